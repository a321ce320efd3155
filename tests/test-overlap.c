/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-overlap.h"

#include "rostrum-layout-fixture.h"

#define GAP 12.0

static void
test_count (void)
{
  RostrumLayoutBox boxes[] = { test_card (10, 10), test_card (10, 10), test_disc (20) };
  const double x[] = { 0, 25, 0 };
  const double y[] = { 0, 0, -56 };

  g_assert_cmpuint (rostrum_overlap_count (3, boxes, 0, x, y), ==, 0);
  /* the cards are 5 apart, the disc's label ends 6 above both */
  g_assert_cmpuint (rostrum_overlap_count (3, boxes, 4.9, x, y), ==, 0);
  g_assert_cmpuint (rostrum_overlap_count (3, boxes, 5.1, x, y), ==, 1);
  g_assert_cmpuint (rostrum_overlap_count (3, boxes, 6.1, x, y), ==, 3);
}

static void
test_pair_goes_the_shorter_way (void)
{
  RostrumLayoutBox boxes[] = { test_card (50, 10), test_card (50, 10) };
  double x[] = { 0, 5 };
  double y[] = { 0, 2 };

  rostrum_overlap_remove (2, boxes, GAP, NULL, NULL, x, y);
  g_assert_cmpfloat (x[0], ==, 0);
  g_assert_cmpfloat (x[1], ==, 5);
  g_assert_cmpfloat_with_epsilon (y[1] - y[0], 20 + GAP, 0.01);
}

static void
test_free_ones_stay (void)
{
  RostrumLayoutBox boxes[] = { test_card (50, 10), test_card (50, 10) };
  double x[] = { 0, 130 };
  double y[] = { 0, 2 };

  rostrum_overlap_remove (2, boxes, GAP, NULL, NULL, x, y);
  g_assert_cmpfloat (x[0], ==, 0);
  g_assert_cmpfloat (x[1], ==, 130);
}

/* All in one place, or nearly: the rounds do not settle that alone. */
static void
check_crowd (guint32 n, double spread)
{
  g_autoptr (TestGraph) g = test_graph_new (n / 4, n - n / 4, 3);
  g_autofree double *x = g_new0 (double, n);
  g_autofree double *y = g_new0 (double, n);
  RostrumPrng prng = rostrum_prng (4);

  for (guint32 v = 0; v < n; v++) {
    x[v] = spread * rostrum_prng_signed (&prng);
    y[v] = spread * rostrum_prng_signed (&prng);
  }
  rostrum_overlap_remove (n, g->boxes, GAP, NULL, NULL, x, y);
  g_assert_cmpuint (rostrum_overlap_count (n, g->boxes, GAP, x, y), ==, 0);
}

static void
test_crowds (void)
{
  check_crowd (2, 0);
  check_crowd (40, 0);
  check_crowd (300, 100);
  check_crowd (1500, 400);
}

static void
test_giant (void)
{
  enum {
    N = 200
  };
  RostrumLayoutBox boxes[N];
  double x[N] = { 0 };
  double y[N] = { 0 };

  for (guint v = 0; v < N; v++)
    boxes[v] = v == 0 ? test_card (100000, 100000) : test_card (3, 3);
  rostrum_overlap_remove (N, boxes, GAP, NULL, NULL, x, y);
  g_assert_cmpuint (rostrum_overlap_count (N, boxes, GAP, x, y), ==, 0);
}

static void
test_fixed_stay (void)
{
  enum {
    N = 30
  };
  g_autoptr (TestGraph) g = test_graph_new (0, N, 3);
  gboolean fixed[N] = { FALSE };
  double x[N];
  double y[N];

  for (guint v = 0; v < N; v++) {
    x[v] = v % 5;
    y[v] = v % 7;
  }
  fixed[4] = fixed[9] = TRUE;
  x[9] = 300;
  rostrum_overlap_remove (N, g->boxes, GAP, fixed, NULL, x, y);
  g_assert_cmpfloat (x[4], ==, 4);
  g_assert_cmpfloat (y[4], ==, 4);
  g_assert_cmpfloat (x[9], ==, 300);
  g_assert_cmpuint (rostrum_overlap_count (N, g->boxes, GAP, x, y), ==, 0);
}

static void
test_two_fixed_may_overlap (void)
{
  RostrumLayoutBox boxes[] = { test_card (50, 10), test_card (50, 10), test_card (50, 10) };
  const gboolean fixed[] = { TRUE, TRUE, FALSE };
  double x[] = { 0, 5, 1 };
  double y[] = { 0, 2, 1 };

  rostrum_overlap_remove (3, boxes, GAP, fixed, NULL, x, y);
  g_assert_cmpfloat (x[1], ==, 5);
  g_assert_cmpuint (rostrum_overlap_count (3, boxes, GAP, x, y), ==, 1);
}

static void
test_cancelled (void)
{
  RostrumLayoutBox boxes[] = { test_card (50, 10), test_card (50, 10) };
  gint cancelled = 1;
  double x[] = { 0, 0 };
  double y[] = { 0, 0 };

  rostrum_overlap_remove (2, boxes, GAP, NULL, &cancelled, x, y);
  g_assert_cmpuint (rostrum_overlap_count (2, boxes, GAP, x, y), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlap/count", test_count);
  g_test_add_func ("/overlap/pair-goes-the-shorter-way", test_pair_goes_the_shorter_way);
  g_test_add_func ("/overlap/free-ones-stay", test_free_ones_stay);
  g_test_add_func ("/overlap/crowds", test_crowds);
  g_test_add_func ("/overlap/giant", test_giant);
  g_test_add_func ("/overlap/fixed-stay", test_fixed_stay);
  g_test_add_func ("/overlap/two-fixed-may-overlap", test_two_fixed_may_overlap);
  g_test_add_func ("/overlap/cancelled", test_cancelled);
  return g_test_run ();
}
