/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rectangles lie near here? A hashed grid: memory follows the number of rectangles and not the spread
 * of the picture. */
#pragma once

#include "layout/rostrum-geometry.h"

G_BEGIN_DECLS

typedef struct _RostrumBoxGrid RostrumBoxGrid;

/* For rectangles numbered 0 … n - 1. The cells should be about as large as a typical rectangle. */
RostrumBoxGrid *rostrum_box_grid_new (guint32 n, double cell_width_world, double cell_height_world);
void rostrum_box_grid_free (RostrumBoxGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumBoxGrid, rostrum_box_grid_free)

void rostrum_box_grid_clear (RostrumBoxGrid *self);
/* Each number once between two clears. */
void rostrum_box_grid_insert (RostrumBoxGrid *self, guint32 id, const RostrumWorldRect *rect);
const RostrumWorldRect *rostrum_box_grid_get (const RostrumBoxGrid *self, guint32 id);

/* The numbers of the rectangles that intersect @rect, each once; *@ids stays valid until the next query. */
guint32 rostrum_box_grid_query (RostrumBoxGrid *self, const RostrumWorldRect *rect, const guint32 **ids);

G_END_DECLS
