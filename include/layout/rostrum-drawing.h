/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small drawing that is being changed, and what is bad about each pair of its parts. The terms follow what
 * readers of node-link diagrams are slowed down by (H. Purchase 1997, 2002; C. Ware et al. 2002): crossings
 * first, then edges that pass through boxes or leave in nearly the same direction, then uneven distances and
 * wasted room. Edges count as straight lines from hub to hub: the router bends them afterwards. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

typedef struct {
  double left;
  double right;
  double top;
  double bottom;
} RostrumExtent;

typedef struct {
  RostrumExtent extent;
  RostrumWorldPoint a;
  RostrumWorldPoint b;
} RostrumDrawingEdge;

#define ROSTRUM_DRAWING_MAX_HOPS 255

typedef struct {
  const RostrumCsr *graph;
  const RostrumLayoutBox *boxes;
  double gap;               /* boxes nearer than this cost dearly */
  double step;              /* wished distance of neighbours, world units */
  double aspect;            /* of the window that the picture is for */
  double page;              /* the side of a square as large as it */
  double stretch;           /* distances are wished so many times longer across, and shorter down */
  double cost_pass;         /* of an edge under a foreign box */
  double unit;              /* square root of the room that the boxes and their gaps take */
  RostrumWorldPoint *place; /* n long; changed by rostrum_drawing_put() only */
  RostrumExtent *extent;    /* n long, of the boxes */
  RostrumDrawingEdge *edge; /* m long */
  guint8 *hops;             /* n × n, capped at ROSTRUM_DRAWING_MAX_HOPS; 0: not connected */
  double per_hops[ROSTRUM_DRAWING_MAX_HOPS + 1]; /* 1 / wished distance */
  double cost_stress;                            /* of a pair at double the wished distance, or none */
  guint32 *incident; /* 2 m long: edges of v are incident[graph->offset[v]] …, indexes into graph->edge */
} RostrumDrawing;

/* The side of the square that the picture may take: the page, or what many edges need whatever the page has. */
double rostrum_drawing_page (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world,
                             double page_world);

/* The wished distance of neighbours, > 0: room for two boxes of mean size with their gap, and more where the page has
 * it or where the graph is so dense that its boxes would not fit. */
double rostrum_drawing_step (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world,
                             double page_world);

/* @graph and @boxes must outlive it. O(n²) memory: for small graphs only. */
RostrumDrawing *rostrum_drawing_new (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world,
                                     double aspect, double page_world, double cost_pass, const double *x,
                                     const double *y);
void rostrum_drawing_free (RostrumDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumDrawing, rostrum_drawing_free)

void rostrum_drawing_put (RostrumDrawing *self, guint32 v, RostrumWorldPoint place);

/* Costs are ≥ 0, in crossings: 1 is as bad as one. They come in rows, each of which is also summed up as the
 * result. */

/* Node @v with each of the n nodes (0 with itself): too near, or at another distance than the graph's. */
double rostrum_drawing_node_row (const RostrumDrawing *self, guint32 v, float *row);
/* Edge @e with each of the m edges (0 with itself): crossing, or, at a common end, too small an angle. */
double rostrum_drawing_edge_row (const RostrumDrawing *self, guint32 e, float *row);
/* Edge @e under or near the boxes of each of the n nodes (0 with its ends). */
double rostrum_drawing_pass_row (const RostrumDrawing *self, guint32 e, float *row);
/* Each of the m edges under or near the box of @v (0 for its own). */
double rostrum_drawing_pass_column (const RostrumDrawing *self, guint32 v, float *column);
/* Edge @e over the labels of its own ends. */
double rostrum_drawing_own_label_cost (const RostrumDrawing *self, guint32 e);
/* The window that the whole picture needs. */
double rostrum_drawing_room_cost (const RostrumDrawing *self);

/* Crossings of straight edges, and edges that pass under a foreign box. */
void rostrum_drawing_count (const RostrumDrawing *self, guint32 *crossings, guint32 *passes);

G_END_DECLS
