/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-ratio.h"

#include "query/rostrum-compare.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Beyond this no two figures have a ratio that anybody could picture; amounts go from 1e-12 to 1e30. */
#define GREATEST 1e45

/* From so many digits on, before or behind the point, a power of ten says as much. */
#define POWERS_FROM 15

typedef enum {
  ROUND_NEAREST,
  ROUND_DOWN,
  ROUND_UP
} Rounding;

static gboolean
is_about (const RostrumEstimate *estimate)
{
  return estimate->verbal != NULL || estimate->hedge == ROSTRUM_HEDGE_ABOUT;
}

RostrumRatio
rostrum_estimates_ratio (const RostrumDebate *debate, guint32 a, guint32 b)
{
  RostrumRatio ratio = { .greater = a, .lesser = b };
  const RostrumEstimate *greater, *lesser;
  double low, high, least, most;

  g_return_val_if_fail (debate != NULL && a < debate->n_estimates && b < debate->n_estimates, ratio);

  if (rostrum_estimate_get_middle (&debate->estimates[a]) <
      rostrum_estimate_get_middle (&debate->estimates[b])) {
    ratio.greater = b;
    ratio.lesser = a;
  }
  greater = &debate->estimates[ratio.greater];
  lesser = &debate->estimates[ratio.lesser];
  ratio.compares = rostrum_estimates_compare (debate, a, b);
  ratio.about = is_about (greater) || is_about (lesser);
  rostrum_estimate_get_bounds (greater, &low, &high);
  rostrum_estimate_get_bounds (lesser, &least, &most);
  ratio.low = isfinite (low) && isfinite (most) && most > 0.0 ? low / most : 0.0;
  ratio.high = isfinite (high) && least > 0.0 ? high / least : INFINITY;
  ratio.known = g_str_equal (greater->unit, lesser->unit) && most > 0.0 && high > 0.0 &&
                (ratio.low > 0.0 || ratio.high < GREATEST);
  return ratio;
}

/* Two digits, in people's words: "180", "2.5", "1.2 M". */
static char *
number_to_words (double value, Rounding rounding)
{
  int exponent = (int) floor (log10 (value)) - 1;
  double digits = value / pow (10.0, exponent);
  double slack = 1e-9 * digits;

  if (rounding == ROUND_DOWN)
    digits = floor (digits + slack);
  else if (rounding == ROUND_UP)
    digits = ceil (digits - slack);
  else
    digits = round (digits);
  if (fabs (exponent + 1.0) >= POWERS_FROM)
    return g_strdup_printf ("10^%d", exponent + 1 + (rounding == ROUND_UP && digits > 10.0 ? 1 : 0));
  for (; digits >= 10.0 && fmod (digits, 10.0) == 0.0; exponent++)
    digits /= 10.0;
  return rostrum_amount_format ((RostrumAmount){ (guint64) digits, (gint16) exponent }, NULL);
}

static gboolean
has_two_digits (double value)
{
  double digits = value / pow (10.0, floor (log10 (value)) - 1.0);

  return fabs (digits - round (digits)) < 1e-9 * digits;
}

char *
rostrum_ratio_to_words (const RostrumDebate *debate, const RostrumRatio *self)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  g_return_val_if_fail (debate != NULL && self != NULL, NULL);

  if (!g_str_equal (debate->estimates[self->greater].unit, debate->estimates[self->lesser].unit))
    return g_strdup (_ ("Different units: no ratio"));
  if (!self->known)
    return g_strdup (_ ("How many times cannot be said"));
  if (self->low == self->high) {
    low = number_to_words (self->low, ROUND_NEAREST);
    return self->about || !has_two_digits (self->low) ? g_strdup_printf (_ ("about %s times"), low)
                                                      : g_strdup_printf (_ ("%s times"), low);
  }
  if (self->low > 0.0)
    low = number_to_words (self->low, ROUND_DOWN);
  if (self->high < GREATEST)
    high = number_to_words (self->high, ROUND_UP);
  if (low != NULL && high != NULL)
    /* Translators: two numbers, one figure is so many times the other: "100 to 200 times" */
    return self->about ? g_strdup_printf (_ ("about %1$s to %2$s times"), low, high)
                       : g_strdup_printf (_ ("%1$s to %2$s times"), low, high);
  return low != NULL ? g_strdup_printf (_ ("more than %s times"), low)
                     : g_strdup_printf (_ ("less than %s times"), high);
}

char *
rostrum_ratio_name_figures (const RostrumDebate *debate, const RostrumRatio *self)
{
  g_autofree char *greater = NULL;
  g_autofree char *lesser = NULL;

  g_return_val_if_fail (debate != NULL && self != NULL, NULL);

  greater = rostrum_estimate_to_words (debate, self->greater);
  lesser = rostrum_estimate_to_words (debate, self->lesser);
  /* Translators: what is compared: label and figure of the greater, label and figure of the lesser */
  return g_strdup_printf (_ ("%1$s (%2$s), compared with %3$s (%4$s)"),
                          debate->estimates[self->greater].label, greater,
                          debate->estimates[self->lesser].label, lesser);
}

char *
rostrum_ratio_get_caution (const RostrumDebate *debate, const RostrumRatio *self)
{
  const RostrumEstimate *greater, *lesser;

  g_return_val_if_fail (debate != NULL && self != NULL, NULL);

  if (self->compares)
    return NULL;
  greater = &debate->estimates[self->greater];
  lesser = &debate->estimates[self->lesser];
  if (greater->scope == ROSTRUM_NONE || lesser->scope == ROSTRUM_NONE)
    return g_strdup (_ ("Take care: what they count is not stated, so they may not be the same thing."));
  if (greater->scope != lesser->scope)
    /* Translators: the labels of two scopes */
    return g_strdup_printf (_ ("Take care: they do not count the same thing, but “%1$s” and “%2$s”."),
                            debate->scopes[greater->scope].label, debate->scopes[lesser->scope].label);
  return g_strdup (_ ("Take care: they are given in different units."));
}
