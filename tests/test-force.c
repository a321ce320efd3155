/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-force.h"
#include "layout/rostrum-prng.h"
#include "layout/rostrum-segment.h"

/* Two rings of ten with one edge between them. */
static RostrumCsr *
two_rings (void)
{
  RostrumLayoutEdge edges[41];
  guint m = 0;

  for (guint32 v = 0; v < 20; v++) {
    guint32 base = v < 10 ? 0 : 10;

    edges[m++] = (RostrumLayoutEdge){ v, base + (v - base + 1) % 10 };
    edges[m++] = (RostrumLayoutEdge){ v, base + (v - base + 2) % 10 };
  }
  edges[m++] = (RostrumLayoutEdge){ 0, 10 };
  return rostrum_csr_new (20, edges, m, NULL);
}

static void
scatter (guint32 n, double *x, double *y)
{
  RostrumPrng prng = rostrum_prng (1);

  for (guint32 v = 0; v < n; v++) {
    x[v] = 3 * rostrum_prng_signed (&prng);
    y[v] = 3 * rostrum_prng_signed (&prng);
  }
}

static double
mean_distance (const double *x, const double *y, gboolean same_ring)
{
  double sum = 0;
  guint pairs = 0;

  for (guint u = 0; u < 20; u++)
    for (guint v = 0; v < u; v++)
      if ((u < 10) == (v < 10) ? same_ring : !same_ring) {
        sum += hypot (x[u] - x[v], y[u] - y[v]);
        pairs++;
      }
  return sum / pairs;
}

static void
run (const RostrumCsr *graph, guint rounds, double *x, double *y)
{
  g_autoptr (RostrumForce) force = rostrum_force_new (graph, 0.2);

  for (guint i = 0; i < rounds; i++)
    rostrum_force_round (force, 1.0 - (double) i / rounds, x, y);
}

static void
test_parts_come_apart (void)
{
  g_autoptr (RostrumCsr) graph = two_rings ();
  double x[20];
  double y[20];

  scatter (20, x, y);
  g_assert_cmpfloat (mean_distance (x, y, FALSE), <, 1.3 * mean_distance (x, y, TRUE));
  run (graph, 60, x, y);
  g_assert_cmpfloat (mean_distance (x, y, FALSE), >, 1.8 * mean_distance (x, y, TRUE));
}

static void
test_size_stays (void)
{
  g_autoptr (RostrumCsr) graph = two_rings ();
  double x[20];
  double y[20];
  double before;
  double after;

  scatter (20, x, y);
  run (graph, 40, x, y);
  before = mean_distance (x, y, TRUE);
  run (graph, 40, x, y);
  after = mean_distance (x, y, TRUE);
  g_assert_cmpfloat (after, >, 0.7 * before);
  g_assert_cmpfloat (after, <, 1.4 * before);
}

static void
test_same_bits (void)
{
  g_autoptr (RostrumCsr) graph = two_rings ();
  double x[2][20];
  double y[2][20];

  for (guint i = 0; i < 2; i++) {
    scatter (20, x[i], y[i]);
    run (graph, 10, x[i], y[i]);
  }
  g_assert_cmpmem (x[0], sizeof x[0], x[1], sizeof x[1]);
  g_assert_cmpmem (y[0], sizeof y[0], y[1], sizeof y[1]);
}

static void
test_one_place (void)
{
  g_autoptr (RostrumCsr) graph = two_rings ();
  double x[20] = { 0 };
  double y[20] = { 0 };

  run (graph, 10, x, y);
  for (guint v = 0; v < 20; v++)
    g_assert_true (isfinite (x[v]) && isfinite (y[v]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force/parts-come-apart", test_parts_come_apart);
  g_test_add_func ("/force/size-stays", test_size_stays);
  g_test_add_func ("/force/same-bits", test_same_bits);
  g_test_add_func ("/force/one-place", test_one_place);
  return g_test_run ();
}
