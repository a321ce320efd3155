/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of the timeline: from a day to a place in the picture and back. Time runs from left to right, in every script.
 *
 * Where most of the time between two dates is empty the axis is broken: a gap of fixed width stands for it, and what lies
 * between two gaps, a stretch, has a scale of its own. Day d is the time from d to d + 1, counted as rostrum_date_to_days() does. */
#pragma once

#include "layout/rostrum-geometry.h"
#include "model/rostrum-date.h"

G_BEGIN_DECLS

#define ROSTRUM_TIME_MAX_GAPS 5
#define ROSTRUM_TIME_MAX_PARTS (2 * ROSTRUM_TIME_MAX_GAPS + 1)

typedef struct {
  guint32 first; /* both included */
  guint32 last;
} RostrumTimeSpan;

/* A stretch or a gap of the axis. */
typedef struct {
  double from_day;
  double to_day; /* > from_day */
  double from_world;
  double to_world;
  gboolean is_gap;
  guint n_dates; /* how many distinct dates lie in a stretch */
} RostrumTimePart;

typedef struct {
  RostrumTimePart parts[ROSTRUM_TIME_MAX_PARTS]; /* stretches, a gap between each two */
  guint n_parts;                                 /* 0: there are no dates */
} RostrumTimeAxis;

/* An axis for @spans, which it sorts. Days and months lie on it whole; a year (or more) only as far as it does not make the axis
 * more than twice as long. It has no place yet. */
RostrumTimeAxis rostrum_time_axis_make (RostrumTimeSpan *spans, guint n);

/* Stands the axis between two places; each gap takes @gap_world. A stretch gets the more room the more dates it has. */
void rostrum_time_axis_place (RostrumTimeAxis *self, double from_world, double to_world, double gap_world);

/* Where @day begins; what lies beyond an end stands at that end. Rises with @day. 0 without dates. */
double rostrum_time_axis_to_world (const RostrumTimeAxis *self, double day);
/* The way back, also within a gap. */
double rostrum_time_axis_to_day (const RostrumTimeAxis *self, double world);

/* The first and the last day that lie on it; FALSE without dates. */
gboolean rostrum_time_axis_get_days (const RostrumTimeAxis *self, guint32 *first, guint32 *last);

/* Where the dates from @from to @to lie, both included; an unset one is the axis's end. FALSE if both are unset. */
gboolean rostrum_time_axis_find_band (const RostrumTimeAxis *self, RostrumDate from, RostrumDate to,
                                      double *left, double *right);

/* Where in a picture dates are chosen by dragging. */
typedef struct {
  RostrumTimeAxis axis;
  RostrumWorldRect area; /* the axis's labels, the density and the lanes, without the speakers' names */
  double strip_bottom;   /* where labels and density end and the lanes begin */
  double text_scale;
} RostrumTimePlot;

/* The day with this number; day 0 and what lies behind 31 December 9999 are brought back to the nearest day. */
RostrumDate rostrum_date_from_day (guint32 day);

/* A mark of the axis, in people's words. */
typedef struct {
  double world;      /* where what it names begins */
  double left_world; /* where its label begins */
  char *label;       /* NULL: no room for it */
  gboolean context;  /* names the month or the year that the finer marks lie in: the line above them */
} RostrumTimeTick;

/* The width of a label as it will be drawn, in world units. */
typedef double (*RostrumTimeMeasure) (const char *label, gpointer data);

/* The marks of all stretches, each of the finest step (a day, a week, a month, a quarter, a year … a thousand) whose labels have
 * room with @gap_world between them. No two labels of one line touch, and none leaves its stretch. An array of RostrumTimeTick
 * that frees its elements; free with g_array_unref(). */
GArray *rostrum_time_ticks_new (const RostrumTimeAxis *axis, RostrumTimeMeasure measure, gpointer data,
                                double gap_world);

/* What a gap leaves out, rounded: "76 years", "5 months", "40 days". Free with g_free(). */
char *rostrum_time_gap_to_words (const RostrumTimePart *gap);

G_END_DECLS
