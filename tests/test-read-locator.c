/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-read-locator.h"
#include "rostrum-load-text.h"

#define EVENT(locator)                                                                                       \
  HEAD "\"sources\": [{\"id\": \"d\", \"title\": \"D\"}],"                                                   \
       "\"events\": [{\"id\": \"e\", \"date\": \"2025\", \"label\": \"E\", \"source\": \"d\", "              \
       "\"locator\": " locator "}]}"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (EVENT ("{\"line\": 3, \"sentence\": 2, \"anchor\": \"six  words are not too many\", "
                        "\"page\": \"iv\", \"section\": \"2.1\", \"time\": \"12:40\", \"x\": 0}"));
  const RostrumLocator *locator = &result->debate->events[0].locator;

  g_assert_cmpuint (locator->line, ==, 3);
  g_assert_cmpuint (locator->sentence, ==, 2);
  g_assert_cmpstr (locator->page, ==, "iv");
  g_assert_cmpstr (locator->section, ==, "2.1");
  g_assert_cmpstr (locator->time, ==, "12:40");
  g_assert_cmpstr (locator->extra, ==, "\"x\": 0");
}

static void
test_anchor (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (EVENT ("{\"line\": 0, \"anchor\": \"a b c d e f g\"}"));

  assert_problem (result, "anchor-too-long", "/events/0/locator/anchor");
  assert_problem (result, "number-out-of-range", "/events/0/locator/line");
  g_assert_cmpuint (result->debate->n_events, ==, 1);
  g_assert_null (result->debate->events[0].locator.anchor);
  g_assert_cmpuint (result->debate->events[0].locator.line, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (EVENT ("{}"));

  assert_problem (result, "empty-locator", "/events/0/locator");
  g_assert_true (result->is_complete);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-locator/values", test_values);
  g_test_add_func ("/read-locator/anchor", test_anchor);
  g_test_add_func ("/read-locator/empty", test_empty);
  return g_test_run ();
}
