/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layered drawing of a two-mode network: a middle column, and the other side in one column or in two, left
 * and right of it. Only edges to the same outer column can cross. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

enum {
  ROSTRUM_LAYER_MIDDLE,
  ROSTRUM_LAYER_RIGHT,
  ROSTRUM_LAYER_LEFT,
  ROSTRUM_N_LAYERS
};

typedef struct {
  const RostrumCsr *graph;
  guint8 *layer; /* of each node */
  guint32 *rank; /* of each node, in its layer */
  guint32 *order[ROSTRUM_N_LAYERS];
  guint32 count[ROSTRUM_N_LAYERS];
  guint64 work; /* pairs of nodes looked at since the start: a clock that is the same on every machine */
  /*< private >*/
  guint32 *less; /* by node opposite of the one being sifted: how many of its neighbours stand above … */
  guint32 *more; /* … and below */
  guint8 *mark;
} RostrumLayers;

/* Every node of @graph (which must outlive it) in @layer[node], in the order of the numbers. Every edge joins
 * the middle and an outer layer. */
RostrumLayers *rostrum_layers_new (const RostrumCsr *graph, const guint8 *layer);
RostrumLayers *rostrum_layers_copy (const RostrumLayers *self);
void rostrum_layers_free (RostrumLayers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumLayers, rostrum_layers_free)

/* Takes the order and the layers of @from, a copy of @self. */
void rostrum_layers_assign (RostrumLayers *self, const RostrumLayers *from);

/* Crossings of straight edges, with an accumulator tree: W. Barth, P. Mutzel, M. Jünger: Simple and efficient
 * bilayer cross counting, 2004. O(m log n). */
guint64 rostrum_layers_crossings (const RostrumLayers *self);

/* How far edges are from level, over all edges, in shares of the height: 0 … m. */
double rostrum_layers_slope (const RostrumLayers *self);

/* Puts the nodes of a layer in the order of their @value, those of equal values as they stand. */
void rostrum_layers_sort (RostrumLayers *self, guint layer, const double *value);

/* @layer: its own, or from one outer layer to the other. @rank ≤ count after the node has been taken out. */
void rostrum_layers_move (RostrumLayers *self, guint32 v, guint layer, guint32 rank);

/* Moves @v within its layer to the place with the fewest crossings (among equal ones to that nearest to its
 * neighbours), at most @window places away, and returns how many crossings that saved. C. Matuszewski, R.
 * Schönfeld, P. Molitor: Using sifting for k-layer straightline crossing minimization, 1999. */
guint64 rostrum_layers_sift (RostrumLayers *self, guint32 v, guint32 window);

/* The same for the other outer layer: moves the outer node @v there if that saves crossings. */
guint64 rostrum_layers_sift_over (RostrumLayers *self, guint32 v);

G_END_DECLS
