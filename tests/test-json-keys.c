/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-json-keys.h"

/* How many of @n names "0", "1" … , in which each @every th is written as an escape and comes a second time, are duplicates. */
static guint
count_duplicates (guint n, guint every)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (RostrumJsonKey));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autofree RostrumJsonLexer *lexer = g_new0 (RostrumJsonLexer, 1);
  RostrumJsonKey outer = { .raw = "outer", .length = 5 };

  rostrum_json_key_init (&outer);
  g_array_append_val (keys, outer);
  for (guint i = 0; i < n; i++) {
    char *name = g_strdup_printf ("%u", i);

    g_ptr_array_add (names, name);
    if (i % every == 0)
      g_ptr_array_add (names, g_strdup_printf ("\\u00%02x%s", name[0], name + 1));
  }
  for (guint i = 0; i < names->len; i++) {
    RostrumJsonKey key = {
      .raw = names->pdata[i], .length = strlen (names->pdata[i]), .line = i, .column = 1
    };

    rostrum_json_key_init (&key);
    g_array_append_val (keys, key);
  }
  lexer->problems = problems;
  lexer->depth = 1;
  lexer->frames[0].open = '{';
  rostrum_json_keys_check (keys, 1, lexer);
  g_assert_cmpuint (keys->len, ==, 1);
  return problems->counts[ROSTRUM_PROBLEM_DUPLICATE_MEMBER];
}

static void
test_few (void)
{
  g_assert_cmpuint (count_duplicates (0, 1), ==, 0);
  g_assert_cmpuint (count_duplicates (9, 3), ==, 3);
}

static void
test_many (void)
{
  g_assert_cmpuint (count_duplicates (20000, 100), ==, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-keys/few", test_few);
  g_test_add_func ("/json-keys/many", test_many);
  return g_test_run ();
}
