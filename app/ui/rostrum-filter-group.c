/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-filter-group.h"

#include <glib/gi18n-lib.h>

#include "rostrum-filter-list.h"

#define FIRST_ROWS 50

struct _RostrumFilterGroup {
  GtkBox parent_instance;

  RostrumSession *session; /* not a reference: the pane's */
  RostrumKind kind;
  GArray *indexes;
  GArray *counts;
  GtkWidget *check;
  GtkWidget *toggle;
  GtkWidget *arrow;
  GtkWidget *count;
  GtkWidget *revealer;
  GtkWidget *list; /* NULL until unfolded */
  char *label;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (RostrumFilterGroup, rostrum_filter_group, GTK_TYPE_BOX)

/* All of them at once, and one picture: a copy of the filter with every one set. */
static void
on_check_toggled (GtkCheckButton *check, RostrumFilterGroup *self)
{
  gboolean hide = !gtk_check_button_get_active (check);
  g_autoptr (RostrumFilter) filter = NULL;

  if (self->updating)
    return;
  filter = rostrum_filter_copy (rostrum_session_get_state (self->session)->filter);
  for (guint i = 0; i < self->indexes->len; i++)
    rostrum_filter_set_hidden (filter, rostrum_session_get_debate (self->session), self->kind,
                               g_array_index (self->indexes, guint32, i), hide);
  rostrum_session_set_filter (self->session, filter);
}

static void
on_unfolded (GtkToggleButton *toggle, GParamSpec *pspec, RostrumFilterGroup *self)
{
  gboolean unfolded = gtk_toggle_button_get_active (toggle);

  if (unfolded && !self->list) {
    self->list = rostrum_filter_list_new (self->session);
    gtk_widget_set_margin_start (self->list, 18);
    rostrum_filter_list_set_things (ROSTRUM_FILTER_LIST (self->list), self->kind,
                                    (const guint32 *) (void *) self->indexes->data, self->indexes->len,
                                    FIRST_ROWS);
    if (self->counts->len > 0)
      rostrum_filter_list_update (ROSTRUM_FILTER_LIST (self->list),
                                  (const guint32 *) (void *) self->counts->data);
    gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->list);
  }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), unfolded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

static void
rostrum_filter_group_finalize (GObject *object)
{
  RostrumFilterGroup *self = ROSTRUM_FILTER_GROUP (object);

  g_array_unref (self->indexes);
  g_array_unref (self->counts);
  g_free (self->label);
  G_OBJECT_CLASS (rostrum_filter_group_parent_class)->finalize (object);
}

static void
rostrum_filter_group_class_init (RostrumFilterGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rostrum_filter_group_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
}

static void
rostrum_filter_group_init (RostrumFilterGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->indexes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static GtkWidget *
make_toggle (RostrumFilterGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (self->label);

  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "count");
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_box_append (GTK_BOX (box), self->count);

  self->toggle = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->toggle), box);
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "group-toggle");
  gtk_widget_set_hexpand (self->toggle, TRUE);
  gtk_widget_set_tooltip_text (self->toggle, self->label);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect (self->toggle, "notify::active", G_CALLBACK (on_unfolded), self);
  return self->toggle;
}

GtkWidget *
rostrum_filter_group_new (RostrumSession *session, const char *label, RostrumKind kind,
                          const guint32 *indexes, guint n)
{
  RostrumFilterGroup *self = g_object_new (ROSTRUM_TYPE_FILTER_GROUP, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *spoken = g_strdup_printf (_ ("Show %s"), label);

  self->session = session;
  self->kind = kind;
  self->label = g_strdup (label);
  g_array_append_vals (self->indexes, indexes, n);
  gtk_widget_add_css_class (row, "filter-row");
  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->check, _ ("Show or hide all of them"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect (self->check, "toggled", G_CALLBACK (on_check_toggled), self);
  gtk_box_append (GTK_BOX (row), self->check);
  gtk_box_append (GTK_BOX (row), make_toggle (self));
  gtk_box_append (GTK_BOX (self), row);
  self->revealer = gtk_revealer_new ();
  gtk_box_append (GTK_BOX (self), self->revealer);
  return GTK_WIDGET (self);
}

void
rostrum_filter_group_update (RostrumFilterGroup *self, const guint32 *counts)
{
  const RostrumFilter *filter = rostrum_session_get_state (self->session)->filter;
  guint32 n_things = rostrum_debate_count (rostrum_session_get_debate (self->session), self->kind);
  guint n_hidden = 0, n_statements = 0;
  g_autofree char *text = NULL, *spoken = NULL;

  g_array_set_size (self->counts, 0);
  g_array_append_vals (self->counts, counts, n_things);
  for (guint i = 0; i < self->indexes->len; i++) {
    guint32 index = g_array_index (self->indexes, guint32, i);

    n_hidden += rostrum_filter_is_hidden (filter, self->kind, index) ? 1 : 0;
    n_statements += counts[index];
  }
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), n_hidden < self->indexes->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->check),
                                     n_hidden > 0 && n_hidden < self->indexes->len);
  self->updating = FALSE;
  text = g_strdup_printf ("%'u", n_statements);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  spoken = g_strdup_printf (ngettext ("%s, %u statement", "%s, %u statements", n_statements), self->label,
                            n_statements);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (self->list)
    rostrum_filter_list_update (ROSTRUM_FILTER_LIST (self->list), counts);
}
