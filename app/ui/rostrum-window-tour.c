/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Playing a tour in the window: its actions, its menu, its card below the picture. */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "rostrum-tour-card.h"

/* A menu of more helps nobody; the overview in the proof pane has them all. */
#define MAX_IN_MENU 20

/* Where the panes lie over the picture there would be nothing to see of the step. */
static void
uncover_picture (RostrumWindow *self)
{
  rostrum_window_uncover (self);
  if (adw_flap_get_folded (self->proof_flap))
    adw_flap_set_reveal_flap (self->proof_flap, FALSE);
}

static void
show_step (RostrumWindow *self)
{
  const RostrumTourStep *step = rostrum_session_get_tour_step (self->session);

  if (step && step->n_select > 0)
    rostrum_window_reveal (self, step->select[0]);
}

static void
on_step (RostrumWindow *self)
{
  if (!rostrum_session_get_tour (self->session))
    return;
  show_step (self);
  rostrum_tour_card_read (ROSTRUM_TOUR_CARD (self->tour_card));
}

static void
on_tour (RostrumWindow *self)
{
  const RostrumTour *tour = rostrum_session_get_tour (self->session);
  RostrumCanvas *canvas = rostrum_window_get_canvas (self);

  if (tour && !self->tour_card) {
    self->tour_card = rostrum_tour_card_new (self->session);
    gtk_box_append (GTK_BOX (self->stage_box), self->tour_card);
  }
  if (!tour && canvas && self->tour_card)
    gtk_widget_grab_focus (GTK_WIDGET (canvas));
  rostrum_window_update_actions (self);
}

/* ---- actions ---- */

static void
start_tour_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  uncover_picture (self);
  rostrum_session_start_tour (self->session, g_variant_get_uint32 (target));
}

static void
go (RostrumWindow *self, int by)
{
  const RostrumTour *tour = rostrum_session_get_tour (self->session);
  guint32 step;

  if (!tour)
    return;
  step = (guint32) (rostrum_session_get_tour_step (self->session) - tour->steps);
  if (by > 0 && step + 1 == tour->n_steps)
    rostrum_session_end_tour (self->session);
  else if (by > 0 || step > 0)
    rostrum_session_set_tour_step (self->session, by > 0 ? step + 1 : step - 1);
}

static void
next_step_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  go (user_data, 1);
}

static void
previous_step_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  go (user_data, -1);
}

static void
end_tour_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  rostrum_session_end_tour (ROSTRUM_WINDOW (user_data)->session);
}

static void
set_enabled (RostrumWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                               enabled);
}

static void
update_actions (RostrumWindow *self)
{
  const RostrumTour *tour = rostrum_session_get_tour (self->session);

  set_enabled (self, "next-step", tour != NULL);
  set_enabled (self, "previous-step",
               tour != NULL && rostrum_session_get_tour_step (self->session) != tour->steps);
  set_enabled (self, "end-tour", tour != NULL);
}

/* Before the canvas and the card see the key: whoever is on a tour leaves it with Escape, and what was selected before comes back. */
static gboolean
escape_pressed (GtkWidget *widget, GVariant *unused, gpointer user_data)
{
  RostrumWindow *self = user_data;

  if (!rostrum_session_get_tour (self->session))
    return FALSE;
  rostrum_session_end_tour (self->session);
  return TRUE;
}

static void
add_escape (RostrumWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (escape_pressed, self, NULL)));
  gtk_widget_add_controller (self->stage_box, controller);
}

/* ---- the menu ---- */

/* Titles come from a file: what is an underscore there is one here. */
static char *
label_of (const RostrumTour *tour)
{
  g_auto (GStrv) parts = g_strsplit (tour->title ? tour->title : "", "_", -1);

  return g_strjoinv ("__", parts);
}

static void
fill_menu (RostrumWindow *self)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autoptr (GMenu) tours = g_menu_new ();

  g_menu_remove_all (G_MENU (self->tours_menu));
  if (!debate || debate->n_tours == 0)
    return;
  for (guint32 i = 0; i < MIN (debate->n_tours, MAX_IN_MENU); i++) {
    g_autofree char *label = label_of (&debate->tours[i]);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "win.start-tour", "u", i);
    g_menu_append_item (tours, item);
  }
  g_menu_append_submenu (G_MENU (self->tours_menu), _ ("_Tours"), G_MENU_MODEL (tours));
}

static const GActionEntry entries[] = {
  { "start-tour", start_tour_activated, "u", NULL, NULL, { 0 } },
  { "next-step", next_step_activated, NULL, NULL, NULL, { 0 } },
  { "previous-step", previous_step_activated, NULL, NULL, NULL, { 0 } },
  { "end-tour", end_tour_activated, NULL, NULL, NULL, { 0 } },
};

void
rostrum_window_add_tour_actions (RostrumWindow *self)
{
  const GConnectFlags swapped = G_CONNECT_SWAPPED;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::tour", G_CALLBACK (on_tour), self, swapped);
  g_signal_connect_object (self->session, "notify::tour-step", G_CALLBACK (on_step), self, swapped);
  g_signal_connect_object (self->session, "notify::tour", G_CALLBACK (update_actions), self, swapped);
  g_signal_connect_object (self->session, "notify::tour-step", G_CALLBACK (update_actions), self, swapped);
  g_signal_connect_object (self->session, "notify::debate", G_CALLBACK (fill_menu), self, swapped);
  update_actions (self);
  add_escape (self);
}
