/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

#define ESTIMATES                                                                                            \
  "\"estimates\": [{\"id\": \"e\", \"label\": \"E\", \"speaker\": \"ada\", \"unit\": \"USD\", \"best\": "    \
  "\"5\"}], "
#define PRESET(members)                                                                                      \
  HEAD PEOPLE ESTIMATES "\"presets\": [{\"title\": \"P\", \"estimate\": \"e\", " members "}]}"
#define INPUT(name, value) "{\"input\": \"" name "\", \"value\": \"" value "\", \"from\": \"assumption\"}"

/* Whatever the order in the file, the inputs come in the model's. */
static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result = load_good (PRESET (
      "\"model\": \"fleet\", \"note\": \"N.\", \"x\": 1, \"inputs\": ["
      "{\"input\": \"unit-price\", \"low\": \"1\", \"high\": \"2\", \"unit\": \"EUR/GPU\", \"from\": "
      "{\"estimate\": \"e\"}}, " INPUT (
          "unit-price",
          "3") ", "
               "{\"input\": \"count\", \"label\": \"L\", \"value\": \"7\", \"from\": {\"source\": \"doc\", "
               "\"locator\": {\"line\": 4}}, \"y\": 2}, " INPUT ("count", "9") "]"));
  const RostrumPreset *preset = &result->debate->presets[0];

  g_assert_cmpuint (result->debate->n_presets, ==, 1);
  g_assert_cmpstr (preset->id, ==, "preset-1");
  g_assert_cmpstr (preset->title, ==, "P");
  g_assert_cmpint (preset->model, ==, ROSTRUM_COST_MODEL_FLEET);
  g_assert_cmpuint (preset->estimate, ==, 0);
  g_assert_cmpstr (preset->note, ==, "N.");
  g_assert_cmpstr (preset->extra, ==, "\"x\": 1");
  g_assert_cmpuint (preset->n_inputs, ==, 4);
  g_assert_cmpint (preset->inputs[0].input, ==, ROSTRUM_COST_INPUT_COUNT);
  g_assert_cmpstr (preset->inputs[0].term.label, ==, "L");
  g_assert_cmpstr (preset->inputs[0].term.value.text, ==, "7");
  g_assert_cmpint (preset->inputs[0].term.from_kind, ==, ROSTRUM_KIND_SOURCE);
  g_assert_cmpuint (preset->inputs[0].term.from_locator.line, ==, 4);
  g_assert_cmpstr (preset->inputs[0].term.extra, ==, "\"y\": 2");
  g_assert_cmpint (preset->inputs[1].input, ==, ROSTRUM_COST_INPUT_UNIT_PRICE);
  g_assert_cmpstr (preset->inputs[1].term.unit, ==, "EUR/GPU");
  g_assert_cmpstr (preset->inputs[1].term.low.text, ==, "1");
  g_assert_cmpint (preset->inputs[1].term.from_kind, ==, ROSTRUM_KIND_ESTIMATE);
  g_assert_cmpstr (preset->inputs[2].term.value.text, ==, "9");
  g_assert_cmpint (preset->inputs[3].term.from_kind, ==, ROSTRUM_KIND_NONE);
}

/* A preset that is not whole would rebuild another figure: it goes. */
static void
assert_left_out (const char *text, const char *code, const char *pointer)
{
  g_autoptr (RostrumLoadResult) result = load_text (text);

  g_test_message ("%s", text);
  assert_problem (result, code, pointer);
  g_assert_cmpuint (result->debate->n_presets, ==, 0);
  g_assert_cmpuint (result->debate->n_estimates, ==, 1);
}

#define AT "/presets/0/inputs"
#define RUN(inputs) PRESET ("\"model\": \"run\", \"inputs\": [" inputs "]")

static void
test_half_a_preset (void)
{
  assert_left_out (PRESET ("\"model\": \"run\""), "missing-member", "/presets/0");
  assert_left_out (PRESET ("\"inputs\": []"), "missing-member", "/presets/0");
  assert_left_out (PRESET ("\"model\": \"guess\", \"inputs\": []"), "unknown-word", "/presets/0/model");
  assert_left_out (RUN (""), "missing-input", AT);
  assert_left_out (RUN (INPUT ("gpu-hours", "1")), "missing-input", AT);
  assert_left_out (RUN (INPUT ("gpu-hours", "1") ", " INPUT ("gpu-hours", "1")), "bad-input", AT "/1/input");
  assert_left_out (RUN (INPUT ("gpu-hours", "1") ", " INPUT ("years", "1")), "bad-input", AT "/1/input");
  assert_left_out (RUN (INPUT ("gpu-hours", "-1") ", " INPUT ("hour-price", "1")), "negative-amount",
                   AT "/0/value");
  assert_left_out (RUN ("{\"input\": \"gpu-hours\", \"from\": \"assumption\"}"), "term-without-value",
                   AT "/0");
  assert_left_out (RUN ("{\"input\": \"gpu-hours\", \"value\": \"1\"}"), "missing-member", AT "/0");
  assert_left_out (RUN ("{\"input\": \"gpu-hours\", \"value\": \"1\", \"from\": {\"estimate\": \"f\"}}"),
                   "unresolved-id", AT "/0/from/estimate");
}

static void
test_impossible (void)
{
  assert_left_out (PRESET ("\"model\": \"training\", \"inputs\": [" INPUT ("peak", "0") "]"),
                   "impossible-input", AT "/0/value");
  assert_left_out (
      PRESET ("\"model\": \"training\", \"inputs\": [{\"input\": \"utilisation\", \"low\": \"40\", "
              "\"high\": \"101\", \"from\": \"assumption\"}]"),
      "impossible-input", AT "/0/high");
}

/* What refers to a figure that is left out goes with it, and what stays still points at the right one. */
static void
test_figures_that_go (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      HEAD PEOPLE
      "\"estimates\": [{\"id\": \"bad\", \"label\": \"B\", \"speaker\": \"ada\", \"unit\": \"USD\"}, "
      "{\"id\": \"e\", \"label\": \"E\", \"speaker\": \"ada\", \"unit\": \"USD\", \"best\": \"5\"}], "
      "\"presets\": [{\"title\": \"P\", \"model\": \"run\", \"estimate\": \"bad\", \"inputs\": "
      "[" INPUT ("gpu-hours", "1") ", " INPUT (
          "hour-price", "5") "]}, "
                             "{\"title\": \"Q\", \"model\": \"run\", \"estimate\": \"e\", \"inputs\": "
                             "[" INPUT ("gpu-hours",
                                        "1") ", {\"input\": \"hour-price\", \"value\": \"5\", \"from\": "
                                             "{\"estimate\": \"e\"}}]}]}");

  g_assert_cmpuint (result->debate->n_presets, ==, 1);
  g_assert_cmpstr (result->debate->presets[0].title, ==, "Q");
  g_assert_cmpuint (result->debate->presets[0].estimate, ==, 0);
  g_assert_cmpuint (result->debate->presets[0].inputs[1].term.from, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-presets/values", test_values);
  g_test_add_func ("/read-presets/half-a-preset", test_half_a_preset);
  g_test_add_func ("/read-presets/impossible", test_impossible);
  g_test_add_func ("/read-presets/figures-that-go", test_figures_that_go);
  return g_test_run ();
}
