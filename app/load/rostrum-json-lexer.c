/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-lexer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "load/rostrum-json-text.h"

#define MAX_NUMBER_BYTES 1000

guint32
rostrum_json_lexer_get_column (const RostrumJsonLexer *self)
{
  return self->place.at - self->place.line_start - self->place.tails + 1;
}

char *
rostrum_json_lexer_get_pointer (const RostrumJsonLexer *self)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++) {
    const RostrumJsonFrame *frame = &self->frames[i];

    if (frame->open == '[') {
      g_string_append_printf (pointer, "/%u", frame->index);
    } else if (frame->key) {
      g_autofree char *key = rostrum_json_decode (frame->key, frame->key_length);

      rostrum_json_pointer_append (pointer, key);
    }
  }
  return g_string_free (pointer, FALSE);
}

void
rostrum_json_lexer_report (RostrumJsonLexer *self, RostrumProblemCode code, const char *text, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *pointer = NULL;
  va_list arguments;

  self->is_damaged = TRUE;
  if (!rostrum_problems_count (self->problems, code))
    return;
  va_start (arguments, text);
  sentence = g_strdup_vprintf (text, arguments);
  va_end (arguments);
  pointer = rostrum_json_lexer_get_pointer (self);
  rostrum_problems_add (self->problems, code, self->place.line, rostrum_json_lexer_get_column (self), pointer,
                        "%s", sentence);
}

/* What stands at this place, to be shown in a sentence: a character, or the byte's number if it is none to be seen. */
static char *
quote_here (const RostrumJsonLexer *self)
{
  guint length = rostrum_json_utf8_length (self->place.at, self->end);

  if (length == 0 || !g_unichar_isprint (g_utf8_get_char (self->place.at)))
    return g_strdup_printf (_ ("the byte 0x%02X"), (guint8) *self->place.at);
  return g_strdup_printf ("“%.*s”", (int) length, self->place.at);
}

void
rostrum_json_lexer_fail_expected (RostrumJsonLexer *self, const char *expected)
{
  g_autofree char *here = NULL;

  if (self->place.at >= self->end) {
    rostrum_json_lexer_fail (self, ROSTRUM_PROBLEM_UNEXPECTED_END,
                             _ ("The file ends too early; it may have been cut off. %s"), expected);
    return;
  }
  here = quote_here (self);
  rostrum_json_lexer_fail (self, ROSTRUM_PROBLEM_SYNTAX, _ ("Here stands %s. %s"), here, expected);
}

/* JSON has no comments. The reader is told, and the file is read as if it were not there. FALSE if there is none. */
static gboolean
skip_comment (RostrumJsonLexer *self)
{
  gboolean is_line =
      *self->place.at == '#' || (self->end - self->place.at >= 2 && memcmp (self->place.at, "//", 2) == 0);
  gboolean is_block = self->end - self->place.at >= 2 && memcmp (self->place.at, "/*", 2) == 0;

  if (!is_line && !is_block)
    return FALSE;
  rostrum_json_lexer_report (self, ROSTRUM_PROBLEM_COMMENT, "%s",
                             _ ("JSON has no comments. Put the remark into a member “note”."));
  self->place.at += is_block ? 2 : 1;
  for (; self->place.at < self->end; self->place.at++) {
    if (*self->place.at == '\n' && is_line)
      break;
    if (*self->place.at == '\n') {
      self->place.line++;
      self->place.line_start = self->place.at + 1;
      self->place.tails = 0;
    } else if (((guint8) *self->place.at & 0xc0) == 0x80) {
      self->place.tails++;
    } else if (is_block && self->end - self->place.at >= 2 && memcmp (self->place.at, "*/", 2) == 0) {
      self->place.at += 2;
      break;
    }
  }
  return TRUE;
}

void
rostrum_json_lexer_skip_space (RostrumJsonLexer *self)
{
  while (self->place.at < self->end) {
    switch (*self->place.at) {
    case '\n':
      self->place.line++;
      self->place.line_start = self->place.at + 1;
      self->place.tails = 0;
      G_GNUC_FALLTHROUGH;
    case ' ':
    case '\t':
    case '\r':
      self->place.at++;
      break;
    case '/':
    case '#':
      if (!skip_comment (self))
        return;
      break;
    default:
      return;
    }
  }
}

static void
read_escape (RostrumJsonLexer *self)
{
  guint length;
  gunichar character;
  RostrumJsonEscape escape = rostrum_json_read_escape (self->place.at, self->end, &length, &character);

  if (escape == ROSTRUM_JSON_ESCAPE_NUL)
    rostrum_json_lexer_report (self, ROSTRUM_PROBLEM_BAD_ESCAPE, "%s",
                               _ ("The character \\u0000 cannot be part of a text."));
  else if (escape == ROSTRUM_JSON_ESCAPE_SURROGATE)
    rostrum_json_lexer_report (self, ROSTRUM_PROBLEM_BAD_ESCAPE,
                               _ ("“%.6s” is half of a pair and means nothing alone."), self->place.at);
  else if (escape == ROSTRUM_JSON_ESCAPE_UNKNOWN && self->end - self->place.at >= 2)
    rostrum_json_lexer_report (
        self, ROSTRUM_PROBLEM_BAD_ESCAPE, "%s",
        _ ("A backslash must be followed by one of \" \\ / b f n r t, or by u and four digits "
           "0 to 9 or A to F."));
  self->place.at += length;
}

/* One character that is neither plain nor a quote. */
static void
read_special (RostrumJsonLexer *self)
{
  guint length;

  if (*self->place.at == '\\') {
    read_escape (self);
  } else if ((guint8) *self->place.at < 0x20) {
    rostrum_json_lexer_report (self, ROSTRUM_PROBLEM_RAW_CONTROL_CHARACTER,
                               _ ("The control character 0x%02X must be written as \\u%04x inside a text."),
                               (guint8) *self->place.at, (guint8) *self->place.at);
    if (*self->place.at++ == '\n') {
      self->place.line++;
      self->place.line_start = self->place.at;
      self->place.tails = 0;
    }
  } else if ((length = rostrum_json_utf8_length (self->place.at, self->end)) > 0) {
    self->place.tails += length - 1;
    self->place.at += length;
  } else if (rostrum_json_utf8_is_cut (self->place.at, self->end)) {
    self->place.at = self->end;
  } else {
    rostrum_json_lexer_report (self, ROSTRUM_PROBLEM_BAD_UTF8, _ ("The byte 0x%02X is not UTF-8 here."),
                               (guint8) *self->place.at);
    self->place.at++;
  }
}

void
rostrum_json_lexer_read_string (RostrumJsonLexer *self)
{
  guint32 line = self->place.line;
  guint32 column = rostrum_json_lexer_get_column (self);
  const char *begin = ++self->place.at;

  for (;;) {
    self->place.at = rostrum_json_skip_plain (self->place.at, self->end);
    if (self->place.at >= self->end) {
      rostrum_json_lexer_fail (self, ROSTRUM_PROBLEM_UNEXPECTED_END,
                               _ ("The text that begins on line %u, column %u has no closing quote."), line,
                               column);
      return;
    }
    if (*self->place.at == '"')
      break;
    read_special (self);
  }
  if (self->place.at - begin > ROSTRUM_LOAD_MAX_STRING_BYTES)
    rostrum_json_lexer_fail (self, ROSTRUM_PROBLEM_STRING_TOO_LONG, _ ("This text is longer than %u bytes."),
                             ROSTRUM_LOAD_MAX_STRING_BYTES);
  self->place.at++;
}

/* The end of a JSON number at @at, or @at if there is none. */
static const char *
match_number (const char *at, const char *end)
{
  const char *begin = at;

  if (at < end && *at == '-')
    at++;
  if (at >= end || !g_ascii_isdigit (*at))
    return begin;
  if (*at == '0')
    at++;
  else
    while (at < end && g_ascii_isdigit (*at))
      at++;
  if (end - at >= 2 && at[0] == '.' && g_ascii_isdigit (at[1])) {
    at++;
    while (at < end && g_ascii_isdigit (*at))
      at++;
  }
  if (end - at >= 2 && (*at == 'e' || *at == 'E')) {
    const char *digits = at + (at[1] == '+' || at[1] == '-' ? 2 : 1);

    if (digits < end && g_ascii_isdigit (*digits)) {
      at = digits;
      while (at < end && g_ascii_isdigit (*at))
        at++;
    }
  }
  return at;
}

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || byte == '.' || byte == '+' || byte == '-' || byte == '_' || byte == '$';
}

/* The reader is told what is wrong with the word or number, and it is passed over. */
static void
report_bad_scalar (RostrumJsonLexer *self, const char *stop)
{
  int shown = MIN (stop - self->place.at, 40);

  if (g_ascii_isdigit (*self->place.at) || strchr ("+-.", *self->place.at))
    rostrum_json_lexer_report (
        self, ROSTRUM_PROBLEM_BAD_NUMBER,
        _ ("“%.*s” is not a number as JSON writes it: no plus sign, no leading zero, digits on both "
           "sides of the point."),
        shown, self->place.at);
  else
    rostrum_json_lexer_report (
        self, ROSTRUM_PROBLEM_BAD_WORD,
        _ ("“%.*s” means nothing in JSON. A text stands between double quotes; the only words are "
           "true, false and null."),
        shown, self->place.at);
}

void
rostrum_json_lexer_read_scalar (RostrumJsonLexer *self)
{
  const char *stop = self->place.at;
  gsize length;

  while (stop < self->end && is_word_byte (*stop))
    stop++;
  length = stop - self->place.at;
  if (length == 0) {
    rostrum_json_lexer_fail_expected (
        self, _ ("A value is missing: a text in double quotes, a number, true, false, null, “{” "
                 "or “[”."));
    return;
  }
  if (length > MAX_NUMBER_BYTES) {
    rostrum_json_lexer_fail (self, ROSTRUM_PROBLEM_NUMBER_TOO_LONG,
                             _ ("This number has more than %u digits."), MAX_NUMBER_BYTES);
    return;
  }
  if (match_number (self->place.at, stop) != stop &&
      !(length == 4 && memcmp (self->place.at, "true", 4) == 0) &&
      !(length == 4 && memcmp (self->place.at, "null", 4) == 0) &&
      !(length == 5 && memcmp (self->place.at, "false", 5) == 0)) {
    /* Cut off in the middle of a word: that the file ends too early is the thing to say. */
    if (stop == self->end) {
      self->place.at = stop;
      rostrum_json_lexer_fail_expected (self, _ ("A value is not complete."));
      return;
    }
    report_bad_scalar (self, stop);
  }
  self->place.at = stop;
}
