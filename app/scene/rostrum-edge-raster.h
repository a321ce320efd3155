/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws lines by the ten thousand straight into the pixels of an image, where one stroke a line is too slow. */
#pragma once

#include <cairo.h>

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

typedef struct _RostrumEdgeRaster RostrumEdgeRaster;

/* For what @cr would draw now. NULL where its pixels cannot be written directly, or not so that it looks the same: its target is
 * no image of 32 bits a pixel, it is turned or sheared, has a group or an operator of its own, or is clipped to anything but whole
 * pixels of one rectangle. @stop is as in rostrum_painter_set_stop(). */
RostrumEdgeRaster *rostrum_edge_raster_new (cairo_t *cr, const int *stop);
/* What has not been flushed is not drawn. */
void rostrum_edge_raster_free (RostrumEdgeRaster *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumEdgeRaster, rostrum_edge_raster_free)

/* At most so many threads draw; the pixels do not depend on it. 0: as many as there are processors, up to four. */
void rostrum_edge_raster_set_threads (RostrumEdgeRaster *self, guint n_threads);

/* Takes @item if it is a path that is stroked and nothing else; it is drawn above those before it. FALSE: the caller draws
 * it, after a flush. */
gboolean rostrum_edge_raster_add (RostrumEdgeRaster *self, const RostrumItem *item);

/* Draws what was added. */
void rostrum_edge_raster_flush (RostrumEdgeRaster *self);

G_END_DECLS
