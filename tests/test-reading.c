/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-reading.h"

static const char text[] =
    "{\"list\": [\n {\"id\": 1, \"x y\": {\"a\": [\"é\\n\",\n\t\t\"second\"]}, \"z\" : [ ] }]}";

static RostrumReading *
make_reading (RostrumProblems *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return rostrum_reading_new (rostrum_json_scan_new (bytes, problems, NULL));
}

static void
begin (RostrumReader *reader, RostrumReading *reading, RostrumProblems *problems)
{
  rostrum_reader_init (reader, reading, problems);
  rostrum_reader_begin (reader, &g_array_index (reading->scan->elements, RostrumJsonRange, 0), "list", 0);
}

static void
test_report (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumReading) reading = make_reading (problems);
  const RostrumDiagnostic *one;
  RostrumReader reader;

  begin (&reader, reading, problems);
  rostrum_reader_enter_member (&reader, "x y");
  rostrum_reader_enter_member (&reader, "a");
  rostrum_reader_enter_element (&reader, 1);
  rostrum_reader_report (&reader, ROSTRUM_PROBLEM_BAD_ID, "%d", 5);
  rostrum_reader_leave (&reader);
  rostrum_reader_leave (&reader);
  rostrum_reader_report_member (&reader, "none", ROSTRUM_PROBLEM_BAD_URL, "x");
  one = g_ptr_array_index (problems->list, 0);
  g_assert_cmpstr (one->pointer, ==, "/list/0/x y/a/1");
  g_assert_cmpuint (one->line, ==, 3);
  g_assert_cmpuint (one->column, ==, 3);
  g_assert_cmpstr (one->text, ==, "5");
  one = g_ptr_array_index (problems->list, 1);
  g_assert_cmpstr (one->pointer, ==, "/list/0/x y/none");
  g_assert_cmpuint (one->line, ==, 2);
  g_assert_cmpuint (one->column, ==, 19);
}

static void
test_quote (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumReading) reading = make_reading (problems);
  g_autofree char *shortened = NULL;
  g_autofree char *whole = NULL;
  RostrumReader reader;

  begin (&reader, reading, problems);
  shortened = rostrum_reader_quote (&reader, ROSTRUM_PROBLEM_BAD_ID);
  g_assert_cmpint (g_utf8_strlen (shortened, -1), ==, 41);
  g_assert_true (g_str_has_suffix (shortened, "…"));
  g_assert_null (strchr (shortened, '\n'));
  rostrum_reader_enter_member (&reader, "z");
  whole = rostrum_reader_quote (&reader, ROSTRUM_PROBLEM_BAD_ID);
  g_assert_cmpstr (whole, ==, "[ ]");
  /* Past the limit nobody pays for it. */
  problems->counts[ROSTRUM_PROBLEM_BAD_ID] = ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE;
  g_assert_null (rostrum_reader_quote (&reader, ROSTRUM_PROBLEM_BAD_ID));
}

static void
test_unknown (void)
{
  static const char *const names[] = { "id", "z" };
  static const char *const all[] = { "id", "z", "x y" };
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumReading) reading = make_reading (problems);
  RostrumReader reader;

  begin (&reader, reading, problems);
  g_assert_cmpstr (rostrum_reader_keep_unknown (&reader, names, 2, sizeof *names), ==,
                   "\"x y\": {\"a\": [\"é\\n\",\n\t\t\"second\"]}");
  g_assert_cmpstr (rostrum_reader_keep_unknown (&reader, names, 1, sizeof *names), ==,
                   "\"x y\": {\"a\": [\"é\\n\",\n\t\t\"second\"]}, \"z\" : [ ]");
  g_assert_null (rostrum_reader_keep_unknown (&reader, all, 3, sizeof *all));
}

static void
test_memory (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumReading) reading = make_reading (problems);
  static const char *const beginnings[] = { "", "a", "ab", "abc" };
  const char *first;
  RostrumReader reader;

  rostrum_reader_init (&reader, reading, problems);
  first = rostrum_reader_string (&reader, "first");
  for (guint i = 1; i < 3000; i++) {
    guint8 *block = rostrum_reader_alloc (&reader, i * 8);

    g_assert_cmpuint ((guintptr) block % sizeof (gpointer), ==, 0);
    for (guint k = 0; k < i * 8; k++)
      g_assert_cmpuint (block[k], ==, 0);
    memset (block, 0xff, i * 8);
    g_assert_cmpstr (rostrum_reader_string_length (&reader, "abc", i % 4), ==, beginnings[i % 4]);
  }
  g_assert_cmpstr (first, ==, "first");
  g_assert_null (rostrum_reader_alloc (&reader, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/report", test_report);
  g_test_add_func ("/reading/quote", test_quote);
  g_test_add_func ("/reading/unknown", test_unknown);
  g_test_add_func ("/reading/memory", test_memory);
  return g_test_run ();
}
