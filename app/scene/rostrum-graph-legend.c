/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legend of what is drawn, and of nothing else: a row of samples that wraps. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "query/rostrum-words.h"
#include "rostrum-graph.h"

#define SAMPLE_LENGTH_WORLD 26.0
#define SAMPLE_GAP_WORLD 6.0
#define ENTRY_GAP_WORLD 14.0
#define BETWEEN_WIDTHS_WORLD 4.0
#define ROW_GAP_WORLD 4.0
#define LEGEND_SIZE_PX 11.0

typedef enum {
  SAMPLE_LINE,
  SAMPLE_RELATION,
  SAMPLE_OUTLINE
} SampleKind;

typedef struct {
  SampleKind kind;
  RostrumStance stance;         /* LINE; NONE: a plain one, for what does not depend on the stance */
  RostrumRelationKind relation; /* RELATION */
  double width;
  double most_width; /* LINE: of the second half of the sample; 0: it is one line */
  gboolean sourced;
  char *words;
} LegendEntry;

struct _RostrumGraphLegend {
  GArray *entries;
};

static void
legend_entry_clear (gpointer data)
{
  LegendEntry *entry = data;

  g_free (entry->words);
}

static void
add_line (RostrumGraphLegend *self, RostrumStance stance, double width, gboolean sourced, char *words)
{
  LegendEntry entry = {
    .kind = SAMPLE_LINE, .stance = stance, .width = width, .sourced = sourced, .words = words
  };

  g_array_append_val (self->entries, entry);
}

/* What the width of a line says: from one to another. */
static void
add_widths (RostrumGraphLegend *self, double least, double most, char *words)
{
  LegendEntry entry = { .kind = SAMPLE_LINE,
                        .stance = ROSTRUM_STANCE_NONE,
                        .width = least,
                        .most_width = most,
                        .sourced = TRUE,
                        .words = words };

  g_array_append_val (self->entries, entry);
}

static gboolean
is_drawn (RostrumScene *drawn, RostrumRef ref)
{
  guint32 n;

  rostrum_scene_find (drawn, ref, &n);
  return n > 0;
}

/* ---- the two-mode network ---- */

static void
list_stances (RostrumGraphLegend *self, const RostrumViewContext *context, guint stances)
{
  static const RostrumStance order[] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_LEANS_SUPPORTS,
                                         ROSTRUM_STANCE_MIXED, ROSTRUM_STANCE_LEANS_OPPOSES,
                                         ROSTRUM_STANCE_OPPOSES };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if ((stances & 1u << order[i]) != 0)
      add_line (self, order[i], rostrum_graph_edge_width (context, 3), TRUE,
                g_strdup (rostrum_stance_to_words (order[i])));
}

static void
list_edges (RostrumGraphLegend *self, const RostrumViewContext *context, const RostrumNetwork *network,
            RostrumScene *drawn)
{
  guint stances = 0;
  guint32 least = G_MAXUINT32;
  guint32 most = 0;
  gboolean hollow = FALSE;

  for (guint32 i = 0; i < network->n_edges; i++) {
    const RostrumEdge *edge = &network->edges[i];

    if (!is_drawn (drawn, rostrum_ref_edge (edge->speaker, edge->position)))
      continue;
    stances |= 1u << edge->stance;
    least = MIN (least, edge->n_statements);
    most = MAX (most, edge->n_statements);
    hollow |= !edge->sourced;
  }

  list_stances (self, context, stances);
  if (most > least)
    add_widths (self, rostrum_graph_edge_width (context, least), rostrum_graph_edge_width (context, most),
                rostrum_statements_range_to_words (least, most));
  if (hollow)
    add_line (self, ROSTRUM_STANCE_NONE, rostrum_graph_edge_width (context, 1), FALSE,
              g_strdup (C_ ("legend", "without a source")));
}

/* @brief: for a place where there is little room and the longer words stand beside it. */
static char *
relation_words (RostrumRelationKind kind, gboolean brief)
{
  /* Translators: %s is a relation, "backs" */
  return g_strdup_printf (brief ? _ ("%s (editors)") : _ ("%s, in the editors’ judgement"),
                          rostrum_relation_to_words (kind));
}

static void
list_relations (RostrumGraphLegend *self, const RostrumViewContext *context, RostrumScene *drawn)
{
  guint kinds = rostrum_graph_relations_in (context, drawn);

  for (guint kind = 0; kind < ROSTRUM_N_RELATIONS; kind++) {
    LegendEntry entry = { .kind = SAMPLE_RELATION, .relation = kind };

    if ((kinds & 1u << kind) == 0)
      continue;
    entry.words = relation_words (kind, FALSE);
    g_array_append_val (self->entries, entry);
  }
}

/* ---- projections ---- */

static void
list_signs (RostrumGraphLegend *self, const RostrumViewContext *context, const RostrumGraphContent *content,
            gboolean agree, gboolean clash)
{
  gboolean both = content->kind == ROSTRUM_NETWORK_SUBTRACT;
  double width = 3.0 * rostrum_text_get_scale (context->text);

  if (agree)
    add_line (self, ROSTRUM_STANCE_SUPPORTS, width, TRUE,
              g_strdup (both ? C_ ("legend", "agree more than they clash") : C_ ("legend", "agree")));
  if (clash)
    add_line (self, ROSTRUM_STANCE_OPPOSES, width, TRUE,
              g_strdup (both ? C_ ("legend", "clash more than they agree") : C_ ("legend", "clash")));
}

static void
list_ties (RostrumGraphLegend *self, const RostrumViewContext *context, const RostrumGraphContent *content,
           RostrumScene *drawn)
{
  double least = INFINITY;
  double most = 0.0;
  gboolean agree = FALSE;
  gboolean clash = FALSE;

  for (guint32 i = 0; i < content->n_ties; i++) {
    const RostrumTie *tie = &content->projection->ties[content->ties[i]];
    gboolean opposes = rostrum_graph_tie_stance (content, tie) == ROSTRUM_STANCE_OPPOSES;

    if (!is_drawn (drawn, rostrum_ref_pair (tie->a, tie->b)))
      continue;
    least = MIN (least, fabs (tie->weight));
    most = MAX (most, fabs (tie->weight));
    agree |= !opposes;
    clash |= opposes;
  }
  list_signs (self, context, content, agree, clash);
  if (most < least)
    return;
  if (most > least)
    add_widths (self, rostrum_graph_tie_width (context, content, least),
                rostrum_graph_tie_width (context, content, most),
                rostrum_graph_weights_to_words (content, least, most));
  else
    add_line (self, ROSTRUM_STANCE_NONE, rostrum_graph_tie_width (context, content, least), TRUE,
              rostrum_graph_weights_to_words (content, least, least));
}

static void
list_outlines (RostrumGraphLegend *self, RostrumScene *drawn)
{
  LegendEntry entry = { .kind = SAMPLE_OUTLINE };
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (drawn, &n);
  gboolean found = FALSE;

  for (guint32 i = 0; i < n && !found; i++)
    found = rostrum_graph_is_outline (&items[i]);
  if (!found)
    return;
  entry.words = g_strdup (C_ ("legend", "coalition: agree more with each other than with the rest"));
  g_array_append_val (self->entries, entry);
}

RostrumGraphLegend *
rostrum_graph_legend_new (const RostrumViewContext *context, const RostrumGraphContent *content,
                          RostrumScene *drawn)
{
  RostrumGraphLegend *self;

  g_return_val_if_fail (context != NULL && content != NULL && drawn != NULL, NULL);

  self = g_new0 (RostrumGraphLegend, 1);
  self->entries = g_array_new (FALSE, FALSE, sizeof (LegendEntry));
  g_array_set_clear_func (self->entries, legend_entry_clear);
  if (content->projection != NULL) {
    list_ties (self, context, content, drawn);
    list_outlines (self, drawn);
  } else {
    list_edges (self, context, content->network, drawn);
    list_relations (self, context, drawn);
  }
  return self;
}

void
rostrum_graph_legend_free (RostrumGraphLegend *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

/* ---- drawn ---- */

/* The thinnest line beside the thickest. */
static void
add_widths_sample (RostrumSceneBuilder *builder, const LegendEntry *entry, RostrumWorldPoint from,
                   RostrumWorldPoint to)
{
  const double gap = BETWEEN_WIDTHS_WORLD * rostrum_text_get_scale (rostrum_scene_builder_get_text (builder));
  const double middle = (from.x + to.x) / 2.0;
  const RostrumSegment thin[2] = { { ROSTRUM_SEGMENT_MOVE, { from } },
                                   { ROSTRUM_SEGMENT_LINE, { { middle - gap / 2.0, from.y } } } };
  const RostrumSegment thick[2] = { { ROSTRUM_SEGMENT_MOVE, { { middle + gap / 2.0, from.y } } },
                                    { ROSTRUM_SEGMENT_LINE, { to } } };

  rostrum_graph_add_edge_line (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, thin, 2, entry->stance,
                               entry->width, entry->sourced);
  rostrum_graph_add_edge_line (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, thick, 2, entry->stance,
                               entry->most_width, entry->sourced);
}

static void
add_sample (RostrumSceneBuilder *builder, const LegendEntry *entry, RostrumWorldPoint from,
            RostrumWorldPoint to, double height)
{
  RostrumSegment line[2] = { { ROSTRUM_SEGMENT_MOVE, { from } }, { ROSTRUM_SEGMENT_LINE, { to } } };
  RostrumWorldCurve curve = { from, from, to, to };
  RostrumWorldRect rect = { from.x, from.y - 0.4 * height, to.x - from.x, 0.8 * height };

  switch (entry->kind) {
  case SAMPLE_RELATION:
    rostrum_graph_add_relation_line (builder, ROSTRUM_LAYER_FRAME, &curve, entry->relation);
    break;
  case SAMPLE_OUTLINE:
    rostrum_graph_add_outline_sample (builder, &rect);
    break;
  case SAMPLE_LINE:
  default:
    if (entry->most_width > 0.0) {
      add_widths_sample (builder, entry, from, to);
      break;
    }
    rostrum_graph_add_edge_line (builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, line, 2, entry->stance,
                                 entry->width, entry->sourced);
    break;
  }
}

/* Writes the entry with its sample at (x, y), lines wrapped to what is left of @width; returns how wide it is. */
static double
add_entry (RostrumSceneBuilder *builder, const LegendEntry *entry, char **lines, double x, double y)
{
  const RostrumFont font = { LEGEND_SIZE_PX, FALSE, FALSE };
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  RostrumText *text = rostrum_scene_builder_get_text (builder);
  double scale = rostrum_text_get_scale (text);
  double words_x = (SAMPLE_LENGTH_WORLD + SAMPLE_GAP_WORLD) * scale;
  double widest = 0.0;
  double height, ascent;

  rostrum_text_get_line (text, &font, &height, &ascent);
  add_sample (builder, entry, (RostrumWorldPoint){ x, y + height / 2.0 },
              (RostrumWorldPoint){ x + SAMPLE_LENGTH_WORLD * scale, y + height / 2.0 }, height);
  for (char **line = lines; *line != NULL; line++, y += height) {
    double width = rostrum_scene_builder_add_text (
        builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &font, ROSTRUM_ALIGN_START,
        (RostrumWorldPoint){ x + words_x, y + ascent }, style->text, style->canvas, *line, NULL);

    widest = MAX (widest, width);
  }
  return words_x + widest;
}

typedef struct {
  RostrumSceneBuilder *builder;
  double width;
  double x, y;
  double row_height;
} LegendPen;

static void
write_entry (LegendPen *pen, const LegendEntry *entry)
{
  const RostrumFont font = { LEGEND_SIZE_PX, FALSE, FALSE };
  RostrumText *text = rostrum_scene_builder_get_text (pen->builder);
  const double scale = rostrum_text_get_scale (text);
  const double words_x = (SAMPLE_LENGTH_WORLD + SAMPLE_GAP_WORLD) * scale;
  const double width = words_x + rostrum_text_measure (text, &font, entry->words);
  g_auto (GStrv) lines =
      rostrum_text_wrap (text, &font, entry->words, MAX (pen->width - words_x, words_x), 0);
  double height, ascent;

  rostrum_text_get_line (text, &font, &height, &ascent);
  if (pen->x > 0.0 && pen->x + width > pen->width) {
    pen->x = 0.0;
    pen->y += pen->row_height + ROW_GAP_WORLD * scale;
    pen->row_height = 0.0;
  }
  pen->x += add_entry (pen->builder, entry, lines, pen->x, pen->y) + ENTRY_GAP_WORLD * scale;
  pen->row_height = MAX (pen->row_height, height * g_strv_length (lines));
}

static gboolean
lists_relation (const RostrumGraphLegend *self, RostrumRelationKind kind)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const LegendEntry *entry = &g_array_index (self->entries, LegendEntry, i);

    if (entry->kind == SAMPLE_RELATION && entry->relation == kind)
      return TRUE;
  }
  return FALSE;
}

RostrumScene *
rostrum_graph_legend_build (const RostrumGraphLegend *self, const RostrumStyle *style, RostrumText *text,
                            double width_world, guint relations)
{
  LegendPen pen = { .width = width_world };

  g_return_val_if_fail (self != NULL && style != NULL && text != NULL, NULL);

  pen.builder = rostrum_scene_builder_new (style, text);
  for (guint i = 0; i < self->entries->len; i++)
    write_entry (&pen, &g_array_index (self->entries, LegendEntry, i));
  for (guint kind = 0; kind < ROSTRUM_N_RELATIONS; kind++) {
    g_autofree char *words = NULL;

    if ((relations & 1u << kind) == 0 || lists_relation (self, kind))
      continue;
    words = relation_words (kind, TRUE);
    write_entry (&pen, &(LegendEntry){ .kind = SAMPLE_RELATION, .relation = kind, .words = words });
  }
  return rostrum_scene_builder_end (pen.builder, NULL, 0.0, NULL, NULL);
}
