/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-text.h"

#include <string.h>

#define BAD_CHARACTER 0xfffd

static gboolean
is_tail (const guint8 *byte)
{
  return (*byte & 0xc0) == 0x80;
}

guint
rostrum_json_utf8_length (const char *at, const char *end)
{
  const guint8 *b = (const guint8 *) at;
  gsize left = end - at;

  if (left == 0)
    return 0;
  if (b[0] < 0x80)
    return 1;
  if (b[0] >= 0xc2 && b[0] <= 0xdf)
    return left >= 2 && is_tail (b + 1) ? 2 : 0;
  if ((b[0] & 0xf0) == 0xe0) {
    guint8 lowest = b[0] == 0xe0 ? 0xa0 : 0x80;  /* below: overlong */
    guint8 highest = b[0] == 0xed ? 0x9f : 0xbf; /* above: surrogates */

    return left >= 3 && b[1] >= lowest && b[1] <= highest && is_tail (b + 2) ? 3 : 0;
  }
  if (b[0] >= 0xf0 && b[0] <= 0xf4) {
    guint8 lowest = b[0] == 0xf0 ? 0x90 : 0x80;
    guint8 highest = b[0] == 0xf4 ? 0x8f : 0xbf; /* above: past U+10FFFF */

    return left >= 4 && b[1] >= lowest && b[1] <= highest && is_tail (b + 2) && is_tail (b + 3) ? 4 : 0;
  }
  return 0;
}

gboolean
rostrum_json_utf8_is_cut (const char *at, const char *end)
{
  guint8 first = at < end ? (guint8) *at : 0;
  guint whole = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;

  if (first < 0xc2 || first > 0xf4 || end - at >= whole)
    return FALSE;
  for (at++; at < end; at++) {
    if (!is_tail ((const guint8 *) at))
      return FALSE;
  }
  return TRUE;
}

/* The four hexadecimal digits after "\u" at @at, or -1. */
static int
read_unit (const char *at, const char *end)
{
  int unit = 0;

  if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
    return -1;
  for (int i = 2; i < 6; i++) {
    int digit = g_ascii_xdigit_value (at[i]);

    if (digit < 0)
      return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

RostrumJsonEscape
rostrum_json_read_escape (const char *at, const char *end, guint *length, gunichar *character)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  const char *simple;
  int unit;

  *character = BAD_CHARACTER;
  *length = 1;
  if (end - at < 2)
    return ROSTRUM_JSON_ESCAPE_UNKNOWN;
  simple = at[1] ? strchr (from, at[1]) : NULL;
  if (simple) {
    *length = 2;
    *character = to[simple - from];
    return ROSTRUM_JSON_ESCAPE_GOOD;
  }
  unit = read_unit (at, end);
  if (unit < 0)
    return ROSTRUM_JSON_ESCAPE_UNKNOWN;
  *length = 6;
  if (unit == 0)
    return ROSTRUM_JSON_ESCAPE_NUL;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    int low = unit <= 0xdbff ? read_unit (at + 6, end) : -1;

    if (low < 0xdc00 || low > 0xdfff)
      return ROSTRUM_JSON_ESCAPE_SURROGATE;
    *length = 12;
    unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }
  *character = unit;
  return ROSTRUM_JSON_ESCAPE_GOOD;
}

#define EACH_BYTE G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH_BITS (EACH_BYTE * 0x80)

/* Nonzero if a byte of @word is not plain. */
static inline guint64
find_special (guint64 word)
{
  guint64 quote = word ^ (EACH_BYTE * '"');
  guint64 backslash = word ^ (EACH_BYTE * '\\');

  return (word | (word - EACH_BYTE * 0x20) | (quote - EACH_BYTE) | (backslash - EACH_BYTE)) & HIGH_BITS;
}

const char *
rostrum_json_skip_plain (const char *at, const char *end)
{
  guint64 word;

  /* Eight bytes at a time: most of a debate is plain text. */
  while (end - at >= 8) {
    memcpy (&word, at, sizeof word);
    if (find_special (word) != 0)
      break;
    at += 8;
  }
  while (at < end && (guint8) *at >= 0x20 && (guint8) *at < 0x80 && *at != '"' && *at != '\\')
    at++;
  return at;
}

char *
rostrum_json_decode (const char *raw, gsize length)
{
  const char *end = raw + length;
  GString *text = g_string_sized_new (length);

  while (raw < end) {
    const char *stop = rostrum_json_skip_plain (raw, end);
    guint step = 1;
    gunichar character = BAD_CHARACTER;

    g_string_append_len (text, raw, stop - raw);
    raw = stop;
    if (raw == end)
      break;
    if (*raw == '\\') {
      rostrum_json_read_escape (raw, end, &step, &character);
      g_string_append_unichar (text, character);
    } else if ((step = rostrum_json_utf8_length (raw, end)) > 0 && *raw != '\0') {
      g_string_append_len (text, raw, step);
    } else {
      step = 1;
      g_string_append_unichar (text, BAD_CHARACTER);
    }
    raw += step;
  }
  return g_string_free (text, FALSE);
}

gboolean
rostrum_json_raw_equals (const char *raw, gsize length, const char *text)
{
  g_autofree char *decoded = NULL;

  if (!memchr (raw, '\\', length))
    return strlen (text) == length && memcmp (raw, text, length) == 0;
  decoded = rostrum_json_decode (raw, length);
  return g_str_equal (decoded, text);
}

void
rostrum_json_pointer_append (GString *pointer, const char *token)
{
  g_string_append_c (pointer, '/');
  for (; *token; token++) {
    if (*token == '~')
      g_string_append (pointer, "~0");
    else if (*token == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *token);
  }
}
