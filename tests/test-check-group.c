/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-check.h"
#include "rostrum-fixture.h"

static void
test_order (void)
{
  g_autoptr (GPtrArray) findings = rostrum_diagnostics_new ();
  static const char *const codes[] = { "undated-statement", "unheard-of",        "unsourced-statement",
                                       "one-source",        "undated-statement", "self-contradiction" };
  static const char *const headings[] = { "Contradicts itself", "Without a source", "From one source alone",
                                          "Statements without a date", "Other" };
  RostrumCheckGroup *groups;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    rostrum_diagnostics_add (findings, ROSTRUM_SEVERITY_NOTE, codes[i], 0, 0, "", "%u", i);
  groups = rostrum_check_group (findings, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (headings));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (groups[i].heading, ==, headings[i]);
  g_assert_cmpuint (groups[3].findings->len, ==, 2);
  g_assert_true (g_ptr_array_index (groups[3].findings, 0) == g_ptr_array_index (findings, 0));
  g_assert_true (g_ptr_array_index (groups[3].findings, 1) == g_ptr_array_index (findings, 4));
  g_assert_nonnull (groups[0].meaning);
  rostrum_check_groups_free (groups, n);
}

/* Nothing that the check finds is without a heading of its own, and nothing is lost or told twice. */
static void
test_all (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (GPtrArray) findings = rostrum_check (debate);
  guint n, n_findings = 0;
  RostrumCheckGroup *groups = rostrum_check_group (findings, &n);

  for (guint i = 0; i < n; i++) {
    g_assert_cmpstr (groups[i].heading, !=, "Other");
    n_findings += groups[i].findings->len;
  }
  g_assert_cmpuint (n_findings, ==, findings->len);
  rostrum_check_groups_free (groups, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-group/order", test_order);
  g_test_add_func ("/check-group/all", test_all);
  return g_test_run ();
}
