/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-nick.h"

static const char *const nicks[] = { "", "one", "two" };

static void
test_find (void)
{
  guint value = 7;

  g_assert_true (rostrum_nick_find (nicks, 3, "two", &value));
  g_assert_cmpuint (value, ==, 2);
  g_assert_false (rostrum_nick_find (nicks, 2, "two", &value));
  g_assert_false (rostrum_nick_find (nicks, 3, "", &value));
  g_assert_false (rostrum_nick_find (nicks, 3, "One", &value));
  g_assert_cmpuint (value, ==, 2);
}

static void
test_get (void)
{
  for (guint i = 1; i < G_N_ELEMENTS (nicks); i++) {
    guint value;

    g_assert_true (rostrum_nick_find (nicks, 3, rostrum_nick_get (nicks, 3, i), &value));
    g_assert_cmpuint (value, ==, i);
  }
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*value < n_nicks*");
  g_assert_cmpstr (rostrum_nick_get (nicks, 3, 3), ==, "");
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nick/find", test_find);
  g_test_add_func ("/nick/get", test_get);
  return g_test_run ();
}
