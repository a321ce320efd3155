/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding things again in bytes that the scan has passed, without a tree: where a member stands, and what its bytes are.
 * In damaged bytes a walk may find less, but never leaves them. */
#pragma once

#include "load/rostrum-json-scan.h"

G_BEGIN_DECLS

typedef struct {
  const char *at;
  const char *end;
  gboolean is_object;
} RostrumJsonWalk;

typedef struct {
  const char *key; /* between the quotes; NULL in an array */
  gsize key_length;
  const char *value;
  gsize value_length;
} RostrumJsonItem;

/* Begins with the object or array at @container; nothing at or after @end is looked at. FALSE if none stands there. */
gboolean rostrum_json_walk_init (RostrumJsonWalk *self, const char *container, const char *end);

/* The next member or element; FALSE at the end. */
gboolean rostrum_json_walk_next (RostrumJsonWalk *self, RostrumJsonItem *item);

/* The first member @name of the object in @text at @range; FALSE if it has none. */
gboolean rostrum_json_find_member (const char *text, const RostrumJsonRange *range, const char *name,
                                   RostrumJsonItem *item);

/* One step from a container to a value in it. */
typedef struct {
  const char *member; /* NULL: to an element */
  guint32 index;
} RostrumJsonStep;

/* Where a step led last time: looking for one element of a list after the other stays quick, however long the list is. All
 * zero at first; only for one text. */
typedef struct {
  guint32 container; /* its offset + 1 */
  RostrumJsonStep step;
  RostrumJsonRange found;
} RostrumJsonMemo;

/* The range of the value that @steps lead to from the value at @from, as far as they can be followed. @memos are as many as
 * @steps, or NULL. A step's member name must live as long as its memo. */
RostrumJsonRange rostrum_json_locate (const char *text, const RostrumJsonRange *from,
                                      const RostrumJsonStep *steps, guint n_steps, RostrumJsonMemo *memos);

G_END_DECLS
