/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "load/rostrum-records.h"

#define MAX_PARTS 100

#define AT(member) .offset = G_STRUCT_OFFSET (RostrumTerm, member)

static const RostrumField term_fields[] = {
  { "label", ROSTRUM_FIELD_LINE, TRUE, AT (label), .limit = ROSTRUM_LIMIT_NAME },
  { "value", ROSTRUM_FIELD_FIGURE, FALSE, AT (value) },
  { "low", ROSTRUM_FIELD_FIGURE, FALSE, AT (low) },
  { "high", ROSTRUM_FIELD_FIGURE, FALSE, AT (high) },
  { "unit", ROSTRUM_FIELD_UNIT, FALSE, AT (unit) },
  { "from", ROSTRUM_FIELD_OWN },
};

typedef struct {
  guint32 estimate;
  guint32 statement;
  guint32 source;
  RostrumLocator locator;
  const char *extra;
} Origin;

#define ORIGIN_AT(member) .offset = G_STRUCT_OFFSET (Origin, member)

static const RostrumField origin_fields[] = {
  { "estimate", ROSTRUM_FIELD_REFERENCE, FALSE, ORIGIN_AT (estimate), .kind = ROSTRUM_KIND_ESTIMATE },
  { "statement", ROSTRUM_FIELD_REFERENCE, FALSE, ORIGIN_AT (statement), .kind = ROSTRUM_KIND_STATEMENT },
  { "source", ROSTRUM_FIELD_REFERENCE, FALSE, ORIGIN_AT (source), .kind = ROSTRUM_KIND_SOURCE },
  { "locator", ROSTRUM_FIELD_LOCATOR, FALSE, ORIGIN_AT (locator) },
};

static const RostrumField product_fields[] = {
  { "times", ROSTRUM_FIELD_OWN },
  { "over", ROSTRUM_FIELD_OWN },
};

static gboolean
report_bad_origin (RostrumReader *self)
{
  rostrum_reader_report (
      self, ROSTRUM_PROBLEM_BAD_ORIGIN_OF_TERM, "%s",
      _ ("“from” must be the word \"assumption\", or an object with exactly one of “estimate”, “statement” "
         "and “source” (with its “locator”)."));
  return FALSE;
}

/* FALSE if the term does not say where it comes from. */
static gboolean
read_origin (RostrumReader *self, JsonNode *node, RostrumTerm *term)
{
  Origin origin = { ROSTRUM_NONE, ROSTRUM_NONE, ROSTRUM_NONE };
  JsonObject *object;

  if (JSON_NODE_HOLDS_VALUE (node))
    return g_strcmp0 (json_node_get_string (node), "assumption") == 0 ? TRUE : report_bad_origin (self);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return report_bad_origin (self);
  object = json_node_get_object (node);
  if (json_object_has_member (object, "estimate") + json_object_has_member (object, "statement") +
          json_object_has_member (object, "source") !=
      1)
    return report_bad_origin (self);
  rostrum_fields_read (self, object, origin_fields, G_N_ELEMENTS (origin_fields), &origin,
                       G_STRUCT_OFFSET (Origin, extra));
  rostrum_reader_check_locator (self, object);
  if (origin.extra)
    rostrum_reader_report (self, ROSTRUM_PROBLEM_LEFT_OUT, _ ("Unknown members are not kept here: %s"),
                           origin.extra);
  term->from_locator = origin.locator;
  if (origin.estimate != ROSTRUM_NONE) {
    term->from_kind = ROSTRUM_KIND_ESTIMATE;
    term->from = origin.estimate;
  } else if (origin.statement != ROSTRUM_NONE) {
    term->from_kind = ROSTRUM_KIND_STATEMENT;
    term->from = origin.statement;
  } else {
    term->from_kind = ROSTRUM_KIND_SOURCE;
    term->from = origin.source;
  }
  return term->from != ROSTRUM_NONE;
}

gboolean
rostrum_read_term_origin (RostrumReader *self, JsonObject *object, RostrumTerm *term)
{
  JsonNode *from = json_object_get_member (object, "from");
  gboolean is_good;

  if (!from) {
    rostrum_reader_report_missing (self, "from");
    return FALSE;
  }
  rostrum_reader_enter_member (self, "from");
  is_good = read_origin (self, from, term);
  rostrum_reader_leave (self);
  return is_good;
}

gboolean
rostrum_read_term_value (RostrumReader *self, JsonObject *object, const RostrumTerm *term)
{
  gboolean has_value = json_object_has_member (object, "value");
  gboolean has_low = json_object_has_member (object, "low");
  gboolean has_high = json_object_has_member (object, "high");

  if (has_value && (has_low || has_high)) {
    rostrum_reader_report_member (self, "value", ROSTRUM_PROBLEM_TERM_WITH_TWO_VALUES, "%s",
                                  _ ("Give a term either “value”, or “low” and “high”."));
    return FALSE;
  }
  if (!has_value && !(has_low && has_high)) {
    rostrum_reader_report (self, ROSTRUM_PROBLEM_TERM_WITHOUT_VALUE, "%s",
                           _ ("This term has no value. Give it “value”, or both “low” and “high”."));
    return FALSE;
  }
  if (rostrum_figure_is_set (term->low) && rostrum_figure_is_set (term->high) &&
      rostrum_amount_compare (term->low.amount, term->high.amount) > 0) {
    rostrum_reader_report_member (self, "low", ROSTRUM_PROBLEM_LOW_ABOVE_HIGH,
                                  _ ("The low figure, %s, is above the high one, %s."), term->low.text,
                                  term->high.text);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_term (RostrumReader *self, JsonNode *node, gboolean is_divisor, RostrumTerm *term)
{
  JsonObject *object = rostrum_reader_expect_object (self, node);
  RostrumFigure least;
  gboolean is_good;

  if (!object)
    return FALSE;
  self->is_usable = TRUE;
  rostrum_fields_read (self, object, term_fields, G_N_ELEMENTS (term_fields), term,
                       G_STRUCT_OFFSET (RostrumTerm, extra));
  is_good = self->is_usable;
  is_good = rostrum_read_term_value (self, object, term) && is_good;
  least = rostrum_figure_is_set (term->value) ? term->value : term->low;
  if (is_divisor && rostrum_figure_is_set (least) && rostrum_amount_is_zero (least.amount)) {
    rostrum_reader_report (self, ROSTRUM_PROBLEM_DIVISION_BY_ZERO, "%s",
                           _ ("The formula divides by zero here."));
    is_good = FALSE;
  }
  return rostrum_read_term_origin (self, object, term) && is_good;
}

/* The terms of one side of a product; FALSE if one of them is wrong. */
static gboolean
read_terms (RostrumReader *self, JsonObject *product, const char *side, const RostrumTerm **terms,
            guint32 *n_terms)
{
  JsonNode *node = json_object_get_member (product, side);
  JsonArray *array;
  RostrumTerm *list;
  gboolean is_good;
  guint n;

  if (!node)
    return TRUE;
  rostrum_reader_enter_member (self, side);
  array = rostrum_reader_expect_array (self, node, MAX_PARTS);
  is_good = array != NULL;
  n = array ? json_array_get_length (array) : 0;
  list = rostrum_reader_alloc (self, n * sizeof *list);
  for (guint i = 0; i < n; i++) {
    rostrum_reader_enter_element (self, i);
    is_good =
        read_term (self, json_array_get_element (array, i), g_str_equal (side, "over"), &list[i]) && is_good;
    rostrum_reader_leave (self);
  }
  rostrum_reader_leave (self);
  *terms = list;
  *n_terms = n;
  return is_good;
}

static gboolean
read_product (RostrumReader *self, JsonNode *node, RostrumProduct *product)
{
  JsonObject *object = rostrum_reader_expect_object (self, node);
  gboolean is_good;

  if (!object)
    return FALSE;
  rostrum_fields_read (self, object, product_fields, G_N_ELEMENTS (product_fields), product,
                       G_STRUCT_OFFSET (RostrumProduct, extra));
  is_good = read_terms (self, object, "times", &product->times, &product->n_times);
  is_good = read_terms (self, object, "over", &product->over, &product->n_over) && is_good;
  if (is_good && product->n_times == 0) {
    rostrum_reader_report_member (self, "times", ROSTRUM_PROBLEM_MISSING_MEMBER, "%s",
                                  _ ("A product needs at least one term in “times”."));
    return FALSE;
  }
  return is_good;
}

gboolean
rostrum_read_formula (RostrumReader *self, JsonNode *node, RostrumEstimate *estimate)
{
  JsonArray *array = rostrum_reader_expect_array (self, node, MAX_PARTS);
  guint n = array ? json_array_get_length (array) : 0;
  RostrumProduct *products = rostrum_reader_alloc (self, n * sizeof *products);
  gboolean was_usable = self->is_usable;
  gboolean is_good = array != NULL;

  for (guint i = 0; i < n; i++) {
    rostrum_reader_enter_element (self, i);
    is_good = read_product (self, json_array_get_element (array, i), &products[i]) && is_good;
    rostrum_reader_leave (self);
  }
  /* The figure stands without its formula; half a formula would be a wrong one. */
  self->is_usable = was_usable;
  if (!is_good)
    return FALSE;
  estimate->formula = products;
  estimate->n_formula = n;
  return TRUE;
}
