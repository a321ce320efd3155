/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a layout is asked for, made sane: what a layout begins and ends with, whatever it does between. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

typedef struct {
  guint32 n;
  guint32 *order;          /* place in canonical order → node of the caller */
  RostrumLayoutBox *boxes; /* this and all that follows by canonical order; finite, not negative */
  guint8 *side;            /* 0 or 1; NULL: one-mode */
  RostrumCsr *graph;       /* of a two-mode network: only edges from side to side */
  RostrumLayoutOptions options;
  double *x; /* n long: the result, 0 at first */
  double *y;
  /*< private >*/
  gboolean *fixed;
  double *pin_x;
  double *pin_y;
} RostrumLayoutTask;

/* @graph has at least one node. Copies what it needs. */
RostrumLayoutTask *rostrum_layout_task_new (const RostrumLayoutGraph *graph,
                                            const RostrumLayoutOptions *options);
void rostrum_layout_task_free (RostrumLayoutTask *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumLayoutTask, rostrum_layout_task_free)

gboolean rostrum_layout_task_is_cancelled (const RostrumLayoutTask *self);

/* The least distance to keep so that gap_world is left when places are rounded to whole units. */
double rostrum_layout_task_gap (const RostrumLayoutTask *self);

/* Takes away overlaps that are left unless it is a draft, centres the picture on the origin, rounds to whole units, puts pinned
 * nodes where they belong and what lies in their way beside them, and writes the places in the caller's
 * order. */
void rostrum_layout_task_finish (RostrumLayoutTask *self, RostrumWorldPoint *positions);

G_END_DECLS
