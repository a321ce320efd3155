/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The books of a drawing's cost: every pair's share is kept, so that the cost of a move is the new shares of
 * what moves less the old ones, which need no geometry. */
#pragma once

#include "layout/rostrum-drawing.h"

G_BEGIN_DECLS

/* Every pair's cost, and the sums of the rows. */
typedef struct {
  float *node_pair; /* n × n */
  float *edge_pair; /* m × m */
  float *pass;      /* m × n: a row an edge */
  float *own_label; /* m */
  double *node_sum; /* n: node_pair's row and pass's column */
  double *edge_sum; /* m: edge_pair's row, pass's row and own_label */
} RostrumCostBooks;

typedef struct {
  RostrumDrawing *drawing;
  double total;
  guint64 work; /* pairs looked at since the start: a clock that is the same on every machine */
  /*< private >*/
  RostrumCostBooks books;
  double room;
  /* the move being weighed */
  guint32 mark;
  guint32 *moving;  /* n long: == mark for the nodes that move */
  guint32 *touched; /* m long: == mark for their edges */
  guint32 *edges;   /* those edges */
  guint32 n_edges;
  float *node_row;    /* n × n: the new rows of the nodes that move, in their order */
  float *pass_column; /* n × m */
  float *edge_row;    /* m × m: the new rows of the touched edges */
  float *pass_row;    /* m × n */
  float *label;       /* m */
} RostrumDrawingCost;

/* @drawing must outlive it and be moved only through it from now on. O((n + m)²) memory. */
RostrumDrawingCost *rostrum_drawing_cost_new (RostrumDrawing *drawing);
void rostrum_drawing_cost_free (RostrumDrawingCost *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumDrawingCost, rostrum_drawing_cost_free)

/* Exchanges the places of @nodes (no doubles) for @places, and enters that in the books, if the total grows
 * by no more than @threshold; else all stays as it was, @places too. TRUE: moved. */
gboolean rostrum_drawing_cost_try (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes,
                                   RostrumWorldPoint *places, double threshold);

G_END_DECLS
