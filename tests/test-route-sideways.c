/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-route-sideways.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

/* Two discs on the left, three cards on the right, 300 apart. */
static TestGraph *
columns_new (RostrumWorldPoint *places)
{
  TestGraph *g = test_graph_new (2, 3, 1);

  for (guint32 v = 0; v < 5; v++)
    places[v] = (RostrumWorldPoint){ v < 2 ? 0 : 300, v < 2 ? 50 + 120 * v : 100 * (v - 2) };
  test_graph_add (g, 0, 2);
  test_graph_add (g, 0, 3);
  test_graph_add (g, 0, 4);
  test_graph_add (g, 1, 3);
  test_graph_add (g, 1, 4);
  return g;
}

static RostrumWorldCurve *
route (const TestGraph *g, const RostrumWorldPoint *places)
{
  RostrumWorldCurve *curves = g_new0 (RostrumWorldCurve, g->graph.n_edges);

  g_assert_cmpuint (rostrum_layout_route_columns (&g->graph, places, curves), ==, 0);
  return curves;
}

static gboolean
is_level (const RostrumWorldCurve *c)
{
  return c->p0.y == c->c0.y && c->p1.y == c->c1.y;
}

static void
test_level_at_both_ends (void)
{
  RostrumWorldPoint places[5];
  g_autoptr (TestGraph) g = columns_new (places);
  g_autofree RostrumWorldCurve *curves = route (g, places);

  for (guint32 e = 0; e < g->graph.n_edges; e++) {
    guint32 card = g->graph.edges[e].b;

    g_assert_true (is_level (&curves[e]));
    g_assert_cmpfloat (curves[e].p0.x, >, 0);
    g_assert_cmpfloat (curves[e].c0.x, >, curves[e].p0.x);
    g_assert_cmpfloat (curves[e].p1.x, ==, 300 - g->boxes[card].hub_half_width);
  }
}

/* Higher ends lead to higher cards, so that edges of one hub do not cross. */
static void
test_ends_are_apart_and_in_order (void)
{
  RostrumWorldPoint places[5];
  g_autoptr (TestGraph) g = columns_new (places);
  g_autofree RostrumWorldCurve *curves = route (g, places);

  g_assert_cmpfloat (curves[1].p0.y - curves[0].p0.y, >=, 5);
  g_assert_cmpfloat (curves[2].p0.y - curves[1].p0.y, >=, 5);
  g_assert_cmpfloat (curves[3].p1.y - curves[1].p1.y, >=, 5);
  /* on the disc's outline */
  for (guint32 e = 0; e < 3; e++)
    g_assert_cmpfloat (fabs (hypot (curves[e].p0.x, curves[e].p0.y - 50) - 20), <, 1e-9);
}

static void
test_direction_is_nothing (void)
{
  RostrumWorldPoint places[5];
  g_autoptr (TestGraph) g = columns_new (places);
  g_autoptr (TestGraph) turned = test_graph_new (2, 3, 1);
  g_autofree RostrumWorldCurve *curves = route (g, places);
  g_autofree RostrumWorldCurve *others = NULL;

  for (guint32 e = g->graph.n_edges; e-- > 0;)
    test_graph_add (turned, g->graph.edges[e].b, g->graph.edges[e].a);
  others = route (turned, places);
  for (guint32 e = 0; e < g->graph.n_edges; e++) {
    g_assert_cmpfloat (curves[e].p0.y, ==, others[g->graph.n_edges - 1 - e].p1.y);
    g_assert_cmpfloat (curves[e].c1.x, ==, others[g->graph.n_edges - 1 - e].c0.x);
  }
}

/* A hub that was dragged above another is reached in the usual way, and so is one behind another box. */
static void
test_others_are_left_alone (void)
{
  RostrumWorldPoint places[5];
  g_autoptr (TestGraph) g = columns_new (places);
  g_autofree RostrumWorldCurve *above = NULL;
  g_autofree RostrumWorldCurve *behind = NULL;

  places[4] = (RostrumWorldPoint){ 10, 400 };
  above = route (g, places);
  g_assert_true (is_level (&above[0]));
  g_assert_false (is_level (&above[2]));
  places[4] = (RostrumWorldPoint){ 600, 100 };
  places[0].y = 100;
  behind = route (g, places);
  g_assert_false (is_level (&behind[2]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/route-sideways/level-at-both-ends", test_level_at_both_ends);
  g_test_add_func ("/route-sideways/ends-are-apart-and-in-order", test_ends_are_apart_and_in_order);
  g_test_add_func ("/route-sideways/direction-is-nothing", test_direction_is_nothing);
  g_test_add_func ("/route-sideways/others-are-left-alone", test_others_are_left_alone);
  return g_test_run ();
}
