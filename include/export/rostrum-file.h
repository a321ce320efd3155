/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files on the disk, replaced whole or not at all. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @bytes to @file so that at every moment the name holds either the old content or the new one, all of it. Symbolic
 * links are followed (the file that they lead to is replaced), the permissions of an old file are kept. On failure (a full
 * disk, a read-only folder, a folder or device of that name, cancelled) the old file is as it was, FALSE comes back and
 * @error holds a translated sentence for people that names the file. Blocks; safe in any thread. */
gboolean rostrum_file_replace (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
