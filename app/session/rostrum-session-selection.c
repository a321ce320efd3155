/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is selected, and the way back through selection, view and focus. */
#include "rostrum-session-private.h"

static guint
selection_index (RostrumSession *self, RostrumRef ref)
{
  if (!self->state)
    return G_MAXUINT;
  for (guint i = 0; i < self->state->selection->len; i++)
    if (rostrum_ref_equal (g_array_index (self->state->selection, RostrumRef, i), ref))
      return i;
  return G_MAXUINT;
}

static void
selection_changed (RostrumSession *self)
{
  rostrum_session_notify (self, PROP_CAN_GO_BACK);
  rostrum_session_emit (self, SIGNAL_SELECTION_CHANGED);
}

void
rostrum_session_select (RostrumSession *self, RostrumRef ref)
{
  GArray *selection;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state)
    return;
  selection = self->state->selection;
  if (rostrum_ref_is_none (ref) ? selection->len == 0
                                : selection->len == 1 && selection_index (self, ref) == 0)
    return;
  rostrum_session_remember_place (self);
  g_array_set_size (selection, 0);
  if (!rostrum_ref_is_none (ref))
    g_array_append_val (selection, ref);
  selection_changed (self);
}

void
rostrum_session_toggle_selected (RostrumSession *self, RostrumRef ref)
{
  guint index;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || rostrum_ref_is_none (ref))
    return;
  rostrum_session_remember_place (self);
  index = selection_index (self, ref);
  if (index != G_MAXUINT)
    g_array_remove_index (self->state->selection, index);
  else
    g_array_append_val (self->state->selection, ref);
  selection_changed (self);
}

gboolean
rostrum_session_is_selected (RostrumSession *self, RostrumRef ref)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), FALSE);

  return selection_index (self, ref) != G_MAXUINT;
}

const RostrumRef *
rostrum_session_get_selection (RostrumSession *self, guint *n)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->state ? self->state->selection->len : 0;
  return *n > 0 ? &g_array_index (self->state->selection, RostrumRef, 0) : NULL;
}

gboolean
rostrum_session_get_compared (RostrumSession *self, guint32 *speaker_a, guint32 *speaker_b)
{
  const RostrumViewState *state = rostrum_session_get_state (self);

  return state != NULL && rostrum_view_state_get_compared (state, speaker_a, speaker_b);
}

void
rostrum_session_remember_place (RostrumSession *self)
{
  if (!self->reader)
    rostrum_history_push (self->history, self->state);
}

gboolean
rostrum_session_can_go_back (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), FALSE);

  return self->state && !self->reader && rostrum_history_can_pop (self->history, self->state);
}

void
rostrum_session_go_back (RostrumSession *self)
{
  RostrumView view;
  RostrumRef focus;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->reader)
    return;
  view = self->state->view;
  focus = self->state->focus;
  if (!rostrum_history_pop (self->history, self->state))
    return;
  if (view != self->state->view)
    rostrum_session_notify (self, PROP_VIEW);
  if (!rostrum_ref_equal (focus, self->state->focus))
    rostrum_session_notify (self, PROP_HAS_FOCUS);
  selection_changed (self);
  if (view != self->state->view || !rostrum_ref_equal (focus, self->state->focus))
    rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}
