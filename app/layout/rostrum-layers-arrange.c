/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-layers-arrange.h"
#include "layout/rostrum-bfs.h"
#include "layout/rostrum-prng.h"

#include <math.h>

#define WALK_STEPS_LEAST 60
#define WALK_STEPS_MOST 300
/* Edges that the walk may look at, if that is enough for the least number of steps. */
#define WALK_WORK 2000000
#define BARYCENTRE_ROUNDS 8
#define SIFT_ROUNDS 40
/* Nodes and edges that all rounds together may look at. */
#define SIFT_WORK G_GUINT64_CONSTANT (1200000000)
/* A round that saves less than this share of the crossings is the last one, if there are many. */
#define LITTLE 0.0005
#define MANY 10000
/* Edges that one round of sifting may look at. */
#define ROUND_WORK 40000000
#define WINDOW_LEAST 8
#define KICK_MOST 4
/* Pairs that the search may look at: for each node, and for all. */
#define WORK_PER_NODE 100000
#define WORK_OF_ALL 8000000
/* Drawings larger than this are done with the first sifting. */
#define SEARCHED 400

typedef struct {
  RostrumLayers *layers;
  const RostrumArrangeOptions *options;
  guint32 window;
  guint rounds;
  double room[ROSTRUM_N_LAYERS];
  double room_most;
} Arranger;

guint64
rostrum_layers_work (guint32 n)
{
  return n < 4 || n > SEARCHED ? 0 : MIN ((guint64) WORK_PER_NODE * n, WORK_OF_ALL);
}

static gboolean
is_cancelled (const Arranger *a)
{
  return a->options->cancelled && g_atomic_int_get (a->options->cancelled);
}

/* Every node of @layer takes the mean of its neighbours; the mean of all, by degree, is taken out. */
static void
step_walk (const RostrumLayers *l, guint layer, double *x)
{
  const RostrumCsr *graph = l->graph;
  double mean = 0;

  for (guint32 i = 0; i < l->count[layer]; i++) {
    guint32 v = l->order[layer][i];
    guint32 degree = rostrum_csr_degree (graph, v);
    double sum = 0;

    for (guint32 k = graph->offset[v]; k < graph->offset[v + 1]; k++)
      sum += x[graph->target[k]];
    x[v] = degree > 0 ? sum / degree : 0;
    mean += sum;
  }
  mean /= MAX (graph->m, 1);
  for (guint32 i = 0; i < l->count[layer]; i++)
    x[l->order[layer][i]] -= mean;
}

static void
scale_to_one (guint32 n, double *x)
{
  double most = 0;

  for (guint32 v = 0; v < n; v++)
    most = MAX (most, fabs (x[v]));
  for (guint32 v = 0; v < n && most > 0; v++)
    x[v] /= most;
}

/* The random walk forgets its start slowest along the second eigenvector. It starts as the distance from a
 * node at the rim. */
static void
sort_by_walk (const Arranger *a)
{
  RostrumLayers *l = a->layers;
  guint32 n = l->graph->n;
  g_autofree guint16 *hops = g_new (guint16, n);
  g_autofree guint32 *queue = g_new (guint32, n);
  g_autofree double *x = g_new (double, n);
  guint32 reached = rostrum_bfs (l->graph, 0, hops, queue);
  guint32 steps = CLAMP (WALK_WORK / l->graph->m, WALK_STEPS_LEAST, WALK_STEPS_MOST);

  rostrum_bfs (l->graph, queue[reached - 1], hops, queue);
  for (guint32 v = 0; v < n; v++)
    x[v] = hops[v];
  for (guint32 i = 0; i < steps && !is_cancelled (a); i++) {
    step_walk (l, ROSTRUM_LAYER_MIDDLE, x);
    step_walk (l, ROSTRUM_LAYER_RIGHT, x);
    scale_to_one (n, x);
  }
  rostrum_layers_sort (l, ROSTRUM_LAYER_MIDDLE, x);
  rostrum_layers_sort (l, ROSTRUM_LAYER_RIGHT, x);
}

static void
sort_by_barycentre (RostrumLayers *l, guint layer, double *x)
{
  const RostrumCsr *graph = l->graph;

  for (guint32 i = 0; i < l->count[layer]; i++) {
    guint32 v = l->order[layer][i];
    guint32 degree = rostrum_csr_degree (graph, v);
    double sum = 0;

    for (guint32 k = graph->offset[v]; k < graph->offset[v + 1]; k++)
      sum += l->rank[graph->target[k]];
    x[v] = degree > 0 ? sum / degree : l->rank[v];
  }
  rostrum_layers_sort (l, layer, x);
}

static void
sort_by_barycentres (const Arranger *a)
{
  RostrumLayers *l = a->layers;
  g_autoptr (RostrumLayers) best = rostrum_layers_copy (l);
  g_autofree double *x = g_new (double, l->graph->n);
  guint64 fewest = rostrum_layers_crossings (l);
  guint in_vain = 0;

  for (guint i = 0; i < BARYCENTRE_ROUNDS && in_vain < 2 && !is_cancelled (a); i++) {
    guint64 crossings;

    sort_by_barycentre (l, ROSTRUM_LAYER_MIDDLE, x);
    sort_by_barycentre (l, ROSTRUM_LAYER_RIGHT, x);
    crossings = rostrum_layers_crossings (l);
    in_vain = crossings < fewest ? 0 : in_vain + 1;
    if (crossings < fewest) {
      fewest = crossings;
      rostrum_layers_assign (best, l);
    }
  }
  rostrum_layers_assign (l, best);
}

static void
put (Arranger *a, guint32 v, guint layer, guint32 rank)
{
  double room = a->options->room ? a->options->room[v] : 0;

  a->room[a->layers->layer[v]] -= room;
  a->room[layer] += room;
  rostrum_layers_move (a->layers, v, layer, rank);
}

/* Gives every second node, about, to the left: the order stays and the two sides take the same room. */
static void
split (Arranger *a)
{
  RostrumLayers *l = a->layers;
  g_autofree guint32 *order =
      g_memdup2 (l->order[ROSTRUM_LAYER_RIGHT], sizeof (guint32) * (l->count[ROSTRUM_LAYER_RIGHT] + 1));
  guint32 count = l->count[ROSTRUM_LAYER_RIGHT];
  double right = 0;
  double left = 0;

  for (guint32 i = 0; i < count; i++) {
    double room = a->options->room[order[i]];

    if (right <= left) {
      right += room;
      continue;
    }
    left += room;
    l->layer[order[i]] = ROSTRUM_LAYER_LEFT;
  }
  l->count[ROSTRUM_LAYER_RIGHT] = 0;
  for (guint32 i = 0; i < count; i++) {
    guint layer = l->layer[order[i]];

    l->rank[order[i]] = l->count[layer];
    l->order[layer][l->count[layer]++] = order[i];
  }
  a->room[ROSTRUM_LAYER_RIGHT] = right;
  a->room[ROSTRUM_LAYER_LEFT] = left;
}

static gboolean
may_go_over (const Arranger *a, guint32 v)
{
  guint layer = a->layers->layer[v];

  return a->options->room && layer != ROSTRUM_LAYER_MIDDLE &&
         a->room[ROSTRUM_LAYER_LEFT + ROSTRUM_LAYER_RIGHT - layer] + a->options->room[v] <= a->room_most;
}

static guint64
sift (Arranger *a, guint32 v)
{
  guint layer = a->layers->layer[v];
  guint64 saved = rostrum_layers_sift (a->layers, v, a->window);

  if (may_go_over (a, v)) {
    saved += rostrum_layers_sift_over (a->layers, v);
    if (a->layers->layer[v] != layer) {
      a->room[layer] -= a->options->room[v];
      a->room[a->layers->layer[v]] += a->options->room[v];
    }
  }
  return saved;
}

/* Returns the crossings left of @crossings. */
static guint64
sift_all (Arranger *a, guint64 crossings)
{
  for (guint i = 0; i < a->rounds; i++) {
    guint64 saved = 0;

    for (guint pass = 0; pass < 2; pass++)
      for (guint32 v = 0; v < a->layers->graph->n && !is_cancelled (a); v++)
        if ((a->layers->layer[v] == ROSTRUM_LAYER_MIDDLE) == (pass == 0))
          saved += sift (a, v);
    crossings -= saved;
    if (saved == 0 || (crossings > MANY && (double) saved < LITTLE * (double) crossings))
      break;
  }
  return crossings;
}

static void
kick (Arranger *a, RostrumPrng *prng)
{
  RostrumLayers *l = a->layers;
  guint32 n_moves = 1 + rostrum_prng_below (prng, KICK_MOST);

  for (guint32 i = 0; i < n_moves; i++) {
    guint32 v = rostrum_prng_below (prng, l->graph->n);
    guint layer = l->layer[v];

    if (may_go_over (a, v) && rostrum_prng_below (prng, 2) == 0)
      layer = ROSTRUM_LAYER_LEFT + ROSTRUM_LAYER_RIGHT - layer;
    put (a, v, layer, rostrum_prng_below (prng, l->count[layer] + (layer != l->layer[v])));
  }
}

static void
search (Arranger *a, guint64 fewest)
{
  g_autoptr (RostrumLayers) best = rostrum_layers_copy (a->layers);
  RostrumPrng prng = rostrum_prng (a->options->seed);
  double slope = rostrum_layers_slope (best);
  double room[ROSTRUM_N_LAYERS] = { a->room[0], a->room[1], a->room[2] };
  guint64 end = a->layers->work + a->options->work;

  while (a->layers->work < end && !is_cancelled (a)) {
    guint64 crossings;

    a->layers->work += a->layers->graph->n;
    kick (a, &prng);
    crossings = sift_all (a, rostrum_layers_crossings (a->layers));
    if (crossings < fewest || (crossings == fewest && rostrum_layers_slope (a->layers) <= slope)) {
      fewest = crossings;
      slope = rostrum_layers_slope (a->layers);
      rostrum_layers_assign (best, a->layers);
      for (guint l = 0; l < ROSTRUM_N_LAYERS; l++)
        room[l] = a->room[l];
    } else {
      rostrum_layers_assign (a->layers, best);
      for (guint l = 0; l < ROSTRUM_N_LAYERS; l++)
        a->room[l] = room[l];
    }
  }
  rostrum_layers_assign (a->layers, best);
}

void
rostrum_layers_arrange (RostrumLayers *self, const RostrumArrangeOptions *options)
{
  Arranger a = { self, options, 0, 0, { 0 }, 0 };
  guint64 pairs = (guint64) self->count[ROSTRUM_LAYER_MIDDLE] * self->count[ROSTRUM_LAYER_RIGHT];
  guint64 crossings;

  if (self->graph->m == 0)
    return;
  a.window = (guint32) CLAMP (ROUND_WORK / 4 / self->graph->m, WINDOW_LEAST, G_MAXUINT32 / 2);
  a.rounds = (guint) CLAMP (SIFT_WORK / (2 * pairs + ROUND_WORK), 1, SIFT_ROUNDS);
  sort_by_walk (&a);
  sort_by_barycentres (&a);
  if (options->room) {
    double largest = 0;

    split (&a);
    for (guint32 v = 0; v < self->graph->n; v++)
      if (self->layer[v] != ROSTRUM_LAYER_MIDDLE)
        largest = MAX (largest, options->room[v]);
    a.room_most = (a.room[ROSTRUM_LAYER_RIGHT] + a.room[ROSTRUM_LAYER_LEFT] + largest) / 2;
  }
  if (options->draft)
    return;
  crossings = sift_all (&a, rostrum_layers_crossings (self));
  search (&a, crossings);
}
