/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-recompute.h"

#include <math.h>

static RostrumAmount
amount (const char *text)
{
  g_autoptr (GError) error = NULL;
  RostrumAmount value = { 0, 0 };

  rostrum_amount_parse (text, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
set (RostrumRecompute *self, guint index, const char *low, const char *high)
{
  g_autoptr (GError) error = NULL;

  rostrum_recompute_set (self, index, amount (low), amount (high), &error);
  g_assert_no_error (error);
}

#define SET(self, index, value) set (self, index, value, value)

static RostrumRecomputeResult
evaluate (const RostrumRecompute *self)
{
  g_autoptr (GError) error = NULL;
  RostrumRecomputeResult result;

  rostrum_recompute_evaluate (self, &result, &error);
  g_assert_no_error (error);
  g_assert_true (result.low <= result.high);
  return result;
}

static void
assert_amount (RostrumAmount value, const char *expected)
{
  g_autofree char *text = rostrum_amount_to_string (value);

  g_assert_cmpstr (text, ==, expected);
}

/* 6 × 37e9 × 14.8e12 = 3.2856e24; ÷ (990e12 × 0.4) = 8,296,970 thousand seconds = 2,304,714 hours; × $2 = $4,609,428. */
static void
test_training (void)
{
  RostrumRecomputeResult result;
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_TRAINING, "USD");
  g_assert_cmpuint (self.n_inputs, ==, 5);
  SET (&self, 0, "37e9");
  SET (&self, 1, "14.8e12");
  SET (&self, 2, "990e12");
  SET (&self, 3, "40");
  SET (&self, 4, "2.00");
  result = evaluate (&self);
  g_assert_cmpfloat_with_epsilon (result.low, 4609427.6, 0.1);
  g_assert_cmpfloat (result.low, ==, result.high);
  g_assert_true (result.has_hours);
  assert_amount (result.low_hours, "2300000");
  assert_amount (result.low_amount, "4600000");

  /* What divides by more gives less. */
  set (&self, 3, "30", "60");
  result = evaluate (&self);
  g_assert_cmpfloat_with_epsilon (result.low, 4609427.6 * 40 / 60, 0.1);
  g_assert_cmpfloat_with_epsilon (result.high, 4609427.6 * 40 / 30, 0.1);
}

static void
test_run (void)
{
  RostrumRecomputeResult result;
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_RUN, "USD");
  SET (&self, 0, "2788000");
  SET (&self, 1, "2");
  result = evaluate (&self);
  g_assert_cmpfloat (result.low, ==, 5576000);
  assert_amount (result.low_amount, "5576000");
  set (&self, 1, "1.5", "3.0");
  result = evaluate (&self);
  g_assert_cmpfloat (result.low, ==, 4182000);
  g_assert_cmpfloat (result.high, ==, 8364000);
  assert_amount (result.high_amount, "8400000");
}

static void
test_fleet (void)
{
  RostrumRecomputeResult result;
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_FLEET, "EUR");
  SET (&self, 0, "10000");
  set (&self, 1, "20000", "40000");
  g_assert_true (rostrum_recompute_add_chip (&self));
  SET (&self, 2, "300");
  SET (&self, 3, "1000");
  result = evaluate (&self);
  g_assert_cmpfloat (result.low, ==, 200.3e6);
  g_assert_cmpfloat (result.high, ==, 400.3e6);
  g_assert_false (result.has_hours);
  assert_amount (result.low_amount, "200300000");
  g_assert_true (rostrum_recompute_remove_chip (&self, 0));
  g_assert_cmpfloat (evaluate (&self).high, ==, 300e3);
  g_assert_false (rostrum_recompute_remove_chip (&self, 0));
  for (guint i = 1; i < ROSTRUM_COST_MAX_CHIPS; i++)
    g_assert_true (rostrum_recompute_add_chip (&self));
  g_assert_false (rostrum_recompute_add_chip (&self));
  g_assert_cmpuint (self.n_inputs, ==, ROSTRUM_RECOMPUTE_MAX_INPUTS);
}

/* $64 M, 4 times less a year: $16 M after a year, $4 M after two. */
static void
test_trend (void)
{
  RostrumRecomputeResult result;
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_TREND, "USD");
  SET (&self, 0, "64e6");
  SET (&self, 1, "4");
  set (&self, 2, "1", "2");
  result = evaluate (&self);
  g_assert_cmpfloat_with_epsilon (result.low, 4e6, 1e-3);
  g_assert_cmpfloat_with_epsilon (result.high, 16e6, 1e-3);
}

static void
assert_refused (RostrumRecompute *self, guint index, const char *low, const char *high, int code)
{
  RostrumRecompute before = *self;
  g_autoptr (GError) error = NULL;

  g_assert_false (rostrum_recompute_set (self, index, amount (low), amount (high), &error));
  g_assert_error (error, ROSTRUM_RECOMPUTE_ERROR, code);
  g_assert_cmpint (self->inputs[index].provenance, ==, before.inputs[index].provenance);
  g_assert_cmpint (rostrum_amount_compare (self->inputs[index].low, before.inputs[index].low), ==, 0);
}

/* No division by zero, no NaN, no infinity. */
static void
test_refused (void)
{
  RostrumRecomputeResult result;
  g_autoptr (GError) error = NULL;
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_TRAINING, "USD");
  assert_refused (&self, 2, "0", "1", ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE);
  assert_refused (&self, 3, "0", "0", ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE);
  assert_refused (&self, 3, "40", "100.1", ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE);
  assert_refused (&self, 0, "2", "1", ROSTRUM_RECOMPUTE_ERROR_RANGE);
  SET (&self, 0, "1e30");
  SET (&self, 1, "1e30");
  g_assert_false (rostrum_recompute_evaluate (&self, &result, &error));
  g_assert_error (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_OVERFLOW);
  SET (&self, 0, "0");
  result = evaluate (&self);
  g_assert_cmpfloat (result.low, ==, 0);
  assert_amount (result.low_amount, "0");

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_TREND, "USD");
  assert_refused (&self, 1, "0.9", "2", ROSTRUM_RECOMPUTE_ERROR_IMPOSSIBLE);
  SET (&self, 2, "1e30");
  g_clear_error (&error);
  if (rostrum_recompute_evaluate (&self, &result, &error))
    g_assert_cmpfloat (result.low, ==, 0);
  else
    g_assert_error (error, ROSTRUM_RECOMPUTE_ERROR, ROSTRUM_RECOMPUTE_ERROR_OVERFLOW);
}

static void
test_yours (void)
{
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_RUN, "USD");
  g_assert_cmpint (self.inputs[1].provenance, ==, ROSTRUM_PROVENANCE_ASSUMPTION);
  SET (&self, 1, "3");
  g_assert_cmpint (self.inputs[1].provenance, ==, ROSTRUM_PROVENANCE_YOURS);
  g_assert_cmpint (self.inputs[0].provenance, ==, ROSTRUM_PROVENANCE_ASSUMPTION);
}

/* A range of 4 moves more than one of 2, and both more than ±10 %. */
static void
test_sensitivity (void)
{
  RostrumSensitivity list[ROSTRUM_RECOMPUTE_MAX_INPUTS];
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_TRAINING, "USD");
  set (&self, 3, "20", "80");
  set (&self, 4, "2", "4");
  g_assert_cmpuint (rostrum_recompute_get_sensitivity (&self, list), ==, 5);
  g_assert_cmpuint (list[0].index, ==, 3);
  g_assert_true (list[0].is_own);
  g_assert_cmpfloat_with_epsilon (list[0].at_low, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (list[0].at_high, 0.5, 1e-9);
  g_assert_cmpuint (list[1].index, ==, 4);
  g_assert_cmpfloat_with_epsilon (list[1].at_low, M_SQRT1_2, 1e-9);
  g_assert_cmpfloat_with_epsilon (list[1].at_high, M_SQRT2, 1e-9);
  g_assert_false (list[2].is_own);
  for (guint i = 2; i < 5; i++)
    if (list[i].index != 2)
      g_assert_cmpfloat_with_epsilon (list[i].at_high, 1.1, 1e-9);

  SET (&self, 0, "0");
  g_assert_cmpuint (rostrum_recompute_get_sensitivity (&self, list), ==, 0);
}

/* What is as high as it can be is not moved any higher. */
static void
test_probe_within_sense (void)
{
  RostrumSensitivity list[ROSTRUM_RECOMPUTE_MAX_INPUTS];
  RostrumRecompute self;

  rostrum_recompute_init (&self, ROSTRUM_COST_MODEL_TREND, "USD");
  SET (&self, 1, "1");
  g_assert_cmpuint (rostrum_recompute_get_sensitivity (&self, list), ==, 3);
  for (guint i = 0; i < 3; i++)
    if (list[i].index == 1)
      g_assert_cmpfloat (list[i].at_low, ==, 1);
}

static void
test_defaults (void)
{
  for (RostrumCostModel model = 0; model < ROSTRUM_N_COST_MODELS; model++) {
    RostrumRecompute self;

    rostrum_recompute_init (&self, model, NULL);
    g_assert_cmpstr (self.currency, ==, "USD");
    g_assert_cmpfloat (evaluate (&self).low, >, 0);
    for (guint i = 0; i < self.n_inputs; i++) {
      double low, high, start = rostrum_amount_to_double (self.inputs[i].low);

      rostrum_recompute_get_limits (self.inputs[i].input, &low, &high);
      g_assert_true (low > 0 && low < start && start < high);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recompute/training", test_training);
  g_test_add_func ("/recompute/run", test_run);
  g_test_add_func ("/recompute/fleet", test_fleet);
  g_test_add_func ("/recompute/trend", test_trend);
  g_test_add_func ("/recompute/refused", test_refused);
  g_test_add_func ("/recompute/yours", test_yours);
  g_test_add_func ("/recompute/sensitivity", test_sensitivity);
  g_test_add_func ("/recompute/probe-within-sense", test_probe_within_sense);
  g_test_add_func ("/recompute/defaults", test_defaults);
  return g_test_run ();
}
