/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON strings as raw bytes: checking, decoding, and writing them into JSON Pointers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The length of the well-formed UTF-8 sequence at @at (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF),
 * or 0 if there is none before @end. */
guint rostrum_json_utf8_length (const char *at, const char *end);

/* TRUE if @end cuts a sequence short that has been good so far. */
gboolean rostrum_json_utf8_is_cut (const char *at, const char *end);

typedef enum {
  ROSTRUM_JSON_ESCAPE_GOOD,
  ROSTRUM_JSON_ESCAPE_UNKNOWN,   /* \x, or \u without four digits */
  ROSTRUM_JSON_ESCAPE_SURROGATE, /* half of a pair */
  ROSTRUM_JSON_ESCAPE_NUL        /* \u0000 */
} RostrumJsonEscape;

/* Judges the escape that begins with the backslash at @at. *@length receives its length in bytes: the whole pair of a
 * surrogate pair, at least 1. *@character receives what it stands for, U+FFFD for a bad one. */
RostrumJsonEscape rostrum_json_read_escape (const char *at, const char *end, guint *length,
                                            gunichar *character);

/* The first byte from @at on that is not plain: a quote, a backslash, a control character or not ASCII; or @end. */
const char *rostrum_json_skip_plain (const char *at, const char *end);

/* What the @length bytes between two quotes mean. Bad sequences become U+FFFD, so any bytes will do. Free with g_free(). */
char *rostrum_json_decode (const char *raw, gsize length);

/* TRUE if the raw string between two quotes means @text. */
gboolean rostrum_json_raw_equals (const char *raw, gsize length, const char *text);

/* Appends "/" and @token with ~ and / escaped (RFC 6901). */
void rostrum_json_pointer_append (GString *pointer, const char *token);

G_END_DECLS
