/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-head-start.h"

#include "load/rostrum-builtin.h"
#include "rostrum-stage-private.h"

typedef struct {
  GMutex mutex;
  GCond loaded;
  RostrumDebate *debate; /* NULL: not yet read */
  GThread *thread;       /* NULL: not begun, or somebody waits for its picture already */
  RostrumPictureOptions options;
  gint cancelled; /* atomic */
} HeadStart;

static HeadStart head_start;

static gpointer
run (gpointer data)
{
  HeadStart *self = data;
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();
  g_autoptr (RostrumDebate) debate = rostrum_debate_ref (result->debate);
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);

  g_mutex_lock (&self->mutex);
  self->debate = rostrum_debate_ref (debate);
  g_cond_broadcast (&self->loaded);
  g_mutex_unlock (&self->mutex);
  return rostrum_picture_new (debate, state, &self->options, NULL);
}

void
rostrum_head_start_begin (int width_px, int height_px)
{
  HeadStart *self = &head_start;

  if (self->thread || self->debate)
    return;
  rostrum_stage_guess_options (width_px, height_px, &self->options);
  self->options.cancelled = &self->cancelled;
  self->thread = g_thread_new ("head-start", run, self);
}

RostrumDebate *
rostrum_head_start_get_debate (void)
{
  HeadStart *self = &head_start;
  RostrumDebate *debate = NULL;

  g_mutex_lock (&self->mutex);
  while (self->thread && !self->debate)
    g_cond_wait (&self->loaded, &self->mutex);
  if (self->debate)
    debate = rostrum_debate_ref (self->debate);
  g_mutex_unlock (&self->mutex);
  return debate;
}

RostrumPicture *
rostrum_head_start_take_picture (RostrumDebate *debate)
{
  HeadStart *self = &head_start;
  GThread *thread = NULL;

  g_mutex_lock (&self->mutex);
  if (self->debate == debate)
    thread = g_steal_pointer (&self->thread);
  g_mutex_unlock (&self->mutex);
  return thread ? g_thread_join (thread) : NULL;
}

void
rostrum_head_start_end (void)
{
  HeadStart *self = &head_start;
  g_autoptr (RostrumDebate) debate = rostrum_head_start_get_debate ();
  g_autoptr (RostrumPicture) picture = NULL;

  g_atomic_int_set (&self->cancelled, 1);
  if (debate)
    picture = rostrum_head_start_take_picture (debate);
  g_clear_pointer (&self->debate, rostrum_debate_unref);
}
