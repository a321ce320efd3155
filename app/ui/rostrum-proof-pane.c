/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rostrum-proof-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "query/rostrum-check.h"
#include "query/rostrum-ratio.h"
#include "query/rostrum-words.h"
#include "rostrum-check-page.h"
#include "rostrum-compat.h"
#include "rostrum-proof-parts.h"
#include "rostrum-ref-target.h"

#define MAX_SELECTED_LISTED 50

struct _RostrumProofPane {
  GtkWidget parent_instance;

  RostrumSession *session;
  GtkStack *stack; /* "proof" and "check" */
  GtkWidget *back_bar;
  AdwBin *check_bin;
  GtkScrolledWindow *scroller;
  GtkBox *content;
  RostrumDebate *checked; /* that the findings are of */
  GPtrArray *findings;    /* NULL: not asked yet */
  RostrumRef from_check;  /* what the list of findings led to */
  RostrumRef shown; /* what the content is about, to keep the reader's place while only the filter changes */
  guint n_shown;
  guint rebuild_id;
};

G_DEFINE_FINAL_TYPE (RostrumProofPane, rostrum_proof_pane, GTK_TYPE_WIDGET)

/* Several things that are not all speakers: all of them as a list, the last with its proof. */
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
  if (selection[n - 1].kind != ROSTRUM_KIND_PAIR)
    rostrum_proof_add_proof (self->content, self->session, selection[n - 1]);
}

/* The speakers selected, in the order of choosing; NULL if anything else is among it. */
static GArray *
list_speakers (const RostrumRef *selection, guint n)
{
  g_autoptr (GArray) speakers = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++) {
    if (selection[i].kind != ROSTRUM_KIND_SPEAKER)
      return NULL;
    g_array_append_val (speakers, selection[i].index);
  }
  return g_steal_pointer (&speakers);
}

static gboolean
is_two_figures (const RostrumRef *selection, guint n)
{
  return n == 2 && selection[0].kind == ROSTRUM_KIND_ESTIMATE && selection[1].kind == ROSTRUM_KIND_ESTIMATE;
}

static GPtrArray *
get_findings (RostrumProofPane *self)
{
  RostrumDebate *debate = rostrum_session_get_debate (self->session);

  if (self->checked != debate) {
    g_clear_pointer (&self->findings, g_ptr_array_unref);
    g_clear_pointer (&self->checked, rostrum_debate_unref);
    self->checked = rostrum_debate_ref (debate);
    self->findings = rostrum_check (debate);
    adw_bin_set_child (self->check_bin, NULL);
    gtk_stack_set_visible_child_name (self->stack, "proof");
  }
  return self->findings;
}

static void
fill (RostrumProofPane *self)
{
  guint n;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n);
  g_autoptr (GArray) speakers = list_speakers (selection, n);
  const guint32 *chosen = speakers ? (const guint32 *) (gpointer) speakers->data : NULL;
  guint32 a, b;

  if (n == 0)
    rostrum_proof_add_overview (self->content, self->session, get_findings (self)->len);
  else if (rostrum_session_get_compared (self->session, &a, &b))
    rostrum_proof_add_comparison (self->content, self->session, a, b);
  else if (n == 1)
    rostrum_proof_add_proof (self->content, self->session, selection[0]);
  else if (is_two_figures (selection, n))
    rostrum_proof_add_ratio (self->content, self->session, selection[0].index, selection[1].index);
  else if (chosen)
    rostrum_proof_add_group (self->content, self->session, chosen, n);
  else
    add_several (self, selection, n);
}

static gboolean
is_in_list (RostrumProofPane *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "check") == 0;
}

/* A thing that the list of findings led to has a way back to the list. */
static void
update_back_bar (RostrumProofPane *self)
{
  guint n;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n);

  gtk_widget_set_visible (self->back_bar, n == 1 && !rostrum_ref_is_none (self->from_check) &&
                                              rostrum_ref_equal (selection[0], self->from_check));
}

static void
announce (RostrumProofPane *self)
{
  RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autofree char *name = NULL;
  const RostrumRef *selection;
  guint32 a, b;
  guint n;

  selection = rostrum_session_get_selection (self->session, &n);
  /* The card of a tour has its own words, and in the table the row is read already. */
  if (rostrum_session_get_tour (self->session))
    return;
  if (n == 1 && rostrum_session_get_state (self->session)->view == ROSTRUM_VIEW_TABLE &&
      (self->shown.kind == ROSTRUM_KIND_STATEMENT || self->shown.kind == ROSTRUM_KIND_ESTIMATE))
    return;
  if (n == 0) {
    name = g_strdup (_ ("Nothing is selected"));
  } else if (is_two_figures (selection, n)) {
    const RostrumRatio ratio = rostrum_estimates_ratio (debate, selection[0].index, selection[1].index);

    name = rostrum_ratio_to_words (debate, &ratio);
  } else if (rostrum_session_get_compared (self->session, &a, &b)) {
    name = rostrum_comparison_to_headline (rostrum_session_get_network (self->session), a, b);
  } else {
    name = rostrum_ref_to_words (debate, self->shown);
  }
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
  if (self->checked != NULL && self->checked != rostrum_session_get_debate (self->session)) {
    self->from_check = ROSTRUM_REF_NONE;
    gtk_stack_set_visible_child_name (self->stack, "proof");
  }
  update_back_bar (self);
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
  /* The list of findings keeps the keyboard where it is. */
  if (had_focus && !is_in_list (self))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
check_activated (GtkWidget *widget, const char *action, GVariant *target)
{
  RostrumProofPane *self = ROSTRUM_PROOF_PANE (widget);
  RostrumDebate *debate = rostrum_session_get_debate (self->session);
  g_autofree char *words = NULL;
  GPtrArray *findings;

  if (!debate)
    return;
  findings = get_findings (self);
  if (!adw_bin_get_child (self->check_bin))
    adw_bin_set_child (self->check_bin, rostrum_check_page_new (debate, findings));
  gtk_stack_set_visible_child_name (self->stack, "check");
  rostrum_check_page_focus (ROSTRUM_CHECK_PAGE (adw_bin_get_child (self->check_bin)));
  words = findings->len == 0
              ? g_strdup (_ ("Nothing to doubt was found"))
              : g_strdup_printf (ngettext ("%'u thing to doubt", "%'u things to doubt", findings->len),
                                 findings->len);
  rostrum_compat_announce (widget, words);
}

static void
overview_activated (GtkWidget *widget, const char *action, GVariant *target)
{
  RostrumProofPane *self = ROSTRUM_PROOF_PANE (widget);

  gtk_stack_set_visible_child_name (self->stack, "proof");
  rostrum_session_select (self->session, ROSTRUM_REF_NONE);
  gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
}

/* Also if it is selected already. */
static void
finding_activated (GtkWidget *widget, const char *action, GVariant *target)
{
  RostrumProofPane *self = ROSTRUM_PROOF_PANE (widget);
  RostrumRef ref = rostrum_ref_from_target (target, rostrum_session_get_debate (self->session));

  if (rostrum_ref_is_none (ref))
    return;
  self->from_check = ref;
  gtk_stack_set_visible_child_name (self->stack, "proof");
  rostrum_activate_ref (widget, "win.show", ref);
  rebuild (self);
  gtk_widget_child_focus (GTK_WIDGET (self->back_bar), GTK_DIR_TAB_FORWARD);
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

/* What is selected while the list of findings is open is shown, and leads back to the list too. */
static void
on_selection_changed (RostrumProofPane *self)
{
  guint n;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n);

  if (is_in_list (self) && n > 0) {
    self->from_check = n == 1 ? selection[0] : ROSTRUM_REF_NONE;
    gtk_stack_set_visible_child_name (self->stack, "proof");
  }
  queue_rebuild (self);
}

static void
rostrum_proof_pane_dispose (GObject *object)
{
  RostrumProofPane *self = ROSTRUM_PROOF_PANE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->checked, rostrum_debate_unref);
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
  gtk_widget_class_bind_template_child (widget_class, RostrumProofPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RostrumProofPane, back_bar);
  gtk_widget_class_bind_template_child (widget_class, RostrumProofPane, check_bin);
  gtk_widget_class_bind_template_child (widget_class, RostrumProofPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RostrumProofPane, content);
  gtk_widget_class_install_action (widget_class, "proof.check", NULL, check_activated);
  gtk_widget_class_install_action (widget_class, "proof.show-finding", ROSTRUM_REF_TARGET_TYPE,
                                   finding_activated);
  gtk_widget_class_install_action (widget_class, "proof.overview", NULL, overview_activated);
}

static void
rostrum_proof_pane_init (RostrumProofPane *self)
{
  self->shown = ROSTRUM_REF_NONE;
  self->from_check = ROSTRUM_REF_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rostrum_proof_pane_new (RostrumSession *session)
{
  RostrumProofPane *self = g_object_new (ROSTRUM_TYPE_PROOF_PANE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (on_selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "filter-changed", G_CALLBACK (queue_rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return GTK_WIDGET (self);
}
