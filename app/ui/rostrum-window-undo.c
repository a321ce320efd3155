/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo: the keys, the items of the menu that name what they are about, and the toasts. */
#include "rostrum-window-private.h"

#include "rostrum-toast.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *undo;
  const char *redo;
  const char *undone;
  const char *redone;
} words[ROSTRUM_N_CHANGES] = {
  [ROSTRUM_CHANGE_FILTER] = { N_ ("_Undo Filter"), N_ ("_Redo Filter"), N_ ("Filter undone"),
                              N_ ("Filter redone") },
  [ROSTRUM_CHANGE_PIN] = { N_ ("_Undo Pin"), N_ ("_Redo Pin"), N_ ("Pin undone in Graph"),
                           N_ ("Pin redone in Graph") },
  [ROSTRUM_CHANGE_UNPIN] = { N_ ("_Undo Unpin"), N_ ("_Redo Unpin"), N_ ("Unpin undone in Graph"),
                             N_ ("Unpin redone in Graph") },
  [ROSTRUM_CHANGE_FOCUS] = { N_ ("_Undo Focus"), N_ ("_Redo Focus"), N_ ("Focus undone in Graph"),
                             N_ ("Focus redone in Graph") },
  [ROSTRUM_CHANGE_LAYOUT] = { N_ ("_Undo Layout"), N_ ("_Redo Layout"), N_ ("Layout undone in Graph"),
                              N_ ("Layout redone in Graph") },
  [ROSTRUM_CHANGE_NETWORK] = { N_ ("_Undo Network"), N_ ("_Redo Network"), N_ ("Network undone in Graph"),
                               N_ ("Network redone in Graph") },
  [ROSTRUM_CHANGE_OPTIONS] = { N_ ("_Undo View Options"), N_ ("_Redo View Options"),
                               N_ ("View options undone in Graph"), N_ ("View options redone in Graph") },
  [ROSTRUM_CHANGE_AXIS] = { N_ ("_Undo Axis"), N_ ("_Redo Axis"), N_ ("Axis undone in Costs"),
                            N_ ("Axis redone in Costs") },
  [ROSTRUM_CHANGE_SORT] = { N_ ("_Undo Order"), N_ ("_Redo Order"), N_ ("Order undone in Costs"),
                            N_ ("Order redone in Costs") },
  [ROSTRUM_CHANGE_GROUPING] = { N_ ("_Undo Grouping"), N_ ("_Redo Grouping"), N_ ("Grouping undone in Costs"),
                                N_ ("Grouping redone in Costs") },
  [ROSTRUM_CHANGE_SCOPE] = { N_ ("_Undo Like for Like"), N_ ("_Redo Like for Like"),
                             N_ ("Like for like undone in Costs"), N_ ("Like for like redone in Costs") },
  [ROSTRUM_CHANGE_OWN] = { N_ ("_Undo Own Figure"), N_ ("_Redo Own Figure"),
                           N_ ("Own figure undone in Costs"), N_ ("Own figure redone in Costs") },
};

static void
append (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static void
set_enabled (RostrumWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                               enabled);
}

static void
update (RostrumWindow *self)
{
  RostrumChange undo, redo;
  const gboolean can_undo = rostrum_session_can_undo (self->session, &undo);
  const gboolean can_redo = rostrum_session_can_redo (self->session, &redo);

  set_enabled (self, "undo", can_undo);
  set_enabled (self, "redo", can_redo);
  g_menu_remove_all (G_MENU (self->undo_menu));
  append (G_MENU (self->undo_menu), can_undo ? _ (words[undo].undo) : _ ("_Undo"), "win.undo", "<Control>z");
  append (G_MENU (self->undo_menu), can_redo ? _ (words[redo].redo) : _ ("_Redo"), "win.redo",
          "<Control><Shift>z");
}

/* What can be seen needs no words. */
static void
tell (RostrumWindow *self, RostrumChange change, const char *said)
{
  if (!rostrum_change_shows_in (change, rostrum_session_get_state (self->session)->view))
    rostrum_window_toast (self, said);
}

static void
undo_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumChange change;

  if (!rostrum_session_can_undo (self->session, &change))
    return;
  rostrum_session_undo (self->session);
  tell (self, change, _ (words[change].undone));
}

static void
redo_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumChange change;

  if (!rostrum_session_can_redo (self->session, &change))
    return;
  rostrum_session_redo (self->session);
  tell (self, change, _ (words[change].redone));
}

/* The toast's button takes back the reset and nothing that comes after it. */
static void
withdraw_toast (RostrumWindow *self)
{
  if (self->reset_toast)
    adw_toast_dismiss (self->reset_toast);
}

static void
on_dismissed (RostrumWindow *self)
{
  self->reset_toast = NULL;
}

static void
reset_filter_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  rostrum_session_reset_filter (self->session);
  self->reset_toast =
      rostrum_toast_show_with_button (self->toasts, _ ("Filter reset"), _ ("_Undo"), "win.undo", NULL);
  g_signal_connect_object (self->reset_toast, "dismissed", G_CALLBACK (on_dismissed), self,
                           G_CONNECT_SWAPPED);
}

/* A text has an undo of its own, and keeps the key also when nothing is left to take back in it. */
static gboolean
undo_pressed (GtkWidget *widget, GVariant *redo, gpointer unused)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  return gtk_widget_activate_action (widget, g_variant_get_boolean (redo) ? "win.redo" : "win.undo", NULL);
}

void
rostrum_window_class_add_undo (GtkWidgetClass *klass)
{
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_add_binding (klass, GDK_KEY_z, control, undo_pressed, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_z, control | GDK_SHIFT_MASK, undo_pressed, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_y, control, undo_pressed, "b", TRUE);
}

static const GActionEntry entries[] = {
  { "undo", undo_activated, NULL, NULL, NULL, { 0 } },
  { "redo", redo_activated, NULL, NULL, NULL, { 0 } },
  { "reset-filter", reset_filter_activated, NULL, NULL, NULL, { 0 } },
};

void
rostrum_window_add_undo_actions (RostrumWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::can-undo", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-redo", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "picture-changed", G_CALLBACK (withdraw_toast), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
