/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The builder's common shapes: rectangle, line, text, disc, a whole scene. */
#include "scene/rostrum-scene-builder.h"

#include "rostrum-scene-builder-private.h"
#include "rostrum-scene-private.h"

void
rostrum_scene_builder_add_rect (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                const RostrumWorldRect *rect, double radius, RostrumColor fill,
                                RostrumColor stroke, double stroke_width)
{
  RostrumItem item = { .type = ROSTRUM_ITEM_RECT,
                       .layer = layer,
                       .target = target,
                       .radius = radius,
                       .fill = fill,
                       .stroke = stroke,
                       .stroke_width = stroke_width };

  g_return_if_fail (rect != NULL);
  item.rect = *rect;
  rostrum_scene_builder_add (self, &item);
}

void
rostrum_scene_builder_add_line (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                RostrumWorldPoint from, RostrumWorldPoint to, RostrumColor stroke,
                                double stroke_width, RostrumDash dash)
{
  RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { from } }, { ROSTRUM_SEGMENT_LINE, { to } } };
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = layer,
                       .target = target,
                       .segments = segments,
                       .n_segments = 2,
                       .stroke = stroke,
                       .stroke_width = stroke_width,
                       .dash = dash };

  rostrum_scene_builder_add (self, &item);
}

double
rostrum_scene_builder_add_text (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                const RostrumFont *font, RostrumAlign align, RostrumWorldPoint baseline,
                                RostrumColor color, RostrumColor on, const char *line, const char *link)
{
  RostrumItem item = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = layer,
                       .target = target,
                       .text = line,
                       .align = align,
                       .baseline = baseline,
                       .fill = color,
                       .on = on,
                       .link = link };

  g_return_val_if_fail (self != NULL && font != NULL && line != NULL, 0.0);
  item.font = *font;
  item.font.size_px *= rostrum_text_get_scale (self->text);
  rostrum_scene_builder_add (self, &item);
  return rostrum_text_measure (self->text, font, line);
}

static void
add_ellipse (RostrumSceneBuilder *self, RostrumLayer layer, RostrumRole role, guint32 target,
             RostrumWorldPoint centre, double radius, RostrumColor fill, RostrumColor stroke, double width)
{
  RostrumItem item = { .type = ROSTRUM_ITEM_ELLIPSE,
                       .layer = layer,
                       .role = role,
                       .target = target,
                       .rect = { centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius },
                       .fill = fill,
                       .stroke = stroke,
                       .stroke_width = width };

  rostrum_scene_builder_add (self, &item);
}

/* White initials in the middle of a disc, as large as its width allows. */
static void
add_initials (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target, const RostrumSpeaker *speaker,
              RostrumColor disc, RostrumWorldPoint centre, double radius)
{
  const RostrumColor white = { 1.0, 1.0, 1.0, 1.0 };
  RostrumFont font = { 0.86 * radius / rostrum_text_get_scale (self->text), TRUE, FALSE };
  g_autofree char *initials = rostrum_speaker_get_initials (speaker);
  double width = rostrum_text_measure (self->text, &font, initials);

  if (width > 1.5 * radius)
    font.size_px *= 1.5 * radius / width;
  /* Capitals are about 0.71 em high in any sans; their middle goes to the disc's. */
  centre.y += 0.355 * font.size_px * rostrum_text_get_scale (self->text);
  rostrum_scene_builder_add_text (self, layer, target, &font, ROSTRUM_ALIGN_MIDDLE, centre, white, disc,
                                  initials, NULL);
}

void
rostrum_scene_builder_add_disc (RostrumSceneBuilder *self, RostrumLayer layer, guint32 target,
                                const RostrumDebate *debate, guint32 speaker, RostrumWorldPoint centre,
                                double radius)
{
  const RostrumColor nothing = { 0 };
  const RostrumStyle *style;
  RostrumColor disc;

  g_return_if_fail (self != NULL && radius > 0.0);
  style = self->style;

  if (speaker == ROSTRUM_NONE) {
    add_ellipse (self, layer, ROSTRUM_ROLE_PLAIN, target, centre, radius, style->grid, style->outline,
                 style->outline_width_world);
  } else {
    g_return_if_fail (debate != NULL && speaker < debate->n_speakers);
    disc = rostrum_style_disc_color (style, debate, speaker);
    add_ellipse (self, layer, ROSTRUM_ROLE_PLAIN, target, centre, radius, disc, style->disc_ring,
                 style->outline_width_world);
    add_initials (self, layer, target, &debate->speakers[speaker], disc, centre, radius);
  }
  /* Unseen until emphasis makes a ring of it. */
  if (target != ROSTRUM_NONE)
    add_ellipse (self, layer, ROSTRUM_ROLE_OUTLINE, target, centre, rostrum_disc_get_ring_radius (radius),
                 nothing, nothing, style->outline_width_world);
}

double
rostrum_disc_get_ring_radius (double radius)
{
  return 1.1 * radius + 1.5;
}

guint32 *
rostrum_scene_builder_add_targets_of (RostrumSceneBuilder *self, RostrumScene *scene, const gboolean *kept)
{
  guint32 *indexes = g_new (guint32, scene->n_targets + 1);

  for (guint32 i = 0; i < scene->n_targets; i++)
    indexes[i] =
        kept == NULL || kept[i] ? rostrum_scene_builder_add_target (self, &scene->targets[i]) : ROSTRUM_NONE;
  for (guint32 i = 0; i < scene->n_aliases; i++)
    if (indexes[scene->alias_targets[i]] != ROSTRUM_NONE)
      rostrum_scene_builder_add_alias (self, scene->alias_refs[i], indexes[scene->alias_targets[i]]);
  for (guint32 i = 0; i < scene->n_targets; i++) {
    for (guint32 k = scene->related.offsets[i]; k < scene->related.offsets[i + 1]; k++) {
      guint32 other = scene->related.values[k];

      if (other > i && indexes[i] != ROSTRUM_NONE && indexes[other] != ROSTRUM_NONE)
        rostrum_scene_builder_relate (self, indexes[i], indexes[other]);
    }
  }
  return indexes;
}

void
rostrum_scene_builder_add_scene_linked (RostrumSceneBuilder *self, RostrumScene *scene, double dx, double dy,
                                        const char *const *links)
{
  g_autofree guint32 *indexes = NULL;

  g_return_if_fail (self != NULL && scene != NULL);

  indexes = rostrum_scene_builder_add_targets_of (self, scene, NULL);
  for (guint32 i = 0; i < scene->n_targets; i++)
    rostrum_scene_builder_move_target (self, indexes[i], dx, dy);

  for (guint32 i = 0; i < scene->n_items; i++) {
    RostrumItem item = scene->items[i];
    g_autofree RostrumSegment *moved = rostrum_segments_move (item.segments, item.n_segments, dx, dy);

    item.segments = moved;
    item.rect.x += dx;
    item.rect.y += dy;
    item.baseline.x += dx;
    item.baseline.y += dy;
    if (item.target != ROSTRUM_NONE && links != NULL && links[item.target] != NULL)
      item.link = links[item.target];
    if (item.target != ROSTRUM_NONE)
      item.target = indexes[item.target];
    rostrum_scene_builder_add (self, &item);
  }
}

void
rostrum_scene_builder_add_scene (RostrumSceneBuilder *self, RostrumScene *scene, double dx, double dy)
{
  rostrum_scene_builder_add_scene_linked (self, scene, dx, dy, NULL);
}

RostrumSegment *
rostrum_segments_move (const RostrumSegment *segments, guint32 n, double dx, double dy)
{
  RostrumSegment *moved = g_new0 (RostrumSegment, n);

  for (guint32 i = 0; i < n; i++) {
    moved[i].kind = segments[i].kind;
    for (int k = 0; k < rostrum_segment_count_points (segments[i].kind); k++) {
      moved[i].points[k].x = segments[i].points[k].x + dx;
      moved[i].points[k].y = segments[i].points[k].y + dy;
    }
  }
  return moved;
}
