/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include "load/rostrum-builtin.h"
#include "rostrum-scene-fixture.h"
#include "scene/rostrum-picture.h"

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

#define WALK(from, dx, dy) rostrum_scene_walk (scene, from, dx, dy)
#define ALONG(from, hub, dx, dy) rostrum_scene_walk_edges (scene, from, hub, dx, dy)

static void
test_nodes (void)
{
  g_autoptr (RostrumScene) scene = make_scene ();

  g_assert_cmpuint (WALK (ROSTRUM_NONE, 1, 0), ==, TOP_LEFT);
  g_assert_cmpuint (WALK (TOP_LEFT, 1, 0), ==, MIDDLE);
  g_assert_cmpuint (WALK (TOP_LEFT, 0, 1), ==, MIDDLE);
  g_assert_cmpuint (WALK (TOP_RIGHT, -1, 0), ==, MIDDLE);
  g_assert_cmpuint (WALK (MIDDLE, 0, 1), ==, BOTTOM);
  g_assert_cmpuint (WALK (MIDDLE, 1, -1), ==, TOP_RIGHT);
  /* Nothing is in the quarter, so the half that lies that way counts. */
  g_assert_cmpuint (WALK (BOTTOM, -1, 0), ==, MIDDLE);
  /* Nothing lies that way at all. */
  g_assert_cmpuint (WALK (TOP_LEFT, -1, 0), ==, TOP_LEFT);
  g_assert_cmpuint (WALK (TOP_LEFT, 0, 0), ==, TOP_LEFT);
  /* From an edge one comes to a node. */
  g_assert_cmpuint (WALK (EDGE_DOWN, 0, 1), ==, BOTTOM);
}

static void
test_edges (void)
{
  g_autoptr (RostrumScene) scene = make_scene ();

  g_assert_cmpuint (ALONG (ROSTRUM_NONE, ROSTRUM_NONE, 0, 1), ==, TOP_LEFT);
  g_assert_cmpuint (ALONG (TOP_LEFT, ROSTRUM_NONE, 0, 1), ==, EDGE_LEFT);
  g_assert_cmpuint (ALONG (EDGE_LEFT, TOP_LEFT, 0, 1), ==, MIDDLE);
  g_assert_cmpuint (ALONG (EDGE_LEFT, TOP_LEFT, -1, 0), ==, TOP_LEFT);
  g_assert_cmpuint (ALONG (MIDDLE, ROSTRUM_NONE, 0, 1), ==, EDGE_DOWN);
  g_assert_cmpuint (ALONG (EDGE_DOWN, MIDDLE, 0, 1), ==, BOTTOM);
  /* Across an edge the walk turns to the next one of the node that it came from, which may be the only one. */
  g_assert_cmpuint (ALONG (EDGE_DOWN, MIDDLE, 1, 0), ==, EDGE_LEFT);
  g_assert_cmpuint (ALONG (EDGE_DOWN, BOTTOM, 1, 0), ==, EDGE_DOWN);
  /* No edge leads down from the bottom, and none at all from the top right. */
  g_assert_cmpuint (ALONG (BOTTOM, ROSTRUM_NONE, 0, 1), ==, BOTTOM);
  g_assert_cmpuint (ALONG (TOP_RIGHT, ROSTRUM_NONE, -1, 0), ==, TOP_RIGHT);
}

static const int arrows[4][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };

/* How many nodes the four arrow keys come to from @start. */
static guint32
count_reached (RostrumScene *scene, guint32 start)
{
  g_autoptr (GQueue) queue = g_queue_new ();
  g_autofree gboolean *reached = NULL;
  guint32 n_reached = 0, n;

  rostrum_scene_get_targets (scene, &n);
  reached = g_new0 (gboolean, n);
  g_queue_push_tail (queue, GUINT_TO_POINTER (start));
  while (!g_queue_is_empty (queue)) {
    guint32 at = GPOINTER_TO_UINT (g_queue_pop_head (queue));

    if (reached[at])
      continue;
    reached[at] = TRUE;
    n_reached++;
    for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
      g_queue_push_tail (queue, GUINT_TO_POINTER (WALK (at, arrows[i][0], arrows[i][1])));
  }
  return n_reached;
}

/* Ctrl and the arrows around one node: each of its edges is met without ever leaving it. */
static void
assert_edges_reached (RostrumScene *scene, guint32 hub)
{
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr (GQueue) queue = g_queue_new ();
  guint32 n, n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  const guint32 *related = rostrum_scene_related (scene, hub, &n);

  g_queue_push_tail (queue, GUINT_TO_POINTER (hub));
  while (!g_queue_is_empty (queue)) {
    guint32 at = GPOINTER_TO_UINT (g_queue_pop_head (queue));

    if ((at != hub && !targets[at].is_edge) || !g_hash_table_add (reached, GUINT_TO_POINTER (at)))
      continue;
    for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
      g_queue_push_tail (queue, GUINT_TO_POINTER (ALONG (at, hub, arrows[i][0], arrows[i][1])));
  }
  for (guint32 i = 0; i < n; i++)
    if (targets[related[i]].is_edge)
      g_assert_true (g_hash_table_contains (reached, GUINT_TO_POINTER (related[i])));
}

static void
assert_reaches_all (RostrumScene *scene)
{
  guint32 n_nodes = 0, n;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);

  for (guint32 i = 0; i < n; i++)
    n_nodes += !targets[i].is_edge;
  g_assert_cmpuint (n_nodes, >, 0);
  for (guint32 i = 0; i < n; i++) {
    if (targets[i].is_edge)
      continue;
    g_assert_cmpuint (count_reached (scene, i), ==, n_nodes);
    assert_edges_reached (scene, i);
  }
}

static void
test_reaches_all_of_graphs (void)
{
  for (guint32 seed = 0; seed < 6; seed++) {
    SceneFixture fixture;
    g_autoptr (RostrumScene) scene = NULL;

    scene_fixture_init (&fixture,
                        seed == 0 ? rostrum_fixture_debate ()
                                  : rostrum_fixture_random (8 + seed * 3, 12 + seed, 40 + seed * 5, seed));
    scene = scene_fixture_graph (&fixture);
    assert_reaches_all (scene);
    scene_fixture_clear (&fixture);
  }
}

static void
test_reaches_all_of_the_builtin_debate (void)
{
  for (int layout = 0; layout < ROSTRUM_N_LAYOUTS; layout++) {
    g_autoptr (RostrumLoadResult) loaded = rostrum_load_builtin ();
    g_autoptr (RostrumViewState) state = rostrum_view_state_new (loaded->debate);
    RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
    g_autoptr (RostrumPicture) picture = NULL;

    options.fake_text = TRUE;
    state->layout = (RostrumLayoutKind) layout;
    state->filter->featured_only = layout == 0;
    picture = rostrum_picture_new (loaded->debate, state, &options, NULL);
    assert_reaches_all (rostrum_picture_get_scene (picture));
  }
}

/* Nodes on a grid lie exactly on each other's diagonals; nodes in one place lie in no direction from each other. */
static void
test_reaches_all_of_a_grid (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  g_autoptr (RostrumScene) scene = NULL;

  for (guint i = 0; i < 45; i++) {
    RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, i), .name = "" };

    target.centre = (RostrumWorldPoint){ 20.0 * MIN (i % 7, 5), 20.0 * (guint) (i / 7) };
    target.bounds = (RostrumWorldRect){ target.centre.x - 5, target.centre.y - 5, 10, 10 };
    rostrum_scene_builder_add_target (builder, &target);
  }
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  assert_reaches_all (scene);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-walk/nodes", test_nodes);
  g_test_add_func ("/scene-walk/edges", test_edges);
  g_test_add_func ("/scene-walk/reaches-all/graphs", test_reaches_all_of_graphs);
  g_test_add_func ("/scene-walk/reaches-all/builtin", test_reaches_all_of_the_builtin_debate);
  g_test_add_func ("/scene-walk/reaches-all/grid", test_reaches_all_of_a_grid);
  return g_test_run ();
}
