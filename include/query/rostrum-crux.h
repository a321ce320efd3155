/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group of speakers quarrels over, and what all of them would sign together. */
#pragma once

#include "query/rostrum-network.h"

G_BEGIN_DECLS

/* Where a group stands on one position, by the merged stance of each. */
typedef struct {
  guint32 position;  /* debate index */
  guint32 n_support; /* leaning included */
  guint32 n_oppose;
  guint32 n_mixed;
  guint32 n_lean;   /* of those who support or oppose */
  guint32 n_silent; /* of the group, say nothing on it */
  int side;         /* common ground: +1 they would sign it, -1 its denial; crux: 0 */
  double score;     /* > 0; only for the order */
} RostrumCrux;

/* The positions that split the group, most first: @speakers are debate indexes (one named twice counts once).
 *
 * The score is the expected distance of two of the group drawn at random (the quadratic entropy of Rao 1982,
 * "Diversity and dissimilarity coefficients"): supports and opposes are 1 apart, leaning on one of the two sides
 * takes 1/4 away, mixed is 1/2 from a side and 1/4 from a leaning one; one who is silent, and two on one side, are
 * at distance 0. So a position on which half the group is silent cannot outdo one on which all quarrel. Equals: the
 * fewer silent first, then by id. Free with g_free(); *@n receives how many. */
RostrumCrux *rostrum_crux_rank (const RostrumNetwork *network, const guint32 *speakers, guint32 n_speakers,
                                guint32 *n);

/* The positions that two or more of the group stand for (or against) and none stands on the other side of, most
 * first. The score is the share of the group that would sign, a leaning one counting half, divided by one more
 * than those who are of two minds. Equals as above. Free with g_free(). */
RostrumCrux *rostrum_common_ground (const RostrumNetwork *network, const guint32 *speakers,
                                    guint32 n_speakers, guint32 *n);

G_END_DECLS
