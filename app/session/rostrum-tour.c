/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-tour.h"

/* What hides a thing is lifted bit by bit, and no more than it takes. */
typedef enum {
  LIFT_NOTHING,
  LIFT_NAMED,      /* the thing, its speaker, its position and its source are not hidden */
  LIFT_CONDITIONS, /* and all stances, dates and sources are shown */
  LIFT_ALL,        /* only what the debate opens with is left out */
  LIFT_FEATURED,   /* nothing is left out */
  N_LIFTS
} Lift;

static gboolean
shows_edge (const RostrumDebate *debate, const RostrumVisible *visible, guint32 speaker, guint32 position)
{
  guint32 n;
  const guint32 *own = rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, speaker, &n);

  for (guint32 i = 0; i < n; i++)
    if (debate->statements[own[i]].position == position && rostrum_bits_get (visible->statements, own[i]))
      return TRUE;
  return FALSE;
}

/* The chart holds figures only: whom else a step names there is chosen, and need not be seen. */
static gboolean
shows (const RostrumDebate *debate, const RostrumVisible *visible, RostrumView view, RostrumRef ref)
{
  if (ref.kind == ROSTRUM_KIND_ESTIMATE)
    return rostrum_bits_get (visible->estimates, ref.index);
  if (view == ROSTRUM_VIEW_COSTS)
    return TRUE;
  if (ref.kind == ROSTRUM_KIND_SPEAKER)
    return rostrum_bits_get (visible->speakers, ref.index);
  if (ref.kind == ROSTRUM_KIND_POSITION)
    return rostrum_bits_get (visible->positions, ref.index);
  if (ref.kind == ROSTRUM_KIND_STATEMENT)
    return rostrum_bits_get (visible->statements, ref.index);
  if (ref.kind == ROSTRUM_KIND_EDGE)
    return shows_edge (debate, visible, ref.index, ref.other);
  if (ref.kind == ROSTRUM_KIND_PAIR)
    return rostrum_bits_get (visible->speakers, ref.index) && rostrum_bits_get (visible->speakers, ref.other);
  return TRUE;
}

static gboolean
shows_all (const RostrumDebate *debate, const RostrumFilter *filter, RostrumView view,
           const RostrumTourStep *step)
{
  g_autoptr (RostrumVisible) visible = rostrum_visible_new (debate, filter);

  for (guint32 i = 0; i < step->n_select; i++)
    if (!shows (debate, visible, view, step->select[i]))
      return FALSE;
  return TRUE;
}

static void
unhide (RostrumFilter *filter, const RostrumDebate *debate, RostrumKind kind, guint32 index)
{
  if (index != ROSTRUM_NONE)
    rostrum_filter_set_hidden (filter, debate, kind, index, FALSE);
}

static void
unhide_named (RostrumFilter *filter, const RostrumDebate *debate, RostrumRef ref)
{
  if (ref.kind == ROSTRUM_KIND_SPEAKER || ref.kind == ROSTRUM_KIND_POSITION ||
      ref.kind == ROSTRUM_KIND_SOURCE) {
    unhide (filter, debate, ref.kind, ref.index);
  } else if (ref.kind == ROSTRUM_KIND_EDGE) {
    unhide (filter, debate, ROSTRUM_KIND_SPEAKER, ref.index);
    unhide (filter, debate, ROSTRUM_KIND_POSITION, ref.other);
  } else if (ref.kind == ROSTRUM_KIND_PAIR) {
    unhide (filter, debate, ROSTRUM_KIND_SPEAKER, ref.index);
    unhide (filter, debate, ROSTRUM_KIND_SPEAKER, ref.other);
  } else if (ref.kind == ROSTRUM_KIND_STATEMENT) {
    const RostrumStatement *statement = &debate->statements[ref.index];

    unhide (filter, debate, ROSTRUM_KIND_SPEAKER, statement->speaker);
    unhide (filter, debate, ROSTRUM_KIND_POSITION, statement->position);
    unhide (filter, debate, ROSTRUM_KIND_SOURCE, statement->source);
  } else if (ref.kind == ROSTRUM_KIND_ESTIMATE) {
    const RostrumEstimate *estimate = &debate->estimates[ref.index];

    unhide (filter, debate, ROSTRUM_KIND_SPEAKER, estimate->speaker);
    unhide (filter, debate, ROSTRUM_KIND_SOURCE, estimate->source);
    for (guint32 i = 0; i < estimate->n_positions; i++)
      unhide (filter, debate, ROSTRUM_KIND_POSITION, estimate->positions[i]);
  }
}

/* The whole step's filter at one stage of lifting. */
static RostrumFilter *
lift (const RostrumDebate *debate, const RostrumFilter *reader, const RostrumTourStep *step, Lift how)
{
  RostrumFilter *filter = how >= LIFT_ALL ? rostrum_filter_new (debate) : rostrum_filter_copy (reader);

  if (how >= LIFT_NAMED)
    for (guint32 i = 0; i < step->n_select; i++)
      unhide_named (filter, debate, step->select[i]);
  if (how >= LIFT_CONDITIONS) {
    g_clear_pointer (&filter->hidden_sources, rostrum_bits_free);
    filter->stances = ROSTRUM_STANCES_ALL;
    filter->from = filter->to = (RostrumDate){ 0 };
  }
  if (how >= LIFT_FEATURED)
    filter->featured_only = FALSE;
  return filter;
}

static RostrumFilter *
make_filter (const RostrumDebate *debate, const RostrumFilter *reader, RostrumView view,
             const RostrumTourStep *step)
{
  for (Lift how = LIFT_NOTHING; how + 1 < N_LIFTS; how++) {
    g_autoptr (RostrumFilter) filter = lift (debate, reader, step, how);

    if (shows_all (debate, filter, view, step))
      return g_steal_pointer (&filter);
  }
  return lift (debate, reader, step, LIFT_FEATURED);
}

RostrumViewState *
rostrum_tour_state_new (const RostrumDebate *debate, const RostrumViewState *reader,
                        const RostrumTourStep *step, RostrumView stay)
{
  RostrumViewState *state;

  g_return_val_if_fail (debate != NULL && reader != NULL && step != NULL, NULL);

  state = rostrum_view_state_copy (reader);
  if (step->view == NULL || !rostrum_view_from_nick (step->view, &state->view))
    state->view = stay;
  rostrum_filter_free (state->filter);
  state->filter = make_filter (debate, reader->filter, state->view, step);
  state->network = ROSTRUM_NETWORK_TWO_MODE;
  state->focus = ROSTRUM_REF_NONE;
  state->scope = ROSTRUM_NONE;
  state->other_scope = ROSTRUM_NONE;
  g_array_set_size (state->selection, 0);
  if (step->n_select > 0)
    g_array_append_vals (state->selection, step->select, step->n_select);
  return state;
}
