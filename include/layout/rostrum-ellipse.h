/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes around an ellipse, without sines and cosines: those differ between machines. */
#pragma once

#include "layout/rostrum-layout.h"

G_BEGIN_DECLS

/* The unit vector after so many turns (0 ≤ @turn < 1, clockwise from the top as y grows downwards), to about
 * 1e-4; the same bits everywhere. */
RostrumWorldPoint rostrum_turn_vector (double turn);

/* |x / half_width|^k + |y / half_height|^k = 1, with k = 2, or 4 where it is a squircle (Lamé's curve), which has more room along it
 * on the same page. */
typedef struct {
  double half_width;
  double half_height;
  gboolean squircle;
} RostrumEllipse;

/* The smallest ellipse (or squircle, as @least is) of about the given @aspect, but not smaller than @least, around which the
 * boxes fit in their order with @gap_world between any two; writes to @turn (n long) how far around each stands,
 * the slack shared out. The first stands at the top. */
RostrumEllipse rostrum_ellipse_fit (guint32 n, const RostrumLayoutBox *boxes, double gap_world, double aspect,
                                    RostrumEllipse least, double *turn);

RostrumWorldPoint rostrum_ellipse_at (RostrumEllipse ellipse, double turn);

G_END_DECLS
