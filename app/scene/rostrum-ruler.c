/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-ruler.h"

#include "query/rostrum-ratio.h"
#include "scene/rostrum-scene-builder.h"

#include <glib/gi18n-lib.h>

/* World units at text scale 1. */
#define RING_RADIUS 10.0
#define LINE_WIDTH 2.0
#define PADDING 7.0
#define CORNER 6.0

static const RostrumFont ratio_font = { 14.0, TRUE, FALSE };
static const RostrumFont caution_font = { 11.0, FALSE, FALSE };

gboolean
rostrum_ruler_find (RostrumScene *chart, const RostrumRef *selection, guint n, guint32 *from, guint32 *to)
{
  guint32 *const places[] = { from, to };

  g_return_val_if_fail (chart != NULL && from != NULL && to != NULL, FALSE);

  if (n != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++) {
    guint32 n_found;
    const guint32 *found = rostrum_scene_find (chart, selection[i], &n_found);

    if (selection[i].kind != ROSTRUM_KIND_ESTIMATE || n_found != 1)
      return FALSE;
    *places[i] = found[0];
  }
  return TRUE;
}

static gboolean
is_figure (RostrumScene *chart, const RostrumDebate *debate, guint32 target)
{
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (chart, &n);

  return target < n && targets[target].ref.kind == ROSTRUM_KIND_ESTIMATE &&
         targets[target].ref.index < debate->n_estimates;
}

static void
add_ring (RostrumSceneBuilder *builder, RostrumWorldPoint at, double scale)
{
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  double radius = RING_RADIUS * scale;
  RostrumItem ring = { .type = ROSTRUM_ITEM_ELLIPSE,
                       .layer = ROSTRUM_LAYER_EDGES,
                       .target = ROSTRUM_NONE,
                       .rect = { at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius },
                       .stroke = style->accent,
                       .stroke_width = LINE_WIDTH * scale };

  rostrum_scene_builder_add (builder, &ring);
}

/* The words in the middle of the line, moved to where all of them are in the picture. */
static void
add_label (RostrumSceneBuilder *builder, RostrumWorldPoint middle, const RostrumWorldRect *bounds,
           const char *words, const char *caution)
{
  RostrumText *text = rostrum_scene_builder_get_text (builder);
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  double scale = rostrum_text_get_scale (text), padding = PADDING * scale;
  double height, ascent, small_height = 0.0, small_ascent = 0.0;
  double width = rostrum_text_measure (text, &ratio_font, words);
  RostrumWorldRect card;

  rostrum_text_get_line (text, &ratio_font, &height, &ascent);
  if (caution != NULL) {
    rostrum_text_get_line (text, &caution_font, &small_height, &small_ascent);
    width = MAX (width, rostrum_text_measure (text, &caution_font, caution));
  }
  card = (RostrumWorldRect){ middle.x - width / 2.0 - padding,
                             middle.y - (height + small_height) / 2.0 - padding / 2.0, width + 2.0 * padding,
                             height + small_height + padding };
  card.x = MAX (MIN (card.x, bounds->x + bounds->width - card.width), bounds->x);
  card.y = MAX (MIN (card.y, bounds->y + bounds->height - card.height), bounds->y);
  middle.x = card.x + card.width / 2.0;
  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &card, CORNER * scale,
                                  style->card, style->accent, style->outline_width_world);
  rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &ratio_font,
                                  ROSTRUM_ALIGN_MIDDLE,
                                  (RostrumWorldPoint){ middle.x, card.y + padding / 2.0 + ascent },
                                  style->text, style->card, words, NULL);
  if (caution != NULL)
    rostrum_scene_builder_add_text (
        builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &caution_font, ROSTRUM_ALIGN_MIDDLE,
        (RostrumWorldPoint){ middle.x, card.y + padding / 2.0 + height + small_ascent }, style->text,
        style->card, caution, NULL);
}

RostrumScene *
rostrum_ruler_build (RostrumScene *chart, const RostrumDebate *debate, guint32 from, guint32 to,
                     RostrumWorldPoint end, double text_scale)
{
  g_autoptr (RostrumText) text = NULL;
  const RostrumTarget *targets;
  RostrumSceneBuilder *builder;
  RostrumWorldPoint start;
  guint32 n;

  g_return_val_if_fail (chart != NULL && debate != NULL, NULL);

  if (!is_figure (chart, debate, from) || (to != ROSTRUM_NONE && !is_figure (chart, debate, to)))
    return NULL;
  targets = rostrum_scene_get_targets (chart, &n);
  text = rostrum_text_new (rostrum_scene_get_family (chart), text_scale);
  builder = rostrum_scene_builder_new (rostrum_scene_get_style (chart), text);
  start = targets[from].centre;
  if (to != ROSTRUM_NONE)
    end = targets[to].centre;
  rostrum_scene_builder_add_line (builder, ROSTRUM_LAYER_EDGES, ROSTRUM_NONE, start, end,
                                  rostrum_scene_get_style (chart)->accent, LINE_WIDTH * text_scale,
                                  ROSTRUM_DASH_SOLID);
  add_ring (builder, start, text_scale);
  if (to != ROSTRUM_NONE) {
    RostrumRatio ratio = rostrum_estimates_ratio (debate, targets[from].ref.index, targets[to].ref.index);
    g_autofree char *words = rostrum_ratio_to_words (debate, &ratio);
    RostrumWorldRect bounds = rostrum_scene_get_bounds (chart);
    RostrumWorldPoint middle = { (start.x + end.x) / 2.0, (start.y + end.y) / 2.0 };

    add_ring (builder, end, text_scale);
    add_label (builder, middle, &bounds, words,
               ratio.compares ? NULL : _ ("but they do not count the same thing"));
  }
  return rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
}
