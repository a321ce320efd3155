/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-filter-row.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-compat.h"
#include "rostrum-disc.h"
#include "rostrum-ref-target.h"

#define DISC_PX 24
#define LEFT_OUT N_ ("Left out by “Featured Speakers Only”")

struct _RostrumFilterRow {
  GtkBox parent_instance;

  RostrumSession *session; /* not a reference: the pane's */
  RostrumRef ref;
  GtkWidget *check;
  GtkWidget *button;
  GtkWidget *count;
  char *name;
  gboolean updating;
  gboolean left_out; /* by "Featured only" */
};

G_DEFINE_FINAL_TYPE (RostrumFilterRow, rostrum_filter_row, GTK_TYPE_BOX)

static void
on_toggled (GtkCheckButton *check, RostrumFilterRow *self)
{
  if (!self->updating)
    rostrum_session_set_hidden (self->session, self->ref.kind, self->ref.index,
                                !gtk_check_button_get_active (check));
}

static void
rostrum_filter_row_finalize (GObject *object)
{
  g_free (ROSTRUM_FILTER_ROW (object)->name);
  G_OBJECT_CLASS (rostrum_filter_row_parent_class)->finalize (object);
}

static void
rostrum_filter_row_class_init (RostrumFilterRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rostrum_filter_row_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
}

static void
rostrum_filter_row_init (RostrumFilterRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "filter-row");
}

/* Not the tooltip's text, which would be the description: "Show David Sacks, checked, Hide". */
static gboolean
query_tooltip (GtkWidget *check, int x, int y, gboolean keyboard, GtkTooltip *tooltip, RostrumFilterRow *self)
{
  gtk_tooltip_set_text (tooltip, self->left_out                                           ? _ (LEFT_OUT)
                                 : gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) ? _ ("Hide")
                                                                                          : _ ("Show"));
  return TRUE;
}

static void
make_check (RostrumFilterRow *self)
{
  /* Translators: %s is a speaker, a position or a source */
  g_autofree char *label = g_strdup_printf (_ ("Show %s"), self->name);

  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_has_tooltip (self->check, TRUE);
  g_signal_connect (self->check, "query-tooltip", G_CALLBACK (query_tooltip), self);
  g_signal_connect (self->check, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (GTK_BOX (self), self->check);
}

static gboolean
is_on_button (RostrumFilterRow *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked && (picked == self->button || gtk_widget_is_ancestor (picked, self->button));
}

/* As in the picture: with Ctrl the thing joins what is selected, or leaves it. The gesture is the row's: one of the button itself
 * would not keep the button from being clicked. */
static void
on_control_click (GtkGestureClick *gesture, int n_press, double x, double y, RostrumFilterRow *self)
{
  if (!(gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_CONTROL_MASK) ||
      !is_on_button (self, x, y)) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rostrum_session_toggle_selected (self->session, self->ref);
}

static gboolean
on_control_return (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RostrumFilterRow *self = user_data;

  rostrum_session_toggle_selected (self->session, self->ref);
  return TRUE;
}

static void
add_to_selection_by_control (RostrumFilterRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_control_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                        gtk_callback_action_new (on_control_return, self, NULL)));
  gtk_widget_add_controller (self->button, keys);
}

static void
make_button (RostrumFilterRow *self)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (self->name);

  if (self->ref.kind == ROSTRUM_KIND_SPEAKER)
    gtk_box_append (GTK_BOX (box), rostrum_disc_new ((RostrumDebate *) debate, self->ref.index, DISC_PX));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (self->ref.kind != ROSTRUM_KIND_SPEAKER) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_lines (GTK_LABEL (label), 2);
  }
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_box_append (GTK_BOX (box), self->count);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_add_css_class (self->button, "flat");
  rostrum_set_ref_action (self->button, "win.show", self->ref);
  add_to_selection_by_control (self);
  gtk_box_append (GTK_BOX (self), self->button);
}

/* A position's full claim, a source's citation, a speaker's role. */
static void
set_tip (RostrumFilterRow *self)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autofree char *citation = NULL;
  const char *tip = self->name;

  if (self->ref.kind == ROSTRUM_KIND_POSITION)
    tip = debate->positions[self->ref.index].claim;
  else if (self->ref.kind == ROSTRUM_KIND_SOURCE)
    tip = citation = rostrum_source_to_citation (debate, self->ref.index, NULL);
  else if (debate->speakers[self->ref.index].role)
    tip = citation = g_strdup_printf ("%s\n%s", self->name, debate->speakers[self->ref.index].role);
  gtk_widget_set_tooltip_text (self->button, tip);
}

GtkWidget *
rostrum_filter_row_new (RostrumSession *session, RostrumRef ref)
{
  RostrumFilterRow *self = g_object_new (ROSTRUM_TYPE_FILTER_ROW, NULL);

  self->session = session;
  self->ref = ref;
  self->name = rostrum_ref_to_words (rostrum_session_get_debate (session), ref);
  make_check (self);
  make_button (self);
  set_tip (self);
  return GTK_WIDGET (self);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
rostrum_filter_row_update (RostrumFilterRow *self, guint32 n_statements)
{
  const RostrumDebate *debate = rostrum_session_get_debate (self->session);
  const RostrumFilter *filter = rostrum_session_get_state (self->session)->filter;
  gboolean shown = !rostrum_filter_is_hidden (filter, self->ref.kind, self->ref.index);
  gboolean left_out = filter->featured_only && self->ref.kind == ROSTRUM_KIND_SPEAKER &&
                      !debate->speakers[self->ref.index].featured;
  gboolean selected = rostrum_session_is_selected (self->session, self->ref);
  g_autofree char *count = g_strdup_printf ("%'u", n_statements);
  g_autofree char *spoken = NULL;

  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), shown && !left_out);
  self->updating = FALSE;
  gtk_widget_set_sensitive (self->check, !left_out);
  self->left_out = left_out;
  rostrum_compat_describe (self->check, left_out ? _ (LEFT_OUT) : "");
  gtk_label_set_text (GTK_LABEL (self->count), count);
  set_class (GTK_WIDGET (self), "hidden-thing", !shown || left_out);
  set_class (GTK_WIDGET (self), "selected", selected);
  /* Translators: a name and how many of its statements are shown, for a screen reader */
  spoken = g_strdup_printf (ngettext ("%s, %u statement", "%s, %u statements", n_statements), self->name,
                            n_statements);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
