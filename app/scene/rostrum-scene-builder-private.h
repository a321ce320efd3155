/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of this room add to the builder. */
#pragma once

#include "scene/rostrum-scene-builder.h"

G_BEGIN_DECLS

typedef struct {
  RostrumRef ref;
  guint32 target;
} RostrumAlias;

typedef struct {
  guint32 a;
  guint32 b;
} RostrumRelatedPair;

struct _RostrumSceneBuilder {
  const RostrumStyle *style;
  RostrumText *text;
  GStringChunk *strings;
  GArray *items;          /* of RostrumItem; segments are offsets until the end */
  GArray *first_segments; /* of gsize, one an item */
  GArray *segments;       /* of RostrumSegment */
  GArray *targets;        /* of RostrumTarget */
  GArray *aliases;        /* of RostrumAlias */
  GArray *relations;      /* of RostrumRelatedPair, both ways */
  RostrumWorldRect bounds;
  gboolean has_bounds;
  gboolean has_heads;
  RostrumWorldPoint heads;
};

/* As rostrum_scene_builder_add_scene(); items of target i of @scene get links[i] where that is not NULL. @links may be NULL. */
void rostrum_scene_builder_add_scene_linked (RostrumSceneBuilder *self, RostrumScene *scene, double dx,
                                             double dy, const char *const *links);

/* The targets of @scene (those with kept[i], all if @kept is NULL) with their aliases and relations, no items. The new
 * index of each, ROSTRUM_NONE for what was left out; free with g_free(). */
guint32 *rostrum_scene_builder_add_targets_of (RostrumSceneBuilder *self, RostrumScene *scene,
                                               const gboolean *kept);

void rostrum_scene_builder_move_target (RostrumSceneBuilder *self, guint32 target, double dx, double dy);

/* A moved copy; free with g_free(). */
RostrumSegment *rostrum_segments_move (const RostrumSegment *segments, guint32 n, double dx, double dy);

/* The radius of the ring that emphasis draws around a disc; what comes near a disc keeps outside of it. */
double rostrum_disc_get_ring_radius (double radius);

G_END_DECLS
