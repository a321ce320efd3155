/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of what is drawn, and of nothing else: a row of tiles that wraps. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-matrix.h"

#define SAMPLE_GAP_WORLD 6.0
#define ENTRY_GAP_WORLD 14.0
#define ROW_GAP_WORLD 4.0
#define SAMPLE_STATEMENTS 2

static const RostrumFont legend_font = { 11.0, FALSE, FALSE };

/* A row of samples in the making. */
typedef struct {
  RostrumMatrix matrix; /* only its scale and context */
  RostrumSceneBuilder *builder;
  double width;
  double x;
  double y;
  double row_height;
  double line_height;
  double line_ascent;
} Legend;

/* Words behind a sample of this width, in the next row if there is no room in this one. Returns where the sample begins. */
static double
add_words (Legend *self, double sample_width, const char *words)
{
  const RostrumStyle *style = self->matrix.context->style;
  const double words_x = sample_width + SAMPLE_GAP_WORLD * self->matrix.scale;
  const double width = words_x + rostrum_text_measure (self->matrix.context->text, &legend_font, words);
  double x;

  if (self->x > 0.0 && self->x + width > self->width) {
    self->x = 0.0;
    self->y += self->row_height + ROW_GAP_WORLD * self->matrix.scale;
  }
  x = self->x;
  rostrum_scene_builder_add_text (
      self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &legend_font, ROSTRUM_ALIGN_START,
      (RostrumWorldPoint){ x + words_x,
                           self->y + (self->row_height - self->line_height) / 2.0 + self->line_ascent },
      style->text, style->canvas, words, NULL);
  self->x += width + ENTRY_GAP_WORLD * self->matrix.scale;
  return x;
}

static void
add_tile (Legend *self, double x, double side, RostrumStance stance, gboolean sourced)
{
  rostrum_matrix_add_tile (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE,
                           (RostrumWorldPoint){ x + side / 2.0, self->y + self->row_height / 2.0 }, side,
                           stance, sourced);
}

static void
add_entry (Legend *self, RostrumStance stance, gboolean sourced, const char *words)
{
  const double side = rostrum_matrix_get_tile_side (&self->matrix, SAMPLE_STATEMENTS);

  add_tile (self, add_words (self, side, words), side, stance, sourced);
}

static void
add_stances (Legend *self, guint stances)
{
  static const RostrumStance order[] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_LEANS_SUPPORTS,
                                         ROSTRUM_STANCE_MIXED, ROSTRUM_STANCE_LEANS_OPPOSES,
                                         ROSTRUM_STANCE_OPPOSES };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if ((stances & 1u << order[i]) != 0)
      add_entry (self, order[i], TRUE, rostrum_stance_to_words (order[i]));
}

/* Plain tiles: what the size says does not depend on the stance. */
static void
add_sizes (Legend *self, guint32 least, guint32 most)
{
  const double small = rostrum_matrix_get_tile_side (&self->matrix, least);
  const double large = rostrum_matrix_get_tile_side (&self->matrix, most);
  const double between = SAMPLE_GAP_WORLD * self->matrix.scale / 2.0;
  g_autofree char *words = rostrum_statements_range_to_words (least, most);
  const double x = add_words (self, small + between + large, words);

  add_tile (self, x, small, ROSTRUM_STANCE_NONE, TRUE);
  add_tile (self, x + small + between, large, ROSTRUM_STANCE_NONE, TRUE);
}

static void
add_bracket (Legend *self)
{
  const double side = rostrum_matrix_get_tile_side (&self->matrix, SAMPLE_STATEMENTS);
  const double x =
      add_words (self, side, C_ ("legend", "coalition: agree more with each other than with the rest"));

  rostrum_matrix_add_bracket (&self->matrix, self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, x, x + side,
                              self->y + self->row_height / 2.0);
}

static void
add_entries (Legend *self, const RostrumNetwork *network)
{
  guint stances = 0;
  guint32 least = G_MAXUINT32;
  guint32 most = 0;
  gboolean hollow = FALSE;

  for (guint32 i = 0; i < network->n_edges; i++) {
    stances |= 1u << network->edges[i].stance;
    least = MIN (least, network->edges[i].n_statements);
    most = MAX (most, network->edges[i].n_statements);
    hollow |= !network->edges[i].sourced;
  }
  add_stances (self, stances);
  if (most > least)
    add_sizes (self, least, most);
  if (hollow)
    add_entry (self, ROSTRUM_STANCE_NONE, FALSE, C_ ("legend", "without a source"));
}

RostrumScene *
rostrum_matrix_legend_build (const RostrumViewContext *context, const RostrumNetwork *network,
                             gboolean coalitions, double width_world)
{
  Legend legend = { .width = width_world };

  g_return_val_if_fail (context != NULL && network != NULL, NULL);

  legend.matrix.context = context;
  legend.matrix.scale = rostrum_text_get_scale (context->text);
  legend.builder = rostrum_scene_builder_new (context->style, context->text);
  rostrum_text_get_line (context->text, &legend_font, &legend.line_height, &legend.line_ascent);
  legend.row_height = MAX (legend.line_height, rostrum_matrix_get_tile_side (&legend.matrix, G_MAXUINT32));
  add_entries (&legend, network);
  if (coalitions)
    add_bracket (&legend);
  return rostrum_scene_builder_end (legend.builder, NULL, 0.0, NULL, NULL);
}
