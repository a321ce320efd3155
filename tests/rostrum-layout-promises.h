/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every layout promises, as tests that the layouts share. */
#pragma once

#include "layout/rostrum-overlap.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

typedef void (*TestLayout) (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                            RostrumWorldPoint *positions);

/* The sides of a graph of discs, then cards. */
static inline guint8 *
test_sides (const TestGraph *g, guint32 n_discs)
{
  guint8 *sides = g_new0 (guint8, g->graph.n_nodes + 1);

  for (guint32 v = n_discs; v < g->graph.n_nodes; v++)
    sides[v] = 1;
  return sides;
}

static inline RostrumWorldPoint *
test_lay_out (TestLayout layout, const RostrumLayoutGraph *graph, double aspect)
{
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, graph->n_nodes + 1);

  options.aspect = aspect;
  layout (graph, &options, places);
  return places;
}

static inline guint32
test_count_overlaps (const RostrumLayoutGraph *graph, const RostrumWorldPoint *places)
{
  g_autofree double *x = g_new (double, graph->n_nodes + 1);
  g_autofree double *y = g_new (double, graph->n_nodes + 1);

  for (guint32 v = 0; v < graph->n_nodes; v++) {
    x[v] = places[v].x;
    y[v] = places[v].y;
  }
  return rostrum_overlap_count (graph->n_nodes, graph->boxes, ROSTRUM_LAYOUT_OPTIONS_DEFAULT.gap_world, x, y);
}

static inline RostrumWorldRect
test_bounds (const RostrumLayoutGraph *graph, const RostrumWorldPoint *places)
{
  RostrumWorldRect all = rostrum_box_rect (&graph->boxes[0], places[0].x, places[0].y, 0);

  for (guint32 v = 1; v < graph->n_nodes; v++) {
    RostrumWorldRect rect = rostrum_box_rect (&graph->boxes[v], places[v].x, places[v].y, 0);

    all = rostrum_world_rect_union (&all, &rect);
  }
  return all;
}

/* No overlap, centred, whole numbers. */
static inline void
test_check_layout (TestLayout layout, const RostrumLayoutGraph *graph)
{
  g_autofree RostrumWorldPoint *places = test_lay_out (layout, graph, 1.25);
  RostrumWorldRect all;

  g_assert_cmpuint (test_count_overlaps (graph, places), ==, 0);
  if (graph->n_nodes == 0)
    return;
  all = test_bounds (graph, places);
  g_assert_cmpfloat (fabs (all.x + all.width / 2), <=, 1);
  g_assert_cmpfloat (fabs (all.y + all.height / 2), <=, 1);
  for (guint32 v = 0; v < graph->n_nodes; v++) {
    g_assert_cmpfloat (places[v].x, ==, floor (places[v].x));
    g_assert_cmpfloat (places[v].y, ==, floor (places[v].y));
  }
}

/* @n_discs, @n_cards and more edges of each debate; @modes 2: with sides, 1: without, 3: both. */
static inline void
test_check_random (TestLayout layout, guint modes)
{
  for (guint64 seed = 1; seed <= 40; seed++) {
    guint32 discs = 1 + seed % 5;
    g_autoptr (TestGraph) g = test_graph_debate (discs, 1 + (seed * 7) % 11, seed % 9, seed);
    g_autofree guint8 *sides = test_sides (g, discs);

    if (modes & 1)
      test_check_layout (layout, &g->graph);
    g->graph.sides = sides;
    if (modes & 2)
      test_check_layout (layout, &g->graph);
  }
}

static inline void
test_check_same_bits (TestLayout layout)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 1);
  g_autofree guint8 *sides = test_sides (g, 4);
  g_autofree RostrumWorldPoint *one = NULL;
  g_autofree RostrumWorldPoint *other = NULL;

  g->graph.sides = sides;
  one = test_lay_out (layout, &g->graph, 1);
  other = test_lay_out (layout, &g->graph, 1);
  g_assert_cmpmem (one, 16 * sizeof *one, other, 16 * sizeof *other);
}

/* Backwards, ends exchanged, with doubles, loops and ends that do not exist. */
static inline void
test_check_edges_are_a_set (TestLayout layout)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 1);
  g_autoptr (TestGraph) turned = test_graph_new (4, 12, 1);
  g_autofree guint8 *sides = test_sides (g, 4);
  g_autofree RostrumWorldPoint *one = NULL;
  g_autofree RostrumWorldPoint *other = NULL;

  for (guint32 e = g->graph.n_edges; e-- > 0;) {
    test_graph_add (turned, g->graph.edges[e].b, g->graph.edges[e].a);
    test_graph_add (turned, e % 16, e % 16);
    test_graph_add (turned, g->graph.edges[e].a, g->graph.edges[e].b);
    test_graph_add (turned, e, 999);
  }
  g->graph.sides = turned->graph.sides = sides;
  one = test_lay_out (layout, &g->graph, 1);
  other = test_lay_out (layout, &turned->graph, 1);
  g_assert_cmpmem (one, 16 * sizeof *one, other, 16 * sizeof *other);
}

static inline void
test_check_keys_make_order_nothing (TestLayout layout)
{
  enum {
    N = 16
  };
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 1);
  g_autoptr (TestGraph) shuffled = test_graph_new (4, 12, 1);
  g_autofree RostrumWorldPoint *one = NULL;
  g_autofree RostrumWorldPoint *other = NULL;
  guint64 keys[N];
  guint64 shuffled_keys[N];
  guint8 sides[N];
  guint8 shuffled_sides[N];
  guint32 to[N];

  for (guint32 v = 0; v < N; v++) {
    keys[v] = (v * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 3;
    to[v] = (v * 5 + 3) % N;
    sides[v] = v >= 4;
    shuffled_keys[to[v]] = keys[v];
    shuffled_sides[to[v]] = sides[v];
    shuffled->boxes[to[v]] = g->boxes[v];
  }
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    test_graph_add (shuffled, to[g->graph.edges[e].a], to[g->graph.edges[e].b]);
  g->graph.keys = keys;
  g->graph.sides = sides;
  shuffled->graph.keys = shuffled_keys;
  shuffled->graph.sides = shuffled_sides;
  one = test_lay_out (layout, &g->graph, 1);
  other = test_lay_out (layout, &shuffled->graph, 1);
  for (guint32 v = 0; v < N; v++) {
    g_assert_cmpfloat (one[v].x, ==, other[to[v]].x);
    g_assert_cmpfloat (one[v].y, ==, other[to[v]].y);
  }
}

/* One onto another, one far out: the rest gives way, and most of it does not have to. */
static inline void
test_check_pinned_stay (TestLayout layout)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 1);
  g_autofree guint8 *sides = test_sides (g, 4);
  g_autofree RostrumWorldPoint *free_places = NULL;
  g_autofree RostrumWorldPoint *places = NULL;
  gboolean pinned[16] = { FALSE };
  RostrumWorldPoint pinned_at[16] = { { 0, 0 } };
  guint moved = 0;

  g->graph.sides = sides;
  free_places = test_lay_out (layout, &g->graph, 1);
  pinned[2] = pinned[9] = TRUE;
  pinned_at[2] = (RostrumWorldPoint){ free_places[5].x + 10.25, free_places[5].y };
  pinned_at[9] = (RostrumWorldPoint){ 3000, -2000 };
  g->graph.pinned = pinned;
  g->graph.pinned_at = pinned_at;
  places = test_lay_out (layout, &g->graph, 1);
  g_assert_cmpfloat (places[2].x, ==, pinned_at[2].x);
  g_assert_cmpfloat (places[2].y, ==, pinned_at[2].y);
  g_assert_cmpfloat (places[9].x, ==, 3000);
  g_assert_cmpuint (test_count_overlaps (&g->graph, places), ==, 0);
  for (guint v = 0; v < 16; v++)
    moved += !pinned[v] && (places[v].x != free_places[v].x || places[v].y != free_places[v].y);
  g_assert_cmpuint (moved, >=, 1);
  g_assert_cmpuint (moved, <=, 8);
}

static inline void
test_check_hostile_sizes (TestLayout layout)
{
  g_autoptr (TestGraph) g = test_graph_debate (3, 9, 2, 1);
  g_autofree guint8 *sides = test_sides (g, 3);
  g_autofree RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, 12);
  RostrumLayoutOptions options = { NAN, -1, 0, NULL };

  g->graph.sides = sides;
  g->boxes[0].left = NAN;
  g->boxes[1].right = INFINITY;
  g->boxes[2].above = -50;
  layout (&g->graph, &options, places);
  for (guint v = 0; v < 12; v++)
    g_assert_true (isfinite (places[v].x) && isfinite (places[v].y));
}

static inline void
test_check_cancelled (TestLayout layout)
{
  g_autoptr (TestGraph) g = test_graph_debate (500, 1500, 3000, 1);
  g_autofree guint8 *sides = test_sides (g, 500);
  g_autofree RostrumWorldPoint *places = g_new (RostrumWorldPoint, 2000);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  gint cancelled = 1;

  g->graph.sides = sides;
  options.cancelled = &cancelled;
  layout (&g->graph, &options, places);
  for (guint v = 0; v < 2000; v++)
    g_assert_true (isfinite (places[v].x) && isfinite (places[v].y));
}

/* Nothing at all, one node, nodes without edges, thousands of pairs. */
static inline void
test_check_crumbs (TestLayout layout)
{
  static const guint32 sizes[][3] = { { 0, 0, 0 }, { 1, 0, 0 },  { 0, 1, 0 },        { 1, 1, 1 },
                                      { 2, 5, 2 }, { 9, 40, 0 }, { 1500, 2000, 900 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (TestGraph) g = test_graph_new (sizes[i][0], sizes[i][1], 1);
    g_autofree guint8 *sides = test_sides (g, sizes[i][0]);

    for (guint32 v = 0; v < sizes[i][2]; v++)
      test_graph_add (g, v, sizes[i][0] + v);
    g->graph.sides = sides;
    test_check_layout (layout, &g->graph);
  }
}
