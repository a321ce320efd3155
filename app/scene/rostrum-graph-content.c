/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a graph shows: the stances themselves, or the ties of a projection, of these the strongest where all would be a thicket. */
#include <math.h>

#include "rostrum-graph.h"

typedef struct {
  guint32 tie;
  double strength;
  guint64 low; /* hashes of the two ids: an order that does not depend on the file's */
  guint64 high;
} RankedTie;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  const RankedTie *one = a;
  const RankedTie *two = b;

  if (one->strength != two->strength)
    return one->strength > two->strength ? -1 : 1;
  if (one->low != two->low)
    return one->low < two->low ? -1 : 1;
  return (one->high > two->high) - (one->high < two->high);
}

/* The ties of @projection, the strongest first; only those of @ego unless that is ROSTRUM_NONE. */
static GArray *
rank_ties (const RostrumProjection *projection, guint32 ego)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (RankedTie));

  for (guint32 i = 0; i < projection->n_ties; i++) {
    const RostrumTie *tie = &projection->ties[i];
    guint64 a, b;
    RankedTie entry = { i, fabs (tie->weight), 0, 0 };

    if (ego != ROSTRUM_NONE && tie->a != ego && tie->b != ego)
      continue;
    a = rostrum_graph_hash_ref (projection->debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, tie->a));
    b = rostrum_graph_hash_ref (projection->debate, rostrum_ref (ROSTRUM_KIND_SPEAKER, tie->b));
    entry.low = MIN (a, b);
    entry.high = MAX (a, b);
    g_array_append_val (ranked, entry);
  }
  g_array_sort (ranked, compare_ranked);
  return ranked;
}

/* Everybody keeps the strongest tie that he has; what is left of the room goes to the strongest. */
static gboolean *
choose_ties (const RostrumProjection *projection, GArray *ranked, guint32 most)
{
  gboolean *chosen = g_new0 (gboolean, ranked->len + 1);
  g_autoptr (RostrumBits) tied = rostrum_bits_new (projection->debate->n_speakers, FALSE);
  guint32 n = 0;

  for (guint32 i = 0; i < ranked->len; i++) {
    const RostrumTie *tie = &projection->ties[g_array_index (ranked, RankedTie, i).tie];

    chosen[i] = !rostrum_bits_get (tied, tie->a) || !rostrum_bits_get (tied, tie->b);
    n += chosen[i];
    rostrum_bits_set (tied, tie->a, TRUE);
    rostrum_bits_set (tied, tie->b, TRUE);
  }
  for (guint32 i = 0; i < ranked->len && n < most; i++) {
    n += !chosen[i];
    chosen[i] = TRUE;
  }
  return chosen;
}

guint32 *
rostrum_graph_pick_ties (const RostrumProjection *projection, guint32 ego, guint32 *n, guint64 *n_all)
{
  g_autoptr (GArray) ranked = rank_ties (projection, ego);
  guint32 most = MAX (ROSTRUM_GRAPH_MAX_TIES, projection->n_speakers / 2 * 3);
  g_autofree gboolean *chosen = choose_ties (projection, ranked, most);
  guint32 *ties = g_new (guint32, ranked->len + 1);

  *n = 0;
  *n_all = ranked->len + (ego == ROSTRUM_NONE ? projection->n_weaker : 0);
  for (guint32 i = 0; i < ranked->len; i++)
    if (chosen[i])
      ties[(*n)++] = g_array_index (ranked, RankedTie, i).tie;
  return ties;
}

/* The speaker in focus, if his is one of the network's. */
static guint32
ego_of (const RostrumViewContext *context, const RostrumNetwork *network)
{
  RostrumRef focus = context->state->focus;
  guint32 n = 0;

  if (focus.kind == ROSTRUM_KIND_SPEAKER && focus.index < context->debate->n_speakers)
    rostrum_network_edges_of (network, focus.kind, focus.index, &n);
  return n > 0 ? focus.index : ROSTRUM_NONE;
}

RostrumGraphContent *
rostrum_graph_content_new (const RostrumViewContext *context, const RostrumNetwork *network)
{
  RostrumGraphContent *self;

  g_return_val_if_fail (context != NULL && network != NULL, NULL);

  self = g_new0 (RostrumGraphContent, 1);
  self->network = network;
  self->kind = context->state->network;
  self->ego = ROSTRUM_NONE;
  self->not_outlined = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (self->kind == ROSTRUM_NETWORK_TWO_MODE)
    return self;

  self->ego = ego_of (context, network);
  self->projection = rostrum_projection_new (network, self->kind, context->state->normalized);
  self->ties = rostrum_graph_pick_ties (self->projection, self->ego, &self->n_ties, &self->n_all_ties);
  for (guint32 i = 0; i < self->n_ties; i++)
    self->most = MAX (self->most, fabs (self->projection->ties[self->ties[i]].weight));
  if (self->ego == ROSTRUM_NONE) {
    self->coalitions = rostrum_coalitions_new (network);
    self->outlines = context->state->coalitions;
  }
  return self;
}

void
rostrum_graph_content_free (RostrumGraphContent *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->projection, rostrum_projection_free);
  g_clear_pointer (&self->coalitions, rostrum_coalitions_free);
  g_array_unref (self->not_outlined);
  g_free (self->ties);
  g_free (self);
}

RostrumVisible *
rostrum_graph_visible_around (RostrumDebate *debate, const RostrumViewState *state)
{
  g_autoptr (RostrumVisible) all = rostrum_visible_new (debate, state->filter);
  g_autoptr (RostrumNetwork) network = rostrum_network_new (debate, all);
  g_autoptr (RostrumProjection) projection =
      rostrum_projection_new (network, state->network, state->normalized);
  g_autoptr (RostrumFilter) filter = rostrum_filter_copy (state->filter);
  g_autoptr (RostrumBits) near = rostrum_bits_new (debate->n_speakers, FALSE);
  guint32 n;
  const guint32 *ties = rostrum_projection_ties_of (projection, state->focus.index, &n);

  rostrum_bits_set (near, state->focus.index, TRUE);
  for (guint32 i = 0; i < n; i++) {
    rostrum_bits_set (near, projection->ties[ties[i]].a, TRUE);
    rostrum_bits_set (near, projection->ties[ties[i]].b, TRUE);
  }
  for (guint32 i = 0; i < debate->n_speakers; i++)
    if (!rostrum_bits_get (near, i))
      rostrum_filter_set_hidden (filter, debate, ROSTRUM_KIND_SPEAKER, i, TRUE);
  return rostrum_visible_new (debate, filter);
}
