/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nodes that the reader dragged to a place of their own. */
#include "rostrum-session-private.h"

static guint
pin_index (RostrumSession *self, RostrumRef ref)
{
  if (!self->state)
    return G_MAXUINT;
  for (guint i = 0; i < self->state->pins->len; i++)
    if (rostrum_ref_equal (g_array_index (self->state->pins, RostrumPin, i).ref, ref))
      return i;
  return G_MAXUINT;
}

/* Each node that is dragged is a step of its own. */
static guint
pin_detail (RostrumRef ref)
{
  return (guint) ref.kind * 2654435761u + ref.index;
}

static void
pins_changed (RostrumSession *self)
{
  rostrum_session_notify (self, PROP_N_PINS);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_pin (RostrumSession *self, RostrumRef ref, double x_world, double y_world)
{
  const RostrumPin pin = { ref, x_world, y_world };
  guint index;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));
  g_return_if_fail (ref.kind == ROSTRUM_KIND_SPEAKER || ref.kind == ROSTRUM_KIND_POSITION);

  if (!self->state)
    return;
  index = pin_index (self, ref);
  rostrum_session_remember (self, ROSTRUM_CHANGE_PIN, pin_detail (ref));
  if (index == G_MAXUINT)
    g_array_append_val (self->state->pins, pin);
  else
    g_array_index (self->state->pins, RostrumPin, index) = pin;
  pins_changed (self);
}

void
rostrum_session_unpin (RostrumSession *self, RostrumRef ref)
{
  guint index;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  index = pin_index (self, ref);
  if (index == G_MAXUINT)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_UNPIN, pin_detail (ref));
  g_array_remove_index (self->state->pins, index);
  pins_changed (self);
}

void
rostrum_session_unpin_all (RostrumSession *self)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->pins->len == 0)
    return;
  rostrum_session_remember (self, ROSTRUM_CHANGE_UNPIN, 0);
  g_array_set_size (self->state->pins, 0);
  pins_changed (self);
}

gboolean
rostrum_session_is_pinned (RostrumSession *self, RostrumRef ref)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), FALSE);

  return pin_index (self, ref) != G_MAXUINT;
}
