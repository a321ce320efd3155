/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rostrum-history.h"
#include "rostrum-undo.h"
#include "session/rostrum-session.h"

G_BEGIN_DECLS

struct _RostrumSession {
  GObject parent_instance;

  RostrumDebate *debate;
  char *name;
  RostrumViewState *state; /* NULL exactly while there is no debate */
  RostrumVisible *visible; /* these three are made when first asked for */
  RostrumNetwork *network;
  RostrumSearchIndex *search_index;
  RostrumHistory *history;
  RostrumUndo *undo;
  guint32 tour; /* ROSTRUM_NONE: none plays */
  guint32 tour_step;
  gboolean in_step; /* all changes are one step of undo, until it ends */
  gboolean step_taken;
  RostrumViewState *reader; /* the reader's own state while a tour plays; else NULL */
};

typedef enum {
  PROP_DEBATE = 1,
  PROP_VIEW,
  PROP_LAYOUT,
  PROP_NETWORK,
  PROP_NORMALIZED,
  PROP_COALITIONS,
  PROP_RELATIONS,
  PROP_AXIS,
  PROP_SORT,
  PROP_GROUPING,
  PROP_SCOPE,
  PROP_OTHER_SCOPE,
  PROP_HAS_FOCUS,
  PROP_N_PINS,
  PROP_CAN_GO_BACK,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_TOUR,
  PROP_TOUR_STEP,
  N_PROPS
} RostrumSessionProperty;

typedef enum {
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_FILTER_CHANGED,
  SIGNAL_PICTURE_CHANGED,
  N_SIGNALS
} RostrumSessionSignal;

void rostrum_session_notify (RostrumSession *self, RostrumSessionProperty property);
void rostrum_session_emit (RostrumSession *self, RostrumSessionSignal signal);

/* To be called right before the state changes (until then the step would change nothing, and asking for it would forget it), so that
 * the change can be undone; @detail tells apart changes of one kind that are not one burst (ROSTRUM_UNDO_BURST_US). */
void rostrum_session_remember (RostrumSession *self, RostrumChange change, guint detail);
/* To be called before view, selection or focus change, so that one can go back to them. */
void rostrum_session_remember_place (RostrumSession *self);

/* Forgets what was derived from the filter and tells everybody. */
void rostrum_session_filter_changed (RostrumSession *self);

G_END_DECLS
