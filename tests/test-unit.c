/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-amount.h"

static void
test_valid (void)
{
  static const char *const good[] = { "USD",    "GPU", "GPU-hour", "request", "token",     "year",
                                      "×",      "%",   "USD/GPU",  "×/year",  "CHF/token", "USD/GPU-hour",
                                      "GPU/USD" };
  static const char *const bad[] = { "",     "/",       "USD/",         "/USD",         "usd",
                                     "US",   "USDD",    "USD/GPU/year", "GPUs",         "USD /",
                                     " USD", "dollars", "USD/month",    "token/tokens", "x" };
  g_autofree char *huge = g_strnfill (100000, 'A');

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rostrum_unit_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rostrum_unit_is_valid (bad[i]));
  g_assert_false (rostrum_unit_is_valid (huge));
  g_assert_false (rostrum_unit_is_valid (NULL));
}

static void
test_money (void)
{
  g_assert_true (rostrum_unit_is_money ("USD"));
  g_assert_true (rostrum_unit_is_money ("CNY/token"));
  g_assert_false (rostrum_unit_is_money ("GPU"));
  g_assert_false (rostrum_unit_is_money ("GPU/USD"));
  g_assert_false (rostrum_unit_is_money ("nonsense"));
  g_assert_false (rostrum_unit_is_money (NULL));
}

static void
test_words (void)
{
  static const char *const rows[][2] = {
    { "USD", "US dollars" },
    { "USD/GPU", "US dollars per GPU" },
    { "USD/year", "US dollars a year" },
    { "GPU", "GPUs" },
    { "×/year", "times a year" },
    { "XAU", "XAU" },
    { "GPU-hour", "GPU-hours" },
    { "%", "percent" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = rostrum_unit_to_words (rows[i][0]);
    g_assert_cmpstr (words, ==, rows[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit/valid", test_valid);
  g_test_add_func ("/unit/money", test_money);
  g_test_add_func ("/unit/words", test_words);
  return g_test_run ();
}
