/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-ellipse.h"
#include "layout/rostrum-overlap.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

static void
test_turn_vector (void)
{
  RostrumWorldPoint top = rostrum_turn_vector (0);
  RostrumWorldPoint right = rostrum_turn_vector (0.25);

  g_assert_cmpfloat (top.x, ==, 0);
  g_assert_cmpfloat (top.y, ==, -1);
  g_assert_cmpfloat (right.x, ==, 1);
  for (guint i = 0; i < 1000; i++) {
    RostrumWorldPoint v = rostrum_turn_vector (i / 1000.0);

    g_assert_cmpfloat (fabs (v.x - sin (2 * G_PI * i / 1000)), <, 1e-4);
    g_assert_cmpfloat (fabs (v.y + cos (2 * G_PI * i / 1000)), <, 1e-4);
  }
  g_assert_cmpfloat (rostrum_turn_vector (1.25).x, ==, 1);
}

static guint32
count_overlaps (const TestGraph *g, RostrumEllipse ellipse, const double *turn)
{
  guint32 n = g->graph.n_nodes;
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);

  for (guint32 v = 0; v < n; v++) {
    RostrumWorldPoint p = rostrum_ellipse_at (ellipse, turn[v]);

    x[v] = p.x;
    y[v] = p.y;
  }
  return rostrum_overlap_count (n, g->boxes, 28, x, y);
}

static void
check_room (guint32 n, double aspect, gboolean squircle)
{
  g_autoptr (TestGraph) g = test_graph_new (n / 3, n - n / 3, n);
  g_autofree double *turn = g_new (double, n);
  RostrumEllipse least = { 0, 0, squircle };
  RostrumEllipse ellipse = rostrum_ellipse_fit (n, g->boxes, 28, aspect, least, turn);

  g_assert_true (ellipse.squircle == squircle);
  g_assert_cmpuint (count_overlaps (g, ellipse, turn), ==, 0);
  for (guint32 v = 1; v < n; v++)
    g_assert_cmpfloat (turn[v], >, turn[v - 1]);
  g_assert_cmpfloat (turn[n - 1], <, 1);
}

static void
test_room_for_all (void)
{
  static const double aspects[] = { 0.5, 1, 1.6, 2 };

  for (guint32 n = 2; n <= 60; n += 1 + n / 5)
    for (guint i = 0; i < G_N_ELEMENTS (aspects); i++) {
      check_room (n, aspects[i], FALSE);
      check_room (n, aspects[i], TRUE);
    }
}

/* On the curve, and with the same boxes on a smaller page than an ellipse. */
static void
test_squircle (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, 30, 3);
  g_autofree double *turn = g_new (double, 30);
  RostrumEllipse round = rostrum_ellipse_fit (30, g->boxes, 28, 1.2, (RostrumEllipse){ 0, 0, FALSE }, turn);
  RostrumEllipse square = rostrum_ellipse_fit (30, g->boxes, 28, 1.2, (RostrumEllipse){ 0, 0, TRUE }, turn);

  g_assert_cmpfloat (square.half_width, <, 0.95 * round.half_width);
  for (guint i = 0; i < 100; i++) {
    RostrumWorldPoint p = rostrum_ellipse_at (square, i / 100.0);

    g_assert_cmpfloat (fabs (pow (p.x / square.half_width, 4) + pow (p.y / square.half_height, 4) - 1), <,
                       1e-9);
  }
}

/* A ring a tenth smaller is too small. */
static void
test_not_larger_than_needed (void)
{
  g_autoptr (TestGraph) g = test_graph_new (12, 0, 1);
  g_autofree double *turn = g_new (double, 12);
  RostrumEllipse ellipse = rostrum_ellipse_fit (12, g->boxes, 28, 1, (RostrumEllipse){ 0, 0, FALSE }, turn);

  g_assert_cmpuint (count_overlaps (g, ellipse, turn), ==, 0);
  ellipse.half_width *= 0.9;
  ellipse.half_height *= 0.9;
  g_assert_cmpuint (count_overlaps (g, ellipse, turn), >, 0);
}

static void
test_at_least (void)
{
  g_autoptr (TestGraph) g = test_graph_new (4, 0, 1);
  double turn[4];
  RostrumEllipse ellipse = rostrum_ellipse_fit (4, g->boxes, 28, 1.5, (RostrumEllipse){ 500, 600 }, turn);

  g_assert_cmpfloat (ellipse.half_width, >=, 500);
  g_assert_cmpfloat (ellipse.half_height, >=, 599.9);
  g_assert_cmpfloat (fabs (turn[2] - 0.5), <, 0.1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ellipse/turn-vector", test_turn_vector);
  g_test_add_func ("/ellipse/room-for-all", test_room_for_all);
  g_test_add_func ("/ellipse/squircle", test_squircle);
  g_test_add_func ("/ellipse/not-larger-than-needed", test_not_larger_than_needed);
  g_test_add_func ("/ellipse/at-least", test_at_least);
  return g_test_run ();
}
