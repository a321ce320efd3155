/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene with every kind of item, dash, alignment and link in it, and hostile strings, for the tests of
 * the picture writers. */
#pragma once

#include <string.h>

#include "scene/rostrum-scene-builder.h"

#define SAMPLE_TITLE "What did “R1” cost? <&>"
#define SAMPLE_DESCRIPTION "Two speakers \x01& one position\nin a test"
#define SAMPLE_WIDTH 480.0
#define SAMPLE_HEIGHT 360.0
#define SAMPLE_PLAIN_LINE "DeepSeek owns 50,000 chips"
#define SAMPLE_ARABIC_LINE "كم كلف النموذج؟"
#define SAMPLE_HOSTILE_LINE "</text><script>alert(\"1\")</script> & 'so' on"
#define SAMPLE_LINE_ADDRESS "https://example.org/line"
#define SAMPLE_ADDRESS "https://example.org/a_(b)?x=1&y='2'"

typedef struct {
  RostrumSceneBuilder *builder;
  const RostrumStyle *style;
  double y;
} SampleScene;

static inline void
sample_line (SampleScene *sample, RostrumAlign align, const char *text, const char *link, const char *anchor)
{
  RostrumItem item = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = ROSTRUM_LAYER_FRAME,
                       .target = ROSTRUM_NONE,
                       .text = text,
                       .font = { 12.0, FALSE, FALSE },
                       .align = align,
                       .baseline = { 240.0, sample->y },
                       .fill = sample->style->text,
                       .on = sample->style->canvas,
                       .link = link,
                       .anchor = anchor };

  rostrum_scene_builder_add (sample->builder, &item);
  sample->y += 18.0;
}

static inline void
sample_lines (SampleScene *sample)
{
  sample->y = 190.0;
  sample_line (sample, ROSTRUM_ALIGN_START, SAMPLE_PLAIN_LINE, SAMPLE_ADDRESS, NULL);
  sample_line (sample, ROSTRUM_ALIGN_MIDDLE, SAMPLE_HOSTILE_LINE, "javascript:alert(1)", NULL);
  sample_line (sample, ROSTRUM_ALIGN_END, "ends here", "file:///etc/passwd", NULL);
  sample_line (sample, ROSTRUM_ALIGN_START, SAMPLE_ARABIC_LINE, "#source 1", NULL);
  sample_line (sample, ROSTRUM_ALIGN_START, "two  spaces ", "#nowhere", NULL);
  sample_line (sample, ROSTRUM_ALIGN_START, "the first place", NULL, "source 1");
  sample_line (sample, ROSTRUM_ALIGN_START, "the same name again", " https://example.org/", "source 1");
}

static inline guint32
sample_target (SampleScene *sample, const char *name, const char *tip)
{
  RostrumTarget target = { .name = name, .description = "", .tip = tip };

  return rostrum_scene_builder_add_target (sample->builder, &target);
}

static inline void
sample_shapes (SampleScene *sample)
{
  guint32 disc = sample_target (sample, "Ada <Example>", "tip & more");
  guint32 card = sample_target (sample, "A card", NULL);
  RostrumItem item = { .layer = ROSTRUM_LAYER_NODES, .target = disc, .stroke = sample->style->accent };

  item.type = ROSTRUM_ITEM_ELLIPSE;
  item.rect = (RostrumWorldRect){ 20.0, 20.0, 40.0, 40.0 };
  item.fill = (RostrumColor){ 0x88 / 255.0, 0x22 / 255.0, 0x55 / 255.0, 1.0 };
  rostrum_scene_builder_add (sample->builder, &item);
  item.type = ROSTRUM_ITEM_RECT;
  item.target = card;
  item.rect = (RostrumWorldRect){ 320.5, 20.5, 120.0, 60.0 };
  item.radius = 8.0;
  item.stroke_width = 1.0;
  item.fill = (RostrumColor){ 1.0, 1.0, 0.9, 0.5 };
  rostrum_scene_builder_add (sample->builder, &item);
  item.rect = (RostrumWorldRect){ 20.0, 120.0, 90.0, 16.0 };
  item.radius = 6.0;
  item.hatched = TRUE;
  item.fill = (RostrumColor){ 0.7, 0.1, 0.1, 1.0 };
  item.stroke = (RostrumColor){ 0 };
  rostrum_scene_builder_add (sample->builder, &item);
}

static inline void
sample_curves (SampleScene *sample)
{
  for (int dash = 0; dash < ROSTRUM_N_DASHES; dash++) {
    double y = 30.0 + 12.0 * dash;
    const RostrumSegment segments[] = {
      { ROSTRUM_SEGMENT_MOVE, { { 60.25, y } } },
      { ROSTRUM_SEGMENT_CURVE, { { 150.333, y + 20.0 }, { 230.667, y - 20.0 }, { 320.0, y + 6.0 } } },
    };
    RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                         .layer = ROSTRUM_LAYER_EDGES,
                         .role = ROSTRUM_ROLE_LINE,
                         .target = sample_target (sample, "an edge", "an edge"),
                         .segments = segments,
                         .n_segments = G_N_ELEMENTS (segments),
                         .stroke = { 0.1, 0.37, 0.7, 1.0 },
                         .stroke_width = 1.5 + dash,
                         .link = dash == 0 ? SAMPLE_LINE_ADDRESS : NULL,
                         .dash = dash };

    rostrum_scene_builder_add (sample->builder, &item);
  }
}

/* Free with rostrum_scene_unref(). */
static inline RostrumScene *
sample_scene (RostrumTheme theme, const RostrumWorldRect *bounds)
{
  static const RostrumWorldRect whole = { 0.0, 0.0, SAMPLE_WIDTH, SAMPLE_HEIGHT };
  const RostrumStyle *style = rostrum_style_get (theme);
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, 1.0);
  SampleScene sample = { rostrum_scene_builder_new (style, text), style, 0.0 };

  sample_shapes (&sample);
  sample_curves (&sample);
  sample_lines (&sample);
  return rostrum_scene_builder_end (sample.builder, bounds != NULL ? bounds : &whole, 0.0, SAMPLE_TITLE,
                                    SAMPLE_DESCRIPTION);
}

/* More lines than are written one by one, all over a white picture, with a disc above them; every seventh line leads somewhere. Free
 * with rostrum_scene_unref(). */
static inline RostrumScene *
sample_scene_of_lines (guint n)
{
  static const RostrumWorldRect whole = { 0.0, 0.0, SAMPLE_WIDTH, SAMPLE_HEIGHT };
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, 1.0);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  SampleScene sample = { builder, rostrum_scene_builder_get_style (builder), 300.0 };
  RostrumItem disc = { .type = ROSTRUM_ITEM_ELLIPSE,
                       .layer = ROSTRUM_LAYER_NODES,
                       .rect = { 200.0, 150.0, 80.0, 80.0 },
                       .fill = { 0.5, 0.1, 0.3, 1.0 } };

  for (guint i = 0; i < n; i++) {
    double x = 20.0 + i * 37 % 440, y = 20.0 + i * 53 % 320, bend = i % 5 == 0 ? 12.0 : 0.0;
    const RostrumSegment segments[] = {
      { ROSTRUM_SEGMENT_MOVE, { { x, y } } },
      { ROSTRUM_SEGMENT_CURVE,
        { { x + 3.0, y - 4.0 + bend }, { x + 9.0, y - 12.0 }, { x + 15.0, y - 20.0 } } },
    };
    RostrumItem line = { .type = ROSTRUM_ITEM_PATH,
                         .layer = ROSTRUM_LAYER_EDGES,
                         .role = ROSTRUM_ROLE_LINE,
                         .target = sample_target (&sample, "one of many", NULL),
                         .segments = segments,
                         .n_segments = G_N_ELEMENTS (segments),
                         .stroke = { 0.1, 0.37, i % 2 * 0.7, 1.0 },
                         .stroke_width = 1.0 + i % 3,
                         .link = i % 7 == 0 ? SAMPLE_LINE_ADDRESS : NULL,
                         .dash = (RostrumDash) (i % ROSTRUM_N_DASHES) };

    rostrum_scene_builder_add (builder, &line);
  }
  disc.target = sample_target (&sample, "a disc", NULL);
  rostrum_scene_builder_add (builder, &disc);
  sample_line (&sample, ROSTRUM_ALIGN_START, SAMPLE_PLAIN_LINE, NULL, NULL);
  return rostrum_scene_builder_end (builder, &whole, 0.0, SAMPLE_TITLE, SAMPLE_DESCRIPTION);
}
