/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-tie-fixture.h"

static void
lay_out (SceneFixture *fixture, RostrumWorldPoint *places)
{
  g_autoptr (RostrumGraph) graph = rostrum_graph_new (&fixture->context, fixture->content);
  g_autoptr (RostrumGraphStructure) structure = rostrum_graph_structure_new (graph);
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;

  g_assert_cmpuint (structure->n_groups, >, 0);
  rostrum_graph_layout_groups (graph, structure, &options, places);
  for (guint32 a = 0; a < graph->n_nodes; a++)
    for (guint32 b = 0; b < a; b++) {
      RostrumWorldRect one, two;

      graph->places[a] = places[a];
      graph->places[b] = places[b];
      one = rostrum_graph_get_rect (graph, a);
      two = rostrum_graph_get_rect (graph, b);
      one = rostrum_world_rect_grow (&one, options.gap_world - 2.0);
      g_assert_false (rostrum_world_rect_intersects (&one, &two));
    }
}

/* No two boxes come near each other, mirrored or not. */
static void
test_boxes_are_apart (void)
{
  for (guint seed = 1; seed < 6; seed++) {
    SceneFixture fixture;
    g_autofree RostrumWorldPoint *places = g_new (RostrumWorldPoint, 100);

    scene_fixture_init (&fixture, rostrum_fixture_random (40, 15, 120, seed));
    fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
    scene_fixture_update (&fixture);
    lay_out (&fixture, places);
    scene_fixture_clear (&fixture);
  }
}

/* Everybody stands where he stood, in whatever order the file has them. */
static void
test_order_does_not_matter (void)
{
  SceneFixture fixture, reversed;
  RostrumWorldPoint places[10], other_places[10];

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  lay_out (&fixture, places);
  scene_fixture_init (&reversed, tie_debate_reversed ());
  reversed.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  scene_fixture_update (&reversed);
  lay_out (&reversed, other_places);
  for (guint32 i = 0; i < fixture.network->n_speakers; i++) {
    guint32 other = tie_speaker (&reversed, fixture.debate->speakers[fixture.network->speakers[i]].id);

    g_assert_cmpfloat (places[i].x, ==, other_places[other].x);
    g_assert_cmpfloat (places[i].y, ==, other_places[other].y);
  }
  scene_fixture_clear (&fixture);
  scene_fixture_clear (&reversed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-groups/boxes-are-apart", test_boxes_are_apart);
  g_test_add_func ("/graph-groups/order-does-not-matter", test_order_does_not_matter);
  return g_test_run ();
}
