/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"
#include "session/rostrum-tour.h"

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *reader;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->debate = rostrum_fixture_debate ();
  f->reader = rostrum_view_state_new (f->debate);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  rostrum_view_state_free (f->reader);
  rostrum_debate_unref (f->debate);
}

static RostrumRef
find (Fixture *f, RostrumKind kind, const char *id)
{
  return rostrum_ref (kind, rostrum_fixture_find (f->debate, kind, id));
}

static RostrumViewState *
play (Fixture *f, const char *view, RostrumRef ref)
{
  const RostrumTourStep step = { "Heading", "Text", view, &ref, 1, NULL };

  return rostrum_tour_state_new (f->debate, f->reader, &step, f->reader->view);
}

static void
hide (Fixture *f, RostrumRef ref)
{
  rostrum_filter_set_hidden (f->reader->filter, f->debate, ref.kind, ref.index, TRUE);
}

static void
test_view_and_selection (Fixture *f, gconstpointer data)
{
  const RostrumRef wang = find (f, ROSTRUM_KIND_SPEAKER, "wang");
  g_autoptr (RostrumViewState) costs = NULL;
  g_autoptr (RostrumViewState) stays = NULL;

  f->reader->layout = ROSTRUM_LAYOUT_RING;
  f->reader->network = ROSTRUM_NETWORK_CONFLICT;
  f->reader->focus = wang;
  f->reader->scope = 0;
  costs = play (f, "costs", wang);
  g_assert_cmpint (costs->view, ==, ROSTRUM_VIEW_COSTS);
  g_assert_cmpuint (costs->selection->len, ==, 1);
  g_assert_true (rostrum_ref_equal (g_array_index (costs->selection, RostrumRef, 0), wang));
  g_assert_cmpint (costs->network, ==, ROSTRUM_NETWORK_TWO_MODE);
  g_assert_cmpint (costs->layout, ==, ROSTRUM_LAYOUT_RING);
  g_assert_true (rostrum_ref_is_none (costs->focus));
  g_assert_cmpuint (costs->scope, ==, ROSTRUM_NONE);
  f->reader->view = ROSTRUM_VIEW_TIMELINE;
  stays = play (f, NULL, wang);
  g_assert_cmpint (stays->view, ==, ROSTRUM_VIEW_TIMELINE);
}

/* What does not hide the step's thing stays hidden. */
static void
test_lifts_no_more_than_it_takes (Fixture *f, gconstpointer data)
{
  const RostrumRef wang = find (f, ROSTRUM_KIND_SPEAKER, "wang"),
                   lecun = find (f, ROSTRUM_KIND_SPEAKER, "lecun");
  g_autoptr (RostrumViewState) shown = NULL;
  g_autoptr (RostrumViewState) lifted = NULL;

  hide (f, lecun);
  shown = play (f, "graph", wang);
  g_assert_true (rostrum_filter_equal (shown->filter, f->reader->filter));
  hide (f, wang);
  lifted = play (f, "graph", wang);
  g_assert_false (rostrum_filter_is_hidden (lifted->filter, ROSTRUM_KIND_SPEAKER, wang.index));
  g_assert_true (rostrum_filter_is_hidden (lifted->filter, ROSTRUM_KIND_SPEAKER, lecun.index));
  g_assert_true (lifted->filter->featured_only);
  /* The reader's own is as it was. */
  g_assert_true (rostrum_filter_is_hidden (f->reader->filter, ROSTRUM_KIND_SPEAKER, wang.index));
}

/* Whatever the reader has filtered away, everything that a tour can name is seen. */
static void
test_every_thing_is_seen (Fixture *f, gconstpointer data)
{
  static const RostrumKind kinds[] = { ROSTRUM_KIND_SPEAKER, ROSTRUM_KIND_STATEMENT, ROSTRUM_KIND_ESTIMATE };

  g_autoptr (RostrumFilter) everything = rostrum_filter_new (f->debate);
  g_autoptr (RostrumVisible) all = NULL;

  everything->featured_only = FALSE;
  all = rostrum_visible_new (f->debate, everything);
  f->reader->filter->stances = 0;
  f->reader->filter->from = (RostrumDate){ 1900, 1, 1 };
  f->reader->filter->to = (RostrumDate){ 1900, 12, 31 };
  for (guint32 i = 0; i < f->debate->n_sources; i++)
    hide (f, rostrum_ref (ROSTRUM_KIND_SOURCE, i));
  for (guint32 i = 0; i < f->debate->n_positions; i++)
    hide (f, rostrum_ref (ROSTRUM_KIND_POSITION, i));
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint32 i = 0; i < rostrum_debate_count (f->debate, kinds[k]); i++) {
      g_autoptr (RostrumViewState) state = play (f, "graph", rostrum_ref (kinds[k], i));
      g_autoptr (RostrumVisible) visible = rostrum_visible_new (f->debate, state->filter);

      if (kinds[k] == ROSTRUM_KIND_SPEAKER)
        g_assert_cmpint (rostrum_bits_get (visible->speakers, i), ==, rostrum_bits_get (all->speakers, i));
      else if (kinds[k] == ROSTRUM_KIND_STATEMENT)
        g_assert_true (rostrum_bits_get (visible->statements, i));
      else if (kinds[k] == ROSTRUM_KIND_ESTIMATE)
        g_assert_true (rostrum_bits_get (visible->estimates, i));
    }
}

/* The chart shows no speakers that are not featured as such: a tour there leaves the graph as it is. */
static void
test_costs_need_figures_only (Fixture *f, gconstpointer data)
{
  const RostrumRef patel = find (f, ROSTRUM_KIND_SPEAKER, "patel");
  g_autoptr (RostrumViewState) costs = play (f, "costs", patel);
  g_autoptr (RostrumViewState) graph = play (f, "graph", patel);

  g_assert_true (costs->filter->featured_only);
  g_assert_false (graph->filter->featured_only);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/tour/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("view-and-selection", test_view_and_selection);
  ADD ("lifts-no-more-than-it-takes", test_lifts_no_more_than_it_takes);
  ADD ("every-thing-is-seen", test_every_thing_is_seen);
  ADD ("costs-need-figures-only", test_costs_need_figures_only);
#undef ADD
  return g_test_run ();
}
