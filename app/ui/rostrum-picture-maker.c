/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-picture-maker.h"

#include "rostrum-head-start.h"

/* A picture that nobody waits for any more is given up when no newer one has been asked for that long: a slider that is being
 * dragged shows each picture that gets done. */
#define QUIET_MS 250
/* So many may be given up one after the other; then one is made to its end, so that something is seen. */
#define MOST_GIVEN_UP 2

typedef struct _Job Job;

struct _RostrumPictureMaker {
  GObject parent_instance;

  RostrumSession *session;
  RostrumPicture *last;
  RostrumPictureOptions options; /* of the latest request */
  gboolean busy;
  gboolean wanted; /* a request came in while busy */
  Job *job;        /* the one that is being made; the task's */
  guint quiet_id;
  guint n_given_up;
};

G_DEFINE_FINAL_TYPE (RostrumPictureMaker, rostrum_picture_maker, G_TYPE_OBJECT)

static guint made_signal;

struct _Job {
  RostrumDebate *debate;
  RostrumViewState *state;
  RostrumPictureOptions options;
  RostrumPicture *previous;
  gint cancelled; /* atomic */
};

static void
job_free (gpointer data)
{
  Job *job = data;

  rostrum_debate_unref (job->debate);
  rostrum_view_state_free (job->state);
  g_clear_pointer (&job->previous, rostrum_picture_unref);
  g_free (job);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  if (!job->previous)
    job->previous = rostrum_head_start_take_picture (job->debate);
  g_task_return_pointer (task, rostrum_picture_new (job->debate, job->state, &job->options, job->previous),
                         (GDestroyNotify) rostrum_picture_unref);
}

static void start (RostrumPictureMaker *self, gboolean draft);

static void
made (GObject *source, GAsyncResult *result, gpointer data)
{
  RostrumPictureMaker *self = ROSTRUM_PICTURE_MAKER (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (RostrumPicture) picture = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean current;

  self->busy = FALSE;
  self->job = NULL;
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  if (!self->session)
    return;
  self->n_given_up = picture ? 0 : self->n_given_up + 1;
  /* A debate that was closed meanwhile is not shown any more. */
  current = picture && job->debate == rostrum_session_get_debate (self->session);
  if (current) {
    g_clear_pointer (&self->last, rostrum_picture_unref);
    self->last = rostrum_picture_ref (picture);
  }
  /* The final picture is on its way while its draft is shown. */
  if (self->wanted)
    start (self, TRUE);
  else if (current && rostrum_picture_is_draft (picture))
    start (self, FALSE);
  if (current)
    g_signal_emit (self, made_signal, 0, picture);
}

static void
start (RostrumPictureMaker *self, gboolean draft)
{
  RostrumDebate *debate = rostrum_session_get_debate (self->session);
  Job *job;
  GTask *task;

  self->wanted = FALSE;
  if (!debate)
    return;
  self->busy = TRUE;
  job = g_new0 (Job, 1);
  job->debate = rostrum_debate_ref (debate);
  job->state = rostrum_view_state_copy (rostrum_session_get_state (self->session));
  job->options = self->options;
  job->options.draft = draft;
  job->options.cancelled = &job->cancelled;
  self->job = job;
  job->previous = self->last ? rostrum_picture_ref (self->last) : NULL;
  task = g_task_new (self, NULL, made, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_in_thread);
  g_object_unref (task);
}

static gboolean
quiet (gpointer data)
{
  RostrumPictureMaker *self = data;

  self->quiet_id = 0;
  if (self->job && self->n_given_up < MOST_GIVEN_UP)
    g_atomic_int_set (&self->job->cancelled, 1);
  return G_SOURCE_REMOVE;
}

static void
rostrum_picture_maker_dispose (GObject *object)
{
  RostrumPictureMaker *self = ROSTRUM_PICTURE_MAKER (object);

  if (self->job)
    g_atomic_int_set (&self->job->cancelled, 1);
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->last, rostrum_picture_unref);
  G_OBJECT_CLASS (rostrum_picture_maker_parent_class)->dispose (object);
}

static void
rostrum_picture_maker_class_init (RostrumPictureMakerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rostrum_picture_maker_dispose;
  made_signal = g_signal_new ("made", ROSTRUM_TYPE_PICTURE_MAKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, ROSTRUM_TYPE_PICTURE);
}

static void
rostrum_picture_maker_init (RostrumPictureMaker *self)
{
}

RostrumPictureMaker *
rostrum_picture_maker_new (RostrumSession *session)
{
  RostrumPictureMaker *self = g_object_new (ROSTRUM_TYPE_PICTURE_MAKER, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
rostrum_picture_maker_request (RostrumPictureMaker *self, const RostrumPictureOptions *options)
{
  g_return_if_fail (ROSTRUM_IS_PICTURE_MAKER (self));

  self->options = *options;
  if (!self->busy) {
    start (self, TRUE);
    return;
  }
  self->wanted = TRUE;
  g_clear_handle_id (&self->quiet_id, g_source_remove);
  /* What is only to be better than its draft need not be waited for. */
  if (self->job && !self->job->options.draft) {
    g_atomic_int_set (&self->job->cancelled, 1);
    return;
  }
  self->quiet_id = g_timeout_add (QUIET_MS, quiet, self);
}

gboolean
rostrum_picture_maker_is_busy (RostrumPictureMaker *self)
{
  g_return_val_if_fail (ROSTRUM_IS_PICTURE_MAKER (self), FALSE);

  return self->busy || self->wanted;
}
