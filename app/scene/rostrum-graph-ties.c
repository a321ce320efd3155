/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ties of a projection: agreement drawn as support, conflict as opposition, the wider the heavier. */
#include <math.h>

#include "rostrum-graph.h"

#define LEAST_WIDTH_WORLD 1.5
#define GREATEST_WIDTH_WORLD 5.0
#define LEAST_CONTRAST_WIDTH_WORLD 2.0
/* Pictures in which no tie weighs more than this have one common scale. */
#define COMMON_MOST 8.0

RostrumStance
rostrum_graph_tie_stance (const RostrumGraphContent *content, const RostrumTie *tie)
{
  if (content->kind == ROSTRUM_NETWORK_CONFLICT || tie->weight < 0.0)
    return ROSTRUM_STANCE_OPPOSES;
  return ROSTRUM_STANCE_SUPPORTS;
}

double
rostrum_graph_tie_width (const RostrumViewContext *context, const RostrumGraphContent *content, double weight)
{
  gboolean normalized = content->projection->normalized;
  double least = normalized ? 0.0 : 1.0;
  double most = normalized ? content->most : MAX (content->most, COMMON_MOST);
  double share = most > least ? CLAMP ((fabs (weight) - least) / (most - least), 0.0, 1.0) : 0.0;
  double width = LEAST_WIDTH_WORLD + (GREATEST_WIDTH_WORLD - LEAST_WIDTH_WORLD) * share;

  if (context->style->high_contrast)
    width = MAX (width, LEAST_CONTRAST_WIDTH_WORLD);
  return width * rostrum_text_get_scale (context->text);
}

/* Whether what two hold on a position is a part of their tie, which says that they agree, or clash; who is of two minds does both. */
static gboolean
bears_on (const RostrumEdge *edge, const RostrumEdge *other, gboolean agree)
{
  const int both = rostrum_stance_side (edge->stance) * rostrum_stance_side (other->stance);

  return both == 0 || (both > 0) == agree;
}

/* What the tie is made of leads to it: the positions, each one's edge to them, the statements and their sources. */
static void
add_shared (const RostrumGraph *self, RostrumSceneBuilder *builder, const RostrumEdge *edge, guint32 target)
{
  rostrum_scene_builder_add_alias (builder, rostrum_ref_edge (edge->speaker, edge->position), target);
  rostrum_graph_add_edge_aliases (builder, self->network, edge, target);
}

static void
add_aliases (const RostrumGraph *self, RostrumSceneBuilder *builder, const RostrumTie *tie, guint32 target)
{
  const RostrumNetwork *network = self->network;
  const gboolean agree = rostrum_graph_tie_stance (self->content, tie) == ROSTRUM_STANCE_SUPPORTS;
  guint32 n_a;
  const guint32 *edges = rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, tie->a, &n_a);

  for (guint32 i = 0; i < n_a; i++) {
    const RostrumEdge *edge = &network->edges[edges[i]];
    guint32 other = rostrum_network_find_edge (network, tie->b, edge->position);

    if (other == ROSTRUM_NONE || !bears_on (edge, &network->edges[other], agree))
      continue;
    rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_POSITION, edge->position), target);
    add_shared (self, builder, edge, target);
    add_shared (self, builder, &network->edges[other], target);
  }
}

/* Who speaks of a position stands for it, tied to somebody by it or not. */
static void
add_speaker_aliases (const RostrumGraph *self, RostrumSceneBuilder *builder, guint32 node)
{
  const RostrumNetwork *network = self->network;
  guint32 n;
  const guint32 *edges =
      rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, rostrum_graph_get_index (self, node), &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumEdge *edge = &network->edges[edges[i]];

    rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_POSITION, edge->position), node);
    add_shared (self, builder, edge, node);
  }
}

static guint32
add_target (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 index)
{
  const RostrumTie *tie = &self->content->projection->ties[self->content->ties[index]];
  g_autofree char *name = rostrum_graph_tie_name (self->content, tie);
  g_autofree char *description = rostrum_graph_tie_description (self->content, tie);
  g_autofree char *tip = rostrum_graph_tie_tip (self->content, tie);
  RostrumTarget target = { .ref = rostrum_ref_pair (tie->a, tie->b),
                           .name = name,
                           .description = description,
                           .tip = tip,
                           .is_edge = TRUE };
  guint32 added;

  target.centre = rostrum_graph_edge_centre (self, index);
  added = rostrum_scene_builder_add_target (builder, &target);
  add_aliases (self, builder, tie, added);
  rostrum_scene_builder_relate (builder, added, self->ends[index].a);
  rostrum_scene_builder_relate (builder, added, self->ends[index].b);
  rostrum_scene_builder_relate (builder, self->ends[index].a, self->ends[index].b);
  return added;
}

void
rostrum_graph_add_ties (RostrumGraph *self, RostrumSceneBuilder *builder)
{
  guint32 first = self->n_nodes;

  for (guint32 node = 0; node < self->n_nodes; node++)
    add_speaker_aliases (self, builder, node);
  for (guint32 i = 0; i < self->n_edges; i++) {
    guint32 added = add_target (self, builder, i);

    g_assert (added == first + i);
  }
  for (guint32 i = self->n_edges; i-- > 0;) {
    const RostrumTie *tie = &self->content->projection->ties[self->content->ties[i]];
    const RostrumWorldCurve *curve = &self->curves[i];
    const RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { curve->p0 } },
                                         { ROSTRUM_SEGMENT_CURVE, { curve->c0, curve->c1, curve->p1 } } };

    rostrum_graph_add_edge_line (builder, ROSTRUM_LAYER_EDGES, first + i, segments, 2,
                                 rostrum_graph_tie_stance (self->content, tie),
                                 rostrum_graph_tie_width (self->context, self->content, tie->weight), TRUE);
  }
}
