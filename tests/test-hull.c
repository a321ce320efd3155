/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-hull.h"

static void
test_one_rect_is_its_own_hull (void)
{
  const RostrumWorldRect rect = { 10.0, 20.0, 30.0, 40.0 };
  g_autoptr (GArray) hull = rostrum_hull_new (&rect, 1);
  RostrumWorldRect bounds = rostrum_hull_get_bounds (hull);

  g_assert_cmpuint (hull->len, ==, 4);
  g_assert_cmpmem (&bounds, sizeof bounds, &rect, sizeof rect);
}

/* Three boxes in a triangle: what is in the notch beside the slanted side is not in the hull. */
static void
test_what_is_inside (void)
{
  const RostrumWorldRect rects[] = { { 0, 0, 10, 10 }, { 100, 0, 10, 10 }, { 0, 100, 10, 10 } };
  const RostrumWorldRect inside = { 40, 40, 5, 5 }, notch = { 90, 90, 20, 20 }, beside = { 110, 0, 10, 10 };
  const RostrumWorldRect around = { -50, -50, 300, 300 }, across = { 55, 55, 40, 40 };
  g_autoptr (GArray) hull = rostrum_hull_new (rects, G_N_ELEMENTS (rects));

  for (guint i = 0; i < G_N_ELEMENTS (rects); i++)
    g_assert_true (rostrum_hull_meets_rect (hull, &rects[i]));
  g_assert_true (rostrum_hull_meets_rect (hull, &inside));
  g_assert_true (rostrum_hull_meets_rect (hull, &around));
  g_assert_true (rostrum_hull_meets_rect (hull, &across));
  g_assert_false (rostrum_hull_meets_rect (hull, &notch));
  g_assert_false (rostrum_hull_meets_rect (hull, &beside));
}

static void
test_corners_in_a_line_go (void)
{
  const RostrumWorldRect rects[] = { { 0, 0, 10, 10 }, { 20, 0, 10, 10 }, { 40, 0, 10, 10 } };
  g_autoptr (GArray) hull = rostrum_hull_new (rects, G_N_ELEMENTS (rects));

  g_assert_cmpuint (hull->len, ==, 4);
}

/* The path is closed, and all of it is in the hull's bounds. */
static void
test_path (void)
{
  const RostrumWorldRect rects[] = { { 0, 0, 10, 10 }, { 100, 50, 10, 10 } };
  g_autoptr (GArray) hull = rostrum_hull_new (rects, G_N_ELEMENTS (rects));
  g_autoptr (GArray) path = rostrum_hull_to_path (hull, 20.0);
  RostrumWorldRect bounds = rostrum_hull_get_bounds (hull);

  g_assert_cmpuint (path->len, ==, 2 * hull->len + 1);
  g_assert_cmpint (g_array_index (path, RostrumSegment, 0).kind, ==, ROSTRUM_SEGMENT_MOVE);
  g_assert_cmpint (g_array_index (path, RostrumSegment, path->len - 1).kind, ==, ROSTRUM_SEGMENT_CLOSE);
  for (guint i = 0; i + 1 < path->len; i++)
    g_assert_true (rostrum_world_rect_contains (&bounds, g_array_index (path, RostrumSegment, i).points[0]));
}

static void
test_nothing (void)
{
  g_autoptr (GArray) hull = rostrum_hull_new (NULL, 0);
  g_autoptr (GArray) path = rostrum_hull_to_path (hull, 20.0);
  const RostrumWorldRect rect = { 0, 0, 1, 1 };

  g_assert_cmpuint (path->len, ==, 0);
  g_assert_false (rostrum_hull_meets_rect (hull, &rect));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hull/one-rect-is-its-own-hull", test_one_rect_is_its_own_hull);
  g_test_add_func ("/hull/what-is-inside", test_what_is_inside);
  g_test_add_func ("/hull/corners-in-a-line-go", test_corners_in_a_line_go);
  g_test_add_func ("/hull/path", test_path);
  g_test_add_func ("/hull/nothing", test_nothing);
  return g_test_run ();
}
