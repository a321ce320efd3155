/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-sensitivity-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* World units at text scale 1. */
#define ROW_GAP 7.0
#define BAR_HEIGHT 10.0
#define COLUMN_GAP 12.0
#define BAR_SHARE 0.36
#define LEAST_BAR 1.5
/* The longest bar fills its half at this ratio or more; so ±10 % alone looks as little as it is. */
#define LEAST_REACH 1.25

static const RostrumFont label_font = { 12.0, FALSE, FALSE };

typedef struct {
  const RostrumRecompute *recompute;
  RostrumSceneBuilder *builder;
  const RostrumStyle *style;
  RostrumText *text;
  double width;
  double scale;
  double centre; /* where the result is */
  double half;   /* how far bars may reach */
  double reach;  /* the logarithm of the ratio that fills that */
  double y;
} Strip;

/* "Utilisation, 30–55%", "Tokens, ±10 %". */
static char *
row_label (const RostrumRecompute *recompute, const RostrumSensitivity *item)
{
  g_autofree char *label = rostrum_recompute_label (recompute, item->index);
  g_autofree char *range = NULL;

  if (!item->is_own)
    /* Translators: an input, moved by a tenth for want of a range of its own */
    return g_strdup_printf (_ ("%s, ±10 %%"), label);
  range = rostrum_recompute_input_to_words (recompute, item->index);
  /* Translators: an input and its range */
  return g_strdup_printf (C_ ("input, range", "%1$s, %2$s"), label, range);
}

static double
log_ratio (double ratio)
{
  return log (MAX (ratio, 1e-6));
}

/* From the result to where the input's end takes it. Where colours are not enough, what raises it is hollow. */
static void
add_bar (Strip *self, double ratio, double middle)
{
  double length = MIN (fabs (log_ratio (ratio)) / self->reach, 1.0) * self->half;
  double height = BAR_HEIGHT * self->scale;
  RostrumWorldRect rect = { self->centre, middle - height / 2.0, length, height };
  gboolean lowers = ratio < 1.0;
  RostrumColor color =
      rostrum_style_stance_color (self->style, lowers ? ROSTRUM_STANCE_SUPPORTS : ROSTRUM_STANCE_OPPOSES);

  if (length < LEAST_BAR)
    return;
  if (lowers)
    rect.x -= length;
  if (self->style->high_contrast && !lowers)
    rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &rect, 2.0,
                                    self->style->canvas, color, 2.0);
  else
    rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &rect, 2.0, color,
                                    color, 0.0);
}

static void
add_row (Strip *self, const RostrumSensitivity *item, const char *label)
{
  double line, baseline, label_width = self->centre - self->half - COLUMN_GAP * self->scale;
  g_auto (GStrv) lines = rostrum_text_wrap (self->text, &label_font, label, label_width, 2);

  rostrum_text_get_line (self->text, &label_font, &line, &baseline);
  for (guint i = 0; lines[i] != NULL; i++)
    rostrum_scene_builder_add_text (self->builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &label_font,
                                    ROSTRUM_ALIGN_START,
                                    (RostrumWorldPoint){ 0.0, self->y + i * line + baseline },
                                    self->style->text, self->style->canvas, lines[i], NULL);
  add_bar (self, item->at_low, self->y + line / 2.0);
  add_bar (self, item->at_high, self->y + line / 2.0);
  self->y += MAX (g_strv_length (lines), 1) * line + ROW_GAP * self->scale;
}

static double
get_reach (const RostrumSensitivity *list, guint n)
{
  double reach = log (LEAST_REACH);

  for (guint i = 0; i < n; i++)
    reach = MAX (reach, MAX (fabs (log_ratio (list[i].at_low)), fabs (log_ratio (list[i].at_high))));
  return reach;
}

RostrumScene *
rostrum_sensitivity_view_build (const RostrumRecompute *recompute, const RostrumStyle *style,
                                RostrumText *text, double width_world)
{
  RostrumSensitivity list[ROSTRUM_RECOMPUTE_MAX_INPUTS];
  guint n = rostrum_recompute_get_sensitivity (recompute, list);
  g_autoptr (GString) words = g_string_new (NULL);
  Strip self = { .recompute = recompute, .style = style, .text = text, .width = width_world };
  RostrumWorldRect bounds;

  if (n == 0)
    return NULL;
  self.builder = rostrum_scene_builder_new (style, text);
  self.scale = rostrum_text_get_scale (text);
  self.half = BAR_SHARE * width_world / 2.0;
  self.centre = width_world - self.half;
  self.reach = get_reach (list, n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *label = row_label (recompute, &list[i]);
    g_autofree char *ratios = rostrum_sensitivity_to_words (&list[i]);

    add_row (&self, &list[i], label);
    /* Translators: an input and how far it moves the result */
    g_string_append_printf (words, C_ ("what moves a result", "%1$s: %2$s. "), label, ratios);
  }
  rostrum_scene_builder_add_line (self.builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE,
                                  (RostrumWorldPoint){ self.centre, 0.0 },
                                  (RostrumWorldPoint){ self.centre, self.y - ROW_GAP * self.scale },
                                  style->text_weak, style->high_contrast ? 2.0 : 1.0, ROSTRUM_DASH_SOLID);
  bounds = (RostrumWorldRect){ 0.0, 0.0, width_world, ceil (self.y) };
  return rostrum_scene_builder_end (self.builder, &bounds, 0.0, _ ("What moves it most"),
                                    g_strchomp (words->str));
}
