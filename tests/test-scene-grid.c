/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include <math.h>

#include "rostrum-scene-fixture.h"
#include "scene/rostrum-scene-private.h"

static const RostrumColor black = { 0.0, 0.0, 0.0, 1.0 };

/* Small boxes, one as large as everything, long thin diagonals, curves, lines without a height, points. */
static RostrumScene *
make_scene (guint n)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  RostrumWorldRect all = { -1000.0, -1000.0, 3000.0, 2500.0 };

  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, &all, 0.0, black, black, 1.0);
  for (guint i = 0; i < n; i++) {
    RostrumWorldPoint p[4];
    RostrumWorldRect rect;

    for (int k = 0; k < 4; k++)
      p[k] = (RostrumWorldPoint){ g_rand_double_range (rand, -1000.0, 2000.0),
                                  g_rand_double_range (rand, -1000.0, 1500.0) };
    rect =
        (RostrumWorldRect){ p[0].x, p[0].y, g_rand_double_range (rand, 0.0, 60.0), i % 9 == 0 ? 0.0 : 20.0 };
    if (i % 3 == 0) {
      rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &rect, 0.0, black, black,
                                      2.0);
    } else if (i % 3 == 1) {
      rostrum_scene_builder_add_line (builder, ROSTRUM_LAYER_EDGES, ROSTRUM_NONE, p[0], p[1], black,
                                      i % 2 == 0 ? 90.0 : 3.0, ROSTRUM_DASH_SOLID);
    } else {
      RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { p[0] } },
                                     { ROSTRUM_SEGMENT_CURVE, { p[1], p[2], p[3] } } };
      RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                           .layer = ROSTRUM_LAYER_EDGES,
                           .target = ROSTRUM_NONE,
                           .segments = segments,
                           .n_segments = 2,
                           .stroke = black,
                           .stroke_width = 2.0 };

      rostrum_scene_builder_add (builder, &item);
    }
  }
  return rostrum_scene_builder_end (builder, NULL, 10.0, NULL, NULL);
}

/* TRUE if a path that is not filled comes within @margin of @rect, by many points on it. */
static gboolean
path_comes_near (const RostrumItem *item, const RostrumWorldRect *rect, double margin)
{
  RostrumWorldRect near = rostrum_world_rect_grow (rect, margin);
  RostrumWorldPoint from = item->segments[0].points[0];
  const RostrumSegment *to = &item->segments[1];

  for (int i = 0; i <= 4000; i++) {
    double t = i / 4000.0;
    RostrumWorldPoint point = { from.x + (to->points[0].x - from.x) * t,
                                from.y + (to->points[0].y - from.y) * t };

    if (to->kind == ROSTRUM_SEGMENT_CURVE)
      point = rostrum_curve_at (from, to->points, t);
    if (rostrum_world_rect_contains (&near, point))
      return TRUE;
  }
  return FALSE;
}

static gboolean
must_be_found (const RostrumItem *item, const RostrumWorldRect *rect)
{
  if (item->type == ROSTRUM_ITEM_PATH)
    return path_comes_near (item, rect, item->stroke_width / 2.0);
  return rostrum_world_rect_intersects (&item->rect, rect);
}

/* Nothing that touches is missed; the answer is in painting order, each once. */
static void
test_finds_all (void)
{
  g_autoptr (RostrumScene) scene = make_scene (400);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  const RostrumItem *items;
  guint32 n;
  guint64 n_found = 0;

  items = rostrum_scene_get_items (scene, &n);
  for (int round = 0; round < 60; round++) {
    RostrumWorldRect rect = { g_rand_double_range (rand, -1200.0, 2200.0),
                              g_rand_double_range (rand, -1200.0, 1700.0),
                              g_rand_double_range (rand, 0.0, round % 4 == 0 ? 4000.0 : 120.0),
                              g_rand_double_range (rand, 0.0, 120.0) };
    g_autoptr (GArray) found = rostrum_scene_items_in (scene, &rect);
    guint at = 0;

    for (guint i = 1; i < found->len; i++)
      g_assert_cmpuint (g_array_index (found, guint32, i), >, g_array_index (found, guint32, i - 1));
    for (guint32 i = 0; i < n; i++) {
      gboolean is_found = at < found->len && g_array_index (found, guint32, at) == i;

      if (is_found)
        at++;
      if (must_be_found (&items[i], &rect))
        g_assert_true (is_found);
    }
    n_found += found->len;
  }
  /* And not simply everything. */
  g_assert_cmpuint (n_found, <, 60 * n / 3);
}

static void
test_outside (void)
{
  g_autoptr (RostrumScene) scene = make_scene (50);
  RostrumWorldRect far = { 1e9, 1e9, 10.0, 10.0 };
  RostrumWorldRect everything = { -1e9, -1e9, 2e9, 2e9 };
  g_autoptr (GArray) none = rostrum_scene_items_in (scene, &far);
  g_autoptr (GArray) all = rostrum_scene_items_in (scene, &everything);
  guint32 n;

  rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (all->len, ==, n);
}

static void
test_empty (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  g_autoptr (RostrumScene) scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  RostrumWorldRect rect = { 0.0, 0.0, 10.0, 10.0 };
  g_autoptr (GArray) found = rostrum_scene_items_in (scene, &rect);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (rostrum_scene_pick (scene, (RostrumWorldPoint){ 0.0, 0.0 }, 5.0), ==, ROSTRUM_NONE);
  g_assert_cmpuint (rostrum_scene_walk (scene, ROSTRUM_NONE, 1, 0), ==, ROSTRUM_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-grid/finds-all", test_finds_all);
  g_test_add_func ("/scene-grid/outside", test_outside);
  g_test_add_func ("/scene-grid/empty", test_empty);
  return g_test_run ();
}
