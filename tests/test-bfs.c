/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-bfs.h"

/* 0 - 1 - 2 - 3, 1 - 4, and 5 alone */
static RostrumCsr *
sample (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 1, 4 } };

  return rostrum_csr_new (6, edges, G_N_ELEMENTS (edges), NULL);
}

static void
test_hops (void)
{
  g_autoptr (RostrumCsr) graph = sample ();
  static const guint16 expected[] = { 3, 2, 1, 0, 3, ROSTRUM_HOPS_NONE };
  guint16 hops[6];
  guint32 queue[6];

  g_assert_cmpuint (rostrum_bfs (graph, 3, hops, queue), ==, 5);
  g_assert_cmpmem (hops, sizeof hops, expected, sizeof expected);
  g_assert_cmpuint (queue[0], ==, 3);
  g_assert_cmpuint (queue[1], ==, 2);
}

static void
test_long_path (void)
{
  const guint32 n = 70000;
  g_autofree RostrumLayoutEdge *edges = g_new (RostrumLayoutEdge, n - 1);
  g_autofree guint16 *hops = g_new (guint16, n);
  g_autofree guint32 *queue = g_new (guint32, n);
  g_autoptr (RostrumCsr) graph = NULL;

  for (guint32 i = 0; i + 1 < n; i++)
    edges[i] = (RostrumLayoutEdge){ i, i + 1 };
  graph = rostrum_csr_new (n, edges, n - 1, NULL);
  g_assert_cmpuint (rostrum_bfs (graph, 0, hops, queue), ==, n);
  g_assert_cmpuint (hops[65000], ==, 65000);
  g_assert_cmpuint (hops[n - 1], ==, ROSTRUM_HOPS_NONE - 1);
}

static void
test_pivots (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 1, 4 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (5, edges, G_N_ELEMENTS (edges), NULL);
  g_autoptr (RostrumPivots) pivots = rostrum_pivots_new (graph, 2);

  g_assert_cmpuint (pivots->k, ==, 2);
  /* the hub first, then what is furthest from it */
  g_assert_cmpuint (pivots->node[0], ==, 1);
  g_assert_cmpuint (pivots->node[1], ==, 3);
  g_assert_cmpuint (pivots->hops[3 * 2 + 0], ==, 2);
  g_assert_cmpuint (pivots->hops[0 * 2 + 1], ==, 3);
}

static void
test_more_pivots_than_nodes (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 1, 2 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (3, edges, 2, NULL);
  g_autoptr (RostrumPivots) pivots = rostrum_pivots_new (graph, 50);
  guint seen = 0;

  g_assert_cmpuint (pivots->k, ==, 3);
  for (guint i = 0; i < 3; i++)
    seen |= 1u << pivots->node[i];
  g_assert_cmpuint (seen, ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bfs/hops", test_hops);
  g_test_add_func ("/bfs/long-path", test_long_path);
  g_test_add_func ("/bfs/pivots", test_pivots);
  g_test_add_func ("/bfs/more-pivots-than-nodes", test_more_pivots_than_nodes);
  return g_test_run ();
}
