/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"

static void
test_strings (void)
{
  g_autoptr (RostrumDebateBuilder) builder = rostrum_debate_builder_new ();
  const char *copy = rostrum_debate_builder_string (builder, "abcdef", 3);
  const char *block = rostrum_debate_builder_alloc (builder, 100);

  g_assert_cmpstr (copy, ==, "abc");
  g_assert_cmpstr (rostrum_debate_builder_string (builder, "whole", -1), ==, "whole");
  g_assert_null (rostrum_debate_builder_string (builder, NULL, -1));
  g_assert_null (rostrum_debate_builder_alloc (builder, 0));
  for (guint i = 0; i < 100; i++)
    g_assert_cmpint (block[i], ==, 0);
}

static void
test_inits (void)
{
  RostrumStatement statement;
  RostrumEstimate estimate;

  rostrum_statement_init (&statement);
  g_assert_cmpuint (statement.speaker, ==, ROSTRUM_NONE);
  g_assert_cmpuint (statement.position, ==, ROSTRUM_NONE);
  g_assert_cmpuint (statement.source, ==, ROSTRUM_NONE);
  g_assert_cmpuint (statement.echoes, ==, ROSTRUM_NONE);
  g_assert_cmpfloat (statement.confidence, <, 0);
  rostrum_estimate_init (&estimate);
  g_assert_cmpuint (estimate.speaker, ==, ROSTRUM_NONE);
  g_assert_cmpuint (estimate.source, ==, ROSTRUM_NONE);
  g_assert_cmpuint (estimate.scope, ==, ROSTRUM_NONE);
  g_assert_cmpuint (estimate.derived_by, ==, ROSTRUM_NONE);
  g_assert_cmpuint (estimate.statement, ==, ROSTRUM_NONE);
  g_assert_cmpuint (estimate.echoes, ==, ROSTRUM_NONE);
  g_assert_false (rostrum_figure_is_set (estimate.best));
}

static void
test_empty (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;

  builder->head.title = rostrum_debate_builder_string (builder, "Nothing yet", -1);
  debate = rostrum_debate_builder_end (builder);
  g_assert_cmpstr (debate->title, ==, "Nothing yet");
  g_assert_cmpuint (debate->n_statements, ==, 0);
  g_assert_cmpuint (rostrum_debate_find (debate, ROSTRUM_KIND_SPEAKER, "x"), ==, ROSTRUM_NONE);
}

/* An echo chain longer than any recursion would bear. */
static void
test_long_chain (void)
{
  const guint32 n = 300000;
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  RostrumSpeaker speaker = { .id = "a", .name = "A" };

  builder->head.title = "Echoes";
  g_array_append_val (builder->speakers, speaker);
  for (guint32 i = 0; i < n; i++) {
    RostrumStatement statement;
    g_autofree char *id = g_strdup_printf ("s%u", i);

    rostrum_statement_init (&statement);
    statement.id = rostrum_debate_builder_string (builder, id, -1);
    statement.speaker = 0;
    statement.summary = "";
    statement.echoes = i + 1 < n ? i + 1 : ROSTRUM_NONE;
    g_array_append_val (builder->statements, statement);
  }
  debate = rostrum_debate_builder_end (builder);
  for (guint32 i = 0; i < n; i++)
    g_assert_cmpuint (rostrum_debate_statement_root (debate, i), ==, n - 1);
}

static void
spoil (const char *what)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  RostrumStatement *statement = &g_array_index (builder->statements, RostrumStatement, 0);

  if (g_str_equal (what, "index"))
    statement->source = 99;
  else if (g_str_equal (what, "cycle"))
    statement->echoes = 2;
  else if (g_str_equal (what, "scope"))
    g_array_index (builder->scopes, RostrumScope, 1).within = 0;
  else if (g_str_equal (what, "twice"))
    statement->id = "s-sacks-chips";
  else
    statement->stance = ROSTRUM_STANCE_NONE;
  rostrum_debate_unref (rostrum_debate_builder_end (builder));
}

static void
test_duties (gconstpointer what)
{
  if (g_test_subprocess ()) {
    spoil (what);
    return;
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr (g_str_equal (what, "twice") ? "*s-sacks-chips*" : "*assertion failed*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/debate-builder/strings", test_strings);
  g_test_add_func ("/debate-builder/inits", test_inits);
  g_test_add_func ("/debate-builder/empty", test_empty);
  g_test_add_func ("/debate-builder/long-chain", test_long_chain);
  g_test_add_data_func ("/debate-builder/duty-index", "index", test_duties);
  g_test_add_data_func ("/debate-builder/duty-cycle", "cycle", test_duties);
  g_test_add_data_func ("/debate-builder/duty-scope", "scope", test_duties);
  g_test_add_data_func ("/debate-builder/duty-twice", "twice", test_duties);
  g_test_add_data_func ("/debate-builder/duty-stance", "stance", test_duties);
  return g_test_run ();
}
