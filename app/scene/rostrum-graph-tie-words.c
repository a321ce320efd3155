/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two speakers share and quarrel over, in words: for ear, pointer and legend. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "query/rostrum-proof.h"
#include "rostrum-graph.h"

#define LABELS_SHOWN 4

char *
rostrum_graph_tie_name (const RostrumGraphContent *content, const RostrumTie *tie)
{
  const RostrumDebate *debate = content->network->debate;
  g_autoptr (RostrumComparison) both = rostrum_comparison_new (content->network, tie->a, tie->b);
  const char *a = debate->speakers[tie->a].name;
  const char *b = debate->speakers[tie->b].name;

  if (both->n_agree > 0 && both->n_clash > 0)
    /* Translators: two speakers; so are the next ones */
    return g_strdup_printf (ngettext ("%1$s and %2$s agree on %3$u position, clash on %4$u",
                                      "%1$s and %2$s agree on %3$u positions, clash on %4$u", both->n_agree),
                            a, b, both->n_agree, both->n_clash);
  if (both->n_agree > 0)
    return g_strdup_printf (ngettext ("%1$s and %2$s agree on %3$u position",
                                      "%1$s and %2$s agree on %3$u positions", both->n_agree),
                            a, b, both->n_agree);
  if (both->n_clash > 0)
    return g_strdup_printf (ngettext ("%1$s and %2$s clash on %3$u position",
                                      "%1$s and %2$s clash on %3$u positions", both->n_clash),
                            a, b, both->n_clash);
  return g_strdup_printf (ngettext ("%1$s and %2$s speak of %3$u position, on which one of them is mixed",
                                    "%1$s and %2$s speak of %3$u positions, on which one of them is mixed",
                                    both->n_apart),
                          a, b, both->n_apart);
}

char *
rostrum_graph_tie_description (const RostrumGraphContent *content, const RostrumTie *tie)
{
  if (content->projection->normalized)
    /* Translators: terms of discourse network analysis */
    return g_strdup_printf (_ ("congruence %1$u, conflict %2$u, weight %3$.2f"), tie->congruence,
                            tie->conflict, tie->weight);
  /* Translators: terms of discourse network analysis */
  return g_strdup_printf (_ ("congruence %1$u, conflict %2$u"), tie->congruence, tie->conflict);
}

/* The labels of those of @positions on which the speaker is on @side (0: any), one after the other; NULL if there are none. */
static char *
list_labels (const RostrumNetwork *network, const guint32 *positions, guint32 n, guint32 speaker, int side)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_found = 0;

  for (guint32 i = 0; i < n; i++) {
    guint32 edge = rostrum_network_find_edge (network, speaker, positions[i]);

    if (side != 0 && rostrum_stance_side (network->edges[edge].stance) != side)
      continue;
    if (++n_found > LABELS_SHOWN)
      continue;
    if (list->len > 0)
      /* Translators: stands between the labels of positions */
      g_string_append (list, C_ ("positions", "; "));
    g_string_append (list, network->debate->positions[positions[i]].label);
  }
  if (n_found == 0)
    return NULL;
  if (n_found <= LABELS_SHOWN)
    return g_string_free (g_steal_pointer (&list), FALSE);
  return g_strdup_printf (
      /* Translators: a list of positions, and how many are not in it */
      ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n_found - LABELS_SHOWN), list->str,
      n_found - LABELS_SHOWN);
}

/* Takes @line, which may be NULL. */
static void
append_line (GString *tip, char *line)
{
  if (line == NULL)
    return;
  g_string_append_c (tip, '\n');
  g_string_append (tip, line);
  g_free (line);
}

static char *
line_of (const RostrumNetwork *network, const guint32 *positions, guint32 n, guint32 speaker, int side,
         gboolean clash)
{
  g_autofree char *labels = list_labels (network, positions, n, speaker, side);

  if (labels == NULL)
    return NULL;
  if (side > 0)
    /* Translators: the positions that two speakers agree or clash on; so are the next ones */
    return g_strdup_printf (_ ("Both support: %s"), labels);
  if (side < 0)
    return g_strdup_printf (_ ("Both oppose: %s"), labels);
  if (clash)
    return g_strdup_printf (_ ("Clash: %s"), labels);
  return g_strdup_printf (_ ("One of them mixed: %s"), labels);
}

char *
rostrum_graph_tie_tip (const RostrumGraphContent *content, const RostrumTie *tie)
{
  const RostrumNetwork *network = content->network;
  g_autoptr (RostrumComparison) both = rostrum_comparison_new (network, tie->a, tie->b);
  g_autofree char *name = rostrum_graph_tie_name (content, tie);
  GString *tip = g_string_new (name);

  append_line (tip, line_of (network, both->agree, both->n_agree, tie->a, 1, FALSE));
  append_line (tip, line_of (network, both->agree, both->n_agree, tie->a, -1, FALSE));
  append_line (tip, line_of (network, both->clash, both->n_clash, tie->a, 0, TRUE));
  append_line (tip, line_of (network, both->apart, both->n_apart, tie->a, 0, FALSE));
  return g_string_free (tip, FALSE);
}

static guint32
whole_weight (double weight)
{
  return (guint32) CLAMP (fabs (weight) + 0.5, 0.0, 4294967295.0);
}

char *
rostrum_graph_weights_to_words (const RostrumGraphContent *content, double least, double most)
{
  const guint32 whole = whole_weight (most);
  g_autofree char *range = NULL;

  if (content->projection->normalized)
    range = most > least ? g_strdup_printf (C_ ("range", "%1$.2f to %2$.2f"), fabs (least), fabs (most))
                         : g_strdup_printf ("%.2f", fabs (most));
  else
    range = most > least ? g_strdup_printf (C_ ("range", "%1$u to %2$u"), whole_weight (least), whole)
                         : g_strdup_printf ("%u", whole);
  if (content->projection->normalized)
    /* Translators: how strong ties are: "weight 0.25 to 1.50" */
    return g_strdup_printf (_ ("weight %s"), range);
  switch (content->kind) {
  case ROSTRUM_NETWORK_CONFLICT:
    /* Translators: %s is a number, or a range of numbers, "1 to 3" */
    return g_strdup_printf (
        ngettext ("%s pair of statements that clash", "%s pairs of statements that clash", whole), range);
  case ROSTRUM_NETWORK_SUBTRACT:
    /* Translators: by how many pairs of statements two speakers agree more than they clash, or the other way round */
    return g_strdup_printf (ngettext ("%s pair more", "%s pairs more", whole), range);
  case ROSTRUM_NETWORK_CONGRUENCE:
  case ROSTRUM_NETWORK_TWO_MODE:
  case ROSTRUM_N_NETWORKS:
  default:
    return g_strdup_printf (
        ngettext ("%s pair of statements that agree", "%s pairs of statements that agree", whole), range);
  }
}

const char *
rostrum_graph_get_heading (const RostrumViewState *state)
{
  switch (state->network) {
  case ROSTRUM_NETWORK_CONGRUENCE:
    return _ ("Who agrees with whom");
  case ROSTRUM_NETWORK_CONFLICT:
    return _ ("Who clashes with whom");
  case ROSTRUM_NETWORK_SUBTRACT:
    return _ ("Who stands with whom, and who against whom");
  case ROSTRUM_NETWORK_TWO_MODE:
  case ROSTRUM_N_NETWORKS:
  default:
    return NULL;
  }
}

const char *
rostrum_graph_get_method (const RostrumViewState *state)
{
  if (state->network == ROSTRUM_NETWORK_TWO_MODE)
    return NULL;
  if (state->normalized)
    return _ (
        "Line width: pairs of statements on one position, a stance counted once per document, divided by the "
        "mean of what the two say in all (discourse network analysis, average activity).");
  if (state->network == ROSTRUM_NETWORK_SUBTRACT)
    return _ (
        "Line width: pairs of statements on one position that agree less those that clash, a stance counted "
        "once per document (discourse network analysis).");
  return _ ("Line width: pairs of statements on one position, a stance counted once per document (discourse "
            "network analysis).");
}
