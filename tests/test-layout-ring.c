/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-segment.h"

#include "rostrum-layout-promises.h"

static void
test_random (void)
{
  test_check_random (rostrum_layout_ring, 3);
}

static void
test_crumbs (void)
{
  test_check_crumbs (rostrum_layout_ring);
}

static void
test_same_bits (void)
{
  test_check_same_bits (rostrum_layout_ring);
}

static void
test_edges_are_a_set (void)
{
  test_check_edges_are_a_set (rostrum_layout_ring);
}

static void
test_keys_make_order_nothing (void)
{
  test_check_keys_make_order_nothing (rostrum_layout_ring);
}

static void
test_pinned_stay (void)
{
  test_check_pinned_stay (rostrum_layout_ring);
}

static void
test_hostile_sizes (void)
{
  test_check_hostile_sizes (rostrum_layout_ring);
}

static void
test_cancelled (void)
{
  test_check_cancelled (rostrum_layout_ring);
}

static guint
count_crossings (const RostrumLayoutGraph *g, const RostrumWorldPoint *at)
{
  guint count = 0;

  for (guint32 e = 0; e < g->n_edges; e++)
    for (guint32 f = e + 1; f < g->n_edges; f++) {
      RostrumLayoutEdge a = g->edges[e];
      RostrumLayoutEdge b = g->edges[f];

      if (a.a != b.a && a.a != b.b && a.b != b.a && a.b != b.b)
        count += rostrum_segments_cross (at[a.a], at[a.b], at[b.a], at[b.b]);
    }
  return count;
}

/* A cycle whose nodes come in disorder, and one with chords that need not cross. */
static void
test_outerplanar (void)
{
  enum {
    N = 16
  };
  g_autoptr (TestGraph) g = test_graph_new (N, 0, 1);
  g_autofree RostrumWorldPoint *places = NULL;
  g_autofree RostrumWorldPoint *chords = NULL;

  for (guint32 v = 0; v < N; v++)
    test_graph_add (g, v * 7 % N, (v + 1) * 7 % N);
  places = test_lay_out (rostrum_layout_ring, &g->graph, 1.25);
  g_assert_cmpuint (count_crossings (&g->graph, places), ==, 0);
  for (guint32 v = 2; v < N - 1; v++)
    test_graph_add (g, 0, v * 7 % N);
  chords = test_lay_out (rostrum_layout_ring, &g->graph, 1.25);
  g_assert_cmpuint (count_crossings (&g->graph, chords), ==, 0);
}

/* The middle is spared, and the ring is no wider than its boxes need. */
static void
test_around_the_middle (void)
{
  g_autoptr (TestGraph) g = test_graph_new (7, 0, 1);
  g_autofree RostrumWorldPoint *places = NULL;
  RostrumWorldRect all;

  for (guint32 v = 0; v < 7; v++)
    for (guint32 u = 0; u < v; u++)
      test_graph_add (g, u, v);
  places = test_lay_out (rostrum_layout_ring, &g->graph, 1);
  for (guint32 v = 0; v < 7; v++)
    g_assert_cmpfloat (rostrum_distance (places[v], (RostrumWorldPoint){ 0, 0 }), >, 70);
  all = test_bounds (&g->graph, places);
  g_assert_cmpfloat (MAX (all.width, all.height), <, 420);
}

/* Discs inside, cards outside: no card is nearer to the centre than any disc, as ellipses go. */
static void
test_two_rings (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (7, 28, 12, 1);
  g_autofree guint8 *sides = test_sides (g, 7);
  g_autofree RostrumWorldPoint *places = NULL;
  double outermost_disc = 0;
  double innermost_card = INFINITY;

  g->graph.sides = sides;
  places = test_lay_out (rostrum_layout_ring, &g->graph, 1.25);
  for (guint32 v = 0; v < 35; v++) {
    double size = places[v].x * places[v].x / 1.25 + places[v].y * places[v].y * 1.25;

    if (sides[v])
      innermost_card = MIN (innermost_card, size);
    else
      outermost_disc = MAX (outermost_disc, size);
  }
  g_assert_cmpfloat (outermost_disc * 1.5, <, innermost_card);
}

static void
test_aspect (void)
{
  g_autoptr (TestGraph) g = test_graph_new (30, 0, 1);
  g_autofree RostrumWorldPoint *wide = NULL;
  g_autofree RostrumWorldPoint *tall = NULL;
  RostrumWorldRect wide_all;
  RostrumWorldRect tall_all;

  for (guint32 v = 1; v < 30; v++)
    test_graph_add (g, v, v / 2);
  wide = test_lay_out (rostrum_layout_ring, &g->graph, 1.8);
  tall = test_lay_out (rostrum_layout_ring, &g->graph, 0.6);
  wide_all = test_bounds (&g->graph, wide);
  tall_all = test_bounds (&g->graph, tall);
  g_assert_cmpfloat (wide_all.width / wide_all.height, >, 1.4);
  g_assert_cmpfloat (tall_all.width / tall_all.height, <, 0.8);
}

static void
test_large (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (300, 700, 900, 1);
  g_autofree guint8 *sides = test_sides (g, 300);

  test_check_layout (rostrum_layout_ring, &g->graph);
  g->graph.sides = sides;
  test_check_layout (rostrum_layout_ring, &g->graph);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-ring/random", test_random);
  g_test_add_func ("/layout-ring/crumbs", test_crumbs);
  g_test_add_func ("/layout-ring/same-bits", test_same_bits);
  g_test_add_func ("/layout-ring/edges-are-a-set", test_edges_are_a_set);
  g_test_add_func ("/layout-ring/keys-make-order-nothing", test_keys_make_order_nothing);
  g_test_add_func ("/layout-ring/pinned-stay", test_pinned_stay);
  g_test_add_func ("/layout-ring/hostile-sizes", test_hostile_sizes);
  g_test_add_func ("/layout-ring/cancelled", test_cancelled);
  g_test_add_func ("/layout-ring/outerplanar", test_outerplanar);
  g_test_add_func ("/layout-ring/around-the-middle", test_around_the_middle);
  g_test_add_func ("/layout-ring/two-rings", test_two_rings);
  g_test_add_func ("/layout-ring/aspect", test_aspect);
  g_test_add_func ("/layout-ring/large", test_large);
  return g_test_run ();
}
