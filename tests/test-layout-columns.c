/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-segment.h"

#include "rostrum-layout-promises.h"

static void
test_random (void)
{
  test_check_random (rostrum_layout_columns, 2);
}

static void
test_crumbs (void)
{
  test_check_crumbs (rostrum_layout_columns);
}

static void
test_same_bits (void)
{
  test_check_same_bits (rostrum_layout_columns);
}

static void
test_edges_are_a_set (void)
{
  test_check_edges_are_a_set (rostrum_layout_columns);
}

static void
test_keys_make_order_nothing (void)
{
  test_check_keys_make_order_nothing (rostrum_layout_columns);
}

static void
test_pinned_stay (void)
{
  test_check_pinned_stay (rostrum_layout_columns);
}

static void
test_hostile_sizes (void)
{
  test_check_hostile_sizes (rostrum_layout_columns);
}

static void
test_cancelled (void)
{
  test_check_cancelled (rostrum_layout_columns);
}

static guint
count_crossings (const RostrumLayoutGraph *g, const RostrumWorldPoint *at)
{
  guint count = 0;

  for (guint32 e = 0; e < g->n_edges; e++)
    for (guint32 f = e + 1; f < g->n_edges; f++) {
      RostrumLayoutEdge a = g->edges[e];
      RostrumLayoutEdge b = g->edges[f];

      if (a.a != b.a && a.b != b.b)
        count += rostrum_segments_cross (at[a.a], at[a.b], at[b.a], at[b.b]);
    }
  return count;
}

/* A caterpillar can be drawn in two columns without a crossing, and is. */
static void
test_caterpillar (void)
{
  enum {
    DISCS = 9
  };
  g_autoptr (TestGraph) g = test_graph_new (DISCS, 3 * DISCS, 1);
  g_autofree guint8 *sides = test_sides (g, DISCS);
  g_autofree RostrumWorldPoint *places = NULL;

  for (guint32 v = 0; v < DISCS; v++) {
    guint32 own = (v * 4 + 1) % DISCS;
    guint32 next = ((v + 1) * 4 + 1) % DISCS;

    for (guint32 k = 0; k < 3; k++)
      test_graph_add (g, own, DISCS + 3 * v + k);
    if (v + 1 < DISCS)
      test_graph_add (g, next, DISCS + 3 * v + 1);
  }
  g->graph.sides = sides;
  places = test_lay_out (rostrum_layout_columns, &g->graph, 0.3);
  g_assert_cmpuint (count_crossings (&g->graph, places), ==, 0);
}

/* Every disc is beside every card that it is tied to: edges lead sideways, through room that is free. */
static void
test_columns_are_apart (void)
{
  static const double aspects[] = { 0.3, 1.25, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++) {
    g_autoptr (TestGraph) g = test_graph_debate (6, 25, 10, 3);
    g_autofree guint8 *sides = test_sides (g, 6);
    g_autofree RostrumWorldPoint *places = NULL;

    g->graph.sides = sides;
    places = test_lay_out (rostrum_layout_columns, &g->graph, aspects[i]);
    for (guint32 e = 0; e < g->graph.n_edges; e++) {
      guint32 a = g->graph.edges[e].a;
      guint32 b = g->graph.edges[e].b;
      double way = fabs (places[a].x - places[b].x) - g->boxes[a].right - g->boxes[b].right;

      g_assert_cmpfloat (way, >=, 100);
    }
    for (guint32 v = 1; v < 6; v++)
      g_assert_cmpfloat (places[v].x, ==, places[0].x);
  }
}

/* A tall window has two columns; in a wide one the cards stand on both sides of the discs. */
static void
test_aspect (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (6, 28, 10, 1);
  g_autofree guint8 *sides = test_sides (g, 6);
  g_autofree RostrumWorldPoint *wide = NULL;
  g_autofree RostrumWorldPoint *tall = NULL;
  RostrumWorldRect wide_all;
  RostrumWorldRect tall_all;

  g->graph.sides = sides;
  wide = test_lay_out (rostrum_layout_columns, &g->graph, 1.25);
  tall = test_lay_out (rostrum_layout_columns, &g->graph, 0.2);
  wide_all = test_bounds (&g->graph, wide);
  tall_all = test_bounds (&g->graph, tall);
  g_assert_cmpfloat (wide_all.width / wide_all.height, >, 0.8);
  g_assert_cmpfloat (tall_all.width / tall_all.height, <, 0.4);
}

/* What is said to be needed is what is taken where the window is no reason to take more. */
static void
test_measure (void)
{
  static const double aspects[] = { 0.05, 0.2, 0.7 };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++) {
    g_autoptr (TestGraph) g = test_graph_debate (6, 28, 10, 1);
    g_autofree guint8 *sides = test_sides (g, 6);
    g_autofree RostrumWorldPoint *places = NULL;
    RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
    RostrumWorldRect least;
    RostrumWorldRect all;

    g->graph.sides = sides;
    options.aspect = aspects[i];
    least = rostrum_layout_columns_measure (&g->graph, &options);
    places = test_lay_out (rostrum_layout_columns, &g->graph, aspects[i]);
    all = test_bounds (&g->graph, places);
    g_assert_cmpfloat (all.width, >=, 0.8 * least.width);
    if (aspects[i] < 0.1)
      g_assert_cmpfloat (all.width, <=, least.width + 2);
    /* both sides have about half of the room, to a card */
    g_assert_cmpfloat (fabs (all.height - least.height), <, 120);
    for (guint32 v = 6; v < g->graph.n_nodes; v++)
      g->boxes[v].above += 30;
    g_assert_cmpfloat (rostrum_layout_columns_measure (&g->graph, &options).height, >, least.height + 300);
  }
}

/* A disc with cards of its own only stands in the middle of them. */
static void
test_centred_on_neighbours (void)
{
  g_autoptr (TestGraph) g = test_graph_new (1, 7, 1);
  g_autofree guint8 *sides = test_sides (g, 1);
  g_autofree RostrumWorldPoint *places = NULL;
  double sum = 0;

  for (guint32 v = 1; v < 8; v++)
    test_graph_add (g, 0, v);
  g->graph.sides = sides;
  places = test_lay_out (rostrum_layout_columns, &g->graph, 0.3);
  for (guint32 v = 1; v < 8; v++)
    sum += places[v].y / 7;
  g_assert_cmpfloat (fabs (places[0].y - sum), <, 20);
}

static void
test_large (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (300, 700, 900, 1);
  g_autofree guint8 *sides = test_sides (g, 300);

  g->graph.sides = sides;
  test_check_layout (rostrum_layout_columns, &g->graph);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-columns/random", test_random);
  g_test_add_func ("/layout-columns/crumbs", test_crumbs);
  g_test_add_func ("/layout-columns/same-bits", test_same_bits);
  g_test_add_func ("/layout-columns/edges-are-a-set", test_edges_are_a_set);
  g_test_add_func ("/layout-columns/keys-make-order-nothing", test_keys_make_order_nothing);
  g_test_add_func ("/layout-columns/pinned-stay", test_pinned_stay);
  g_test_add_func ("/layout-columns/hostile-sizes", test_hostile_sizes);
  g_test_add_func ("/layout-columns/cancelled", test_cancelled);
  g_test_add_func ("/layout-columns/caterpillar", test_caterpillar);
  g_test_add_func ("/layout-columns/columns-are-apart", test_columns_are_apart);
  g_test_add_func ("/layout-columns/aspect", test_aspect);
  g_test_add_func ("/layout-columns/centred-on-neighbours", test_centred_on_neighbours);
  g_test_add_func ("/layout-columns/large", test_large);
  g_test_add_func ("/layout-columns/measure", test_measure);
  return g_test_run ();
}
