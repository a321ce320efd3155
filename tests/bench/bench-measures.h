/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good a layout is, whoever made it. */
#pragma once

#include "layout/rostrum-layout.h"

typedef struct {
  double
      stress; /* per pair, Σ w (s |p - q| - d)² with w = 1 / d² and the best s; pairs of a sample of sources */
  double crossings; /* of straight edges; estimated from a sample above 10,000 edges */
  guint32 overlaps; /* pairs of boxes, when the picture takes as much room as @room_world² */
  double near1;     /* share of a node's neighbours among its nearest nodes, mean */
  double near2;     /* the same of what is within two steps */
} BenchMeasures;

/* @room_world: the square root of the area that the picture is scaled to before boxes are compared; 0: as it
 * is. */
BenchMeasures bench_measure (const RostrumLayoutGraph *graph, const RostrumWorldPoint *at, double room_world);
/* The square root of the area of the hubs' extent. */
double bench_room (const RostrumLayoutGraph *graph, const RostrumWorldPoint *at);
