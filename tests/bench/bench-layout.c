/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays the same graphs out with this program and, where they are installed, with Graphviz and igraph, each as a whole
 * process, in turn, and prints what comes of it. A peer that is not installed is named.
 *
 *     bench-layout [--runs N] [--sfdp] [--seed N] [NAME | FILE.gexf …]      default: 5 runs, all but D3 and D4
 *
 * --sfdp: no other peer (fdp takes minutes at D2). --seed: graphs of this seed instead of seeds 1 and 2.
 *
 * Names: debate, debate-all (the built-in one with its real cards), novel, D0 … D4 (of two seeds each). Stress is
 * Σ w (s |p - q| - d)² per pair with w = 1 / d², d in steps, and the scale s that is best for the picture: the same
 * formula for all. Ours is judged after overlaps are removed; a peer's as it comes, its boxes counted where it takes as
 * much room as ours, and once more (“prism”) after its own removal of overlaps. */
#include "bench-measures.h"
#include "bench-peers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_RUNS 50

static guint n_runs = 5;
static gboolean sfdp_alone;
static guint64 first_seed = 1;
static guint64 last_seed = 2;

typedef struct {
  BenchMeasures measures;
  BenchCost cost;
} Row;

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (const double *values, guint n)
{
  double sorted[MOST_RUNS];

  memcpy (sorted, values, n * sizeof *values);
  qsort (sorted, n, sizeof *sorted, compare_doubles);
  return sorted[n / 2];
}

static double
ratio (double ours, double theirs)
{
  return theirs > 0 ? ours / theirs : 0;
}

static void
print_row (const char *name, const Row *row, const Row *ours)
{
  const BenchMeasures *m = &row->measures;

  printf ("  %-12s stress %.4f  crossings %12.0f  overlaps %6u  near %.4f %.4f  cpu %8.3f s  %5.0f MiB", name,
          m->stress, m->crossings, m->overlaps, m->near1, m->near2, row->cost.cpu_s, row->cost.peak_mib);
  if (ours)
    printf ("  ours: stress %.3f×, crossings %.3f×, near %.2f× %.2f×, cpu %.3f×, memory %.2f×",
            ratio (ours->measures.stress, m->stress), ratio (ours->measures.crossings, m->crossings),
            ratio (ours->measures.near1, m->near1), ratio (ours->measures.near2, m->near2),
            ratio (ours->cost.cpu_s, row->cost.cpu_s), ratio (ours->cost.peak_mib, row->cost.peak_mib));
  printf ("\n");
  fflush (stdout);
}

/* This program and sfdp in turn, so that both meet the same weather; the others once each. */
static void
run_in_turn (const BenchGraph *g, RostrumWorldPoint *ours, Row *row, RostrumWorldPoint *draft, Row *draft_row,
             RostrumWorldPoint *sfdp, Row *sfdp_row, gboolean *has_sfdp)
{
  double cpu[3][MOST_RUNS];

  *has_sfdp = TRUE;
  for (guint i = 0; i < n_runs; i++) {
    bench_ours_run (g, FALSE, ours, &row->cost);
    bench_ours_run (g, TRUE, draft, &draft_row->cost);
    if (*has_sfdp)
      *has_sfdp = bench_peer_run (&bench_peers[0], g, sfdp, &sfdp_row->cost);
    cpu[0][i] = row->cost.cpu_s;
    cpu[1][i] = draft_row->cost.cpu_s;
    cpu[2][i] = sfdp_row->cost.cpu_s;
  }
  row->cost.cpu_s = median (cpu[0], n_runs);
  draft_row->cost.cpu_s = median (cpu[1], n_runs);
  sfdp_row->cost.cpu_s = median (cpu[2], n_runs);
}

static void
bench (BenchGraph *g)
{
  g_autofree RostrumWorldPoint *ours = g_new0 (RostrumWorldPoint, g->graph.n_nodes);
  g_autofree RostrumWorldPoint *draft = g_new0 (RostrumWorldPoint, g->graph.n_nodes);
  g_autofree RostrumWorldPoint *theirs = g_new0 (RostrumWorldPoint, g->graph.n_nodes);
  Row row = { 0 }, draft_row = { 0 }, peer_row = { 0 };
  gboolean has_sfdp;
  double room;

  printf ("%s: %u nodes, %u edges\n", g->name, g->graph.n_nodes, g->graph.n_edges);
  run_in_turn (g, ours, &row, draft, &draft_row, theirs, &peer_row, &has_sfdp);
  room = bench_room (&g->graph, ours);
  row.measures = bench_measure (&g->graph, ours, 0);
  print_row ("rostrum", &row, NULL);
  if (has_sfdp) {
    peer_row.measures = bench_measure (&g->graph, theirs, room);
    print_row (bench_peers[0].name, &peer_row, &row);
  }
  if (memcmp (ours, draft, sizeof *ours * g->graph.n_nodes) != 0) {
    Row sfdp_row = peer_row;

    draft_row.measures = bench_measure (&g->graph, draft, 0);
    print_row ("draft", &draft_row, NULL);
    printf ("  the draft takes %.4f× of sfdp's cpu\n", ratio (draft_row.cost.cpu_s, sfdp_row.cost.cpu_s));
  }
  for (guint i = 1; i < bench_n_peers && !sfdp_alone; i++) {
    const BenchPeer *peer = &bench_peers[i];

    if (g->graph.n_nodes > peer->most_nodes || !bench_peer_run (peer, g, theirs, &peer_row.cost))
      continue;
    peer_row.measures = bench_measure (&g->graph, theirs, peer->in_world ? 0 : room);
    print_row (peer->name, &peer_row, &row);
  }
  bench_graph_free (g);
}

static void
bench_named (const char *name)
{
  g_autoptr (GError) error = NULL;
  BenchGraph *file;

  if (strcmp (name, "debate") == 0 || strcmp (name, "debate-all") == 0) {
    bench (bench_graph_builtin (strcmp (name, "debate") != 0));
    return;
  }
  if (!g_str_has_suffix (name, ".gexf")) {
    for (guint64 seed = first_seed; seed <= last_seed; seed++) {
      BenchGraph *made = strcmp (name, "novel") == 0 ? bench_graph_novel (name, 77, 254, seed)
                         : strcmp (name, "D0") == 0  ? bench_graph_debate (name, 7, 29, 44, seed)
                         : strcmp (name, "D1") == 0  ? bench_graph_debate (name, 100, 60, 600, seed)
                         : strcmp (name, "D2") == 0  ? bench_graph_debate (name, 1000, 400, 6000, seed)
                         : strcmp (name, "D3") == 0  ? bench_graph_debate (name, 5000, 2000, 50000, seed)
                         : strcmp (name, "D4") == 0  ? bench_graph_debate (name, 50000, 5000, 400000, seed)
                                                     : NULL;

      if (made)
        bench (made);
      else
        fprintf (stderr, "No graph is named %s\n", name);
    }
    return;
  }
  file = bench_graph_gexf (name, &error);
  if (file)
    bench (file);
  else
    fprintf (stderr, "%s\n", error->message);
}

int
main (int argc, char **argv)
{
  static const char *const usual[] = { "debate", "debate-all", "novel", "D0", "D1", "D2" };
  int first = 1;

  for (; first < argc && g_str_has_prefix (argv[first], "--"); first++)
    if (strcmp (argv[first], "--sfdp") == 0)
      sfdp_alone = TRUE;
    else if (strcmp (argv[first], "--runs") == 0 && first + 1 < argc) {
      gulong runs = strtoul (argv[++first], NULL, 10);

      n_runs = (guint) CLAMP (runs, 1, MOST_RUNS);
    } else if (strcmp (argv[first], "--seed") == 0 && first + 1 < argc)
      first_seed = last_seed = strtoul (argv[++first], NULL, 10);
    else {
      fprintf (stderr, "What is %s?\n", argv[first]);
      return EXIT_FAILURE;
    }
  for (int i = first; i < argc; i++)
    bench_named (argv[i]);
  for (guint i = 0; argc <= first && i < G_N_ELEMENTS (usual); i++)
    bench_named (usual[i]);
  return EXIT_SUCCESS;
}
