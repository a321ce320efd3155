/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the editors hold of positions: thin grey lines between their cards, with an arrow for backing, an open one for qualifying, and
 * bars at both ends for contradicting. */
#include <math.h>

#include "rostrum-graph.h"
#include "scene/rostrum-issue.h"

#define LINE_WIDTH_WORLD 1.2
#define MARK_LENGTH_WORLD 9.0
#define MARK_HALF_WORLD 4.0
#define BAR_AWAY_WORLD 5.0

void
rostrum_graph_find_relations (RostrumGraph *self)
{
  if (!self->context->state->relations || self->content->projection != NULL)
    return;
  for (guint32 v = self->network->n_speakers; v < self->n_nodes; v++) {
    const RostrumPosition *position = &self->context->debate->positions[rostrum_graph_get_index (self, v)];

    for (guint32 i = 0; i < position->n_relations; i++) {
      RostrumGraphRelation relation = { v, ROSTRUM_NONE, position->relations[i].kind, { { 0 } } };

      if (position->relations[i].to < self->context->debate->n_positions)
        relation.to = self->node_of_position[position->relations[i].to];
      if (relation.to != ROSTRUM_NONE && relation.to != v)
        g_array_append_val (self->relations, relation);
    }
  }
}

/* For themselves, so that showing them moves no edge. */
void
rostrum_graph_route_relations (RostrumGraph *self)
{
  guint n = self->relations->len;
  g_autofree RostrumLayoutEdge *edges = g_new (RostrumLayoutEdge, n + 1);
  g_autofree RostrumWorldCurve *curves = g_new0 (RostrumWorldCurve, n + 1);
  RostrumLayoutGraph graph = {
    .n_nodes = self->n_nodes, .boxes = self->boxes, .n_edges = n, .edges = edges, .keys = self->keys
  };

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++) {
    const RostrumGraphRelation *relation = &g_array_index (self->relations, RostrumGraphRelation, i);

    edges[i] = (RostrumLayoutEdge){ relation->from, relation->to };
  }
  rostrum_layout_route (&graph, self->places, curves);
  for (guint i = 0; i < n; i++)
    g_array_index (self->relations, RostrumGraphRelation, i).curve = curves[i];
}

typedef struct {
  RostrumWorldPoint at;
  double dx; /* where the line comes from, of length 1 */
  double dy;
} LineEnd;

static LineEnd
line_end (RostrumWorldPoint at, RostrumWorldPoint control, RostrumWorldPoint other)
{
  double dx = control.x - at.x;
  double dy = control.y - at.y;
  double length = sqrt (dx * dx + dy * dy);

  if (length < 1e-6) {
    dx = other.x - at.x;
    dy = other.y - at.y;
    length = MAX (sqrt (dx * dx + dy * dy), 1e-6);
  }
  return (LineEnd){ at, dx / length, dy / length };
}

static RostrumWorldPoint
from_end (const LineEnd *end, double along, double across)
{
  return (RostrumWorldPoint){ end->at.x + end->dx * along - end->dy * across,
                              end->at.y + end->dy * along + end->dx * across };
}

static void
add_arrow (RostrumSceneBuilder *builder, RostrumLayer layer, const LineEnd *end, double scale, gboolean open)
{
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  double length = MARK_LENGTH_WORLD * scale;
  double half = MARK_HALF_WORLD * scale;
  const RostrumSegment segments[] = { { ROSTRUM_SEGMENT_MOVE, { end->at } },
                                      { ROSTRUM_SEGMENT_LINE, { from_end (end, length, half) } },
                                      { ROSTRUM_SEGMENT_LINE, { from_end (end, length, -half) } },
                                      { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem arrow = { .type = ROSTRUM_ITEM_PATH,
                        .layer = layer,
                        .target = ROSTRUM_NONE,
                        .segments = segments,
                        .n_segments = G_N_ELEMENTS (segments),
                        .fill = open ? style->canvas : style->text_weak,
                        .stroke = style->text_weak,
                        .stroke_width = LINE_WIDTH_WORLD * scale };

  rostrum_scene_builder_add (builder, &arrow);
}

static void
add_bar (RostrumSceneBuilder *builder, RostrumLayer layer, const LineEnd *end, double scale)
{
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  double away = BAR_AWAY_WORLD * scale;
  double half = 1.25 * MARK_HALF_WORLD * scale;

  rostrum_scene_builder_add_line (builder, layer, ROSTRUM_NONE, from_end (end, away, half),
                                  from_end (end, away, -half), style->text_weak,
                                  1.5 * LINE_WIDTH_WORLD * scale, ROSTRUM_DASH_SOLID);
}

void
rostrum_graph_add_relation_line (RostrumSceneBuilder *builder, RostrumLayer layer,
                                 const RostrumWorldCurve *curve, RostrumRelationKind kind)
{
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  double scale = rostrum_text_get_scale (rostrum_scene_builder_get_text (builder));
  const RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { curve->p0 } },
                                       { ROSTRUM_SEGMENT_CURVE, { curve->c0, curve->c1, curve->p1 } } };
  RostrumItem line = { .type = ROSTRUM_ITEM_PATH,
                       .layer = layer,
                       .target = ROSTRUM_NONE,
                       .segments = segments,
                       .n_segments = 2,
                       .stroke = style->text_weak,
                       .stroke_width = LINE_WIDTH_WORLD * scale,
                       .dash = ROSTRUM_DASH_RELATION };
  LineEnd from = line_end (curve->p0, curve->c0, curve->p1);
  LineEnd to = line_end (curve->p1, curve->c1, curve->p0);

  rostrum_scene_builder_add (builder, &line);
  if (kind == ROSTRUM_RELATION_CONTRADICTS) {
    add_bar (builder, layer, &from, scale);
    add_bar (builder, layer, &to, scale);
  } else {
    add_arrow (builder, layer, &to, scale, kind == ROSTRUM_RELATION_QUALIFIES);
  }
}

void
rostrum_graph_add_relations (RostrumGraph *self, RostrumSceneBuilder *builder)
{
  for (guint i = 0; i < self->relations->len; i++) {
    const RostrumGraphRelation *relation = &g_array_index (self->relations, RostrumGraphRelation, i);

    rostrum_graph_add_relation_line (builder, ROSTRUM_LAYER_EDGES, &relation->curve, relation->kind);
  }
}

static gboolean
has_relation_line (RostrumScene *drawn)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (drawn, &n);

  for (guint32 i = 0; i < n; i++)
    if (items[i].dash == ROSTRUM_DASH_RELATION)
      return TRUE;
  return FALSE;
}

guint
rostrum_graph_relations_in (const RostrumViewContext *context, RostrumScene *drawn)
{
  guint kinds = 0;

  if (!has_relation_line (drawn) || (!context->state->relations && context->issue == NULL))
    return 0;
  if (!context->state->relations)
    return rostrum_issue_get_kinds (context->debate, (const RostrumRef *) (gpointer) context->issue->data,
                                    context->issue->len);
  for (guint32 p = 0; p < context->debate->n_positions; p++) {
    const RostrumPosition *position = &context->debate->positions[p];
    guint32 n_from, n_to;

    rostrum_scene_find (drawn, rostrum_ref (ROSTRUM_KIND_POSITION, p), &n_from);
    for (guint32 i = 0; i < position->n_relations && n_from > 0; i++) {
      rostrum_scene_find (drawn, rostrum_ref (ROSTRUM_KIND_POSITION, position->relations[i].to), &n_to);
      if (n_to > 0 && position->relations[i].to != p)
        kinds |= 1u << position->relations[i].kind;
    }
  }
  return kinds;
}
