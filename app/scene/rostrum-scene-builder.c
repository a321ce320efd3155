/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-builder.h"

#include <math.h>

#include "rostrum-scene-builder-private.h"
#include "rostrum-scene-private.h"

RostrumSceneBuilder *
rostrum_scene_builder_new (const RostrumStyle *style, RostrumText *text)
{
  RostrumSceneBuilder *self;

  g_return_val_if_fail (style != NULL && text != NULL, NULL);

  self = g_new0 (RostrumSceneBuilder, 1);
  self->style = style;
  self->text = text;
  self->strings = g_string_chunk_new (4096);
  self->items = g_array_new (FALSE, FALSE, sizeof (RostrumItem));
  self->first_segments = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->segments = g_array_new (FALSE, FALSE, sizeof (RostrumSegment));
  self->targets = g_array_new (FALSE, FALSE, sizeof (RostrumTarget));
  self->aliases = g_array_new (FALSE, FALSE, sizeof (RostrumAlias));
  self->relations = g_array_new (FALSE, FALSE, sizeof (RostrumRelatedPair));
  return self;
}

/* What an array of @n elements needs is there at once: growing it by and by would copy it again and again. */
static void
reserve (GArray *array, gsize n)
{
  guint len = array->len;

  if (n > G_MAXUINT - len)
    return;
  g_array_set_size (array, len + (guint) n);
  g_array_set_size (array, len);
}

void
rostrum_scene_builder_reserve (RostrumSceneBuilder *self, guint32 n_targets, guint32 n_items)
{
  g_return_if_fail (self != NULL);

  reserve (self->targets, n_targets);
  reserve (self->items, n_items);
  reserve (self->first_segments, n_items);
  reserve (self->segments, (gsize) 2 * n_items);
  /* Itself, two ends, and these with one another, there and back. */
  reserve (self->relations, (gsize) 7 * n_targets);
}

void
rostrum_scene_builder_free (RostrumSceneBuilder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->first_segments, g_array_unref);
  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_pointer (&self->targets, g_array_unref);
  g_clear_pointer (&self->aliases, g_array_unref);
  g_clear_pointer (&self->relations, g_array_unref);
  g_free (self);
}

RostrumText *
rostrum_scene_builder_get_text (RostrumSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}

const RostrumStyle *
rostrum_scene_builder_get_style (RostrumSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->style;
}

static const char *
keep_string (RostrumSceneBuilder *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert (self->strings, string) : NULL;
}

guint32
rostrum_scene_builder_add_target (RostrumSceneBuilder *self, const RostrumTarget *target)
{
  RostrumTarget copy;
  guint32 index;

  g_return_val_if_fail (self != NULL && target != NULL, ROSTRUM_NONE);

  copy = *target;
  copy.name = keep_string (self, target->name);
  copy.description = keep_string (self, target->description);
  copy.tip = keep_string (self, target->tip);
  index = self->targets->len;
  g_array_append_val (self->targets, copy);
  if (!rostrum_ref_is_none (copy.ref))
    rostrum_scene_builder_add_alias (self, copy.ref, index);
  rostrum_scene_builder_relate (self, index, index);
  return index;
}

void
rostrum_scene_builder_move_target (RostrumSceneBuilder *self, guint32 target, double dx, double dy)
{
  RostrumTarget *moved;

  g_return_if_fail (self != NULL && target < self->targets->len);
  moved = &g_array_index (self->targets, RostrumTarget, target);
  moved->bounds.x += dx;
  moved->bounds.y += dy;
  moved->centre.x += dx;
  moved->centre.y += dy;
}

void
rostrum_scene_builder_add_alias (RostrumSceneBuilder *self, RostrumRef ref, guint32 target)
{
  RostrumAlias alias = { ref, target };

  g_return_if_fail (self != NULL && target < self->targets->len);
  g_array_append_val (self->aliases, alias);
}

void
rostrum_scene_builder_relate (RostrumSceneBuilder *self, guint32 a, guint32 b)
{
  RostrumRelatedPair there = { a, b };
  RostrumRelatedPair back = { b, a };

  g_return_if_fail (self != NULL && a < self->targets->len && b < self->targets->len);
  g_array_append_val (self->relations, there);
  if (a != b)
    g_array_append_val (self->relations, back);
}

void
rostrum_scene_builder_set_heads (RostrumSceneBuilder *self, RostrumWorldPoint corner)
{
  g_return_if_fail (self != NULL);
  self->has_heads = TRUE;
  self->heads = corner;
}

typedef struct {
  double x0;
  double y0;
  double x1;
  double y1;
} Extent;

static void
extend (Extent *extent, RostrumWorldPoint point)
{
  extent->x0 = MIN (extent->x0, point.x);
  extent->y0 = MIN (extent->y0, point.y);
  extent->x1 = MAX (extent->x1, point.x);
  extent->y1 = MAX (extent->y1, point.y);
}

/* Where one coordinate of a cubic turns: the roots of its derivative in 0 … 1. Returns how many. */
static int
find_turns (double p0, double p1, double p2, double p3, double turns[2])
{
  double a = -p0 + 3.0 * p1 - 3.0 * p2 + p3;
  double b = 2.0 * (p0 - 2.0 * p1 + p2);
  double c = p1 - p0;
  double root = b * b - 4.0 * a * c;
  double found[2];
  int n = 0;

  if (fabs (a) < 1e-9) {
    found[0] = found[1] = fabs (b) > 1e-9 ? -c / b : -1.0;
  } else if (root >= 0.0) {
    found[0] = (-b + sqrt (root)) / (2.0 * a);
    found[1] = (-b - sqrt (root)) / (2.0 * a);
  } else {
    return 0;
  }
  for (int i = 0; i < 2; i++)
    if (found[i] > 0.0 && found[i] < 1.0)
      turns[n++] = found[i];
  return n;
}

static void
extend_by_curve (Extent *extent, RostrumWorldPoint from, const RostrumWorldPoint p[3])
{
  double turns[4];
  int n = find_turns (from.x, p[0].x, p[1].x, p[2].x, turns);

  n += find_turns (from.y, p[0].y, p[1].y, p[2].y, turns + n);
  extend (extent, p[2]);
  for (int i = 0; i < n; i++)
    extend (extent, rostrum_curve_at (from, p, turns[i]));
}

static RostrumWorldRect
path_bounds (const RostrumSegment *segments, guint32 n)
{
  Extent extent = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  RostrumWorldPoint at = { 0.0, 0.0 };

  for (guint32 i = 0; i < n; i++) {
    const RostrumSegment *segment = &segments[i];

    if (segment->kind == ROSTRUM_SEGMENT_CURVE)
      extend_by_curve (&extent, at, segment->points);
    else if (segment->kind != ROSTRUM_SEGMENT_CLOSE)
      extend (&extent, segment->points[0]);
    if (segment->kind != ROSTRUM_SEGMENT_CLOSE)
      at = segment->points[rostrum_segment_count_points (segment->kind) - 1];
  }
  if (extent.x0 > extent.x1)
    return (RostrumWorldRect){ 0 };
  return (RostrumWorldRect){ extent.x0, extent.y0, extent.x1 - extent.x0, extent.y1 - extent.y0 };
}

/* The box of a line whose font has the text scale in it already. */
static RostrumWorldRect
text_bounds (RostrumSceneBuilder *self, const RostrumItem *item)
{
  RostrumFont font = item->font;
  double height, ascent, width;
  double x = item->baseline.x;

  font.size_px /= rostrum_text_get_scale (self->text);
  width = rostrum_text_measure (self->text, &font, item->text);
  rostrum_text_get_line (self->text, &font, &height, &ascent);
  if (item->align == ROSTRUM_ALIGN_MIDDLE)
    x -= width / 2.0;
  else if (item->align == ROSTRUM_ALIGN_END)
    x -= width;
  return (RostrumWorldRect){ x, item->baseline.y - ascent, width, height };
}

static gboolean
rect_is_finite (const RostrumWorldRect *rect)
{
  return isfinite (rect->x) && isfinite (rect->y) && isfinite (rect->width) && isfinite (rect->height);
}

void
rostrum_scene_builder_add (RostrumSceneBuilder *self, const RostrumItem *item)
{
  RostrumItem copy;
  RostrumWorldRect extents;
  gsize first;

  g_return_if_fail (self != NULL && item != NULL);
  g_return_if_fail (item->target == ROSTRUM_NONE || item->target < self->targets->len);
  g_return_if_fail (item->type != ROSTRUM_ITEM_TEXT || item->text != NULL);

  copy = *item;
  if (item->type == ROSTRUM_ITEM_PATH)
    copy.rect = path_bounds (item->segments, item->n_segments);
  else if (item->type == ROSTRUM_ITEM_TEXT)
    copy.rect = text_bounds (self, item);
  g_return_if_fail (rect_is_finite (&copy.rect));

  copy.text = keep_string (self, item->text);
  copy.link = keep_string (self, item->link);
  copy.anchor = keep_string (self, item->anchor);
  first = self->segments->len;
  if (item->type == ROSTRUM_ITEM_PATH && item->n_segments > 0)
    g_array_append_vals (self->segments, item->segments, item->n_segments);
  copy.segments = NULL;
  g_array_append_val (self->items, copy);
  g_array_append_val (self->first_segments, first);

  extents = rostrum_item_get_extents (&copy);
  self->bounds = self->has_bounds ? rostrum_world_rect_union (&self->bounds, &extents) : extents;
  self->has_bounds = TRUE;
}

RostrumWorldRect
rostrum_scene_builder_get_bounds (RostrumSceneBuilder *self)
{
  g_return_val_if_fail (self != NULL, ((RostrumWorldRect){ 0 }));
  return self->bounds;
}
