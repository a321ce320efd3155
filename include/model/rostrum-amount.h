/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exact, non-negative decimal: money, chips, hours. Never a bare double (house rule 5). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The value is digits × 10^exponent, kept as it was written: "2.50" is 250 × 10^-2, so that the precision
 * of the last written place (10^exponent) is known. At most 18 digits; 0, or 1e-12 to 1e30 in size. */
typedef struct {
  guint64 digits;
  gint16 exponent;
} RostrumAmount;

typedef enum {
  ROSTRUM_AMOUNT_ERROR_SYNTAX,    /* not a decimal */
  ROSTRUM_AMOUNT_ERROR_NEGATIVE,  /* below zero */
  ROSTRUM_AMOUNT_ERROR_PRECISION, /* more than 18 significant digits */
  ROSTRUM_AMOUNT_ERROR_RANGE      /* neither 0 nor within 1e-12 … 1e30 */
} RostrumAmountError;

#define ROSTRUM_AMOUNT_ERROR (rostrum_amount_error_quark ())
GQuark rostrum_amount_error_quark (void);

/* Reads digits [. digits] [e|E [+|-] digits], the whole of @text, no white space, no sign in front.
 * On failure FALSE, @error with a sentence that quotes the text, and *@amount untouched. */
gboolean rostrum_amount_parse (const char *text, RostrumAmount *amount, GError **error);

/* The plain decimal ("5576000", "0.5"), or with an exponent where that needs over 21 characters; parses back
 * to an equal amount. Free with g_free(). */
char *rostrum_amount_to_string (RostrumAmount amount);

/* The nearest double, for drawing and for logarithms only. */
double rostrum_amount_to_double (RostrumAmount amount);

/* Exact: <0, 0, >0 as @a is less than, equal to, greater than @b, whatever way they are written. */
int rostrum_amount_compare (RostrumAmount a, RostrumAmount b);

gboolean rostrum_amount_is_zero (RostrumAmount amount);

/* In people's words and the locale's decimal point: ("5576000", "USD") → "$5.576 M"; ("50000", "GPU") →
 * "50,000 GPUs"; ("0.5", "USD") → "$0.50"; ("4", "×/year") → "4× a year"; ("1e12", "USD") → "$1 T".
 * Currencies without a symbol of their own are written by code ("CHF 3 M"). Never loses a digit that was
 * written. A no-break space stands between number and unit. @unit may be NULL for the bare number. Free
 * with g_free(). */
char *rostrum_amount_format (RostrumAmount amount, const char *unit);

/* The same for a closed range, with the unit said once: "$1–2 B", "$20,000–40,000 per GPU", "$500 M – $1
 * B". Free with g_free(). */
char *rostrum_amount_format_range (RostrumAmount low, RostrumAmount high, const char *unit);

/* A double rounded to at most @significant digits as an amount (1 to 17), without zeros behind the point;
 * for axis ticks and arithmetic results. @value must be finite, not negative and inside the amount's
 * range, or 0. */
RostrumAmount rostrum_amount_from_double (double value, int significant);

/* TRUE if @unit is well formed: base or base/base, a base being an ISO 4217 code (three capital letters),
 * or one of GPU, GPU-hour, request, token, year, ×, %. */
gboolean rostrum_unit_is_valid (const char *unit);

/* TRUE if the base before the slash is a currency. */
gboolean rostrum_unit_is_money (const char *unit);

/* The unit in words for an axis title or a sentence: "US dollars", "GPUs", "times a year". Free with
 * g_free(). */
char *rostrum_unit_to_words (const char *unit);

G_END_DECLS
