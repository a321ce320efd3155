/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that decides what a picture of a debate looks like, as a plain struct: the window's session
 * makes one, the command line makes one from its options, and the scene builders read it. */
#pragma once

#include "model/rostrum-types.h"
#include "query/rostrum-filter.h"
#include "query/rostrum-own-figure.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_VIEW_GRAPH,
  ROSTRUM_VIEW_COSTS,
  ROSTRUM_VIEW_MATRIX,
  ROSTRUM_VIEW_TIMELINE,
  ROSTRUM_VIEW_TABLE,
  ROSTRUM_N_VIEWS
} RostrumView;

typedef enum {
  ROSTRUM_LAYOUT_ORGANIC,
  ROSTRUM_LAYOUT_COLUMNS, /* speakers and positions side by side; a projection has no two sides and is organic */
  ROSTRUM_LAYOUT_RING,
  ROSTRUM_N_LAYOUTS
} RostrumLayoutKind;

/* What the graph's edges are: stances (the two-mode network), or a projection of it on the speakers
 * (query/rostrum-projection.h). */
typedef enum {
  ROSTRUM_NETWORK_TWO_MODE,
  ROSTRUM_NETWORK_CONGRUENCE,
  ROSTRUM_NETWORK_CONFLICT,
  ROSTRUM_NETWORK_SUBTRACT, /* congruence - conflict */
  ROSTRUM_N_NETWORKS
} RostrumNetworkKind;

typedef enum {
  ROSTRUM_AXIS_LOG,
  ROSTRUM_AXIS_LINEAR,
  ROSTRUM_N_AXES
} RostrumAxisKind;

typedef enum {
  ROSTRUM_SORT_FILE,
  ROSTRUM_SORT_AMOUNT,
  ROSTRUM_SORT_DATE,
  ROSTRUM_SORT_SPEAKER,
  ROSTRUM_SORT_SCOPE,
  ROSTRUM_N_SORTS
} RostrumSort;

/* What a heading of the chart stands for. */
typedef enum {
  ROSTRUM_GROUP_SCOPE,
  ROSTRUM_GROUP_SPEAKER,
  ROSTRUM_GROUP_SUBJECT,
  ROSTRUM_N_GROUPINGS
} RostrumGrouping;

typedef enum {
  ROSTRUM_THEME_LIGHT,
  ROSTRUM_THEME_DARK,
  ROSTRUM_THEME_LIGHT_CONTRAST,
  ROSTRUM_THEME_DARK_CONTRAST,
  ROSTRUM_N_THEMES
} RostrumTheme;

/* A node that the reader dragged and pinned: world coordinates of its centre. */
typedef struct {
  RostrumRef ref;
  double x_world;
  double y_world;
} RostrumPin;

typedef struct {
  RostrumView view;
  RostrumLayoutKind layout;
  RostrumNetworkKind network;
  gboolean normalized; /* projections: divided by the average activity of the two */
  gboolean coalitions; /* projections: coalitions are outlined; TRUE at first */
  gboolean relations;  /* two-mode: the editors' relations between positions are drawn; FALSE at first */
  RostrumAxisKind axis;
  RostrumSort sort;
  RostrumGrouping grouping;
  guint32 scope;         /* Costs: like-for-like with this scope; ROSTRUM_NONE: all on one axis per unit */
  guint32 other_scope;   /* Costs: a second one beside it, or ROSTRUM_NONE, as without a first */
  RostrumFilter *filter; /* owned; never NULL */
  RostrumRef focus;      /* Graph: only this node's neighbourhood; kind NONE: everything */
  GArray *selection;     /* of RostrumRef; never NULL */
  GArray *pins;          /* of RostrumPin; never NULL */
  GPtrArray *own; /* Costs: the reader's own figures (RostrumOwnFigure); never NULL, never changed in place */
} RostrumViewState;

/* What a debate opens with. */
RostrumViewState *rostrum_view_state_new (const RostrumDebate *debate);
RostrumViewState *rostrum_view_state_copy (const RostrumViewState *self);
void rostrum_view_state_free (RostrumViewState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumViewState, rostrum_view_state_free)

/* TRUE for a graph that is drawn in columns. */
static inline gboolean
rostrum_view_state_is_columns (const RostrumViewState *self)
{
  return self->view == ROSTRUM_VIEW_GRAPH && self->layout == ROSTRUM_LAYOUT_COLUMNS &&
         self->network == ROSTRUM_NETWORK_TWO_MODE;
}

/* TRUE if two speakers are selected, or the tie between them, and thus compared. */
gboolean rostrum_view_state_get_compared (const RostrumViewState *self, guint32 *speaker_a,
                                          guint32 *speaker_b);

/* TRUE where the reader moves over the picture and zooms (Graph, Matrix); FALSE where it is laid out to the
 * width there is and only scrolls. */
gboolean rostrum_view_zooms (RostrumView view);

/* The command line's words: "graph", "organic", "log", "amount", "light" … NULL-terminated for its help;
 * FALSE if unknown. */
const char *rostrum_view_to_nick (RostrumView view);
gboolean rostrum_view_from_nick (const char *nick, RostrumView *view);
const char *rostrum_layout_kind_to_nick (RostrumLayoutKind layout);
gboolean rostrum_layout_kind_from_nick (const char *nick, RostrumLayoutKind *layout);
const char *rostrum_network_kind_to_nick (RostrumNetworkKind network);
gboolean rostrum_network_kind_from_nick (const char *nick, RostrumNetworkKind *network);
const char *rostrum_axis_to_nick (RostrumAxisKind axis);
gboolean rostrum_axis_from_nick (const char *nick, RostrumAxisKind *axis);
const char *rostrum_sort_to_nick (RostrumSort sort);
gboolean rostrum_sort_from_nick (const char *nick, RostrumSort *sort);
const char *rostrum_grouping_to_nick (RostrumGrouping grouping);
gboolean rostrum_grouping_from_nick (const char *nick, RostrumGrouping *grouping);
const char *rostrum_theme_to_nick (RostrumTheme theme);
gboolean rostrum_theme_from_nick (const char *nick, RostrumTheme *theme);

/* Reads "speaker:wang", "position:chips", "edge:wang/chips", "pair:wang/amodei", "estimate:x" (the command
 * line's --select). */
gboolean rostrum_ref_parse (const RostrumDebate *debate, const char *text, RostrumRef *ref);
/* The way back. Free with g_free(). */
char *rostrum_ref_to_string (const RostrumDebate *debate, RostrumRef ref);

G_END_DECLS
