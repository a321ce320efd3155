/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-private.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-check.h"
#include "rostrum-cli-locate.h"

typedef struct {
  guint n_files;
  guint n_not_looked_into; /* debates with errors: what is left out would look like gaps in what they say */
  guint counts[ROSTRUM_SEVERITY_ERROR + 1];
  gboolean with_notes;
  int code;
} Check;

/* What the loader cannot see: gaps and contradictions in what the debate says. */
static void
add_content (RostrumCliDebate *opened)
{
  g_autoptr (GPtrArray) found = rostrum_check (opened->result->debate);
  GBytes *bytes = rostrum_cli_debate_get_bytes (opened);

  if (bytes != NULL)
    rostrum_cli_locate (found, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_ptr_array_extend_and_steal (opened->result->diagnostics, g_steal_pointer (&found));
  rostrum_diagnostics_sort (opened->result->diagnostics);
}

/* Writes the lines of one debate at once: what was found in it is out before the next one is read. */
static void
check_debate (Check *check, const char *argument)
{
  g_auto (RostrumCliDebate) opened = { 0 };
  g_autoptr (GString) lines = g_string_new (NULL);
  GPtrArray *diagnostics;
  int written;

  rostrum_cli_open (argument, &opened);
  if (opened.result->is_complete)
    add_content (&opened);
  else
    check->n_not_looked_into++;
  diagnostics = opened.result->diagnostics;
  check->n_files++;
  for (guint i = 0; i < diagnostics->len; i++) {
    const RostrumDiagnostic *diagnostic = diagnostics->pdata[i];

    check->counts[diagnostic->severity]++;
    if (diagnostic->severity != ROSTRUM_SEVERITY_NOTE)
      check->code = MAX (check->code, ROSTRUM_CLI_FAILED);
    if (check->with_notes || diagnostic->severity != ROSTRUM_SEVERITY_NOTE)
      rostrum_cli_append_diagnostic (lines, opened.name, diagnostic);
  }
  if (opened.result->debate == NULL)
    check->code = ROSTRUM_CLI_UNUSABLE;
  written = rostrum_cli_write (lines->str, lines->len);
  check->code = MAX (check->code, written);
}

static void
print_summary (const Check *check)
{
  guint n_errors = check->counts[ROSTRUM_SEVERITY_ERROR];
  guint n_warnings = check->counts[ROSTRUM_SEVERITY_WARNING];
  guint n_notes = check->counts[ROSTRUM_SEVERITY_NOTE];
  g_autofree char *files =
      g_strdup_printf (ngettext ("%u debate", "%u debates", check->n_files), check->n_files);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings =
      g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  if (n_notes > 0 && !check->with_notes)
    rostrum_cli_complain (_ ("%1$s: %2$s, %3$s, %4$s (--notes prints those too)."), files, errors, warnings,
                          notes);
  else
    rostrum_cli_complain (_ ("%1$s: %2$s, %3$s, %4$s."), files, errors, warnings, notes);
  if (check->n_not_looked_into > 0)
    rostrum_cli_complain (ngettext ("What %u debate says was not looked into, because of its errors.",
                                    "What %u debates say was not looked into, because of their errors.",
                                    check->n_not_looked_into),
                          check->n_not_looked_into);
}

int
rostrum_cli_check (int argc, char **argv)
{
  g_auto (GStrv) arguments = NULL;
  Check check = { 0 };
  int code;
  const GOptionEntry entries[] = {
    { "notes", 'n', 0, G_OPTION_ARG_NONE, &check.with_notes,
      N_ ("Print notes too; they never count as findings"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };

  if (!rostrum_cli_parse (
          argc, argv, entries, _ ("[DEBATE…]"),
          _ ("Lists every problem of debates, one a line, as FILE:LINE:COLUMN: severity: POINTER: text.\n"
             "Exits with 0 if there is none, with 1 if there are, with 2 if a debate cannot be used."),
          &code))
    return code;

  if (arguments == NULL)
    check_debate (&check, NULL);
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    check_debate (&check, arguments[i]);
  print_summary (&check);
  return check.code;
}
