/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two-mode network of discourse network analysis: speakers × positions, an edge for each pair with a
 * shown statement. */
#pragma once

#include "query/rostrum-filter.h"

G_BEGIN_DECLS

/* The stance of an edge is MIXED if it holds `mixed` or both sides, leaning only if all its statements
 * lean, else its side. */
typedef struct {
  guint32 speaker;  /* debate index */
  guint32 position; /* debate index */
  RostrumStance stance;
  guint32 n_statements;
  guint32 first;    /* offset into statement_of, n_statements long, in date order then file order */
  gboolean sourced; /* FALSE: no statement of it names a source; drawn hollow */
} RostrumEdge;

typedef struct {
  RostrumDebate *debate;
  const guint32 *speakers; /* debate indexes, ascending */
  guint32 n_speakers;
  const guint32 *positions; /* debate indexes, ascending */
  guint32 n_positions;
  const RostrumEdge *edges; /* by speaker, then position */
  guint32 n_edges;
  const guint32 *statement_of;
  /*< private >*/
  gpointer priv;
} RostrumNetwork;

RostrumNetwork *rostrum_network_new (RostrumDebate *debate, const RostrumVisible *visible);
void rostrum_network_free (RostrumNetwork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumNetwork, rostrum_network_free)

/* The edge's index in edges, or ROSTRUM_NONE. */
guint32 rostrum_network_find_edge (const RostrumNetwork *self, guint32 speaker, guint32 position);

/* The edges of one speaker or position: indexes into edges; *@n receives how many. Owned by the network. */
const guint32 *rostrum_network_edges_of (const RostrumNetwork *self, RostrumKind kind, guint32 index,
                                         guint32 *n);

/* The stance of a set of statements of one speaker on one position by the rule above; NONE for an empty
 * set. */
RostrumStance rostrum_stance_merge (const RostrumStance *stances, guint n);

/* +1 for supports and leans-supports, -1 for opposes and leans-opposes, 0 otherwise. */
int rostrum_stance_side (RostrumStance stance);

G_END_DECLS
