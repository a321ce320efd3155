/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-organic-shape.h"
#include "layout/rostrum-force.h"
#include "layout/rostrum-pivot-mds.h"
#include "layout/rostrum-sampled-stress.h"

/* Samples of stress alone, and the part of the way that they take. */
#define STRESS_ROUNDS 3
static const double stress_shares[STRESS_ROUNDS] = { 1.0, 0.55, 0.3 };

/* The same at the end: what chance the last samples had is evened out. From 16,384 nodes on chance matters less, and
 * crossings come back: a smaller part of the way, by so much for each doubling. */
#define LAST_ROUNDS 3
static const double last_shares[LAST_ROUNDS] = { 0.3, 0.2, 0.1 };
#define LAST_NODES 8192
#define LAST_LESS 0.4
#define LAST_LEAST 0.1

/* Rounds of forces alone, then of both in turn, and so many more of each for each doubling of the nodes; how far a
 * node may go in the first and in the last round. */
#define FORCE_ROUNDS 18
#define BOTH_ROUNDS 12
#define MORE_ROUNDS 1
#define FIRST_REACH_HOPS 1.0
#define BOTH_REACH_HOPS 0.5
#define LAST_REACH_HOPS 0.1
/* A node goes on with this share of the way that it went in the round before: half as many rounds do the same. */
#define FORCE_MOMENTUM 0.8
#define BOTH_MOMENTUM 0.6
/* Which part of the way to less stress is taken between two rounds of forces: the more, the less stress and the more
 * crossings. Large graphs need less, by so much for each doubling. */
#define BOTH_SHARE 0.54
#define LESS_SHARE 0.08
#define LEAST_SHARE 0.1
/* … and more of the attraction that does not grow with distance. */
#define MORE_EVENNESS 0.12
#define MOST_EVENNESS 0.6

typedef struct {
  const RostrumCsr *graph;
  const gint *cancelled;
  RostrumPrng prng;
  RostrumSources *sources;
  double *x;
  double *y;
  double *x_before; /* of the round before */
  double *y_before;
} Shape;

guint
rostrum_large_doublings (guint32 n, guint32 nodes)
{
  guint doublings = 0;

  for (; n / 2 >= nodes; n /= 2)
    doublings++;
  return doublings;
}

static gboolean
is_cancelled (const Shape *s)
{
  return s->cancelled && g_atomic_int_get (s->cancelled);
}

static double
between (double first, double last, guint step, guint steps)
{
  return first + (last - first) * step / steps;
}

static void
stand_still (Shape *s)
{
  for (guint32 v = 0; v < s->graph->n; v++) {
    s->x_before[v] = s->x[v];
    s->y_before[v] = s->y[v];
  }
}

static void
go_on (Shape *s, double momentum)
{
  for (guint32 v = 0; v < s->graph->n; v++) {
    double x = s->x[v];
    double y = s->y[v];

    s->x[v] += momentum * (x - s->x_before[v]);
    s->y[v] += momentum * (y - s->y_before[v]);
    s->x_before[v] = x;
    s->y_before[v] = y;
  }
}

static void
lower_stress (Shape *s, const double *shares, double factor, guint rounds)
{
  for (guint i = 0; i < rounds && !is_cancelled (s); i++) {
    rostrum_sources_draw (s->sources, &s->prng);
    rostrum_sampled_stress_step (s->sources, factor * shares[i], s->x, s->y);
  }
}

static void
sort_out (Shape *s)
{
  guint more = rostrum_large_doublings (s->graph->n, ROSTRUM_LARGE_NODES);
  g_autoptr (RostrumForce) force = rostrum_force_new (s->graph, MIN (MORE_EVENNESS * more, MOST_EVENNESS));
  guint force_rounds = FORCE_ROUNDS + MORE_ROUNDS * more;
  guint both_rounds = BOTH_ROUNDS + MORE_ROUNDS * more;
  double share = MAX (BOTH_SHARE - LESS_SHARE * more, LEAST_SHARE);

  stand_still (s);
  for (guint i = 0; i < force_rounds && !is_cancelled (s); i++) {
    go_on (s, FORCE_MOMENTUM);
    rostrum_force_round (force, between (FIRST_REACH_HOPS, BOTH_REACH_HOPS, i, force_rounds), s->x, s->y);
  }
  stand_still (s);
  for (guint i = 0; i < both_rounds && !is_cancelled (s); i++) {
    go_on (s, BOTH_MOMENTUM);
    rostrum_force_round (force, between (BOTH_REACH_HOPS, LAST_REACH_HOPS, i, both_rounds), s->x, s->y);
    rostrum_sources_draw (s->sources, &s->prng);
    rostrum_sampled_stress_scale (s->sources, s->x, s->y);
    rostrum_sampled_stress_step (s->sources, share, s->x, s->y);
  }
}

void
rostrum_organic_shape (const RostrumCsr *graph, gboolean draft, guint64 seed, const gint *cancelled,
                       double *x, double *y)
{
  g_autoptr (RostrumSources) sources = rostrum_sources_new (graph);
  g_autofree double *x_before = g_new (double, graph->n);
  g_autofree double *y_before = g_new (double, graph->n);
  Shape s = { graph, cancelled, rostrum_prng (seed), sources, x, y, x_before, y_before };

  rostrum_sources_draw (sources, &s.prng);
  rostrum_pivot_mds (&sources->pivots, seed, x, y);
  lower_stress (&s, stress_shares, 1, STRESS_ROUNDS);
  if (!draft) {
    sort_out (&s);
    lower_stress (&s, last_shares,
                  MAX (1 - LAST_LESS * rostrum_large_doublings (graph->n, LAST_NODES), LAST_LEAST),
                  LAST_ROUNDS);
  }
}
