/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-refine.h"
#include "layout/rostrum-prng.h"

/* The largest worsening that is taken at the start, in crossings. */
#define START_THRESHOLD 5.0
/* The smallest move, and a look at @cancelled every so many tries. */
#define LEAST_MOVE_WORLD 3.0
#define LOOK_EVERY 256
/* Which moves are tried how often: percent, summed up; the rest are cuts. */
#define P_SHIFT 40
#define P_STAR 60
#define P_JUMP 80
#define P_SWAP 95
#define P_MIRROR 99

typedef struct {
  RostrumDrawing *drawing;
  RostrumDrawingCost *cost;
  const RostrumRefineOptions *options;
  RostrumPrng prng;
  guint32 *free_nodes; /* those that may move */
  guint32 n_free;
  guint32 *moved; /* the nodes of the move in hand, and where they are to go */
  RostrumWorldPoint *to;
  guint32 n_moved;
  double reach; /* largest move now */
} Refiner;

static void
take (Refiner *r, guint32 v, RostrumWorldPoint to)
{
  if (r->options->fixed && r->options->fixed[v])
    return;
  r->moved[r->n_moved] = v;
  r->to[r->n_moved] = to;
  r->n_moved++;
}

static void
take_here (Refiner *r, guint32 v)
{
  take (r, v, r->drawing->place[v]);
}

static guint32
random_node (Refiner *r)
{
  return r->free_nodes[rostrum_prng_below (&r->prng, r->n_free)];
}

static void
take_star (Refiner *r, guint32 v)
{
  const RostrumCsr *g = r->drawing->graph;

  take_here (r, v);
  for (guint32 i = g->offset[v]; i < g->offset[v + 1]; i++)
    if (rostrum_csr_degree (g, g->target[i]) == 1)
      take_here (r, g->target[i]);
}

static void
shift (Refiner *r)
{
  double dx = r->reach * rostrum_prng_signed (&r->prng);
  double dy = r->reach * rostrum_prng_signed (&r->prng);

  for (guint32 i = 0; i < r->n_moved; i++) {
    r->to[i].x += dx;
    r->to[i].y += dy;
  }
}

/* To a random place around one of its neighbours, or around any node if it has none. */
static void
jump (Refiner *r, guint32 v)
{
  const RostrumCsr *g = r->drawing->graph;
  guint32 degree = rostrum_csr_degree (g, v);
  guint32 around = degree > 0 ? g->target[g->offset[v] + rostrum_prng_below (&r->prng, degree)]
                              : rostrum_prng_below (&r->prng, g->n);
  RostrumWorldPoint to = r->drawing->place[around];

  to.x += 1.6 * r->drawing->step * rostrum_prng_signed (&r->prng);
  to.y += 1.6 * r->drawing->step * rostrum_prng_signed (&r->prng);
  take (r, v, to);
}

static void
swap (Refiner *r, guint32 u, guint32 v)
{
  if (u == v)
    return;
  take (r, u, r->drawing->place[v]);
  take (r, v, r->drawing->place[u]);
}

/* The leaves of the star change sides: left and right, top and bottom, or both (half a turn). */
static void
mirror (Refiner *r, guint32 v)
{
  guint32 how = 1 + rostrum_prng_below (&r->prng, 3);
  RostrumWorldPoint centre = r->drawing->place[v];

  take_star (r, v);
  for (guint32 i = 0; i < r->n_moved; i++) {
    if (how & 1)
      r->to[i].x = 2 * centre.x - r->to[i].x;
    if (how & 2)
      r->to[i].y = 2 * centre.y - r->to[i].y;
  }
}

/* All that lies beyond the node on one side moves nearer or away, as one piece: makes and takes room. */
static void
cut (Refiner *r, guint32 v)
{
  RostrumWorldPoint at = r->drawing->place[v];
  guint32 side = rostrum_prng_below (&r->prng, 4);
  double by = r->reach * rostrum_prng_signed (&r->prng);

  for (guint32 u = 0; u < r->drawing->graph->n; u++) {
    RostrumWorldPoint p = r->drawing->place[u];
    double beyond = side == 0 ? p.x - at.x : side == 1 ? at.x - p.x : side == 2 ? p.y - at.y : at.y - p.y;

    if (beyond < 0)
      continue;
    if (side < 2)
      p.x += by;
    else
      p.y += by;
    take (r, u, p);
  }
}

static void
propose (Refiner *r)
{
  guint32 what = rostrum_prng_below (&r->prng, 100);
  guint32 v = random_node (r);

  r->n_moved = 0;
  if (what < P_SHIFT) {
    take_here (r, v);
    shift (r);
  } else if (what < P_STAR) {
    take_star (r, v);
    shift (r);
  } else if (what < P_JUMP)
    jump (r, v);
  else if (what < P_SWAP)
    swap (r, v, random_node (r));
  else if (what < P_MIRROR)
    mirror (r, v);
  else
    cut (r, v);
}

static void
copy_places (const Refiner *r, double *x, double *y)
{
  for (guint32 v = 0; v < r->drawing->graph->n; v++) {
    x[v] = r->drawing->place[v].x;
    y[v] = r->drawing->place[v].y;
  }
}

static gboolean
is_stopped (const Refiner *r, guint64 tries)
{
  return tries % LOOK_EVERY == 0 && r->options->cancelled && g_atomic_int_get (r->options->cancelled);
}

/* Cools from options->heat to nothing while the work is used up; @x and @y keep the best that was seen. */
static double
cool (Refiner *r, double *x, double *y)
{
  double best = r->cost->total;

  for (guint64 tries = 1; r->cost->work < r->options->work && !is_stopped (r, tries); tries++) {
    double left = 1 - (double) r->cost->work / (double) r->options->work;
    double luck = rostrum_prng_unit (&r->prng);
    double threshold = START_THRESHOLD * r->options->heat * left * left * luck * luck;

    r->reach = LEAST_MOVE_WORLD + r->drawing->step * r->options->heat * left * left;
    propose (r);
    r->cost->work += 8;
    if (r->n_moved > 0 && rostrum_drawing_cost_try (r->cost, r->moved, r->n_moved, r->to, threshold) &&
        r->cost->total < best - 1e-6) {
      best = r->cost->total;
      copy_places (r, x, y);
    }
  }
  return best;
}

double
rostrum_refine (const RostrumCsr *graph, const RostrumLayoutBox *boxes, const RostrumRefineOptions *options,
                double *x, double *y)
{
  guint32 n = graph->n;
  g_autoptr (RostrumDrawing) drawing = rostrum_drawing_new (graph, boxes, options->gap_world, options->aspect,
                                                            options->page_world, options->cost_pass, x, y);
  g_autoptr (RostrumDrawingCost) cost = rostrum_drawing_cost_new (drawing);
  g_autofree guint32 *free_nodes = g_new (guint32, MAX (n, 1));
  g_autofree guint32 *moved = g_new (guint32, MAX (n, 1));
  g_autofree RostrumWorldPoint *to = g_new (RostrumWorldPoint, MAX (n, 1));
  Refiner r = { drawing, cost, options, rostrum_prng (options->seed), free_nodes, 0, moved, to, 0, 0 };

  drawing->stretch = options->stretch > 0 ? options->stretch : 1;
  for (guint32 v = 0; v < n; v++)
    if (!options->fixed || !options->fixed[v])
      free_nodes[r.n_free++] = v;
  return r.n_free > 0 ? cool (&r, x, y) : cost->total;
}
