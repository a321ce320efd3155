/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "load/rostrum-records.h"

#define MAX_POSITIONS 1000

static const char *
hedge_to_nick (guint value)
{
  return rostrum_hedge_to_nick (value);
}

static const char *
basis_to_nick (guint value)
{
  return rostrum_basis_to_nick (value);
}

static const RostrumFieldWords hedges = { hedge_to_nick, ROSTRUM_HEDGE_ABOUT, ROSTRUM_N_HEDGES };
static const RostrumFieldWords bases = { basis_to_nick, 0, ROSTRUM_N_BASES };

#define SCOPE_AT(member) .offset = G_STRUCT_OFFSET (RostrumScope, member)

static const RostrumField scope_fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "label", ROSTRUM_FIELD_LINE, TRUE, SCOPE_AT (label), .limit = ROSTRUM_LIMIT_NAME },
  { "description", ROSTRUM_FIELD_TEXT, FALSE, SCOPE_AT (description), .limit = ROSTRUM_LIMIT_TEXT },
  { "within", ROSTRUM_FIELD_REFERENCE, FALSE, SCOPE_AT (within), .kind = ROSTRUM_KIND_SCOPE },
};

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumEstimate, member)

static const RostrumField estimate_fields[] = {
  { "id", ROSTRUM_FIELD_OWN },
  { "label", ROSTRUM_FIELD_LINE, TRUE, AT (label), .limit = ROSTRUM_LIMIT_NAME },
  { "speaker", ROSTRUM_FIELD_REFERENCE, FALSE, AT (speaker), .kind = ROSTRUM_KIND_SPEAKER },
  { "source", ROSTRUM_FIELD_REFERENCE, FALSE, AT (source), .kind = ROSTRUM_KIND_SOURCE },
  { "locator", ROSTRUM_FIELD_LOCATOR, FALSE, AT (locator) },
  { "date", ROSTRUM_FIELD_DATE, FALSE, AT (date) },
  { "subject", ROSTRUM_FIELD_LINE, FALSE, AT (subject), .limit = ROSTRUM_LIMIT_NAME },
  { "scope", ROSTRUM_FIELD_REFERENCE, FALSE, AT (scope), .kind = ROSTRUM_KIND_SCOPE },
  { "unit", ROSTRUM_FIELD_UNIT, TRUE, AT (unit) },
  { "low", ROSTRUM_FIELD_FIGURE, FALSE, AT (low) },
  { "best", ROSTRUM_FIELD_FIGURE, FALSE, AT (best) },
  { "high", ROSTRUM_FIELD_FIGURE, FALSE, AT (high) },
  { "hedge", ROSTRUM_FIELD_WORD, FALSE, AT (hedge), .words = &hedges },
  { "verbal", ROSTRUM_FIELD_LINE, FALSE, AT (verbal), .limit = ROSTRUM_LIMIT_NAME },
  { "basis", ROSTRUM_FIELD_WORD, FALSE, AT (basis), .words = &bases },
  { "derived_by", ROSTRUM_FIELD_OWN },
  { "formula", ROSTRUM_FIELD_OWN },
  { "positions", ROSTRUM_FIELD_REFERENCES, FALSE, AT (positions), .limit = MAX_POSITIONS,
    .kind = ROSTRUM_KIND_POSITION, .n_offset = G_STRUCT_OFFSET (RostrumEstimate, n_positions) },
  { "statement", ROSTRUM_FIELD_REFERENCE, FALSE, AT (statement), .kind = ROSTRUM_KIND_STATEMENT },
  { "echoes", ROSTRUM_FIELD_REFERENCE, FALSE, AT (echoes), .kind = ROSTRUM_KIND_ESTIMATE },
  { "note", ROSTRUM_FIELD_TEXT, FALSE, AT (note), .limit = ROSTRUM_LIMIT_TEXT },
};

void
rostrum_read_scope (RostrumReader *self, JsonObject *object, gpointer record)
{
  RostrumScope *scope = record;

  scope->within = ROSTRUM_NONE;
  rostrum_fields_read (self, object, scope_fields, G_N_ELEMENTS (scope_fields), record,
                       G_STRUCT_OFFSET (RostrumScope, extra));
}

/* Who did the arithmetic: a speaker's id, or the word "editor". */
static void
read_derived_by (RostrumReader *self, JsonNode *node, RostrumEstimate *estimate)
{
  const char *id;

  rostrum_reader_enter_member (self, "derived_by");
  id = rostrum_reader_expect_text (self, node);
  if (id && g_str_equal (id, "editor"))
    estimate->derived_by_editor = TRUE;
  else if (id)
    estimate->derived_by = rostrum_reader_resolve (self, ROSTRUM_KIND_SPEAKER, id);
  if (!estimate->derived_by_editor && estimate->derived_by == ROSTRUM_NONE)
    self->is_usable = FALSE;
  rostrum_reader_leave (self);
}

static void
check_figures (RostrumReader *self, JsonObject *object, const RostrumEstimate *estimate)
{
  gboolean has_low = rostrum_figure_is_set (estimate->low);
  gboolean has_best = rostrum_figure_is_set (estimate->best);
  gboolean has_high = rostrum_figure_is_set (estimate->high);

  if (!json_object_has_member (object, "low") && !json_object_has_member (object, "best") &&
      !json_object_has_member (object, "high")) {
    rostrum_reader_report (self, ROSTRUM_PROBLEM_NO_FIGURE, "%s",
                           _ ("This estimate has no figure. Give at least one of “low”, “best” and “high”."));
    self->is_usable = FALSE;
  } else if (has_low && has_high &&
             rostrum_amount_compare (estimate->low.amount, estimate->high.amount) > 0) {
    rostrum_reader_report_member (self, "low", ROSTRUM_PROBLEM_LOW_ABOVE_HIGH,
                                  _ ("The low figure, %s, is above the high one, %s."), estimate->low.text,
                                  estimate->high.text);
    self->is_usable = FALSE;
  } else if (has_best &&
             ((has_low && rostrum_amount_compare (estimate->best.amount, estimate->low.amount) < 0) ||
              (has_high && rostrum_amount_compare (estimate->best.amount, estimate->high.amount) > 0))) {
    rostrum_reader_report_member (self, "best", ROSTRUM_PROBLEM_BEST_OUTSIDE_RANGE,
                                  _ ("The best figure, %s, lies outside the range from low to high."),
                                  estimate->best.text);
    self->is_usable = FALSE;
  }
  if (estimate->verbal && !has_low && !has_high && self->is_usable)
    rostrum_reader_report_member (
        self, "verbal", ROSTRUM_PROBLEM_VERBAL_WITHOUT_RANGE,
        _ ("“%s” is a figure in words; give “low” and “high” as your reading of it."), estimate->verbal);
}

static void
check_basis (RostrumReader *self, JsonObject *object, const RostrumEstimate *estimate)
{
  gboolean has_formula = json_object_has_member (object, "formula");
  gboolean has_deriver = json_object_has_member (object, "derived_by");

  if (estimate->basis == ROSTRUM_BASIS_DERIVED && !has_deriver) {
    rostrum_reader_report_member (
        self, "basis", ROSTRUM_PROBLEM_DERIVED_BY_NOBODY, "%s",
        _ ("A derived figure must say in “derived_by” who derived it: a speaker's id, or “editor”."));
    self->is_usable = FALSE;
  }
  if (estimate->basis == ROSTRUM_BASIS_DERIVED && !has_formula)
    rostrum_reader_report_member (self, "basis", ROSTRUM_PROBLEM_DERIVED_WITHOUT_FORMULA, "%s",
                                  _ ("A derived figure should show in “formula” how it was derived."));
  if (estimate->basis == ROSTRUM_BASIS_STATED && has_formula)
    rostrum_reader_report_member (self, "formula", ROSTRUM_PROBLEM_STATED_WITH_FORMULA, "%s",
                                  _ ("This figure has a formula; then its “basis” should be “derived”."));
  else if (estimate->basis == ROSTRUM_BASIS_STATED && has_deriver)
    rostrum_reader_report_member (
        self, "derived_by", ROSTRUM_PROBLEM_STATED_WITH_DERIVER, "%s",
        _ ("This figure says who derived it; then its “basis” should be “derived”."));
}

/* Only the editors' own figures belong to no speaker. */
static void
check_speaker (RostrumReader *self, JsonObject *object, const RostrumEstimate *estimate)
{
  if (estimate->speaker != ROSTRUM_NONE)
    return;
  if (json_object_has_member (object, "speaker"))
    self->is_usable = FALSE;
  else if (!estimate->derived_by_editor)
    rostrum_reader_report_missing (self, "speaker");
}

void
rostrum_read_estimate (RostrumReader *self, JsonObject *object, gpointer record)
{
  RostrumEstimate *estimate = record;
  const char *id = estimate->id;
  JsonNode *formula = json_object_get_member (object, "formula");
  JsonNode *derived_by = json_object_get_member (object, "derived_by");

  rostrum_estimate_init (estimate);
  estimate->id = id;
  rostrum_fields_read (self, object, estimate_fields, G_N_ELEMENTS (estimate_fields), record,
                       G_STRUCT_OFFSET (RostrumEstimate, extra));
  if (derived_by)
    read_derived_by (self, derived_by, estimate);
  check_speaker (self, object, estimate);
  check_figures (self, object, estimate);
  check_basis (self, object, estimate);
  rostrum_reader_check_locator (self, object);
  if (formula) {
    rostrum_reader_enter_member (self, "formula");
    rostrum_read_formula (self, formula, estimate);
    rostrum_reader_leave (self);
  }
}
