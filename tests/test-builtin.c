/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"

static void
test_load (void)
{
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();

  for (guint i = 0; i < result->diagnostics->len; i++) {
    const RostrumDiagnostic *one = g_ptr_array_index (result->diagnostics, i);

    g_test_message ("%u:%u %s: %s", one->line, one->column, one->pointer, one->text);
  }
  g_assert_cmpuint (result->diagnostics->len, ==, 0);
  g_assert_true (result->is_complete);
}

static void
test_featured (void)
{
  static const char *const names[] = {
    "David Sacks",          "Alexandr Wang", "Emad Mostaque", "Dario Amodei",
    "Chamath Palihapitiya", "Yann LeCun",    "Garry Tan",     NULL
  };
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();
  guint n_featured = 0;

  for (guint i = 0; i < result->debate->n_speakers; i++) {
    const RostrumSpeaker *speaker = &result->debate->speakers[i];
    guint n;

    if (!speaker->featured)
      continue;
    n_featured++;
    g_assert_true (g_strv_contains (names, speaker->name));
    rostrum_debate_statements_of (result->debate, ROSTRUM_KIND_SPEAKER, i, &n);
    g_assert_cmpuint (n, >, 0);
  }
  g_assert_cmpuint (n_featured, ==, G_N_ELEMENTS (names) - 1);
}

/* What is inside the program is the file in the repository. */
static void
test_same_bytes (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("ROSTRUM_SOURCE_ROOT"), "data", "deepseek-r1.debate.json", NULL);
  g_autoptr (GBytes) bytes = rostrum_builtin_bytes ();
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, length);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/builtin/load", test_load);
  g_test_add_func ("/builtin/featured", test_featured);
  g_test_add_func ("/builtin/same-bytes", test_same_bytes);
  return g_test_run ();
}
