/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON written as it is said: no tree in memory, and 0.9 stays 0.9. Not for other rooms. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GString *out;
  guint depth;
  gboolean has_sibling; /* the innermost object or array holds something already */
  guint line_depth;     /* from this depth on all stands on one line; 0: nothing does */
} RostrumJsonEmitter;

#define ROSTRUM_JSON_EMITTER_INIT ((RostrumJsonEmitter){ g_string_new (NULL), 0, FALSE })

/* @name is NULL for an array's elements and for the whole document. */
void rostrum_json_emitter_open (RostrumJsonEmitter *self, const char *name, char bracket); /* '{' or '[' */
/* The same, with all that is in it on one line. */
void rostrum_json_emitter_open_line (RostrumJsonEmitter *self, const char *name, char bracket);
void rostrum_json_emitter_close (RostrumJsonEmitter *self, char bracket); /* '}' or ']' */
void rostrum_json_emitter_string (RostrumJsonEmitter *self, const char *name,
                                  const char *text); /* NULL: null */
void rostrum_json_emitter_count (RostrumJsonEmitter *self, const char *name, guint32 n);
void rostrum_json_emitter_number (RostrumJsonEmitter *self, const char *name,
                                  double value); /* finite, else null */
void rostrum_json_emitter_boolean (RostrumJsonEmitter *self, const char *name, gboolean value);
void rostrum_json_emitter_null (RostrumJsonEmitter *self, const char *name);
/* `"name": value` pairs with commas between them, byte for byte. */
void rostrum_json_emitter_raw (RostrumJsonEmitter *self, const char *pairs);

G_END_DECLS
