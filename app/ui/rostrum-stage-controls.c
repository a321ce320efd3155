/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar above the chart: what must be counted alike, which axis, which order. */
#include "rostrum-compat.h"
#include "rostrum-stage-private.h"

#include <glib/gi18n-lib.h>

static void
scope_chosen (RostrumStage *self)
{
  const guint row = gtk_drop_down_get_selected (self->scope_drop_down);

  if (!self->filling && self->scopes && row < self->scopes->len)
    rostrum_session_set_scope (self->session, g_array_index (self->scopes, guint32, row));
}

static void
other_scope_chosen (RostrumStage *self)
{
  const guint row = gtk_drop_down_get_selected (self->other_scope_drop_down);

  if (!self->filling && self->scopes && row < self->scopes->len)
    rostrum_session_set_other_scope (self->session, g_array_index (self->scopes, guint32, row));
}

static void
grouping_chosen (RostrumStage *self)
{
  const guint row = gtk_drop_down_get_selected (self->grouping_drop_down);

  if (!self->filling && row < ROSTRUM_N_GROUPINGS)
    rostrum_session_set_grouping (self->session, (RostrumGrouping) row);
}

static void
sort_chosen (RostrumStage *self)
{
  const guint row = gtk_drop_down_get_selected (self->sort_drop_down);

  if (!self->filling && row < ROSTRUM_N_SORTS)
    rostrum_session_set_sort (self->session, (RostrumSort) row);
}

static void
axis_chosen (RostrumStage *self)
{
  if (!self->filling)
    rostrum_session_set_axis (self->session, gtk_toggle_button_get_active (self->linear_button)
                                                 ? ROSTRUM_AXIS_LINEAR
                                                 : ROSTRUM_AXIS_LOG);
}

/* Shows what the session has, whoever changed it. */
static void
follow_session (RostrumStage *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);

  if (!state || !self->scopes)
    return;
  self->filling = TRUE;
  gtk_toggle_button_set_active (self->linear_button, state->axis == ROSTRUM_AXIS_LINEAR);
  gtk_toggle_button_set_active (self->log_button, state->axis != ROSTRUM_AXIS_LINEAR);
  gtk_drop_down_set_selected (self->sort_drop_down, state->sort);
  gtk_drop_down_set_selected (self->grouping_drop_down, state->grouping);
  gtk_widget_set_visible (GTK_WIDGET (self->other_scope_drop_down), state->scope != ROSTRUM_NONE);
  for (guint i = 0; i < self->scopes->len; i++) {
    if (g_array_index (self->scopes, guint32, i) == state->scope)
      gtk_drop_down_set_selected (self->scope_drop_down, i);
    if (g_array_index (self->scopes, guint32, i) == state->other_scope)
      gtk_drop_down_set_selected (self->other_scope_drop_down, i);
  }
  self->filling = FALSE;
}

/* Only scopes that some estimate has: the others would leave a chart that is all grey. */
void
rostrum_stage_controls_fill_scopes (RostrumStage *self)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  const guint32 all = ROSTRUM_NONE;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) others = gtk_string_list_new (NULL);

  if (!debate)
    return;
  g_clear_pointer (&self->scopes, g_array_unref);
  self->scopes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->scopes, all);
  gtk_string_list_append (names, _ ("Everything"));
  gtk_string_list_append (others, _ ("Nothing beside it"));
  for (guint32 s = 0; s < debate->n_scopes; s++)
    for (guint32 e = 0; e < debate->n_estimates; e++)
      if (debate->estimates[e].scope == s) {
        g_autofree char *name = g_strdup_printf (_ ("Only: %s"), debate->scopes[s].label);
        /* Translators: a scope whose figures are shown beside those of another */
        g_autofree char *other = g_strdup_printf (_ ("And: %s"), debate->scopes[s].label);

        gtk_string_list_append (names, name);
        gtk_string_list_append (others, other);
        g_array_append_val (self->scopes, s);
        break;
      }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->scope_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->other_scope_drop_down, G_LIST_MODEL (others));
  self->filling = FALSE;
  follow_session (self);
}

void
rostrum_stage_controls_init (RostrumStage *self)
{
  const GConnectFlags swapped = G_CONNECT_SWAPPED;

  rostrum_compat_name_drop_down (self->scope_drop_down, _ ("Like for like"));
  rostrum_compat_name_drop_down (self->sort_drop_down, _ ("Order"));
  g_signal_connect_object (self->scope_drop_down, "notify::selected", G_CALLBACK (scope_chosen), self,
                           swapped);
  g_signal_connect_object (self->other_scope_drop_down, "notify::selected", G_CALLBACK (other_scope_chosen),
                           self, swapped);
  g_signal_connect_object (self->grouping_drop_down, "notify::selected", G_CALLBACK (grouping_chosen), self,
                           swapped);
  g_signal_connect_object (self->session, "notify::other-scope", G_CALLBACK (follow_session), self, swapped);
  g_signal_connect_object (self->session, "notify::grouping", G_CALLBACK (follow_session), self, swapped);
  g_signal_connect_object (self->sort_drop_down, "notify::selected", G_CALLBACK (sort_chosen), self, swapped);
  g_signal_connect_object (self->linear_button, "toggled", G_CALLBACK (axis_chosen), self, swapped);
  g_signal_connect_object (self->session, "notify::scope", G_CALLBACK (follow_session), self, swapped);
  g_signal_connect_object (self->session, "notify::sort", G_CALLBACK (follow_session), self, swapped);
  g_signal_connect_object (self->session, "notify::axis", G_CALLBACK (follow_session), self, swapped);
}
