/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-run.h"

#define HEAD "{\"format\":\"rostrum-debate\",\"version\":1,\"title\":\"T\","
#define ADA                                                                                                  \
  "\"speakers\":[{\"id\":\"a\",\"name\":\"Ada\",\"kind\":\"person\"}],\n\"positions\":["                     \
  "{\"id\":\"p\",\"label\":\"P\",\"claim\":\"P is so.\"}],\n"

/* Each line is FILE:LINE:COLUMN: severity: POINTER: text. */
static guint
assert_lines (Run *run, const char *file)
{
  g_autofree char *escaped = g_regex_escape_string (file, -1);
  g_autofree char *pattern =
      g_strdup_printf ("^%s:[0-9]+:[0-9]+: (error|warning|note): (/[^ ]*)?: [^\\p{Cc}]+$", escaped);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_auto (GStrv) lines = g_strsplit (run_text (run), "\n", -1);
  guint n = g_strv_length (lines) - 1;

  for (guint i = 0; i < n; i++)
    if (!g_regex_match (regex, lines[i], 0, NULL))
      g_error ("not a diagnostic: %s", lines[i]);
  g_assert_cmpstr (lines[n], ==, "");
  return n;
}

/* Every file that is spoiled in one way has findings, and nothing but findings on standard output. */
static void
test_spoiled (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "bad", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_auto (Run) run = { 0 };

    if (!g_str_has_suffix (name, ".debate.json"))
      continue;
    run = CLI ("check", "--notes", path);
    g_assert_cmpint (run.code, >=, 1);
    g_assert_cmpint (run.code, <=, 2);
    g_assert_cmpuint (assert_lines (&run, path), >, 0);
    assert_sentence (&run, "1 debate: ");
    n++;
  }
  g_assert_cmpuint (n, >, 0);
}

/* A file's name is somebody else's too: it does not end the line, or colour the terminal. */
static void
test_name (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rostrum-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a\nb %s \033[31m.debate.json", NULL);
  g_autofree char *shown = g_build_filename (folder, "a b %s  [31m.debate.json", NULL);
  g_auto (Run) check = { 0 };
  g_auto (Run) info = { 0 };

  g_assert_true (g_file_set_contents (path, "{", 1, NULL));
  check = CLI ("check", path);
  info = CLI ("info", path);
  g_assert_cmpint (check.code, ==, 2);
  g_assert_cmpuint (assert_lines (&check, shown), ==, 1);
  g_assert_cmpint (info.code, ==, 2);
  g_assert_null (strchr (info.err, '\033'));
  g_assert_nonnull (strstr (info.err, "[31m.debate.json” cannot be used."));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_clean (void)
{
  const char *clean =
      HEAD ADA "\"sources\":[{\"id\":\"d\",\"title\":\"D\",\"origin\":\"document\"}],\"statements\":["
               "{\"id\":\"s\",\"speaker\":\"a\",\"position\":\"p\",\"stance\":\"supports\",\"date\":"
               "\"2025\",\"source\":\"d\",\"summary\":\"S\",\"attribution\":\"direct\"}]}";
  g_auto (Run) run = CLI_FROM (clean, "check", "-");
  g_auto (Run) notes = CLI_FROM (clean, "check", "--notes", "-");

  g_assert_cmpint (run.code, ==, 0);
  assert_printed_nothing (&run);
  assert_sentence (&run, "0 errors, 0 warnings");
  assert_sentence (&run, "--notes");
  /* Notes are printed on demand and are never findings. */
  g_assert_cmpint (notes.code, ==, 0);
  g_assert_cmpuint (assert_lines (&notes, "-"), >, 0);
}

/* What the debate says is doubted at its place in the file. */
static void
test_content (void)
{
  g_auto (Run) run =
      CLI_FROM (HEAD ADA "\"statements\":[\n  {\"id\":\"s\",\"speaker\":\"a\",\"position\":\"p\",\"stance\":"
                         "\"supports\",\"summary\":\"S\",\"attribution\":\"direct\"}]}",
                "check", "-");

  g_assert_cmpint (run.code, ==, 1);
  g_assert_true (g_str_has_prefix (run_text (&run), "-:4:3: warning: /statements/0: "));
}

static void
test_many (void)
{
  g_auto (Run) run = CLI_FROM ("{}", "check", "/nonexistent/a", "-", "/");
  const char *text = run_text (&run);

  g_assert_cmpint (run.code, ==, 2);
  g_assert_true (g_str_has_prefix (text, "/nonexistent/a:0:0: error: "));
  g_assert_nonnull (strstr (text, "\n-:1:1: error: "));
  g_assert_nonnull (strstr (text, "\n/:0:0: error: "));
  assert_sentence (&run, "3 debates: ");
}

static void
test_builtin (void)
{
  g_auto (Run) run = CLI ("check", "--notes");

  g_assert_cmpint (run.code, <, 2);
  assert_lines (&run, "built-in");
  assert_sentence (&run, "0 errors");
}

int
main (int argc, char **argv)
{
  run_init (&argc, &argv);
  g_test_add_func ("/cli-check/spoiled", test_spoiled);
  g_test_add_func ("/cli-check/name", test_name);
  g_test_add_func ("/cli-check/clean", test_clean);
  g_test_add_func ("/cli-check/content", test_content);
  g_test_add_func ("/cli-check/many", test_many);
  g_test_add_func ("/cli-check/builtin", test_builtin);
  return g_test_run ();
}
