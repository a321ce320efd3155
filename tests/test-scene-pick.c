/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include <math.h>

#include "rostrum-scene-fixture.h"

static const RostrumColor black = { 0.0, 0.0, 0.0, 1.0 };
static const RostrumColor nothing = { 0 };

static RostrumSceneBuilder *
new_builder (RostrumText *text, guint n_nodes, guint n_edges)
{
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);

  for (guint i = 0; i < n_nodes + n_edges; i++) {
    RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, i),
                             .name = "",
                             .is_edge = i >= n_nodes };

    rostrum_scene_builder_add_target (builder, &target);
  }
  return builder;
}

static void
assert_pick (RostrumScene *scene, double x, double y, double tolerance, guint32 expected)
{
  g_assert_cmpuint (rostrum_scene_pick (scene, (RostrumWorldPoint){ x, y }, tolerance), ==, expected);
}

static void
test_shapes (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = new_builder (text, 4, 0);
  RostrumWorldRect card = { 0.0, 0.0, 100.0, 50.0 };
  RostrumItem ellipse = { .type = ROSTRUM_ITEM_ELLIPSE,
                          .layer = ROSTRUM_LAYER_NODES,
                          .target = 1,
                          .rect = { 200.0, 0.0, 100.0, 50.0 },
                          .fill = black };
  RostrumSegment triangle[4] = { { ROSTRUM_SEGMENT_MOVE, { { 400.0, 0.0 } } },
                                 { ROSTRUM_SEGMENT_LINE, { { 460.0, 60.0 } } },
                                 { ROSTRUM_SEGMENT_LINE, { { 400.0, 60.0 } } },
                                 { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem filled = { .type = ROSTRUM_ITEM_PATH,
                         .layer = ROSTRUM_LAYER_NODES,
                         .target = 2,
                         .segments = triangle,
                         .n_segments = 4,
                         .fill = black };
  RostrumFont font = { 20.0, FALSE, FALSE };
  g_autoptr (RostrumScene) scene = NULL;

  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, 0, &card, 20.0, nothing, nothing, 0.0);
  rostrum_scene_builder_add (builder, &ellipse);
  rostrum_scene_builder_add (builder, &filled);
  rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_NODES, 3, &font, ROSTRUM_ALIGN_START,
                                  (RostrumWorldPoint){ 600.0, 20.0 }, black, black, "1234", NULL);
  scene = rostrum_scene_builder_end (builder, NULL, 10.0, NULL, NULL);

  assert_pick (scene, 50.0, 25.0, 0.0, 0); /* also where nothing is drawn */
  assert_pick (scene, 0.5, 25.0, 0.0, 0);
  assert_pick (scene, 2.0, 2.0, 8.0, ROSTRUM_NONE); /* beside the round corner: nodes are exact */
  assert_pick (scene, 7.0, 7.0, 0.0, 0);
  assert_pick (scene, 101.0, 25.0, 8.0, ROSTRUM_NONE);
  assert_pick (scene, 205.0, 25.0, 0.0, 1);
  assert_pick (scene, 205.0, 5.0, 0.0, ROSTRUM_NONE);
  assert_pick (scene, 410.0, 50.0, 0.0, 2);
  assert_pick (scene, 450.0, 10.0, 0.0, ROSTRUM_NONE);
  assert_pick (scene, 640.0, 10.0, 0.0, 3);
  assert_pick (scene, 650.0, 10.0, 0.0, ROSTRUM_NONE);
}

static void
add_edge (RostrumSceneBuilder *builder, guint32 target, double x0, double y0, double x1, double y1)
{
  rostrum_scene_builder_add_line (builder, ROSTRUM_LAYER_EDGES, target, (RostrumWorldPoint){ x0, y0 },
                                  (RostrumWorldPoint){ x1, y1 }, black, 2.0, ROSTRUM_DASH_OPPOSES);
}

static void
test_edges (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = new_builder (text, 1, 3);
  RostrumWorldRect card = { 40.0, -10.0, 20.0, 20.0 };
  RostrumSegment arc[2] = { { ROSTRUM_SEGMENT_MOVE, { { 0.0, 100.0 } } },
                            { ROSTRUM_SEGMENT_CURVE,
                              { { 0.0, 200.0 }, { 100.0, 200.0 }, { 100.0, 100.0 } } } };
  RostrumItem curve = { .type = ROSTRUM_ITEM_PATH,
                        .layer = ROSTRUM_LAYER_EDGES,
                        .target = 3,
                        .segments = arc,
                        .n_segments = 2,
                        .stroke = black,
                        .stroke_width = 2.0 };
  g_autoptr (RostrumScene) scene = NULL;

  add_edge (builder, 1, 0.0, 0.0, 200.0, 0.0);
  add_edge (builder, 2, 0.0, 6.0, 200.0, 6.0);
  rostrum_scene_builder_add (builder, &curve);
  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, 0, &card, 0.0, black, nothing, 0.0);
  scene = rostrum_scene_builder_end (builder, NULL, 10.0, NULL, NULL);

  assert_pick (scene, 100.0, -7.9, 8.0, 1);
  assert_pick (scene, 100.0, -8.1, 8.0, ROSTRUM_NONE);
  assert_pick (scene, 100.0, -0.9, 0.0, 1); /* on the line itself */
  assert_pick (scene, 100.0, 2.0, 8.0, 1);  /* the nearer of two */
  assert_pick (scene, 100.0, 4.0, 8.0, 2);
  assert_pick (scene, 50.0, 0.0, 8.0, 0); /* a node lies over it */
  assert_pick (scene, 207.0, 0.0, 8.0, 1);
  assert_pick (scene, 209.0, 0.0, 8.0, ROSTRUM_NONE);
  assert_pick (scene, 50.0, 175.0, 0.0, 3); /* where the curve turns */
  assert_pick (scene, 50.0, 182.0, 8.0, 3);
  assert_pick (scene, 50.0, 184.0, 8.0, ROSTRUM_NONE);
  assert_pick (scene, 50.0, 130.0, 8.0, ROSTRUM_NONE); /* within its box, far from its line */
}

/* A curve whose controls lie on its chord is a line; one that goes beyond its ends and comes back, or bends a little, is not. */
static void
test_straight (void)
{
  static const RostrumWorldPoint controls[3][2] = { { { 30.0, 40.0 }, { 60.0, 80.0 } },
                                                    { { -60.0, -80.0 }, { 60.0, 80.0 } },
                                                    { { 30.0, 44.0 }, { 60.0, 84.0 } } };
  static const RostrumWorldPoint probes[] = {
    { 45.0, 60.0 }, { -6.0, -8.0 }, { 43.8, 61.9 }, { 49.0, 57.0 }
  };
  static const gboolean hits[3][4] = { { TRUE, FALSE, FALSE, FALSE },
                                       { TRUE, TRUE, FALSE, FALSE },
                                       { FALSE, FALSE, TRUE, FALSE } };

  for (int i = 0; i < 3; i++) {
    g_autoptr (RostrumText) text = rostrum_text_new_fake ();
    RostrumSceneBuilder *builder = new_builder (text, 0, 1);
    RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { { 0.0, 0.0 } } },
                                   { ROSTRUM_SEGMENT_CURVE,
                                     { controls[i][0], controls[i][1], { 90.0, 120.0 } } } };
    RostrumItem line = { .type = ROSTRUM_ITEM_PATH,
                         .layer = ROSTRUM_LAYER_EDGES,
                         .target = 0,
                         .segments = segments,
                         .n_segments = 2,
                         .stroke = black };
    g_autoptr (RostrumScene) scene = NULL;

    rostrum_scene_builder_add (builder, &line);
    scene = rostrum_scene_builder_end (builder, NULL, 10.0, NULL, NULL);
    for (int k = 0; k < 4; k++)
      assert_pick (scene, probes[k].x, probes[k].y, 1.0, hits[i][k] ? 0 : ROSTRUM_NONE);
  }
}

static void
test_upper_first (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = new_builder (text, 2, 0);
  RostrumWorldRect below = { 0.0, 0.0, 100.0, 100.0 };
  RostrumWorldRect above = { 50.0, 50.0, 100.0, 100.0 };
  g_autoptr (RostrumScene) scene = NULL;

  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, 0, &below, 0.0, black, nothing, 0.0);
  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, 1, &above, 0.0, black, nothing, 0.0);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  assert_pick (scene, 75.0, 75.0, 0.0, 1);
  assert_pick (scene, 25.0, 25.0, 0.0, 0);
}

/* What a click at the centre of anything hits is that thing. */
static void
check_centres (RostrumDebate *debate)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumTarget *targets;
  guint32 n;

  scene_fixture_init (&fixture, debate);
  scene = scene_fixture_graph (&fixture);
  targets = rostrum_scene_get_targets (scene, &n);
  g_assert_cmpuint (n, >, 10);
  for (guint32 i = 0; i < n; i++) {
    g_assert_cmpuint (rostrum_scene_pick (scene, targets[i].centre, 8.0), ==, i);
    g_assert_true (rostrum_world_rect_contains (&targets[i].bounds, targets[i].centre));
  }
  scene_fixture_clear (&fixture);
}

static void
test_centres (void)
{
  check_centres (rostrum_fixture_debate ());
  check_centres (rostrum_fixture_random (8, 12, 30, 3));
  check_centres (rostrum_fixture_random (20, 20, 60, 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-pick/shapes", test_shapes);
  g_test_add_func ("/scene-pick/edges", test_edges);
  g_test_add_func ("/scene-pick/straight", test_straight);
  g_test_add_func ("/scene-pick/upper-first", test_upper_first);
  g_test_add_func ("/scene-pick/centres", test_centres);
  return g_test_run ();
}
