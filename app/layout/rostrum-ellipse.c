/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-ellipse.h"
#include "layout/rostrum-overlap.h"

#include <math.h>

#define STEPS 16
#define SIZE_STEPS 24
#define TURN_STEPS 18
#define GAP_STEPS 16
/* Boxes that are not neighbours may still meet on a flat ellipse: then it grows by this, and no more often
 * than that. */
#define GROW 1.06
#define GROW_MOST 40
/* Above this the pairs of neighbours alone count. */
#define CHECKED 5000

/* Sines of a quarter in equal steps. */
static const double sines[STEPS + 1] = { 0,
                                         0.098017140329560604,
                                         0.19509032201612825,
                                         0.29028467725446233,
                                         0.38268343236508978,
                                         0.47139673682599764,
                                         0.55557023301960218,
                                         0.63439328416364549,
                                         0.70710678118654746,
                                         0.77301045336273699,
                                         0.83146961230254524,
                                         0.88192126434835494,
                                         0.92387953251128674,
                                         0.95694033573220894,
                                         0.98078528040323043,
                                         0.99518472667219682,
                                         1 };

/* Between two steps along the chord, then out to the circle. */
RostrumWorldPoint
rostrum_turn_vector (double turn)
{
  double share = 4 * (turn - floor (turn));
  guint quarter = MIN ((guint) share, 3);
  double along = (share - quarter) * STEPS;
  guint step = MIN ((guint) along, STEPS - 1);
  double rest = along - step;
  double across = sines[step] + (sines[step + 1] - sines[step]) * rest;
  double down = sines[STEPS - step] + (sines[STEPS - step - 1] - sines[STEPS - step]) * rest;
  double length = sqrt (across * across + down * down);

  across /= length;
  down /= length;
  switch (quarter) {
  case 0:
    return (RostrumWorldPoint){ across, -down };
  case 1:
    return (RostrumWorldPoint){ down, across };
  case 2:
    return (RostrumWorldPoint){ -across, down };
  default:
    return (RostrumWorldPoint){ -down, -across };
  }
}

RostrumWorldPoint
rostrum_ellipse_at (RostrumEllipse ellipse, double turn)
{
  RostrumWorldPoint v = rostrum_turn_vector (turn);

  if (ellipse.squircle) {
    double by = 1 / sqrt (sqrt (v.x * v.x * v.x * v.x + v.y * v.y * v.y * v.y));

    v.x *= by;
    v.y *= by;
  }
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
  return (RostrumEllipse){ ellipse.half_width * by, ellipse.half_height * by, ellipse.squircle };
}

/* Uses all of the ellipse: the widest gap for which the boxes still fit. FALSE if they do not even with @gap. */
static gboolean
share_out (RostrumEllipse ellipse, guint32 n, const RostrumLayoutBox *boxes, double gap, double *turn)
{
  double low = gap;
  double high = gap + 4 * (ellipse.half_width + ellipse.half_height) / n;

  for (guint i = 0; i < GAP_STEPS; i++) {
    double middle = (low + high) / 2;

    if (fill (ellipse, n, boxes, middle, turn) <= 1)
      low = middle;
    else
      high = middle;
  }
  return fill (ellipse, n, boxes, low, turn) <= 1;
}

static gboolean
is_clear (RostrumEllipse ellipse, guint32 n, const RostrumLayoutBox *boxes, double gap, const double *turn)
{
  g_autofree double *x = g_new (double, n);
  g_autofree double *y = g_new (double, n);

  for (guint32 i = 0; i < n; i++) {
    RostrumWorldPoint p = rostrum_ellipse_at (ellipse, turn[i]);

    x[i] = p.x;
    y[i] = p.y;
  }
  return n > CHECKED || rostrum_overlap_count (n, boxes, gap, x, y) == 0;
}

RostrumEllipse
rostrum_ellipse_fit (guint32 n, const RostrumLayoutBox *boxes, double gap_world, double aspect,
                     RostrumEllipse least, double *turn)
{
  double low = 0;
  double high = 1;
  RostrumEllipse unit = { sqrt (aspect), 1 / sqrt (aspect), least.squircle };
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
  for (guint i = 0; i < GROW_MOST && !(share_out (ellipse, n, boxes, gap_world, turn) &&
                                       is_clear (ellipse, n, boxes, gap_world, turn));
       i++)
    ellipse = grown (ellipse, GROW);
  return ellipse;
}
