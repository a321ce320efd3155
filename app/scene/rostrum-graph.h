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
#define ROSTRUM_CARD_PADDING_ABOVE_WORLD 8.0
#define ROSTRUM_LABEL_SIZE_PX 13.0
#define ROSTRUM_NOTE_SIZE_PX 11.0
/* Between the cards of a column: edges come from the side and need no room there. */
#define ROSTRUM_GRAPH_ROW_GAP_WORLD 12.0

typedef struct {
  char **lines;
  double width; /* of the widest line, also when bold */
  double line_height;
  double line_ascent;
} RostrumGraphLabel;

/* A coalition's outline. */
typedef struct {
  guint32 coalition; /* index */
  GArray *hull;      /* of RostrumWorldPoint: convex, around the members */
  char **lines;      /* of its name, wrapped */
  RostrumWorldRect label;
} RostrumGraphOutline;

/* A judgement of the editors about two positions that are both shown. */
typedef struct {
  guint32 from; /* nodes */
  guint32 to;
  RostrumRelationKind kind;
  RostrumWorldCurve curve;
} RostrumGraphRelation;

/* Everything about one graph while it is built. Nodes: the network's speakers, then (two-mode) its positions. Edges: those of the
 * network, or the ties drawn. */
typedef struct {
  const RostrumViewContext *context;
  RostrumGraphContent *content;
  const RostrumNetwork *network; /* the content's */
  double scale;                  /* the text's */
  double aspect;                 /* the wished shape of the picture */
  guint32 n_nodes;
  guint32 n_edges;
  guint32 *node_of_speaker; /* by debate index; ROSTRUM_NONE: not in the network */
  guint32 *node_of_position;
  RostrumGraphLabel *labels;
  RostrumLayoutBox *boxes;
  RostrumLayoutEdge *ends;   /* of each edge, as nodes */
  guint64 *keys;             /* of each node: a hash of kind and id */
  RostrumWorldPoint *places; /* of each node's hub */
  RostrumWorldCurve *curves; /* of each edge */
  gboolean *crossed;         /* of each speaker: an edge runs through the name */
  GArray *outlines;          /* of RostrumGraphOutline */
  guint32 *outlined;         /* of each speaker: the coalition around it, or ROSTRUM_NONE */
  GArray *relations;         /* of RostrumGraphRelation */
} RostrumGraph;

/* Labels and boxes are there; places and curves are not. Both pointers must outlive it. */
RostrumGraph *rostrum_graph_new (const RostrumViewContext *context, RostrumGraphContent *content);
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

/* What a graph is made of: a hash of kind and id, the same on every machine. */
guint64 rostrum_graph_hash_ref (const RostrumDebate *debate, RostrumRef ref);

/* The ties of @projection that are drawn (of @ego alone unless that is ROSTRUM_NONE), the strongest first; free with g_free().
 * *@n_all receives how many there are. */
guint32 *rostrum_graph_pick_ties (const RostrumProjection *projection, guint32 ego, guint32 *n,
                                  guint64 *n_all);

/* What is left to see of a projection around the speaker in focus: he and who is tied to him. */
RostrumVisible *rostrum_graph_visible_around (RostrumDebate *debate, const RostrumViewState *state);

RostrumRef rostrum_graph_get_ref (const RostrumGraph *self, guint32 node);

/* The node's whole box where it stands. */
RostrumWorldRect rostrum_graph_get_rect (const RostrumGraph *self, guint32 node);

/* Sets a name in up to @max_lines lines of about the usual width times @wider. */
void rostrum_graph_init_label (RostrumGraph *self, RostrumGraphLabel *label, const char *string,
                               gboolean bold, guint max_lines, double wider);

static inline RostrumFont
rostrum_graph_label_font (gboolean bold)
{
  return (RostrumFont){ ROSTRUM_LABEL_SIZE_PX, bold, FALSE };
}

/* Sets the labels of the cards in lines, and their boxes. In columns of a size that suits the window; self->aspect follows. */
void rostrum_graph_init_cards (RostrumGraph *self);

/* The shape of the picture that suits the window best. */
double rostrum_graph_wished_aspect (const RostrumPictureOptions *options);

/* Finds the places (those of *@places if its key is the same), moves pinned nodes to where they are pinned and what lies there out
 * of their way, outlines the coalitions and routes the edges. *@places receives what was used before pins; a key of 0 says that the
 * layout was cancelled or is a draft. */
void rostrum_graph_place (RostrumGraph *self, RostrumGraphPlaces **places);

/* What the layout of a projection is made from, whichever projection is drawn, so that going from one to another moves nobody: those
 * who agree stand together, coalitions apart from each other. */
typedef struct {
  guint32 n_edges;
  RostrumLayoutEdge *edges;
  guint32 n_ties;
  RostrumLayoutEdge *ties; /* the strongest agreement, within and between */
  guint32 *group_of;       /* of each node: its coalition, or ROSTRUM_NONE */
  guint32 n_groups;
} RostrumGraphStructure;

RostrumGraphStructure *rostrum_graph_structure_new (const RostrumGraph *self);
void rostrum_graph_structure_free (RostrumGraphStructure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumGraphStructure, rostrum_graph_structure_free)

/* The organic layout in two steps: each coalition for itself, then coalitions and single speakers as boxes, with room for the
 * coalitions' names. */
void rostrum_graph_layout_groups (const RostrumGraph *self, const RostrumGraphStructure *structure,
                                  const RostrumLayoutOptions *options, RostrumWorldPoint *places);

/* Fills in self->outlines; what cannot be outlined goes to the content's not_outlined. Places must be there. */
void rostrum_graph_find_outlines (RostrumGraph *self);
void rostrum_graph_add_outlines (RostrumGraph *self, RostrumSceneBuilder *builder);
/* How much room an outline takes around its members, and the size of its name set in lines. */
double rostrum_graph_outline_padding (const RostrumGraph *self);
char **rostrum_graph_wrap_outline_name (const RostrumGraph *self, guint32 coalition, double width,
                                        double *name_width, double *name_height);

/* TRUE for the shape of an outline in a graph's scene. */
gboolean rostrum_graph_is_outline (const RostrumItem *item);
void rostrum_graph_add_outline_sample (RostrumSceneBuilder *builder, const RostrumWorldRect *rect);

/* Fills in self->relations without curves; then the curves; then the items. */
void rostrum_graph_find_relations (RostrumGraph *self);
void rostrum_graph_route_relations (RostrumGraph *self);
void rostrum_graph_add_relations (RostrumGraph *self, RostrumSceneBuilder *builder);
/* The kinds of relations that are drawn in @drawn, as bits. */
guint rostrum_graph_relations_in (const RostrumViewContext *context, RostrumScene *drawn);
/* The line of a relation with its mark at the end; both directions for one that contradicts. */
void rostrum_graph_add_relation_line (RostrumSceneBuilder *builder, RostrumLayer layer,
                                      const RostrumWorldCurve *curve, RostrumRelationKind kind);

/* A copy; NULL gives NULL. */
RostrumGraphPlaces *rostrum_graph_places_copy (const RostrumGraphPlaces *places);

/* Where a speaker's name stands, and whether an edge runs through it; places and curves must be there. */
RostrumWorldRect rostrum_graph_get_name_rect (const RostrumGraph *self, guint32 node);
void rostrum_graph_find_crossed (RostrumGraph *self);

/* The node's target and items. Returns the target. */
guint32 rostrum_graph_add_node (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 node);

/* The edge's target and items. Returns the target. */
guint32 rostrum_graph_add_edge (RostrumGraph *self, RostrumSceneBuilder *builder, guint32 edge);

/* All ties: targets, the strongest first; items, the weakest first, so that the strong ones lie on top. */
void rostrum_graph_add_ties (RostrumGraph *self, RostrumSceneBuilder *builder);

/* Where an edge is pointed at: on its curve, off the nodes and away from other edges, the nearer to the middle the better. */
RostrumWorldPoint rostrum_graph_edge_centre (const RostrumGraph *self, guint32 edge);

/* 1.5 for one to 5 for the strongest tie drawn, or for 8 where none is stronger; at least 2 with high contrast; times the text
 * scale. */
double rostrum_graph_tie_width (const RostrumViewContext *context, const RostrumGraphContent *content,
                                double weight);
/* How a tie is drawn: as support or as opposition. */
RostrumStance rostrum_graph_tie_stance (const RostrumGraphContent *content, const RostrumTie *tie);

/* What a node stands on: the canvas, or its coalition's colour. */
RostrumColor rostrum_graph_get_ground (const RostrumGraph *self, guint32 node);

/* @target also stands for the statements of @edge and for their sources. */
void rostrum_graph_add_edge_aliases (RostrumSceneBuilder *builder, const RostrumNetwork *network,
                                     const RostrumEdge *edge, guint32 target);

/* 1.5 for one statement to 5 for eight and more, at least 2 with high contrast; times the text scale. */
double rostrum_graph_edge_width (const RostrumViewContext *context, guint32 n_statements);

/* The line of an edge; one without a source is hollow. */
void rostrum_graph_add_edge_line (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target,
                                  const RostrumSegment *segments, guint32 n_segments, RostrumStance stance,
                                  double width, gboolean sourced);

/* Words for ear and pointer, whole translated sentences; free with g_free(). Those of nodes need no more of @self than context and
 * network (the matrix has no graph). */
char *rostrum_graph_node_name (const RostrumGraph *self, guint32 node);
char *rostrum_graph_node_description (const RostrumGraph *self, guint32 node);
char *rostrum_graph_node_tip (const RostrumGraph *self, guint32 node);
char *rostrum_graph_edge_name (const RostrumNetwork *network, const RostrumEdge *edge);
char *rostrum_graph_edge_description (const RostrumNetwork *network, const RostrumEdge *edge);
/* Of the two above. */
char *rostrum_graph_edge_tip (const char *name, const char *description);

char *rostrum_graph_tie_name (const RostrumGraphContent *content, const RostrumTie *tie);
char *rostrum_graph_tie_description (const RostrumGraphContent *content, const RostrumTie *tie);
char *rostrum_graph_tie_tip (const RostrumGraphContent *content, const RostrumTie *tie);
/* How many a tie's weight is: "5 pairs of statements that agree"; for the legend. */
char *rostrum_graph_weights_to_words (const RostrumGraphContent *content, double least, double most);
/* The caption of a projection that has ties or speakers. */
char *rostrum_graph_tie_caption (const RostrumViewContext *context, const RostrumGraphContent *content,
                                 RostrumRef subject);
/* "7 of 16 speakers" */
char *rostrum_graph_count_speakers (const RostrumViewContext *context, guint32 n);

/* How the edges of a node split. */
typedef struct {
  guint32 n_support;
  guint32 n_oppose;
  guint32 n_mixed;
  guint32 n_statements;
} RostrumGraphSplit;

RostrumGraphSplit rostrum_graph_split_of (const RostrumNetwork *network, RostrumKind kind, guint32 index);

G_END_DECLS
