/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

#define DERIVED(formula)                                                                                     \
  HEAD PEOPLE "\"statements\": [{\"id\": \"s\", \"speaker\": \"ada\", \"summary\": \"x\"}],"                 \
              "\"estimates\": [{\"id\": \"e\", \"label\": \"E\", \"unit\": \"USD\", \"best\": \"1\", "       \
              "\"basis\": \"derived\","                                                                      \
              "\"derived_by\": \"editor\", \"formula\": " formula "}]}"
#define TERM(more) "{\"label\": \"a\", " more "}"
#define SOUND TERM ("\"value\": \"2\", \"from\": \"assumption\"")

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result = load_good (DERIVED ("[{\"times\": [" TERM (
      "\"value\": \"5.0\", \"unit\": \"GPU\", \"from\": {\"estimate\": "
      "\"e\"}, \"x\": 1") "," TERM ("\"low\": \"1\", \"high\": \"2\", \"from\": {\"source\": \"doc\", "
                                    "\"locator\": "
                                    "{\"line\": 4}}") "],"
                                                      "\"over\": [" TERM (
                                                          "\"value\": \"3\", \"from\": {\"statement\": "
                                                          "\"s\"}") "], \"y\": 2}, {\"times\": [" SOUND
                                                                    "]}]"));
  const RostrumEstimate *estimate = &result->debate->estimates[0];
  const RostrumProduct *product = &estimate->formula[0];

  g_assert_cmpuint (estimate->n_formula, ==, 2);
  g_assert_cmpuint (product->n_times, ==, 2);
  g_assert_cmpuint (product->n_over, ==, 1);
  g_assert_cmpstr (product->extra, ==, "\"y\": 2");
  g_assert_cmpstr (product->times[0].value.text, ==, "5.0");
  g_assert_cmpstr (product->times[0].unit, ==, "GPU");
  g_assert_cmpint (product->times[0].from_kind, ==, ROSTRUM_KIND_ESTIMATE);
  g_assert_cmpuint (product->times[0].from, ==, 0);
  g_assert_cmpstr (product->times[0].extra, ==, "\"x\": 1");
  g_assert_cmpstr (product->times[1].high.text, ==, "2");
  g_assert_cmpint (product->times[1].from_kind, ==, ROSTRUM_KIND_SOURCE);
  g_assert_cmpuint (product->times[1].from_locator.line, ==, 4);
  g_assert_cmpint (product->over[0].from_kind, ==, ROSTRUM_KIND_STATEMENT);
  g_assert_cmpint (estimate->formula[1].times[0].from_kind, ==, ROSTRUM_KIND_NONE);
}

/* @code at @pointer; the figure stays, half a formula does not. */
static void
assert_no_formula (const char *text, const char *code, const char *pointer)
{
  g_autoptr (RostrumLoadResult) result = load_text (text);

  g_test_message ("%s", text);
  assert_problem (result, code, pointer);
  g_assert_cmpuint (result->debate->n_estimates, ==, 1);
  g_assert_cmpuint (result->debate->estimates[0].n_formula, ==, 0);
  g_assert_false (result->is_complete);
}

#define FROM "\"from\": \"assumption\""
#define SECOND(term) DERIVED ("[{\"times\": [" SOUND ", " term "]}]")
#define AT "/estimates/0/formula/0/times/1"

static void
test_bad_terms (void)
{
  assert_no_formula (SECOND (TERM (FROM)), "term-without-value", AT);
  assert_no_formula (SECOND (TERM ("\"high\": \"2\", " FROM)), "term-without-value", AT);
  assert_no_formula (SECOND (TERM ("\"value\": \"1\", \"high\": \"2\", " FROM)), "term-with-two-values",
                     AT "/value");
  assert_no_formula (SECOND (TERM ("\"low\": \"3\", \"high\": \"2\", " FROM)), "low-above-high", AT "/low");
  assert_no_formula (SECOND (TERM ("\"value\": 1, " FROM)), "wrong-type", AT "/value");
  assert_no_formula (SECOND (TERM ("\"value\": \"-1\", " FROM)), "negative-amount", AT "/value");
  assert_no_formula (SECOND ("{\"value\": \"1\", " FROM "}"), "missing-member", AT);
  assert_no_formula (SECOND (TERM ("\"value\": \"1\"")), "missing-member", AT);
  assert_no_formula (
      DERIVED ("[{\"times\": [" SOUND "], \"over\": [" TERM ("\"value\": \"0.0\", " FROM) "]}]"),
      "division-by-zero", "/estimates/0/formula/0/over/0");
  assert_no_formula (DERIVED ("[{\"over\": [" SOUND "]}]"), "missing-member", "/estimates/0/formula/0/times");
}

static void
test_bad_origins (void)
{
  static const char *const froms[] = { "\"guess\"",
                                       "null",
                                       "5",
                                       "[]",
                                       "{}",
                                       "{\"estimate\": \"e\", \"statement\": \"s\"}",
                                       "{\"locator\": {\"line\": 1}}" };

  for (guint i = 0; i < G_N_ELEMENTS (froms); i++) {
    g_autofree char *text = g_strdup_printf (SECOND (TERM ("\"value\": \"1\", \"from\": %s")), froms[i]);

    assert_no_formula (text, "bad-origin-of-term", AT "/from");
  }
  assert_no_formula (SECOND (TERM ("\"value\": \"1\", \"from\": {\"estimate\": \"zz\"}")), "unresolved-id",
                     AT "/from/estimate");
}

static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new (SOUND);

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "," SOUND);
  {
    g_autofree char *file = g_strdup_printf (DERIVED ("[{\"times\": [%s]}]"), text->str);

    assert_no_formula (file, "too-many-elements", "/estimates/0/formula/0/times");
  }
}

/* There is no place in memory for unknown members of "from": that is said. */
static void
test_from_unknown (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (SECOND (TERM ("\"value\": \"1\", \"from\": {\"estimate\": \"e\", \"why\": 1}")));

  assert_problem (result, "left-out", AT "/from");
  g_assert_true (result->is_complete);
  g_assert_cmpuint (result->debate->estimates[0].n_formula, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-formula/values", test_values);
  g_test_add_func ("/read-formula/bad-terms", test_bad_terms);
  g_test_add_func ("/read-formula/bad-origins", test_bad_origins);
  g_test_add_func ("/read-formula/limits", test_limits);
  g_test_add_func ("/read-formula/from-unknown", test_from_unknown);
  return g_test_run ();
}
