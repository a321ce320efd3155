/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The proof of a position: the camps, who repeats whom, how many witnesses each document has, the statements. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-disc.h"
#include "rostrum-proof-parts.h"
#include "rostrum-ref-target.h"
#include "rostrum-split-bar.h"

#define FIRST_OF_CAMP 8
#define FIRST_ECHOES 12
#define FIRST_SOURCES 6
#define MAX_RELATIONS 100
#define INDENT_PX 18
#define MAX_INDENTS 6
#define DISC_PX 24

/* The bar, and below it "3 support · 1 opposes", "4 voices, 3 witnesses, 3 documents". */
static void
add_split (GtkBox *box, const RostrumProof *proof)
{
  g_autofree char *split = rostrum_split_to_words (proof->n_support, proof->n_mixed, proof->n_oppose);
  g_autofree char *witnesses =
      rostrum_witnesses_to_words (proof->n_voices, proof->n_witnesses, proof->n_documents);

  if (proof->n_voices == 0)
    return;
  gtk_box_append (box, rostrum_split_bar_new (proof->n_support, proof->n_mixed, proof->n_oppose));
  rostrum_proof_add_paragraph (box, split);
  rostrum_proof_add_note (box, witnesses);
}

/* Those who stand on one side of it, as edges of the network; copied, because the network may go before the list. */
typedef struct {
  RostrumDebate *debate;
  GArray *edges; /* of RostrumEdge */
} Camp;

static void
camp_free (gpointer data)
{
  Camp *camp = data;

  rostrum_debate_unref (camp->debate);
  g_array_unref (camp->edges);
  g_free (camp);
}

static void
add_camp_row (GtkBox *list, guint index, gpointer data)
{
  Camp *camp = data;

  rostrum_proof_add_stand (list, camp->debate, &g_array_index (camp->edges, RostrumEdge, index));
}

static void
add_camp (GtkBox *box, RostrumSession *session, guint32 position, int side)
{
  const RostrumNetwork *network = rostrum_session_get_network (session);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (RostrumEdge));
  g_autofree char *heading = NULL;
  guint32 n;
  const guint32 *edges = rostrum_network_edges_of (network, ROSTRUM_KIND_POSITION, position, &n);
  Camp *camp;

  for (guint32 i = 0; i < n; i++)
    if (rostrum_stance_side (network->edges[edges[i]].stance) == side)
      g_array_append_val (found, network->edges[edges[i]]);
  if (found->len == 0)
    return;
  heading =
      side > 0   ? g_strdup_printf (ngettext ("%'u supports it", "%'u support it", found->len), found->len)
      : side < 0 ? g_strdup_printf (ngettext ("%'u opposes it", "%'u oppose it", found->len), found->len)
                 : g_strdup_printf (ngettext ("%'u is of two minds", "%'u are of two minds", found->len),
                                    found->len);
  rostrum_proof_add_section (box, heading);
  camp = g_new0 (Camp, 1);
  camp->debate = rostrum_debate_ref (rostrum_session_get_debate (session));
  camp->edges = g_steal_pointer (&found);
  rostrum_proof_add_rows (box, camp->edges->len, FIRST_OF_CAMP, add_camp_row, camp, camp_free);
}

/* Chains of echoes as trees below their witnesses. */
typedef struct {
  RostrumDebate *debate;
  RostrumEcho *trees;
} Echoes;

static void
echoes_free (gpointer data)
{
  Echoes *echoes = data;

  rostrum_debate_unref (echoes->debate);
  g_free (echoes->trees);
  g_free (echoes);
}

static void
add_echo_row (GtkBox *list, guint index, gpointer data)
{
  Echoes *echoes = data;
  RostrumEcho echo = echoes->trees[index];
  const RostrumStatement *statement = &echoes->debate->statements[echo.statement];
  const char *speaker = echoes->debate->speakers[statement->speaker].name;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *lines, *button;
  g_autofree char *spoken = NULL;
  const char *role = C_ ("echo", "witness");

  if (statement->echoes == ROSTRUM_NONE) {
    spoken = g_strdup_printf (_ ("%s is a witness"), speaker);
  } else {
    guint32 repeated = echoes->debate->statements[statement->echoes].speaker;

    if (repeated == statement->speaker) {
      spoken = g_strdup_printf (_ ("%s says it again"), speaker);
      role = C_ ("echo", "says it again");
    } else {
      spoken = g_strdup_printf (_ ("%1$s repeats %2$s"), speaker, echoes->debate->speakers[repeated].name);
      role = C_ ("echo", "repeats it");
    }
    gtk_widget_add_css_class (row, "echo-branch");
    gtk_widget_set_margin_start (row, (int) (MIN (echo.depth, MAX_INDENTS) - 1) * INDENT_PX + INDENT_PX / 2);
  }
  gtk_box_append (GTK_BOX (row), rostrum_disc_new (echoes->debate, statement->speaker, DISC_PX));
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), rostrum_proof_label_new (speaker, GTK_ACCESSIBLE_ROLE_LABEL));
  rostrum_proof_add_note (GTK_BOX (lines), role);
  gtk_box_append (GTK_BOX (row), lines);
  button = rostrum_proof_add_button (list, row, spoken);
  gtk_widget_set_tooltip_text (button, statement->summary);
  rostrum_set_ref_action (button, "win.show", rostrum_ref (ROSTRUM_KIND_STATEMENT, echo.statement));
}

static void
add_echoes (GtkBox *box, RostrumDebate *debate, const RostrumProof *proof)
{
  guint32 n;
  RostrumEcho *trees = rostrum_echo_trees (debate, proof->statements, proof->n_statements, &n);
  Echoes *echoes;

  if (n == 0) {
    g_free (trees);
    return;
  }
  rostrum_proof_add_section (box, _ ("Who repeats whom"));
  echoes = g_new0 (Echoes, 1);
  echoes->debate = rostrum_debate_ref (debate);
  echoes->trees = trees;
  rostrum_proof_add_rows (box, n, FIRST_ECHOES, add_echo_row, echoes, echoes_free);
}

/* The documents, with the witnesses in each. */
typedef struct {
  RostrumDebate *debate;
  RostrumSourceShare *shares;
} Sources;

static void
sources_free (gpointer data)
{
  Sources *sources = data;

  rostrum_debate_unref (sources->debate);
  g_free (sources->shares);
  g_free (sources);
}

static void
add_source_row (GtkBox *list, guint index, gpointer data)
{
  Sources *sources = data;
  const RostrumSourceShare *share = &sources->shares[index];
  gboolean named = share->source != ROSTRUM_NONE;
  const char *title = named ? sources->debate->sources[share->source].title : _ ("No source given");
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *button;
  g_autofree char *voices =
      g_strdup_printf (ngettext ("%'u voice", "%'u voices", share->n_voices), share->n_voices);
  g_autofree char *witnesses =
      g_strdup_printf (ngettext ("%'u witness", "%'u witnesses", share->n_witnesses), share->n_witnesses);
  g_autofree char *caption = g_strjoin (C_ ("separator of a list", " · "), voices, witnesses, NULL);
  g_autofree char *spoken = g_strdup_printf (C_ ("source and what it holds", "%1$s, %2$s"), title, caption);

  gtk_box_append (GTK_BOX (lines), rostrum_proof_label_new (title, GTK_ACCESSIBLE_ROLE_LABEL));
  rostrum_proof_add_note (GTK_BOX (lines), caption);
  button = rostrum_proof_add_button (list, lines, spoken);
  gtk_widget_set_sensitive (button, named);
  if (named) {
    gtk_widget_set_tooltip_text (button, _ ("Show the source"));
    rostrum_set_ref_action (button, "win.show", rostrum_ref (ROSTRUM_KIND_SOURCE, share->source));
  }
}

static void
add_sources (GtkBox *box, RostrumDebate *debate, const RostrumProof *proof)
{
  guint32 n;
  RostrumSourceShare *shares = rostrum_source_shares (debate, proof->statements, proof->n_statements, &n);
  Sources *sources;

  if (n == 0) {
    g_free (shares);
    return;
  }
  rostrum_proof_add_section (box, _ ("Where it is said"));
  sources = g_new0 (Sources, 1);
  sources->debate = rostrum_debate_ref (debate);
  sources->shares = shares;
  rostrum_proof_add_rows (box, n, FIRST_SOURCES, add_source_row, sources, sources_free);
}

/* The editors' judgement, and said to be so. */
static void
add_relations (GtkBox *box, RostrumDebate *debate, const RostrumPosition *position)
{
  GtkWidget *list = rostrum_proof_list_new ();

  if (position->n_relations == 0)
    return;
  rostrum_proof_add_section (box, _ ("In the editors’ judgement, this position"));
  for (guint32 i = 0; i < MIN (position->n_relations, MAX_RELATIONS); i++) {
    const RostrumRelation *relation = &position->relations[i];

    /* In line with the names below. */
    gtk_widget_set_margin_start (
        rostrum_proof_add_note (GTK_BOX (list), rostrum_relation_to_words (relation->kind)), 6);
    rostrum_proof_add_thing (GTK_BOX (list), debate, rostrum_ref (ROSTRUM_KIND_POSITION, relation->to));
  }
  gtk_box_append (box, list);
}

void
rostrum_proof_add_position (GtkBox *box, RostrumSession *session, RostrumRef ref, const RostrumProof *proof)
{
  RostrumDebate *debate = rostrum_session_get_debate (session);
  const RostrumPosition *position = &debate->positions[ref.index];

  rostrum_proof_add_kind (box, ref.kind,
                          position->topic == ROSTRUM_NONE ? NULL : debate->topics[position->topic].label);
  rostrum_proof_add_heading (box, position->label);
  rostrum_proof_add_paragraph (box, position->claim);
  add_split (box, proof);
  for (int side = 1; side >= -1; side--)
    add_camp (box, session, ref.index, side);
  add_echoes (box, debate, proof);
  add_sources (box, debate, proof);
  if (proof->n_statements > 0)
    rostrum_proof_add_section (box, _ ("Statements"));
  rostrum_proof_add_statements (box, session, proof, ROSTRUM_CARD_BY_SPEAKER);
  rostrum_proof_add_figures (box, debate, _ ("Figures that bear on it"), proof->estimates,
                             proof->n_estimates);
  add_relations (box, debate, position);
}
