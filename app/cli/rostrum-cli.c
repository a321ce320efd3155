/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/rostrum-cli.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "rostrum-cli-private.h"
#include "rostrum-config.h"

static const struct {
  const char *name;
  int (*run) (int argc, char **argv);
} commands[] = {
  { "export", rostrum_cli_export },
  { "info", rostrum_cli_info },
  { "check", rostrum_cli_check },
};

static gboolean
is_version (const char *argument)
{
  return strcmp (argument, "--version") == 0;
}

static gboolean
is_help (const char *argument)
{
  return strcmp (argument, "--help") == 0 || strcmp (argument, "-h") == 0 ||
         strcmp (argument, "--help-all") == 0;
}

static int
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return i;
  return -1;
}

gboolean
rostrum_cli_handles (int argc, char **argv)
{
  if (argc > 1 && find_command (argv[1]) >= 0)
    return TRUE;
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    if (is_help (argv[i]) || is_version (argv[i]))
      return TRUE;
  return FALSE;
}

static int
print_version (void)
{
  g_autofree char *text = g_strdup_printf ("Rostrum %s\n", ROSTRUM_VERSION);

  return rostrum_cli_write (text, strlen (text));
}

static int
print_help (void)
{
  const char *help =
      _ ("Usage:\n"
         "  rostrum [DEBATE…]          open a window on each, or on the built-in debate\n"
         "  rostrum export -o FILE …   write a picture as PNG, SVG or PDF\n"
         "  rostrum info …             list what a debate holds\n"
         "  rostrum check …            list what is wrong with debates\n"
         "\n"
         "A DEBATE is a *.debate.json file; “-” is standard input. Without one, export, info and\n"
         "check work on the built-in debate. They need no display.\n"
         "\n"
         "Options:\n"
         "  -h, --help                 print this; “rostrum export --help” tells more of export\n"
         "  --version                  print the version\n");

  return rostrum_cli_write (help, strlen (help));
}

/* A debate's file that gets the number of a closed standard stream would be mixed up with it. */
static void
fill_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0 && open ("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY) < 0)
      return;
}

int
rostrum_cli_run (int argc, char **argv)
{
  int command = argc > 1 ? find_command (argv[1]) : -1;

  /* A reader who closed the pipe is told about like a full disk, by an error of write(). */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  fill_standard_streams ();

  if (command >= 0)
    return commands[command].run (argc - 1, argv + 1);
  for (int i = 1; i < argc; i++)
    if (is_version (argv[i]))
      return print_version ();
  return print_help ();
}
