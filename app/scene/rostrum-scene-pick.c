/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include <math.h>

#include "rostrum-scene-private.h"

#define CURVE_STEPS 32
/* Controls so near to the chord make no curve. */
#define STRAIGHT_WORLD 1e-6

static gboolean
in_rounded_rect (const RostrumWorldRect *rect, double radius, RostrumWorldPoint point)
{
  double dx, dy;

  if (!rostrum_world_rect_contains (rect, point))
    return FALSE;
  radius = MIN (radius, MIN (rect->width, rect->height) / 2.0);
  /* How far the point is into a corner's square. */
  dx = MAX (rect->x + radius - point.x, point.x - (rect->x + rect->width - radius));
  dy = MAX (rect->y + radius - point.y, point.y - (rect->y + rect->height - radius));
  return dx <= 0.0 || dy <= 0.0 || dx * dx + dy * dy <= radius * radius;
}

static gboolean
in_ellipse (const RostrumWorldRect *rect, RostrumWorldPoint point)
{
  double x, y;

  if (rect->width <= 0.0 || rect->height <= 0.0)
    return FALSE;
  x = (point.x - rect->x - rect->width / 2.0) / (rect->width / 2.0);
  y = (point.y - rect->y - rect->height / 2.0) / (rect->height / 2.0);
  return x * x + y * y <= 1.0;
}

static double
distance_to_line (RostrumWorldPoint point, RostrumWorldPoint a, RostrumWorldPoint b)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0.0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2 : 0.0;

  t = CLAMP (t, 0.0, 1.0);
  return hypot (point.x - a.x - t * dx, point.y - a.y - t * dy);
}

typedef struct {
  RostrumWorldPoint point;
  double distance; /* to the nearest line so far */
  gboolean inside; /* by the even-odd rule of the lines so far */
} PathProbe;

static void
probe_line (PathProbe *probe, RostrumWorldPoint a, RostrumWorldPoint b)
{
  double distance = distance_to_line (probe->point, a, b);

  probe->distance = MIN (probe->distance, distance);
  if ((a.y > probe->point.y) != (b.y > probe->point.y) &&
      probe->point.x < a.x + (probe->point.y - a.y) / (b.y - a.y) * (b.x - a.x))
    probe->inside = !probe->inside;
}

/* Whether the controls stand on the chord, and in the order of its ends: the edges of large graphs are so. */
static gboolean
is_straight (RostrumWorldPoint from, const RostrumWorldPoint points[3])
{
  double dx = points[2].x - from.x;
  double dy = points[2].y - from.y;
  double length2 = dx * dx + dy * dy;

  for (int i = 0; i < 2; i++) {
    double x = points[i].x - from.x;
    double y = points[i].y - from.y;
    double along = x * dx + y * dy;
    double beside = x * dy - y * dx;

    if (along < 0.0 || along > length2 || beside * beside > STRAIGHT_WORLD * STRAIGHT_WORLD * length2)
      return FALSE;
  }
  return TRUE;
}

/* Distance to a cubic: the nearest of its chords, then refined there by halving, so that a point on the curve is at 0. */
static double
distance_to_curve (RostrumWorldPoint point, RostrumWorldPoint from, const RostrumWorldPoint points[3])
{
  RostrumWorldPoint a = from;
  double nearest = INFINITY;
  double best = 0.0;
  double step = 1.0 / CURVE_STEPS;

  for (int i = 1; i <= CURVE_STEPS; i++) {
    RostrumWorldPoint b = rostrum_curve_at (from, points, i * step);
    double distance = distance_to_line (point, a, b);

    if (distance < nearest) {
      nearest = distance;
      best = (i - 0.5) * step;
    }
    a = b;
  }

  nearest = INFINITY;
  for (; step > 1e-6; step /= 2.0) {
    double centre = best;

    for (int k = -1; k <= 1; k++) {
      double t = CLAMP (centre + k * step / 2.0, 0.0, 1.0);
      RostrumWorldPoint p = rostrum_curve_at (from, points, t);
      double distance = hypot (p.x - point.x, p.y - point.y);

      if (distance < nearest) {
        nearest = distance;
        best = t;
      }
    }
  }
  return nearest;
}

static void
probe_curve (PathProbe *probe, RostrumWorldPoint from, const RostrumWorldPoint points[3])
{
  RostrumWorldPoint a = from;
  double before = probe->distance;

  if (is_straight (from, points)) {
    probe_line (probe, from, points[2]);
    return;
  }
  for (int i = 1; i <= CURVE_STEPS; i++) {
    RostrumWorldPoint b = rostrum_curve_at (from, points, (double) i / CURVE_STEPS);

    probe_line (probe, a, b);
    a = b;
  }
  probe->distance = MIN (before, distance_to_curve (probe->point, from, points));
}

static PathProbe
probe_path (const RostrumItem *item, RostrumWorldPoint point)
{
  PathProbe probe = { point, INFINITY, FALSE };
  RostrumWorldPoint at = { 0.0, 0.0 };
  RostrumWorldPoint start = at;

  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumSegment *segment = &item->segments[i];

    switch (segment->kind) {
    case ROSTRUM_SEGMENT_MOVE:
      at = start = segment->points[0];
      break;
    case ROSTRUM_SEGMENT_LINE:
      probe_line (&probe, at, segment->points[0]);
      at = segment->points[0];
      break;
    case ROSTRUM_SEGMENT_CURVE:
      probe_curve (&probe, at, segment->points);
      at = segment->points[2];
      break;
    case ROSTRUM_SEGMENT_CLOSE:
    default:
      probe_line (&probe, at, start);
      at = start;
      break;
    }
  }
  return probe;
}

double
rostrum_item_get_distance (const RostrumItem *item, RostrumWorldPoint point)
{
  return probe_path (item, point).distance;
}

static double
distance_to_path (const RostrumItem *item, RostrumWorldPoint point, double limit)
{
  RostrumWorldRect near = rostrum_world_rect_grow (&item->rect, limit);

  return rostrum_world_rect_contains (&near, point) ? rostrum_item_get_distance (item, point) : INFINITY;
}

gboolean
rostrum_item_hits (const RostrumItem *item, RostrumWorldPoint point, double tolerance)
{
  PathProbe probe;

  switch (item->type) {
  case ROSTRUM_ITEM_RECT:
    return in_rounded_rect (&item->rect, item->radius, point);
  case ROSTRUM_ITEM_ELLIPSE:
    return in_ellipse (&item->rect, point);
  case ROSTRUM_ITEM_TEXT:
    return rostrum_world_rect_contains (&item->rect, point);
  case ROSTRUM_ITEM_PATH:
  default:
    probe = probe_path (item, point);
    return (item->fill.alpha > 0.0 && probe.inside) ||
           probe.distance <= MAX (tolerance, item->stroke_width / 2.0);
  }
}

guint32
rostrum_scene_pick (const RostrumScene *self, RostrumWorldPoint point, double tolerance_world)
{
  g_autoptr (GArray) near = NULL;
  RostrumWorldRect around;
  guint32 edge = ROSTRUM_NONE;
  double nearest = INFINITY;

  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);

  tolerance_world = MAX (tolerance_world, 0.0);
  around = (RostrumWorldRect){ point.x - tolerance_world, point.y - tolerance_world, 2.0 * tolerance_world,
                               2.0 * tolerance_world };
  near = rostrum_scene_items_in (self, &around);
  for (guint i = near->len; i-- > 0;) {
    const RostrumItem *item = &self->items[g_array_index (near, guint32, i)];
    double reach, distance;

    if (item->target == ROSTRUM_NONE)
      continue;
    if (!self->targets[item->target].is_edge) {
      if (rostrum_item_hits (item, point, tolerance_world))
        return item->target;
      continue;
    }
    reach = MAX (tolerance_world, item->stroke_width / 2.0);
    distance = item->type == ROSTRUM_ITEM_PATH ? distance_to_path (item, point, reach) : INFINITY;
    if (distance <= reach && distance < nearest) {
      nearest = distance;
      edge = item->target;
    }
  }
  return edge;
}
