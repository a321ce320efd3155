/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scene builders of the views; called by rostrum-picture.c only. */
#pragma once

#include "layout/rostrum-layout.h"
#include "query/rostrum-coalition.h"
#include "query/rostrum-projection.h"
#include "scene/rostrum-picture.h"
#include "scene/rostrum-scene-builder.h"
#include "scene/rostrum-timeline-axis.h"

G_BEGIN_DECLS

/* What every builder is given. */
typedef struct {
  RostrumDebate *debate;
  const RostrumViewState *state;
  const RostrumVisible *visible;
  const RostrumPictureOptions *options;
  RostrumText *text;
  const RostrumStyle *style;
  const GArray *
      issue; /* of RostrumRef: what two who are compared disagree about; NULL where the selection is not shown */
} RostrumViewContext;

/* What a graph shows of a network, by the view state: its stances, or the ties of a projection of it. */
typedef struct {
  const RostrumNetwork *network;
  RostrumNetworkKind kind;
  guint32 ego;                   /* projections: only this speaker's ties (debate index), or ROSTRUM_NONE */
  RostrumProjection *projection; /* NULL: two-mode */
  RostrumCoalitions *coalitions; /* who stands together; projections of everybody, else NULL */
  gboolean outlines;             /* coalitions are outlined … */
  GArray *not_outlined;          /* … but for these (of guint32): others stand among their members */
  guint32 *ties;                 /* what is drawn: indexes into the projection's, the strongest first */
  guint32 n_ties;
  guint64 n_all_ties; /* there are so many */
  double most;        /* the greatest |weight| of the ties drawn */
} RostrumGraphContent;

/* So many ties are drawn in any case; pictures of many speakers have up to 1.5 a speaker. */
#define ROSTRUM_GRAPH_MAX_TIES 300

/* @network must outlive it. The ties: each speaker's strongest, then the strongest, until there are enough. */
RostrumGraphContent *rostrum_graph_content_new (const RostrumViewContext *context,
                                                const RostrumNetwork *network);
void rostrum_graph_content_free (RostrumGraphContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumGraphContent, rostrum_graph_content_free)

/* Where the nodes of a graph stand: kept by the picture so that the next one can reuse it. Speakers first, then positions, in the
 * network's order. */
typedef struct {
  guint32 n_nodes;
  RostrumLayoutBox *boxes;
  RostrumWorldPoint *places; /* before pins */
  RostrumWorldCurve *curves; /* the edges', if they are few and no pin moved anything; else NULL */
  guint32 n_edges;
  guint64 key;    /* hash of network, boxes and options; 0: not to be used again */
  gboolean draft; /* a better layout was not waited for */
} RostrumGraphPlaces;

void rostrum_graph_places_free (RostrumGraphPlaces *self);

/* The graph without a frame. *@places: in, what the previous picture had (or NULL); out, what this one used (to be freed). Fills in
 * what of @content is known only then. */
RostrumScene *rostrum_graph_view_build (const RostrumViewContext *context, RostrumGraphContent *content,
                                        RostrumGraphPlaces **places);
/* One sentence or a few; for a graph that was built. Free with g_free(). */
char *rostrum_graph_caption (const RostrumViewContext *context, const RostrumGraphContent *content);
/* One sentence on the two-mode network, whatever is drawn of it. Free with g_free(). */
char *rostrum_graph_stance_caption (const RostrumViewContext *context, const RostrumNetwork *network);
/* What the picture of a projection is, for above it, and how its ties are counted, for below it; static, NULL for the two-mode
 * network. */
const char *rostrum_graph_get_heading (const RostrumViewState *state);
const char *rostrum_graph_get_method (const RostrumViewState *state);

/* The legend of what is drawn in @drawn, the graph or a part of it; free with rostrum_graph_legend_free(). */
typedef struct _RostrumGraphLegend RostrumGraphLegend;
RostrumGraphLegend *rostrum_graph_legend_new (const RostrumViewContext *context,
                                              const RostrumGraphContent *content, RostrumScene *drawn);
void rostrum_graph_legend_free (RostrumGraphLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumGraphLegend, rostrum_graph_legend_free)
/* Wrapped to @width_world, in the size of @text; with the kinds of relations in @relations, as bits, which are drawn over the graph. */
RostrumScene *rostrum_graph_legend_build (const RostrumGraphLegend *self, const RostrumStyle *style,
                                          RostrumText *text, double width_world, guint relations);

/* The matrix without a frame: positions are rows, speakers columns, both in the order of query/rostrum-seriation.h, but for the
 * speakers of a coalition, who stand side by side under a bracket (not if the view state leaves coalitions out, nor if there are
 * more than 100 speakers). A target of kind EDGE for each cell that is not empty, and one of no kind for each bracket, related to
 * its speakers. */
RostrumScene *rostrum_matrix_view_build (const RostrumViewContext *context, const RostrumNetwork *network);
/* As rostrum_graph_legend_build() and rostrum_graph_caption(). */
RostrumScene *rostrum_matrix_legend_build (const RostrumViewContext *context, const RostrumNetwork *network,
                                           gboolean coalitions, double width_world);
/* Whether a bracket is in @drawn, a matrix or a part of one. */
gboolean rostrum_matrix_shows_coalitions (RostrumScene *drawn);
char *rostrum_matrix_caption (const RostrumViewContext *context, const RostrumNetwork *network);

/* The chart with title, notes, legend and sources, options->width_px wide and as high as it needs. */
RostrumScene *rostrum_costs_view_build (const RostrumViewContext *context);
char *rostrum_costs_caption (const RostrumViewContext *context);

/* The chart of the first @n_groups groups, @width wide and @more higher than it needs. */
typedef RostrumScene *(*RostrumCostsBuild) (guint n_groups, double width, double more, gpointer data);

/* A page of the options' shape for as many groups as fit it: of their width, or wider if not even the least of them fit. Free with
 * rostrum_scene_unref(). rostrum-costs-shape.c. */
RostrumScene *rostrum_costs_fit (const RostrumViewContext *context, RostrumCostsBuild build, gpointer data);

/* The marks' shapes that occur, for the legend. */
typedef struct {
  guint stances; /* bits 1 << RostrumStance */
  gboolean bar;
  gboolean tray;
  gboolean count;
  gboolean hollow;
  gboolean change;
  gboolean outside;
} RostrumTimelineShown;

/* The timeline with its parts; all of them the caller's. */
typedef struct {
  RostrumScene *scene; /* options->width_px wide and as high as it needs */
  char *caption;
  RostrumTimelineShown shown; /* for the legend */
  RostrumTimePlot plot;       /* where dates are chosen in the scene */
  gboolean empty;             /* nobody has a lane */
} RostrumTimelineView;

/* Draws what the filter leaves whatever its dates, and dims what is outside of these: context->visible only counts. */
void rostrum_timeline_view_build (const RostrumViewContext *context, RostrumTimelineView *view);
RostrumScene *rostrum_timeline_legend_build (const RostrumViewContext *context,
                                             const RostrumTimelineShown *shown, double width_world);

/* @inner with the debate's title and question above, legend, caption, what a filter leaves out, and footnotes (sources with
 * addresses as links) below. */
RostrumScene *rostrum_frame_build (const RostrumViewContext *context, RostrumScene *inner,
                                   RostrumScene *legend, const char *caption);

G_END_DECLS
