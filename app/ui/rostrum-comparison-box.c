/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two speakers side by side: what they agree on, what they clash on, what only one of them speaks of. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-proof-parts.h"
#include "rostrum-side-by-side.h"
#include "rostrum-statement-card.h"
#include "rostrum-unfolding.h"

#define FIRST_ROWS 20
#define BETWEEN_SPEAKERS_PX 15
#define HEAD_DISC_PX 18

/* A position that unfolds to the statements of both. */
typedef struct {
  RostrumSession *session;
  RostrumDebate
      *debate; /* that the indexes belong to; another may be open for a moment before the row goes */
  guint32 speakers[2];
  guint32 position;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->session);
  rostrum_debate_unref (row->debate);
  g_free (row);
}

/* What one of the two says, below the name; NULL if nothing that the filter leaves. */
static GtkWidget *
make_column (RostrumSession *session, RostrumRef edge)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  g_autoptr (RostrumProof) proof = rostrum_proof_new (debate, edge, rostrum_session_get_visible (session));
  GtkWidget *column, *head, *name;

  if (proof->n_statements == 0)
    return NULL;
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  name = rostrum_proof_label_new (debate->speakers[edge.index].name, GTK_ACCESSIBLE_ROLE_HEADING);
  gtk_widget_add_css_class (name, "column-heading");
  gtk_box_append (GTK_BOX (head), rostrum_disc_new (debate, edge.index, HEAD_DISC_PX));
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (column), head);
  gtk_box_append (GTK_BOX (column),
                  rostrum_statement_cards_new (debate, proof->statements, proof->n_statements,
                                               ROSTRUM_CARD_BELOW_SPEAKER));
  return column;
}

void
rostrum_proof_add_both (GtkBox *box, RostrumSession *session, RostrumRef edge, RostrumRef other)
{
  GtkWidget *first = make_column (session, edge), *second = make_column (session, other);

  if (first && second)
    gtk_box_append (box, rostrum_side_by_side_box_new (first, second, BETWEEN_SPEAKERS_PX));
  else if (first || second)
    gtk_box_append (box, first ? first : second);
}

/* The statements are made when they are first looked at. */
static void
unfold (GtkBox *box, gpointer data)
{
  const Row *row = data;
  RostrumDebate *debate = rostrum_session_get_debate (row->session);

  if (debate != row->debate)
    return;
  rostrum_proof_add_both (box, row->session, rostrum_ref_edge (row->speakers[0], row->position),
                          rostrum_ref_edge (row->speakers[1], row->position));
  rostrum_proof_add_thing (box, debate, rostrum_ref (ROSTRUM_KIND_POSITION, row->position));
}

static void
add_row (GtkBox *list, RostrumSession *session, guint32 position, const guint32 speakers[2],
         gboolean unfolded)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumNetwork *network = rostrum_session_get_network (session);
  GtkWidget *unfolding, *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autoptr (GString) spoken = g_string_new (debate->positions[position].label);
  Row *row = g_new0 (Row, 1);

  gtk_box_append (GTK_BOX (box), rostrum_proof_label_new (spoken->str, GTK_ACCESSIBLE_ROLE_LABEL));
  for (int i = 0; i < 2; i++) {
    guint32 edge = rostrum_network_find_edge (network, speakers[i], position);
    g_autofree char *name = NULL;
    g_autofree char *words = NULL;

    if (edge == ROSTRUM_NONE)
      continue;
    name = rostrum_speaker_get_short_name (&debate->speakers[speakers[i]]);
    /* Translators: a speaker and a stance: "Wang: leans to support" */
    words = g_strdup_printf (C_ ("speaker and stance", "%1$s: %2$s"), name,
                             rostrum_stance_to_words (network->edges[edge].stance));
    gtk_box_append (GTK_BOX (box),
                    rostrum_proof_stand_line_new (debate, speakers[i], network->edges[edge].stance, words));
    g_string_append_printf (spoken, ", %s", words);
  }
  row->session = g_object_ref (session);
  row->debate = rostrum_debate_ref (debate);
  row->speakers[0] = speakers[0];
  row->speakers[1] = speakers[1];
  row->position = position;
  unfolding = rostrum_unfolding_new (box, spoken->str, unfold, row, row_free);
  gtk_widget_set_tooltip_text (rostrum_unfolding_get_row (ROSTRUM_UNFOLDING (unfolding)),
                               debate->positions[position].claim);
  rostrum_unfolding_set_unfolded (ROSTRUM_UNFOLDING (unfolding), unfolded);
  gtk_box_append (list, unfolding);
}

typedef struct {
  RostrumSession *session;
  RostrumDebate *debate;
  guint32 *positions;
  guint32 speakers[2];
  gboolean first_unfolded;
} Rows;

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_object_unref (rows->session);
  rostrum_debate_unref (rows->debate);
  g_free (rows->positions);
  g_free (rows);
}

static void
add_row_of (GtkBox *list, guint index, gpointer data)
{
  Rows *rows = data;

  if (rostrum_session_get_debate (rows->session) == rows->debate)
    add_row (list, rows->session, rows->positions[index], rows->speakers, rows->first_unfolded && index == 0);
}

static void
add_rows (GtkBox *box, RostrumSession *session, const char *heading, const guint32 *positions, guint n,
          const guint32 speakers[2], gboolean first_unfolded)
{
  Rows *rows;

  if (n == 0)
    return;
  rostrum_proof_add_section (box, heading);
  rows = g_new0 (Rows, 1);
  rows->session = g_object_ref (session);
  rows->debate = rostrum_debate_ref (rostrum_session_get_debate (session));
  rows->positions = g_memdup2 (positions, n * sizeof *positions);
  rows->speakers[0] = speakers[0];
  rows->speakers[1] = speakers[1];
  rows->first_unfolded = first_unfolded;
  rostrum_proof_add_rows (box, n, FIRST_ROWS, add_row_of, rows, rows_free);
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
  const RostrumNetwork *network = rostrum_session_get_network (session);
  g_autofree char *answer = rostrum_comparison_to_headline (network, speaker_a, speaker_b);
  g_autofree char *rest = rostrum_comparison_to_words (network, speaker_a, speaker_b);
  GtkWidget *lists[2] = { rostrum_proof_list_new (), rostrum_proof_list_new () };

  rostrum_proof_add_kicker (box, _ ("Comparison"), TRUE);
  rostrum_proof_add_heading (box, heading);
  gtk_widget_add_css_class (rostrum_proof_add_paragraph (box, answer), "proof-answer");
  rostrum_proof_add_paragraph (box, rest);
  for (int i = 0; i < 2; i++)
    rostrum_proof_add_thing (GTK_BOX (lists[i]), debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, speakers[i]));
  gtk_box_append (box, rostrum_side_by_side_box_new (lists[0], lists[1], 0));
  /* The proof of the answer is there without another click. */
  add_rows (box, session, _ ("Clash on"), comparison->clash, comparison->n_clash, speakers, TRUE);
  if (comparison->n_clash == 0)
    rostrum_proof_add_bearings (box, session, speaker_a, speaker_b, TRUE);
  add_rows (box, session, _ ("Agree on"), comparison->agree, comparison->n_agree, speakers, FALSE);
  add_rows (box, session, _ ("Both speak of, one of two minds"), comparison->apart, comparison->n_apart,
            speakers, FALSE);
  if (comparison->n_clash > 0)
    rostrum_proof_add_bearings (box, session, speaker_a, speaker_b, FALSE);
  add_rows (box, session, only_a, comparison->only_a, comparison->n_only_a, speakers, FALSE);
  add_rows (box, session, only_b, comparison->only_b, comparison->n_only_b, speakers, FALSE);
}
