/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in which row of the chart, and what the chart says as a whole. */
#include "scene/rostrum-costs.h"

#include "rostrum-fixture.h"

#include <string.h>

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumVisible *visible;
  RostrumViewContext context;
  RostrumCostsTable *table;
} Fixture;

static void
fixture_make_table (Fixture *self)
{
  g_clear_pointer (&self->table, rostrum_costs_table_free);
  self->context =
      (RostrumViewContext){ .debate = self->debate, .state = self->state, .visible = self->visible };
  self->table = rostrum_costs_table_new (&self->context);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->debate = rostrum_fixture_debate ();
  self->state = rostrum_view_state_new (self->debate);
  self->visible = rostrum_visible_new (self->debate, self->state->filter);
  fixture_make_table (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rostrum_costs_table_free (self->table);
  rostrum_view_state_free (self->state);
  rostrum_visible_free (self->visible);
  rostrum_debate_unref (self->debate);
}

static void
choose_scope (Fixture *self, const char *id)
{
  self->state->scope =
      id != NULL ? rostrum_fixture_find (self->debate, ROSTRUM_KIND_SCOPE, id) : ROSTRUM_NONE;
  fixture_make_table (self);
}

/* "e-report e-mostaque | e-narrator …": the ids by groups, and blocks behind "||". */
static char *
rows_to_string (Fixture *self)
{
  GString *text = g_string_new (NULL);

  for (guint b = 0; b < self->table->blocks->len; b++) {
    const RostrumCostsBlock *block = rostrum_costs_table_block (self->table, b);

    g_string_append (text, b > 0 ? " || " : "");
    for (guint g = block->first; g < block->first + block->n; g++) {
      const RostrumCostsGroup *group = rostrum_costs_table_group (self->table, g);

      g_string_append (text, g > block->first ? " | " : "");
      for (guint r = group->first; r < group->first + group->n; r++)
        g_string_append_printf (
            text, "%s%s", r > group->first ? " " : "",
            self->debate->estimates[rostrum_costs_table_row (self->table, r)->estimate].id);
    }
  }
  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture *self, const char *expected)
{
  g_autofree char *rows = rows_to_string (self);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  assert_rows (self,
               "e-narrator e-sonnet e-free | e-report e-mostaque | e-sacks e-amodei e-editor || e-yuan || "
               "e-spending || e-price || e-wang-gpus || e-rate");
  self->state->sort = ROSTRUM_SORT_AMOUNT;
  fixture_make_table (self);
  assert_rows (self,
               "e-free e-narrator e-sonnet | e-mostaque e-report | e-sacks e-amodei e-editor || e-yuan || "
               "e-spending || e-price || e-wang-gpus || e-rate");
  self->state->sort = ROSTRUM_SORT_SPEAKER;
  fixture_make_table (self);
  assert_rows (self,
               "e-sonnet e-narrator e-free | e-mostaque e-report | e-amodei e-sacks e-editor || e-yuan || "
               "e-spending || e-price || e-wang-gpus || e-rate");
  self->state->sort = ROSTRUM_SORT_DATE;
  fixture_make_table (self);
  /* What has no date stands last. */
  assert_rows (self,
               "e-narrator e-sonnet e-free | e-report e-mostaque | e-sacks e-amodei e-editor || e-yuan || "
               "e-spending || e-price || e-wang-gpus || e-rate");
}

static void
test_voices (Fixture *self, gconstpointer data)
{
  const RostrumCostsGroup *training = rostrum_costs_table_group (self->table, 0);
  const RostrumCostsGroup *chips = rostrum_costs_table_group (self->table, 2);

  g_assert_cmpuint (training->n_voices, ==, 3);
  g_assert_cmpuint (training->n_documents, ==, 2);
  /* Two speakers and our own arithmetic, which is nobody's voice. */
  g_assert_cmpuint (chips->n, ==, 3);
  g_assert_cmpuint (chips->n_voices, ==, 2);
  g_assert_true (chips->names_unit);
  g_assert_false (training->names_unit);
}

static void
test_echo_is_no_witness (Fixture *self, gconstpointer data)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();

  g_array_index (builder->estimates, RostrumEstimate, 8).echoes = 7;
  tear_down (self, NULL);
  memset (self, 0, sizeof *self);
  self->debate = rostrum_debate_builder_end (builder);
  self->state = rostrum_view_state_new (self->debate);
  self->visible = rostrum_visible_new (self->debate, self->state->filter);
  fixture_make_table (self);
  g_assert_cmpuint (rostrum_costs_table_group (self->table, 2)->n_voices, ==, 2);
  g_assert_cmpuint (rostrum_costs_table_group (self->table, 2)->n_witnesses, ==, 1);
}

static void
test_axis_spans_what_compares (Fixture *self, gconstpointer data)
{
  const RostrumCostsBlock *money = rostrum_costs_table_block (self->table, 0);

  g_assert_cmpfloat (money->axis.low, <=, 2.5e6);
  g_assert_true (money->axis.has_zero);
  choose_scope (self, "chips");
  money = rostrum_costs_table_block (self->table, 0);
  g_assert_cmpfloat (money->axis.low, ==, 1e9);
  g_assert_cmpfloat (money->axis.high, ==, 1e10);
  g_assert_false (money->axis.has_zero);
  /* What compares stands first. */
  g_assert_cmpuint (rostrum_costs_table_group (self->table, 0)->scope, ==, self->state->scope);
  g_assert_true (rostrum_costs_table_group (self->table, 0)->compares);
  g_assert_false (rostrum_costs_table_group (self->table, 1)->compares);
}

/* A figure of cents beside millions has an axis of its own; on a linear axis, or like for like, all are on one. */
static void
test_apart (Fixture *self, gconstpointer data)
{
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  RostrumEstimate *price = &g_array_index (builder->estimates, RostrumEstimate, 1);
  const RostrumCostsBlock *apart;

  tear_down (self, NULL);
  memset (self, 0, sizeof *self);
  rostrum_estimate_init (price);
  price->id = "e-cents";
  price->label = "a request";
  price->unit = "USD";
  price->derived_by_editor = TRUE;
  g_assert_true (rostrum_amount_parse ("0.5", &price->best.amount, NULL));
  price->best.text = "0.5";
  self->debate = rostrum_debate_builder_end (builder);
  self->state = rostrum_view_state_new (self->debate);
  self->visible = rostrum_visible_new (self->debate, self->state->filter);
  fixture_make_table (self);
  apart = rostrum_costs_table_block (self->table, 1);
  g_assert_true (apart->apart);
  g_assert_cmpstr (apart->unit, ==, "USD");
  g_assert_cmpfloat (apart->axis.high, <=, 10.0);
  g_assert_cmpfloat (rostrum_costs_table_block (self->table, 0)->axis.low, >=, 1e5);
  self->state->axis = ROSTRUM_AXIS_LINEAR;
  fixture_make_table (self);
  g_assert_false (rostrum_costs_table_block (self->table, 1)->apart);
  self->state->axis = ROSTRUM_AXIS_LOG;
  choose_scope (self, "chips");
  g_assert_false (rostrum_costs_table_block (self->table, 1)->apart);
}

/* No-break spaces are plain ones here. */
static void
assert_words (char *words, const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (words, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
  g_free (words);
}

static void
test_finding (Fixture *self, gconstpointer data)
{
  assert_words (rostrum_costs_finding (&self->context, self->table), "They do not count the same thing");
  choose_scope (self, "final-run");
  assert_words (rostrum_costs_finding (&self->context, self->table),
                "The final training run: from < $2.5 M to $5.576 M");
  choose_scope (self, "chips");
  assert_words (rostrum_costs_finding (&self->context, self->table), "The chips owned: from ≈ $1 B to $2 B");
  choose_scope (self, "training");
  assert_words (rostrum_costs_finding (&self->context, self->table),
                "Training, extent not stated: from $0 to a few tens of millions");
  choose_scope (self, "rate");
  assert_words (rostrum_costs_finding (&self->context, self->table), "The rate of change: 4× a year");
  rostrum_bits_set (self->visible->estimates, 11, FALSE);
  fixture_make_table (self);
  assert_words (rostrum_costs_finding (&self->context, self->table),
                "The rate of change: no figure is shown");
}

static void
test_measure (Fixture *self, gconstpointer data)
{
  assert_words (rostrum_costs_measure (&self->context, self->table),
                "Every unit on an axis of its own, logarithmic · 13 figures");
  choose_scope (self, "chips");
  self->state->axis = ROSTRUM_AXIS_LINEAR;
  assert_words (rostrum_costs_measure (&self->context, self->table),
                "Every unit on an axis of its own, linear · 4 of 13 figures compare, the others are grey");
  choose_scope (self, NULL);
  self->state->axis = ROSTRUM_AXIS_LOG;
  for (guint32 i = 1; i < self->debate->n_estimates; i++)
    rostrum_bits_set (self->visible->estimates, i, FALSE);
  fixture_make_table (self);
  assert_words (rostrum_costs_measure (&self->context, self->table),
                "US dollars, logarithmic axis · 1 figure, the filter leaves out 12");
  rostrum_bits_set (self->visible->estimates, 0, FALSE);
  fixture_make_table (self);
  assert_words (rostrum_costs_measure (&self->context, self->table),
                "The filter leaves out all 13 figures of this debate.");
}

static void
test_warning (Fixture *self, gconstpointer data)
{
  g_autofree char *warning = rostrum_costs_warning (self->table);

  g_assert_nonnull (warning);
  choose_scope (self, "chips");
  g_assert_null (rostrum_costs_warning (self->table));
}

static void
test_caption (Fixture *self, gconstpointer data)
{
  assert_words (rostrum_costs_caption (&self->context),
                "13 figures by 9 voices count 7 different things: only those in one group compare.");
  choose_scope (self, "final-run");
  assert_words (
      rostrum_costs_caption (&self->context),
      "The final training run: from < $2.5 M to $5.576 M (2 of 13 figures compare, the others are grey).");
}

static void
test_notes (Fixture *self, gconstpointer data)
{
  assert_words (
      rostrum_costs_group_note (self->debate, self->table, rostrum_costs_table_group (self->table, 0)),
      "3 voices, 3 witnesses, 2 documents");
  g_assert_null (
      rostrum_costs_group_note (self->debate, self->table, rostrum_costs_table_group (self->table, 4)));
  choose_scope (self, "training");
  assert_words (
      rostrum_costs_group_note (self->debate, self->table, rostrum_costs_table_group (self->table, 1)),
      "Counts “The final training run”, only a part of “Training, extent not stated”.");
}

static guint32
find (Fixture *self, const char *id)
{
  return rostrum_fixture_find (self->debate, ROSTRUM_KIND_ESTIMATE, id);
}

static void
choose_two (Fixture *self, const char *one, const char *other)
{
  self->state->other_scope = rostrum_fixture_find (self->debate, ROSTRUM_KIND_SCOPE, other);
  choose_scope (self, one);
}

static void
test_two_scopes (Fixture *self, gconstpointer data)
{
  const RostrumCostsBlock *money;

  choose_two (self, "chips", "final-run");
  money = rostrum_costs_table_block (self->table, 0);
  /* Both on one axis and first, in the order of choosing; the rest is grey and says why it is neither. */
  assert_rows (self,
               "e-sacks e-amodei e-editor | e-report e-mostaque | e-narrator e-sonnet e-free || e-wang-gpus "
               "|| e-yuan || e-spending || e-price || e-rate");
  g_assert_true (rostrum_costs_table_group (self->table, 1)->compares);
  g_assert_false (rostrum_costs_table_group (self->table, 2)->compares);
  g_assert_cmpfloat (money->axis.low, <=, 2.5e6);
  g_assert_cmpfloat (money->axis.high, >=, 2e9);
  assert_words (rostrum_costs_why_grey (self->debate, self->table, find (self, "e-sonnet")),
                "Counts “Training, extent not stated”, neither “The chips owned” nor “The final training "
                "run”.");
  g_assert_null (rostrum_costs_why_grey (self->debate, self->table, find (self, "e-report")));
  assert_words (rostrum_costs_warning (self->table),
                "The two bands do not count the same thing: compare within a band.");
  assert_words (rostrum_costs_finding (&self->context, self->table),
                "The chips owned: from ≈ $1 B to $2 B; The final training run: from < $2.5 M to $5.576 M");
  /* Without a first there is no other. */
  choose_scope (self, NULL);
  g_assert_cmpuint (self->table->other, ==, ROSTRUM_NONE);
}

static void
test_grouping (Fixture *self, gconstpointer data)
{
  self->state->grouping = ROSTRUM_GROUP_SPEAKER;
  self->state->sort = ROSTRUM_SORT_SCOPE;
  fixture_make_table (self);
  for (guint g = 0; g < self->table->groups->len; g++) {
    const RostrumCostsGroup *group = rostrum_costs_table_group (self->table, g);
    guint32 face = rostrum_costs_face (
        &self->debate->estimates[rostrum_costs_table_row (self->table, group->first)->estimate]);
    guint32 scope = 0;

    for (guint r = group->first; r < group->first + group->n; r++) {
      const RostrumEstimate *e = &self->debate->estimates[rostrum_costs_table_row (self->table, r)->estimate];

      g_assert_cmpuint (rostrum_costs_face (e), ==, face);
      g_assert_cmpuint (e->scope, >=, scope);
      scope = e->scope;
    }
    g_assert_cmpstr (group->label, ==,
                     face != ROSTRUM_NONE ? self->debate->speakers[face].name : "Our arithmetic");
  }
  assert_words (rostrum_costs_row_whose (&self->context, find (self, "e-mostaque")),
                "The final training run");
  self->state->grouping = ROSTRUM_GROUP_SUBJECT;
  fixture_make_table (self);
  assert_words (rostrum_costs_row_whose (&self->context, find (self, "e-mostaque")),
                "Emad Mostaque · The final training run");
  /* The count of things is of scopes, whatever the headings are. */
  g_assert_cmpuint (self->table->n_scopes, ==, 7);
}

static void
test_names (Fixture *self, gconstpointer data)
{
  assert_words (rostrum_costs_row_name (self->debate, find (self, "e-mostaque")),
                "Emad Mostaque: optimised H100s, less than $2.5 M, The final training run");
  assert_words (rostrum_costs_row_name (self->debate, find (self, "e-sacks")),
                "David Sacks: 10k + 10k + 30k, from Patel, more than $1 B, The chips owned");
  assert_words (rostrum_costs_row_name (self->debate, find (self, "e-yuan")),
                "An API user: the fund, as told, CNY 3 M");
  assert_words (rostrum_costs_row_whose (&self->context, find (self, "e-sonnet")), "Dario Amodei");
  assert_words (rostrum_costs_row_whose (&self->context, find (self, "e-editor")), "our arithmetic");
  assert_words (rostrum_costs_row_echo (self->debate, find (self, "e-narrator")),
                "↺ repeats technical report, V3");
  g_assert_null (rostrum_costs_row_echo (self->debate, find (self, "e-sacks")));
  self->state->sort = ROSTRUM_SORT_DATE;
  assert_words (rostrum_costs_row_whose (&self->context, find (self, "e-sacks")),
                "29 Jan 2025 · David Sacks");
}

static void
test_tips (Fixture *self, gconstpointer data)
{
  assert_words (rostrum_costs_row_tip (self->debate, self->table, find (self, "e-editor")),
                "our arithmetic: Wang's 50,000: $1–2 B\n"
                "Counts: The chips owned\n"
                "Our arithmetic: 50,000 GPUs × $20,000–40,000 per GPU = $1–2 B");
  choose_scope (self, "chips");
  assert_words (rostrum_costs_row_description (self->debate, self->table, find (self, "e-sonnet")),
                "29 Jan 2025; Dario Amodei, “On DeepSeek and export controls”, 29 Jan 2025, "
                "<https://example.org/004?a=1&b=2>; “a few tens of millions”, drawn as $20–90 M; "
                "Counts “Training, extent not stated”, not “The chips owned”.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/costs-table/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("voices", test_voices);
  ADD ("echo", test_echo_is_no_witness);
  ADD ("axis", test_axis_spans_what_compares);
  ADD ("apart", test_apart);
  ADD ("finding", test_finding);
  ADD ("measure", test_measure);
  ADD ("warning", test_warning);
  ADD ("caption", test_caption);
  ADD ("notes", test_notes);
  ADD ("names", test_names);
  ADD ("tips", test_tips);
  ADD ("two-scopes", test_two_scopes);
  ADD ("grouping", test_grouping);
#undef ADD
  return g_test_run ();
}
