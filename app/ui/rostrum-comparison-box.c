/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two speakers side by side: what they agree on, what they clash on, what only one of them speaks of. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-proof.h"
#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-proof-parts.h"
#include "rostrum-stance-line.h"
#include "rostrum-statement-card.h"

#define MAX_ROWS 100

/* A position that unfolds to the statements of both. */
typedef struct {
  RostrumSession *session;
  guint32 speakers[2];
  guint32 position;
} Row;

static void
row_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Row *) data)->session);
  g_free (data);
}

/* The statements are made when they are first looked at. */
static void
on_expanded (GtkExpander *expander, GParamSpec *pspec, Row *row)
{
  RostrumDebate *debate = rostrum_session_get_debate (row->session);
  GtkWidget *box;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander))
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_margin_top (box, 6);
  for (int i = 0; i < 2; i++) {
    g_autoptr (RostrumProof) proof =
        rostrum_proof_new (debate, rostrum_ref_edge (row->speakers[i], row->position),
                           rostrum_session_get_visible (row->session));

    if (proof->n_statements > 0)
      gtk_box_append (GTK_BOX (box),
                      rostrum_statement_cards_new (debate, proof->statements, proof->n_statements,
                                                   ROSTRUM_CARD_BY_SPEAKER));
  }
  rostrum_proof_add_thing (GTK_BOX (box), debate, rostrum_ref (ROSTRUM_KIND_POSITION, row->position));
  gtk_expander_set_child (expander, box);
}

static void
add_row (GtkBox *list, RostrumSession *session, guint32 position, const guint32 speakers[2])
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumNetwork *network = rostrum_session_get_network (session);
  GtkWidget *expander = gtk_expander_new (NULL), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (debate->positions[position].label);
  Row *row = g_new0 (Row, 1);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  for (int i = 0; i < 2; i++) {
    guint32 edge = rostrum_network_find_edge (network, speakers[i], position);
    GtkWidget *line;
    GtkWidget *words;

    if (edge == ROSTRUM_NONE)
      continue;
    line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    words = gtk_label_new (rostrum_stance_to_words (network->edges[edge].stance));
    gtk_widget_add_css_class (words, "subtle");
    gtk_widget_add_css_class (words, "dim-label");
    gtk_box_append (GTK_BOX (line), rostrum_disc_new (debate, speakers[i], 18));
    gtk_box_append (GTK_BOX (line),
                    rostrum_stance_line_new (network->edges[edge].stance, GTK_ORIENTATION_HORIZONTAL));
    gtk_widget_set_valign (gtk_widget_get_last_child (line), GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (line), words);
    gtk_box_append (GTK_BOX (box), line);
  }
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), box);
  gtk_widget_set_tooltip_text (expander, debate->positions[position].claim);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  debate->positions[position].label, -1);
  row->session = g_object_ref (session);
  row->speakers[0] = speakers[0];
  row->speakers[1] = speakers[1];
  row->position = position;
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (on_expanded), row, row_free, 0);
  gtk_box_append (list, expander);
}

static void
add_rows (GtkBox *box, RostrumSession *session, const char *heading, const guint32 *positions, guint n,
          const guint32 speakers[2])
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  if (n == 0)
    return;
  rostrum_proof_add_section (box, heading);
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    add_row (GTK_BOX (list), session, positions[i], speakers);
  gtk_box_append (box, list);
  if (n > MAX_ROWS) {
    g_autofree char *text =
        g_strdup_printf (ngettext ("and %'u more", "and %'u more", n - MAX_ROWS), n - MAX_ROWS);

    rostrum_proof_add_note (box, text);
  }
}

/* "They agree on 4 positions and clash on 1." */
static char *
sum_up (const RostrumComparison *comparison)
{
  g_autofree char *agree = g_strdup_printf (
      ngettext ("They agree on %u position", "They agree on %u positions", comparison->n_agree),
      comparison->n_agree);
  g_autofree char *clash = g_strdup_printf (
      /* Translators: goes on a sentence: "They agree on 4 positions and clash on 1." */
      ngettext ("clash on %u", "clash on %u", comparison->n_clash), comparison->n_clash);

  if (comparison->n_agree + comparison->n_clash + comparison->n_apart == 0)
    return g_strdup (_ ("There is no position that both of them speak of."));
  return g_strdup_printf (C_ ("comparison of two speakers", "%s and %s."), agree, clash);
}

void
rostrum_proof_add_comparison (GtkBox *box, RostrumSession *session, guint32 speaker_a, guint32 speaker_b)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const guint32 speakers[2] = { speaker_a, speaker_b };
  g_autoptr (RostrumComparison) comparison =
      rostrum_comparison_new (rostrum_session_get_network (session), speaker_a, speaker_b);
  g_autofree char *name_a = rostrum_speaker_get_short_name (&debate->speakers[speaker_a]);
  g_autofree char *name_b = rostrum_speaker_get_short_name (&debate->speakers[speaker_b]);
  g_autofree char *heading = g_strdup_printf (_ ("%1$s and %2$s"), name_a, name_b);
  g_autofree char *only_a = g_strdup_printf (_ ("Only %s speaks of"), name_a);
  g_autofree char *only_b = g_strdup_printf (_ ("Only %s speaks of"), name_b);
  g_autofree char *sentence = sum_up (comparison);
  GtkWidget *list = rostrum_proof_list_new ();

  rostrum_proof_add_kicker (box, _ ("Comparison"), TRUE);
  rostrum_proof_add_heading (box, heading);
  rostrum_proof_add_paragraph (box, sentence);
  rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, speaker_a));
  rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, speaker_b));
  gtk_box_append (box, list);
  add_rows (box, session, _ ("Clash on"), comparison->clash, comparison->n_clash, speakers);
  add_rows (box, session, _ ("Agree on"), comparison->agree, comparison->n_agree, speakers);
  add_rows (box, session, _ ("Both speak of, one of two minds"), comparison->apart, comparison->n_apart,
            speakers);
  add_rows (box, session, only_a, comparison->only_a, comparison->n_only_a, speakers);
  add_rows (box, session, only_b, comparison->only_b, comparison->n_only_b, speakers);
}
