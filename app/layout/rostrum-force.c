/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-force.h"
#include "layout/rostrum-quadtree.h"

#include <math.h>

/* A cell whose side is shorter than its distance is taken as one point. */
#define OPENNESS 1.6
#define SHARE_OF_WAY 0.7
/* Nearer neighbours attract each other less, or they would swing through each other. */
#define NEAR_HOPS 0.1
/* Repulsion changes slowly: it is taken anew in every so many rounds. */
#define PUSH_ROUNDS 2

struct _RostrumForce {
  const RostrumCsr *graph;
  double *mass;
  double *pull_x;
  double *pull_y;
  double *push_x;
  double *push_y;
  double *stiffness; /* Σ over a node's edges of force / distance */
  double all_pairs;  /* Σ over pairs of both masses' product */
  double evenness;   /* the share of attraction that does not depend on distance */
  guint rounds;
  RostrumQuadtree *tree;
};

RostrumForce *
rostrum_force_new (const RostrumCsr *graph, double evenness)
{
  RostrumForce *self = g_new0 (RostrumForce, 1);
  guint32 n = graph->n;
  double sum = 0;
  double squares = 0;

  self->graph = graph;
  self->evenness = evenness;
  self->mass = g_new (double, MAX (n, 1));
  self->pull_x = g_new (double, MAX (n, 1));
  self->pull_y = g_new (double, MAX (n, 1));
  self->push_x = g_new (double, MAX (n, 1));
  self->push_y = g_new (double, MAX (n, 1));
  self->stiffness = g_new (double, MAX (n, 1));
  self->tree = rostrum_quadtree_new (n);
  for (guint32 v = 0; v < n; v++) {
    self->mass[v] = sqrt (rostrum_csr_degree (graph, v));
    sum += self->mass[v];
    squares += self->mass[v] * self->mass[v];
  }
  self->all_pairs = MAX ((sum * sum - squares) / 2, 1e-9);
  return self;
}

void
rostrum_force_free (RostrumForce *self)
{
  if (!self)
    return;
  g_free (self->mass);
  g_free (self->pull_x);
  g_free (self->pull_y);
  g_free (self->push_x);
  g_free (self->push_y);
  g_free (self->stiffness);
  rostrum_quadtree_free (self->tree);
  g_free (self);
}

/* Fills in the pull of the edges on every node; returns how strong repulsion must be for the picture to keep its
 * size: the sum over the edges of force times distance, shared out among the pairs, whose force times distance is the
 * product of masses. */
static double
pull (RostrumForce *self, const double *x, const double *y)
{
  const RostrumCsr *g = self->graph;
  double work = 0;

  for (guint32 v = 0; v < g->n; v++) {
    double sum_x = 0;
    double sum_y = 0;
    double stiffness = 0;
    double here = 0;

    for (guint32 i = g->offset[v]; i < g->offset[v + 1]; i++) {
      double dx = x[g->target[i]] - x[v];
      double dy = y[g->target[i]] - y[v];
      double length2 = dx * dx + dy * dy + NEAR_HOPS * NEAR_HOPS;
      double length = sqrt (length2);
      /* over the distance */
      double force = (1 - self->evenness) / sqrt (length) + self->evenness / length;

      here += force * length2;
      sum_x += force * dx;
      sum_y += force * dy;
      stiffness += force;
    }
    self->pull_x[v] = sum_x;
    self->pull_y[v] = sum_y;
    self->stiffness[v] = stiffness;
    work += here;
  }
  return work / 2 / self->all_pairs;
}

void
rostrum_force_round (RostrumForce *self, double reach, double *x, double *y)
{
  double strength = pull (self, x, y);

  if (self->rounds++ % PUSH_ROUNDS == 0) {
    rostrum_quadtree_build (self->tree, x, y, self->mass);
    rostrum_quadtree_push (self->tree, OPENNESS, self->push_x, self->push_y);
  }
  for (guint32 v = 0; v < self->graph->n; v++) {
    double share = SHARE_OF_WAY;
    double way_x = self->pull_x[v] + strength * self->mass[v] * self->push_x[v];
    double way_y = self->pull_y[v] + strength * self->mass[v] * self->push_y[v];
    double way;

    if (self->stiffness[v] > 0) {
      way_x /= self->stiffness[v];
      way_y /= self->stiffness[v];
    }
    way = sqrt (way_x * way_x + way_y * way_y);
    if (way > reach)
      share *= reach / way;
    x[v] += share * way_x;
    y[v] += share * way_y;
  }
}
