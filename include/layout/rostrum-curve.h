/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Geometry of edges: cubic Béziers that leave one hub and reach another. */
#pragma once

#include "layout/rostrum-layout.h"

G_BEGIN_DECLS

/* Corners of cards are rounded by this much; no edge ends there. */
#define ROSTRUM_CARD_CORNER_WORLD 8.0

/* Where the ray from the hub's centre in direction (dx, dy) leaves the hub: on the circle, or on a side of the rectangle, kept
 * off its rounded corners. */
RostrumWorldPoint rostrum_hub_outline (const RostrumLayoutBox *box, RostrumWorldPoint centre, double dx, double dy);

/* 0 ≤ t ≤ 1 */
RostrumWorldPoint rostrum_curve_at (const RostrumWorldCurve *curve, double t);

/* The label's rectangle: the part of the box above or below the hub, or else beside it. Empty if the hub is all of the box. */
RostrumWorldRect rostrum_label_rect (const RostrumLayoutBox *box, RostrumWorldPoint centre);

/* A curve from hub to hub whose ends turn away from the straight line by these tangents: both positive bends to the left of
 * the way from a to b (in a picture with y downwards), different signs give an S. */
RostrumWorldCurve rostrum_curve_between (const RostrumLayoutBox *box_a, RostrumWorldPoint a,
                                         const RostrumLayoutBox *box_b, RostrumWorldPoint b, double bend_a,
                                         double bend_b);

G_END_DECLS
