/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-node-order.h"

static void
test_by_key (void)
{
  static const guint64 keys[] = { G_MAXUINT64, 7, 0, 7, G_GUINT64_CONSTANT (0x100000000) };
  static const guint32 expected[] = { 2, 1, 3, 4, 0 };
  const RostrumLayoutGraph graph = { .n_nodes = G_N_ELEMENTS (keys), .keys = keys };
  guint32 rank[G_N_ELEMENTS (keys)];
  g_autofree guint32 *order = rostrum_node_order (&graph, rank);

  g_assert_cmpmem (order, sizeof expected, expected, sizeof expected);
  for (guint32 i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpuint (rank[order[i]], ==, i);
}

static void
test_without_keys (void)
{
  const RostrumLayoutGraph graph = { .n_nodes = 3 };
  const RostrumLayoutGraph empty = { 0 };
  g_autofree guint32 *order = rostrum_node_order (&graph, NULL);
  g_autofree guint32 *nothing = rostrum_node_order (&empty, NULL);

  for (guint32 i = 0; i < 3; i++)
    g_assert_cmpuint (order[i], ==, i);
  g_assert_nonnull (nothing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/node-order/by-key", test_by_key);
  g_test_add_func ("/node-order/without-keys", test_without_keys);
  return g_test_run ();
}
