/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-layers.h"

#include <math.h>
#include <string.h>

RostrumLayers *
rostrum_layers_new (const RostrumCsr *graph, const guint8 *layer)
{
  RostrumLayers *self = g_new0 (RostrumLayers, 1);
  guint32 n = MAX (graph->n, 1);

  self->graph = graph;
  self->layer = g_memdup2 (layer, n);
  self->rank = g_new (guint32, n);
  for (guint l = 0; l < ROSTRUM_N_LAYERS; l++)
    self->order[l] = g_new (guint32, n);
  for (guint32 v = 0; v < graph->n; v++) {
    self->rank[v] = self->count[layer[v]];
    self->order[layer[v]][self->count[layer[v]]++] = v;
  }
  self->less = g_new0 (guint32, n);
  self->more = g_new0 (guint32, n);
  self->mark = g_new0 (guint8, n);
  return self;
}

RostrumLayers *
rostrum_layers_copy (const RostrumLayers *from)
{
  RostrumLayers *self = rostrum_layers_new (from->graph, from->layer);

  rostrum_layers_assign (self, from);
  return self;
}

void
rostrum_layers_free (RostrumLayers *self)
{
  if (!self)
    return;
  for (guint l = 0; l < ROSTRUM_N_LAYERS; l++)
    g_free (self->order[l]);
  g_free (self->layer);
  g_free (self->rank);
  g_free (self->less);
  g_free (self->more);
  g_free (self->mark);
  g_free (self);
}

void
rostrum_layers_assign (RostrumLayers *self, const RostrumLayers *from)
{
  guint32 n = self->graph->n;

  memcpy (self->layer, from->layer, n);
  memcpy (self->rank, from->rank, sizeof (guint32) * n);
  for (guint l = 0; l < ROSTRUM_N_LAYERS; l++) {
    self->count[l] = from->count[l];
    memcpy (self->order[l], from->order[l], sizeof (guint32) * from->count[l]);
  }
}

static gint
by_number (gconstpointer a, gconstpointer b)
{
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;

  return i < j ? -1 : i > j;
}

/* The crossings of the edges between the middle and one outer layer. @tree counts the edges so far by their
 * outer ends. */
static guint64
crossings_with (const RostrumLayers *self, guint outer, guint32 *tree, guint32 *ends)
{
  guint32 width = self->count[outer];
  guint32 n_before = 0;
  guint64 crossings = 0;

  memset (tree, 0, sizeof (guint32) * ((gsize) width + 1));
  for (guint32 i = 0; i < self->count[ROSTRUM_LAYER_MIDDLE]; i++) {
    guint32 v = self->order[ROSTRUM_LAYER_MIDDLE][i];
    guint32 n_ends = 0;

    for (guint32 k = self->graph->offset[v]; k < self->graph->offset[v + 1]; k++)
      if (self->layer[self->graph->target[k]] == outer)
        ends[n_ends++] = self->rank[self->graph->target[k]];
    for (guint32 k = 0; k < n_ends; k++) {
      guint32 above = 0;

      for (guint32 j = ends[k] + 1; j > 0; j -= j & -j)
        above += tree[j];
      crossings += n_before - above;
    }
    for (guint32 k = 0; k < n_ends; k++)
      for (guint32 j = ends[k] + 1; j <= width; j += j & -j)
        tree[j]++;
    n_before += n_ends;
  }
  return crossings;
}

guint64
rostrum_layers_crossings (const RostrumLayers *self)
{
  g_autofree guint32 *tree = g_new (guint32, (gsize) self->graph->n + 1);
  g_autofree guint32 *ends = g_new (guint32, (gsize) self->graph->n + 1);

  return crossings_with (self, ROSTRUM_LAYER_RIGHT, tree, ends) +
         crossings_with (self, ROSTRUM_LAYER_LEFT, tree, ends);
}

static double
height_of (const RostrumLayers *self, guint32 v)
{
  return (self->rank[v] + 0.5) / self->count[self->layer[v]];
}

double
rostrum_layers_slope (const RostrumLayers *self)
{
  double sum = 0;

  for (guint32 e = 0; e < self->graph->m; e++)
    sum += fabs (height_of (self, self->graph->edge[e].a) - height_of (self, self->graph->edge[e].b));
  return sum;
}

typedef struct {
  const double *value;
  const guint32 *rank;
} ValueOrder;

static gint
by_value (gconstpointer a, gconstpointer b, gpointer data)
{
  const ValueOrder *order = data;
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;

  if (order->value[i] != order->value[j])
    return order->value[i] < order->value[j] ? -1 : 1;
  return by_number (&order->rank[i], &order->rank[j]);
}

void
rostrum_layers_sort (RostrumLayers *self, guint layer, const double *value)
{
  ValueOrder order = { value, self->rank };

  g_qsort_with_data (self->order[layer], (gint) self->count[layer], sizeof (guint32), by_value, &order);
  for (guint32 i = 0; i < self->count[layer]; i++)
    self->rank[self->order[layer][i]] = i;
}

/* Takes the order of @layer from place @from to place @to as new. */
static void
take_ranks (RostrumLayers *self, guint layer, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    self->rank[self->order[layer][i]] = i;
}

static void
move_within (RostrumLayers *self, guint32 v, guint32 rank)
{
  guint32 *order = self->order[self->layer[v]];
  guint32 was = self->rank[v];

  if (was < rank)
    memmove (order + was, order + was + 1, sizeof (guint32) * (rank - was));
  else
    memmove (order + rank + 1, order + rank, sizeof (guint32) * (was - rank));
  order[rank] = v;
  take_ranks (self, self->layer[v], MIN (was, rank), MAX (was, rank) + 1);
}

void
rostrum_layers_move (RostrumLayers *self, guint32 v, guint layer, guint32 rank)
{
  guint from = self->layer[v];
  guint32 was = self->rank[v];

  if (from == layer) {
    move_within (self, v, rank);
    return;
  }
  self->count[from]--;
  memmove (self->order[from] + was, self->order[from] + was + 1,
           sizeof (guint32) * (self->count[from] - was));
  memmove (self->order[layer] + rank + 1, self->order[layer] + rank,
           sizeof (guint32) * (self->count[layer] - rank));
  self->order[layer][rank] = v;
  self->count[layer]++;
  self->layer[v] = (guint8) layer;
  take_ranks (self, from, was, self->count[from]);
  take_ranks (self, layer, rank, self->count[layer]);
}

/* For every node opposite: how many neighbours of v, in the same layer, stand above and below it. */
static void
count_opposite (RostrumLayers *self, guint32 v, guint layer)
{
  const RostrumCsr *graph = self->graph;
  guint32 above = 0;
  guint32 all = 0;

  for (guint32 k = graph->offset[v]; k < graph->offset[v + 1]; k++)
    if (self->layer[graph->target[k]] == layer) {
      self->mark[graph->target[k]] = 1;
      all++;
    }
  for (guint32 i = 0; i < self->count[layer]; i++) {
    guint32 w = self->order[layer][i];

    self->less[w] = above;
    above += self->mark[w];
    self->more[w] = all - above;
    self->mark[w] = 0;
  }
}

static void
count_all_opposite (RostrumLayers *self, guint32 v)
{
  if (self->layer[v] != ROSTRUM_LAYER_MIDDLE) {
    count_opposite (self, v, ROSTRUM_LAYER_MIDDLE);
    return;
  }
  count_opposite (self, v, ROSTRUM_LAYER_RIGHT);
  count_opposite (self, v, ROSTRUM_LAYER_LEFT);
}

/* What the pair costs more when the node that has been counted stands above @u rather than below. */
static inline gint64
above_less_below (RostrumLayers *self, guint32 u)
{
  const RostrumCsr *graph = self->graph;
  gint64 sum = 0;

  for (guint32 k = graph->offset[u]; k < graph->offset[u + 1]; k++)
    sum += (gint64) self->more[graph->target[k]] - self->less[graph->target[k]];
  self->work++;
  return sum;
}

static guint64
pair_cost (const RostrumLayers *self, guint32 u, const guint32 *counts)
{
  guint64 sum = 0;

  for (guint32 k = self->graph->offset[u]; k < self->graph->offset[u + 1]; k++)
    sum += counts[self->graph->target[k]];
  return sum;
}

/* Where in its layer (of @count nodes) @v would be level with the mean of its neighbours. */
static double
level_rank (const RostrumLayers *self, guint32 v, guint32 count)
{
  guint32 degree = rostrum_csr_degree (self->graph, v);
  double sum = 0;

  for (guint32 k = self->graph->offset[v]; k < self->graph->offset[v + 1]; k++)
    sum += height_of (self, self->graph->target[k]);
  return degree > 0 ? sum / degree * count - 0.5 : self->rank[v];
}

guint64
rostrum_layers_sift (RostrumLayers *self, guint32 v, guint32 window)
{
  const guint32 *order = self->order[self->layer[v]];
  guint32 count = self->count[self->layer[v]];
  guint32 rank = self->rank[v];
  guint32 best_rank = rank;
  double level = level_rank (self, v, count);
  gint64 best = 0;
  gint64 cost = 0;

  count_all_opposite (self, v);
  for (guint32 i = rank; i > 0 && rank - i < window; i--) {
    cost += above_less_below (self, order[i - 1]);
    if (cost < best || (cost == best && fabs (i - 1 - level) < fabs (best_rank - level))) {
      best = cost;
      best_rank = i - 1;
    }
  }
  cost = 0;
  for (guint32 i = rank + 1; i < count && i - rank <= window; i++) {
    cost -= above_less_below (self, order[i]);
    if (cost < best || (cost == best && fabs (i - level) < fabs (best_rank - level))) {
      best = cost;
      best_rank = i;
    }
  }
  if (best_rank != rank)
    rostrum_layers_move (self, v, self->layer[v], best_rank);
  return (guint64) -best;
}

guint64
rostrum_layers_sift_over (RostrumLayers *self, guint32 v)
{
  guint from = self->layer[v];
  guint to = ROSTRUM_LAYER_RIGHT + ROSTRUM_LAYER_LEFT - from;
  guint32 best_rank = 0;
  double level = level_rank (self, v, self->count[to] + 1);
  gint64 now = 0;
  gint64 cost = 0;
  gint64 best;

  count_all_opposite (self, v);
  for (guint32 i = 0; i < self->count[from]; i++)
    if (i != self->rank[v])
      now += (gint64) pair_cost (self, self->order[from][i], i < self->rank[v] ? self->less : self->more);
  for (guint32 i = 0; i < self->count[to]; i++)
    cost += (gint64) pair_cost (self, self->order[to][i], self->more);
  best = cost;
  for (guint32 i = 0; i < self->count[to]; i++) {
    cost -= above_less_below (self, self->order[to][i]);
    if (cost < best || (cost == best && fabs (i + 1 - level) < fabs (best_rank - level))) {
      best = cost;
      best_rank = i + 1;
    }
  }
  self->work += self->count[from] + self->count[to];
  if (best >= now)
    return 0;
  rostrum_layers_move (self, v, to, best_rank);
  return (guint64) (now - best);
}
