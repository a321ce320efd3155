/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture with the selection in it, for files: the same rule as the painter's, written into the items. */
#include "rostrum-scene-derive.h"

#include "rostrum-emphasis.h"
#include "rostrum-scene-builder-private.h"
#include "rostrum-scene-private.h"

enum {
  UNLIT,
  LIT,
  SELECTED
};

/* How each target looks; NULL if none is selected. */
static guint8 *
light_targets (RostrumScene *scene, const RostrumRef *refs, guint n_refs, guint n_selected)
{
  guint8 *light = g_new0 (guint8, scene->n_targets + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < n_refs; i++) {
    guint32 n_found;
    const guint32 *found = rostrum_scene_find (scene, refs[i], &n_found);

    for (guint32 k = 0; k < n_found; k++) {
      guint32 n_related;
      const guint32 *related = rostrum_scene_lit_with (scene, refs[i], found[k], &n_related);

      for (guint32 j = 0; j < n_related && i < n_selected; j++)
        light[related[j]] = MAX (light[related[j]], LIT);
      light[found[k]] = SELECTED;
      any |= i < n_selected;
    }
  }
  if (!any)
    g_clear_pointer (&light, g_free);
  return light;
}

static RostrumEmphasis
emphasis_of (const guint8 *light, guint32 target)
{
  if (target == ROSTRUM_NONE || light[target] == LIT)
    return ROSTRUM_EMPHASIS_NONE;
  return light[target] == SELECTED ? ROSTRUM_EMPHASIS_SELECTED : ROSTRUM_EMPHASIS_DIM;
}

RostrumScene *
rostrum_scene_new_selected (RostrumScene *scene, RostrumText *text, const RostrumRef *refs, guint n_refs,
                            guint n_selected)
{
  g_autofree guint8 *light = NULL;
  g_autofree guint32 *indexes = NULL;
  RostrumSceneBuilder *builder;

  g_return_val_if_fail (scene != NULL && text != NULL, NULL);

  light = light_targets (scene, refs, n_refs, n_selected);
  if (light == NULL)
    return rostrum_scene_ref (scene);

  builder = rostrum_scene_builder_new (scene->style, text);
  indexes = rostrum_scene_builder_add_targets_of (builder, scene, NULL);
  /* What is dim lies below what is lit, as on screen. */
  for (int pass = 0; pass < 2; pass++) {
    for (guint32 i = 0; i < scene->n_items; i++) {
      RostrumEmphasis emphasis = emphasis_of (light, scene->items[i].target);
      RostrumItem item;

      if ((emphasis == ROSTRUM_EMPHASIS_DIM) != (pass == 0))
        continue;
      item = rostrum_item_emphasize (&scene->items[i], scene->style, emphasis);
      rostrum_scene_builder_add (builder, &item);
    }
  }
  return rostrum_scene_builder_end (builder, &scene->bounds, 0.0, scene->title, scene->description);
}
