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
  /* Translated, a predicate for its members: "agree that “…”", "reject that “…”" with the label of the most telling claim; where
   * not all members hold it "3 of 4 agree that “…”". "lean the same way on …" where nobody holds what another holds. Never NULL. */
  char *name;
  gboolean unanimous; /* the name is true of every member */
} RostrumCoalition;

typedef struct {
  RostrumCoalition *coalitions; /* the largest first, then by the first of its ids */
  guint32 n_coalitions;
} RostrumCoalitions;

/* Found on congruence - conflict, divided by average activity: communities of greatest signed modularity (Gómez,
 * Jensen, Arenas 2009, "Analysis of community structure in networks of correlated data"), by local moving and
 * aggregation (Blondel and others 2008), then cut where no agreement outweighs the conflict between its parts. The
 * same each time and whatever the order of speakers: the one order in it is that of their ids. A speaker is in one
 * coalition or in none.
 *
 * A claim tells more the larger the share of members who hold it (leaning and of two minds count less), the more
 * outsiders oppose and the fewer outsiders hold it too. */
RostrumCoalitions *rostrum_coalitions_new (const RostrumNetwork *network);
/* The members by what holds them together: "those who agree that “…”", "those of whom 3 of 4 agree that “…”". Free with g_free(). */
char *rostrum_coalition_to_words (const RostrumCoalition *self);
void rostrum_coalitions_free (RostrumCoalitions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumCoalitions, rostrum_coalitions_free)

G_END_DECLS
