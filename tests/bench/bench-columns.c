/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arranges two-mode graphs in columns, in turn with this program and with Graphviz's dot as a whole process,
 * and prints crossings and CPU time, medians of several runs. “two columns” is what can be compared: both
 * sides in one column each, as dot has them. “as drawn” is the whole layout, which may put one side left and
 * right of the other. dot is run twice: as it is, and without its splines, which is the quickest it can do.
 * Usage: bench-columns [NAME …]; without a name D0, D1 and D2. */
#include "bench-peers.h"
#include "layout/rostrum-layers-arrange.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define RUNS 5

static const BenchPeer dot_without_splines = { "dot", "dot", "-Gsplines=false", G_MAXUINT32, FALSE, TRUE };
static const BenchPeer dot_with_splines = { "dot", "dot", "-Gsplines=true", G_MAXUINT32, FALSE, TRUE };

typedef struct {
  guint64 crossings;
  double cpu;
} Result;

static double
cpu_seconds (int who)
{
  struct rusage use;

  getrusage (who, &use);
  return (double) (use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
         (double) (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

static int
by_value (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (double *values)
{
  qsort (values, RUNS, sizeof (double), by_value);
  return values[RUNS / 2];
}

/* The crossings of columns in which the nodes stand at the heights @y. */
static guint64
count_crossings (const BenchGraph *g, const guint8 *layer, const double *y)
{
  g_autoptr (RostrumCsr) graph = rostrum_csr_new (g->graph.n_nodes, g->edges, g->graph.n_edges, NULL);
  g_autoptr (RostrumLayers) layers = rostrum_layers_new (graph, layer);

  for (guint l = 0; l < ROSTRUM_N_LAYERS; l++)
    rostrum_layers_sort (layers, l, y);
  return rostrum_layers_crossings (layers);
}

static Result
two_columns (const BenchGraph *g, const guint8 *layer)
{
  double cpu[RUNS];
  Result result = { 0, 0 };

  for (guint i = 0; i < RUNS; i++) {
    double before = cpu_seconds (RUSAGE_SELF);
    g_autoptr (RostrumCsr) graph = rostrum_csr_new (g->graph.n_nodes, g->edges, g->graph.n_edges, NULL);
    g_autoptr (RostrumLayers) layers = rostrum_layers_new (graph, layer);
    RostrumArrangeOptions options = { NULL, 1, rostrum_layers_work (graph->n), NULL };

    rostrum_layers_arrange (layers, &options);
    cpu[i] = cpu_seconds (RUSAGE_SELF) - before;
    result.crossings = rostrum_layers_crossings (layers);
  }
  result.cpu = median (cpu);
  return result;
}

static Result
as_drawn (BenchGraph *g, const guint8 *sides)
{
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  guint32 n = g->graph.n_nodes;
  g_autofree RostrumWorldPoint *at = g_new (RostrumWorldPoint, n);
  g_autofree guint8 *layer = g_new (guint8, n);
  g_autofree double *y = g_new (double, n);
  double middle = 0;
  double cpu[RUNS];
  guint8 inner = 1;
  Result result;

  g->graph.sides = sides;
  for (guint i = 0; i < RUNS; i++) {
    double before = cpu_seconds (RUSAGE_SELF);

    rostrum_layout_columns (&g->graph, &options, at);
    cpu[i] = cpu_seconds (RUSAGE_SELF) - before;
  }
  /* the side that stands in one column is in the middle: the other is left and right of it */
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    if ((at[g->edges[e].a].x < at[g->edges[e].b].x) != (at[g->edges[0].a].x < at[g->edges[0].b].x))
      middle = 1;
  for (guint32 e = 1; e < g->graph.n_edges && middle > 0; e++)
    if (g->edges[e].a == g->edges[0].a &&
        (at[g->edges[e].a].x < at[g->edges[e].b].x) != (at[g->edges[0].a].x < at[g->edges[0].b].x))
      inner = 0;
  for (guint32 e = 0; e < g->graph.n_edges; e++) {
    guint32 a = sides[g->edges[e].a] == inner ? g->edges[e].a : g->edges[e].b;
    guint32 b = a == g->edges[e].a ? g->edges[e].b : g->edges[e].a;

    layer[a] = ROSTRUM_LAYER_MIDDLE;
    layer[b] = at[b].x > at[a].x ? ROSTRUM_LAYER_RIGHT : ROSTRUM_LAYER_LEFT;
  }
  for (guint32 v = 0; v < n; v++)
    y[v] = at[v].y;
  result = (Result){ count_crossings (g, layer, y), median (cpu) };
  return result;
}

static gboolean
run_dot (const BenchGraph *g, const guint8 *layer, const BenchPeer *dot, guint runs, Result *result)
{
  guint32 n = g->graph.n_nodes;
  g_autofree RostrumWorldPoint *at = g_new0 (RostrumWorldPoint, n);
  g_autofree double *y = g_new (double, n);
  double cpu[RUNS];

  for (guint i = 0; i < RUNS; i++) {
    BenchCost cost = { 0 };

    if (i < runs && !bench_peer_run (dot, g, at, &cost))
      return FALSE;
    cpu[i] = i < runs ? cost.cpu_s : cpu[i - runs];
  }
  for (guint32 v = 0; v < n; v++)
    y[v] = at[v].y;
  *result = (Result){ count_crossings (g, layer, y), median (cpu) };
  return TRUE;
}

static void
print_row (const char *what, Result r, const Result *dot)
{
  printf ("  %-26s crossings %9" G_GUINT64_FORMAT "  cpu %9.4f s", what, r.crossings, r.cpu);
  if (dot)
    printf ("   of dot's: crossings %.3f, cpu %.4f", (double) r.crossings / (double) MAX (dot->crossings, 1),
            r.cpu / dot->cpu);
  printf ("\n");
}

static void
bench (BenchGraph *g, guint32 n_speakers, guint64 seed)
{
  guint32 n = g->graph.n_nodes;
  g_autofree guint8 *sides = g_new0 (guint8, n);
  g_autofree guint8 *layer = g_new0 (guint8, n);
  Result ours;
  Result drawn;
  Result dot;
  Result quick;

  for (guint32 v = n_speakers; v < n; v++) {
    sides[v] = 1;
    layer[v] = ROSTRUM_LAYER_RIGHT;
  }
  printf ("%s, seed %" G_GUINT64_FORMAT ": %u nodes, %u edges\n", g->name, seed, n, g->graph.n_edges);
  ours = two_columns (g, layer);
  drawn = as_drawn (g, sides);
  if (run_dot (g, layer, &dot_without_splines, RUNS, &quick)) {
    print_row ("two columns", ours, &quick);
    print_row ("as drawn", drawn, &quick);
    print_row ("dot without splines", quick, NULL);
    /* minutes, in large graphs: once is enough to know */
    if (run_dot (g, layer, &dot_with_splines, n > 500 ? 1 : RUNS, &dot)) {
      print_row ("dot with splines", dot, NULL);
      print_row ("two columns, of that", ours, &dot);
    }
  } else {
    print_row ("two columns", ours, NULL);
    print_row ("as drawn", drawn, NULL);
  }
  fflush (stdout);
  bench_graph_free (g);
}

static gboolean
wanted (int argc, char **argv, const char *name)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], name) == 0)
      return TRUE;
  return argc < 2;
}

int
main (int argc, char **argv)
{
  for (guint64 seed = 1; seed <= 3; seed++) {
    if (wanted (argc, argv, "D0"))
      bench (bench_graph_debate ("D0", 7, 29, 44, seed), 7, seed);
    if (wanted (argc, argv, "D1"))
      bench (bench_graph_debate ("D1", 100, 60, 600, seed), 100, seed);
    if (wanted (argc, argv, "D2"))
      bench (bench_graph_debate ("D2", 1000, 400, 6000, seed), 1000, seed);
  }
  return EXIT_SUCCESS;
}
