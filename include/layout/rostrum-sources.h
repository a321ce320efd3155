/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Distances in steps from 64 nodes to all, searched breadth first at once with a bit a node: M. Then, M. Kaufmann
 * and others, The more the merrier: efficient multi-source graph traversal, VLDB 2014. */
#pragma once

#include "layout/rostrum-bfs.h"
#include "layout/rostrum-prng.h"

G_BEGIN_DECLS

#define ROSTRUM_SOURCES 64

typedef struct {
  const RostrumCsr *graph;
  RostrumPivots pivots; /* the sources, k = ROSTRUM_SOURCES; what has not been drawn yet is 0 steps away */
  /*< private >*/
  guint64 *seen;
  guint64 *now;
  guint64 *next;
  guint32 *active;
  guint32 *next_active;
} RostrumSources;

/* @graph has at least one node and must outlive it. */
RostrumSources *rostrum_sources_new (const RostrumCsr *graph);
void rostrum_sources_free (RostrumSources *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumSources, rostrum_sources_free)

/* Draws sources, each node with the same chance, some perhaps twice, and fills in the distances. */
void rostrum_sources_draw (RostrumSources *self, RostrumPrng *prng);

G_END_DECLS
