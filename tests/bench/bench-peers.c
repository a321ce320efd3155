/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-peers.h"

#include <glib/gstdio.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define SMALL 2000
#define ANY G_MAXUINT32
#define ASPECT 1.6
#define PAGE_WORLD 1265.0 /* 1600 × 1000 */
/* where a distribution puts igraph */
#define SYSTEM_PYTHON "/usr/bin/python3"
/* Graphviz counts in inches of 72 points, this program in pixels of 1/96 inch. */
#define WORLD_PER_INCH 96.0

const BenchPeer bench_peers[] = {
  { "sfdp", "sfdp", NULL, ANY, FALSE },      { "sfdp prism", "sfdp", "-Goverlap=prism", SMALL, TRUE },
  { "neato", "neato", NULL, SMALL, FALSE },  { "neato prism", "neato", "-Goverlap=prism", SMALL, TRUE },
  { "fdp", "fdp", NULL, SMALL, FALSE },      { "igraph KK", NULL, "kk", SMALL, FALSE },
  { "igraph FR", NULL, "fr", SMALL, FALSE },
};
const guint bench_n_peers = G_N_ELEMENTS (bench_peers);

/* From the lines that as_lines() writes to the lines that Graphviz writes. */
static const char igraph_script[] = "import sys, random, igraph\n"
                                    "random.seed(1)\n"
                                    "rows = open(sys.argv[2]).read().split()\n"
                                    "n = int(rows[0])\n"
                                    "ends = [int(i) for i in rows[1:]]\n"
                                    "graph = igraph.Graph(n, list(zip(ends[::2], ends[1::2])))\n"
                                    "for v, (x, y) in enumerate(graph.layout(sys.argv[1])):\n"
                                    "    print('node n%d %r %r' % (v, x, y))\n";

static char *
as_dot (const BenchGraph *g, gboolean columns)
{
  GString *s = g_string_new (columns ? "digraph g {\nrankdir=LR;\n" : "graph g {\n");

  g_string_append (s, "node [shape=box fixedsize=true label=\"\"];\n");

  for (guint32 v = 0; v < g->graph.n_nodes; v++) {
    const RostrumLayoutBox *b = &g->boxes[v];
    char width[G_ASCII_DTOSTR_BUF_SIZE];
    char height[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd (width, sizeof width, "%.4f", (b->left + b->right) / WORLD_PER_INCH);
    g_ascii_formatd (height, sizeof height, "%.4f", (b->above + b->below) / WORLD_PER_INCH);
    g_string_append_printf (s, "n%u [width=%s height=%s];\n", v, width, height);
  }
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    g_string_append_printf (s, "n%u %s n%u;\n", g->edges[e].a, columns ? "->" : "--", g->edges[e].b);
  g_string_append (s, "}\n");
  return g_string_free (s, FALSE);
}

static char *
as_lines (const BenchGraph *g)
{
  GString *s = g_string_new (NULL);

  g_string_append_printf (s, "%u\n", g->graph.n_nodes);
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    g_string_append_printf (s, "%u %u\n", g->edges[e].a, g->edges[e].b);
  return g_string_free (s, FALSE);
}

/* Reads `node nV X Y …` lines; FALSE if a node is missing. A Graphviz place is the middle of the box, @at is the
 * hub's. */
static gboolean
read_plain (const char *text, const BenchGraph *g, gboolean in_world, RostrumWorldPoint *at)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint32 found = 0;

  for (guint i = 0; lines[i]; i++) {
    const RostrumLayoutBox *b;
    char *rest;
    guint64 v;

    if (!g_str_has_prefix (lines[i], "node n"))
      continue;
    v = g_ascii_strtoull (lines[i] + 6, &rest, 10);
    if (v >= g->graph.n_nodes)
      return FALSE;
    b = &g->boxes[v];
    at[v].x = g_ascii_strtod (rest, &rest);
    at[v].y = -g_ascii_strtod (rest, NULL);
    if (in_world) {
      at[v].x = at[v].x * WORLD_PER_INCH + (b->left - b->right) / 2;
      at[v].y = at[v].y * WORLD_PER_INCH + (b->above - b->below) / 2;
    }
    found++;
  }
  return found == g->graph.n_nodes;
}

static gboolean
wait_for (pid_t child, BenchCost *cost)
{
  struct rusage use;
  int status;

  if (wait4 (child, &status, 0, &use) != child || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    return FALSE;
  cost->cpu_s = (double) (use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
                (double) (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
  cost->peak_mib = (double) use.ru_maxrss / 1024;
  return TRUE;
}

/* Runs @argv with its output in @out. */
static gboolean
run (char **argv, const char *out, BenchCost *cost)
{
  pid_t child;

  fflush (stdout);
  child = fork ();
  if (child == 0) {
    if (freopen (out, "w", stdout) && freopen ("/dev/null", "w", stderr))
      execvp (argv[0], argv);
    _exit (127);
  }
  return child > 0 && wait_for (child, cost);
}

gboolean
bench_peer_run (const BenchPeer *peer, const BenchGraph *g, RostrumWorldPoint *at, BenchCost *cost)
{
  g_autofree char *text = peer->tool ? as_dot (g, peer->columns) : as_lines (g);
  g_autofree char *folder = g_dir_make_tmp ("bench-layout-XXXXXX", NULL);
  g_autofree char *in = g_build_filename (folder, "in", NULL);
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_autofree char *places = NULL;
  char *graphviz[] = { (char *) peer->tool, (char *) "-Tplain", in, (char *) peer->argument, NULL };
  char *igraph[] = { (char *) (g_file_test (SYSTEM_PYTHON, G_FILE_TEST_EXISTS) ? SYSTEM_PYTHON : "python3"),
                     (char *) "-c",
                     (char *) igraph_script,
                     (char *) peer->argument,
                     in,
                     NULL };
  gboolean ok = g_file_set_contents (in, text, -1, NULL) && run (peer->tool ? graphviz : igraph, out, cost) &&
                g_file_get_contents (out, &places, NULL, NULL) && read_plain (places, g, peer->in_world, at);

  if (!ok)
    printf ("  %-12s is not installed or gave no layout\n", peer->name);
  g_unlink (in);
  g_unlink (out);
  g_rmdir (folder);
  return ok;
}

void
bench_ours_run (const BenchGraph *g, gboolean draft, RostrumWorldPoint *at, BenchCost *cost)
{
  gsize size = sizeof (RostrumWorldPoint) * g->graph.n_nodes;
  RostrumWorldPoint *shared = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  pid_t child;

  fflush (stdout);
#ifdef __GLIBC__
  /* The graph is counted as the layout's memory, as sfdp's is, but not what making it left behind. */
  malloc_trim (0);
#endif
  child = fork ();
  if (child == 0) {
    RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;

    options.aspect = ASPECT;
    options.page_world = PAGE_WORLD;
    options.draft = draft;
    rostrum_layout_organic (&g->graph, &options, shared);
    _exit (0);
  }
  if (shared == MAP_FAILED || child < 0 || !wait_for (child, cost))
    g_error ("The layout failed");
  memcpy (at, shared, size);
  munmap (shared, size);
}
