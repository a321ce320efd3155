/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet that the timeline is written on: columns, sizes that grow with the text, and where a date lies. */
#include "rostrum-timeline.h"

#include <glib/gi18n-lib.h>

/* World units at text scale 1. */
#define NARROW_BELOW 560.0
#define LEAST_WIDTH 200.0
#define MARGIN 24.0
#define MARGIN_NARROW 14.0
#define HEAD_SHARE 0.2
#define HEAD_LEAST 138.0
#define HEAD_MOST 200.0
/* Where names stand on one line. */
#define HEAD_SHARE_SLIM 0.25
#define HEAD_MOST_SLIM 250.0
#define GUTTER_GAP 12.0
#define GUTTER_WIDTH 68.0
#define GUTTER_NARROW 44.0
#define AXIS_INSET 4.0
#define LEAST_GAP 30.0
#define GAP_PADDING 12.0
#define PITCH 14.0
#define PITCH_SLIM 12.0
/* More speakers than this have low lanes. */
#define SLIM_FROM 13
#define OUTSIDE_SHARE 0.28

static const RostrumFont note_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, FALSE, FALSE };

static double
find_gap_width (const RostrumTimelinePage *self)
{
  double width = LEAST_GAP * self->scale;

  for (guint i = 1; i < self->axis.n_parts; i += 2) {
    g_autofree char *words = rostrum_time_gap_to_words (&self->axis.parts[i]);

    width = MAX (width,
                 rostrum_text_measure (self->context->text, &note_font, words) + GAP_PADDING * self->scale);
  }
  return width;
}

static void
place_columns (RostrumTimelinePage *self)
{
  double margin = self->narrow && !self->context->options->framed ? MARGIN_NARROW : MARGIN;
  double gutter = (self->narrow ? GUTTER_NARROW : GUTTER_WIDTH) * self->scale;

  self->left = margin;
  self->right = self->width - margin;
  self->head_right =
      self->left + CLAMP ((self->slim ? HEAD_SHARE_SLIM : HEAD_SHARE) * (self->right - self->left),
                          HEAD_LEAST * self->scale, (self->slim ? HEAD_MOST_SLIM : HEAD_MOST) * self->scale);
  self->plot_left = self->narrow ? self->left : self->head_right + GUTTER_GAP * self->scale;
  self->plot_right = self->right;
  if (!self->table->has_undated)
    return;
  self->gutter_right = self->right;
  self->gutter_left = self->right - gutter;
  self->plot_right = self->gutter_left - GUTTER_GAP * self->scale;
}

void
rostrum_timeline_page_init (RostrumTimelinePage *self, const RostrumViewContext *context,
                            RostrumTimelineTable *table)
{
  const RostrumDebate *debate = context->debate;

  *self = (RostrumTimelinePage){ .context = context, .table = table };
  self->builder = rostrum_scene_builder_new (context->style, context->text);
  self->scale = rostrum_text_get_scale (context->text);
  self->width = MAX (context->options->width_px, LEAST_WIDTH);
  self->narrow = self->width < NARROW_BELOW * self->scale;
  self->slim = table->lanes->len >= SLIM_FROM;
  self->pitch = (self->slim ? PITCH_SLIM : PITCH) * self->scale;
  place_columns (self);
  self->axis = table->axis;
  rostrum_time_axis_place (&self->axis, self->plot_left + AXIS_INSET, self->plot_right - AXIS_INSET,
                           find_gap_width (self));
  rostrum_timeline_table_gather (table, debate, &self->axis, self->pitch);
  self->y = context->options->framed ? 0.0 : MARGIN_NARROW;
  self->holes = g_array_new (FALSE, FALSE, sizeof (RostrumWorldRect));
  self->lines = g_array_new (FALSE, FALSE, sizeof (RostrumTimelineLine));
  self->target_of = g_new (guint32, debate->n_statements + 1);
  self->place_of = g_new0 (RostrumWorldPoint, debate->n_statements + 1);
  for (guint32 i = 0; i < debate->n_statements; i++)
    self->target_of[i] = ROSTRUM_NONE;
}

void
rostrum_timeline_page_clear (RostrumTimelinePage *self)
{
  g_clear_pointer (&self->holes, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->target_of, g_free);
  g_clear_pointer (&self->place_of, g_free);
}

double
rostrum_timeline_line_height (const RostrumTimelinePage *self, const RostrumFont *font)
{
  double height, ascent;

  rostrum_text_get_line (self->context->text, font, &height, &ascent);
  return height;
}

RostrumWorldRect
rostrum_timeline_write (RostrumTimelinePage *self, RostrumLayer layer, guint32 target,
                        const RostrumFont *font, RostrumAlign align, RostrumColor color, double x, double top,
                        const char *line)
{
  double height, ascent, width;

  rostrum_text_get_line (self->context->text, font, &height, &ascent);
  width = rostrum_scene_builder_add_text (self->builder, layer, target, font, align,
                                          (RostrumWorldPoint){ x, top + ascent }, color,
                                          self->context->style->canvas, line, NULL);
  if (align == ROSTRUM_ALIGN_MIDDLE)
    x -= width / 2.0;
  else if (align == ROSTRUM_ALIGN_END)
    x -= width;
  return (RostrumWorldRect){ x, top, width, height };
}

gboolean
rostrum_timeline_find_span (const RostrumTimelinePage *self, RostrumDate date, double *left, double *right)
{
  guint32 first, last, axis_first = 0, axis_last = 0;

  if (!rostrum_date_to_days (date, &first, &last)) {
    *left = self->gutter_left;
    *right = self->gutter_right;
    return TRUE;
  }
  rostrum_time_axis_get_days (&self->axis, &axis_first, &axis_last);
  *left = rostrum_time_axis_to_world (&self->axis, first);
  *right = rostrum_time_axis_to_world (&self->axis, last + 1.0);
  return first >= axis_first && last <= axis_last;
}

gboolean
rostrum_timeline_is_inside (const RostrumTimelinePage *self, RostrumDate date)
{
  const RostrumFilter *filter = self->context->state->filter;

  return rostrum_date_in_range (date, filter->from, filter->to);
}

RostrumColor
rostrum_timeline_shade (const RostrumTimelinePage *self, RostrumColor color, gboolean inside)
{
  const RostrumStyle *style = self->context->style;

  return inside ? color
                : rostrum_color_dim (color, style->canvas, style->high_contrast ? 0.5 : OUTSIDE_SHARE);
}
