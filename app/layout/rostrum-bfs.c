/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-bfs.h"

guint32
rostrum_bfs (const RostrumCsr *graph, guint32 source, guint16 *hops, guint32 *queue)
{
  guint32 head = 0;
  guint32 tail = 0;

  for (guint32 v = 0; v < graph->n; v++)
    hops[v] = ROSTRUM_HOPS_NONE;
  hops[source] = 0;
  queue[tail++] = source;
  while (head < tail) {
    guint32 u = queue[head++];
    guint16 next = hops[u] < ROSTRUM_HOPS_NONE - 1 ? hops[u] + 1 : hops[u];

    for (guint32 i = graph->offset[u]; i < graph->offset[u + 1]; i++) {
      guint32 w = graph->target[i];

      if (hops[w] == ROSTRUM_HOPS_NONE) {
        hops[w] = next;
        queue[tail++] = w;
      }
    }
  }
  return tail;
}

static guint32
largest_degree (const RostrumCsr *graph)
{
  guint32 best = 0;

  for (guint32 v = 1; v < graph->n; v++)
    if (rostrum_csr_degree (graph, v) > rostrum_csr_degree (graph, best))
      best = v;
  return best;
}

RostrumPivots *
rostrum_pivots_new (const RostrumCsr *graph, guint32 k)
{
  RostrumPivots *self = g_new0 (RostrumPivots, 1);
  g_autofree guint16 *nearest = g_new (guint16, graph->n);
  g_autofree guint16 *hops = g_new (guint16, graph->n);
  g_autofree guint32 *queue = g_new (guint32, graph->n);
  guint32 next;

  g_return_val_if_fail (graph->n > 0, self);

  self->n = graph->n;
  k = CLAMP (k, 1, graph->n);
  self->node = g_new (guint32, k);
  self->hops = g_new (guint16, (gsize) k * graph->n);
  for (guint32 v = 0; v < graph->n; v++)
    nearest[v] = ROSTRUM_HOPS_NONE;
  next = largest_degree (graph);
  self->k = k;
  for (guint32 j = 0; j < k; j++) {
    self->node[j] = next;
    rostrum_bfs (graph, next, hops, queue);
    for (guint32 v = 0; v < graph->n; v++) {
      self->hops[(gsize) v * k + j] = hops[v];
      nearest[v] = MIN (nearest[v], hops[v]);
    }
    for (guint32 v = 0; v < graph->n; v++)
      if (nearest[v] > nearest[next])
        next = v;
  }
  return self;
}

void
rostrum_pivots_free (RostrumPivots *self)
{
  if (!self)
    return;
  g_free (self->node);
  g_free (self->hops);
  g_free (self);
}
