/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-force.h"
#include "layout/rostrum-quadtree.h"

#include <math.h>

/* A cell whose side is shorter than its distance is taken as one point. */
#define OPENNESS 1.0
/* How far a node may go in the first round and in the last one, and which part of the way to where its forces
 * cancel out. */
#define FIRST_REACH_HOPS 1.0
#define LAST_REACH_HOPS 0.02
#define SHARE_OF_WAY 0.7

typedef struct {
  const RostrumCsr *graph;
  double *x;
  double *y;
  double *mass;
  double *pull_x;
  double *pull_y;
  double all_pairs; /* Σ over pairs of both masses' product */
  RostrumQuadtree *tree;
} Forces;

static void
forces_init (Forces *f, const RostrumCsr *graph, double *x, double *y)
{
  double sum = 0;
  double squares = 0;

  *f = (Forces){ graph,
                 x,
                 y,
                 g_new (double, graph->n),
                 g_new (double, graph->n),
                 g_new (double, graph->n),
                 0,
                 rostrum_quadtree_new (graph->n) };
  for (guint32 v = 0; v < graph->n; v++) {
    f->mass[v] = sqrt (rostrum_csr_degree (graph, v));
    sum += f->mass[v];
    squares += f->mass[v] * f->mass[v];
  }
  f->all_pairs = MAX ((sum * sum - squares) / 2, 1e-9);
}

static void
forces_clear (Forces *f)
{
  g_free (f->mass);
  g_free (f->pull_x);
  g_free (f->pull_y);
  rostrum_quadtree_free (f->tree);
}

/* Fills in the pull of the edges on every node; returns how strong repulsion must be for the picture to keep
 * its size: the sum over the edges of force times distance, shared out among the pairs, whose force times
 * distance is the product of masses. */
static double
pull (Forces *f)
{
  double work = 0;

  for (guint32 v = 0; v < f->graph->n; v++)
    f->pull_x[v] = f->pull_y[v] = 0;
  for (guint32 e = 0; e < f->graph->m; e++) {
    RostrumLayoutEdge edge = f->graph->edge[e];
    double dx = f->x[edge.b] - f->x[edge.a];
    double dy = f->y[edge.b] - f->y[edge.a];

    work += dx * dx + dy * dy;
    f->pull_x[edge.a] += dx;
    f->pull_y[edge.a] += dy;
    f->pull_x[edge.b] -= dx;
    f->pull_y[edge.b] -= dy;
  }
  return work / f->all_pairs;
}

/* One round: all nodes move at once, so that their order is nothing. */
static void
push_and_move (Forces *f, double strength, double reach)
{
  const guint32 *order;

  rostrum_quadtree_build (f->tree, f->x, f->y, f->mass);
  order = rostrum_quadtree_order (f->tree);
  for (guint32 i = 0; i < f->graph->n; i++) {
    guint32 v = order[i];
    guint32 degree = rostrum_csr_degree (f->graph, v);
    double way_x;
    double way_y;
    double way;
    double share = SHARE_OF_WAY;

    rostrum_quadtree_push (f->tree, v, OPENNESS, &way_x, &way_y);
    way_x = (f->pull_x[v] + strength * f->mass[v] * way_x) / MAX (degree, 1);
    way_y = (f->pull_y[v] + strength * f->mass[v] * way_y) / MAX (degree, 1);
    way = sqrt (way_x * way_x + way_y * way_y);
    if (way > reach)
      share *= reach / way;
    f->pull_x[v] = share * way_x;
    f->pull_y[v] = share * way_y;
  }
  for (guint32 v = 0; v < f->graph->n; v++) {
    f->x[v] += f->pull_x[v];
    f->y[v] += f->pull_y[v];
  }
}

void
rostrum_force (const RostrumCsr *graph, guint rounds, const gint *cancelled, double *x, double *y)
{
  Forces f;

  if (graph->n < 2)
    return;
  forces_init (&f, graph, x, y);
  for (guint round = 0; round < rounds; round++) {
    double left = 1 - (double) round / rounds;
    double strength;

    if (cancelled && g_atomic_int_get (cancelled))
      break;
    strength = pull (&f);
    push_and_move (&f, strength, LAST_REACH_HOPS + (FIRST_REACH_HOPS - LAST_REACH_HOPS) * left);
  }
  forces_clear (&f);
}
