/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-cost-model.h"

/* Every input belongs to a model, and takes the unit that it says it has. */
static void
test_inputs (void)
{
  for (RostrumCostInput input = 0; input < ROSTRUM_N_COST_INPUTS; input++) {
    g_autofree char *unit = rostrum_cost_input_get_unit (input, "CHF");
    RostrumCostInput again = ROSTRUM_N_COST_INPUTS;
    guint n_models = 0;

    for (RostrumCostModel model = 0; model < ROSTRUM_N_COST_MODELS; model++)
      n_models += rostrum_cost_model_has_input (model, input);
    g_assert_cmpuint (n_models, >, 0);
    g_assert_true (rostrum_cost_input_from_nick (rostrum_cost_input_to_nick (input), &again));
    g_assert_cmpint (again, ==, input);
    g_assert_true (unit == NULL || rostrum_unit_is_valid (unit));
    g_assert_true (rostrum_cost_input_takes_unit (input, unit));
    g_assert_false (rostrum_cost_input_takes_unit (input, "request"));
    g_assert_cmpint (rostrum_cost_input_is_money (input), ==, unit != NULL && rostrum_unit_is_money (unit));
  }
}

static void
test_amounts (void)
{
  g_assert_false (rostrum_cost_input_takes_amount (ROSTRUM_COST_INPUT_PEAK, (RostrumAmount){ 0, 0 }));
  g_assert_true (rostrum_cost_input_takes_amount (ROSTRUM_COST_INPUT_UTILISATION, (RostrumAmount){ 100, 0 }));
  g_assert_false (
      rostrum_cost_input_takes_amount (ROSTRUM_COST_INPUT_UTILISATION, (RostrumAmount){ 1001, -1 }));
  g_assert_false (rostrum_cost_input_takes_amount (ROSTRUM_COST_INPUT_RATE, (RostrumAmount){ 99, -2 }));
  g_assert_true (rostrum_cost_input_takes_amount (ROSTRUM_COST_INPUT_RATE, (RostrumAmount){ 1, 0 }));
  g_assert_true (rostrum_cost_input_takes_amount (ROSTRUM_COST_INPUT_COUNT, (RostrumAmount){ 0, 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cost-model/inputs", test_inputs);
  g_test_add_func ("/cost-model/amounts", test_amounts);
  return g_test_run ();
}
