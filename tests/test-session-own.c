/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"
#include "session/rostrum-session.h"

static void
count (RostrumSession *session, guint *n)
{
  (*n)++;
}

static gboolean
add (RostrumSession *session, const char *label)
{
  const RostrumAmount amount = { 2, 6 };
  g_autoptr (RostrumOwnFigure) figure = rostrum_own_figure_new (label, 0, "USD", amount, amount, "1 + 1");

  return rostrum_session_add_own (session, figure);
}

static guint
get_n (RostrumSession *session)
{
  return rostrum_session_get_state (session)->own->len;
}

static void
test_add_and_remove (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumSession) session = rostrum_session_new ();
  g_autoptr (RostrumViewState) copy = NULL;
  RostrumChange change;
  guint n_signals = 0;

  g_assert_false (add (session, "Nothing is open"));
  rostrum_session_set_debate (session, debate, NULL);
  g_signal_connect (session, "picture-changed", G_CALLBACK (count), &n_signals);
  g_assert_true (add (session, "One"));
  g_assert_true (add (session, "Two"));
  g_assert_cmpuint (n_signals, ==, 2);
  copy = rostrum_view_state_copy (rostrum_session_get_state (session));

  rostrum_session_select (session, rostrum_ref (ROSTRUM_KIND_OWN, 0));
  rostrum_session_remove_own (session, 0);
  g_assert_cmpuint (get_n (session), ==, 1);
  g_assert_false (rostrum_session_is_selected (session, rostrum_ref (ROSTRUM_KIND_OWN, 0)));
  g_assert_cmpuint (copy->own->len, ==, 2); /* a picture that is being made */
  rostrum_session_remove_own (session, 5);
  g_assert_cmpuint (get_n (session), ==, 1);

  g_assert_true (rostrum_session_can_undo (session, &change));
  g_assert_cmpint (change, ==, ROSTRUM_CHANGE_OWN);
  g_assert_true (rostrum_change_shows_in (change, ROSTRUM_VIEW_COSTS));
  rostrum_session_undo (session);
  g_assert_cmpuint (get_n (session), ==, 2);
  rostrum_session_undo (session);
  g_assert_cmpuint (get_n (session), ==, 1);
  rostrum_session_undo (session);
  g_assert_cmpuint (get_n (session), ==, 0);
  rostrum_session_redo (session);
  g_assert_cmpuint (get_n (session), ==, 1);
}

/* They belong to what the reader looks at: another debate has none, and there are never too many. */
static void
test_bounds (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumDebate) other = rostrum_fixture_debate ();
  g_autoptr (RostrumSession) session = rostrum_session_new ();

  rostrum_session_set_debate (session, debate, NULL);
  for (guint i = 0; i < ROSTRUM_SESSION_MAX_OWN; i++)
    g_assert_true (add (session, "One"));
  g_assert_false (add (session, "One too many"));
  g_assert_cmpuint (get_n (session), ==, ROSTRUM_SESSION_MAX_OWN);
  rostrum_session_set_debate (session, other, NULL);
  g_assert_cmpuint (get_n (session), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-own/add-and-remove", test_add_and_remove);
  g_test_add_func ("/session-own/bounds", test_bounds);
  return g_test_run ();
}
