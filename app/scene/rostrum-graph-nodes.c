/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers are faces, positions are words: the nodes' labels, sizes and items. */
#include "rostrum-graph.h"

#include <string.h>

#include "rostrum-scene-builder-private.h"
#include "rostrum-speaker-labels.h"

#define NAME_LINES 2
#define NAME_GAP_WORLD 1.0

static void
init_disc (RostrumGraph *self, guint32 node, const char *name)
{
  RostrumGraphLabel *label = &self->labels[node];
  double radius = rostrum_disc_get_ring_radius (ROSTRUM_DISC_RADIUS_WORLD * self->scale);
  double half_width, below;

  rostrum_graph_init_label (self, label, name, TRUE, NAME_LINES, 1.0);
  half_width = MAX (radius, label->width / 2.0 + 1.0);
  below = radius + NAME_GAP_WORLD * self->scale + label->line_height * g_strv_length (label->lines);
  self->boxes[node] = (RostrumLayoutBox){ half_width, half_width, radius, below, radius, radius, TRUE };
}

static void
init_discs (RostrumGraph *self)
{
  g_autoptr (GPtrArray) names =
      rostrum_speaker_labels_new (self->context->debate, self->network->speakers, self->network->n_speakers);

  for (guint32 i = 0; i < self->network->n_speakers; i++)
    init_disc (self, i, g_ptr_array_index (names, i));
}

guint64
rostrum_graph_hash_ref (const RostrumDebate *debate, RostrumRef ref)
{
  /* FNV-1a */
  guint64 hash = G_GUINT64_CONSTANT (14695981039346656037) ^ ref.kind;

  for (const char *id = rostrum_debate_get_id (debate, ref); *id != '\0'; id++)
    hash = (hash ^ (guint8) *id) * G_GUINT64_CONSTANT (1099511628211);
  return hash;
}

static void
init_ends (RostrumGraph *self)
{
  const RostrumGraphContent *content = self->content;

  for (guint32 i = 0; i < self->n_nodes; i++) {
    RostrumRef ref = rostrum_graph_get_ref (self, i);

    self->keys[i] = rostrum_graph_hash_ref (self->context->debate, ref);
    if (ref.kind == ROSTRUM_KIND_SPEAKER)
      self->node_of_speaker[ref.index] = i;
    else
      self->node_of_position[ref.index] = i;
  }
  for (guint32 i = 0; i < self->n_edges; i++)
    if (content->projection != NULL) {
      const RostrumTie *tie = &content->projection->ties[content->ties[i]];

      self->ends[i] = (RostrumLayoutEdge){ self->node_of_speaker[tie->a], self->node_of_speaker[tie->b] };
    } else {
      const RostrumEdge *edge = &self->network->edges[i];

      self->ends[i] =
          (RostrumLayoutEdge){ self->node_of_speaker[edge->speaker], self->node_of_position[edge->position] };
    }
}

static void
outline_clear (gpointer data)
{
  RostrumGraphOutline *outline = data;

  g_array_unref (outline->hull);
  g_strfreev (outline->lines);
}

/* An index of the debate → no node. */
static guint32 *
new_node_map (guint32 n)
{
  guint32 *map = g_new (guint32, n + 1);

  memset (map, 0xff, (n + 1) * sizeof (guint32));
  return map;
}

RostrumGraph *
rostrum_graph_new (const RostrumViewContext *context, RostrumGraphContent *content)
{
  RostrumGraph *self = g_new0 (RostrumGraph, 1);
  const RostrumNetwork *network = content->network;
  gboolean two_mode = content->projection == NULL;

  self->context = context;
  self->content = content;
  self->network = network;
  self->scale = rostrum_text_get_scale (context->text);
  self->aspect = rostrum_graph_wished_aspect (context->options);
  self->n_nodes = network->n_speakers + (two_mode ? network->n_positions : 0);
  self->n_edges = two_mode ? network->n_edges : content->n_ties;
  self->node_of_speaker = new_node_map (context->debate->n_speakers);
  self->node_of_position = new_node_map (context->debate->n_positions);
  self->labels = g_new0 (RostrumGraphLabel, self->n_nodes + 1);
  self->boxes = g_new0 (RostrumLayoutBox, self->n_nodes + 1);
  self->keys = g_new0 (guint64, self->n_nodes + 1);
  self->places = g_new0 (RostrumWorldPoint, self->n_nodes + 1);
  self->ends = g_new0 (RostrumLayoutEdge, self->n_edges + 1);
  self->crossed = g_new0 (gboolean, network->n_speakers + 1);
  self->curves = g_new0 (RostrumWorldCurve, self->n_edges + 1);
  self->outlined = new_node_map (network->n_speakers);
  self->outlines = g_array_new (FALSE, FALSE, sizeof (RostrumGraphOutline));
  g_array_set_clear_func (self->outlines, outline_clear);
  self->relations = g_array_new (FALSE, FALSE, sizeof (RostrumGraphRelation));

  init_ends (self);
  init_discs (self);
  rostrum_graph_init_cards (self);
  rostrum_graph_find_relations (self);
  return self;
}

void
rostrum_graph_free (RostrumGraph *self)
{
  if (self == NULL)
    return;
  for (guint32 i = 0; i < self->n_nodes; i++)
    g_strfreev (self->labels[i].lines);
  g_free (self->labels);
  g_free (self->node_of_speaker);
  g_free (self->node_of_position);
  g_free (self->boxes);
  g_free (self->keys);
  g_free (self->places);
  g_free (self->ends);
  g_free (self->curves);
  g_free (self->crossed);
  g_free (self->outlined);
  g_array_unref (self->outlines);
  g_array_unref (self->relations);
  g_free (self);
}

RostrumRef
rostrum_graph_get_ref (const RostrumGraph *self, guint32 node)
{
  return rostrum_ref (rostrum_graph_is_speaker (self, node) ? ROSTRUM_KIND_SPEAKER : ROSTRUM_KIND_POSITION,
                      rostrum_graph_get_index (self, node));
}

RostrumWorldRect
rostrum_graph_get_rect (const RostrumGraph *self, guint32 node)
{
  const RostrumLayoutBox *box = &self->boxes[node];

  return (RostrumWorldRect){ self->places[node].x - box->left, self->places[node].y - box->above,
                             box->left + box->right, box->above + box->below };
}

/* The label's lines in the middle of @centre_x, from @top down. */
static void
add_label (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 node, guint32 target, double centre_x,
           double top, gboolean bold, RostrumColor on)
{
  const RostrumGraphLabel *label = &self->labels[node];
  RostrumItem item = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .role = ROSTRUM_ROLE_LABEL,
                       .target = target,
                       .align = ROSTRUM_ALIGN_MIDDLE,
                       .fill = self->context->style->text,
                       .on = on };

  item.font = rostrum_graph_label_font (bold);
  item.font.size_px *= self->scale;
  item.baseline = (RostrumWorldPoint){ centre_x, top + label->line_ascent };
  for (char **line = label->lines; *line != NULL; line++) {
    item.text = *line;
    rostrum_scene_builder_add (builder, &item);
    item.baseline.y += label->line_height;
  }
}

static void
add_card (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 node, guint32 target)
{
  const RostrumStyle *style = self->context->style;
  RostrumItem card = { .type = ROSTRUM_ITEM_RECT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .role = ROSTRUM_ROLE_OUTLINE,
                       .target = target,
                       .radius = ROSTRUM_CARD_RADIUS_WORLD * self->scale,
                       .fill = style->card,
                       .stroke = style->outline,
                       .stroke_width = style->outline_width_world };

  card.rect = rostrum_graph_get_rect (self, node);
  rostrum_scene_builder_add (builder, &card);
  add_label (self, builder, node, target, self->places[node].x,
             card.rect.y + ROSTRUM_CARD_PADDING_ABOVE_WORLD * self->scale, FALSE, style->card);
}

static void
add_speaker (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 node, guint32 target)
{
  const RostrumColor nothing = { 0 };
  RostrumWorldPoint centre = self->places[node];
  RostrumWorldRect name = rostrum_graph_get_name_rect (self, node);

  if (self->crossed[node])
    rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, target, &name, 3.0 * self->scale,
                                    rostrum_graph_get_ground (self, node), nothing, 0.0);
  rostrum_scene_builder_add_disc (builder, ROSTRUM_LAYER_NODES, target, self->context->debate,
                                  rostrum_graph_get_index (self, node), centre,
                                  ROSTRUM_DISC_RADIUS_WORLD * self->scale);
  add_label (self, builder, node, target, centre.x,
             centre.y + self->boxes[node].hub_half_height + NAME_GAP_WORLD * self->scale, TRUE,
             rostrum_graph_get_ground (self, node));
}

guint32
rostrum_graph_add_node (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 node)
{
  g_autofree char *name = rostrum_graph_node_name (self, node);
  g_autofree char *description = rostrum_graph_node_description (self, node);
  g_autofree char *tip = rostrum_graph_node_tip (self, node);
  RostrumTarget target = { rostrum_graph_get_ref (self, node),
                           name,
                           description,
                           tip,
                           rostrum_graph_get_rect (self, node),
                           self->places[node],
                           FALSE };
  guint32 index = rostrum_scene_builder_add_target (builder, &target);

  if (rostrum_graph_is_speaker (self, node))
    add_speaker (self, builder, node, index);
  else
    add_card (self, builder, node, index);
  return index;
}
