/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well one curve runs among the boxes and the other curves: what the router chooses by. */
#pragma once

#include "layout/rostrum-box-grid.h"
#include "layout/rostrum-curve.h"

G_BEGIN_DECLS

/* Pieces that a curve is cut into for testing. */
#define ROSTRUM_CURVE_PIECES 16

/* A curve that costs this much by itself passes under a foreign box; no number of crossings outweighs that.
 * */
#define ROSTRUM_ROUTE_PASS 1000.0

/* What running through the label of one of its own ends costs. */
#define ROSTRUM_ROUTE_OWN_LABEL 150.0

typedef struct {
  RostrumWorldCurve curve;
  RostrumBend bend;
  RostrumWorldPoint point[ROSTRUM_CURVE_PIECES + 1];
  RostrumWorldRect bounds; /* of the points */
  double bulge;            /* how far the curve may lie beside its pieces */
} RostrumRouted;

typedef struct {
  guint32 n;
  const RostrumLayoutBox *boxes;
  const RostrumWorldPoint *places;
  RostrumBoxGrid *boxes_near; /* whole boxes by node */
  RostrumWorldRect all;       /* the room of the whole picture */
} RostrumObstacles;

/* A curve that was made otherwise than by a bend. */
RostrumRouted rostrum_routed_from_curve (const RostrumWorldCurve *curve);

RostrumRouted rostrum_routed (const RostrumObstacles *obstacles, RostrumLayoutEdge edge, RostrumBend bend);

/* How many foreign boxes the curve passes under when each is grown by @clearance_world; stops counting at
 * @at_most. */
guint32 rostrum_routed_passes (const RostrumObstacles *obstacles, RostrumLayoutEdge edge,
                               const RostrumRouted *routed, double clearance_world, guint32 at_most);

/* Whether it passes under a foreign box, to a tenth of a unit: the curve itself and not its pieces. */
gboolean rostrum_routed_is_under (const RostrumObstacles *obstacles, RostrumLayoutEdge edge,
                                  const RostrumRouted *routed);

/* What it costs to run over the hubs and the labels of its own ends; 0 if it does not. */
double rostrum_routed_end_cost (const RostrumObstacles *obstacles, RostrumLayoutEdge edge,
                                const RostrumRouted *routed);

/* What it costs for itself: passing under boxes above all, then its ends' own labels, too little clearance,
 * sharp bends and long ways round. Stops adding up at @limit. */
double rostrum_routed_cost (const RostrumObstacles *obstacles, RostrumLayoutEdge edge,
                            const RostrumRouted *routed, double limit);

/* What two curves cost each other: crossings; at a common end, leaving too near each other. */
double rostrum_routed_pair_cost (RostrumLayoutEdge edge, const RostrumRouted *routed,
                                 RostrumLayoutEdge other_edge, const RostrumRouted *other);

G_END_DECLS
