/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-derive.h"

#include <math.h>

#include "rostrum-scene-fixture.h"
#include "scene/rostrum-scene-private.h"

static gboolean
is_within (const RostrumWorldRect *inner, const RostrumWorldRect *outer)
{
  return inner->x >= outer->x - 1e-6 && inner->y >= outer->y - 1e-6 &&
         inner->x + inner->width <= outer->x + outer->width + 1e-6 &&
         inner->y + inner->height <= outer->y + outer->height + 1e-6;
}

/* For many windows into the picture: nothing is cut, nothing sticks out, no edge floats. */
static void
test_nothing_is_cut (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  RostrumWorldRect whole;
  guint n_cut = 0;

  scene_fixture_init (&fixture, rostrum_fixture_random (10, 14, 30, 4));
  scene = scene_fixture_graph (&fixture);
  whole = rostrum_scene_get_bounds (scene);
  for (double x = 0.0; x < 1.0; x += 0.2) {
    for (double y = 0.0; y < 1.0; y += 0.2) {
      RostrumWorldRect rect = { whole.x + x * whole.width, whole.y + y * whole.height, 0.3 * whole.width,
                                0.3 * whole.height };
      g_autoptr (RostrumScene) part = rostrum_scene_new_cropped (scene, fixture.text, &rect);
      RostrumWorldRect bounds = rostrum_scene_get_bounds (part);
      const RostrumItem *items;
      const RostrumTarget *targets;
      guint32 n, n_targets;

      g_assert_true (is_within (&rect, &bounds));
      items = rostrum_scene_get_items (part, &n);
      for (guint32 i = 0; i < n; i++)
        g_assert_true (is_within (&items[i].rect, &bounds));
      targets = rostrum_scene_get_targets (part, &n_targets);
      for (guint32 i = 0; i < n_targets; i++) {
        guint32 n_related;

        if (!targets[i].is_edge) {
          g_assert_true (rostrum_world_rect_contains (&rect, targets[i].centre));
          continue;
        }
        rostrum_scene_related (part, i, &n_related);
        g_assert_cmpuint (n_related, >=, 2); /* itself and at least one end */
        n_cut += n_related == 2;
      }
    }
  }
  g_assert_cmpuint (n_cut, >, 10);
  scene_fixture_clear (&fixture);
}

static void
test_whole (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) part = NULL;
  RostrumWorldRect all;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  all = rostrum_scene_get_bounds (scene);
  part = rostrum_scene_new_cropped (scene, fixture.text, &all);
  g_assert_true (rostrum_scene_equal (scene, part));
  scene_fixture_clear (&fixture);
}

/* A cut edge is a piece of the same curve. */
static void
test_cut_edge_lies_on_the_curve (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) part = NULL;
  RostrumWorldRect rect;
  const RostrumTarget *targets;
  const RostrumItem *items;
  guint32 sacks, n;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  sacks = scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "sacks");
  targets = rostrum_scene_get_targets (scene, &n);
  rect = (RostrumWorldRect){ targets[sacks].centre.x - 5.0, targets[sacks].centre.y - 5.0, 10.0, 10.0 };
  part = rostrum_scene_new_cropped (scene, fixture.text, &rect);
  items = rostrum_scene_get_items (part, &n);
  g_assert_cmpuint (n, >, 3);
  for (guint32 i = 0; i < n; i++) {
    const RostrumTarget *edge = &rostrum_scene_get_targets (part, &n)[items[i].target];

    rostrum_scene_get_items (part, &n);
    if (items[i].type != ROSTRUM_ITEM_PATH)
      continue;
    for (double t = 0.0; t <= 1.0; t += 0.25) {
      RostrumWorldPoint point =
          rostrum_curve_at (items[i].segments[0].points[0], items[i].segments[1].points, t);
      guint32 original = scene_target_of (scene, edge->ref);
      guint32 n_items;
      const guint32 *own = rostrum_scene_items_of (scene, original, &n_items);
      const RostrumItem *whole = &rostrum_scene_get_items (scene, &n_items)[own[0]];
      double nearest = INFINITY;

      for (int k = 0; k <= 2000; k++) {
        RostrumWorldPoint p =
            rostrum_curve_at (whole->segments[0].points[0], whole->segments[1].points, k / 2000.0);

        nearest = MIN (nearest, hypot (p.x - point.x, p.y - point.y));
      }
      g_assert_cmpfloat (nearest, <, 0.5);
    }
  }
  scene_fixture_clear (&fixture);
}

/* A coalition's outline is cut at the border like an edge, its name is there whole or not at all. */
static void
test_outlines_are_cut (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  RostrumWorldRect whole;
  guint n_outlines = 0, n_names = 0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  scene_fixture_update (&fixture);
  scene = scene_fixture_graph (&fixture);
  whole = rostrum_scene_get_bounds (scene);
  for (double x = 0.0; x < 1.0; x += 0.25) {
    RostrumWorldRect rect = { whole.x + x * whole.width, whole.y, 0.6 * whole.width, whole.height };
    g_autoptr (RostrumScene) part = rostrum_scene_new_cropped (scene, fixture.text, &rect);
    RostrumWorldRect bounds = rostrum_scene_get_bounds (part);
    const RostrumItem *items;
    guint32 n;

    items = rostrum_scene_get_items (part, &n);
    for (guint32 i = 0; i < n; i++) {
      g_assert_true (is_within (&items[i].rect, &bounds));
      n_outlines += rostrum_graph_is_outline (&items[i]);
      n_names += items[i].type == ROSTRUM_ITEM_TEXT && items[i].target == ROSTRUM_NONE;
    }
  }
  g_assert_cmpuint (n_outlines, >, 2);
  g_assert_cmpuint (n_names, >, 0);
  scene_fixture_clear (&fixture);
}

static void
test_nothing_there (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) part = NULL;
  RostrumWorldRect far = { 1e6, 1e6, 100.0, 50.0 };
  guint32 n;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  part = rostrum_scene_new_cropped (scene, fixture.text, &far);
  rostrum_scene_get_items (part, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpfloat (rostrum_scene_get_bounds (part).width, ==, 100.0);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-crop/nothing-is-cut", test_nothing_is_cut);
  g_test_add_func ("/scene-crop/whole", test_whole);
  g_test_add_func ("/scene-crop/cut-edge-lies-on-the-curve", test_cut_edge_lies_on_the_curve);
  g_test_add_func ("/scene-crop/outlines-are-cut", test_outlines_are_cut);
  g_test_add_func ("/scene-crop/nothing-there", test_nothing_there);
  return g_test_run ();
}
