/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only mutable state of the application: which debate is open and how the reader looks at it. No GTK; one session a window.
 *
 * Signals: "selection-changed" (what is selected), "filter-changed" (what is shown; also when the debate changes),
 * "picture-changed" (the picture must be made anew: debate, view, layout, axis, sort, scope, filter, focus, pins).
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

/* Properties "view", "layout", "axis", "sort" (int), "scope" (uint). */
void rostrum_session_set_view (RostrumSession *self, RostrumView view);
void rostrum_session_set_layout (RostrumSession *self, RostrumLayoutKind layout);
void rostrum_session_set_axis (RostrumSession *self, RostrumAxisKind axis);
void rostrum_session_set_sort (RostrumSession *self, RostrumSort sort);
void rostrum_session_set_scope (RostrumSession *self, guint32 scope);

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
gboolean rostrum_session_is_selected (RostrumSession *self, RostrumRef ref);
const RostrumRef *rostrum_session_get_selection (RostrumSession *self, guint *n);

/* The neighbourhood that the graph is narrowed to; kind NONE: everything. Property "has-focus" (boolean). */
void rostrum_session_set_focus (RostrumSession *self, RostrumRef ref);

/* Pins a node of the graph at world coordinates, or lets it go. Property "n-pins" (uint). */
void rostrum_session_pin (RostrumSession *self, RostrumRef ref, double x_world, double y_world);
void rostrum_session_unpin (RostrumSession *self, RostrumRef ref);
void rostrum_session_unpin_all (RostrumSession *self);
gboolean rostrum_session_is_pinned (RostrumSession *self, RostrumRef ref);

/* Steps back through selection, view and focus, as far as the debate's opening. Property "can-go-back" (boolean). */
gboolean rostrum_session_can_go_back (RostrumSession *self);
void rostrum_session_go_back (RostrumSession *self);

G_END_DECLS
