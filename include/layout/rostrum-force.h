/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forces: neighbours attract each other in proportion to their distance, all nodes repel each other in
 * inverse proportion to it, with the square root of their degrees for weights: the energy model with a = 1, r
 * = -1 of A. Noack (Modularity clustering is force-directed layout, 2009). It sorts out neighbourhoods that
 * stress, which cares for long distances as much as for short ones, leaves on top of each other, and takes
 * away most of the crossings. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

/* @x and @y are a layout in steps (neighbours about 1 apart) of a connected graph; its size stays about the
 * same. O(rounds · (n log n + m)). @cancelled: see RostrumLayoutOptions. */
void rostrum_force (const RostrumCsr *graph, guint rounds, const gint *cancelled, double *x, double *y);

G_END_DECLS
