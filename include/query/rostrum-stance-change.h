/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a speaker changed sides on a position: the graph keeps such an edge mixed, the timeline shows the step. */
#pragma once

#include "query/rostrum-filter.h"

G_BEGIN_DECLS

typedef struct {
  guint32 earlier; /* statements of one speaker on one position */
  guint32 later;
} RostrumStanceChange;

/* The changes among the statements of @debate that are set in @statements, by speaker, then position, then date; an array of
 * RostrumStanceChange, free with g_array_unref().
 *
 * Only direct statements count, as what others report or infer is no change of the speaker's; and only where the dates say which
 * came first: a statement of January and one of the 20th of January have no order. Supporting and leaning to support are one
 * side, so are opposing and leaning to oppose; mixed is neither. Statements without an order among them that are not on one
 * side tell of no change. A change leads from the last statement of the one side to the first of the other. */
GArray *rostrum_stance_changes_new (const RostrumDebate *debate, const RostrumBits *statements);

G_END_DECLS
