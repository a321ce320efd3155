/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is meant by an id. */
#pragma once

#include "load/rostrum-reading.h"

G_BEGIN_DECLS

/* The top-level array of a kind: "statements". */
const char *rostrum_kind_to_collection (RostrumKind kind);

/* What people may use as an id: 1 to 200 characters, none of them white space or a control character. */
gboolean rostrum_id_is_valid (const char *id);

/* Finds every array and every id in the file, so that references can be followed whatever the order. Adds what is wrong with
 * the arrays; what is wrong with an id is said when its element is read. */
void rostrum_references_collect (RostrumReading *reading, RostrumProblems *problems);

/* The element of @kind that is called @id, or ROSTRUM_NONE after saying at the value in hand why not. */
guint32 rostrum_reader_resolve (RostrumReader *self, RostrumKind kind, const char *id);

/* The id of the element in hand, or NULL after saying what is wrong with it. */
const char *rostrum_reader_get_id (RostrumReader *self, RostrumKind kind, JsonObject *object);

G_END_DECLS
