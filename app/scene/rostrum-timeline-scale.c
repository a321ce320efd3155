/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of the timeline with its marks, how many statements lie where, and behind the lanes the grid, the events' lines and the
 * band of the dates that the reader chose. */
#include "rostrum-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* World units at text scale 1. */
#define LABEL_GAP 10.0
#define ROW_GAP 2.0
#define STRIP_HEIGHT 14.0
#define BIN 4.0
#define STRIP_GAP 4.0
#define BELOW 5.0
#define HOLE_MARGIN 2.0
#define BAND_SHARE 0.12
#define GRIP_WIDTH 7.0
#define ZIGZAG 3.0
#define STRIP_LEAST 0.14
#define STRIP_MOST 0.85

static const RostrumFont tick_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, FALSE, FALSE };
static const RostrumFont context_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, TRUE, FALSE };

static double
measure (const char *label, gpointer data)
{
  return rostrum_text_measure (data, &context_font, label);
}

static double
snap (double x)
{
  return floor (x) + 0.5;
}

static void
write_hole (RostrumTimelinePage *self, const RostrumFont *font, RostrumAlign align, double x, double top,
            const char *words)
{
  RostrumWorldRect hole = rostrum_timeline_write (self, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, font, align,
                                                  self->context->style->text_weak, x, top, words);

  g_array_append_val (self->holes, hole);
}

/* Two lines of labels from the page's y on: months over days, years over months; what the gaps leave out; whose column is the last. */
static void
add_labels (RostrumTimelinePage *self)
{
  double line = rostrum_timeline_line_height (self, &tick_font);
  double fine = self->y + line + ROW_GAP * self->scale;

  for (guint i = 0; i < self->ticks->len; i++) {
    const RostrumTimeTick *tick = &g_array_index (self->ticks, RostrumTimeTick, i);

    if (tick->label != NULL)
      write_hole (self, tick->context ? &context_font : &tick_font, ROSTRUM_ALIGN_START,
                  tick->left_world + (tick->context ? 3.0 : 0.0), tick->context ? self->y : fine,
                  tick->label);
  }
  for (guint i = 1; i < self->axis.n_parts; i += 2) {
    g_autofree char *words = rostrum_time_gap_to_words (&self->axis.parts[i]);

    write_hole (self, &tick_font, ROSTRUM_ALIGN_MIDDLE,
                (self->axis.parts[i].from_world + self->axis.parts[i].to_world) / 2.0, fine, words);
  }
  if (self->table->has_undated) {
    g_auto (GStrv) lines = rostrum_text_wrap (self->context->text, &tick_font, C_ ("axis", "No date"),
                                              self->gutter_right - self->gutter_left, 1);

    if (lines[0] != NULL)
      write_hole (self, &tick_font, ROSTRUM_ALIGN_START, self->gutter_left, fine, lines[0]);
  }
  self->y = fine + line;
}

/* How many statements fall to each of @n bins; those of a month are spread over it. */
static void
fill_bins (const RostrumTimelinePage *self, double *bins, guint n, double bin)
{
  double from = self->axis.parts[0].from_world;
  double end = self->axis.parts[self->axis.n_parts - 1].to_day;

  for (guint g = 0; g < self->table->groups->len; g++) {
    const RostrumTimelineGroup *group = &g_array_index (self->table->groups, RostrumTimelineGroup, g);
    guint32 first, last;
    double begin, stop;

    if (!rostrum_date_to_days (group->date, &first, &last))
      continue;
    begin = MAX (first, self->axis.parts[0].from_day);
    stop = MIN (last + 1.0, end);
    for (guint i = (guint) MAX ((rostrum_time_axis_to_world (&self->axis, begin) - from) / bin, 0.0);
         i < n && stop > begin; i++) {
      double low = rostrum_time_axis_to_day (&self->axis, from + i * bin);
      double high = rostrum_time_axis_to_day (&self->axis, from + (i + 1) * bin);

      if (low >= stop)
        break;
      bins[i] += group->n * MAX (MIN (high, stop) - MAX (low, begin), 0.0) / (stop - begin);
    }
  }
}

/* The darker, the more. */
static void
add_strip (RostrumTimelinePage *self)
{
  const RostrumStyle *style = self->context->style;
  double height = STRIP_HEIGHT * self->scale, bin = BIN * self->scale, most = 0.0;
  RostrumWorldRect frame = { self->plot_left, self->y, self->plot_right - self->plot_left, height };
  double room = self->axis.parts[self->axis.n_parts - 1].to_world - self->axis.parts[0].from_world;
  guint n = (guint) ceil (room / bin);
  g_autofree double *bins = g_new0 (double, n + 1);

  fill_bins (self, bins, n, bin);
  for (guint i = 0; i < n; i++)
    most = MAX (most, bins[i]);
  for (guint i = 0, next; i < n; i = next) {
    double from = floor (self->axis.parts[0].from_world + i * bin), to;
    double share = STRIP_LEAST + (STRIP_MOST - STRIP_LEAST) * sqrt (bins[i] / MAX (most, 1e-9));
    RostrumWorldRect piece = { from, self->y, 0.0, height };

    /* What is as dense is one piece: no seams. */
    for (next = i + 1; next < n && fabs (bins[next] - bins[i]) < 0.02 * most; next++)
      ;
    to = next < n ? floor (self->axis.parts[0].from_world + next * bin)
                  : self->axis.parts[0].from_world + room;
    piece.width = to - from;
    if (bins[i] > 1e-9)
      rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &piece, 0.0,
                                      rostrum_color_dim (style->neutral, style->canvas, share),
                                      (RostrumColor){ 0 }, 0.0);
  }
  rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &frame, 3.0,
                                  (RostrumColor){ 0 }, style->outline, 1.0);
  if (!self->narrow) {
    double line = rostrum_timeline_line_height (self, &tick_font);
    g_auto (GStrv) lines = rostrum_text_wrap (
        self->context->text, &tick_font, C_ ("axis", "How many, and when"), self->head_right - self->left, 1);

    if (lines[0] != NULL)
      rostrum_timeline_write (self, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &tick_font, ROSTRUM_ALIGN_START,
                              style->text_weak, self->left, self->y + (height - line) / 2.0, lines[0]);
  }
  self->y += height;
}

void
rostrum_timeline_scale_add (RostrumTimelinePage *self)
{
  self->ticks = rostrum_time_ticks_new (&self->axis, measure, self->context->text, LABEL_GAP * self->scale);
  self->area_top = self->y;
  add_labels (self);
  self->y += STRIP_GAP * self->scale;
  self->strip_top = self->y;
  if (self->axis.n_parts > 0)
    add_strip (self);
  self->strip_bottom = self->y;
  self->y += BELOW * self->scale;
}

void
rostrum_timeline_scale_repeat (RostrumTimelinePage *self)
{
  self->y += ROW_GAP * self->scale;
  add_labels (self);
  self->y += ROW_GAP * self->scale;
}

static int
compare_holes (gconstpointer a, gconstpointer b)
{
  const RostrumWorldRect *one = a, *two = b;

  return (one->y > two->y) - (one->y < two->y);
}

/* Down to @bottom, left out where words stand. */
static void
add_line (RostrumTimelinePage *self, double x, double top, double bottom, RostrumColor color)
{
  double from = top;

  for (guint i = 0; i <= self->holes->len; i++) {
    const RostrumWorldRect *hole =
        i < self->holes->len ? &g_array_index (self->holes, RostrumWorldRect, i) : NULL;
    double to = hole != NULL ? MIN (hole->y, bottom) : bottom;

    if (hole != NULL && (hole->y + hole->height <= top || x < hole->x - HOLE_MARGIN ||
                         x > hole->x + hole->width + HOLE_MARGIN))
      continue;
    if (to > from)
      rostrum_scene_builder_add_line (self->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE,
                                      (RostrumWorldPoint){ x, from }, (RostrumWorldPoint){ x, to }, color,
                                      1.0, ROSTRUM_DASH_SOLID);
    if (hole != NULL)
      from = MAX (from, hole->y + hole->height);
  }
}

/* Two crooked lines: here the axis leaves something out. */
static void
add_break (RostrumTimelinePage *self, const RostrumTimePart *gap)
{
  const RostrumStyle *style = self->context->style;
  double step = self->strip_bottom > self->strip_top ? (self->strip_bottom - self->strip_top) / 4.0 : 3.0;
  RostrumSegment segments[5];
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = ROSTRUM_LAYER_FRAME,
                       .target = ROSTRUM_NONE,
                       .segments = segments,
                       .n_segments = G_N_ELEMENTS (segments),
                       .stroke = style->text_weak,
                       .stroke_width = 1.5 };
  RostrumWorldRect blank = { gap->from_world, self->strip_top - 1.0, gap->to_world - gap->from_world,
                             self->strip_bottom - self->strip_top + 2.0 };

  rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &blank, 0.0,
                                  style->canvas, (RostrumColor){ 0 }, 0.0);
  for (int side = 0; side < 2; side++) {
    double x = side == 0 ? gap->from_world : gap->to_world;

    for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
      segments[i] =
          (RostrumSegment){ i == 0 ? ROSTRUM_SEGMENT_MOVE : ROSTRUM_SEGMENT_LINE,
                            { { x + (i % 2 == 0 ? -ZIGZAG : ZIGZAG), self->strip_top + i * step } } };
    rostrum_scene_builder_add (self->builder, &item);
  }
}

static void
add_grip (RostrumTimelinePage *self, double x, double bottom)
{
  const RostrumStyle *style = self->context->style;
  double width = GRIP_WIDTH * self->scale;
  RostrumWorldRect grip = { x - width / 2.0, self->strip_top - 2.0, width,
                            self->strip_bottom - self->strip_top + 4.0 };

  rostrum_scene_builder_add_line (self->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE,
                                  (RostrumWorldPoint){ x, self->strip_bottom },
                                  (RostrumWorldPoint){ x, bottom }, style->accent, 1.5, ROSTRUM_DASH_SOLID);
  rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &grip, width / 2.0,
                                  style->canvas, style->accent, 2.0);
}

/* The dates that the filter leaves. */
static void
add_band (RostrumTimelinePage *self, double bottom)
{
  const RostrumFilter *filter = self->context->state->filter;
  const RostrumStyle *style = self->context->style;
  double left, right;
  RostrumWorldRect band;

  if (self->axis.n_parts == 0 ||
      !rostrum_time_axis_find_band (&self->axis, filter->from, filter->to, &left, &right))
    return;
  band = (RostrumWorldRect){ left, self->area_top, right - left, bottom - self->area_top };
  if (!style->high_contrast)
    rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, &band, 0.0,
                                    rostrum_color_dim (style->accent, style->canvas, BAND_SHARE),
                                    (RostrumColor){ 0 }, 0.0);
  add_grip (self, left, bottom);
  add_grip (self, right, bottom);
}

void
rostrum_timeline_back_add (RostrumTimelinePage *self, double bottom)
{
  const RostrumStyle *style = self->context->style;

  g_array_sort (self->holes, compare_holes);
  add_band (self, bottom);
  for (guint i = 0; i < self->ticks->len; i++) {
    const RostrumTimeTick *tick = &g_array_index (self->ticks, RostrumTimeTick, i);
    RostrumColor color = tick->context ? style->outline : style->grid;

    if (tick->context || !style->high_contrast)
      add_line (self, snap (tick->world), tick->context ? self->area_top : self->strip_bottom, bottom, color);
  }
  for (guint i = 0; i < self->lines->len; i++) {
    const RostrumTimelineLine *line = &g_array_index (self->lines, RostrumTimelineLine, i);

    add_line (self, snap (line->x), line->top, self->area_top,
              rostrum_timeline_shade (self, style->text_weak, line->inside));
    add_line (self, snap (line->x), self->area_top, bottom,
              rostrum_color_dim (style->text_weak, style->canvas, line->inside ? 0.4 : 0.2));
  }
  for (guint i = 1; i < self->axis.n_parts; i += 2)
    add_break (self, &self->axis.parts[i]);
}
