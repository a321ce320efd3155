/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown: the session's filter and what it leaves. */
#include "rostrum-session-private.h"

const RostrumVisible *
rostrum_session_get_visible (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);

  if (!self->visible && self->state)
    self->visible = rostrum_visible_new (self->debate, self->state->filter);
  return self->visible;
}

const RostrumNetwork *
rostrum_session_get_network (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);

  if (!self->network && self->state)
    self->network = rostrum_network_new (self->debate, rostrum_session_get_visible (self));
  return self->network;
}

/* What of the filter changes: one of each is a burst of its own. */
enum {
  PART_WHOLE,
  PART_RESET,
  PART_FEATURED,
  PART_STANCES,
  PART_DATES,
  PART_HIDDEN /* + the kind of what is hidden */
};

/* Takes @filter. */
static void
replace_filter (RostrumSession *self, RostrumFilter *filter, guint part)
{
  if (rostrum_filter_equal (self->state->filter, filter)) {
    rostrum_filter_free (filter);
    return;
  }
  rostrum_session_remember (self, ROSTRUM_CHANGE_FILTER, part);
  rostrum_filter_free (self->state->filter);
  self->state->filter = filter;
  rostrum_session_filter_changed (self);
}

void
rostrum_session_set_filter (RostrumSession *self, const RostrumFilter *filter)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));
  g_return_if_fail (filter != NULL);

  if (self->state)
    replace_filter (self, rostrum_filter_copy (filter), PART_WHOLE);
}

void
rostrum_session_reset_filter (RostrumSession *self)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (self->state)
    replace_filter (self, rostrum_filter_new (self->debate), PART_RESET);
}

void
rostrum_session_set_featured_only (RostrumSession *self, gboolean featured_only)
{
  RostrumFilter *filter;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state)
    return;
  filter = rostrum_filter_copy (self->state->filter);
  filter->featured_only = !!featured_only;
  replace_filter (self, filter, PART_FEATURED);
}

void
rostrum_session_set_hidden (RostrumSession *self, RostrumKind kind, guint32 index, gboolean hidden)
{
  RostrumFilter *filter;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || rostrum_filter_is_hidden (self->state->filter, kind, index) == !!hidden)
    return;
  filter = rostrum_filter_copy (self->state->filter);
  rostrum_filter_set_hidden (filter, self->debate, kind, index, hidden);
  replace_filter (self, filter, PART_HIDDEN + kind);
}

void
rostrum_session_set_stance_shown (RostrumSession *self, RostrumStance stance, gboolean shown)
{
  RostrumFilter *filter;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));
  g_return_if_fail (stance < ROSTRUM_N_STANCES);

  if (!self->state)
    return;
  filter = rostrum_filter_copy (self->state->filter);
  if (shown)
    filter->stances |= 1u << stance;
  else
    filter->stances &= ~(1u << stance);
  replace_filter (self, filter, PART_STANCES);
}

void
rostrum_session_set_dates (RostrumSession *self, RostrumDate from, RostrumDate to)
{
  RostrumFilter *filter;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state)
    return;
  filter = rostrum_filter_copy (self->state->filter);
  filter->from = from;
  filter->to = to;
  replace_filter (self, filter, PART_DATES);
}
