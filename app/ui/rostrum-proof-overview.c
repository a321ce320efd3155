/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the proof pane while nothing is selected: what the debate is, and where to begin. */
#include <glib/gi18n-lib.h>

#include "rostrum-proof-parts.h"

#define N_CONTESTED 6

typedef struct {
  guint32 position;
  guint n_support;
  guint n_mixed;
  guint n_oppose;
} Split;

/* The position on which most speakers stand against each other first; among equals the one with most voices. */
static int
most_contested_first (gconstpointer a, gconstpointer b)
{
  const Split *x = a, *y = b;
  guint contested_x = MIN (x->n_support, x->n_oppose), contested_y = MIN (y->n_support, y->n_oppose);
  guint voices_x = x->n_support + x->n_mixed + x->n_oppose,
        voices_y = y->n_support + y->n_mixed + y->n_oppose;

  if (contested_x != contested_y)
    return contested_x > contested_y ? -1 : 1;
  if (voices_x != voices_y)
    return voices_x > voices_y ? -1 : 1;
  return x->position < y->position ? -1 : x->position > y->position;
}

static GArray *
splits_of (const RostrumNetwork *network)
{
  GArray *splits = g_array_sized_new (FALSE, TRUE, sizeof (Split), network->n_positions);

  for (guint32 i = 0; i < network->n_positions; i++) {
    Split split = { network->positions[i], 0, 0, 0 };
    guint32 n;
    const guint32 *edges = rostrum_network_edges_of (network, ROSTRUM_KIND_POSITION, split.position, &n);

    for (guint32 j = 0; j < n; j++) {
      int side = rostrum_stance_side (network->edges[edges[j]].stance);

      split.n_support += side > 0;
      split.n_oppose += side < 0;
      split.n_mixed += side == 0;
    }
    g_array_append_val (splits, split);
  }
  g_array_sort (splits, most_contested_first);
  return splits;
}

static void
add_counts (GtkBox *box, const RostrumDebate *debate)
{
  g_autofree char *speakers =
      g_strdup_printf (ngettext ("%'u speaker", "%'u speakers", debate->n_speakers), debate->n_speakers);
  g_autofree char *positions =
      g_strdup_printf (ngettext ("%'u position", "%'u positions", debate->n_positions), debate->n_positions);
  g_autofree char *statements = g_strdup_printf (
      ngettext ("%'u statement", "%'u statements", debate->n_statements), debate->n_statements);
  g_autofree char *figures =
      g_strdup_printf (ngettext ("%'u figure", "%'u figures", debate->n_estimates), debate->n_estimates);
  g_autofree char *sources =
      g_strdup_printf (ngettext ("%'u source", "%'u sources", debate->n_sources), debate->n_sources);
  g_autofree char *text =
      g_strjoin (C_ ("separator of a list", " · "), speakers, positions, statements, figures, sources, NULL);

  rostrum_proof_add_note (box, text);
}

static void
add_contested (GtkBox *box, RostrumSession *session)
{
  g_autoptr (GArray) splits = splits_of (rostrum_session_get_network (session));
  gboolean any_contested = splits->len > 0 && MIN (g_array_index (splits, Split, 0).n_support,
                                                   g_array_index (splits, Split, 0).n_oppose) > 0;
  GtkWidget *list = rostrum_proof_list_new ();

  if (splits->len == 0)
    return;
  rostrum_proof_add_section (box, any_contested ? _ ("Most contested") : _ ("Most spoken of"));
  for (guint i = 0; i < MIN (splits->len, N_CONTESTED); i++) {
    const Split *split = &g_array_index (splits, Split, i);

    rostrum_proof_add_split (GTK_BOX (list), rostrum_session_get_debate (session), split->position,
                             split->n_support, split->n_mixed, split->n_oppose);
  }
  gtk_box_append (box, list);
}

/* The way to the list of what is to be doubted. */
static void
add_check (GtkBox *box, guint n_findings)
{
  GtkWidget *list = rostrum_proof_list_new (), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *button,
            *label;
  g_autofree char *text =
      n_findings == 0
          ? g_strdup (_ ("Nothing to doubt was found"))
          : g_strdup_printf (ngettext ("%'u thing to doubt", "%'u things to doubt", n_findings), n_findings);

  rostrum_proof_add_section (box, _ ("Check"));
  label = rostrum_proof_label_new (text, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  button = rostrum_proof_add_button (GTK_BOX (list), row, text);
  gtk_widget_set_tooltip_text (button,
                               _ ("What has no source or no date, contradicts itself or is unanswered"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "proof.check");
  gtk_widget_set_sensitive (button, n_findings > 0);
  gtk_box_append (box, list);
}

void
rostrum_proof_add_overview (GtkBox *box, RostrumSession *session, guint n_findings)
{
  const RostrumDebate *debate = rostrum_session_get_debate (session);

  rostrum_proof_add_kicker (box, _ ("Debate"), FALSE);
  rostrum_proof_add_heading (box, debate->title);
  if (debate->question)
    rostrum_proof_add_paragraph (box, debate->question);
  add_counts (box, debate);
  rostrum_proof_add_section (box, _ ("How to begin"));
  rostrum_proof_add_paragraph (
      box, debate->n_estimates > 0
               ? _ ("Choose a speaker, a position or a line between them to read the statements behind it. "
                    "Costs holds "
                    "the figures side by side. Two speakers chosen together (Ctrl and click) are compared; "
                    "of more, you see what splits them.")
               : _ ("Choose a speaker, a position or a line between them to read the statements behind it. "
                    "Two speakers "
                    "chosen together (Ctrl and click) are compared; of more, you see what splits them."));
  rostrum_proof_add_tours (box, session);
  add_contested (box, session);
  rostrum_proof_add_coalitions (box, session, NULL, 0);
  add_check (box, n_findings);
  if (debate->note) {
    rostrum_proof_add_section (box, _ ("About this debate"));
    rostrum_proof_add_note (box, debate->note);
  }
  if (debate->licence)
    rostrum_proof_add_note (box, debate->licence);
}
