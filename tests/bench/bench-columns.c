/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arranges two-mode graphs in columns, in turn with this program and with Graphviz's dot as a whole process,
 * and prints crossings and CPU time, medians of several runs. “two columns” is what can be compared: both
 * sides in one column each, as dot has them. “as drawn” is the whole layout, which may put one side left and
 * right of the other. dot is run twice: as it is, and without its splines, which is the quickest it can do.
 * Usage: bench-columns [NAME …]; without a name D0, D1 and D2. */
#include "bench-graphs.h"
#include "layout/rostrum-layers-arrange.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define RUNS 5

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

static char *
as_dot (const BenchGraph *g)
{
  GString *s = g_string_new ("digraph g {\nrankdir=LR;\nnode [shape=box fixedsize=true label=\"\"];\n");

  for (guint32 v = 0; v < g->graph.n_nodes; v++) {
    char width[G_ASCII_DTOSTR_BUF_SIZE];
    char height[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd (width, sizeof width, "%.4f", (g->boxes[v].left + g->boxes[v].right) / 96);
    g_ascii_formatd (height, sizeof height, "%.4f", (g->boxes[v].above + g->boxes[v].below) / 96);
    g_string_append_printf (s, "n%u [width=%s height=%s];\n", v, width, height);
  }
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    g_string_append_printf (s, "n%u -> n%u;\n", g->edges[e].a, g->edges[e].b);
  g_string_append (s, "}\n");
  return g_string_free (s, FALSE);
}

/* Reads `node nV X Y …` lines of -Tplain; FALSE if a node is missing. */
static gboolean
read_heights (const char *text, guint32 n, double *y)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint32 found = 0;

  for (guint i = 0; lines[i]; i++) {
    char *rest;
    guint64 v;

    if (!g_str_has_prefix (lines[i], "node n"))
      continue;
    v = g_ascii_strtoull (lines[i] + 6, &rest, 10);
    if (v >= n)
      return FALSE;
    g_ascii_strtod (rest, &rest);
    y[v] = g_ascii_strtod (rest, NULL);
    found++;
  }
  return found == n;
}

static gboolean
run_dot (const BenchGraph *g, const guint8 *layer, const char *option, guint runs, Result *result)
{
  g_autofree char *dot = as_dot (g);
  g_autofree char *path = NULL;
  g_autofree char *program = g_find_program_in_path ("dot");
  g_autofree double *y = g_new0 (double, g->graph.n_nodes);
  g_autoptr (GError) error = NULL;
  double cpu[RUNS];
  gboolean ok = TRUE;
  int fd;

  if (!program) {
    printf ("  dot is not installed: nothing to compare with\n");
    return FALSE;
  }
  fd = g_file_open_tmp ("bench-columns-XXXXXX.dot", &path, &error);
  ok = fd >= 0 && g_file_set_contents (path, dot, -1, &error);
  for (guint i = 0; i < RUNS && ok; i++) {
    g_autofree char *out = NULL;
    char *argv[] = { program, (char *) option, (char *) "-Tplain", path, NULL };
    double before = cpu_seconds (RUSAGE_CHILDREN);

    if (i >= runs) {
      cpu[i] = cpu[i - runs];
      continue;
    }
    ok = g_spawn_sync (NULL, argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, NULL, &error) &&
         read_heights (out, g->graph.n_nodes, y);
    cpu[i] = cpu_seconds (RUSAGE_CHILDREN) - before;
  }
  if (fd >= 0) {
    close (fd);
    remove (path);
  }
  if (!ok) {
    printf ("  dot did not run: %s\n", error ? error->message : "it gave no layout");
    return FALSE;
  }
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
  if (run_dot (g, layer, "-Gsplines=false", RUNS, &quick)) {
    print_row ("two columns", ours, &quick);
    print_row ("as drawn", drawn, &quick);
    print_row ("dot without splines", quick, NULL);
    /* minutes, in large graphs: once is enough to know */
    if (run_dot (g, layer, "-Gsplines=true", n > 500 ? 1 : RUNS, &dot)) {
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
