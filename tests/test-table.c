/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-table.h"
#include "rostrum-fixture.h"

/* Files need each heading once, and readers each title. */
static void
test_columns_are_told_apart (void)
{
  for (int table = 0; table < ROSTRUM_N_TABLES; table++) {
    g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
    guint n, n_titles = 0;
    const RostrumTableColumn *columns = rostrum_table_get_columns ((RostrumTable) table, &n);

    for (guint c = 0; c < n; c++) {
      const char *title = rostrum_table_get_title ((RostrumTable) table, c);

      g_assert_true (g_hash_table_add (ids, (gpointer) columns[c].id));
      if (title == NULL)
        continue;
      g_assert_true (g_hash_table_add (titles, (gpointer) title));
      n_titles++;
    }
    g_assert_cmpuint (n_titles, >=, 8);
  }
}

static void
test_each_row_is_a_thing (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  g_assert_cmpuint (rostrum_table_count (debate, ROSTRUM_TABLE_STATEMENTS), ==, debate->n_statements);
  g_assert_cmpuint (rostrum_table_count (debate, ROSTRUM_TABLE_FIGURES), ==, debate->n_estimates);
  g_assert_true (rostrum_ref_equal (rostrum_table_get_ref (ROSTRUM_TABLE_STATEMENTS, 3),
                                    rostrum_ref (ROSTRUM_KIND_STATEMENT, 3)));
  g_assert_true (rostrum_ref_equal (rostrum_table_get_ref (ROSTRUM_TABLE_FIGURES, 2),
                                    rostrum_ref (ROSTRUM_KIND_ESTIMATE, 2)));
}

static void
test_no_cell_is_missing (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (int table = 0; table < ROSTRUM_N_TABLES; table++) {
    guint n;

    rostrum_table_get_columns ((RostrumTable) table, &n);
    for (guint32 row = 0; row < rostrum_table_count (debate, (RostrumTable) table); row++)
      for (guint c = 0; c < n; c++) {
        g_autofree char *words = rostrum_table_get_words (debate, (RostrumTable) table, c, row);
        g_autofree char *value = rostrum_table_get_value (debate, (RostrumTable) table, c, row);

        g_assert_nonnull (words);
        g_assert_nonnull (value);
      }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/columns-are-told-apart", test_columns_are_told_apart);
  g_test_add_func ("/table/each-row-is-a-thing", test_each_row_is_a_thing);
  g_test_add_func ("/table/no-cell-is-missing", test_no_cell_is_missing);
  return g_test_run ();
}
