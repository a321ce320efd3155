/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-drawing-cost.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

typedef struct {
  TestGraph *graph;
  RostrumCsr *csr;
  RostrumDrawing *drawing;
  RostrumDrawingCost *cost;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  RostrumPrng prng = rostrum_prng (2);
  double x[30];
  double y[30];

  f->graph = test_graph_debate (6, 24, 20, 1);
  for (guint v = 0; v < 30; v++) {
    x[v] = 500 * rostrum_prng_signed (&prng);
    y[v] = 500 * rostrum_prng_signed (&prng);
  }
  f->csr = rostrum_csr_new (30, f->graph->graph.edges, f->graph->graph.n_edges, NULL);
  f->drawing = rostrum_drawing_new (f->csr, f->graph->boxes, 20, 1, 400, 1, x, y);
  f->cost = rostrum_drawing_cost_new (f->drawing);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  rostrum_drawing_cost_free (f->cost);
  rostrum_drawing_free (f->drawing);
  rostrum_csr_free (f->csr);
  test_graph_free (f->graph);
}

/* The cost counted anew. */
static double
recount (const Fixture *f)
{
  g_autoptr (RostrumDrawingCost) fresh = rostrum_drawing_cost_new (f->drawing);

  return fresh->total;
}

/* Moves of one and of several nodes, neighbours or not. */
static void
random_move (RostrumPrng *prng, guint32 *nodes, RostrumWorldPoint *to, guint32 *n)
{
  guint32 first = rostrum_prng_below (prng, 30);

  *n = 1 + rostrum_prng_below (prng, 6);
  for (guint32 i = 0; i < *n; i++) {
    nodes[i] = (first + 7 * i) % 30;
    to[i] = (RostrumWorldPoint){ 500 * rostrum_prng_signed (prng), 500 * rostrum_prng_signed (prng) };
  }
}

static void
test_books_are_right (Fixture *f, gconstpointer data)
{
  RostrumPrng prng = rostrum_prng (3);
  guint moved = 0;

  for (guint i = 0; i < 400; i++) {
    guint32 nodes[6];
    RostrumWorldPoint to[6];
    guint32 n;

    random_move (&prng, nodes, to, &n);
    moved += rostrum_drawing_cost_try (f->cost, nodes, n, to, 5);
  }
  g_assert_cmpuint (moved, >, 20);
  g_assert_cmpuint (moved, <, 380);
  g_assert_cmpfloat_with_epsilon (f->cost->total, recount (f), 1e-3);
  for (guint v = 0; v < 30; v++) {
    float row[64];
    double sum = rostrum_drawing_node_row (f->drawing, v, row);

    sum += rostrum_drawing_pass_column (f->drawing, v, row);
    g_assert_cmpfloat_with_epsilon (f->cost->books.node_sum[v], sum, 1e-3);
  }
}

static void
test_refused_move_leaves_no_trace (Fixture *f, gconstpointer data)
{
  const guint32 nodes[] = { 0, 6, 7 };
  RostrumWorldPoint to[] = { { 9000, 9000 }, { -9000, 0 }, { 0, 9000 } };
  RostrumWorldPoint before = f->drawing->place[6];
  double total = f->cost->total;

  g_assert_false (rostrum_drawing_cost_try (f->cost, nodes, 3, to, 0.5));
  g_assert_cmpfloat (f->cost->total, ==, total);
  g_assert_cmpfloat (f->drawing->place[6].x, ==, before.x);
  g_assert_cmpfloat (to[0].x, ==, 9000);
  g_assert_cmpfloat_with_epsilon (recount (f), total, 1e-3);
}

static void
test_threshold (Fixture *f, gconstpointer data)
{
  const guint32 node = 6;
  RostrumWorldPoint to = { 2000, 0 };
  double total = f->cost->total;
  double growth;

  g_assert_true (rostrum_drawing_cost_try (f->cost, &node, 1, &to, 1e6));
  growth = f->cost->total - total;
  g_assert_cmpfloat (growth, >, 0);
  /* back, and there again with a threshold just below and just above */
  g_assert_true (rostrum_drawing_cost_try (f->cost, &node, 1, &to, 0));
  g_assert_cmpfloat (to.x, ==, 2000);
  g_assert_false (rostrum_drawing_cost_try (f->cost, &node, 1, &to, growth - 0.01));
  g_assert_true (rostrum_drawing_cost_try (f->cost, &node, 1, &to, growth + 0.01));
}

static void
test_work_counts (Fixture *f, gconstpointer data)
{
  const guint32 node = 6;
  RostrumWorldPoint to = { 10, 0 };
  guint64 before = f->cost->work;

  rostrum_drawing_cost_try (f->cost, &node, 1, &to, 1e6);
  g_assert_cmpuint (f->cost->work, >, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/drawing-cost/books-are-right", test_books_are_right);
  ADD ("/drawing-cost/refused-move-leaves-no-trace", test_refused_move_leaves_no_trace);
  ADD ("/drawing-cost/threshold", test_threshold);
  ADD ("/drawing-cost/work-counts", test_work_counts);
#undef ADD
  return g_test_run ();
}
