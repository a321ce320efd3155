/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The context menus of speakers, positions, edges and figures. */
#include "rostrum-window-private.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-recompute.h"
#include "rostrum-ref-target.h"

/* A menu of hundreds of names helps nobody: then "Compare" is in the proof pane, with a list that scrolls. */
#define MAX_COMPARE 20

static void
append (GMenu *menu, const char *label, const char *action, RostrumRef ref)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, rostrum_ref_to_target (ref));
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* The speakers on screen to compare @speaker with. */
static void
append_compare (RostrumWindow *self, GMenu *menu, guint32 speaker)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  const RostrumNetwork *network = rostrum_session_get_network (self->session);
  g_autoptr (GMenu) others = g_menu_new ();

  for (guint32 i = 0; i < network->n_speakers; i++) {
    guint32 other = network->speakers[i];
    g_autoptr (GMenuItem) item = NULL;

    if (other == speaker || g_menu_model_get_n_items (G_MENU_MODEL (others)) >= MAX_COMPARE)
      continue;
    item = g_menu_item_new (debate->speakers[other].name, NULL);
    g_menu_item_set_action_and_target (item, "win.compare", "(uu)", speaker, other);
    g_menu_append_item (others, item);
  }
  if (g_menu_model_get_n_items (G_MENU_MODEL (others)) > 0)
    g_menu_append_submenu (menu, _ ("_Compare with"), G_MENU_MODEL (others));
}

static void
append_node_items (RostrumWindow *self, GMenu *menu, RostrumRef ref)
{
  gboolean graph = rostrum_session_get_state (self->session)->view == ROSTRUM_VIEW_GRAPH;
  g_autoptr (GMenu) place = g_menu_new ();

  append (place, _ ("_Focus on Neighbourhood"), "win.focus", ref);
  if (graph)
    append (place, rostrum_session_is_pinned (self->session, ref) ? _ ("Un_pin") : _ ("_Pin Here"),
            rostrum_session_is_pinned (self->session, ref) ? "win.unpin" : "win.pin", ref);
  append (place, _ ("_Hide"), "win.hide", ref);
  append_section (menu, place);
}

static void
append_edge_items (RostrumWindow *self, GMenu *menu, RostrumRef ref)
{
  append (menu, _ ("Show the _Speaker"), "win.show", rostrum_ref (ROSTRUM_KIND_SPEAKER, ref.index));
  append (menu, _ ("Show the _Position"), "win.show", rostrum_ref (ROSTRUM_KIND_POSITION, ref.other));
  if (rostrum_session_get_state (self->session)->view != ROSTRUM_VIEW_GRAPH)
    append (menu, _ ("Show in _Graph"), "win.show-graph", ref);
}

static void
append_estimate_items (RostrumWindow *self, GMenu *menu, RostrumRef ref)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  const RostrumEstimate *estimate = &debate->estimates[ref.index];
  RostrumRecomputeOffer offer;

  if (rostrum_recompute_find_offer (debate, ref.index, &offer))
    append (menu, _ ("_Rebuild This Figure…"), "win.rebuild", ref);
  if (estimate->speaker != ROSTRUM_NONE)
    append (menu, _ ("Show the Speaker in _Graph"), "win.show-graph",
            rostrum_ref (ROSTRUM_KIND_SPEAKER, estimate->speaker));
  if (estimate->n_positions > 0)
    append (menu, _ ("Show the _Position in Graph"), "win.show-graph",
            rostrum_ref (ROSTRUM_KIND_POSITION, estimate->positions[0]));
  if (estimate->source != ROSTRUM_NONE && debate->sources[estimate->source].url)
    append (menu, _ ("_Visit the Source"), "win.open-source",
            rostrum_ref (ROSTRUM_KIND_SOURCE, estimate->source));
}

static void
append_own_items (GMenu *menu, RostrumRef ref)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Remove Your Figure"), NULL);

  g_menu_item_set_action_and_target (item, "win.remove-own", "u", ref.index);
  g_menu_append_item (menu, item);
}

static GMenu *
menu_for (RostrumWindow *self, RostrumRef ref)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  const gboolean graph = state->view == ROSTRUM_VIEW_GRAPH;
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new (), more = g_menu_new (), copy = g_menu_new ();

  if (ref.kind == ROSTRUM_KIND_OWN)
    append_own_items (open, ref);
  else if (!rostrum_ref_is_none (ref))
    append (open, _ ("_Open Proof"), "win.show", ref);
  if (ref.kind == ROSTRUM_KIND_SPEAKER) {
    append_compare (self, open, ref.index);
    append (open, graph ? _ ("Show in C_osts") : _ ("Show in _Graph"),
            graph ? "win.show-costs" : "win.show-graph", ref);
  } else if (ref.kind == ROSTRUM_KIND_EDGE) {
    append_edge_items (self, open, ref);
  } else if (ref.kind == ROSTRUM_KIND_POSITION && !graph) {
    append (open, _ ("Show in _Graph"), "win.show-graph", ref);
  } else if (ref.kind == ROSTRUM_KIND_ESTIMATE) {
    append_estimate_items (self, open, ref);
  }
  append_section (menu, open);
  if (ref.kind == ROSTRUM_KIND_SPEAKER || ref.kind == ROSTRUM_KIND_POSITION)
    append_node_items (self, menu, ref);
  if (!rostrum_ref_is_none (state->focus))
    g_menu_append (more, _ ("Show _Everything Again"), "win.unfocus");
  if (state->pins->len > 0)
    g_menu_append (more, _ ("_Unpin All"), "win.unpin-all");
  append_section (menu, more);
  if (!rostrum_ref_is_none (ref) && ref.kind != ROSTRUM_KIND_OWN)
    append (copy, _ ("Copy _Citation"), "win.copy-citation", ref);
  g_menu_append (copy, _ ("Copy as P_icture"), "win.copy-picture");
  g_menu_append (copy, _ ("E_xport Picture…"), "win.export");
  append_section (menu, copy);
  return menu;
}

static void
on_closed (GtkPopover *popover, RostrumWindow *self)
{
  RostrumCanvas *canvas = rostrum_window_get_canvas (self);

  if (canvas && gtk_widget_get_mapped (GTK_WIDGET (canvas)))
    gtk_widget_grab_focus (GTK_WIDGET (canvas));
}

void
rostrum_window_popup_menu (RostrumWindow *self, GtkWidget *widget, RostrumRef ref, double x_px, double y_px)
{
  g_autoptr (GMenu) menu = menu_for (self, ref);
  graphene_point_t at;

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (self->stage_bin), &GRAPHENE_POINT_INIT (x_px, y_px),
                                 &at))
    return;
  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  self->context_menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self->stage_bin));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->context_menu), FALSE);
  gtk_widget_set_halign (self->context_menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu), &(GdkRectangle){ at.x, at.y, 1, 1 });
  g_signal_connect (self->context_menu, "closed", G_CALLBACK (on_closed), self);
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}
