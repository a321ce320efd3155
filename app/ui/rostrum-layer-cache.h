/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene painted once, so that panning and hovering only copy it. One for each emphasis (plain and dimmed).
 *
 * A layer covers the whole scene where that is not too many pixels, else the view and half a view around it. The first one of a
 * small scene is painted at once; all others in a thread, and until it is done the last layer is shown, moved and scaled. */
#pragma once

#include <gtk/gtk.h>

#include "scene/rostrum-painter.h"
#include "scene/rostrum-viewport.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_LAYER_CACHE (rostrum_layer_cache_get_type ())
G_DECLARE_FINAL_TYPE (RostrumLayerCache, rostrum_layer_cache, ROSTRUM, LAYER_CACHE, GObject)

/* Signal "ready": a thread has painted a layer; what is shown should be drawn anew. */
RostrumLayerCache *rostrum_layer_cache_new (RostrumEmphasis emphasis);

/* Forgets the layer if it is of another scene, keeping it on show only while a thread paints the next one. */
void rostrum_layer_cache_set_scene (RostrumLayerCache *self, RostrumScene *scene);

/* From now on also a small scene's layer stays on show until the next one is painted. */
void rostrum_layer_cache_keep_last (RostrumLayerCache *self);

/* What part of the view the layer that was drawn last covers, in whole pixels; of no size where there is none. */
cairo_rectangle_int_t rostrum_layer_cache_get_covered (RostrumLayerCache *self,
                                                       const RostrumViewport *viewport);

/* Sees to it that there is a layer for @viewport, now or later. @scale: device pixels a CSS pixel. @sharp FALSE: one of another zoom
 * will do (the reader is still zooming). With a @painter the first layer of a small scene is painted at once; NULL: never here.
 * FALSE: there is none to draw yet. */
gboolean rostrum_layer_cache_prepare (RostrumLayerCache *self, RostrumPainter *painter,
                                      const RostrumViewport *viewport, int scale, gboolean sharp);

/* Draws the layer as @viewport sees it; @cr's user space is the widget. Only after rostrum_layer_cache_prepare() gave TRUE. */
void rostrum_layer_cache_draw (RostrumLayerCache *self, cairo_t *cr, const RostrumViewport *viewport,
                               int scale);

/* Whether the scene is on show painted for @viewport's zoom, and covers what it sees. */
gboolean rostrum_layer_cache_is_sharp (RostrumLayerCache *self, const RostrumViewport *viewport);

G_END_DECLS
