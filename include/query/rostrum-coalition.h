/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Advocacy coalitions: speakers who agree with each other more than with the rest, and what holds them together
 * in words. */
#pragma once

#include "query/rostrum-network.h"

G_BEGIN_DECLS

typedef struct {
  guint32 position;  /* debate index */
  int side;          /* +1: they support it, -1: they oppose it */
  guint32 n_members; /* how many of the coalition stand there */
} RostrumCoalitionClaim;

typedef struct {
  guint32 *speakers; /* debate indexes, ascending; two or more */
  guint32 n_speakers;
  RostrumCoalitionClaim
      *claims; /* what two or more members share and no member opposes, most telling first */
  guint32 n_claims;
  char *name; /* translated: "agree that …" with the most telling claim; never NULL */
} RostrumCoalition;

typedef struct {
  RostrumCoalition *coalitions; /* the largest first, then by first speaker */
  guint32 n_coalitions;
} RostrumCoalitions;

/* Found on congruence - conflict, the same each time and whatever the order of speakers. A speaker is in one
 * coalition or in none. */
RostrumCoalitions *rostrum_coalitions_new (const RostrumNetwork *network);
void rostrum_coalitions_free (RostrumCoalitions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumCoalitions, rostrum_coalitions_free)

G_END_DECLS
