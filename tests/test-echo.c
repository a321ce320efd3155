/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-proof.h"
#include "rostrum-fixture.h"

#define S ROSTRUM_STANCE_SUPPORTS

/* 0 ← 1 ← 2, 0 ← 3, 4 ← 5, 6 alone; in two sources and one without. */
static const RostrumFixtureStand stands[] = {
  { "root", "p", S, "x" }, { "one", "p", S, "y" },  { "two", "p", S, "y" },    { "three", "p", S, "x" },
  { "far", "p", S, NULL }, { "five", "p", S, "y" }, { "alone", "p", S, NULL },
};
static const guint32 repeated[] = { ROSTRUM_NONE, 0, 1, 0, ROSTRUM_NONE, 4, ROSTRUM_NONE };

static RostrumDebate *
make_debate (void)
{
  RostrumDebateBuilder *builder = rostrum_fixture_stands_builder (stands, G_N_ELEMENTS (stands));

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    g_array_index (builder->statements, RostrumStatement, i).echoes = repeated[i];
  return rostrum_debate_builder_end (builder);
}

static void
check_trees (const guint32 *statements, guint n_statements, const char *expected)
{
  g_autoptr (RostrumDebate) debate = make_debate ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree RostrumEcho *trees = NULL;
  guint32 n;

  trees = rostrum_echo_trees (debate, statements, n_statements, &n);
  for (guint32 i = 0; i < n; i++)
    g_string_append_printf (text, "%u@%u ", trees[i].statement, trees[i].depth);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_trees (void)
{
  static const guint32 all[] = { 6, 5, 4, 3, 2, 1, 0 }, some[] = { 2, 6 }, none[] = { 0, 4, 6 };

  check_trees (all, G_N_ELEMENTS (all), "0@0 1@1 2@2 3@1 4@0 5@1 ");
  check_trees (some, G_N_ELEMENTS (some), "0@0 1@1 2@2 "); /* what the chain goes through is shown with it */
  check_trees (none, G_N_ELEMENTS (none), "");
  check_trees (NULL, 0, "");
}

/* A chain as long as a file can make it. */
static void
test_long_chain (void)
{
  const guint n_all = 20000;
  g_autofree RostrumFixtureStand *rows = g_new (RostrumFixtureStand, n_all);
  g_autofree guint32 *statements = g_new (guint32, n_all);
  g_autoptr (RostrumDebate) debate = NULL;
  g_autofree RostrumEcho *trees = NULL;
  RostrumDebateBuilder *builder;
  guint32 n;

  for (guint i = 0; i < n_all; i++) {
    rows[i] = (RostrumFixtureStand){ "ann", "p", S, NULL };
    statements[i] = i;
  }
  builder = rostrum_fixture_stands_builder (rows, n_all);
  for (guint i = 1; i < n_all; i++)
    g_array_index (builder->statements, RostrumStatement, i).echoes = i - 1;
  debate = rostrum_debate_builder_end (builder);
  trees = rostrum_echo_trees (debate, statements, n_all, &n);
  g_assert_cmpuint (n, ==, n_all);
  g_assert_cmpuint (trees[n - 1].depth, ==, n_all - 1);
}

static void
test_shares (void)
{
  static const guint32 all[] = { 0, 1, 2, 3, 4, 5, 6 };
  g_autoptr (RostrumDebate) debate = make_debate ();
  g_autofree RostrumSourceShare *shares = NULL;
  guint32 n;

  shares = rostrum_source_shares (debate, all, G_N_ELEMENTS (all), &n);
  g_assert_cmpuint (n, ==, 3);
  /* y: one, two, five repeat root and far. */
  g_assert_cmpstr (debate->sources[shares[0].source].id, ==, "y");
  g_assert_cmpuint (shares[0].n_statements, ==, 3);
  g_assert_cmpuint (shares[0].n_voices, ==, 3);
  g_assert_cmpuint (shares[0].n_witnesses, ==, 2);
  /* x: root, and three who repeats root. */
  g_assert_cmpstr (debate->sources[shares[1].source].id, ==, "x");
  g_assert_cmpuint (shares[1].n_voices, ==, 2);
  g_assert_cmpuint (shares[1].n_witnesses, ==, 1);
  g_assert_cmpuint (shares[2].source, ==, ROSTRUM_NONE);
  g_assert_cmpuint (shares[2].n_witnesses, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/echo/trees", test_trees);
  g_test_add_func ("/echo/long-chain", test_long_chain);
  g_test_add_func ("/echo/shares-of-sources", test_shares);
  return g_test_run ();
}
