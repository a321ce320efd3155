/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-unfolding.h"

struct _RostrumUnfolding {
  GtkBox parent_instance;

  GtkWidget *row;
  GtkWidget *arrow;
  GtkWidget *body; /* NULL before it is first looked at */
  RostrumUnfold unfold;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (RostrumUnfolding, rostrum_unfolding, GTK_TYPE_BOX)

static void
rostrum_unfolding_finalize (GObject *object)
{
  RostrumUnfolding *self = ROSTRUM_UNFOLDING (object);

  if (self->free_data)
    self->free_data (self->data);
  G_OBJECT_CLASS (rostrum_unfolding_parent_class)->finalize (object);
}

static void
rostrum_unfolding_class_init (RostrumUnfoldingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rostrum_unfolding_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
}

static void
on_toggled (GtkToggleButton *row, RostrumUnfolding *self)
{
  gboolean unfolded = gtk_toggle_button_get_active (row);

  if (unfolded && !self->body) {
    self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
    gtk_widget_add_css_class (self->body, "unfolded-statements");
    gtk_box_append (GTK_BOX (self), self->body);
    self->unfold (GTK_BOX (self->body), self->data);
  }
  if (self->body)
    gtk_widget_set_visible (self->body, unfolded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

static void
rostrum_unfolding_init (RostrumUnfolding *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->row = gtk_toggle_button_new ();
  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->row, "flat");
  gtk_widget_add_css_class (self->row, "list-button");
  gtk_widget_add_css_class (self->row, "group-toggle");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect (self->row, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (self), self->row);
}

GtkWidget *
rostrum_unfolding_new (GtkWidget *heading, const char *name, RostrumUnfold unfold, gpointer data,
                       GDestroyNotify free_data)
{
  RostrumUnfolding *self = g_object_new (ROSTRUM_TYPE_UNFOLDING, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->unfold = unfold;
  self->data = data;
  self->free_data = free_data;
  gtk_box_append (GTK_BOX (line), self->arrow);
  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  gtk_button_set_child (GTK_BUTTON (self->row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
rostrum_unfolding_get_row (RostrumUnfolding *self)
{
  g_return_val_if_fail (ROSTRUM_IS_UNFOLDING (self), NULL);

  return self->row;
}

void
rostrum_unfolding_set_unfolded (RostrumUnfolding *self, gboolean unfolded)
{
  g_return_if_fail (ROSTRUM_IS_UNFOLDING (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->row), unfolded);
}
