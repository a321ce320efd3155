/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/rostrum-cli.h"

#include "rostrum-cli-run.h"

#define HANDLES(...)                                                                                         \
  rostrum_cli_handles (G_N_ELEMENTS (((const char *[]){ "rostrum", __VA_ARGS__ })),                          \
                       (char **) (const char *[]){ "rostrum", __VA_ARGS__, NULL })

static void
test_handles (void)
{
  g_assert_true (HANDLES ("export"));
  g_assert_true (HANDLES ("info", "x.debate.json"));
  g_assert_true (HANDLES ("check", "--bad"));
  g_assert_true (HANDLES ("--help"));
  g_assert_true (HANDLES ("-h"));
  g_assert_true (HANDLES ("--version"));
  g_assert_true (HANDLES ("x.debate.json", "--help"));
  /* The window's: its files, its options, what D-Bus starts it with. */
  g_assert_false (HANDLES ("x.debate.json"));
  g_assert_false (HANDLES ("x.debate.json", "export"));
  g_assert_false (HANDLES ("./export"));
  g_assert_false (HANDLES ("--gapplication-service"));
  g_assert_false (HANDLES ("--", "--help"));
  g_assert_false (rostrum_cli_handles (1, (char *[]){ (char *) "rostrum", NULL }));
}

static void
test_version (void)
{
  g_auto (Run) run = CLI ("--version");

  g_assert_cmpint (run.code, ==, 0);
  g_assert_true (g_str_has_prefix (run_text (&run), "Rostrum "));
  g_assert_cmpstr (run.err, ==, "");
}

static void
test_help (void)
{
  static const char *const commands[] = { "export", "info", "check" };
  g_auto (Run) all = CLI ("--help");

  g_assert_cmpint (all.code, ==, 0);
  g_assert_cmpstr (all.err, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_auto (Run) one = CLI (commands[i], "--help");
    g_autofree char *usage = g_strdup_printf ("rostrum %s ", commands[i]);

    g_assert_nonnull (strstr (run_text (&all), commands[i]));
    g_assert_cmpint (one.code, ==, 0);
    g_assert_nonnull (strstr (run_text (&one), usage));
    g_assert_nonnull (strstr (run_text (&one), "--help"));
    g_assert_cmpstr (one.err, ==, "");
  }
}

static char *
read_source (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("ROSTRUM_SOURCE_ROOT"), "resources", name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Every option is in the manual page, which writes hyphens as "\-", and is completed. */
static void
test_manual (void)
{
  static const char *const commands[] = { "export", "info", "check" };
  g_autofree char *manual = read_source ("man/rostrum.1");
  g_autofree char *completions = read_source ("completions/rostrum.bash");
  g_autoptr (GRegex) regex = g_regex_new ("--[a-z-]+", 0, 0, NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_auto (Run) run = CLI (commands[i], "--help");
    g_autoptr (GMatchInfo) match = NULL;

    for (g_regex_match (regex, run_text (&run), 0, &match); g_match_info_matches (match); n++) {
      g_autofree char *option = g_match_info_fetch (match, 0);
      g_auto (GStrv) parts = g_strsplit (option, "-", -1);
      g_autofree char *written = g_strjoinv ("\\-", parts);

      if (strstr (manual, written) == NULL)
        g_error ("%s is not in the manual page", option);
      if (strstr (completions, option) == NULL)
        g_error ("%s is not completed", option);
      g_match_info_next (match, NULL);
    }
  }
  g_assert_cmpuint (n, >, 20);
}

/* Each wrong command, with a word of the sentence that says so. Nothing is made, nothing printed. */
static void
test_misuse (void)
{
  static const struct {
    const char *words[8];
    const char *sentence;
  } misuses[] = {
    { { "info", "--frobnicate" }, "--frobnicate" },
    { { "check", "-x" }, "-x" },
    { { "export", "--scales", "2" }, "--scales" },
    { { "info", "a", "b" }, "“b”" },
    { { "export", "-o", "x.png", "a", "b" }, "“b”" },
    { { "export" }, "--output" },
    { { "export", "-o" }, "-o" },
    { { "export", "-o", "" }, "--output" },
    { { "export", "-o", "picture" }, "“picture”" },
    { { "export", "-o", "picture.jpeg" }, "“picture.jpeg”" },
    { { "export", "-o", "x.png", "--view", "pie" }, "graph, costs" },
    { { "export", "-o", "x.png", "--format", "gif" }, "png, svg, pdf" },
    { { "export", "-o", "x.png", "--layout", "circle" }, "organic" },
    { { "export", "-o", "x.png", "-n", "congruence", "-l", "columns" }, "organic, ring" },
    { { "export", "-o", "x.png", "--axis", "square" }, "log, linear" },
    { { "export", "-o", "x.png", "--sort", "colour" }, "file, amount, date, speaker" },
    { { "export", "-o", "x.png", "--theme", "red" }, "light, dark, light-contrast, dark-contrast" },
    { { "export", "-o", "x.png", "--theme", "" }, "“”" },
    { { "export", "-o", "x.png", "--scale", "0" }, "--scale" },
    { { "export", "-o", "x.png", "--scale", "-1" }, "--scale" },
    { { "export", "-o", "x.png", "--scale", "16.5" }, "--scale" },
    { { "export", "-o", "x.png", "--scale", "nan" }, "--scale" },
    { { "export", "-o", "x.png", "--scale", "1e-300" }, "--scale" },
    { { "export", "-o", "x.png", "--view", "\xff" }, "--view cannot be “\xef\xbf\xbd”" },
    { { "export", "-o", "x.png", "--select", "speaker:wang", "--select", "\xff" }, "--select" },
    { { "export", "-o", "x.png", "--filter", "speaker=\xff" }, "--filter" },
    { { "export", "-o", "x\ny\033z" }, "“x y z”" },
    { { "export", "-o", "x.png", "--scale", "two" }, "two" },
    { { "export", "-o", "x.png", "--width", "3" }, "--width" },
    { { "export", "-o", "x.png", "--width", "inf" }, "--width" },
    { { "export", "-o", "x.png", "--width", "1e9" }, "--width" },
    { { "export", "-o", "x.png", "--height", "-5" }, "--height" },
    { { "export", "-o", "x.png", "--scope", "nothing" }, "“nothing”" },
    { { "export", "-o", "x.png", "--focus", "speaker:nobody" }, "speaker:nobody" },
    { { "export", "-o", "x.png", "--focus", "wang" }, "wang" },
    { { "export", "-o", "x.png", "--select", "edge:wang/nothing" }, "edge:wang/nothing" },
    { { "export", "-o", "x.png", "--select", "speaker:wang", "--select", "x" }, "“x”" },
    { { "export", "-o", "x.png", "--pin", "speaker:wang" }, "“speaker:wang”" },
    { { "export", "-o", "x.png", "--pin", "speaker:wang=1" }, "“speaker:wang=1”" },
    { { "export", "-o", "x.png", "--pin", "speaker:wang=1,2x" }, "“speaker:wang=1,2x”" },
    { { "export", "-o", "x.png", "--pin", "speaker:wang=nan,2" }, "“speaker:wang=nan,2”" },
    { { "export", "-o", "x.png", "--pin", "scope:final-run=1,2" }, "“scope:final-run=1,2”" },
    { { "export", "-o", "x.png", "--filter", "speaker=nobody" }, "nobody" },
    { { "export", "-o", "x.png", "--filter", "=" }, "--filter" },
  };

  g_autofree char *here = g_get_current_dir ();
  g_autofree char *folder = g_dir_make_tmp ("rostrum-test-XXXXXX", NULL);

  g_assert_cmpint (g_chdir (folder), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (misuses); i++) {
    g_auto (Run) run = run_words (run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE), NULL, misuses[i].words);

    g_assert_cmpint (run.code, ==, 2);
    assert_printed_nothing (&run);
    assert_sentence (&run, misuses[i].sentence);
    g_assert_true (g_str_has_prefix (run.err, "rostrum: "));
    g_assert_nonnull (strstr (run.err, " --help”"));
  }
  g_assert_cmpint (g_chdir (here), ==, 0);
  /* Which succeeds only if it is empty. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What is not ASCII means the same where no locale says what it is, as in a container. */
static void
test_no_locale (void)
{
  const char *debate = "{\"format\":\"rostrum-debate\",\"version\":1,\"title\":\"T\",\"speakers\":["
                       "{\"id\":\"éva\",\"name\":\"Éva\"},{\"id\":\"b\",\"name\":\"Bo\"}]}";
  GSubprocessLauncher *launcher =
      run_launcher (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  const char *const words[] = { "export",      "-f",       "svg",         "-o", "-", "--filter",
                                "speaker=éva", "--select", "speaker:éva", "-",  NULL };
  g_auto (Run) run = { 0 };

  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  run = run_words (launcher, debate, words);
  g_assert_cmpint (run.code, ==, 0);
  assert_sentence (&run, "Nothing is left");
}

/* A pipe whose other user wants no waiting: slow is not an error. */
static void
test_slow_pipe (void)
{
  const char *program = run_program_path;
  g_auto (Run) run = { 0 };
  g_auto (Run) fast = CLI ("info", "--json");

  run_program_path = "/usr/bin/python3";
  run = CLI ("-c",
             "import os, subprocess, sys, time\n"
             "r, w = os.pipe()\n"
             "os.set_blocking(w, False)\n"
             "child = subprocess.Popen([sys.argv[1], 'info', '--json'], stdout=w)\n"
             "os.close(w)\n"
             "time.sleep(0.3)\n"
             "sys.stdout.buffer.write(open(r, 'rb').read())\n"
             "sys.exit(child.wait())",
             program);
  run_program_path = program;
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.code, ==, 0);
  g_assert_true (g_bytes_equal (run.out, fast.out));
}

/* Output that cannot be written is an error of the command, not a signal. */
static void
test_full_disk (void)
{
  static const char *const commands[][6] = {
    { "info" },
    { "info", "--json" },
    { "--help" },
    { "export", "--help" },
    { "export", "-f", "svg", "-o", "-" },
    { "check", "--notes" },
  };

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS)) {
    g_test_skip ("there is no /dev/full");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    GSubprocessLauncher *launcher = run_launcher (G_SUBPROCESS_FLAGS_NONE);
    g_auto (Run) run = { 0 };

    g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
    run = run_words (launcher, NULL, commands[i]);
    g_assert_cmpint (run.code, ==, 1);
    assert_sentence (&run, g_strerror (ENOSPC));
  }
}

static void
test_closed_pipe (void)
{
  GSubprocessLauncher *launcher = run_launcher (G_SUBPROCESS_FLAGS_NONE);
  const char *const words[] = { "info", NULL };
  g_auto (Run) run = { 0 };
  int ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  close (ends[0]);
  g_subprocess_launcher_take_stdout_fd (launcher, ends[1]);
  run = run_words (launcher, NULL, words);
  g_assert_cmpint (run.code, ==, 1);
  assert_sentence (&run, g_strerror (EPIPE));
}

int
main (int argc, char **argv)
{
  run_init (&argc, &argv);
  g_test_add_func ("/cli/handles", test_handles);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/manual", test_manual);
  g_test_add_func ("/cli/misuse", test_misuse);
  g_test_add_func ("/cli/full-disk", test_full_disk);
  g_test_add_func ("/cli/closed-pipe", test_closed_pipe);
  g_test_add_func ("/cli/slow-pipe", test_slow_pipe);
  g_test_add_func ("/cli/no-locale", test_no_locale);
  return g_test_run ();
}
