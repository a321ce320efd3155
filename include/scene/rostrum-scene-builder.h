/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mutable form of a scene. All strings and segments are copied. */
#pragma once

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

typedef struct _RostrumSceneBuilder RostrumSceneBuilder;

RostrumSceneBuilder *rostrum_scene_builder_new (const RostrumStyle *style, RostrumText *text);
void rostrum_scene_builder_free (RostrumSceneBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumSceneBuilder, rostrum_scene_builder_free)

/* For scenes of thousands: about so many are added. */
void rostrum_scene_builder_reserve (RostrumSceneBuilder *self, guint32 n_targets, guint32 n_items);

RostrumText *rostrum_scene_builder_get_text (RostrumSceneBuilder *self);
const RostrumStyle *rostrum_scene_builder_get_style (RostrumSceneBuilder *self);

/* A target; its items follow. Bounds of no size become those of its items, and a centre outside of these their middle.
 * A node is hit in any of its items; a rectangle with neither fill nor stroke makes a place to hit. Returns its index. */
guint32 rostrum_scene_builder_add_target (RostrumSceneBuilder *self, const RostrumTarget *target);
/* From now on @ref also finds @target. */
void rostrum_scene_builder_add_alias (RostrumSceneBuilder *self, RostrumRef ref, guint32 target);
/* @a and @b light each other. */
void rostrum_scene_builder_relate (RostrumSceneBuilder *self, guint32 a, guint32 b);

/* The scene is a table, see rostrum_scene_get_heads(). */
void rostrum_scene_builder_set_heads (RostrumSceneBuilder *self, RostrumWorldPoint corner);

/* An item that is prepared by the caller; rect of PATH and TEXT is computed. */
void rostrum_scene_builder_add (RostrumSceneBuilder *self, const RostrumItem *item);

/* The common ones. All sizes in world units; `font` before the text scale. Returns the text's width. */
void rostrum_scene_builder_add_rect (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                     const RostrumWorldRect *rect, double radius, RostrumColor fill,
                                     RostrumColor stroke, double stroke_width);
void rostrum_scene_builder_add_line (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                     RostrumWorldPoint from, RostrumWorldPoint to, RostrumColor stroke,
                                     double stroke_width, RostrumDash dash);
double rostrum_scene_builder_add_text (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                       const RostrumFont *font, RostrumAlign align,
                                       RostrumWorldPoint baseline, RostrumColor color, RostrumColor on,
                                       const char *line, const char *link);
/* A speaker's disc with initials, centred; @speaker ROSTRUM_NONE draws an empty neutral one. */
void rostrum_scene_builder_add_disc (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                     const RostrumDebate *debate, guint32 speaker, RostrumWorldPoint centre,
                                     double radius);

/* All of @scene, moved by (dx, dy), targets and all (the frame around a graph). */
void rostrum_scene_builder_add_scene (RostrumSceneBuilder *self, RostrumScene *scene, double dx, double dy);

/* The union of what was added so far. */
RostrumWorldRect rostrum_scene_builder_get_bounds (RostrumSceneBuilder *self);

/* Makes the scene and frees the builder. @bounds NULL: what was added, grown by @margin. */
RostrumScene *rostrum_scene_builder_end (RostrumSceneBuilder *self, const RostrumWorldRect *bounds,
                                         double margin, const char *title,
                                         const char *description) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
