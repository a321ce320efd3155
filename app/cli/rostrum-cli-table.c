/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-table.h"

#include <string.h>

#include "rostrum-cli-private.h"

RostrumCliTable *
rostrum_cli_table_new (const char *const *headings)
{
  RostrumCliTable *self = g_new0 (RostrumCliTable, 1);

  self->n_columns = g_strv_length ((char **) headings);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  g_assert (self->n_columns > 0 && self->n_columns <= 64);
  for (guint i = 0; i < self->n_columns; i++) {
    gboolean numeric = headings[i][0] == '#';

    self->numeric |= (guint64) numeric << i;
    rostrum_cli_table_add (self, headings[i] + (numeric ? 1 : 0));
  }
  return self;
}

void
rostrum_cli_table_free (RostrumCliTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
rostrum_cli_table_add (RostrumCliTable *self, const char *text)
{
  g_ptr_array_add (self->cells, rostrum_cli_clean (text));
}

void
rostrum_cli_table_add_count (RostrumCliTable *self, guint32 n)
{
  g_ptr_array_add (self->cells, g_strdup_printf ("%u", n));
}

guint
rostrum_cli_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

void
rostrum_cli_table_print (const RostrumCliTable *self, GString *out)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++) {
    guint width = rostrum_cli_text_width (self->cells->pdata[i]);

    widths[i % self->n_columns] = MAX (widths[i % self->n_columns], width);
  }

  for (guint i = 0; i < self->cells->len; i++) {
    guint column = i % self->n_columns;
    const char *cell = self->cells->pdata[i];
    guint padding = widths[column] - rostrum_cli_text_width (cell);
    gboolean numeric = self->numeric >> column & 1;

    append_spaces (out, 2 + (numeric ? padding : 0));
    g_string_append (out, cell);
    if (column + 1 < self->n_columns) {
      append_spaces (out, numeric ? 0 : padding);
      continue;
    }
    while (out->len > 0 && out->str[out->len - 1] == ' ')
      g_string_truncate (out, out->len - 1);
    g_string_append_c (out, '\n');
  }
}
