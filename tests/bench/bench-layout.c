/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays the same graphs out with this program and, where they are installed, with Graphviz's neato and sfdp as
 * whole processes, and prints what comes of it. Usage: bench-layout [NAME …]; without a name all but the
 * largest. */
#include "bench-graphs.h"
#include "bench-measures.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define RUNS 3

static double
cpu_seconds (int who)
{
  struct rusage use;

  getrusage (who, &use);
  return (double) (use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
         (double) (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

static void
print_row (const char *tool, BenchMeasures m, double cpu, const BenchMeasures *theirs_to, double our_cpu)
{
  printf ("  %-8s stress %.4f  crossings %9.0f  overlaps %6u  neighbours near %.3f  cpu %8.3f s", tool,
          m.stress, m.crossings, m.overlaps, m.near1, cpu);
  if (theirs_to)
    printf ("   ours / theirs: stress %.2f, crossings %.2f, near %.2f, cpu %.3f",
            theirs_to->stress / m.stress, m.crossings > 0 ? theirs_to->crossings / m.crossings : 0,
            m.near1 > 0 ? theirs_to->near1 / m.near1 : 0, our_cpu / cpu);
  printf ("\n");
}

static char *
as_dot (const BenchGraph *g)
{
  GString *s = g_string_new ("graph g {\nnode [shape=box fixedsize=true label=\"\"];\n");

  for (guint32 v = 0; v < g->graph.n_nodes; v++) {
    char width[G_ASCII_DTOSTR_BUF_SIZE];
    char height[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd (width, sizeof width, "%.4f", (g->boxes[v].left + g->boxes[v].right) / 96);
    g_ascii_formatd (height, sizeof height, "%.4f", (g->boxes[v].above + g->boxes[v].below) / 96);
    g_string_append_printf (s, "n%u [width=%s height=%s];\n", v, width, height);
  }
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    g_string_append_printf (s, "n%u -- n%u;\n", g->edges[e].a, g->edges[e].b);
  g_string_append (s, "}\n");
  return g_string_free (s, FALSE);
}

/* Reads `node nV X Y …` lines of -Tplain; FALSE if a node is missing. */
static gboolean
read_plain (const char *text, guint32 n, RostrumWorldPoint *at)
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
    at[v].x = g_ascii_strtod (rest, &rest);
    at[v].y = g_ascii_strtod (rest, NULL);
    found++;
  }
  return found == n;
}

static gboolean
run_graphviz (const char *tool, const BenchGraph *g, RostrumWorldPoint *at, double *cpu)
{
  g_autofree char *dot = as_dot (g);
  g_autofree char *path = NULL;
  g_autofree char *out = NULL;
  g_autofree char *program = g_find_program_in_path (tool);
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("bench-layout-XXXXXX.dot", &path, &error);
  double before = cpu_seconds (RUSAGE_CHILDREN);
  gboolean ok;
  char *argv[] = { program, (char *) "-Tplain", path, NULL };

  if (!program || fd < 0 || !g_file_set_contents (path, dot, -1, &error) ||
      !g_spawn_sync (NULL, argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, NULL, &error)) {
    printf ("  %-8s did not run: %s\n", tool, error ? error->message : "not installed");
    return FALSE;
  }
  *cpu = cpu_seconds (RUSAGE_CHILDREN) - before;
  ok = read_plain (out, g->graph.n_nodes, at);
  if (!ok)
    printf ("  %-8s gave no layout\n", tool);
  close (fd);
  remove (path);
  return ok;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
run_ours (const BenchGraph *g, RostrumWorldPoint *at)
{
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  double cpu[RUNS];

  options.aspect = 1.6;
  for (guint i = 0; i < RUNS; i++) {
    double before = cpu_seconds (RUSAGE_SELF);

    rostrum_layout_organic (&g->graph, &options, at);
    cpu[i] = cpu_seconds (RUSAGE_SELF) - before;
  }
  qsort (cpu, RUNS, sizeof (double), compare_doubles);
  return cpu[RUNS / 2];
}

static void
route_ours (const BenchGraph *g, const RostrumWorldPoint *at)
{
  g_autofree RostrumWorldCurve *curves = g_new (RostrumWorldCurve, MAX (g->graph.n_edges, 1));
  double before = cpu_seconds (RUSAGE_SELF);
  guint32 passes = rostrum_layout_route (&g->graph, at, curves);

  printf ("  routed: %u of %u edges pass a foreign box, cpu %.3f s\n", passes, g->graph.n_edges,
          cpu_seconds (RUSAGE_SELF) - before);
}

static void
bench (BenchGraph *g)
{
  static const char *const tools[] = { "neato", "sfdp" };
  g_autofree RostrumWorldPoint *ours = g_new0 (RostrumWorldPoint, g->graph.n_nodes);
  g_autofree RostrumWorldPoint *theirs = g_new0 (RostrumWorldPoint, g->graph.n_nodes);
  double our_cpu = run_ours (g, ours);
  BenchMeasures measures = bench_measure (&g->graph, ours, 0);

  printf ("%s: %u nodes, %u edges\n", g->name, g->graph.n_nodes, g->graph.n_edges);
  print_row ("rostrum", measures, our_cpu, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++) {
    double cpu;

    /* neato needs minutes and n² memory there */
    if (i == 0 && g->graph.n_nodes > 2000)
      continue;
    if (run_graphviz (tools[i], g, theirs, &cpu))
      print_row (tools[i], bench_measure (&g->graph, theirs, bench_room (&g->graph, ours)), cpu, &measures,
                 our_cpu);
  }
  route_ours (g, ours);
  bench_graph_free (g);
}

static gboolean
wanted (int argc, char **argv, const char *name, gboolean by_default)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], name) == 0)
      return TRUE;
  return argc < 2 && by_default;
}

int
main (int argc, char **argv)
{
  for (guint64 seed = 1; seed <= 2; seed++) {
    if (wanted (argc, argv, "D0", TRUE))
      bench (bench_graph_debate ("D0", 7, 29, 44, seed));
    if (wanted (argc, argv, "novel", TRUE))
      bench (bench_graph_novel ("novel", 77, 254, seed));
    if (wanted (argc, argv, "D1", TRUE))
      bench (bench_graph_debate ("D1", 100, 60, 600, seed));
    if (wanted (argc, argv, "D2", TRUE))
      bench (bench_graph_debate ("D2", 1000, 400, 6000, seed));
    if (wanted (argc, argv, "D3", FALSE))
      bench (bench_graph_debate ("D3", 5000, 2000, 50000, seed));
    if (wanted (argc, argv, "D4", FALSE))
      bench (bench_graph_debate ("D4", 50000, 5000, 400000, seed));
  }
  return EXIT_SUCCESS;
}
