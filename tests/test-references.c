/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-references.h"
#include "rostrum-load-text.h"

static void
test_id (void)
{
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *too_long = g_strnfill (201, 'x');
  static const char *const good[] = { "a", "s-12", "ü/€:~", "editor" };
  static const char *const bad[] = { "", " ", "a b", "a\n", "a\xc2\xa0", "\x01", "a\xe2\x80\xa8" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rostrum_id_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rostrum_id_is_valid (bad[i]));
  g_assert_true (rostrum_id_is_valid (longest));
  g_assert_false (rostrum_id_is_valid (too_long));
}

/* The order of the arrays, and of what is in them, does not matter. */
static void
test_forward (void)
{
  g_autoptr (RostrumLoadResult) result = load_good (
      HEAD "\"statements\": [{\"id\": \"a\", \"speaker\": \"ada\", \"summary\": \"x\", \"echoes\": \"b\"},"
           "{\"id\": \"b\", \"speaker\": \"ada\", \"summary\": \"x\", \"source\": \"doc\"}],"
           "\"speakers\": [{\"id\": \"eve\", \"name\": \"Eve\"}, {\"id\": \"ada\", \"name\": \"Ada\"}],"
           "\"sources\": [{\"id\": \"doc\", \"title\": \"T\"}]}");

  g_assert_cmpuint (result->debate->statements[0].echoes, ==, 1);
  g_assert_cmpuint (result->debate->statements[0].speaker, ==, 1);
  g_assert_cmpuint (result->debate->statements[1].source, ==, 0);
  g_assert_cmpuint (result->debate->statements[1].echoes, ==, ROSTRUM_NONE);
}

/* An id belongs to its kind: a source and a speaker may have the same. */
static void
test_kinds (void)
{
  g_autoptr (RostrumLoadResult) result = load_good (
      HEAD
      "\"speakers\": [{\"id\": \"x\", \"name\": \"X\"}], \"sources\": [{\"id\": \"x\", \"title\": \"X\"}],"
      "\"statements\": [{\"id\": \"x\", \"speaker\": \"x\", \"source\": \"x\", \"summary\": \"x\"}]}");

  g_assert_cmpuint (result->debate->n_statements, ==, 1);
}

static void
assert_suggestion (const char *id, const char *suggestion)
{
  g_autofree char *text =
      g_strdup_printf (HEAD "\"speakers\": [{\"id\": \"alexandr-wang\", \"name\": \"A\"}, {\"id\": "
                            "\"alexander-wolf\", \"name\": \"B\"}],"
                            "\"statements\": [{\"id\": \"s\", \"speaker\": \"%s\", \"summary\": \"x\"}]}",
                       id);
  g_autoptr (RostrumLoadResult) result = load_text (text);
  const RostrumDiagnostic *one = find_problem (result, "unresolved-id");

  g_assert_nonnull (strstr (one->text, id));
  g_assert_cmpint (strstr (one->text, "Did you mean") != NULL, ==, suggestion != NULL);
  if (suggestion)
    g_assert_nonnull (strstr (one->text, suggestion));
}

static void
test_suggestions (void)
{
  assert_suggestion ("alexander-wang", "alexandr-wang");
  assert_suggestion ("Alexandr-Wang", "alexandr-wang");
  assert_suggestion ("alexandre-wolf", "alexander-wolf");
  assert_suggestion ("lecun", NULL);
}

static void
test_tours_without_id (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_good (HEAD PEOPLE "\"tours\": [{\"title\": \"One\", \"steps\": []}, {\"id\": \"tour-1\", "
                             "\"title\": \"Two\", \"steps\": []},"
                             "{\"title\": \"Three\", \"steps\": []}]}");

  g_assert_cmpstr (result->debate->tours[0].id, ==, "tour-2");
  g_assert_cmpstr (result->debate->tours[1].id, ==, "tour-1");
  g_assert_cmpstr (result->debate->tours[2].id, ==, "tour-3");
}

static void
test_wrong_ids (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      HEAD
      "\"topics\": [{\"id\": 5, \"label\": \"A\"}, {\"label\": \"B\"}, {\"id\": \"\", \"label\": \"C\"},\n"
      "{\"id\": \"t\", \"label\": \"D\"}, {\"id\": \"\\u0074\", \"label\": \"E\"}, 7],"
      "\"tours\": [{\"id\": \" \", \"title\": \"T\", \"steps\": []}]}");

  assert_problem (result, "wrong-type", "/topics/0/id");
  assert_problem (result, "missing-member", "/topics/1");
  assert_problem (result, "bad-id", "/topics/2/id");
  assert_problem (result, "duplicate-id", "/topics/4/id");
  g_assert_cmpuint (count_problems (result, "bad-id"), ==, 2);
  g_assert_cmpuint (count_problems (result, "wrong-type"), ==, 2);
}

static void
test_wrong_arrays (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (HEAD "\"speakers\": {\"ada\": 1}, \"statements\": null}");

  g_assert_cmpuint (count_problems (result, "wrong-type"), ==, 2);
  assert_problem_at (result, "wrong-type", 2, 13, "/speakers");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/references/id", test_id);
  g_test_add_func ("/references/forward", test_forward);
  g_test_add_func ("/references/kinds", test_kinds);
  g_test_add_func ("/references/suggestions", test_suggestions);
  g_test_add_func ("/references/tours-without-id", test_tours_without_id);
  g_test_add_func ("/references/wrong-ids", test_wrong_ids);
  g_test_add_func ("/references/wrong-arrays", test_wrong_arrays);
  return g_test_run ();
}
