/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-segment.h"

static RostrumWorldPoint
at (double x, double y)
{
  return (RostrumWorldPoint){ x, y };
}

static void
test_cross (void)
{
  g_assert_true (rostrum_segments_cross (at (0, 0), at (10, 10), at (0, 10), at (10, 0)));
  g_assert_false (rostrum_segments_cross (at (0, 0), at (10, 10), at (6, 5), at (12, 5)));
  g_assert_true (rostrum_segments_cross (at (0, 0), at (10, 10), at (4, 5), at (12, 5)));
  /* parallel, in one line, far apart */
  g_assert_false (rostrum_segments_cross (at (0, 0), at (10, 10), at (1, 0), at (11, 10)));
  g_assert_false (rostrum_segments_cross (at (0, 0), at (10, 0), at (20, 0), at (30, 0)));
  /* upright and level */
  g_assert_true (rostrum_segments_cross (at (5, -5), at (5, 5), at (0, 0), at (10, 0)));
}

/* A bent line crossed exactly at its corner is crossed once. */
static void
test_through_a_corner (void)
{
  for (gint from = -3; from <= 3; from++) {
    RostrumWorldPoint a = at (from, -10);
    RostrumWorldPoint b = at (-from, 10);

    g_assert_cmpint (rostrum_segments_cross (a, b, at (-9, 0), at (0, 0)) +
                         rostrum_segments_cross (a, b, at (0, 0), at (9, 0)),
                     ==, 1);
  }
}

static void
test_share (void)
{
  RostrumWorldRect rect = { 10, 10, 20, 10 };

  g_assert_cmpfloat_with_epsilon (rostrum_segment_share_in_rect (at (0, 15), at (40, 15), &rect), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (rostrum_segment_share_in_rect (at (40, 15), at (0, 15), &rect), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (rostrum_segment_share_in_rect (at (20, 15), at (40, 15), &rect), 0.5,
                                  1e-12);
  g_assert_cmpfloat (rostrum_segment_share_in_rect (at (12, 12), at (14, 13), &rect), ==, 1);
  g_assert_cmpfloat_with_epsilon (rostrum_segment_share_in_rect (at (20, 0), at (20, 100), &rect), 0.1,
                                  1e-12);
}

static void
test_no_share (void)
{
  RostrumWorldRect rect = { 10, 10, 20, 10 };

  /* beside it, along its edge, past its corner, a point */
  g_assert_cmpfloat (rostrum_segment_share_in_rect (at (0, 25), at (40, 25), &rect), ==, 0);
  g_assert_cmpfloat (rostrum_segment_share_in_rect (at (0, 10), at (40, 10), &rect), ==, 0);
  g_assert_cmpfloat (rostrum_segment_share_in_rect (at (0, 16), at (16, 32), &rect), ==, 0);
  g_assert_cmpfloat (rostrum_segment_share_in_rect (at (0, 15), at (9, 15), &rect), ==, 0);
}

static void
test_distance (void)
{
  g_assert_cmpfloat (rostrum_distance (at (1, 1), at (4, 5)), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment/cross", test_cross);
  g_test_add_func ("/segment/through-a-corner", test_through_a_corner);
  g_test_add_func ("/segment/share", test_share);
  g_test_add_func ("/segment/no-share", test_no_share);
  g_test_add_func ("/segment/distance", test_distance);
  return g_test_run ();
}
