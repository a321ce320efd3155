/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-node-order.h"

static gint
by_key (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint64 *keys = data;
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;

  if (keys[i] != keys[j])
    return keys[i] < keys[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

guint32 *
rostrum_node_order (const RostrumLayoutGraph *graph, guint32 *rank)
{
  guint32 n = graph->n_nodes;
  guint32 *order = g_new (guint32, MAX (n, 1));

  for (guint32 v = 0; v < n; v++)
    order[v] = v;
  if (graph->keys)
    g_qsort_with_data (order, (gint) n, sizeof (guint32), by_key, (gpointer) graph->keys);
  if (rank)
    for (guint32 i = 0; i < n; i++)
      rank[order[i]] = i;
  return order;
}
