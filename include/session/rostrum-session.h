/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only mutable state of the application: which debate is open and how the reader looks at it. No GTK; one session a window.
 *
 * Two ways lead back. "Back" is for where the reader was: view, selection and focus. "Undo" is for what the reader changed about
 * the picture: filter, pins, focus, network, layout and so on. Neither is a step of the other: going back over a change of focus
 * leaves nothing for Undo to do about it, and is not itself undone; and Back passes over a place that an Undo has already led to.
 *
 * Signals: "selection-changed" (what is selected), "filter-changed" (what is shown; also when the debate changes),
 * "picture-changed" (the picture must be made anew: debate, view, network and its options, layout, axis, sort, scope, filter, focus,
 * pins).
 * Properties notify only on a change. */
#pragma once

#include "query/rostrum-network.h"
#include "query/rostrum-search.h"
#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_SESSION (rostrum_session_get_type ())
G_DECLARE_FINAL_TYPE (RostrumSession, rostrum_session, ROSTRUM, SESSION, GObject)

RostrumSession *rostrum_session_new (void);

/* Opens @debate under @name (a file's name for people; NULL: the built-in debate), with the state that it opens with. Property "debate". */
void rostrum_session_set_debate (RostrumSession *self, RostrumDebate *debate, const char *name);
RostrumDebate *
rostrum_session_get_debate (RostrumSession *self); /* NULL before the first; not a new reference */
const char *rostrum_session_get_name (RostrumSession *self);

/* Everything that decides the picture; owned by the session, changed only through it. */
const RostrumViewState *rostrum_session_get_state (RostrumSession *self);
/* What the filter leaves; owned by the session until "filter-changed". */
const RostrumVisible *rostrum_session_get_visible (RostrumSession *self);
const RostrumNetwork *rostrum_session_get_network (RostrumSession *self);
const RostrumSearchIndex *rostrum_session_get_search_index (RostrumSession *self);

/* Properties "view", "layout", "network", "axis", "sort", "grouping" (int), "scope", "other-scope" (uint), "normalized", "coalitions", "relations" (boolean);
 * rostrum-view-state.h says what they are. */
void rostrum_session_set_view (RostrumSession *self, RostrumView view);
void rostrum_session_set_layout (RostrumSession *self, RostrumLayoutKind layout);
void rostrum_session_set_network (RostrumSession *self, RostrumNetworkKind network);
void rostrum_session_set_normalized (RostrumSession *self, gboolean normalized);
void rostrum_session_set_coalitions (RostrumSession *self, gboolean coalitions);
void rostrum_session_set_relations (RostrumSession *self, gboolean relations);
void rostrum_session_set_axis (RostrumSession *self, RostrumAxisKind axis);
void rostrum_session_set_sort (RostrumSession *self, RostrumSort sort);
void rostrum_session_set_grouping (RostrumSession *self, RostrumGrouping grouping);
/* Without a scope, or with this one, there is no other beside it any more. */
void rostrum_session_set_scope (RostrumSession *self, guint32 scope);
/* Nothing is beside no scope, or a scope beside itself: ROSTRUM_NONE it is then. */
void rostrum_session_set_other_scope (RostrumSession *self, guint32 scope);

/* Takes a copy. */
void rostrum_session_set_filter (RostrumSession *self, const RostrumFilter *filter);
void rostrum_session_set_featured_only (RostrumSession *self, gboolean featured_only);
void rostrum_session_set_hidden (RostrumSession *self, RostrumKind kind, guint32 index, gboolean hidden);
void rostrum_session_set_stance_shown (RostrumSession *self, RostrumStance stance, gboolean shown);
void rostrum_session_set_dates (RostrumSession *self, RostrumDate from, RostrumDate to);
/* Back to the filter that the debate opened with. */
void rostrum_session_reset_filter (RostrumSession *self);

/* The selection, in the order of choosing. A thing that the filter hides may stay selected. */
void rostrum_session_select (RostrumSession *self, RostrumRef ref);          /* only this; kind NONE clears */
void rostrum_session_toggle_selected (RostrumSession *self, RostrumRef ref); /* Ctrl+click */
/* Only these, each once, in this order and as one step: one signal, and one way back. At most so many. */
#define ROSTRUM_SESSION_MAX_SELECTED 1000u
void rostrum_session_select_all (RostrumSession *self, const RostrumRef *refs, guint n);
gboolean rostrum_session_is_selected (RostrumSession *self, RostrumRef ref);
const RostrumRef *rostrum_session_get_selection (RostrumSession *self, guint *n);
/* Whether two speakers, or the tie between two, are selected and nothing else; then which, in the order of choosing. */
gboolean rostrum_session_get_compared (RostrumSession *self, guint32 *speaker_a, guint32 *speaker_b);

/* The neighbourhood that the graph is narrowed to; kind NONE: everything. Property "has-focus" (boolean). */
void rostrum_session_set_focus (RostrumSession *self, RostrumRef ref);

/* Pins a node of the graph at world coordinates, or lets it go. Property "n-pins" (uint). */
void rostrum_session_pin (RostrumSession *self, RostrumRef ref, double x_world, double y_world);
void rostrum_session_unpin (RostrumSession *self, RostrumRef ref);
void rostrum_session_unpin_all (RostrumSession *self);
gboolean rostrum_session_is_pinned (RostrumSession *self, RostrumRef ref);

/* The reader's own figures, in the chart of costs only; the first has the index 0. They go with the debate. Takes no reference. At most
 * ROSTRUM_SESSION_MAX_OWN; FALSE if there are so many. */
#define ROSTRUM_SESSION_MAX_OWN 50u
gboolean rostrum_session_add_own (RostrumSession *self, RostrumOwnFigure *figure);
void rostrum_session_remove_own (RostrumSession *self, guint index);

/* What can be undone. */
typedef enum {
  ROSTRUM_CHANGE_FILTER,
  ROSTRUM_CHANGE_PIN,
  ROSTRUM_CHANGE_UNPIN,
  ROSTRUM_CHANGE_FOCUS,
  ROSTRUM_CHANGE_LAYOUT,
  ROSTRUM_CHANGE_NETWORK,
  ROSTRUM_CHANGE_OPTIONS, /* normalized, coalitions, relations */
  ROSTRUM_CHANGE_AXIS,
  ROSTRUM_CHANGE_SORT,
  ROSTRUM_CHANGE_GROUPING,
  ROSTRUM_CHANGE_SCOPE, /* either of the two */
  ROSTRUM_CHANGE_OWN,
  ROSTRUM_N_CHANGES
} RostrumChange;

/* What changes between the two is taken back by one Undo, as the many changes of one drag. Changes to where it began are none. */
void rostrum_session_begin_step (RostrumSession *self);
void rostrum_session_end_step (RostrumSession *self);

/* What the next undo (or redo) is about; FALSE if there is none. @change may be NULL. Properties "can-undo" and "can-redo"
 * (boolean) notify whenever one of the answers may be another. */
gboolean rostrum_session_can_undo (RostrumSession *self, RostrumChange *change);
gboolean rostrum_session_can_redo (RostrumSession *self, RostrumChange *change);
/* Takes back the last change, or does again what was taken back last. At most 100 steps are kept; changes of one kind that follow
 * each other at once are one step. */
void rostrum_session_undo (RostrumSession *self);
void rostrum_session_redo (RostrumSession *self);
/* TRUE if @view shows what @change changes. */
gboolean rostrum_change_shows_in (RostrumChange change, RostrumView view);

/* A tour leads over the views. While it plays the session shows each step's view and selection, lifts from the filter just what would
 * hide what the step is about, and remembers nothing for Undo or Back; when it ends, everything is again as the reader had it. Another
 * debate ends it. Properties "tour" (uint, an index; ROSTRUM_NONE: none plays) and "tour-step" (uint). Nothing happens if there
 * is no such tour or step. */
void rostrum_session_start_tour (RostrumSession *self, guint32 tour);
void rostrum_session_set_tour_step (RostrumSession *self, guint32 step);
void rostrum_session_end_tour (RostrumSession *self);
/* The tour that plays and its present step; NULL if none does. */
const RostrumTour *rostrum_session_get_tour (RostrumSession *self);
const RostrumTourStep *rostrum_session_get_tour_step (RostrumSession *self);

/* Steps back through selection, view and focus, as far as the debate's opening. Property "can-go-back" (boolean). */
gboolean rostrum_session_can_go_back (RostrumSession *self);
void rostrum_session_go_back (RostrumSession *self);

G_END_DECLS
