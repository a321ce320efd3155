/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-table-writer.h"

#include <string.h>

/* A text that a spreadsheet would reckon instead of showing it; who wrote the debate may not be who opens the table. */
static gboolean
is_formula (const char *field)
{
  char *end;

  if (*field == '\0' || strchr ("=+-@\t\r", *field) == NULL)
    return FALSE;
  g_ascii_strtod (field, &end);
  return end == field || *end != '\0';
}

static void
append_csv_field (GString *text, const char *field)
{
  const char *guard = is_formula (field) ? "'" : "";

  if (strpbrk (field, ",\"\r\n") == NULL) {
    g_string_append_printf (text, "%s%s", guard, field);
    return;
  }
  g_string_append_printf (text, "\"%s", guard);
  for (const char *at = field; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (text, '"');
    g_string_append_c (text, *at);
  }
  g_string_append_c (text, '"');
}

GBytes *
rostrum_table_to_csv (const RostrumDebate *debate, RostrumTable table, const guint32 *rows, guint32 n_rows)
{
  GString *text = g_string_new (NULL);
  guint n_columns;
  const RostrumTableColumn *columns = rostrum_table_get_columns (table, &n_columns);

  g_return_val_if_fail (debate != NULL && (rows != NULL || n_rows == 0), NULL);

  for (guint c = 0; c < n_columns; c++)
    g_string_append_printf (text, "%s%s", c > 0 ? "," : "", columns[c].id);
  g_string_append (text, "\r\n");
  for (guint32 i = 0; i < n_rows; i++) {
    for (guint c = 0; c < n_columns; c++) {
      g_autofree char *value = rostrum_table_get_value (debate, table, c, rows[i]);

      if (c > 0)
        g_string_append_c (text, ',');
      append_csv_field (text, value);
    }
    g_string_append (text, "\r\n");
  }
  return g_string_free_to_bytes (text);
}

static void
append_tsv_field (GString *text, char *field, gboolean first)
{
  if (!first)
    g_string_append_c (text, '\t');
  g_strdelimit (field, "\t\r\n", ' ');
  if (is_formula (field))
    g_string_append_c (text, '\'');
  g_string_append (text, field);
}

char *
rostrum_table_to_tsv (const RostrumDebate *debate, RostrumTable table, const guint32 *rows, guint32 n_rows)
{
  GString *text = g_string_new (NULL);
  guint n_columns;
  const RostrumTableColumn *columns = rostrum_table_get_columns (table, &n_columns);

  g_return_val_if_fail (debate != NULL && (rows != NULL || n_rows == 0), NULL);

  for (gint64 i = -1; i < (gint64) n_rows; i++) {
    gboolean first = TRUE;

    for (guint c = 0; c < n_columns; c++) {
      g_autofree char *field = NULL;

      if (columns[c].title == NULL)
        continue;
      field = i < 0 ? g_strdup (rostrum_table_get_title (table, c))
                    : rostrum_table_get_words (debate, table, c, rows[i]);
      append_tsv_field (text, field, first);
      first = FALSE;
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}
