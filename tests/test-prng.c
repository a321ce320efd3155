/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-prng.h"

static void
test_known_numbers (void)
{
  RostrumPrng prng = rostrum_prng (1234567);

  /* the reference implementation's first numbers for this seed */
  g_assert_cmpuint (rostrum_prng_next (&prng), ==, G_GUINT64_CONSTANT (6457827717110365317));
  g_assert_cmpuint (rostrum_prng_next (&prng), ==, G_GUINT64_CONSTANT (3203168211198807973));
  g_assert_cmpuint (rostrum_prng_next (&prng), ==, G_GUINT64_CONSTANT (9817491932198370423));
}

static void
test_ranges (void)
{
  RostrumPrng prng = rostrum_prng (1);
  guint seen[7] = { 0 };
  double sum = 0;

  for (guint i = 0; i < 7000; i++) {
    double unit = rostrum_prng_unit (&prng);
    double way = rostrum_prng_signed (&prng);

    g_assert_true (unit >= 0 && unit < 1 && way >= -1 && way < 1);
    sum += unit + way;
    seen[rostrum_prng_below (&prng, 7)]++;
  }
  g_assert_cmpfloat_with_epsilon (sum / 7000, 0.5, 0.03);
  for (guint i = 0; i < 7; i++)
    g_assert_true (seen[i] > 850 && seen[i] < 1150);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prng/known-numbers", test_known_numbers);
  g_test_add_func ("/prng/ranges", test_ranges);
  return g_test_run ();
}
