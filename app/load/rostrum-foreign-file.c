/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-foreign-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LOOK_BYTES 65536

#define DATABASE N_ ("The file is an SQLite database, not a debate in JSON.")
#define PDF N_ ("The file is a PDF document, not a debate in JSON.")
#define PICTURE N_ ("The file is a picture, not a debate in JSON.")
#define ARCHIVE N_ ("The file is a ZIP archive or an office document, not a debate in JSON.")
#define OFFICE N_ ("The file is an office document, not a debate in JSON.")
#define PROGRAM N_ ("The file is a program, not a debate in JSON.")
#define PACKED N_ ("The file is packed. Unpack it first.")
#define MARKUP N_ ("The file holds XML or a web page, not a debate in JSON.")
#define TABLE N_ ("The file holds a table (CSV), not a debate in JSON.")
#define ARGDOWN N_ ("The file holds Argdown, not a debate in JSON.")
#define PROSE N_ ("The file holds plain text, not a debate in JSON.")

static const struct {
  const char *bytes;
  gsize length;
  const char *sentence;
} magics[] = {
  { "SQLite format 3", 16, DATABASE },
  { "%PDF-", 5, PDF },
  { "\x89PNG", 4, PICTURE },
  { "\xff\xd8\xff", 3, PICTURE },
  { "GIF8", 4, PICTURE },
  { "PK\x03\x04", 4, ARCHIVE },
  { "PK\x05\x06", 4, ARCHIVE },
  { "\xd0\xcf\x11\xe0", 4, OFFICE },
  { "\177ELF", 4, PROGRAM },
  { "\x1f\x8b", 2, PACKED },
  { "BZh", 3, PACKED },
  { "\3757zXZ", 5, PACKED },
  { "7z\xbc\xaf", 4, PACKED },
  { "\x28\xb5\x2f\xfd", 4, PACKED },
};

/* The part of a file that is looked at. */
typedef struct {
  const char *at, *end;
} Text;

static gboolean
begins (const Text *text, const char *prefix)
{
  const gsize length = strlen (prefix);

  return (gsize) (text->end - text->at) >= length && memcmp (text->at, prefix, length) == 0;
}

static const char *
line_end (const Text *text)
{
  const char *end = memchr (text->at, '\n', text->end - text->at);

  return end ? end : text->end;
}

/* White space, and lines that a lenient reader of JSON takes for remarks and a reader of Markdown for headings. TRUE if there
 * is such a line. */
static gboolean
skip_headings (Text *text)
{
  gboolean any = FALSE;

  while (text->at < text->end) {
    if (*text->at == '#' || begins (text, "//")) {
      any = TRUE;
      text->at = line_end (text);
    } else if (g_ascii_isspace (*text->at)) {
      text->at++;
    } else {
      break;
    }
  }
  return any;
}

/* How many separators are in the record that @text begins with, where a quoted cell may hold any character; moves @text behind
 * it. A separator with a space behind it may be a comma of prose and does not count. 0 for what is no record. */
static guint
read_record (Text *text, char separator)
{
  gboolean is_quoted = FALSE;
  guint n = 0;

  for (; text->at < text->end; text->at++) {
    if (*text->at == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && *text->at == '\n') {
      text->at++;
      return n;
    } else if (!is_quoted && *text->at == separator) {
      n++;
      if (separator == ',' && text->at + 1 < text->end && text->at[1] == ' ')
        return 0;
    }
  }
  return is_quoted ? 0 : n;
}

/* Two records of as many cells, or a head alone. */
static gboolean
is_table (Text text)
{
  static const char separators[] = { ',', ';', '\t' };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++) {
    Text rest = text;
    const guint n = read_record (&rest, separators[i]);

    if (n > 0 && (rest.at == rest.end || read_record (&rest, separators[i]) == n))
      return TRUE;
  }
  return FALSE;
}

/* "[A position]: …", "<An argument>: …" */
static gboolean
is_argdown_element (const Text *text)
{
  const char close = *text->at == '[' ? ']' : '>';
  const char *end = line_end (text);
  const char *at;

  if (*text->at != '[' && *text->at != '<')
    return FALSE;
  at = memchr (text->at, close, end - text->at);
  return at && at > text->at + 1 && at + 1 < end && at[1] == ':' && !memchr (text->at, '"', at - text->at) &&
         !memchr (text->at, '{', at - text->at);
}

/* Words and no brackets: "var x = {" was meant to be understood by a machine. A word alone may be a slip for "null". Below a
 * heading the words may begin with anything. */
static gboolean
is_prose (const Text *text, gboolean is_headed)
{
  const char *end = line_end (text);

  if (begins (text, "---") || begins (text, "- ") || begins (text, "+ ") || memchr ("=*>@", *text->at, 4))
    return TRUE;
  if (!is_headed && !g_ascii_isalpha (*text->at) && !((guchar) *text->at & 0x80))
    return FALSE;
  for (const char *at = text->at; at < end; at++)
    if (strchr ("{}[]", *at))
      return FALSE;
  return memchr (text->at, ' ', end - text->at) != NULL;
}

/* "format": "rostrum-debate", without the brace before it; or a remark as in C. */
static gboolean
is_meant_as_json (const Text *text)
{
  const char *after;

  if (*text->at == '{' || *text->at == '[' || begins (text, "/*"))
    return TRUE;
  after = *text->at == '"' ? memchr (text->at + 1, '"', text->end - text->at - 1) : NULL;
  return after && after + 1 < text->end && after[1] == ':';
}

const char *
rostrum_foreign_file_to_words (const char *bytes, gsize length)
{
  Text text = { bytes, bytes + MIN (length, MAX_LOOK_BYTES) };
  gboolean is_headed;

  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (bytes, magics[i].bytes, magics[i].length) == 0)
      return _ (magics[i].sentence);
  /* A byte of zero is UTF-16, or nothing that could be read by its shape. */
  if (memchr (text.at, 0, text.end - text.at))
    return NULL;
  is_headed = skip_headings (&text);
  if (text.at == text.end)
    return NULL;
  if (is_argdown_element (&text) || begins (&text, "===\n") || begins (&text, "===\r"))
    return _ (ARGDOWN);
  if (*text.at == '<')
    return _ (MARKUP);
  if (is_meant_as_json (&text))
    return NULL;
  if (is_table (text))
    return _ (TABLE);
  return is_prose (&text, is_headed) ? _ (PROSE) : NULL;
}
