/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-axis.h"

#include <math.h>

/* One decade more at either end than an amount can have, for the arrows of bounds. */
#define LEAST_EXPONENT -13
#define GREATEST_EXPONENT 31

/* An arrow of a third of a decade still reads as an arrow on a narrow picture. */
#define BOUND_FACTOR 2.2

void
rostrum_axis_span_add (RostrumAxisSpan *self, double value)
{
  if (!isfinite (value) || value < 0.0)
    return;
  if (value == 0.0) {
    self->has_zero = TRUE;
    return;
  }
  self->low = MIN (self->low, value);
  self->high = MAX (self->high, value);
}

void
rostrum_axis_span_add_bound (RostrumAxisSpan *self, double value, gboolean upward)
{
  rostrum_axis_span_add (self, value);
  if (isfinite (value) && value > 0.0)
    rostrum_axis_span_add (self, upward ? value * BOUND_FACTOR : value / BOUND_FACTOR);
}

/* Floor and ceiling of log10 that do not slip to the next decade on a number which is a power of ten but for its last bit. */
static int
decade_below (double value)
{
  return CLAMP ((int) floor (log10 (value) + 1e-9), LEAST_EXPONENT, GREATEST_EXPONENT - 1);
}

static int
decade_above (double value)
{
  return CLAMP ((int) ceil (log10 (value) - 1e-9), LEAST_EXPONENT + 1, GREATEST_EXPONENT);
}

static void
make_log (RostrumAxis *self, const RostrumAxisSpan *span)
{
  int from = 0, to = 1;

  if (span->low <= span->high) {
    from = decade_below (span->low);
    to = decade_above (span->high);
    if (from >= to) {
      from = MAX (to - 1, LEAST_EXPONENT);
      to = from + 2 <= GREATEST_EXPONENT ? from + 2 : from + 1;
    }
  }
  self->low = pow (10.0, from);
  self->high = pow (10.0, to);
  self->has_zero = span->has_zero;
}

/* The next of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 × 10^n that is not below @value. */
static double
round_up (double value)
{
  static const double steps[] = { 1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0 };
  double decade = pow (10.0, floor (log10 (value)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (value <= steps[i] * decade * (1.0 + 1e-9))
      return steps[i] * decade;
  return 10.0 * decade;
}

static void
make_linear (RostrumAxis *self, const RostrumAxisSpan *span)
{
  self->low = 0.0;
  self->high = span->low <= span->high ? round_up (span->high) : 1.0;
  self->has_zero = TRUE;
}

RostrumAxis
rostrum_axis_make (RostrumAxisKind kind, const RostrumAxisSpan *span)
{
  RostrumAxis axis = { .kind = kind };

  if (kind == ROSTRUM_AXIS_LINEAR)
    make_linear (&axis, span);
  else
    make_log (&axis, span);
  rostrum_axis_place (&axis, 0.0, 1.0, 0.0);
  return axis;
}

void
rostrum_axis_place (RostrumAxis *self, double from_world, double to_world, double gutter_world)
{
  g_return_if_fail (to_world > from_world);

  self->zero_world = from_world;
  self->to_world = to_world;
  self->from_world = from_world;
  if (self->kind == ROSTRUM_AXIS_LOG && self->has_zero)
    self->from_world += MIN (gutter_world, (to_world - from_world) / 2.0);
}

static double
share_along (const RostrumAxis *self, double value)
{
  if (self->kind == ROSTRUM_AXIS_LINEAR)
    return (value - self->low) / (self->high - self->low);
  return log10 (value / self->low) / log10 (self->high / self->low);
}

double
rostrum_axis_to_world (const RostrumAxis *self, double value)
{
  if (isnan (value) || (value <= 0.0 && self->has_zero))
    return self->zero_world;
  if (value <= self->low)
    return self->from_world;
  if (value >= self->high)
    return self->to_world;
  return self->from_world + CLAMP (share_along (self, value), 0.0, 1.0) * (self->to_world - self->from_world);
}

int
rostrum_axis_compare (const RostrumAxis *self, double value)
{
  double slack = 1e-9;

  if (value == 0.0 && self->has_zero)
    return 0;
  if (value < self->low * (1.0 - slack))
    return -1;
  return value > self->high * (1.0 + slack) ? 1 : 0;
}
