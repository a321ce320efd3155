/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tours of a debate, in the overview. */
#include <glib/gi18n-lib.h>

#include "rostrum-proof-parts.h"

#define MAX_TOURS 50

static GtkWidget *
tour_button (const RostrumTour *tour, guint32 index)
{
  GtkWidget *button = gtk_button_new (), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (tour->title), *length;
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step", "%u steps", tour->n_steps), tour->n_steps);
  g_autofree char *spoken = g_strdup_printf (_ ("Play the tour “%1$s”, %2$s"), tour->title, steps);

  length = gtk_label_new (steps);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (length), 0);
  gtk_widget_add_css_class (length, "dim-label");
  gtk_widget_add_css_class (length, "subtle");
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), length);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("media-playback-start-symbolic"));
  gtk_box_append (GTK_BOX (row), lines);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.start-tour");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_widget_set_tooltip_text (button, _ ("Play this tour, step by step over the views"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "list-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

void
rostrum_proof_add_tours (GtkBox *box, RostrumSession *session)
{
  const RostrumDebate *debate = rostrum_session_get_debate (session);
  GtkWidget *list;

  if (debate->n_tours == 0)
    return;
  rostrum_proof_add_section (box, _ ("Tours"));
  list = rostrum_proof_list_new ();
  for (guint32 i = 0; i < MIN (debate->n_tours, MAX_TOURS); i++)
    if (debate->tours[i].n_steps > 0)
      gtk_box_append (GTK_BOX (list), tour_button (&debate->tours[i], i));
  gtk_box_append (box, list);
}
