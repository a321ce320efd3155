/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-history.h"

static GArray *
selection_copy (const GArray *selection)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (RostrumRef), selection->len);

  if (selection->len > 0)
    g_array_append_vals (copy, selection->data, selection->len);
  return copy;
}

gboolean
rostrum_selection_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!rostrum_ref_equal (g_array_index (a, RostrumRef, i), g_array_index (b, RostrumRef, i)))
      return FALSE;
  return TRUE;
}

static void
rostrum_step_free (gpointer data)
{
  RostrumStep *step = data;

  g_array_unref (step->selection);
  g_free (step);
}

RostrumHistory *
rostrum_history_new (void)
{
  RostrumHistory *self = g_new0 (RostrumHistory, 1);

  self->steps = g_ptr_array_new_with_free_func (rostrum_step_free);
  return self;
}

void
rostrum_history_free (RostrumHistory *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

void
rostrum_history_clear (RostrumHistory *self)
{
  g_ptr_array_set_size (self->steps, 0);
}

static gboolean
is_here (const RostrumStep *step, const RostrumViewState *state)
{
  return step->view == state->view && rostrum_ref_equal (step->focus, state->focus) &&
         rostrum_selection_equal (step->selection, state->selection);
}

void
rostrum_history_push (RostrumHistory *self, const RostrumViewState *state)
{
  RostrumStep *step;

  if (self->steps->len > 0 && is_here (g_ptr_array_index (self->steps, self->steps->len - 1), state))
    return;
  if (self->steps->len == ROSTRUM_HISTORY_MAX)
    g_ptr_array_remove_index (self->steps, 0);
  step = g_new0 (RostrumStep, 1);
  step->view = state->view;
  step->focus = state->focus;
  step->selection = selection_copy (state->selection);
  g_ptr_array_add (self->steps, step);
}

gboolean
rostrum_history_can_pop (RostrumHistory *self, const RostrumViewState *state)
{
  while (self->steps->len > 0) {
    if (!is_here (g_ptr_array_index (self->steps, self->steps->len - 1), state))
      return TRUE;
    g_ptr_array_set_size (self->steps, self->steps->len - 1);
  }
  return FALSE;
}

gboolean
rostrum_history_pop (RostrumHistory *self, RostrumViewState *state)
{
  const RostrumStep *step;

  if (!rostrum_history_can_pop (self, state))
    return FALSE;
  step = g_ptr_array_index (self->steps, self->steps->len - 1);
  state->view = step->view;
  state->focus = step->focus;
  g_array_set_size (state->selection, 0);
  if (step->selection->len > 0)
    g_array_append_vals (state->selection, step->selection->data, step->selection->len);
  g_ptr_array_set_size (self->steps, self->steps->len - 1);
  return TRUE;
}
