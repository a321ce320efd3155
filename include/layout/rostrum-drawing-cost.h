/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good a small drawing is, as one number, and what a move of a few nodes changes in it. The terms follow what readers
 * of node-link diagrams are slowed down by (H. Purchase 1997, 2002; C. Ware et al. 2002): crossings first, then edges that
 * pass through boxes or leave in nearly the same direction, then uneven distances and wasted room.
 * Edges count as straight lines from hub to hub: the router bends them afterwards. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

typedef struct {
  const RostrumCsr *graph;
  const RostrumLayoutBox *boxes;
  double gap;      /* boxes nearer than this cost dearly */
  double step;     /* wished distance of neighbours, world units */
  double stretch;  /* horizontal distances may be this much longer, vertical ones shorter: cards are wide */
  double aspect;   /* of the window that the picture is for */
  double unit;     /* square root of the room that the boxes and their gaps take */
  double *x;
  double *y;
  guint8 *hops;          /* n × n, capped; 0: not connected */
  guint32 *first_edge;   /* n + 1 long: edges of v are incident[first_edge[v]] … */
  guint32 *incident;     /* 2 m long, indexes into graph->edge */
  guint32 *moving;       /* n long, marks of cost_of */
  guint32 *touched;      /* m long, marks of cost_of */
  guint32 mark;
  guint64 work;          /* pairs looked at since the start: the clock that is the same on every machine */
} RostrumDrawingCost;

/* The wished distance of neighbours for boxes of these sizes, and the stretch; see the fields of the same name. Both > 0. */
void rostrum_drawing_measures (guint32 n, const RostrumLayoutBox *boxes, double gap_world, double *step, double *stretch);

/* @graph and @boxes must outlive it; @x and @y are copied. O(n²) memory: for small graphs only. */
RostrumDrawingCost *rostrum_drawing_cost_new (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world,
                                              double aspect, const double *x, const double *y);
void rostrum_drawing_cost_free (RostrumDrawingCost *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumDrawingCost, rostrum_drawing_cost_free)

/* The part of the cost in which one of @nodes (no doubles) has a hand; with all nodes, the whole cost. */
double rostrum_drawing_cost_of (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes);

/* Crossings of straight edges, and edges that pass under a foreign box, as they are now. */
void rostrum_drawing_cost_count (RostrumDrawingCost *self, guint32 *crossings, guint32 *passes);

G_END_DECLS
