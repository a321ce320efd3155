/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pull or push of all points on one, far ones taken together: J. Barnes, P. Hut, A hierarchical O(N log
 * N) force-calculation algorithm, 1986. The cells lie in memory in the order in which they are visited. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RostrumQuadtree RostrumQuadtree;

/* Room for @n points; built anew for every set of places. */
RostrumQuadtree *rostrum_quadtree_new (guint32 n);
void rostrum_quadtree_free (RostrumQuadtree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumQuadtree, rostrum_quadtree_free)

/* @x, @y and @mass are n long; all finite. */
void rostrum_quadtree_build (RostrumQuadtree *self, const double *x, const double *y, const double *mass);

/* For every point p: Σ mass · (p - q) / |p - q|² over all points q but itself and those in the same place, into
 * @push_x and @push_y (n long), to about 1e-5. A cell whose side is less than @openness times its distance counts as
 * one point; neighbours share what they look at, so that most is seen nearer than that. */
void rostrum_quadtree_push (RostrumQuadtree *self, double openness, double *push_x, double *push_y);

G_END_DECLS
