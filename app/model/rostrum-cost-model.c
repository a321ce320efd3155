/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-cost-model.h"

#include "model/rostrum-nick.h"

#include <string.h>

static const char *const cost_model_nicks[ROSTRUM_N_COST_MODELS] = {
  [ROSTRUM_COST_MODEL_RUN] = "run",
  [ROSTRUM_COST_MODEL_TRAINING] = "training",
  [ROSTRUM_COST_MODEL_FLEET] = "fleet",
  [ROSTRUM_COST_MODEL_TREND] = "trend",
};

static const char *const cost_input_nicks[ROSTRUM_N_COST_INPUTS] = {
  [ROSTRUM_COST_INPUT_GPU_HOURS] = "gpu-hours",
  [ROSTRUM_COST_INPUT_HOUR_PRICE] = "hour-price",
  [ROSTRUM_COST_INPUT_PARAMETERS] = "active-parameters",
  [ROSTRUM_COST_INPUT_TOKENS] = "tokens",
  [ROSTRUM_COST_INPUT_PEAK] = "peak",
  [ROSTRUM_COST_INPUT_UTILISATION] = "utilisation",
  [ROSTRUM_COST_INPUT_COUNT] = "count",
  [ROSTRUM_COST_INPUT_UNIT_PRICE] = "unit-price",
  [ROSTRUM_COST_INPUT_REFERENCE] = "reference",
  [ROSTRUM_COST_INPUT_RATE] = "rate",
  [ROSTRUM_COST_INPUT_YEARS] = "years",
};

/* clang-format off */
ROSTRUM_DEFINE_NICKS (cost_model, RostrumCostModel)
ROSTRUM_DEFINE_NICKS (cost_input, RostrumCostInput)
/* clang-format on */

static const RostrumCostInput run_inputs[] = { ROSTRUM_COST_INPUT_GPU_HOURS, ROSTRUM_COST_INPUT_HOUR_PRICE };
static const RostrumCostInput training_inputs[] = { ROSTRUM_COST_INPUT_PARAMETERS, ROSTRUM_COST_INPUT_TOKENS,
                                                    ROSTRUM_COST_INPUT_PEAK, ROSTRUM_COST_INPUT_UTILISATION,
                                                    ROSTRUM_COST_INPUT_HOUR_PRICE };
static const RostrumCostInput fleet_inputs[] = { ROSTRUM_COST_INPUT_COUNT, ROSTRUM_COST_INPUT_UNIT_PRICE };
static const RostrumCostInput trend_inputs[] = { ROSTRUM_COST_INPUT_REFERENCE, ROSTRUM_COST_INPUT_RATE,
                                                 ROSTRUM_COST_INPUT_YEARS };

static const struct {
  const RostrumCostInput *inputs;
  guint n;
} models[ROSTRUM_N_COST_MODELS] = {
  [ROSTRUM_COST_MODEL_RUN] = { run_inputs, G_N_ELEMENTS (run_inputs) },
  [ROSTRUM_COST_MODEL_TRAINING] = { training_inputs, G_N_ELEMENTS (training_inputs) },
  [ROSTRUM_COST_MODEL_FLEET] = { fleet_inputs, G_N_ELEMENTS (fleet_inputs) },
  [ROSTRUM_COST_MODEL_TREND] = { trend_inputs, G_N_ELEMENTS (trend_inputs) },
};

/* The unit without the currency; of money, what stands behind it. */
static const struct {
  gboolean is_money;
  const char *unit;
} units[ROSTRUM_N_COST_INPUTS] = {
  [ROSTRUM_COST_INPUT_GPU_HOURS] = { FALSE, "GPU-hour" },
  [ROSTRUM_COST_INPUT_HOUR_PRICE] = { TRUE, "/GPU-hour" },
  [ROSTRUM_COST_INPUT_PARAMETERS] = { FALSE, NULL },
  [ROSTRUM_COST_INPUT_TOKENS] = { FALSE, "token" },
  [ROSTRUM_COST_INPUT_PEAK] = { FALSE, NULL },
  [ROSTRUM_COST_INPUT_UTILISATION] = { FALSE, "%" },
  [ROSTRUM_COST_INPUT_COUNT] = { FALSE, "GPU" },
  [ROSTRUM_COST_INPUT_UNIT_PRICE] = { TRUE, "/GPU" },
  [ROSTRUM_COST_INPUT_REFERENCE] = { TRUE, "" },
  [ROSTRUM_COST_INPUT_RATE] = { FALSE, "×/year" },
  [ROSTRUM_COST_INPUT_YEARS] = { FALSE, "year" },
};

const RostrumCostInput *
rostrum_cost_model_get_inputs (RostrumCostModel model, guint *n)
{
  g_return_val_if_fail ((guint) model < ROSTRUM_N_COST_MODELS && n != NULL, NULL);

  *n = models[model].n;
  return models[model].inputs;
}

gboolean
rostrum_cost_model_has_input (RostrumCostModel model, RostrumCostInput input)
{
  g_return_val_if_fail ((guint) model < ROSTRUM_N_COST_MODELS, FALSE);

  for (guint i = 0; i < models[model].n; i++)
    if (models[model].inputs[i] == input)
      return TRUE;
  return FALSE;
}

gboolean
rostrum_cost_input_is_money (RostrumCostInput input)
{
  g_return_val_if_fail ((guint) input < ROSTRUM_N_COST_INPUTS, FALSE);

  return units[input].is_money;
}

char *
rostrum_cost_input_get_unit (RostrumCostInput input, const char *currency)
{
  g_return_val_if_fail ((guint) input < ROSTRUM_N_COST_INPUTS && currency != NULL, NULL);

  return units[input].is_money ? g_strconcat (currency, units[input].unit, NULL)
                               : g_strdup (units[input].unit);
}

gboolean
rostrum_cost_input_takes_unit (RostrumCostInput input, const char *unit)
{
  g_return_val_if_fail ((guint) input < ROSTRUM_N_COST_INPUTS, FALSE);

  if (!units[input].is_money)
    return g_strcmp0 (unit, units[input].unit) == 0;
  return unit != NULL && rostrum_unit_is_money (unit) &&
         g_str_equal (unit + strcspn (unit, "/"), units[input].unit);
}

gboolean
rostrum_cost_input_takes_amount (RostrumCostInput input, RostrumAmount amount)
{
  switch (input) {
  case ROSTRUM_COST_INPUT_PEAK:
    return !rostrum_amount_is_zero (amount);
  case ROSTRUM_COST_INPUT_UTILISATION:
    return !rostrum_amount_is_zero (amount) &&
           rostrum_amount_compare (amount, (RostrumAmount){ 100, 0 }) <= 0;
  case ROSTRUM_COST_INPUT_RATE:
    return rostrum_amount_compare (amount, (RostrumAmount){ 1, 0 }) >= 0;
  default:
    return TRUE;
  }
}
