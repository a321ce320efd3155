/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  guint n_files;
  guint counts[ROSTRUM_SEVERITY_ERROR + 1];
  gboolean with_notes;
  int code;
} Check;

/* Writes the lines of one debate at once: what was found in it is out before the next one is read. */
static void
check_debate (Check *check, const char *argument)
{
  g_auto (RostrumCliDebate) opened = { 0 };
  g_autoptr (GString) lines = g_string_new (NULL);
  GPtrArray *diagnostics;

  rostrum_cli_open (argument, &opened);
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
  check->code = MAX (check->code, rostrum_cli_write (lines->str, lines->len));
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
