/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-file-bytes.h"

#include <glib/gstdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static char *folder;

static GBytes *
read_path (const char *path, RostrumProblems *problems)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return rostrum_file_bytes_read (file, "the file", problems, NULL);
}

static void
assert_refused (const char *path, RostrumProblemCode code)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  const RostrumDiagnostic *one;

  g_assert_null (read_path (path, problems));
  g_assert_cmpuint (problems->list->len, ==, 1);
  one = g_ptr_array_index (problems->list, 0);
  g_assert_cmpstr (one->code, ==, rostrum_problem_code_to_nick (code));
  g_assert_cmpstr (one->pointer, ==, "");
  g_assert_cmpuint (one->line, ==, 0);
  g_assert_nonnull (strstr (one->text, "the file"));
}

static void
test_content (void)
{
  g_autofree char *path = g_build_filename (folder, "content", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();

  for (gsize length = 0; length < 5000000; length = length * 3 + 1) {
    g_autofree char *content = g_strnfill (length, 'a');
    g_autoptr (GBytes) bytes = NULL;

    g_assert_true (g_file_set_contents (path, content, length, NULL));
    bytes = read_path (path, problems);
    g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), content, length);
  }
  g_assert_cmpint (symlink ("content", link), ==, 0);
  g_bytes_unref (read_path (link, problems));
  g_assert_cmpuint (problems->list->len, ==, 0);
}

/* A file that says that it is empty, and is not. */
static void
test_proc (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (GBytes) bytes = read_path ("/proc/self/status", problems);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
}

static void
test_no_file (void)
{
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *dangling = g_build_filename (folder, "dangling", NULL);
  g_autofree char *circle = g_build_filename (folder, "circle", NULL);

  assert_refused (missing, ROSTRUM_PROBLEM_FILE_MISSING);
  assert_refused ("/dev/null/file", ROSTRUM_PROBLEM_FILE_MISSING);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  assert_refused (dangling, ROSTRUM_PROBLEM_FILE_MISSING);
  g_assert_cmpint (symlink ("circle", circle), ==, 0);
  assert_refused (circle, ROSTRUM_PROBLEM_FILE_UNREADABLE);
}

/* Nobody writes to the pipe and nothing ends in /dev/zero, so the test would hang if it were opened and waited for. */
static void
test_not_regular (void)
{
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *path = g_build_filename (folder, "socket", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  assert_refused (folder, ROSTRUM_PROBLEM_FILE_NOT_REGULAR);
  assert_refused ("/dev/zero", ROSTRUM_PROBLEM_FILE_NOT_REGULAR);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, ROSTRUM_PROBLEM_FILE_NOT_REGULAR);
  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_refused (path, ROSTRUM_PROBLEM_FILE_NOT_REGULAR);
  close (fd);
}

static void
test_not_allowed (void)
{
  g_autofree char *path = g_build_filename (folder, "secret", NULL);

  /* Nothing is forbidden to root, but reading the memory of nowhere is nobody's to do. */
  assert_refused ("/proc/self/mem", ROSTRUM_PROBLEM_FILE_UNREADABLE);
  if (geteuid () == 0)
    return;
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  assert_refused (path, ROSTRUM_PROBLEM_FILE_UNREADABLE);
}

/* A file with a hole: large, and on the disk nothing. */
static void
test_too_large (void)
{
  g_autofree char *path = g_build_filename (folder, "large", NULL);
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (truncate (path, ROSTRUM_LOAD_MAX_FILE_BYTES), ==, 0);
  bytes = read_path (path, problems);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, ROSTRUM_LOAD_MAX_FILE_BYTES);
  g_assert_cmpint (truncate (path, (goffset) ROSTRUM_LOAD_MAX_FILE_BYTES + 1), ==, 0);
  assert_refused (path, ROSTRUM_PROBLEM_FILE_TOO_LARGE);
  g_assert_cmpint (truncate (path, (goffset) 1 << 40), ==, 0);
  assert_refused (path, ROSTRUM_PROBLEM_FILE_TOO_LARGE);
}

static void
test_cancel (void)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/status");

  g_cancellable_cancel (cancellable);
  g_assert_null (rostrum_file_bytes_read (file, "the file", problems, cancellable));
  g_assert_cmpuint (problems->list->len, ==, 0);
}

static void
test_release (void)
{
  g_autofree char *path = g_build_filename (folder, "pages", NULL);
  gsize page = sysconf (_SC_PAGESIZE);
  g_autofree char *content = g_strnfill (4 * page, 'a');
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (GBytes) bytes = NULL;
  const char *data;

  g_assert_true (g_file_set_contents (path, content, 4 * page, NULL));
  bytes = read_path (path, problems);
  data = g_bytes_get_data (bytes, NULL);
  rostrum_file_bytes_release (data + 1, data + 3 * page - 1);
  /* The bytes around it, on pages that are only partly given back, are still there. */
  g_assert_cmpint (data[page - 1], ==, 'a');
  g_assert_cmpint (data[page], ==, 0);
  g_assert_cmpint (data[2 * page - 1], ==, 0);
  g_assert_cmpint (data[2 * page], ==, 'a');
}

int
main (int argc, char **argv)
{
  g_autofree char *command = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("rostrum-XXXXXX", NULL);
  g_test_add_func ("/file-bytes/content", test_content);
  g_test_add_func ("/file-bytes/proc", test_proc);
  g_test_add_func ("/file-bytes/no-file", test_no_file);
  g_test_add_func ("/file-bytes/not-regular", test_not_regular);
  g_test_add_func ("/file-bytes/not-allowed", test_not_allowed);
  g_test_add_func ("/file-bytes/too-large", test_too_large);
  g_test_add_func ("/file-bytes/cancel", test_cancel);
  g_test_add_func ("/file-bytes/release", test_release);
  result = g_test_run ();
  command = g_strdup_printf ("rm -rf '%s'", folder);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_free (folder);
  return result;
}
