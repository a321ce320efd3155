/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PivotMDS: classical scaling on a few columns of the distance matrix. U. Brandes, C. Pich: Eigensolver
 * methods for progressive multidimensional scaling of large data. GD 2006. */
#pragma once

#include "layout/rostrum-bfs.h"

G_BEGIN_DECLS

/* Coordinates in units of one step; the longer axis lies in x. Nodes with the same distances to all pivots
 * (leaves of one hub) are set apart by a tenth of a step at random from @seed. O(n k²) time, O(n + k²)
 * memory. */
void rostrum_pivot_mds (const RostrumPivots *pivots, guint64 seed, double *x, double *y);

G_END_DECLS
