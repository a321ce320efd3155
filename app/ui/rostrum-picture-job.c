/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-picture-job.h"

typedef struct {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumPictureOptions options;
  char *family;
  RostrumWorldRect crop;
  RostrumExportOptions export_options;
  double fit_width_px;
  RostrumWorldRect bounds; /* out */
} Job;

static void
job_free (Job *job)
{
  rostrum_debate_unref (job->debate);
  rostrum_view_state_free (job->state);
  g_free (job->family);
  g_free (job);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (RostrumPicture) picture = NULL;
  RostrumScene *scene;
  GError *error = NULL;
  GBytes *bytes;

  if (g_task_return_error_if_cancelled (task))
    return;
  picture = rostrum_picture_new (job->debate, job->state, &job->options, NULL);
  scene = rostrum_picture_get_scene (picture);
  job->bounds = rostrum_scene_get_bounds (scene);
  if (job->fit_width_px > 0 && job->bounds.width > 0)
    job->export_options.scale = CLAMP (job->fit_width_px / job->bounds.width, 0.01, 4.0);
  bytes = rostrum_export_scene (scene, &job->export_options, cancellable, &error);
  if (bytes)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
rostrum_picture_job_start (RostrumDebate *debate, const RostrumViewState *state,
                           const RostrumPictureOptions *options, const RostrumExportOptions *export_options,
                           double fit_width_px, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->debate = rostrum_debate_ref (debate);
  job->state = rostrum_view_state_copy (state);
  job->options = *options;
  job->family = g_strdup (options->family);
  job->options.family = job->family;
  if (options->crop) {
    job->crop = *options->crop;
    job->options.crop = &job->crop;
  }
  job->export_options = *export_options;
  job->fit_width_px = fit_width_px;
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_source_tag (task, rostrum_picture_job_start);
  g_task_run_in_thread (task, run);
}

GBytes *
rostrum_picture_job_finish (GAsyncResult *result, RostrumWorldRect *bounds, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  if (bounds)
    *bounds = ((Job *) g_task_get_task_data (G_TASK (result)))->bounds;
  return g_task_propagate_pointer (G_TASK (result), error);
}
