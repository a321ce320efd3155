/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-bits.h"

static void
test_sizes (void)
{
  static const guint32 sizes[] = { 0, 1, 63, 64, 65, 127, 128, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autoptr (RostrumBits) full = rostrum_bits_new (sizes[i], TRUE);
    g_autoptr (RostrumBits) empty = rostrum_bits_new (sizes[i], FALSE);
    g_autoptr (RostrumBits) filled = rostrum_bits_new (sizes[i], FALSE);

    g_assert_cmpuint (rostrum_bits_count (full), ==, sizes[i]);
    g_assert_cmpuint (rostrum_bits_count (empty), ==, 0);
    for (guint32 j = 0; j < sizes[i]; j++)
      rostrum_bits_set (filled, j, TRUE);
    g_assert_true (rostrum_bits_equal (full, filled));
    g_assert_cmpint (rostrum_bits_equal (full, empty), ==, sizes[i] == 0);
  }
}

static void
test_set (void)
{
  g_autoptr (RostrumBits) bits = rostrum_bits_new (130, FALSE);

  rostrum_bits_set (bits, 0, TRUE);
  rostrum_bits_set (bits, 64, TRUE);
  rostrum_bits_set (bits, 129, TRUE);
  g_assert_true (rostrum_bits_get (bits, 64));
  g_assert_false (rostrum_bits_get (bits, 63));
  rostrum_bits_set (bits, 64, FALSE);
  g_assert_false (rostrum_bits_get (bits, 64));
  g_assert_cmpuint (rostrum_bits_count (bits), ==, 2);
}

/* ROSTRUM_NONE is asked for all the time. */
static void
test_outside (void)
{
  g_autoptr (RostrumBits) bits = rostrum_bits_new (130, TRUE);

  rostrum_bits_set (bits, 130, TRUE);
  rostrum_bits_set (bits, G_MAXUINT32, TRUE);
  g_assert_false (rostrum_bits_get (bits, 130));
  g_assert_false (rostrum_bits_get (bits, G_MAXUINT32));
  g_assert_cmpuint (rostrum_bits_count (bits), ==, 130);
}

static void
test_copy (void)
{
  g_autoptr (RostrumBits) a = rostrum_bits_new (100, FALSE);
  g_autoptr (RostrumBits) copy = NULL;

  for (guint32 i = 0; i < 100; i += 2)
    rostrum_bits_set (a, i, TRUE);
  copy = rostrum_bits_copy (a);
  g_assert_true (rostrum_bits_equal (a, copy));
  rostrum_bits_set (a, 98, FALSE);
  for (guint32 i = 0; i < 100; i++)
    g_assert_cmpint (rostrum_bits_get (copy, i), ==, i % 2 == 0);
  g_assert_false (rostrum_bits_equal (a, copy));
  g_assert_null (rostrum_bits_copy (NULL));
  g_assert_true (rostrum_bits_equal (NULL, NULL));
  g_assert_false (rostrum_bits_equal (a, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bits/sizes", test_sizes);
  g_test_add_func ("/bits/set", test_set);
  g_test_add_func ("/bits/outside", test_outside);
  g_test_add_func ("/bits/copy", test_copy);
  return g_test_run ();
}
