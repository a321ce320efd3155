/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The orders of two concentric rings. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

/* Betters the clockwise @order of the inner (0) and outer (1) nodes of a two-mode network, @count of each, by
 * exchanging and moving nodes where they would stand on two ellipses: fewer crossings of straight edges and
 * edges under inner nodes first, then shorter edges. @inner: the size of the inner ellipse, the outer being
 * 1. @work is how many pairs of edges it may look at; nothing is done where that is too little to get
 * anywhere. @cancelled: see RostrumLayoutOptions. */
void rostrum_ring_search (const RostrumCsr *graph, double aspect, double inner, guint64 seed, guint64 work,
                          const gint *cancelled, guint32 *const order[2], const guint32 count[2]);

G_END_DECLS
