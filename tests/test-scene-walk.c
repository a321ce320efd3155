/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include "rostrum-scene-fixture.h"

enum {
  TOP_LEFT,
  TOP_RIGHT,
  MIDDLE,
  BOTTOM,
  EDGE_LEFT, /* TOP_LEFT – MIDDLE */
  EDGE_DOWN, /* MIDDLE – BOTTOM */
  N_TARGETS
};

static RostrumScene *
make_scene (void)
{
  static const RostrumWorldPoint places[] = { { 0, 0 },     { 200, 10 }, { 100, 100 },
                                              { 110, 300 }, { 50, 50 },  { 105, 200 } };
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);

  for (guint i = 0; i < N_TARGETS; i++) {
    RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, i),
                             .name = "",
                             .centre = places[i],
                             .bounds = { places[i].x - 5, places[i].y - 5, 10, 10 },
                             .is_edge = i >= EDGE_LEFT };

    rostrum_scene_builder_add_target (builder, &target);
  }
  rostrum_scene_builder_relate (builder, EDGE_LEFT, TOP_LEFT);
  rostrum_scene_builder_relate (builder, EDGE_LEFT, MIDDLE);
  rostrum_scene_builder_relate (builder, TOP_LEFT, MIDDLE);
  rostrum_scene_builder_relate (builder, EDGE_DOWN, MIDDLE);
  rostrum_scene_builder_relate (builder, EDGE_DOWN, BOTTOM);
  rostrum_scene_builder_relate (builder, MIDDLE, BOTTOM);
  return rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
}

#define WALK(from, dx, dy, along) rostrum_scene_walk (scene, from, dx, dy, along)

static void
test_nodes (void)
{
  g_autoptr (RostrumScene) scene = make_scene ();

  g_assert_cmpuint (WALK (ROSTRUM_NONE, 1, 0, FALSE), ==, TOP_LEFT);
  g_assert_cmpuint (WALK (TOP_LEFT, 1, 0, FALSE), ==, TOP_RIGHT);
  g_assert_cmpuint (WALK (TOP_LEFT, 0, 1, FALSE), ==, MIDDLE);
  g_assert_cmpuint (WALK (TOP_RIGHT, -1, 0, FALSE), ==, TOP_LEFT);
  g_assert_cmpuint (WALK (MIDDLE, 0, 1, FALSE), ==, BOTTOM);
  g_assert_cmpuint (WALK (BOTTOM, 0, -1, FALSE), ==, MIDDLE);
  g_assert_cmpuint (WALK (MIDDLE, 1, -1, FALSE), ==, TOP_RIGHT);
  /* Nothing lies that way. */
  g_assert_cmpuint (WALK (TOP_LEFT, -1, 0, FALSE), ==, TOP_LEFT);
  g_assert_cmpuint (WALK (TOP_LEFT, 0, 0, FALSE), ==, TOP_LEFT);
  /* From an edge one comes to a node. */
  g_assert_cmpuint (WALK (EDGE_DOWN, 0, 1, FALSE), ==, BOTTOM);
}

static void
test_edges (void)
{
  g_autoptr (RostrumScene) scene = make_scene ();

  g_assert_cmpuint (WALK (TOP_LEFT, 0, 1, TRUE), ==, EDGE_LEFT);
  g_assert_cmpuint (WALK (EDGE_LEFT, 0, 1, TRUE), ==, MIDDLE);
  g_assert_cmpuint (WALK (EDGE_LEFT, -1, 0, TRUE), ==, TOP_LEFT);
  g_assert_cmpuint (WALK (MIDDLE, 0, 1, TRUE), ==, EDGE_DOWN);
  g_assert_cmpuint (WALK (MIDDLE, -1, 0, TRUE), ==, EDGE_LEFT);
  g_assert_cmpuint (WALK (EDGE_DOWN, 0, 1, TRUE), ==, BOTTOM);
  /* No edge leads down from the bottom, and none at all from the top right. */
  g_assert_cmpuint (WALK (BOTTOM, 0, 1, TRUE), ==, BOTTOM);
  g_assert_cmpuint (WALK (TOP_RIGHT, -1, 0, TRUE), ==, TOP_RIGHT);
}

/* Every node and every edge of a graph can be reached by keys from the first. */
static void
test_reaches_all (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GQueue) queue = g_queue_new ();
  g_autofree gboolean *reached = NULL;
  guint32 n;

  scene_fixture_init (&fixture, rostrum_fixture_random (12, 16, 40, 2));
  scene = scene_fixture_graph (&fixture);
  rostrum_scene_get_targets (scene, &n);
  reached = g_new0 (gboolean, n);
  g_queue_push_tail (queue, GUINT_TO_POINTER (rostrum_scene_walk (scene, ROSTRUM_NONE, 1, 0, FALSE)));
  while (!g_queue_is_empty (queue)) {
    guint32 at = GPOINTER_TO_UINT (g_queue_pop_head (queue));

    if (reached[at])
      continue;
    reached[at] = TRUE;
    for (int dx = -1; dx <= 1; dx++)
      for (int dy = -1; dy <= 1; dy++)
        for (int along = 0; along < 2; along++)
          g_queue_push_tail (queue, GUINT_TO_POINTER (rostrum_scene_walk (scene, at, dx, dy, along)));
  }
  for (guint32 i = 0; i < n; i++)
    g_assert_true (reached[i]);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-walk/nodes", test_nodes);
  g_test_add_func ("/scene-walk/edges", test_edges);
  g_test_add_func ("/scene-walk/reaches-all", test_reaches_all);
  return g_test_run ();
}
