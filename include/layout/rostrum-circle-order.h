/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of nodes on a circle. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

/* Crossings of straight edges when the nodes stand on a circle in @order (n long). O(m log n). */
guint64 rostrum_circle_crossings (const RostrumCsr *graph, const guint32 *order);

/* Writes to @order (n long) the nodes in an order with few crossings: each is appended to the end at which
 * its edges cross fewer of those still open, then all are sifted around the circle; with @work (pairs of
 * nodes) left, a few are thrown somewhere and sifted anew. Components stay together. M. Baur, U. Brandes:
 * Crossing reduction in circular layouts, 2004. @cancelled: see RostrumLayoutOptions. */
void rostrum_circle_order (const RostrumCsr *graph, guint64 seed, guint64 work, const gint *cancelled,
                           guint32 *order);

G_END_DECLS
