/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures say so when a filter leaves things out. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-frame-private.h"

/* TRUE if `featured only` is the one thing that the filter does. */
static gboolean
is_featured_only (const RostrumDebate *debate, const RostrumFilter *filter)
{
  g_autoptr (RostrumFilter) all = rostrum_filter_copy (filter);
  g_autoptr (RostrumVisible) visible = NULL;

  if (!filter->featured_only)
    return FALSE;
  all->featured_only = FALSE;
  visible = rostrum_visible_new (debate, all);
  return visible->n_statements == debate->n_statements;
}

static char *
omitted_figures (const RostrumViewContext *context)
{
  guint32 shown = context->visible->n_estimates;
  guint32 all = context->debate->n_estimates;

  return g_strdup_printf (ngettext ("Shown: %1$u of %2$u figure.", "Shown: %1$u of %2$u figures.", all),
                          shown, all);
}

static gboolean
is_focused (const RostrumViewContext *context)
{
  return context->state->view == ROSTRUM_VIEW_GRAPH && !rostrum_ref_is_none (context->state->focus);
}

static char *
omitted_by_focus (const RostrumViewContext *context)
{
  g_autofree char *focus = NULL;

  if (!is_focused (context))
    return NULL;
  focus = rostrum_ref_to_words (context->debate, context->state->focus);
  return g_strdup_printf (_ ("Shown: only the neighbourhood of “%s”."), focus);
}

/* What @visible leaves of the debate. */
static char *
omitted_by_filter (const RostrumViewContext *context, const RostrumFilter *filter,
                   const RostrumVisible *visible)
{
  const RostrumDebate *debate = context->debate;

  if (is_featured_only (debate, filter))
    /* Translators: "Shown: featured speakers only (7 of 16)." */
    return g_strdup_printf (_ ("Shown: featured speakers only (%1$u of %2$u)."), visible->n_speakers,
                            debate->n_speakers);
  /* Translators: what a filter leaves: how many of how many */
  return g_strdup_printf (
      _ ("Shown: speakers %1$u of %2$u, positions %3$u of %4$u, statements %5$u of %6$u."),
      visible->n_speakers, debate->n_speakers, visible->n_positions, debate->n_positions,
      visible->n_statements, debate->n_statements);
}

/* What the filter does, where the counts do not tell. */
static char *
named_filter (const RostrumFilter *filter, gboolean figures)
{
  g_autofree char *words = rostrum_filter_to_words (filter, figures);

  if (words[0] == '\0')
    return NULL;
  /* Translators: what a filter does: "Filter: of the stances only “opposes”; from 29 Jan 2025 on." */
  return g_strdup_printf (_ ("Filter: %s."), words);
}

static void
take (GPtrArray *omissions, char *words)
{
  if (words != NULL)
    g_ptr_array_add (omissions, words);
}

static void
add_statements (const RostrumViewContext *context, GPtrArray *omissions)
{
  g_autoptr (RostrumFilter) filter = rostrum_filter_copy (context->state->filter);
  g_autoptr (RostrumVisible) own = NULL;
  const RostrumVisible *visible = context->visible;

  /* The timeline dims what is outside of the dates, and says so above it. */
  if (context->state->view == ROSTRUM_VIEW_TIMELINE)
    filter->from = filter->to = ROSTRUM_DATE_NONE;
  /* A neighbourhood does not tell what the filter took from it: say what it leaves of the whole debate. */
  if (is_focused (context) || !rostrum_filter_equal (filter, context->state->filter))
    visible = own = rostrum_visible_new (context->debate, filter);
  if (visible->n_statements == context->debate->n_statements)
    return;
  take (omissions, omitted_by_filter (context, filter, visible));
  if (!is_featured_only (context->debate, filter))
    take (omissions, named_filter (filter, FALSE));
}

static void
add_figures (const RostrumViewContext *context, GPtrArray *omissions)
{
  if (context->visible->n_estimates == context->debate->n_estimates)
    return;
  take (omissions, omitted_figures (context));
  take (omissions, named_filter (context->state->filter, TRUE));
}

/* A part of the graph that leaves nodes out. */
static char *
omitted_nodes (const RostrumViewContext *context, RostrumScene *inner)
{
  guint32 all = context->visible->n_speakers + context->visible->n_positions;
  guint32 n_nodes = 0;
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (inner, &n);

  for (guint32 i = 0; i < n; i++)
    n_nodes += !targets[i].is_edge;
  if (context->options->crop == NULL || n_nodes == all)
    return NULL;
  /* Translators: how many of the speakers and positions of a graph are in a detail of it */
  return g_strdup_printf (_ ("Shown: a detail of the graph, %1$u of %2$u speakers and positions."), n_nodes,
                          all);
}

GPtrArray *
rostrum_frame_list_omissions (const RostrumViewContext *context, RostrumScene *inner)
{
  GPtrArray *omissions = g_ptr_array_new_with_free_func (g_free);

  if (context->state->view == ROSTRUM_VIEW_COSTS) {
    add_figures (context, omissions);
  } else {
    take (omissions, omitted_by_focus (context));
    add_statements (context, omissions);
    take (omissions, omitted_nodes (context, inner));
  }
  return omissions;
}
