/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-drawing.h"
#include "layout/rostrum-bfs.h"
#include "layout/rostrum-curve.h"
#include "layout/rostrum-segment.h"

#include <math.h>

/* What one would trade one crossing for. */
#define COST_CROSSING 1.0
#define COST_PASS_NEAR 0.25 /* … or within NEAR_WORLD of it */
#define COST_OWN_LABEL 8.0  /* an edge over its own speaker's name */
#define COST_TOO_NEAR 3.0   /* boxes that touch, growing with the square of what is missing */
#define COST_CROWDED 0.05   /* boxes nearer than COMFORT gaps */
#define COST_ANGLE 0.25     /* two edges that leave in the same direction */
#define COST_ROOM 6.0  /* a side longer than the page by one unit, for each edge (of ROOM_EDGES at least) */
#define COST_SPARE 0.1 /* … and this part of it while the page has room, so that nothing lies far off */
/* A pair at double its wished distance. Crossings grow with the square of the edges, and so must what they are weighed
 * against; but in large graphs they are what can still be mended, while distances cannot all be right. Set by the graphs
 * of tests/bench/. */
#define COST_STRESS 8.5
#define COST_STRESS_SHARED                                                                                   \
  177000.0 /* … of a graph of as many edges as nodes, among the pairs of all its nodes */

#define NEAR_WORLD 14.0
#define TOUCH 0.1
#define ROOM_EDGES 40

#define COMFORT 1.6
/* edges at a node whose directions have a larger cosine than this look like one (about 37°) */
#define NARROW_COSINE 0.8
/* Neighbours are wished so far apart, in sides of a mean box with its gap, … */
#define STEP 0.95
/* … and so far that the picture takes this much of the page, within these times the room of its boxes. */
#define PAGE_SHARE 0.8
#define LEAST_FILL 1.6
#define MOST_FILL 4.0
/* Edges take room, too: each beyond one for a node this many times that of a mean box, whatever the page has. */
#define EDGE_ROOM 2.2
/* 128 / 45 π: how far two points of a disc are from each other in the mean, in radiuses. */
#define MEAN_DISTANCE 0.9054

static void
init_hops (RostrumDrawing *self)
{
  guint32 n = self->graph->n;
  g_autofree guint16 *hops = g_new (guint16, MAX (n, 1));
  g_autofree guint32 *queue = g_new (guint32, MAX (n, 1));

  self->hops = g_new0 (guint8, MAX ((gsize) n * n, 1));
  for (guint32 v = 0; v < n; v++) {
    rostrum_bfs (self->graph, v, hops, queue);
    for (guint32 u = 0; u < n; u++)
      self->hops[(gsize) v * n + u] =
          hops[u] == ROSTRUM_HOPS_NONE ? 0 : MIN (hops[u], ROSTRUM_DRAWING_MAX_HOPS);
  }
}

static void
init_incident (RostrumDrawing *self)
{
  const RostrumCsr *g = self->graph;
  g_autofree guint32 *at = g_memdup2 (g->offset, sizeof (guint32) * ((gsize) g->n + 1));

  self->incident = g_new (guint32, MAX ((gsize) g->m * 2, 1));
  for (guint32 e = 0; e < g->m; e++) {
    self->incident[at[g->edge[e].a]++] = e;
    self->incident[at[g->edge[e].b]++] = e;
  }
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

/* The room of the picture in square steps if distances are as in the graph: every node has its share of a disc whose
 * points are as far from each other in the mean as it is from the others. */
static double
room_in_steps (const RostrumCsr *graph)
{
  g_autofree guint16 *hops = g_new (guint16, MAX (graph->n, 1));
  g_autofree guint32 *queue = g_new (guint32, MAX (graph->n, 1));
  double room = 0;

  for (guint32 v = 0; v < graph->n; v++) {
    guint32 reached = rostrum_bfs (graph, v, hops, queue);
    double sum = 0;

    for (guint32 i = 1; i < reached; i++)
      sum += hops[queue[i]];
    if (reached > 1) {
      double radius = sum / (reached - 1) / MEAN_DISTANCE;

      room += G_PI * radius * radius / reached;
    }
  }
  return room;
}

double
rostrum_drawing_page (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world,
                      double page_world)
{
  double more = (double) graph->m / MAX (graph->n, 1) - 1;

  return MAX (page_world, room_unit (graph->n, boxes, gap_world) * sqrt (EDGE_ROOM * MAX (more, 0)));
}

double
rostrum_drawing_step (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world,
                      double page_world)
{
  double unit = room_unit (graph->n, boxes, gap_world);
  double room = room_in_steps (graph);
  double step = STEP * unit / sqrt (MAX (graph->n, 1));
  double page = rostrum_drawing_page (graph, boxes, gap_world, page_world);
  double fill = CLAMP (PAGE_SHARE * page * page / (unit * unit), LEAST_FILL, MOST_FILL);

  return room > 0 ? MAX (step, sqrt (fill / room) * unit) : step;
}

RostrumDrawing *
rostrum_drawing_new (const RostrumCsr *graph, const RostrumLayoutBox *boxes, double gap_world, double aspect,
                     double page_world, double cost_pass, const double *x, const double *y)
{
  RostrumDrawing *self = g_new0 (RostrumDrawing, 1);
  double density = (double) graph->m / MAX (graph->n, 1);

  self->graph = graph;
  self->boxes = boxes;
  self->gap = gap_world;
  self->cost_pass = cost_pass;
  self->aspect = aspect;
  self->stretch = 1;
  self->place = g_new0 (RostrumWorldPoint, MAX (graph->n, 1));
  self->extent = g_new0 (RostrumExtent, MAX (graph->n, 1));
  self->edge = g_new0 (RostrumDrawingEdge, MAX (graph->m, 1));
  init_hops (self);
  init_incident (self);
  self->step = rostrum_drawing_step (graph, boxes, gap_world, page_world);
  self->unit = room_unit (graph->n, boxes, gap_world);
  self->page = rostrum_drawing_page (graph, boxes, gap_world, page_world);
  for (guint hops = 1; hops <= ROSTRUM_DRAWING_MAX_HOPS; hops++) {
    self->per_hops[hops] = 1 / (self->step * hops);
  }
  self->cost_stress =
      MIN (COST_STRESS * density, COST_STRESS_SHARED / ((double) graph->n * graph->n)) * density;
  for (guint32 v = 0; v < graph->n; v++)
    rostrum_drawing_put (self, v, (RostrumWorldPoint){ x[v], y[v] });
  return self;
}

void
rostrum_drawing_free (RostrumDrawing *self)
{
  if (!self)
    return;
  g_free (self->place);
  g_free (self->extent);
  g_free (self->edge);
  g_free (self->hops);
  g_free (self->incident);
  g_free (self);
}

void
rostrum_drawing_put (RostrumDrawing *self, guint32 v, RostrumWorldPoint place)
{
  const RostrumLayoutBox *b = &self->boxes[v];

  self->place[v] = place;
  self->extent[v] =
      (RostrumExtent){ place.x - b->left, place.x + b->right, place.y - b->above, place.y + b->below };
  for (guint32 i = self->graph->offset[v]; i < self->graph->offset[v + 1]; i++) {
    RostrumLayoutEdge ends = self->graph->edge[self->incident[i]];
    RostrumDrawingEdge *e = &self->edge[self->incident[i]];

    e->a = self->place[ends.a];
    e->b = self->place[ends.b];
    e->extent = (RostrumExtent){ MIN (e->a.x, e->b.x), MAX (e->a.x, e->b.x), MIN (e->a.y, e->b.y),
                                 MAX (e->a.y, e->b.y) };
  }
}

/* What node_pair_cost() needs of the drawing, in registers. */
typedef struct {
  double gap;
  double comfort;
  double per_gap;
  double stretch;
  double per_stretch;
} Spacing;

static inline double
node_pair_cost (const RostrumDrawing *self, Spacing s, RostrumExtent a, RostrumExtent b, RostrumWorldPoint p,
                RostrumWorldPoint q, guint8 hops)
{
  double apart_x = MAX (b.left - a.right, a.left - b.right);
  double apart_y = MAX (b.top - a.bottom, a.top - b.bottom);
  double apart = MAX (apart_x, apart_y);
  double cost = 0;

  if (apart < s.comfort) {
    double missing = (s.comfort - apart) * s.per_gap;

    cost += COST_CROWDED * missing * missing;
    if (apart < s.gap) {
      missing = (s.gap - apart) * s.per_gap;
      cost += COST_TOO_NEAR * (TOUCH + missing * missing);
    }
  }
  if (hops > 0) {
    double dx = (q.x - p.x) * s.per_stretch;
    double dy = (q.y - p.y) * s.stretch;
    double error = sqrt (dx * dx + dy * dy) * self->per_hops[hops] - 1;

    cost += self->cost_stress * error * error;
  }
  return cost;
}

/* A segment under a box, or near it. */
static inline double
pass_cost (const RostrumDrawing *self, RostrumDrawingEdge edge, RostrumExtent x)
{
  RostrumWorldRect rect;
  double share;
  double length;
  double cost;

  /* one branch instead of four that cannot be foreseen */
  if ((edge.extent.right <= x.left - NEAR_WORLD) | (edge.extent.left >= x.right + NEAR_WORLD) |
      (edge.extent.bottom <= x.top - NEAR_WORLD) | (edge.extent.top >= x.bottom + NEAR_WORLD))
    return 0;
  rect = (RostrumWorldRect){ x.left - NEAR_WORLD, x.top - NEAR_WORLD, x.right - x.left + 2 * NEAR_WORLD,
                             x.bottom - x.top + 2 * NEAR_WORLD };
  share = rostrum_segment_share_in_rect (edge.a, edge.b, &rect);
  if (share <= 0)
    return 0;
  length = share * rostrum_distance (edge.a, edge.b);
  cost = COST_PASS_NEAR * MIN (1, length / (4 * NEAR_WORLD));
  rect = rostrum_world_rect_grow (&rect, -NEAR_WORLD);
  return rostrum_segment_share_in_rect (edge.a, edge.b, &rect) > 0 ? cost + self->cost_pass : cost;
}

static double
own_label_cost (const RostrumDrawing *self, guint32 v, guint32 to)
{
  RostrumWorldRect label = rostrum_label_rect (&self->boxes[v], self->place[v]);

  if (label.width <= 0 || label.height <= 0)
    return 0;
  return rostrum_segment_share_in_rect (self->place[v], self->place[to], &label) > 0 ? COST_OWN_LABEL : 0;
}

double
rostrum_drawing_own_label_cost (const RostrumDrawing *self, guint32 e)
{
  RostrumLayoutEdge ends = self->graph->edge[e];

  return own_label_cost (self, ends.a, ends.b) + own_label_cost (self, ends.b, ends.a);
}

/* Two edges with the end @v in common. */
static double
angle_cost (const RostrumDrawing *self, guint32 v, guint32 to, guint32 other)
{
  RostrumWorldPoint o = self->place[v];
  double ax = self->place[to].x - o.x;
  double ay = self->place[to].y - o.y;
  double bx = self->place[other].x - o.x;
  double by = self->place[other].y - o.y;
  double dot = ax * bx + ay * by;
  double lengths = (ax * ax + ay * ay) * (bx * bx + by * by);
  double narrow;

  if (dot <= 0 || dot * dot <= NARROW_COSINE * NARROW_COSINE * lengths)
    return 0;
  narrow = (dot / sqrt (lengths) - NARROW_COSINE) / (1 - NARROW_COSINE);
  return COST_ANGLE * narrow * narrow;
}

static inline gboolean
are_apart (RostrumExtent a, RostrumExtent b)
{
  return (a.right < b.left) | (b.right < a.left) | (a.bottom < b.top) | (b.bottom < a.top);
}

/* Of two edges whose extents meet. */
static inline double
edge_pair_cost (const RostrumDrawing *self, guint32 e, guint32 f)
{
  const RostrumLayoutEdge a = self->graph->edge[e];
  const RostrumLayoutEdge b = self->graph->edge[f];

  if (a.a == b.a)
    return angle_cost (self, a.a, a.b, b.b);
  if (a.b == b.b)
    return angle_cost (self, a.b, a.a, b.a);
  if (a.a == b.b)
    return angle_cost (self, a.a, a.b, b.a);
  if (a.b == b.a)
    return angle_cost (self, a.b, a.a, b.b);
  return rostrum_segments_cross (self->edge[e].a, self->edge[e].b, self->edge[f].a, self->edge[f].b)
             ? COST_CROSSING
             : 0;
}

double
rostrum_drawing_node_row (const RostrumDrawing *self, guint32 v, float *row)
{
  const Spacing spacing = { self->gap, COMFORT * self->gap, 1 / (self->gap + 1), self->stretch,
                            1 / self->stretch };
  const RostrumExtent extent = self->extent[v];
  const RostrumWorldPoint place = self->place[v];
  const guint8 *hops = self->hops + (gsize) v * self->graph->n;
  guint32 n = self->graph->n;
  double sum = 0;

  for (guint32 u = 0; u < n; u++) {
    row[u] = u == v ? 0
                    : (float) node_pair_cost (self, spacing, extent, self->extent[u], place, self->place[u],
                                              hops[u]);
    sum += row[u];
  }
  return sum;
}

double
rostrum_drawing_edge_row (const RostrumDrawing *self, guint32 e, float *row)
{
  const RostrumDrawingEdge edge = self->edge[e];
  guint32 m = self->graph->m;
  double sum = 0;

  for (guint32 f = 0; f < m; f++) {
    row[f] = 0;
    if (e == f || are_apart (edge.extent, self->edge[f].extent))
      continue;
    row[f] = (float) edge_pair_cost (self, e, f);
    sum += row[f];
  }
  return sum;
}

double
rostrum_drawing_pass_row (const RostrumDrawing *self, guint32 e, float *row)
{
  const RostrumDrawingEdge edge = self->edge[e];
  RostrumLayoutEdge ends = self->graph->edge[e];
  guint32 n = self->graph->n;
  double sum = 0;

  for (guint32 v = 0; v < n; v++) {
    row[v] = v == ends.a || v == ends.b ? 0 : (float) pass_cost (self, edge, self->extent[v]);
    sum += row[v];
  }
  return sum;
}

double
rostrum_drawing_pass_column (const RostrumDrawing *self, guint32 v, float *column)
{
  const RostrumExtent extent = self->extent[v];
  guint32 m = self->graph->m;
  double sum = 0;

  for (guint32 e = 0; e < m; e++)
    column[e] = (float) pass_cost (self, self->edge[e], extent);
  for (guint32 i = self->graph->offset[v]; i < self->graph->offset[v + 1]; i++)
    column[self->incident[i]] = 0;
  for (guint32 e = 0; e < m; e++)
    sum += column[e];
  return sum;
}

/* By how much the picture is larger than a page of the wished aspect. */
double
rostrum_drawing_room_cost (const RostrumDrawing *self)
{
  RostrumExtent all = self->extent[0];
  double root = sqrt (self->aspect);
  double width;
  double height;
  double longer;
  double over;

  for (guint32 v = 1; v < self->graph->n; v++) {
    const RostrumExtent *x = &self->extent[v];

    all.left = MIN (all.left, x->left);
    all.right = MAX (all.right, x->right);
    all.top = MIN (all.top, x->top);
    all.bottom = MAX (all.bottom, x->bottom);
  }
  width = (all.right - all.left) / root;
  height = (all.bottom - all.top) * root;
  longer = MAX (width, height);
  over = MAX (longer - self->page, 0) + COST_SPARE * (longer + COST_SPARE * MIN (width, height));
  return COST_ROOM * MAX (self->graph->m, ROOM_EDGES) * over / self->unit;
}

void
rostrum_drawing_count (const RostrumDrawing *self, guint32 *crossings, guint32 *passes)
{
  const RostrumCsr *g = self->graph;

  *crossings = *passes = 0;
  for (guint32 e = 0; e < g->m; e++) {
    for (guint32 f = e + 1; f < g->m; f++)
      *crossings += edge_pair_cost (self, e, f) >= COST_CROSSING;
    for (guint32 v = 0; v < g->n; v++)
      *passes += v != g->edge[e].a && v != g->edge[e].b &&
                 pass_cost (self, self->edge[e], self->extent[v]) >= self->cost_pass;
  }
}
