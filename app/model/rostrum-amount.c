/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-amount-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_DIGITS 18
#define MIN_ORDER (-12) /* the size of 1e-12 and of 1e30 */
#define MAX_ORDER 30
#define MAX_PLAIN_CHARS 21
#define EXPONENT_LIMIT 1000000 /* far outside the range, far inside an int */

G_DEFINE_QUARK (rostrum - amount - error - quark, rostrum_amount_error)

guint
rostrum_amount_count_digits (guint64 digits)
{
  guint n = 0;

  for (; digits != 0; digits /= 10)
    n++;
  return n;
}

/* What the text is made of; the digits begin at the first that is not zero. */
typedef struct {
  const char *first; /* the first significant digit, or NULL */
  gsize n_whole;     /* digits from `first` up to the decimal point */
  gsize n_fraction;  /* all digits behind the point */
  gsize n_skipped;   /* those of them that are zeros in front of `first` */
  int exponent;
} DecimalText;

static gboolean
scan_exponent (const char **text, int *exponent)
{
  gboolean negative = **text == '-';
  int value = 0;

  if (**text == '-' || **text == '+')
    (*text)++;
  if (!g_ascii_isdigit (**text))
    return FALSE;
  for (; g_ascii_isdigit (**text); (*text)++)
    value = MIN (value * 10 + (**text - '0'), EXPONENT_LIMIT);
  *exponent = negative ? -value : value;
  return TRUE;
}

static gboolean
scan_decimal (const char *text, DecimalText *decimal)
{
  memset (decimal, 0, sizeof *decimal);
  if (!g_ascii_isdigit (*text))
    return FALSE;
  for (; g_ascii_isdigit (*text); text++) {
    if (decimal->first == NULL && *text != '0')
      decimal->first = text;
    decimal->n_whole += decimal->first != NULL;
  }
  if (*text == '.') {
    text++;
    if (!g_ascii_isdigit (*text))
      return FALSE;
    for (; g_ascii_isdigit (*text); text++) {
      if (decimal->first == NULL && *text != '0')
        decimal->first = text;
      decimal->n_fraction++;
      decimal->n_skipped += decimal->first == NULL;
    }
  }
  if (*text == 'e' || *text == 'E') {
    text++;
    if (!scan_exponent (&text, &decimal->exponent))
      return FALSE;
  }
  return *text == '\0';
}

static gboolean
fail (GError **error, RostrumAmountError code, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, MIN (strlen (text), 80));

  switch (code) {
  case ROSTRUM_AMOUNT_ERROR_NEGATIVE:
    g_set_error (error, ROSTRUM_AMOUNT_ERROR, code, _ ("“%s” is below zero, which no amount here can be."),
                 valid);
    break;
  case ROSTRUM_AMOUNT_ERROR_PRECISION:
    g_set_error (error, ROSTRUM_AMOUNT_ERROR, code, _ ("“%s” has more than 18 significant digits."), valid);
    break;
  case ROSTRUM_AMOUNT_ERROR_RANGE:
    g_set_error (error, ROSTRUM_AMOUNT_ERROR, code, _ ("“%s” is neither 0 nor between 1e-12 and 1e30."),
                 valid);
    break;
  default:
    g_set_error (error, ROSTRUM_AMOUNT_ERROR, code,
                 _ ("“%s” is not a decimal number such as 5576000, 0.5 or 5e9."), valid);
  }
  return FALSE;
}

/* Zeros at the end of a whole number fill places, so they move to the exponent where there is no room for
 * them. */
static gboolean
gather_digits (const DecimalText *decimal, RostrumAmount *amount)
{
  gsize n = decimal->n_whole + decimal->n_fraction - decimal->n_skipped;
  const char *at = decimal->first;
  gsize kept = n;

  if (decimal->n_fraction == 0)
    while (kept > MAX_DIGITS && at[kept - 1] == '0')
      kept--;
  if (kept > MAX_DIGITS)
    return FALSE;
  amount->digits = 0;
  for (gsize i = 0; i < kept; at++)
    if (*at != '.') {
      amount->digits = amount->digits * 10 + (guint64) (*at - '0');
      i++;
    }
  amount->exponent =
      (gint16) ((gint64) decimal->exponent - (gint64) decimal->n_fraction + (gint64) (n - kept));
  return TRUE;
}

gboolean
rostrum_amount_parse (const char *text, RostrumAmount *amount, GError **error)
{
  DecimalText decimal;
  RostrumAmount result;
  gint64 order;

  g_return_val_if_fail (text != NULL && amount != NULL, FALSE);

  if (text[0] == '-' && scan_decimal (text + 1, &decimal) && decimal.first != NULL)
    return fail (error, ROSTRUM_AMOUNT_ERROR_NEGATIVE, text);
  if (!scan_decimal (text, &decimal))
    return fail (error, ROSTRUM_AMOUNT_ERROR_SYNTAX, text);
  if (decimal.first == NULL) {
    *amount = (RostrumAmount){ 0, (gint16) - (gint16) MIN (decimal.n_fraction, MAX_DIGITS) };
    return TRUE;
  }
  order = (gint64) decimal.n_whole - 1 - (gint64) decimal.n_skipped + decimal.exponent;
  if (order < MIN_ORDER || order > MAX_ORDER)
    return fail (error, ROSTRUM_AMOUNT_ERROR_RANGE, text);
  if (!gather_digits (&decimal, &result))
    return fail (error, ROSTRUM_AMOUNT_ERROR_PRECISION, text);
  if (rostrum_amount_compare (result, (RostrumAmount){ 1, MAX_ORDER }) > 0)
    return fail (error, ROSTRUM_AMOUNT_ERROR_RANGE, text);
  *amount = result;
  return TRUE;
}

/* The digits with the point where @exponent puts it. */
static char *
write_plain (guint64 digits, int exponent)
{
  GString *plain = g_string_new (NULL);

  g_string_append_printf (plain, "%" G_GUINT64_FORMAT, digits);
  if (digits != 0)
    for (int i = 0; i < exponent; i++)
      g_string_append_c (plain, '0');
  if (exponent < 0) {
    while (plain->len <= (gsize) -exponent)
      g_string_prepend_c (plain, '0');
    g_string_insert_c (plain, (gssize) plain->len + exponent, '.');
  }
  return g_string_free (plain, FALSE);
}

char *
rostrum_amount_to_string (RostrumAmount amount)
{
  guint n_digits = rostrum_amount_count_digits (amount.digits);

  if (amount.digits != 0 &&
      ((int) n_digits + amount.exponent > MAX_PLAIN_CHARS || amount.exponent < -(MAX_PLAIN_CHARS - 2)))
    return g_strdup_printf ("%" G_GUINT64_FORMAT "e%d", amount.digits, amount.exponent);
  return write_plain (amount.digits, CLAMP (amount.exponent, -(MAX_PLAIN_CHARS - 2), MAX_PLAIN_CHARS));
}

double
rostrum_amount_to_double (RostrumAmount amount)
{
  char text[48];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e%d", amount.digits, amount.exponent);
  return g_ascii_strtod (text, NULL);
}

int
rostrum_amount_compare (RostrumAmount a, RostrumAmount b)
{
  unsigned __int128 x, y;
  int order_a, order_b;

  if (a.digits == 0 || b.digits == 0)
    return (a.digits != 0) - (b.digits != 0);
  order_a = (int) rostrum_amount_count_digits (a.digits) + a.exponent;
  order_b = (int) rostrum_amount_count_digits (b.digits) + b.exponent;
  if (order_a != order_b)
    return order_a < order_b ? -1 : 1;

  /* Of one size, so the exponents differ by less than 20 places: both fit when brought to the smaller one. */
  x = a.digits;
  y = b.digits;
  for (int i = b.exponent; i < a.exponent; i++)
    x *= 10;
  for (int i = a.exponent; i < b.exponent; i++)
    y *= 10;
  return (x > y) - (x < y);
}

gboolean
rostrum_amount_is_zero (RostrumAmount amount)
{
  return amount.digits == 0;
}

RostrumAmount
rostrum_amount_from_double (double value, int significant)
{
  RostrumAmount amount = { 0, 0 };
  char text[48], format[8];

  g_return_val_if_fail (isfinite (value) && value >= 0, amount);
  g_return_val_if_fail (significant >= 1 && significant <= 17, amount);

  g_snprintf (format, sizeof format, "%%.%de", significant - 1);
  g_ascii_formatd (text, sizeof text, format, value);
  if (!rostrum_amount_parse (text, &amount, NULL))
    g_return_val_if_reached (amount);
  while (amount.digits != 0 && amount.digits % 10 == 0) {
    amount.digits /= 10;
    amount.exponent++;
  }
  /* A whole number of ordinary size is written out, as a person would: 20, not 2e1. */
  while (amount.exponent > 0 && amount.digits < G_GUINT64_CONSTANT (10000000000000000)) {
    amount.digits *= 10;
    amount.exponent--;
  }
  return amount;
}
