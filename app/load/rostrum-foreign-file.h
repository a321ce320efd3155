/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which kind of file it is that is not JSON, told from how it begins. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A static, translated sentence about a file of another kind: a database, an archive, a table, prose. NULL for what may have
 * been meant to be JSON, with mistakes in it. @text need not be UTF-8, nor end with a zero. */
const char *rostrum_foreign_file_to_words (const char *text, gsize length);

G_END_DECLS
