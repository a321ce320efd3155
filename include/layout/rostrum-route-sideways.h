/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edges between columns: each leaves its hub and reaches the other one sideways, in an S. */
#pragma once

#include "layout/rostrum-csr.h"
#include "layout/rostrum-edge-cost.h"

G_BEGIN_DECLS

/* Writes to @routed (m long) the curve of every edge whose hubs stand side by side with room between them, if
 * it runs under no box and over no label of its ends, and sets @done for those; leaves the others alone. The
 * ends at one side of a hub are set apart in the order in which the edges part, so that they do not cross. */
void rostrum_route_sideways (const RostrumObstacles *obstacles, const RostrumCsr *graph,
                             RostrumRouted *routed, gboolean *done);

G_END_DECLS
