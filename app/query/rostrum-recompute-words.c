/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-compare.h"
#include "query/rostrum-recompute.h"
#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NO_BREAK_SPACE "\302\240"
#define EQUALS " =" NO_BREAK_SPACE

const char *
rostrum_cost_model_to_words (RostrumCostModel model)
{
  switch (model) {
  case ROSTRUM_COST_MODEL_RUN:
    /* Translators: a cost model: so many hours of a chip, at so much an hour */
    return C_ ("cost model", "Run");
  case ROSTRUM_COST_MODEL_TRAINING:
    return C_ ("cost model", "Training");
  case ROSTRUM_COST_MODEL_FLEET:
    /* Translators: a cost model: so many chips, at so much each */
    return C_ ("cost model", "Fleet");
  default:
    /* Translators: a cost model: a cost that falls from year to year */
    return C_ ("cost model", "Trend");
  }
}

const char *
rostrum_cost_model_to_sentence (RostrumCostModel model)
{
  switch (model) {
  case ROSTRUM_COST_MODEL_RUN:
    return _ ("The hours that chips worked, times the price of an hour.");
  case ROSTRUM_COST_MODEL_TRAINING:
    return _ (
        "The arithmetic that a training takes, through what a chip does in an hour, times the price of an "
        "hour.");
  case ROSTRUM_COST_MODEL_FLEET:
    return _ ("The number of chips, times the price of one, for each kind of chip.");
  default:
    return _ ("What something cost once, when such costs fall so many times each year.");
  }
}

const char *
rostrum_cost_model_to_reference (RostrumCostModel model)
{
  switch (model) {
  case ROSTRUM_COST_MODEL_RUN:
    return _ ("GPU-hours × price: as in DeepSeek-AI 2024, “DeepSeek-V3 Technical Report”, Table 1.");
  case ROSTRUM_COST_MODEL_TRAINING:
    return _ (
        "6 operations for each parameter and token: Kaplan et al. 2020, “Scaling Laws for Neural Language "
        "Models”. Utilisation of the peak (MFU): Chowdhery et al. 2022, “PaLM”.");
  case ROSTRUM_COST_MODEL_FLEET:
    return _ ("Σ count × unit price: a price list’s arithmetic, without discounts, power or staff.");
  default:
    return _ ("Reference ÷ rate^years: a steady fall, as in Amodei 2025, “On DeepSeek and Export Controls”.");
  }
}

const char *
rostrum_cost_input_to_words (RostrumCostInput input)
{
  switch (input) {
  case ROSTRUM_COST_INPUT_GPU_HOURS:
    return C_ ("cost input", "GPU-hours");
  case ROSTRUM_COST_INPUT_HOUR_PRICE:
    return C_ ("cost input", "Price of a GPU-hour");
  case ROSTRUM_COST_INPUT_PARAMETERS:
    return C_ ("cost input", "Active parameters");
  case ROSTRUM_COST_INPUT_TOKENS:
    return C_ ("cost input", "Tokens");
  case ROSTRUM_COST_INPUT_PEAK:
    /* Translators: what a chip does at most, in floating-point operations a second */
    return C_ ("cost input", "Chip peak (FLOP/s)");
  case ROSTRUM_COST_INPUT_UTILISATION:
    return C_ ("cost input", "Utilisation");
  case ROSTRUM_COST_INPUT_COUNT:
    return C_ ("cost input", "Number of chips");
  case ROSTRUM_COST_INPUT_UNIT_PRICE:
    return C_ ("cost input", "Price of one chip");
  case ROSTRUM_COST_INPUT_REFERENCE:
    return C_ ("cost input", "Reference cost");
  case ROSTRUM_COST_INPUT_RATE:
    return C_ ("cost input", "Falls so many times a year");
  default:
    return C_ ("cost input", "Years");
  }
}

char *
rostrum_recompute_label (const RostrumRecompute *self, guint index)
{
  const RostrumRecomputeInput *input;

  g_return_val_if_fail (self != NULL && index < self->n_inputs, NULL);

  input = &self->inputs[index];
  if (self->model != ROSTRUM_COST_MODEL_FLEET || (input->label == NULL && self->n_inputs <= 2))
    return g_strdup (rostrum_cost_input_to_words (input->input));
  if (input->label == NULL)
    return g_strdup_printf (input->input == ROSTRUM_COST_INPUT_COUNT
                                /* Translators: of a fleet's second, third … kind of chip */
                                ? C_ ("cost input", "Number, kind %u of chip")
                                : C_ ("cost input", "Price of one, kind %u of chip"),
                            index / 2 + 1);
  return g_strdup_printf (input->input == ROSTRUM_COST_INPUT_COUNT
                              /* Translators: %s is a kind of chip, like H100 */
                              ? C_ ("cost input", "Number: %s")
                              : C_ ("cost input", "Price of one: %s"),
                          input->label);
}

static char *
amounts_to_words (RostrumAmount low, RostrumAmount high, const char *unit)
{
  return rostrum_amount_compare (low, high) == 0 ? rostrum_amount_format (low, unit)
                                                 : rostrum_amount_format_range (low, high, unit);
}

char *
rostrum_recompute_input_to_words (const RostrumRecompute *self, guint index)
{
  g_autofree char *unit = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (self != NULL && index < self->n_inputs, NULL);

  unit = rostrum_recompute_get_unit (self, index);
  words = amounts_to_words (self->inputs[index].low, self->inputs[index].high, unit);
  if (self->inputs[index].input != ROSTRUM_COST_INPUT_PEAK)
    return g_steal_pointer (&words);
  /* Translators: floating-point operations a second */
  return g_strdup_printf (C_ ("figure", "%s FLOP/s"), words);
}

char *
rostrum_recompute_provenance_to_words (const RostrumRecompute *self, const RostrumDebate *debate, guint index)
{
  const RostrumRecomputeInput *input;

  g_return_val_if_fail (self != NULL && debate != NULL && index < self->n_inputs, NULL);

  input = &self->inputs[index];
  if (input->provenance == ROSTRUM_PROVENANCE_YOURS)
    return g_strdup (C_ ("provenance", "yours"));
  if (input->provenance == ROSTRUM_PROVENANCE_ASSUMPTION)
    return g_strdup (C_ ("provenance", "our assumption"));
  if (input->from_kind == ROSTRUM_KIND_SOURCE)
    return rostrum_place_to_words (debate, input->from, &input->from_locator);
  if (input->from_kind == ROSTRUM_KIND_STATEMENT)
    return rostrum_place_to_words (debate, debate->statements[input->from].source,
                                   &debate->statements[input->from].locator);
  return rostrum_ref_to_words (debate, rostrum_ref (input->from_kind, input->from));
}

/* A number as it stands in a formula: without the words that only say of what. */
static char *
factor_to_words (const RostrumRecompute *self, guint index)
{
  const RostrumRecomputeInput *input = &self->inputs[index];
  g_autofree char *unit = rostrum_recompute_get_unit (self, index);
  const char *shown = unit;

  if (input->input == ROSTRUM_COST_INPUT_TOKENS || input->input == ROSTRUM_COST_INPUT_RATE ||
      input->input == ROSTRUM_COST_INPUT_YEARS)
    shown = NULL;
  else if (rostrum_cost_input_is_money (input->input))
    shown = self->currency;
  return amounts_to_words (input->low, input->high, shown);
}

static char *
fleet_to_words (const RostrumRecompute *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i + 1 < self->n_inputs; i += 2) {
    g_autofree char *count = factor_to_words (self, i);
    g_autofree char *price = factor_to_words (self, i + 1);

    g_string_append_printf (text, "%s%s ×" NO_BREAK_SPACE "%s", i > 0 ? " + " : "", count, price);
  }
  return g_string_free (text, FALSE);
}

char *
rostrum_recompute_formula_to_words (const RostrumRecompute *self, const RostrumRecomputeResult *result)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *hours = NULL;

  g_return_val_if_fail (self != NULL && result != NULL, NULL);

  if (self->model == ROSTRUM_COST_MODEL_FLEET)
    return fleet_to_words (self);
  words = g_new0 (char *, self->n_inputs + 1);
  for (guint i = 0; i < self->n_inputs; i++)
    words[i] = factor_to_words (self, i);
  if (self->model == ROSTRUM_COST_MODEL_RUN)
    return g_strdup_printf ("%s ×" NO_BREAK_SPACE "%s", words[0], words[1]);
  if (self->model == ROSTRUM_COST_MODEL_TREND)
    return rostrum_amount_compare (self->inputs[2].low, self->inputs[2].high) == 0
               ? g_strdup_printf ("%s ÷ %s^%s", words[0], words[1], words[2])
               : g_strdup_printf ("%s ÷ %s^(%s)", words[0], words[1], words[2]);
  hours = amounts_to_words (result->low_hours, result->high_hours, "GPU-hour");
  return g_strdup_printf ("6 × %s × %s ÷ (%s × %s)" EQUALS "%s ×" NO_BREAK_SPACE "%s", words[0], words[1],
                          words[2], words[3], hours, words[4]);
}

char *
rostrum_recompute_result_to_words (const RostrumRecompute *self, const RostrumRecomputeResult *result)
{
  g_return_val_if_fail (self != NULL && result != NULL, NULL);

  return amounts_to_words (result->low_amount, result->high_amount, self->currency);
}

/* "0.83", "12", "1.2–3.4". */
static char *
ratios_to_words (double low, double high)
{
  RostrumAmount from, to;

  if (!(low >= 1e-12) || !(high <= 1e30))
    return NULL;
  from = rostrum_amount_from_double (low, 2);
  to = rostrum_amount_from_double (high, 2);
  return amounts_to_words (from, to, NULL);
}

char *
rostrum_recompute_compare_to_words (const RostrumRecompute *self, const RostrumRecomputeResult *result,
                                    const RostrumDebate *debate, guint32 index)
{
  RostrumAgreement agreement = rostrum_recompute_compare (self, result, debate, index);
  const RostrumEstimate *estimate = &debate->estimates[index];
  g_autofree char *figure = rostrum_estimate_to_words (debate, index);
  g_autofree char *ratio = NULL;
  double stated;

  switch (agreement) {
  case ROSTRUM_AGREEMENT_MET:
    /* Translators: %1$s is the name of a stated figure, %2$s the figure */
    return g_strdup_printf (_ ("This meets “%1$s”, %2$s."), estimate->label, figure);
  case ROSTRUM_AGREEMENT_BOUND:
    return g_strdup_printf (_ ("This satisfies “%1$s”, %2$s."), estimate->label, figure);
  case ROSTRUM_AGREEMENT_HELD:
    return rostrum_figure_is_set (estimate->best)
               ? g_strdup_printf (_ ("This range holds “%1$s”, %2$s."), estimate->label, figure)
               : g_strdup_printf (_ ("This lies within “%1$s”, %2$s."), estimate->label, figure);
  case ROSTRUM_AGREEMENT_NONE:
    return g_strdup_printf (_ ("“%1$s”, %2$s, is given in another unit and does not compare."),
                            estimate->label, figure);
  default:
    stated = rostrum_estimate_get_middle (estimate);
    ratio = stated > 0 ? ratios_to_words (result->low / stated, result->high / stated) : NULL;
    if (ratio == NULL)
      return g_strdup_printf (_ ("This is another figure than “%1$s”, %2$s."), estimate->label, figure);
    /* Translators: %3$s is a number or a range of numbers: "This is 0.83 × “DeepSeek’s report”, $5.576 M." */
    return g_strdup_printf (_ ("This is %3$s × “%1$s”, %2$s."), estimate->label, figure, ratio);
  }
}

char *
rostrum_sensitivity_to_words (const RostrumSensitivity *self)
{
  g_autofree char *ratios = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  ratios = ratios_to_words (MIN (self->at_low, self->at_high), MAX (self->at_low, self->at_high));
  if (ratios == NULL)
    return g_strdup (_ ("down to nothing by its range"));
  /* Translators: %s is a range of ratios, like 0.9–1.1 */
  return g_strdup_printf (self->is_own ? _ ("× %s by its range") : _ ("× %s by ±10 %%"), ratios);
}
