/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An immutable display list in world coordinates: what paint draws, pick hits, the SVG writer writes and dump prints.
 * Shared by reference count between threads. */
#pragma once

#include "layout/rostrum-geometry.h"
#include "model/rostrum-types.h"
#include "query/rostrum-bits.h"
#include "scene/rostrum-style.h"
#include "scene/rostrum-text.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_ITEM_RECT,    /* rounded by `radius` */
  ROSTRUM_ITEM_ELLIPSE, /* inscribed in `rect` */
  ROSTRUM_ITEM_PATH,
  ROSTRUM_ITEM_TEXT /* one line */
} RostrumItemType;

/* Painted in this order; within a layer in the order of adding. */
typedef enum {
  ROSTRUM_LAYER_BACK, /* grid, bands, headings' rules */
  ROSTRUM_LAYER_EDGES,
  ROSTRUM_LAYER_NODES,
  ROSTRUM_LAYER_FRAME, /* title, legend, footnotes: never dimmed */
  ROSTRUM_N_LAYERS
} RostrumLayer;

/* What emphasis does to an item: OUTLINE becomes the 2 px accent when selected, LABEL bold, LINE wider. */
typedef enum {
  ROSTRUM_ROLE_PLAIN,
  ROSTRUM_ROLE_OUTLINE,
  ROSTRUM_ROLE_LABEL,
  ROSTRUM_ROLE_LINE
} RostrumRole;

typedef enum {
  ROSTRUM_ALIGN_START, /* left in the picture, whatever the script */
  ROSTRUM_ALIGN_MIDDLE,
  ROSTRUM_ALIGN_END
} RostrumAlign;

typedef enum {
  ROSTRUM_SEGMENT_MOVE,  /* 1 point */
  ROSTRUM_SEGMENT_LINE,  /* 1 point */
  ROSTRUM_SEGMENT_CURVE, /* 3 points */
  ROSTRUM_SEGMENT_CLOSE  /* none */
} RostrumSegmentKind;

typedef struct {
  RostrumSegmentKind kind;
  RostrumWorldPoint points[3];
} RostrumSegment;

typedef struct {
  RostrumItemType type;
  RostrumLayer layer;
  RostrumRole role;
  guint32 target;                 /* index into targets, or ROSTRUM_NONE: decoration */
  RostrumWorldRect rect;          /* RECT, ELLIPSE: the shape; PATH, TEXT: its bounds */
  double radius;                  /* RECT */
  const RostrumSegment *segments; /* PATH */
  guint32 n_segments;
  const char *text;           /* TEXT */
  RostrumFont font;           /* TEXT; size includes the text scale */
  RostrumAlign align;         /* TEXT */
  RostrumWorldPoint baseline; /* TEXT: where the aligned end of the baseline is */
  RostrumColor fill;          /* TEXT: its colour; alpha 0: not filled */
  gboolean hatched;           /* RECT: fill with diagonal lines of `fill` */
  RostrumColor stroke;        /* alpha 0: not stroked */
  double stroke_width;
  RostrumDash dash;
  RostrumColor on;    /* TEXT: what it stands on, for contrast when dimmed */
  const char *link;   /* an address, or "#anchor" in this picture; may be NULL */
  const char *anchor; /* this item's own name for "#…" links; may be NULL */
} RostrumItem;

/* Something that can be hit, walked to and spoken. In reading order (the order of adding). */
typedef struct {
  RostrumRef ref;
  const char *name;        /* "Alexandr Wang, speaker" */
  const char *description; /* "supports 4, opposes 1" */
  const char *tip;         /* what hovering tells, a line or more; may be NULL */
  RostrumWorldRect bounds;
  RostrumWorldPoint centre; /* a point that picks this target */
  gboolean is_edge;         /* picked within the tolerance, below nodes */
} RostrumTarget;

typedef struct _RostrumScene RostrumScene;

#define ROSTRUM_TYPE_SCENE (rostrum_scene_get_type ())
GType rostrum_scene_get_type (void);
RostrumScene *rostrum_scene_ref (RostrumScene *self);
void rostrum_scene_unref (RostrumScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumScene, rostrum_scene_unref)

const RostrumItem *rostrum_scene_get_items (const RostrumScene *self, guint32 *n); /* in painting order */
const RostrumTarget *rostrum_scene_get_targets (const RostrumScene *self, guint32 *n);
RostrumWorldRect rostrum_scene_get_bounds (
    const RostrumScene *self); /* of everything, strokes and the builder's margin included */
const RostrumStyle *rostrum_scene_get_style (const RostrumScene *self);
const char *rostrum_scene_get_family (const RostrumScene *self);      /* of its text; may be NULL */
const char *rostrum_scene_get_title (const RostrumScene *self);       /* for <title>, PNG and PDF metadata */
const char *rostrum_scene_get_description (const RostrumScene *self); /* for <desc>, PNG and PDF metadata */

/* Where the scene is a table: its rows' heads stand left of *@corner, its columns' heads above it, and a canvas can keep them in
 * view. FALSE where it is none. */
gboolean rostrum_scene_get_heads (const RostrumScene *self, RostrumWorldPoint *corner);

/* The targets that stand for @ref here: itself, or what the builder named so (a speaker's dots, a statement's edge).
 * Ascending; *@n receives how many. Owned by the scene; never NULL. */
const guint32 *rostrum_scene_find (const RostrumScene *self, RostrumRef ref, guint32 *n);

/* The targets that stay lit with @target: itself and its neighbours. Owned by the scene. */
const guint32 *rostrum_scene_related (const RostrumScene *self, guint32 target, guint32 *n);

/* The targets that are lit where @target is one that stands for @ref, which is selected: its neighbours, too, but not those of a
 * speaker who stands for what he speaks of. Owned by the scene. */
const guint32 *rostrum_scene_lit_with (const RostrumScene *self, RostrumRef ref, guint32 target, guint32 *n);

/* The items of one target, in painting order. Owned by the scene. */
const guint32 *rostrum_scene_items_of (const RostrumScene *self, guint32 target, guint32 *n);

/* The items that may touch @rect, in painting order (a grid makes it fast). Free with g_array_unref(); of guint32. */
GArray *rostrum_scene_items_in (const RostrumScene *self, const RostrumWorldRect *rect);

/* The target under @point: nodes before edges, upper before lower; an edge within @tolerance_world of its line.
 * ROSTRUM_NONE if there is none. */
guint32 rostrum_scene_pick (const RostrumScene *self, RostrumWorldPoint point, double tolerance_world);

/* The next node for an arrow key (dx, dy in -1, 0, 1) pressed at @target (ROSTRUM_NONE: the first): the nearest one that way, so
 * that every node can be reached from every other; in a table the nearest of the row or column. Returns @target itself where
 * nothing lies that way. */
guint32 rostrum_scene_walk (const RostrumScene *self, guint32 target, int dx, int dy);

/* The same along the edges: from a node to its edge that points most in the direction; from an edge to the end that lies there, or,
 * across it, to the next edge around @hub, the end that the walk came from (ROSTRUM_NONE: its first). */
guint32 rostrum_scene_walk_edges (const RostrumScene *self, guint32 target, guint32 hub, int dx, int dy);

/* The node for what the reader has @typed: after @after (ROSTRUM_NONE: from the first on, else around to it again) the next whose name
 * begins so, else one with a word that does. With @stay @after itself is looked at first: the reader goes on typing. Capitals and
 * accents do not matter. ROSTRUM_NONE if there is none. */
guint32 rostrum_scene_find_typed (const RostrumScene *self, const char *typed, guint32 after, gboolean stay);

/* Text for golden tests: one line an item, two decimals. Free with g_free(). */
char *rostrum_scene_dump (const RostrumScene *self);

/* TRUE if two scenes would draw the same. */
gboolean rostrum_scene_equal (const RostrumScene *a, const RostrumScene *b);

G_END_DECLS
