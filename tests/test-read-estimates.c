/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

#define BARE(more)                                                                                           \
  HEAD PEOPLE "\"estimates\": [{\"id\": \"e\", \"label\": \"E\", \"unit\": \"USD\"" more "}]}"
#define ESTIMATE(more) BARE (", \"speaker\": \"ada\"" more)
#define FORMULA                                                                                              \
  ", \"formula\": [{\"times\": [{\"label\": \"a\", \"value\": \"1\", \"from\": \"assumption\"}]}]"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result = load_good (
      HEAD PEOPLE "\"scopes\": [{\"id\": \"wide\", \"label\": \"Wide\", \"description\": \"D.\"}, {\"id\": "
                  "\"part\", \"label\": \"Part\", \"within\": \"wide\", \"x\": 1}],"
                  "\"statements\": [{\"id\": \"s\", \"speaker\": \"ada\", \"summary\": \"x\"}],"
                  "\"estimates\": [{\"id\": \"e\", \"label\": \"E\", \"speaker\": \"ada\", \"source\": "
                  "\"doc\", \"locator\": {\"time\": \"1:02\"}, \"date\": \"2025\","
                  "\"subject\": \"R1\", \"scope\": \"part\", \"unit\": \"USD/GPU-hour\", \"low\": \"1.50\", "
                  "\"best\": \"2\", \"high\": \"2e0\", \"hedge\": \"about\","
                  "\"verbal\": \"a couple\", \"basis\": \"derived\", \"derived_by\": \"bob\"" FORMULA
                  ", \"positions\": [\"p\"], \"statement\": \"s\","
                  "\"echoes\": \"f\", \"note\": \"N\", \"x\": {}}, {\"id\": \"f\", \"label\": \"F\", "
                  "\"speaker\": \"ada\", \"unit\": \"GPU\", \"high\": \"0\"}]}");
  const RostrumEstimate *estimate = &result->debate->estimates[0];

  g_assert_cmpuint (result->debate->scopes[1].within, ==, 0);
  g_assert_cmpstr (result->debate->scopes[0].description, ==, "D.");
  g_assert_cmpstr (result->debate->scopes[1].extra, ==, "\"x\": 1");
  g_assert_cmpuint (estimate->speaker + estimate->source + estimate->statement, ==, 0);
  g_assert_cmpstr (estimate->locator.time, ==, "1:02");
  g_assert_cmpint (estimate->date.year, ==, 2025);
  g_assert_cmpstr (estimate->subject, ==, "R1");
  g_assert_cmpuint (estimate->scope, ==, 1);
  g_assert_cmpstr (estimate->unit, ==, "USD/GPU-hour");
  g_assert_cmpstr (estimate->low.text, ==, "1.50");
  g_assert_cmpstr (estimate->high.text, ==, "2e0");
  g_assert_cmpfloat (rostrum_amount_to_double (estimate->best.amount), ==, 2.0);
  g_assert_cmpint (estimate->hedge, ==, ROSTRUM_HEDGE_ABOUT);
  g_assert_cmpstr (estimate->verbal, ==, "a couple");
  g_assert_cmpint (estimate->basis, ==, ROSTRUM_BASIS_DERIVED);
  g_assert_cmpuint (estimate->derived_by, ==, 1);
  g_assert_false (estimate->derived_by_editor);
  g_assert_cmpuint (estimate->n_formula, ==, 1);
  g_assert_cmpuint (estimate->n_positions, ==, 1);
  g_assert_cmpuint (estimate->echoes, ==, 1);
  g_assert_cmpstr (estimate->note, ==, "N");
  g_assert_cmpstr (estimate->extra, ==, "\"x\": {}");
  estimate++;
  g_assert_false (rostrum_figure_is_set (estimate->low));
  g_assert_true (rostrum_figure_is_set (estimate->high));
  g_assert_cmpuint (estimate->scope, ==, ROSTRUM_NONE);
  g_assert_cmpint (estimate->hedge, ==, ROSTRUM_HEDGE_NONE);
  g_assert_cmpint (estimate->basis, ==, ROSTRUM_BASIS_STATED);
}

static void
test_editor (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (BARE (", \"best\": \"1\", \"basis\": \"derived\", \"derived_by\": \"editor\"" FORMULA));

  g_assert_true (result->debate->estimates[0].derived_by_editor);
  g_assert_cmpuint (result->debate->estimates[0].speaker, ==, ROSTRUM_NONE);
  g_assert_cmpuint (result->debate->estimates[0].derived_by, ==, ROSTRUM_NONE);
}

/* One thing is said, and the figure is there or not. */
static void
assert_one (const char *text, const char *code, gboolean is_kept)
{
  g_autoptr (RostrumLoadResult) result = load_text (text);

  g_test_message ("%s", text);
  g_assert_cmpuint (result->diagnostics->len, ==, 1);
  g_assert_nonnull (find_problem (result, code));
  g_assert_cmpuint (result->debate->n_estimates, ==, is_kept);
}

static void
test_figures (void)
{
  g_autoptr (RostrumLoadResult) equal =
      load_good (ESTIMATE (", \"low\": \"2.0\", \"best\": \"2\", \"high\": \"2\""));

  g_assert_cmpuint (equal->debate->n_estimates, ==, 1);
  assert_one (ESTIMATE (""), "no-figure", FALSE);
  assert_one (ESTIMATE (", \"low\": \"2\", \"high\": \"1.999\""), "low-above-high", FALSE);
  assert_one (ESTIMATE (", \"low\": \"2\", \"best\": \"1\""), "best-outside-range", FALSE);
  assert_one (ESTIMATE (", \"best\": \"3\", \"high\": \"2\""), "best-outside-range", FALSE);
  assert_one (ESTIMATE (", \"best\": \"3\", \"verbal\": \"some\""), "verbal-without-range", TRUE);
  assert_one (ESTIMATE (", \"best\": \"\""), "bad-amount", FALSE);
  assert_one (ESTIMATE (", \"best\": 5"), "wrong-type", FALSE);
}

static void
test_speakers (void)
{
  assert_one (BARE (", \"best\": \"1\""), "missing-member", FALSE);
  assert_one (BARE (", \"speaker\": \"eve\", \"best\": \"1\""), "unresolved-id", FALSE);
  assert_one (ESTIMATE (", \"best\": \"1\", \"basis\": \"derived\", \"derived_by\": \"eve\"" FORMULA),
              "unresolved-id", FALSE);
}

static void
test_basis (void)
{
  assert_one (ESTIMATE (", \"best\": \"1\", \"basis\": \"derived\"" FORMULA), "derived-by-nobody", FALSE);
  assert_one (ESTIMATE (", \"best\": \"1\", \"basis\": \"derived\", \"derived_by\": \"ada\""),
              "derived-without-formula", TRUE);
  assert_one (ESTIMATE (", \"best\": \"1\"" FORMULA), "stated-with-formula", TRUE);
  assert_one (ESTIMATE (", \"best\": \"1\", \"derived_by\": \"editor\""), "stated-with-deriver", TRUE);
}

static void
test_positions_twice (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (ESTIMATE (", \"best\": \"1\", \"positions\": [\"p\", \"p\", \"zz\"]"));

  assert_problem (result, "listed-twice", "/estimates/0/positions/1");
  assert_problem (result, "unresolved-id", "/estimates/0/positions/2");
  g_assert_cmpuint (result->debate->estimates[0].n_positions, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-estimates/values", test_values);
  g_test_add_func ("/read-estimates/editor", test_editor);
  g_test_add_func ("/read-estimates/figures", test_figures);
  g_test_add_func ("/read-estimates/speakers", test_speakers);
  g_test_add_func ("/read-estimates/basis", test_basis);
  g_test_add_func ("/read-estimates/positions-twice", test_positions_twice);
  return g_test_run ();
}
