/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How what one speaker says bears on what another says where they do not speak of the same position: through the
 * relations between positions, which are the editors' judgement and must be labelled so. */
#pragma once

#include "query/rostrum-network.h"

G_BEGIN_DECLS

#define ROSTRUM_BEARING_MAX_STEPS 3

typedef enum {
  ROSTRUM_BEARING_AGAINST,   /* the one speaks against what the other says */
  ROSTRUM_BEARING_QUALIFIES, /* the one says what qualifies the other's, or takes a reason from it */
  ROSTRUM_BEARING_FOR        /* the one gives a reason for what the other says */
} RostrumBearingKind;

/* @speaker stands on path[0], which bears on path[n_steps], where the other one stands: path[i] relations[i]
 * path[i + 1] (a contradiction reads both ways). */
typedef struct {
  guint32 speaker;
  guint32 other;
  RostrumBearingKind kind;
  guint n_steps; /* 1 to ROSTRUM_BEARING_MAX_STEPS */
  guint32 path[ROSTRUM_BEARING_MAX_STEPS + 1];
  RostrumRelationKind relations[ROSTRUM_BEARING_MAX_STEPS];
} RostrumBearing;

/* What either of two speakers says that bears on what the other says, in both directions: for each two positions of
 * which each speaker takes a side on one alone, one shortest path that passes no other position of either. What cannot be read clearly is left out: more than
 * one contradiction on the way, a denial of what contradicts, a qualification of or by what is denied. Against first,
 * then qualifies, then for; the shorter first. Only the first 200 positions of a speaker are asked. Free with g_free();
 * *@n receives how many. */
RostrumBearing *rostrum_bearings_new (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b,
                                      guint32 *n);

G_END_DECLS
