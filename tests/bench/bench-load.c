/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a large debate to a checked model, against json-glib's own parse and walk of the same file: wall time and peak memory,
 * each in a process of its own, in turn.
 *
 *     bench-load [STATEMENTS [RUNS]]      default: 100000 statements (about 50 MB), 5 runs */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "load/rostrum-loader.h"

#define MAX_RUNS 50

typedef struct {
  double wall_ms;
  double peak_mib;
} Run;

static const char *const words[] = { "the",  "model",  "cost",    "of",       "training", "final",
                                     "run",  "chips",  "owned",   "by",       "company",  "and",
                                     "what", "it",     "says",    "about",    "price",    "export",
                                     "open", "source", "weights", "“better”", "than",     "others" };

static void
append_words (GString *text, GRand *random, guint length)
{
  gsize end = text->len + length;

  while (text->len < end) {
    g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
    g_string_append_c (text, ' ');
  }
  g_string_append_c (text, '.');
}

static void
append_statement (GString *text, GRand *random, guint i, guint n_speakers, guint n_positions)
{
  static const char *const stances[] = { "supports", "leans-supports", "mixed", "leans-opposes", "opposes" };

  g_string_append_printf (
      text,
      "%s\n    {\n      \"id\": \"st-%u\",\n      \"speaker\": \"sp-%u\",\n      \"position\": \"po-%u\",\n"
      "      \"stance\": \"%s\",\n      \"date\": \"2025-01-%02u\",\n      \"source\": \"src-%u\",\n"
      "      \"locator\": {\"line\": %u, \"anchor\": \"the model cost\"},\n      \"summary\": \"",
      i > 0 ? "," : "", i, g_rand_int_range (random, 0, n_speakers),
      g_rand_int_range (random, 0, n_positions), stances[g_rand_int_range (random, 0, 5)], i % 28 + 1,
      i % 200, i % 400 + 1);
  append_words (text, random, 300);
  g_string_append (text, "\",\n      \"attribution\": \"direct\"");
  if (i > 0 && i % 10 == 3)
    g_string_append_printf (text, ",\n      \"echoes\": \"st-%u\"", g_rand_int_range (random, 0, i));
  g_string_append (text, "\n    }");
}

static char *
make_debate (guint n_statements, gsize *length)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  GString *text = g_string_new (
      "{\n  \"format\": \"rostrum-debate\",\n  \"version\": 1,\n  \"title\": \"Bench\",\n  \"sources\": [");
  guint n_speakers = MAX (n_statements / 20, 5);
  guint n_positions = MAX (n_statements / 50, 5);

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "%s\n    {\"id\": \"src-%u\", \"title\": \"Source %u\"}", i > 0 ? "," : "",
                            i, i);
  g_string_append (text, "\n  ],\n  \"speakers\": [");
  for (guint i = 0; i < n_speakers; i++)
    g_string_append_printf (text, "%s\n    {\"id\": \"sp-%u\", \"name\": \"Speaker %u\"}", i > 0 ? "," : "",
                            i, i);
  g_string_append (text, "\n  ],\n  \"positions\": [");
  for (guint i = 0; i < n_positions; i++)
    g_string_append_printf (
        text, "%s\n    {\"id\": \"po-%u\", \"label\": \"Position %u\", \"claim\": \"%u is so.\"}",
        i > 0 ? "," : "", i, i, i);
  g_string_append (text, "\n  ],\n  \"statements\": [");
  for (guint i = 0; i < n_statements; i++)
    append_statement (text, random, i, n_speakers, n_positions);
  g_string_append (text, "\n  ]\n}\n");
  *length = text->len;
  return g_string_free (text, FALSE);
}

/* Touches everything in the tree. */
static gsize
walk (JsonNode *node)
{
  gsize sum = 1;

  if (JSON_NODE_HOLDS_OBJECT (node)) {
    JsonObjectIter iter;
    const char *name;
    JsonNode *member;

    json_object_iter_init (&iter, json_node_get_object (node));
    while (json_object_iter_next (&iter, &name, &member))
      sum += walk (member);
  } else if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);

    for (guint i = 0; i < json_array_get_length (array); i++)
      sum += walk (json_array_get_element (array, i));
  } else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING) {
    sum += strlen (json_node_get_string (node));
  }
  return sum;
}

/* Its tree is not freed, which would take as long again. */
static int
run_json_glib (const char *path)
{
  JsonParser *parser = json_parser_new ();

  return json_parser_load_from_file (parser, path, NULL) && walk (json_parser_get_root (parser)) > 0 ? 0 : 1;
}

static int
run_loader (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RostrumLoadResult) result = rostrum_load_file (file, NULL);

  return result->is_complete && result->diagnostics->len == 0 ? 0 : 1;
}

static Run
measure (const char *program, const char *mode, const char *path)
{
  gint64 begin = g_get_monotonic_time ();
  struct rusage usage;
  int status;
  pid_t child = fork ();

  if (child == 0) {
    execl (program, program, mode, path, NULL);
    _exit (127);
  }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || !WIFEXITED (status) ||
      WEXITSTATUS (status) != 0)
    g_error ("%s failed", mode);
  return (Run){ (g_get_monotonic_time () - begin) / 1000.0, usage.ru_maxrss / 1024.0 };
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static Run
get_median (const Run *runs, guint n)
{
  double wall_ms[MAX_RUNS], peak_mib[MAX_RUNS];

  for (guint i = 0; i < n; i++) {
    wall_ms[i] = runs[i].wall_ms;
    peak_mib[i] = runs[i].peak_mib;
  }
  qsort (wall_ms, n, sizeof *wall_ms, compare_doubles);
  qsort (peak_mib, n, sizeof *peak_mib, compare_doubles);
  return (Run){ wall_ms[n / 2], peak_mib[n / 2] };
}

static void
bench (const char *path, double file_mib, guint n_runs)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  Run theirs[MAX_RUNS], ours[MAX_RUNS];
  Run their_median, our_median;

  for (guint i = 0; i < n_runs; i++) {
    theirs[i] = measure (program, "--json-glib", path);
    ours[i] = measure (program, "--loader", path);
  }
  their_median = get_median (theirs, n_runs);
  our_median = get_median (ours, n_runs);
  g_print ("file            %8.1f MiB\n", file_mib);
  g_print ("json-glib alone %8.0f ms  %6.0f MiB  %.2f × the file\n", their_median.wall_ms,
           their_median.peak_mib, their_median.peak_mib / file_mib);
  g_print ("loader          %8.0f ms  %6.0f MiB  %.2f × the file\n", our_median.wall_ms, our_median.peak_mib,
           our_median.peak_mib / file_mib);
  g_print ("ratio           %8.2f ×   %6.2f ×     (goals: 0.60 × wall, 1.60 × the file; %u processors, "
           "medians of %u)\n",
           our_median.wall_ms / their_median.wall_ms, our_median.peak_mib / their_median.peak_mib,
           g_get_num_processors (), n_runs);
}

int
main (int argc, char **argv)
{
  guint n_statements = argc > 1 ? strtoul (argv[1], NULL, 10) : 100000;
  guint n_runs = argc > 2 ? CLAMP (strtoul (argv[2], NULL, 10), 1, MAX_RUNS) : 5;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize length;
  int fd;

  if (argc > 2 && g_str_equal (argv[1], "--json-glib"))
    return run_json_glib (argv[2]);
  if (argc > 2 && g_str_equal (argv[1], "--loader"))
    return run_loader (argv[2]);
  fd = g_file_open_tmp ("bench-XXXXXX.debate.json", &path, NULL);
  content = make_debate (n_statements, &length);
  if (fd < 0 || !g_close (fd, NULL) || !g_file_set_contents (path, content, length, NULL))
    g_error ("No place for a temporary file");
  /* fork() need not carry it. */
  g_clear_pointer (&content, g_free);
  bench (path, length / 1048576.0, n_runs);
  g_unlink (path);
  return 0;
}
