/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A simple undirected graph in compressed rows: what every layout algorithm of this room walks over. */
#pragma once

#include "layout/rostrum-layout.h"

G_BEGIN_DECLS

/* The neighbours of v are target[offset[v]] … target[offset[v + 1] - 1], ascending. */
typedef struct {
  guint32 n;
  guint32 m;               /* edges, without loops and doubles */
  guint32 *offset;         /* n + 1 long */
  guint32 *target;         /* 2 m long */
  RostrumLayoutEdge *edge; /* m long, a < b, ascending by a, then b */
} RostrumCsr;

/* Loops, doubles and edges that point outside 0 … n - 1 are left out, so the result does not depend on the
 * order or the direction of @edges. @rank, if not NULL, renames node v to rank[v] (a permutation). */
RostrumCsr *rostrum_csr_new (guint32 n, const RostrumLayoutEdge *edges, guint32 n_edges, const guint32 *rank);
void rostrum_csr_free (RostrumCsr *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumCsr, rostrum_csr_free)

static inline guint32
rostrum_csr_degree (const RostrumCsr *self, guint32 v)
{
  return self->offset[v + 1] - self->offset[v];
}

/* Writes every node's component number (0 … n - 1, in order of the smallest node) to @component, n long;
 * returns how many. */
guint32 rostrum_csr_components (const RostrumCsr *self, guint32 *component);

/* Sorts the nodes by component: those of component c are list[first[c]] … list[first[c + 1] - 1], ascending.
 * @list is n long; *@first is as long as there are components and one, free with g_free(). Returns how many
 * components there are. */
guint32 rostrum_csr_list_components (const RostrumCsr *self, guint32 *list, guint32 **first);

/* The part of the graph on @nodes (ascending, no doubles); node i of the result is nodes[i]. */
RostrumCsr *rostrum_csr_induced (const RostrumCsr *self, const guint32 *nodes, guint32 n_nodes);

G_END_DECLS
