/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-run.h"

/* One of two statements cannot be read. */
#define PART                                                                                                 \
  "{\"format\":\"rostrum-debate\",\"version\":1,\"title\":\"Part\",\"speakers\":[{\"id\":\"a\",\"name\":"    \
  "\"Ada\","                                                                                                 \
  "\"kind\":\"person\"}],\"positions\":[{\"id\":\"p\",\"label\":\"P\",\"claim\":\"P is "                     \
  "so.\"}],\"statements\":["                                                                                 \
  "{\"id\":\"s\",\"speaker\":\"a\",\"position\":\"p\",\"stance\":\"supports\",\"summary\":\"S\","            \
  "\"attribution\":\"direct\"},"                                                                             \
  "{\"id\":\"t\",\"speaker\":\"nobody\",\"position\":\"p\",\"stance\":\"supports\",\"summary\":\"T\","       \
  "\"attribution\":"                                                                                         \
  "\"direct\"}]}"

typedef struct {
  char *folder;
  char *path; /* of a file in it that is not there yet */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  fixture->folder = g_dir_make_tmp ("rostrum-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, name != NULL ? name : "picture.svg", NULL);
}

/* The names in the folder, and that they are what the test left. */
static void
assert_folder (Fixture *fixture, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint found = 0;

  while (g_dir_read_name (dir) != NULL)
    found++;
  g_assert_cmpuint (found, ==, n);
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *entry;

  while ((entry = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, entry, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_begins (const char *data, gsize length, const char *format)
{
  const char *signature = strcmp (format, "png") == 0   ? "\x89PNG\r\n\x1a\n"
                          : strcmp (format, "svg") == 0 ? "<?xml "
                                                        : "%PDF-1.5\n";

  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (data, strlen (signature), signature, strlen (signature));
}

static void
test_formats (Fixture *fixture, gconstpointer name)
{
  static const char *const formats[] = { "png", "svg", "pdf" };
  static const char *const views[] = { "graph", "costs" };

  for (guint i = 0; i < G_N_ELEMENTS (formats) * G_N_ELEMENTS (views); i++) {
    const char *format = formats[i % 3], *view = views[i / 3];
    g_autofree char *path = g_strdup_printf ("%s/%s.%s", fixture->folder, view, format);
    g_auto (Run) to_file = CLI ("export", "--view", view, "-o", path);
    g_auto (Run) to_stdout = CLI ("export", "--view", view, "--format", format, "--output=-");
    g_autofree char *data = NULL;
    gsize length, out_length;
    const char *out = g_bytes_get_data (to_stdout.out, &out_length);

    g_assert_cmpint (to_file.code, ==, 0);
    assert_printed_nothing (&to_file);
    g_assert_cmpstr (to_file.err, ==, "");
    g_assert_true (g_file_get_contents (path, &data, &length, NULL));
    assert_begins (data, length, format);

    /* The same bytes, and nothing but them. */
    g_assert_cmpint (to_stdout.code, ==, 0);
    g_assert_cmpstr (to_stdout.err, ==, "");
    g_assert_cmpmem (out, out_length, data, length);
  }
  assert_folder (fixture, 6);
}

static void
test_format_of_name (Fixture *fixture, gconstpointer name)
{
  g_auto (Run) said = CLI ("export", "-f", "pdf", "-o", fixture->path);
  g_auto (Run) silent = CLI ("export", "-o", "-");
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &data, &length, NULL));
  assert_begins (data, length, "pdf");
  assert_begins (g_bytes_get_data (silent.out, NULL), g_bytes_get_size (silent.out), "png");
}

/* Every option changes the picture. */
static void
test_options (void)
{
  static const struct {
    const char *view;
    const char *words[4];
  } options[] = {
    { "graph", { "--theme", "dark" } },
    { "graph", { "--theme", "light-contrast" } },
    { "graph", { "--all-speakers" } },
    { "graph", { "--filter", "not-speaker=wang" } },
    { "graph", { "--focus", "speaker:wang" } },
    { "graph", { "--select", "speaker:wang" } },
    { "graph", { "--select", "speaker:wang", "--select", "speaker:sacks" } },
    { "graph", { "--pin", "speaker:wang=900,40" } },
    { "graph", { "--transparent" } },
    { "graph", { "--layout", "columns" } },
    { "graph", { "--layout", "ring" } },
    { "graph", { "--relations" } },
    { "graph", { "--network", "congruence" } },
    { "graph", { "--network", "congruence", "--normalized" } },
    { "graph", { "--network", "congruence", "--no-coalitions" } },
    { "graph", { "--network", "conflict" } },
    { "graph", { "--network", "subtract" } },
    { "costs", { "--axis", "linear" } },
    { "costs", { "--sort", "amount" } },
    { "costs", { "--sort", "scope", "--group=speaker" } },
    { "costs", { "--group", "speaker" } },
    { "costs", { "--shape", "square" } },
    { "costs", { "--shape", "wide" } },
    { "costs", { "--group", "subject" } },
    { "costs", { "--scope", "final-run" } },
    { "costs", { "--scope=final-run", "--scope=chips-owned" } },
    { "costs", { "--width", "1400" } },
    { "costs", { "--filter", "not-speaker=wang" } },
  };
  g_auto (Run) plain_graph = CLI ("export", "-f", "svg", "-o", "-", "--view", "graph");
  g_auto (Run) plain_costs = CLI ("export", "-f", "svg", "-o", "-", "--view", "costs");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_bytes_hash, g_bytes_equal);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_hash_table_add (seen, plain_graph.out);
  g_hash_table_add (seen, plain_costs.out);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++) {
    const char *const *words = options[i].words;
    g_auto (Run) run = CLI ("export", "-f", "svg", "-o", "-", "--view", options[i].view, words[0], words[1],
                            words[2], words[3]);

    g_assert_cmpstr (run.err, ==, "");
    g_assert_cmpint (run.code, ==, 0);
    g_ptr_array_add (kept, g_bytes_ref (run.out));
    if (!g_hash_table_add (seen, run.out))
      g_error ("%s changes nothing", words[0]);
  }
}

static guint32
png_width (const Run *run)
{
  const guchar *data = g_bytes_get_data (run->out, NULL);

  return (guint32) data[16] << 24 | (guint32) data[17] << 16 | (guint32) data[18] << 8 | data[19];
}

static void
test_scale (void)
{
  g_auto (Run) one = CLI ("export", "-o", "-", "--view", "costs", "--width", "900");
  g_auto (Run) half = CLI ("export", "-o", "-", "--view", "costs", "--width", "900", "--scale", "0.5");
  g_auto (Run) two = CLI ("export", "-o", "-", "--view", "costs", "--width", "900", "-s", "2");

  g_assert_cmpuint (png_width (&one), ==, 900);
  g_assert_cmpuint (png_width (&half), ==, 450);
  g_assert_cmpuint (png_width (&two), ==, 1800);
}

static void
test_too_large (Fixture *fixture, gconstpointer name)
{
  g_auto (Run) run = CLI ("export", "-f", "png", "--view", "costs", "--width", "20000", "--scale", "16", "-o",
                          fixture->path);

  g_assert_cmpint (run.code, ==, 1);
  assert_sentence (&run, "320000 × ");
  assert_printed_nothing (&run);
  assert_folder (fixture, 0);
}

/* A filter that leaves nothing still gives a picture, and says so. */
static void
test_nothing_left (Fixture *fixture, gconstpointer name)
{
  g_auto (Run) run = CLI ("export", "--filter", "from=1999;to=1999", "-o", fixture->path);

  g_assert_cmpint (run.code, ==, 0);
  assert_sentence (&run, "Nothing is left");
  assert_folder (fixture, 1);
}

static void
test_unusable (Fixture *fixture, gconstpointer name)
{
  static const char *const inputs[] = { "", "{", "[]", "not JSON",
                                        "{\"format\":\"rostrum-debate\",\"version\":99}" };
  g_auto (Run) missing = CLI ("export", "-o", fixture->path, "/nonexistent/a.debate.json");
  g_auto (Run) folder = CLI ("export", "-o", fixture->path, "/");

  g_assert_cmpint (missing.code, ==, 2);
  assert_sentence (&missing, "a.debate.json");
  g_assert_cmpint (folder.code, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++) {
    g_auto (Run) run = CLI_FROM (inputs[i], "export", "-o", fixture->path, "-");

    g_assert_cmpint (run.code, ==, 2);
    assert_printed_nothing (&run);
    assert_sentence (&run, "-:");
  }
  assert_folder (fixture, 0);
}

/* What can be read is drawn; the exit code tells that something is missing. */
static void
test_part (Fixture *fixture, gconstpointer name)
{
  g_auto (Run) run = CLI_FROM (PART, "export", "-o", fixture->path, "-");
  g_autofree char *data = NULL;

  g_assert_cmpint (run.code, ==, 1);
  assert_sentence (&run, "/statements/1/speaker");
  g_assert_true (g_file_get_contents (fixture->path, &data, NULL, NULL));
  g_assert_nonnull (strstr (data, ">Ada</text>"));
}

/* Also by another name. */
static void
test_onto_debate (Fixture *fixture, gconstpointer name)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.svg", NULL);
  g_autofree char *data = NULL;
  g_auto (Run) same = { 0 };
  g_auto (Run) linked = { 0 };

  g_assert_true (g_file_set_contents (fixture->path, PART, -1, NULL));
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  same = CLI ("export", "-o", fixture->path, fixture->path);
  linked = CLI ("export", "-o", link, fixture->path);
  g_assert_cmpint (same.code, ==, 2);
  assert_sentence (&same, "is the debate itself");
  g_assert_cmpint (linked.code, ==, 2);
  assert_folder (fixture, 2);
  g_assert_true (g_file_get_contents (fixture->path, &data, NULL, NULL));
  g_assert_cmpstr (data, ==, PART);
}

static void
put_old_file (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
}

static void
assert_old_file (Fixture *fixture)
{
  g_autofree char *data = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &data, NULL, NULL));
  g_assert_cmpstr (data, ==, "old");
  assert_folder (fixture, 1);
}

/* The limit on a file's size stands in for a disk that fills up on the way. */
static void
test_disk_fills_up (Fixture *fixture, gconstpointer name)
{
  const char *program = run_program_path;
  g_auto (Run) run = { 0 };

  put_old_file (fixture);
  run_program_path = "/bin/sh";
  run = CLI ("-c", "ulimit -f 8; exec \"$@\"", "sh", program, "export", "-o", fixture->path);
  run_program_path = program;
  g_assert_cmpint (run.code, ==, 1);
  assert_sentence (&run, "picture.svg");
  assert_old_file (fixture);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer name)
{
  g_auto (Run) run = { 0 };

  if (geteuid () == 0) {
    g_test_skip ("no folder is read-only to root");
    return;
  }
  put_old_file (fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  run = CLI ("export", "-o", fixture->path);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (run.code, ==, 1);
  assert_sentence (&run, "picture.svg");
  assert_old_file (fixture);
}

static void
test_no_place (Fixture *fixture, gconstpointer name)
{
  g_autofree char *below = g_build_filename (fixture->folder, "no", "such", "folder.png", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder.png", NULL);
  g_auto (Run) nowhere = CLI ("export", "-o", below);
  g_auto (Run) on_folder = { 0 };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  on_folder = CLI ("export", "-o", folder);
  g_assert_cmpint (nowhere.code, ==, 1);
  assert_sentence (&nowhere, "folder.png");
  g_assert_cmpint (on_folder.code, ==, 1);
  assert_sentence (&on_folder, "folder.png");
  assert_folder (fixture, 1);
}

static guint
count_lines (const char *text, const char *beginning)
{
  guint n = 0;

  g_assert_true (g_str_has_prefix (text, beginning));
  for (const char *at = text; (at = strstr (at, "\r\n")) != NULL; at += 2)
    n++;
  return n;
}

/* The rows behind the pictures; the filter governs them too. */
static void
test_csv (Fixture *fixture, gconstpointer name)
{
  g_auto (Run) all = CLI ("export", "-a", "--view", "table", "-o", "-");
  g_auto (Run) few = CLI ("export", "-f", "csv", "--filter", "speaker=wang", "-o", "-");
  g_auto (Run) figures = CLI ("export", "-f", "csv", "--view", "costs", "-o", "-");
  g_auto (Run) picture = CLI ("export", "-f", "png", "--view", "table", "-o", "-");
  g_autofree char *all_text = bytes_to_text (all.out);
  g_autofree char *few_text = bytes_to_text (few.out);
  g_autofree char *figures_text = bytes_to_text (figures.out);
  guint n_few;

  g_assert_cmpint (all.code, ==, 0);
  g_assert_cmpint (few.code, ==, 0);
  g_assert_cmpint (figures.code, ==, 0);
  n_few = count_lines (few_text, "id,date,speaker,");
  g_assert_cmpuint (n_few, >, 5);
  g_assert_cmpuint (count_lines (all_text, "id,date,speaker,"), >, 10 * n_few);
  g_assert_nonnull (strstr (few_text, ",wang,"));
  g_assert_null (strstr (few_text, ",sacks,"));
  g_assert_cmpuint (count_lines (figures_text, "id,scope,"), >, 50);
  g_assert_nonnull (strstr (figures_text, ",5576000,"));
  g_assert_cmpint (picture.code, ==, 2);
  assert_sentence (&picture, "csv");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  run_init (&argc, &argv);
  ADD ("/cli-export/formats", test_formats);
  ADD ("/cli-export/format-of-name", test_format_of_name);
  ADD ("/cli-export/csv", test_csv);
  g_test_add_func ("/cli-export/options", test_options);
  g_test_add_func ("/cli-export/scale", test_scale);
  ADD ("/cli-export/too-large", test_too_large);
  ADD ("/cli-export/nothing-left", test_nothing_left);
  ADD ("/cli-export/unusable", test_unusable);
  ADD ("/cli-export/part", test_part);
  ADD ("/cli-export/onto-debate", test_onto_debate);
  ADD ("/cli-export/disk-fills-up", test_disk_fills_up);
  ADD ("/cli-export/read-only-folder", test_read_only_folder);
  ADD ("/cli-export/no-place", test_no_place);
  return g_test_run ();
}
