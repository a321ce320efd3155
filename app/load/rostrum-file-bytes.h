/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a file, read in a way that no kind of file can make wait or grow without bound. */
#pragma once

#include "load/rostrum-problems.h"

G_BEGIN_DECLS

/* All bytes of @file, in memory of their own (what happens to the file later cannot change them). NULL after adding a problem,
 * or when cancelled. @name stands in the sentences. */
GBytes *rostrum_file_bytes_read (GFile *file, const char *name, RostrumProblems *problems,
                                 GCancellable *cancellable);

/* Gives the memory of the whole pages from @begin to @end back to the system: those bytes read as zeros from now on. Only for
 * bytes from rostrum_file_bytes_read() that nobody else looks at. */
void rostrum_file_bytes_release (const char *begin, const char *end);

G_END_DECLS
