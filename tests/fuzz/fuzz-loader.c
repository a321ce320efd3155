/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a debate: nothing that a file holds may crash the loader, and what it makes of it must write and read again.
 *
 * With clang: cc -fsanitize=fuzzer,address,undefined … and let it run on tests/bad and data as its corpus. Without, this is a
 * program that runs once over each file it is given, and over each beginning and some spoiled copies of it. */
#include "export/rostrum-debate-writer.h"
#include "load/rostrum-loader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (RostrumLoadResult) result = rostrum_load_bytes (bytes, "fuzz", NULL);
  g_autoptr (RostrumLoadResult) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  for (guint i = 0; i < result->diagnostics->len; i++) {
    const RostrumDiagnostic *one = g_ptr_array_index (result->diagnostics, i);

    g_assert_true (g_utf8_validate (one->text, -1, NULL));
    g_assert_true (g_utf8_validate (one->pointer, -1, NULL));
  }
  if (!result->debate)
    return 0;
  /* Whatever could be read is a debate, and so is what is written of it: without errors, and the same again. */
  written = rostrum_debate_to_json (result->debate);
  again = rostrum_load_bytes (written, "fuzz", NULL);
  if (!again->is_complete) {
    const RostrumDiagnostic *first = g_ptr_array_index (again->diagnostics, 0);

    g_error ("What was written of\n%.*s\nhas a fault: %s: %s", (int) size, (const char *) data,
             first->pointer, first->text);
  }
  rewritten = rostrum_debate_to_json (again->debate);
  g_assert_true (g_bytes_equal (written, rewritten));
  return 0;
}

#ifndef ROSTRUM_LIBFUZZER
/* Things that break a parser, put in anywhere. */
static const char *const splinters[] = { "{",    "}",     "[",       "]",       ",",    ":",
                                         "\"",   "\\",    "\\u0000", "\\ud800", "\xff", "\xe2\x82",
                                         "null", "1e999", "-",       "\n",      "",     "/*" };

static void
run_spoiled (const char *content, gsize length, GRand *random)
{
  g_autoptr (GString) copy = g_string_new_len (content, length);

  for (guint n = g_rand_int_range (random, 1, 4); n > 0; n--) {
    const char *splinter = splinters[g_rand_int_range (random, 0, G_N_ELEMENTS (splinters))];
    gsize at = g_rand_int_range (random, 0, copy->len + 1);

    gsize n_gone = g_rand_int_range (random, 0, 6);

    g_string_erase (copy, at, MIN (copy->len - at, n_gone));
    g_string_insert (copy, at, splinter);
  }
  LLVMFuzzerTestOneInput ((const guint8 *) copy->str, copy->len);
}

static void
run_file (const char *path, guint n_rounds)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);
  g_autofree char *content = NULL;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    g_error ("Cannot read %s", path);
  LLVMFuzzerTestOneInput ((const guint8 *) content, length);
  for (guint i = 0; i < n_rounds; i++) {
    LLVMFuzzerTestOneInput ((const guint8 *) content, g_rand_int_range (random, 0, length + 1));
    run_spoiled (content, length, random);
  }
}

/* fuzz-loader ROUNDS FILE-OR-FOLDER… */
int
main (int argc, char **argv)
{
  guint n_files = 0;

  for (int i = 2; i < argc; i++) {
    g_autoptr (GDir) dir = g_dir_open (argv[i], 0, NULL);
    const char *name;

    if (!dir) {
      run_file (argv[i], strtoul (argv[1], NULL, 10));
      n_files++;
      continue;
    }
    while ((name = g_dir_read_name (dir)) != NULL) {
      g_autofree char *path = g_build_filename (argv[i], name, NULL);

      if (g_str_has_suffix (name, ".debate.json")) {
        run_file (path, strtoul (argv[1], NULL, 10));
        n_files++;
      }
    }
  }
  g_print ("%u files and what became of them\n", n_files);
  return n_files > 0 ? 0 : 1;
}
#endif
