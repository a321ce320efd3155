/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline's legend: of what is drawn, and of nothing else. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-timeline.h"

/* World units at text scale 1. */
#define SAMPLE 16.0
#define SAMPLE_BAR 28.0
#define SAMPLE_GAP 6.0
#define ENTRY_GAP 14.0
#define ROW_GAP 4.0
#define DOT 5.0
#define ARROW 6.0
#define TRAY_DOT 2.5

static const RostrumFont font = { 11.0, FALSE, FALSE };
static const RostrumFont count_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, TRUE, FALSE };

typedef enum {
  ENTRY_STANCE, /* + RostrumStance */
  ENTRY_HOLLOW = ROSTRUM_N_STANCES,
  ENTRY_BAR,
  ENTRY_TRAY,
  ENTRY_COUNT,
  ENTRY_CHANGE,
  ENTRY_OUTSIDE,
  N_ENTRIES
} Entry;

typedef struct {
  const RostrumViewContext *context;
  RostrumSceneBuilder *builder;
  double scale;
} Legend;

static gboolean
is_shown (const RostrumTimelineShown *shown, guint entry)
{
  switch (entry) {
  case ENTRY_HOLLOW:
    return shown->hollow;
  case ENTRY_BAR:
    return shown->bar;
  case ENTRY_TRAY:
    return shown->tray;
  case ENTRY_COUNT:
    return shown->count;
  case ENTRY_CHANGE:
    return shown->change;
  case ENTRY_OUTSIDE:
    return shown->outside;
  default:
    return (shown->stances >> entry & 1) != 0;
  }
}

static const char *
entry_words (guint entry)
{
  switch (entry) {
  case ENTRY_HOLLOW:
    return C_ ("legend", "without a source");
  case ENTRY_BAR:
    return C_ ("legend", "only month or year known");
  case ENTRY_TRAY:
    return C_ ("legend", "framed: all on one day");
  case ENTRY_COUNT:
    return C_ ("legend", "so many statements");
  case ENTRY_CHANGE:
    return C_ ("legend", "changed stance");
  case ENTRY_OUTSIDE:
    return C_ ("legend", "outside the dates chosen");
  default:
    return rostrum_stance_to_words ((RostrumStance) entry);
  }
}

static RostrumColor
entry_color (const Legend *self, guint entry)
{
  const RostrumStyle *style = self->context->style;

  if (entry == ENTRY_OUTSIDE)
    return rostrum_color_dim (style->neutral, style->canvas, 0.28);
  if (entry == ROSTRUM_STANCE_NONE || entry >= ROSTRUM_N_STANCES)
    return style->neutral;
  return rostrum_style_stance_color (style, (RostrumStance) entry);
}

static void
add_arrow (Legend *self, double x, double y)
{
  RostrumColor color = self->context->style->text, nothing = { 0 };
  double end = x + SAMPLE_BAR * self->scale, size = ARROW * self->scale;
  RostrumSegment head[4] = { { ROSTRUM_SEGMENT_MOVE, { { end, y } } },
                             { ROSTRUM_SEGMENT_LINE, { { end - size, y - size / 2.0 } } },
                             { ROSTRUM_SEGMENT_LINE, { { end - size, y + size / 2.0 } } },
                             { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = ROSTRUM_LAYER_FRAME,
                       .target = ROSTRUM_NONE,
                       .segments = head,
                       .n_segments = G_N_ELEMENTS (head),
                       .fill = color,
                       .stroke = nothing };

  rostrum_scene_builder_add_line (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE,
                                  (RostrumWorldPoint){ x, y }, (RostrumWorldPoint){ end - size, y }, color,
                                  1.5 * self->scale, ROSTRUM_DASH_SOLID);
  rostrum_scene_builder_add (self->builder, &item);
}

/* Two columns of dots with the frame around them. */
static void
add_tray (Legend *self, const RostrumWorldRect *tray)
{
  const RostrumStyle *style = self->context->style;
  RostrumColor nothing = { 0 };
  double radius = MIN (TRAY_DOT * self->scale, tray->height / 4.0 - 0.75);

  rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, tray, 4.0, nothing,
                                  style->grid, 1.0);
  for (int i = 0; i < 6; i++)
    rostrum_timeline_add_dot (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, ROSTRUM_STANCE_SUPPORTS, TRUE,
                              style->neutral, style->canvas,
                              (RostrumWorldPoint){ tray->x + (i / 2 + 0.5) / 3.0 * tray->width,
                                                   tray->y + (i % 2 + 0.5) / 2.0 * tray->height },
                              radius);
}

static void
add_sample (Legend *self, guint entry, double x, double top, double height)
{
  const RostrumStyle *style = self->context->style;
  RostrumColor nothing = { 0 };
  double y = top + height / 2.0;
  RostrumWorldRect bar = { x, top + 1.0, SAMPLE_BAR * self->scale, height - 2.0 };

  if (entry == ENTRY_CHANGE) {
    add_arrow (self, x, y);
    return;
  }
  if (entry == ENTRY_TRAY) {
    add_tray (self, &bar);
    return;
  }
  if (entry == ENTRY_BAR || entry == ENTRY_COUNT) {
    rostrum_scene_builder_add_rect (
        self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &bar, entry == ENTRY_BAR ? bar.height / 2.0 : 4.0,
        entry == ENTRY_BAR && !style->high_contrast ? rostrum_color_dim (style->neutral, style->canvas, 0.2)
                                                    : style->card,
        entry == ENTRY_BAR && !style->high_contrast ? nothing : style->outline, 1.0);
    if (entry == ENTRY_COUNT) {
      double line, ascent;

      rostrum_text_get_line (self->context->text, &count_font, &line, &ascent);
      rostrum_scene_builder_add_text (
          self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &count_font, ROSTRUM_ALIGN_MIDDLE,
          (RostrumWorldPoint){ bar.x + bar.width / 2.0, top + (height - line) / 2.0 + ascent }, style->text,
          style->card, "12", NULL);
    }
    return;
  }
  rostrum_timeline_add_dot (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE,
                            entry < ROSTRUM_N_STANCES ? (RostrumStance) entry : ROSTRUM_STANCE_SUPPORTS,
                            entry != ENTRY_HOLLOW, entry_color (self, entry), style->canvas,
                            (RostrumWorldPoint){ x + SAMPLE / 2.0 * self->scale, y }, DOT * self->scale);
}

RostrumScene *
rostrum_timeline_legend_build (const RostrumViewContext *context, const RostrumTimelineShown *shown,
                               double width_world)
{
  Legend self = { context, rostrum_scene_builder_new (context->style, context->text),
                  rostrum_text_get_scale (context->text) };
  double height, ascent, x = 0.0, y = 0.0;

  rostrum_text_get_line (context->text, &font, &height, &ascent);
  /* Statements without a stance stand last among the stances. */
  for (guint i = 1; i <= N_ENTRIES; i++) {
    guint entry = i < ROSTRUM_N_STANCES ? i : i == ROSTRUM_N_STANCES ? ROSTRUM_STANCE_NONE : i - 1;
    gboolean is_long = entry >= ENTRY_BAR && entry <= ENTRY_CHANGE;
    double words_x = ((is_long ? SAMPLE_BAR : SAMPLE) + SAMPLE_GAP) * self.scale, width;

    g_auto (GStrv) lines = NULL;

    if (!is_shown (shown, entry))
      continue;
    lines =
        rostrum_text_wrap (context->text, &font, entry_words (entry), MAX (width_world - words_x, 1.0), 1);
    width = words_x + rostrum_text_measure (context->text, &font, lines[0]);
    if (x > 0.0 && x + width > width_world) {
      x = 0.0;
      y += height + ROW_GAP * self.scale;
    }
    add_sample (&self, entry, x, y, height);
    rostrum_scene_builder_add_text (self.builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &font,
                                    ROSTRUM_ALIGN_START, (RostrumWorldPoint){ x + words_x, y + ascent },
                                    context->style->text, context->style->canvas, lines[0], NULL);
    x += width + ENTRY_GAP * self.scale;
  }
  return rostrum_scene_builder_end (self.builder, NULL, 0.0, NULL, NULL);
}
