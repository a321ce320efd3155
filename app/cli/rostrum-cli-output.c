/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

/* g_printerr() would turn all but ASCII into question marks where no locale is set, as in a container. */
void
rostrum_cli_tell (const char *text)
{
  fputs (text, stderr);
}

void
rostrum_cli_complain (const char *sentence, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, sentence);
  text = g_strdup_vprintf (sentence, arguments);
  va_end (arguments);
  /* What it names may come from a file or a folder that is somebody else's. */
  clean = rostrum_cli_clean (text);
  line = g_strdup_printf ("rostrum: %s\n", clean);
  rostrum_cli_tell (line);
}

gboolean
rostrum_cli_wait (int fd, gboolean for_writing)
{
  struct pollfd wait = { fd, for_writing ? POLLOUT : POLLIN, 0 };

  if (errno == EINTR)
    return TRUE;
  return (errno == EAGAIN || errno == EWOULDBLOCK) && (poll (&wait, 1, -1) >= 0 || errno == EINTR);
}

int
rostrum_cli_write (const char *data, gsize length)
{
  while (length > 0) {
    gssize written = write (STDOUT_FILENO, data, MIN (length, G_MAXINT32));

    if (written < 0 && rostrum_cli_wait (STDOUT_FILENO, TRUE))
      continue;
    if (written < 0) {
      rostrum_cli_complain (_ ("Standard output could not be written: %s."), g_strerror (errno));
      return ROSTRUM_CLI_FAILED;
    }
    data += written;
    length -= written;
  }
  return ROSTRUM_CLI_OK;
}

char *
rostrum_cli_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    GUnicodeType type = g_unichar_type (c);

    if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
        type == G_UNICODE_PARAGRAPH_SEPARATOR)
      g_string_append_c (clean, ' ');
    else
      g_string_append_unichar (clean, c);
  }
  return g_string_free (clean, FALSE);
}
