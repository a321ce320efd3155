/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof of a figure: what it counts, how it came about, and with which others it compares. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "query/rostrum-recompute.h"
#include "query/rostrum-words.h"
#include "rostrum-proof-parts.h"
#include "rostrum-ref-target.h"
#include "rostrum-source-link.h"
#include "rostrum-statement-card.h"

static void
add_figure (GtkBox *box, const RostrumDebate *debate, guint32 index)
{
  const RostrumEstimate *estimate = &debate->estimates[index];
  g_autofree char *figure = rostrum_estimate_to_words (debate, index);
  GtkWidget *label = rostrum_proof_add_paragraph (box, figure);

  gtk_widget_add_css_class (label, "big-figure");
  if (estimate->verbal) {
    g_autofree char *text =
        g_strdup_printf (_ ("Said as “%s”; the bounds are the editors’ reading of it."), estimate->verbal);

    rostrum_proof_add_note (box, text);
  }
}

/* "price of one chip: $20,000–40,000, our assumption" */
static void
add_term (GtkBox *box, const RostrumDebate *debate, const RostrumTerm *term)
{
  g_autofree char *text = NULL;
  RostrumRef ref = rostrum_ref (term->from_kind, term->from);

  if (term->from_kind == ROSTRUM_KIND_NONE) {
    /* Translators: a number that goes into a sum, for which there is no source */
    text = g_strdup_printf (_ ("%s: our assumption"), term->label);
    rostrum_proof_add_note (box, text);
    return;
  }
  text = g_strdup_printf (C_ ("where a number comes from", "%s, from"), term->label);
  rostrum_proof_add_note (box, text);
  if (term->from_kind == ROSTRUM_KIND_SOURCE)
    gtk_box_append (box, rostrum_source_link_new (debate, term->from, &term->from_locator));
  else
    rostrum_proof_add_thing (box, (RostrumDebate *) debate, ref);
}

static void
add_formula (GtkBox *box, const RostrumDebate *debate, guint32 index)
{
  const RostrumEstimate *estimate = &debate->estimates[index];
  g_autofree char *formula = rostrum_estimate_formula_to_words (debate, index);
  g_autofree char *by = NULL;

  if (estimate->basis == ROSTRUM_BASIS_STATED && !formula)
    return;
  if (estimate->derived_by_editor)
    by = g_strdup (_ ("Our arithmetic"));
  else if (estimate->derived_by != ROSTRUM_NONE)
    by = g_strdup_printf (_ ("Worked out by %s"), debate->speakers[estimate->derived_by].name);
  rostrum_proof_add_section (box, by ? by : _ ("Worked out"));
  if (formula)
    gtk_widget_add_css_class (rostrum_proof_add_paragraph (box, formula), "formula");
  for (guint32 i = 0; i < estimate->n_formula; i++) {
    const RostrumProduct *product = &estimate->formula[i];

    for (guint32 j = 0; j < product->n_times; j++)
      add_term (box, debate, &product->times[j]);
    for (guint32 j = 0; j < product->n_over; j++)
      add_term (box, debate, &product->over[j]);
  }
}

/* Where the debate has the assumptions that lead to the figure. */
static void
add_rebuild (GtkBox *box, const RostrumDebate *debate, guint32 index)
{
  RostrumRecomputeOffer offer;
  GtkWidget *button;

  if (!rostrum_recompute_find_offer (debate, index, &offer))
    return;
  button = gtk_button_new_with_label (_ ("Rebuild This Figure…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Work it out from its assumptions, and change them"));
  rostrum_set_ref_action (button, "win.rebuild", rostrum_ref (ROSTRUM_KIND_ESTIMATE, index));
  gtk_box_append (box, button);
}

/* Like with like: which figures count the same, and what this one counts. */
static void
add_scope (GtkBox *box, RostrumDebate *debate, guint32 index)
{
  const RostrumEstimate *estimate = &debate->estimates[index];
  g_autoptr (GArray) like = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (estimate->scope != ROSTRUM_NONE) {
    const RostrumScope *scope = &debate->scopes[estimate->scope];

    rostrum_proof_add_section (box, _ ("What it counts"));
    rostrum_proof_add_thing (box, debate, rostrum_ref (ROSTRUM_KIND_SCOPE, estimate->scope));
    if (scope->description)
      rostrum_proof_add_note (box, scope->description);
  }
  for (guint32 i = 0; i < debate->n_estimates; i++)
    if (i != index && rostrum_estimates_compare (debate, index, i))
      g_array_append_val (like, i);
  if (like->len > 0) {
    rostrum_proof_add_figures (box, debate, _ ("Compares with"), (const guint32 *) (void *) like->data,
                               like->len);
  } else {
    rostrum_proof_add_section (box, _ ("Compares with"));
    rostrum_proof_add_note (box,
                            _ ("No other figure in this debate counts the same thing in the same unit."));
  }
}

static void
add_bearing (GtkBox *box, RostrumDebate *debate, const RostrumEstimate *estimate)
{
  GtkWidget *list = rostrum_proof_list_new ();

  if (estimate->statement != ROSTRUM_NONE) {
    rostrum_proof_add_section (box, _ ("The statement behind it"));
    gtk_box_append (box, rostrum_statement_card_new (debate, estimate->statement, ROSTRUM_CARD_BY_SPEAKER));
  }
  if (estimate->n_positions == 0)
    return;
  rostrum_proof_add_section (box, _ ("Bears on"));
  for (guint32 i = 0; i < estimate->n_positions; i++)
    rostrum_proof_add_thing (GTK_BOX (list), debate,
                             rostrum_ref (ROSTRUM_KIND_POSITION, estimate->positions[i]));
  gtk_box_append (box, list);
}

void
rostrum_proof_add_estimate (GtkBox *box, RostrumSession *session, guint32 index)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumEstimate *estimate = &debate->estimates[index];
  g_autofree char *kicker = NULL, *date = rostrum_date_to_words (estimate->date);

  if (estimate->subject)
    kicker = g_strdup_printf (C_ ("kicker", "%s · %s"), rostrum_kind_to_words (ROSTRUM_KIND_ESTIMATE),
                              estimate->subject);
  rostrum_proof_add_kicker (box, kicker ? kicker : rostrum_kind_to_words (ROSTRUM_KIND_ESTIMATE), TRUE);
  rostrum_proof_add_heading (box, estimate->label);
  add_figure (box, debate, index);
  if (estimate->speaker != ROSTRUM_NONE)
    rostrum_proof_add_thing (box, debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, estimate->speaker));
  if (*date)
    rostrum_proof_add_note (box, date);
  if (estimate->source != ROSTRUM_NONE)
    gtk_box_append (box, rostrum_source_link_new (debate, estimate->source, &estimate->locator));
  else if (!estimate->derived_by_editor)
    rostrum_proof_add_note (box, _ ("No source is given"));
  if (estimate->echoes != ROSTRUM_NONE) {
    rostrum_proof_add_note (box, _ ("↺ repeats"));
    rostrum_proof_add_figure (box, debate, estimate->echoes);
  }
  if (estimate->note)
    rostrum_proof_add_note (box, estimate->note);
  add_formula (box, debate, index);
  add_rebuild (box, debate, index);
  add_scope (box, debate, index);
  add_bearing (box, debate, estimate);
}

void
rostrum_proof_add_own (GtkBox *box, RostrumSession *session, guint index)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  GPtrArray *own = rostrum_session_get_state (session)->own;
  const RostrumOwnFigure *figure;
  g_autofree char *words = NULL;
  GtkWidget *button;

  if (index >= own->len)
    return;
  figure = g_ptr_array_index (own, index);
  words = rostrum_own_figure_to_words (figure);
  rostrum_proof_add_kicker (box, rostrum_kind_to_words (ROSTRUM_KIND_OWN), TRUE);
  rostrum_proof_add_heading (box, figure->label);
  gtk_widget_add_css_class (rostrum_proof_add_paragraph (box, words), "big-figure");
  rostrum_proof_add_note (box, _ ("Yours, not part of the debate"));
  rostrum_proof_add_section (box, _ ("Worked out"));
  gtk_widget_add_css_class (rostrum_proof_add_paragraph (box, figure->formula), "formula");
  if (figure->scope < debate->n_scopes) {
    rostrum_proof_add_section (box, _ ("What it counts"));
    rostrum_proof_add_thing (box, debate, rostrum_ref (ROSTRUM_KIND_SCOPE, figure->scope));
  }
  button = gtk_button_new_with_label (_ ("Remove"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Take your figure out of the chart"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.remove-own");
  gtk_box_append (box, button);
}
