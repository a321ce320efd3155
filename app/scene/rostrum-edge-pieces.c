/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an item to straight pieces in pixels. */
#include <math.h>

#include "rostrum-edge-raster-private.h"
#include "rostrum-scene-private.h"

/* How far the polyline may be from its curve, in pixels: cairo's own tolerance. */
#define TOLERANCE_PX 0.1
#define MAX_CURVE_PIECES 256.0
/* A narrower line covers so little that rounding would swallow it; so it is drawn as wide as this. */
#define MIN_WIDTH_PX 0.0625
/* Dashes that are shorter than this with their gaps cannot be told apart: they become a line that is as much fainter. */
#define MIN_PERIOD_PX 2.0
/* Beyond this, coordinates have no use on a screen; what is computed from them stays finite. */
#define FARTHEST_PX 1e15

/* A piece's item, in pixels. */
typedef struct {
  double width;
  double alpha;
  guint32 color;
  double lengths[4];
  int n_lengths;
  double period;
  gboolean dots;
  double offset; /* into the dashes where the next piece begins */
} Pen;

/* What is measured here is neither so near nor so far that hypot() would know better, only slower. */
static inline double
distance (double x, double y)
{
  return sqrt (x * x + y * y);
}

static guint32
to_pixel (RostrumColor color)
{
  guint red = (guint) (CLAMP (color.red, 0.0, 1.0) * 255.0 + 0.5);
  guint green = (guint) (CLAMP (color.green, 0.0, 1.0) * 255.0 + 0.5);
  guint blue = (guint) (CLAMP (color.blue, 0.0, 1.0) * 255.0 + 0.5);

  return 0xff000000u | red << 16 | green << 8 | blue;
}

static Pen
make_pen (const RostrumEdgeRaster *self, const RostrumItem *item)
{
  Pen pen = { .width = MAX (item->stroke_width * self->scale, MIN_WIDTH_PX),
              .alpha = CLAMP (item->stroke.alpha, 0.0, 1.0),
              .color = to_pixel (item->stroke),
              .dots = item->dash == ROSTRUM_DASH_DOTS };
  double drawn = 0.0;

  pen.n_lengths = rostrum_dash_get_lengths (item->dash, item->stroke_width, pen.lengths);
  for (int i = 0; i < pen.n_lengths; i++) {
    pen.lengths[i] *= self->scale;
    pen.period += pen.lengths[i];
    drawn += i % 2 == 0 ? pen.lengths[i] : 0.0;
  }
  if (pen.n_lengths > 0 && pen.period < MIN_PERIOD_PX) {
    /* A dot covers as much of its line as a disc of a square. */
    if (pen.dots)
      drawn = G_PI / 4.0 * item->stroke_width * self->scale;
    pen.alpha *= MIN (drawn / pen.period, 1.0);
    pen.period = 0.0;
    pen.dots = FALSE;
    pen.n_lengths = 0;
  }
  return pen;
}

/* Cuts the piece, @all long, to where it can be seen, so that what is far away stays computable. FALSE: nothing is left. */
static gboolean
clip_piece (const RostrumEdgeRaster *self, RostrumWorldPoint *from, RostrumWorldPoint to, double all,
            double width, double *skipped, double *length)
{
  const RostrumEdgeBand *field = &self->field;
  double margin = 2.0 * width + 8.0;
  const double lows[2] = { field->first_column - margin, field->first_row - margin };
  const double highs[2] = { field->end_column + margin, field->end_row + margin };
  const double starts[2] = { from->x, from->y };
  const double deltas[2] = { to.x - from->x, to.y - from->y };
  double first = 0.0, last = 1.0;

  for (int axis = 0; axis < 2; axis++) {
    double a, b;

    if (deltas[axis] == 0.0) {
      if (starts[axis] < lows[axis] || starts[axis] > highs[axis])
        return FALSE;
      continue;
    }
    a = (lows[axis] - starts[axis]) / deltas[axis];
    b = (highs[axis] - starts[axis]) / deltas[axis];
    first = MAX (first, MIN (a, b));
    last = MIN (last, MAX (a, b));
  }
  if (first >= last)
    return FALSE;
  from->x += first * deltas[0];
  from->y += first * deltas[1];
  *skipped = first * all;
  *length = (last - first) * all;
  return TRUE;
}

/* The end of a piece at @at; @other is the direction of the piece beyond, NULL if there is none. */
static RostrumEdgeEnd
make_end (RostrumWorldPoint at, RostrumWorldPoint direction, const RostrumWorldPoint *other, gboolean steep,
          double half_width)
{
  RostrumWorldPoint normal = direction;
  double tangent = 0.0, reach = half_width + 0.75;
  RostrumEdgeEnd end = { .major = steep ? at.y : at.x, .minor = steep ? at.x : at.y, .zone = 1.0 };

  /* Beyond 120° a mitre would get long; both pieces then end as lines do. */
  end.joint = other != NULL && direction.x * other->x + direction.y * other->y > -0.5;
  if (half_width < ROSTRUM_EDGE_THIN_PX / 2.0)
    return end;
  if (end.joint) {
    double x = direction.x + other->x, y = direction.y + other->y, length = distance (x, y);

    normal = (RostrumWorldPoint){ x / length, y / length };
    tangent = fabs (normal.x * direction.y - normal.y * direction.x) /
              (normal.x * direction.x + normal.y * direction.y);
  }
  end.n_major = steep ? normal.y : normal.x;
  end.n_minor = steep ? normal.x : normal.y;
  end.zone = (0.5 + reach * tangent) * fabs (steep ? direction.y : direction.x) +
             reach * fabs (steep ? direction.x : direction.y) + 1.0;
  return end;
}

/* The piece from one point of the polyline to the next; @before and @after are the directions of its neighbours. FALSE if there is
 * no strip for it. */
static gboolean
add_piece (RostrumEdgeRaster *self, Pen *pen, const RostrumWorldPoint points[2], double length,
           const RostrumWorldPoint *before, RostrumWorldPoint direction, const RostrumWorldPoint *after)
{
  gboolean steep = fabs (direction.y) > fabs (direction.x);
  RostrumEdgePiece piece = { .half_width = pen->width / 2.0,
                             .d_major = steep ? direction.y : direction.x,
                             .d_minor = steep ? direction.x : direction.y,
                             .period = pen->period,
                             .n_lengths = pen->n_lengths,
                             .dots = pen->dots,
                             .steep = steep,
                             .alpha = (guint) (pen->alpha * 255.0 + 0.5),
                             .color = pen->color };
  RostrumWorldPoint start = points[0];
  double offset = pen->offset, skipped;

  if (pen->period > 0.0)
    pen->offset = fmod (pen->offset + length, pen->period);
  if (!clip_piece (self, &start, points[1], length, pen->width, &skipped, &piece.length))
    return TRUE;
  piece.strip = rostrum_strip_cache_get (self->strips, pen->width, pen->alpha, piece.d_minor / piece.d_major);
  if (piece.strip == NULL)
    return FALSE;
  piece.major = steep ? start.y : start.x;
  piece.minor = steep ? start.x : start.y;
  piece.ends[0] = make_end (points[0], direction, before, steep, piece.half_width);
  piece.ends[1] = make_end (points[1], direction, after, steep, piece.half_width);
  for (int i = 0; i < 4; i++)
    piece.lengths[i] = pen->lengths[i];
  if (pen->period > 0.0) {
    piece.offset = fmod (offset + skipped, pen->period);
    piece.end_zone = make_end (points[1], direction, NULL, steep, piece.half_width).zone;
  }
  g_array_append_val (self->pieces, piece);
  return TRUE;
}

/* The direction from a point to the next, and how far it is. */
static RostrumWorldPoint
direction_at (const GArray *points, guint i, double *length)
{
  RostrumWorldPoint a = g_array_index (points, RostrumWorldPoint, i);
  RostrumWorldPoint b = g_array_index (points, RostrumWorldPoint, i + 1);

  *length = distance (b.x - a.x, b.y - a.y);
  return (RostrumWorldPoint){ (b.x - a.x) / *length, (b.y - a.y) / *length };
}

/* The polyline so far becomes pieces, and the next one begins. */
static gboolean
end_polyline (RostrumEdgeRaster *self, Pen *pen)
{
  GArray *points = self->points;
  RostrumWorldPoint before, direction, after;
  double length, next_length = 0.0;
  gboolean added = TRUE;

  pen->offset = 0.0;
  if (points->len > 1)
    direction = direction_at (points, 0, &length);
  for (guint i = 0; i + 1 < points->len && added; i++) {
    gboolean is_last = i + 2 == points->len;

    if (!is_last)
      after = direction_at (points, i + 1, &next_length);
    added = add_piece (self, pen, &g_array_index (points, RostrumWorldPoint, i), length,
                       i > 0 ? &before : NULL, direction, is_last ? NULL : &after);
    before = direction;
    direction = after;
    length = next_length;
  }
  g_array_set_size (points, 0);
  return added;
}

static void
add_point (GArray *points, RostrumWorldPoint point)
{
  if (points->len > 0) {
    const RostrumWorldPoint *last = &g_array_index (points, RostrumWorldPoint, points->len - 1);

    if (distance (point.x - last->x, point.y - last->y) < 1e-6)
      return;
  }
  g_array_append_val (points, point);
}

/* As many pieces as its bend asks for (the distance of a cubic from its chord is at most an eighth of its second derivative). */
static void
add_curve (GArray *points, const RostrumWorldPoint to[3])
{
  RostrumWorldPoint from = g_array_index (points, RostrumWorldPoint, points->len - 1);
  double first = distance (from.x - 2.0 * to[0].x + to[1].x, from.y - 2.0 * to[0].y + to[1].y);
  double second = distance (to[0].x - 2.0 * to[1].x + to[2].x, to[0].y - 2.0 * to[1].y + to[2].y);
  double pieces = ceil (sqrt (0.75 * MAX (first, second) / TOLERANCE_PX));
  int n = (int) CLAMP (pieces, 1.0, MAX_CURVE_PIECES);

  for (int i = 1; i < n; i++)
    add_point (points, rostrum_curve_at (from, to, (double) i / n));
  add_point (points, to[2]);
}

static gboolean
is_near (RostrumWorldPoint point)
{
  return fabs (point.x) < FARTHEST_PX && fabs (point.y) < FARTHEST_PX; /* not if it is not a number */
}

gboolean
rostrum_edge_raster_add_pieces (RostrumEdgeRaster *self, const RostrumItem *item)
{
  Pen pen = make_pen (self, item);

  g_array_set_size (self->points, 0);
  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumSegment *segment = &item->segments[i];
    RostrumWorldPoint points[3];

    for (int k = 0; k < rostrum_segment_count_points (segment->kind); k++) {
      points[k] = (RostrumWorldPoint){ segment->points[k].x * self->scale + self->x0,
                                       segment->points[k].y * self->scale + self->y0 };
      if (!is_near (points[k]))
        return TRUE;
    }
    if (segment->kind == ROSTRUM_SEGMENT_MOVE && !end_polyline (self, &pen))
      return FALSE;
    if (segment->kind == ROSTRUM_SEGMENT_CURVE && self->points->len > 0)
      add_curve (self->points, points);
    else
      add_point (self->points, points[0]);
  }
  return end_polyline (self, &pen);
}
