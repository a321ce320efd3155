/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* mremap() */

#include "load/rostrum-file-bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK_BYTES (1024 * 1024)

/* Pages of their own from the system, so that single ones can go back to it. A mapping of the file itself would end the
 * program when another one cuts the file short. */
typedef struct {
  char *data;
  gsize length;
  gsize room;
} Buffer;

static gboolean
buffer_grow (Buffer *self, gsize room)
{
  void *data;

  if (!self->data)
    data = mmap (NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  else
    data = mremap (self->data, self->room, room, MREMAP_MAYMOVE);
  if (data == MAP_FAILED)
    return FALSE;
  self->data = data;
  self->room = room;
  return TRUE;
}

static void
buffer_free (gpointer data)
{
  Buffer *self = data;

  if (self->data)
    munmap (self->data, self->room);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Buffer, buffer_free)

void
rostrum_file_bytes_release (const char *begin, const char *end)
{
  gsize page = sysconf (_SC_PAGESIZE);
  guintptr first = ((guintptr) begin + page - 1) / page * page;
  guintptr last = (guintptr) end / page * page;

  if (last > first)
    madvise ((void *) first, last - first, MADV_DONTNEED);
}

static void
add_problem (RostrumProblems *problems, RostrumProblemCode code, const char *sentence)
{
  if (rostrum_problems_count (problems, code))
    rostrum_problems_add (problems, code, 0, 0, "", "%s", sentence);
}

static void
add_error (RostrumProblems *problems, const char *name, const GError *error)
{
  g_autofree char *sentence = NULL;
  RostrumProblemCode code = ROSTRUM_PROBLEM_FILE_UNREADABLE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)) {
    code = ROSTRUM_PROBLEM_FILE_MISSING;
    sentence = g_strdup_printf (_ ("There is no file “%s”."), name);
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)) {
    sentence = g_strdup_printf (_ ("You may not read “%s”."), name);
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY)) {
    code = ROSTRUM_PROBLEM_FILE_NOT_REGULAR;
    sentence = g_strdup_printf (_ ("“%s” is a folder, not a file."), name);
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE)) {
    code = ROSTRUM_PROBLEM_FILE_NOT_REGULAR;
    sentence = g_strdup_printf (_ ("“%s” is a device or a pipe, not a file."), name);
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED)) {
    /* An empty name, or an address of a kind that nothing here can follow. */
    sentence = g_strdup_printf (_ ("“%s” is not the name of a file that can be opened from here."), name);
  } else {
    sentence = g_strdup_printf (_ ("“%s” could not be read: %s."), name, error->message);
  }
  add_problem (problems, code, sentence);
}

static gboolean
fail_errno (GError **error, int code)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

/* A local file as a stream, once it is sure that it is a file: opening a pipe waits for a writer unless told not to, and
 * between looking and opening one could be put in its place. */
static GInputStream *
open_local (const char *path, goffset *size, GError **error)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  struct stat info;
  int code = 0;

  if (fd < 0) {
    /* A socket, or a device that is not there. */
    if (errno == ENXIO)
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "");
    else
      fail_errno (error, errno);
    return NULL;
  }
  if (fstat (fd, &info) != 0)
    code = errno;
  else if (S_ISDIR (info.st_mode))
    code = EISDIR;
  if (code != 0) {
    fail_errno (error, code);
  } else if (!S_ISREG (info.st_mode)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "");
  } else {
    *size = info.st_size;
    return g_unix_input_stream_new (fd, TRUE);
  }
  close (fd);
  return NULL;
}

static GInputStream *
open_remote (GFile *file, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (!info)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "");
    return NULL;
  }
  *size = g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) ? g_file_info_get_size (info) : 0;
  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

static GInputStream *
open_file (GFile *file, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_file_is_native (file) ? g_file_get_path (file) : NULL;

  return path ? open_local (path, size, error) : open_remote (file, size, cancellable, error);
}

/* Reads to the end, or one byte past what may be read. FALSE and @error on failure. */
static gboolean
read_all (GInputStream *stream, goffset size, Buffer *buffer, GCancellable *cancellable, GError **error)
{
  gsize most = (gsize) ROSTRUM_LOAD_MAX_FILE_BYTES + 1;

  /* The size is only a hint: some files have more than they say. */
  if (!buffer_grow (buffer, MIN ((gsize) MAX (size, 0) + CHUNK_BYTES, most)))
    return fail_errno (error, ENOMEM);
  while (buffer->length < most) {
    gssize n;

    if (buffer->length == buffer->room && !buffer_grow (buffer, MIN (buffer->room * 2, most)))
      return fail_errno (error, ENOMEM);
    n = g_input_stream_read (stream, buffer->data + buffer->length,
                             MIN (CHUNK_BYTES, buffer->room - buffer->length), cancellable, error);
    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
    buffer->length += n;
  }
  return TRUE;
}

GBytes *
rostrum_file_bytes_read (GFile *file, const char *name, RostrumProblems *problems, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (Buffer) buffer = g_new0 (Buffer, 1);
  goffset size = 0;
  Buffer *kept;

  stream = open_file (file, &size, cancellable, &error);
  if (!stream ||
      (size <= ROSTRUM_LOAD_MAX_FILE_BYTES && !read_all (stream, size, buffer, cancellable, &error))) {
    if (!g_cancellable_is_cancelled (cancellable))
      add_error (problems, name, error);
    return NULL;
  }
  if (size > ROSTRUM_LOAD_MAX_FILE_BYTES || buffer->length > ROSTRUM_LOAD_MAX_FILE_BYTES) {
    g_autofree char *sentence =
        g_strdup_printf (_ ("“%s” is larger than %u MiB, which is the most that is read."), name,
                         ROSTRUM_LOAD_MAX_FILE_BYTES / (1024 * 1024));

    add_problem (problems, ROSTRUM_PROBLEM_FILE_TOO_LARGE, sentence);
    return NULL;
  }
  kept = g_steal_pointer (&buffer);
  return g_bytes_new_with_free_func (kept->data, kept->length, buffer_free, kept);
}
