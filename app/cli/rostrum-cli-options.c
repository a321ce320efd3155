/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
point_to_help (const char *command)
{
  g_autofree char *call = g_strdup_printf ("rostrum %s --help", command);
  g_autofree char *line = g_strdup_printf (_ ("“%s” tells what there is.\n"), call);

  rostrum_cli_tell (line);
}

int
rostrum_cli_misuse (const char *command, const char *sentence, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, sentence);
  text = g_strdup_vprintf (sentence, arguments);
  va_end (arguments);
  rostrum_cli_complain ("%s", text);
  point_to_help (command);
  return ROSTRUM_CLI_UNUSABLE;
}

/* GLib's own --help prints and exits by itself, and knows nothing of a full disk. */
static int
print_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  return rostrum_cli_write (help, strlen (help));
}

gboolean
rostrum_cli_parse (int argc, char **argv, const GOptionEntry *entries, const char *parameters,
                   const char *summary, int *code)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  g_autofree char *call = g_strdup_printf ("rostrum %s", argv[0]);
  g_autofree char *name = g_strdup (argv[0]);
  gboolean help = FALSE;
  const GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Print this and nothing else"), NULL },
    { NULL },
  };

  g_set_prgname (call);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    *code = rostrum_cli_misuse (name, "%s", error->message);
    return FALSE;
  }
  if (help) {
    *code = print_help (context);
    return FALSE;
  }
  return TRUE;
}
