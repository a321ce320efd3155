/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (HEAD PEOPLE "\"events\": [{\"id\": \"e\", \"date\": \"2025-01-20\", \"label\": \"E\", "
                             "\"source\": \"doc\", \"locator\": {\"line\": 7}, \"x\": []},"
                             "{\"id\": \"f\", \"date\": \"2024\", \"label\": \"F\"}]}");
  const RostrumEvent *event = &result->debate->events[0];

  g_assert_cmpint (event->date.day, ==, 20);
  g_assert_cmpstr (event->label, ==, "E");
  g_assert_cmpuint (event->source, ==, 0);
  g_assert_cmpuint (event->locator.line, ==, 7);
  g_assert_cmpstr (event->extra, ==, "\"x\": []");
  g_assert_cmpuint (event[1].source, ==, ROSTRUM_NONE);
}

static void
test_wrong (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      HEAD PEOPLE
      "\"events\": [{\"id\": \"e\", \"label\": \"E\"}, {\"id\": \"f\", \"date\": \"soon\", \"label\": \"F\"},"
      "{\"id\": \"g\", \"date\": \"2025\", \"label\": \"G\", \"locator\": {\"line\": 1}}]}");

  assert_problem (result, "missing-member", "/events/0");
  assert_problem (result, "bad-date", "/events/1/date");
  assert_problem (result, "locator-without-source", "/events/2/locator");
  g_assert_cmpuint (result->debate->n_events, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-events/values", test_values);
  g_test_add_func ("/read-events/wrong", test_wrong);
  return g_test_run ();
}
