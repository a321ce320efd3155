/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-edge-cost.h"
#include "layout/rostrum-segment.h"

#include <math.h>

#define ROUTE_OWN_HUB 500.0
#define ROUTE_CROSSING 20.0
#define ROUTE_NEAR 6.0
#define ROUTE_PORT 6.0
#define ROUTE_BEND 8.0   /* of an arc that turns by one radian, 57° */
#define ROUTE_S_BEND 8.0 /* a radian that is turned back again */
#define ROUTE_STIFF 0.4
#define ROUTE_AIM 1.0      /* for the end of a card rather than its middle */
#define ROUTE_LONGER 20.0  /* at double the straight length */
#define ROUTE_OUTSIDE 0.05 /* a unit beyond the picture's room */
/* Farther out than this it makes the picture smaller for all others: worse than passing one box, better than
 * passing two. */
#define FAR_OUTSIDE_WORLD 150.0
#define ROUTE_FAR_OUTSIDE (1.5 * ROSTRUM_ROUTE_PASS)

/* Less clearance than this costs a little, … */
#define CLEARANCE_WORLD 7.0
/* … and this much more than a curve bulges beyond its pieces is a pass already, … */
#define SAFE_WORLD 0.2
/* … but no more than this: in a large picture that would be wasteful. */
#define SAFE_MOST_WORLD 1.2
/* How exactly it is told what is under a box. */
#define EXACT_WORLD 0.1
/* The bend that looks natural; a straight edge costs ROUTE_STIFF more. … */
#define GENTLE 0.12
/* … what it costs to bend like that is nothing. */
#define GENTLE_ENERGY 0.07
/* Ends at one hub that are closer than this, so far out, look like one. */
#define PORT_WORLD 12.0
#define WAY_OUT_WORLD 14.0
/* Up to here all boxes around a curve are looked at, beyond it those along it, and no more than so many are
 * counted. */
#define FEW_BOXES 200
#define MAX_COUNTED 16

/* How far a cubic strays from its pieces: an eighth of the greatest second derivative for each squared length in t. */
static double
bulge_of (const RostrumWorldCurve *c)
{
  RostrumWorldPoint a = { c->p0.x - 2 * c->c0.x + c->c1.x, c->p0.y - 2 * c->c0.y + c->c1.y };
  RostrumWorldPoint b = { c->c0.x - 2 * c->c1.x + c->p1.x, c->c0.y - 2 * c->c1.y + c->p1.y };
  double most = MAX (a.x * a.x + a.y * a.y, b.x * b.x + b.y * b.y);

  return 6 * sqrt (most) / (8.0 * ROSTRUM_CURVE_PIECES * ROSTRUM_CURVE_PIECES);
}

RostrumRouted
rostrum_routed_from_curve (const RostrumWorldCurve *curve)
{
  RostrumRouted r = { .curve = *curve };
  double left = INFINITY;
  double right = -INFINITY;
  double top = INFINITY;
  double bottom = -INFINITY;

  for (guint i = 0; i <= ROSTRUM_CURVE_PIECES; i++) {
    RostrumWorldPoint p = rostrum_curve_at (&r.curve, (double) i / ROSTRUM_CURVE_PIECES);

    r.point[i] = p;
    left = MIN (left, p.x);
    right = MAX (right, p.x);
    top = MIN (top, p.y);
    bottom = MAX (bottom, p.y);
  }
  r.bounds = (RostrumWorldRect){ left, top, right - left, bottom - top };
  r.bulge = bulge_of (curve);
  return r;
}

RostrumRouted
rostrum_routed (const RostrumObstacles *o, RostrumLayoutEdge edge, RostrumBend bend)
{
  RostrumWorldCurve curve = rostrum_curve_between (&o->boxes[edge.a], o->places[edge.a], &o->boxes[edge.b],
                                                   o->places[edge.b], bend);
  RostrumRouted r = rostrum_routed_from_curve (&curve);

  r.bend = bend;
  return r;
}

static gboolean
passes_rect (const RostrumRouted *r, const RostrumWorldRect *rect)
{
  for (guint i = 0; i < ROSTRUM_CURVE_PIECES; i++)
    if (rostrum_segment_share_in_rect (r->point[i], r->point[i + 1], rect) > 0)
      return TRUE;
  return FALSE;
}

/* Looks at all boxes around the curve at once: best while those are few. */
static guint32
passes_in_few (const RostrumObstacles *o, RostrumLayoutEdge edge, const RostrumRouted *routed,
               double clearance, guint32 at_most)
{
  const guint32 *near;
  RostrumWorldRect around = rostrum_world_rect_grow (&routed->bounds, clearance + 1e-3);
  guint32 n_near = rostrum_box_grid_query (o->boxes_near, &around, &near);
  guint32 passes = 0;

  for (guint32 i = 0; i < n_near && passes < at_most; i++) {
    RostrumWorldRect rect;

    if (near[i] == edge.a || near[i] == edge.b)
      continue;
    rect = rostrum_world_rect_grow (rostrum_box_grid_get (o->boxes_near, near[i]), clearance);
    passes += passes_rect (routed, &rect);
  }
  return passes;
}

/* Walks along the curve: in a large picture the rectangle around a long edge holds thousands of boxes. */
static guint32
passes_in_many (const RostrumObstacles *o, RostrumLayoutEdge edge, const RostrumRouted *routed,
                double clearance, guint32 at_most)
{
  guint32 hit[MAX_COUNTED];
  guint32 passes = 0;

  at_most = MIN (at_most, MAX_COUNTED);
  for (guint i = 0; i < ROSTRUM_CURVE_PIECES && passes < at_most; i++) {
    RostrumWorldPoint a = routed->point[i];
    RostrumWorldPoint b = routed->point[i + 1];
    RostrumWorldRect piece = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };
    RostrumWorldRect around = rostrum_world_rect_grow (&piece, clearance + 1e-3);
    const guint32 *near;
    guint32 n_near = rostrum_box_grid_query (o->boxes_near, &around, &near);

    for (guint32 k = 0; k < n_near && passes < at_most; k++) {
      RostrumWorldRect rect =
          rostrum_world_rect_grow (rostrum_box_grid_get (o->boxes_near, near[k]), clearance);
      gboolean known = near[k] == edge.a || near[k] == edge.b;

      for (guint32 h = 0; h < passes && !known; h++)
        known = hit[h] == near[k];
      if (!known && rostrum_segment_share_in_rect (a, b, &rect) > 0)
        hit[passes++] = near[k];
    }
  }
  return passes;
}

guint32
rostrum_routed_passes (const RostrumObstacles *o, RostrumLayoutEdge edge, const RostrumRouted *routed,
                       double clearance_world, guint32 at_most)
{
  return o->n <= FEW_BOXES ? passes_in_few (o, edge, routed, clearance_world, at_most)
                           : passes_in_many (o, edge, routed, clearance_world, at_most);
}

static RostrumWorldPoint
between (RostrumWorldPoint a, RostrumWorldPoint b)
{
  return (RostrumWorldPoint){ (a.x + b.x) / 2, (a.y + b.y) / 2 };
}

gboolean
rostrum_routed_is_under (const RostrumObstacles *o, RostrumLayoutEdge edge, const RostrumRouted *r)
{
  const RostrumWorldCurve *c = &r->curve;
  RostrumWorldPoint middle = between (c->c0, c->c1);
  RostrumWorldCurve half[2];

  if (rostrum_routed_passes (o, edge, r, r->bulge, 1) == 0)
    return FALSE;
  if (!(r->bulge > EXACT_WORLD))
    return TRUE;
  half[0] = (RostrumWorldCurve){ .p0 = c->p0, .c0 = between (c->p0, c->c0) };
  half[1] = (RostrumWorldCurve){ .c1 = between (c->c1, c->p1), .p1 = c->p1 };
  half[0].c1 = between (half[0].c0, middle);
  half[1].c0 = between (middle, half[1].c1);
  half[0].p1 = half[1].p0 = between (half[0].c1, half[1].c0);
  for (guint i = 0; i < 2; i++) {
    RostrumRouted part = rostrum_routed_from_curve (&half[i]);

    if (rostrum_routed_is_under (o, edge, &part))
      return TRUE;
  }
  return FALSE;
}

/* The hub of its own end: a curve may not come back over it. */
static double
own_cost (const RostrumObstacles *o, guint32 v, const RostrumRouted *r)
{
  const RostrumLayoutBox *b = &o->boxes[v];
  RostrumWorldPoint c = o->places[v];
  RostrumWorldRect label = rostrum_label_rect (b, c);
  RostrumWorldRect hub = { c.x - b->hub_half_width, c.y - b->hub_half_height, 2 * b->hub_half_width,
                           2 * b->hub_half_height };
  double cost = 0;

  if (label.width > 0 && label.height > 0 && passes_rect (r, &label))
    cost += ROSTRUM_ROUTE_OWN_LABEL;
  /* a circle is smaller than its square, and a curve that leaves it runs through the square's corner */
  hub = rostrum_world_rect_grow (&hub, b->hub_is_round ? -0.3 * b->hub_half_width : -1);
  if (hub.width > 0 && hub.height > 0 && passes_rect (r, &hub))
    cost += ROUTE_OWN_HUB;
  return cost;
}

static double
outside (const RostrumWorldRect *all, const RostrumWorldRect *r)
{
  return MAX (0, all->x - r->x) + MAX (0, all->y - r->y) + MAX (0, r->x + r->width - all->x - all->width) +
         MAX (0, r->y + r->height - all->y - all->height);
}

/* How a spring would mind: the square of its turns, the more the tighter these are. A circle's arc costs the square
 * of its angle whatever its size, a hook of the same angle a multiple. Angles are small, so their sines do. */
static void
add_up_turns (const RostrumRouted *r, double *energy, double *turned_back, double *length)
{
  double piece[ROSTRUM_CURVE_PIECES];
  double all = 0;
  double net = 0;

  *energy = 0;
  *length = 0;
  for (guint i = 0; i < ROSTRUM_CURVE_PIECES; i++) {
    piece[i] = rostrum_distance (r->point[i], r->point[i + 1]);
    *length += piece[i];
  }
  for (guint i = 1; i < ROSTRUM_CURVE_PIECES; i++) {
    double around = MAX (piece[i - 1] * piece[i], 1e-9);
    double turn = rostrum_cross_product (r->point[i - 1], r->point[i], r->point[i + 1]) / around;

    all += fabs (turn);
    net += turn;
    *energy += 2 * turn * turn / MAX (piece[i - 1] + piece[i], 1e-9);
  }
  *energy *= *length;
  *turned_back = all - fabs (net);
}

static double
shape_cost (const RostrumRouted *r)
{
  double size = MAX (fabs (r->bend.a), fabs (r->bend.b));
  double cost = ROUTE_AIM * (r->bend.aim_a * r->bend.aim_a + r->bend.aim_b * r->bend.aim_b);
  double straight = rostrum_distance (r->curve.p0, r->curve.p1);
  double energy;
  double turned_back;
  double length;

  if (size < 0.5 * GENTLE)
    return cost + ROUTE_STIFF;
  add_up_turns (r, &energy, &turned_back, &length);
  return cost + ROUTE_BEND * MAX (0, energy - GENTLE_ENERGY) + ROUTE_S_BEND * turned_back +
         ROUTE_LONGER * (length / MAX (straight, 1) - 1);
}

double
rostrum_routed_end_cost (const RostrumObstacles *o, RostrumLayoutEdge edge, const RostrumRouted *r)
{
  return own_cost (o, edge.a, r) + own_cost (o, edge.b, r);
}

double
rostrum_routed_cost (const RostrumObstacles *o, RostrumLayoutEdge edge, const RostrumRouted *r, double limit)
{
  double out = outside (&o->all, &r->bounds);
  double cost = shape_cost (r) + ROUTE_OUTSIDE * out + (out > FAR_OUTSIDE_WORLD ? ROUTE_FAR_OUTSIDE : 0);
  guint32 passes;

  if (cost < limit)
    cost += rostrum_routed_end_cost (o, edge, r);
  if (cost >= limit)
    return cost;
  passes = rostrum_routed_passes (o, edge, r, MIN (SAFE_WORLD + r->bulge, SAFE_MOST_WORLD),
                                  (guint32) MIN ((limit - cost) / ROSTRUM_ROUTE_PASS + 1, MAX_COUNTED));
  cost += ROSTRUM_ROUTE_PASS * passes;
  /* who passes under something need not keep off other things */
  if (passes == 0)
    cost += ROUTE_NEAR * rostrum_routed_passes (o, edge, r, CLEARANCE_WORLD, MAX_COUNTED);
  return cost;
}

/* Two ends at one hub, each as the point a little way out: ends may lie close together if they part at once.
 * */
static double
port_cost (RostrumWorldPoint p, RostrumWorldPoint q)
{
  double missing = (PORT_WORLD - rostrum_distance (p, q)) / PORT_WORLD;

  return missing > 0 ? ROUTE_PORT * missing : 0;
}

static RostrumWorldPoint
way_out (RostrumWorldPoint end, RostrumWorldPoint control)
{
  double length = MAX (rostrum_distance (end, control), 1e-9);

  return (RostrumWorldPoint){ end.x + (control.x - end.x) * WAY_OUT_WORLD / length,
                              end.y + (control.y - end.y) * WAY_OUT_WORLD / length };
}

static guint32
crossings (const RostrumRouted *r, const RostrumRouted *o)
{
  guint32 count = 0;

  if (!rostrum_world_rect_intersects (&r->bounds, &o->bounds))
    return 0;
  for (guint i = 0; i < ROSTRUM_CURVE_PIECES; i++) {
    RostrumWorldPoint a = r->point[i];
    RostrumWorldPoint b = r->point[i + 1];

    if (MAX (a.x, b.x) < o->bounds.x || MIN (a.x, b.x) > o->bounds.x + o->bounds.width ||
        MAX (a.y, b.y) < o->bounds.y || MIN (a.y, b.y) > o->bounds.y + o->bounds.height)
      continue;
    for (guint j = 0; j < ROSTRUM_CURVE_PIECES; j++)
      count += rostrum_segments_cross (a, b, o->point[j], o->point[j + 1]);
  }
  return count;
}

double
rostrum_routed_pair_cost (RostrumLayoutEdge edge, const RostrumRouted *r, RostrumLayoutEdge other_edge,
                          const RostrumRouted *o)
{
  const RostrumWorldCurve *c = &r->curve;
  const RostrumWorldCurve *d = &o->curve;
  double cost = ROUTE_CROSSING * crossings (r, o);

  if (edge.a == other_edge.a)
    cost += port_cost (way_out (c->p0, c->c0), way_out (d->p0, d->c0));
  if (edge.a == other_edge.b)
    cost += port_cost (way_out (c->p0, c->c0), way_out (d->p1, d->c1));
  if (edge.b == other_edge.a)
    cost += port_cost (way_out (c->p1, c->c1), way_out (d->p0, d->c0));
  if (edge.b == other_edge.b)
    cost += port_cost (way_out (c->p1, c->c1), way_out (d->p1, d->c1));
  return cost;
}
