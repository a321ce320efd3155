/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strict, bounded reading of a file before json-glib sees any of it: RFC 8259 and nothing else, no recursion. It builds no
 * tree; it remembers where the top-level members are, and where each element of the top-level arrays is. */
#pragma once

#include "load/rostrum-problems.h"

G_BEGIN_DECLS

/* A value's bytes and the place of the first of them. */
typedef struct {
  guint32 offset;
  guint32 length;
  guint32 line;           /* from 1 */
  guint32 column : 31;    /* from 1, in characters */
  guint32 is_damaged : 1; /* there is a problem in it, so that these bytes are not JSON */
} RostrumJsonRange;

typedef struct {
  RostrumJsonRange key; /* with its quotes; damaged also if something is wrong between it and the value */
  RostrumJsonRange value;
  guint32 first_element; /* in `elements`; only of an array */
  guint32 n_elements;
} RostrumJsonMember;

typedef struct {
  GBytes *bytes;
  const char *text; /* the bytes */
  gsize length;
  RostrumJsonRange root; /* where the document's value begins; its length is not known */
  gboolean is_object;    /* that value is one object, or began as one */
  gboolean is_whole;     /* FALSE: reading ended at a problem; what stands in the arrays came before it */
  GArray *members;       /* of RostrumJsonMember: of the top-level object */
  GArray *elements;      /* of RostrumJsonRange: of all top-level arrays */
} RostrumJsonScan;

/* Reads all of @bytes and adds each problem. After one that leaves no doubt about what follows (a duplicate member, a bad
 * escape) it goes on. NULL only when cancelled. */
RostrumJsonScan *rostrum_json_scan_new (GBytes *bytes, RostrumProblems *problems, GCancellable *cancellable);
void rostrum_json_scan_free (RostrumJsonScan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumJsonScan, rostrum_json_scan_free)

/* The top-level member @name, or NULL. */
const RostrumJsonMember *rostrum_json_scan_find (const RostrumJsonScan *self, const char *name);

G_END_DECLS
