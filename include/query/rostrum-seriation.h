/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seriation: an order of the speakers and of the positions in which like stands by like, so that a matrix of
 * stances shows its blocks (Liiv 2010, "Seriation and matrix reordering methods: an historical overview"). */
#pragma once

#include "query/rostrum-network.h"

G_BEGIN_DECLS

/* So many of a kind are ordered the best way there is; what is more, by correspondence analysis. */
#define ROSTRUM_SERIATION_MAX_OPTIMAL 400

typedef struct {
  guint32 *speakers; /* debate indexes, as they stand side by side */
  guint32 n_speakers;
  guint32 *positions;
  guint32 n_positions;
} RostrumSeriation;

/* The speakers and positions of @network. Two of them are the more alike the more they share stances, and the less
 * so the more these clash. A few hundred are clustered by average linkage and the tree's leaves ordered so that
 * neighbours differ least (Bar-Joseph, Gifford and Jaakkola 2001, "Fast optimal leaf ordering for hierarchical
 * clustering"); more are ordered along the first axis of a doubled correspondence analysis (Hill 1974; Greenacre 1984).
 * The same for the same stances whatever the order in the file; ties go by id. What is most spoken of comes first. */
RostrumSeriation *rostrum_seriation_new (const RostrumNetwork *network);
void rostrum_seriation_free (RostrumSeriation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumSeriation, rostrum_seriation_free)

G_END_DECLS
