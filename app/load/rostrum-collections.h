/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The top-level arrays of a file as the arrays of a debate. */
#pragma once

#include "load/rostrum-reading.h"

G_BEGIN_DECLS

/* The builder's array of records of @kind. */
GArray *rostrum_reading_get_records (RostrumReading *reading, RostrumKind kind);

/* Reads every array into the builder, in the order in which they refer to each other, each on several threads if it is long.
 * Each array then holds one record for each element of the file; the records of those that are left out are to be ignored. If
 * @may_release, bytes that are no longer needed are given back with rostrum_file_bytes_release(). FALSE when cancelled. */
gboolean rostrum_collections_read (RostrumReading *reading, RostrumProblems *problems, gboolean may_release,
                                   GCancellable *cancellable);

G_END_DECLS
