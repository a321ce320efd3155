/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-ring-search.h"
#include "layout/rostrum-ellipse.h"
#include "layout/rostrum-prng.h"
#include "layout/rostrum-segment.h"

#include <math.h>
#include <string.h>

/* Tries below which the search is not begun. */
#define TRIES_LEAST 200
/* How wide an inner node is, in shares of the outer ring's size, and what an edge under one costs. */
#define INNER_NODE 0.06
#define COST_PASS 2.0
/* What all edges' length costs, in crossings, when they go right through the rings. */
#define COST_LENGTH 1.0

typedef struct {
  const RostrumCsr *graph;
  RostrumWorldPoint *slot[2]; /* by place in the order */
  RostrumWorldPoint *at;      /* by node */
  guint32 *const *order;
  const guint32 *count;
} RingSearch;

static void
put_all (RingSearch *s)
{
  for (guint ring = 0; ring < 2; ring++)
    for (guint32 i = 0; i < s->count[ring]; i++)
      s->at[s->order[ring][i]] = s->slot[ring][i];
}

/* Whether the edge from @inner to @outer runs under the inner node at @p. */
static gboolean
runs_under (RostrumWorldPoint inner, RostrumWorldPoint outer, RostrumWorldPoint p)
{
  RostrumWorldRect rect = { p.x - INNER_NODE, p.y - INNER_NODE, 2 * INNER_NODE, 2 * INNER_NODE };

  return rostrum_segment_share_in_rect (inner, outer, &rect) > 0;
}

/* Stops counting at @limit. */
static double
cost_of (const RingSearch *s, double limit)
{
  const RostrumCsr *graph = s->graph;
  double cost = 0;

  for (guint32 e = 0; e < graph->m && cost <= limit; e++) {
    RostrumLayoutEdge a = graph->edge[e];
    RostrumWorldPoint p = s->at[a.a];
    RostrumWorldPoint q = s->at[a.b];

    cost += COST_LENGTH * rostrum_distance (p, q);
    for (guint32 f = e + 1; f < graph->m; f++) {
      RostrumLayoutEdge b = graph->edge[f];

      if (a.a != b.a && a.a != b.b && a.b != b.a && a.b != b.b)
        cost += rostrum_segments_cross (p, q, s->at[b.a], s->at[b.b]);
    }
    for (guint32 i = 0; i < s->count[0]; i++)
      if (s->order[0][i] != a.a && s->order[0][i] != a.b)
        cost += COST_PASS * runs_under (p, q, s->slot[0][i]);
  }
  return cost;
}

static void
move_in (guint32 *order, guint32 from, guint32 to)
{
  guint32 v = order[from];

  if (from < to)
    memmove (order + from, order + from + 1, sizeof (guint32) * (to - from));
  else
    memmove (order + to + 1, order + to, sizeof (guint32) * (from - to));
  order[to] = v;
}

/* Exchanges two nodes of a ring, moves one, or turns the ring by a few places. */
static void
change (RingSearch *s, RostrumPrng *prng)
{
  guint32 which = rostrum_prng_below (prng, s->count[0] + s->count[1]);
  guint ring = which < s->count[0] ? 0 : 1;
  guint32 n = s->count[ring];
  guint32 *order = s->order[ring];
  guint32 i = rostrum_prng_below (prng, n);
  guint32 j = rostrum_prng_below (prng, n);
  guint32 kind = rostrum_prng_below (prng, 16);

  if (kind == 0) {
    move_in (order, 0, n - 1);
  } else if (kind < 8) {
    guint32 v = order[i];

    order[i] = order[j];
    order[j] = v;
  } else {
    move_in (order, i, j);
  }
}

static void
search (RingSearch *s, RostrumPrng *prng, guint64 tries, const gint *cancelled)
{
  guint32 *kept[2];
  double best;

  for (guint ring = 0; ring < 2; ring++)
    kept[ring] = g_memdup2 (s->order[ring], sizeof (guint32) * s->count[ring]);
  put_all (s);
  best = cost_of (s, INFINITY);
  for (guint64 i = 0; i < tries && !(cancelled && g_atomic_int_get (cancelled)); i++) {
    /* the more tries are left, the worse a picture it goes on from: threshold accepting */
    double room = 1.5 * (double) (tries - i) / (double) tries;
    double cost;

    change (s, prng);
    if (rostrum_prng_below (prng, 3) == 0)
      change (s, prng);
    put_all (s);
    cost = cost_of (s, best + room);
    for (guint ring = 0; ring < 2; ring++)
      if (cost <= best + room)
        memcpy (kept[ring], s->order[ring], sizeof (guint32) * s->count[ring]);
      else
        memcpy (s->order[ring], kept[ring], sizeof (guint32) * s->count[ring]);
    if (cost <= best + room)
      best = cost;
  }
  g_free (kept[0]);
  g_free (kept[1]);
}

void
rostrum_ring_search (const RostrumCsr *graph, double aspect, double inner, guint64 seed, guint64 work,
                     const gint *cancelled, guint32 *const order[2], const guint32 count[2])
{
  guint64 per_try = (guint64) graph->m * (graph->m / 2 + count[0]) + graph->n;
  RostrumPrng prng = rostrum_prng (seed);
  RingSearch s = { graph, { NULL, NULL }, NULL, order, count };

  if (count[0] == 0 || count[1] == 0 || graph->m == 0 || work / per_try < TRIES_LEAST)
    return;
  s.at = g_new0 (RostrumWorldPoint, graph->n);
  for (guint ring = 0; ring < 2; ring++) {
    double size = ring == 0 ? inner : 1;
    RostrumEllipse ellipse = { size * sqrt (aspect), size / sqrt (aspect), FALSE };

    s.slot[ring] = g_new (RostrumWorldPoint, count[ring]);
    for (guint32 i = 0; i < count[ring]; i++)
      s.slot[ring][i] = rostrum_ellipse_at (ellipse, (double) i / count[ring]);
  }
  search (&s, &prng, work / per_try, cancelled);
  g_free (s.slot[0]);
  g_free (s.slot[1]);
  g_free (s.at);
}
