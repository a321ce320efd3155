/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-pack.h"
#include "layout/rostrum-prng.h"

static RostrumWorldRect
bounds (const RostrumWorldRect *rects, guint32 n)
{
  RostrumWorldRect all = rects[0];

  for (guint32 i = 1; i < n; i++)
    all = rostrum_world_rect_union (&all, &rects[i]);
  return all;
}

static void
check_no_overlap (const RostrumWorldRect *rects, guint32 n)
{
  for (guint32 i = 0; i < n; i++) {
    RostrumWorldRect inner = rostrum_world_rect_grow (&rects[i], -1e-6);

    for (guint32 j = 0; j < i; j++)
      g_assert_false (rostrum_world_rect_intersects (&inner, &rects[j]));
  }
}

static void
test_one (void)
{
  RostrumWorldRect rect = { 7, 7, 30, 20 };

  rostrum_pack (&rect, 1, 1);
  g_assert_cmpfloat (rect.x, ==, 0);
  g_assert_cmpfloat (rect.y, ==, 0);
  rostrum_pack (NULL, 0, 1);
}

static void
test_equal_squares (void)
{
  RostrumWorldRect rects[16];
  RostrumWorldRect all;

  for (guint i = 0; i < 16; i++)
    rects[i] = (RostrumWorldRect){ 0, 0, 10, 10 };
  rostrum_pack (rects, 16, 1);
  check_no_overlap (rects, 16);
  all = bounds (rects, 16);
  g_assert_cmpfloat (all.width, <=, 50);
  g_assert_cmpfloat (all.height, <=, 50);
}

static void
test_random (void)
{
  static const double aspects[] = { 0.4, 1, 2.5 };
  RostrumPrng prng = rostrum_prng (1);

  for (guint k = 0; k < 30; k++) {
    RostrumWorldRect rects[60];
    RostrumWorldRect all;
    double area = 0;
    double aspect = aspects[k % 3];

    for (guint i = 0; i < 60; i++) {
      double size = i == 0 ? 400 : 100;

      rects[i] = (RostrumWorldRect){ 0, 0, 10 + size * rostrum_prng_unit (&prng),
                                     10 + size * rostrum_prng_unit (&prng) };
      area += rects[i].width * rects[i].height;
    }
    rostrum_pack (rects, 60, aspect);
    check_no_overlap (rects, 60);
    all = bounds (rects, 60);
    /* near the wished shape and not much air */
    g_assert_cmpfloat (all.width / all.height, <, 1.6 * aspect);
    g_assert_cmpfloat (all.width / all.height, >, aspect / 1.6);
    g_assert_cmpfloat (all.width * all.height, <, 1.7 * area);
  }
}

static void
test_small_ones_fill_the_side (void)
{
  RostrumWorldRect rects[9];
  RostrumWorldRect all;

  rects[0] = (RostrumWorldRect){ 0, 0, 300, 400 };
  for (guint i = 1; i < 9; i++)
    rects[i] = (RostrumWorldRect){ 0, 0, 100, 90 };
  rostrum_pack (rects, 9, 1.2);
  check_no_overlap (rects, 9);
  all = bounds (rects, 9);
  /* beside the large one, not below it */
  g_assert_cmpfloat (all.height, <=, 400);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/one", test_one);
  g_test_add_func ("/pack/equal-squares", test_equal_squares);
  g_test_add_func ("/pack/random", test_random);
  g_test_add_func ("/pack/small-ones-fill-the-side", test_small_ones_fill_the_side);
  return g_test_run ();
}
