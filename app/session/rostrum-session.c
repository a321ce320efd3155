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
  g_clear_pointer (&self->history, rostrum_history_free);
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
  case PROP_AXIS:
    g_value_set_int (value, state ? (int) state->axis : 0);
    break;
  case PROP_SORT:
    g_value_set_int (value, state ? (int) state->sort : 0);
    break;
  case PROP_SCOPE:
    g_value_set_uint (value, state ? state->scope : ROSTRUM_NONE);
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
  case PROP_AXIS:
    rostrum_session_set_axis (self, (RostrumAxisKind) g_value_get_int (value));
    break;
  case PROP_SORT:
    rostrum_session_set_sort (self, (RostrumSort) g_value_get_int (value));
    break;
  case PROP_SCOPE:
    rostrum_session_set_scope (self, g_value_get_uint (value));
    break;
  case PROP_DEBATE:
  case PROP_HAS_FOCUS:
  case PROP_N_PINS:
  case PROP_CAN_GO_BACK:
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
  properties[PROP_AXIS] = g_param_spec_int ("axis", NULL, NULL, 0, ROSTRUM_N_AXES - 1, 0, write);
  properties[PROP_SORT] = g_param_spec_int ("sort", NULL, NULL, 0, ROSTRUM_N_SORTS - 1, 0, write);
  properties[PROP_SCOPE] = g_param_spec_uint ("scope", NULL, NULL, 0, ROSTRUM_NONE, ROSTRUM_NONE, write);
  properties[PROP_HAS_FOCUS] = g_param_spec_boolean ("has-focus", NULL, NULL, FALSE, read);
  properties[PROP_N_PINS] = g_param_spec_uint ("n-pins", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] =
        g_signal_new (names[i], ROSTRUM_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rostrum_session_init (RostrumSession *self)
{
  self->history = rostrum_history_new ();
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
  g_clear_pointer (&self->debate, rostrum_debate_unref);
  rostrum_history_clear (self->history);
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

void
rostrum_session_set_view (RostrumSession *self, RostrumView view)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->view == view)
    return;
  rostrum_history_push (self->history, self->state);
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
  self->state->layout = layout;
  rostrum_session_notify (self, PROP_LAYOUT);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_axis (RostrumSession *self, RostrumAxisKind axis)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->axis == axis)
    return;
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
  self->state->sort = sort;
  rostrum_session_notify (self, PROP_SORT);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_scope (RostrumSession *self, guint32 scope)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || self->state->scope == scope)
    return;
  g_return_if_fail (scope == ROSTRUM_NONE || scope < self->debate->n_scopes);
  self->state->scope = scope;
  rostrum_session_notify (self, PROP_SCOPE);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

void
rostrum_session_set_focus (RostrumSession *self, RostrumRef ref)
{
  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || rostrum_ref_equal (self->state->focus, ref))
    return;
  rostrum_history_push (self->history, self->state);
  self->state->focus = ref;
  rostrum_session_notify (self, PROP_HAS_FOCUS);
  rostrum_session_notify (self, PROP_CAN_GO_BACK);
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

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
  rostrum_history_push (self->history, self->state);
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
  rostrum_history_push (self->history, self->state);
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
rostrum_session_can_go_back (RostrumSession *self)
{
  g_return_val_if_fail (ROSTRUM_IS_SESSION (self), FALSE);

  return self->history && self->history->steps->len > 0;
}

void
rostrum_session_go_back (RostrumSession *self)
{
  RostrumView view;
  RostrumRef focus;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state)
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
