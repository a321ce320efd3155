/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two speakers side by side. */
#include "query/rostrum-bearing.h"
#include "query/rostrum-proof.h"

static guint32 *
end_list (GArray *list, guint32 *n)
{
  *n = list->len;
  return (guint32 *) (gpointer) g_array_free (list, FALSE);
}

RostrumComparison *
rostrum_comparison_new (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b)
{
  RostrumComparison *self;
  GArray *agree, *clash, *apart, *only_a, *only_b;
  guint32 n_a, n_b, i = 0, j = 0;
  const guint32 *a, *b;

  g_return_val_if_fail (network != NULL, NULL);
  g_return_val_if_fail (speaker_a < network->debate->n_speakers && speaker_b < network->debate->n_speakers,
                        NULL);

  a = rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, speaker_a, &n_a);
  b = rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, speaker_b, &n_b);
  agree = g_array_new (FALSE, FALSE, sizeof (guint32));
  clash = g_array_new (FALSE, FALSE, sizeof (guint32));
  apart = g_array_new (FALSE, FALSE, sizeof (guint32));
  only_a = g_array_new (FALSE, FALSE, sizeof (guint32));
  only_b = g_array_new (FALSE, FALSE, sizeof (guint32));

  /* Both lists are in the order of positions: one walk through the two. */
  while (i < n_a || j < n_b) {
    const RostrumEdge *x = i < n_a ? &network->edges[a[i]] : NULL;
    const RostrumEdge *y = j < n_b ? &network->edges[b[j]] : NULL;

    if (y == NULL || (x != NULL && x->position < y->position)) {
      g_array_append_val (only_a, x->position);
      i++;
    } else if (x == NULL || y->position < x->position) {
      g_array_append_val (only_b, y->position);
      j++;
    } else {
      int sides = rostrum_stance_side (x->stance) * rostrum_stance_side (y->stance);

      g_array_append_val (sides > 0 ? agree : sides < 0 ? clash : apart, x->position);
      i++;
      j++;
    }
  }

  self = g_new0 (RostrumComparison, 1);
  self->agree = end_list (agree, &self->n_agree);
  self->clash = end_list (clash, &self->n_clash);
  self->apart = end_list (apart, &self->n_apart);
  self->only_a = end_list (only_a, &self->n_only_a);
  self->only_b = end_list (only_b, &self->n_only_b);
  return self;
}

void
rostrum_comparison_free (RostrumComparison *self)
{
  if (self == NULL)
    return;
  g_free (self->agree);
  g_free (self->clash);
  g_free (self->apart);
  g_free (self->only_a);
  g_free (self->only_b);
  g_free (self);
}

static void
add_ref (GArray *refs, RostrumRef ref)
{
  g_array_append_val (refs, ref);
}

GArray *
rostrum_comparison_find_issue (const RostrumNetwork *network, guint32 speaker_a, guint32 speaker_b)
{
  g_autoptr (RostrumComparison) comparison = NULL;
  g_autofree RostrumBearing *bearings = NULL;
  GArray *refs;
  guint32 n;

  g_return_val_if_fail (network != NULL, NULL);

  comparison = rostrum_comparison_new (network, speaker_a, speaker_b);
  g_return_val_if_fail (comparison != NULL, NULL);
  refs = g_array_new (FALSE, FALSE, sizeof (RostrumRef));
  for (guint32 i = 0; i < comparison->n_clash; i++) {
    add_ref (refs, rostrum_ref_edge (speaker_a, comparison->clash[i]));
    add_ref (refs, rostrum_ref_edge (speaker_b, comparison->clash[i]));
    add_ref (refs, rostrum_ref (ROSTRUM_KIND_POSITION, comparison->clash[i]));
  }
  if (comparison->n_clash > 0)
    return refs;
  bearings = rostrum_bearings_new (network, speaker_a, speaker_b, &n);
  if (n == 0 || bearings[0].kind == ROSTRUM_BEARING_FOR)
    return refs;
  add_ref (refs, rostrum_ref_edge (bearings[0].speaker, bearings[0].path[0]));
  add_ref (refs, rostrum_ref_edge (bearings[0].other, bearings[0].path[bearings[0].n_steps]));
  for (guint i = 0; i <= bearings[0].n_steps; i++)
    add_ref (refs, rostrum_ref (ROSTRUM_KIND_POSITION, bearings[0].path[i]));
  return refs;
}
