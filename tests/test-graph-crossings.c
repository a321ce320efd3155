/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-graph.h"

#include "rostrum-scene-fixture.h"

/* A name is crossed exactly if an edge is laid through it. */
static void
test_crossed (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;
  RostrumWorldRect name;
  double y;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  for (guint32 i = 0; i < graph->n_nodes; i++)
    graph->places[i] = (RostrumWorldPoint){ 300.0 * i, 0.0 };
  for (guint32 i = 0; i < fixture.network->n_edges; i++)
    graph->curves[i] = (RostrumWorldCurve){ { 0, -500 }, { 10, -500 }, { 20, -500 }, { 30, -500 } };
  rostrum_graph_find_crossed (graph);
  for (guint32 i = 0; i < fixture.network->n_speakers; i++)
    g_assert_false (graph->crossed[i]);

  name = rostrum_graph_get_name_rect (graph, 1);
  g_assert_cmpfloat (name.y, >, graph->places[1].y + 20.0);
  y = name.y + name.height / 2.0;
  graph->curves[3] = (RostrumWorldCurve){ { 280, y }, { 290, y }, { 310, y }, { 320, y } };
  rostrum_graph_find_crossed (graph);
  for (guint32 i = 0; i < fixture.network->n_speakers; i++)
    g_assert_cmpint (graph->crossed[i], ==, i == 1);

  /* Around it is not through it, though its box is. */
  graph->curves[3] = (RostrumWorldCurve){ { 200, y }, { 200, y + 200 }, { 400, y + 200 }, { 400, y } };
  rostrum_graph_find_crossed (graph);
  g_assert_false (graph->crossed[1]);
  scene_fixture_clear (&fixture);
}

/* Then the name stands on a plate over the edge. */
static void
test_plate (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;
  RostrumSceneBuilder *builder;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n, plain, plated;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  graph->crossed[1] = TRUE;
  builder = rostrum_scene_builder_new (fixture.context.style, fixture.text);
  rostrum_graph_add_node (graph, builder, 0);
  rostrum_graph_add_node (graph, builder, 1);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  rostrum_scene_items_of (scene, 0, &plain);
  rostrum_scene_items_of (scene, 1, &plated);
  g_assert_cmpuint (plated, ==, plain + 1);
  items = rostrum_scene_get_items (scene, &n);
  for (guint32 i = 0; i < n; i++) {
    if (items[i].type != ROSTRUM_ITEM_RECT)
      continue;
    /* Below the words, as wide as they are. */
    g_assert_cmpuint (items[i].target, ==, 1);
    g_assert_cmpint (items[n - 1].type, ==, ROSTRUM_ITEM_TEXT);
    g_assert_cmpfloat (items[i].rect.x, <, items[n - 1].rect.x);
    g_assert_cmpfloat (items[i].rect.width, >, items[n - 1].rect.width);
  }
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-crossings/crossed", test_crossed);
  g_test_add_func ("/graph-crossings/plate", test_plate);
  return g_test_run ();
}
