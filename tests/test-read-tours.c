/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

#define TOUR(step)                                                                                           \
  HEAD PEOPLE "\"tours\": [{\"id\": \"t\", \"title\": \"T\", \"steps\": [{\"heading\": \"H\", \"text\": "    \
              "\"Text.\"" step "}], \"x\": 1}]}"
#define SELECT(refs) TOUR (", \"select\": [" refs "]")

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (TOUR (", \"view\": \"costs\", \"select\": [{\"speaker\": \"bob\"}, {\"source\": \"doc\"}, "
                       "{\"edge\": {\"position\": \"p\", \"speaker\": \"ada\"}}], \"y\": 2},"
                       "{\"heading\": \"I\", \"text\": \"More.\""));
  const RostrumTour *tour = &result->debate->tours[0];

  g_assert_cmpstr (tour->id, ==, "t");
  g_assert_cmpstr (tour->title, ==, "T");
  g_assert_cmpstr (tour->extra, ==, "\"x\": 1");
  g_assert_cmpuint (tour->n_steps, ==, 2);
  g_assert_cmpstr (tour->steps[0].heading, ==, "H");
  g_assert_cmpstr (tour->steps[0].text, ==, "Text.");
  g_assert_cmpstr (tour->steps[0].view, ==, "costs");
  g_assert_cmpstr (tour->steps[0].extra, ==, "\"y\": 2");
  g_assert_cmpuint (tour->steps[0].n_select, ==, 3);
  g_assert_true (rostrum_ref_equal (tour->steps[0].select[0], rostrum_ref (ROSTRUM_KIND_SPEAKER, 1)));
  g_assert_true (rostrum_ref_equal (tour->steps[0].select[1], rostrum_ref (ROSTRUM_KIND_SOURCE, 0)));
  g_assert_true (rostrum_ref_equal (tour->steps[0].select[2], rostrum_ref_edge (0, 0)));
  g_assert_null (tour->steps[1].view);
  g_assert_cmpuint (tour->steps[1].n_select, ==, 0);
}

/* What is wrong with a selection is passed over; the step stays. */
static void
assert_selection (const char *text, const char *code, const char *pointer)
{
  g_autoptr (RostrumLoadResult) result = load_text (text);

  g_test_message ("%s", text);
  assert_problem (result, code, pointer);
  g_assert_cmpuint (result->diagnostics->len, ==, 1);
  g_assert_cmpuint (result->debate->tours[0].n_steps, ==, 1);
  g_assert_cmpuint (result->debate->tours[0].steps[0].n_select, ==, 0);
}

#define AT "/tours/0/steps/0/select/0"

static void
test_selection (void)
{
  assert_selection (SELECT ("\"ada\""), "bad-selection", AT);
  assert_selection (SELECT ("{}"), "bad-selection", AT);
  assert_selection (SELECT ("{\"tour\": \"t\"}"), "bad-selection", AT);
  assert_selection (SELECT ("{\"speaker\": \"ada\", \"position\": \"p\"}"), "bad-selection", AT);
  assert_selection (SELECT ("{\"edge\": \"ada\"}"), "bad-selection", AT "/edge");
  assert_selection (SELECT ("{\"edge\": {\"speaker\": \"ada\"}}"), "bad-selection", AT "/edge");
  assert_selection (SELECT ("{\"edge\": {\"speaker\": \"ada\", \"position\": 5}}"), "wrong-type",
                    AT "/edge/position");
  assert_selection (SELECT ("{\"edge\": {\"speaker\": \"eve\", \"position\": \"p\"}}"), "unresolved-id",
                    AT "/edge/speaker");
  assert_selection (SELECT ("{\"speaker\": \"eve\"}"), "unresolved-id", AT "/speaker");
}

static void
test_steps (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (HEAD PEOPLE "\"tours\": [{\"title\": \"T\"}, {\"title\": \"U\", \"steps\": [{\"heading\": "
                             "\"H\"}, {\"heading\": \"H\", \"text\": \"T.\", \"view\": \"map\"}]}]}");

  assert_problem (result, "unknown-word", "/tours/1/steps/1/view");
  g_assert_cmpuint (count_problems (result, "missing-member"), ==, 2);
  assert_problem (result, "missing-member", "/tours/0");
  g_assert_cmpuint (result->debate->n_tours, ==, 1);
  g_assert_cmpuint (result->debate->tours[0].n_steps, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-tours/values", test_values);
  g_test_add_func ("/read-tours/selection", test_selection);
  g_test_add_func ("/read-tours/steps", test_steps);
  return g_test_run ();
}
