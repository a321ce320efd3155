/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line alone, without the window's libraries: what the tests of the subcommands run. */
#include <locale.h>

#include "cli/rostrum-cli.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  return rostrum_cli_run (argc, argv);
}
