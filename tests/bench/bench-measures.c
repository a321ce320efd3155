/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-measures.h"
#include "layout/rostrum-bfs.h"
#include "layout/rostrum-overlap.h"
#include "layout/rostrum-prng.h"
#include "layout/rostrum-segment.h"

#include <math.h>

#define SOURCES 200
#define EXACT_EDGES 10000
#define SAMPLED_EDGES 1500

static double
stress (const RostrumCsr *graph, const RostrumWorldPoint *at)
{
  g_autofree guint16 *hops = g_new (guint16, graph->n);
  g_autofree guint32 *queue = g_new (guint32, graph->n);
  RostrumPrng prng = rostrum_prng (7);
  guint32 sources = MIN (graph->n, SOURCES);
  double straight = 0;
  double square = 0;
  double pairs = 0;

  for (guint32 k = 0; k < sources; k++) {
    guint32 s = graph->n <= SOURCES ? k : rostrum_prng_below (&prng, graph->n);

    rostrum_bfs (graph, s, hops, queue);
    for (guint32 v = 0; v < graph->n; v++)
      if (v != s && hops[v] != ROSTRUM_HOPS_NONE) {
        double share = rostrum_distance (at[s], at[v]) / hops[v];

        straight += share;
        square += share * share;
        pairs++;
      }
  }
  /* the best scale is straight / square */
  return pairs > 0 && square > 0 ? 1 - straight * straight / (square * pairs) : 0;
}

static double
crossings (const RostrumCsr *graph, const RostrumWorldPoint *at)
{
  gboolean exact = graph->m <= EXACT_EDGES;
  guint32 rows = exact ? graph->m : SAMPLED_EDGES;
  RostrumPrng prng = rostrum_prng (11);
  double count = 0;

  for (guint32 k = 0; k < rows; k++) {
    guint32 e = exact ? k : rostrum_prng_below (&prng, graph->m);
    RostrumLayoutEdge a = graph->edge[e];

    for (guint32 f = exact ? e + 1 : 0; f < graph->m; f++) {
      RostrumLayoutEdge b = graph->edge[f];

      if (a.a != b.a && a.a != b.b && a.b != b.a && a.b != b.b)
        count += rostrum_segments_cross (at[a.a], at[a.b], at[b.a], at[b.b]);
    }
  }
  return exact ? count : count * graph->m / rows / 2;
}

static gint
by_value (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* The nodes within @reach steps of @v, from @seen == v + 1 on; returns how many. */
static guint32
neighbourhood (const RostrumCsr *graph, guint32 v, guint reach, guint32 *seen, guint32 *nodes)
{
  guint32 count = 1;
  guint32 begin = 0;

  nodes[0] = v;
  seen[v] = v + 1;
  for (guint step = 0; step < reach; step++) {
    guint32 end = count;

    for (; begin < end; begin++)
      for (guint32 i = graph->offset[nodes[begin]]; i < graph->offset[nodes[begin] + 1]; i++)
        if (seen[graph->target[i]] != v + 1) {
          seen[graph->target[i]] = v + 1;
          nodes[count++] = graph->target[i];
        }
  }
  return count - 1;
}

static double
near_share (const RostrumCsr *graph, const RostrumWorldPoint *at, guint reach)
{
  g_autofree double *distance = g_new (double, graph->n);
  g_autofree guint32 *seen = g_new0 (guint32, graph->n);
  g_autofree guint32 *nodes = g_new (guint32, graph->n);
  RostrumPrng prng = rostrum_prng (13);
  guint32 rows = MIN (graph->n, 2 * SOURCES);
  double sum = 0;
  double counted = 0;

  for (guint32 k = 0; k < rows; k++) {
    guint32 v = graph->n <= rows ? k : rostrum_prng_below (&prng, graph->n);
    guint32 count = neighbourhood (graph, v, reach, seen, nodes);
    guint32 inside = 0;

    if (count == 0)
      continue;
    for (guint32 u = 0; u < graph->n; u++)
      distance[u] = u == v ? INFINITY : rostrum_distance (at[u], at[v]);
    qsort (distance, graph->n, sizeof (double), by_value);
    for (guint32 i = 1; i <= count; i++)
      inside += rostrum_distance (at[nodes[i]], at[v]) <= distance[count - 1];
    sum += (double) inside / count;
    counted++;
  }
  return counted > 0 ? sum / counted : 0;
}

double
bench_room (const RostrumLayoutGraph *graph, const RostrumWorldPoint *at)
{
  RostrumWorldRect all = { at[0].x, at[0].y, 0, 0 };

  for (guint32 v = 1; v < graph->n_nodes; v++) {
    RostrumWorldRect point = { at[v].x, at[v].y, 0, 0 };

    all = rostrum_world_rect_union (&all, &point);
  }
  return sqrt (MAX (all.width, 1e-9) * MAX (all.height, 1e-9));
}

BenchMeasures
bench_measure (const RostrumLayoutGraph *graph, const RostrumWorldPoint *at, double room_world)
{
  g_autoptr (RostrumCsr) csr = rostrum_csr_new (graph->n_nodes, graph->edges, graph->n_edges, NULL);
  g_autofree double *x = g_new (double, graph->n_nodes);
  g_autofree double *y = g_new (double, graph->n_nodes);
  double scale = room_world > 0 ? room_world / bench_room (graph, at) : 1;

  for (guint32 v = 0; v < graph->n_nodes; v++) {
    x[v] = at[v].x * scale;
    y[v] = at[v].y * scale;
  }
  return (BenchMeasures){ stress (csr, at), crossings (csr, at),
                          rostrum_overlap_count (graph->n_nodes, graph->boxes, 0, x, y),
                          near_share (csr, at, 1), near_share (csr, at, 2) };
}
