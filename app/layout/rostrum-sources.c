/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-sources.h"

#include <string.h>

RostrumSources *
rostrum_sources_new (const RostrumCsr *graph)
{
  RostrumSources *self = g_new0 (RostrumSources, 1);
  guint32 n = graph->n;

  self->graph = graph;
  self->pivots.n = n;
  self->pivots.k = ROSTRUM_SOURCES;
  self->pivots.node = g_new0 (guint32, ROSTRUM_SOURCES);
  self->pivots.hops = g_new0 (guint16, (gsize) n * ROSTRUM_SOURCES);
  self->seen = g_new (guint64, n);
  self->now = g_new (guint64, n);
  self->next = g_new (guint64, n);
  self->active = g_new (guint32, n);
  self->next_active = g_new (guint32, n);
  return self;
}

void
rostrum_sources_free (RostrumSources *self)
{
  if (!self)
    return;
  g_free (self->pivots.node);
  g_free (self->pivots.hops);
  g_free (self->seen);
  g_free (self->now);
  g_free (self->next);
  g_free (self->active);
  g_free (self->next_active);
  g_free (self);
}

/* Hands every active node's new bits on to its neighbours; returns how many of those are active next. */
static guint32
hand_on (RostrumSources *self, guint32 n_active)
{
  const RostrumCsr *g = self->graph;
  guint32 count = 0;

  for (guint32 i = 0; i < n_active; i++) {
    guint32 v = self->active[i];
    guint64 bits = self->now[v];

    self->now[v] = 0;
    for (guint32 k = g->offset[v]; k < g->offset[v + 1]; k++) {
      guint32 w = g->target[k];
      guint64 fresh = bits & ~self->seen[w];

      if (fresh == 0)
        continue;
      if (self->next[w] == 0)
        self->next_active[count++] = w;
      self->next[w] |= fresh;
    }
  }
  return count;
}

static void
note_hops (RostrumSources *self, guint32 n_active, guint16 hops)
{
  for (guint32 i = 0; i < n_active; i++) {
    guint32 v = self->active[i];
    guint16 *row = self->pivots.hops + (gsize) v * ROSTRUM_SOURCES;

    self->seen[v] |= self->now[v];
    for (guint64 bits = self->now[v]; bits != 0; bits &= bits - 1)
      row[__builtin_ctzll (bits)] = hops;
  }
}

static void
search (RostrumSources *self)
{
  guint32 n_active = 0;

  memset (self->pivots.hops, 0xff, sizeof (guint16) * self->pivots.n * ROSTRUM_SOURCES);
  memset (self->seen, 0, sizeof (guint64) * self->pivots.n);
  memset (self->now, 0, sizeof (guint64) * self->pivots.n);
  memset (self->next, 0, sizeof (guint64) * self->pivots.n);
  for (guint j = 0; j < ROSTRUM_SOURCES; j++) {
    guint32 v = self->pivots.node[j];

    if (self->now[v] == 0)
      self->active[n_active++] = v;
    self->now[v] |= G_GUINT64_CONSTANT (1) << j;
  }
  for (guint16 hops = 0; n_active > 0;) {
    guint64 *swap_bits = self->now;
    guint32 *swap_active = self->active;

    note_hops (self, n_active, hops);
    n_active = hand_on (self, n_active);
    self->now = self->next;
    self->next = swap_bits;
    self->active = self->next_active;
    self->next_active = swap_active;
    if (hops < ROSTRUM_HOPS_NONE - 1)
      hops++;
  }
}

void
rostrum_sources_draw (RostrumSources *self, RostrumPrng *prng)
{
  for (guint j = 0; j < ROSTRUM_SOURCES; j++)
    self->pivots.node[j] = rostrum_prng_below (prng, self->pivots.n);
  search (self);
}
