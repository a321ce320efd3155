/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a layout of points evenly dense, so that there is room for the boxes where the points are and
 * removing overlaps moves them little: the nodes are halved again and again along the longer side, as in a
 * k-d tree (J. Bentley 1975), and every half gets its share of the room. Left stays left and above stays
 * above within each part. */
#pragma once

#include "layout/rostrum-layout.h"

G_BEGIN_DECLS

/* The room is @fill times what the boxes with their gaps need, of the given aspect, centred on the origin.
 * @evenness 0 only scales the layout to the room, 1 makes it wholly even. O(n log² n). */
void rostrum_spread (guint32 n, const RostrumLayoutBox *boxes, double gap_world, double aspect, double fill,
                     double evenness, double *x, double *y);

/* The aspect that leaves the layout its shape, within 1 : 20 and 20 : 1. */
double rostrum_spread_own_aspect (guint32 n, const double *x, const double *y);

G_END_DECLS
