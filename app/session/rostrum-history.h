/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader was before: view, selection and focus, most recent last. */
#pragma once

#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

/* Steps beyond this many are forgotten, the oldest first. */
#define ROSTRUM_HISTORY_MAX 100

typedef struct {
  RostrumView view;
  RostrumRef focus;
  GArray *selection; /* of RostrumRef */
} RostrumStep;

typedef struct {
  GPtrArray *steps; /* of RostrumStep */
} RostrumHistory;

/* Two selections, arrays of RostrumRef, hold the same in the same order. */
gboolean rostrum_selection_equal (const GArray *a, const GArray *b);

RostrumHistory *rostrum_history_new (void);
void rostrum_history_free (RostrumHistory *self);
void rostrum_history_clear (RostrumHistory *self);

/* Remembers where @state is, unless that is where the last step is. */
void rostrum_history_push (RostrumHistory *self, const RostrumViewState *state);

/* TRUE if there is a step to somewhere else than where @state is. Steps to where it is are forgotten. */
gboolean rostrum_history_can_pop (RostrumHistory *self, const RostrumViewState *state);

/* Puts the last step to somewhere else into @state and forgets it. FALSE if there is none. */
gboolean rostrum_history_pop (RostrumHistory *self, RostrumViewState *state);

G_END_DECLS
