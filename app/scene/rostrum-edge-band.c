/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything is computed from places in the whole image, never from those of a band: so the bits are the same however many bands
 * there are. */
#include "rostrum-edge-band.h"

#include <math.h>

#define SMALL_DOT_PX 0.75
#define AHEAD 8
/* Lines often pass exactly where one phase ends and the next begins. So much beside it, in 2⁻³² pixels, rounding does not decide which
 * it is, and two tiles of a picture agree. */
#define OFF_THE_GRID ((gint64) 1 << 18)
#define HALF_SQRT_PI 0.886226925452758

/* The band as the piece sees it. */
typedef struct {
  guint32 *pixels;
  gssize major_step;
  gssize minor_step;
  int first_major;
  int end_major;
  int first_minor;
  int end_minor;
} Field;

typedef struct {
  guint32 red_blue;
  guint32 alpha_green;
} Ink;

static inline void
blend (guint32 *pixel, Ink ink, guint coverage)
{
  guint32 share = coverage + (coverage >> 7); /* 0 … 256 */
  guint32 rest = 256 - share;
  guint32 red_blue = (*pixel & 0xff00ff) * rest + ink.red_blue * share + 0x800080;
  guint32 alpha_green = (*pixel >> 8 & 0xff00ff) * rest + ink.alpha_green * share + 0x800080;

  *pixel = (red_blue >> 8 & 0xff00ff) | (alpha_green & 0xff00ff00);
}

static int
clamp_to (double value, int low, int high)
{
  return value <= low ? low : value >= high ? high : (int) value;
}

static Field
field_of (const RostrumEdgeBand *band, gboolean steep)
{
  if (steep)
    return (Field){ band->pixels,       band->stride,    1, band->first_row, band->end_row,
                    band->first_column, band->end_column };
  return (Field){ band->pixels, 1, band->stride, band->first_column, band->end_column, band->first_row,
                  band->end_row };
}

/* 0 before an end, 1 behind it. */
static inline double
pass (const RostrumEdgeEnd *end, double major, double minor)
{
  double along = (major - end->major) * end->n_major + (minor - end->minor) * end->n_minor;

  if (end->joint)
    return along >= 0.0 ? 1.0 : 0.0;
  return CLAMP (along + 0.5, 0.0, 1.0);
}

/* A line as what it covers in each column: `at` is where its first tap lies, in 2⁻³² pixels. */
typedef struct {
  gint64 at;
  gint64 step;
  const RostrumStrip *strip;
  Ink ink;
} Sweep;

/* Columns that see no end. */
static void
sweep_plain (const Field *field, const Sweep *sweep, int first, int end)
{
  const int n = sweep->strip->n_taps;
  const guint8 *taps = sweep->strip->taps;
  const gssize minor_step = field->minor_step;
  const gssize ahead = AHEAD * field->major_step + (AHEAD * sweep->step >> 32) * minor_step;

  for (int column = first; column < end; column++) {
    gint64 at = sweep->at + column * sweep->step;
    gint64 minor = (at >> 32) + 1;
    const guint8 *tap = taps + (at >> 26 & (ROSTRUM_STRIP_PHASES - 1)) * n;
    guint32 *pixel = field->pixels + column * field->major_step + minor * minor_step;

    /* Most of the time goes by waiting for pixels; a steep line has each in another line of the cache. */
    __builtin_prefetch (pixel + ahead, 1);
    if (minor >= field->first_minor && minor + n <= field->end_minor) {
      for (int k = 0; k < n; k++, pixel += minor_step)
        blend (pixel, sweep->ink, tap[k]);
    } else {
      for (int k = 0; k < n; k++, pixel += minor_step)
        if (minor + k >= field->first_minor && minor + k < field->end_minor)
          blend (pixel, sweep->ink, tap[k]);
    }
  }
}

/* Columns near an end, or two. */
static void
sweep_ends (const Field *field, const Sweep *sweep, const RostrumEdgeEnd ends[2], int first, int end)
{
  const int n = sweep->strip->n_taps;

  for (int column = first; column < end; column++) {
    gint64 at = sweep->at + column * sweep->step;
    gint64 minor = (at >> 32) + 1;
    const guint8 *tap = sweep->strip->taps + (at >> 26 & (ROSTRUM_STRIP_PHASES - 1)) * n;
    guint32 *pixel = field->pixels + column * field->major_step + minor * field->minor_step;

    for (int k = 0; k < n; k++, pixel += field->minor_step) {
      double share;

      if (tap[k] == 0 || minor + k < field->first_minor || minor + k >= field->end_minor)
        continue;
      share = pass (&ends[0], column + 0.5, minor + k + 0.5) - pass (&ends[1], column + 0.5, minor + k + 0.5);
      if (share > 0.0)
        blend (pixel, sweep->ink, (guint) (share * tap[k] + 0.5));
    }
  }
}

/* A column of which the line covers only @share, or nothing. */
static void
sweep_share (const Field *field, const Sweep *sweep, int column, double share)
{
  const int n = sweep->strip->n_taps;
  gint64 at = sweep->at + column * sweep->step;
  gint64 minor = (at >> 32) + 1;
  const guint8 *tap = sweep->strip->taps + (at >> 26 & (ROSTRUM_STRIP_PHASES - 1)) * n;

  for (int k = 0; k < n; k++)
    if (minor + k >= field->first_minor && minor + k < field->end_minor)
      blend (field->pixels + column * field->major_step + (minor + k) * field->minor_step, sweep->ink,
             (guint) (share * tap[k] + 0.5));
}

/* A thin line ends with its columns: nobody sees in which direction it is cut. At a joint each column is one piece's. */
static void
sweep_thin (const Field *field, const Sweep *sweep, const RostrumEdgeEnd *low, const RostrumEdgeEnd *high,
            int first, int end)
{
  double from = low->joint ? floor (low->major + 0.5) : low->major;
  double to = high->joint ? floor (high->major + 0.5) : high->major;
  int plain = clamp_to (ceil (from), first, end);
  int plain_end = clamp_to (floor (to), first, end);

  if (to - from <= 0.0)
    return;
  if (floor (from) < plain && floor (from) >= first && floor (from) < end)
    sweep_share (field, sweep, (int) floor (from), MIN (ceil (from), to) - from);
  sweep_plain (field, sweep, plain, plain_end);
  if (to > floor (to) && floor (to) >= first && floor (to) < end && floor (to) >= ceil (from))
    sweep_share (field, sweep, (int) floor (to), to - floor (to));
}

/* The columns in which the piece can be in the field's rows. */
static void
limit_columns (const Field *field, const RostrumEdgePiece *piece, int *first, int *end)
{
  double slope = piece->d_minor / piece->d_major;
  double from, to;

  if (fabs (slope) < 1e-6)
    return;
  from = piece->major + (field->first_minor - piece->strip->reach - 1.0 - piece->minor) / slope;
  to = piece->major + (field->end_minor + piece->strip->reach + 1.0 - piece->minor) / slope;
  *first = clamp_to (floor (MIN (from, to)), *first, *end);
  *end = clamp_to (ceil (MAX (from, to)) + 1.0, *first, *end);
}

/* The part of a piece between two ends. */
static void
draw_part (const Field *field, const RostrumEdgePiece *piece, const RostrumEdgeEnd ends[2], Ink ink)
{
  const RostrumEdgeEnd *low = ends[0].major <= ends[1].major ? &ends[0] : &ends[1];
  const RostrumEdgeEnd *high = low == &ends[0] ? &ends[1] : &ends[0];
  double slope = piece->d_minor / piece->d_major;
  double start = piece->minor + slope * (0.5 - piece->major) - piece->strip->reach - 0.5;
  Sweep sweep = { (gint64) floor (start * 4294967296.0) + OFF_THE_GRID, (gint64) floor (slope * 4294967296.0),
                  piece->strip, ink };
  int first = clamp_to (floor (low->major - low->zone), field->first_major, field->end_major);
  int end = clamp_to (ceil (high->major + high->zone) + 1.0, first, field->end_major);
  int plain, plain_end;

  limit_columns (field, piece, &first, &end);
  if (piece->half_width < ROSTRUM_EDGE_THIN_PX / 2.0) {
    sweep_thin (field, &sweep, low, high, first, end);
    return;
  }
  plain = clamp_to (ceil (low->major + low->zone), first, end);
  plain_end = clamp_to (floor (high->major - high->zone), first, end);
  if (plain >= plain_end) {
    sweep_ends (field, &sweep, ends, first, end);
    return;
  }
  sweep_ends (field, &sweep, ends, first, plain);
  sweep_plain (field, &sweep, plain, plain_end);
  sweep_ends (field, &sweep, ends, plain_end, end);
}

/* How much of the pixel from @pixel on lies within @half of @middle. */
static inline double
overlap (double middle, double half, int pixel)
{
  return MAX (MIN (middle + half, pixel + 1.0) - MAX (middle - half, (double) pixel), 0.0);
}

/* A small dot is a square of its area, exactly; the edge of a larger one is a ramp one pixel wide around a radius that gives it its
 * true area. */
static inline double
dot_share (double half_width, double major, double minor, int i, int j)
{
  double x = i + 0.5 - major, y = j + 0.5 - minor;

  if (half_width < SMALL_DOT_PX)
    return overlap (major, half_width * HALF_SQRT_PI, i) * overlap (minor, half_width * HALF_SQRT_PI, j);
  return CLAMP (sqrt (half_width * half_width - 1.0 / 12.0) + 0.5 - sqrt (x * x + y * y), 0.0, 1.0);
}

static void
draw_dot (const Field *field, const RostrumEdgePiece *piece, double major, double minor, Ink ink)
{
  double reach = piece->half_width + 1.0;
  int first = clamp_to (floor (major - reach), field->first_major, field->end_major);
  int end = clamp_to (ceil (major + reach), first, field->end_major);
  int first_minor = clamp_to (floor (minor - reach), field->first_minor, field->end_minor);
  int end_minor = clamp_to (ceil (minor + reach), first_minor, field->end_minor);

  for (int i = first; i < end; i++)
    for (int j = first_minor; j < end_minor; j++) {
      double share = dot_share (piece->half_width, major, minor, i, j);

      if (share > 0.0)
        blend (field->pixels + i * field->major_step + j * field->minor_step, ink,
               (guint) (share * piece->alpha + 0.5));
    }
}

/* How much of the piece can be in the field, as lengths from its start. */
static void
limit_length (const Field *field, const RostrumEdgePiece *piece, double *from, double *to)
{
  double margin = 2.0 * piece->half_width + 3.0;
  const double starts[2] = { piece->major, piece->minor };
  const double directions[2] = { piece->d_major, piece->d_minor };
  const int lows[2] = { field->first_major, field->first_minor };
  const int highs[2] = { field->end_major, field->end_minor };

  *from = 0.0;
  *to = piece->length;
  for (int axis = 0; axis < 2; axis++) {
    double a, b;

    if (fabs (directions[axis]) < 1e-6)
      continue;
    a = (lows[axis] - margin - starts[axis]) / directions[axis];
    b = (highs[axis] + margin - starts[axis]) / directions[axis];
    *from = MAX (*from, MIN (a, b));
    *to = MIN (*to, MAX (a, b));
  }
}

static RostrumEdgeEnd
end_at (const RostrumEdgePiece *piece, double length)
{
  return (RostrumEdgeEnd){ .major = piece->major + length * piece->d_major,
                           .minor = piece->minor + length * piece->d_minor,
                           .joint = FALSE,
                           .n_major = piece->d_major,
                           .n_minor = piece->d_minor,
                           .zone = piece->end_zone };
}

static void
draw_dashes (const Field *field, const RostrumEdgePiece *piece, Ink ink)
{
  double from, to;

  limit_length (field, piece, &from, &to);
  if (from > to)
    return;
  for (double i = floor ((from + piece->offset) / piece->period) - 1.0;; i += 1.0) {
    double at = i * piece->period - piece->offset;

    if (at > to)
      break;
    if (piece->dots) {
      if (at >= 0.0 && at < piece->length)
        draw_dot (field, piece, piece->major + at * piece->d_major, piece->minor + at * piece->d_minor, ink);
      continue;
    }
    for (int k = 0; k + 1 < piece->n_lengths; k += 2) {
      double until = at + piece->lengths[k];

      if (until > from && at < to) {
        RostrumEdgeEnd ends[2] = { at > 0.0 ? end_at (piece, at) : piece->ends[0],
                                   until < piece->length ? end_at (piece, until) : piece->ends[1] };

        draw_part (field, piece, ends, ink);
      }
      at = until + piece->lengths[k + 1];
    }
  }
}

void
rostrum_edge_band_draw (const RostrumEdgeBand *self, const RostrumEdgePiece *piece)
{
  Field field = field_of (self, piece->steep);
  Ink ink = { piece->color & 0xff00ff, piece->color >> 8 & 0xff00ff };

  if (piece->period > 0.0)
    draw_dashes (&field, piece, ink);
  else
    draw_part (&field, piece, piece->ends, ink);
}
