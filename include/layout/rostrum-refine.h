/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Threshold accepting (G. Dueck, T. Scheuer 1990) on the cost of rostrum-drawing-cost.h: simulated annealing
 * without an exponential function, so that the same input moves the same nodes on every machine. */
#pragma once

#include "layout/rostrum-drawing-cost.h"

G_BEGIN_DECLS

typedef struct {
  double gap_world;
  double aspect;
  double page_world; /* the side of a square as large as the page */
  double stretch;    /* see RostrumDrawing; 0: none, as 1 */
  double cost_pass;  /* how many crossings one would trade for an edge under a foreign box */
  guint64 seed;
  guint64 work;          /* how many pairs may be looked at; about 4 ns each */
  double heat;           /* 1: from anywhere; small: touch up what is there */
  const gboolean *fixed; /* NULL or n long */
  const gint *cancelled; /* NULL, or stop soon when it becomes non-zero */
} RostrumRefineOptions;

/* Moves, swaps and mirrors nodes and stars of leaves; never ends worse than it began. Returns the cost
 * reached. */
double rostrum_refine (const RostrumCsr *graph, const RostrumLayoutBox *boxes,
                       const RostrumRefineOptions *options, double *x, double *y);

G_END_DECLS
