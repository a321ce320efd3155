/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"
#include "query/rostrum-recompute.h"
#include "rostrum-fixture.h"

static RostrumAgreement
get_agreement (const RostrumDebate *debate, const RostrumRecompute *self, guint32 estimate)
{
  RostrumRecomputeResult result;
  g_autoptr (GError) error = NULL;

  rostrum_recompute_evaluate (self, &result, &error);
  g_assert_no_error (error);
  return rostrum_recompute_compare (self, &result, debate, estimate);
}

/* What the built-in debate offers leads to the figures that it says it leads to. */
static void
test_every_offer_meets_its_figure (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();
  RostrumDebate *debate = builtin->debate;
  g_autoptr (GArray) offers = rostrum_recompute_list_offers (debate);

  g_assert_cmpuint (debate->n_presets, ==, 6);
  g_assert_cmpuint (offers->len, >=, debate->n_presets);
  for (guint i = 0; i < offers->len; i++) {
    RostrumRecomputeOffer offer = g_array_index (offers, RostrumRecomputeOffer, i);
    RostrumRecompute self;

    g_test_message ("%s", rostrum_recompute_offer_get_title (debate, offer));
    rostrum_recompute_init_offer (&self, debate, offer);
    g_assert_cmpint (get_agreement (debate, &self, offer.estimate), <, ROSTRUM_AGREEMENT_DIFFERENT);
  }
}

static void
assert_preset (const RostrumDebate *debate, const char *id, const char *estimate, RostrumAgreement agreement)
{
  guint32 preset = rostrum_debate_find (debate, ROSTRUM_KIND_PRESET, id);
  guint32 figure = rostrum_debate_find (debate, ROSTRUM_KIND_ESTIMATE, estimate);
  RostrumRecompute self;

  g_test_message ("%s", id);
  g_assert_cmpuint (preset, !=, ROSTRUM_NONE);
  g_assert_cmpuint (figure, !=, ROSTRUM_NONE);
  rostrum_recompute_init_preset (&self, debate, preset);
  g_assert_cmpint (get_agreement (debate, &self, figure), ==, agreement);
  /* Our assumptions are called that; everything else says where it is from. */
  for (guint i = 0; i < self.n_inputs; i++)
    g_assert_cmpint (self.inputs[i].provenance == ROSTRUM_PROVENANCE_SOURCED, ==,
                     self.inputs[i].from_kind != ROSTRUM_KIND_NONE);
}

static void
test_how_they_agree (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();

  assert_preset (builtin->debate, "preset-mostaque", "mostaque-2-5m", ROSTRUM_AGREEMENT_BOUND);
  assert_preset (builtin->debate, "preset-mostaque", "deepseek-report-v3", ROSTRUM_AGREEMENT_DIFFERENT);
  assert_preset (builtin->debate, "preset-deepseek", "deepseek-report-v3", ROSTRUM_AGREEMENT_MET);
  assert_preset (builtin->debate, "preset-wang", "editor-wang-money", ROSTRUM_AGREEMENT_MET);
  assert_preset (builtin->debate, "preset-sacks", "sacks-billion", ROSTRUM_AGREEMENT_BOUND);
  assert_preset (builtin->debate, "preset-amodei-fleet", "amodei-billion", ROSTRUM_AGREEMENT_MET);
  assert_preset (builtin->debate, "preset-amodei-trend", "deepseek-report-v3", ROSTRUM_AGREEMENT_HELD);
  assert_preset (builtin->debate, "preset-amodei-trend", "amodei-sonnet-essay", ROSTRUM_AGREEMENT_DIFFERENT);
  assert_preset (builtin->debate, "preset-wang", "wang-50000-h100", ROSTRUM_AGREEMENT_NONE);
}

/* A preset's figures reach the model as they stand in the debate. */
static void
test_preset (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  guint32 estimate = rostrum_debate_find (debate, ROSTRUM_KIND_ESTIMATE, "e-editor");
  RostrumRecomputeOffer offer;
  RostrumRecompute self;

  g_assert_true (rostrum_recompute_find_offer (debate, estimate, &offer));
  g_assert_cmpuint (offer.preset, ==, 0);
  rostrum_recompute_init_offer (&self, debate, offer);
  g_assert_cmpint (self.model, ==, ROSTRUM_COST_MODEL_FLEET);
  g_assert_cmpstr (self.currency, ==, "USD");
  g_assert_cmpuint (self.n_inputs, ==, 2);
  g_assert_cmpstr (self.inputs[0].label, ==, "the chips");
  g_assert_cmpint (self.inputs[0].from_kind, ==, ROSTRUM_KIND_STATEMENT);
  g_assert_cmpuint (self.inputs[1].low.digits, ==, 20000);
  g_assert_cmpuint (self.inputs[1].high.digits, ==, 40000);
  g_assert_cmpint (get_agreement (debate, &self, estimate), ==, ROSTRUM_AGREEMENT_MET);
}

/* Other people's debates have no presets, but formulas. */
static void
test_formula (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  guint32 estimate = rostrum_debate_find (debate, ROSTRUM_KIND_ESTIMATE, "e-report");
  g_autoptr (GArray) offers = rostrum_recompute_list_offers (debate);
  RostrumRecomputeOffer offer;
  RostrumRecompute self;

  g_assert_cmpuint (offers->len, ==, 2); /* the fleet's own formula is the preset's */
  g_assert_true (rostrum_recompute_find_offer (debate, estimate, &offer));
  g_assert_cmpuint (offer.preset, ==, ROSTRUM_NONE);
  rostrum_recompute_init_offer (&self, debate, offer);
  g_assert_cmpint (self.model, ==, ROSTRUM_COST_MODEL_RUN);
  g_assert_cmpint (self.inputs[0].provenance, ==, ROSTRUM_PROVENANCE_SOURCED);
  g_assert_cmpint (self.inputs[1].provenance, ==, ROSTRUM_PROVENANCE_ASSUMPTION);
  g_assert_cmpint (get_agreement (debate, &self, estimate), ==, ROSTRUM_AGREEMENT_MET);
  for (guint32 i = 0; i < debate->n_estimates; i++)
    if (debate->estimates[i].n_formula == 0)
      g_assert_false (rostrum_recompute_init_estimate (&self, debate, i));
}

/* A point in somebody's range agrees with it; one outside does not. */
static void
test_within_a_range (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();
  guint32 preset = rostrum_debate_find (builtin->debate, ROSTRUM_KIND_PRESET, "preset-wang");
  guint32 estimate = builtin->debate->presets[preset].estimate;
  RostrumRecompute self;

  rostrum_recompute_init_preset (&self, builtin->debate, preset);
  g_assert_true (rostrum_recompute_set_text (&self, 1, "30000", NULL, NULL));
  g_assert_cmpint (get_agreement (builtin->debate, &self, estimate), ==, ROSTRUM_AGREEMENT_HELD);
  g_assert_true (rostrum_recompute_set_text (&self, 1, "50000", NULL, NULL));
  g_assert_cmpint (get_agreement (builtin->debate, &self, estimate), ==, ROSTRUM_AGREEMENT_DIFFERENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recompute-presets/every-offer-meets-its-figure", test_every_offer_meets_its_figure);
  g_test_add_func ("/recompute-presets/how-they-agree", test_how_they_agree);
  g_test_add_func ("/recompute-presets/preset", test_preset);
  g_test_add_func ("/recompute-presets/formula", test_formula);
  g_test_add_func ("/recompute-presets/within-a-range", test_within_a_range);
  return g_test_run ();
}
