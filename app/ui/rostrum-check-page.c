/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-check-page.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-check.h"
#include "rostrum-proof-parts.h"
#include "rostrum-ref-target.h"

#define FIRST_ROWS 10

struct _RostrumCheckPage {
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *back;
  GtkWidget *pressed; /* weak: the row that was pressed last */
};

G_DEFINE_FINAL_TYPE (RostrumCheckPage, rostrum_check_page, GTK_TYPE_WIDGET)

/* One group's rows. The findings are all the list's, so the list is kept. */
typedef struct {
  RostrumCheckPage *page; /* which owns the list of rows */
  RostrumDebate *debate;
  GPtrArray *all;
  GPtrArray *findings;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  rostrum_debate_unref (group->debate);
  g_ptr_array_unref (group->findings);
  g_ptr_array_unref (group->all);
  g_free (group);
}

static void
on_row_clicked (GtkWidget *row, RostrumCheckPage *self)
{
  g_set_weak_pointer (&self->pressed, row);
}

static void
add_row (GtkBox *list, guint index, gpointer data)
{
  Group *group = data;
  const RostrumDiagnostic *finding = g_ptr_array_index (group->findings, index);
  GtkWidget *row = rostrum_proof_add_button (
      list, rostrum_proof_label_new (finding->text, GTK_ACCESSIBLE_ROLE_LABEL), finding->text);
  RostrumRef ref;

  if (!rostrum_check_find (group->debate, finding->pointer, &ref)) {
    gtk_widget_set_sensitive (row, FALSE);
    return;
  }
  gtk_widget_set_tooltip_text (row, _ ("Show it"));
  g_signal_connect (row, "clicked", G_CALLBACK (on_row_clicked), group->page);
  rostrum_set_ref_action (row, "proof.show-finding", ref);
}

static void
add_group (RostrumCheckPage *self, RostrumDebate *debate, GPtrArray *all, const RostrumCheckGroup *group)
{
  Group *own = g_new0 (Group, 1);
  guint n = group->findings->len;
  /* Translators: a heading and how many items are below it, "Unanswered (12)" */
  g_autofree char *heading = g_strdup_printf (C_ ("heading", "%1$s (%2$'u)"), group->heading, n);

  rostrum_proof_add_section (GTK_BOX (self->content), heading);
  if (group->meaning)
    rostrum_proof_add_note (GTK_BOX (self->content), group->meaning);
  own->page = self;
  own->debate = rostrum_debate_ref (debate);
  own->all = g_ptr_array_ref (all);
  own->findings = g_ptr_array_ref (group->findings);
  rostrum_proof_add_rows (GTK_BOX (self->content), n, FIRST_ROWS, add_row, own, group_free);
}

static void
rostrum_check_page_dispose (GObject *object)
{
  RostrumCheckPage *self = ROSTRUM_CHECK_PAGE (object);
  GtkWidget *child;

  g_clear_weak_pointer (&self->pressed);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rostrum_check_page_parent_class)->dispose (object);
}

static void
rostrum_check_page_class_init (RostrumCheckPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rostrum_check_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_bar (RostrumCheckPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0),
            *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->back = gtk_button_new ();
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (row), gtk_label_new (_ ("Debate")));
  gtk_button_set_child (GTK_BUTTON (self->back), row);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_tooltip_text (self->back, _ ("Back to the debate"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the Debate"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "proof.overview");
  gtk_widget_add_css_class (bar, "check-bar");
  gtk_box_append (GTK_BOX (bar), self->back);
  return bar;
}

static void
rostrum_check_page_init (RostrumCheckPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scroller = gtk_scrolled_window_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (self->content, 12);
  gtk_widget_set_margin_end (self->content, 12);
  gtk_widget_set_margin_top (self->content, 12);
  gtk_widget_set_margin_bottom (self->content, 18);
  gtk_widget_add_css_class (self->content, "proof");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (column), make_bar (self));
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
}

GtkWidget *
rostrum_check_page_new (RostrumDebate *debate, GPtrArray *findings)
{
  RostrumCheckPage *self = g_object_new (ROSTRUM_TYPE_CHECK_PAGE, NULL);
  guint n;
  RostrumCheckGroup *groups = rostrum_check_group (findings, &n);
  g_autofree char *heading =
      findings->len == 0
          ? g_strdup (_ ("Nothing to doubt was found"))
          : g_strdup_printf (ngettext ("%'u thing to doubt", "%'u things to doubt", findings->len),
                             findings->len);

  rostrum_proof_add_heading (GTK_BOX (self->content), heading);
  rostrum_proof_add_note (GTK_BOX (self->content),
                          _ ("Gaps and contradictions of the whole debate, whatever the filter shows."));
  for (guint i = 0; i < n; i++)
    add_group (self, debate, findings, &groups[i]);
  rostrum_check_groups_free (groups, n);
  return GTK_WIDGET (self);
}

void
rostrum_check_page_focus (RostrumCheckPage *self)
{
  g_return_if_fail (ROSTRUM_IS_CHECK_PAGE (self));

  gtk_widget_grab_focus (self->pressed ? self->pressed : self->back);
}
