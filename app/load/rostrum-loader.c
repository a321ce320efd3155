/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-loader.h"

#include <glib/gi18n-lib.h>

#include "load/rostrum-collections.h"
#include "load/rostrum-file-bytes.h"
#include "load/rostrum-read-header.h"
#include "load/rostrum-references.h"
#include "load/rostrum-settle.h"

/* Below this much it is not worth while to give memory back early. */
#define RELEASE_FROM_BYTES (8 * 1024 * 1024)

void
rostrum_load_result_free (RostrumLoadResult *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->debate, rostrum_debate_unref);
  g_ptr_array_unref (self->diagnostics);
  g_free (self);
}

/* Takes @debate, which may be NULL. */
static RostrumLoadResult *
make_result (RostrumDebate *debate, RostrumProblems *problems)
{
  RostrumLoadResult *result = g_new0 (RostrumLoadResult, 1);

  result->is_complete = debate && !rostrum_problems_have_errors (problems);
  result->debate = debate;
  result->diagnostics = rostrum_problems_end (problems);
  return result;
}

static gboolean
is_empty (const RostrumDebateBuilder *builder)
{
  return builder->sources->len + builder->speakers->len + builder->positions->len + builder->statements->len +
             builder->estimates->len + builder->events->len ==
         0;
}

/* What could be read of it, or NULL if that is nothing. */
static RostrumDebate *
finish (RostrumReading *reading, RostrumProblems *problems)
{
  if (is_empty (reading->builder)) {
    if (rostrum_problems_have_errors (problems))
      return NULL;
    if (rostrum_problems_count (problems, ROSTRUM_PROBLEM_EMPTY_DEBATE))
      rostrum_problems_add (problems, ROSTRUM_PROBLEM_EMPTY_DEBATE, reading->scan->root.line,
                            reading->scan->root.column, "", "%s",
                            _ ("The debate has neither speakers nor positions nor estimates."));
  }
  return rostrum_debate_builder_end (g_steal_pointer (&reading->builder));
}

/* Reads @bytes, which are given back early if nobody else @may_look at them. */
static RostrumLoadResult *
load (GBytes *bytes, const char *display_name, gboolean may_release, GCancellable *cancellable)
{
  g_autoptr (RostrumProblems) problems = rostrum_problems_new ();
  g_autoptr (RostrumReading) reading = NULL;
  RostrumJsonScan *scan = rostrum_json_scan_new (bytes, problems, cancellable);

  if (!scan)
    return NULL;
  reading = rostrum_reading_new (scan);
  if (!rostrum_header_is_debate (reading, problems))
    return make_result (NULL, problems);
  rostrum_read_header (reading, display_name, problems);
  rostrum_references_collect (reading, problems);
  if (!rostrum_collections_read (reading, problems, may_release, cancellable))
    return NULL;
  rostrum_reading_settle (reading, problems);
  return make_result (finish (reading, problems), problems);
}

RostrumLoadResult *
rostrum_load_bytes (GBytes *bytes, const char *display_name, GCancellable *cancellable)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (display_name != NULL, NULL);

  return load (bytes, display_name, FALSE, cancellable);
}

RostrumLoadResult *
rostrum_load_file (GFile *file, GCancellable *cancellable)
{
  g_autoptr (RostrumProblems) problems = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  problems = rostrum_problems_new ();
  base = g_file_get_basename (file);
  name = base ? g_filename_display_name (base) : g_file_get_uri (file);
  bytes = rostrum_file_bytes_read (file, name, problems, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  if (!bytes)
    return make_result (NULL, problems);
  return load (bytes, name, g_bytes_get_size (bytes) >= RELEASE_FROM_BYTES, cancellable);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  RostrumLoadResult *result = rostrum_load_file (data, cancellable);

  if (result)
    g_task_return_pointer (task, result, (GDestroyNotify) rostrum_load_result_free);
  else
    g_task_return_error_if_cancelled (task);
}

void
rostrum_load_file_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rostrum_load_file_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

RostrumLoadResult *
rostrum_load_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
