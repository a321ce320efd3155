/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stress majorization of large graphs on a sample of the pairs, another one each time: all nodes with the same 64
 * sources, so that a sample costs one search. After M. Ortmann, M. Klimenta, U. Brandes: A sparse stress model, GD
 * 2016; J. Zheng, S. Pawar, D. Goodman: Graph drawing by stochastic gradient descent, TVCG 2018. */
#pragma once

#include "layout/rostrum-sources.h"

G_BEGIN_DECLS

/* Scales a layout of a connected graph so that distances fit those in steps best. */
void rostrum_sampled_stress_scale (const RostrumSources *sources, double *x, double *y);

/* Moves every node by @share of the way to where its distances to the sources fit best, all at once. */
void rostrum_sampled_stress_step (const RostrumSources *sources, double share, double *x, double *y);

G_END_DECLS
