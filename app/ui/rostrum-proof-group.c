/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three speakers or more: what splits them, and what they would sign together. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-crux.h"
#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-proof-parts.h"
#include "rostrum-ref-target.h"
#include "rostrum-split-bar.h"
#include "rostrum-stance-line.h"

#define FIRST_ROWS 6
#define MAX_DISCS 3
#define DISC_PX 18

/* A ranking with who stands where; everything copied, because the network may go before the list. */
typedef struct {
  RostrumDebate *debate;
  RostrumCrux *cruxes;
  GArray *edges; /* of RostrumEdge: all of the group's */
  gboolean common;
} Ranking;

static void
ranking_free (gpointer data)
{
  Ranking *ranking = data;

  rostrum_debate_unref (ranking->debate);
  g_free (ranking->cruxes);
  g_array_unref (ranking->edges);
  g_free (ranking);
}

/* Those who take @stance: a sample of it and their discs. Says in @spoken what is seen. */
static void
add_camp (GtkBox *lines, RostrumDebate *debate, RostrumStance stance, const GArray *camp, GString *spoken)
{
  GtkWidget *line, *sample;
  g_autofree char *names = NULL;
  g_autofree char *words = NULL;
  guint n_discs;

  if (camp->len == 0)
    return;
  names = rostrum_proof_name_speakers (debate, (const guint32 *) (gpointer) camp->data, camp->len);
  /* Translators: %1$s is a stance, %2$s are speakers: "leans to oppose: Sacks and Wang" */
  words = g_strdup_printf (C_ ("stance and speakers", "%1$s: %2$s"), rostrum_stance_to_words (stance), names);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  sample = rostrum_stance_line_new (stance, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_valign (sample, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), sample);
  n_discs = MIN (camp->len, MAX_DISCS);
  for (guint i = 0; i < n_discs; i++)
    gtk_box_append (GTK_BOX (line), rostrum_disc_new (debate, g_array_index (camp, guint32, i), DISC_PX));
  rostrum_proof_add_note (GTK_BOX (line), words);
  gtk_box_append (lines, line);
  g_string_append_printf (spoken, ", %s", words);
}

static void
add_camps (GtkBox *lines, const Ranking *ranking, guint32 position, GString *spoken)
{
  GArray *camps[ROSTRUM_N_STANCES];

  for (guint i = 0; i < ROSTRUM_N_STANCES; i++)
    camps[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < ranking->edges->len; i++) {
    const RostrumEdge *edge = &g_array_index (ranking->edges, RostrumEdge, i);

    if (edge->position == position)
      g_array_append_val (camps[edge->stance], edge->speaker);
  }
  for (guint i = 0; i < ROSTRUM_N_STANCES; i++) {
    add_camp (lines, ranking->debate, (RostrumStance) i, camps[i], spoken);
    g_array_unref (camps[i]);
  }
}

static void
add_row (GtkBox *list, guint index, gpointer data)
{
  const Ranking *ranking = data;
  const RostrumCrux *crux = &ranking->cruxes[index];
  const RostrumPosition *position = &ranking->debate->positions[crux->position];
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *button;
  g_autoptr (GString) spoken = g_string_new (NULL);
  g_autofree char *denial = NULL;

  if (crux->side < 0)
    /* Translators: %s is a position that a group of speakers denies */
    denial = g_strdup_printf (_ ("Not: %s"), position->label);
  g_string_append (spoken, denial ? denial : position->label);
  gtk_box_append (GTK_BOX (lines), rostrum_proof_label_new (spoken->str, GTK_ACCESSIBLE_ROLE_LABEL));
  if (!ranking->common)
    gtk_box_append (GTK_BOX (lines), rostrum_split_bar_new (crux->n_support, crux->n_mixed, crux->n_oppose));
  add_camps (GTK_BOX (lines), ranking, crux->position, spoken);
  if (crux->n_silent > 0) {
    g_autofree char *silent = g_strdup_printf (
        ngettext ("%'u says nothing on it", "%'u say nothing on it", crux->n_silent), crux->n_silent);

    rostrum_proof_add_note (GTK_BOX (lines), silent);
    g_string_append_printf (spoken, ", %s", silent);
  }
  button = rostrum_proof_add_button (list, lines, spoken->str);
  gtk_widget_set_tooltip_text (button, position->claim);
  rostrum_set_ref_action (button, "win.show", rostrum_ref (ROSTRUM_KIND_POSITION, crux->position));
}

static GArray *
copy_edges (const RostrumNetwork *network, const guint32 *speakers, guint n)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (RostrumEdge));

  for (guint i = 0; i < n; i++) {
    guint32 n_own;
    const guint32 *own = rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, speakers[i], &n_own);

    for (guint32 k = 0; k < n_own; k++)
      g_array_append_val (edges, network->edges[own[k]]);
  }
  return edges;
}

/* Takes @cruxes. */
static void
add_ranking (GtkBox *box, RostrumSession *session, const guint32 *speakers, guint n, RostrumCrux *cruxes,
             guint32 n_cruxes, gboolean common)
{
  Ranking *ranking = g_new0 (Ranking, 1);

  ranking->debate = rostrum_debate_ref (rostrum_session_get_debate (session));
  ranking->cruxes = cruxes;
  ranking->edges = copy_edges (rostrum_session_get_network (session), speakers, n);
  ranking->common = common;
  rostrum_proof_add_rows (box, n_cruxes, FIRST_ROWS, add_row, ranking, ranking_free);
}

/* "What splits them most: …" and what they agree on, in whole sentences. */
static void
add_headline (GtkBox *box, const RostrumDebate *debate, const RostrumCrux *crux, const RostrumCrux *ground)
{
  g_autofree char *split =
      crux ? g_strdup_printf (_ ("What splits them most: “%s”."), debate->positions[crux->position].label)
           : g_strdup (_ ("Nothing splits them: no position has some of them for it and others against it."));
  g_autofree char *sign = NULL;
  g_autofree char *text = NULL;

  if (!ground)
    sign = g_strdup (_ ("There is nothing that two of them would sign together."));
  else if (ground->side > 0)
    sign = g_strdup_printf (ngettext ("%1$'u of them would sign together: “%2$s”.",
                                      "%1$'u of them would sign together: “%2$s”.", ground->n_support),
                            ground->n_support, debate->positions[ground->position].label);
  else
    sign = g_strdup_printf (ngettext ("%1$'u of them would deny together: “%2$s”.",
                                      "%1$'u of them would deny together: “%2$s”.", ground->n_oppose),
                            ground->n_oppose, debate->positions[ground->position].label);
  text = g_strjoin (C_ ("separator of sentences", " "), split, sign, NULL);
  rostrum_proof_add_paragraph (box, text);
}

void
rostrum_proof_add_group (GtkBox *box, RostrumSession *session, const guint32 *speakers, guint n)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumNetwork *network = rostrum_session_get_network (session);
  guint32 n_cruxes, n_ground;
  RostrumCrux *cruxes = rostrum_crux_rank (network, speakers, n, &n_cruxes);
  RostrumCrux *ground = rostrum_common_ground (network, speakers, n, &n_ground);
  g_autofree char *kicker = g_strdup_printf (ngettext ("%'u speaker", "%'u speakers", n), n);
  g_autofree char *heading = rostrum_proof_name_speakers (debate, speakers, n);
  GtkWidget *list = rostrum_proof_list_new ();

  rostrum_proof_add_kicker (box, kicker, TRUE);
  rostrum_proof_add_heading (box, heading);
  add_headline (box, debate, n_cruxes > 0 ? cruxes : NULL, n_ground > 0 ? ground : NULL);
  if (n_cruxes > 0)
    rostrum_proof_add_section (box, _ ("What splits them"));
  add_ranking (box, session, speakers, n, cruxes, n_cruxes, FALSE);
  if (n_ground > 0)
    rostrum_proof_add_section (box, _ ("What would these sign together?"));
  add_ranking (box, session, speakers, n, ground, n_ground, TRUE);
  rostrum_proof_add_coalitions (box, session, speakers, n);
  rostrum_proof_add_section (box, _ ("The speakers"));
  for (guint i = 0; i < MIN (n, 50); i++)
    rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, speakers[i]));
  gtk_box_append (box, list);
}
