/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sets of assumptions that a debate offers, and how what they lead to compares with its figures. */
#include "query/rostrum-compare.h"
#include "query/rostrum-recompute.h"

#include <math.h>
#include <string.h>

static void
take_term (RostrumRecomputeInput *input, RostrumCostInput what, const RostrumTerm *term)
{
  gboolean exact = rostrum_figure_is_set (term->value);

  memset (input, 0, sizeof *input);
  input->input = what;
  input->low = exact ? term->value.amount : term->low.amount;
  input->high = exact ? term->value.amount : term->high.amount;
  input->label = term->label;
  input->from_kind = term->from_kind;
  input->from = term->from_kind != ROSTRUM_KIND_NONE ? term->from : ROSTRUM_NONE;
  input->from_locator = term->from_locator;
  input->provenance =
      term->from_kind != ROSTRUM_KIND_NONE ? ROSTRUM_PROVENANCE_SOURCED : ROSTRUM_PROVENANCE_ASSUMPTION;
}

void
rostrum_recompute_init_preset (RostrumRecompute *self, const RostrumDebate *debate, guint32 index)
{
  const RostrumPreset *preset;
  const char *currency;

  g_return_if_fail (self != NULL && debate != NULL && index < debate->n_presets);

  preset = &debate->presets[index];
  currency = debate->currency;
  for (guint32 i = 0; i < preset->n_inputs; i++)
    if (rostrum_cost_input_is_money (preset->inputs[i].input) && preset->inputs[i].term.unit != NULL)
      currency = preset->inputs[i].term.unit;
  rostrum_recompute_init (self, preset->model, currency); /* the code alone is taken */
  self->n_inputs = MIN (preset->n_inputs, ROSTRUM_RECOMPUTE_MAX_INPUTS);
  for (guint i = 0; i < self->n_inputs; i++)
    take_term (&self->inputs[i], preset->inputs[i].input, &preset->inputs[i].term);
}

/* The terms of @product as the two inputs of @model, in whichever order they stand. */
static gboolean
match_product (const RostrumProduct *product, RostrumCostModel model, RostrumRecomputeInput inputs[2])
{
  guint n;
  const RostrumCostInput *order = rostrum_cost_model_get_inputs (model, &n);

  if (n != 2 || product->n_times != 2 || product->n_over != 0)
    return FALSE;
  for (guint i = 0; i < 2; i++) {
    const RostrumTerm *first = &product->times[i], *second = &product->times[1 - i];

    if (!rostrum_cost_input_takes_unit (order[0], first->unit) ||
        !rostrum_cost_input_takes_unit (order[1], second->unit))
      continue;
    take_term (&inputs[0], order[0], first);
    take_term (&inputs[1], order[1], second);
    return TRUE;
  }
  return FALSE;
}

static gboolean
match_formula (const RostrumEstimate *estimate, RostrumCostModel model, guint32 most, RostrumRecompute *self)
{
  RostrumRecompute read;

  if (estimate->n_formula == 0 || estimate->n_formula > most || !rostrum_unit_is_money (estimate->unit) ||
      strchr (estimate->unit, '/') != NULL)
    return FALSE;
  rostrum_recompute_init (&read, model, estimate->unit);
  read.n_inputs = 2 * estimate->n_formula;
  for (guint32 i = 0; i < estimate->n_formula; i++) {
    const RostrumProduct *product = &estimate->formula[i];

    if (!match_product (product, model, &read.inputs[2 * i]))
      return FALSE;
    for (guint32 k = 0; k < product->n_times; k++)
      if (rostrum_unit_is_money (product->times[k].unit) &&
          strncmp (product->times[k].unit, read.currency, strlen (read.currency)) != 0)
        return FALSE;
  }
  *self = read;
  return TRUE;
}

gboolean
rostrum_recompute_init_estimate (RostrumRecompute *self, const RostrumDebate *debate, guint32 estimate)
{
  g_return_val_if_fail (self != NULL && debate != NULL && estimate < debate->n_estimates, FALSE);

  return match_formula (&debate->estimates[estimate], ROSTRUM_COST_MODEL_RUN, 1, self) ||
         match_formula (&debate->estimates[estimate], ROSTRUM_COST_MODEL_FLEET, ROSTRUM_COST_MAX_CHIPS, self);
}

static gboolean
has_preset (const RostrumDebate *debate, guint32 estimate, RostrumCostModel model)
{
  for (guint32 i = 0; i < debate->n_presets; i++)
    if (debate->presets[i].estimate == estimate && debate->presets[i].model == model)
      return TRUE;
  return FALSE;
}

GArray *
rostrum_recompute_list_offers (const RostrumDebate *debate)
{
  GArray *offers = g_array_new (FALSE, FALSE, sizeof (RostrumRecomputeOffer));

  g_return_val_if_fail (debate != NULL, offers);

  for (guint32 i = 0; i < debate->n_presets; i++) {
    RostrumRecomputeOffer offer = { i, debate->presets[i].estimate };

    g_array_append_val (offers, offer);
  }
  for (guint32 i = 0; i < debate->n_estimates; i++) {
    RostrumRecomputeOffer offer = { ROSTRUM_NONE, i };
    RostrumRecompute formula;

    if (rostrum_recompute_init_estimate (&formula, debate, i) && !has_preset (debate, i, formula.model))
      g_array_append_val (offers, offer);
  }
  return offers;
}

gboolean
rostrum_recompute_find_offer (const RostrumDebate *debate, guint32 estimate, RostrumRecomputeOffer *offer)
{
  RostrumRecompute formula;

  g_return_val_if_fail (debate != NULL && estimate < debate->n_estimates && offer != NULL, FALSE);

  *offer = (RostrumRecomputeOffer){ ROSTRUM_NONE, estimate };
  for (guint32 i = 0; i < debate->n_presets; i++) {
    if (debate->presets[i].estimate == estimate) {
      offer->preset = i;
      return TRUE;
    }
  }
  return rostrum_recompute_init_estimate (&formula, debate, estimate);
}

void
rostrum_recompute_init_offer (RostrumRecompute *self, const RostrumDebate *debate,
                              RostrumRecomputeOffer offer)
{
  if (offer.preset != ROSTRUM_NONE)
    rostrum_recompute_init_preset (self, debate, offer.preset);
  else if (!rostrum_recompute_init_estimate (self, debate, offer.estimate))
    g_return_if_reached ();
}

const char *
rostrum_recompute_offer_get_title (const RostrumDebate *debate, RostrumRecomputeOffer offer)
{
  g_return_val_if_fail (debate != NULL && offer.estimate < debate->n_estimates, NULL);

  return offer.preset != ROSTRUM_NONE ? debate->presets[offer.preset].title
                                      : debate->estimates[offer.estimate].label;
}

/* TRUE if the figure is only bounded, or only put into words: any result within it is as good as another. */
static gboolean
is_bound (const RostrumEstimate *estimate)
{
  gboolean best = rostrum_figure_is_set (estimate->best);
  gboolean low = rostrum_figure_is_set (estimate->low), high = rostrum_figure_is_set (estimate->high);

  return estimate->verbal != NULL || (!best && low != high) ||
         (best && (estimate->hedge == ROSTRUM_HEDGE_OVER || estimate->hedge == ROSTRUM_HEDGE_UNDER));
}

RostrumAgreement
rostrum_recompute_compare (const RostrumRecompute *self, const RostrumRecomputeResult *result,
                           const RostrumDebate *debate, guint32 index)
{
  const RostrumEstimate *estimate;
  double low, high;

  g_return_val_if_fail (self != NULL && result != NULL && debate != NULL, ROSTRUM_AGREEMENT_NONE);
  g_return_val_if_fail (index < debate->n_estimates, ROSTRUM_AGREEMENT_NONE);

  estimate = &debate->estimates[index];
  if (!g_str_equal (estimate->unit, self->currency))
    return ROSTRUM_AGREEMENT_NONE;
  if (rostrum_estimate_is_met_by (estimate, result->low, result->high)) {
    if (is_bound (estimate))
      return ROSTRUM_AGREEMENT_BOUND;
    return rostrum_figure_is_set (estimate->best) && result->low < result->high ? ROSTRUM_AGREEMENT_HELD
                                                                                : ROSTRUM_AGREEMENT_MET;
  }
  rostrum_estimate_get_bounds (estimate, &low, &high);
  if (!rostrum_figure_is_set (estimate->best) && isfinite (low) && isfinite (high) && low <= result->low &&
      result->high <= high)
    return ROSTRUM_AGREEMENT_HELD;
  return ROSTRUM_AGREEMENT_DIFFERENT;
}
