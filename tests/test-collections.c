/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-collections.h"
#include "rostrum-load-text.h"

#include <glib/gstdio.h>

#define N 40000

/* Enough statements for many batches and all threads, and for memory to be given back early; every thousandth is wrong. */
static char *
make_large (guint wrong_every)
{
  GString *text = g_string_new (HEAD PEOPLE "\"statements\": [\n");
  g_autofree char *padding = g_strnfill (200, '-');

  for (guint i = 0; i < N; i++) {
    gboolean is_wrong = wrong_every > 0 && i % wrong_every == wrong_every / 2;

    g_string_append_printf (text,
                            "{\"id\": \"s%u\", \"speaker\": \"%s\", \"summary\": \"%u %s\"%s, \"echoes\": "
                            "\"s%u\", \"own\": %u}%s\n",
                            i,
                            is_wrong ? "eve"
                            : i % 2  ? "ada"
                                     : "bob",
                            i, padding, i % 7 ? "" : ", \"date\": \"2025\"", i == N - 1 ? 0 : N - 1, i,
                            i < N - 1 ? "," : "");
  }
  g_string_append (text, "]}\n");
  return g_string_free (text, FALSE);
}

static RostrumLoadResult *
load_from_disk (const char *text)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  RostrumLoadResult *result;
  int fd = g_file_open_tmp ("rostrum-XXXXXX", &path, NULL);

  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  file = g_file_new_for_path (path);
  result = rostrum_load_file (file, NULL);
  g_unlink (path);
  return result;
}

static void
test_order (void)
{
  g_autofree char *text = make_large (0);
  g_autoptr (RostrumLoadResult) result = load_from_disk (text);

  /* All echo the last one, which echoes the first: a circle of two, found when those bytes are gone already. */
  g_assert_cmpuint (strlen (text), >, 8 * 1024 * 1024);
  g_assert_cmpuint (result->diagnostics->len, ==, 1);
  assert_problem_at (result, "echo-cycle", 4, 275, "/statements/0/echoes");
  g_assert_cmpuint (result->debate->n_statements, ==, N);
  for (guint i = 0; i < N; i++) {
    const RostrumStatement *statement = &result->debate->statements[i];
    g_autofree char *id = g_strdup_printf ("s%u", i);
    g_autofree char *extra = g_strdup_printf ("\"own\": %u", i);

    g_assert_cmpstr (statement->id, ==, id);
    g_assert_cmpuint (strtoul (statement->summary, NULL, 10), ==, i);
    g_assert_cmpuint (statement->speaker, ==, i % 2 ? 0 : 1);
    g_assert_cmpint (statement->date.year, ==, i % 7 ? 0 : 2025);
    g_assert_cmpuint (statement->echoes, ==, i == 0 ? ROSTRUM_NONE : i == N - 1 ? 0 : N - 1);
    g_assert_cmpstr (statement->extra, ==, extra);
  }
}

/* From memory or from a file, on few threads or many: the same debate and the same list of problems. */
static void
test_same (void)
{
  g_autofree char *text = make_large (1000);
  g_autoptr (RostrumLoadResult) file = load_from_disk (text);
  g_autoptr (RostrumLoadResult) memory = load_text (text);

  g_assert_cmpuint (file->debate->n_statements, ==, N - N / 1000);
  g_assert_cmpuint (file->debate->n_statements, ==, memory->debate->n_statements);
  g_assert_cmpuint (file->diagnostics->len, ==, memory->diagnostics->len);
  g_assert_cmpuint (count_problems (file, "unresolved-id"), ==, N / 1000);
  for (guint i = 0; i < file->diagnostics->len; i++) {
    const RostrumDiagnostic *a = g_ptr_array_index (file->diagnostics, i);
    const RostrumDiagnostic *b = g_ptr_array_index (memory->diagnostics, i);

    g_assert_cmpuint (a->line, ==, b->line);
    g_assert_cmpuint (a->column, ==, b->column);
    g_assert_cmpstr (a->pointer, ==, b->pointer);
    g_assert_cmpstr (a->text, ==, b->text);
  }
  for (guint i = 0; i < file->debate->n_statements; i++)
    g_assert_cmpstr (file->debate->statements[i].id, ==, memory->debate->statements[i].id);
}

/* A damaged element costs only itself. */
static void
test_damaged (void)
{
  g_autoptr (RostrumLoadResult) result =
      load_text (HEAD "\"speakers\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"\\x\"}, "
                      "{\"id\": \"c\", \"name\": \"C\"}],\n"
                      "\"statements\": [{\"id\": \"s\", \"speaker\": \"b\", \"summary\": \"x\"}, {\"id\": "
                      "\"t\", \"speaker\": \"c\", \"summary\": \"y\"}]}");

  g_assert_cmpuint (result->debate->n_speakers, ==, 2);
  g_assert_cmpuint (result->debate->n_statements, ==, 1);
  g_assert_cmpstr (result->debate->speakers[result->debate->statements[0].speaker].id, ==, "c");
  assert_problem (result, "bad-escape", "/speakers/1/name");
  assert_problem (result, "left-out", "/statements/0/speaker");
  g_assert_cmpuint (result->diagnostics->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collections/order", test_order);
  g_test_add_func ("/collections/same", test_same);
  g_test_add_func ("/collections/damaged", test_damaged);
  return g_test_run ();
}
