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
/* A cost from which an edge tries to end elsewhere at a card. */
#define IMPERFECT 1.0
/* A cost from which an edge tries S-curves too: it passes, crosses or runs over a label. */
#define TROUBLE 6.0
/* Other shapes for edges that pass under a box whatever they do. */
#define LONG_REACH 0.6
#define SHORT_REACH 0.2
/* So many boxes in the way of an edge that no arc, or no bend at all, is tried, … */
#define HOPELESS_ARC 4
#define HOPELESS 10
/* … and so many bends of all edges may be tried, arcs counted for all of them. */
#define MOST_TRIES 100000
/* Tries of the search for one edge, and for all edges together. */
#define SEARCH_TRIES 6000
#define ALL_SEARCH_TRIES 40000

static const double bends[] = { 0.12, -0.12, 0, 0.25, -0.25, 0.45, -0.45, 0.7, -0.7, 1.0, -1.0, 1.5, -1.5 };

/* For an edge that would run through the name of the disc it leaves. */
static const double wide_bends[] = { 2.2, -2.2, 3.0, -3.0 };

/* Ends of cards to point to. */
static const double aims[] = { 0, 0.5, -0.5, 1, -1 };

static const RostrumBend straight = { 0, 0, ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND, 0, 0 };

typedef struct {
  RostrumObstacles obstacles;
  RostrumCsr *graph;
  guint32 *order;
  guint32 *rank;
  RostrumLayoutBox *boxes;
  RostrumWorldPoint *places;
  RostrumRouted *routed; /* by edge of graph; NULL: all are straight */
  gboolean *done;        /* by edge: its curve is not to be changed any more */
  gboolean paired;       /* edges look at each other */
  guint32 n_tries;       /* so far */
} Router;

static double
total_cost (const Router *r, guint32 e, const RostrumRouted *candidate, double limit)
{
  RostrumLayoutEdge edge = r->graph->edge[e];
  double cost = rostrum_routed_cost (&r->obstacles, edge, candidate, limit);

  for (guint32 f = 0; r->paired && f < r->graph->m && cost < limit; f++)
    if (f != e)
      cost += rostrum_routed_pair_cost (edge, candidate, r->graph->edge[f], &r->routed[f]);
  return cost;
}

static void
consider (Router *r, guint32 e, RostrumBend bend, double *best)
{
  RostrumRouted candidate = rostrum_routed (&r->obstacles, r->graph->edge[e], bend);
  double cost = total_cost (r, e, &candidate, *best);

  r->n_tries++;
  if (cost < *best - 1e-9) {
    *best = cost;
    r->routed[e] = candidate;
  }
}

/* A bend, with every way to aim at the cards of its ends. */
static void
consider_aims (Router *r, guint32 e, RostrumBend bend, double *best)
{
  RostrumLayoutEdge edge = r->graph->edge[e];
  guint n_a = r->boxes[edge.a].hub_is_round ? 1 : G_N_ELEMENTS (aims);
  guint n_b = r->boxes[edge.b].hub_is_round ? 1 : G_N_ELEMENTS (aims);

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++) {
      bend.aim_a = aims[i];
      bend.aim_b = aims[j];
      consider (r, e, bend, best);
    }
}

/* All pairs of bends: aiming as the best so far does, then the best of them aiming elsewhere. */
static void
consider_all (Router *r, guint32 e, double reach, double *best)
{
  RostrumBend now = r->routed[e].bend;

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bends); j++)
      consider (r, e, (RostrumBend){ bends[i], bends[j], reach, reach, now.aim_a, now.aim_b }, best);
  consider_aims (r, e, r->routed[e].bend, best);
}

static void
consider_wide (Router *r, guint32 e, double *best)
{
  for (guint i = 0; i < G_N_ELEMENTS (wide_bends); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bends); j++) {
      consider (r, e, rostrum_bend (wide_bends[i], bends[j], ROSTRUM_REACH_ROUND), best);
      consider (r, e, rostrum_bend (bends[j], wide_bends[i], ROSTRUM_REACH_ROUND), best);
    }
}

/* Arcs. Returns the cost of the best one. */
static double
choose_arc (Router *r, guint32 e)
{
  RostrumRouted now = r->routed[e];
  double best = total_cost (r, e, &now, INFINITY);

  for (guint i = 0; i < G_N_ELEMENTS (bends); i++)
    consider (r, e, rostrum_bend (bends[i], bends[i], ROSTRUM_REACH_ROUND), &best);
  return best;
}

static void
choose (Router *r, guint32 e)
{
  double best = choose_arc (r, e);

  for (guint i = 0; i < G_N_ELEMENTS (bends) && best >= IMPERFECT; i++)
    consider_aims (r, e, rostrum_bend (bends[i], bends[i], ROSTRUM_REACH_ROUND), &best);
  if (best >= TROUBLE)
    consider_all (r, e, ROSTRUM_REACH_ROUND, &best);
  if (best >= ROSTRUM_ROUTE_OWN_LABEL)
    consider_wide (r, e, &best);
  if (best >= ROSTRUM_ROUTE_PASS)
    consider_all (r, e, LONG_REACH, &best);
  if (best >= ROSTRUM_ROUTE_PASS)
    consider_all (r, e, SHORT_REACH, &best);
}

typedef struct {
  guint32 edge;
  guint32 passes;
} Trouble;

static gint
by_passes (gconstpointer a, gconstpointer b)
{
  const Trouble *p = a;
  const Trouble *q = b;

  if (p->passes != q->passes)
    return p->passes < q->passes ? -1 : 1;
  return p->edge < q->edge ? -1 : p->edge > q->edge;
}

/* The edges that pass under something, but not under so much that there is no hope. */
static guint32
list_troubled (const Router *r, guint32 hopeless, Trouble *troubled)
{
  guint32 n = 0;

  for (guint32 e = 0; e < r->graph->m; e++) {
    RostrumLayoutEdge edge = r->graph->edge[e];
    guint32 passes = r->done[e] ? 0 : rostrum_routed_passes (&r->obstacles, edge, &r->routed[e], 0, hopeless);

    if (passes > 0 && passes < hopeless)
      troubled[n++] = (Trouble){ e, passes };
  }
  qsort (troubled, n, sizeof (Trouble), by_passes);
  return n;
}

/* In a large picture only edges are bent that pass under something: all try an arc, then those try more that are
 * still under the least and have the best chance. Many long ones pass under boxes whatever they do. */
static void
choose_troubled (Router *r)
{
  g_autofree Trouble *troubled = g_new (Trouble, r->graph->m);
  guint32 n = list_troubled (r, HOPELESS_ARC, troubled);

  for (guint32 i = 0; i < n; i++)
    choose_arc (r, troubled[i].edge);
  n = list_troubled (r, HOPELESS, troubled);
  r->n_tries = (guint32) G_N_ELEMENTS (bends) * r->graph->m;
  for (guint32 i = 0; i < n && r->n_tries < MOST_TRIES; i++)
    choose (r, troubled[i].edge);
}

/* For an edge that found no way: bends at random, half of them near the best so far. */
static void
search (Router *r, guint32 e, guint32 n_tries, RostrumPrng *prng)
{
  double best = total_cost (r, e, &r->routed[e], INFINITY);

  for (guint32 i = 0; i < n_tries; i++) {
    RostrumBend bend = r->routed[e].bend;

    if (i % 2 == 0)
      bend = (RostrumBend){ 2.5 * rostrum_prng_signed (prng),     2.5 * rostrum_prng_signed (prng),
                            0.1 + 0.8 * rostrum_prng_unit (prng), 0.1 + 0.8 * rostrum_prng_unit (prng),
                            rostrum_prng_signed (prng),           rostrum_prng_signed (prng) };
    else
      bend = (RostrumBend){ bend.a + 0.3 * rostrum_prng_signed (prng),
                            bend.b + 0.3 * rostrum_prng_signed (prng),
                            CLAMP (bend.reach_a + 0.15 * rostrum_prng_signed (prng), 0.1, 0.9),
                            CLAMP (bend.reach_b + 0.15 * rostrum_prng_signed (prng), 0.1, 0.9),
                            CLAMP (bend.aim_a + 0.3 * rostrum_prng_signed (prng), -1, 1),
                            CLAMP (bend.aim_b + 0.3 * rostrum_prng_signed (prng), -1, 1) };
    consider (r, e, bend, &best);
  }
}

static gboolean
passes (const Router *r, guint32 e)
{
  RostrumLayoutEdge edge = r->graph->edge[e];
  RostrumRouted routed = r->routed ? r->routed[e] : rostrum_routed (&r->obstacles, edge, straight);

  return rostrum_routed_is_under (&r->obstacles, edge, &routed);
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
  r->paired = m <= MAX_PAIRED_EDGES;
  if (!r->paired) {
    choose_troubled (r);
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
  /* Where all are straight there is no choice that the number could help with, and it would take seconds. */
  for (guint32 e = 0; r.routed && e < r.graph->m; e++)
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
