/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small graphs with boxes for the tests of the layout room. */
#pragma once

#include "layout/rostrum-layout.h"
#include "layout/rostrum-prng.h"

typedef struct {
  RostrumLayoutGraph graph;
  RostrumLayoutBox *boxes;
  GArray *edges;
} TestGraph;

static inline RostrumLayoutBox
test_disc (double half_label)
{
  double half = MAX (20, half_label);

  return (RostrumLayoutBox){ half, half, 20, 40, 20, 20, TRUE };
}

static inline RostrumLayoutBox
test_card (double half_width, double half_height)
{
  return (
      RostrumLayoutBox){ half_width, half_width, half_height, half_height, half_width, half_height, FALSE };
}

/* @n_discs discs first, then cards. */
static inline TestGraph *
test_graph_new (guint32 n_discs, guint32 n_cards, guint64 seed)
{
  TestGraph *self = g_new0 (TestGraph, 1);
  RostrumPrng prng = rostrum_prng (seed);
  guint32 n = n_discs + n_cards;

  self->boxes = g_new (RostrumLayoutBox, MAX (n, 1));
  for (guint32 v = 0; v < n; v++) {
    double half = 45 + rostrum_prng_below (&prng, 30);

    self->boxes[v] =
        v < n_discs ? test_disc (half / 2) : test_card (half, 17 + 8 * rostrum_prng_below (&prng, 3));
  }
  self->edges = g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge));
  self->graph = (RostrumLayoutGraph){ .n_nodes = n, .boxes = self->boxes };
  return self;
}

static inline void
test_graph_add (TestGraph *self, guint32 a, guint32 b)
{
  RostrumLayoutEdge edge = { a, b };

  g_array_append_val (self->edges, edge);
  self->graph.edges = (const RostrumLayoutEdge *) self->edges->data;
  self->graph.n_edges = self->edges->len;
}

/* Every card hangs on a disc, @n_more edges tie cards to further discs: the shape of a debate. */
static inline TestGraph *
test_graph_debate (guint32 n_discs, guint32 n_cards, guint32 n_more, guint64 seed)
{
  TestGraph *self = test_graph_new (n_discs, n_cards, seed);
  RostrumPrng prng = rostrum_prng (seed + 1000);

  for (guint32 i = 0; i < n_cards; i++) {
    /* the smaller of two: some speak of much, some of little */
    guint32 one = rostrum_prng_below (&prng, n_discs);
    guint32 other = rostrum_prng_below (&prng, n_discs);

    test_graph_add (self, MIN (one, other), n_discs + i);
  }
  for (guint32 i = 0; i < n_more; i++)
    test_graph_add (self, rostrum_prng_below (&prng, n_discs), n_discs + rostrum_prng_below (&prng, n_cards));
  return self;
}

static inline void
test_graph_free (TestGraph *self)
{
  g_free (self->boxes);
  g_array_unref (self->edges);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestGraph, test_graph_free)
