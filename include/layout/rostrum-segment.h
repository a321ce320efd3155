/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where straight segments meet each other and rectangles. Inline: these are the innermost loops of the room.
 * */
#pragma once

#include "layout/rostrum-geometry.h"

#include <math.h>

G_BEGIN_DECLS

static inline double
rostrum_distance (RostrumWorldPoint a, RostrumWorldPoint b)
{
  return sqrt ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
}

static inline double
rostrum_cross_product (RostrumWorldPoint o, RostrumWorldPoint a, RostrumWorldPoint b)
{
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/* TRUE if the segments cross. A point on a line belongs to one of its sides, so that a line through a corner
 * of a polyline crosses one of the two pieces there and not none or both; of segments with an end in common
 * the answer means nothing. */
static inline gboolean
rostrum_segments_cross (RostrumWorldPoint a, RostrumWorldPoint b, RostrumWorldPoint c, RostrumWorldPoint d)
{
  if (MAX (a.x, b.x) < MIN (c.x, d.x) || MAX (c.x, d.x) < MIN (a.x, b.x) || MAX (a.y, b.y) < MIN (c.y, d.y) ||
      MAX (c.y, d.y) < MIN (a.y, b.y))
    return FALSE;
  return (rostrum_cross_product (a, b, c) > 0) != (rostrum_cross_product (a, b, d) > 0) &&
         (rostrum_cross_product (c, d, a) > 0) != (rostrum_cross_product (c, d, b) > 0);
}

static inline gboolean
rostrum_clip_axis (double from, double way, double low, double high, double *t0, double *t1)
{
  double a;
  double b;

  if (way == 0)
    return from > low && from < high;
  a = (low - from) / way;
  b = (high - from) / way;
  *t0 = MAX (*t0, MIN (a, b));
  *t1 = MIN (*t1, MAX (a, b));
  return *t0 < *t1;
}

/* The share (0 … 1) of the segment that lies inside the rectangle, after Liang and Barsky. */
static inline double
rostrum_segment_share_in_rect (RostrumWorldPoint a, RostrumWorldPoint b, const RostrumWorldRect *r)
{
  double t0 = 0;
  double t1 = 1;

  if (MAX (a.x, b.x) <= r->x || MIN (a.x, b.x) >= r->x + r->width || MAX (a.y, b.y) <= r->y ||
      MIN (a.y, b.y) >= r->y + r->height)
    return 0;
  if (!rostrum_clip_axis (a.x, b.x - a.x, r->x, r->x + r->width, &t0, &t1) ||
      !rostrum_clip_axis (a.y, b.y - a.y, r->y, r->y + r->height, &t0, &t1))
    return 0;
  return t1 - t0;
}

G_END_DECLS
