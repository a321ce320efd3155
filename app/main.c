/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two front ends to the same rooms: a subcommand runs without a display, everything else is a window. */
#include "rostrum-config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cli/rostrum-cli.h"
#include "ui/rostrum-application.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ROSTRUM_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (rostrum_cli_handles (argc, argv))
    return rostrum_cli_run (argc, argv);
  return rostrum_application_main (argc, argv);
}
