/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (HEAD "\"topics\": [{\"id\": \"t\", \"label\": \"T\", \"colour\": \"red\"}],"
                      "\"positions\": [{\"id\": \"p\", \"label\": \"P\", \"claim\": \"P is so.\", \"topic\": "
                      "\"t\", \"relations\": ["
                      "{\"kind\": \"contradicts\", \"to\": \"q\", \"why\": \"x\"}], \"weight\": 2}, {\"id\": "
                      "\"q\", \"label\": \"Q\", \"claim\": \"Q is so.\"}]}");
  const RostrumPosition *position = &result->debate->positions[0];

  g_assert_cmpstr (result->debate->topics[0].label, ==, "T");
  g_assert_cmpstr (result->debate->topics[0].extra, ==, "\"colour\": \"red\"");
  g_assert_cmpstr (position->label, ==, "P");
  g_assert_cmpstr (position->claim, ==, "P is so.");
  g_assert_cmpuint (position->topic, ==, 0);
  g_assert_cmpuint (position->n_relations, ==, 1);
  g_assert_cmpint (position->relations[0].kind, ==, ROSTRUM_RELATION_CONTRADICTS);
  g_assert_cmpuint (position->relations[0].to, ==, 1);
  g_assert_cmpstr (position->relations[0].extra, ==, "\"why\": \"x\"");
  g_assert_cmpstr (position->extra, ==, "\"weight\": 2");
  position++;
  g_assert_cmpuint (position->topic, ==, ROSTRUM_NONE);
  g_assert_cmpuint (position->n_relations, ==, 0);
}

/* What is wrong with a relation does not take the position with it. */
static void
test_relations (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (HEAD "\"positions\": [{\"id\": \"p\", \"label\": \"P\", \"claim\": \"P.\", \"relations\": ["
                      "{\"kind\": \"denies\", \"to\": \"q\"}, {\"kind\": \"supports\"}, {\"to\": \"q\"}, "
                      "{\"kind\": \"supports\", \"to\": \"p\"}]},"
                      "{\"id\": \"q\", \"label\": \"Q\", \"claim\": \"Q.\"}]}");

  assert_problem (result, "unknown-word", "/positions/0/relations/0/kind");
  assert_problem (result, "missing-member", "/positions/0/relations/1");
  assert_problem (result, "relation-to-itself", "/positions/0/relations/3/to");
  g_assert_cmpuint (count_problems (result, "missing-member"), ==, 2);
  g_assert_cmpuint (result->debate->n_positions, ==, 2);
  g_assert_cmpuint (result->debate->positions[0].n_relations, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-positions/values", test_values);
  g_test_add_func ("/read-positions/relations", test_relations);
  return g_test_run ();
}
