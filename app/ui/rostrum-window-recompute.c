/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The right pane's two pages, the proof and Recompute, and the reader's own figures. */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "rostrum-ref-target.h"
#include "ui/rostrum-recompute-pane.h"

GtkWidget *
rostrum_window_make_right_pane (RostrumWindow *self)
{
  self->right_stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->right_stack, FALSE);
  gtk_stack_set_vhomogeneous (self->right_stack, FALSE);
  gtk_stack_add_named (self->right_stack, self->proof_pane, "proof");
  return GTK_WIDGET (self->right_stack);
}

void
rostrum_window_show_proof_page (RostrumWindow *self)
{
  if (self->right_stack)
    gtk_stack_set_visible_child_name (self->right_stack, "proof");
}

static RostrumRecomputePane *
show_recompute (RostrumWindow *self)
{
  if (!self->recompute_pane) {
    self->recompute_pane = rostrum_recompute_pane_new (self->session);
    gtk_stack_add_named (self->right_stack, self->recompute_pane, "recompute");
  }
  gtk_stack_set_visible_child_name (self->right_stack, "recompute");
  adw_flap_set_reveal_flap (self->proof_flap, TRUE);
  return ROSTRUM_RECOMPUTE_PANE (self->recompute_pane);
}

static void
recompute_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  if (self->right_stack)
    rostrum_recompute_pane_focus (show_recompute (self));
}

static void
rebuild_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = rostrum_ref_from_target (target, rostrum_session_get_debate (self->session));
  RostrumRecomputePane *pane;

  if (ref.kind != ROSTRUM_KIND_ESTIMATE || !self->right_stack)
    return;
  pane = show_recompute (self);
  rostrum_recompute_pane_rebuild (pane, ref.index);
  rostrum_recompute_pane_focus (pane);
}

static void
show_proof_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  rostrum_window_show_proof_page (self);
  if (self->proof_pane)
    gtk_widget_child_focus (self->proof_pane, GTK_DIR_TAB_FORWARD);
}

/* The row of the reader's figure comes into view, also from another view than Costs. */
static void
show_own_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  if (!rostrum_session_get_debate (self->session))
    return;
  rostrum_session_set_view (self->session, ROSTRUM_VIEW_COSTS);
  self->to_reveal =
      rostrum_ref (ROSTRUM_KIND_OWN, g_variant_get_uint32 (target)); /* when its picture is there */
  self->reveal_until = 0;
  if (adw_flap_get_folded (self->proof_flap)) /* the pane lies over it */
    adw_flap_set_reveal_flap (self->proof_flap, FALSE);
  rostrum_window_toast (self, _ ("Your figure is in the chart"));
}

static void
remove_own_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  rostrum_session_remove_own (self->session, g_variant_get_uint32 (target));
}

static const GActionEntry entries[] = {
  { "recompute", recompute_activated, NULL, NULL, NULL, { 0 } },
  { "rebuild", rebuild_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "show-proof", show_proof_activated, NULL, NULL, NULL, { 0 } },
  { "show-own", show_own_activated, "u", NULL, NULL, { 0 } },
  { "remove-own", remove_own_activated, "u", NULL, NULL, { 0 } },
};

void
rostrum_window_add_recompute_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
