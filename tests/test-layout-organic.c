/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-layout-promises.h"

#include <time.h>

static RostrumWorldPoint *
lay_out (const RostrumLayoutGraph *graph, double aspect)
{
  return test_lay_out (rostrum_layout_organic, graph, aspect);
}

static void
check (const TestGraph *g)
{
  g_autofree RostrumWorldPoint *places = lay_out (&g->graph, 1.25);

  g_assert_cmpuint (test_count_overlaps (&g->graph, places), ==, 0);
  if (g->graph.n_nodes > 0) {
    RostrumWorldRect all = test_bounds (&g->graph, places);

    g_assert_cmpfloat (fabs (all.x + all.width / 2), <=, 1);
    g_assert_cmpfloat (fabs (all.y + all.height / 2), <=, 1);
  }
}

static void
test_empty (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, 0, 1);

  check (g);
}

static void
test_one_node (void)
{
  g_autoptr (TestGraph) g = test_graph_new (1, 0, 1);

  check (g);
}

static void
test_random (void)
{
  for (guint64 seed = 1; seed <= 50; seed++) {
    guint32 discs = 1 + seed % 5;
    guint32 cards = 1 + (seed * 7) % 11;
    g_autoptr (TestGraph) g = test_graph_debate (discs, cards, seed % 9, seed);

    check (g);
  }
}

static void
test_stars (void)
{
  static const guint32 leaves[] = { 1, 5, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++) {
    g_autoptr (TestGraph) g = test_graph_debate (1, leaves[i], 0, 1);

    check (g);
  }
}

/* Two pairs and three nodes alone: side by side, not in a row. */
static void
test_components (void)
{
  g_autoptr (TestGraph) g = test_graph_new (2, 5, 1);
  g_autofree RostrumWorldPoint *places = NULL;
  RostrumWorldRect all;

  test_graph_add (g, 0, 2);
  test_graph_add (g, 1, 3);
  check (g);
  places = lay_out (&g->graph, 1.25);
  all = test_bounds (&g->graph, places);
  g_assert_cmpfloat (all.width, <, 700);
  g_assert_cmpfloat (all.height, <, 500);
}

/* Beyond what is refined: another way through the algorithms. */
static void
test_large (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (100, 200, 300, 1);

  check (g);
}

static void
test_large_with_crumbs (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (80, 170, 100, 1);
  g_autoptr (TestGraph) more = test_graph_new (120, 300, 1);

  /* the first graph's nodes, then pairs, then single nodes */
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    test_graph_add (more, g->graph.edges[e].a, 120 + (g->graph.edges[e].b - 80));
  for (guint32 v = 80; v < 110; v++)
    test_graph_add (more, v, 120 + 170 + (v - 80));
  check (more);
}

/* Thousands of pairs together take about as long as one large component, and not as long as each of them alone would. */
static void
test_many_crumbs (void)
{
  const guint32 n_pairs = 4000;
  g_autoptr (TestGraph) g = test_graph_new (n_pairs, n_pairs, 1);
  g_autofree RostrumWorldPoint *places = NULL;
  clock_t start;

  for (guint32 v = 0; v < n_pairs; v++)
    test_graph_add (g, v, n_pairs + v);
  /* of the processor's time: other programs have theirs */
  start = clock ();
  places = lay_out (&g->graph, 1.25);
  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, 25.0);
}

static void
test_same_bits (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 1);
  g_autofree RostrumWorldPoint *one = lay_out (&g->graph, 1);
  g_autofree RostrumWorldPoint *other = lay_out (&g->graph, 1);

  g_assert_cmpmem (one, 16 * sizeof *one, other, 16 * sizeof *other);
}

static void
test_edges_are_a_set (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 1);
  g_autofree RostrumWorldPoint *one = lay_out (&g->graph, 1);
  g_autofree RostrumWorldPoint *other = NULL;
  g_autoptr (TestGraph) turned = test_graph_new (4, 12, 1);

  /* backwards, ends exchanged, with doubles, loops and ends that do not exist */
  for (guint32 e = g->graph.n_edges; e-- > 0;) {
    test_graph_add (turned, g->graph.edges[e].b, g->graph.edges[e].a);
    test_graph_add (turned, e % 16, e % 16);
    test_graph_add (turned, g->graph.edges[e].a, g->graph.edges[e].b);
    test_graph_add (turned, e, 999);
  }
  other = lay_out (&turned->graph, 1);
  g_assert_cmpmem (one, 16 * sizeof *one, other, 16 * sizeof *other);
}

static void
test_keys_make_order_nothing (void)
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
  guint32 to[N];

  for (guint32 v = 0; v < N; v++) {
    keys[v] = (v * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 3;
    to[v] = (v * 5 + 3) % N;
    shuffled_keys[to[v]] = keys[v];
    shuffled->boxes[to[v]] = g->boxes[v];
  }
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    test_graph_add (shuffled, to[g->graph.edges[e].a], to[g->graph.edges[e].b]);
  g->graph.keys = keys;
  shuffled->graph.keys = shuffled_keys;
  one = lay_out (&g->graph, 1);
  other = lay_out (&shuffled->graph, 1);
  for (guint32 v = 0; v < N; v++) {
    g_assert_cmpfloat (one[v].x, ==, other[to[v]].x);
    g_assert_cmpfloat (one[v].y, ==, other[to[v]].y);
  }
}

static void
test_pinned_stay (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 1);
  g_autofree RostrumWorldPoint *free_places = lay_out (&g->graph, 1);
  g_autofree RostrumWorldPoint *places = NULL;
  gboolean pinned[16] = { FALSE };
  RostrumWorldPoint pinned_at[16] = { { 0, 0 } };
  guint moved = 0;

  /* one onto another, one far out */
  pinned[2] = pinned[9] = TRUE;
  pinned_at[2] = (RostrumWorldPoint){ free_places[5].x + 10.25, free_places[5].y };
  pinned_at[9] = (RostrumWorldPoint){ 3000, -2000 };
  g->graph.pinned = pinned;
  g->graph.pinned_at = pinned_at;
  places = lay_out (&g->graph, 1);
  g_assert_cmpfloat (places[2].x, ==, pinned_at[2].x);
  g_assert_cmpfloat (places[2].y, ==, pinned_at[2].y);
  g_assert_cmpfloat (places[9].x, ==, 3000);
  g_assert_cmpuint (test_count_overlaps (&g->graph, places), ==, 0);
  /* the rest gives way, and most of it does not have to */
  for (guint v = 0; v < 16; v++)
    moved += !pinned[v] && (places[v].x != free_places[v].x || places[v].y != free_places[v].y);
  g_assert_cmpuint (moved, >=, 1);
  g_assert_cmpuint (moved, <=, 8);
}

static void
test_aspect (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (5, 20, 6, 1);
  g_autofree RostrumWorldPoint *wide = lay_out (&g->graph, 2.5);
  g_autofree RostrumWorldPoint *tall = lay_out (&g->graph, 0.5);
  RostrumWorldRect wide_all = test_bounds (&g->graph, wide);
  RostrumWorldRect tall_all = test_bounds (&g->graph, tall);

  g_assert_cmpfloat (wide_all.width / wide_all.height, >, 1.6);
  g_assert_cmpfloat (tall_all.width / tall_all.height, <, 0.75);
}

/* A debate like the built-in one fits a page of 700 × 700 at a zoom at which it can be read, and takes more of a larger one. */
static void
test_page (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (7, 22, 12, 1);
  g_autofree RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, 29);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumWorldRect small;
  RostrumWorldRect large;

  options.aspect = 1;
  options.page_world = 700;
  rostrum_layout_organic (&g->graph, &options, places);
  small = test_bounds (&g->graph, places);
  g_assert_cmpfloat (MAX (small.width, small.height), <, 700 / 0.75);
  options.page_world = 1400;
  rostrum_layout_organic (&g->graph, &options, places);
  large = test_bounds (&g->graph, places);
  g_assert_cmpfloat (MAX (large.width, large.height), >, 1.2 * MAX (small.width, small.height));
  g_assert_cmpfloat (MAX (large.width, large.height), <, 1.1 * 1400);
}

static void
test_hostile_sizes (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (3, 9, 2, 1);
  g_autofree RostrumWorldPoint *places = NULL;
  RostrumLayoutOptions options = { NAN, -1, 0, NULL };

  g->boxes[0].left = NAN;
  g->boxes[1].right = INFINITY;
  g->boxes[2].above = -50;
  places = g_new0 (RostrumWorldPoint, 12);
  rostrum_layout_organic (&g->graph, &options, places);
  for (guint v = 0; v < 12; v++)
    g_assert_true (isfinite (places[v].x) && isfinite (places[v].y));
}

/* Only what is not small has a draft; it has about the room of the picture itself. */
static void
test_draft (void)
{
  g_autoptr (TestGraph) small = test_graph_debate (4, 12, 6, 1);
  g_autoptr (TestGraph) large = test_graph_debate (100, 200, 300, 1);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumWorldPoint places[300];
  g_autofree RostrumWorldPoint *small_whole = lay_out (&small->graph, options.aspect);
  g_autofree RostrumWorldPoint *large_whole = lay_out (&large->graph, options.aspect);
  RostrumWorldRect room;
  RostrumWorldRect whole = test_bounds (&large->graph, large_whole);

  options.draft = TRUE;
  rostrum_layout_organic (&small->graph, &options, places);
  g_assert_cmpmem (places, 16 * sizeof *places, small_whole, 16 * sizeof *small_whole);
  rostrum_layout_organic (&large->graph, &options, places);
  room = test_bounds (&large->graph, places);
  g_assert_cmpfloat (room.width * room.height, <, 2 * whole.width * whole.height);
  g_assert_cmpfloat (room.width * room.height, >, 0.5 * whole.width * whole.height);
}

static void
test_cancelled (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (500, 1500, 3000, 1);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  g_autofree RostrumWorldPoint *places = g_new (RostrumWorldPoint, 2000);
  gint cancelled = 1;

  options.cancelled = &cancelled;
  rostrum_layout_organic (&g->graph, &options, places);
  for (guint v = 0; v < 2000; v++)
    g_assert_true (isfinite (places[v].x) && isfinite (places[v].y));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-organic/empty", test_empty);
  g_test_add_func ("/layout-organic/one-node", test_one_node);
  g_test_add_func ("/layout-organic/random", test_random);
  g_test_add_func ("/layout-organic/stars", test_stars);
  g_test_add_func ("/layout-organic/components", test_components);
  g_test_add_func ("/layout-organic/large", test_large);
  g_test_add_func ("/layout-organic/large-with-crumbs", test_large_with_crumbs);
  g_test_add_func ("/layout-organic/many-crumbs", test_many_crumbs);
  g_test_add_func ("/layout-organic/same-bits", test_same_bits);
  g_test_add_func ("/layout-organic/edges-are-a-set", test_edges_are_a_set);
  g_test_add_func ("/layout-organic/keys-make-order-nothing", test_keys_make_order_nothing);
  g_test_add_func ("/layout-organic/pinned-stay", test_pinned_stay);
  g_test_add_func ("/layout-organic/aspect", test_aspect);
  g_test_add_func ("/layout-organic/page", test_page);
  g_test_add_func ("/layout-organic/hostile-sizes", test_hostile_sizes);
  g_test_add_func ("/layout-organic/draft", test_draft);
  g_test_add_func ("/layout-organic/cancelled", test_cancelled);
  return g_test_run ();
}
