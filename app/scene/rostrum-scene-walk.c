/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include <math.h>

#include "rostrum-scene-private.h"

/* What stands aside of the way counts this many times its distance. */
#define ASIDE_WEIGHT 2.0

/* How far @to is from @from for somebody who walks towards (dx, dy); INFINITY if it is not that way at all. */
static double
walk_cost (RostrumWorldPoint from, RostrumWorldPoint to, double dx, double dy)
{
  double x = to.x - from.x;
  double y = to.y - from.y;
  double length = hypot (dx, dy);
  double ahead = (x * dx + y * dy) / length;
  double aside = fabs (x * dy - y * dx) / length;

  /* A right angle wide to each side of the way, less a hair: what is exactly aside is no way forward. */
  if (ahead <= 1e-6 || aside > 3.0 * ahead)
    return INFINITY;
  return ahead + ASIDE_WEIGHT * aside;
}

static guint32
first_node (const RostrumScene *self)
{
  for (guint32 i = 0; i < self->n_targets; i++)
    if (!self->targets[i].is_edge)
      return i;
  return self->n_targets > 0 ? 0 : ROSTRUM_NONE;
}

static guint32
nearest_node (const RostrumScene *self, guint32 target, double dx, double dy)
{
  guint32 best = target;
  double least = INFINITY;

  for (guint32 i = 0; i < self->n_targets; i++) {
    double cost;

    if (i == target || self->targets[i].is_edge)
      continue;
    cost = walk_cost (self->targets[target].centre, self->targets[i].centre, dx, dy);
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}

/* The neighbour (an edge of a node, an end of an edge) that lies most in the direction; always one if there is any, so that no
 * edge is out of reach of the keyboard. */
static guint32
best_neighbour (const RostrumScene *self, guint32 target, double dx, double dy)
{
  gboolean from_edge = self->targets[target].is_edge;
  RostrumWorldPoint from = self->targets[target].centre;
  guint32 best = target;
  double most = -INFINITY;
  guint32 n;
  const guint32 *related = rostrum_scene_related (self, target, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumTarget *other = &self->targets[related[i]];
    double x = other->centre.x - from.x;
    double y = other->centre.y - from.y;
    double turn = (x * dx + y * dy) / MAX (hypot (x, y), 1e-9);

    if (other->is_edge == from_edge || related[i] == target || turn <= most)
      continue;
    most = turn;
    best = related[i];
  }
  return most > 0.0 || from_edge ? best : target;
}

guint32
rostrum_scene_walk (const RostrumScene *self, guint32 target, int dx, int dy, gboolean along_edges)
{
  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);

  if (target == ROSTRUM_NONE || target >= self->n_targets)
    return first_node (self);
  if (dx == 0 && dy == 0)
    return target;
  return along_edges ? best_neighbour (self, target, dx, dy) : nearest_node (self, target, dx, dy);
}
