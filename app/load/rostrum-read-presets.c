/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "load/rostrum-records.h"

#define MAX_INPUTS (2 * ROSTRUM_COST_MAX_CHIPS)

static const char *
model_to_nick (guint value)
{
  return rostrum_cost_model_to_nick (value);
}

static const char *
input_to_nick (guint value)
{
  return rostrum_cost_input_to_nick (value);
}

static const RostrumFieldWords models = { model_to_nick, 0, ROSTRUM_N_COST_MODELS };
static const RostrumFieldWords input_words = { input_to_nick, 0, ROSTRUM_N_COST_INPUTS };

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumPreset, member)

static const RostrumField preset_fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "title", ROSTRUM_FIELD_LINE, TRUE, AT (title), .limit = ROSTRUM_LIMIT_TITLE },
  { "model", ROSTRUM_FIELD_WORD, TRUE, AT (model), .words = &models },
  { "estimate", ROSTRUM_FIELD_REFERENCE, TRUE, AT (estimate), .kind = ROSTRUM_KIND_ESTIMATE },
  { "inputs", ROSTRUM_FIELD_OWN },
  { "note", ROSTRUM_FIELD_TEXT, FALSE, AT (note), .limit = ROSTRUM_LIMIT_TEXT },
};

#define INPUT_AT(member) .offset = G_STRUCT_OFFSET (RostrumPresetInput, member)

static const RostrumField input_fields[] = {
  { "input", ROSTRUM_FIELD_WORD, TRUE, INPUT_AT (input), .words = &input_words },
  { "label", ROSTRUM_FIELD_LINE, FALSE, INPUT_AT (term.label), .limit = ROSTRUM_LIMIT_NAME },
  { "value", ROSTRUM_FIELD_FIGURE, FALSE, INPUT_AT (term.value) },
  { "low", ROSTRUM_FIELD_FIGURE, FALSE, INPUT_AT (term.low) },
  { "high", ROSTRUM_FIELD_FIGURE, FALSE, INPUT_AT (term.high) },
  { "unit", ROSTRUM_FIELD_UNIT, FALSE, INPUT_AT (term.unit) },
  { "from", ROSTRUM_FIELD_OWN },
};

static gboolean
check_unit (RostrumReader *self, const RostrumPresetInput *input)
{
  g_autofree char *expected = rostrum_cost_input_get_unit (input->input, "USD");

  if (!input->term.unit || rostrum_cost_input_takes_unit (input->input, input->term.unit))
    return TRUE;
  if (expected)
    rostrum_reader_report_member (self, "unit", ROSTRUM_PROBLEM_WRONG_UNIT_OF_INPUT,
                                  _ ("The input “%1$s” is not given in “%2$s” but, for example, in “%3$s”."),
                                  rostrum_cost_input_to_nick (input->input), input->term.unit, expected);
  else
    rostrum_reader_report_member (self, "unit", ROSTRUM_PROBLEM_WRONG_UNIT_OF_INPUT,
                                  _ ("The input “%1$s” is a bare number without a unit like “%2$s”."),
                                  rostrum_cost_input_to_nick (input->input), input->term.unit);
  return FALSE;
}

static gboolean
check_amount (RostrumReader *self, const RostrumPresetInput *input, const char *member, RostrumFigure figure)
{
  if (!rostrum_figure_is_set (figure) || rostrum_cost_input_takes_amount (input->input, figure.amount))
    return TRUE;
  rostrum_reader_report_member (
      self, member, ROSTRUM_PROBLEM_IMPOSSIBLE_INPUT,
      _ ("The input “%1$s” cannot be %2$s: a peak is above 0, a utilisation above 0 and at most 100, and a "
         "rate at least 1."),
      rostrum_cost_input_to_nick (input->input), figure.text);
  return FALSE;
}

static gboolean
read_input (RostrumReader *self, JsonNode *node, RostrumPresetInput *input)
{
  JsonObject *object = rostrum_reader_expect_object (self, node);
  gboolean was_usable = self->is_usable;
  gboolean is_good;

  if (!object)
    return FALSE;
  self->is_usable = TRUE;
  rostrum_fields_read (self, object, input_fields, G_N_ELEMENTS (input_fields), input,
                       G_STRUCT_OFFSET (RostrumPresetInput, term.extra));
  is_good = self->is_usable;
  is_good = rostrum_read_term_value (self, object, &input->term) && is_good;
  is_good = rostrum_read_term_origin (self, object, &input->term) && is_good;
  self->is_usable = was_usable;
  return is_good && check_unit (self, input) && check_amount (self, input, "value", input->term.value) &&
         check_amount (self, input, "low", input->term.low) &&
         check_amount (self, input, "high", input->term.high);
}

/* Where an input that has come up @before times already belongs among the inputs; ROSTRUM_NONE if the model has no place for it. */
static guint32
get_slot (const RostrumPreset *preset, RostrumCostInput input, guint before)
{
  guint n;
  const RostrumCostInput *order = rostrum_cost_model_get_inputs (preset->model, &n);

  if (before >= (preset->model == ROSTRUM_COST_MODEL_FLEET ? ROSTRUM_COST_MAX_CHIPS : 1))
    return ROSTRUM_NONE;
  for (guint i = 0; i < n; i++)
    if (order[i] == input)
      return before * n + i;
  return ROSTRUM_NONE;
}

/* Puts the inputs into the model's order. FALSE if one of them is wrong. */
static gboolean
read_inputs (RostrumReader *self, JsonArray *array, const RostrumPreset *preset, RostrumPresetInput *inputs,
             gboolean *is_there)
{
  guint seen[ROSTRUM_N_COST_INPUTS] = { 0 };
  gboolean is_good = TRUE;

  for (guint i = 0; i < json_array_get_length (array); i++) {
    RostrumPresetInput input = { .term.from = ROSTRUM_NONE };
    guint32 slot;

    rostrum_reader_enter_element (self, i);
    if (!read_input (self, json_array_get_element (array, i), &input)) {
      is_good = FALSE;
    } else if ((slot = get_slot (preset, input.input, seen[input.input]++)) == ROSTRUM_NONE) {
      rostrum_reader_report_member (self, "input", ROSTRUM_PROBLEM_BAD_INPUT,
                                    _ ("The model “%1$s” has no input “%2$s”, or no second one."),
                                    rostrum_cost_model_to_nick (preset->model),
                                    rostrum_cost_input_to_nick (input.input));
      is_good = FALSE;
    } else {
      inputs[slot] = input;
      is_there[slot] = TRUE;
    }
    rostrum_reader_leave (self);
  }
  return is_good;
}

/* How many inputs there are; 0 after saying which one is missing. */
static guint32
check_whole (RostrumReader *self, const RostrumPreset *preset, const gboolean *is_there)
{
  guint n, needed = 0;
  const RostrumCostInput *order = rostrum_cost_model_get_inputs (preset->model, &n);

  for (guint i = 0; i < MAX_INPUTS; i++)
    if (is_there[i])
      needed = (i / n + 1) * n;
  for (guint i = 0; i < MAX (needed, n); i++) {
    if (is_there[i])
      continue;
    rostrum_reader_report (
        self, ROSTRUM_PROBLEM_MISSING_INPUT, _ ("The model “%1$s” needs its input “%2$s”."),
        rostrum_cost_model_to_nick (preset->model), rostrum_cost_input_to_nick (order[i % n]));
    return 0;
  }
  return needed;
}

void
rostrum_read_preset (RostrumReader *self, JsonObject *object, gpointer record)
{
  RostrumPreset *preset = record;
  JsonNode *node = json_object_get_member (object, "inputs");
  gboolean is_there[MAX_INPUTS] = { FALSE };
  RostrumPresetInput *inputs;
  JsonArray *array;

  preset->estimate = ROSTRUM_NONE;
  rostrum_fields_read (self, object, preset_fields, G_N_ELEMENTS (preset_fields), record,
                       G_STRUCT_OFFSET (RostrumPreset, extra));
  if (!node) {
    rostrum_reader_report_missing (self, "inputs");
    return;
  }
  if (!self->is_usable) /* without its model the inputs mean nothing */
    return;
  inputs = rostrum_reader_alloc (self, MAX_INPUTS * sizeof *inputs);
  preset->inputs = inputs;
  rostrum_reader_enter_member (self, "inputs");
  array = rostrum_reader_expect_array (self, node, MAX_INPUTS);
  if (array && read_inputs (self, array, preset, inputs, is_there))
    preset->n_inputs = check_whole (self, preset, is_there);
  self->is_usable = preset->n_inputs > 0;
  rostrum_reader_leave (self);
}
