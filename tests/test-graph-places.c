/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-graph.h"

#include <math.h>

#include "rostrum-scene-fixture.h"

static void
pin (SceneFixture *fixture, RostrumRef ref, double x, double y)
{
  RostrumPin pinned = { ref, x, y };

  g_array_append_val (fixture->state->pins, pinned);
}

/* Places lent by the picture before are used, and not made anew: false ones show it. */
static void
test_reuse (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) first = NULL;
  g_autoptr (RostrumGraph) second = NULL;
  g_autoptr (RostrumGraph) third = NULL;
  RostrumGraphPlaces *places = NULL;
  RostrumGraphPlaces *lent, *copy;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  first = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (first, &places);
  g_assert_cmpuint (places->n_nodes, ==, first->n_nodes);
  copy = rostrum_graph_places_copy (places);
  g_assert_cmpmem (copy->places, copy->n_nodes * sizeof *copy->places, places->places,
                   places->n_nodes * sizeof *places->places);

  places->places[0].x += 1000.0;
  lent = places;
  second = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (second, &places);
  g_assert_true (places != lent);
  g_assert_cmpfloat (second->places[0].x, ==, first->places[0].x + 1000.0);
  rostrum_graph_places_free (lent);
  rostrum_graph_places_free (places);

  /* In another shape they are of no use. */
  places = copy;
  places->places[0].x += 1000.0;
  fixture.options.width_px = 2000.0;
  fixture.options.height_px = 800.0;
  third = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (third, &places);
  g_assert_cmpfloat (fabs (third->places[0].x), <, 900.0);
  rostrum_graph_places_free (copy);
  rostrum_graph_places_free (places);
  g_assert_null (rostrum_graph_places_copy (NULL));
  scene_fixture_clear (&fixture);
}

/* A window that grows a little keeps its picture. */
static void
test_small_changes (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;
  g_autoptr (RostrumGraph) again = NULL;
  RostrumGraphPlaces *one = NULL, *two = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.options.width_px = 700.0;
  fixture.options.height_px = 700.0;
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (graph, &one);
  fixture.options.width_px = 730.0;
  again = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (again, &two);
  g_assert_cmpuint (one->key, ==, two->key);
  rostrum_graph_places_free (one);
  rostrum_graph_places_free (two);
  scene_fixture_clear (&fixture);
}

static void
test_pins (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) free_graph = NULL;
  g_autoptr (RostrumGraph) pinned = NULL;
  RostrumGraphPlaces *one = NULL, *two = NULL;
  guint32 wang, chips;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  free_graph = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (free_graph, &one);

  wang = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "wang");
  chips = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_POSITION, "chips");
  pin (&fixture, rostrum_ref (ROSTRUM_KIND_SPEAKER, wang), 777.0, -333.0);
  pin (&fixture, rostrum_ref (ROSTRUM_KIND_POSITION, chips), 900.0, 100.0);
  /* What is not in the graph, or nowhere, is passed over. */
  pin (&fixture, rostrum_ref (ROSTRUM_KIND_SPEAKER, 99999), 1.0, 1.0);
  pin (&fixture,
       rostrum_ref (ROSTRUM_KIND_POSITION,
                    rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_POSITION, "silent")),
       1.0, 1.0);
  pin (&fixture, rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), NAN, 1.0);
  pin (&fixture, rostrum_ref (ROSTRUM_KIND_SOURCE, 0), 1.0, 1.0);
  pinned = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (pinned, &two);

  for (guint32 i = 0; i < pinned->n_nodes; i++) {
    if (i == pinned->node_of_speaker[wang]) {
      g_assert_cmpfloat (pinned->places[i].x, ==, 777.0);
      g_assert_cmpfloat (pinned->places[i].y, ==, -333.0);
    } else if (i == pinned->node_of_position[chips]) {
      g_assert_cmpfloat (pinned->places[i].x, ==, 900.0);
    } else {
      g_assert_cmpfloat (pinned->places[i].x, ==, free_graph->places[i].x);
      g_assert_cmpfloat (pinned->places[i].y, ==, free_graph->places[i].y);
    }
    /* What is kept for the next picture knows nothing of pins. */
    g_assert_cmpfloat (two->places[i].x, ==, one->places[i].x);
  }
  rostrum_graph_places_free (one);
  rostrum_graph_places_free (two);
  scene_fixture_clear (&fixture);
}

/* What is dropped onto others pushes them aside, and they perhaps their neighbours; the others stay. */
static void
test_pins_make_room (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) free_graph = NULL;
  g_autoptr (RostrumGraph) pinned = NULL;
  RostrumGraphPlaces *places = NULL;
  guint32 wang, other, n_moved = 0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  free_graph = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (free_graph, &places);
  rostrum_graph_places_free (places);
  places = NULL;
  wang = free_graph->node_of_speaker[rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "wang")];
  other = free_graph->node_of_position[rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_POSITION, "race")];
  pin (&fixture, rostrum_graph_get_ref (free_graph, wang), free_graph->places[other].x + 3.0,
       free_graph->places[other].y - 2.0);
  pinned = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (pinned, &places);
  g_assert_cmpfloat (pinned->places[wang].x, ==, free_graph->places[other].x + 3.0);
  for (guint32 a = 0; a < pinned->n_nodes; a++) {
    RostrumWorldRect one = rostrum_graph_get_rect (pinned, a);

    n_moved +=
        pinned->places[a].x != free_graph->places[a].x || pinned->places[a].y != free_graph->places[a].y;
    for (guint32 b = 0; b < a; b++) {
      RostrumWorldRect two = rostrum_graph_get_rect (pinned, b);

      g_assert_false (rostrum_world_rect_intersects (&one, &two));
    }
  }
  g_assert_cmpuint (n_moved, >=, 2);
  g_assert_cmpuint (n_moved, <, 2 * pinned->n_nodes / 3);
  rostrum_graph_places_free (places);
  scene_fixture_clear (&fixture);
}

/* Another layout, other ties or outlines have places of their own; theirs are taken up again. */
static void
test_keys (void)
{
  SceneFixture fixture;
  guint64 keys[ROSTRUM_N_NETWORKS * ROSTRUM_N_LAYOUTS];
  guint n = 0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  for (int network = 0; network < ROSTRUM_N_NETWORKS; network++)
    for (int layout = 0; layout < ROSTRUM_N_LAYOUTS; layout++) {
      g_autoptr (RostrumGraph) graph = NULL;
      RostrumGraphPlaces *places = NULL;

      fixture.state->network = network;
      fixture.state->layout = layout;
      scene_fixture_update (&fixture);
      graph = rostrum_graph_new (&fixture.context, fixture.content);
      rostrum_graph_place (graph, &places);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (places->key, !=, keys[i]);
      keys[n++] = places->key;
      rostrum_graph_places_free (places);
    }
  scene_fixture_clear (&fixture);
}

/* What was not laid out to its end is never taken up. */
static void
test_cancelled (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;
  RostrumGraphPlaces *places = NULL;
  gint cancelled = 1;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.options.cancelled = &cancelled;
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (graph, &places);
  g_assert_cmpuint (places->key, ==, 0);
  rostrum_graph_places_free (places);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-places/reuse", test_reuse);
  g_test_add_func ("/graph-places/small-changes", test_small_changes);
  g_test_add_func ("/graph-places/pins", test_pins);
  g_test_add_func ("/graph-places/pins-make-room", test_pins_make_room);
  g_test_add_func ("/graph-places/keys", test_keys);
  g_test_add_func ("/graph-places/cancelled", test_cancelled);
  return g_test_run ();
}
