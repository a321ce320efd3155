/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back what the reader changed about the picture. */
#include "rostrum-session-private.h"

static const RostrumSessionProperty property_of[ROSTRUM_N_CHANGES] = {
  [ROSTRUM_CHANGE_LAYOUT] = PROP_LAYOUT,     [ROSTRUM_CHANGE_NETWORK] = PROP_NETWORK,
  [ROSTRUM_CHANGE_AXIS] = PROP_AXIS,         [ROSTRUM_CHANGE_SORT] = PROP_SORT,
  [ROSTRUM_CHANGE_GROUPING] = PROP_GROUPING, [ROSTRUM_CHANGE_FOCUS] = PROP_HAS_FOCUS,
  [ROSTRUM_CHANGE_PIN] = PROP_N_PINS,        [ROSTRUM_CHANGE_UNPIN] = PROP_N_PINS,
};

void
rostrum_session_remember (RostrumSession *self, RostrumChange change, guint detail)
{
  if (self->reader || (self->in_step && self->step_taken))
    return;
  self->step_taken = TRUE;
  rostrum_undo_remember (self->undo, self->state, change, detail, g_get_monotonic_time ());
}

void
rostrum_session_begin_step (RostrumSession *self)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  self->in_step = TRUE;
  self->step_taken = FALSE;
  rostrum_undo_end_burst (self->undo);
}

void
rostrum_session_end_step (RostrumSession *self)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  self->in_step = FALSE;
  rostrum_undo_end_burst (self->undo);
}

gboolean
rostrum_session_can_undo (RostrumSession *self, RostrumChange *change)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), FALSE);

  return self->state && !self->reader && rostrum_undo_peek (self->undo, self->state, FALSE, change);
}

gboolean
rostrum_session_can_redo (RostrumSession *self, RostrumChange *change)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), FALSE);

  return self->state && !self->reader && rostrum_undo_peek (self->undo, self->state, TRUE, change);
}

static void
go (RostrumSession *self, gboolean redo)
{
  RostrumChange change;

  if (!self->state || self->reader || !rostrum_undo_apply (self->undo, self->state, redo, &change))
    return;
  g_object_freeze_notify (G_OBJECT (self));
  if (change == ROSTRUM_CHANGE_OPTIONS) {
    rostrum_session_notify (self, PROP_NORMALIZED);
    rostrum_session_notify (self, PROP_COALITIONS);
    rostrum_session_notify (self, PROP_RELATIONS);
  } else if (change == ROSTRUM_CHANGE_SCOPE) {
    rostrum_session_notify (self, PROP_SCOPE);
    rostrum_session_notify (self, PROP_OTHER_SCOPE);
  } else if (property_of[change] != 0) {
    rostrum_session_notify (self, property_of[change]);
  }
  g_object_thaw_notify (G_OBJECT (self));
  if (change == ROSTRUM_CHANGE_FILTER)
    rostrum_session_filter_changed (self);
  else
    rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_undo (RostrumSession *self)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  go (self, FALSE);
}

void
rostrum_session_redo (RostrumSession *self)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  go (self, TRUE);
}

gboolean
rostrum_change_shows_in (RostrumChange change, RostrumView view)
{
  if (change == ROSTRUM_CHANGE_FILTER)
    return TRUE;
  if (change == ROSTRUM_CHANGE_AXIS || change == ROSTRUM_CHANGE_SORT || change == ROSTRUM_CHANGE_GROUPING ||
      change == ROSTRUM_CHANGE_SCOPE || change == ROSTRUM_CHANGE_OWN)
    return view == ROSTRUM_VIEW_COSTS;
  return view == ROSTRUM_VIEW_GRAPH;
}
