/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"
#include "rostrum-fixture.h"
#include "rostrum-table-columns.h"

#include <string.h>

/* Equal ranks exactly for what is equal. */
static void
test_dates (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autofree guint32 *ranks = rostrum_table_get_ranks (debate, ROSTRUM_TABLE_STATEMENTS,
                                                       find_column (ROSTRUM_TABLE_STATEMENTS, "date"));

  for (guint32 i = 0; i < debate->n_statements; i++)
    for (guint32 j = 0; j < debate->n_statements; j++) {
      const int order = rostrum_date_compare (debate->statements[i].date, debate->statements[j].date);

      g_assert_cmpint (order < 0, ==, ranks[i] < ranks[j]);
      g_assert_cmpint (order == 0, ==, ranks[i] == ranks[j]);
    }
}

static void
test_stances (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autofree guint32 *ranks = rostrum_table_get_ranks (debate, ROSTRUM_TABLE_STATEMENTS,
                                                       find_column (ROSTRUM_TABLE_STATEMENTS, "stance"));

  for (guint32 i = 0; i < debate->n_statements; i++)
    for (guint32 j = 0; j < debate->n_statements; j++) {
      const RostrumStance a = debate->statements[i].stance, b = debate->statements[j].stance;

      if (a != ROSTRUM_STANCE_NONE && (a < b || b == ROSTRUM_STANCE_NONE))
        g_assert_cmpuint (ranks[i], <, ranks[j]);
    }
}

/* Amounts are compared within a unit only; units do not mix. */
static void
test_amounts (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autofree guint32 *ranks =
      rostrum_table_get_ranks (debate, ROSTRUM_TABLE_FIGURES, find_column (ROSTRUM_TABLE_FIGURES, "amount"));
  guint n_pairs = 0;

  for (guint32 i = 0; i < debate->n_estimates; i++)
    for (guint32 j = 0; j < debate->n_estimates; j++) {
      const RostrumEstimate *a = &debate->estimates[i], *b = &debate->estimates[j];

      if (strcmp (a->unit, b->unit) == 0 &&
          rostrum_estimate_get_middle (a) < rostrum_estimate_get_middle (b)) {
        g_assert_cmpuint (ranks[i], <, ranks[j]);
        n_pairs++;
      }
      for (guint32 k = 0; k < debate->n_estimates; k++)
        if (ranks[i] < ranks[j] && ranks[j] < ranks[k] && strcmp (a->unit, b->unit) != 0)
          g_assert_cmpstr (debate->estimates[k].unit, !=, a->unit);
    }
  g_assert_cmpuint (n_pairs, >, 10);
}

static void
test_empty_cells_stand_last (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  const guint column = find_column (ROSTRUM_TABLE_STATEMENTS, "echoes");
  g_autofree guint32 *ranks = rostrum_table_get_ranks (debate, ROSTRUM_TABLE_STATEMENTS, column);

  for (guint32 i = 0; i < debate->n_statements; i++)
    for (guint32 j = 0; j < debate->n_statements; j++)
      if (debate->statements[i].echoes != ROSTRUM_NONE && debate->statements[j].echoes == ROSTRUM_NONE)
        g_assert_cmpuint (ranks[i], <, ranks[j]);
}

static void
test_rows_are_the_shown_ones_by_date (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumVisible) visible = rostrum_visible_new (debate, filter);
  guint32 n;
  g_autofree guint32 *rows = rostrum_table_get_rows (debate, ROSTRUM_TABLE_STATEMENTS, visible, &n);

  g_assert_cmpuint (n, ==, visible->n_statements);
  g_assert_cmpuint (n, <, debate->n_statements);
  for (guint32 i = 0; i < n; i++) {
    g_assert_true (rostrum_bits_get (visible->statements, rows[i]));
    if (i > 0)
      g_assert_cmpint (
          rostrum_date_compare (debate->statements[rows[i - 1]].date, debate->statements[rows[i]].date), <=,
          0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-order/dates", test_dates);
  g_test_add_func ("/table-order/stances", test_stances);
  g_test_add_func ("/table-order/amounts", test_amounts);
  g_test_add_func ("/table-order/empty-cells-stand-last", test_empty_cells_stand_last);
  g_test_add_func ("/table-order/rows-are-the-shown-ones-by-date", test_rows_are_the_shown_ones_by_date);
  return g_test_run ();
}
