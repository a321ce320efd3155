/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"
#include "query/rostrum-recompute.h"

#include <string.h>

static void
assert_words (char *words, const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (words, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
  g_free (words);
}

typedef struct {
  const char *preset;
  const char *formula;
  const char *result;
  const char *comparison;
} Expected;

static const Expected expected[] = {
  { "preset-mostaque", "6 × 37 B × 14.8 T ÷ (1,979 T × 40%) = 1.15 M GPU-hours × $2.00", "$2.3 M",
    "This satisfies “Mostaque: with optimised H100s”, < $2.5 M." },
  { "preset-deepseek", "2.788 M GPU-hours × $2", "$5.576 M",
    "This meets “DeepSeek’s report on V3”, $5.576 M." },
  { "preset-wang", "50,000 GPUs × $20,000–40,000", "$1–2 B",
    "This meets “50,000 H100 at $20,000–40,000”, $1–2 B." },
  { "preset-amodei-trend", "$10–100 M ÷ 4^(0.75–1)", "$2.5–35 M",
    "This range holds “DeepSeek’s report on V3”, $5.576 M." },
};

static void
test_presets (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();
  RostrumDebate *debate = builtin->debate;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    guint32 preset = rostrum_debate_find (debate, ROSTRUM_KIND_PRESET, expected[i].preset);
    RostrumRecomputeResult result;
    RostrumRecompute self;

    rostrum_recompute_init_preset (&self, debate, preset);
    g_assert_true (rostrum_recompute_evaluate (&self, &result, NULL));
    assert_words (rostrum_recompute_formula_to_words (&self, &result), expected[i].formula);
    assert_words (rostrum_recompute_result_to_words (&self, &result), expected[i].result);
    assert_words (
        rostrum_recompute_compare_to_words (&self, &result, debate, debate->presets[preset].estimate),
        expected[i].comparison);
  }
}

static void
test_ratio (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();
  guint32 report = rostrum_debate_find (builtin->debate, ROSTRUM_KIND_ESTIMATE, "deepseek-report-v3");
  guint32 chips = rostrum_debate_find (builtin->debate, ROSTRUM_KIND_ESTIMATE, "wang-50000-h100");
  RostrumRecomputeResult result;
  RostrumRecompute self;

  rostrum_recompute_init_preset (&self, builtin->debate, 0);
  g_assert_true (rostrum_recompute_set_text (&self, 2, "990 T", NULL, NULL));
  g_assert_true (rostrum_recompute_evaluate (&self, &result, NULL));
  assert_words (rostrum_recompute_compare_to_words (&self, &result, builtin->debate, report),
                "This is 0.83 × “DeepSeek’s report on V3”, $5.576 M.");
  g_assert_true (rostrum_recompute_set_text (&self, 3, "20", "40", NULL));
  g_assert_true (rostrum_recompute_set_text (&self, 2, "100 T", NULL, NULL));
  g_assert_true (rostrum_recompute_evaluate (&self, &result, NULL));
  assert_words (rostrum_recompute_compare_to_words (&self, &result, builtin->debate, report),
                "This is 8.2–16 × “DeepSeek’s report on V3”, $5.576 M.");
  assert_words (rostrum_recompute_compare_to_words (&self, &result, builtin->debate, chips),
                "“Wang: H100”, 50,000 GPUs, is given in another unit and does not compare.");
}

static void
test_inputs (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();
  RostrumDebate *debate = builtin->debate;
  RostrumRecompute self;

  rostrum_recompute_init_preset (&self, debate, 0);
  assert_words (rostrum_recompute_label (&self, 0), "Active parameters");
  assert_words (rostrum_recompute_input_to_words (&self, 1), "14.8 T tokens");
  assert_words (rostrum_recompute_input_to_words (&self, 2), "1,979 T FLOP/s");
  assert_words (rostrum_recompute_input_to_words (&self, 4), "$2.00 per GPU-hour");
  assert_words (rostrum_recompute_provenance_to_words (&self, debate, 0),
                "DeepSeek-V3 Technical Report, section Abstract");
  assert_words (rostrum_recompute_provenance_to_words (&self, debate, 3), "our assumption");
  g_assert_true (rostrum_recompute_set_text (&self, 0, "40 B", NULL, NULL));
  assert_words (rostrum_recompute_provenance_to_words (&self, debate, 0), "yours");

  rostrum_recompute_init_preset (&self, debate,
                                 rostrum_debate_find (debate, ROSTRUM_KIND_PRESET, "preset-sacks"));
  assert_words (rostrum_recompute_label (&self, 3), "Price of one: H800");
  assert_words (rostrum_recompute_provenance_to_words (&self, debate, 2), "Patel: H800");
  g_assert_true (rostrum_recompute_add_chip (&self));
  assert_words (rostrum_recompute_label (&self, 6), "Number, kind 4 of chip");
}

static void
test_sensitivity (void)
{
  const RostrumSensitivity own = { 0, TRUE, 1.4, 0.63 }, probe = { 0, FALSE, 0.9, 1.1 },
                           nothing = { 0, TRUE, 0, 2 };

  assert_words (rostrum_sensitivity_to_words (&own), "× 0.63–1.4 by its range");
  assert_words (rostrum_sensitivity_to_words (&probe), "× 0.9–1.1 by ±10 %");
  assert_words (rostrum_sensitivity_to_words (&nothing), "down to nothing by its range");
}

static void
test_every_model_has_a_reference (void)
{
  for (RostrumCostModel model = 0; model < ROSTRUM_N_COST_MODELS; model++) {
    g_assert_cmpuint (strlen (rostrum_cost_model_to_words (model)), >, 2);
    g_assert_true (g_str_has_suffix (rostrum_cost_model_to_sentence (model), "."));
    g_assert_true (g_str_has_suffix (rostrum_cost_model_to_reference (model), "."));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recompute-words/presets", test_presets);
  g_test_add_func ("/recompute-words/ratio", test_ratio);
  g_test_add_func ("/recompute-words/inputs", test_inputs);
  g_test_add_func ("/recompute-words/sensitivity", test_sensitivity);
  g_test_add_func ("/recompute-words/every-model-has-a-reference", test_every_model_has_a_reference);
  return g_test_run ();
}
