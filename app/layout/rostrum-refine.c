/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-refine.h"
#include "layout/rostrum-prng.h"

#include <math.h>

/* The largest worsening that is taken at the start, in crossings. */
#define START_THRESHOLD 1.0
/* The smallest move, and a look at @cancelled every so many tries. */
#define LEAST_MOVE_WORLD 3.0
#define LOOK_EVERY 256

typedef struct {
  RostrumDrawingCost *cost;
  const RostrumRefineOptions *options;
  RostrumPrng prng;
  guint32 *free_nodes; /* those that may move */
  guint32 n_free;
  guint32 *moved; /* the nodes of the move in hand, with where they were */
  double *old_x;
  double *old_y;
  guint32 n_moved;
  double reach; /* largest move now */
} Refiner;

static gboolean
can_move (const Refiner *r, guint32 v)
{
  return !r->options->fixed || !r->options->fixed[v];
}

static void
take (Refiner *r, guint32 v)
{
  if (!can_move (r, v))
    return;
  r->moved[r->n_moved] = v;
  r->old_x[r->n_moved] = r->cost->x[v];
  r->old_y[r->n_moved] = r->cost->y[v];
  r->n_moved++;
}

static guint32
random_node (Refiner *r)
{
  return r->free_nodes[rostrum_prng_below (&r->prng, r->n_free)];
}

static void
take_star (Refiner *r, guint32 v)
{
  const RostrumCsr *g = r->cost->graph;

  take (r, v);
  for (guint32 i = g->offset[v]; i < g->offset[v + 1]; i++)
    if (rostrum_csr_degree (g, g->target[i]) == 1)
      take (r, g->target[i]);
}

static void
shift (Refiner *r)
{
  double dx = r->reach * rostrum_prng_signed (&r->prng);
  double dy = r->reach * rostrum_prng_signed (&r->prng);

  for (guint32 i = 0; i < r->n_moved; i++) {
    r->cost->x[r->moved[i]] += dx;
    r->cost->y[r->moved[i]] += dy;
  }
}

/* To a random place around one of its neighbours, or around any node if it has none. */
static void
jump (Refiner *r, guint32 v)
{
  const RostrumCsr *g = r->cost->graph;
  guint32 degree = rostrum_csr_degree (g, v);
  guint32 to = degree > 0 ? g->target[g->offset[v] + rostrum_prng_below (&r->prng, degree)]
                          : rostrum_prng_below (&r->prng, g->n);

  take (r, v);
  r->cost->x[v] = r->cost->x[to] + 1.6 * r->cost->step * r->cost->stretch * rostrum_prng_signed (&r->prng);
  r->cost->y[v] = r->cost->y[to] + 1.6 * r->cost->step / r->cost->stretch * rostrum_prng_signed (&r->prng);
}

static void
swap (Refiner *r, guint32 u, guint32 v)
{
  if (u == v)
    return;
  take (r, u);
  take (r, v);
  r->cost->x[u] = r->old_x[1];
  r->cost->y[u] = r->old_y[1];
  r->cost->x[v] = r->old_x[0];
  r->cost->y[v] = r->old_y[0];
}

/* The leaves of the star change sides: left and right, top and bottom, or both (half a turn). */
static void
mirror (Refiner *r, guint32 v)
{
  guint32 how = 1 + rostrum_prng_below (&r->prng, 3);

  take_star (r, v);
  for (guint32 i = 0; i < r->n_moved; i++) {
    guint32 u = r->moved[i];

    if (how & 1)
      r->cost->x[u] = 2 * r->cost->x[v] - r->cost->x[u];
    if (how & 2)
      r->cost->y[u] = 2 * r->cost->y[v] - r->cost->y[u];
  }
}

/* Chooses a move and takes its nodes; made by do_move, after the cost before was asked for. */
static void
propose (Refiner *r)
{
  guint32 what = rostrum_prng_below (&r->prng, 100);
  guint32 v = random_node (r);

  r->n_moved = 0;
  if (what < 50) {
    take (r, v);
    shift (r);
  } else if (what < 62) {
    take_star (r, v);
    shift (r);
  } else if (what < 78)
    jump (r, v);
  else if (what < 95)
    swap (r, v, random_node (r));
  else
    mirror (r, v);
}

/* Exchanges where the moved nodes are and where they were. */
static void
toggle (Refiner *r)
{
  for (guint32 i = 0; i < r->n_moved; i++) {
    guint32 v = r->moved[i];
    double x = r->cost->x[v];
    double y = r->cost->y[v];

    r->cost->x[v] = r->old_x[i];
    r->cost->y[v] = r->old_y[i];
    r->old_x[i] = x;
    r->old_y[i] = y;
  }
}

/* One try; returns what the cost changed by. */
static double
try_move (Refiner *r, double threshold)
{
  double before;
  double after;

  propose (r);
  if (r->n_moved == 0)
    return 0;
  after = rostrum_drawing_cost_of (r->cost, r->moved, r->n_moved);
  toggle (r);
  before = rostrum_drawing_cost_of (r->cost, r->moved, r->n_moved);
  if (after - before > threshold)
    return 0;
  toggle (r);
  return after - before;
}

static void
copy_places (const Refiner *r, double *x, double *y)
{
  memcpy (x, r->cost->x, sizeof (double) * r->cost->graph->n);
  memcpy (y, r->cost->y, sizeof (double) * r->cost->graph->n);
}

static gboolean
stopped (const Refiner *r, guint64 tries)
{
  return tries % LOOK_EVERY == 0 && r->options->cancelled && g_atomic_int_get (r->options->cancelled);
}

/* Cools from options->heat to nothing while the work is used up; @x and @y keep the best that was seen. */
static double
cool (Refiner *r, double now, double *x, double *y)
{
  double best = now;

  copy_places (r, x, y);
  for (guint64 tries = 1; r->cost->work < r->options->work && !stopped (r, tries); tries++) {
    double left = 1 - (double) r->cost->work / (double) r->options->work;
    double luck = rostrum_prng_unit (&r->prng);

    r->reach = LEAST_MOVE_WORLD + r->cost->step * r->options->heat * left * left;
    now += try_move (r, START_THRESHOLD * r->options->heat * left * left * left * luck * luck);
    if (now < best - 1e-9) {
      best = now;
      copy_places (r, x, y);
    }
  }
  return best;
}

double
rostrum_refine (const RostrumCsr *graph, const RostrumLayoutBox *boxes, const RostrumRefineOptions *options, double *x,
                double *y)
{
  guint32 n = graph->n;
  g_autoptr (RostrumDrawingCost) cost
      = rostrum_drawing_cost_new (graph, boxes, options->gap_world, options->aspect, x, y);
  g_autofree guint32 *free_nodes = g_new (guint32, MAX (n, 1));
  g_autofree guint32 *moved = g_new (guint32, MAX (n, 1));
  g_autofree double *old_x = g_new (double, MAX (n, 1));
  g_autofree double *old_y = g_new (double, MAX (n, 1));
  Refiner r = { cost, options, rostrum_prng (options->seed), free_nodes, 0, moved, old_x, old_y, 0, 0 };
  double start;

  for (guint32 v = 0; v < n; v++)
    moved[v] = v;
  start = rostrum_drawing_cost_of (cost, moved, n);
  for (guint32 v = 0; v < n; v++)
    if (can_move (&r, v))
      free_nodes[r.n_free++] = v;
  return r.n_free > 0 ? cool (&r, start, x, y) : start;
}
