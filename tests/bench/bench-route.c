/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Routes the edges of graphs as each layout places them, and prints how the curves run: how many edges pass under a
 * foreign box, how many cross, how far they turn in all (an arc of 90° turns by 90°, an S of two such by 180°), how
 * many change the direction in which they turn, how long they are for the straight way, and the time it took.
 *
 *     bench-route [NAME | FILE.gexf …]       default: debate, debate-all, D1, D2
 *
 * Names: debate, debate-all (the built-in one with its real cards), D1, D2, D3 (two seeds). */
#include "bench-graphs.h"
#include "layout/rostrum-curve.h"
#include "layout/rostrum-overlap.h"
#include "layout/rostrum-segment.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define PIECES 64
#define MOST_PAIRED 2000
#define DEGREES (180.0 / G_PI)
/* Less than this is straight. */
#define BENDS_DEGREES 3.0

typedef struct {
  double turn;     /* all of it */
  double one_way;  /* what is left of it when left and right cancel each other */
  double length;   /* for the straight way */
  gboolean passes; /* under a foreign box */
} Run;

typedef void (*Layout) (const RostrumLayoutGraph *, const RostrumLayoutOptions *, RostrumWorldPoint *);

static double
cpu_seconds (void)
{
  struct rusage use;

  getrusage (RUSAGE_SELF, &use);
  return (double) use.ru_utime.tv_sec + (double) use.ru_utime.tv_usec / 1e6;
}

static double
angle (RostrumWorldPoint a, RostrumWorldPoint b, RostrumWorldPoint c)
{
  double dot = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);

  return atan2 (rostrum_cross_product (a, b, c), dot) * DEGREES;
}

static Run
run_of (const BenchGraph *g, const RostrumWorldPoint *places, guint32 e, const RostrumWorldCurve *curve)
{
  RostrumWorldPoint p[PIECES + 1];
  double straight = rostrum_distance (curve->p0, curve->p1);
  Run run = { 0 };

  for (guint i = 0; i <= PIECES; i++)
    p[i] = rostrum_curve_at (curve, (double) i / PIECES);
  for (guint i = 0; i < PIECES; i++) {
    double turn = i > 0 ? angle (p[i - 1], p[i], p[i + 1]) : 0;

    run.turn += fabs (turn);
    run.one_way += turn;
    run.length += rostrum_distance (p[i], p[i + 1]) / MAX (straight, 1);
  }
  for (guint32 v = 0; v < g->graph.n_nodes && !run.passes; v++) {
    RostrumWorldRect rect = rostrum_box_rect (&g->boxes[v], places[v].x, places[v].y, 0);

    if (v == g->edges[e].a || v == g->edges[e].b)
      continue;
    for (guint i = 0; i < PIECES && !run.passes; i++)
      run.passes = rostrum_segment_share_in_rect (p[i], p[i + 1], &rect) > 0;
  }
  return run;
}

static gboolean
cross (const RostrumWorldCurve *a, const RostrumWorldCurve *b)
{
  for (guint i = 0; i < PIECES; i += 4)
    for (guint j = 0; j < PIECES; j += 4)
      if (rostrum_segments_cross (
              rostrum_curve_at (a, (double) i / PIECES), rostrum_curve_at (a, (i + 4.0) / PIECES),
              rostrum_curve_at (b, (double) j / PIECES), rostrum_curve_at (b, (j + 4.0) / PIECES)))
        return TRUE;
  return FALSE;
}

static void
measure (const BenchGraph *g, const char *layout, const RostrumWorldPoint *places,
         const RostrumWorldCurve *curves, guint32 told, double share)
{
  guint32 m = g->graph.n_edges;
  guint32 passes = 0;
  guint32 inflected = 0;
  guint32 wild = 0;
  guint64 crossings = 0;
  Run sum = { 0 };
  Run most = { 0 };

  for (guint32 e = 0; e < m; e++) {
    Run run = run_of (g, places, e, &curves[e]);

    passes += run.passes;
    wild += run.turn > 90;
    inflected += run.turn > fabs (run.one_way) + BENDS_DEGREES;
    sum.turn += run.turn / m;
    sum.length += run.length / m;
    most.turn = MAX (most.turn, run.turn);
    most.length = MAX (most.length, run.length);
    for (guint32 f = 0; f < e && m <= MOST_PAIRED; f++)
      crossings += cross (&curves[e], &curves[f]);
  }
  printf ("  %-8s under a box %5u (told %5u) of %5u  crossings %6" G_GUINT64_FORMAT
          "  turn mean %5.1f° most %5.1f°, over 90° %4u  S %4u  length mean %.3f most %.3f  routed in %.3f "
          "of the "
          "layout's time\n",
          layout, passes, told, m, crossings, sum.turn, most.turn, wild, inflected, sum.length, most.length,
          share);
}

static void
bench_layout (BenchGraph *g, const char *name, Layout lay_out, gboolean columns)
{
  RostrumLayoutOptions options = ROSTRUM_LAYOUT_OPTIONS_DEFAULT;
  g_autofree RostrumWorldPoint *places = g_new0 (RostrumWorldPoint, g->graph.n_nodes + 1);
  g_autofree RostrumWorldCurve *curves = g_new0 (RostrumWorldCurve, g->graph.n_edges + 1);
  double start = cpu_seconds ();
  double laid_out;
  guint32 told;

  lay_out (&g->graph, &options, places);
  laid_out = cpu_seconds ();
  told = columns ? rostrum_layout_route_columns (&g->graph, places, curves)
                 : rostrum_layout_route (&g->graph, places, curves);
  measure (g, name, places, curves, told, (cpu_seconds () - laid_out) / MAX (laid_out - start, 1e-6));
  fflush (stdout);
}

static void
bench (BenchGraph *g)
{
  g_autofree guint8 *sides = g_new (guint8, g->graph.n_nodes + 1);
  gboolean two_mode = TRUE;

  for (guint32 v = 0; v < g->graph.n_nodes; v++)
    sides[v] = !g->boxes[v].hub_is_round;
  for (guint32 e = 0; e < g->graph.n_edges; e++)
    two_mode &= sides[g->edges[e].a] != sides[g->edges[e].b];
  printf ("%s: %u nodes, %u edges\n", g->name, g->graph.n_nodes, g->graph.n_edges);
  bench_layout (g, "organic", rostrum_layout_organic, FALSE);
  g->graph.sides = two_mode ? sides : NULL;
  if (two_mode)
    bench_layout (g, "columns", rostrum_layout_columns, TRUE);
  bench_layout (g, "ring", rostrum_layout_ring, FALSE);
  bench_graph_free (g);
}

static gboolean
bench_named (const char *name)
{
  g_autoptr (GError) error = NULL;
  gboolean file = g_str_has_suffix (name, ".gexf");
  BenchGraph *graph = file ? bench_graph_gexf (name, &error) : NULL;

  if (strcmp (name, "debate") == 0 || strcmp (name, "debate-all") == 0) {
    bench (bench_graph_builtin (strcmp (name, "debate") != 0));
    return TRUE;
  }
  if (graph)
    bench (graph);
  else if (file)
    fprintf (stderr, "%s\n", error->message);
  for (guint64 seed = 1; seed <= 2 && !file; seed++)
    if (strcmp (name, "D1") == 0)
      bench (bench_graph_debate (name, 100, 60, 600, seed));
    else if (strcmp (name, "D2") == 0)
      bench (bench_graph_debate (name, 1000, 400, 6000, seed));
    else if (strcmp (name, "D3") == 0)
      bench (bench_graph_debate (name, 5000, 2000, 50000, seed));
    else
      return FALSE;
  return graph != NULL || !file;
}

int
main (int argc, char **argv)
{
  static const char *const all[] = { "debate", "debate-all", "D1", "D2" };
  gboolean ok = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (all) && argc < 2; i++)
    ok &= bench_named (all[i]);
  for (int i = 1; i < argc; i++)
    ok &= bench_named (argv[i]);
  return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
