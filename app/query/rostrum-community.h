/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communities of a signed network by modularity, for the coalitions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Vertices 0 … n - 1; vertex i's ties are first[i] … first[i + 1] - 1, each tie stands in both rows, the others
 * ascending, none with itself. A weight may be negative. */
typedef struct {
  guint32 n;
  const guint32 *first;
  const guint32 *other;
  const double *weight;
} RostrumSignedGraph;

/* For each vertex the number of its community; communities are numbered in the order of their first vertex. By
 * local moving (ties go to the lower number) and aggregation, small graphs from several fixed orders of vertices, Blondel and others 2008, on
 * the modularity of Gómez, Jensen, Arenas 2009: 1 / (2 W+ + 2 W-) Σ over pairs of one community of
 * w - (k+ k+' / 2 W+ - k- k-' / 2 W-). Free with g_free(). */
guint32 *rostrum_community_find (const RostrumSignedGraph *graph);

/* The modularity of a partition; 0 for a graph without ties. */
double rostrum_community_modularity (const RostrumSignedGraph *graph, const guint32 *community);

G_END_DECLS
