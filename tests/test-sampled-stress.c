/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-sampled-stress.h"
#include "layout/rostrum-stress.h"

#include <math.h>

#define SIDE 15
#define N (SIDE * SIDE)

static RostrumCsr *
grid_graph (void)
{
  RostrumLayoutEdge edges[2 * N];
  guint m = 0;

  for (guint32 v = 0; v < N; v++) {
    if (v % SIDE + 1 < SIDE)
      edges[m++] = (RostrumLayoutEdge){ v, v + 1 };
    if (v + SIDE < N)
      edges[m++] = (RostrumLayoutEdge){ v, v + SIDE };
  }
  return rostrum_csr_new (N, edges, m, NULL);
}

/* A shaken grid. */
static void
scatter (double *x, double *y)
{
  RostrumPrng prng = rostrum_prng (1);

  for (guint32 v = 0; v < N; v++) {
    x[v] = v % SIDE + 4 * rostrum_prng_signed (&prng);
    y[v] = v / SIDE + 4 * rostrum_prng_signed (&prng);
  }
}

/* Samples come as near the least stress as all pairs do. */
static void
test_lowers_stress (void)
{
  g_autoptr (RostrumCsr) graph = grid_graph ();
  g_autoptr (RostrumSources) sources = rostrum_sources_new (graph);
  g_autoptr (RostrumStress) full = rostrum_stress_new_full (graph);
  RostrumPrng prng = rostrum_prng (3);
  double x[2][N];
  double y[2][N];

  for (guint i = 0; i < 2; i++)
    scatter (x[i], y[i]);
  rostrum_stress_minimize (full, 300, NULL, x[0], y[0]);
  for (guint i = 0; i < 300; i++) {
    rostrum_sources_draw (sources, &prng);
    rostrum_sampled_stress_step (sources, 1.0 / (1.0 + 0.1 * i), x[1], y[1]);
  }
  g_assert_cmpfloat (rostrum_stress_value (full, x[1], y[1]), <,
                     1.3 * rostrum_stress_value (full, x[0], y[0]));
}

static void
test_scale (void)
{
  g_autoptr (RostrumCsr) graph = grid_graph ();
  g_autoptr (RostrumSources) sources = rostrum_sources_new (graph);
  RostrumPrng prng = rostrum_prng (3);
  double x[2][N];
  double y[2][N];

  rostrum_sources_draw (sources, &prng);
  for (guint i = 0; i < 2; i++)
    scatter (x[i], y[i]);
  for (guint v = 0; v < N; v++) {
    x[1][v] *= 50;
    y[1][v] *= 50;
  }
  for (guint i = 0; i < 2; i++)
    rostrum_sampled_stress_scale (sources, x[i], y[i]);
  for (guint v = 0; v < N; v++)
    g_assert_cmpfloat (fabs (x[0][v] - x[1][v]), <, 1e-4);
}

static void
test_one_place (void)
{
  g_autoptr (RostrumCsr) graph = grid_graph ();
  g_autoptr (RostrumSources) sources = rostrum_sources_new (graph);
  RostrumPrng prng = rostrum_prng (3);
  double x[N] = { 0 };
  double y[N] = { 0 };

  rostrum_sources_draw (sources, &prng);
  rostrum_sampled_stress_scale (sources, x, y);
  rostrum_sampled_stress_step (sources, 1, x, y);
  for (guint v = 0; v < N; v++)
    g_assert_true (isfinite (x[v]) && isfinite (y[v]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sampled-stress/lowers-stress", test_lowers_stress);
  g_test_add_func ("/sampled-stress/scale", test_scale);
  g_test_add_func ("/sampled-stress/one-place", test_one_place);
  return g_test_run ();
}
