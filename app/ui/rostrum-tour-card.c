/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-tour-card.h"

#include <glib/gi18n-lib.h>

#include "rostrum-theme.h"

/* About eight lines of ordinary text in the narrowest window. */
#define LONG_CHARS 320

struct _RostrumTourCard {
  GtkWidget parent_instance;

  RostrumSession *session;

  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *place;
  GtkWidget *heading;
  GtkLabel *heading_label;
  GtkWidget *scroller;
  GtkLabel *text;
  GtkLabel *long_text;
  GtkButton *next_button;
  GtkWidget *next_sign; /* in its place where there is no room for words */
};

G_DEFINE_FINAL_TYPE (RostrumTourCard, rostrum_tour_card, GTK_TYPE_WIDGET)

/* A step of a few sentences is shown whole; one with a page of text is scrolled, and leaves the picture its place. */
static void
set_text (RostrumTourCard *self, const char *text)
{
  const double scale = rostrum_theme_text_scale ();
  const gboolean is_long = (double) g_utf8_strlen (text, -1) * scale * scale > LONG_CHARS;

  gtk_label_set_label (self->text, is_long ? "" : text);
  gtk_label_set_label (self->long_text, is_long ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), !is_long && *text != '\0');
  gtk_widget_set_visible (self->scroller, is_long);
}

static void
update (RostrumTourCard *self)
{
  const RostrumTour *tour = rostrum_session_get_tour (self->session);
  const RostrumTourStep *step = rostrum_session_get_tour_step (self->session);
  g_autofree char *place = NULL;
  g_autofree char *spoken = NULL;
  const char *next;
  guint32 index;

  gtk_widget_set_visible (GTK_WIDGET (self), tour != NULL);
  if (!tour)
    return;
  index = (guint32) (step - tour->steps);
  /* Translators: the step of a tour, such as "2 of 7" */
  place = g_strdup_printf (_ ("%1$u of %2$u"), index + 1, tour->n_steps);
  /* Translators: the place in a tour, the heading of its step, its text: for a screen reader */
  spoken = g_strdup_printf (C_ ("step of a tour", "%1$s: %2$s. %3$s"), place,
                            step->heading ? step->heading : "", step->text ? step->text : "");
  gtk_label_set_label (self->title, tour->title ? tour->title : "");
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->heading_label, step->heading ? step->heading : "");
  set_text (self, step->text ? step->text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  next = index + 1 < tour->n_steps ? _ ("Next") : _ ("Finish");
  gtk_button_set_label (self->next_button, next);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next_sign), GTK_ACCESSIBLE_PROPERTY_LABEL, next, -1);
}

static void
rostrum_tour_card_dispose (GObject *object)
{
  RostrumTourCard *self = ROSTRUM_TOUR_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_tour_card_parent_class)->dispose (object);
}

static void
rostrum_tour_card_class_init (RostrumTourCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint next_keys[] = { GDK_KEY_n, GDK_KEY_N, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  G_OBJECT_CLASS (klass)->dispose = rostrum_tour_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  for (guint i = 0; i < G_N_ELEMENTS (next_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, next_keys[i], 0, "win.next-step", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "win.previous-step", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_P, 0, "win.previous-step", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-tour-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, box);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, title);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, place);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, heading);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, heading_label);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, text);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, long_text);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, next_sign);
  gtk_widget_class_bind_template_child (widget_class, RostrumTourCard, next_button);
}

static void
rostrum_tour_card_init (RostrumTourCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tour"), -1);
}

GtkWidget *
rostrum_tour_card_new (RostrumSession *session)
{
  RostrumTourCard *self;

  g_return_val_if_fail (ROSTRUM_IS_SESSION (session), NULL);

  self = g_object_new (ROSTRUM_TYPE_TOUR_CARD, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::tour", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::tour-step", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
rostrum_tour_card_read (RostrumTourCard *self)
{
  g_return_if_fail (ROSTRUM_IS_TOUR_CARD (self));

  gtk_widget_grab_focus (self->heading);
}
