/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-table-writer.h"
#include "rostrum-fixture.h"

#include <string.h>

/* Reads CSV as the RFC has it: an array of rows, each an array of strings. */
static GPtrArray *
parse_csv (const char *text, gsize length)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  GString *field = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (gsize i = 0; i < length; i++) {
    if (quoted && text[i] == '"' && i + 1 < length && text[i + 1] == '"') {
      g_string_append_c (field, '"');
      i++;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && (text[i] == ',' || text[i] == '\r')) {
      g_ptr_array_add (row, g_strdup (field->str));
      g_string_truncate (field, 0);
    } else if (!quoted && text[i] == '\n') {
      g_ptr_array_add (rows, row);
      row = g_ptr_array_new_with_free_func (g_free);
    } else {
      g_string_append_c (field, text[i]);
    }
  }
  g_assert_false (quoted);
  g_assert_cmpuint (row->len + field->len, ==, 0);
  g_ptr_array_unref (row);
  g_string_free (field, TRUE);
  return rows;
}

/* Whatever a cell holds comes back as it was. */
static void
test_csv_comes_back (void)
{
  g_autoptr (RostrumDebateBuilder) builder = rostrum_fixture_builder ();
  g_autoptr (RostrumDebate) debate = NULL;
  const guint32 rows[] = { 2, 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) parsed = NULL;
  guint n_columns;

  g_array_index (builder->statements, RostrumStatement, 0).summary = "a \"b\", c;\r\nd\t\nende";
  debate = rostrum_debate_builder_end (g_steal_pointer (&builder));
  bytes = rostrum_table_to_csv (debate, ROSTRUM_TABLE_STATEMENTS, rows, 2);
  parsed = parse_csv (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  rostrum_table_get_columns (ROSTRUM_TABLE_STATEMENTS, &n_columns);
  g_assert_cmpuint (parsed->len, ==, 3);
  for (guint r = 1; r < 3; r++) {
    GPtrArray *row = g_ptr_array_index (parsed, r);

    g_assert_cmpuint (row->len, ==, n_columns);
    for (guint c = 0; c < n_columns; c++) {
      g_autofree char *value = rostrum_table_get_value (debate, ROSTRUM_TABLE_STATEMENTS, c, rows[r - 1]);

      g_assert_cmpstr (g_ptr_array_index (row, c), ==, value);
    }
  }
}

/* A spreadsheet shows the words of strangers and does not reckon them; numbers stay numbers. */
static void
test_no_formula_gets_out (void)
{
  const char *const texts[] = { "=1+1", "@SUM(A1)", "+cmd|x", "-2+3", "\t=1", "-2" };
  const char *const shown[] = { "'=1+1", "'@SUM(A1)", "'+cmd|x", "'-2+3", "'\t=1", "-2" };
  const guint32 row = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (RostrumDebateBuilder) builder = rostrum_fixture_builder ();
    g_autoptr (RostrumDebate) debate = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *tsv = NULL;
    g_autofree char *csv_cell = g_strdup_printf (",%s,", shown[i]);

    g_array_index (builder->statements, RostrumStatement, 0).summary = texts[i];
    debate = rostrum_debate_builder_end (g_steal_pointer (&builder));
    bytes = rostrum_table_to_csv (debate, ROSTRUM_TABLE_STATEMENTS, &row, 1);
    g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), csv_cell));
    tsv = rostrum_table_to_tsv (debate, ROSTRUM_TABLE_STATEMENTS, &row, 1);
    g_assert_null (strstr (tsv, "\t="));
    g_assert_null (strstr (tsv, "\t@"));
  }
}

/* A line a row, the same number of tabs in each. */
static void
test_tsv_is_a_grid (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();

  for (int table = 0; table < ROSTRUM_N_TABLES; table++) {
    const guint32 rows[] = { 0, 1, 2 };
    g_autofree char *text = rostrum_table_to_tsv (debate, (RostrumTable) table, rows, 3);
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    g_auto (GStrv) first = g_strsplit (lines[0], "\t", -1);

    g_assert_cmpuint (g_strv_length (lines), ==, 5);
    g_assert_cmpuint (g_strv_length (first), >=, 8);
    g_assert_nonnull (strstr (lines[0], "Speaker"));
    for (guint i = 1; i < 4; i++) {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, g_strv_length (first));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-writer/csv-comes-back", test_csv_comes_back);
  g_test_add_func ("/table-writer/no-formula-gets-out", test_no_formula_gets_out);
  g_test_add_func ("/table-writer/tsv-is-a-grid", test_tsv_is_a_grid);
  return g_test_run ();
}
