/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A *.debate.json file as a RostrumDebate, with every problem that it has. The format is described in data/README.md. */
#pragma once

#include <gio/gio.h>

#include "model/rostrum-debate.h"
#include "model/rostrum-diagnostic.h"

G_BEGIN_DECLS

/* What a file must stay within; past them it is refused, not cut. */
#define ROSTRUM_LOAD_MAX_FILE_BYTES (256 * 1024 * 1024)
#define ROSTRUM_LOAD_MAX_DEPTH 64
#define ROSTRUM_LOAD_MAX_STRING_BYTES (1024 * 1024)
#define ROSTRUM_LOAD_MAX_VALUES 10000000
/* So many problems of one kind are described one by one; the rest is counted. */
#define ROSTRUM_LOAD_MAX_PROBLEMS_PER_CODE 1000

typedef struct {
  RostrumDebate *debate;  /* NULL if nothing in the file can be used */
  GPtrArray *diagnostics; /* of RostrumDiagnostic, sorted; never NULL */
  gboolean is_complete;   /* no problem is an error: the debate holds everything that the file does */
} RostrumLoadResult;

void rostrum_load_result_free (RostrumLoadResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumLoadResult, rostrum_load_result_free)

/* Reads a debate from memory. @display_name is what people call the file: it stands in sentences, and for a missing title.
 * Never NULL, except when @cancellable was cancelled. Safe in any thread. */
RostrumLoadResult *rostrum_load_bytes (GBytes *bytes, const char *display_name, GCancellable *cancellable);

/* The same from a file. One that is a folder, a pipe or a device, empty, too large, not readable or gone gives a result with
 * one diagnostic that says so; no kind of file makes it wait. NULL only when cancelled. Blocks: use it where there is no
 * main loop. */
RostrumLoadResult *rostrum_load_file (GFile *file, GCancellable *cancellable);

/* The same in a thread. finish() returns NULL and G_IO_ERROR_CANCELLED when cancelled, and fails in no other way. */
void rostrum_load_file_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data);
RostrumLoadResult *rostrum_load_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
