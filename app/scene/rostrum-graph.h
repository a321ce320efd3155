/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that the graph is built of; for rostrum-graph-*.c, rostrum-frame.c and their tests only.
 *
 * First the nodes are labelled and measured, then placed, then the edges routed, then all of it is written into a scene. */
#pragma once

#include "scene/rostrum-views.h"

G_BEGIN_DECLS

/* Sizes at text scale 1, in world units; all grow with it but outlines and lines. */
#define ROSTRUM_DISC_RADIUS_WORLD 20.0
#define ROSTRUM_CARD_RADIUS_WORLD 8.0
#define ROSTRUM_CARD_PADDING_WORLD 11.0
#define ROSTRUM_LABEL_SIZE_PX 13.0
#define ROSTRUM_NOTE_SIZE_PX 11.0

typedef struct {
  char **lines;
  double width; /* of the widest line, also when bold */
  double line_height;
  double line_ascent;
} RostrumGraphLabel;

/* Everything about one graph while it is built. Nodes: the network's speakers, then its positions. */
typedef struct {
  const RostrumViewContext *context;
  const RostrumNetwork *network;
  double scale; /* the text's */
  guint32 n_nodes;
  guint32 *node_of_speaker; /* by debate index; ROSTRUM_NONE: not in the network */
  guint32 *node_of_position;
  RostrumGraphLabel *labels;
  RostrumLayoutBox *boxes;
  RostrumLayoutEdge *ends;   /* of each edge of the network, as nodes */
  guint64 *keys;             /* of each node: a hash of kind and id */
  RostrumWorldPoint *places; /* of each node's hub */
  RostrumWorldCurve *curves; /* of each edge */
  gboolean *crossed;         /* of each speaker: an edge runs through the name */
} RostrumGraph;

/* Labels and boxes are there; places and curves are not. Both pointers must outlive it. */
RostrumGraph *rostrum_graph_new (const RostrumViewContext *context, const RostrumNetwork *network);
void rostrum_graph_free (RostrumGraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumGraph, rostrum_graph_free)

/* Whether a node is a speaker, and its index in the debate. */
static inline gboolean
rostrum_graph_is_speaker (const RostrumGraph *self, guint32 node)
{
  return node < self->network->n_speakers;
}

static inline guint32
rostrum_graph_get_index (const RostrumGraph *self, guint32 node)
{
  return rostrum_graph_is_speaker (self, node) ? self->network->speakers[node]
                                               : self->network->positions[node - self->network->n_speakers];
}

RostrumRef rostrum_graph_get_ref (const RostrumGraph *self, guint32 node);

/* The node's whole box where it stands. */
RostrumWorldRect rostrum_graph_get_rect (const RostrumGraph *self, guint32 node);

/* Finds the places (those of *@places if its key is the same), then moves pinned nodes to where they are pinned and
 * routes the edges. *@places receives what was used. */
void rostrum_graph_place (RostrumGraph *self, RostrumGraphPlaces **places);

/* A copy; NULL gives NULL. */
RostrumGraphPlaces *rostrum_graph_places_copy (const RostrumGraphPlaces *places);

/* Where a speaker's name stands, and whether an edge runs through it; places and curves must be there. */
RostrumWorldRect rostrum_graph_get_name_rect (const RostrumGraph *self, guint32 node);
void rostrum_graph_find_crossed (RostrumGraph *self);

/* The node's target and items. Returns the target. */
guint32 rostrum_graph_add_node (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 node);

/* The edge's target and items. Returns the target. */
guint32 rostrum_graph_add_edge (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 edge);

/* 1.5 for one statement to 5 for eight and more, at least 2 with high contrast; times the text scale. */
double rostrum_graph_edge_width (const RostrumViewContext *context, guint32 n_statements);

/* The line of an edge; one without a source is hollow. */
void rostrum_graph_add_edge_line (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target,
                                  const RostrumSegment *segments, guint32 n_segments, RostrumStance stance,
                                  double width, gboolean sourced);

/* Words for ear and pointer, whole translated sentences; free with g_free(). */
char *rostrum_graph_node_name (const RostrumGraph *self, guint32 node);
char *rostrum_graph_node_description (const RostrumGraph *self, guint32 node);
char *rostrum_graph_node_tip (const RostrumGraph *self, guint32 node);
char *rostrum_graph_edge_name (const RostrumNetwork *network, const RostrumEdge *edge);
char *rostrum_graph_edge_description (const RostrumNetwork *network, const RostrumEdge *edge);
char *rostrum_graph_edge_tip (const RostrumNetwork *network, const RostrumEdge *edge);

/* How the edges of a node split. */
typedef struct {
  guint32 n_support;
  guint32 n_oppose;
  guint32 n_mixed;
  guint32 n_statements;
} RostrumGraphSplit;

RostrumGraphSplit rostrum_graph_split_of (const RostrumNetwork *network, RostrumKind kind, guint32 index);

G_END_DECLS
