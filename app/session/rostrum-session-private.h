/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rostrum-history.h"
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
};

typedef enum {
  PROP_DEBATE = 1,
  PROP_VIEW,
  PROP_LAYOUT,
  PROP_AXIS,
  PROP_SORT,
  PROP_SCOPE,
  PROP_HAS_FOCUS,
  PROP_N_PINS,
  PROP_CAN_GO_BACK,
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

/* Forgets what was derived from the filter and tells everybody. */
void rostrum_session_filter_changed (RostrumSession *self);

G_END_DECLS
