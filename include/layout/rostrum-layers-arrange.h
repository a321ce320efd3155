/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the order of a layered drawing. */
#pragma once

#include "layout/rostrum-layers.h"

G_BEGIN_DECLS

typedef struct {
  /* NULL: all outer nodes stay in the right layer. Else how much room each takes: the outer nodes are shared
   * among right and left, so that neither takes more than half of all and the largest of them. */
  const double *room;
  guint64 seed;
  guint64 work;          /* pairs of nodes that the search at the end may look at */
  const gint *cancelled; /* see RostrumLayoutOptions */
  gboolean draft;        /* nothing is sifted and searched: a tenth of the work of large drawings */
} RostrumArrangeOptions;

/* How much @work is worth while for a drawing of @n nodes: up to some tenths of a second. */
guint64 rostrum_layers_work (guint32 n);

/* Few crossings in a connected drawing, all of whose outer nodes are in the right layer: the second
 * eigenvector of the random walk (after Y. Koren, D. Harel 2002) for a start, then barycentres (K. Sugiyama,
 * S. Tagawa, M. Toda 1981), then sifting in a window until it gains little; with what @work is left, iterated
 * local search: a few nodes are thrown somewhere and all are sifted anew. */
void rostrum_layers_arrange (RostrumLayers *self, const RostrumArrangeOptions *options);

G_END_DECLS
