/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forces: neighbours attract each other with the square root of their distance, all nodes repel each other in inverse
 * proportion to it, with the square root of their degrees for weights: the energy models of A. Noack (Modularity
 * clustering is force-directed layout, 2009) between r-PolyLog with a = 0 (LinLog) and a = 1. They sort out
 * neighbourhoods that stress, which cares for long distances as much as for short ones, leaves on top of each other,
 * and take away most of the crossings. */
#pragma once

#include "layout/rostrum-csr.h"

G_BEGIN_DECLS

typedef struct _RostrumForce RostrumForce;

/* @graph must outlive it. @evenness: 0 to 1, the share of attraction that is the same at every distance, as in LinLog; the
 * rest grows with its square root. */
RostrumForce *rostrum_force_new (const RostrumCsr *graph, double evenness);
void rostrum_force_free (RostrumForce *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumForce, rostrum_force_free)

/* Moves all nodes at once, each most of the way to where its forces cancel out but by no more than about @reach. @x
 * and @y are a layout in steps (neighbours about 1 apart) of a connected graph; its size stays about the same.
 * O(n log n + m). */
void rostrum_force_round (RostrumForce *self, double reach, double *x, double *y);

G_END_DECLS
