/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the moments of a glide: each node once, kept as a small surface, then only copied; lines anew. */
#pragma once

#include "scene/rostrum-glide.h"
#include "scene/rostrum-painter.h"
#include "scene/rostrum-viewport.h"

G_BEGIN_DECLS

typedef struct _RostrumGlidePainter RostrumGlidePainter;

/* @painter must outlive it; @glide too. Nodes are drawn as they look at @zoom, where the glide ends, on @scale device pixels a
 * CSS pixel. */
RostrumGlidePainter *rostrum_glide_painter_new (const RostrumGlide *glide, RostrumPainter *painter,
                                                double zoom, int scale);
void rostrum_glide_painter_free (RostrumGlidePainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumGlidePainter, rostrum_glide_painter_free)

/* Draws the moment @progress as @viewport sees it; @cr's user space is the widget. @emphasis: of each target of the new scene,
 * NONE, DIM or SELECTED; NULL: all NONE. */
void rostrum_glide_painter_paint (RostrumGlidePainter *self, cairo_t *cr, double progress,
                                  const RostrumViewport *viewport, const guint8 *emphasis);

G_END_DECLS
