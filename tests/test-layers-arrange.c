/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-layers-arrange.h"
#include "layout/rostrum-prng.h"

#include <string.h>

/* A random connected two-mode network, the middle first. */
static RostrumCsr *
random_graph (guint32 n_middle, guint32 n_outer, guint32 n_more, guint64 seed)
{
  RostrumPrng prng = rostrum_prng (seed);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge));

  for (guint32 i = 0; i < n_middle + n_outer + n_more; i++) {
    RostrumLayoutEdge edge = { rostrum_prng_below (&prng, n_middle),
                               n_middle + rostrum_prng_below (&prng, n_outer) };

    /* every outer node hangs on a middle one, and every middle one on the first outer one or the next */
    if (i < n_middle)
      edge = (RostrumLayoutEdge){ i, n_middle + i / 2 % n_outer };
    else if (i < n_middle + n_outer)
      edge.b = i;
    g_array_append_val (edges, edge);
  }
  return rostrum_csr_new (n_middle + n_outer, (RostrumLayoutEdge *) edges->data, edges->len, NULL);
}

static RostrumLayers *
layers_of (const RostrumCsr *graph, guint32 n_middle)
{
  g_autofree guint8 *layer = g_new (guint8, graph->n);

  for (guint32 v = 0; v < graph->n; v++)
    layer[v] = v < n_middle ? ROSTRUM_LAYER_MIDDLE : ROSTRUM_LAYER_RIGHT;
  return rostrum_layers_new (graph, layer);
}

/* Heap's algorithm over the order of one layer; at the end of each, over the next one's. */
static void
try_all (RostrumLayers *l, guint layer, guint32 k, guint64 *fewest)
{
  if (k <= 1) {
    guint64 crossings;

    if (layer == ROSTRUM_LAYER_MIDDLE) {
      try_all (l, ROSTRUM_LAYER_RIGHT, l->count[ROSTRUM_LAYER_RIGHT], fewest);
      return;
    }
    crossings = rostrum_layers_crossings (l);
    *fewest = MIN (*fewest, crossings);
    return;
  }
  for (guint32 i = 0; i < k; i++) {
    guint32 a = k % 2 == 0 ? i : 0;
    guint32 *order = l->order[layer];
    guint32 v;

    try_all (l, layer, k - 1, fewest);
    v = order[a];
    order[a] = order[k - 1];
    order[k - 1] = v;
    l->rank[order[a]] = a;
    l->rank[order[k - 1]] = k - 1;
  }
}

/* Of networks so small that all orders can be tried, it finds one that is best. */
static void
test_small_is_optimal (void)
{
  for (guint64 seed = 1; seed <= 24; seed++) {
    g_autoptr (RostrumCsr) graph = random_graph (5, 6, 5, seed);
    g_autoptr (RostrumLayers) arranged = layers_of (graph, 5);
    g_autoptr (RostrumLayers) tried = layers_of (graph, 5);
    RostrumArrangeOptions options = { .seed = 1, .work = rostrum_layers_work (graph->n) };
    guint64 fewest = G_MAXUINT64;

    rostrum_layers_arrange (arranged, &options);
    try_all (tried, ROSTRUM_LAYER_MIDDLE, 5, &fewest);
    g_assert_cmpuint (rostrum_layers_crossings (arranged), ==, fewest);
  }
}

/* A ladder of communities: nothing needs to cross between them. */
static void
test_caterpillar (void)
{
  enum {
    MIDDLE = 60
  };
  RostrumLayoutEdge edges[4 * MIDDLE];
  g_autoptr (RostrumCsr) graph = NULL;
  g_autoptr (RostrumLayers) layers = NULL;
  RostrumArrangeOptions options = { .seed = 1, .work = rostrum_layers_work (4 * MIDDLE) };

  for (guint32 i = 0; i < MIDDLE; i++) {
    guint32 own = i * 7 % MIDDLE;

    for (guint32 k = 0; k < 3; k++)
      edges[4 * i + k] = (RostrumLayoutEdge){ own, MIDDLE + 3 * i + k };
    edges[4 * i + 3] = (RostrumLayoutEdge){ (i + 1) * 7 % MIDDLE, MIDDLE + 3 * MIN (i, MIDDLE - 2) };
  }
  graph = rostrum_csr_new (4 * MIDDLE, edges, 4 * MIDDLE - 1, NULL);
  layers = layers_of (graph, MIDDLE);
  rostrum_layers_arrange (layers, &options);
  g_assert_cmpuint (rostrum_layers_crossings (layers), ==, 0);
}

/* Neither side has more than half of the room and the largest node; and it helps. */
static void
test_both_sides (void)
{
  for (guint64 seed = 1; seed <= 10; seed++) {
    g_autoptr (RostrumCsr) graph = random_graph (7, 28, 12, seed);
    g_autoptr (RostrumLayers) one = layers_of (graph, 7);
    g_autoptr (RostrumLayers) both = layers_of (graph, 7);
    RostrumArrangeOptions options = { .seed = 1, .work = rostrum_layers_work (graph->n) };
    double room[35];
    double used[ROSTRUM_N_LAYERS] = { 0 };

    for (guint32 v = 0; v < 35; v++)
      room[v] = 50 + 20.0 * (v % 3);
    rostrum_layers_arrange (one, &options);
    options.room = room;
    rostrum_layers_arrange (both, &options);
    for (guint32 v = 0; v < 35; v++)
      used[both->layer[v]] += room[v];
    g_assert_cmpfloat (ABS (used[ROSTRUM_LAYER_RIGHT] - used[ROSTRUM_LAYER_LEFT]), <=, 90);
    g_assert_cmpuint (both->count[ROSTRUM_LAYER_MIDDLE], ==, 7);
    g_assert_cmpuint (rostrum_layers_crossings (both) * 3, <=, rostrum_layers_crossings (one) * 2);
  }
}

static void
test_same_orders (void)
{
  g_autoptr (RostrumCsr) graph = random_graph (8, 30, 20, 1);
  g_autoptr (RostrumLayers) one = layers_of (graph, 8);
  g_autoptr (RostrumLayers) other = layers_of (graph, 8);
  RostrumArrangeOptions options = { .seed = 5, .work = 50000 };

  rostrum_layers_arrange (one, &options);
  rostrum_layers_arrange (other, &options);
  g_assert_cmpmem (one->rank, 38 * sizeof (guint32), other->rank, 38 * sizeof (guint32));
}

static void
test_cancelled (void)
{
  g_autoptr (RostrumCsr) graph = random_graph (300, 900, 4000, 1);
  g_autoptr (RostrumLayers) layers = layers_of (graph, 300);
  gint cancelled = 1;
  RostrumArrangeOptions options = { .seed = 1, .work = G_MAXUINT64 / 2, .cancelled = &cancelled };

  rostrum_layers_arrange (layers, &options);
  g_assert_cmpuint (layers->count[ROSTRUM_LAYER_MIDDLE], ==, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layers-arrange/small-is-optimal", test_small_is_optimal);
  g_test_add_func ("/layers-arrange/caterpillar", test_caterpillar);
  g_test_add_func ("/layers-arrange/both-sides", test_both_sides);
  g_test_add_func ("/layers-arrange/same-orders", test_same_orders);
  g_test_add_func ("/layers-arrange/cancelled", test_cancelled);
  return g_test_run ();
}
