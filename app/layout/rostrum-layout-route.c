/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses a bend for every edge, one after the other, a few rounds long: each takes the curve that is best
 * among the boxes and the other edges as they are now. Straight or gently bent where that is free; wider
 * bends and S-curves where not. */
#include "layout/rostrum-csr.h"
#include "layout/rostrum-edge-cost.h"
#include "layout/rostrum-node-order.h"
#include "layout/rostrum-prng.h"
#include "layout/rostrum-route-sideways.h"

#include <math.h>

/* Up to here edges look at each other, … */
#define MAX_PAIRED_EDGES 300
/* … up to there they look for a way around boxes; larger pictures have straight edges. */
#define MAX_BENT_EDGES 10000
#define ROUNDS 3
/* A cost from which an edge tries S-curves too: it passes, crosses or runs over a label. */
#define TROUBLE 6.0
/* Other shapes for edges that pass under a box whatever they do. */
#define LONG_REACH 0.6
#define SHORT_REACH 0.2
/* So many boxes in the way of a straight edge that no bend is tried. */
#define HOPELESS 4
/* Tries of the search for one edge, and for all edges together. */
#define SEARCH_TRIES 6000
#define ALL_SEARCH_TRIES 40000

static const double bends[] = { 0.12, -0.12, 0, 0.25, -0.25, 0.45, -0.45, 0.7, -0.7, 1.0, -1.0, 1.5, -1.5 };

/* For an edge that would run through the name of the disc it leaves. */
static const double wide_bends[] = { 2.2, -2.2, 3.0, -3.0 };

static const RostrumBend straight = { 0, 0, ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND };

typedef struct {
  RostrumObstacles obstacles;
  RostrumCsr *graph;
  guint32 *order;
  guint32 *rank;
  RostrumLayoutBox *boxes;
  RostrumWorldPoint *places;
  RostrumRouted *routed; /* by edge of graph; NULL: all are straight */
  gboolean *done;        /* by edge: its curve is not to be changed any more */
} Router;

static double
total_cost (const Router *r, guint32 e, const RostrumRouted *candidate, double limit)
{
  RostrumLayoutEdge edge = r->graph->edge[e];
  double cost = rostrum_routed_cost (&r->obstacles, edge, candidate);

  for (guint32 f = 0; f < r->graph->m && cost < limit; f++)
    if (f != e)
      cost += rostrum_routed_pair_cost (edge, candidate, r->graph->edge[f], &r->routed[f]);
  return cost;
}

static void
consider (Router *r, guint32 e, RostrumBend bend, double *best)
{
  RostrumRouted candidate = rostrum_routed (&r->obstacles, r->graph->edge[e], bend);
  double cost = total_cost (r, e, &candidate, *best);

  if (cost < *best - 1e-9) {
    *best = cost;
    r->routed[e] = candidate;
  }
}

static void
consider_all (Router *r, guint32 e, double reach, double *best)
{
  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bends); j++)
      consider (r, e, (RostrumBend){ bends[i], bends[j], reach, reach }, best);
}

static void
consider_wide (Router *r, guint32 e, double *best)
{
  for (guint i = 0; i < G_N_ELEMENTS (wide_bends); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bends); j++) {
      consider (r, e, (RostrumBend){ wide_bends[i], bends[j], ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND },
                best);
      consider (r, e, (RostrumBend){ bends[j], wide_bends[i], ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND },
                best);
    }
}

static void
choose (Router *r, guint32 e)
{
  RostrumRouted now = r->routed[e];
  double best = total_cost (r, e, &now, INFINITY);

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    consider (r, e, (RostrumBend){ bends[i], bends[i], ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND }, &best);
  if (best >= TROUBLE)
    consider_all (r, e, ROSTRUM_REACH_ROUND, &best);
  if (best >= ROSTRUM_ROUTE_OWN_LABEL)
    consider_wide (r, e, &best);
  if (best >= ROSTRUM_ROUTE_PASS)
    consider_all (r, e, LONG_REACH, &best);
  if (best >= ROSTRUM_ROUTE_PASS)
    consider_all (r, e, SHORT_REACH, &best);
}

/* In a large picture most long edges pass many boxes however they are bent: only those are helped that pass a
 * few. */
static void
choose_alone (Router *r, guint32 e)
{
  RostrumLayoutEdge edge = r->graph->edge[e];
  guint32 passes = rostrum_routed_passes (&r->obstacles, edge, &r->routed[e], 0, HOPELESS);

  for (guint i = 0; i < G_N_ELEMENTS (bends) && passes > 0 && passes < HOPELESS; i++) {
    RostrumRouted candidate = rostrum_routed (
        &r->obstacles, edge, (RostrumBend){ bends[i], bends[i], ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND });
    guint32 left = rostrum_routed_passes (&r->obstacles, edge, &candidate, 0, passes);

    if (left < passes) {
      passes = left;
      r->routed[e] = candidate;
    }
  }
}

/* For an edge that found no way: bends at random, half of them near the best so far. */
static void
search (Router *r, guint32 e, guint32 n_tries, RostrumPrng *prng)
{
  double best = total_cost (r, e, &r->routed[e], INFINITY);

  for (guint32 i = 0; i < n_tries; i++) {
    RostrumBend bend = r->routed[e].bend;

    if (i % 2 == 0)
      bend = (RostrumBend){ 2.5 * rostrum_prng_signed (prng), 2.5 * rostrum_prng_signed (prng),
                            0.1 + 0.8 * rostrum_prng_unit (prng), 0.1 + 0.8 * rostrum_prng_unit (prng) };
    else
      bend =
          (RostrumBend){ bend.a + 0.3 * rostrum_prng_signed (prng), bend.b + 0.3 * rostrum_prng_signed (prng),
                         CLAMP (bend.reach_a + 0.15 * rostrum_prng_signed (prng), 0.1, 0.9),
                         CLAMP (bend.reach_b + 0.15 * rostrum_prng_signed (prng), 0.1, 0.9) };
    consider (r, e, bend, &best);
  }
}

static gboolean
passes (const Router *r, guint32 e)
{
  RostrumLayoutEdge edge = r->graph->edge[e];
  RostrumRouted routed = r->routed ? r->routed[e] : rostrum_routed (&r->obstacles, edge, straight);

  return rostrum_routed_passes (&r->obstacles, edge, &routed, 0, 1) > 0;
}

static void
choose_all (Router *r, gboolean sideways)
{
  RostrumPrng prng = rostrum_prng (1);
  guint32 m = r->graph->m;
  guint32 n_passes = 0;

  if (m > MAX_BENT_EDGES)
    return;
  r->routed = g_new (RostrumRouted, MAX (m, 1));
  for (guint32 e = 0; e < m; e++)
    r->routed[e] = rostrum_routed (&r->obstacles, r->graph->edge[e], straight);
  r->done = g_new0 (gboolean, MAX (m, 1));
  if (sideways)
    rostrum_route_sideways (&r->obstacles, r->graph, r->routed, r->done);
  if (m > MAX_PAIRED_EDGES) {
    for (guint32 e = 0; e < m; e++)
      if (!r->done[e])
        choose_alone (r, e);
    return;
  }
  for (guint round = 0; round < ROUNDS; round++)
    for (guint32 e = 0; e < m; e++)
      if (!r->done[e])
        choose (r, e);
  for (guint32 e = 0; e < m; e++)
    n_passes += passes (r, e);
  for (guint32 e = 0; e < m; e++)
    if (passes (r, e))
      search (r, e, MIN (SEARCH_TRIES, ALL_SEARCH_TRIES / n_passes), &prng);
}

static void
router_init (Router *r, const RostrumLayoutGraph *graph, const RostrumWorldPoint *positions)
{
  guint32 n = graph->n_nodes;
  double width = 0;
  double height = 0;

  *r = (Router){ .rank = g_new (guint32, MAX (n, 1)) };
  r->order = rostrum_node_order (graph, r->rank);
  r->boxes = g_new (RostrumLayoutBox, MAX (n, 1));
  r->places = g_new (RostrumWorldPoint, MAX (n, 1));
  for (guint32 i = 0; i < n; i++) {
    r->boxes[i] = graph->boxes[r->order[i]];
    r->places[i] = positions[r->order[i]];
    width += (r->boxes[i].left + r->boxes[i].right) / n;
    height += (r->boxes[i].above + r->boxes[i].below) / n;
  }
  r->graph = rostrum_csr_new (n, graph->edges, graph->n_edges, r->rank);
  r->obstacles =
      (RostrumObstacles){ n, r->boxes, r->places, rostrum_box_grid_new (n, width, height), { 0, 0, 0, 0 } };
  for (guint32 i = 0; i < n; i++) {
    const RostrumLayoutBox *b = &r->boxes[i];
    RostrumWorldRect rect = { r->places[i].x - b->left, r->places[i].y - b->above, b->left + b->right,
                              b->above + b->below };

    rostrum_box_grid_insert (r->obstacles.boxes_near, i, &rect);
    r->obstacles.all = i == 0 ? rect : rostrum_world_rect_union (&r->obstacles.all, &rect);
  }
}

static void
router_clear (Router *r)
{
  rostrum_box_grid_free (r->obstacles.boxes_near);
  rostrum_csr_free (r->graph);
  g_free (r->order);
  g_free (r->rank);
  g_free (r->boxes);
  g_free (r->places);
  g_free (r->routed);
  g_free (r->done);
}

static RostrumWorldCurve
turned (const RostrumWorldCurve *c)
{
  return (RostrumWorldCurve){ c->p1, c->c1, c->c0, c->p0 };
}

/* The row of (a, b) in the sorted edges. */
static guint32
find_edge (const RostrumCsr *graph, guint32 a, guint32 b)
{
  guint32 low = 0;
  guint32 high = graph->m;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    RostrumLayoutEdge e = graph->edge[middle];

    if (e.a < a || (e.a == a && e.b < b))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The curve of an edge of the caller's; one that leads nowhere is a point. */
static RostrumWorldCurve
curve_of (const Router *r, RostrumLayoutEdge edge)
{
  RostrumLayoutEdge sorted;
  RostrumWorldCurve curve;
  guint32 a;
  guint32 b;

  if (edge.a >= r->graph->n || edge.b >= r->graph->n)
    return (RostrumWorldCurve){ { 0, 0 }, { 0, 0 }, { 0, 0 }, { 0, 0 } };
  a = r->rank[edge.a];
  b = r->rank[edge.b];
  if (a == b) {
    RostrumWorldPoint p = rostrum_hub_outline (&r->boxes[a], r->places[a], 0, -1);

    return (RostrumWorldCurve){ p, p, p, p };
  }
  sorted = (RostrumLayoutEdge){ MIN (a, b), MAX (a, b) };
  curve = r->routed ? r->routed[find_edge (r->graph, sorted.a, sorted.b)].curve
                    : rostrum_routed (&r->obstacles, sorted, straight).curve;
  return a < b ? curve : turned (&curve);
}

static guint32
route (const RostrumLayoutGraph *graph, const RostrumWorldPoint *positions, gboolean sideways,
       RostrumWorldCurve *curves)
{
  guint32 n_passes = 0;
  Router r;

  g_return_val_if_fail (graph != NULL, 0);
  if (graph->n_edges == 0)
    return 0;
  g_return_val_if_fail (graph->edges != NULL && curves != NULL, 0);
  g_return_val_if_fail (graph->n_nodes == 0 || (graph->boxes != NULL && positions != NULL), 0);

  router_init (&r, graph, positions);
  choose_all (&r, sideways);
  for (guint32 e = 0; e < r.graph->m; e++)
    n_passes += passes (&r, e);
  for (guint32 e = 0; e < graph->n_edges; e++)
    curves[e] = curve_of (&r, graph->edges[e]);
  router_clear (&r);
  return n_passes;
}

guint32
rostrum_layout_route (const RostrumLayoutGraph *graph, const RostrumWorldPoint *positions,
                      RostrumWorldCurve *curves)
{
  return route (graph, positions, FALSE, curves);
}

guint32
rostrum_layout_route_columns (const RostrumLayoutGraph *graph, const RostrumWorldPoint *positions,
                              RostrumWorldCurve *curves)
{
  return route (graph, positions, TRUE, curves);
}
