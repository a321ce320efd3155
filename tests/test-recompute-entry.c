/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-recompute.h"

static void
assert_read (const char *text, const char *expected)
{
  RostrumAmount amount, other;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", text);
  rostrum_recompute_parse (text, &amount, &error);
  g_assert_no_error (error);
  g_assert_true (rostrum_amount_parse (expected, &other, NULL));
  g_assert_cmpint (rostrum_amount_compare (amount, other), ==, 0);
}

static void
test_people_write (void)
{
  assert_read ("37 B", "37e9");
  assert_read ("37b", "37e9");
  assert_read (" 14.8 T ", "14.8e12");
  assert_read ("14.8e12", "14.8e12");
  assert_read ("2E+6", "2e6");
  assert_read ("$2.00", "2");
  assert_read ("€ 2.5 million", "2.5e6");
  assert_read ("CHF 3 M", "3e6");
  assert_read ("40 %", "40");
  assert_read ("4×", "4");
  assert_read ("1,979 T", "1979e12");
  assert_read ("50,000", "50000");
  assert_read ("1,234,567.5", "1234567.5");
  assert_read ("10k", "10000");
  assert_read ("0", "0");
}

static void
assert_refused (const char *text)
{
  RostrumAmount amount = { 7, 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = g_strescape (text, NULL);

  g_test_message ("%s", shown);
  g_assert_false (rostrum_recompute_parse (text, &amount, &error));
  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (amount.digits, ==, 7);
}

static void
test_refused (void)
{
  g_autofree char *long_text = g_strnfill (5000, '9');

  static const char *const texts[] = { "",     " ",        "abc",   "$",      "-5",    "−5",
                                       "1,5",  "1,2345",   "1..2",  "1e",     "1e3 M", "NaN",
                                       "inf",  "5 apples", "0x10",  "1e400",  ",500",  "1,000,00",
                                       "\xff", "1.2,3",    "5 M M", "1e-400", "e5" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i]);
  assert_refused (long_text);
}

/* What is shown in an entry can be read back, whatever the amount. */
static void
test_round_trip (void)
{
  RostrumRecompute money[2];

  rostrum_recompute_init (&money[0], ROSTRUM_COST_MODEL_TRAINING, "USD");
  rostrum_recompute_init (&money[1], ROSTRUM_COST_MODEL_TRAINING, "CHF");
  for (guint i = 0; i < 2000; i++) {
    RostrumAmount again, value = { (guint64) g_test_rand_int_range (1, 1000000), 0 };
    g_autofree char *text = NULL;
    g_autoptr (GError) error = NULL;

    value.exponent = (gint16) g_test_rand_int_range (-6, 16);
    text = rostrum_recompute_amount_to_text (&money[i % 2], i % 5, value);
    rostrum_recompute_parse (text, &again, &error);
    g_assert_no_error (error);
    g_assert_cmpint (rostrum_amount_compare (again, value), ==, 0);
  }
}

static void
test_set_text (void)
{
  RostrumRecompute self;
  g_autoptr (GError) error = NULL;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_RUN, "USD");
  g_assert_true (rostrum_recompute_set_text (&self, 1, "$1.50", "3", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (self.inputs[1].low.digits, ==, 150);
  g_assert_cmpuint (self.inputs[1].high.digits, ==, 3);
  g_assert_false (rostrum_recompute_set_text (&self, 1, "3", "x", &error));
  g_assert_error (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_SYNTAX);
  g_assert_cmpuint (self.inputs[1].low.digits, ==, 150);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recompute-entry/people-write", test_people_write);
  g_test_add_func ("/recompute-entry/refused", test_refused);
  g_test_add_func ("/recompute-entry/round-trip", test_round_trip);
  g_test_add_func ("/recompute-entry/set-text", test_set_text);
  return g_test_run ();
}
