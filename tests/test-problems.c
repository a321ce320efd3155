/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-problems.h"

static void
add (RostrumProblems *problems, RostrumProblemCode code, guint line)
{
  if (rostrum_problems_count (problems, code))
    rostrum_problems_add (problems, code, line, 1, "/x", "line %u", line);
}

static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint code = 0; code < ROSTRUM_N_PROBLEM_CODES; code++) {
    const char *nick = rostrum_problem_code_to_nick (code);

    g_assert_true (g_hash_table_add (seen, (gpointer) nick));
    g_assert_cmpuint (strspn (nick, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (nick));
  }
}

static void
test_end (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (GPtrArray) list = NULL;
  const RostrumDiagnostic *last;

  for (guint i = ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE + 5; i > 0; i--)
    add (problems, ROSTRUM_PROBLEM_BAD_DATE, 10 + i);
  add (problems, ROSTRUM_PROBLEM_EMPTY_LOCATOR, 5000);
  g_assert_true (rostrum_problems_have_errors (problems));
  list = rostrum_problems_end (problems);
  g_assert_cmpuint (list->len, ==, ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE + 2);
  g_assert_cmpuint (((RostrumDiagnostic *) list->pdata[0])->line, ==, 16);
  last = list->pdata[list->len - 2];
  g_assert_cmpuint (last->line, ==, 1015);
  g_assert_nonnull (strstr (last->text, "5 more"));
  g_assert_cmpstr (((RostrumDiagnostic *) list->pdata[list->len - 1])->code, ==, "empty-locator");
  g_assert_false (rostrum_problems_have_errors (problems));
}

static void
test_merge (void)
{
  g_autoptr (RostrumProblems) all = rostrum_problems_new ();
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < 3; i++) {
    g_autoptr (RostrumProblems) part = rostrum_problems_new ();

    for (guint k = 0; k < 700; k++)
      add (part, ROSTRUM_PROBLEM_BAD_URL, i * 700 + k + 1);
    add (part, ROSTRUM_PROBLEM_LEFT_OUT, 1);
    rostrum_problems_merge (all, part);
    g_assert_cmpuint (part->list->len, ==, 0);
    g_assert_false (rostrum_problems_have_errors (part));
  }
  g_assert_cmpuint (all->counts[ROSTRUM_PROBLEM_BAD_URL], ==, 2100);
  list = rostrum_problems_end (all);
  /* The first thousand, the three others, and how many more there are. */
  g_assert_cmpuint (list->len, ==, 1000 + 3 + 1);
  g_assert_nonnull (strstr (((RostrumDiagnostic *) list->pdata[list->len - 1])->text, "1100 more"));
  g_assert_cmpuint (((RostrumDiagnostic *) list->pdata[list->len - 1])->line, ==, 1000);
}

/* What the whole list has no more room for need not be described in a part of it. */
static void
test_after (void)
{
  g_autoptr (RostrumProblems) all = rostrum_problems_new ();
  g_autoptr (RostrumProblems) part = rostrum_problems_new_after (all);

  for (guint i = 0; i < ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE; i++) {
    g_assert_true (rostrum_problems_want (part, ROSTRUM_PROBLEM_BAD_URL));
    add (all, ROSTRUM_PROBLEM_BAD_URL, i + 1);
  }
  g_assert_false (rostrum_problems_want (part, ROSTRUM_PROBLEM_BAD_URL));
  g_assert_true (rostrum_problems_want (part, ROSTRUM_PROBLEM_BAD_ID));
  add (part, ROSTRUM_PROBLEM_BAD_URL, 5000);
  g_assert_cmpuint (part->list->len, ==, 0);
  rostrum_problems_merge (all, part);
  g_assert_cmpint (all->counts[ROSTRUM_PROBLEM_BAD_URL], ==, ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/codes", test_codes);
  g_test_add_func ("/problems/end", test_end);
  g_test_add_func ("/problems/merge", test_merge);
  g_test_add_func ("/problems/after", test_after);
  return g_test_run ();
}
