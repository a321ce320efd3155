/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-search-box.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-search.h"
#include "rostrum-compat.h"
#include "rostrum-ref-target.h"
#include "rostrum-search-row.h"

#define MAX_RESULTS 12
#define RESULTS_WIDTH_PX 330

struct _RostrumSearchBox {
  GtkWidget parent_instance;

  RostrumSession *session;
  GtkSearchEntry *entry;
  GtkPopover *popover;
  GtkListBox *list;
  guint n_found;
};

G_DEFINE_FINAL_TYPE (RostrumSearchBox, rostrum_search_box, GTK_TYPE_WIDGET)

static void
clear_list (RostrumSearchBox *self)
{
  GtkListBoxRow *row;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
add_nothing_found (RostrumSearchBox *self, const char *text)
{
  g_autofree char *words = g_strdup_printf (_ ("Nothing found for “%s”"), text);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  rostrum_compat_announce (GTK_WIDGET (self), words);
}

/* The keyboard stays in the entry. */
static void
tell_row (RostrumSearchBox *self, GtkListBoxRow *row)
{
  /* Translators: something found, which of the things found it is, and how many they are: for a screen reader */
  g_autofree char *said = g_strdup_printf (C_ ("thing found", "%1$s, %2$u of %3$u"),
                                           rostrum_search_row_get_words (GTK_WIDGET (row)),
                                           (guint) gtk_list_box_row_get_index (row) + 1, self->n_found);

  rostrum_compat_announce (GTK_WIDGET (self), said);
}

static void
select_row (RostrumSearchBox *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  row, -1);
  tell_row (self, row);
}

static void
on_search_changed (RostrumSearchBox *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autoptr (GArray) found = NULL;

  clear_list (self);
  if (*text == '\0' || !debate) {
    gtk_popover_popdown (self->popover);
    return;
  }
  found = rostrum_search (rostrum_session_get_search_index (self->session), text, MAX_RESULTS);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, rostrum_search_row_new (debate, g_array_index (found, RostrumRef, i)));
  self->n_found = found->len;
  if (found->len > 0)
    select_row (self, gtk_list_box_get_row_at_index (self->list, 0));
  else
    add_nothing_found (self, text);
  gtk_widget_set_size_request (GTK_WIDGET (self->popover),
                               MAX (gtk_widget_get_width (GTK_WIDGET (self)), RESULTS_WIDTH_PX), -1);
  gtk_popover_popup (self->popover);
}

/* Everything that is found can be shown somewhere: a figure in Costs, the rest where the reader is. */
static void
choose (RostrumSearchBox *self, GtkListBoxRow *row)
{
  RostrumRef ref = row ? rostrum_search_row_get_ref (GTK_WIDGET (row)) : ROSTRUM_REF_NONE;

  if (rostrum_ref_is_none (ref))
    return;
  gtk_popover_popdown (self->popover);
  rostrum_activate_ref (GTK_WIDGET (self), ref.kind == ROSTRUM_KIND_ESTIMATE ? "win.show-costs" : "win.show",
                        ref);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, RostrumSearchBox *self)
{
  choose (self, row);
}

static void
on_activate (RostrumSearchBox *self)
{
  choose (self, gtk_list_box_get_selected_row (self->list));
}

/* Escape: first out of the words, then out of the entry. */
static void
on_stop_search (RostrumSearchBox *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "pane.leave", NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_popover_popdown (self->popover);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        RostrumSearchBox *self)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int step = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1
             : keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up   ? -1
                                                                 : 0;
  GtkListBoxRow *next;

  if (step == 0 || !selected || !gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;
  next = gtk_list_box_get_row_at_index (self->list, MAX (gtk_list_box_row_get_index (selected) + step, 0));
  if (next)
    select_row (self, next);
  return GDK_EVENT_STOP;
}

static void
on_focus_leave (RostrumSearchBox *self)
{
  gtk_popover_popdown (self->popover);
}

static gboolean
rostrum_search_box_grab_focus (GtkWidget *widget)
{
  RostrumSearchBox *self = ROSTRUM_SEARCH_BOX (widget);

  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
rostrum_search_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RostrumSearchBox *self = ROSTRUM_SEARCH_BOX (widget);

  gtk_widget_allocate (GTK_WIDGET (self->entry), width, height, baseline, NULL);
  gtk_popover_present (self->popover);
}

static void
rostrum_search_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                            int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ROSTRUM_SEARCH_BOX (widget)->entry), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static void
rostrum_search_box_dispose (GObject *object)
{
  RostrumSearchBox *self = ROSTRUM_SEARCH_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_search_box_parent_class)->dispose (object);
}

static void
rostrum_search_box_class_init (RostrumSearchBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_search_box_dispose;
  widget_class->grab_focus = rostrum_search_box_grab_focus;
  widget_class->measure = rostrum_search_box_measure;
  widget_class->size_allocate = rostrum_search_box_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-search-box.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumSearchBox, entry);
  gtk_widget_class_bind_template_child (widget_class, RostrumSearchBox, popover);
  gtk_widget_class_bind_template_child (widget_class, RostrumSearchBox, list);
}

static void
rostrum_search_box_init (RostrumSearchBox *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (on_stop_search), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated), self);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), key);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

GtkWidget *
rostrum_search_box_new (RostrumSession *session)
{
  RostrumSearchBox *self = g_object_new (ROSTRUM_TYPE_SEARCH_BOX, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
