/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shape of a graph, before its nodes have sizes: points in steps. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

/* PivotMDS → stress on samples → forces → forces and stress in turn, so that distances and neighbourhoods are both
 * right. @graph is connected. A @draft stops after the stress. O(n log n + m) with 64 n steps kept. @cancelled: see
 * RostrumLayoutOptions. */
void rostrum_organic_shape (const RostrumCsr *graph, gboolean draft, guint64 seed, const gint *cancelled,
                            double *x, double *y);

/* Graphs from twice this size on are less stress and more forces, and their pictures are evener. */
#define ROSTRUM_LARGE_NODES 1024

/* How often @n can be halved without becoming smaller than @nodes (not 0). */
guint rostrum_large_doublings (guint32 n, guint32 nodes);

G_END_DECLS
