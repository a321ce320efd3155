/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every malformed file of tests/bad gives its code at its place, and every code of the loader has such a file or is made here. */
#include "load/rostrum-builtin.h"
#include "load/rostrum-problems.h"
#include "rostrum-load-text.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  const char *name; /* "NNN-code" */
  guint line;
  guint column;
  const char *pointer;
} Bad;

static const Bad bad_files[] = {
  { "001-file-empty", 3, 1, "" },
  { "002-file-encoding", 1, 1, "" },
  { "003-byte-order-mark", 1, 1, "" },
  { "004-not-json", 1, 1, "" },
  { "005-syntax", 5, 21, "/sources/0/id" },
  { "006-unexpected-end", 5, 43, "/sources/0/title" },
  { "007-data-after-end", 12, 1, "" },
  { "008-comment", 5, 3, "" },
  { "009-trailing-comma", 7, 57, "/statements/0" },
  { "010-duplicate-member", 9, 58, "/statements/0/summary" },
  { "011-bad-number", 9, 72, "/statements/0/confidence" },
  { "012-bad-word", 9, 72, "/statements/0/confidence" },
  { "013-bad-utf8", 9, 71, "/statements/0/quote" },
  { "014-bad-escape", 9, 70, "/statements/0/quote" },
  { "015-raw-control-character", 9, 71, "/statements/0/quote" },
  { "016-too-deep", 5, 71,
    "/x/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/"
    "0/0/0/0/0/0/0/0/0/0/0/0/0" },
  { "017-number-too-long", 5, 8, "/x" },
  { "018-not-an-object", 1, 1, "" },
  { "019-not-a-debate", 2, 13, "/format" },
  { "020-newer-version", 3, 14, "/version" },
  { "021-bad-version", 3, 14, "/version" },
  { "022-empty-debate", 1, 1, "" },
  { "023-wrong-type", 9, 67, "/statements/0/quote" },
  { "024-missing-member", 9, 5, "/statements/0" },
  { "025-text-too-long", 5, 38, "/speakers/0/name" },
  { "026-empty-text", 5, 38, "/speakers/0/name" },
  { "027-confusing-character", 5, 38, "/speakers/0/name" },
  { "028-control-character", 9, 67, "/statements/0/quote" },
  { "029-bad-id", 5, 23, "/speakers/0/id" },
  { "030-reserved-id", 5, 23, "/speakers/0/id" },
  { "031-duplicate-id", 10, 12, "/statements/1/id" },
  { "032-unresolved-id", 9, 28, "/statements/0/speaker" },
  { "033-left-out", 7, 28, "/statements/0/speaker" },
  { "034-unknown-word", 9, 85, "/statements/0/stance" },
  { "035-bad-date", 9, 66, "/statements/0/date" },
  { "036-bad-url", 5, 57, "/sources/0/url" },
  { "037-bad-currency", 5, 15, "/currency" },
  { "038-bad-unit", 9, 57, "/estimates/0/unit" },
  { "039-bad-amount", 9, 72, "/estimates/0/best" },
  { "040-negative-amount", 9, 72, "/estimates/0/best" },
  { "041-amount-too-precise", 9, 72, "/estimates/0/best" },
  { "042-amount-out-of-range", 9, 72, "/estimates/0/best" },
  { "043-number-out-of-range", 9, 72, "/statements/0/confidence" },
  { "044-stance-without-position", 9, 68, "/statements/0/stance" },
  { "045-position-without-stance", 9, 70, "/statements/0/position" },
  { "046-locator-without-source", 9, 69, "/statements/0/locator" },
  { "047-empty-locator", 9, 86, "/statements/0/locator" },
  { "048-anchor-too-long", 9, 97, "/statements/0/locator/anchor" },
  { "049-echo-cycle", 9, 68, "/statements/0/echoes" },
  { "050-scope-cycle", 9, 41, "/scopes/0/within" },
  { "051-relation-to-itself", 5, 105, "/positions/0/relations/0/to" },
  { "052-relation-twice", 7, 66, "/positions/1/relations/0" },
  { "053-listed-twice", 9, 101, "/estimates/0/positions/2" },
  { "054-no-figure", 9, 5, "/estimates/0" },
  { "055-low-above-high", 9, 71, "/estimates/0/low" },
  { "056-best-outside-range", 9, 84, "/estimates/0/best" },
  { "057-verbal-without-range", 9, 87, "/estimates/0/verbal" },
  { "058-derived-by-nobody", 9, 86, "/estimates/0/basis" },
  { "059-derived-without-formula", 9, 86, "/estimates/0/basis" },
  { "060-stated-with-formula", 9, 88, "/estimates/0/formula" },
  { "061-stated-with-deriver", 9, 91, "/estimates/0/derived_by" },
  { "062-too-many-elements", 5, 56, "/speakers/0/aliases" },
  { "063-term-without-value", 9, 196, "/estimates/0/formula/0/times/1" },
  { "064-term-with-two-values", 9, 220, "/estimates/0/formula/0/times/1/value" },
  { "065-bad-origin-of-term", 9, 233, "/estimates/0/formula/0/times/1/from" },
  { "066-bad-selection", 11, 83, "/tours/0/steps/0/select/0" },
  { "067-division-by-zero", 9, 206, "/estimates/0/formula/0/over/0" },
  { "068-bad-input", 14, 15, "/presets/0/inputs/2/input" },
  { "069-missing-input", 11, 75, "/presets/0/inputs" },
  { "070-wrong-unit-of-input", 13, 51, "/presets/0/inputs/1/unit" },
  { "071-impossible-input", 13, 32, "/presets/0/inputs/1/value" },
};

/* Those that are too large for a file in the repository, or no file at all: see the tests below. */
static const char *const made_here[] = { "file-missing",     "file-not-regular", "file-unreadable",
                                         "file-too-large",   "string-too-long",  "too-many-values",
                                         "too-many-members", "element-too-large" };

static void
test_bad_file (gconstpointer data)
{
  const Bad *bad = data;
  g_autofree char *base = g_strconcat (bad->name, ".debate.json", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "bad", base, NULL);
  g_autoptr (RostrumLoadResult) result = rostrum_load_file (file, NULL);
  const char *code = bad->name + 4;

  assert_problem_at (result, code, bad->line, bad->column, bad->pointer);
  g_assert_cmpint (result->is_complete, ==,
                   result->debate &&
                       rostrum_diagnostics_worst (result->diagnostics) < ROSTRUM_SEVERITY_ERROR);
  /* One thing is wrong in each, so one thing is said (and what follows from it). */
  g_assert_cmpuint (result->diagnostics->len, ==, g_str_equal (code, "left-out") ? 2 : 1);
}

static gboolean
is_tested (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++) {
    if (g_str_equal (bad_files[i].name + 4, code))
      return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (made_here); i++) {
    if (g_str_equal (made_here[i], code))
      return TRUE;
  }
  return FALSE;
}

static void
test_every_code (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_test_get_filename (G_TEST_DIST, "bad", NULL), 0, NULL);
  guint n_files = 0;

  for (guint code = 0; code < ROSTRUM_N_PROBLEM_CODES; code++) {
    if (!is_tested (rostrum_problem_code_to_nick (code)))
      g_error ("No malformed file gives “%s”", rostrum_problem_code_to_nick (code));
  }
  while (g_dir_read_name (dir))
    n_files++;
  g_assert_cmpuint (n_files, ==, G_N_ELEMENTS (bad_files));
}

static void
test_builtin_cut_off (void)
{
  g_autoptr (GBytes) bytes = rostrum_builtin_bytes ();
  gsize length = g_bytes_get_size (bytes);
  g_autoptr (GRand) random = g_rand_new_with_seed (20250127);

  for (guint i = 0; i < 400; i++) {
    /* The last newline may go; what is before it may not. */
    gsize cut = i < 50    ? i
                : i < 100 ? length - 2 - (i - 50)
                          : (gsize) g_rand_int_range (random, 0, length - 1);
    /* A copy, so that a sanitizer sees a look past its end. */
    g_autoptr (GBytes) part = g_bytes_new (g_bytes_get_data (bytes, NULL), cut);
    g_autoptr (RostrumLoadResult) result = rostrum_load_bytes (part, "cut", NULL);

    g_assert_cmpuint (rostrum_diagnostics_count (result->diagnostics, ROSTRUM_SEVERITY_ERROR), >=, 1);
    g_assert_false (result->is_complete);
    /* That it was cut is all that is wrong with it: no flood of what may have stood in the rest. */
    g_assert_cmpuint (result->diagnostics->len, ==, 1);
  }
}

static void
test_builtin_spoiled (void)
{
  g_autoptr (GBytes) bytes = rostrum_builtin_bytes ();
  gsize length = g_bytes_get_size (bytes);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint n_found = 0;

  for (guint i = 0; i < 300; i++) {
    g_autofree char *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
    g_autoptr (GBytes) spoiled = NULL;
    g_autoptr (RostrumLoadResult) result = NULL;

    for (guint n = 1 + i % 20; n > 0; n--)
      copy[g_rand_int_range (random, 0, length)] = (char) g_rand_int_range (random, 0, 256);
    spoiled = g_bytes_new (copy, length);
    result = rostrum_load_bytes (spoiled, "spoiled", NULL);
    for (guint k = 0; k < result->diagnostics->len; k++) {
      const RostrumDiagnostic *one = g_ptr_array_index (result->diagnostics, k);

      g_assert_true (g_utf8_validate (one->text, -1, NULL));
      g_assert_true (g_utf8_validate (one->pointer, -1, NULL));
      g_assert_cmpuint (one->line, >, 0);
    }
    n_found += result->diagnostics->len > 0;
  }
  g_assert_cmpuint (n_found, >, 250);
}

/* All of it is said at once, however different. */
static void
test_several (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      HEAD PEOPLE "\"statements\": [\n"
                  "{\"id\": \"a\", \"speaker\": \"ada\", \"summary\": \"Good.\"},\n"
                  "{\"id\": \"b\", \"speaker\": \"eve\", \"summary\": \"\"},\n"
                  "{\"id\": \"c\", \"speaker\": \"ada\", \"summary\": \"x\", \"date\": \"soon\",}\n"
                  "{\"id\": \"d\", \"speaker\": 5, \"date\": \"soon\"}]}");

  assert_problem_at (result, "unresolved-id", 5, 24, "/statements/1/speaker");
  assert_problem_at (result, "empty-text", 5, 42, "/statements/1/summary");
  assert_problem_at (result, "trailing-comma", 6, 61, "/statements/2");
  assert_problem_at (result, "syntax", 7, 1, "/statements/2");
  assert_problem_at (result, "wrong-type", 7, 24, "/statements/3/speaker");
  assert_problem_at (result, "bad-date", 7, 35, "/statements/3/date");
  assert_problem_at (result, "missing-member", 7, 1, "/statements/3");
  /* And what is good can be opened. */
  g_assert_false (result->is_complete);
  g_assert_cmpuint (result->debate->n_statements, ==, 1);
  g_assert_cmpstr (result->debate->statements[0].summary, ==, "Good.");
}

static void
test_cancel (void)
{
  g_autoptr (GBytes) bytes = rostrum_builtin_bytes ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (rostrum_load_bytes (bytes, "cancelled", cancellable));
}

static void
on_loaded (GObject *source, GAsyncResult *async_result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, async_result);
}

static void
test_async (void)
{
  g_autoptr (GFile) file =
      g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "deepseek-r1.debate.json", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RostrumLoadResult) result = NULL;

  rostrum_load_file_async (file, NULL, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  result = rostrum_load_file_finish (done, &error);
  g_assert_no_error (error);
  g_assert_true (result->is_complete);

  g_clear_object (&done);
  g_cancellable_cancel (cancellable);
  rostrum_load_file_async (file, cancellable, on_loaded, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (rostrum_load_file_finish (done, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_title_from_file (void)
{
  g_autoptr (RostrumLoadResult) result = load_text (
      "{\"format\": \"rostrum-debate\", \"version\": 1, \"speakers\": [{\"id\": \"a\", \"name\": \"A\"}]}");

  assert_problem_at (result, "missing-member", 1, 1, "");
  g_assert_cmpstr (result->debate->title, ==, "test.debate.json");
}

/* The file that the documentation shows is a good one. */
static void
test_documented_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ROSTRUM_SOURCE_ROOT"), "data", "README.md", NULL);
  g_autofree char *readme = NULL;
  g_autofree char *example = NULL;
  g_autoptr (RostrumLoadResult) result = NULL;
  const char *begin, *end;

  g_assert_true (g_file_get_contents (path, &readme, NULL, NULL));
  begin = strstr (readme, "```json\n");
  g_assert_nonnull (begin);
  begin += strlen ("```json\n");
  end = strstr (begin, "\n```");
  example = g_strndup (begin, end - begin);
  result = load_good (example);
  g_assert_cmpuint (result->debate->n_estimates, ==, 2);
}

/* One kind of problem without end: a thousand are described, the rest is counted. */
static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "\"statements\": [\n");
  g_autoptr (RostrumLoadResult) result = NULL;
  const RostrumDiagnostic *last;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "%s{\"id\": \"s%u\", \"speaker\": \"nobody%u\", \"summary\": \"x\"}\n",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "]}");
  result = load_text (text->str);
  g_assert_null (result->debate);
  g_assert_cmpuint (result->diagnostics->len, ==, ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE + 1);
  last = g_ptr_array_index (result->diagnostics, result->diagnostics->len - 1);
  g_assert_nonnull (strstr (last->text, "2000 more"));
  g_assert_cmpstr (((RostrumDiagnostic *) g_ptr_array_index (result->diagnostics, 999))->pointer, ==,
                   "/statements/999/speaker");
}

static void
test_element_too_large (void)
{
  g_autofree char *mega = g_strnfill (1000000, 'x');
  g_autofree char *text = g_strdup_printf (
      HEAD PEOPLE "\"statements\": [{\"id\": \"s\", \"speaker\": \"ada\", \"summary\": \"x\","
                  "\"v\": \"%s\", \"w\": \"%s\", \"x\": \"%s\", \"y\": \"%s\", \"z\": \"%s\"}]}",
      mega, mega, mega, mega, mega);
  g_autoptr (RostrumLoadResult) result = load_text (text);

  assert_problem (result, "element-too-large", "/statements/0");
  g_assert_cmpuint (result->debate->n_statements, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++) {
    g_autofree char *path = g_strconcat ("/loader/bad/", bad_files[i].name, NULL);

    g_test_add_data_func (path, &bad_files[i], test_bad_file);
  }
  g_test_add_func ("/loader/every-code", test_every_code);
  g_test_add_func ("/loader/cut-off", test_builtin_cut_off);
  g_test_add_func ("/loader/spoiled", test_builtin_spoiled);
  g_test_add_func ("/loader/several", test_several);
  g_test_add_func ("/loader/cancel", test_cancel);
  g_test_add_func ("/loader/async", test_async);
  g_test_add_func ("/loader/title-from-file", test_title_from_file);
  g_test_add_func ("/loader/documented-example", test_documented_example);
  g_test_add_func ("/loader/many-problems", test_many_problems);
  g_test_add_func ("/loader/element-too-large", test_element_too_large);
  return g_test_run ();
}
