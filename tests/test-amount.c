/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-amount.h"

#include <string.h>

static RostrumAmount
read_amount (const char *text)
{
  RostrumAmount amount = { 0, 0 };
  g_autoptr (GError) error = NULL;

  rostrum_amount_parse (text, &amount, &error);
  g_assert_no_error (error);
  return amount;
}

static void
test_parse (void)
{
  static const struct {
    const char *text;
    guint64 digits;
    int exponent;
  } rows[] = {
    { "0", 0, 0 },
    { "0.00", 0, -2 },
    { "00", 0, 0 },
    { "0e999999999999", 0, 0 },
    { "5576000", 5576000, 0 },
    { "2.50", 250, -2 },
    { "0.5", 5, -1 },
    { "007.10", 710, -2 },
    { "5.576e6", 5576, 3 },
    { "5.576E+6", 5576, 3 },
    { "1e30", 1, 30 },
    { "1000000000000000000000000000000", 100000000000000000, 13 },
    { "1e-12", 1, -12 },
    { "0.000000000001", 1, -12 },
    { "999999999999999999", G_GUINT64_CONSTANT (999999999999999999), 0 },
    { "9.99999999999999999e29", G_GUINT64_CONSTANT (999999999999999999), 12 },
    { "0.000000000000000000001e10", 1, -11 },
    { "100e-14", 100, -14 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumAmount amount = read_amount (rows[i].text);
    g_assert_cmpuint (amount.digits, ==, rows[i].digits);
    g_assert_cmpint (amount.exponent, ==, rows[i].exponent);
  }
}

static void
test_bad (void)
{
  static const struct {
    const char *text;
    RostrumAmountError code;
  } rows[] = {
    { "", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { " 5", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "5 ", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "+5", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { ".5", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "5.", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "5.e3", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "5e", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "5e+", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "5,000", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "0x10", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "NaN", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "Infinity", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "1e5.5", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "--5", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "five", ROSTRUM_AMOUNT_ERROR_SYNTAX },
    { "-5", ROSTRUM_AMOUNT_ERROR_NEGATIVE },
    { "-0.001e3", ROSTRUM_AMOUNT_ERROR_NEGATIVE },
    { "1234567890123456789", ROSTRUM_AMOUNT_ERROR_PRECISION },
    { "1.000000000000000000", ROSTRUM_AMOUNT_ERROR_PRECISION },
    { "1e31", ROSTRUM_AMOUNT_ERROR_RANGE },
    { "1.00000000000000001e30", ROSTRUM_AMOUNT_ERROR_RANGE },
    { "9.9e-13", ROSTRUM_AMOUNT_ERROR_RANGE },
    { "1e99999999999999999999", ROSTRUM_AMOUNT_ERROR_RANGE },
    { "1e-99999999999999999999", ROSTRUM_AMOUNT_ERROR_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumAmount amount = { 42, 7 };
    g_autoptr (GError) error = NULL;

    g_assert_false (rostrum_amount_parse (rows[i].text, &amount, &error));
    g_assert_error (error, ROSTRUM_AMOUNT_ERROR, (int) rows[i].code);
    g_assert_nonnull (strstr (error->message, rows[i].text));
    g_assert_cmpuint (amount.digits, ==, 42);
    g_assert_cmpint (amount.exponent, ==, 7);
  }
}

/* A text of a million digits, or that is not UTF-8, ends in a short message. */
static void
test_hostile (void)
{
  g_autofree char *zeros = g_strnfill (1000000, '0');
  g_autofree char *nines = g_strnfill (1000000, '9');
  g_autofree char *small = g_strconcat ("0.", zeros, "1", NULL);
  const char *const texts[] = { nines, small, "\xff\xfe" };
  RostrumAmount amount;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (rostrum_amount_parse (texts[i], &amount, &error));
    g_assert_cmpuint (strlen (error->message), <, 400);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
  g_assert_true (rostrum_amount_parse (zeros, &amount, NULL));
  g_assert_true (rostrum_amount_is_zero (amount));
}

static void
test_to_string (void)
{
  static const char *const rows[][2] = {
    { "5.576e6", "5576000" },
    { "2.50", "2.50" },
    { "0.00", "0.00" },
    { "0", "0" },
    { "1e20", "100000000000000000000" },
    { "1e21", "1e21" },
    { "12e20", "12e20" },
    { "1e-12", "0.000000000001" },
    { "1.23456789012345678e-12", "123456789012345678e-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = rostrum_amount_to_string (read_amount (rows[i][0]));
    g_assert_cmpstr (text, ==, rows[i][1]);
  }
}

static RostrumAmount
random_amount (void)
{
  RostrumAmount amount;
  guint n_digits = (guint) g_test_rand_int_range (1, 19);

  amount.digits = 0;
  for (guint i = 0; i < n_digits; i++)
    amount.digits = amount.digits * 10 + (guint64) g_test_rand_int_range (i == 0 ? 1 : 0, 10);
  amount.exponent = (gint16) g_test_rand_int_range (-11 - (int) n_digits, 31 - (int) n_digits);
  return amount;
}

/* The slow way: both as text of 30 digits before and after the point. */
static char *
write_wide (RostrumAmount amount)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, amount.digits);
  GString *wide = g_string_new (digits);

  for (int i = 0; i < amount.exponent + 40; i++)
    g_string_append_c (wide, '0');
  while (wide->len < 90)
    g_string_prepend_c (wide, '0');
  return g_string_free (wide, FALSE);
}

static void
test_random (void)
{
  for (guint i = 0; i < 20000; i++) {
    RostrumAmount a = random_amount (), b = i % 3 == 0 ? a : random_amount ();
    RostrumAmount back;
    g_autofree char *text = rostrum_amount_to_string (a);
    g_autofree char *wide_a = NULL;
    g_autofree char *wide_b = NULL;
    int expected;

    if (i % 3 == 0 &&
        b.digits < G_GUINT64_CONSTANT (100000000000000000)) { /* the same, or nearly, written otherwise */
      b.digits = b.digits * 10 + i % 2;
      b.exponent--;
    }
    wide_a = write_wide (a);
    wide_b = write_wide (b);
    expected = strcmp (wide_a, wide_b);
    g_assert_cmpint (rostrum_amount_compare (a, b), ==, (expected > 0) - (expected < 0));
    g_assert_cmpuint (strlen (text), <=, 24);
    g_assert_true (rostrum_amount_parse (text, &back, NULL));
    g_assert_cmpint (rostrum_amount_compare (a, back), ==, 0);
  }
}

static void
test_compare (void)
{
  g_assert_cmpint (rostrum_amount_compare (read_amount ("0"), read_amount ("0.000")), ==, 0);
  g_assert_cmpint (rostrum_amount_compare (read_amount ("0"), read_amount ("1e-12")), <, 0);
  g_assert_cmpint (rostrum_amount_compare (read_amount ("1e30"), read_amount ("1000000000e21")), ==, 0);
  g_assert_cmpint (rostrum_amount_compare (read_amount ("0.1"), read_amount ("0.100000000000000001")), <, 0);
  /* Where doubles are equal. */
  g_assert_cmpint (
      rostrum_amount_compare (read_amount ("900000000000000001"), read_amount ("900000000000000002")), <, 0);
}

static void
test_doubles (void)
{
  static const struct {
    double value;
    int significant;
    const char *text;
  } rows[] = {
    { 0, 3, "0" },
    { 20, 3, "20" },
    { 1e6, 3, "1000000" },
    { 0.1 + 0.2, 6, "0.3" },
    { 1234.5, 2, "1200" },
    { 2.0 / 3, 4, "0.6667" },
    { 1e-12, 1, "0.000000000001" },
    { 1e30, 1, "1e30" },
    { 5576000, 17, "5576000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    RostrumAmount amount = rostrum_amount_from_double (rows[i].value, rows[i].significant);

    g_assert_cmpint (rostrum_amount_compare (amount, read_amount (rows[i].text)), ==, 0);
  }
  g_assert_cmpint (rostrum_amount_from_double (20, 3).exponent, ==, 0);
  g_assert_cmpfloat (rostrum_amount_to_double (read_amount ("5.576e6")), ==, 5576000.0);
  g_assert_cmpfloat (rostrum_amount_to_double (read_amount ("0.1")), ==, 0.1);
  g_assert_cmpfloat (rostrum_amount_to_double (read_amount ("1e30")), ==, 1e30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amount/parse", test_parse);
  g_test_add_func ("/amount/bad", test_bad);
  g_test_add_func ("/amount/hostile", test_hostile);
  g_test_add_func ("/amount/to-string", test_to_string);
  g_test_add_func ("/amount/compare", test_compare);
  g_test_add_func ("/amount/random", test_random);
  g_test_add_func ("/amount/doubles", test_doubles);
  return g_test_run ();
}
