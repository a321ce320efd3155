/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-edge-strip.h"

#include <math.h>

static double
covered (const RostrumStrip *strip, int phase)
{
  double sum = 0.0;

  for (int i = 0; i < strip->n_taps; i++)
    sum += strip->taps[phase * strip->n_taps + i] / 255.0;
  return sum;
}

/* A line covers as much of each column as its width along the column, wherever it passes. */
static void
test_area (void)
{
  static const double widths[] = { 0.05, 0.4, 1.0, 1.5, 3.7, 32.0 };
  g_autoptr (RostrumStripCache) cache = rostrum_strip_cache_new ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int step = 0; step < ROSTRUM_STRIP_SLOPES; step++) {
      double slope = step / (ROSTRUM_STRIP_SLOPES - 1.0);
      const RostrumStrip *strip = rostrum_strip_cache_get (cache, widths[i], 0.5, slope);

      for (int phase = 0; phase < ROSTRUM_STRIP_PHASES; phase++)
        g_assert_cmpfloat_with_epsilon (covered (strip, phase), 0.5 * widths[i] * sqrt (1.0 + slope * slope),
                                        0.002 * (strip->n_taps + 2));
    }
}

/* A line on whole pixels fills them, and leaves the others alone. */
static void
test_exact (void)
{
  g_autoptr (RostrumStripCache) cache = rostrum_strip_cache_new ();
  const RostrumStrip *strip = rostrum_strip_cache_get (cache, 2.0, 1.0, 0.0);
  const guint8 *taps = &strip->taps[(ROSTRUM_STRIP_PHASES - 1) * strip->n_taps];

  g_assert_cmpint (strip->n_taps, ==, 3);
  g_assert_cmpuint (taps[0], <=, 4);
  g_assert_cmpuint (taps[1], ==, 255);
  g_assert_cmpuint (taps[2], >=, 251);
}

static void
test_kept (void)
{
  g_autoptr (RostrumStripCache) cache = rostrum_strip_cache_new ();
  const RostrumStrip *strip = rostrum_strip_cache_get (cache, 2.0, 1.0, 0.3);

  g_assert_true (rostrum_strip_cache_get (cache, 3.0, 1.0, 0.3) != strip);
  g_assert_true (rostrum_strip_cache_get (cache, 2.0, 0.5, 0.3) != strip);
  g_assert_true (rostrum_strip_cache_get (cache, 2.0, 1.0, 0.5) != strip);
  g_assert_true (rostrum_strip_cache_get (cache, 2.0, 1.0, -0.3) == strip);
}

static void
test_bounded (void)
{
  g_autoptr (RostrumStripCache) cache = rostrum_strip_cache_new ();
  guint n = 0;

  while (n < 100000 && rostrum_strip_cache_get (cache, 1.0 + n / 1e5, 1.0, 0.0) != NULL)
    n++;
  g_assert_cmpuint (n, >=, 100);
  g_assert_cmpuint (n, <, 10000);
  g_assert_nonnull (rostrum_strip_cache_get (cache, 1.0, 1.0, 0.0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edge-strip/covers-its-width", test_area);
  g_test_add_func ("/edge-strip/whole-pixels", test_exact);
  g_test_add_func ("/edge-strip/is-kept", test_kept);
  g_test_add_func ("/edge-strip/takes-not-any-number-of-widths", test_bounded);
  return g_test_run ();
}
