/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pure functions from a graph with box sizes to coordinates. Same input, same output, to the last bit, on
 * every machine. */
#pragma once

#include "layout/rostrum-geometry.h"

G_BEGIN_DECLS

typedef struct {
  guint32 a;
  guint32 b;
} RostrumLayoutEdge;

/* Boxes: the node's place is the centre of its *hub* (the disc, or the card); the whole box, label included,
 * reaches left/right/above/below of that centre. For a card all hubs are the box. Sizes are world units. */
typedef struct {
  double left;
  double right;
  double above;
  double below;
  double hub_half_width; /* what an edge must end at … */
  double hub_half_height;
  gboolean hub_is_round; /* … a circle of radius hub_half_width, or the rectangle */
} RostrumLayoutBox;

typedef struct {
  guint32 n_nodes;
  const RostrumLayoutBox *boxes;
  guint32 n_edges;
  const RostrumLayoutEdge *edges;
  const gboolean *pinned; /* NULL: none; a pinned node stays where @pinned_at says */
  const RostrumWorldPoint *pinned_at;
  /* NULL, or what tells the nodes apart for ever (say, a hash of the id): then the picture does not depend on
   * the order of the nodes. */
  const guint64 *keys;
  const guint8
      *sides; /* NULL: one-mode; else of each node 0 (speaker) or 1 (position): columns and ring only */
} RostrumLayoutGraph;

typedef struct {
  double gap_world; /* least distance between two boxes */
  double aspect;    /* wished width / height of the whole picture, > 0 */
  guint64 seed;
  /* NULL, or set to non-zero with g_atomic_int_set() by another thread: the call returns soon, with finite
   * positions that promise nothing else. */
  const gint *cancelled;
  double effort; /* organic: the share of the usual refinement, 0 to 1, for one of many parts of a picture */
  /* Only the first usable picture, at a tenth of the work. Organic layout of what is not small: the shape is about right;
   * neighbourhoods are not sorted out and boxes may overlap. Columns and ring: the order that sifting begins with. */
  gboolean draft;
  /* The side of a square as large as the page that the picture is for, at the size at which words are read best: a
   * small organic layout takes that much room where its distances gain by it, and little more. > 0 */
  double page_world;
} RostrumLayoutOptions;

#define ROSTRUM_LAYOUT_OPTIONS_DEFAULT ((RostrumLayoutOptions){ 20.0, 1.25, 1, NULL, 1.0, FALSE, 1000.0 })

/* Organic: distances as in the graph, from a PivotMDS start; stress on samples and forces that sort out neighbourhoods
 * take turns. Up to 200 nodes the picture is then refined node by node for few crossings at little stress, no edge under a
 * box, even gaps, and no more room than the page has; one that is larger all the same is stretched a little towards the
 * page's shape. Overlaps are removed so that the shape stays; components are packed side by side.
 * @positions (n_nodes long) receives the hubs' centres, whole numbers unless pinned, the whole picture
 * centred on the origin. A pinned node changes as little as possible: the picture is the one without pins but
 * for what lies in its way. No two boxes come nearer than gap_world, except two pinned ones. Does not depend
 * on the order or the direction of edges; doubles, loops and ends that do not exist are nothing, sizes that
 * are no numbers or negative are 0. */
void rostrum_layout_organic (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                             RostrumWorldPoint *positions);

/* Columns: the two sides of a two-mode network side by side, or one of them left and right of the other where
 * that lets the picture be drawn larger in the wished shape. Few crossings (rostrum-layers-arrange.h): every
 * node is sifted to its best place until nothing improves, in a window in drawings above some thousand edges;
 * up to 400 nodes a search follows, which finds the optimum of networks so small that all orders can be
 * tried, but proves none. The taller column is set evenly; the other follows its neighbours' heights as far
 * as its order and room allow. Nodes without edges stand in rows below. @graph must have sides; edges within
 * a side are nothing. Same promises as the organic layout. */
void rostrum_layout_columns (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                             RostrumWorldPoint *positions);

/* The least room (at 0, 0) that columns need in the shape that rostrum_layout_columns() would choose, for choosing among
 * sizes of boxes. Nodes without edges do not count. */
RostrumWorldRect rostrum_layout_columns_measure (const RostrumLayoutGraph *graph,
                                                 const RostrumLayoutOptions *options);

/* Ring: the nodes on the smallest ellipse that has room for their boxes, in an order with few crossings
 * (rostrum-circle-order.h), not proven to be the fewest; of a two-mode network speakers on an inner, positions
 * on an outer ellipse, their orders found together. Same promises as the organic layout. */
void rostrum_layout_ring (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                          RostrumWorldPoint *positions);

/* A cubic Bézier from the outline of hub a to the outline of hub b. */
typedef struct {
  RostrumWorldPoint p0;
  RostrumWorldPoint c0;
  RostrumWorldPoint c1;
  RostrumWorldPoint p1;
} RostrumWorldCurve;

/* Gently curved edges that end at the outlines of their hubs, part at once from others at the same hub, and
 * pass no foreign box where that can be had; @curves is n_edges long. Returns how many edges still pass one
 * (0 in debates of the built-in one's size; loops and ends that do not exist count as nothing and get a curve
 * without length). Above 300 edges each is routed for itself, above 10,000 all are straight and none is counted. */
guint32 rostrum_layout_route (const RostrumLayoutGraph *graph, const RostrumWorldPoint *positions,
                              RostrumWorldCurve *curves);

/* The same for a picture in columns: edges between hubs side by side leave and arrive level, in an S, and
 * keep apart at the hub; what a pinned node brings in the way is routed as above. */
guint32 rostrum_layout_route_columns (const RostrumLayoutGraph *graph, const RostrumWorldPoint *positions,
                                      RostrumWorldCurve *curves);

G_END_DECLS
