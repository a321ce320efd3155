/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-crux.h"

#include <string.h>

/* How the group stands on each position; only positions of which one of them speaks are filled. */
typedef struct {
  guint32 lean_support;
  guint32 lean_oppose;
  RostrumCrux crux;
} Stand;

static void
add_stance (Stand *stand, RostrumStance stance)
{
  switch (rostrum_stance_side (stance)) {
  case 1:
    stand->crux.n_support++;
    stand->lean_support += stance == ROSTRUM_STANCE_LEANS_SUPPORTS;
    break;
  case -1:
    stand->crux.n_oppose++;
    stand->lean_oppose += stance == ROSTRUM_STANCE_LEANS_OPPOSES;
    break;
  default:
    stand->crux.n_mixed++;
  }
}

/* Rao's quadratic entropy of the group, see the header. Halves and quarters: exact. */
static double
measure_split (const Stand *stand, guint32 n)
{
  double lean_for = stand->lean_support, lean_against = stand->lean_oppose;
  double firm_for = stand->crux.n_support - lean_for, firm_against = stand->crux.n_oppose - lean_against;
  double mixed = stand->crux.n_mixed;
  double sum = firm_for * firm_against + 0.75 * (firm_for * lean_against + lean_for * firm_against) +
               0.5 * lean_for * lean_against + 0.5 * mixed * (firm_for + firm_against) +
               0.25 * mixed * (lean_for + lean_against);

  return n > 1 ? sum / ((double) n * (n - 1) / 2) : 0;
}

/* Who would sign: leaning and mixed ones half or not at all. Sets the side. */
static double
measure_ground (Stand *stand, guint32 n)
{
  double lean = (double) stand->lean_support + stand->lean_oppose;
  double stands = (double) stand->crux.n_support + stand->crux.n_oppose;

  if (stands < 2 || (stand->crux.n_support > 0 && stand->crux.n_oppose > 0))
    return 0;
  stand->crux.side = stand->crux.n_support > 0 ? 1 : -1;
  return (stands - lean / 2) / n / (1 + stand->crux.n_mixed);
}

static int
compare_cruxes (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumCrux *x = a, *y = b;
  const RostrumDebate *debate = data;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->n_silent != y->n_silent)
    return x->n_silent < y->n_silent ? -1 : 1;
  return strcmp (debate->positions[x->position].id, debate->positions[y->position].id);
}

static RostrumCrux *
rank_positions (const RostrumNetwork *network, const guint32 *speakers, guint32 n_speakers, gboolean common,
                guint32 *n)
{
  g_autofree Stand *stands = g_new0 (Stand, MAX (network->debate->n_positions, 1));
  g_autoptr (RostrumBits) group = rostrum_bits_new (network->debate->n_speakers, FALSE);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RostrumCrux));
  guint32 n_group = 0;

  for (guint32 i = 0; i < n_speakers; i++) {
    guint32 n_edges;
    const guint32 *edges;

    if (speakers[i] >= network->debate->n_speakers || rostrum_bits_get (group, speakers[i]))
      continue;
    rostrum_bits_set (group, speakers[i], TRUE);
    n_group++;
    edges = rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, speakers[i], &n_edges);
    for (guint32 k = 0; k < n_edges; k++)
      add_stance (&stands[network->edges[edges[k]].position], network->edges[edges[k]].stance);
  }
  for (guint32 i = 0; i < network->debate->n_positions; i++) {
    RostrumCrux *crux = &stands[i].crux;

    crux->position = i;
    crux->n_lean = stands[i].lean_support + stands[i].lean_oppose;
    crux->n_silent = n_group - crux->n_support - crux->n_oppose - crux->n_mixed;
    crux->score = common ? measure_ground (&stands[i], n_group) : measure_split (&stands[i], n_group);
    if (crux->score > 0)
      g_array_append_val (found, *crux);
  }
  g_array_sort_with_data (found, compare_cruxes, network->debate);
  *n = found->len;
  return (RostrumCrux *) (gpointer) g_array_free (found, FALSE);
}

RostrumCrux *
rostrum_crux_rank (const RostrumNetwork *network, const guint32 *speakers, guint32 n_speakers, guint32 *n)
{
  g_return_val_if_fail (network != NULL && n != NULL, NULL);
  g_return_val_if_fail (speakers != NULL || n_speakers == 0, NULL);

  return rank_positions (network, speakers, n_speakers, FALSE, n);
}

RostrumCrux *
rostrum_common_ground (const RostrumNetwork *network, const guint32 *speakers, guint32 n_speakers, guint32 *n)
{
  g_return_val_if_fail (network != NULL && n != NULL, NULL);
  g_return_val_if_fail (speakers != NULL || n_speakers == 0, NULL);

  return rank_positions (network, speakers, n_speakers, TRUE, n);
}
