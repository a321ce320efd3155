/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-large-shape.h"
#include "layout/rostrum-force.h"
#include "layout/rostrum-pivot-mds.h"
#include "layout/rostrum-sampled-stress.h"

/* Samples of stress alone, and the part of the way that they take. */
#define STRESS_ROUNDS 3
static const double stress_shares[STRESS_ROUNDS] = { 1.0, 0.55, 0.3 };

/* Rounds of forces alone, then of both in turn; how far a node may go in the first and in the last round. */
#define FORCE_ROUNDS 16
#define BOTH_ROUNDS 16
#define FIRST_REACH_HOPS 1.0
#define BOTH_REACH_HOPS 0.5
#define LAST_REACH_HOPS 0.02
/* Which part of the way to less stress is taken between two rounds of forces: the more, the less stress and the more
 * crossings. Large graphs need less, by so much for each doubling. */
#define BOTH_SHARE 0.55
#define BOTH_SHARE_NODES_LOG2 11
#define BOTH_SHARE_FALLS 0.05
#define BOTH_SHARE_LEAST 0.2

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

static double
both_share (guint32 n)
{
  double share = BOTH_SHARE - BOTH_SHARE_FALLS * ((double) g_bit_storage (n) - BOTH_SHARE_NODES_LOG2);

  return CLAMP (share, BOTH_SHARE_LEAST, BOTH_SHARE);
}

static void
sort_out (const RostrumCsr *graph, RostrumSources *sources, RostrumPrng *prng, const gint *cancelled,
          double *x, double *y)
{
  g_autoptr (RostrumForce) force = rostrum_force_new (graph);

  for (guint i = 0; i < FORCE_ROUNDS && !is_cancelled (cancelled); i++)
    rostrum_force_round (force, between (FIRST_REACH_HOPS, BOTH_REACH_HOPS, i, FORCE_ROUNDS), x, y);
  for (guint i = 0; i < BOTH_ROUNDS && !is_cancelled (cancelled); i++) {
    rostrum_force_round (force, between (BOTH_REACH_HOPS, LAST_REACH_HOPS, i, BOTH_ROUNDS), x, y);
    rostrum_sources_draw (sources, prng);
    rostrum_sampled_stress_scale (sources, x, y);
    rostrum_sampled_stress_step (sources, both_share (graph->n), x, y);
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
