/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Playing a tour. */
#include "rostrum-session-private.h"
#include "rostrum-tour.h"

/* What has properties of its own and may be another in @state than in @old. */
static void
notify_differences (RostrumSession *self, const RostrumViewState *old, const RostrumViewState *state)
{
  if (old->view != state->view)
    rostrum_session_notify (self, PROP_VIEW);
  if (old->network != state->network)
    rostrum_session_notify (self, PROP_NETWORK);
  if (old->layout != state->layout)
    rostrum_session_notify (self, PROP_LAYOUT);
  if (old->normalized != state->normalized)
    rostrum_session_notify (self, PROP_NORMALIZED);
  if (old->coalitions != state->coalitions)
    rostrum_session_notify (self, PROP_COALITIONS);
  if (old->relations != state->relations)
    rostrum_session_notify (self, PROP_RELATIONS);
  if (old->axis != state->axis)
    rostrum_session_notify (self, PROP_AXIS);
  if (old->sort != state->sort)
    rostrum_session_notify (self, PROP_SORT);
  if (old->grouping != state->grouping)
    rostrum_session_notify (self, PROP_GROUPING);
  if (old->scope != state->scope)
    rostrum_session_notify (self, PROP_SCOPE);
  if (old->other_scope != state->other_scope)
    rostrum_session_notify (self, PROP_OTHER_SCOPE);
  if (!rostrum_ref_equal (old->focus, state->focus))
    rostrum_session_notify (self, PROP_HAS_FOCUS);
  if (old->pins->len != state->pins->len)
    rostrum_session_notify (self, PROP_N_PINS);
}

/* Takes @state. Whoever listens sees all of it at once. */
static void
replace_state (RostrumSession *self, RostrumViewState *state)
{
  g_autoptr (RostrumViewState) old = self->state;

  self->state = state;
  g_object_freeze_notify (G_OBJECT (self));
  notify_differences (self, old, state);
  rostrum_session_notify (self, PROP_CAN_GO_BACK);
  g_object_thaw_notify (G_OBJECT (self));
  if (!rostrum_selection_equal (old->selection, state->selection))
    rostrum_session_emit (self, SIGNAL_SELECTION_CHANGED);
  if (!rostrum_filter_equal (old->filter, state->filter))
    rostrum_session_filter_changed (self);
  else
    rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_start_tour (RostrumSession *self, guint32 tour)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || tour >= self->debate->n_tours || self->debate->tours[tour].n_steps == 0)
    return;
  rostrum_session_end_tour (self);
  self->tour = tour;
  self->tour_step = 0;
  self->reader = rostrum_view_state_copy (self->state);
  replace_state (self, rostrum_tour_state_new (self->debate, self->reader,
                                               rostrum_session_get_tour_step (self), self->state->view));
  rostrum_session_notify (self, PROP_TOUR);
  rostrum_session_notify (self, PROP_TOUR_STEP);
}

void
rostrum_session_set_tour_step (RostrumSession *self, guint32 step)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (self->tour == ROSTRUM_NONE || step >= self->debate->tours[self->tour].n_steps ||
      step == self->tour_step)
    return;
  self->tour_step = step;
  replace_state (self, rostrum_tour_state_new (self->debate, self->reader,
                                               rostrum_session_get_tour_step (self), self->state->view));
  rostrum_session_notify (self, PROP_TOUR_STEP);
}

void
rostrum_session_end_tour (RostrumSession *self)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (self->tour == ROSTRUM_NONE)
    return;
  self->tour = ROSTRUM_NONE;
  self->tour_step = 0;
  replace_state (self, g_steal_pointer (&self->reader));
  rostrum_session_notify (self, PROP_TOUR);
}

const RostrumTour *
rostrum_session_get_tour (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);

  return self->tour != ROSTRUM_NONE ? &self->debate->tours[self->tour] : NULL;
}

const RostrumTourStep *
rostrum_session_get_tour_step (RostrumSession *self)
{
  const RostrumTour *tour = rostrum_session_get_tour (self);

  return tour ? &tour->steps[self->tour_step] : NULL;
}
