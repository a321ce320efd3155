/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a scene, for the files of this room that make it, search it and print it. */
#pragma once

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

/* Lists of indexes, one after another: list i is values[offsets[i]] … values[offsets[i + 1] - 1]. */
typedef struct {
  guint32 *offsets;
  guint32 *values;
} RostrumIndexLists;

/* A uniform grid over the items' extents, so that clip and pick look at few of them. */
typedef struct {
  RostrumWorldRect bounds;
  double cell_world;
  guint32 n_columns;
  guint32 n_rows;
  RostrumIndexLists cells;
  GArray *large; /* of guint32, ascending: items that touch so many cells that they are in none */
} RostrumSceneGrid;

struct _RostrumScene {
  gatomicrefcount ref_count;
  const RostrumStyle *style;
  char *family;
  char *title;
  char *description;
  RostrumWorldRect bounds;
  gboolean has_heads;
  RostrumWorldPoint heads;
  GStringChunk *strings;
  RostrumItem *items;
  RostrumWorldRect *extents; /* of each item, stroke and overhang included */
  guint32 n_items;
  RostrumSegment *segments;
  RostrumTarget *targets;
  guint32 n_targets;
  RostrumIndexLists items_of;
  RostrumIndexLists related;
  RostrumRef *alias_refs; /* sorted; alias_targets beside it, ascending for equal refs */
  guint32 *alias_targets;
  guint32 n_aliases;
  RostrumSceneGrid grid;
};

/* What an item may touch: its rect, half its stroke and a letter's overhang. */
RostrumWorldRect rostrum_item_get_extents (const RostrumItem *item);

/* Whether @point is in a node's item, or within @tolerance of its line. */
gboolean rostrum_item_hits (const RostrumItem *item, RostrumWorldPoint point, double tolerance);
/* How far @point is from the line of a PATH. */
double rostrum_item_get_distance (const RostrumItem *item, RostrumWorldPoint point);

/* -1, 0, 1: the order of aliases. */
int rostrum_ref_compare (RostrumRef a, RostrumRef b);

/* Items and extents must be final. */
void rostrum_scene_grid_init (RostrumSceneGrid *grid, const RostrumScene *scene);
void rostrum_scene_grid_clear (RostrumSceneGrid *grid);

static inline int
rostrum_segment_count_points (RostrumSegmentKind kind)
{
  return kind == ROSTRUM_SEGMENT_CLOSE ? 0 : kind == ROSTRUM_SEGMENT_CURVE ? 3 : 1;
}

/* The point of the cubic from @from over @points (two controls, one end) at @t in 0 … 1. */
static inline RostrumWorldPoint
rostrum_curve_at (RostrumWorldPoint from, const RostrumWorldPoint points[3], double t)
{
  double s = 1.0 - t;
  double a = s * s * s;
  double b = 3.0 * s * s * t;
  double c = 3.0 * s * t * t;
  double d = t * t * t;

  return (RostrumWorldPoint){ a * from.x + b * points[0].x + c * points[1].x + d * points[2].x,
                              a * from.y + b * points[0].y + c * points[1].y + d * points[2].y };
}

G_END_DECLS
