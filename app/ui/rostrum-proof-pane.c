/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rostrum-proof-pane.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-compat.h"
#include "rostrum-proof-parts.h"

#define MAX_SELECTED_LISTED 50

struct _RostrumProofPane {
  GtkWidget parent_instance;

  RostrumSession *session;
  GtkScrolledWindow *scroller;
  GtkBox *content;
  RostrumRef shown; /* what the content is about, to keep the reader's place while only the filter changes */
  guint n_shown;
  guint rebuild_id;
};

G_DEFINE_FINAL_TYPE (RostrumProofPane, rostrum_proof_pane, GTK_TYPE_WIDGET)

/* Several things that are not two speakers: all of them as a list, the last with its proof. */
static void
add_several (RostrumProofPane *self, const RostrumRef *selection, guint n)
{
  RostrumDebate *debate = rostrum_session_get_debate (self->session);
  GtkWidget *list = rostrum_proof_list_new ();
  g_autofree char *kicker = g_strdup_printf (ngettext ("%u thing selected", "%u things selected", n), n);

  rostrum_proof_add_kicker (self->content, kicker, TRUE);
  for (guint i = 0; i < MIN (n, MAX_SELECTED_LISTED); i++)
    rostrum_proof_add_thing (GTK_BOX (list), debate, selection[i]);
  gtk_box_append (self->content, list);
  gtk_box_append (self->content, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  rostrum_proof_add_proof (self->content, self->session, selection[n - 1]);
}

static void
fill (RostrumProofPane *self)
{
  guint n;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n);

  if (n == 0)
    rostrum_proof_add_overview (self->content, self->session);
  else if (n == 1)
    rostrum_proof_add_proof (self->content, self->session, selection[0]);
  else if (n == 2 && selection[0].kind == ROSTRUM_KIND_SPEAKER && selection[1].kind == ROSTRUM_KIND_SPEAKER)
    rostrum_proof_add_comparison (self->content, self->session, selection[0].index, selection[1].index);
  else
    add_several (self, selection, n);
}

static void
announce (RostrumProofPane *self)
{
  g_autofree char *name = NULL;

  if (rostrum_ref_is_none (self->shown))
    return;
  name = rostrum_ref_to_words (rostrum_session_get_debate (self->session), self->shown);
  rostrum_compat_announce (GTK_WIDGET (self), name);
}

static void
rebuild (RostrumProofPane *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  RostrumRef shown = ROSTRUM_REF_NONE;
  GtkWidget *child;
  const RostrumRef *selection;
  guint n;

  if (!rostrum_session_get_debate (self->session))
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))))
    gtk_box_remove (self->content, child);
  fill (self);
  selection = rostrum_session_get_selection (self->session, &n);
  if (n > 0)
    shown = selection[n - 1];
  if (n != self->n_shown || !rostrum_ref_equal (shown, self->shown)) {
    gtk_adjustment_set_value (adjustment, 0);
    self->shown = shown;
    self->n_shown = n;
    announce (self);
  }
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
rebuild_now (gpointer user_data)
{
  RostrumProofPane *self = user_data;

  self->rebuild_id = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

/* A click can change selection, view and filter at once: one rebuild follows, before the next frame. */
static void
queue_rebuild (RostrumProofPane *self)
{
  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_now, self, NULL);
}

static void
rostrum_proof_pane_dispose (GObject *object)
{
  RostrumProofPane *self = ROSTRUM_PROOF_PANE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_proof_pane_parent_class)->dispose (object);
}

static void
rostrum_proof_pane_class_init (RostrumProofPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_proof_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/rostrum_app/Rostrum/ui/rostrum-proof-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RostrumProofPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RostrumProofPane, content);
}

static void
rostrum_proof_pane_init (RostrumProofPane *self)
{
  self->shown = ROSTRUM_REF_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rostrum_proof_pane_new (RostrumSession *session)
{
  RostrumProofPane *self = g_object_new (ROSTRUM_TYPE_PROOF_PANE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "filter-changed", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return GTK_WIDGET (self);
}
