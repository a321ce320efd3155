/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-spread.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

#define N 256

/* Most nodes in a heap in the middle. */
static void
heap (double *x, double *y)
{
  RostrumPrng prng = rostrum_prng (1);

  for (guint v = 0; v < N; v++) {
    double far = rostrum_prng_unit (&prng);

    x[v] = far * far * far * rostrum_prng_signed (&prng);
    y[v] = far * far * far * rostrum_prng_signed (&prng);
  }
}

/* The largest share of the nodes in one of 16 fields of the picture. */
static double
fullest_field (const double *x, const double *y)
{
  double left = INFINITY;
  double right = -INFINITY;
  double top = INFINITY;
  double bottom = -INFINITY;
  guint field[16] = { 0 };
  guint most = 0;

  for (guint v = 0; v < N; v++) {
    left = fmin (left, x[v]);
    right = fmax (right, x[v]);
    top = fmin (top, y[v]);
    bottom = fmax (bottom, y[v]);
  }
  for (guint v = 0; v < N; v++) {
    guint column = MIN (3, (guint) (4 * (x[v] - left) / (right - left)));
    guint row = MIN (3, (guint) (4 * (y[v] - top) / (bottom - top)));

    most = MAX (most, ++field[4 * row + column]);
  }
  return (double) most / N;
}

static void
test_becomes_even (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, N, 1);
  double x[N];
  double y[N];

  heap (x, y);
  g_assert_cmpfloat (fullest_field (x, y), >, 0.15);
  rostrum_spread (N, g->boxes, 10, 1.5, 2, 1, x, y);
  g_assert_cmpfloat (fullest_field (x, y), <, 0.125);
}

static void
test_halves_stay (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, N, 1);
  double x[N];
  double y[N];
  double before[N];

  heap (x, y);
  memcpy (before, x, sizeof before);
  rostrum_spread (N, g->boxes, 10, 8, 2, 1, x, y);
  /* so wide a room is halved left and right first: what was far left is now left of what was far right */
  for (guint u = 0; u < N; u++)
    for (guint v = 0; v < N; v++)
      if (before[u] < -0.3 && before[v] > 0.3)
        g_assert_cmpfloat (x[u], <, x[v]);
}

static void
test_room (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, N, 1);
  double x[N];
  double y[N];
  double width = 0;
  double height = 0;
  double room = 0;

  heap (x, y);
  rostrum_spread (N, g->boxes, 10, 2, 3, 1, x, y);
  for (guint v = 0; v < N; v++) {
    width = fmax (width, 2 * fabs (x[v]));
    height = fmax (height, 2 * fabs (y[v]));
    room += (g->boxes[v].left + g->boxes[v].right + 10) * (g->boxes[v].above + g->boxes[v].below + 10);
  }
  g_assert_cmpfloat (width / height, >, 1.5);
  g_assert_cmpfloat (width / height, <, 2.6);
  g_assert_cmpfloat (width * height, <, 3.2 * room);
  g_assert_cmpfloat (width * height, >, 2 * room);
}

static void
test_large_boxes_get_more (void)
{
  RostrumLayoutBox boxes[] = { test_card (100, 100), test_card (10, 10), test_card (10, 10),
                               test_card (10, 10) };
  double x[] = { 0, 1, 2, 3 };
  double y[] = { 0, 0, 0, 0 };

  rostrum_spread (4, boxes, 0, 4, 1, 1, x, y);
  /* the left part is all but a fiftieth of the room, so its middle lies near the middle of all */
  g_assert_cmpfloat (fabs (x[0]), <, 20);
  g_assert_cmpfloat (x[1] - x[0], >, 180);
}

static void
test_degenerate (void)
{
  RostrumLayoutBox boxes[64] = { { 0 } };
  double x[64] = { 0 };
  double y[64] = { 0 };

  rostrum_spread (1, boxes, 0, 1, 1, 1, x, y);
  rostrum_spread (64, boxes, 0, 1, 1, 0.5, x, y);
  for (guint v = 0; v < 64; v++)
    g_assert_true (isfinite (x[v]) && isfinite (y[v]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spread/becomes-even", test_becomes_even);
  g_test_add_func ("/spread/halves-stay", test_halves_stay);
  g_test_add_func ("/spread/room", test_room);
  g_test_add_func ("/spread/large-boxes-get-more", test_large_boxes_get_more);
  g_test_add_func ("/spread/degenerate", test_degenerate);
  return g_test_run ();
}
