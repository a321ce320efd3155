/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-csr.h"

static void
test_simple (void)
{
  /* doubles in both directions, a loop, ends that do not exist */
  static const RostrumLayoutEdge edges[] = { { 3, 1 }, { 0, 2 }, { 1, 3 }, { 2, 2 },
                                             { 0, 9 }, { 9, 9 }, { 0, 1 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (4, edges, G_N_ELEMENTS (edges), NULL);

  g_assert_cmpuint (graph->n, ==, 4);
  g_assert_cmpuint (graph->m, ==, 3);
  g_assert_cmpuint (rostrum_csr_degree (graph, 0), ==, 2);
  g_assert_cmpuint (graph->target[graph->offset[0]], ==, 1);
  g_assert_cmpuint (graph->target[graph->offset[0] + 1], ==, 2);
  g_assert_cmpuint (rostrum_csr_degree (graph, 3), ==, 1);
  g_assert_cmpuint (graph->target[graph->offset[3]], ==, 1);
  g_assert_cmpuint (graph->edge[2].a, ==, 1);
  g_assert_cmpuint (graph->edge[2].b, ==, 3);
}

static void
test_order_is_nothing (void)
{
  static const RostrumLayoutEdge one[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 0, 3 } };
  static const RostrumLayoutEdge other[] = { { 3, 0 }, { 2, 3 }, { 1, 0 }, { 2, 1 } };
  g_autoptr (RostrumCsr) a = rostrum_csr_new (4, one, 4, NULL);
  g_autoptr (RostrumCsr) b = rostrum_csr_new (4, other, 4, NULL);

  g_assert_cmpmem (a->offset, 5 * sizeof (guint32), b->offset, 5 * sizeof (guint32));
  g_assert_cmpmem (a->target, 8 * sizeof (guint32), b->target, 8 * sizeof (guint32));
  g_assert_cmpmem (a->edge, 4 * sizeof *a->edge, b->edge, 4 * sizeof *b->edge);
}

static void
test_rank (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 } };
  static const guint32 rank[] = { 2, 0, 1 };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (3, edges, 1, rank);

  g_assert_cmpuint (graph->edge[0].a, ==, 0);
  g_assert_cmpuint (graph->edge[0].b, ==, 2);
}

static void
test_list_components (void)
{
  const RostrumLayoutEdge edges[] = { { 4, 0 }, { 3, 1 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (5, edges, 2, NULL);
  const guint32 expected[] = { 0, 4, 1, 3, 2 };
  guint32 list[5];
  g_autofree guint32 *first = NULL;

  g_assert_cmpuint (rostrum_csr_list_components (graph, list, &first), ==, 3);
  g_assert_cmpmem (list, sizeof list, expected, sizeof expected);
  g_assert_cmpuint (first[1], ==, 2);
  g_assert_cmpuint (first[2], ==, 4);
  g_assert_cmpuint (first[3], ==, 5);
}

static void
test_components (void)
{
  static const RostrumLayoutEdge edges[] = { { 4, 1 }, { 2, 3 }, { 5, 4 } };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (6, edges, 3, NULL);
  static const guint32 expected[] = { 0, 1, 2, 2, 1, 1 };
  guint32 component[6];

  g_assert_cmpuint (rostrum_csr_components (graph, component), ==, 3);
  g_assert_cmpmem (component, sizeof component, expected, sizeof expected);
}

static void
test_induced (void)
{
  static const RostrumLayoutEdge edges[] = { { 0, 1 }, { 1, 4 }, { 4, 5 }, { 2, 5 } };
  static const guint32 nodes[] = { 1, 4, 5 };
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (6, edges, 4, NULL);
  g_autoptr (RostrumCsr) part = rostrum_csr_induced (graph, nodes, 3);

  g_assert_cmpuint (part->n, ==, 3);
  g_assert_cmpuint (part->m, ==, 2);
  g_assert_cmpuint (part->edge[0].a, ==, 0);
  g_assert_cmpuint (part->edge[0].b, ==, 1);
  g_assert_cmpuint (part->edge[1].b, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (0, NULL, 0, NULL);
  guint32 none;

  g_assert_cmpuint (graph->m, ==, 0);
  g_assert_cmpuint (rostrum_csr_components (graph, &none), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csr/simple", test_simple);
  g_test_add_func ("/csr/order-is-nothing", test_order_is_nothing);
  g_test_add_func ("/csr/rank", test_rank);
  g_test_add_func ("/csr/components", test_components);
  g_test_add_func ("/csr/list-components", test_list_components);
  g_test_add_func ("/csr/induced", test_induced);
  g_test_add_func ("/csr/empty", test_empty);
  return g_test_run ();
}
