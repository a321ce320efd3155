/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-large-shape.h"
#include "layout/rostrum-force.h"
#include "layout/rostrum-pivot-mds.h"
#include "layout/rostrum-sampled-stress.h"

/* Samples of stress alone, and the part of the way that they take. */
#define STRESS_ROUNDS 3
static const double stress_shares[STRESS_ROUNDS] = { 1.0, 0.55, 0.3 };

/* The same at the end: what chance the last samples had is evened out. */
#define LAST_ROUNDS 3
static const double last_shares[LAST_ROUNDS] = { 0.3, 0.2, 0.1 };

/* Rounds of forces alone, then of both in turn, and so many more of each for each doubling of the nodes; how far a
 * node may go in the first and in the last round. */
#define FORCE_ROUNDS 9
#define BOTH_ROUNDS 11
#define MORE_ROUNDS 1
#define FIRST_REACH_HOPS 1.0
#define BOTH_REACH_HOPS 0.5
#define LAST_REACH_HOPS 0.02
/* Which part of the way to less stress is taken between two rounds of forces: the more, the less stress and the more
 * crossings. Large graphs need less, by so much for each doubling. */
#define BOTH_SHARE 0.58
#define LESS_SHARE 0.065
#define LEAST_SHARE 0.2
/* … from this many nodes on. */
#define NODES_LOG2 11

static gboolean
is_cancelled (const gint *cancelled)
{
  return cancelled && g_atomic_int_get (cancelled);
}

static double
between (double first, double last, guint step, guint steps)
{
  return first + (last - first) * step / steps;
}

static guint
doublings (const RostrumCsr *graph)
{
  guint log2 = g_bit_storage (graph->n);

  return log2 > NODES_LOG2 ? log2 - NODES_LOG2 : 0;
}

static void
sort_out (const RostrumCsr *graph, RostrumSources *sources, RostrumPrng *prng, const gint *cancelled,
          double *x, double *y)
{
  g_autoptr (RostrumForce) force = rostrum_force_new (graph);
  guint force_rounds = FORCE_ROUNDS + MORE_ROUNDS * doublings (graph);
  guint both_rounds = BOTH_ROUNDS + MORE_ROUNDS * doublings (graph);
  double share = MAX (BOTH_SHARE - LESS_SHARE * doublings (graph), LEAST_SHARE);

  for (guint i = 0; i < force_rounds && !is_cancelled (cancelled); i++)
    rostrum_force_round (force, between (FIRST_REACH_HOPS, BOTH_REACH_HOPS, i, force_rounds), x, y);
  for (guint i = 0; i < both_rounds && !is_cancelled (cancelled); i++) {
    rostrum_force_round (force, between (BOTH_REACH_HOPS, LAST_REACH_HOPS, i, both_rounds), x, y);
    rostrum_sources_draw (sources, prng);
    rostrum_sampled_stress_scale (sources, x, y);
    rostrum_sampled_stress_step (sources, share, x, y);
  }
  for (guint i = 0; i < LAST_ROUNDS && !is_cancelled (cancelled); i++) {
    rostrum_sources_draw (sources, prng);
    rostrum_sampled_stress_step (sources, last_shares[i], x, y);
  }
}

void
rostrum_large_shape (const RostrumCsr *graph, gboolean draft, guint64 seed, const gint *cancelled, double *x,
                     double *y)
{
  g_autoptr (RostrumSources) sources = rostrum_sources_new (graph);
  RostrumPrng prng = rostrum_prng (seed);

  rostrum_sources_draw (sources, &prng);
  rostrum_pivot_mds (&sources->pivots, seed, x, y);
  for (guint i = 0; i < STRESS_ROUNDS && !is_cancelled (cancelled); i++) {
    rostrum_sources_draw (sources, &prng);
    rostrum_sampled_stress_step (sources, stress_shares[i], x, y);
  }
  if (!draft)
    sort_out (graph, sources, &prng, cancelled, x, y);
}
