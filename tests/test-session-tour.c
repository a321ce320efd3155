/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"
#include "session/rostrum-session.h"

typedef struct {
  RostrumSession *session;
  RostrumDebate *debate;
  const RostrumTour *tour;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = rostrum_session_new ();
  f->debate = rostrum_fixture_debate ();
  f->tour = &f->debate->tours[0];
  rostrum_session_set_debate (f->session, f->debate, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->session);
  rostrum_debate_unref (f->debate);
}

static void
assert_shows (Fixture *f, guint32 step)
{
  const RostrumRef *selection;
  guint n;

  g_assert_true (rostrum_session_get_tour_step (f->session) == &f->tour->steps[step]);
  selection = rostrum_session_get_selection (f->session, &n);
  g_assert_cmpuint (n, ==, f->tour->steps[step].n_select);
  for (guint i = 0; i < n; i++)
    g_assert_true (rostrum_ref_equal (selection[i], f->tour->steps[step].select[i]));
  g_assert_cmpstr (rostrum_view_to_nick (rostrum_session_get_state (f->session)->view), ==,
                   f->tour->steps[step].view);
}

static void
test_plays_forth_and_back (Fixture *f, gconstpointer data)
{
  rostrum_session_start_tour (f->session, 0);
  g_assert_true (rostrum_session_get_tour (f->session) == f->tour);
  assert_shows (f, 0);
  rostrum_session_set_tour_step (f->session, 1);
  assert_shows (f, 1);
  rostrum_session_set_tour_step (f->session, f->tour->n_steps);
  assert_shows (f, 1);
  rostrum_session_set_tour_step (f->session, 0);
  assert_shows (f, 0);
  rostrum_session_end_tour (f->session);
  g_assert_null (rostrum_session_get_tour (f->session));
  g_assert_null (rostrum_session_get_tour_step (f->session));
}

/* Also what the reader changed while it played. */
static void
test_the_readers_state_comes_back (Fixture *f, gconstpointer data)
{
  const RostrumRef mine = rostrum_ref (ROSTRUM_KIND_SPEAKER, 4),
                   hidden = rostrum_ref (ROSTRUM_KIND_SPEAKER, 2);
  const RostrumViewState *state;

  rostrum_session_set_view (f->session, ROSTRUM_VIEW_COSTS);
  rostrum_session_select (f->session, mine);
  rostrum_session_set_hidden (f->session, hidden.kind, hidden.index, TRUE);
  rostrum_session_set_network (f->session, ROSTRUM_NETWORK_CONFLICT);
  rostrum_session_start_tour (f->session, 0);
  rostrum_session_set_tour_step (f->session, 1);
  rostrum_session_reset_filter (f->session);
  rostrum_session_set_layout (f->session, ROSTRUM_LAYOUT_RING);
  rostrum_session_end_tour (f->session);
  state = rostrum_session_get_state (f->session);
  g_assert_cmpint (state->view, ==, ROSTRUM_VIEW_COSTS);
  g_assert_cmpint (state->network, ==, ROSTRUM_NETWORK_CONFLICT);
  g_assert_cmpint (state->layout, ==, ROSTRUM_LAYOUT_ORGANIC);
  g_assert_true (rostrum_session_is_selected (f->session, mine));
  g_assert_true (rostrum_filter_is_hidden (state->filter, hidden.kind, hidden.index));
  g_assert_false (rostrum_bits_get (rostrum_session_get_visible (f->session)->speakers, hidden.index));
}

static void
test_leaves_no_steps_behind (Fixture *f, gconstpointer data)
{
  rostrum_session_select (f->session, rostrum_ref (ROSTRUM_KIND_SPEAKER, 4));
  rostrum_session_set_layout (f->session, ROSTRUM_LAYOUT_RING);
  rostrum_session_start_tour (f->session, 0);
  rostrum_session_reset_filter (f->session);
  rostrum_session_set_layout (f->session, ROSTRUM_LAYOUT_ORGANIC);
  g_assert_false (rostrum_session_can_undo (f->session, NULL));
  g_assert_false (rostrum_session_can_go_back (f->session));
  rostrum_session_undo (f->session);
  rostrum_session_go_back (f->session);
  assert_shows (f, 0);
  rostrum_session_end_tour (f->session);
  rostrum_session_undo (f->session);
  g_assert_cmpint (rostrum_session_get_state (f->session)->layout, ==, ROSTRUM_LAYOUT_ORGANIC);
  g_assert_false (rostrum_session_can_undo (f->session, NULL));
  rostrum_session_go_back (f->session);
  g_assert_false (rostrum_session_can_go_back (f->session));
}

static void
test_another_debate_ends_it (Fixture *f, gconstpointer data)
{
  g_autoptr (RostrumDebate) other = rostrum_fixture_random (5, 5, 10, 1);

  rostrum_session_start_tour (f->session, 0);
  rostrum_session_set_debate (f->session, other, NULL);
  g_assert_null (rostrum_session_get_tour (f->session));
  g_assert_cmpuint (rostrum_session_get_state (f->session)->selection->len, ==, 0);
  rostrum_session_end_tour (f->session);
  rostrum_session_start_tour (f->session, 0); /* it has none */
  g_assert_null (rostrum_session_get_tour (f->session));
}

static void
test_one_tour_after_another (Fixture *f, gconstpointer data)
{
  const RostrumRef mine = rostrum_ref (ROSTRUM_KIND_SPEAKER, 4);

  rostrum_session_select (f->session, mine);
  rostrum_session_start_tour (f->session, 0);
  rostrum_session_set_tour_step (f->session, 1);
  rostrum_session_start_tour (f->session, 0);
  assert_shows (f, 0);
  rostrum_session_end_tour (f->session);
  g_assert_true (rostrum_session_is_selected (f->session, mine));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/session-tour/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("plays-forth-and-back", test_plays_forth_and_back);
  ADD ("the-readers-state-comes-back", test_the_readers_state_comes_back);
  ADD ("leaves-no-steps-behind", test_leaves_no_steps_behind);
  ADD ("another-debate-ends-it", test_another_debate_ends_it);
  ADD ("one-tour-after-another", test_one_tour_after_another);
#undef ADD
  return g_test_run ();
}
