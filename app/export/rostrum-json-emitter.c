/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-json-emitter.h"

#include <math.h>

static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *mended = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *p = mended != NULL ? mended : text; *p != '\0'; p++) {
    guchar c = *p;

    if (c == '"' || c == '\\')
      g_string_append_printf (out, "\\%c", c);
    else if (c == '\n')
      g_string_append (out, "\\n");
    else if (c < 0x20 || c == 0x7f)
      g_string_append_printf (out, "\\u%04x", (guint) c);
    else
      g_string_append_c (out, c);
  }
  g_string_append_c (out, '"');
}

static void
indent (RostrumJsonEmitter *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

/* Everything in front of a value. */
static void
begin_value (RostrumJsonEmitter *self, const char *name)
{
  if (self->has_sibling)
    g_string_append_c (self->out, ',');
  if (self->line_depth > 0 && self->has_sibling)
    g_string_append_c (self->out, ' ');
  else if (self->line_depth == 0 && self->depth > 0)
    indent (self);
  self->has_sibling = TRUE;
  if (name != NULL) {
    append_quoted (self->out, name);
    g_string_append (self->out, ": ");
  }
}

void
rostrum_json_emitter_open (RostrumJsonEmitter *self, const char *name, char bracket)
{
  begin_value (self, name);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->has_sibling = FALSE;
}

void
rostrum_json_emitter_open_line (RostrumJsonEmitter *self, const char *name, char bracket)
{
  rostrum_json_emitter_open (self, name, bracket);
  if (self->line_depth == 0)
    self->line_depth = self->depth;
}

void
rostrum_json_emitter_close (RostrumJsonEmitter *self, char bracket)
{
  gboolean is_on_line = self->line_depth > 0;

  if (self->line_depth == self->depth)
    self->line_depth = 0;
  self->depth--;
  if (self->has_sibling && !is_on_line)
    indent (self);
  g_string_append_c (self->out, bracket);
  self->has_sibling = TRUE;
}

void
rostrum_json_emitter_string (RostrumJsonEmitter *self, const char *name, const char *text)
{
  if (text == NULL) {
    rostrum_json_emitter_null (self, name);
    return;
  }
  begin_value (self, name);
  append_quoted (self->out, text);
}

void
rostrum_json_emitter_count (RostrumJsonEmitter *self, const char *name, guint32 n)
{
  begin_value (self, name);
  g_string_append_printf (self->out, "%u", n);
}

void
rostrum_json_emitter_number (RostrumJsonEmitter *self, const char *name, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value)) {
    rostrum_json_emitter_null (self, name);
    return;
  }
  /* No -0: read back as an integer it would lose its sign. */
  value += 0.0;
  /* The shortest of the two that reads back as the same number. */
  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_formatd (digits, sizeof digits, "%.17g", value);
  begin_value (self, name);
  g_string_append (self->out, digits);
}

void
rostrum_json_emitter_boolean (RostrumJsonEmitter *self, const char *name, gboolean value)
{
  begin_value (self, name);
  g_string_append (self->out, value ? "true" : "false");
}

void
rostrum_json_emitter_null (RostrumJsonEmitter *self, const char *name)
{
  begin_value (self, name);
  g_string_append (self->out, "null");
}

void
rostrum_json_emitter_raw (RostrumJsonEmitter *self, const char *pairs)
{
  begin_value (self, NULL);
  g_string_append (self->out, pairs);
}
