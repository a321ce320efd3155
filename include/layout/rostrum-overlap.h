/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves boxes apart with little harm to the picture's shape. */
#pragma once

#include "layout/rostrum-layout.h"

G_BEGIN_DECLS

/* The rectangle of a box whose hub's centre is at (x, y), grown by half of @gap_world on every side: two
 * boxes keep the gap if these do not intersect. */
RostrumWorldRect rostrum_box_rect (const RostrumLayoutBox *box, double x, double y, double gap_world);

/* The smallest rectangle around all such rectangles of @n >= 1 boxes, whose hubs' centres are at (x, y). */
RostrumWorldRect rostrum_boxes_rect (guint32 n, const RostrumLayoutBox *boxes, const double *x,
                                     const double *y, double gap_world);

/* Pushes overlapping pairs apart along the axis that needs less, round after round; what still overlaps when
 * the rounds are used up is set down in the nearest free place. Afterwards no two boxes come nearer than
 * @gap_world, except two fixed ones. @fixed: NULL or n long; those never move. */
void rostrum_overlap_remove (guint32 n, const RostrumLayoutBox *boxes, double gap_world,
                             const gboolean *fixed, const gint *cancelled, double *x, double *y);

/* How many pairs come nearer than @gap_world. */
guint32 rostrum_overlap_count (guint32 n, const RostrumLayoutBox *boxes, double gap_world, const double *x,
                               const double *y);

G_END_DECLS
