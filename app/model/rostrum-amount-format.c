/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amounts in people's words. Built from the written digits alone, so nothing is rounded on the way. */
#include "rostrum-amount-private.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"
#define NARROW_NO_BREAK_SPACE "\342\200\257"

/* How a number is scaled before it is written: by 10^6 for millions and so on. */
typedef enum {
  MAGNITUDE_ONE = 0,
  MAGNITUDE_MILLION = 6,
  MAGNITUDE_BILLION = 9,
  MAGNITUDE_TRILLION = 12
} Magnitude;

static const char *
decimal_point (void)
{
  const char *point = nl_langinfo (RADIXCHAR);

  return *point != '\0' && g_utf8_validate (point, -1, NULL) ? point : ".";
}

/* The C locale groups nothing, but its readers read English; elsewhere a thin space misleads nobody. */
static const char *
group_separator (void)
{
  const char *separator = nl_langinfo (THOUSEP);

  if (*separator != '\0' && g_utf8_validate (separator, -1, NULL))
    return separator;
  return g_str_equal (decimal_point (), ".") ? "," : NARROW_NO_BREAK_SPACE;
}

/* Keeps an amount on one line: the templates that translators see have plain spaces. */
static char *
join_words (char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  g_free (text);
  return g_strjoinv (NO_BREAK_SPACE, words);
}

/* What a person calls a zero that only fills a place: "5576000" and "5.576e6" say the same, "5.50e6" says
 * more. */
static RostrumAmount
drop_filling_zeros (RostrumAmount amount)
{
  while (amount.exponent == 0 && amount.digits != 0 && amount.digits % 10 == 0) {
    guint zeros = 0;

    for (; amount.digits % 10 == 0; zeros++)
      amount.digits /= 10;
    amount.exponent = (gint16) zeros;
  }
  return amount;
}

static Magnitude
choose_magnitude (RostrumAmount amount)
{
  int order = (int) rostrum_amount_count_digits (amount.digits) + amount.exponent;

  /* Cents of a million are written out: 5,576,000.25. */
  if (amount.digits == 0 || amount.exponent < 0 || order <= MAGNITUDE_MILLION)
    return MAGNITUDE_ONE;
  if (order <= MAGNITUDE_BILLION)
    return MAGNITUDE_MILLION;
  return order <= MAGNITUDE_TRILLION ? MAGNITUDE_BILLION : MAGNITUDE_TRILLION;
}

static char *
group_digits (const char *digits)
{
  GString *grouped = g_string_new (NULL);
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++) {
    if (i > 0 && (n - i) % 3 == 0)
      g_string_append (grouped, group_separator ());
    g_string_append_c (grouped, digits[i]);
  }
  return g_string_free (grouped, FALSE);
}

/* amount / 10^magnitude with the locale's point and groups; @cents writes 0.5 as 0.50. */
static char *
write_number (RostrumAmount amount, Magnitude magnitude, gboolean cents)
{
  int exponent = amount.digits != 0 ? amount.exponent - (int) magnitude : MIN (amount.exponent, 0);
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autofree char *fraction = NULL;
  g_autofree char *whole = NULL;
  gsize n_fraction = exponent < 0 ? (gsize) -exponent : 0;

  g_string_append_printf (digits, "%" G_GUINT64_FORMAT, amount.digits);
  for (int i = 0; i < exponent; i++)
    g_string_append_c (digits, '0');
  while (digits->len <= n_fraction)
    g_string_prepend_c (digits, '0');
  fraction = g_strdup (digits->str + digits->len - n_fraction);
  g_string_truncate (digits, digits->len - n_fraction);
  whole = group_digits (digits->str);
  if (n_fraction == 0)
    return g_steal_pointer (&whole);
  return g_strdup_printf ("%s%s%s%s", whole, decimal_point (), fraction, cents && n_fraction == 1 ? "0" : "");
}

static char *
apply_magnitude (const char *number, Magnitude magnitude)
{
  switch (magnitude) {
  case MAGNITUDE_MILLION:
    /* Translators: millions: "5.576 M" */
    return g_strdup_printf (C_ ("magnitude", "%s M"), number);
  case MAGNITUDE_BILLION:
    /* Translators: thousands of millions: "1.6 B" */
    return g_strdup_printf (C_ ("magnitude", "%s B"), number);
  case MAGNITUDE_TRILLION:
    /* Translators: millions of millions: "1 T" */
    return g_strdup_printf (C_ ("magnitude", "%s T"), number);
  default:
    return g_strdup (number);
  }
}

/* The number that chooses the plural form: what is no whole number takes that of many. */
static gulong
plural_count (RostrumAmount amount)
{
  guint64 value = amount.digits;

  if (amount.exponent < 0)
    return 1000000;
  for (int i = 0; i < amount.exponent && value < 1000000; i++)
    value *= 10;
  return value < 1000000 ? (gulong) value : (gulong) (1000000 + value % 1000000);
}

static char *
finish (char *number, gulong count, const char *unit)
{
  RostrumUnitParts parts;
  char *based;
  g_autofree char *with_base = NULL;

  if (!rostrum_unit_split (unit, &parts))
    return join_words (number);
  based = rostrum_base_apply (parts.base, number, count);
  g_free (number);
  with_base = join_words (based);
  return rostrum_per_apply (parts.per, with_base);
}

char *
rostrum_amount_format (RostrumAmount amount, const char *unit)
{
  RostrumAmount plain = drop_filling_zeros (amount);
  Magnitude magnitude = choose_magnitude (plain);
  g_autofree char *number = NULL;

  number = write_number (plain, magnitude, magnitude == MAGNITUDE_ONE && rostrum_unit_is_money (unit));
  return finish (apply_magnitude (number, magnitude), plural_count (amount), unit);
}

char *
rostrum_amount_format_range (RostrumAmount low, RostrumAmount high, const char *unit)
{
  RostrumAmount plain_low = drop_filling_zeros (low), plain_high = drop_filling_zeros (high);
  Magnitude magnitude = choose_magnitude (plain_low);
  gboolean money = rostrum_unit_is_money (unit);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *range = NULL;
  RostrumUnitParts parts = { "", "" };

  rostrum_unit_split (unit, &parts);
  if (magnitude == choose_magnitude (plain_high) || rostrum_amount_is_zero (low)) {
    magnitude = choose_magnitude (plain_high);
    a = write_number (plain_low, magnitude, magnitude == MAGNITUDE_ONE && money);
    b = write_number (plain_high, magnitude, magnitude == MAGNITUDE_ONE && money);
    /* Translators: a range of numbers of one magnitude: "1–2" */
    range = g_strdup_printf (C_ ("range", "%1$s–%2$s"), a, b);
    return finish (apply_magnitude (range, magnitude), plural_count (high), unit);
  }
  a = rostrum_amount_format (low, money ? parts.base : NULL);
  b = rostrum_amount_format (high, money ? parts.base : NULL);
  /* Translators: a range of amounts that are written out: "$500 M – $1 B" */
  range = g_strdup_printf (C_ ("range", "%1$s – %2$s"), a, b);
  if (money)
    return rostrum_per_apply (parts.per, range);
  return finish (g_steal_pointer (&range), plural_count (high), unit);
}
