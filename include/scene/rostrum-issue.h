/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two speakers disagree about where they do not speak of the same position: the editors' relations that lead from
 * what the one says to what the other says, over a graph that does not show relations. */
#pragma once

#include "model/rostrum-debate.h"
#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

/* A picture to be painted over @graph, in its coordinates: the relations of @debate between each two positions that
 * follow one another in @refs (of rostrum_comparison_find_issue(); everything else in it is passed over). NULL if there
 * is none of them, or if one of the positions is not shown. */
RostrumScene *rostrum_issue_build (RostrumScene *graph, const RostrumDebate *debate, const RostrumRef *refs,
                                   guint n, double text_scale);

/* The kinds of those relations, as bits. */
guint rostrum_issue_get_kinds (const RostrumDebate *debate, const RostrumRef *refs, guint n);

G_END_DECLS
