/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene painted once, so that panning and hovering only copy it. One for each emphasis (plain and dimmed).
 *
 * A layer covers the whole scene where that is not too many pixels, else the view and half a view around it. Small scenes are
 * painted at once; large ones in a thread, and until it is done the last layer is shown, moved and scaled. */
#pragma once

#include <gtk/gtk.h>

#include "scene/rostrum-painter.h"
#include "scene/rostrum-viewport.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_LAYER_CACHE (rostrum_layer_cache_get_type ())
G_DECLARE_FINAL_TYPE (RostrumLayerCache, rostrum_layer_cache, ROSTRUM, LAYER_CACHE, GObject)

/* Signal "ready": a layer that was painted in a thread can be shown now. */
RostrumLayerCache *rostrum_layer_cache_new (RostrumEmphasis emphasis);

/* Forgets the layer if it is of another scene, keeping it on show only while a thread paints the next one. */
void rostrum_layer_cache_set_scene (RostrumLayerCache *self, RostrumScene *scene);

/* Draws the scene as @viewport sees it; @cr's user space is the widget. @scale: device pixels a CSS pixel. @sharp FALSE: a layer of
 * another zoom will do (the reader is still zooming). FALSE: a thread is painting the first layer, nothing was drawn. */
gboolean rostrum_layer_cache_draw (RostrumLayerCache *self, cairo_t *cr, RostrumPainter *painter,
                                   const RostrumViewport *viewport, int scale, gboolean sharp);

G_END_DECLS
