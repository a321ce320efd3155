/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader changed about the picture, so that it can be taken back and done again. A step holds only the part of the
 * view state that the change was about, as it was before: a step of a debate of 100,000 statements is as small as its
 * filter, and what is not part of it (the selection, the view) is left alone. */
#pragma once

#include "session/rostrum-session.h"

G_BEGIN_DECLS

/* Steps beyond this many are forgotten, the oldest first. */
#define ROSTRUM_UNDO_MAX 100
/* Changes of one kind to one thing that follow each other within this time are one step: a slider that is dragged, a topic
 * whose positions are all unticked. */
#define ROSTRUM_UNDO_BURST_US (G_TIME_SPAN_MILLISECOND * 500)

typedef struct {
  RostrumChange change;
  guint detail;   /* tells apart what is not one burst */
  gint64 last_us; /* when the last change of the burst came */
  /* The part of the state that it is about, and only that. */
  RostrumFilter *filter;
  GArray *pins; /* of RostrumPin */
  GPtrArray *own;
  RostrumRef focus;
  guint64 number; /* layout, network, axis, sort, grouping; both scopes; of OPTIONS, the three in bits */
} RostrumUndoStep;

typedef struct {
  GPtrArray *undo; /* of RostrumUndoStep, the last change at the end */
  GPtrArray *redo;
} RostrumUndo;

RostrumUndo *rostrum_undo_new (void);
void rostrum_undo_free (RostrumUndo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumUndo, rostrum_undo_free)
void rostrum_undo_clear (RostrumUndo *self);

/* To be called before @state changes at @now_us (any clock, µs). What could be done again cannot any more. */
void rostrum_undo_remember (RostrumUndo *self, const RostrumViewState *state, RostrumChange change,
                            guint detail, gint64 now_us);

/* The next change is a step of its own, however soon it comes. */
void rostrum_undo_end_burst (RostrumUndo *self);

/* The change that would be taken back (or done again): FALSE if there is none, or none that would change @state. Steps that
 * would not are forgotten (somebody went back to them by another way). */
gboolean rostrum_undo_peek (RostrumUndo *self, const RostrumViewState *state, gboolean redo,
                            RostrumChange *change);

/* Takes it back (or does it again) in @state. */
gboolean rostrum_undo_apply (RostrumUndo *self, RostrumViewState *state, gboolean redo,
                             RostrumChange *change);

G_END_DECLS
