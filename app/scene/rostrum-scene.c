/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include <string.h>

#include "rostrum-scene-private.h"

G_DEFINE_BOXED_TYPE (RostrumScene, rostrum_scene, rostrum_scene_ref, rostrum_scene_unref)

RostrumScene *
rostrum_scene_ref (RostrumScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
index_lists_clear (RostrumIndexLists *lists)
{
  g_clear_pointer (&lists->offsets, g_free);
  g_clear_pointer (&lists->values, g_free);
}

void
rostrum_scene_unref (RostrumScene *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  rostrum_scene_grid_clear (&self->grid);
  index_lists_clear (&self->items_of);
  index_lists_clear (&self->related);
  g_free (self->alias_refs);
  g_free (self->alias_targets);
  g_free (self->items);
  g_free (self->extents);
  g_free (self->segments);
  g_free (self->targets);
  g_string_chunk_free (self->strings);
  g_free (self->family);
  g_free (self->title);
  g_free (self->description);
  g_free (self);
}

const RostrumItem *
rostrum_scene_get_items (const RostrumScene *self, guint32 *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  *n = self->n_items;
  return self->items;
}

const RostrumTarget *
rostrum_scene_get_targets (const RostrumScene *self, guint32 *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  *n = self->n_targets;
  return self->targets;
}

RostrumWorldRect
rostrum_scene_get_bounds (const RostrumScene *self)
{
  g_return_val_if_fail (self != NULL, ((RostrumWorldRect){ 0 }));
  return self->bounds;
}

const RostrumStyle *
rostrum_scene_get_style (const RostrumScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->style;
}

gboolean
rostrum_scene_get_heads (const RostrumScene *self, RostrumWorldPoint *corner)
{
  g_return_val_if_fail (self != NULL && corner != NULL, FALSE);
  *corner = self->heads;
  return self->has_heads;
}

const char *
rostrum_scene_get_family (const RostrumScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->family;
}

const char *
rostrum_scene_get_title (const RostrumScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

const char *
rostrum_scene_get_description (const RostrumScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->description;
}

int
rostrum_ref_compare (RostrumRef a, RostrumRef b)
{
  if (a.kind != b.kind)
    return a.kind < b.kind ? -1 : 1;
  if (a.index != b.index)
    return a.index < b.index ? -1 : 1;
  return a.other < b.other ? -1 : a.other > b.other;
}

/* The first alias that is not before @ref (with @after: that is behind it). */
static guint32
alias_bound (const RostrumScene *self, RostrumRef ref, gboolean after)
{
  guint32 low = 0;
  guint32 high = self->n_aliases;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    int order = rostrum_ref_compare (self->alias_refs[middle], ref);

    if (order < 0 || (after && order == 0))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

const guint32 *
rostrum_scene_find (const RostrumScene *self, RostrumRef ref, guint32 *n)
{
  guint32 first;

  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  first = alias_bound (self, ref, FALSE);
  *n = alias_bound (self, ref, TRUE) - first;
  return self->alias_targets + first;
}

static const guint32 *
index_list (const RostrumIndexLists *lists, guint32 index, guint32 *n)
{
  *n = lists->offsets[index + 1] - lists->offsets[index];
  return lists->values + lists->offsets[index];
}

const guint32 *
rostrum_scene_related (const RostrumScene *self, guint32 target, guint32 *n)
{
  g_return_val_if_fail (self != NULL && n != NULL && target < self->n_targets, NULL);
  return index_list (&self->related, target, n);
}

const guint32 *
rostrum_scene_lit_with (const RostrumScene *self, RostrumRef ref, guint32 target, guint32 *n)
{
  const guint32 *related = rostrum_scene_related (self, target, n);
  const gboolean said = ref.kind == ROSTRUM_KIND_POSITION || ref.kind == ROSTRUM_KIND_EDGE ||
                        ref.kind == ROSTRUM_KIND_STATEMENT || ref.kind == ROSTRUM_KIND_SOURCE;

  if (related != NULL && said && self->targets[target].ref.kind == ROSTRUM_KIND_SPEAKER)
    *n = 0;
  return related;
}

const guint32 *
rostrum_scene_items_of (const RostrumScene *self, guint32 target, guint32 *n)
{
  g_return_val_if_fail (self != NULL && n != NULL && target < self->n_targets, NULL);
  return index_list (&self->items_of, target, n);
}

RostrumWorldRect
rostrum_item_get_extents (const RostrumItem *item)
{
  double margin = item->stroke.alpha > 0.0 ? item->stroke_width / 2.0 : 0.0;

  if (item->type == ROSTRUM_ITEM_TEXT)
    margin = 0.15 * item->font.size_px;
  else if (item->type == ROSTRUM_ITEM_PATH)
    margin *= 2.0; /* mitres at corners */
  return rostrum_world_rect_grow (&item->rect, margin);
}

static gboolean
color_equal (RostrumColor a, RostrumColor b)
{
  return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

static gboolean
rect_equal (RostrumWorldRect a, RostrumWorldRect b)
{
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

static gboolean
segments_equal (const RostrumItem *a, const RostrumItem *b)
{
  if (a->n_segments != b->n_segments)
    return FALSE;
  for (guint32 i = 0; i < a->n_segments; i++) {
    if (a->segments[i].kind != b->segments[i].kind)
      return FALSE;
    for (int k = 0; k < rostrum_segment_count_points (a->segments[i].kind); k++)
      if (a->segments[i].points[k].x != b->segments[i].points[k].x ||
          a->segments[i].points[k].y != b->segments[i].points[k].y)
        return FALSE;
  }
  return TRUE;
}

static gboolean
text_equal (const RostrumItem *a, const RostrumItem *b)
{
  return g_strcmp0 (a->text, b->text) == 0 && a->font.size_px == b->font.size_px &&
         !a->font.bold == !b->font.bold && !a->font.italic == !b->font.italic && a->align == b->align &&
         a->baseline.x == b->baseline.x && a->baseline.y == b->baseline.y && color_equal (a->on, b->on);
}

static gboolean
item_equal (const RostrumItem *a, const RostrumItem *b)
{
  if (a->type != b->type || a->layer != b->layer || a->role != b->role || a->target != b->target ||
      !rect_equal (a->rect, b->rect) || !color_equal (a->fill, b->fill) ||
      !color_equal (a->stroke, b->stroke) || a->stroke_width != b->stroke_width || a->dash != b->dash ||
      !a->hatched != !b->hatched || g_strcmp0 (a->link, b->link) != 0 ||
      g_strcmp0 (a->anchor, b->anchor) != 0)
    return FALSE;

  switch (a->type) {
  case ROSTRUM_ITEM_RECT:
    return a->radius == b->radius;
  case ROSTRUM_ITEM_PATH:
    return segments_equal (a, b);
  case ROSTRUM_ITEM_TEXT:
    return text_equal (a, b);
  case ROSTRUM_ITEM_ELLIPSE:
  default:
    return TRUE;
  }
}

gboolean
rostrum_scene_equal (const RostrumScene *a, const RostrumScene *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;
  if (a->style != b->style || a->n_items != b->n_items || !rect_equal (a->bounds, b->bounds) ||
      g_strcmp0 (a->family, b->family) != 0)
    return FALSE;
  for (guint32 i = 0; i < a->n_items; i++)
    if (!item_equal (&a->items[i], &b->items[i]))
      return FALSE;
  return TRUE;
}
