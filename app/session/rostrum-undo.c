/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-undo.h"

static void
rostrum_undo_step_free (gpointer data)
{
  RostrumUndoStep *step = data;

  g_clear_pointer (&step->filter, rostrum_filter_free);
  g_clear_pointer (&step->pins, g_array_unref);
  g_clear_pointer (&step->own, g_ptr_array_unref);
  g_free (step);
}

RostrumUndo *
rostrum_undo_new (void)
{
  RostrumUndo *self = g_new0 (RostrumUndo, 1);

  self->undo = g_ptr_array_new_with_free_func (rostrum_undo_step_free);
  self->redo = g_ptr_array_new_with_free_func (rostrum_undo_step_free);
  return self;
}

void
rostrum_undo_free (RostrumUndo *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

void
rostrum_undo_clear (RostrumUndo *self)
{
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
}

/* What of @state is one number. */
static guint64
get_number (const RostrumViewState *state, RostrumChange change)
{
  switch (change) {
  case ROSTRUM_CHANGE_LAYOUT:
    return state->layout;
  case ROSTRUM_CHANGE_NETWORK:
    return state->network;
  case ROSTRUM_CHANGE_OPTIONS:
    return (state->normalized ? 1u : 0u) | (state->coalitions ? 2u : 0u) | (state->relations ? 4u : 0u);
  case ROSTRUM_CHANGE_AXIS:
    return state->axis;
  case ROSTRUM_CHANGE_SORT:
    return state->sort;
  case ROSTRUM_CHANGE_SCOPE:
    return state->scope | (guint64) state->other_scope << 32;
  case ROSTRUM_CHANGE_GROUPING:
    return state->grouping;
  case ROSTRUM_CHANGE_FILTER:
  case ROSTRUM_CHANGE_PIN:
  case ROSTRUM_CHANGE_UNPIN:
  case ROSTRUM_CHANGE_FOCUS:
  case ROSTRUM_CHANGE_OWN:
  case ROSTRUM_N_CHANGES:
  default:
    return 0;
  }
}

static void
set_number (RostrumViewState *state, RostrumChange change, guint64 number)
{
  if (change == ROSTRUM_CHANGE_LAYOUT)
    state->layout = (RostrumLayoutKind) number;
  else if (change == ROSTRUM_CHANGE_NETWORK)
    state->network = (RostrumNetworkKind) number;
  else if (change == ROSTRUM_CHANGE_AXIS)
    state->axis = (RostrumAxisKind) number;
  else if (change == ROSTRUM_CHANGE_SORT)
    state->sort = (RostrumSort) number;
  else if (change == ROSTRUM_CHANGE_GROUPING)
    state->grouping = (RostrumGrouping) number;
  else if (change == ROSTRUM_CHANGE_SCOPE) {
    state->scope = (guint32) number;
    state->other_scope = (guint32) (number >> 32);
  } else if (change == ROSTRUM_CHANGE_OPTIONS) {
    state->normalized = (number & 1u) != 0;
    state->coalitions = (number & 2u) != 0;
    state->relations = (number & 4u) != 0;
  }
}

/* The part of @state that @change is about. */
static RostrumUndoStep *
take_step (const RostrumViewState *state, RostrumChange change, guint detail, gint64 now_us)
{
  RostrumUndoStep *step = g_new0 (RostrumUndoStep, 1);

  step->change = change;
  step->detail = detail;
  step->last_us = now_us;
  if (change == ROSTRUM_CHANGE_FILTER)
    step->filter = rostrum_filter_copy (state->filter);
  else if (change == ROSTRUM_CHANGE_PIN || change == ROSTRUM_CHANGE_UNPIN)
    step->pins = g_array_copy (state->pins);
  else if (change == ROSTRUM_CHANGE_OWN)
    step->own = rostrum_own_figures_copy (state->own);
  else if (change == ROSTRUM_CHANGE_FOCUS)
    step->focus = state->focus;
  else
    step->number = get_number (state, change);
  return step;
}

static gboolean
pins_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const RostrumPin *p = &g_array_index (a, RostrumPin, i), *q = &g_array_index (b, RostrumPin, i);

    if (!rostrum_ref_equal (p->ref, q->ref) || p->x_world != q->x_world || p->y_world != q->y_world)
      return FALSE;
  }
  return TRUE;
}

/* A figure is never changed: the same ones are the same list. */
static gboolean
own_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

static gboolean
is_as_now (const RostrumUndoStep *step, const RostrumViewState *state)
{
  if (step->filter)
    return rostrum_filter_equal (step->filter, state->filter);
  if (step->pins)
    return pins_equal (step->pins, state->pins);
  if (step->own)
    return own_equal (step->own, state->own);
  if (step->change == ROSTRUM_CHANGE_FOCUS)
    return rostrum_ref_equal (step->focus, state->focus);
  return step->number == get_number (state, step->change);
}

static void
add_step (GPtrArray *steps, RostrumUndoStep *step)
{
  if (steps->len == ROSTRUM_UNDO_MAX)
    g_ptr_array_remove_index (steps, 0);
  g_ptr_array_add (steps, step);
}

void
rostrum_undo_remember (RostrumUndo *self, const RostrumViewState *state, RostrumChange change, guint detail,
                       gint64 now_us)
{
  RostrumUndoStep *last = self->undo->len > 0 ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;

  g_return_if_fail (change < ROSTRUM_N_CHANGES);

  /* After an undo the same change is a new one: it starts from another place. */
  if (self->redo->len == 0 && last && last->change == change && last->detail == detail &&
      now_us - last->last_us <= ROSTRUM_UNDO_BURST_US) {
    last->last_us = now_us;
    return;
  }
  g_ptr_array_set_size (self->redo, 0);
  add_step (self->undo, take_step (state, change, detail, now_us));
}

void
rostrum_undo_end_burst (RostrumUndo *self)
{
  if (self->undo->len > 0)
    ((RostrumUndoStep *) g_ptr_array_index (self->undo, self->undo->len - 1))->last_us = G_MININT64 / 2;
}

gboolean
rostrum_undo_peek (RostrumUndo *self, const RostrumViewState *state, gboolean redo, RostrumChange *change)
{
  GPtrArray *steps = redo ? self->redo : self->undo;

  while (steps->len > 0) {
    const RostrumUndoStep *step = g_ptr_array_index (steps, steps->len - 1);

    if (!is_as_now (step, state)) {
      if (change)
        *change = step->change;
      return TRUE;
    }
    g_ptr_array_set_size (steps, steps->len - 1);
  }
  return FALSE;
}

gboolean
rostrum_undo_apply (RostrumUndo *self, RostrumViewState *state, gboolean redo, RostrumChange *change)
{
  GPtrArray *from = redo ? self->redo : self->undo, *to = redo ? self->undo : self->redo;
  RostrumUndoStep *step;

  if (!rostrum_undo_peek (self, state, redo, change))
    return FALSE;
  step = g_ptr_array_steal_index (from, from->len - 1);
  /* Long ago, so that no further change joins what has just been done again. */
  add_step (to, take_step (state, step->change, step->detail, G_MININT64 / 2));
  if (step->filter) {
    rostrum_filter_free (state->filter);
    state->filter = g_steal_pointer (&step->filter);
  } else if (step->pins) {
    g_array_unref (state->pins);
    state->pins = g_steal_pointer (&step->pins);
  } else if (step->own) {
    g_ptr_array_unref (state->own);
    state->own = g_steal_pointer (&step->own);
  } else if (step->change == ROSTRUM_CHANGE_FOCUS) {
    state->focus = step->focus;
  } else {
    set_number (state, step->change, step->number);
  }
  rostrum_undo_step_free (step);
  return TRUE;
}
