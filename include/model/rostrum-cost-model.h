/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The models by which a cost is rebuilt from its assumptions: which inputs each has, in which unit, and which amounts make
 * sense there. The arithmetic is in query/rostrum-recompute.h. */
#pragma once

#include "model/rostrum-amount.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_COST_MODEL_RUN,      /* GPU-hours × price of an hour */
  ROSTRUM_COST_MODEL_TRAINING, /* 6 × active parameters × tokens ÷ (peak × utilisation) × price of an hour */
  ROSTRUM_COST_MODEL_FLEET, /* the sum of count × unit price over kinds of chip */
  ROSTRUM_COST_MODEL_TREND, /* a reference cost that falls so many times a year */
  ROSTRUM_N_COST_MODELS
} RostrumCostModel;

typedef enum {
  ROSTRUM_COST_INPUT_GPU_HOURS,
  ROSTRUM_COST_INPUT_HOUR_PRICE,
  ROSTRUM_COST_INPUT_PARAMETERS, /* active ones */
  ROSTRUM_COST_INPUT_TOKENS,
  ROSTRUM_COST_INPUT_PEAK, /* of one chip, in FLOP/s */
  ROSTRUM_COST_INPUT_UTILISATION,
  ROSTRUM_COST_INPUT_COUNT,
  ROSTRUM_COST_INPUT_UNIT_PRICE,
  ROSTRUM_COST_INPUT_REFERENCE,
  ROSTRUM_COST_INPUT_RATE, /* what it falls by in a year: at least 1 */
  ROSTRUM_COST_INPUT_YEARS,
  ROSTRUM_N_COST_INPUTS
} RostrumCostInput;

/* A fleet may have so many kinds of chip. */
#define ROSTRUM_COST_MAX_CHIPS 8u

/* The file format's words: "run", "training"; "gpu-hours", "hour-price", "active-parameters" … */
const char *rostrum_cost_model_to_nick (RostrumCostModel model);
gboolean rostrum_cost_model_from_nick (const char *nick, RostrumCostModel *model);
const char *rostrum_cost_input_to_nick (RostrumCostInput input);
gboolean rostrum_cost_input_from_nick (const char *nick, RostrumCostInput *input);

/* The inputs of a model, in the order in which its formula is read; a fleet has these once for every kind of chip. Static. */
const RostrumCostInput *rostrum_cost_model_get_inputs (RostrumCostModel model, guint *n);
gboolean rostrum_cost_model_has_input (RostrumCostModel model, RostrumCostInput input);

/* TRUE if the input is an amount of money, alone or per something. */
gboolean rostrum_cost_input_is_money (RostrumCostInput input);
/* The unit, money in @currency: "USD/GPU-hour", "token"; NULL for the bare numbers (parameters, FLOP/s). Free with g_free(). */
char *rostrum_cost_input_get_unit (RostrumCostInput input, const char *currency);
/* TRUE if @unit (NULL: a bare number) is what the input is given in, in whatever currency. */
gboolean rostrum_cost_input_takes_unit (RostrumCostInput input, const char *unit);
/* FALSE where the model would divide by zero, use more than all of a chip, or let a cost rise. */
gboolean rostrum_cost_input_takes_amount (RostrumCostInput input, RostrumAmount amount);

G_END_DECLS
