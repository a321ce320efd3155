/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stress majorization: Σ w (|p_i - p_j| - d)² with w = 1 / d², lowered node by node. E. Gansner, Y. Koren, S.
 * North: Graph drawing by stress majorization. GD 2004. */
#pragma once

#include "layout/rostrum-bfs.h"

G_BEGIN_DECLS

typedef struct {
  guint32 node;
  float distance;
  float weight;
} RostrumStressTerm;

typedef struct {
  guint32 n;
  gsize *offset; /* n + 1 long */
  RostrumStressTerm *term;
} RostrumStress;

/* All pairs of a connected graph, d in steps; n² memory, meant for a few hundred nodes. */
RostrumStress *rostrum_stress_new_full (const RostrumCsr *graph);
void rostrum_stress_free (RostrumStress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumStress, rostrum_stress_free)

/* At most @max_sweeps sweeps over all nodes, fewer when nothing moves any more. @cancelled: see
 * RostrumLayoutOptions. */
void rostrum_stress_minimize (const RostrumStress *self, guint max_sweeps, const gint *cancelled, double *x,
                              double *y);

/* The sum over the terms: each pair counts twice. */
double rostrum_stress_value (const RostrumStress *self, const double *x, const double *y);

G_END_DECLS
