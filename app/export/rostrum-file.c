/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* O_TMPFILE */

#include "export/rostrum-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK_BYTES (1024 * 1024)
#define MAX_LINKS 40
#define MAX_NAMES_TRIED 100

/* The whole sentence for each reason, so that translators never have to join halves. */
static char *
describe_errno (int code, const char *name)
{
  switch (code) {
  case ENOSPC:
  case EDQUOT:
    return g_strdup_printf (_ ("“%s” was not saved, because the disk is full."), name);
  case EFBIG:
    return g_strdup_printf (_ ("“%s” was not saved, because it is larger than a file may be there."), name);
  case EROFS:
    return g_strdup_printf (_ ("“%s” was not saved, because that disk can only be read."), name);
  case EACCES:
  case EPERM:
    return g_strdup_printf (_ ("“%s” was not saved, because you may not write there."), name);
  case ENOENT:
  case ENOTDIR:
    return g_strdup_printf (_ ("“%s” was not saved, because its folder does not exist."), name);
  case EISDIR:
    return g_strdup_printf (_ ("“%s” was not saved, because a folder has that name."), name);
  case ENAMETOOLONG:
    return g_strdup_printf (_ ("“%s” was not saved, because the name is too long."), name);
  case ELOOP:
    return g_strdup_printf (_ ("“%s” was not saved, because it is a link that leads in a circle."), name);
  default:
    return g_strdup_printf (_ ("“%s” was not saved: %s."), name, g_strerror (code));
  }
}

static gboolean
fail (GError **error, int code, const char *name)
{
  g_autofree char *sentence = describe_errno (code, name);

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), sentence);
  return FALSE;
}

/* The path that @path leads to, through links, also where the last link leads to nothing yet. NULL and errno on failure. */
static char *
follow_links (const char *path)
{
  g_autofree char *here = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++) {
    g_autofree char *target = NULL;
    g_autofree char *folder = NULL;
    GStatBuf info;

    if (g_lstat (here, &info) != 0 || !S_ISLNK (info.st_mode))
      return g_steal_pointer (&here);
    target = g_file_read_link (here, NULL);
    if (!target)
      return g_steal_pointer (&here);
    folder = g_path_get_dirname (here);
    g_free (here);
    here = g_path_is_absolute (target) ? g_strdup (target) : g_build_filename (folder, target, NULL);
  }
  errno = ELOOP;
  return NULL;
}

/* 0, or errno; ECANCELED when cancelled. */
static int
write_all (int fd, GBytes *bytes, GCancellable *cancellable)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0) {
    gssize n;

    if (g_cancellable_is_cancelled (cancellable))
      return ECANCELED;
    n = write (fd, data, MIN (length, CHUNK_BYTES));
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return errno;
    if (n == 0)
      return ENOSPC;
    data += n;
    length -= n;
  }
  /* A disk may tell that it is full only now. Some file systems cannot do it and say EINVAL. */
  if (fsync (fd) != 0 && errno != EINVAL && errno != EROFS)
    return errno;
  return 0;
}

static mode_t
get_umask (void)
{
  g_autofree char *status = NULL;
  const char *line;

  /* umask() can only be read by setting it, which other threads would feel. */
  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 022;
  line = strstr (status, "\nUmask:");
  return line ? (mode_t) g_ascii_strtoull (line + strlen ("\nUmask:"), NULL, 8) : 022;
}

/* Everything of the new file but its name. 0, or errno. @old may be NULL. */
static int
fill (int fd, const GStatBuf *old, GBytes *bytes, GCancellable *cancellable)
{
  int code = write_all (fd, bytes, cancellable);

  /* Owner and group first: changing them may clear bits of the mode. Not being allowed to keep them is no reason to fail. */
  if (code == 0 && old && fchown (fd, old->st_uid, old->st_gid) != 0 &&
      fchown (fd, (uid_t) -1, old->st_gid) != 0)
    code = errno == EPERM ? 0 : errno;
  if (code == 0 && fchmod (fd, old ? old->st_mode & 07777 : 0666 & ~get_umask ()) != 0)
    code = errno;
  return code;
}

/* A file in @folder that has no name yet, so that nothing is left of it if the program is ended on the way. -1 where the
 * kernel or the file system has none, or for the reasons that any file cannot be made there. */
static int
open_nameless (const char *folder)
{
#ifdef O_TMPFILE
  return open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
#else
  return -1;
#endif
}

/* Gives the nameless @fd a name in @folder, which is returned. NULL if that cannot be done. Free with g_free(). */
static char *
give_name (int fd, const char *folder)
{
  g_autofree char *self = g_strdup_printf ("/proc/self/fd/%d", fd);

  for (int i = 0; i < MAX_NAMES_TRIED; i++) {
    g_autofree char *base = g_strdup_printf (".rostrum-%08x", g_random_int ());
    g_autofree char *name = g_build_filename (folder, base, NULL);

    if (linkat (AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
      return g_steal_pointer (&name);
    if (errno != EEXIST)
      return NULL;
  }
  return NULL;
}

/* Writes beside @path and renames over it. 0, or errno with nothing left behind. @old may be NULL. */
static int
replace_by_rename (const char *path, const GStatBuf *old, GBytes *bytes, GCancellable *cancellable)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = NULL;
  int fd = open_nameless (folder);
  int code = 0;

  if (fd >= 0) {
    code = fill (fd, old, bytes, cancellable);
    if (code == 0)
      temporary = give_name (fd, folder);
    /* Without /proc, for one, a file never gets a name later. */
    if (code == 0 && !temporary) {
      close (fd);
      fd = -1;
    }
  }
  if (fd < 0) {
    temporary = g_build_filename (folder, ".rostrum-XXXXXX", NULL);
    fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0)
      return errno;
    code = fill (fd, old, bytes, cancellable);
  }
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && g_rename (temporary, path) != 0)
    code = errno;
  if (code != 0 && temporary)
    g_unlink (temporary);
  return code;
}

/* In a sandbox the portal shows each file that the user chose in a folder of its own, in which an older portal lets nothing
 * but this one name be written. */
static gboolean
is_on_document_portal (const char *path)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);

  return g_str_has_prefix (path, folder) || g_str_has_prefix (path, "/run/flatpak/doc/");
}

/* Writes over the file itself, and puts the old content back if that fails. 0, or errno. */
static int
replace_in_place (const char *path, GBytes *bytes, GCancellable *cancellable)
{
  g_autofree char *old = NULL;
  gsize old_length = 0;
  gboolean existed = g_access (path, F_OK) == 0;
  int fd;
  int code;

  if (existed && !g_file_get_contents (path, &old, &old_length, NULL))
    return EACCES;
  fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0)
    return errno;
  /* Room first: what cannot be stored is then refused before a byte of the old content is gone. */
  code = posix_fallocate (fd, 0, MAX (g_bytes_get_size (bytes), 1));
  if (code == EOPNOTSUPP || code == EINVAL)
    code = 0;
  if (code == 0)
    code = write_all (fd, bytes, cancellable);
  if (code == 0 && ftruncate (fd, g_bytes_get_size (bytes)) != 0)
    code = errno;
  if (code != 0 && existed && lseek (fd, 0, SEEK_SET) == 0) {
    g_autoptr (GBytes) backup = g_bytes_new_static (old, old_length);

    if (write_all (fd, backup, NULL) != 0 || ftruncate (fd, old_length) != 0)
      g_warning ("The old content of “%s” could not be put back", path);
  }
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code != 0 && !existed)
    g_unlink (path);
  return code;
}

static gboolean
replace_local (const char *path, const char *name, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = follow_links (path);
  GStatBuf info;
  gboolean exists;
  int code;

  if (!target)
    return fail (error, errno, name);
  exists = g_stat (target, &info) == 0;
  if (exists && S_ISDIR (info.st_mode))
    return fail (error, EISDIR, name);
  if (exists && !S_ISREG (info.st_mode)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _ ("“%s” was not saved, because it is a device or a pipe and not a file."), name);
    return FALSE;
  }
  /* Renaming over a write-protected file would work, and would not be what its owner meant. */
  if (exists && g_access (target, W_OK) != 0)
    return fail (error, errno, name);
  code = replace_by_rename (target, exists ? &info : NULL, bytes, cancellable);
  if (code != 0 && code != ECANCELED && is_on_document_portal (target))
    code = replace_in_place (target, bytes, cancellable);
  if (code == ECANCELED && g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return code == 0 ? TRUE : fail (error, code, name);
}

static gboolean
replace_remote (GFile *file, const char *name, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_replace_contents (file, data ? data : "", length, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                               cancellable, &cause))
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error (error, cause->domain, cause->code, _ ("“%s” was not saved: %s."), name, cause->message);
  return FALSE;
}

gboolean
rostrum_file_replace (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  base = g_file_get_basename (file);
  name = base ? g_filename_display_name (base) : g_file_get_uri (file);
  path = g_file_get_path (file);
  if (path && g_file_is_native (file))
    return replace_local (path, name, bytes, cancellable, error);
  return replace_remote (file, name, bytes, cancellable, error);
}
