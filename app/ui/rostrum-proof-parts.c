/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-proof-parts.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-ref-target.h"
#include "rostrum-split-bar.h"

#define DISC_PX 24
#define FIRST_FIGURES 12

static GtkWidget *
new_label (const char *text, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "xalign", 0.0f,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  return label;
}

GtkWidget *
rostrum_proof_list_new (void)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (list, "thing-list");
  return list;
}

static GtkWidget *
icon_button (const char *icon, const char *tip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-menu");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  return button;
}

GtkWidget *
rostrum_proof_add_kicker (GtkBox *box, const char *text, gboolean of_selection)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = new_label (text, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_widget_add_css_class (label, "proof-kicker");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  if (of_selection) {
    GtkWidget *copy = icon_button ("edit-copy-symbolic", _ ("Copy with Citation"));
    GtkWidget *close = icon_button ("window-close-symbolic", _ ("Clear Selection"));

    gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "win.copy");
    gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "win.clear");
    gtk_box_append (GTK_BOX (row), copy);
    gtk_box_append (GTK_BOX (row), close);
  }
  gtk_box_append (box, row);
  return row;
}

GtkWidget *
rostrum_proof_add_heading (GtkBox *box, const char *text)
{
  GtkWidget *label = new_label (text, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_widget_add_css_class (label, "proof-heading");
  gtk_box_append (box, label);
  return label;
}

GtkWidget *
rostrum_proof_add_paragraph (GtkBox *box, const char *text)
{
  GtkWidget *label = new_label (text, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_box_append (box, label);
  return label;
}

GtkWidget *
rostrum_proof_add_note (GtkBox *box, const char *text)
{
  GtkWidget *label = rostrum_proof_add_paragraph (box, text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "subtle");
  return label;
}

GtkWidget *
rostrum_proof_add_section (GtkBox *box, const char *text)
{
  GtkWidget *label = new_label (text, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (box, label);
  return label;
}

static GtkWidget *
list_button (GtkBox *box, GtkWidget *child, const char *action, RostrumRef ref)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "list-button");
  rostrum_set_ref_action (button, action, ref);
  gtk_box_append (box, button);
  return button;
}

GtkWidget *
rostrum_proof_add_thing (GtkBox *box, RostrumDebate *debate, RostrumRef ref)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *name = rostrum_ref_to_words (debate, ref);
  GtkWidget *label = new_label (name, GTK_ACCESSIBLE_ROLE_LABEL), *button;

  if (ref.kind == ROSTRUM_KIND_SPEAKER)
    gtk_box_append (GTK_BOX (row), rostrum_disc_new (debate, ref.index, DISC_PX));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  button = list_button (box, row, "win.show", ref);
  gtk_widget_set_tooltip_text (button, ref.kind == ROSTRUM_KIND_POSITION ? debate->positions[ref.index].claim
                                                                         : _ ("Show it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

GtkWidget *
rostrum_proof_add_split (GtkBox *box, RostrumDebate *debate, guint32 position, guint n_support, guint n_mixed,
                         guint n_oppose)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *name = debate->positions[position].label;
  g_autofree char *words = rostrum_split_to_words (n_support, n_mixed, n_oppose);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, words);
  GtkWidget *button;

  gtk_box_append (GTK_BOX (lines), new_label (name, GTK_ACCESSIBLE_ROLE_LABEL));
  gtk_box_append (GTK_BOX (lines), rostrum_split_bar_new (n_support, n_mixed, n_oppose));
  rostrum_proof_add_note (GTK_BOX (lines), words);
  button = list_button (box, lines, "win.show", rostrum_ref (ROSTRUM_KIND_POSITION, position));
  gtk_widget_set_tooltip_text (button, debate->positions[position].claim);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

GtkWidget *
rostrum_proof_add_figure (GtkBox *box, RostrumDebate *debate, guint32 index)
{
  const RostrumEstimate *estimate = &debate->estimates[index];
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *figure = rostrum_estimate_to_words (debate, index);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", estimate->label, figure);
  GtkWidget *label = new_label (estimate->label, GTK_ACCESSIBLE_ROLE_LABEL);
  GtkWidget *words = new_label (figure, GTK_ACCESSIBLE_ROLE_LABEL), *button;
  /* What an editor worked out wears nobody's face. */
  guint32 face = estimate->derived_by_editor ? ROSTRUM_NONE : estimate->speaker;

  gtk_box_append (GTK_BOX (row), rostrum_disc_new (debate, face, DISC_PX));
  gtk_box_append (GTK_BOX (lines), label);
  gtk_widget_add_css_class (words, "figure-words");
  gtk_box_append (GTK_BOX (lines), words);
  if (estimate->derived_by_editor)
    rostrum_proof_add_note (GTK_BOX (lines), _ ("Our arithmetic"));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (row), lines);
  button = list_button (box, row, "win.show-costs", rostrum_ref (ROSTRUM_KIND_ESTIMATE, index));
  gtk_widget_set_tooltip_text (button, _ ("Show in Costs"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Show in Costs"), -1);
  return button;
}

/* What stands behind "12 More Figures…". */
typedef struct {
  RostrumDebate *debate;
  guint32 *estimates;
  guint n;
} Figures;

static void
figures_free (gpointer data, GClosure *closure)
{
  Figures *figures = data;

  rostrum_debate_unref (figures->debate);
  g_free (figures->estimates);
  g_free (figures);
}

static void
on_more_figures (GtkButton *button, Figures *figures)
{
  GtkBox *box = GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (button)));

  for (guint i = FIRST_FIGURES; i < figures->n; i++)
    rostrum_proof_add_figure (box, figures->debate, figures->estimates[i]);
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
}

void
rostrum_proof_add_figures (GtkBox *box, RostrumDebate *debate, const char *heading, const guint32 *estimates,
                           guint n)
{
  GtkWidget *list;

  if (n == 0)
    return;
  rostrum_proof_add_section (box, heading);
  list = rostrum_proof_list_new ();
  gtk_box_append (box, list);
  for (guint i = 0; i < MIN (n, FIRST_FIGURES); i++)
    rostrum_proof_add_figure (GTK_BOX (list), debate, estimates[i]);
  if (n > FIRST_FIGURES) {
    Figures *figures = g_new0 (Figures, 1);
    g_autofree char *label = g_strdup_printf (
        ngettext ("%'u More Figure…", "%'u More Figures…", n - FIRST_FIGURES), n - FIRST_FIGURES);
    GtkWidget *more = gtk_button_new_with_label (label);

    figures->debate = rostrum_debate_ref (debate);
    figures->estimates = g_memdup2 (estimates, n * sizeof *estimates);
    figures->n = MIN (n, 500);
    gtk_widget_set_tooltip_text (more, _ ("Show the rest of the list"));
    g_signal_connect_data (more, "clicked", G_CALLBACK (on_more_figures), figures, figures_free, 0);
    gtk_box_append (GTK_BOX (list), more);
  }
}
