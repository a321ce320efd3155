/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-stress.h"

#include <math.h>

/* A sweep that moves no node by more than this share of a step is the last one. */
#define STILL_HOPS 1e-3

static RostrumStress *
stress_alloc (guint32 n, gsize n_terms)
{
  RostrumStress *self = g_new0 (RostrumStress, 1);

  self->n = n;
  self->offset = g_new0 (gsize, (gsize) n + 1);
  self->term = g_new (RostrumStressTerm, MAX (n_terms, 1));
  return self;
}

static inline RostrumStressTerm
plain_term (guint32 node, double hops)
{
  return (RostrumStressTerm){ node, (float) hops, (float) (1 / (hops * hops)) };
}

RostrumStress *
rostrum_stress_new_full (const RostrumCsr *graph)
{
  RostrumStress *self = stress_alloc (graph->n, (gsize) graph->n * graph->n);
  g_autofree guint16 *hops = g_new (guint16, MAX (graph->n, 1));
  g_autofree guint32 *queue = g_new (guint32, MAX (graph->n, 1));
  gsize at = 0;

  for (guint32 v = 0; v < graph->n; v++) {
    rostrum_bfs (graph, v, hops, queue);
    for (guint32 u = 0; u < graph->n; u++)
      if (u != v && hops[u] != ROSTRUM_HOPS_NONE)
        self->term[at++] = plain_term (u, hops[u]);
    self->offset[v + 1] = at;
  }
  return self;
}

void
rostrum_stress_free (RostrumStress *self)
{
  if (!self)
    return;
  g_free (self->offset);
  g_free (self->term);
  g_free (self);
}

/* Puts node v where its terms, each with the direction it has now, are least; returns how far it moved,
 * squared. */
static double
settle (const RostrumStress *self, guint32 v, double *x, double *y)
{
  double sum_x = 0;
  double sum_y = 0;
  double weights = 0;
  double moved_x;
  double moved_y;

  for (gsize i = self->offset[v]; i < self->offset[v + 1]; i++) {
    const RostrumStressTerm *t = &self->term[i];
    double dx = x[v] - x[t->node];
    double dy = y[v] - y[t->node];
    double length = sqrt (dx * dx + dy * dy);
    double pull = length > 1e-9 ? t->distance / length : 0;

    sum_x += t->weight * (x[t->node] + pull * dx);
    sum_y += t->weight * (y[t->node] + pull * dy);
    weights += t->weight;
  }
  if (!(weights > 0))
    return 0;
  moved_x = sum_x / weights - x[v];
  moved_y = sum_y / weights - y[v];
  x[v] += moved_x;
  y[v] += moved_y;
  return moved_x * moved_x + moved_y * moved_y;
}

void
rostrum_stress_minimize (const RostrumStress *self, guint max_sweeps, const gint *cancelled, double *x,
                         double *y)
{
  for (guint sweep = 0; sweep < max_sweeps; sweep++) {
    double furthest = 0;

    if (cancelled && g_atomic_int_get (cancelled))
      return;
    for (guint32 v = 0; v < self->n; v++)
      furthest = MAX (furthest, settle (self, v, x, y));
    if (furthest < STILL_HOPS * STILL_HOPS)
      return;
  }
}

double
rostrum_stress_value (const RostrumStress *self, const double *x, const double *y)
{
  double sum = 0;

  for (guint32 v = 0; v < self->n; v++)
    for (gsize i = self->offset[v]; i < self->offset[v + 1]; i++) {
      const RostrumStressTerm *t = &self->term[i];
      double dx = x[v] - x[t->node];
      double dy = y[v] - y[t->node];
      double error = sqrt (dx * dx + dy * dy) - t->distance;

      sum += t->weight * error * error;
    }
  return sum;
}
