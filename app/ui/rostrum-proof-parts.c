/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-proof-parts.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"
#include "rostrum-compat.h"
#include "rostrum-disc.h"
#include "rostrum-ref-target.h"
#include "rostrum-split-bar.h"
#include "rostrum-stance-line.h"

#define DISC_PX 24
#define SMALL_DISC_PX 18
#define FIRST_FIGURES 12
#define MORE_ROWS 50

GtkWidget *
rostrum_proof_label_new (const char *text, GtkAccessibleRole role)
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
  GtkWidget *label = rostrum_proof_label_new (text, GTK_ACCESSIBLE_ROLE_LABEL);

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
  GtkWidget *label = rostrum_proof_label_new (text, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_widget_add_css_class (label, "proof-heading");
  gtk_box_append (box, label);
  return label;
}

GtkWidget *
rostrum_proof_add_paragraph (GtkBox *box, const char *text)
{
  GtkWidget *label = rostrum_proof_label_new (text, GTK_ACCESSIBLE_ROLE_LABEL);

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
  GtkWidget *label = rostrum_proof_label_new (text, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (box, label);
  return label;
}

GtkWidget *
rostrum_proof_add_button (GtkBox *box, GtkWidget *child, const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "list-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, button);
  return button;
}

static GtkWidget *
list_button (GtkBox *box, GtkWidget *child, const char *name, const char *action, RostrumRef ref)
{
  GtkWidget *button = rostrum_proof_add_button (box, child, name);

  rostrum_set_ref_action (button, action, ref);
  return button;
}

GtkWidget *
rostrum_proof_add_thing (GtkBox *box, RostrumDebate *debate, RostrumRef ref)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *name = rostrum_ref_to_words (debate, ref);
  GtkWidget *label = rostrum_proof_label_new (name, GTK_ACCESSIBLE_ROLE_LABEL), *button;

  if (ref.kind == ROSTRUM_KIND_SPEAKER)
    gtk_box_append (GTK_BOX (row), rostrum_disc_new (debate, ref.index, DISC_PX));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  button = list_button (box, row, name, "win.show", ref);
  gtk_widget_set_tooltip_text (button, ref.kind == ROSTRUM_KIND_POSITION ? debate->positions[ref.index].claim
                                                                         : _ ("Show it"));
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

  gtk_box_append (GTK_BOX (lines), rostrum_proof_label_new (name, GTK_ACCESSIBLE_ROLE_LABEL));
  gtk_box_append (GTK_BOX (lines), rostrum_split_bar_new (n_support, n_mixed, n_oppose));
  rostrum_proof_add_note (GTK_BOX (lines), words);
  button = list_button (box, lines, spoken, "win.show", rostrum_ref (ROSTRUM_KIND_POSITION, position));
  gtk_widget_set_tooltip_text (button, debate->positions[position].claim);
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
  GtkWidget *label = rostrum_proof_label_new (estimate->label, GTK_ACCESSIBLE_ROLE_LABEL);
  GtkWidget *words = rostrum_proof_label_new (figure, GTK_ACCESSIBLE_ROLE_LABEL), *button;
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
  button = list_button (box, row, spoken, "win.show-costs", rostrum_ref (ROSTRUM_KIND_ESTIMATE, index));
  gtk_widget_set_tooltip_text (button, _ ("Show in Costs"));
  rostrum_compat_describe (button, _ ("Show in Costs"));
  return button;
}

GtkWidget *
rostrum_proof_stand_line_new (RostrumDebate *debate, guint32 speaker, RostrumStance stance, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *sample, *label;

  gtk_box_append (GTK_BOX (line), rostrum_disc_new (debate, speaker, SMALL_DISC_PX));
  sample = rostrum_stance_line_new (stance, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_valign (sample, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), sample);
  label = rostrum_proof_label_new (text, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_add_css_class (label, "subtle");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

static gboolean
is_leaning (RostrumStance stance)
{
  return stance == ROSTRUM_STANCE_LEANS_SUPPORTS || stance == ROSTRUM_STANCE_LEANS_OPPOSES;
}

GtkWidget *
rostrum_proof_add_stand (GtkBox *box, RostrumDebate *debate, const RostrumEdge *edge)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *lines, *button, *name, *words;
  const char *speaker = debate->speakers[edge->speaker].name;
  const char *stance = rostrum_stance_to_words (edge->stance);
  g_autofree char *n =
      g_strdup_printf (ngettext ("%'u statement", "%'u statements", edge->n_statements), edge->n_statements);
  g_autofree char *caption = edge->n_statements > 1
                                 ? g_strjoin (C_ ("separator of a list", " · "), stance, n, NULL)
                                 : g_strdup (stance);
  g_autofree char *spoken = g_strdup_printf (C_ ("speaker and stance", "%1$s, %2$s"), speaker, caption);

  gtk_box_append (GTK_BOX (row), rostrum_disc_new (debate, edge->speaker, DISC_PX));
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (lines, TRUE);
  name = rostrum_proof_label_new (speaker, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_box_append (GTK_BOX (lines), name);
  words = rostrum_proof_add_note (GTK_BOX (lines), caption);
  gtk_widget_set_visible (words, edge->n_statements > 1 || is_leaning (edge->stance));
  gtk_box_append (GTK_BOX (row), lines);
  button = list_button (box, row, spoken, "win.show", rostrum_ref_edge (edge->speaker, edge->position));
  gtk_widget_set_tooltip_text (button, _ ("Show the statements"));
  return button;
}

/* What stands behind "12 More…". */
typedef struct {
  guint n;
  guint n_made;
  RostrumProofAddRow add;
  gpointer data;
  GDestroyNotify free_data;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  if (rows->free_data)
    rows->free_data (rows->data);
  g_free (rows);
}

static void on_more_rows (GtkButton *button, GtkBox *list);

/* Rows up to @end, and the button below them if there are more. */
static void
make_rows (GtkBox *list, Rows *rows, guint end)
{
  GtkWidget *more;
  g_autofree char *label = NULL;

  for (; rows->n_made < MIN (end, rows->n); rows->n_made++)
    rows->add (list, rows->n_made, rows->data);
  if (rows->n_made == rows->n)
    return;
  label =
      g_strdup_printf (ngettext ("%'u More…", "%'u More…", rows->n - rows->n_made), rows->n - rows->n_made);
  more = gtk_button_new_with_label (label);
  gtk_widget_set_tooltip_text (more, _ ("Show more of the list"));
  g_signal_connect (more, "clicked", G_CALLBACK (on_more_rows), list);
  gtk_box_append (list, more);
}

static void
on_more_rows (GtkButton *button, GtkBox *list)
{
  Rows *rows = g_object_get_data (G_OBJECT (list), "rostrum-rows");
  GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (button)), *first;

  gtk_box_remove (list, GTK_WIDGET (button));
  make_rows (list, rows, rows->n_made + MORE_ROWS);
  /* The keyboard goes on where the button was. */
  first = before ? gtk_widget_get_next_sibling (before) : gtk_widget_get_first_child (GTK_WIDGET (list));
  if (first)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
rostrum_proof_add_rows (GtkBox *box, guint n, guint n_first, RostrumProofAddRow add, gpointer data,
                        GDestroyNotify free_data)
{
  GtkWidget *list = rostrum_proof_list_new ();
  Rows *rows = g_new0 (Rows, 1);

  *rows = (Rows){ n, 0, add, data, free_data };
  g_object_set_data_full (G_OBJECT (list), "rostrum-rows", rows, rows_free);
  make_rows (GTK_BOX (list), rows, n_first);
  gtk_box_append (box, list);
  return list;
}

typedef struct {
  RostrumDebate *debate;
  guint32 *estimates;
} Figures;

static void
figures_free (gpointer data)
{
  Figures *figures = data;

  rostrum_debate_unref (figures->debate);
  g_free (figures->estimates);
  g_free (figures);
}

static void
add_figure_row (GtkBox *list, guint index, gpointer data)
{
  Figures *figures = data;

  rostrum_proof_add_figure (list, figures->debate, figures->estimates[index]);
}

void
rostrum_proof_add_figures (GtkBox *box, RostrumDebate *debate, const char *heading, const guint32 *estimates,
                           guint n)
{
  Figures *figures;

  if (n == 0)
    return;
  rostrum_proof_add_section (box, heading);
  figures = g_new0 (Figures, 1);
  figures->debate = rostrum_debate_ref (debate);
  figures->estimates = g_memdup2 (estimates, n * sizeof *estimates);
  rostrum_proof_add_rows (box, n, FIRST_FIGURES, add_figure_row, figures, figures_free);
}
