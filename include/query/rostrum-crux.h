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

/* The positions that split the group, most first: @speakers are debate indexes. Free with g_free(); *@n receives
 * how many. */
RostrumCrux *rostrum_crux_rank (const RostrumNetwork *network, const guint32 *speakers, guint32 n_speakers,
                                guint32 *n);

/* The positions that two or more of the group stand for (or against) and none stands on the other side of, most
 * first. Free with g_free(). */
RostrumCrux *rostrum_common_ground (const RostrumNetwork *network, const guint32 *speakers,
                                    guint32 n_speakers, guint32 *n);

G_END_DECLS
