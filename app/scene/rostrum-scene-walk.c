/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an arrow key leads.
 *
 * From a node to the nearest one, in the city-block distance, of those that lie more in the arrow's direction than aside of it: the
 * quarter between the diagonals. That is enough to come everywhere: whoever always presses the arrow in whose quarter the wanted
 * node lies comes nearer to it with each step, because what is nearest in a quarter is never farther from any other point of that
 * quarter than oneself is. Where nothing is in the quarter, the nearest of the half that lies that way. */
#include "scene/rostrum-scene.h"

#include <math.h>

#include "rostrum-scene-private.h"

/* An edge that points this little aside of an arrow (45°) is followed to its end; else the arrow turns to the next edge. */
#define FOLLOWED 0.7071
/* How far two nodes in one place are taken to be apart, by their order. */
#define HAIR_WORLD 1e-6
/* What is less far ahead in a table is beside, not before. */
#define IN_LINE_WORLD 0.5

typedef struct {
  double ahead;
  double aside;
} Step;

static Step
step_to (const RostrumScene *self, guint32 from, guint32 to, double dx, double dy)
{
  RostrumWorldPoint a = self->targets[from].centre;
  RostrumWorldPoint b = self->targets[to].centre;
  double x = b.x - a.x;
  double y = b.y - a.y;
  double length = hypot (dx, dy);

  if (x == 0.0 && y == 0.0)
    x = to > from ? HAIR_WORLD : -HAIR_WORLD;
  return (Step){ (x * dx + y * dy) / length, fabs (x * dy - y * dx) / length };
}

static guint32
first_node (const RostrumScene *self)
{
  for (guint32 i = 0; i < self->n_targets; i++)
    if (!self->targets[i].is_edge)
      return i;
  return self->n_targets > 0 ? 0 : ROSTRUM_NONE;
}

/* The nearest node in the quarter, else in the half that lies in the direction; @target where there is none. */
static guint32
nearest_node (const RostrumScene *self, guint32 target, double dx, double dy)
{
  guint32 best = target;
  gboolean in_quarter = FALSE;
  double least = INFINITY;

  for (guint32 i = 0; i < self->n_targets; i++) {
    Step step;
    gboolean quarter;
    double cost;

    if (i == target || self->targets[i].is_edge)
      continue;
    step = step_to (self, target, i, dx, dy);
    quarter = step.aside <= step.ahead;
    if (step.ahead <= HAIR_WORLD / 2.0 || (in_quarter && !quarter))
      continue;
    cost = step.ahead + step.aside;
    if (cost < least || (quarter && !in_quarter)) {
      least = cost;
      best = i;
      in_quarter = quarter;
    }
  }
  return best;
}

/* Whether a straight way from the middle of @from meets @to: a cell of the same row or column, its head, or what lies over several
 * heads. */
static gboolean
is_in_line (const RostrumScene *self, guint32 from, guint32 to, gboolean across)
{
  const RostrumWorldPoint centre = self->targets[from].centre;
  const RostrumWorldRect *rect = &self->targets[to].bounds;

  return across ? centre.y > rect->y && centre.y < rect->y + rect->height
                : centre.x > rect->x && centre.x < rect->x + rect->width;
}

/* The nearest of the row or column; @target where it ends. */
static guint32
next_in_line (const RostrumScene *self, guint32 target, double dx, double dy)
{
  guint32 best = target;
  double least = INFINITY;

  for (guint32 i = 0; i < self->n_targets; i++) {
    Step step;

    if (i == target)
      continue;
    step = step_to (self, target, i, dx, dy);
    if (is_in_line (self, target, i, dx != 0.0) && step.ahead > IN_LINE_WORLD && step.ahead < least) {
      least = step.ahead;
      best = i;
    }
  }
  return best;
}

/* The cosine of the angle between the way from @from to @to and the direction. */
static double
alignment (const RostrumScene *self, guint32 from, guint32 to, double dx, double dy)
{
  RostrumWorldPoint a = self->targets[from].centre;
  RostrumWorldPoint b = self->targets[to].centre;
  double length = hypot (b.x - a.x, b.y - a.y) * hypot (dx, dy);

  return length > 0.0 ? ((b.x - a.x) * dx + (b.y - a.y) * dy) / length : 0.0;
}

/* The edge of node @target that points most in the direction; @target if all point away from it. */
static guint32
best_edge (const RostrumScene *self, guint32 target, double dx, double dy)
{
  guint32 best = target;
  double most = 0.0;
  guint32 n;
  const guint32 *related = rostrum_scene_related (self, target, &n);

  for (guint32 i = 0; i < n; i++) {
    double aligned;

    if (!self->targets[related[i]].is_edge)
      continue;
    aligned = alignment (self, target, related[i], dx, dy);
    if (aligned > most || (best == target && aligned >= 0.0)) {
      most = aligned;
      best = related[i];
    }
  }
  return best;
}

/* The next edge of @hub after @edge in the sense of turning towards the direction; @edge if it is the only one. */
static guint32
turn_to_next (const RostrumScene *self, guint32 hub, guint32 edge, double dx, double dy)
{
  RostrumWorldPoint centre = self->targets[hub].centre;
  RostrumWorldPoint at = self->targets[edge].centre;
  double sense = (at.x - centre.x) * dy - (at.y - centre.y) * dx < 0.0 ? -1.0 : 1.0;
  double start = atan2 (at.y - centre.y, at.x - centre.x);
  double least = INFINITY;
  guint32 best = edge;
  guint32 n;
  const guint32 *related = rostrum_scene_related (self, hub, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumTarget *other = &self->targets[related[i]];
    double turn;

    if (!other->is_edge || related[i] == edge)
      continue;
    turn = sense * (atan2 (other->centre.y - centre.y, other->centre.x - centre.x) - start);
    if (turn < 0.0)
      turn += 2.0 * G_PI;
    /* Edges that lie on each other follow in their order. */
    if (turn == 0.0 && (related[i] > edge) != (sense > 0.0))
      turn = 2.0 * G_PI;
    if (turn < least || (turn == least && sense < 0.0)) {
      least = turn;
      best = related[i];
    }
  }
  return best;
}

/* Along @edge to the end that lies in the direction, or around @hub to its next edge. */
static guint32
leave_edge (const RostrumScene *self, guint32 edge, guint32 hub, double dx, double dy)
{
  guint32 ends[2] = { ROSTRUM_NONE, ROSTRUM_NONE };
  guint n_ends = 0;
  double aligned;
  guint32 n;
  const guint32 *related = rostrum_scene_related (self, edge, &n);

  for (guint32 i = 0; i < n && n_ends < 2; i++)
    if (!self->targets[related[i]].is_edge)
      ends[n_ends++] = related[i];
  if (n_ends == 0)
    return edge;
  if (hub != ends[0] && hub != ends[1])
    hub = ends[0];
  aligned = alignment (self, hub, edge, dx, dy);
  if (aligned <= -FOLLOWED)
    return hub;
  if (aligned >= FOLLOWED)
    return n_ends < 2 ? hub : hub == ends[0] ? ends[1] : ends[0];
  return turn_to_next (self, hub, edge, dx, dy);
}

guint32
rostrum_scene_walk (const RostrumScene *self, guint32 target, int dx, int dy)
{
  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);

  if (target == ROSTRUM_NONE || target >= self->n_targets)
    return first_node (self);
  if (dx == 0 && dy == 0)
    return target;
  return self->has_heads ? next_in_line (self, target, dx, dy) : nearest_node (self, target, dx, dy);
}

guint32
rostrum_scene_walk_edges (const RostrumScene *self, guint32 target, guint32 hub, int dx, int dy)
{
  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);

  if (target == ROSTRUM_NONE || target >= self->n_targets)
    return first_node (self);
  if (dx == 0 && dy == 0)
    return target;
  if (self->targets[target].is_edge)
    return leave_edge (self, target, hub, dx, dy);
  return best_edge (self, target, dx, dy);
}
