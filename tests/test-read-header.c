/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-read-header.h"
#include "rostrum-load-text.h"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (HEAD "\"question\": \"Why?\", \"language\": \"en\", \"currency\": \"CHF\", \"licence\": "
                      "\"CC0-1.0\", \"note\": \"A\\nB\",\n"
                      "\"x\" : [1, {\"y\": 2.50}], \"events\": [{\"id\": \"e\", \"date\": \"2025\", "
                      "\"label\": \"E\"}], \"\\u007a\": 1e2}");
  const RostrumDebate *debate = result->debate;

  g_assert_cmpstr (debate->title, ==, "Test");
  g_assert_cmpstr (debate->question, ==, "Why?");
  g_assert_cmpstr (debate->language, ==, "en");
  g_assert_cmpstr (debate->currency, ==, "CHF");
  g_assert_cmpstr (debate->licence, ==, "CC0-1.0");
  g_assert_cmpstr (debate->note, ==, "A\nB");
  g_assert_cmpstr (debate->extra, ==, "\"x\" : [1, {\"y\": 2.50}], \"\\u007a\": 1e2");
}

static void
test_absent (void)
{
  g_autoptr (RostrumLoadResult) result = load_good (HEAD PEOPLE "\"topics\": []}");

  g_assert_null (result->debate->question);
  g_assert_null (result->debate->currency);
  g_assert_null (result->debate->extra);
}

static void
assert_refused (const char *text, const char *code, guint line, guint column, const char *pointer)
{
  g_autoptr (RostrumLoadResult) result = load_text (text);

  g_test_message ("%s", text);
  g_assert_null (result->debate);
  g_assert_cmpuint (result->diagnostics->len, ==, 1);
  assert_problem_at (result, code, line, column, pointer);
}

static void
test_refused (void)
{
  assert_refused ("7", "not-an-object", 1, 1, "");
  assert_refused ("{}", "not-a-debate", 1, 1, "");
  assert_refused ("\n  {}", "not-a-debate", 2, 3, "");
  assert_refused ("{\"format\": 5}", "not-a-debate", 1, 12, "/format");
  assert_refused ("{\"format\": [\"rostrum-debate\"]}", "not-a-debate", 1, 12, "/format");
  assert_refused ("{\"format\": \"rostrum-debate\"}", "bad-version", 1, 1, "");
  assert_refused ("{\"format\": \"rostrum-debate\", \"version\": 0}", "bad-version", 1, 41, "/version");
  assert_refused ("{\"format\": \"rostrum-debate\", \"version\": 1.5}", "newer-version", 1, 41, "/version");
  assert_refused ("{\"format\": \"rostrum-debate\", \"version\": {}}", "bad-version", 1, 41, "/version");
  assert_refused ("{\"version\": 12, \"format\": \"rostrum-debate\"}", "newer-version", 1, 13, "/version");
}

/* Cut off before it could say what it is: that is all there is to say. */
static void
test_cut_off (void)
{
  assert_refused ("{\"title\": \"T\"", "unexpected-end", 1, 14, "/title");
  assert_refused ("{\"format\": \"rostrum-debate\"", "unexpected-end", 1, 28, "/format");
}

/* The first of two wins, and no second one is kept as unknown. */
static void
test_twice (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (HEAD PEOPLE "\"title\": \"Other\", \"speakers\": [], \"x\": 1, \"x\": 2}");

  g_assert_cmpuint (count_problems (result, "duplicate-member"), ==, 3);
  g_assert_cmpstr (result->debate->title, ==, "Test");
  g_assert_cmpuint (result->debate->n_speakers, ==, 2);
  g_assert_cmpstr (result->debate->extra, ==, "\"x\": 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-header/values", test_values);
  g_test_add_func ("/read-header/absent", test_absent);
  g_test_add_func ("/read-header/refused", test_refused);
  g_test_add_func ("/read-header/cut-off", test_cut_off);
  g_test_add_func ("/read-header/twice", test_twice);
  return g_test_run ();
}
