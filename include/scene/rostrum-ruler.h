/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ruler between two figures of the chart: how many times the one is the other. */
#pragma once

#include "query/rostrum-view-state.h"
#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

/* A picture to be painted over @chart, in its coordinates: a line from the glyph of target @from to that of @to, with the ratio in
 * words and, where the two do not compare, a caution. @to ROSTRUM_NONE: to @end, without words. NULL if @from, or @to, is no figure
 * of @debate. */
RostrumScene *rostrum_ruler_build (RostrumScene *chart, const RostrumDebate *debate, guint32 from, guint32 to,
                                   RostrumWorldPoint end, double text_scale);

/* The targets of the two figures in @chart that a selection of nothing else stands for. FALSE if it is anything else, or if one of
 * them is not shown. */
gboolean rostrum_ruler_find (RostrumScene *chart, const RostrumRef *selection, guint n, guint32 *from,
                             guint32 *to);

G_END_DECLS
