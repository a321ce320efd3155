/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only cairo drawing code. Executes a scene; decides nothing. */
#pragma once

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_EMPHASIS_NONE,
  ROSTRUM_EMPHASIS_DIM,      /* lines and fills at 45 %, text never below 4.5:1 */
  ROSTRUM_EMPHASIS_HOVERED,  /* outline in the accent */
  ROSTRUM_EMPHASIS_SELECTED, /* 2 px accent outline, bold label, wider line */
  ROSTRUM_EMPHASIS_FOCUSED   /* only the keyboard's ring around it, over whatever it looks like */
} RostrumEmphasis;

/* Keeps shaped text between paints; for one thread. */
typedef struct _RostrumPainter RostrumPainter;

RostrumPainter *rostrum_painter_new (void);
void rostrum_painter_free (RostrumPainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumPainter, rostrum_painter_free)

/* From now on rostrum_painter_paint() leaves off half way when *@stop, which another thread may set atomically, is not 0. NULL: never. */
void rostrum_painter_set_stop (RostrumPainter *self, const int *stop);

/* Draws the scene's items that touch @clip (NULL: all) on @cr, whose user space is the world. The canvas colour is not
 * painted, and nothing is clipped: an item that reaches out of @clip is drawn whole. @emphasis NONE or DIM. */
void rostrum_painter_paint (RostrumPainter *self, cairo_t *cr, RostrumScene *scene,
                            const RostrumWorldRect *clip, RostrumEmphasis emphasis);

/* Draws one target's items, moved by @offset (NULL: not), with @emphasis. */
void rostrum_painter_paint_target (RostrumPainter *self, cairo_t *cr, RostrumScene *scene, guint32 target,
                                   const RostrumWorldPoint *offset, RostrumEmphasis emphasis);

/* A straight rubber line in the style of edge @target while one of its ends is dragged. */
void rostrum_painter_paint_rubber (RostrumPainter *self, cairo_t *cr, RostrumScene *scene, guint32 target,
                                   RostrumWorldPoint from, RostrumWorldPoint to);

/* Draws one item that need not be in a scene, in @family (may be NULL), its colours as strong as @opacity says. */
void rostrum_painter_paint_item (RostrumPainter *self, cairo_t *cr, const char *family,
                                 const RostrumItem *item, double opacity);

G_END_DECLS
