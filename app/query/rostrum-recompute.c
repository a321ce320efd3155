/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The models' arithmetic. Every model only rises, or only falls, with each of its inputs: the ends of the ranges give the ends of
 * the result. */
#include "query/rostrum-recompute.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SECONDS_PER_HOUR 3600.0
#define OPERATIONS 6.0 /* for each parameter and token: two on the way forward, four on the way back */
#define PER_CENT 0.01
#define MIN_DIGITS 2
#define MAX_DIGITS 4
/* How far an exact input is moved to see what it does. */
#define PROBE 0.1
/* What an amount can be. */
#define LEAST_AMOUNT 1e-12
#define MOST_AMOUNT 1e30

GQuark
rostrum_recompute_error_quark (void)
{
  return g_quark_from_static_string ("rostrum-recompute-error-quark");
}

static const struct {
  RostrumAmount start;
  double low; /* of a slider */
  double high;
} defaults[ROSTRUM_N_COST_INPUTS] = {
  [ROSTRUM_COST_INPUT_GPU_HOURS] = { { 1, 6 }, 1e3, 1e10 },
  [ROSTRUM_COST_INPUT_HOUR_PRICE] = { { 200, -2 }, 0.1, 100 },
  [ROSTRUM_COST_INPUT_PARAMETERS] = { { 10, 9 }, 1e8, 1e13 },
  [ROSTRUM_COST_INPUT_TOKENS] = { { 10, 12 }, 1e10, 1e14 },
  [ROSTRUM_COST_INPUT_PEAK] = { { 989, 12 }, 1e13, 1e16 },
  [ROSTRUM_COST_INPUT_UTILISATION] = { { 40, 0 }, 1, 100 },
  [ROSTRUM_COST_INPUT_COUNT] = { { 10000, 0 }, 1, 1e7 },
  [ROSTRUM_COST_INPUT_UNIT_PRICE] = { { 30000, 0 }, 100, 1e6 },
  [ROSTRUM_COST_INPUT_REFERENCE] = { { 10, 6 }, 1e3, 1e12 },
  [ROSTRUM_COST_INPUT_RATE] = { { 4, 0 }, 1, 100 },
  [ROSTRUM_COST_INPUT_YEARS] = { { 1, 0 }, 0.1, 20 },
};

void
rostrum_recompute_get_limits (RostrumCostInput input, double *low, double *high)
{
  g_return_if_fail ((guint) input < ROSTRUM_N_COST_INPUTS && low != NULL && high != NULL);

  *low = defaults[input].low;
  *high = defaults[input].high;
}

char *
rostrum_recompute_get_unit (const RostrumRecompute *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_inputs, NULL);

  return rostrum_cost_input_get_unit (self->inputs[index].input, self->currency);
}

static void
append_defaults (RostrumRecompute *self)
{
  guint n;
  const RostrumCostInput *order = rostrum_cost_model_get_inputs (self->model, &n);

  for (guint i = 0; i < n; i++) {
    RostrumRecomputeInput *input = &self->inputs[self->n_inputs++];

    memset (input, 0, sizeof *input);
    input->input = order[i];
    input->low = input->high = defaults[order[i]].start;
    input->from = ROSTRUM_NONE;
  }
}

void
rostrum_recompute_init (RostrumRecompute *self, RostrumCostModel model, const char *currency)
{
  g_return_if_fail (self != NULL && (guint) model < ROSTRUM_N_COST_MODELS);

  memset (self, 0, sizeof *self);
  self->model = model;
  g_strlcpy (self->currency, currency != NULL ? currency : "USD", sizeof self->currency);
  append_defaults (self);
}

gboolean
rostrum_recompute_add_chip (RostrumRecompute *self)
{
  g_return_val_if_fail (self != NULL && self->model == ROSTRUM_COST_MODEL_FLEET, FALSE);

  if (self->n_inputs >= ROSTRUM_RECOMPUTE_MAX_INPUTS)
    return FALSE;
  append_defaults (self);
  return TRUE;
}

gboolean
rostrum_recompute_remove_chip (RostrumRecompute *self, guint chip)
{
  g_return_val_if_fail (self != NULL && self->model == ROSTRUM_COST_MODEL_FLEET, FALSE);
  g_return_val_if_fail (2 * chip < self->n_inputs, FALSE);

  if (self->n_inputs <= 2)
    return FALSE;
  memmove (&self->inputs[2 * chip], &self->inputs[2 * chip + 2],
           (self->n_inputs - 2 * chip - 2) * sizeof self->inputs[0]);
  self->n_inputs -= 2;
  return TRUE;
}

static gboolean
is_possible (RostrumCostInput input, RostrumAmount amount, GError **error)
{
  if (rostrum_cost_input_takes_amount (input, amount))
    return TRUE;
  if (input == ROSTRUM_COST_INPUT_RATE)
    g_set_error_literal (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE,
                         _ ("A cost that falls is divided by 1 or more each year."));
  else if (input == ROSTRUM_COST_INPUT_UTILISATION && !rostrum_amount_is_zero (amount))
    g_set_error_literal (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE,
                         _ ("No more than 100 % of a chip can be used."));
  else
    g_set_error_literal (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE,
                         _ ("The formula divides by this; it must be more than 0."));
  return FALSE;
}

gboolean
rostrum_recompute_set (RostrumRecompute *self, guint index, RostrumAmount low, RostrumAmount high,
                       GError **error)
{
  RostrumRecomputeInput *input;

  g_return_val_if_fail (self != NULL && index < self->n_inputs, FALSE);

  input = &self->inputs[index];
  if (!is_possible (input->input, low, error) || !is_possible (input->input, high, error))
    return FALSE;
  if (rostrum_amount_compare (low, high) > 0) {
    g_set_error_literal (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_RANGE,
                         _ ("The lower end of the range is above its upper end."));
    return FALSE;
  }
  input->low = low;
  input->high = high;
  input->provenance = ROSTRUM_PROVENANCE_YOURS;
  input->from_kind = ROSTRUM_KIND_NONE;
  input->from = ROSTRUM_NONE;
  memset (&input->from_locator, 0, sizeof input->from_locator);
  return TRUE;
}

/* The result for one value of each input; *@hours is the step before it, where there is one. */
static double
calculate (const RostrumRecompute *self, const double *x, double *hours)
{
  double sum = 0;

  *hours = NAN;
  switch (self->model) {
  case ROSTRUM_COST_MODEL_RUN:
    *hours = x[0];
    return x[0] * x[1];
  case ROSTRUM_COST_MODEL_TRAINING:
    *hours = OPERATIONS * x[0] * x[1] / (x[2] * (x[3] * PER_CENT)) / SECONDS_PER_HOUR;
    return *hours * x[4];
  case ROSTRUM_COST_MODEL_FLEET:
    for (guint i = 0; i + 1 < self->n_inputs; i += 2)
      sum += x[i] * x[i + 1];
    return sum;
  default:
    return x[0] / pow (x[1], x[2]);
  }
}

/* TRUE if the result falls when the input rises. */
static gboolean
is_divisor (RostrumCostInput input)
{
  return input == ROSTRUM_COST_INPUT_PEAK || input == ROSTRUM_COST_INPUT_UTILISATION ||
         input == ROSTRUM_COST_INPUT_RATE || input == ROSTRUM_COST_INPUT_YEARS;
}

static guint
count_digits (guint64 number)
{
  guint n = 0;

  for (; number > 0; number /= 10)
    n++;
  return n;
}

/* How many significant digits the inputs bear. */
static int
get_precision (const RostrumRecompute *self)
{
  guint least = MAX_DIGITS;

  for (guint i = 0; i < self->n_inputs; i++) {
    const RostrumAmount ends[] = { self->inputs[i].low, self->inputs[i].high };

    for (guint k = 0; k < G_N_ELEMENTS (ends); k++)
      if (ends[k].exponent != 0 && ends[k].digits != 0)
        least = MIN (least, count_digits (ends[k].digits));
  }
  return (int) MAX (least, MIN_DIGITS);
}

static gboolean
is_amount (double value)
{
  return isfinite (value) && (value == 0 || (value >= LEAST_AMOUNT && value <= MOST_AMOUNT));
}

static RostrumAmount
round_to (double value, int digits)
{
  return value > 0 ? rostrum_amount_from_double (value, digits) : (RostrumAmount){ 0, 0 };
}

gboolean
rostrum_recompute_evaluate (const RostrumRecompute *self, RostrumRecomputeResult *result, GError **error)
{
  double low[ROSTRUM_RECOMPUTE_MAX_INPUTS], high[ROSTRUM_RECOMPUTE_MAX_INPUTS], low_hours, high_hours;
  int digits;

  g_return_val_if_fail (self != NULL && self->n_inputs >= 2 && result != NULL, FALSE);

  memset (result, 0, sizeof *result);
  for (guint i = 0; i < self->n_inputs; i++) {
    const RostrumRecomputeInput *input = &self->inputs[i];
    gboolean falls = is_divisor (input->input);

    low[i] = rostrum_amount_to_double (falls ? input->high : input->low);
    high[i] = rostrum_amount_to_double (falls ? input->low : input->high);
  }
  result->low = calculate (self, low, &low_hours);
  result->high = calculate (self, high, &high_hours);
  result->has_hours = !isnan (low_hours);
  if (!is_amount (result->low) || !is_amount (result->high) ||
      (result->has_hours && (!is_amount (low_hours) || !is_amount (high_hours)))) {
    g_set_error_literal (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_OVERFLOW,
                         _ ("The result is too small or too large to be an amount."));
    return FALSE;
  }
  digits = get_precision (self);
  result->low_amount = round_to (result->low, digits);
  result->high_amount = round_to (result->high, digits);
  if (result->has_hours) { /* a step on the way keeps one digit more */
    result->low_hours = round_to (low_hours, digits + 1);
    result->high_hours = round_to (high_hours, digits + 1);
  }
  return TRUE;
}

static double
get_middle (const RostrumRecomputeInput *input)
{
  double low = rostrum_amount_to_double (input->low), high = rostrum_amount_to_double (input->high);

  return low > 0 ? sqrt (low) * sqrt (high) : high / 2;
}

/* ±10 % of what is exact, within what the model has a sense for. */
static void
probe (RostrumCostInput input, double middle, double *low, double *high)
{
  *low = middle * (1 - PROBE);
  *high = middle * (1 + PROBE);
  if (input == ROSTRUM_COST_INPUT_RATE)
    *low = MAX (*low, 1);
  if (input == ROSTRUM_COST_INPUT_UTILISATION)
    *high = MIN (*high, 100);
}

static double
get_reach (const RostrumSensitivity *item)
{
  double low = MIN (item->at_low, item->at_high), high = MAX (item->at_low, item->at_high);

  return low > 0 ? high / low : G_MAXDOUBLE;
}

/* Largest first; of equals the one that stands first. */
static int
compare_reach (gconstpointer a, gconstpointer b)
{
  const RostrumSensitivity *first = a, *second = b;
  double one = get_reach (first), other = get_reach (second);

  if (one != other)
    return one > other ? -1 : 1;
  return first->index < second->index ? -1 : 1;
}

guint
rostrum_recompute_get_sensitivity (const RostrumRecompute *self, RostrumSensitivity *list)
{
  double x[ROSTRUM_RECOMPUTE_MAX_INPUTS], middle, unused;

  g_return_val_if_fail (self != NULL && list != NULL, 0);

  for (guint i = 0; i < self->n_inputs; i++)
    x[i] = get_middle (&self->inputs[i]);
  middle = calculate (self, x, &unused);
  if (!is_amount (middle) || middle == 0)
    return 0;
  for (guint i = 0; i < self->n_inputs; i++) {
    const RostrumRecomputeInput *input = &self->inputs[i];
    double own = x[i], low = rostrum_amount_to_double (input->low),
           high = rostrum_amount_to_double (input->high);

    list[i].index = i;
    list[i].is_own = rostrum_amount_compare (input->low, input->high) != 0;
    if (!list[i].is_own)
      probe (input->input, own, &low, &high);
    x[i] = low;
    list[i].at_low = calculate (self, x, &unused) / middle;
    x[i] = high;
    list[i].at_high = calculate (self, x, &unused) / middle;
    x[i] = own;
  }
  qsort (list, self->n_inputs, sizeof *list, compare_reach);
  return self->n_inputs;
}
