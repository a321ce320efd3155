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

/* The box of all points, controls too: a little larger than the curve. */
static RostrumWorldRect
path_bounds (const RostrumSegment *segments, guint32 n)
{
  double x0 = INFINITY, y0 = INFINITY, x1 = -INFINITY, y1 = -INFINITY;

  for (guint32 i = 0; i < n; i++) {
    for (int k = 0; k < rostrum_segment_count_points (segments[i].kind); k++) {
      x0 = MIN (x0, segments[i].points[k].x);
      y0 = MIN (y0, segments[i].points[k].y);
      x1 = MAX (x1, segments[i].points[k].x);
      y1 = MAX (y1, segments[i].points[k].y);
    }
  }
  return x0 <= x1 ? (RostrumWorldRect){ x0, y0, x1 - x0, y1 - y0 } : (RostrumWorldRect){ 0 };
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
