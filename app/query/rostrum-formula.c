/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Interval arithmetic over formulas; all terms are amounts, so never below zero. */
#include "query/rostrum-compare.h"

#include <math.h>

/* What doubles lose on the way through a handful of products. */
#define RELATIVE_SLACK 1e-12

typedef struct {
  double low;
  double high;
} Interval;

static Interval
term_interval (const RostrumTerm *term)
{
  double value;

  if (!rostrum_figure_is_set (term->value))
    return (Interval){ rostrum_amount_to_double (term->low.amount),
                       rostrum_amount_to_double (term->high.amount) };
  value = rostrum_amount_to_double (term->value.amount);
  return (Interval){ value, value };
}

static Interval
multiply_terms (const RostrumTerm *terms, guint32 n_terms)
{
  Interval product = { 1, 1 };

  for (guint32 i = 0; i < n_terms; i++) {
    Interval factor = term_interval (&terms[i]);

    product.low *= factor.low;
    product.high *= factor.high;
  }
  return product;
}

gboolean
rostrum_formula_evaluate (const RostrumEstimate *estimate, double *low, double *high)
{
  Interval sum = { 0, 0 };

  g_return_val_if_fail (estimate != NULL && low != NULL && high != NULL, FALSE);

  if (estimate->n_formula == 0)
    return FALSE;
  for (guint32 i = 0; i < estimate->n_formula; i++) {
    Interval times = multiply_terms (estimate->formula[i].times, estimate->formula[i].n_times);
    Interval over = multiply_terms (estimate->formula[i].over, estimate->formula[i].n_over);

    if (!(over.low > 0))
      return FALSE;
    sum.low += times.low / over.high;
    sum.high += times.high / over.low;
  }
  if (!isfinite (sum.low) || !isfinite (sum.high))
    return FALSE;
  *low = sum.low;
  *high = sum.high;
  return TRUE;
}

/* Half a unit of the figure's last written place, and what rounding of doubles may add. */
static double
get_slack (RostrumFigure figure)
{
  return 0.5 * rostrum_amount_to_double ((RostrumAmount){ 1, figure.amount.exponent }) +
         RELATIVE_SLACK * rostrum_amount_to_double (figure.amount);
}

static gboolean
is_equal (RostrumFigure figure, double value)
{
  return fabs (rostrum_amount_to_double (figure.amount) - value) <= get_slack (figure);
}

static gboolean
is_at_most (RostrumFigure figure, double value)
{
  return rostrum_amount_to_double (figure.amount) <= value * (1 + RELATIVE_SLACK);
}

static gboolean
is_at_least (RostrumFigure figure, double value)
{
  return rostrum_amount_to_double (figure.amount) >= value * (1 - RELATIVE_SLACK);
}

/* The best figure lies in the interval, taken at its written precision. */
static gboolean
best_holds (const RostrumEstimate *estimate, Interval result)
{
  double best = rostrum_amount_to_double (estimate->best.amount), slack = get_slack (estimate->best);

  if (estimate->hedge == ROSTRUM_HEDGE_OVER)
    return is_at_most (estimate->best, result.low);
  if (estimate->hedge == ROSTRUM_HEDGE_UNDER)
    return is_at_least (estimate->best, result.high);
  return best >= result.low - slack && best <= result.high + slack;
}

gboolean
rostrum_estimate_is_met_by (const RostrumEstimate *estimate, double result_low, double result_high)
{
  Interval result = { result_low, result_high };
  gboolean best, low, high;

  g_return_val_if_fail (estimate != NULL, FALSE);

  best = rostrum_figure_is_set (estimate->best);
  low = rostrum_figure_is_set (estimate->low);
  high = rostrum_figure_is_set (estimate->high);
  if (best && !best_holds (estimate, result))
    return FALSE;
  if (estimate->verbal != NULL || (!best && low != high) ||
      (best && estimate->hedge != ROSTRUM_HEDGE_NONE && estimate->hedge != ROSTRUM_HEDGE_ABOUT))
    return (!low || is_at_most (estimate->low, result.low)) &&
           (!high || is_at_least (estimate->high, result.high));
  return (!low || is_equal (estimate->low, result.low)) && (!high || is_equal (estimate->high, result.high));
}

gboolean
rostrum_formula_holds (const RostrumEstimate *estimate)
{
  double low, high;

  g_return_val_if_fail (estimate != NULL, FALSE);

  if (estimate->n_formula == 0)
    return TRUE;
  return rostrum_formula_evaluate (estimate, &low, &high) && rostrum_estimate_is_met_by (estimate, low, high);
}
