/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"
#include "rostrum-cli-run.h"

/* Everything that the built-in debate holds is named. */
static void
test_complete (void)
{
  g_autoptr (RostrumLoadResult) builtin = rostrum_load_builtin ();
  RostrumDebate *debate = builtin->debate;
  g_auto (Run) run = CLI ("info");
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_true (g_str_has_prefix (run_text (&run), debate->title));
  lines = g_strsplit (run_text (&run), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (g_strchug (lines[i]), " ", 2);

    g_assert_false (g_str_has_suffix (lines[i], " "));
    if (words[0] != NULL)
      g_hash_table_add (ids, g_strdup (words[0]));
  }
  for (RostrumKind kind = ROSTRUM_KIND_SOURCE; kind <= ROSTRUM_KIND_PRESET; kind++)
    for (guint32 i = 0; i < rostrum_debate_count (debate, kind); i++)
      g_assert_true (g_hash_table_contains (ids, rostrum_debate_get_id (debate, rostrum_ref (kind, i))));
}

static void
test_json (void)
{
  g_auto (Run) run = CLI ("info", "--json");
  const char *text = run_text (&run);

  g_assert_cmpint (run.code, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_true (g_str_has_prefix (text, "{\n  \"format\": \"rostrum-info\",\n  \"version\": 1,\n"));
  g_assert_true (g_str_has_suffix (text, "}\n"));
}

/* The words of a debate cannot move the cursor of a terminal. */
static void
test_harmless (void)
{
  const char *input =
      "{\"format\":\"rostrum-debate\",\"version\":1,\"title\":\"\\u001b[31mred\\u009b1m\\nline\","
      "\"speakers\":[{\"id\":\"a\",\"name\":\"A\\u0007\\rda\",\"kind\":\"person\"}],\"positions\":[]}";
  g_auto (Run) run = CLI_FROM (input, "info", "-");
  const char *text = run_text (&run);

  g_assert_nonnull (strstr (text, "red"));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\n' || g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_CONTROL);
  g_assert_null (strchr (run.err, '\x1b'));
}

static void
test_unusable (void)
{
  g_auto (Run) run = CLI ("info", "/nonexistent");
  g_auto (Run) json = CLI_FROM ("{}", "info", "--json", "-");
  g_auto (Run) nameless = CLI ("info", "");

  g_assert_cmpint (run.code, ==, 2);
  assert_printed_nothing (&run);
  assert_sentence (&run, "/nonexistent:0:0: error: ");
  g_assert_cmpint (json.code, ==, 2);
  assert_printed_nothing (&json);
  g_assert_cmpint (nameless.code, ==, 2);
  assert_sentence (&nameless, "is not the name of a file");
}

int
main (int argc, char **argv)
{
  run_init (&argc, &argv);
  g_test_add_func ("/cli-info/complete", test_complete);
  g_test_add_func ("/cli-info/json", test_json);
  g_test_add_func ("/cli-info/harmless", test_harmless);
  g_test_add_func ("/cli-info/unusable", test_unusable);
  return g_test_run ();
}
