/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-diagnostic.h"

static void
diagnostic_free (gpointer data)
{
  RostrumDiagnostic *self = data;

  g_free (self->pointer);
  g_free (self->text);
  g_free (self);
}

GPtrArray *
rostrum_diagnostics_new (void)
{
  return g_ptr_array_new_with_free_func (diagnostic_free);
}

RostrumDiagnostic *
rostrum_diagnostics_add (GPtrArray *list, RostrumSeverity severity, const char *code, guint32 line,
                         guint32 column, const char *pointer, const char *text, ...)
{
  RostrumDiagnostic *self;
  va_list args;

  g_return_val_if_fail (list != NULL && code != NULL && text != NULL, NULL);

  self = g_new0 (RostrumDiagnostic, 1);
  self->severity = severity;
  self->code = code;
  self->line = line;
  self->column = column;
  self->pointer = g_strdup (pointer != NULL ? pointer : "");
  va_start (args, text);
  self->text = g_strdup_vprintf (text, args);
  va_end (args);
  g_ptr_array_add (list, self);
  return self;
}

int
rostrum_diagnostics_worst (GPtrArray *list)
{
  int worst = -1;

  for (guint i = 0; i < list->len; i++) {
    const RostrumDiagnostic *diagnostic = g_ptr_array_index (list, i);
    worst = MAX (worst, (int) diagnostic->severity);
  }
  return worst;
}

guint
rostrum_diagnostics_count (GPtrArray *list, RostrumSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++) {
    const RostrumDiagnostic *diagnostic = g_ptr_array_index (list, i);
    n += diagnostic->severity == severity;
  }
  return n;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RostrumDiagnostic *x = *(const RostrumDiagnostic *const *) a;
  const RostrumDiagnostic *y = *(const RostrumDiagnostic *const *) b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return (int) y->severity - (int) x->severity;
}

void
rostrum_diagnostics_sort (GPtrArray *list)
{
  g_ptr_array_sort (list, compare_places); /* stable since GLib 2.32 */
}

const char *
rostrum_severity_to_nick (RostrumSeverity severity)
{
  switch (severity) {
  case ROSTRUM_SEVERITY_NOTE:
    return "note";
  case ROSTRUM_SEVERITY_WARNING:
    return "warning";
  case ROSTRUM_SEVERITY_ERROR:
    return "error";
  default:
    g_return_val_if_reached ("");
  }
}
