/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Distances in steps, from one node and from a few well spread ones. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

#define ROSTRUM_HOPS_NONE G_MAXUINT16 /* cannot be reached */

/* Writes the number of steps from @source to every node into @hops (n long; 65,534 stands for that and more).
 * @queue is room for n node numbers; after the call its first nodes, as many as returned, are those reached,
 * nearest first. */
guint32 rostrum_bfs (const RostrumCsr *graph, guint32 source, guint16 *hops, guint32 *queue);

/* Pivots: nodes far from each other, and their distances to all. */
typedef struct {
  guint32 n;
  guint32 k;
  guint32 *node; /* k long */
  guint16 *hops; /* n rows of k */
} RostrumPivots;

/* Farthest-first pivots of a connected graph, at most @k, the first one of largest degree (the smallest
 * number wins a draw). @graph has at least one node. */
RostrumPivots *rostrum_pivots_new (const RostrumCsr *graph, guint32 k);
void rostrum_pivots_free (RostrumPivots *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumPivots, rostrum_pivots_free)

G_END_DECLS
