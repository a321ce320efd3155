/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar above the graph: which network it is, how it is laid out, what else is drawn. */
#include "rostrum-compat.h"
#include "rostrum-stage-private.h"

#include <glib/gi18n-lib.h>

#define ROW_CHARS 40

static const struct {
  const char *name;
  const char *meaning;
} networks[ROSTRUM_N_NETWORKS] = {
  [ROSTRUM_NETWORK_TWO_MODE] = { N_ ("Who holds what"),
                                 N_ ("Speakers and the positions they take: the two-mode network") },
  [ROSTRUM_NETWORK_CONGRUENCE] = { N_ ("Who agrees"), N_ ("Speakers on the same side of the same positions: "
                                                          "the congruence network") },
  [ROSTRUM_NETWORK_CONFLICT] = { N_ ("Who clashes"), N_ ("Speakers on opposite sides of the same positions: "
                                                         "the conflict network") },
  [ROSTRUM_NETWORK_SUBTRACT] = { N_ ("Agreement minus conflict"),
                                 N_ ("What is left of each agreement when the clashes are taken off: the "
                                     "subtract network") },
};

static const struct {
  const char *name;
  const char *meaning;
} layouts[ROSTRUM_N_LAYOUTS] = {
  [ROSTRUM_LAYOUT_ORGANIC] = { N_ ("Organic"), N_ ("Who is tied together stands together") },
  [ROSTRUM_LAYOUT_COLUMNS] = { N_ ("Columns"), N_ ("Speakers beside positions, with few crossings") },
  [ROSTRUM_LAYOUT_RING] = { N_ ("Ring"), N_ ("Everybody on a circle, with few crossings") },
};

/* ---- rows of two lines: the name, and in plain words what it means ---- */

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL), *meaning = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (meaning), 0);
  gtk_label_set_wrap (GTK_LABEL (meaning), TRUE);
  /* One and the same width: GTK makes the list as wide as it must be, but as high as it would be if it were as wide as
   * it might be, and a line that wraps in the one and not in the other is cut. */
  gtk_label_set_width_chars (GTK_LABEL (meaning), ROW_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (meaning), ROW_CHARS);
  gtk_widget_add_css_class (meaning, "caption");
  gtk_widget_add_css_class (meaning, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), meaning);
  gtk_list_item_set_child (item, box);
}

static const char *
meaning_of (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    if (g_str_equal (_ (networks[i].name), name))
      return _ (networks[i].meaning);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (g_str_equal (_ (layouts[i].name), name))
      return _ (layouts[i].meaning);
  return "";
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const char *meaning = meaning_of (name);

  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), meaning);
}

/* GTK lets no drop-down be higher than 400 px, which large text is with four rows. */
static void
show_all_rows (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (widget), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    show_all_rows (child);
}

static void
give_rows (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  gtk_drop_down_set_list_factory (drop_down, factory);
  show_all_rows (GTK_WIDGET (drop_down));
}

/* ---- what the session has ---- */

/* A projection has no two sides to make columns of. */
static gboolean
has_columns (const RostrumViewState *state)
{
  return state->network == ROSTRUM_NETWORK_TWO_MODE;
}

static RostrumLayoutKind
layout_of_row (const RostrumViewState *state, guint row)
{
  return has_columns (state) || row == 0 ? (RostrumLayoutKind) row : ROSTRUM_LAYOUT_RING;
}

static guint
row_of_layout (const RostrumViewState *state)
{
  if (has_columns (state))
    return state->layout;
  return state->layout == ROSTRUM_LAYOUT_RING ? 1 : 0;
}

static void
fill_layouts (RostrumStage *self, const RostrumViewState *state)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < ROSTRUM_N_LAYOUTS; i++)
    if (i != ROSTRUM_LAYOUT_COLUMNS || has_columns (state))
      gtk_string_list_append (names, _ (layouts[i].name));
  if (g_list_model_get_n_items (gtk_drop_down_get_model (self->layout_drop_down)) !=
      g_list_model_get_n_items (G_LIST_MODEL (names)))
    gtk_drop_down_set_model (self->layout_drop_down, G_LIST_MODEL (names));
}

void
rostrum_stage_graph_follow (RostrumStage *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);

  if (!state)
    return;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->network_drop_down, state->network);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->network_drop_down), _ (networks[state->network].meaning));
  fill_layouts (self, state);
  gtk_drop_down_set_selected (self->layout_drop_down, row_of_layout (state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->layout_drop_down),
                               _ (layouts[layout_of_row (state, row_of_layout (state))].meaning));
  gtk_widget_set_visible (self->relations_check, state->network == ROSTRUM_NETWORK_TWO_MODE);
  gtk_widget_set_visible (self->normalized_check, state->network != ROSTRUM_NETWORK_TWO_MODE);
  gtk_widget_set_visible (self->coalitions_check, state->network != ROSTRUM_NETWORK_TWO_MODE);
  self->filling = FALSE;
}

/* ---- what the reader chooses ---- */

static void
network_chosen (RostrumStage *self)
{
  const guint row = gtk_drop_down_get_selected (self->network_drop_down);

  if (!self->filling && row < ROSTRUM_N_NETWORKS)
    rostrum_session_set_network (self->session, (RostrumNetworkKind) row);
}

static void
layout_chosen (RostrumStage *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  const guint row = gtk_drop_down_get_selected (self->layout_drop_down);

  if (!self->filling && state && row < ROSTRUM_N_LAYOUTS)
    rostrum_session_set_layout (self->session, layout_of_row (state, row));
}

void
rostrum_stage_graph_init (RostrumStage *self)
{
  const char *names[ROSTRUM_N_NETWORKS + 1] = { NULL };
  g_autoptr (GtkStringList) list = NULL;
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  static const char *const watched[] = { "notify::network", "notify::layout", "notify::debate" };

  for (guint i = 0; i < ROSTRUM_N_NETWORKS; i++)
    names[i] = _ (networks[i].name);
  list = gtk_string_list_new (names);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->network_drop_down, G_LIST_MODEL (list));
  self->filling = FALSE;
  give_rows (self->network_drop_down);
  give_rows (self->layout_drop_down);
  g_object_bind_property (self->session, "coalitions", self->coalitions_check, "active", both);
  g_object_bind_property (self->session, "normalized", self->normalized_check, "active", both);
  g_object_bind_property (self->session, "relations", self->relations_check, "active", both);
  rostrum_compat_name_drop_down (self->network_drop_down, _ ("Network"));
  rostrum_compat_name_drop_down (self->layout_drop_down, _ ("Layout"));
  g_signal_connect_object (self->network_drop_down, "notify::selected", G_CALLBACK (network_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layout_drop_down, "notify::selected", G_CALLBACK (layout_chosen), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (self->session, watched[i], G_CALLBACK (rostrum_stage_graph_follow), self,
                             G_CONNECT_SWAPPED);
  rostrum_stage_graph_follow (self);
}
