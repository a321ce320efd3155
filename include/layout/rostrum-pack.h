/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets rectangles side by side: a skyline kept as low as can be, at the width that comes nearest to the
 * wished aspect. After J. Jylänki: A thousand ways to pack the bin (2010), skyline bottom-left. */
#pragma once

#include "layout/rostrum-geometry.h"

G_BEGIN_DECLS

/* Writes x and y of every rectangle; width and height are given and kept, and include whatever gap is wished.
 * */
void rostrum_pack (RostrumWorldRect *rects, guint32 n, double aspect);

G_END_DECLS
