/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "rostrum-graph.h"

#define MARGIN_WORLD 12.0
/* A disc and its letters, or a card, and two lines of words. */
#define ITEMS_A_NODE 4

/* Speakers, then positions, then edges: the order in which a screen reader meets them. */
static void
add_nodes (RostrumGraph *graph, RostrumSceneBuilder *builder)
{
  const RostrumDebate *debate = graph->context->debate;

  for (guint32 i = 0; i < graph->n_nodes; i++) {
    guint32 target = rostrum_graph_add_node (graph, builder, i);

    g_assert (target == i);
  }
  for (guint32 i = 0; i < debate->n_estimates; i++) {
    guint32 speaker = debate->estimates[i].speaker;

    if (speaker != ROSTRUM_NONE && graph->node_of_speaker[speaker] != ROSTRUM_NONE)
      rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_ESTIMATE, i),
                                       graph->node_of_speaker[speaker]);
  }
}

static void
add_edges (RostrumGraph *graph, RostrumSceneBuilder *builder)
{
  for (guint32 i = 0; i < graph->n_edges; i++) {
    guint32 target = rostrum_graph_add_edge (graph, builder, i);

    rostrum_scene_builder_relate (builder, target, graph->ends[i].a);
    rostrum_scene_builder_relate (builder, target, graph->ends[i].b);
    rostrum_scene_builder_relate (builder, graph->ends[i].a, graph->ends[i].b);
  }
}

RostrumScene *
rostrum_graph_view_build (const RostrumViewContext *context, RostrumGraphContent *content,
                          RostrumGraphPlaces **places)
{
  g_autoptr (RostrumGraph) graph = NULL;
  g_autofree char *caption = NULL;
  RostrumSceneBuilder *builder;

  g_return_val_if_fail (context != NULL && content != NULL && places != NULL, NULL);

  graph = rostrum_graph_new (context, content);
  rostrum_graph_place (graph, places);
  builder = rostrum_scene_builder_new (context->style, context->text);
  rostrum_scene_builder_reserve (builder, graph->n_nodes + graph->n_edges,
                                 ITEMS_A_NODE * graph->n_nodes + graph->n_edges);
  add_nodes (graph, builder);
  rostrum_graph_add_outlines (graph, builder);
  rostrum_graph_add_relations (graph, builder);
  if (content->projection != NULL)
    rostrum_graph_add_ties (graph, builder);
  else
    add_edges (graph, builder);
  caption = rostrum_graph_caption (context, content);
  return rostrum_scene_builder_end (builder, NULL, MARGIN_WORLD, context->debate->title, caption);
}
