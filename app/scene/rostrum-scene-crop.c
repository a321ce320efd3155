/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a scene in which nothing is cut: nodes are in it whole or not at all, and edges end at its border. */
#include "rostrum-scene-derive.h"

#include <math.h>

#include "rostrum-scene-builder-private.h"
#include "rostrum-scene-private.h"

#define MARGIN_WORLD 12.0
#define CUT_STEPS 256
#define OUTLINE_STEPS 8
/* A border that would grow by less, by rounding alone, stays. */
#define ROUNDING_WORLD 1e-3

typedef struct {
  RostrumScene *scene;
  gboolean *kept; /* by target */
  RostrumWorldRect border;
} Crop;

/* Keeps the nodes with their centre in @rect and grows the border around them. */
static void
keep_nodes (Crop *crop, const RostrumWorldRect *rect)
{
  crop->border = *rect;
  for (guint32 i = 0; i < crop->scene->n_targets; i++) {
    const RostrumTarget *target = &crop->scene->targets[i];
    RostrumWorldRect bounds = rostrum_world_rect_grow (&target->bounds, MARGIN_WORLD);

    if (target->is_edge || !rostrum_world_rect_contains (rect, target->centre))
      continue;
    crop->kept[i] = TRUE;
    bounds = rostrum_world_rect_union (&crop->border, &bounds);
    if (MAX (bounds.width - crop->border.width, bounds.height - crop->border.height) > ROUNDING_WORLD)
      crop->border = bounds;
  }
}

/* An edge stays if one of its ends does. */
static void
keep_edges (Crop *crop)
{
  for (guint32 i = 0; i < crop->scene->n_targets; i++) {
    guint32 n;
    const guint32 *related = rostrum_scene_related (crop->scene, i, &n);

    for (guint32 k = 0; crop->scene->targets[i].is_edge && k < n; k++)
      if (crop->kept[related[k]] && !crop->scene->targets[related[k]].is_edge)
        crop->kept[i] = TRUE;
  }
}

static RostrumWorldPoint
between (RostrumWorldPoint a, RostrumWorldPoint b, double t)
{
  return (RostrumWorldPoint){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* The part of a cubic from @t0 to @t1, after de Casteljau. */
static void
cut_curve (RostrumWorldPoint p[4], double t0, double t1)
{
  for (int side = 0; side < 2; side++) {
    double t = side == 0 ? t1 : t0 / MAX (t1, 1e-9);
    RostrumWorldPoint a = between (p[0], p[1], t);
    RostrumWorldPoint b = between (p[1], p[2], t);
    RostrumWorldPoint c = between (p[2], p[3], t);
    RostrumWorldPoint ab = between (a, b, t);
    RostrumWorldPoint bc = between (b, c, t);
    RostrumWorldPoint middle = between (ab, bc, t);

    if (side == 0) {
      p[1] = a;
      p[2] = ab;
      p[3] = middle;
    } else {
      p[0] = middle;
      p[1] = bc;
      p[2] = c;
    }
  }
}

/* The longest run of the curve inside the border; FALSE if there is none. */
static gboolean
inside_run (const Crop *crop, const RostrumWorldPoint p[4], double *from, double *to)
{
  double start = -1.0;

  *from = *to = 0.0;
  for (int i = 0; i <= CUT_STEPS; i++) {
    double t = (double) i / CUT_STEPS;
    RostrumWorldPoint point = rostrum_curve_at (p[0], p + 1, t);

    if (!rostrum_world_rect_contains (&crop->border, point)) {
      start = -1.0;
      continue;
    }
    if (start < 0.0)
      start = t;
    if (t - start > *to - *from) {
      *from = start;
      *to = t;
    }
  }
  return *to > *from;
}

static void
add_cut_edge (const Crop *crop, RostrumSceneBuilder *builder, const RostrumItem *item)
{
  RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE }, { ROSTRUM_SEGMENT_CURVE } };
  RostrumItem cut = *item;
  RostrumWorldPoint p[4];
  double from, to;

  /* The graph's edges are one cubic each. */
  if (item->n_segments != 2 || item->segments[1].kind != ROSTRUM_SEGMENT_CURVE) {
    rostrum_scene_builder_add (builder, item);
    return;
  }
  p[0] = item->segments[0].points[0];
  for (int i = 0; i < 3; i++)
    p[i + 1] = item->segments[1].points[i];
  if (!inside_run (crop, p, &from, &to))
    return;
  if (from > 0.0 || to < 1.0)
    cut_curve (p, from, to);
  segments[0].points[0] = p[0];
  for (int i = 0; i < 3; i++)
    segments[1].points[i] = p[i + 1];
  cut.segments = segments;
  rostrum_scene_builder_add (builder, &cut);
}

/* The corners of a closed path, curves in pieces. */
static GArray *
corners_of (const RostrumItem *item)
{
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (RostrumWorldPoint));

  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumSegment *segment = &item->segments[i];

    if (segment->kind == ROSTRUM_SEGMENT_CURVE && corners->len > 0) {
      RostrumWorldPoint from = g_array_index (corners, RostrumWorldPoint, corners->len - 1);

      for (int k = 1; k <= OUTLINE_STEPS; k++) {
        RostrumWorldPoint point = rostrum_curve_at (from, segment->points, (double) k / OUTLINE_STEPS);

        g_array_append_val (corners, point);
      }
    } else if (segment->kind != ROSTRUM_SEGMENT_CLOSE) {
      g_array_append_val (corners, segment->points[0]);
    }
  }
  return corners;
}

/* How far inside of one side of @border a point is. */
static double
inside_by (const RostrumWorldRect *border, int side, RostrumWorldPoint p)
{
  switch (side) {
  case 0:
    return p.x - border->x;
  case 1:
    return border->x + border->width - p.x;
  case 2:
    return p.y - border->y;
  default:
    return border->y + border->height - p.y;
  }
}

/* The part of a polygon on the inner side of one side of the border (Sutherland and Hodgman 1974). */
static GArray *
cut_polygon (GArray *corners, const RostrumWorldRect *border, int side)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (RostrumWorldPoint));

  for (guint i = 0; i < corners->len; i++) {
    RostrumWorldPoint a = g_array_index (corners, RostrumWorldPoint, i);
    RostrumWorldPoint b = g_array_index (corners, RostrumWorldPoint, (i + 1) % corners->len);
    double in_a = inside_by (border, side, a);
    double in_b = inside_by (border, side, b);

    if (in_a >= 0.0)
      g_array_append_val (kept, a);
    if ((in_a < 0.0) != (in_b < 0.0)) {
      RostrumWorldPoint at = between (a, b, in_a / (in_a - in_b));

      g_array_append_val (kept, at);
    }
  }
  g_array_unref (corners);
  return kept;
}

/* A coalition's outline that reaches over the border is cut there. */
static void
add_cut_outline (const Crop *crop, RostrumSceneBuilder *builder, const RostrumItem *item)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (RostrumSegment));
  const RostrumSegment close = { ROSTRUM_SEGMENT_CLOSE };
  GArray *corners = corners_of (item);
  RostrumItem cut = *item;

  for (int side = 0; side < 4; side++)
    corners = cut_polygon (corners, &crop->border, side);
  for (guint i = 0; i < corners->len; i++) {
    RostrumSegment segment = { i == 0 ? ROSTRUM_SEGMENT_MOVE : ROSTRUM_SEGMENT_LINE,
                               { g_array_index (corners, RostrumWorldPoint, i) } };

    g_array_append_val (segments, segment);
  }
  g_array_append_val (segments, close);
  cut.segments = (const RostrumSegment *) (gpointer) segments->data;
  cut.n_segments = segments->len;
  if (corners->len > 2)
    rostrum_scene_builder_add (builder, &cut);
  g_array_unref (corners);
}

/* What belongs to no target: outlines and lines are cut, words are in it whole or not at all. */
static void
add_decoration (const Crop *crop, RostrumSceneBuilder *builder, const RostrumItem *item)
{
  const RostrumWorldRect *rect = &item->rect;
  const RostrumWorldPoint end = { rect->x + rect->width, rect->y + rect->height };

  if (rostrum_world_rect_contains (&crop->border, (RostrumWorldPoint){ rect->x, rect->y }) &&
      rostrum_world_rect_contains (&crop->border, end))
    rostrum_scene_builder_add (builder, item);
  else if (item->type == ROSTRUM_ITEM_PATH && item->layer == ROSTRUM_LAYER_BACK)
    add_cut_outline (crop, builder, item);
  else if (item->type == ROSTRUM_ITEM_PATH && item->n_segments == 2 &&
           item->segments[1].kind == ROSTRUM_SEGMENT_CURVE)
    add_cut_edge (crop, builder, item);
}

RostrumScene *
rostrum_scene_new_cropped (RostrumScene *scene, RostrumText *text, const RostrumWorldRect *rect)
{
  g_autofree gboolean *kept = NULL;
  g_autofree guint32 *indexes = NULL;
  RostrumSceneBuilder *builder;
  Crop crop;

  g_return_val_if_fail (scene != NULL && text != NULL && rect != NULL, NULL);

  kept = g_new0 (gboolean, scene->n_targets + 1);
  crop = (Crop){ scene, kept, *rect };
  keep_nodes (&crop, rect);
  keep_edges (&crop);

  builder = rostrum_scene_builder_new (scene->style, text);
  indexes = rostrum_scene_builder_add_targets_of (builder, scene, kept);
  for (guint32 i = 0; i < scene->n_items; i++) {
    RostrumItem item = scene->items[i];

    if (item.target == ROSTRUM_NONE)
      add_decoration (&crop, builder, &item);
    if (item.target == ROSTRUM_NONE || !kept[item.target])
      continue;
    item.target = indexes[scene->items[i].target];
    if (scene->targets[scene->items[i].target].is_edge)
      add_cut_edge (&crop, builder, &item);
    else
      rostrum_scene_builder_add (builder, &item);
  }
  return rostrum_scene_builder_end (builder, &crop.border, 0.0, scene->title, scene->description);
}
