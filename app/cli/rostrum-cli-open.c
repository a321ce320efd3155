/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "load/rostrum-builtin.h"

/* More of a broken file is for `rostrum check`. */
#define MAX_REPORTED 20

GFile *
rostrum_cli_file_new (const char *argument)
{
  g_autofree char *path = NULL;

  if (g_str_has_prefix (argument, "file:"))
    path = g_filename_from_uri (argument, NULL, NULL);
  return g_vfs_get_file_for_path (g_vfs_get_local (), path != NULL ? path : argument);
}

/* What cannot be read is told like what is wrong in a file. One byte more than the loader takes is enough:
 * it says so. */
static GBytes *
read_stdin (void)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n = 1;

  while (n != 0 && data->len <= ROSTRUM_LOAD_MAX_FILE_BYTES) {
    n = read (STDIN_FILENO, buffer, sizeof buffer);
    if (n < 0 && rostrum_cli_wait (STDIN_FILENO, FALSE))
      continue;
    if (n < 0) {
      rostrum_cli_complain (_ ("Standard input could not be read: %s."), g_strerror (errno));
      g_byte_array_set_size (data, 0);
      break;
    }
    g_byte_array_append (data, buffer, n);
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

void
rostrum_cli_open (const char *argument, RostrumCliDebate *debate)
{
  if (argument == NULL) {
    debate->name = g_strdup ("built-in");
    debate->bytes = rostrum_builtin_bytes ();
    debate->result = rostrum_load_builtin ();
    return;
  }
  debate->name = rostrum_cli_clean (argument);
  if (strcmp (argument, "-") == 0) {
    debate->bytes = read_stdin ();
    debate->result = rostrum_load_bytes (debate->bytes, _ ("standard input"), NULL);
    return;
  }
  debate->file = rostrum_cli_file_new (argument);
  debate->result = rostrum_load_file (debate->file, NULL);
}

GBytes *
rostrum_cli_debate_get_bytes (RostrumCliDebate *debate)
{
  if (debate->bytes == NULL && debate->file != NULL)
    debate->bytes = g_file_load_bytes (debate->file, NULL, NULL, NULL);
  return debate->bytes;
}

void
rostrum_cli_debate_clear (RostrumCliDebate *debate)
{
  g_clear_pointer (&debate->result, rostrum_load_result_free);
  g_clear_pointer (&debate->bytes, g_bytes_unref);
  g_clear_object (&debate->file);
  g_clear_pointer (&debate->name, g_free);
}

gboolean
rostrum_cli_get_argument (const char *command, char **arguments, const char **argument)
{
  *argument = arguments != NULL ? arguments[0] : NULL;
  if (arguments == NULL || arguments[0] == NULL || arguments[1] == NULL)
    return TRUE;
  rostrum_cli_misuse (command, _ ("One debate at a time: “%s” is one too many."), arguments[1]);
  return FALSE;
}

void
rostrum_cli_append_diagnostic (GString *out, const char *name, const RostrumDiagnostic *diagnostic)
{
  g_autofree char *pointer = rostrum_cli_clean (diagnostic->pointer);
  g_autofree char *text = rostrum_cli_clean (diagnostic->text);

  g_string_append_printf (out, "%s:%u:%u: %s: %s: %s\n", name, diagnostic->line, diagnostic->column,
                          rostrum_severity_to_nick (diagnostic->severity), pointer, text);
}

int
rostrum_cli_report (const RostrumCliDebate *debate)
{
  GPtrArray *diagnostics = debate->result->diagnostics;
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < diagnostics->len; i++) {
    const RostrumDiagnostic *diagnostic = diagnostics->pdata[i];

    if (diagnostic->severity != ROSTRUM_SEVERITY_NOTE && n++ < MAX_REPORTED)
      rostrum_cli_append_diagnostic (lines, debate->name, diagnostic);
  }
  if (n > MAX_REPORTED)
    g_string_append_printf (lines,
                            ngettext ("… and %u more; “rostrum check” lists it.\n",
                                      "… and %u more; “rostrum check” lists them.\n", n - MAX_REPORTED),
                            n - MAX_REPORTED);
  rostrum_cli_tell (lines->str);
  if (debate->result->debate == NULL) {
    rostrum_cli_complain (_ ("“%s” cannot be used."), debate->name);
    return ROSTRUM_CLI_UNUSABLE;
  }
  if (!debate->result->is_complete) {
    rostrum_cli_complain (_ ("“%s” was read in part: what is wrong in it is left out."), debate->name);
    return ROSTRUM_CLI_FAILED;
  }
  return ROSTRUM_CLI_OK;
}
