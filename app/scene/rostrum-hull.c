/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-hull.h"

#include <math.h>

/* How far the control points of a rounded corner stand from its ends, of the way to the corner: about a circle. */
#define ROUND 0.55

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const RostrumWorldPoint *p = a;
  const RostrumWorldPoint *q = b;

  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return (p->y > q->y) - (p->y < q->y);
}

static double
turn (RostrumWorldPoint a, RostrumWorldPoint b, RostrumWorldPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static void
push_corner (GArray *hull, guint first, RostrumWorldPoint point)
{
  while (hull->len >= first + 2 &&
         turn (g_array_index (hull, RostrumWorldPoint, hull->len - 2),
               g_array_index (hull, RostrumWorldPoint, hull->len - 1), point) <= 0.0)
    g_array_set_size (hull, hull->len - 1);
  g_array_append_val (hull, point);
}

/* Andrew's monotone chain: along the points from left to right, and back. */
GArray *
rostrum_hull_new (const RostrumWorldRect *rects, guint32 n)
{
  GArray *hull = g_array_new (FALSE, FALSE, sizeof (RostrumWorldPoint));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RostrumWorldPoint));
  guint first;

  for (guint32 i = 0; i < n; i++)
    for (int corner = 0; corner < 4; corner++) {
      RostrumWorldPoint point = { rects[i].x + (corner % 2) * rects[i].width,
                                  rects[i].y + (corner / 2) * rects[i].height };

      g_array_append_val (points, point);
    }
  g_array_sort (points, compare_points);
  for (guint i = 0; i < points->len; i++)
    push_corner (hull, 0, g_array_index (points, RostrumWorldPoint, i));
  first = MAX (hull->len, 1) - 1;
  for (guint i = points->len; i-- > 0;)
    push_corner (hull, first, g_array_index (points, RostrumWorldPoint, i));
  if (hull->len > 1)
    g_array_set_size (hull, hull->len - 1); /* the first again */
  return hull;
}

RostrumWorldRect
rostrum_hull_get_bounds (GArray *hull)
{
  double x0 = INFINITY, y0 = INFINITY, x1 = -INFINITY, y1 = -INFINITY;

  for (guint i = 0; i < hull->len; i++) {
    RostrumWorldPoint p = g_array_index (hull, RostrumWorldPoint, i);

    x0 = MIN (x0, p.x);
    y0 = MIN (y0, p.y);
    x1 = MAX (x1, p.x);
    y1 = MAX (y1, p.y);
  }
  if (hull->len == 0)
    return (RostrumWorldRect){ 0 };
  return (RostrumWorldRect){ x0, y0, x1 - x0, y1 - y0 };
}

/* Two convex shapes are apart if one side of one of them has all of the other beyond it. */
gboolean
rostrum_hull_meets_rect (GArray *hull, const RostrumWorldRect *rect)
{
  RostrumWorldRect bounds = rostrum_hull_get_bounds (hull);

  if (hull->len == 0 || !rostrum_world_rect_intersects (&bounds, rect))
    return FALSE;
  for (guint i = 0; i < hull->len; i++) {
    RostrumWorldPoint a = g_array_index (hull, RostrumWorldPoint, i);
    RostrumWorldPoint b = g_array_index (hull, RostrumWorldPoint, (i + 1) % hull->len);
    gboolean beyond = TRUE;

    for (int corner = 0; corner < 4; corner++) {
      RostrumWorldPoint c = { rect->x + (corner % 2) * rect->width, rect->y + (corner / 2) * rect->height };

      beyond = beyond && turn (a, b, c) <= 0.0;
    }
    if (beyond)
      return FALSE;
  }
  return TRUE;
}

static RostrumWorldPoint
towards (RostrumWorldPoint from, RostrumWorldPoint to, double share)
{
  return (RostrumWorldPoint){ from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

static double
distance (RostrumWorldPoint a, RostrumWorldPoint b)
{
  return sqrt ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

GArray *
rostrum_hull_to_path (GArray *hull, double radius_world)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (RostrumSegment));
  const RostrumSegment close = { ROSTRUM_SEGMENT_CLOSE };

  for (guint i = 0; i < hull->len; i++) {
    RostrumWorldPoint before = g_array_index (hull, RostrumWorldPoint, (i + hull->len - 1) % hull->len);
    RostrumWorldPoint corner = g_array_index (hull, RostrumWorldPoint, i);
    RostrumWorldPoint after = g_array_index (hull, RostrumWorldPoint, (i + 1) % hull->len);
    double in = MAX (distance (corner, before), 1e-9);
    double out = MAX (distance (corner, after), 1e-9);
    double cut = MIN (radius_world, MIN (in, out) / 2.0);
    RostrumWorldPoint from = towards (corner, before, cut / in);
    RostrumWorldPoint to = towards (corner, after, cut / out);
    RostrumSegment line = { i == 0 ? ROSTRUM_SEGMENT_MOVE : ROSTRUM_SEGMENT_LINE, { from } };
    RostrumSegment round = { ROSTRUM_SEGMENT_CURVE,
                             { towards (from, corner, ROUND), towards (to, corner, ROUND), to } };

    g_array_append_val (path, line);
    g_array_append_val (path, round);
  }
  if (path->len > 0)
    g_array_append_val (path, close);
  return path;
}
