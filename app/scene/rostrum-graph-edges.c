/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edges speak twice, by colour and by dash; their width says how many statements there are. */
#include "rostrum-graph.h"

#include <math.h>

#include "rostrum-scene-private.h"

#define LEAST_WIDTH_WORLD 1.5
#define GREATEST_WIDTH_WORLD 5.0
#define LEAST_CONTRAST_WIDTH_WORLD 2.0
/* That many statements and more have the greatest width. */
#define FULL_STATEMENTS 8
/* How much wider than its hollow a line without source is. */
#define HOLLOW_WIDER_WORLD 3.0
#define FREE_ENOUGH_WORLD 12.0
#define PLATE_WORLD 2.0
#define MOST_NODES_LOOKED_AT 1000
#define MOST_EDGES_LOOKED_AT 150

double
rostrum_graph_edge_width (const RostrumViewContext *context, guint32 n_statements)
{
  guint32 steps = CLAMP (n_statements, 1, FULL_STATEMENTS) - 1;
  double width =
      LEAST_WIDTH_WORLD + (GREATEST_WIDTH_WORLD - LEAST_WIDTH_WORLD) * steps / (FULL_STATEMENTS - 1.0);

  if (context->style->high_contrast)
    width = MAX (width, LEAST_CONTRAST_WIDTH_WORLD);
  return width * rostrum_text_get_scale (context->text);
}

void
rostrum_graph_add_edge_line (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target,
                             const RostrumSegment *segments, guint32 n_segments, RostrumStance stance,
                             double width, gboolean sourced)
{
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  double hollow = HOLLOW_WIDER_WORLD * rostrum_text_get_scale (rostrum_scene_builder_get_text (builder));
  RostrumItem line = { .type = ROSTRUM_ITEM_PATH,
                       .layer = layer,
                       .role = ROSTRUM_ROLE_LINE,
                       .target = target,
                       .segments = segments,
                       .n_segments = n_segments,
                       .stroke = rostrum_style_stance_color (style, stance),
                       .stroke_width = sourced ? width : width + hollow,
                       .dash = rostrum_stance_to_dash (stance) };

  rostrum_scene_builder_add (builder, &line);
  if (sourced)
    return;
  line.stroke = style->canvas;
  line.stroke_width = width;
  line.dash = ROSTRUM_DASH_SOLID;
  rostrum_scene_builder_add (builder, &line);
}

static RostrumWorldPoint
point_on (const RostrumWorldCurve *curve, double t)
{
  RostrumWorldPoint points[3] = { curve->c0, curve->c1, curve->p1 };

  return rostrum_curve_at (curve->p0, points, t);
}

static gboolean
is_covered (const RostrumGraph *self, RostrumWorldPoint point)
{
  for (guint32 i = 0; i < self->n_nodes; i++) {
    RostrumWorldRect rect = rostrum_graph_get_rect (self, i);

    /* The plate under a name reaches a little beyond it. */
    rect = rostrum_world_rect_grow (&rect, PLATE_WORLD);
    if (rostrum_world_rect_contains (&rect, point))
      return TRUE;
  }
  return FALSE;
}

/* The distance from @point to the nearest of some points on the other edges. */
static double
distance_to_others (const RostrumGraph *self, guint32 edge, RostrumWorldPoint point)
{
  double nearest = INFINITY;

  for (guint32 i = 0; i < self->n_edges; i++) {
    if (i == edge)
      continue;
    for (double t = 0.0; t <= 1.0; t += 1.0 / 16.0) {
      RostrumWorldPoint other = point_on (&self->curves[i], t);

      nearest = MIN (nearest, hypot (other.x - point.x, other.y - point.y));
    }
  }
  return nearest;
}

/* -1 if a node lies on @point of an edge, else how far other edges are, up to FREE_ENOUGH_WORLD. Where edges lie in hundreds no
 * point is free of them, and looking for it would take long. */
static double
freedom (const RostrumGraph *self, guint32 edge, RostrumWorldPoint point)
{
  if (self->n_nodes <= MOST_NODES_LOOKED_AT && is_covered (self, point))
    return -1.0;
  if (self->n_edges > MOST_EDGES_LOOKED_AT)
    return FREE_ENOUGH_WORLD;
  return MIN (distance_to_others (self, edge, point), FREE_ENOUGH_WORLD);
}

RostrumWorldPoint
rostrum_graph_edge_centre (const RostrumGraph *self, guint32 edge)
{
  static const double tries[] = { 0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9 };
  RostrumWorldPoint best = point_on (&self->curves[edge], 0.5);
  double freest = -INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (tries) && freest < FREE_ENOUGH_WORLD; i++) {
    RostrumWorldPoint point = point_on (&self->curves[edge], tries[i]);
    double free = freedom (self, edge, point);

    if (free > freest) {
      freest = free;
      best = point;
    }
  }
  return best;
}

void
rostrum_graph_add_edge_aliases (RostrumSceneBuilder *builder, const RostrumNetwork *network,
                                const RostrumEdge *edge, guint32 target)
{
  for (guint32 i = 0; i < edge->n_statements; i++) {
    guint32 statement = network->statement_of[edge->first + i];
    guint32 source = network->debate->statements[statement].source;

    rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_STATEMENT, statement), target);
    if (source != ROSTRUM_NONE)
      rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_SOURCE, source), target);
  }
}

guint32
rostrum_graph_add_edge (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 index)
{
  const RostrumEdge *edge = &self->network->edges[index];
  const RostrumWorldCurve *curve = &self->curves[index];
  const RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { curve->p0 } },
                                       { ROSTRUM_SEGMENT_CURVE, { curve->c0, curve->c1, curve->p1 } } };
  g_autofree char *name = rostrum_graph_edge_name (self->network, edge);
  g_autofree char *description = rostrum_graph_edge_description (self->network, edge);
  g_autofree char *tip = rostrum_graph_edge_tip (name, description);
  RostrumTarget target = { .ref = rostrum_ref_edge (edge->speaker, edge->position),
                           .name = name,
                           .description = description,
                           .tip = tip,
                           .is_edge = TRUE };
  guint32 added;

  target.centre = rostrum_graph_edge_centre (self, index);
  added = rostrum_scene_builder_add_target (builder, &target);
  rostrum_graph_add_edge_aliases (builder, self->network, edge, added);
  rostrum_graph_add_edge_line (builder, ROSTRUM_LAYER_EDGES, added, segments, 2, edge->stance,
                               rostrum_graph_edge_width (self->context, edge->n_statements), edge->sourced);
  return added;
}
