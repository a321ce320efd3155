/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the picture is while a tour plays. */
#pragma once

#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

/* The state in which @step is seen, made from the @reader's own: the step's view (none: @stay) and selection, the whole
 * two-mode network, no scope that would grey the figures, and a filter of which just as much is lifted as hides what is
 * selected. Layout, pins, axis and order are the reader's. */
RostrumViewState *rostrum_tour_state_new (const RostrumDebate *debate, const RostrumViewState *reader,
                                          const RostrumTourStep *step, RostrumView stay);

G_END_DECLS
