/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one-mode networks of discourse network analysis: speakers tied by what they agree on and what they clash
 * on (Leifeld 2017, "Discourse Network Analysis: Policy Debates as Dynamic Networks"). Statements are counted as
 * the Discourse Network Analyzer does with duplicates taken out per document: a document, a speaker, a position
 * and a side count once; what names no source is in one nameless document. A leaning statement counts as its
 * side, a mixed one as both. Echoes count. A speaker is not tied to itself. */
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
  guint64 n_weaker;      /* ties left out, see ROSTRUM_PROJECTION_MAX_TIES */
  guint32 n_passed_over; /* positions left out, see ROSTRUM_PROJECTION_MAX_PAIRS */
  /*< private >*/
  gpointer priv;
} RostrumProjection;

/* A projection can be nearly complete: 5,000 speakers have 12.5 million pairs. At most so many ties are kept
 * (24 MB and 8 MB of index), the strongest by |weight|; of ties that weigh nearly the same (within 1/256) at the
 * limit none is, so that no order decides. With 1,414 speakers or fewer all of them are kept. */
#define ROSTRUM_PROJECTION_MAX_TIES 1000000u

/* Time grows with Σ d (d - 1) / 2 over the positions, d being how many speak on one. Up to here all positions
 * count (46,000 speakers on one position); beyond, those on which most speak are passed over: a position on
 * which all speak ties everybody to everybody. */
#define ROSTRUM_PROJECTION_MAX_PAIRS (G_GUINT64_CONSTANT (1) << 30)

/* @kind is not TWO_MODE. Normalized: each weight is divided by the mean of the two speakers' activities, an
 * activity being the sum of a speaker's counts ("average activity"). Counts of 2^32 and more stay at
 * 2^32 - 1. */
RostrumProjection *rostrum_projection_new (const RostrumNetwork *network, RostrumNetworkKind kind,
                                           gboolean normalized);
void rostrum_projection_free (RostrumProjection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumProjection, rostrum_projection_free)

/* The tie's index in ties, or ROSTRUM_NONE. */
guint32 rostrum_projection_find_tie (const RostrumProjection *self, guint32 speaker_a, guint32 speaker_b);

/* The ties of a speaker: indexes into ties; *@n receives how many. Owned by the projection. */
const guint32 *rostrum_projection_ties_of (const RostrumProjection *self, guint32 speaker, guint32 *n);

G_END_DECLS
