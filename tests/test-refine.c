/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-refine.h"

#include "rostrum-layout-fixture.h"

#define WORK 3000000

static RostrumRefineOptions
options_with (guint64 work)
{
  return (RostrumRefineOptions){
    .gap_world = 20, .aspect = 1, .page_world = 400, .cost_pass = 1, .seed = 1, .work = work, .heat = 1
  };
}

static void
scatter (guint32 n, double *x, double *y)
{
  RostrumPrng prng = rostrum_prng (9);

  for (guint32 v = 0; v < n; v++) {
    x[v] = 400 * rostrum_prng_signed (&prng);
    y[v] = 400 * rostrum_prng_signed (&prng);
  }
}

/* A ring of eight cards: it can be drawn without a crossing. */
static void
test_untangles (void)
{
  g_autoptr (TestGraph) g = test_graph_new (0, 8, 1);
  g_autoptr (RostrumCsr) csr = NULL;
  g_autoptr (RostrumDrawing) drawing = NULL;
  RostrumRefineOptions options = options_with (WORK);
  double x[8];
  double y[8];
  guint32 crossings;
  guint32 passes;

  for (guint32 v = 0; v < 8; v++)
    test_graph_add (g, v, (v + 1) % 8);
  csr = rostrum_csr_new (8, g->graph.edges, g->graph.n_edges, NULL);
  scatter (8, x, y);
  rostrum_refine (csr, g->boxes, &options, x, y);
  drawing = rostrum_drawing_new (csr, g->boxes, 20, 1, 400, 1, x, y);
  rostrum_drawing_count (drawing, &crossings, &passes);
  g_assert_cmpuint (crossings, ==, 0);
  g_assert_cmpuint (passes, ==, 0);
}

static void
test_never_worse (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (5, 15, 10, 1);
  g_autoptr (RostrumCsr) csr = rostrum_csr_new (20, g->graph.edges, g->graph.n_edges, NULL);
  double x[20];
  double y[20];
  double before = G_MAXDOUBLE;

  scatter (20, x, y);
  for (guint i = 0; i < 4; i++) {
    RostrumRefineOptions options = options_with (i == 0 ? 10000 : WORK / 4);
    double after;

    options.seed = i;
    after = rostrum_refine (csr, g->boxes, &options, x, y);
    g_assert_cmpfloat (after, <=, before + 1e-3);
    before = after;
  }
}

static void
test_same_bits (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (5, 15, 10, 1);
  g_autoptr (RostrumCsr) csr = rostrum_csr_new (20, g->graph.edges, g->graph.n_edges, NULL);
  RostrumRefineOptions options = options_with (WORK / 4);
  double x[2][20];
  double y[2][20];

  for (guint i = 0; i < 2; i++) {
    scatter (20, x[i], y[i]);
    rostrum_refine (csr, g->boxes, &options, x[i], y[i]);
  }
  g_assert_cmpmem (x[0], sizeof x[0], x[1], sizeof x[1]);
  g_assert_cmpmem (y[0], sizeof y[0], y[1], sizeof y[1]);
}

static void
test_fixed_stay (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (5, 15, 10, 1);
  g_autoptr (RostrumCsr) csr = rostrum_csr_new (20, g->graph.edges, g->graph.n_edges, NULL);
  RostrumRefineOptions options = options_with (WORK / 4);
  gboolean fixed[20] = { FALSE };
  double x[20];
  double y[20];
  double kept[2];
  double free_before;

  fixed[0] = fixed[7] = TRUE;
  options.fixed = fixed;
  scatter (20, x, y);
  kept[0] = x[0];
  kept[1] = y[7];
  free_before = x[3];
  rostrum_refine (csr, g->boxes, &options, x, y);
  g_assert_cmpfloat (x[0], ==, kept[0]);
  g_assert_cmpfloat (y[7], ==, kept[1]);
  g_assert_cmpfloat (x[3], !=, free_before);
}

static void
test_cancelled (void)
{
  g_autoptr (TestGraph) g = test_graph_debate (5, 15, 10, 1);
  g_autoptr (RostrumCsr) csr = rostrum_csr_new (20, g->graph.edges, g->graph.n_edges, NULL);
  RostrumRefineOptions options = options_with (G_MAXUINT64);
  gint cancelled = 1;
  double x[20];
  double y[20];

  options.cancelled = &cancelled;
  scatter (20, x, y);
  /* without end but for this */
  rostrum_refine (csr, g->boxes, &options, x, y);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refine/untangles", test_untangles);
  g_test_add_func ("/refine/never-worse", test_never_worse);
  g_test_add_func ("/refine/same-bits", test_same_bits);
  g_test_add_func ("/refine/fixed-stay", test_fixed_stay);
  g_test_add_func ("/refine/cancelled", test_cancelled);
  return g_test_run ();
}
