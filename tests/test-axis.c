/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-axis.h"

#include <math.h>

#define FROM 100.0
#define TO 700.0

static RostrumAxis
axis_of (RostrumAxisKind kind, const double *values, guint n)
{
  RostrumAxisSpan span = ROSTRUM_AXIS_SPAN_EMPTY;
  RostrumAxis axis;

  for (guint i = 0; i < n; i++)
    rostrum_axis_span_add (&span, values[i]);
  axis = rostrum_axis_make (kind, &span);
  rostrum_axis_place (&axis, FROM, TO, 40.0);
  return axis;
}

static void
assert_is_power_of_ten (double value)
{
  double exponent = log10 (value);

  g_assert_cmpfloat (fabs (exponent - round (exponent)), <, 1e-9);
}

static void
test_spans (void)
{
  for (int low = -12; low <= 16; low++) {
    for (int decades = 0; decades <= 15 && low + decades <= 30; decades++) {
      double values[] = { 3.7 * pow (10, low), 3.7 * pow (10, low + decades) };

      for (RostrumAxisKind kind = 0; kind < ROSTRUM_N_AXES; kind++) {
        RostrumAxis axis = axis_of (kind, values, 2);
        double a = rostrum_axis_to_world (&axis, values[0]), b = rostrum_axis_to_world (&axis, values[1]);

        g_assert_cmpfloat (axis.low, <, axis.high);
        g_assert_cmpfloat (axis.low, <=, values[0]);
        g_assert_cmpfloat (axis.high, >=, values[1]);
        g_assert_cmpfloat (a, >=, FROM);
        g_assert_cmpfloat (b, <=, TO);
        g_assert_cmpfloat (a, <=, b);
        g_assert_cmpint (rostrum_axis_compare (&axis, values[0]), ==, 0);
        g_assert_cmpint (rostrum_axis_compare (&axis, values[1]), ==, 0);
        if (kind == ROSTRUM_AXIS_LINEAR) {
          g_assert_cmpfloat (axis.low, ==, 0.0);
          g_assert_cmpfloat (axis.high, <=, values[1] * 1.5);
          continue;
        }
        assert_is_power_of_ten (axis.low);
        assert_is_power_of_ten (axis.high);
        g_assert_cmpfloat (axis.low * 10, >, values[0]);
        g_assert_cmpfloat (axis.high / 10, <, values[1]);
      }
    }
  }
}

static void
test_equal_steps (void)
{
  double values[] = { 1e-2, 1e12 };
  RostrumAxis axis = axis_of (ROSTRUM_AXIS_LOG, values, 2);
  double decade = (TO - FROM) / 14.0;

  for (int e = -2; e <= 12; e++)
    g_assert_cmpfloat_with_epsilon (rostrum_axis_to_world (&axis, pow (10, e)), FROM + (e + 2) * decade,
                                    1e-6);
  axis = axis_of (ROSTRUM_AXIS_LINEAR, values, 2);
  g_assert_cmpfloat_with_epsilon (rostrum_axis_to_world (&axis, 2.5e11), FROM + 150.0, 1e-6);
}

static void
test_one_value (void)
{
  double values[] = { 1e9 };
  RostrumAxis axis = axis_of (ROSTRUM_AXIS_LOG, values, 1);
  double x = rostrum_axis_to_world (&axis, 1e9);

  /* A dot on the very edge of its own axis would look cut off. */
  g_assert_cmpfloat (x, >, FROM + 50);
  g_assert_cmpfloat (x, <, TO - 50);
  axis = axis_of (ROSTRUM_AXIS_LINEAR, values, 1);
  g_assert_cmpfloat (axis.high, >=, 1e9);
}

static void
test_zero_has_a_gutter (void)
{
  double values[] = { 0.0, 5e6, 2e9 };
  RostrumAxis axis = axis_of (ROSTRUM_AXIS_LOG, values, 3);

  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 0.0), ==, FROM);
  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 1e6), ==, FROM + 40.0);
  g_assert_cmpint (rostrum_axis_compare (&axis, 0.0), ==, 0);
  axis = axis_of (ROSTRUM_AXIS_LOG, values + 1, 2);
  g_assert_cmpfloat (axis.from_world, ==, FROM);
  g_assert_cmpint (rostrum_axis_compare (&axis, 0.0), ==, -1);
  axis = axis_of (ROSTRUM_AXIS_LINEAR, values, 3);
  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 0.0), ==, FROM);
  g_assert_cmpfloat (axis.from_world, ==, FROM);
  axis = axis_of (ROSTRUM_AXIS_LOG, values, 1);
  g_assert_cmpfloat (axis.low, <, axis.high);
}

static void
test_nothing_and_nonsense (void)
{
  double values[] = { INFINITY, -INFINITY, NAN, -5.0 };

  for (RostrumAxisKind kind = 0; kind < ROSTRUM_N_AXES; kind++) {
    RostrumAxis axis = axis_of (kind, values, G_N_ELEMENTS (values));

    g_assert_cmpfloat (axis.low, <, axis.high);
    g_assert_cmpfloat (axis.high, <=, 10.0);
    for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
      double x = rostrum_axis_to_world (&axis, values[i]);

      g_assert_true (isfinite (x));
      g_assert_cmpfloat (x, >=, FROM);
      g_assert_cmpfloat (x, <=, TO);
    }
  }
}

static void
test_ends (void)
{
  double values[] = { 1e-12, 1e30 };
  RostrumAxis axis = axis_of (ROSTRUM_AXIS_LOG, values, 2);

  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 1e-12), ==, FROM);
  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 1e30), ==, TO);
  axis = axis_of (ROSTRUM_AXIS_LOG, values, 1);
  g_assert_cmpfloat (axis.low, <, axis.high);
  axis = axis_of (ROSTRUM_AXIS_LOG, values + 1, 1);
  g_assert_cmpfloat (axis.low, <, axis.high);
  g_assert_true (isfinite (axis.high));
}

static void
test_bounds_have_room (void)
{
  RostrumAxisSpan span = ROSTRUM_AXIS_SPAN_EMPTY;
  RostrumAxis axis;

  rostrum_axis_span_add_bound (&span, 1e9, TRUE);
  rostrum_axis_span_add_bound (&span, 1e6, FALSE);
  axis = rostrum_axis_make (ROSTRUM_AXIS_LOG, &span);
  rostrum_axis_place (&axis, FROM, TO, 0.0);
  g_assert_cmpfloat (TO - rostrum_axis_to_world (&axis, 1e9), >, 30.0);
  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 1e6) - FROM, >, 30.0);
  rostrum_axis_span_add_bound (&span, 0.0, TRUE);
  g_assert_true (span.has_zero);
}

static void
test_beyond (void)
{
  double values[] = { 2e6, 8e6 };
  RostrumAxis axis = axis_of (ROSTRUM_AXIS_LOG, values, 2);

  g_assert_cmpint (rostrum_axis_compare (&axis, 1e9), ==, 1);
  g_assert_cmpint (rostrum_axis_compare (&axis, INFINITY), ==, 1);
  g_assert_cmpint (rostrum_axis_compare (&axis, 1.0), ==, -1);
  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 1e9), ==, TO);
  g_assert_cmpfloat (rostrum_axis_to_world (&axis, 1.0), ==, FROM);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/spans", test_spans);
  g_test_add_func ("/axis/equal-steps", test_equal_steps);
  g_test_add_func ("/axis/one-value", test_one_value);
  g_test_add_func ("/axis/zero", test_zero_has_a_gutter);
  g_test_add_func ("/axis/nothing", test_nothing_and_nonsense);
  g_test_add_func ("/axis/ends", test_ends);
  g_test_add_func ("/axis/bounds", test_bounds_have_room);
  g_test_add_func ("/axis/beyond", test_beyond);
  return g_test_run ();
}
