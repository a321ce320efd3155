/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-scan.h"

static RostrumJsonScan *
scan_text (const char *text, gssize length, RostrumProblems *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return rostrum_json_scan_new (bytes, problems, NULL);
}

/* What RFC 8259 lets through, and json-glib reads. */
static void
test_good (void)
{
  static const char *const good[] = {
    "{}",
    " \t\r\n{ } \n",
    "[]",
    "0",
    "-0",
    "-0.5e-7",
    "1E+400",
    "123456789012345678901234567890",
    "\"\"",
    "true",
    "null",
    "[true,false,null,[],{},[[[]]]]",
    "{\"\":1,\" \":2,\"a\":{\"a\":{\"a\":3}}}",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"",
    "\"\x7f \xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80 \xf4\x8f\xbf\xbf \xef\xbf\xbf\"",
    "{\"a\":1,\"b\":2,\"aa\":3}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
    g_autoptr (RostrumJsonScan) scan = scan_text (good[i], -1, problems);

    if (problems->list->len > 0)
      g_error ("%s: %s", good[i], ((RostrumDiagnostic *) g_ptr_array_index (problems->list, 0))->text);
    g_assert_true (scan->is_whole);
    g_assert_cmpint (scan->is_object, ==, good[i][strspn (good[i], " \t\r\n")] == '{');
  }
}

typedef struct {
  const char *text;
  const char *code;
  guint line;
  guint column;
  const char *pointer;
} Bad;

static const Bad bad[] = {
  { "", "file-empty", 1, 1, "" },
  { "{", "unexpected-end", 1, 2, "" },
  { "[1,", "unexpected-end", 1, 4, "/1" },
  { "[tru", "unexpected-end", 1, 5, "/0" },
  { "{\"a\"", "unexpected-end", 1, 5, "/a" },
  { "{\"a\":", "unexpected-end", 1, 6, "/a" },
  { "[\"a", "unexpected-end", 1, 4, "/0" },
  { "[\"\xe2\x82", "unexpected-end", 1, 5, "/0" },
  { "[\"a\\", "unexpected-end", 1, 5, "/0" },
  { "[1]]", "data-after-end", 1, 4, "" },
  { "1 2", "data-after-end", 1, 3, "" },
  { "[1}", "syntax", 1, 3, "/0" },
  { "{1:2}", "syntax", 1, 2, "" },
  { "{'a':2}", "syntax", 1, 2, "" },
  { "{a:2}", "syntax", 1, 2, "" },
  { "[,1]", "syntax", 1, 2, "/0" },
  { "[1 2]", "syntax", 1, 4, "/0" },
  { "var x = {}", "bad-word", 1, 1, "" },
  { "[1,]", "trailing-comma", 1, 3, "/0" },
  { "{\"a\":1,}", "trailing-comma", 1, 7, "" },
  { "[1] // x", "comment", 1, 5, "" },
  { "[1, # x\n2]", "comment", 1, 5, "/0" },
  { "[/* é\n\n é */ \"\\x\"]", "bad-escape", 3, 8, "/0" },
  { "[01]", "bad-number", 1, 2, "/0" },
  { "[+1]", "bad-number", 1, 2, "/0" },
  { "[1.]", "bad-number", 1, 2, "/0" },
  { "[.1]", "bad-number", 1, 2, "/0" },
  { "[1e]", "bad-number", 1, 2, "/0" },
  { "[1e+]", "bad-number", 1, 2, "/0" },
  { "[0x10]", "bad-number", 1, 2, "/0" },
  { "[--1]", "bad-number", 1, 2, "/0" },
  { "[-]", "bad-number", 1, 2, "/0" },
  { "[Infinity]", "bad-word", 1, 2, "/0" },
  { "[True]", "bad-word", 1, 2, "/0" },
  { "[nulll]", "bad-word", 1, 2, "/0" },
  { "[\"\\u12g4\"]", "bad-escape", 1, 3, "/0" },
  { "[\"\\'\"]", "bad-escape", 1, 3, "/0" },
  { "[\"\\u0000\"]", "bad-escape", 1, 3, "/0" },
  { "[\"\\udc00\"]", "bad-escape", 1, 3, "/0" },
  { "[\"\\ud800\\ud800\"]", "bad-escape", 1, 3, "/0" },
  { "[\"a\nb\"]", "raw-control-character", 1, 4, "/0" },
  { "[\"\xc0\xaf\"]", "bad-utf8", 1, 3, "/0" },         /* overlong */
  { "[\"\xe0\x80\xaf\"]", "bad-utf8", 1, 3, "/0" },     /* overlong */
  { "[\"\xed\xa0\x80\"]", "bad-utf8", 1, 3, "/0" },     /* a surrogate */
  { "[\"\xf4\x90\x80\x80\"]", "bad-utf8", 1, 3, "/0" }, /* past U+10FFFF */
  { "[\"\xc3\"]", "bad-utf8", 1, 3, "/0" },             /* cut short */
  { "[\"\x80\"]", "bad-utf8", 1, 3, "/0" },             /* a tail without a head */
  { "[\xc3\xa9]", "syntax", 1, 2, "/0" },
  { "{\"a\":1,\"a\":2}", "duplicate-member", 1, 8, "/a" },
  { "{\"a\":1,\"\\u0061\":2}", "duplicate-member", 1, 8, "/a" },
  { "{\"b\":[{\"~/\":1,\n \"~/\":2}]}", "duplicate-member", 2, 2, "/b/0/~0~1" },
  { "\n\n  [\"é€😀\", \"\\x\"]", "bad-escape", 3, 12, "/1" },
  { "\r\n[\r\n\"\\x\"]", "bad-escape", 3, 2, "/0" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
    g_autoptr (RostrumJsonScan) scan = scan_text (bad[i].text, -1, problems);
    g_autofree char *shown = g_strescape (bad[i].text, NULL);
    const RostrumDiagnostic *one = NULL;

    for (guint k = 0; k < problems->list->len && (!one || !g_str_equal (one->code, bad[i].code)); k++)
      one = g_ptr_array_index (problems->list, k);
    g_test_message ("%s", shown);
    g_assert_nonnull (scan);
    g_assert_nonnull (one);
    g_assert_cmpstr (one->code, ==, bad[i].code);
    g_assert_cmpuint (one->line, ==, bad[i].line);
    g_assert_cmpuint (one->column, ==, bad[i].column);
    g_assert_cmpstr (one->pointer, ==, bad[i].pointer);
  }
}

/* Problems after which it is clear what follows do not hide the next ones. */
static void
test_goes_on (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumJsonScan) scan =
      scan_text ("{\"a\":[01, \"\\x\", {\"k\":1,\"k\":2,}, nan, 5 6],}", -1, problems);

  g_assert_true (scan->is_whole);
  g_assert_cmpuint (problems->counts[ROSTRUM_PROBLEM_BAD_NUMBER], ==, 1);
  g_assert_cmpuint (problems->counts[ROSTRUM_PROBLEM_BAD_ESCAPE], ==, 1);
  g_assert_cmpuint (problems->counts[ROSTRUM_PROBLEM_DUPLICATE_MEMBER], ==, 1);
  g_assert_cmpuint (problems->counts[ROSTRUM_PROBLEM_TRAILING_COMMA], ==, 2);
  g_assert_cmpuint (problems->counts[ROSTRUM_PROBLEM_BAD_WORD], ==, 1);
  g_assert_cmpuint (problems->counts[ROSTRUM_PROBLEM_SYNTAX], ==, 1);
}

static void
test_ranges (void)
{
  static const char text[] =
      "{ \"x\" : 12 ,\n \"list\": [ {\"a\":\"é\"} , [1,2],\n  bad, 7],\"o\":{\"y\":[1]}}";
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumJsonScan) scan = scan_text (text, -1, problems);
  const RostrumJsonMember *list = rostrum_json_scan_find (scan, "list");
  const RostrumJsonRange *elements = (const RostrumJsonRange *) scan->elements->data;
  static const char *const expected[] = { "{\"a\":\"é\"}", "[1,2]", "bad", "7" };

  g_assert_cmpuint (scan->members->len, ==, 3);
  g_assert_null (rostrum_json_scan_find (scan, "y"));
  g_assert_cmpuint (rostrum_json_scan_find (scan, "x")->value.column, ==, 9);
  g_assert_cmpuint (list->n_elements, ==, 4);
  g_assert_cmpuint (scan->elements->len, ==, 4);
  for (guint i = 0; i < 4; i++) {
    g_autofree char *bytes = g_strndup (text + elements[i].offset, elements[i].length);

    g_assert_cmpstr (bytes, ==, expected[i]);
    g_assert_cmpint (elements[i].is_damaged, ==, i == 2);
  }
  g_assert_cmpuint (elements[1].line, ==, 2);
  g_assert_cmpuint (elements[1].column, ==, 24);
  g_assert_cmpuint (elements[2].line, ==, 3);
  g_assert_cmpuint (elements[2].column, ==, 3);
}

/* What came before the end of a file that was cut off can be used. */
static void
test_cut_off (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumJsonScan) scan = scan_text ("{\"list\":[{\"a\":1},{\"a\":2},{\"a\":", -1, problems);

  g_assert_false (scan->is_whole);
  g_assert_cmpuint (rostrum_json_scan_find (scan, "list")->n_elements, ==, 2);
  g_assert_cmpuint (scan->elements->len, ==, 2);
}

static void
assert_one (GString *text, RostrumProblemCode code)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumJsonScan) scan = scan_text (text->str, text->len, problems);

  g_assert_cmpuint (problems->list->len, ==, code == ROSTRUM_N_PROBLEM_CODES ? 0 : 1);
  if (code < ROSTRUM_N_PROBLEM_CODES)
    g_assert_cmpuint (problems->counts[code], ==, 1);
  g_string_truncate (text, 0);
}

static void
append_many (GString *text, const char *what, guint n)
{
  while (n-- > 0)
    g_string_append (text, what);
}

/* One below each limit is good, one above is refused, whatever the size. */
static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_many (text, "[", ROSTRUM_LOAD_MAX_DEPTH);
  append_many (text, "]", ROSTRUM_LOAD_MAX_DEPTH);
  assert_one (text, ROSTRUM_N_PROBLEM_CODES);
  append_many (text, "[", 1000000);
  assert_one (text, ROSTRUM_PROBLEM_TOO_DEEP);
  append_many (text, "{\"a\":", 1000000);
  assert_one (text, ROSTRUM_PROBLEM_TOO_DEEP);

  for (guint extra = 0; extra < 2; extra++) {
    g_string_append_c (text, '"');
    append_many (text, "x", ROSTRUM_LOAD_MAX_STRING_BYTES + extra);
    g_string_append_c (text, '"');
    assert_one (text, extra ? ROSTRUM_PROBLEM_STRING_TOO_LONG : ROSTRUM_N_PROBLEM_CODES);

    g_string_append_c (text, '[');
    append_many (text, "0,", ROSTRUM_LOAD_MAX_VALUES - 2 + extra);
    g_string_append (text, "0]");
    assert_one (text, extra ? ROSTRUM_PROBLEM_TOO_MANY_VALUES : ROSTRUM_N_PROBLEM_CODES);

    append_many (text, "1", 1000 + extra);
    assert_one (text, extra ? ROSTRUM_PROBLEM_NUMBER_TOO_LONG : ROSTRUM_N_PROBLEM_CODES);

    g_string_append_c (text, '{');
    for (guint i = 0; i < 65536 + extra; i++)
      g_string_append_printf (text, "%s\"%x\":0", i > 0 ? "," : "", i);
    g_string_append_c (text, '}');
    assert_one (text, extra ? ROSTRUM_PROBLEM_TOO_MANY_MEMBERS : ROSTRUM_N_PROBLEM_CODES);
  }
}

static void
test_encodings (void)
{
  static const struct {
    const char *bytes;
    gsize length;
    RostrumProblemCode code;
  } files[] = {
    { "\xff\xfe{\0}\0", 6, ROSTRUM_PROBLEM_FILE_ENCODING },   { "\0{\0}", 4, ROSTRUM_PROBLEM_FILE_ENCODING },
    { "{\0}\0", 4, ROSTRUM_PROBLEM_FILE_ENCODING },           { "\0\0\0\0\0", 5, ROSTRUM_PROBLEM_NOT_JSON },
    { "\x1f\x8b\x08", 3, ROSTRUM_PROBLEM_NOT_JSON },          { "<html>", 6, ROSTRUM_PROBLEM_NOT_JSON },
    { "\xef\xbb\xbf{}", 5, ROSTRUM_PROBLEM_BYTE_ORDER_MARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
    g_autoptr (RostrumJsonScan) scan = scan_text (files[i].bytes, files[i].length, problems);

    g_assert_cmpuint (problems->list->len, ==, 1);
    g_assert_cmpuint (problems->counts[files[i].code], ==, 1);
    g_assert_cmpint (scan->is_whole, ==, files[i].code == ROSTRUM_PROBLEM_BYTE_ORDER_MARK);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/good", test_good);
  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/goes-on", test_goes_on);
  g_test_add_func ("/json-scan/ranges", test_ranges);
  g_test_add_func ("/json-scan/cut-off", test_cut_off);
  g_test_add_func ("/json-scan/limits", test_limits);
  g_test_add_func ("/json-scan/encodings", test_encodings);
  return g_test_run ();
}
