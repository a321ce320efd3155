/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"
#include "rostrum-table-columns.h"

static void
check (const RostrumDebate *debate, RostrumTable table, const char *row_id, const char *column,
       const char *words, const char *value)
{
  const RostrumKind kind = table == ROSTRUM_TABLE_FIGURES ? ROSTRUM_KIND_ESTIMATE : ROSTRUM_KIND_STATEMENT;
  const guint32 row = rostrum_fixture_find (debate, kind, row_id);
  g_autofree char *said = rostrum_table_get_words (debate, table, find_column (table, column), row);
  g_autofree char *written = rostrum_table_get_value (debate, table, find_column (table, column), row);

  g_assert_cmpstr (said, ==, words);
  g_assert_cmpstr (written, ==, value);
}

static void
test_statement (void)
{
  const RostrumTable table = ROSTRUM_TABLE_STATEMENTS;
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  check (debate, table, "s-patel-chips", "speaker", "Dylan Patel", "Dylan Patel");
  check (debate, table, "s-patel-chips", "speaker_id", "patel", "patel");
  check (debate, table, "s-patel-chips", "date", "31 Jan 2025", "2025-01-31");
  check (debate, table, "s-patel-chips", "stance", "supports", "supports");
  check (debate, table, "s-patel-chips", "position_id", "chips", "chips");
  check (debate, table, "s-patel-chips", "claim", "DeepSeek owns about 50,000 Hopper GPUs.",
         "DeepSeek owns about 50,000 Hopper GPUs.");
  check (debate, table, "s-patel-chips", "attribution", "reported", "reported");
  check (debate, table, "s-patel-chips", "place", "line 5, sentence 1", "line 5, sentence 1");
  check (debate, table, "s-patel-chips", "url", "https://example.org/000", "https://example.org/000");
  check (debate, table, "s-patel-chips", "echoes", "", "");
  check (debate, table, "s-sacks-chips", "echoes", "Dylan Patel", "s-patel-chips");
}

/* People read where it comes from also where there is nothing; programs get an empty cell. */
static void
test_what_is_missing (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  gboolean found = FALSE;

  for (guint32 i = 0; i < debate->n_statements; i++)
    if (debate->statements[i].source == ROSTRUM_NONE) {
      check (debate, ROSTRUM_TABLE_STATEMENTS, debate->statements[i].id, "source", "no source given", "");
      check (debate, ROSTRUM_TABLE_STATEMENTS, debate->statements[i].id, "url", "", "");
      found = TRUE;
    }
  g_assert_true (found);
}

static void
test_figure (void)
{
  const RostrumTable table = ROSTRUM_TABLE_FIGURES;
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  const guint32 rate = rostrum_fixture_find (debate, ROSTRUM_KIND_ESTIMATE, "e-rate");
  g_autofree char *low = NULL;

  check (debate, table, "e-rate", "label", "cost falls", "cost falls");
  check (debate, table, "e-rate", "scope", "The rate of change", "The rate of change");
  check (debate, table, "e-rate", "unit", "times a year", "×/year");
  low = rostrum_table_get_value (debate, table, find_column (table, "low"), rate);
  g_assert_cmpstr (low, ==, debate->estimates[rate].low.text ? debate->estimates[rate].low.text : "");
  for (guint32 i = 0; i < debate->n_estimates; i++)
    if (debate->estimates[i].speaker == ROSTRUM_NONE)
      check (debate, table, debate->estimates[i].id, "speaker", "our arithmetic", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-cells/statement", test_statement);
  g_test_add_func ("/table-cells/what-is-missing", test_what_is_missing);
  g_test_add_func ("/table-cells/figure", test_figure);
  return g_test_run ();
}
