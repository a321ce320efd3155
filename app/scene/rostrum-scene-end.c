/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a builder to the immutable scene: painting order, indexes, grid. */
#include "scene/rostrum-scene-builder.h"

#include "rostrum-scene-builder-private.h"
#include "rostrum-scene-private.h"

/* Where each item goes: by layer, then as added. Free with g_free(). */
static guint32 *
painting_order (const RostrumItem *items, guint32 n)
{
  guint32 *to = g_new (guint32, MAX (n, 1u));
  guint32 next[ROSTRUM_N_LAYERS] = { 0 };
  guint32 first = 0;

  for (guint32 i = 0; i < n; i++)
    next[items[i].layer]++;
  for (int layer = 0; layer < ROSTRUM_N_LAYERS; layer++) {
    guint32 n_items = next[layer];

    next[layer] = first;
    first += n_items;
  }
  for (guint32 i = 0; i < n; i++)
    to[i] = next[items[i].layer]++;
  return to;
}

/* Items are large and may be many: each is moved to its place along the cycles of the order, without a second array. */
static void
move_items (RostrumItem *items, guint32 n, guint32 *to)
{
  for (guint32 i = 0; i < n; i++)
    while (to[i] != i) {
      RostrumItem item = items[i];
      guint32 at = to[i];

      items[i] = items[at];
      items[at] = item;
      to[i] = to[at];
      to[at] = at;
    }
}

static void
end_items (RostrumSceneBuilder *self, RostrumScene *scene)
{
  g_autofree guint32 *to = NULL;
  RostrumItem *items;

  scene->n_items = self->items->len;
  scene->segments = (RostrumSegment *) g_array_free (g_steal_pointer (&self->segments), FALSE);
  items = (RostrumItem *) g_array_free (g_steal_pointer (&self->items), FALSE);
  for (guint32 i = 0; i < scene->n_items; i++)
    if (items[i].type == ROSTRUM_ITEM_PATH)
      items[i].segments = scene->segments + g_array_index (self->first_segments, gsize, i);
  to = painting_order (items, scene->n_items);
  move_items (items, scene->n_items, to);
  /* What was reserved and not used is given back. */
  scene->items = g_renew (RostrumItem, items, MAX (scene->n_items, 1u));
  scene->extents = g_new (RostrumWorldRect, MAX (scene->n_items, 1u));
  for (guint32 i = 0; i < scene->n_items; i++)
    scene->extents[i] = rostrum_item_get_extents (&scene->items[i]);
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
compare_targets (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 two = *(const guint32 *) b;

  return one < two ? -1 : one > two;
}

/* The relations of each target, ascending, each once. There may be a million: they are counted into their lists, and only these
 * are sorted. */
static void
end_relations (RostrumSceneBuilder *self, RostrumScene *scene)
{
  const RostrumRelatedPair *pairs = (const RostrumRelatedPair *) (gpointer) self->relations->data;
  guint32 *offsets = g_new0 (guint32, scene->n_targets + 2);
  guint32 *values = g_new (guint32, self->relations->len + 1);
  guint32 n = 0;

  for (guint i = 0; i < self->relations->len; i++)
    offsets[pairs[i].a + 2]++;
  for (guint32 t = 0; t < scene->n_targets; t++)
    offsets[t + 2] += offsets[t + 1];
  /* As in end_items_of(). */
  for (guint i = 0; i < self->relations->len; i++)
    values[offsets[pairs[i].a + 1]++] = pairs[i].b;
  for (guint32 t = 0, from = 0; t < scene->n_targets; t++) {
    guint32 end = offsets[t + 1];

    qsort (values + from, end - from, sizeof *values, compare_targets);
    offsets[t] = n;
    for (guint32 i = from; i < end; i++)
      if (i == from || values[i] != values[n - 1])
        values[n++] = values[i];
    from = end;
  }
  offsets[scene->n_targets] = n;
  scene->related.offsets = offsets;
  scene->related.values = values;
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
