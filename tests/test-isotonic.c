/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-isotonic.h"
#include "layout/rostrum-prng.h"

#include <math.h>

static double
distance_to (guint32 n, const double *a, const double *b)
{
  double sum = 0;

  for (guint32 i = 0; i < n; i++)
    sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

static gboolean
keeps (guint32 n, const double *distance, const double *place)
{
  for (guint32 i = 0; i + 1 < n; i++)
    if (place[i + 1] - place[i] < distance[i] - 1e-9)
      return FALSE;
  return TRUE;
}

static void
test_wishes_that_can_be_had (void)
{
  double place[3] = { -1, 4, 10 };
  const double distance[2] = { 5, 6 };

  rostrum_isotonic (3, distance, place);
  g_assert_cmpfloat (place[0], ==, -1);
  g_assert_cmpfloat (place[1], ==, 4);
  g_assert_cmpfloat (place[2], ==, 10);
}

static void
test_one_place_for_all (void)
{
  double place[3] = { 0, 0, 0 };
  const double distance[2] = { 10, 10 };

  rostrum_isotonic (3, distance, place);
  g_assert_cmpfloat (place[0], ==, -10);
  g_assert_cmpfloat (place[1], ==, 0);
  g_assert_cmpfloat (place[2], ==, 10);
}

static void
test_none (void)
{
  double place = 3;

  rostrum_isotonic (0, NULL, &place);
  rostrum_isotonic (1, NULL, &place);
  g_assert_cmpfloat (place, ==, 3);
}

/* No small change that keeps the distances comes nearer to the wishes. */
static void
test_nothing_is_nearer (void)
{
  enum {
    N = 12
  };
  RostrumPrng prng = rostrum_prng (1);

  for (guint round = 0; round < 50; round++) {
    double wish[N];
    double place[N];
    double distance[N];

    for (guint i = 0; i < N; i++) {
      place[i] = wish[i] = 100 * rostrum_prng_unit (&prng);
      distance[i] = 12 * rostrum_prng_unit (&prng);
    }
    rostrum_isotonic (N, distance, place);
    g_assert_true (keeps (N, distance, place));
    for (guint from = 0; from < N; from++)
      for (guint to = from; to < N; to++)
        for (int sign = -1; sign <= 1; sign += 2) {
          double other[N];

          for (guint i = 0; i < N; i++)
            other[i] = place[i] + (i >= from && i <= to ? sign * 0.01 : 0);
          if (keeps (N, distance, other))
            g_assert_cmpfloat (distance_to (N, other, wish), >=, distance_to (N, place, wish));
        }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/isotonic/wishes-that-can-be-had", test_wishes_that_can_be_had);
  g_test_add_func ("/isotonic/one-place-for-all", test_one_place_for_all);
  g_test_add_func ("/isotonic/none", test_none);
  g_test_add_func ("/isotonic/nothing-is-nearer", test_nothing_is_nearer);
  return g_test_run ();
}
