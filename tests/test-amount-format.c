/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-amount.h"

#include <string.h>

static RostrumAmount
read_amount (const char *text)
{
  RostrumAmount amount = { 0, 0 };

  g_assert_true (rostrum_amount_parse (text, &amount, NULL));
  return amount;
}

/* With plain spaces, to be readable here. */
static char *
plain_spaces (char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);

  g_free (text);
  return g_strjoinv (" ", parts);
}

static void
test_amounts (void)
{
  static const char *const rows[][3] = {
    { "5576000", "USD", "$5.576 M" },
    { "5.50e6", "USD", "$5.50 M" },
    { "5500000", "USD", "$5.5 M" },
    { "1e9", "USD", "$1 B" },
    { "1.0e9", "USD", "$1.0 B" },
    { "500e9", "USD", "$500 B" },
    { "1.6e9", "USD", "$1.6 B" },
    { "600000000000", "USD", "$600 B" },
    { "1e12", "USD", "$1 T" },
    { "1e15", "USD", "$1,000 T" },
    { "0", "USD", "$0" },
    { "0.5", "USD", "$0.50" },
    { "0.14", "USD", "$0.14" },
    { "0.0001", "USD", "$0.0001" },
    { "2", "USD", "$2" },
    { "999999", "USD", "$999,999" },
    { "1e6", "USD", "$1 M" },
    { "123456789", "USD", "$123.456789 M" },
    { "5576000.25", "USD", "$5,576,000.25" },
    { "3e6", "EUR", "€3 M" },
    { "3e6", "CHF", "CHF 3 M" },
    { "20000", "USD/GPU", "$20,000 per GPU" },
    { "2", "USD/GPU-hour", "$2 per GPU-hour" },
    { "2.19e-6", "USD/token", "$0.00000219 per token" },
    { "50e9", "USD/year", "$50 B a year" },
    { "50000", "GPU", "50,000 GPUs" },
    { "1", "GPU", "1 GPU" },
    { "1000001", "GPU", "1.000001 M GPUs" },
    { "1.5", "year", "1.5 years" },
    { "2.788e6", "GPU-hour", "2.788 M GPU-hours" },
    { "14.8e12", "token", "14.8 T tokens" },
    { "4", "×/year", "4× a year" },
    { "30", "%", "30%" },
    { "3", "token/USD", "3 tokens per USD" },
    { "37e9", NULL, "37 B" },
    { "1234", NULL, "1,234" },
    { "1e30", NULL, "1,000,000,000,000,000,000 T" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = plain_spaces (rostrum_amount_format (read_amount (rows[i][0]), rows[i][1]));
    g_assert_cmpstr (words, ==, rows[i][2]);
  }
}

static void
test_ranges (void)
{
  static const char *const rows[][4] = {
    { "1e9", "2e9", "USD", "$1–2 B" },
    { "20000", "40000", "USD/GPU", "$20,000–40,000 per GPU" },
    { "50e9", "80e9", "USD/year", "$50–80 B a year" },
    { "500e6", "1e9", "USD", "$500 M – $1 B" },
    { "500e9", "1e12", "USD/year", "$500 B – $1 T a year" },
    { "0", "1e9", "USD", "$0–1 B" },
    { "500000", "2e6", "GPU", "500,000 – 2 M GPUs" },
    { "3", "4", "×/year", "3–4× a year" },
    { "0", "1", "GPU", "0–1 GPU" },
    { "30", "55", "%", "30–55%" },
    { "1.5", "3", "USD", "$1.50–3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = plain_spaces (
        rostrum_amount_format_range (read_amount (rows[i][0]), read_amount (rows[i][1]), rows[i][2]));
    g_assert_cmpstr (words, ==, rows[i][3]);
  }
}

/* A line must not break inside a figure. */
static void
test_no_break (void)
{
  g_autofree char *words = rostrum_amount_format (read_amount ("2.788e6"), "GPU-hour");
  g_autofree char *range = rostrum_amount_format_range (read_amount ("500e6"), read_amount ("1e9"), "USD");

  g_assert_cmpstr (words, ==, "2.788\302\240M\302\240GPU-hours");
  g_assert_nonnull (strstr (range, "$500\302\240M"));
}

/* Every written digit is in the words, in order. */
static void
test_no_digit_lost (void)
{
  for (guint i = 0; i < 5000; i++) {
    RostrumAmount amount = { (guint64) g_test_rand_int_range (1, G_MAXINT32) * 10 + 3,
                             (gint16) g_test_rand_int_range (-12, 18) };
    g_autofree char *words = rostrum_amount_format (amount, "USD");
    g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, amount.digits);
    g_autoptr (GString) found = g_string_new (NULL);

    for (const char *at = words; *at != '\0'; at++)
      if (g_ascii_isdigit (*at) && (found->len > 0 || *at != '0'))
        g_string_append_c (found, *at);
    g_assert_true (g_str_has_prefix (found->str, digits));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amount-format/amounts", test_amounts);
  g_test_add_func ("/amount-format/ranges", test_ranges);
  g_test_add_func ("/amount-format/no-break", test_no_break);
  g_test_add_func ("/amount-format/no-digit-lost", test_no_digit_lost);
  return g_test_run ();
}
