/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-pivot-mds.h"
#include "layout/rostrum-stress.h"

#include "rostrum-layout-fixture.h"

static void
test_triangle (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 1, 2 }, { 0, 2 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (3, edges, 3, NULL);
  g_autoptr (RostrumStress) stress = rostrum_stress_new_full (graph);
  double x[] = { 0, 3, 0.1 };
  double y[] = { 0, 0.5, 2 };

  rostrum_stress_minimize (stress, 500, NULL, x, y);
  /* three equal distances can be had */
  g_assert_cmpfloat (rostrum_stress_value (stress, x, y), <, 1e-4);
}

static void
test_terms_of_a_path (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 1, 2 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (3, edges, 2, NULL);
  g_autoptr (RostrumStress) stress = rostrum_stress_new_full (graph);
  const double x[] = { 0, 1, 3 };
  const double y[] = { 0, 0, 0 };

  /* 1 - 2 is one step too long, 0 - 2 one of two: 2 · (1 + 1/4), each pair from both sides */
  g_assert_cmpfloat_with_epsilon (rostrum_stress_value (stress, x, y), 2.5, 1e-6);
}

static RostrumCsr *
random_tree (guint32 n)
{
  g_autofree RostrumLayoutEdge *edges = g_new (RostrumLayoutEdge, n - 1);
  RostrumPrng prng = rostrum_prng (5);

  for (guint32 v = 1; v < n; v++)
    edges[v - 1] = (RostrumLayoutEdge){ v, rostrum_prng_below (&prng, v) };
  return rostrum_csr_new (n, edges, n - 1, NULL);
}

static void
test_each_sweep_helps (void)
{
  g_autoptr (RostrumCsr) graph = random_tree (60);
  g_autoptr (RostrumStress) stress = rostrum_stress_new_full (graph);
  RostrumPrng prng = rostrum_prng (6);
  double x[60];
  double y[60];
  double before;

  for (guint v = 0; v < 60; v++) {
    x[v] = 5 * rostrum_prng_signed (&prng);
    y[v] = 5 * rostrum_prng_signed (&prng);
  }
  before = rostrum_stress_value (stress, x, y);
  for (guint sweep = 0; sweep < 20; sweep++) {
    double after;

    rostrum_stress_minimize (stress, 1, NULL, x, y);
    after = rostrum_stress_value (stress, x, y);
    g_assert_cmpfloat (after, <=, before + 1e-9);
    before = after;
  }
}

static void
test_cancelled (void)
{
  g_autoptr (RostrumCsr) graph = random_tree (20);
  g_autoptr (RostrumStress) stress = rostrum_stress_new_full (graph);
  gint cancelled = 1;
  double x[20] = { 0 };
  double y[20] = { 0 };

  x[3] = 100;
  rostrum_stress_minimize (stress, 100, &cancelled, x, y);
  g_assert_cmpfloat (x[3], ==, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stress/triangle", test_triangle);
  g_test_add_func ("/stress/terms-of-a-path", test_terms_of_a_path);
  g_test_add_func ("/stress/each-sweep-helps", test_each_sweep_helps);
  g_test_add_func ("/stress/cancelled", test_cancelled);
  return g_test_run ();
}
