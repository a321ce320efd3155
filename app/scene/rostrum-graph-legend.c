/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of what is drawn, and of nothing else: a row of samples that wraps. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-graph.h"

#define SAMPLE_LENGTH_WORLD 36.0
#define SAMPLE_GAP_WORLD 8.0
#define ENTRY_GAP_WORLD 22.0
#define ROW_GAP_WORLD 4.0
#define LEGEND_SIZE_PX 12.0

typedef struct {
  RostrumStance stance;
  double width;
  gboolean sourced;
  char *words;
} LegendEntry;

static void
legend_entry_clear (gpointer data)
{
  LegendEntry *entry = data;

  g_free (entry->words);
}

static void
add_entry (GArray *entries, RostrumStance stance, double width, gboolean sourced, char *words)
{
  LegendEntry entry = { stance, width, sourced, words };

  g_array_append_val (entries, entry);
}

static void
add_stances (GArray *entries, const RostrumViewContext *context, guint stances)
{
  static const RostrumStance order[] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_LEANS_SUPPORTS,
                                         ROSTRUM_STANCE_MIXED, ROSTRUM_STANCE_LEANS_OPPOSES,
                                         ROSTRUM_STANCE_OPPOSES };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if ((stances & 1u << order[i]) != 0)
      add_entry (entries, order[i], rostrum_graph_edge_width (context, 3), TRUE,
                 g_strdup (rostrum_stance_to_words (order[i])));
}

static GArray *
collect_entries (const RostrumViewContext *context, const RostrumNetwork *network)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (LegendEntry));
  guint stances = 0;
  guint32 least = G_MAXUINT32;
  guint32 most = 0;
  gboolean hollow = FALSE;

  g_array_set_clear_func (entries, legend_entry_clear);
  for (guint32 i = 0; i < network->n_edges; i++) {
    stances |= 1u << network->edges[i].stance;
    least = MIN (least, network->edges[i].n_statements);
    most = MAX (most, network->edges[i].n_statements);
    hollow |= !network->edges[i].sourced;
  }

  add_stances (entries, context, stances);
  if (most > least) {
    /* A plain line: what the width says does not depend on the stance. */
    add_entry (entries, ROSTRUM_STANCE_NONE, rostrum_graph_edge_width (context, least), TRUE,
               g_strdup_printf (ngettext ("%u statement", "%u statements", least), least));
    add_entry (entries, ROSTRUM_STANCE_NONE, rostrum_graph_edge_width (context, most), TRUE,
               g_strdup_printf (ngettext ("%u statement", "%u statements", most), most));
  }
  if (hollow)
    add_entry (entries, ROSTRUM_STANCE_NONE, rostrum_graph_edge_width (context, 1), FALSE,
               g_strdup (C_ ("legend", "without a source")));
  return entries;
}

RostrumScene *
rostrum_graph_legend_build (const RostrumViewContext *context, const RostrumNetwork *network,
                            double width_world)
{
  const RostrumFont font = { LEGEND_SIZE_PX, FALSE, FALSE };
  RostrumSceneBuilder *builder;
  g_autoptr (GArray) entries = NULL;
  double scale, height, ascent;
  double x = 0.0;
  double y = 0.0;

  g_return_val_if_fail (context != NULL && network != NULL, NULL);

  builder = rostrum_scene_builder_new (context->style, context->text);
  entries = collect_entries (context, network);
  scale = rostrum_text_get_scale (context->text);
  rostrum_text_get_line (context->text, &font, &height, &ascent);

  for (guint i = 0; i < entries->len; i++) {
    const LegendEntry *entry = &g_array_index (entries, LegendEntry, i);
    double words_x = (SAMPLE_LENGTH_WORLD + SAMPLE_GAP_WORLD) * scale;
    double width = words_x + rostrum_text_measure (context->text, &font, entry->words);
    RostrumSegment line[2] = { { ROSTRUM_SEGMENT_MOVE }, { ROSTRUM_SEGMENT_LINE } };

    if (x > 0.0 && x + width > width_world) {
      x = 0.0;
      y += height + ROW_GAP_WORLD * scale;
    }
    line[0].points[0] = (RostrumWorldPoint){ x, y + height / 2.0 };
    line[1].points[0] = (RostrumWorldPoint){ x + SAMPLE_LENGTH_WORLD * scale, y + height / 2.0 };
    rostrum_graph_add_edge_line (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, line, 2, entry->stance,
                                 entry->width, entry->sourced);
    rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &font, ROSTRUM_ALIGN_START,
                                    (RostrumWorldPoint){ x + words_x, y + ascent }, context->style->text,
                                    context->style->canvas, entry->words, NULL);
    x += width + ENTRY_GAP_WORLD * scale;
  }
  return rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
}
