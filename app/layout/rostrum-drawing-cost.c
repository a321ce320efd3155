/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-drawing-cost.h"
#include "layout/rostrum-bfs.h"
#include "layout/rostrum-segment.h"

#include <math.h>

/* Weights, in crossings: what one would trade one crossing for. */
#define COST_CROSSING 1.0
#define COST_PASS 0.9          /* an edge under a foreign box … */
#define COST_PASS_NEAR 0.25    /* … or within NEAR_WORLD of it */
#define COST_OWN_LABEL 0.5     /* an edge over its own speaker's name */
#define COST_TOO_NEAR 3.0      /* boxes that touch, growing with the square of what is missing */
#define COST_CROWDED 0.05      /* boxes nearer than COMFORT gaps */
#define COST_STRESS 0.10       /* a pair of neighbours at double the wished distance */
#define COST_ANGLE 0.25        /* two edges that leave in the same direction */
#define COST_ROOM 10.0         /* a window side longer by one unit */

#define NEAR_WORLD 14.0
#define COMFORT 1.6
#define STEP 1.15 /* in sides of a mean box with its gap */
/* edges at a node whose directions have a larger cosine than this look like one (about 37°) */
#define NARROW_COSINE 0.8
#define MAX_HOPS 8

static void
init_hops (RostrumDrawingCost *self)
{
  guint32 n = self->graph->n;
  g_autofree guint16 *hops = g_new (guint16, MAX (n, 1));
  g_autofree guint32 *queue = g_new (guint32, MAX (n, 1));

  self->hops = g_new0 (guint8, MAX ((gsize) n * n, 1));
  for (guint32 v = 0; v < n; v++) {
    rostrum_bfs (self->graph, v, hops, queue);
    for (guint32 u = 0; u < n; u++)
      self->hops[(gsize) v * n + u] = hops[u] == ROSTRUM_HOPS_NONE ? 0 : MIN (hops[u], MAX_HOPS);
  }
}

static void
init_incident (RostrumDrawingCost *self)
{
  const RostrumCsr *g = self->graph;
  g_autofree guint32 *at = NULL;

  self->first_edge = g_memdup2 (g->offset, sizeof (guint32) * ((gsize) g->n + 1));
  self->incident = g_new (guint32, MAX ((gsize) g->m * 2, 1));
  at = g_memdup2 (g->offset, sizeof (guint32) * ((gsize) g->n + 1));
  for (guint32 e = 0; e < g->m; e++) {
    self->incident[at[g->edge[e].a]++] = e;
    self->incident[at[g->edge[e].b]++] = e;
  }
}

/* The wished distance leaves room for the gap between two boxes of mean size that stand side by side or one above the other;
 * the stretch is between those two. */
void
rostrum_drawing_measures (guint32 n, const RostrumLayoutBox *boxes, double gap_world, double *step, double *stretch)
{
  double width = 0;
  double height = 0;

  for (guint32 v = 0; v < n; v++) {
    width += (boxes[v].left + boxes[v].right + gap_world) / n;
    height += (boxes[v].above + boxes[v].below + gap_world) / n;
  }
  width = MAX (width, 1);
  height = MAX (height, 1);
  *stretch = sqrt (sqrt (CLAMP (width / height, 0.25, 4)));
  *step = STEP * sqrt (width * height);
}

/* The side of a square as large as all boxes with their gaps. */
static double
room_unit (guint32 n, const RostrumLayoutBox *boxes, double gap_world)
{
  double room = 0;

  for (guint32 v = 0; v < n; v++)
    room += (boxes[v].left + boxes[v].right + gap_world) * (boxes[v].above + boxes[v].below + gap_world);
  return sqrt (MAX (room, 1));
}

RostrumDrawingCost *
rostrum_drawing_cost_new (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world, double aspect,
                          const double *x, const double *y)
{
  RostrumDrawingCost *self = g_new0 (RostrumDrawingCost, 1);

  self->graph = graph;
  self->boxes = boxes;
  self->gap = gap_world;
  self->aspect = aspect;
  self->x = g_memdup2 (x, sizeof (double) * graph->n);
  self->y = g_memdup2 (y, sizeof (double) * graph->n);
  self->moving = g_new0 (guint32, MAX (graph->n, 1));
  self->touched = g_new0 (guint32, MAX (graph->m, 1));
  init_hops (self);
  init_incident (self);
  rostrum_drawing_measures (graph->n, boxes, gap_world, &self->step, &self->stretch);
  self->unit = room_unit (graph->n, boxes, gap_world);
  return self;
}

void
rostrum_drawing_cost_free (RostrumDrawingCost *self)
{
  if (!self)
    return;
  g_free (self->x);
  g_free (self->y);
  g_free (self->hops);
  g_free (self->first_edge);
  g_free (self->incident);
  g_free (self->moving);
  g_free (self->touched);
  g_free (self);
}

static inline RostrumWorldPoint
at (const RostrumDrawingCost *self, guint32 v)
{
  return (RostrumWorldPoint){ self->x[v], self->y[v] };
}

static double
pair_cost (const RostrumDrawingCost *self, guint32 u, guint32 v)
{
  const RostrumLayoutBox *a = &self->boxes[u];
  const RostrumLayoutBox *b = &self->boxes[v];
  double dx = self->x[v] - self->x[u];
  double dy = self->y[v] - self->y[u];
  double apart_x = MAX (dx - b->left - a->right, -dx - a->left - b->right);
  double apart_y = MAX (dy - b->above - a->below, -dy - a->above - b->below);
  double apart = MAX (apart_x, apart_y);
  guint8 hops = self->hops[(gsize) u * self->graph->n + v];
  double cost = 0;

  if (apart < self->gap) {
    double missing = (self->gap - apart) / (self->gap + 1);

    cost += COST_TOO_NEAR * (0.1 + missing * missing);
  }
  if (apart < COMFORT * self->gap) {
    double missing = (COMFORT * self->gap - apart) / (self->gap + 1);

    cost += COST_CROWDED * missing * missing;
  }
  if (hops > 0) {
    double sx = dx / self->stretch;
    double sy = dy * self->stretch;
    double error = sqrt (sx * sx + sy * sy) / (self->step * hops) - 1;

    cost += COST_STRESS * error * error / hops;
  }
  return cost;
}

/* Edge e against the box of a node that is not its end. */
static inline double
pass_cost (const RostrumDrawingCost *self, guint32 e, guint32 v)
{
  const RostrumLayoutBox *b = &self->boxes[v];
  RostrumWorldPoint p = at (self, self->graph->edge[e].a);
  RostrumWorldPoint q = at (self, self->graph->edge[e].b);
  RostrumWorldRect rect = { self->x[v] - b->left - NEAR_WORLD, self->y[v] - b->above - NEAR_WORLD,
                            b->left + b->right + 2 * NEAR_WORLD, b->above + b->below + 2 * NEAR_WORLD };
  double share = rostrum_segment_share_in_rect (p, q, &rect);
  double length;
  double cost;

  if (share <= 0)
    return 0;
  length = share * sqrt ((q.x - p.x) * (q.x - p.x) + (q.y - p.y) * (q.y - p.y));
  cost = COST_PASS_NEAR * MIN (1, length / (4 * NEAR_WORLD));
  rect = rostrum_world_rect_grow (&rect, -NEAR_WORLD);
  share = rostrum_segment_share_in_rect (p, q, &rect);
  return share > 0 ? cost + COST_PASS : cost;
}

/* A label above or below the hub lies in the way of edges that leave on that side. */
static double
own_label_cost (const RostrumDrawingCost *self, guint32 v, guint32 to)
{
  const RostrumLayoutBox *b = &self->boxes[v];
  double x = self->x[v];
  double y = self->y[v];
  RostrumWorldRect label = { x - b->left, y + b->hub_half_height, b->left + b->right, b->below - b->hub_half_height };
  double cost = 0;

  if (label.height > 0 && rostrum_segment_share_in_rect (at (self, v), at (self, to), &label) > 0)
    cost += COST_OWN_LABEL;
  label.y = y - b->above;
  label.height = b->above - b->hub_half_height;
  if (label.height > 0 && rostrum_segment_share_in_rect (at (self, v), at (self, to), &label) > 0)
    cost += COST_OWN_LABEL;
  return cost;
}

/* Two edges with the end @v in common. */
static double
angle_cost (const RostrumDrawingCost *self, guint32 v, guint32 to, guint32 other)
{
  double ax = self->x[to] - self->x[v];
  double ay = self->y[to] - self->y[v];
  double bx = self->x[other] - self->x[v];
  double by = self->y[other] - self->y[v];
  double dot = ax * bx + ay * by;
  double lengths = (ax * ax + ay * ay) * (bx * bx + by * by);
  double narrow;

  if (dot <= 0 || dot * dot <= NARROW_COSINE * NARROW_COSINE * lengths)
    return 0;
  narrow = (dot / sqrt (lengths) - NARROW_COSINE) / (1 - NARROW_COSINE);
  return COST_ANGLE * narrow * narrow;
}

static inline double
edge_pair_cost (const RostrumDrawingCost *self, guint32 e, guint32 f)
{
  const RostrumLayoutEdge *a = &self->graph->edge[e];
  const RostrumLayoutEdge *b = &self->graph->edge[f];

  if (a->a == b->a)
    return angle_cost (self, a->a, a->b, b->b);
  if (a->b == b->b)
    return angle_cost (self, a->b, a->a, b->a);
  if (a->a == b->b)
    return angle_cost (self, a->a, a->b, b->a);
  if (a->b == b->a)
    return angle_cost (self, a->b, a->a, b->b);
  return rostrum_segments_cross (at (self, a->a), at (self, a->b), at (self, b->a), at (self, b->b)) ? COST_CROSSING
                                                                                                     : 0;
}

/* All that edge e is in; @done: edges up to e that are touched too have counted the pair already. */
static double
edge_cost (RostrumDrawingCost *self, guint32 e)
{
  const RostrumCsr *g = self->graph;
  guint32 a = g->edge[e].a;
  guint32 b = g->edge[e].b;
  double cost = own_label_cost (self, a, b) + own_label_cost (self, b, a);

  for (guint32 f = 0; f < g->m; f++)
    if (self->touched[f] != self->mark || f > e)
      cost += edge_pair_cost (self, e, f);
  for (guint32 v = 0; v < g->n; v++)
    if (v != a && v != b)
      cost += pass_cost (self, e, v);
  self->work += g->m + g->n;
  return cost;
}

/* The window of the wished aspect into which the picture fits, and a little for the side that has room left. */
static double
room_cost (const RostrumDrawingCost *self)
{
  double left = INFINITY;
  double right = -INFINITY;
  double top = INFINITY;
  double bottom = -INFINITY;
  double root = sqrt (self->aspect);
  double width;
  double height;

  for (guint32 v = 0; v < self->graph->n; v++) {
    const RostrumLayoutBox *b = &self->boxes[v];

    left = MIN (left, self->x[v] - b->left);
    right = MAX (right, self->x[v] + b->right);
    top = MIN (top, self->y[v] - b->above);
    bottom = MAX (bottom, self->y[v] + b->below);
  }
  width = (right - left) / root;
  height = (bottom - top) * root;
  return COST_ROOM * (MAX (width, height) + 0.1 * MIN (width, height)) / self->unit;
}

double
rostrum_drawing_cost_of (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes)
{
  const RostrumCsr *g = self->graph;
  double cost = room_cost (self);

  self->mark++;
  for (guint32 i = 0; i < n_nodes; i++) {
    self->moving[nodes[i]] = self->mark;
    for (guint32 k = self->first_edge[nodes[i]]; k < self->first_edge[nodes[i] + 1]; k++)
      self->touched[self->incident[k]] = self->mark;
  }
  for (guint32 i = 0; i < n_nodes; i++) {
    guint32 v = nodes[i];

    for (guint32 u = 0; u < g->n; u++)
      if (self->moving[u] != self->mark || u > v)
        cost += pair_cost (self, v, u);
    for (guint32 f = 0; f < g->m; f++)
      if (self->touched[f] != self->mark)
        cost += pass_cost (self, f, v);
    for (guint32 k = self->first_edge[v]; k < self->first_edge[v + 1]; k++) {
      guint32 e = self->incident[k];
      guint32 other = g->edge[e].a == v ? g->edge[e].b : g->edge[e].a;

      /* an edge between two that move: once */
      if (self->moving[other] != self->mark || other > v)
        cost += edge_cost (self, e);
    }
    self->work += g->n + g->m;
  }
  self->work += g->n / 4;
  return cost;
}

void
rostrum_drawing_cost_count (RostrumDrawingCost *self, guint32 *crossings, guint32 *passes)
{
  const RostrumCsr *g = self->graph;

  *crossings = *passes = 0;
  for (guint32 e = 0; e < g->m; e++) {
    for (guint32 f = e + 1; f < g->m; f++)
      *crossings += edge_pair_cost (self, e, f) == COST_CROSSING;
    for (guint32 v = 0; v < g->n; v++)
      if (v != g->edge[e].a && v != g->edge[e].b)
        *passes += pass_cost (self, e, v) >= COST_PASS;
  }
}
