/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"
#include "session/rostrum-session.h"

static void
count (RostrumSession *session, guint *n)
{
  (*n)++;
}

static void
test_select_all (void)
{
  const RostrumRef refs[] = { rostrum_ref (ROSTRUM_KIND_SPEAKER, 3), ROSTRUM_REF_NONE,
                              rostrum_ref (ROSTRUM_KIND_SPEAKER, 1), rostrum_ref (ROSTRUM_KIND_SPEAKER, 3),
                              rostrum_ref_edge (0, 0) };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumSession) session = rostrum_session_new ();
  const RostrumRef *selection;
  guint n, n_signals = 0;

  rostrum_session_select_all (session, refs, 1); /* nothing is open */
  rostrum_session_set_debate (session, debate, NULL);
  rostrum_session_select (session, rostrum_ref (ROSTRUM_KIND_POSITION, 2));
  g_signal_connect (session, "selection-changed", G_CALLBACK (count), &n_signals);
  rostrum_session_select_all (session, refs, G_N_ELEMENTS (refs));
  rostrum_session_select_all (session, refs, G_N_ELEMENTS (refs)); /* as it is already */
  g_assert_cmpuint (n_signals, ==, 1);
  selection = rostrum_session_get_selection (session, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (rostrum_ref_equal (selection[0], refs[0]));
  g_assert_true (rostrum_ref_equal (selection[1], refs[2]));
  g_assert_true (rostrum_ref_equal (selection[2], refs[4]));
  /* One step leads back. */
  rostrum_session_go_back (session);
  selection = rostrum_session_get_selection (session, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (rostrum_ref_equal (selection[0], rostrum_ref (ROSTRUM_KIND_POSITION, 2)));
  rostrum_session_select_all (session, NULL, 0);
  rostrum_session_get_selection (session, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_compared (void)
{
  const RostrumRef two[] = { rostrum_ref (ROSTRUM_KIND_SPEAKER, 3), rostrum_ref (ROSTRUM_KIND_SPEAKER, 1) };
  const RostrumRef mixed[] = { two[0], rostrum_ref (ROSTRUM_KIND_POSITION, 1) };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumSession) session = rostrum_session_new ();
  guint32 a = 0, b = 0;

  g_assert_false (rostrum_session_get_compared (session, &a, &b)); /* nothing is open */
  rostrum_session_set_debate (session, debate, NULL);
  g_assert_false (rostrum_session_get_compared (session, &a, &b));
  rostrum_session_select_all (session, two, 1);
  g_assert_false (rostrum_session_get_compared (session, &a, &b));
  rostrum_session_select_all (session, two, 2);
  g_assert_true (rostrum_session_get_compared (session, &a, &b));
  g_assert_cmpuint (a, ==, 3);
  g_assert_cmpuint (b, ==, 1);
  rostrum_session_select_all (session, mixed, 2);
  g_assert_false (rostrum_session_get_compared (session, &a, &b));
  rostrum_session_select (session, rostrum_ref_pair (0, 2));
  g_assert_true (rostrum_session_get_compared (session, &a, &b));
  g_assert_cmpuint (MIN (a, b), ==, 0);
  g_assert_cmpuint (MAX (a, b), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/select-all", test_select_all);
  g_test_add_func ("/session/compared", test_compared);
  return g_test_run ();
}
