/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-ellipse.h"
#include "layout/rostrum-overlap.h"

#include <math.h>

#define HALVINGS 7
#define SIZE_STEPS 24
#define TURN_STEPS 18
/* Boxes that are not neighbours may still meet on a flat ellipse: then it grows by this, and no more often
 * than that. */
#define GROW 1.06
#define GROW_MOST 40
/* Above this the pairs of neighbours alone count. */
#define CHECKED 5000

/* Halves the quarter again and again: the sum of two unit vectors points between them. */
RostrumWorldPoint
rostrum_turn_vector (double turn)
{
  static const RostrumWorldPoint quarters[] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };
  double share = 4 * (turn - floor (turn));
  guint quarter = MIN ((guint) share, 3);
  RostrumWorldPoint a = quarters[quarter];
  RostrumWorldPoint b = quarters[quarter + 1];
  RostrumWorldPoint v;
  double length;

  share -= quarter;
  for (guint i = 0; i < HALVINGS; i++) {
    RostrumWorldPoint between = { a.x + b.x, a.y + b.y };

    length = sqrt (between.x * between.x + between.y * between.y);
    between = (RostrumWorldPoint){ between.x / length, between.y / length };
    share *= 2;
    if (share < 1) {
      b = between;
    } else {
      a = between;
      share -= 1;
    }
  }
  v = (RostrumWorldPoint){ a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
  length = sqrt (v.x * v.x + v.y * v.y);
  return (RostrumWorldPoint){ v.x / length, v.y / length };
}

RostrumWorldPoint
rostrum_ellipse_at (RostrumEllipse ellipse, double turn)
{
  RostrumWorldPoint v = rostrum_turn_vector (turn);

  return (RostrumWorldPoint){ v.x * ellipse.half_width, v.y * ellipse.half_height };
}

static gboolean
meet (const RostrumLayoutBox *a, RostrumWorldPoint p, const RostrumLayoutBox *b, RostrumWorldPoint q,
      double gap)
{
  RostrumWorldRect r = rostrum_box_rect (a, p.x, p.y, gap);
  RostrumWorldRect s = rostrum_box_rect (b, q.x, q.y, gap);

  return rostrum_world_rect_intersects (&r, &s);
}

/* The least turn from @from at which box @b is clear of box @a; 1 if it is not clear half a turn away. */
static double
least_turn (RostrumEllipse ellipse, const RostrumLayoutBox *a, const RostrumLayoutBox *b, double from,
            double gap)
{
  RostrumWorldPoint at = rostrum_ellipse_at (ellipse, from);
  double low = 0;
  double high = 0.5;

  if (meet (a, at, b, rostrum_ellipse_at (ellipse, from + high), gap))
    return 1;
  for (guint i = 0; i < TURN_STEPS; i++) {
    double middle = (low + high) / 2;

    if (meet (a, at, b, rostrum_ellipse_at (ellipse, from + middle), gap))
      low = middle;
    else
      high = middle;
  }
  return high;
}

/* Sets the boxes as near as can be; returns how much of the circle they take, or more than 1 when it is too
 * small. */
static double
fill (RostrumEllipse ellipse, guint32 n, const RostrumLayoutBox *boxes, double gap, double *turn)
{
  turn[0] = 0;
  for (guint32 i = 1; i < n; i++) {
    turn[i] = turn[i - 1] + least_turn (ellipse, &boxes[i - 1], &boxes[i], turn[i - 1], gap);
    if (turn[i] >= 1)
      return 2;
  }
  return turn[n - 1] + least_turn (ellipse, &boxes[n - 1], &boxes[0], turn[n - 1], gap);
}

static RostrumEllipse
grown (RostrumEllipse ellipse, double by)
{
  return (RostrumEllipse){ ellipse.half_width * by, ellipse.half_height * by };
}

/* Shares the slack; TRUE if then no two boxes meet. */
static gboolean
share_out (RostrumEllipse ellipse, guint32 n, const RostrumLayoutBox *boxes, double gap, double *turn)
{
  double taken = fill (ellipse, n, boxes, gap, turn);
  g_autofree double *x = NULL;
  g_autofree double *y = NULL;

  for (guint32 i = 0; i < n && taken > 0; i++)
    turn[i] /= MAX (taken, 1e-9);
  if (taken > 1)
    return FALSE;
  if (n > CHECKED)
    return TRUE;
  x = g_new (double, n);
  y = g_new (double, n);
  for (guint32 i = 0; i < n; i++) {
    RostrumWorldPoint p = rostrum_ellipse_at (ellipse, turn[i]);

    x[i] = p.x;
    y[i] = p.y;
  }
  return rostrum_overlap_count (n, boxes, gap, x, y) == 0;
}

RostrumEllipse
rostrum_ellipse_fit (guint32 n, const RostrumLayoutBox *boxes, double gap_world, double aspect,
                     RostrumEllipse least, double *turn)
{
  double low = 0;
  double high = 1;
  RostrumEllipse unit = { sqrt (aspect), 1 / sqrt (aspect) };
  RostrumEllipse ellipse;

  turn[0] = 0;
  if (n < 2)
    return least;
  for (guint32 i = 0; i < n; i++)
    high += boxes[i].left + boxes[i].right + boxes[i].above + boxes[i].below + 2 * gap_world;
  low = MAX (least.half_width / unit.half_width, least.half_height / unit.half_height);
  high = MAX (high * 2, low);
  for (guint i = 0; i < SIZE_STEPS && low < high; i++) {
    double middle = i == 0 ? low : (low + high) / 2;

    if (fill (grown (unit, middle), n, boxes, gap_world, turn) <= 1)
      high = middle;
    else
      low = middle;
  }
  ellipse = grown (unit, high);
  for (guint i = 0; i < GROW_MOST && !share_out (ellipse, n, boxes, gap_world, turn); i++)
    ellipse = grown (ellipse, GROW);
  return ellipse;
}
