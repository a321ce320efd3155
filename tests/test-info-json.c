/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-info-json.h"

#include <json-glib/json-glib.h>

#include "rostrum-fixture.h"

static JsonParser *
parse (RostrumDebate *debate)
{
  g_autoptr (GBytes) bytes = rostrum_info_to_json (debate);
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return parser;
}

/* The element of @list with @id. */
static JsonObject *
find (JsonParser *parser, const char *list, const char *id)
{
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonArray *array = json_object_get_array_member (root, list);

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = json_array_get_object_element (array, i);

    if (g_strcmp0 (json_object_get_string_member (object, "id"), id) == 0)
      return object;
  }
  g_error ("no %s in %s", id, list);
}

/* Everything is there: as many as counted, and every element of a list has the members of the first. */
static void
test_complete (void)
{
  static const char *const lists[] = { "sources", "speakers",  "topics", "positions", "statements",
                                       "scopes",  "estimates", "events", "tours",     "presets" };
  static const RostrumKind kinds[] = { ROSTRUM_KIND_SOURCE,   ROSTRUM_KIND_SPEAKER,   ROSTRUM_KIND_TOPIC,
                                       ROSTRUM_KIND_POSITION, ROSTRUM_KIND_STATEMENT, ROSTRUM_KIND_SCOPE,
                                       ROSTRUM_KIND_ESTIMATE, ROSTRUM_KIND_EVENT,     ROSTRUM_KIND_TOUR,
                                       ROSTRUM_KIND_PRESET };
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (JsonParser) parser = parse (debate);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonObject *counts = json_object_get_object_member (root, "counts");

  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==, "rostrum-info");
  g_assert_cmpint (json_object_get_int_member (root, "version"), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    JsonArray *array = json_object_get_array_member (root, lists[i]);
    g_autoptr (GList) members = json_object_get_members (json_array_get_object_element (array, 0));

    g_assert_cmpuint (json_array_get_length (array), ==, rostrum_debate_count (debate, kinds[i]));
    g_assert_cmpint (json_object_get_int_member (counts, lists[i]), ==, json_array_get_length (array));
    for (guint j = 0; j < json_array_get_length (array); j++) {
      JsonObject *object = json_array_get_object_element (array, j);

      g_assert_cmpuint (json_object_get_size (object), ==, g_list_length (members));
      for (GList *m = members; m != NULL; m = m->next)
        g_assert_true (json_object_has_member (object, m->data));
    }
  }
}

static void
test_values (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (JsonParser) parser = parse (debate);
  JsonObject *statement = find (parser, "statements", "s-sacks-chips");
  JsonObject *speaker = find (parser, "speakers", "wang");
  JsonObject *source = find (parser, "sources", "001");
  JsonObject *position = find (parser, "positions", "faked");

  g_assert_cmpstr (json_object_get_string_member (statement, "speaker"), ==, "sacks");
  g_assert_cmpstr (json_object_get_string_member (statement, "position"), ==, "chips");
  g_assert_cmpstr (json_object_get_string_member (statement, "stance"), ==, "supports");
  g_assert_cmpstr (json_object_get_string_member (statement, "echoes"), ==, "s-patel-chips");
  g_assert_cmpstr (json_object_get_string_member (statement, "witness"), ==, "s-patel-chips");
  g_assert_cmpstr (json_object_get_string_member (statement, "date"), ==, "2025-02-01");
  g_assert_true (json_object_get_null_member (statement, "confidence"));
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (statement, "locator"), "line"),
                   ==, 5);
  g_assert_true (json_object_get_boolean_member (speaker, "featured"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (speaker, "aliases")), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (source, "published"), ==, "2025-01");
  g_assert_true (json_object_get_null_member (source, "url"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (position, "relations")), ==, 2);
}

/* Amounts are written as in the file, and formulas with where each term comes from. */
static void
test_estimates (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (JsonParser) parser = parse (debate);
  guint n_formulas = 0, n_figures = 0;

  for (guint32 i = 0; i < debate->n_estimates; i++) {
    const RostrumEstimate *estimate = &debate->estimates[i];
    JsonObject *object = find (parser, "estimates", estimate->id);
    JsonArray *formula = json_object_get_array_member (object, "formula");

    g_assert_cmpuint (json_array_get_length (formula), ==, estimate->n_formula);
    if (rostrum_figure_is_set (estimate->best)) {
      g_assert_cmpstr (json_object_get_string_member (object, "best"), ==, estimate->best.text);
      n_figures++;
    } else {
      g_assert_true (json_object_get_null_member (object, "best"));
    }
    for (guint j = 0; j < estimate->n_formula; j++) {
      JsonObject *product = json_array_get_object_element (formula, j);

      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (product, "times")), ==,
                        estimate->formula[j].n_times);
      n_formulas++;
    }
  }
  g_assert_cmpuint (n_formulas, >, 0);
  g_assert_cmpuint (n_figures, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/info-json/complete", test_complete);
  g_test_add_func ("/info-json/values", test_values);
  g_test_add_func ("/info-json/estimates", test_estimates);
  return g_test_run ();
}
