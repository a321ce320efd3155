/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Geometry of edges: cubic Béziers that leave one hub and reach another. */
#pragma once

#include "layout/rostrum-layout.h"

G_BEGIN_DECLS

/* Corners of cards are rounded by this much; no edge ends there. */
#define ROSTRUM_CARD_CORNER_WORLD 8.0

/* Where the ray from the hub's centre in direction (dx, dy) leaves the hub: on the circle, or on a side of
 * the rectangle, kept off its rounded corners. */
RostrumWorldPoint rostrum_hub_outline (const RostrumLayoutBox *box, RostrumWorldPoint centre, double dx,
                                       double dy);

/* 0 ≤ t ≤ 1 */
RostrumWorldPoint rostrum_curve_at (const RostrumWorldCurve *curve, double t);

/* The label's rectangle: the part of the box above or below the hub, or else beside it. Empty if the hub is
 * all of the box. */
RostrumWorldRect rostrum_label_rect (const RostrumLayoutBox *box, RostrumWorldPoint centre);

/* How a curve leaves the straight line between two hubs. */
typedef struct {
  double a; /* tangent of the angle at hub a, positive to the left of the way from a to b (y downwards) */
  double b; /* the same at hub b: of one sign they give an arc, of two an S */
  double reach_a; /* how far the control point stands from the end, in straight lengths of the edge */
  double reach_b;
  double
      aim_a; /* where the edge points to in a card: −1 near its left end, 0 in its middle, 1 near its right end … */
  double aim_b; /* … so that edges share out a card's sides; a disc is always met in its middle */
} RostrumBend;

/* The reach of a curve that looks like an arc of a circle. */
#define ROSTRUM_REACH_ROUND 0.36

/* Both ends alike, aiming at the middles. */
static inline RostrumBend
rostrum_bend (double a, double b, double reach)
{
  return (RostrumBend){ a, b, reach, reach, 0, 0 };
}

RostrumWorldCurve rostrum_curve_between (const RostrumLayoutBox *box_a, RostrumWorldPoint a,
                                         const RostrumLayoutBox *box_b, RostrumWorldPoint b,
                                         RostrumBend bend);

G_END_DECLS
