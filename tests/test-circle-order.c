/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-circle-order.h"
#include "layout/rostrum-prng.h"

static RostrumCsr *
random_graph (guint32 n, guint32 m, guint64 seed)
{
  g_autofree RostrumLayoutEdge *edges = g_new (RostrumLayoutEdge, m);
  RostrumPrng prng = rostrum_prng (seed);

  for (guint32 e = 0; e < m; e++)
    edges[e] = (RostrumLayoutEdge){ rostrum_prng_below (&prng, n), rostrum_prng_below (&prng, n) };
  return rostrum_csr_new (n, edges, m, NULL);
}

static guint64
count_by_pairs (const RostrumCsr *graph, const guint32 *order)
{
  g_autofree guint32 *rank = g_new (guint32, graph->n);
  guint64 count = 0;

  for (guint32 i = 0; i < graph->n; i++)
    rank[order[i]] = i;
  for (guint32 e = 0; e < graph->m; e++)
    for (guint32 f = 0; f < graph->m; f++) {
      guint32 a = MIN (rank[graph->edge[e].a], rank[graph->edge[e].b]);
      guint32 b = MAX (rank[graph->edge[e].a], rank[graph->edge[e].b]);
      guint32 c = MIN (rank[graph->edge[f].a], rank[graph->edge[f].b]);
      guint32 d = MAX (rank[graph->edge[f].a], rank[graph->edge[f].b]);

      count += a < c && c < b && b < d;
    }
  return count;
}

static gboolean
is_permutation (guint32 n, const guint32 *order)
{
  g_autofree guint8 *seen = g_new0 (guint8, n + 1);

  for (guint32 i = 0; i < n; i++) {
    if (order[i] >= n || seen[order[i]])
      return FALSE;
    seen[order[i]] = 1;
  }
  return TRUE;
}

static void
test_crossings (void)
{
  for (guint64 seed = 1; seed <= 30; seed++) {
    g_autoptr (RostrumCsr) graph = random_graph (15, 30, seed);
    guint32 order[15];

    for (guint32 i = 0; i < 15; i++)
      order[i] = i * 4 % 15;
    g_assert_cmpuint (rostrum_circle_crossings (graph, order), ==, count_by_pairs (graph, order));
  }
}

/* Nothing is won any more by putting one node elsewhere: sifting looks at all places, and counts aright. */
static void
test_no_single_move_helps (void)
{
  for (guint64 seed = 1; seed <= 20; seed++) {
    g_autoptr (RostrumCsr) graph = random_graph (14, 26, seed);
    guint32 order[14];
    guint64 crossings;

    rostrum_circle_order (graph, 1, 0, NULL, order);
    g_assert_true (is_permutation (14, order));
    crossings = count_by_pairs (graph, order);
    for (guint32 from = 0; from < 14; from++)
      for (guint32 to = 0; to < 14; to++) {
        guint32 other[14];
        guint32 n = 0;

        for (guint32 i = 0; i < 14; i++)
          if (i != from)
            other[n++] = order[i];
        for (guint32 i = 13; i > to; i--)
          other[i] = other[i - 1];
        other[to] = order[from];
        g_assert_cmpuint (count_by_pairs (graph, other), >=, crossings);
      }
  }
}

static void
test_search_does_not_harm (void)
{
  guint64 sum = 0;
  guint64 searched = 0;

  for (guint64 seed = 1; seed <= 20; seed++) {
    g_autoptr (RostrumCsr) graph = random_graph (20, 45, seed);
    guint32 order[20];

    rostrum_circle_order (graph, 1, 0, NULL, order);
    sum += count_by_pairs (graph, order);
    rostrum_circle_order (graph, 1, 100000, NULL, order);
    g_assert_true (is_permutation (20, order));
    g_assert_cmpuint (count_by_pairs (graph, order), <=, sum);
    searched += count_by_pairs (graph, order);
  }
  g_assert_cmpuint (searched, <, sum);
}

/* A cycle in disorder and a tree have no crossing. */
static void
test_outerplanar (void)
{
  RostrumLayoutEdge cycle[25];
  RostrumLayoutEdge tree[24];
  guint32 order[25];
  g_autoptr (RostrumCsr) round = NULL;
  g_autoptr (RostrumCsr) branched = NULL;

  for (guint32 v = 0; v < 25; v++)
    cycle[v] = (RostrumLayoutEdge){ v * 7 % 25, (v + 1) * 7 % 25 };
  for (guint32 v = 1; v < 25; v++)
    tree[v - 1] = (RostrumLayoutEdge){ v * 7 % 25, (v - 1) / 2 * 7 % 25 };
  round = rostrum_csr_new (25, cycle, 25, NULL);
  branched = rostrum_csr_new (25, tree, 24, NULL);
  rostrum_circle_order (round, 1, 1000, NULL, order);
  g_assert_cmpuint (rostrum_circle_crossings (round, order), ==, 0);
  rostrum_circle_order (branched, 1, 1000, NULL, order);
  g_assert_cmpuint (rostrum_circle_crossings (branched, order), ==, 0);
}

static void
test_small (void)
{
  for (guint32 n = 0; n <= 4; n++) {
    g_autoptr (RostrumCsr) graph = random_graph (MAX (n, 1), n > 1 ? 8 : 0, n);
    guint32 order[4] = { 9, 9, 9, 9 };

    rostrum_circle_order (graph, 1, 1000, NULL, order);
    g_assert_true (is_permutation (MAX (n, 1), order));
  }
}

/* Sifting in a window, and a search that is told to stop. */
static void
test_large (void)
{
  g_autoptr (RostrumCsr) graph = random_graph (3000, 20000, 1);
  g_autofree guint32 *order = g_new (guint32, 3000);
  gint cancelled = 1;

  rostrum_circle_order (graph, 1, 0, NULL, order);
  g_assert_true (is_permutation (3000, order));
  rostrum_circle_order (graph, 1, G_MAXUINT32, &cancelled, order);
  g_assert_true (is_permutation (3000, order));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-order/crossings", test_crossings);
  g_test_add_func ("/circle-order/no-single-move-helps", test_no_single_move_helps);
  g_test_add_func ("/circle-order/search-does-not-harm", test_search_does_not_harm);
  g_test_add_func ("/circle-order/outerplanar", test_outerplanar);
  g_test_add_func ("/circle-order/small", test_small);
  g_test_add_func ("/circle-order/large", test_large);
  return g_test_run ();
}
