/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that the timeline is built of; for rostrum-timeline-*.c, rostrum-picture.c and their tests only.
 *
 * First the statements are gathered into lanes and groups, then the axis is made, then the groups are placed in their lanes, and
 * all of it is written into a scene from top to bottom: events, axis, density, lanes. */
#pragma once

#include "query/rostrum-stance-change.h"
#include "scene/rostrum-timeline-axis.h"
#include "scene/rostrum-views.h"

G_BEGIN_DECLS

/* The statements of one speaker with the same date; where there are very many, those that would lie on each other. */
typedef struct {
  guint first; /* in `order` */
  guint n;
  RostrumDate date;    /* of the first one; unset: undated */
  RostrumDate to_date; /* of the last one */
  gboolean counted;    /* drawn as one mark with a number instead of as dots */
  gboolean is_span;    /* a month or a year: lies on a soft bar */
  guint n_columns;     /* of dots */
  guint n_rows;
  guint row;   /* in the lane, from the top */
  double left; /* of the bar, or of what the dots take */
  double right;
  double dots_left; /* of the first column */
  guint32 target;   /* counted: its target */
} RostrumTimelineGroup;

typedef struct {
  guint32 speaker;
  guint first; /* in `order` */
  guint n;
  guint first_group; /* in `groups` */
  guint n_groups;
  guint n_rows;
  double head_top;
  double top; /* of its first row */
  double bottom;
  guint32 target; /* of its head */
} RostrumTimelineLane;

/* Who has a lane, and what is in it. Does not depend on the filter's dates: what lies outside of them is drawn dimmed. */
typedef struct {
  RostrumVisible *all;  /* what the filter shows, whatever its date */
  GArray *order;        /* of guint32: statements, by lane, then precision and date, then stance */
  GArray *lanes;        /* of RostrumTimelineLane */
  GArray *groups;       /* of RostrumTimelineGroup */
  GArray *changes;      /* of RostrumStanceChange */
  GArray *events;       /* of guint32: by date, undated last */
  RostrumTimeAxis axis; /* without a place */
  gboolean has_undated;
  guint32 n_undated;
} RostrumTimelineTable;

/* So many statements are drawn as dots; more are counted, day by day. */
#define ROSTRUM_TIMELINE_MOST_DOTS 2000
/* … and of one speaker on one date. */
#define ROSTRUM_TIMELINE_MOST_IN_GROUP 100

RostrumTimelineTable *rostrum_timeline_table_new (const RostrumViewContext *context);
void rostrum_timeline_table_free (RostrumTimelineTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumTimelineTable, rostrum_timeline_table_free)
guint32 rostrum_timeline_table_get (const RostrumTimelineTable *self, guint place);
/* Whether so many are drawn that they are counted. */
gboolean rostrum_timeline_table_is_crowded (const RostrumTimelineTable *self);
/* Gathers the groups of crowded lanes that would lie on each other once @axis has its place. */
void rostrum_timeline_table_gather (RostrumTimelineTable *self, const RostrumDebate *debate,
                                    const RostrumTimeAxis *axis, double column);

/* From an event down through the lanes. */
typedef struct {
  double x;
  double top;
  gboolean inside;
} RostrumTimelineLine;

/* What all pieces of one picture share while it is built, from top to bottom. All sizes in world units. */
typedef struct {
  const RostrumViewContext *context;
  RostrumTimelineTable *table;
  RostrumSceneBuilder *builder;
  RostrumTimeAxis axis;
  double scale; /* of the text: all sizes grow with it */
  double width;
  double left;
  double right;
  gboolean narrow; /* names above their lane, not beside it */
  double head_right;
  double plot_left;
  double plot_right;
  double gutter_left; /* of the undated; only if there are any */
  double gutter_right;
  double pitch;  /* from dot to dot */
  gboolean slim; /* many lanes: each as low as can be read */
  double y;
  GArray *holes;               /* of RostrumWorldRect: words that no line runs through */
  guint32 *target_of;          /* by statement: its mark, or ROSTRUM_NONE */
  RostrumWorldPoint *place_of; /* by statement */
  RostrumTimelineShown shown;
  GArray *ticks;    /* of RostrumTimeTick; NULL before the axis was added */
  GArray *lines;    /* of RostrumTimelineLine */
  double area_top;  /* of the axis's labels: what can be brushed begins there */
  double strip_top; /* of the density */
  double strip_bottom;
} RostrumTimelinePage;

/* How high the arrow of a changed stance rises above its dots: so much room a lane has above its first row if it has any. */
#define ROSTRUM_TIMELINE_ARC 14.0

#define ROSTRUM_TIMELINE_NOTE_SIZE_PX 11.0
#define ROSTRUM_TIMELINE_LABEL_SIZE_PX 13.0

void rostrum_timeline_page_init (RostrumTimelinePage *self, const RostrumViewContext *context,
                                 RostrumTimelineTable *table);
/* Frees what init made, the builder not: rostrum_scene_builder_end() does. */
void rostrum_timeline_page_clear (RostrumTimelinePage *self);
double rostrum_timeline_line_height (const RostrumTimelinePage *self, const RostrumFont *font);
/* Writes one line whose top is at @top and whose aligned end is at @x; returns where its text lies. */
RostrumWorldRect rostrum_timeline_write (RostrumTimelinePage *self, RostrumLayer layer, guint32 target,
                                         const RostrumFont *font, RostrumAlign align, RostrumColor color,
                                         double x, double top, const char *line);
/* Where the days of @date lie in the plot, or the gutter for an undated thing. FALSE: not at all whole. */
gboolean rostrum_timeline_find_span (const RostrumTimelinePage *self, RostrumDate date, double *left,
                                     double *right);
/* Whether the filter's dates leave it. */
gboolean rostrum_timeline_is_inside (const RostrumTimelinePage *self, RostrumDate date);
/* As it is, or dimmed for what is outside the dates. */
RostrumColor rostrum_timeline_shade (const RostrumTimelinePage *self, RostrumColor color, gboolean inside);

/* Events above the axis: rostrum-timeline-events.c. */
void rostrum_timeline_events_add (RostrumTimelinePage *self);

/* Axis and density, and what is behind the lanes, down to @bottom: rostrum-timeline-scale.c. */
void rostrum_timeline_scale_add (RostrumTimelinePage *self);
void rostrum_timeline_back_add (RostrumTimelinePage *self, double bottom);
/* The labels of the axis once more. */
void rostrum_timeline_scale_repeat (RostrumTimelinePage *self);

/* Lanes: rostrum-timeline-lanes.c places and draws them, rostrum-timeline-marks.c draws what is in them. */

/* Where all lanes stand, from the page's y on, which it moves below them. */
void rostrum_timeline_lanes_place (RostrumTimelinePage *self);
void rostrum_timeline_lanes_add (RostrumTimelinePage *self);
void rostrum_timeline_marks_add (RostrumTimelinePage *self, const RostrumTimelineLane *lane);
void rostrum_timeline_changes_add (RostrumTimelinePage *self);
/* The shape of a stance, twice told by form and colour. */
void rostrum_timeline_add_dot (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target,
                               RostrumStance stance, gboolean sourced, RostrumColor color, RostrumColor paper,
                               RostrumWorldPoint centre, double radius);

/* Words: rostrum-timeline-words.c. All new strings, free with g_free(). */
char *rostrum_timeline_statement_name (const RostrumDebate *debate, guint32 statement);
char *rostrum_timeline_statement_tip (const RostrumDebate *debate, guint32 statement);
char *rostrum_timeline_group_name (const RostrumTimelinePage *self, const RostrumTimelineLane *lane,
                                   const RostrumTimelineGroup *group);
char *rostrum_timeline_group_tip (const RostrumTimelinePage *self, const RostrumTimelineGroup *group);
char *rostrum_timeline_change_name (const RostrumDebate *debate, const RostrumStanceChange *change);
char *rostrum_timeline_change_tip (const RostrumDebate *debate, const RostrumStanceChange *change);
/* A date as people say it, and "no date". */
char *rostrum_timeline_date_to_words (RostrumDate date);
char *rostrum_timeline_caption (const RostrumViewContext *context, const RostrumTimelineTable *table,
                                guint n_changes);

G_END_DECLS
