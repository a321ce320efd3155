/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-sources.h"

static void
check (const RostrumCsr *graph, guint64 seed)
{
  g_autoptr (RostrumSources) sources = rostrum_sources_new (graph);
  g_autofree guint16 *hops = g_new (guint16, graph->n);
  g_autofree guint32 *queue = g_new (guint32, graph->n);
  RostrumPrng prng = rostrum_prng (seed);

  for (guint draw = 0; draw < 2; draw++) {
    rostrum_sources_draw (sources, &prng);
    for (guint j = 0; j < ROSTRUM_SOURCES; j++) {
      rostrum_bfs (graph, sources->pivots.node[j], hops, queue);
      for (guint32 v = 0; v < graph->n; v++)
        g_assert_cmpuint (sources->pivots.hops[v * ROSTRUM_SOURCES + j], ==, hops[v]);
    }
  }
}

/* Random trees with a few edges more. */
static void
test_as_one_by_one (void)
{
  for (guint32 n = 2; n < 400; n = n * 3 / 2 + 1) {
    RostrumPrng prng = rostrum_prng (n);
    g_autofree RostrumLayoutEdge *edges = g_new (RostrumLayoutEdge, 2 * n);
    g_autoptr (RostrumCsr) graph = NULL;

    for (guint32 e = 0; e < 2 * n; e++)
      edges[e] = (RostrumLayoutEdge){ 1 + e % (n - 1), rostrum_prng_below (&prng, 1 + e % (n - 1)) };
    graph = rostrum_csr_new (n, edges, 2 * n, NULL);
    check (graph, n);
  }
}

static void
test_path (void)
{
  RostrumLayoutEdge edges[999];
  g_autoptr (RostrumCsr) graph = NULL;

  for (guint32 e = 0; e < 999; e++)
    edges[e] = (RostrumLayoutEdge){ e, e + 1 };
  graph = rostrum_csr_new (1000, edges, 999, NULL);
  check (graph, 1);
}

static void
test_one_node (void)
{
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (1, NULL, 0, NULL);

  check (graph, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/as-one-by-one", test_as_one_by_one);
  g_test_add_func ("/sources/path", test_path);
  g_test_add_func ("/sources/one-node", test_one_node);
  return g_test_run ();
}
