/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-records.h"
#include "rostrum-load-text.h"

static void
test_values (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (HEAD "\"sources\": [{\"document\": \"000.txt\", \"id\": \"s\", \"title\": \"T\", "
                      "\"author\": \"A\", \"publisher\": \"P\", \"published\": \"2025-01\","
                      "\"kind\": \"essay\", \"url\": \"https://example.org/x\", \"archived_url\": "
                      "\"https://archive.example/y\", \"origin\": \"outside\","
                      "\"note\": \"N\", \"pages\": [1,\n 2]}, {\"id\": \"t\", \"title\": \"T\"}]}");
  const RostrumSource *source = &result->debate->sources[0];

  g_assert_cmpstr (source->id, ==, "s");
  g_assert_cmpstr (source->title, ==, "T");
  g_assert_cmpstr (source->author, ==, "A");
  g_assert_cmpstr (source->publisher, ==, "P");
  g_assert_cmpint (source->published.year, ==, 2025);
  g_assert_cmpint (source->published.month, ==, 1);
  g_assert_cmpstr (source->kind, ==, "essay");
  g_assert_cmpstr (source->url, ==, "https://example.org/x");
  g_assert_cmpstr (source->archived_url, ==, "https://archive.example/y");
  g_assert_cmpint (source->origin, ==, ROSTRUM_ORIGIN_OUTSIDE);
  g_assert_cmpstr (source->note, ==, "N");
  g_assert_cmpstr (source->extra, ==, "\"document\": \"000.txt\", \"pages\": [1,\n 2]");
  source++;
  g_assert_null (source->author);
  g_assert_null (source->url);
  g_assert_null (source->extra);
  g_assert_false (rostrum_date_is_set (source->published));
  g_assert_cmpint (source->origin, ==, ROSTRUM_ORIGIN_DOCUMENT);
}

static void
test_title (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (HEAD "\"sources\": [{\"id\": \"s\"}, {\"id\": \"t\", \"title\": \"T\"}]}");

  assert_problem_at (result, "missing-member", 2, 13, "/sources/0");
  g_assert_cmpuint (result->debate->n_sources, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-sources/values", test_values);
  g_test_add_func ("/read-sources/title", test_title);
  return g_test_run ();
}
