/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-curve.h"
#include "layout/rostrum-overlap.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

static RostrumWorldPoint *
lay_out (const RostrumLayoutGraph *graph)
{
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, graph->n_nodes + 1);

  options.aspect = 1;
  rostrum_layout_organic (graph, &options, places);
  return places;
}

static void
check_on_outline (const RostrumLayoutBox *box, RostrumWorldPoint centre, RostrumWorldPoint end)
{
  double dx = fabs (end.x - centre.x);
  double dy = fabs (end.y - centre.y);

  if (box->hub_is_round) {
    g_assert_cmpfloat_with_epsilon (hypot (dx, dy), box->hub_half_width, 1e-6);
    return;
  }
  g_assert_cmpfloat (dx, <=, box->hub_half_width + 1e-6);
  g_assert_cmpfloat (dy, <=, box->hub_half_height + 1e-6);
  /* on a side, and not where the corner is rounded */
  if (fabs (dx - box->hub_half_width) < 1e-6)
    g_assert_cmpfloat (dy, <=, box->hub_half_height - ROSTRUM_CARD_CORNER_WORLD + 1e-6);
  else
    g_assert_cmpfloat_with_epsilon (dy, box->hub_half_height, 1e-6);
}

/* Looked at 200 places of the curve, not at the router's own pieces. */
static guint32
count_passes (const RostrumLayoutGraph *graph, const RostrumWorldPoint *places, guint32 e,
              const RostrumWorldCurve *curve)
{
  guint32 passes = 0;

  for (guint32 v = 0; v < graph->n_nodes; v++) {
    RostrumWorldRect rect = rostrum_box_rect (&graph->boxes[v], places[v].x, places[v].y, 0);
    gboolean inside = FALSE;

    if (v == graph->edges[e].a || v == graph->edges[e].b)
      continue;
    for (guint i = 0; i <= 200 && !inside; i++)
      inside = rostrum_world_rect_contains (&rect, rostrum_curve_at (curve, i / 200.0));
    passes += inside;
  }
  return passes;
}

/* Debates of the built-in one's size: every edge ends at the outlines and passes under nothing. */
static void
test_debates (void)
{
  for (guint64 seed = 1; seed <= 6; seed++) {
    g_autoptr (TestGraph) g = test_graph_debate (7, 22, 8 + seed, seed);
    g_autofree RostrumWorldPoint *places = lay_out (&g->graph);
    g_autofree RostrumWorldCurve *curves = g_new (RostrumWorldCurve, g->graph.n_edges);

    g_assert_cmpuint (rostrum_layout_route (&g->graph, places, curves), ==, 0);
    for (guint32 e = 0; e < g->graph.n_edges; e++) {
      RostrumLayoutEdge edge = g->graph.edges[e];

      check_on_outline (&g->boxes[edge.a], places[edge.a], curves[e].p0);
      check_on_outline (&g->boxes[edge.b], places[edge.b], curves[e].p1);
      g_assert_cmpuint (count_passes (&g->graph, places, e, &curves[e]), ==, 0);
    }
  }
}

/* A card in the way of a straight line. */
static void
test_goes_around (void)
{
  g_autoptr (TestGraph) g = test_graph_new (2, 1, 1);
  const RostrumWorldPoint places[] = { { 0, 0 }, { 500, 0 }, { 250, 0 } };
  RostrumWorldCurve curve;

  test_graph_add (g, 0, 1);
  g_assert_cmpuint (rostrum_layout_route (&g->graph, places, &curve), ==, 0);
  g_assert_cmpuint (count_passes (&g->graph, places, 0, &curve), ==, 0);
}

/* A card right below a disc: the edge leaves beside the name, not through it. */
static void
test_own_label (void)
{
  g_autoptr (TestGraph) g = test_graph_new (1, 1, 1);
  const RostrumWorldPoint places[] = { { 0, 0 }, { 10, 140 } };
  RostrumWorldRect label = rostrum_label_rect (&g->boxes[0], places[0]);
  RostrumWorldCurve curve;

  test_graph_add (g, 0, 1);
  rostrum_layout_route (&g->graph, places, &curve);
  for (guint i = 0; i <= 200; i++)
    g_assert_false (rostrum_world_rect_contains (&label, rostrum_curve_at (&curve, i / 200.0)));
}

/* Two cards in one direction: their edges part at the disc, and nothing is passed or crossed for that. */
static void
test_ends_part (void)
{
  g_autoptr (TestGraph) g = test_graph_new (1, 2, 1);
  const RostrumWorldPoint places[] = { { 0, 0 }, { 260, -60 }, { 560, -150 } };
  RostrumWorldCurve curves[2];
  RostrumWorldPoint a;
  RostrumWorldPoint b;

  test_graph_add (g, 0, 1);
  test_graph_add (g, 0, 2);
  g_assert_cmpuint (rostrum_layout_route (&g->graph, places, curves), ==, 0);
  a = rostrum_curve_at (&curves[0], 0.3);
  b = rostrum_curve_at (&curves[1], 0.15);
  g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, 8);
}

/* A ring of boxes without a gap cannot be left: the edge passes, and that is told. */
static void
test_tells_what_passes (void)
{
  g_autoptr (TestGraph) g = test_graph_new (2, 8, 1);
  RostrumWorldPoint places[10] = { { 0, 0 }, { 900, 40 } };
  RostrumWorldCurve curve;

  for (guint32 v = 2; v < 10; v++) {
    guint32 field = v - 2 < 4 ? v - 2 : v - 1; /* of 3 × 3, the middle left out */

    g->boxes[v] = test_card (101, 101);
    places[v] = (RostrumWorldPoint){ 200.0 * (field % 3) - 200, 200.0 * (field / 3) - 200 };
  }
  test_graph_add (g, 0, 1);
  g_assert_cmpuint (rostrum_layout_route (&g->graph, places, &curve), ==, 1);
}

static void
test_edges_are_a_set (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 2);
  g_autoptr (TestGraph) turned = test_graph_new (4, 12, 2);
  g_autofree RostrumWorldPoint *places = lay_out (&g->graph);
  g_autofree RostrumWorldCurve *one = g_new (RostrumWorldCurve, g->graph.n_edges);
  g_autofree RostrumWorldCurve *other = g_new (RostrumWorldCurve, g->graph.n_edges);
  guint32 m = g->graph.n_edges;

  for (guint32 e = m; e-- > 0;)
    test_graph_add (turned, g->graph.edges[e].b, g->graph.edges[e].a);
  rostrum_layout_route (&g->graph, places, one);
  rostrum_layout_route (&turned->graph, places, other);
  for (guint32 e = 0; e < m; e++) {
    const RostrumWorldCurve *back = &other[m - 1 - e];
    RostrumWorldCurve forth = { back->p1, back->c1, back->c0, back->p0 };

    g_assert_cmpmem (&one[e], sizeof forth, &forth, sizeof forth);
  }
}

static void
test_moved_picture (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (4, 12, 6, 2);
  g_autofree RostrumWorldPoint *places = lay_out (&g->graph);
  g_autofree RostrumWorldCurve *here = g_new (RostrumWorldCurve, g->graph.n_edges);
  g_autofree RostrumWorldCurve *there = g_new (RostrumWorldCurve, g->graph.n_edges);

  rostrum_layout_route (&g->graph, places, here);
  for (guint32 v = 0; v < 16; v++) {
    places[v].x += 1024;
    places[v].y -= 512;
  }
  rostrum_layout_route (&g->graph, places, there);
  for (guint32 e = 0; e < g->graph.n_edges; e++) {
    g_assert_cmpfloat_with_epsilon (there[e].c0.x - here[e].c0.x, 1024, 1e-6);
    g_assert_cmpfloat_with_epsilon (there[e].p1.y - here[e].p1.y, -512, 1e-6);
  }
}

static void
test_odd_edges (void)
{
  g_autoptr (TestGraph) g = test_graph_new (2, 0, 1);
  const RostrumWorldPoint places[] = { { 0, 0 }, { 200, 0 } };
  RostrumWorldCurve curves[5];

  test_graph_add (g, 0, 1);
  test_graph_add (g, 1, 1);
  test_graph_add (g, 0, 7);
  test_graph_add (g, 1, 0);
  test_graph_add (g, 0, 1);
  g_assert_cmpuint (rostrum_layout_route (&g->graph, places, curves), ==, 0);
  /* a loop is a point of its hub's outline, a double lies on the first */
  g_assert_cmpfloat (curves[1].p0.y, ==, -20);
  g_assert_cmpfloat (curves[1].p1.y, ==, -20);
  g_assert_cmpfloat (curves[2].p1.x, ==, 0);
  g_assert_cmpmem (&curves[4], sizeof curves[0], &curves[0], sizeof curves[0]);
  g_assert_cmpfloat (curves[3].p0.x, ==, curves[0].p1.x);
}

static void
test_none (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, 0, 1);

  g_assert_cmpuint (rostrum_layout_route (&g->graph, NULL, NULL), ==, 0);
}

/* Doubles are told of once. */
static gboolean
is_double (const RostrumLayoutGraph *graph, guint32 e)
{
  for (guint32 f = 0; f < e; f++)
    if (graph->edges[f].a == graph->edges[e].a && graph->edges[f].b == graph->edges[e].b)
      return TRUE;
  return FALSE;
}

/* Larger pictures are routed in other ways; ends are right in all of them. */
static void
check_large (guint32 n_more)
{
  g_autoptr (TestGraph) g = test_graph_debate (200, 300, n_more, 1);
  g_autofree RostrumWorldPoint *places = g_new (RostrumWorldPoint, 500);
  g_autofree RostrumWorldCurve *curves = g_new (RostrumWorldCurve, g->graph.n_edges);
  guint32 told;
  guint32 passes = 0;

  for (guint32 v = 0; v < 500; v++)
    places[v] = (RostrumWorldPoint){ (v * 7 % 25) * 200.0, (v * 7 / 25 % 20) * 100.0 };
  told = rostrum_layout_route (&g->graph, places, curves);
  for (guint32 e = 0; e < g->graph.n_edges; e++) {
    RostrumLayoutEdge edge = g->graph.edges[e];

    check_on_outline (&g->boxes[edge.a], places[edge.a], curves[e].p0);
    check_on_outline (&g->boxes[edge.b], places[edge.b], curves[e].p1);
    if (n_more < 1000 && !is_double (&g->graph, e))
      passes += count_passes (&g->graph, places, e, &curves[e]) > 0;
  }
  /* 200 places of a curve can miss a corner */
  g_assert_cmpuint (passes, <=, told);
  g_assert_cmpuint (told, <=, g->graph.n_edges);
}

static void
test_large (void)
{
  check_large (300);
  check_large (12000);
}

/* Cards in rows with alleys between: with more edges than look at each other, those that can find an alley do, and what
 * is told of the others is true. */
static void
test_many_find_a_way (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (60, 90, 300, 1);
  g_autofree RostrumWorldPoint *places = g_new (RostrumWorldPoint, 150);
  g_autofree RostrumWorldCurve *curves = g_new (RostrumWorldCurve, g->graph.n_edges);
  guint32 straight_passes = 0;
  guint32 passes = 0;
  guint32 told;

  for (guint32 v = 0; v < 150; v++)
    places[v] = (RostrumWorldPoint){ (v * 7 % 15) * 260.0, (v * 7 / 15 % 10) * 160.0 };
  told = rostrum_layout_route (&g->graph, places, curves);
  g_assert_cmpuint (g->graph.n_edges, >, 300);
  for (guint32 e = 0; e < g->graph.n_edges; e++) {
    RostrumLayoutEdge edge = g->graph.edges[e];
    RostrumWorldCurve line = rostrum_curve_between (&g->boxes[edge.a], places[edge.a], &g->boxes[edge.b],
                                                    places[edge.b], rostrum_bend (0, 0, ROSTRUM_REACH_ROUND));

    if (is_double (&g->graph, e))
      continue;
    straight_passes += count_passes (&g->graph, places, e, &line) > 0;
    passes += count_passes (&g->graph, places, e, &curves[e]) > 0;
  }
  g_assert_cmpuint (passes, <=, told);
  g_assert_cmpuint (2 * told, <, straight_passes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-route/debates", test_debates);
  g_test_add_func ("/layout-route/goes-around", test_goes_around);
  g_test_add_func ("/layout-route/own-label", test_own_label);
  g_test_add_func ("/layout-route/ends-part", test_ends_part);
  g_test_add_func ("/layout-route/tells-what-passes", test_tells_what_passes);
  g_test_add_func ("/layout-route/edges-are-a-set", test_edges_are_a_set);
  g_test_add_func ("/layout-route/moved-picture", test_moved_picture);
  g_test_add_func ("/layout-route/odd-edges", test_odd_edges);
  g_test_add_func ("/layout-route/none", test_none);
  g_test_add_func ("/layout-route/large", test_large);
  g_test_add_func ("/layout-route/many-find-a-way", test_many_find_a_way);
  return g_test_run ();
}
