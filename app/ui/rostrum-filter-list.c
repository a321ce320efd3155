/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-filter-list.h"

#include <glib/gi18n-lib.h>

#include "rostrum-filter-row.h"

/* So many rows come with one click on "more": enough for people, soon enough for GTK. */
#define STEP 100

struct _RostrumFilterList {
  GtkBox parent_instance;

  RostrumSession *session; /* not a reference: the pane's */
  RostrumKind kind;
  GArray *indexes; /* of guint32 */
  GPtrArray *rows; /* the first so many of them */
  GArray *counts;  /* of guint32, the last that was told */
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (RostrumFilterList, rostrum_filter_list, GTK_TYPE_BOX)

static guint32
count_of (RostrumFilterList *self, guint32 index)
{
  return index < self->counts->len ? g_array_index (self->counts, guint32, index) : 0;
}

static void
update_more (RostrumFilterList *self)
{
  guint n = self->indexes->len - self->rows->len;
  g_autofree char *label = g_strdup_printf (ngettext ("%'u more…", "%'u more…", n), n);

  gtk_widget_set_visible (self->more, n > 0);
  gtk_button_set_label (GTK_BUTTON (self->more), label);
}

static void
add_rows (RostrumFilterList *self, guint n)
{
  guint end = MIN (self->rows->len + n, self->indexes->len);

  for (guint i = self->rows->len; i < end; i++) {
    guint32 index = g_array_index (self->indexes, guint32, i);
    GtkWidget *row = rostrum_filter_row_new (self->session, rostrum_ref (self->kind, index));

    rostrum_filter_row_update (ROSTRUM_FILTER_ROW (row), count_of (self, index));
    gtk_box_insert_child_after (GTK_BOX (self), row, gtk_widget_get_prev_sibling (self->more));
    g_ptr_array_add (self->rows, row);
  }
  update_more (self);
}

static void
on_more (RostrumFilterList *self)
{
  guint before = self->rows->len;

  add_rows (self, STEP);
  /* The keyboard goes on where it was: at the first new row. */
  if (before < self->rows->len)
    gtk_widget_child_focus (self->rows->pdata[before], GTK_DIR_TAB_FORWARD);
}

static void
rostrum_filter_list_finalize (GObject *object)
{
  RostrumFilterList *self = ROSTRUM_FILTER_LIST (object);

  g_array_unref (self->indexes);
  g_array_unref (self->counts);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (rostrum_filter_list_parent_class)->finalize (object);
}

static void
rostrum_filter_list_class_init (RostrumFilterListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rostrum_filter_list_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
}

static void
rostrum_filter_list_init (RostrumFilterList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->indexes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_ptr_array_new ();
  self->more = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "more-button");
  gtk_widget_add_css_class (self->more, "accent");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->more, 28);
  gtk_widget_set_tooltip_text (self->more, _ ("Show the rest of the list"));
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  gtk_box_append (GTK_BOX (self), self->more);
}

GtkWidget *
rostrum_filter_list_new (RostrumSession *session)
{
  RostrumFilterList *self = g_object_new (ROSTRUM_TYPE_FILTER_LIST, NULL);

  self->session = session;
  return GTK_WIDGET (self);
}

void
rostrum_filter_list_set_things (RostrumFilterList *self, RostrumKind kind, const guint32 *indexes, guint n,
                                guint n_first)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (GTK_BOX (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->indexes, 0);
  g_array_append_vals (self->indexes, indexes, n);
  self->kind = kind;
  add_rows (self, MIN (n_first, STEP));
}

void
rostrum_filter_list_update (RostrumFilterList *self, const guint32 *counts)
{
  guint32 n = rostrum_debate_count (rostrum_session_get_debate (self->session), self->kind);

  g_array_set_size (self->counts, 0);
  g_array_append_vals (self->counts, counts, n);
  for (guint i = 0; i < self->rows->len; i++)
    rostrum_filter_row_update (self->rows->pdata[i],
                               count_of (self, g_array_index (self->indexes, guint32, i)));
}
