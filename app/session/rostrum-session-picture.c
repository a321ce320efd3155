/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the picture is of and how it is drawn, except for the filter and the pins. */
#include "rostrum-session-private.h"

void
rostrum_session_set_view (RostrumSession *self, RostrumView view)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->view == view)
    return;
  rostrum_session_remember_place (self);
  self->state->view = view;
  rostrum_session_notify (self, PROP_VIEW);
  rostrum_session_notify (self, PROP_CAN_GO_BACK);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_layout (RostrumSession *self, RostrumLayoutKind layout)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->layout == layout)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_LAYOUT, 0);
  self->state->layout = layout;
  rostrum_session_notify (self, PROP_LAYOUT);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_network (RostrumSession *self, RostrumNetworkKind network)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->network == network)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_NETWORK, 0);
  self->state->network = network;
  rostrum_session_notify (self, PROP_NETWORK);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

/* @option is a member of the state. */
static void
set_option (RostrumSession *self, gboolean *option, gboolean value, RostrumSessionProperty property)
{
  if (*option == !!value)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_OPTIONS, property);
  *option = !!value;
  rostrum_session_notify (self, property);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_normalized (RostrumSession *self, gboolean normalized)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (self->state)
    set_option (self, &self->state->normalized, normalized, PROP_NORMALIZED);
}

void
rostrum_session_set_coalitions (RostrumSession *self, gboolean coalitions)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (self->state)
    set_option (self, &self->state->coalitions, coalitions, PROP_COALITIONS);
}

void
rostrum_session_set_relations (RostrumSession *self, gboolean relations)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (self->state)
    set_option (self, &self->state->relations, relations, PROP_RELATIONS);
}

void
rostrum_session_set_axis (RostrumSession *self, RostrumAxisKind axis)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->axis == axis)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_AXIS, 0);
  self->state->axis = axis;
  rostrum_session_notify (self, PROP_AXIS);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_sort (RostrumSession *self, RostrumSort sort)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->sort == sort)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_SORT, 0);
  self->state->sort = sort;
  rostrum_session_notify (self, PROP_SORT);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_grouping (RostrumSession *self, RostrumGrouping grouping)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->grouping == grouping)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_GROUPING, 0);
  self->state->grouping = grouping;
  rostrum_session_notify (self, PROP_GROUPING);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

static void
set_scopes (RostrumSession *self, guint32 scope, guint32 other)
{
  const guint32 old = self->state->scope, old_other = self->state->other_scope;

  if (scope == ROSTRUM_NONE || other == scope)
    other = ROSTRUM_NONE;
  if (scope == old && other == old_other)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_SCOPE, 0);
  self->state->scope = scope;
  self->state->other_scope = other;
  g_object_freeze_notify (G_OBJECT (self));
  if (scope != old)
    rostrum_session_notify (self, PROP_SCOPE);
  if (other != old_other)
    rostrum_session_notify (self, PROP_OTHER_SCOPE);
  g_object_thaw_notify (G_OBJECT (self));
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_scope (RostrumSession *self, guint32 scope)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state)
    return;
  g_return_if_fail (scope == ROSTRUM_NONE || scope < self->debate->n_scopes);
  set_scopes (self, scope, self->state->other_scope);
}

void
rostrum_session_set_other_scope (RostrumSession *self, guint32 scope)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state)
    return;
  g_return_if_fail (scope == ROSTRUM_NONE || scope < self->debate->n_scopes);
  set_scopes (self, self->state->scope, scope);
}

void
rostrum_session_set_focus (RostrumSession *self, RostrumRef ref)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || rostrum_ref_equal (self->state->focus, ref))
    return;
  rostrum_session_remember_place (self);
  rostrum_session_remember (self, ROSTRUM_CHANGE_FOCUS, 0);
  self->state->focus = ref;
  rostrum_session_notify (self, PROP_HAS_FOCUS);
  rostrum_session_notify (self, PROP_CAN_GO_BACK);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}
