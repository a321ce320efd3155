/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-ticks.h"

#include <math.h>
#include <string.h>

#define GAP 8.0

static double
measure (const char *label, gpointer data)
{
  return (double) g_utf8_strlen (label, -1) * *(const double *) data;
}

static GArray *
ticks_of (RostrumAxisKind kind, const double *values, guint n, const char *unit, double width, double letter)
{
  RostrumAxisSpan span = ROSTRUM_AXIS_SPAN_EMPTY;
  RostrumAxis axis;
  RostrumTickOptions options = { unit, GAP, 0.0, width, measure, &letter };

  for (guint i = 0; i < n; i++)
    rostrum_axis_span_add (&span, values[i]);
  axis = rostrum_axis_make (kind, &span);
  rostrum_axis_place (&axis, MIN (20.0, width / 4), width - MIN (20.0, width / 4), 44.0);
  return rostrum_ticks_new (&axis, &options);
}

static guint
count_labels (GArray *ticks)
{
  guint n = 0;

  for (guint i = 0; i < ticks->len; i++)
    n += g_array_index (ticks, RostrumTick, i).label != NULL;
  return n;
}

/* Ascending, within the axis, no two labels touching, none outside. */
static void
assert_good (GArray *ticks, double width, double letter)
{
  double end = -G_MAXDOUBLE;

  g_assert_cmpuint (ticks->len, >, 0);
  for (guint i = 0; i < ticks->len; i++) {
    const RostrumTick *tick = &g_array_index (ticks, RostrumTick, i);
    double half;

    g_assert_true (isfinite (tick->world));
    g_assert_cmpfloat (tick->world, >=, 0.0);
    g_assert_cmpfloat (tick->world, <=, width);
    if (i > 0) {
      g_assert_cmpfloat (tick->value, >, tick[-1].value);
      g_assert_cmpfloat (tick->world, >, tick[-1].world);
    }
    if (tick->label == NULL)
      continue;
    g_assert_true (tick->major);
    half = measure (tick->label, &letter) / 2;
    g_assert_cmpfloat (tick->label_world - half, >=, -1e-9);
    g_assert_cmpfloat (tick->label_world + half, <=, width + 1e-9);
    g_assert_cmpfloat (tick->label_world - half, >=, end - 1e-9);
    g_assert_cmpfloat (tick->label_world - half, <=, tick->world);
    g_assert_cmpfloat (tick->label_world + half, >=, tick->world);
    end = tick->label_world + half + GAP;
  }
}

static void
test_properties (void)
{
  static const double widths[] = { 60, 120, 220, 360, 500, 700, 1000, 1600 };
  static const double letters[] = { 4, 7, 14 };
  static const char *const units[] = { "USD", "GPU", "×/year", "USD/request" };

  for (int low = -12; low <= 15; low++)
    for (int decades = 0; decades <= 15; decades++)
      for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
        for (RostrumAxisKind kind = 0; kind < ROSTRUM_N_AXES; kind++) {
          double values[] = { 0.0, 2.5 * pow (10, low), 2.5 * pow (10, low + decades) };
          double letter = letters[(low + decades + 12) % 3];
          const char *unit = units[(low + 12) % 4];
          g_autoptr (GArray) ticks = ticks_of (kind, values + 1, 2, unit, widths[w], letter);
          g_autoptr (GArray) with_zero = ticks_of (kind, values, 3, unit, widths[w], letter);

          assert_good (ticks, widths[w], letter);
          assert_good (with_zero, widths[w], letter);
          if (letter * 10 < widths[w] && low > -6 && low + decades < 15)
            g_assert_cmpuint (count_labels (ticks), >, 0);
        }
}

static void
assert_labels (GArray *ticks, const char *expected)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  g_autofree char *plain = NULL;

  for (guint i = 0; i < ticks->len; i++)
    if (g_array_index (ticks, RostrumTick, i).label != NULL)
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? " | " : "",
                              g_array_index (ticks, RostrumTick, i).label);
  words = g_strsplit (labels->str, "\302\240", -1);
  plain = g_strjoinv (" ", words);
  g_assert_cmpstr (plain, ==, expected);
}

static void
test_words (void)
{
  double money[] = { 2e6, 6e11 }, chips[] = { 10000, 50000 }, rate[] = { 4, 10 }, cents[] = { 0.02, 3 };
  double zero[] = { 0, 2e6, 5e7 }, middle[] = { 2e6, 3e9 };
  g_autoptr (GArray) wide = ticks_of (ROSTRUM_AXIS_LOG, money, 2, "USD", 700, 7);
  g_autoptr (GArray) narrow = ticks_of (ROSTRUM_AXIS_LOG, money, 2, "USD", 260, 7);
  g_autoptr (GArray) few = ticks_of (ROSTRUM_AXIS_LOG, money, 1, "USD", 200, 7);
  g_autoptr (GArray) gap = ticks_of (ROSTRUM_AXIS_LOG, middle, 2, "USD", 160, 7);
  g_autoptr (GArray) gpus = ticks_of (ROSTRUM_AXIS_LOG, chips, 2, "GPU", 700, 7);
  g_autoptr (GArray) yearly = ticks_of (ROSTRUM_AXIS_LOG, rate, 2, "×/year", 400, 7);
  g_autoptr (GArray) small = ticks_of (ROSTRUM_AXIS_LOG, cents, 2, "USD", 240, 7);
  g_autoptr (GArray) linear = ticks_of (ROSTRUM_AXIS_LINEAR, money, 2, "USD", 700, 7);
  g_autoptr (GArray) gutter = ticks_of (ROSTRUM_AXIS_LOG, zero, 3, "USD", 300, 7);

  assert_labels (wide, "$1 M | $10 M | $100 M | $1 B | $10 B | $100 B | $1 T");
  assert_labels (narrow, "$1 M | $1 B | $1 T");
  assert_labels (few, "$1 M | $2 M | $5 M | $10 M");
  assert_labels (gap, "$1 M | $100 M | $10 B");
  assert_labels (gpus, "10,000 | 20,000 | 50,000 | 100,000");
  assert_labels (yearly, "1× | 2× | 5× | 10×");
  assert_labels (small, "$0.01 | $0.10 | $1 | $10");
  assert_labels (linear, "$0 | $100 B | $200 B | $300 B | $400 B | $500 B | $600 B");
  assert_labels (gutter, "$0 | $1 M | $10 M | $100 M");
}

static void
test_minor (void)
{
  double money[] = { 2e6, 6e8 };
  g_autoptr (GArray) wide = ticks_of (ROSTRUM_AXIS_LOG, money, 2, "USD", 220, 7);
  g_autoptr (GArray) narrow = ticks_of (ROSTRUM_AXIS_LOG, money, 2, "USD", 70, 7);
  guint minor = 0;

  for (guint i = 0; i < wide->len; i++)
    minor += !g_array_index (wide, RostrumTick, i).major;
  g_assert_cmpuint (minor, ==, 3 * 8);
  for (guint i = 0; i < narrow->len; i++)
    g_assert_true (fmod (log10 (g_array_index (narrow, RostrumTick, i).value), 1.0) == 0.0);
}

static void
test_no_room (void)
{
  double values[] = { 1e6, 1e9 };
  g_autoptr (GArray) ticks = ticks_of (ROSTRUM_AXIS_LOG, values, 2, "USD", 60, 40);

  g_assert_cmpuint (ticks->len, >, 0);
  g_assert_cmpuint (count_labels (ticks), ==, 0);
}

static void
test_extremes (void)
{
  double values[] = { 1e-12, 1e30 };

  for (RostrumAxisKind kind = 0; kind < ROSTRUM_N_AXES; kind++) {
    g_autoptr (GArray) both = ticks_of (kind, values, 2, "USD", 900, 7);
    g_autoptr (GArray) least = ticks_of (kind, values, 1, "USD", 900, 7);
    g_autoptr (GArray) greatest = ticks_of (kind, values + 1, 1, "GPU", 900, 7);
    g_autoptr (GArray) none = ticks_of (kind, values, 0, "GPU", 900, 7);

    assert_good (both, 900, 7);
    assert_good (least, 900, 7);
    assert_good (greatest, 900, 7);
    assert_good (none, 900, 7);
    g_assert_cmpuint (count_labels (both), >=, 2);
    g_assert_cmpuint (count_labels (none), >=, 2);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/properties", test_properties);
  g_test_add_func ("/ticks/words", test_words);
  g_test_add_func ("/ticks/minor", test_minor);
  g_test_add_func ("/ticks/no-room", test_no_room);
  g_test_add_func ("/ticks/extremes", test_extremes);
  return g_test_run ();
}
