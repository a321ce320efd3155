/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two speakers side by side. */
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
