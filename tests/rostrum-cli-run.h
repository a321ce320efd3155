/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the command line as a shell would, where there is neither a display nor a session bus, and keeps
 * what came out of it. */
#pragma once

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  int code;
  GBytes *out; /* NULL if it went elsewhere */
  char *err;
  char *text; /* what run_text() made of `out` */
} Run;

static const char *run_program_path; /* absolute; kept until the end */

/* The program is the test's first argument. */
static inline void
run_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_cmpint (*argc, >, 1);
  run_program_path = g_canonicalize_filename ((*argv)[1], NULL);
}

static inline void
run_clear (Run *run)
{
  g_clear_pointer (&run->out, g_bytes_unref);
  g_clear_pointer (&run->err, g_free);
  g_clear_pointer (&run->text, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static inline GSubprocessLauncher *
run_launcher (GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", "/nonexistent", TRUE);
  return launcher;
}

/* Free with g_free(). */
static inline char *
bytes_to_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 ? g_strndup (data, length) : g_strdup ("");
}

/* @launcher is freed. @words: what stands after the program's name. */
static inline Run
run_words (GSubprocessLauncher *launcher, const char *input, const char *const *words)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) in = input != NULL ? g_bytes_new (input, strlen (input)) : NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { 0 };

  g_ptr_array_add (argv, (char *) run_program_path);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) words[i]);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_object_unref (launcher);
  g_subprocess_communicate (process, in, NULL, &run.out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.code = g_subprocess_get_exit_status (process);
  run.err = bytes_to_text (err);
  return run;
}

#define CLI_FROM(input, ...)                                                                                 \
  run_words (run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE |                                                  \
                           (input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE)),       \
             input, (const char *const[]){ __VA_ARGS__, NULL })
#define CLI(...) CLI_FROM (NULL, __VA_ARGS__)

/* What was printed, which is text without NULs. Owned by @run. */
static inline const char *
run_text (Run *run)
{
  if (run->text == NULL)
    run->text = bytes_to_text (run->out);
  g_assert_cmpuint (strlen (run->text), ==, g_bytes_get_size (run->out));
  return run->text;
}

static inline void
assert_printed_nothing (const Run *run)
{
  g_assert_cmpuint (g_bytes_get_size (run->out), ==, 0);
}

/* Sentences: each line says whose it is or where help is, and none is GLib's logging. */
static inline void
assert_sentence (const Run *run, const char *part)
{
  g_assert_cmpstr (run->err, !=, "");
  if (strstr (run->err, part) == NULL || strstr (run->err, "-WARNING **") != NULL ||
      strstr (run->err, "-CRITICAL **") != NULL)
    g_error ("no “%s” in: %s", part, run->err);
}
