/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"

static void
test_find (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (RostrumKind kind = ROSTRUM_KIND_SOURCE; kind < ROSTRUM_KIND_EDGE; kind++) {
    guint32 n = rostrum_debate_count (debate, kind);

    g_assert_cmpuint (n, >, 0);
    for (guint32 i = 0; i < n; i++)
      g_assert_cmpuint (
          rostrum_debate_find (debate, kind, rostrum_debate_get_id (debate, rostrum_ref (kind, i))), ==, i);
    g_assert_cmpuint (rostrum_debate_find (debate, kind, "nobody"), ==, ROSTRUM_NONE);
    g_assert_null (rostrum_debate_get_id (debate, rostrum_ref (kind, n)));
  }
  g_assert_cmpuint (rostrum_debate_find (debate, ROSTRUM_KIND_POSITION, "wang"), ==, ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_debate_count (debate, ROSTRUM_KIND_EDGE), ==, 0);
  g_assert_cmpuint (rostrum_debate_count (debate, ROSTRUM_KIND_NONE), ==, 0);
  g_assert_cmpuint (rostrum_debate_find (debate, ROSTRUM_KIND_EDGE, "wang"), ==, ROSTRUM_NONE);
  g_assert_null (rostrum_debate_get_id (debate, ROSTRUM_REF_NONE));
}

/* The rows hold each statement exactly once, in ascending order. */
static void
check_rows (const RostrumDebate *debate, RostrumKind kind, guint32 n_expected)
{
  guint32 total = 0;

  for (guint32 i = 0; i < rostrum_debate_count (debate, kind); i++) {
    guint32 n;
    const guint32 *rows = rostrum_debate_statements_of (debate, kind, i, &n);

    g_assert_nonnull (rows);
    for (guint32 j = 0; j < n; j++) {
      const RostrumStatement *statement = &debate->statements[rows[j]];
      guint32 key = kind == ROSTRUM_KIND_SPEAKER    ? statement->speaker
                    : kind == ROSTRUM_KIND_POSITION ? statement->position
                                                    : statement->source;
      g_assert_cmpuint (key, ==, i);
      g_assert_true (j == 0 || rows[j - 1] < rows[j]);
    }
    total += n;
  }
  g_assert_cmpuint (total, ==, n_expected);
}

static void
test_statements_of (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumDebate) random = rostrum_fixture_random (100, 60, 600, 1);
  guint32 n;

  check_rows (debate, ROSTRUM_KIND_SPEAKER, 16);
  check_rows (debate, ROSTRUM_KIND_POSITION, 15); /* one takes no stance */
  check_rows (debate, ROSTRUM_KIND_SOURCE, 15);   /* one is unsourced */
  rostrum_debate_statements_of (debate, ROSTRUM_KIND_POSITION,
                                rostrum_fixture_find (debate, ROSTRUM_KIND_POSITION, "silent"), &n);
  g_assert_cmpuint (n, ==, 0);
  check_rows (random, ROSTRUM_KIND_SPEAKER, 1200);
  check_rows (random, ROSTRUM_KIND_POSITION, 1200);
  check_rows (random, ROSTRUM_KIND_SOURCE, 1200);
}

static void
test_roots (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  guint32 patel = rostrum_fixture_find (debate, ROSTRUM_KIND_STATEMENT, "s-patel-chips");
  guint32 sacks = rostrum_fixture_find (debate, ROSTRUM_KIND_STATEMENT, "s-sacks-chips");
  guint32 narrator = rostrum_fixture_find (debate, ROSTRUM_KIND_STATEMENT, "s-narrator-chips");
  guint32 wang = rostrum_fixture_find (debate, ROSTRUM_KIND_STATEMENT, "s-wang-chips");

  g_assert_cmpuint (rostrum_debate_statement_root (debate, patel), ==, patel);
  g_assert_cmpuint (rostrum_debate_statement_root (debate, sacks), ==, patel);
  g_assert_cmpuint (rostrum_debate_statement_root (debate, narrator), ==, patel);
  g_assert_cmpuint (rostrum_debate_statement_root (debate, wang), ==, wang);
  g_assert_cmpuint (rostrum_debate_estimate_root (
                        debate, rostrum_fixture_find (debate, ROSTRUM_KIND_ESTIMATE, "e-narrator")),
                    ==, rostrum_fixture_find (debate, ROSTRUM_KIND_ESTIMATE, "e-report"));
}

static void
test_scopes (void)
{
  g_autoptr (RostrumDebate) debate = NULL;
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  RostrumScope rent = { "rent", "Rent of the final run", NULL, 0, NULL };
  guint32 run, training, chips;

  g_array_append_val (builder->scopes, rent);
  debate = rostrum_debate_builder_end (builder);
  run = rostrum_fixture_find (debate, ROSTRUM_KIND_SCOPE, "final-run");
  training = rostrum_fixture_find (debate, ROSTRUM_KIND_SCOPE, "training");
  chips = rostrum_fixture_find (debate, ROSTRUM_KIND_SCOPE, "chips");
  g_assert_true (rostrum_debate_scope_is_within (debate, run, training));
  g_assert_true (rostrum_debate_scope_is_within (debate, debate->n_scopes - 1, training));
  g_assert_true (rostrum_debate_scope_is_within (debate, debate->n_scopes - 1, run));
  g_assert_false (rostrum_debate_scope_is_within (debate, training, run));
  g_assert_false (rostrum_debate_scope_is_within (debate, run, run));
  g_assert_false (rostrum_debate_scope_is_within (debate, run, chips));
  g_assert_false (rostrum_debate_scope_is_within (debate, chips, training));
}

static gpointer
hold_and_let_go (gpointer debate)
{
  for (guint i = 0; i < 10000; i++) {
    rostrum_debate_ref (debate);
    rostrum_debate_unref (debate);
  }
  return NULL;
}

static void
test_references (void)
{
  RostrumDebate *debate = rostrum_fixture_debate ();
  GThread *thread = g_thread_new ("holder", hold_and_let_go, debate);
  GValue value = G_VALUE_INIT;

  hold_and_let_go (debate);
  g_thread_join (thread);
  g_value_init (&value, ROSTRUM_TYPE_DEBATE);
  g_value_take_boxed (&value, debate);
  g_assert_true (g_value_get_boxed (&value) == debate);
  debate = g_value_dup_boxed (&value);
  g_value_unset (&value);
  g_assert_cmpstr (debate->speakers[1].name, ==, "Alexandr Wang"); /* still alive */
  rostrum_debate_unref (debate);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/debate/find", test_find);
  g_test_add_func ("/debate/statements-of", test_statements_of);
  g_test_add_func ("/debate/roots", test_roots);
  g_test_add_func ("/debate/scopes", test_scopes);
  g_test_add_func ("/debate/references", test_references);
  return g_test_run ();
}
