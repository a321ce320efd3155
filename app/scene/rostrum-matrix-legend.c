/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of what is drawn, and of nothing else: a row of tiles that wraps. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-matrix.h"

#define SAMPLE_GAP_WORLD 6.0
#define ENTRY_GAP_WORLD 20.0
#define ROW_GAP_WORLD 4.0
#define SAMPLE_STATEMENTS 4

static const RostrumFont legend_font = { 12.0, FALSE, FALSE };

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

static void
add_entry (Legend *self, RostrumStance stance, guint32 n_statements, gboolean sourced, const char *words)
{
  const RostrumStyle *style = self->matrix.context->style;
  double side = rostrum_matrix_get_tile_side (&self->matrix, n_statements);
  double words_x = side + SAMPLE_GAP_WORLD * self->matrix.scale;
  double width = words_x + rostrum_text_measure (self->matrix.context->text, &legend_font, words);

  if (self->x > 0.0 && self->x + width > self->width) {
    self->x = 0.0;
    self->y += self->row_height + ROW_GAP_WORLD * self->matrix.scale;
  }
  rostrum_matrix_add_tile (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE,
                           (RostrumWorldPoint){ self->x + side / 2.0, self->y + self->row_height / 2.0 },
                           side, stance, sourced);
  rostrum_scene_builder_add_text (
      self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &legend_font, ROSTRUM_ALIGN_START,
      (RostrumWorldPoint){ self->x + words_x,
                           self->y + (self->row_height - self->line_height) / 2.0 + self->line_ascent },
      style->text, style->canvas, words, NULL);
  self->x += width + ENTRY_GAP_WORLD * self->matrix.scale;
}

static void
add_stances (Legend *self, guint stances)
{
  static const RostrumStance order[] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_LEANS_SUPPORTS,
                                         ROSTRUM_STANCE_MIXED, ROSTRUM_STANCE_LEANS_OPPOSES,
                                         ROSTRUM_STANCE_OPPOSES };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if ((stances & 1u << order[i]) != 0)
      add_entry (self, order[i], SAMPLE_STATEMENTS, TRUE, rostrum_stance_to_words (order[i]));
}

static void
add_size (Legend *self, guint32 n_statements)
{
  g_autofree char *words =
      g_strdup_printf (ngettext ("%u statement", "%u statements", n_statements), n_statements);

  /* A plain tile: what the size says does not depend on the stance. */
  add_entry (self, ROSTRUM_STANCE_NONE, n_statements, TRUE, words);
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
  if (most > least) {
    add_size (self, least);
    add_size (self, most);
  }
  if (hollow)
    add_entry (self, ROSTRUM_STANCE_NONE, SAMPLE_STATEMENTS, FALSE, C_ ("legend", "without a source"));
}

RostrumScene *
rostrum_matrix_legend_build (const RostrumViewContext *context, const RostrumNetwork *network,
                             double width_world)
{
  Legend legend = { .width = width_world };

  g_return_val_if_fail (context != NULL && network != NULL, NULL);

  legend.matrix.context = context;
  legend.matrix.scale = rostrum_text_get_scale (context->text);
  legend.builder = rostrum_scene_builder_new (context->style, context->text);
  rostrum_text_get_line (context->text, &legend_font, &legend.line_height, &legend.line_ascent);
  legend.row_height = MAX (legend.line_height, rostrum_matrix_get_tile_side (&legend.matrix, G_MAXUINT32));
  add_entries (&legend, network);
  return rostrum_scene_builder_end (legend.builder, NULL, 0.0, NULL, NULL);
}
