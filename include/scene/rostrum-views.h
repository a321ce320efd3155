/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scene builders of the views; called by rostrum-picture.c only. */
#pragma once

#include "layout/rostrum-layout.h"
#include "scene/rostrum-picture.h"
#include "scene/rostrum-scene-builder.h"

G_BEGIN_DECLS

/* What every builder is given. */
typedef struct {
  RostrumDebate *debate;
  const RostrumViewState *state;
  const RostrumVisible *visible;
  const RostrumPictureOptions *options;
  RostrumText *text;
  const RostrumStyle *style;
} RostrumViewContext;

/* Where the nodes of a network stand: kept by the picture so that the next one can reuse it. Speakers first, then positions, in the
 * network's order. */
typedef struct {
  guint32 n_nodes;
  RostrumLayoutBox *boxes;
  RostrumWorldPoint *places; /* before pins */
  guint64 key;               /* hash of network, boxes and options */
} RostrumGraphPlaces;

void rostrum_graph_places_free (RostrumGraphPlaces *self);

/* The graph without a frame. *@places: in, what the previous picture had (or NULL); out, what this one used (to be freed). */
RostrumScene *rostrum_graph_view_build (const RostrumViewContext *context, const RostrumNetwork *network,
                                        RostrumGraphPlaces **places);
/* The legend of the stances, leanings and widths that occur among the edges of @network (it looks at these alone), wrapped to
 * @width_world. */
RostrumScene *rostrum_graph_legend_build (const RostrumViewContext *context, const RostrumNetwork *network,
                                          double width_world);
/* One sentence; free with g_free(). */
char *rostrum_graph_caption (const RostrumViewContext *context, const RostrumNetwork *network);

/* The matrix without a frame: positions are rows, speakers columns, both in the order of query/rostrum-seriation.h; a target of
 * kind EDGE for each cell that is not empty. */
RostrumScene *rostrum_matrix_view_build (const RostrumViewContext *context, const RostrumNetwork *network);
/* As rostrum_graph_legend_build() and rostrum_graph_caption(). */
RostrumScene *rostrum_matrix_legend_build (const RostrumViewContext *context, const RostrumNetwork *network,
                                           double width_world);
char *rostrum_matrix_caption (const RostrumViewContext *context, const RostrumNetwork *network);

/* The chart with title, notes, legend and sources, options->width_px wide and as high as it needs. */
RostrumScene *rostrum_costs_view_build (const RostrumViewContext *context);
char *rostrum_costs_caption (const RostrumViewContext *context);

/* @inner with the debate's title and question above, legend, caption, what a filter leaves out, and footnotes (sources with
 * addresses as links) below. */
RostrumScene *rostrum_frame_build (const RostrumViewContext *context, RostrumScene *inner,
                                   RostrumScene *legend, const char *caption);

G_END_DECLS
