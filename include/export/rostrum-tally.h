/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of what a debate holds, for lists: who supports how many, what comes from where. */
#pragma once

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* A speaker: on how many positions. A position: how many speakers. Each pair counts once, by its merged
 * stance; leaning counts as its side. */
typedef struct {
  guint32 n_support;
  guint32 n_oppose;
  guint32 n_mixed;
} RostrumVoices;

typedef struct {
  guint32 n_edges;         /* pairs of a speaker and a position */
  RostrumVoices *speakers; /* by index; so are the next ones */
  RostrumVoices *positions;
  guint32 *speaker_estimates;
  guint32 *source_estimates;
  guint32 *scope_estimates;
  guint32 *topic_positions;
} RostrumTally;

/* Counts all of @debate, whatever is featured. */
RostrumTally *rostrum_tally_new (RostrumDebate *debate);
void rostrum_tally_free (RostrumTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumTally, rostrum_tally_free)

G_END_DECLS
