/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_TMPFILE */

#include "export/rostrum-file.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char *folder;

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static gboolean
replace (const char *path, const char *content, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));

  return rostrum_file_replace (file, bytes, NULL, error);
}

static void
assert_content (const char *path, const char *content)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, content);
}

/* Nothing but these many files: no temporary one was left behind. */
static void
assert_n_files (const char *path, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint found = 0;

  while (g_dir_read_name (dir))
    found++;
  g_assert_cmpuint (found, ==, n);
}

static mode_t
get_mode (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static char *
make_folder (const char *name)
{
  char *path = in_folder (name);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  return path;
}

static void
test_new_and_old (void)
{
  g_autofree char *own = make_folder ("new-and-old");
  g_autofree char *path = g_build_filename (own, "déjà vu.svg", NULL);
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (0);

  umask (mask);
  g_assert_true (replace (path, "first", &error));
  assert_content (path, "first");
  g_assert_cmpuint (get_mode (path), ==, 0666 & ~mask);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_true (replace (path, "", &error));
  assert_content (path, "");
  g_assert_cmpuint (get_mode (path), ==, 0640);
  assert_n_files (own, 1);
  if (geteuid () == 0) {
    GStatBuf info;

    g_assert_cmpint (chown (path, 12345, 23456), ==, 0);
    g_assert_true (replace (path, "third", &error));
    g_assert_cmpint (g_stat (path, &info), ==, 0);
    g_assert_cmpuint (info.st_uid, ==, 12345);
    g_assert_cmpuint (info.st_gid, ==, 23456);
  }
}

static void
test_link (void)
{
  g_autofree char *own = make_folder ("link");
  g_autofree char *there = g_build_filename (own, "there", NULL);
  g_autofree char *here = g_build_filename (own, "here", NULL);
  g_autofree char *first = g_build_filename (own, "first", NULL);
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("there", here), ==, 0);
  g_assert_cmpint (symlink (here, first), ==, 0);
  /* Also where the link leads to nothing yet. */
  g_assert_true (replace (first, "one", &error));
  assert_content (there, "one");
  g_assert_true (replace (here, "two", &error));
  assert_content (there, "two");
  target = g_file_read_link (here, NULL);
  g_assert_cmpstr (target, ==, "there");
  assert_n_files (own, 3);
}

/* FALSE, a sentence that names the file and ends, and the old content. */
static void
assert_refused (const char *path, int code)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (path, "new", &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, base));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_in_the_way (void)
{
  g_autofree char *own = make_folder ("in-the-way");
  g_autofree char *inner = g_build_filename (own, "folder.svg", NULL);
  g_autofree char *missing = g_build_filename (own, "none", "x.svg", NULL);
  g_autofree char *circle = g_build_filename (own, "circle", NULL);
  g_autofree char *pipe = g_build_filename (own, "pipe", NULL);

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_cmpint (symlink ("circle", circle), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (inner, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (missing, G_IO_ERROR_NOT_FOUND);
  assert_refused (circle, G_IO_ERROR_TOO_MANY_LINKS);
  assert_refused (pipe, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused ("/dev/full", G_IO_ERROR_NOT_REGULAR_FILE);
  assert_n_files (own, 3);
}

/* Where nobody may make a file, root neither. */
static void
test_read_only_folder (void)
{
  g_autofree char *own = make_folder ("read-only");
  g_autofree char *path = g_build_filename (own, "x.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (replace ("/proc/self/rostrum.svg", "new", &error));
  g_assert_nonnull (error);
  if (geteuid () == 0)
    return;
  g_assert_true (replace (path, "old", NULL));
  g_assert_cmpint (g_chmod (own, 0500), ==, 0);
  assert_refused (path, G_IO_ERROR_PERMISSION_DENIED);
  assert_content (path, "old");
  g_assert_cmpint (g_chmod (own, 0700), ==, 0);
  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  assert_refused (path, G_IO_ERROR_PERMISSION_DENIED);
  assert_content (path, "old");
}

/* Stands in for a full disk: no file may grow past a few bytes. */
static void
with_little_room (gboolean is_little)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = is_little ? 1000 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  signal (SIGXFSZ, is_little ? SIG_IGN : SIG_DFL);
}

static void
assert_no_room (const char *path)
{
  g_autofree char *large = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (path, "old", &error));
  with_little_room (TRUE);
  g_assert_false (replace (path, large, &error));
  with_little_room (FALSE);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "x.svg"));
  assert_content (path, "old");
}

static void
test_full_disk (void)
{
  g_autofree char *own = make_folder ("full");
  g_autofree char *path = g_build_filename (own, "x.svg", NULL);

  assert_no_room (path);
  assert_n_files (own, 1);
}

/* Ended in the middle of writing, by the signal that a limit sends to who does not ignore it. */
static void
test_ended (void)
{
  g_autofree char *own = make_folder ("ended");
  g_autofree char *path = g_build_filename (own, "x.svg", NULL);
  g_autofree char *large = g_strnfill (5000, 'x');
  int nameless = open (own, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  int status;
  pid_t child;

  if (nameless < 0) {
    g_test_skip ("this file system has no files without a name");
    return;
  }
  close (nameless);
  g_assert_true (replace (path, "old", NULL));
  child = fork ();
  if (child == 0) {
    with_little_room (TRUE);
    signal (SIGXFSZ, SIG_DFL);
    replace (path, large, NULL);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  assert_content (path, "old");
  assert_n_files (own, 1);
}

/* An old document portal: a folder in which only the one name can be written. For root that is only its file system saying no,
 * so there the way round it is not needed, but the result is the same. */
static void
test_portal (void)
{
  g_autofree char *own = g_build_filename (g_get_user_runtime_dir (), "doc", "a1b2", NULL);
  g_autofree char *path = g_build_filename (own, "x.svg", NULL);
  g_autofree char *large = g_strnfill (5000, 'y');
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  g_assert_true (replace (path, large, &error));
  g_assert_cmpint (g_chmod (own, 0500), ==, 0);
  g_assert_true (replace (path, "short", &error));
  g_assert_no_error (error);
  assert_content (path, "short");
  assert_no_room (path);
  g_assert_cmpint (g_chmod (own, 0700), ==, 0);
  assert_n_files (own, 1);
}

static void
test_cancel (void)
{
  g_autofree char *own = make_folder ("cancel");
  g_autofree char *path = g_build_filename (own, "x.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (path, "old", NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (rostrum_file_replace (file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (path, "old");
  assert_n_files (own, 1);
}

/* Whoever reads while it is written sees the old content or the new, all of it. */
static gpointer
write_often (gpointer data)
{
  g_autofree char *a = g_strnfill (300000, 'a');
  g_autofree char *b = g_strnfill (200000, 'b');

  for (guint i = 0; i < 50; i++)
    g_assert_true (replace (data, i % 2 ? a : b, NULL));
  return NULL;
}

static void
test_whole (void)
{
  g_autofree char *path = in_folder ("whole");
  GThread *thread;

  g_assert_true (replace (path, "b", NULL));
  thread = g_thread_new ("write", write_often, path);
  for (guint i = 0; i < 200; i++) {
    g_autofree char *found = NULL;
    gsize length;

    g_assert_true (g_file_get_contents (path, &found, &length, NULL));
    g_assert_true (length == 1 || length == (found[0] == 'a' ? 300000 : 200000));
  }
  g_thread_join (thread);
}

int
main (int argc, char **argv)
{
  g_autofree char *command = NULL;
  int result;

  folder = g_dir_make_tmp ("rostrum-XXXXXX", NULL);
  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/new-and-old", test_new_and_old);
  g_test_add_func ("/file/link", test_link);
  g_test_add_func ("/file/in-the-way", test_in_the_way);
  g_test_add_func ("/file/read-only-folder", test_read_only_folder);
  g_test_add_func ("/file/full-disk", test_full_disk);
  g_test_add_func ("/file/ended", test_ended);
  g_test_add_func ("/file/portal", test_portal);
  g_test_add_func ("/file/cancel", test_cancel);
  g_test_add_func ("/file/whole", test_whole);
  result = g_test_run ();
  command = g_strdup_printf ("rm -rf '%s'", folder);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  g_free (folder);
  return result;
}
