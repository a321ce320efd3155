/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with a view and with a thing in it; menus, buttons and shortcuts all come through here. */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "rostrum-ref-target.h"
#include "rostrum-settings.h"
#include "rostrum-source-link.h"
#include "rostrum-toast.h"

static RostrumRef
target_of (RostrumWindow *self, GVariant *target)
{
  return rostrum_ref_from_target (target, rostrum_session_get_debate (self->session));
}

static void
set_enabled (RostrumWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (G_IS_SIMPLE_ACTION (action))
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
rostrum_window_update_actions (RostrumWindow *self)
{
  static const char *const need_debate[] = {
    "view", "copy", "save-as", "search", "check", "recompute", NULL
  };
  static const char *const need_picture[] = { "export", "print", "copy-picture", "copy-command", NULL };
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  const RostrumViewState *state = debate ? rostrum_session_get_state (self->session) : NULL;
  GAction *view = g_action_map_lookup_action (G_ACTION_MAP (self), "view");

  for (int i = 0; need_debate[i]; i++)
    set_enabled (self, need_debate[i], debate != NULL);
  for (int i = 0; need_picture[i]; i++)
    set_enabled (self, need_picture[i], state && rostrum_picture_draws (state->view));
  set_enabled (self, "back", debate && rostrum_session_can_go_back (self->session));
  set_enabled (self, "clear", state && state->selection->len > 0);
  set_enabled (self, "unpin-all", state && state->pins->len > 0);
  set_enabled (self, "unfocus", state && !rostrum_ref_is_none (state->focus));
  set_enabled (self, "reset-filter", state && rostrum_filter_is_active (state->filter, debate));
  if (state)
    g_simple_action_set_state (G_SIMPLE_ACTION (view),
                               g_variant_new_string (rostrum_view_to_nick (state->view)));
}

/* Views and panes */

static void
view_changed (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumView view;

  if (rostrum_view_from_nick (g_variant_get_string (value, NULL), &view) && rostrum_stage_offers (view))
    rostrum_session_set_view (self->session, view);
}

static void
back_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  rostrum_session_go_back (ROSTRUM_WINDOW (user_data)->session);
}

static void
clear_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  rostrum_session_select (ROSTRUM_WINDOW (user_data)->session, ROSTRUM_REF_NONE);
}

static void
unpin_all_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  rostrum_session_unpin_all (ROSTRUM_WINDOW (user_data)->session);
}

/* The keys with Ctrl, from wherever the focus is; on the canvas the same keys do it alone. */
static void
zoom_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumCanvas *canvas = rostrum_window_get_canvas (user_data);
  const char *name = g_action_get_name (G_ACTION (action));

  if (!canvas)
    return;
  if (g_str_equal (name, "zoom-fit"))
    rostrum_canvas_fit (canvas);
  else
    rostrum_canvas_zoom_by (canvas, g_str_equal (name, "zoom-in") ? 1.25 : 0.8);
}

static void
fullscreen_changed (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  if (g_variant_get_boolean (value))
    gtk_window_fullscreen (GTK_WINDOW (user_data));
  else
    gtk_window_unfullscreen (GTK_WINDOW (user_data));
}

static void
on_fullscreened (RostrumWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "fullscreen");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (gtk_window_is_fullscreen (GTK_WINDOW (self))));
}

static void
search_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  adw_flap_set_reveal_flap (self->filter_flap, TRUE);
  if (self->filter_pane)
    rostrum_filter_pane_focus_search (ROSTRUM_FILTER_PANE (self->filter_pane));
}

/* The list of what is to be doubted, in the proof pane. */
static void
check_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;

  if (!self->proof_pane)
    return;
  rostrum_window_uncover (self);
  adw_flap_set_reveal_flap (self->proof_flap, TRUE);
  rostrum_window_show_proof_page (self);
  gtk_widget_activate_action (self->proof_pane, "proof.check", NULL);
}

/* GTK would make it with the window from a file of a certain name, and few ever look at it. */
static void
show_help_overlay_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  GtkApplicationWindow *window = user_data;

  if (!gtk_application_window_get_help_overlay (window)) {
    g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/io/github/rostrum_app/Rostrum/ui/help-overlay.ui");

    gtk_application_window_set_help_overlay (
        window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
close_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
}

/* Of the stage it is the picture, and not the bar above it. */
static gboolean
enter_pane (RostrumWindow *self, GtkWidget *pane)
{
  RostrumCanvas *canvas = rostrum_window_get_canvas (self);

  if (pane == self->stage_box && canvas && gtk_widget_get_mapped (GTK_WIDGET (canvas)))
    return gtk_widget_grab_focus (GTK_WIDGET (canvas));
  return gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

/* F6: from the filter to the picture to the proof and round again, passing over what is folded away. */
static void
move_pane (RostrumWindow *self, int step)
{
  GtkWidget *panes[3] = { GTK_WIDGET (self->filter_bin), self->stage_box, GTK_WIDGET (self->proof_bin) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int at = -1;

  for (int i = 0; i < 3; i++)
    if (focus && gtk_widget_is_ancestor (focus, panes[i]))
      at = i;
  for (int tries = 0; tries < 3; tries++) {
    at = at < 0 ? 1 : (at + step + 3) % 3;
    if (gtk_widget_get_mapped (panes[at]) && enter_pane (self, panes[at]))
      return;
  }
}

static void
next_pane_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  move_pane (user_data, 1);
}

static void
previous_pane_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  move_pane (user_data, -1);
}

/* Things */

static void
show_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = target_of (self, target);

  if (rostrum_ref_is_none (ref))
    return;
  rostrum_window_uncover (self);
  rostrum_session_select (self->session, ref);
  adw_flap_set_reveal_flap (self->proof_flap, TRUE);
  rostrum_window_reveal (self, ref);
}

static void
show_in (RostrumWindow *self, GVariant *target, RostrumView view)
{
  RostrumRef ref = target_of (self, target);

  if (rostrum_ref_is_none (ref))
    return;
  rostrum_window_uncover (self);
  rostrum_session_set_view (self->session, view);
  rostrum_session_select (self->session, ref);
  rostrum_window_reveal (self, ref);
}

static void
show_costs_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  show_in (user_data, target, ROSTRUM_VIEW_COSTS);
}

static void
show_graph_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  show_in (user_data, target, ROSTRUM_VIEW_GRAPH);
}

static void
focus_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = target_of (self, target);

  if (rostrum_ref_is_none (ref))
    return;
  rostrum_session_set_view (self->session, ROSTRUM_VIEW_GRAPH);
  rostrum_session_set_focus (self->session, ref);
}

static void
unfocus_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  rostrum_session_set_focus (ROSTRUM_WINDOW (user_data)->session, ROSTRUM_REF_NONE);
}

/* Pins a node where it stands. */
static void
pin_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = target_of (self, target);
  RostrumCanvas *canvas = rostrum_window_get_canvas (self);
  RostrumPicture *picture = canvas ? rostrum_canvas_get_picture (canvas) : NULL;
  RostrumScene *scene = picture ? rostrum_picture_get_scene (picture) : NULL;
  const RostrumTarget *targets;
  const guint32 *found;
  guint32 n;

  if (rostrum_ref_is_none (ref) || !scene)
    return;
  targets = rostrum_scene_get_targets (scene, &n);
  found = rostrum_scene_find (scene, ref, &n);
  if (n > 0)
    rostrum_session_pin (self->session, ref, targets[found[0]].centre.x, targets[found[0]].centre.y);
}

static void
unpin_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = target_of (self, target);

  if (!rostrum_ref_is_none (ref))
    rostrum_session_unpin (self->session, ref);
}

static void
hide_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = target_of (self, target);

  if (ref.kind != ROSTRUM_KIND_SPEAKER && ref.kind != ROSTRUM_KIND_POSITION &&
      ref.kind != ROSTRUM_KIND_SOURCE)
    return;
  rostrum_session_set_hidden (self->session, ref.kind, ref.index, TRUE);
  rostrum_toast_show_with_button (self->toasts, _ ("Hidden"), _ ("_Undo"), "win.unhide",
                                  rostrum_ref_to_target (ref));
}

static void
unhide_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  RostrumRef ref = target_of (self, target);

  if (ref.kind == ROSTRUM_KIND_SPEAKER || ref.kind == ROSTRUM_KIND_POSITION ||
      ref.kind == ROSTRUM_KIND_SOURCE)
    rostrum_session_set_hidden (self->session, ref.kind, ref.index, FALSE);
}

/* "(uu)": two speakers. */
static void
compare_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  guint32 a, b;

  g_variant_get (target, "(uu)", &a, &b);
  if (!debate || a >= debate->n_speakers || b >= debate->n_speakers || a == b)
    return;
  rostrum_session_select (self->session, rostrum_ref (ROSTRUM_KIND_SPEAKER, a));
  rostrum_session_toggle_selected (self->session, rostrum_ref (ROSTRUM_KIND_SPEAKER, b));
  adw_flap_set_reveal_flap (self->proof_flap, TRUE);
}

/* "au": speakers, selected together. */
static void
select_speakers_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumWindow *self = user_data;
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (RostrumRef));
  gsize n;
  const guint32 *speakers = g_variant_get_fixed_array (target, &n, sizeof (guint32));

  for (gsize i = 0; debate && i < n; i++)
    if (speakers[i] < debate->n_speakers) {
      RostrumRef ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, speakers[i]);

      g_array_append_val (refs, ref);
    }
  if (refs->len == 0)
    return;
  rostrum_window_uncover (self);
  rostrum_session_select_all (self->session, (const RostrumRef *) (gpointer) refs->data, refs->len);
  adw_flap_set_reveal_flap (self->proof_flap, TRUE);
}

/* Files are hostile: nothing but the web is ever opened from one. */
static void
visit (RostrumWindow *self, const char *address)
{
  if (rostrum_is_web_address (address))
    gtk_show_uri (GTK_WINDOW (self), address, GDK_CURRENT_TIME);
  else
    rostrum_window_toast (self, _ ("This source has no web address"));
}

static void
open_source_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumRef ref = target_of (user_data, target);

  if (ref.kind == ROSTRUM_KIND_SOURCE)
    visit (user_data,
           rostrum_session_get_debate (ROSTRUM_WINDOW (user_data)->session)->sources[ref.index].url);
}

static void
open_archived_activated (GSimpleAction *action, GVariant *target, gpointer user_data)
{
  RostrumRef ref = target_of (user_data, target);

  if (ref.kind == ROSTRUM_KIND_SOURCE)
    visit (user_data,
           rostrum_session_get_debate (ROSTRUM_WINDOW (user_data)->session)->sources[ref.index].archived_url);
}

static const GActionEntry entries[] = {
  { "view", NULL, "s", "'graph'", view_changed, { 0 } },
  { "back", back_activated, NULL, NULL, NULL, { 0 } },
  { "clear", clear_activated, NULL, NULL, NULL, { 0 } },
  { "unpin-all", unpin_all_activated, NULL, NULL, NULL, { 0 } },
  { "fullscreen", NULL, NULL, "false", fullscreen_changed, { 0 } },
  { "zoom-in", zoom_activated, NULL, NULL, NULL, { 0 } },
  { "zoom-out", zoom_activated, NULL, NULL, NULL, { 0 } },
  { "zoom-fit", zoom_activated, NULL, NULL, NULL, { 0 } },
  { "search", search_activated, NULL, NULL, NULL, { 0 } },
  { "check", check_activated, NULL, NULL, NULL, { 0 } },
  { "show-help-overlay", show_help_overlay_activated, NULL, NULL, NULL, { 0 } },
  { "close", close_activated, NULL, NULL, NULL, { 0 } },
  { "next-pane", next_pane_activated, NULL, NULL, NULL, { 0 } },
  { "previous-pane", previous_pane_activated, NULL, NULL, NULL, { 0 } },
  { "show", show_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "show-costs", show_costs_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "show-graph", show_graph_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "focus", focus_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "unfocus", unfocus_activated, NULL, NULL, NULL, { 0 } },
  { "pin", pin_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "unpin", unpin_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "hide", hide_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "unhide", unhide_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "compare", compare_activated, "(uu)", NULL, NULL, { 0 } },
  { "select-speakers", select_speakers_activated, "au", NULL, NULL, { 0 } },
  { "open-source", open_source_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
  { "open-archived", open_archived_activated, ROSTRUM_REF_TARGET_TYPE, NULL, NULL, { 0 } },
};

void
rostrum_window_add_actions (RostrumWindow *self)
{
  g_autoptr (GPropertyAction) left = g_property_action_new ("toggle-left", self->filter_flap, "reveal-flap");
  g_autoptr (GPropertyAction) right = g_property_action_new ("toggle-right", self->proof_flap, "reveal-flap");
  GSettings *settings = rostrum_settings_get ();
  static const char *const watched[] = { "notify::view",      "notify::can-go-back", "notify::n-pins",
                                         "notify::has-focus", "filter-changed",      NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (left));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (right));
  if (settings) {
    g_autoptr (GAction) minimap = g_settings_create_action (settings, "show-minimap");

    g_action_map_add_action (G_ACTION_MAP (self), minimap);
  }
  for (int i = 0; watched[i]; i++)
    g_signal_connect_object (self->session, watched[i], G_CALLBACK (rostrum_window_update_actions), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
}
