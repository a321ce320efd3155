/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The band under the reader's hand: what dates it will choose, above everything else. */
#include "rostrum-timeline.h"

#include "query/rostrum-words.h"

#define BAND_ALPHA 0.18
#define LABEL_PADDING 6.0
#define LABEL_RADIUS 5.0
#define LABEL_GAP 4.0

static const RostrumFont label_font = { 12.0, TRUE, FALSE };

RostrumScene *
rostrum_time_plot_build_band (const RostrumTimePlot *plot, const RostrumStyle *style, const char *family,
                              guint32 first_day, guint32 last_day)
{
  g_autoptr (RostrumText) text = NULL;
  g_autofree char *words = NULL;
  RostrumSceneBuilder *builder;
  RostrumColor wash;
  RostrumWorldRect band, label;
  double height, ascent, most;

  g_return_val_if_fail (plot != NULL && style != NULL, NULL);

  text = rostrum_text_new (family, plot->text_scale);
  words = rostrum_dates_to_words (rostrum_date_from_day (first_day), rostrum_date_from_day (last_day));
  builder = rostrum_scene_builder_new (style, text);
  band = plot->area;
  band.x = rostrum_time_axis_to_world (&plot->axis, first_day);
  band.width = MAX (rostrum_time_axis_to_world (&plot->axis, last_day + 1.0) - band.x, 1.0);
  wash = style->accent;
  wash.alpha = style->high_contrast ? 0.0 : BAND_ALPHA;
  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, &band, 0.0, wash, style->accent,
                                  1.5);

  rostrum_text_get_line (text, &label_font, &height, &ascent);
  label.width = rostrum_text_measure (text, &label_font, words) + 2.0 * LABEL_PADDING;
  label.height = height + LABEL_PADDING;
  most = plot->area.x + plot->area.width - label.width;
  label.x = MAX (MIN (band.x + (band.width - label.width) / 2.0, most), plot->area.x);
  label.y = plot->strip_bottom + LABEL_GAP;
  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &label, LABEL_RADIUS,
                                  style->card, style->accent, style->outline_width_world);
  rostrum_scene_builder_add_text (
      builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &label_font, ROSTRUM_ALIGN_MIDDLE,
      (RostrumWorldPoint){ label.x + label.width / 2.0, label.y + LABEL_PADDING / 2.0 + ascent }, style->text,
      style->card, words, NULL);
  return rostrum_scene_builder_end (builder, NULL, 0.0, NULL, words);
}
