/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the members of the objects that are being scanned, to find those that are given twice. */
#pragma once

#include "load/rostrum-json-lexer.h"

G_BEGIN_DECLS

typedef struct {
  const char *raw; /* between the quotes */
  guint32 length;
  guint32 hash;
  guint32 line;
  guint32 column : 31;
  guint32 has_escape : 1;
} RostrumJsonKey;

/* Sets the rest of a key of which @raw, @length and the place are known. */
void rostrum_json_key_init (RostrumJsonKey *self);

/* The innermost object ends, whose keys are those from @first on: reports each that was there before, whatever way it is
 * escaped, and takes them off the list. */
void rostrum_json_keys_check (GArray *keys, guint first, RostrumJsonLexer *lexer);

G_END_DECLS
