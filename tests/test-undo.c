/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/rostrum-undo.h"
#include "rostrum-fixture.h"

#define LATER_US (2 * ROSTRUM_UNDO_BURST_US)

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumUndo *undo;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->debate = rostrum_fixture_debate ();
  f->state = rostrum_view_state_new (f->debate);
  f->undo = rostrum_undo_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  rostrum_undo_free (f->undo);
  rostrum_view_state_free (f->state);
  rostrum_debate_unref (f->debate);
}

static void
hide (Fixture *f, guint32 position, gint64 now_us)
{
  rostrum_undo_remember (f->undo, f->state, ROSTRUM_CHANGE_FILTER, 0, now_us);
  rostrum_filter_set_hidden (f->state->filter, f->debate, ROSTRUM_KIND_POSITION, position, TRUE);
}

static void
drag (Fixture *f, guint32 speaker, double x, gint64 now_us)
{
  const RostrumPin pin = { rostrum_ref (ROSTRUM_KIND_SPEAKER, speaker), x, 0 };

  rostrum_undo_remember (f->undo, f->state, ROSTRUM_CHANGE_PIN, speaker, now_us);
  g_array_set_size (f->state->pins, 0);
  g_array_append_val (f->state->pins, pin);
}

static guint
count_undos (Fixture *f)
{
  guint n = 0;

  while (rostrum_undo_apply (f->undo, f->state, FALSE, NULL))
    n++;
  return n;
}

/* A topic of four positions that is unticked is one step. */
static void
test_burst_is_one_step (Fixture *f, gconstpointer data)
{
  for (guint32 i = 0; i < 4; i++)
    hide (f, i, 1000 + i);
  g_assert_true (rostrum_undo_apply (f->undo, f->state, FALSE, NULL));
  for (guint32 i = 0; i < 4; i++)
    g_assert_false (rostrum_filter_is_hidden (f->state->filter, ROSTRUM_KIND_POSITION, i));
  g_assert_false (rostrum_undo_peek (f->undo, f->state, FALSE, NULL));
  g_assert_true (rostrum_undo_apply (f->undo, f->state, TRUE, NULL));
  for (guint32 i = 0; i < 4; i++)
    g_assert_true (rostrum_filter_is_hidden (f->state->filter, ROSTRUM_KIND_POSITION, i));
}

/* However long the node is dragged: what counts is the time since its last move. */
static void
test_long_drag_is_one_step (Fixture *f, gconstpointer data)
{
  for (int i = 1; i <= 20; i++)
    drag (f, 0, i, i * ROSTRUM_UNDO_BURST_US);
  g_assert_cmpuint (count_undos (f), ==, 1);
  g_assert_cmpuint (f->state->pins->len, ==, 0);
}

static void
test_steps_apart_in_time_or_kind (Fixture *f, gconstpointer data)
{
  hide (f, 0, 0);
  hide (f, 1, LATER_US);
  g_assert_cmpuint (count_undos (f), ==, 2);
  hide (f, 0, 0);
  drag (f, 0, 1, 1);
  hide (f, 1, 2);
  g_assert_cmpuint (count_undos (f), ==, 3);
  /* Two nodes, one right after the other. */
  drag (f, 0, 1, 0);
  drag (f, 1, 1, 1);
  g_assert_cmpuint (count_undos (f), ==, 2);
}

/* A change after an undo is a step of its own, and there is no way forward from it. */
static void
test_change_after_undo (Fixture *f, gconstpointer data)
{
  hide (f, 0, 0);
  hide (f, 1, LATER_US);
  rostrum_undo_apply (f->undo, f->state, FALSE, NULL);
  hide (f, 2, LATER_US + 1);
  g_assert_false (rostrum_undo_peek (f->undo, f->state, TRUE, NULL));
  g_assert_cmpuint (count_undos (f), ==, 2);
  g_assert_false (rostrum_filter_is_hidden (f->state->filter, ROSTRUM_KIND_POSITION, 0));
}

/* What was changed and changed back by hand needs no undoing. */
static void
test_step_to_here_is_none (Fixture *f, gconstpointer data)
{
  rostrum_undo_remember (f->undo, f->state, ROSTRUM_CHANGE_LAYOUT, 0, 0);
  f->state->layout = ROSTRUM_LAYOUT_RING;
  f->state->layout = ROSTRUM_LAYOUT_ORGANIC;
  g_assert_false (rostrum_undo_peek (f->undo, f->state, FALSE, NULL));
}

/* An undo leaves alone what it is not about. */
static void
test_parts_are_apart (Fixture *f, gconstpointer data)
{
  const RostrumRef chosen = rostrum_ref (ROSTRUM_KIND_SPEAKER, 1);
  RostrumChange change;

  rostrum_undo_remember (f->undo, f->state, ROSTRUM_CHANGE_OPTIONS, 0, 0);
  f->state->normalized = TRUE;
  f->state->relations = TRUE;
  f->state->view = ROSTRUM_VIEW_COSTS;
  g_array_append_val (f->state->selection, chosen);
  drag (f, 0, 7, LATER_US);
  g_assert_true (rostrum_undo_apply (f->undo, f->state, FALSE, &change));
  g_assert_cmpint (change, ==, ROSTRUM_CHANGE_PIN);
  g_assert_true (rostrum_undo_apply (f->undo, f->state, FALSE, &change));
  g_assert_cmpint (change, ==, ROSTRUM_CHANGE_OPTIONS);
  g_assert_false (f->state->normalized);
  g_assert_false (f->state->relations);
  g_assert_true (f->state->coalitions);
  g_assert_cmpint (f->state->view, ==, ROSTRUM_VIEW_COSTS);
  g_assert_cmpuint (f->state->selection->len, ==, 1);
}

static void
test_depth_is_bounded (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < 5 * ROSTRUM_UNDO_MAX; i++)
    drag (f, (guint32) i % 2, i, i * LATER_US);
  g_assert_cmpuint (count_undos (f), ==, ROSTRUM_UNDO_MAX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/undo/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("burst-is-one-step", test_burst_is_one_step);
  ADD ("long-drag-is-one-step", test_long_drag_is_one_step);
  ADD ("steps-apart-in-time-or-kind", test_steps_apart_in_time_or_kind);
  ADD ("change-after-undo", test_change_after_undo);
  ADD ("step-to-here-is-none", test_step_to_here_is_none);
  ADD ("parts-are-apart", test_parts_are_apart);
  ADD ("depth-is-bounded", test_depth_is_bounded);
#undef ADD
  return g_test_run ();
}
