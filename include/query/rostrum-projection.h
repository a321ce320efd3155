/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one-mode networks of discourse network analysis: speakers tied by what they agree on and what they clash
 * on (Leifeld 2017, "Discourse Network Analysis: Policy Debates as Dynamic Networks"). Statements are counted as
 * the Discourse Network Analyzer does with duplicates taken out per document: a document, a speaker, a position
 * and a side count once. A leaning statement counts as its side, a mixed one as both. Echoes count. */
#pragma once

#include "query/rostrum-network.h"
#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

typedef struct {
  guint32 a; /* speakers, debate indexes, a < b */
  guint32 b;
  guint32 congruence; /* Σ over positions and sides of the product of both counts */
  guint32 conflict;   /* Σ over positions of the cross products of opposite sides */
  double weight;      /* what the projection shows, normalized if asked; subtract: may be negative */
} RostrumTie;

typedef struct {
  RostrumDebate *debate;
  RostrumNetworkKind kind;
  gboolean normalized;
  const guint32 *speakers; /* those of the network, ascending; also the ones without a tie */
  guint32 n_speakers;
  const RostrumTie *ties; /* by a, then b; only those whose weight is not 0 */
  guint32 n_ties;
  /*< private >*/
  gpointer priv;
} RostrumProjection;

/* @kind is not TWO_MODE. Normalized: each weight is divided by the mean of the two speakers' activities, an
 * activity being the sum of a speaker's counts ("average activity"). Counts of 2^32 and more stay there. */
RostrumProjection *rostrum_projection_new (const RostrumNetwork *network, RostrumNetworkKind kind,
                                           gboolean normalized);
void rostrum_projection_free (RostrumProjection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumProjection, rostrum_projection_free)

/* The tie's index in ties, or ROSTRUM_NONE. */
guint32 rostrum_projection_find_tie (const RostrumProjection *self, guint32 speaker_a, guint32 speaker_b);

/* The ties of a speaker: indexes into ties; *@n receives how many. Owned by the projection. */
const guint32 *rostrum_projection_ties_of (const RostrumProjection *self, guint32 speaker, guint32 *n);

G_END_DECLS
