/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-session-private.h"

G_DEFINE_FINAL_TYPE (RostrumSession, rostrum_session, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

void
rostrum_session_notify (RostrumSession *self, RostrumSessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
rostrum_session_emit (RostrumSession *self, RostrumSessionSignal signal)
{
  /* Whatever makes another picture may be undone. */
  if (signal == SIGNAL_PICTURE_CHANGED) {
    rostrum_session_notify (self, PROP_CAN_UNDO);
    rostrum_session_notify (self, PROP_CAN_REDO);
  }
  g_signal_emit (self, signals[signal], 0);
}

static void
clear_derived (RostrumSession *self)
{
  g_clear_pointer (&self->network, rostrum_network_free);
  g_clear_pointer (&self->visible, rostrum_visible_free);
}

void
rostrum_session_filter_changed (RostrumSession *self)
{
  clear_derived (self);
  rostrum_session_emit (self, SIGNAL_FILTER_CHANGED);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

static void
rostrum_session_dispose (GObject *object)
{
  RostrumSession *self = ROSTRUM_SESSION (object);

  clear_derived (self);
  g_clear_pointer (&self->search_index, rostrum_search_index_free);
  g_clear_pointer (&self->state, rostrum_view_state_free);
  g_clear_pointer (&self->reader, rostrum_view_state_free);
  g_clear_pointer (&self->history, rostrum_history_free);
  g_clear_pointer (&self->undo, rostrum_undo_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->debate, rostrum_debate_unref);
  G_OBJECT_CLASS (rostrum_session_parent_class)->dispose (object);
}

static void
rostrum_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RostrumSession *self = ROSTRUM_SESSION (object);
  const RostrumViewState *state = self->state;

  switch ((RostrumSessionProperty) id) {
  case PROP_DEBATE:
    g_value_set_boxed (value, self->debate);
    break;
  case PROP_VIEW:
    g_value_set_int (value, state ? (int) state->view : 0);
    break;
  case PROP_LAYOUT:
    g_value_set_int (value, state ? (int) state->layout : 0);
    break;
  case PROP_NETWORK:
    g_value_set_int (value, state ? (int) state->network : 0);
    break;
  case PROP_NORMALIZED:
    g_value_set_boolean (value, state && state->normalized);
    break;
  case PROP_COALITIONS:
    g_value_set_boolean (value, state && state->coalitions);
    break;
  case PROP_RELATIONS:
    g_value_set_boolean (value, state && state->relations);
    break;
  case PROP_AXIS:
    g_value_set_int (value, state ? (int) state->axis : 0);
    break;
  case PROP_SORT:
    g_value_set_int (value, state ? (int) state->sort : 0);
    break;
  case PROP_GROUPING:
    g_value_set_int (value, state ? (int) state->grouping : 0);
    break;
  case PROP_SCOPE:
    g_value_set_uint (value, state ? state->scope : ROSTRUM_NONE);
    break;
  case PROP_OTHER_SCOPE:
    g_value_set_uint (value, state ? state->other_scope : ROSTRUM_NONE);
    break;
  case PROP_HAS_FOCUS:
    g_value_set_boolean (value, state && !rostrum_ref_is_none (state->focus));
    break;
  case PROP_N_PINS:
    g_value_set_uint (value, state ? state->pins->len : 0);
    break;
  case PROP_CAN_GO_BACK:
    g_value_set_boolean (value, rostrum_session_can_go_back (self));
    break;
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, rostrum_session_can_undo (self, NULL));
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, rostrum_session_can_redo (self, NULL));
    break;
  case PROP_TOUR:
    g_value_set_uint (value, self->tour);
    break;
  case PROP_TOUR_STEP:
    g_value_set_uint (value, self->tour_step);
    break;
  case N_PROPS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rostrum_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RostrumSession *self = ROSTRUM_SESSION (object);

  switch ((RostrumSessionProperty) id) {
  case PROP_VIEW:
    rostrum_session_set_view (self, (RostrumView) g_value_get_int (value));
    break;
  case PROP_LAYOUT:
    rostrum_session_set_layout (self, (RostrumLayoutKind) g_value_get_int (value));
    break;
  case PROP_NETWORK:
    rostrum_session_set_network (self, (RostrumNetworkKind) g_value_get_int (value));
    break;
  case PROP_NORMALIZED:
    rostrum_session_set_normalized (self, g_value_get_boolean (value));
    break;
  case PROP_COALITIONS:
    rostrum_session_set_coalitions (self, g_value_get_boolean (value));
    break;
  case PROP_RELATIONS:
    rostrum_session_set_relations (self, g_value_get_boolean (value));
    break;
  case PROP_AXIS:
    rostrum_session_set_axis (self, (RostrumAxisKind) g_value_get_int (value));
    break;
  case PROP_SORT:
    rostrum_session_set_sort (self, (RostrumSort) g_value_get_int (value));
    break;
  case PROP_GROUPING:
    rostrum_session_set_grouping (self, (RostrumGrouping) g_value_get_int (value));
    break;
  case PROP_SCOPE:
    rostrum_session_set_scope (self, g_value_get_uint (value));
    break;
  case PROP_OTHER_SCOPE:
    rostrum_session_set_other_scope (self, g_value_get_uint (value));
    break;
  case PROP_DEBATE:
  case PROP_HAS_FOCUS:
  case PROP_N_PINS:
  case PROP_CAN_GO_BACK:
  case PROP_CAN_UNDO:
  case PROP_CAN_REDO:
  case PROP_TOUR:
  case PROP_TOUR_STEP:
  case N_PROPS:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rostrum_session_class_init (RostrumSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags write = read | G_PARAM_WRITABLE;
  const char *const names[N_SIGNALS] = { "selection-changed", "filter-changed", "picture-changed" };

  object_class->dispose = rostrum_session_dispose;
  object_class->get_property = rostrum_session_get_property;
  object_class->set_property = rostrum_session_set_property;

  properties[PROP_DEBATE] = g_param_spec_boxed ("debate", NULL, NULL, ROSTRUM_TYPE_DEBATE, read);
  properties[PROP_VIEW] = g_param_spec_int ("view", NULL, NULL, 0, ROSTRUM_N_VIEWS - 1, 0, write);
  properties[PROP_LAYOUT] = g_param_spec_int ("layout", NULL, NULL, 0, ROSTRUM_N_LAYOUTS - 1, 0, write);
  properties[PROP_NETWORK] = g_param_spec_int ("network", NULL, NULL, 0, ROSTRUM_N_NETWORKS - 1, 0, write);
  properties[PROP_NORMALIZED] = g_param_spec_boolean ("normalized", NULL, NULL, FALSE, write);
  properties[PROP_COALITIONS] = g_param_spec_boolean ("coalitions", NULL, NULL, TRUE, write);
  properties[PROP_RELATIONS] = g_param_spec_boolean ("relations", NULL, NULL, FALSE, write);
  properties[PROP_AXIS] = g_param_spec_int ("axis", NULL, NULL, 0, ROSTRUM_N_AXES - 1, 0, write);
  properties[PROP_SORT] = g_param_spec_int ("sort", NULL, NULL, 0, ROSTRUM_N_SORTS - 1, 0, write);
  properties[PROP_GROUPING] = g_param_spec_int ("grouping", NULL, NULL, 0, ROSTRUM_N_GROUPINGS - 1, 0, write);
  properties[PROP_OTHER_SCOPE] =
      g_param_spec_uint ("other-scope", NULL, NULL, 0, ROSTRUM_NONE, ROSTRUM_NONE, write);
  properties[PROP_SCOPE] = g_param_spec_uint ("scope", NULL, NULL, 0, ROSTRUM_NONE, ROSTRUM_NONE, write);
  properties[PROP_HAS_FOCUS] = g_param_spec_boolean ("has-focus", NULL, NULL, FALSE, read);
  properties[PROP_N_PINS] = g_param_spec_uint ("n-pins", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, read);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read);
  properties[PROP_TOUR] = g_param_spec_uint ("tour", NULL, NULL, 0, ROSTRUM_NONE, ROSTRUM_NONE, read);
  properties[PROP_TOUR_STEP] = g_param_spec_uint ("tour-step", NULL, NULL, 0, ROSTRUM_NONE, 0, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] =
        g_signal_new (names[i], ROSTRUM_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rostrum_session_init (RostrumSession *self)
{
  self->history = rostrum_history_new ();
  self->undo = rostrum_undo_new ();
  self->tour = ROSTRUM_NONE;
}

RostrumSession *
rostrum_session_new (void)
{
  return g_object_new (ROSTRUM_TYPE_SESSION, NULL);
}

void
rostrum_session_set_debate (RostrumSession *self, RostrumDebate *debate, const char *name)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));
  g_return_if_fail (debate != NULL);

  rostrum_debate_ref (debate);
  clear_derived (self);
  g_clear_pointer (&self->search_index, rostrum_search_index_free);
  g_clear_pointer (&self->state, rostrum_view_state_free);
  g_clear_pointer (&self->reader, rostrum_view_state_free);
  g_clear_pointer (&self->debate, rostrum_debate_unref);
  rostrum_history_clear (self->history);
  rostrum_undo_clear (self->undo);
  self->tour = ROSTRUM_NONE;
  self->tour_step = 0;
  g_free (self->name);

  self->debate = debate;
  self->name = g_strdup (name);
  self->state = rostrum_view_state_new (debate);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_DEBATE; i < N_PROPS; i++)
    rostrum_session_notify (self, (RostrumSessionProperty) i);
  g_object_thaw_notify (G_OBJECT (self));
  rostrum_session_emit (self, SIGNAL_SELECTION_CHANGED);
  rostrum_session_filter_changed (self);
}

RostrumDebate *
rostrum_session_get_debate (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);

  return self->debate;
}

const char *
rostrum_session_get_name (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);

  return self->name;
}

const RostrumViewState *
rostrum_session_get_state (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);

  return self->state;
}

const RostrumSearchIndex *
rostrum_session_get_search_index (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), NULL);

  if (!self->search_index && self->debate)
    self->search_index = rostrum_search_index_new (self->debate);
  return self->search_index;
}
