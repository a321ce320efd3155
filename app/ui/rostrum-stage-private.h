/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "rostrum-picture-maker.h"
#include "ui/rostrum-scene-view.h"
#include "ui/rostrum-stage.h"

G_BEGIN_DECLS

/* The legend's distance from the stage's sides (style.css, .stage-foot). */
#define ROSTRUM_STAGE_FOOT_MARGIN_PX 12

struct _RostrumStage {
  GtkWidget parent_instance;

  RostrumSession *session;
  RostrumPictureMaker *maker;
  RostrumCanvas *canvas;
  /* The page that the graph is laid out to; 0: not yet chosen. */
  double page_width_px;
  double page_height_px;
  int canvas_width;
  int canvas_height;
  guint resize_id;
  RostrumPictureOptions requested; /* what the last picture was asked for with */
  guint spinner_id;

  GtkStack *pages;
  GtkWidget *picture_page;
  gboolean enters_picture; /* the keyboard, once the picture is made */
  GtkWidget *table_page;   /* an AdwBin */
  RostrumTableView *table; /* NULL until it is first shown */

  GtkWidget *graph_bar;
  GtkDropDown *network_drop_down;
  GtkDropDown *layout_drop_down;
  GtkWidget *relations_check;
  GtkWidget *coalitions_check;
  GtkWidget *normalized_check;

  GtkWidget *costs_bar;
  GtkDropDown *scope_drop_down;
  GtkDropDown *other_scope_drop_down; /* shown where a scope is chosen */
  GtkToggleButton *log_button;
  GtkToggleButton *linear_button;
  GtkDropDown *sort_drop_down;
  GtkDropDown *grouping_drop_down;
  GArray *scopes; /* of guint32: the scope behind each row of both drop-downs; ROSTRUM_NONE for all */
  gboolean filling;

  GtkWidget *dates_bar;
  GtkLabel *dates_label;
  GtkWidget *dates_button;

  GtkWidget *canvas_box;
  GtkWidget *scrollbar;
  GtkWidget *focus_button;
  AdwButtonContent *focus_content;
  GtkWidget *unpin_button;
  AdwButtonContent *unpin_content;
  AdwBin *minimap_bin;
  GtkWidget *zoom_box;
  GtkWidget *zoom_in_button;
  GtkWidget *zoom_out_button;
  GtkWidget *fit_button;
  AdwStatusPage *empty_page;
  GtkSpinner *spinner;
  GtkWidget *foot;
  RostrumSceneView *legend;
  guint explained; /* by the legend: the kinds of relations that are drawn over the graph, as bits */
  GtkLabel *caption;
  GtkToggleButton *legend_button;
  GtkLabel *legend_button_label;
  int height; /* the stage's, when its foot was last fitted to it */
  guint fit_id;
};

/* What the picture of a graph will be asked for with in a stage of about this size. */
void rostrum_stage_guess_options (int width_px, int height_px, RostrumPictureOptions *options);

/* -graph: the bar above the graph. */
void rostrum_stage_graph_init (RostrumStage *self);
void rostrum_stage_graph_follow (RostrumStage *self);

/* -controls: the bar above the chart. */
void rostrum_stage_controls_init (RostrumStage *self);
void rostrum_stage_controls_fill_scopes (RostrumStage *self);

/* -dates: the bar above the timeline. */
void rostrum_stage_dates_update (RostrumStage *self);

/* -foot: legend and caption, and what stands in the place of a picture that is not there. */
double rostrum_stage_foot_legend_width (RostrumStage *self);
/* Gives the legend what explains the picture and what is drawn over it. @legend: the picture's own; NULL: it is wrapped anew. */
void rostrum_stage_foot_explain (RostrumStage *self, RostrumScene *legend);
void rostrum_stage_foot_tell (RostrumStage *self, RostrumPicture *picture);
void rostrum_stage_foot_init (RostrumStage *self);
void rostrum_stage_foot_update (RostrumStage *self);
void rostrum_stage_foot_explain_empty (RostrumStage *self, RostrumPicture *picture);

G_END_DECLS
