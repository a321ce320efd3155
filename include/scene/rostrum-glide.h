/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from one picture of a graph to the next: nodes that are in both glide to their new places, their edges follow, what goes
 * fades out and what comes fades in. Pure: for every moment between 0 and 1 it says where everything is. */
#pragma once

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

/* More nodes and edges than this cannot be drawn anew for every frame of a glide (two cores, no GPU). */
#define ROSTRUM_GLIDE_MAX_TARGETS 700

/* One node or edge on its way. */
typedef struct {
  RostrumScene *scene; /* whose it is: the new one, or the old one for what goes */
  guint32 target;
  RostrumWorldPoint start_offset; /* nodes: from their place in `scene` */
  RostrumWorldPoint end_offset;
  double start_opacity;
  double end_opacity;
  RostrumSegment *start; /* edges: NULL for nodes; as many as `end`, of the same kinds */
  RostrumSegment *end;
  guint32 n_segments;
} RostrumGlider;

typedef struct _RostrumGlide RostrumGlide;

/* From @from to @to. @underway (may be NULL) is a glide to @from that has come to @progress and is interrupted here: the new one
 * begins with what is seen then. @moved (or ROSTRUM_NONE) is a node of @from that the reader has dragged by @moved_by.
 * NULL if nothing moves, comes or goes, if the two have nothing in common, or if they are too large. */
RostrumGlide *rostrum_glide_new (RostrumScene *from, RostrumScene *to, const RostrumGlide *underway,
                                 double progress, guint32 moved, RostrumWorldPoint moved_by);
void rostrum_glide_free (RostrumGlide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumGlide, rostrum_glide_free)

RostrumScene *rostrum_glide_get_from (const RostrumGlide *self);
RostrumScene *rostrum_glide_get_to (const RostrumGlide *self);

/* Everything that is drawn while it lasts, in painting order: edges before nodes, what goes before what stays. */
const RostrumGlider *rostrum_glide_get_gliders (const RostrumGlide *self, guint32 *n);

/* The share of the way that is done when the share @time of the time is over: slow, fast, slow. Both 0 … 1. */
double rostrum_glide_ease (double time);

/* At @progress, the share of the time that is over: */
RostrumWorldPoint rostrum_glider_get_offset (const RostrumGlider *self, double progress);
double rostrum_glider_get_opacity (const RostrumGlider *self, double progress);
/* An edge's line, into @segments, which has room for n_segments. */
void rostrum_glider_get_segments (const RostrumGlider *self, double progress, RostrumSegment *segments);
/* What goes and what comes beside nodes and edges (outlines, headings): the old scene's, and the new one's. */
double rostrum_glide_get_backdrop_opacity (double progress, gboolean coming);

/* How far the node @target of the new scene is from its place. */
RostrumWorldPoint rostrum_glide_get_offset (const RostrumGlide *self, guint32 target, double progress);

/* The target of the new scene that is seen under @point, as rostrum_scene_pick() has it; what goes cannot be hit. */
guint32 rostrum_glide_pick (const RostrumGlide *self, double progress, RostrumWorldPoint point,
                            double tolerance_world);

G_END_DECLS
