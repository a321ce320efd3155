/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-community.h"

#include <math.h>
#include <string.h>

#define N_MAX 8

/* A graph by its matrix, so that tests can write it down. */
typedef struct {
  RostrumSignedGraph graph;
  guint32 first[N_MAX + 1];
  guint32 other[N_MAX * N_MAX];
  double weight[N_MAX * N_MAX];
} Graph;

static void
fill_graph (Graph *self, guint32 n, const double *matrix)
{
  guint32 n_ends = 0;

  self->first[0] = 0;
  for (guint32 i = 0; i < n; i++) {
    for (guint32 k = 0; k < n; k++)
      if (matrix[i * n + k] != 0) {
        self->other[n_ends] = k;
        self->weight[n_ends++] = matrix[i * n + k];
      }
    self->first[i + 1] = n_ends;
  }
  self->graph = (RostrumSignedGraph){ n, self->first, self->other, self->weight };
}

/* Every two are tied: vertices that are not tied are never put together, also where that were better. */
static void
fill_random (Graph *self, guint32 n, GRand *rand)
{
  double matrix[N_MAX * N_MAX] = { 0 };

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = i + 1; k < n; k++)
      matrix[i * n + k] = matrix[k * n + i] = g_rand_int_range (rand, -4, 6) / 2.0 + 0.25;
  fill_graph (self, n, matrix);
}

/* Two camps: agreement within, conflict across, and one who belongs nowhere. */
static void
test_camps (void)
{
  static const double matrix[7 * 7] = {
    0,  2, 1, -1, 0, 0, 0, /**/ 2, 0,  2, 0, -2, 0, 0, /**/ 1, 2, 0,  0, 0, -1, 0, /**/
    -1, 0, 0, 0,  1, 1, 0, /**/ 0, -2, 0, 1, 0,  2, 0, /**/ 0, 0, -1, 1, 2, 0,  0, /**/
    0,  0, 0, 0,  0, 0, 0,
  };
  static const guint32 expected[7] = { 0, 0, 0, 1, 1, 1, 2 };
  Graph graph;
  g_autofree guint32 *found = NULL;

  fill_graph (&graph, 7, matrix);
  found = rostrum_community_find (&graph.graph);
  g_assert_cmpmem (found, sizeof expected, expected, sizeof expected);
}

/* Gómez and others' measure where it can be done by hand: two pairs that agree (weight 1) and conflict across, 0-2
 * with weight 1. 2 W+ = 4, 2 W- = 2: (4 - 4/4 - 4/4 + 1/2 + 1/2) / 6. */
static void
test_modularity (void)
{
  static const double matrix[4 * 4] = { 0, 1, -1, 0, 1, 0, 0, 0, -1, 0, 0, 1, 0, 0, 1, 0 };
  static const guint32 pairs[4] = { 0, 0, 1, 1 }, alone[4] = { 0, 1, 2, 3 };
  Graph graph;

  fill_graph (&graph, 4, matrix);
  g_assert_cmpfloat_with_epsilon (rostrum_community_modularity (&graph.graph, pairs), 3 / 6.0, 1e-12);
  /* each alone: (0 - 4/4 + 2/2) / 6 */
  g_assert_cmpfloat_with_epsilon (rostrum_community_modularity (&graph.graph, alone), 0, 1e-12);
}

/* The best of all partitions, one number after the other as in counting. */
static double
find_best (const Graph *graph)
{
  guint32 community[N_MAX] = { 0 };
  guint32 n = graph->graph.n;
  double best = -INFINITY;

  while (TRUE) {
    guint32 i = n - 1;

    best = MAX (best, rostrum_community_modularity (&graph->graph, community));
    for (; i > 0; i--) {
      guint32 top = 0;

      for (guint32 k = 0; k < i; k++)
        top = MAX (top, community[k]);
      if (community[i] <= top) {
        community[i]++;
        break;
      }
      community[i] = 0;
    }
    if (i == 0)
      return best;
  }
}

/* Against all partitions of small graphs: nearly always the best there is. */
static void
test_near_best (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  guint n_best = 0, n_tries = 200;
  double sum_best = 0, sum_found = 0;

  for (guint i = 0; i < n_tries; i++) {
    g_autofree guint32 *found = NULL;
    double best, here;
    Graph graph;

    fill_random (&graph, 7, rand);
    found = rostrum_community_find (&graph.graph);
    best = find_best (&graph);
    here = rostrum_community_modularity (&graph.graph, found);
    g_assert_cmpfloat (here, <=, best + 1e-9);
    sum_best += best;
    sum_found += here;
    n_best += here >= best - 1e-9;
  }
  g_test_message ("the best partition in %u of %u, %.3f of the best in all", n_best, n_tries,
                  sum_found / sum_best);
  g_assert_cmpfloat (sum_found, >=, 0.99 * sum_best);
  g_assert_cmpuint (n_best, >=, n_tries * 9 / 10);
}

static void
test_nothing (void)
{
  Graph graph;
  g_autofree guint32 *none = NULL;
  g_autofree guint32 *three = NULL;
  static const double nothing[9] = { 0 };

  fill_graph (&graph, 0, nothing);
  none = rostrum_community_find (&graph.graph);
  fill_graph (&graph, 3, nothing);
  three = rostrum_community_find (&graph.graph);
  for (guint32 i = 0; i < 3; i++)
    g_assert_cmpuint (three[i], ==, i);
  g_assert_cmpfloat (rostrum_community_modularity (&graph.graph, three), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/community/camps", test_camps);
  g_test_add_func ("/community/modularity-by-hand", test_modularity);
  g_test_add_func ("/community/near-the-best", test_near_best);
  g_test_add_func ("/community/nothing", test_nothing);
  return g_test_run ();
}
