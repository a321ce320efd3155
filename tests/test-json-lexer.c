/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-lexer.h"

static RostrumJsonLexer *
make_lexer (const char *text, RostrumProblems *problems)
{
  RostrumJsonLexer *lexer = g_new0 (RostrumJsonLexer, 1);

  lexer->start = lexer->place.at = lexer->place.line_start = text;
  lexer->end = text + strlen (text);
  lexer->place.line = 1;
  lexer->problems = problems;
  return lexer;
}

/* Reads one scalar or string, and tells how many bytes it took. */
static gsize
read_one (const char *text, RostrumProblems *problems, gboolean *is_damaged)
{
  g_autofree RostrumJsonLexer *lexer = make_lexer (text, problems);

  if (*text == '"')
    rostrum_json_lexer_read_string (lexer);
  else
    rostrum_json_lexer_read_scalar (lexer);
  *is_damaged = lexer->is_damaged;
  return lexer->place.at - text;
}

static void
test_scalars (void)
{
  static const struct {
    const char *text;
    gsize length;
    gboolean is_damaged;
  } scalars[] = {
    { "true,", 4, FALSE }, { "null}", 4, FALSE },          { "false ", 5, FALSE },  { "-12.5e+3]", 8, FALSE },
    { "0,", 1, FALSE },    { "truer,", 5, TRUE },          { "007]", 3, TRUE },     { "1.e3,", 4, TRUE },
    { "$a.b ", 4, TRUE },  { "\"é\\u00e9\" ", 10, FALSE }, { "\"\\q\" ", 4, TRUE }, { "\"\xff\" ", 3, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scalars); i++) {
    g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
    gboolean is_damaged;

    g_assert_cmpuint (read_one (scalars[i].text, problems, &is_damaged), ==, scalars[i].length);
    g_assert_cmpint (is_damaged, ==, scalars[i].is_damaged);
    g_assert_cmpuint (problems->list->len, ==, scalars[i].is_damaged);
  }
}

static void
test_place (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autofree RostrumJsonLexer *lexer = make_lexer ("\"é€😀\"\n\t  \"é\" 7", problems);

  rostrum_json_lexer_read_string (lexer);
  g_assert_cmpuint (rostrum_json_lexer_get_column (lexer), ==, 6);
  rostrum_json_lexer_skip_space (lexer);
  g_assert_cmpuint (lexer->place.line, ==, 2);
  g_assert_cmpuint (rostrum_json_lexer_get_column (lexer), ==, 4);
  rostrum_json_lexer_read_string (lexer);
  rostrum_json_lexer_skip_space (lexer);
  g_assert_cmpuint (rostrum_json_lexer_get_column (lexer), ==, 8);
}

static void
test_pointer (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autofree RostrumJsonLexer *lexer = make_lexer ("x", problems);
  g_autofree char *pointer = NULL;

  lexer->frames[0] = (RostrumJsonFrame){ .open = '{', .key = "a\\u002fb", .key_length = 8 };
  lexer->frames[1] = (RostrumJsonFrame){ .open = '[', .index = 3 };
  lexer->frames[2] = (RostrumJsonFrame){ .open = '{' };
  lexer->depth = 3;
  pointer = rostrum_json_lexer_get_pointer (lexer);
  g_assert_cmpstr (pointer, ==, "/a~1b/3");
}

static void
test_fail (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autofree RostrumJsonLexer *lexer = make_lexer ("\x01", problems);
  const RostrumDiagnostic *one;

  rostrum_json_lexer_fail_expected (lexer, "A colon is missing.");
  g_assert_true (lexer->has_failed);
  one = g_ptr_array_index (problems->list, 0);
  g_assert_cmpstr (one->code, ==, "syntax");
  g_assert_nonnull (strstr (one->text, "0x01"));
  g_assert_nonnull (strstr (one->text, "A colon is missing."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-lexer/scalars", test_scalars);
  g_test_add_func ("/json-lexer/place", test_place);
  g_test_add_func ("/json-lexer/pointer", test_pointer);
  g_test_add_func ("/json-lexer/fail", test_fail);
  return g_test_run ();
}
