/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a builder to the immutable scene: painting order, indexes, grid. */
#include "scene/rostrum-scene-builder.h"

#include "rostrum-scene-builder-private.h"
#include "rostrum-scene-private.h"

/* Items in painting order: by layer, then as added. */
static void
end_items (RostrumSceneBuilder *self, RostrumScene *scene)
{
  guint32 next[ROSTRUM_N_LAYERS] = { 0 };
  guint32 first = 0;

  scene->n_items = self->items->len;
  scene->items = g_new (RostrumItem, MAX (scene->n_items, 1u));
  scene->extents = g_new (RostrumWorldRect, MAX (scene->n_items, 1u));
  scene->segments = (RostrumSegment *) g_array_free (g_steal_pointer (&self->segments), FALSE);

  for (guint32 i = 0; i < scene->n_items; i++)
    next[g_array_index (self->items, RostrumItem, i).layer]++;
  for (int layer = 0; layer < ROSTRUM_N_LAYERS; layer++) {
    guint32 n = next[layer];

    next[layer] = first;
    first += n;
  }
  for (guint32 i = 0; i < scene->n_items; i++) {
    const RostrumItem *item = &g_array_index (self->items, RostrumItem, i);
    guint32 to = next[item->layer]++;

    scene->items[to] = *item;
    if (item->type == ROSTRUM_ITEM_PATH)
      scene->items[to].segments = scene->segments + g_array_index (self->first_segments, gsize, i);
    scene->extents[to] = rostrum_item_get_extents (item);
  }
}

static void
end_items_of (RostrumScene *scene)
{
  guint32 *offsets = g_new0 (guint32, scene->n_targets + 2);

  for (guint32 i = 0; i < scene->n_items; i++)
    if (scene->items[i].target != ROSTRUM_NONE)
      offsets[scene->items[i].target + 2]++;
  for (guint32 i = 0; i < scene->n_targets; i++)
    offsets[i + 2] += offsets[i + 1];

  scene->items_of.values = g_new (guint32, scene->n_items + 1);
  /* offsets[t + 1] is where the next item of t goes; when all are in, it is where t + 1 begins. */
  for (guint32 i = 0; i < scene->n_items; i++)
    if (scene->items[i].target != ROSTRUM_NONE)
      scene->items_of.values[offsets[scene->items[i].target + 1]++] = i;
  scene->items_of.offsets = offsets;
}

static int
compare_aliases (gconstpointer a, gconstpointer b)
{
  const RostrumAlias *one = a;
  const RostrumAlias *two = b;
  int order = rostrum_ref_compare (one->ref, two->ref);

  return order != 0 ? order : one->target < two->target ? -1 : one->target > two->target;
}

static void
end_aliases (RostrumSceneBuilder *self, RostrumScene *scene)
{
  g_array_sort (self->aliases, compare_aliases);
  scene->alias_refs = g_new (RostrumRef, self->aliases->len + 1);
  scene->alias_targets = g_new (guint32, self->aliases->len + 1);
  for (guint i = 0; i < self->aliases->len; i++) {
    RostrumAlias *alias = &g_array_index (self->aliases, RostrumAlias, i);

    if (i > 0 && compare_aliases (alias, alias - 1) == 0)
      continue;
    scene->alias_refs[scene->n_aliases] = alias->ref;
    scene->alias_targets[scene->n_aliases++] = alias->target;
  }
}

static int
compare_relations (gconstpointer a, gconstpointer b)
{
  const RostrumRelatedPair *one = a;
  const RostrumRelatedPair *two = b;

  if (one->a != two->a)
    return one->a < two->a ? -1 : 1;
  return one->b < two->b ? -1 : one->b > two->b;
}

static void
end_relations (RostrumSceneBuilder *self, RostrumScene *scene)
{
  guint32 n = 0;

  g_array_sort (self->relations, compare_relations);
  scene->related.offsets = g_new0 (guint32, scene->n_targets + 1);
  scene->related.values = g_new (guint32, self->relations->len + 1);
  for (guint i = 0; i < self->relations->len; i++) {
    RostrumRelatedPair *relation = &g_array_index (self->relations, RostrumRelatedPair, i);

    if (i > 0 && compare_relations (relation, relation - 1) == 0)
      continue;
    scene->related.values[n++] = relation->b;
    scene->related.offsets[relation->a + 1]++;
  }
  for (guint32 i = 0; i < scene->n_targets; i++)
    scene->related.offsets[i + 1] += scene->related.offsets[i];
}

/* A target without bounds gets those of its items, and its middle for a centre that is not in them. */
static void
end_targets (RostrumSceneBuilder *self, RostrumScene *scene)
{
  for (guint32 i = 0; i < scene->n_targets; i++) {
    RostrumTarget *target = &scene->targets[i];
    guint32 n;
    const guint32 *items = rostrum_scene_items_of (scene, i, &n);

    if (target->bounds.width > 0.0 || target->bounds.height > 0.0 || n == 0)
      continue;
    target->bounds = scene->items[items[0]].rect;
    for (guint32 k = 1; k < n; k++)
      target->bounds = rostrum_world_rect_union (&target->bounds, &scene->items[items[k]].rect);
    if (!rostrum_world_rect_contains (&target->bounds, target->centre))
      target->centre = (RostrumWorldPoint){ target->bounds.x + target->bounds.width / 2.0,
                                            target->bounds.y + target->bounds.height / 2.0 };
  }
}

RostrumScene *
rostrum_scene_builder_end (RostrumSceneBuilder *self, const RostrumWorldRect *bounds, double margin,
                           const char *title, const char *description)
{
  RostrumScene *scene;

  g_return_val_if_fail (self != NULL, NULL);

  scene = g_new0 (RostrumScene, 1);
  g_atomic_ref_count_init (&scene->ref_count);
  scene->style = self->style;
  scene->family = g_strdup (rostrum_text_get_family (self->text));
  scene->title = g_strdup (title);
  scene->description = g_strdup (description);
  scene->bounds = bounds != NULL ? *bounds : rostrum_world_rect_grow (&self->bounds, margin);
  scene->has_heads = self->has_heads;
  scene->heads = self->heads;
  scene->strings = g_steal_pointer (&self->strings);
  scene->n_targets = self->targets->len;
  end_items (self, scene);
  scene->targets = (RostrumTarget *) g_array_free (g_steal_pointer (&self->targets), FALSE);
  end_items_of (scene);
  end_aliases (self, scene);
  end_relations (self, scene);
  end_targets (self, scene);
  rostrum_scene_grid_init (&scene->grid, scene);
  rostrum_scene_builder_free (self);
  return scene;
}
