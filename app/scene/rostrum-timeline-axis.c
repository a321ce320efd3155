/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-timeline-axis.h"

#include <math.h>

/* What is longer is a year, or more, of which nobody knows the month. */
#define LONGEST_MONTH 31
/* A gap that is more than this share of the axis is broken out of it … */
#define GAP_SHARE 0.5
/* … unless the axis is so short (in days) that the eye can take it as it is. */
#define SHORT_AXIS 60.0
/* Each stretch has room for a label of its own. */
#define LEAST_SHARE 0.12

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const RostrumTimeSpan *one = a, *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  return (one->last > two->last) - (one->last < two->last);
}

static gboolean
is_wide (const RostrumTimeSpan *span)
{
  return span->last - span->first >= LONGEST_MONTH;
}

static void
extend (RostrumTimeSpan *reach, const RostrumTimeSpan *span)
{
  reach->first = MIN (reach->first, span->first);
  reach->last = MAX (reach->last, span->last);
}

/* How far the axis reaches. Wide spans that overlap what is known more exactly may not stretch it out of proportion. */
static RostrumTimeSpan
find_reach (const RostrumTimeSpan *spans, guint n)
{
  RostrumTimeSpan exact = { G_MAXUINT32, 0 }, reach, all;

  for (guint i = 0; i < n; i++)
    if (!is_wide (&spans[i]))
      extend (&exact, &spans[i]);
  reach = exact;
  for (guint i = 0; i < n; i++)
    if (exact.first > exact.last || spans[i].last < exact.first || spans[i].first > exact.last)
      extend (&reach, &spans[i]);
  all = reach;
  for (guint i = 0; i < n; i++)
    extend (&all, &spans[i]);
  return all.last - all.first <= 2 * (reach.last - reach.first + 1) ? all : reach;
}

/* The axis as stretches of what has a date, one a run of spans without a hole between them. */
static GArray *
merge_runs (const RostrumTimeSpan *spans, guint n, RostrumTimeSpan reach)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (RostrumTimePart));

  for (guint i = 0; i < n; i++) {
    RostrumTimePart *last = runs->len > 0 ? &g_array_index (runs, RostrumTimePart, runs->len - 1) : NULL;
    double from = MAX (spans[i].first, reach.first), to = 1.0 + MIN (spans[i].last, reach.last);
    gboolean repeats = i > 0 && compare_spans (&spans[i - 1], &spans[i]) == 0;

    if (last != NULL && from <= last->to_day) {
      last->to_day = MAX (last->to_day, to);
      last->n_dates += !repeats;
    } else {
      RostrumTimePart run = { .from_day = from, .to_day = to, .n_dates = 1 };

      g_array_append_val (runs, run);
    }
  }
  return runs;
}

static double
gap_before (GArray *runs, guint i)
{
  return g_array_index (runs, RostrumTimePart, i).from_day -
         g_array_index (runs, RostrumTimePart, i - 1).to_day;
}

/* Marks as gaps, from the longest on, what is more than its share of what is left of the axis. */
static void
find_gaps (GArray *runs, gboolean *broken)
{
  double left = g_array_index (runs, RostrumTimePart, runs->len - 1).to_day -
                g_array_index (runs, RostrumTimePart, 0).from_day;

  for (guint found = 0; found < ROSTRUM_TIME_MAX_GAPS; found++) {
    guint longest = 0;

    for (guint i = 1; i < runs->len; i++)
      if (!broken[i] && (longest == 0 || gap_before (runs, i) > gap_before (runs, longest)))
        longest = i;
    if (longest == 0 || left <= SHORT_AXIS || gap_before (runs, longest) <= GAP_SHARE * left)
      return;
    broken[longest] = TRUE;
    left -= gap_before (runs, longest);
  }
}

RostrumTimeAxis
rostrum_time_axis_make (RostrumTimeSpan *spans, guint n)
{
  RostrumTimeAxis self = { .n_parts = 0 };
  g_autoptr (GArray) runs = NULL;
  g_autofree gboolean *broken = NULL;

  g_return_val_if_fail (spans != NULL || n == 0, self);

  if (n == 0)
    return self;
  qsort (spans, n, sizeof *spans, compare_spans);
  runs = merge_runs (spans, n, find_reach (spans, n));
  broken = g_new0 (gboolean, runs->len);
  find_gaps (runs, broken);
  for (guint i = 0; i < runs->len; i++) {
    const RostrumTimePart *run = &g_array_index (runs, RostrumTimePart, i);

    if (i == 0 || broken[i]) {
      if (i > 0) {
        self.parts[self.n_parts] =
            (RostrumTimePart){ .from_day = self.parts[self.n_parts - 1].to_day, .is_gap = TRUE };
        self.parts[self.n_parts++].to_day = run->from_day;
      }
      self.parts[self.n_parts++] = *run;
    } else {
      self.parts[self.n_parts - 1].to_day = run->to_day;
      self.parts[self.n_parts - 1].n_dates += run->n_dates;
    }
  }
  return self;
}

/* Twice the dates do not need twice the room. */
static double
weigh (const RostrumTimePart *part)
{
  return 2.0 * sqrt (part->n_dates) - 1.0;
}

void
rostrum_time_axis_place (RostrumTimeAxis *self, double from_world, double to_world, double gap_world)
{
  guint n_stretches = (self->n_parts + 1) / 2;
  double room, sum = 0.0, least, x = from_world;

  g_return_if_fail (self != NULL && to_world > from_world);

  gap_world = MIN (gap_world, (to_world - from_world) / 2.0 / MAX (n_stretches, 1));
  room = to_world - from_world - gap_world * (n_stretches > 0 ? n_stretches - 1 : 0);
  for (guint i = 0; i < self->n_parts; i += 2)
    sum += weigh (&self->parts[i]);
  least = MIN (LEAST_SHARE, 1.0 / MAX (n_stretches, 1)) * room;
  room -= least * n_stretches;
  for (guint i = 0; i < self->n_parts; i++) {
    RostrumTimePart *part = &self->parts[i];

    part->from_world = x;
    x += part->is_gap ? gap_world : least + room * weigh (part) / sum;
    part->to_world = i + 1 == self->n_parts ? to_world : x;
  }
}

double
rostrum_time_axis_to_world (const RostrumTimeAxis *self, double day)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (self->n_parts == 0)
    return 0.0;
  for (guint i = 0; i < self->n_parts; i++) {
    const RostrumTimePart *part = &self->parts[i];

    if (day <= part->from_day)
      return part->from_world;
    if (day < part->to_day)
      return part->from_world +
             (part->to_world - part->from_world) * (day - part->from_day) / (part->to_day - part->from_day);
  }
  return self->parts[self->n_parts - 1].to_world;
}

double
rostrum_time_axis_to_day (const RostrumTimeAxis *self, double world)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (self->n_parts == 0)
    return 0.0;
  for (guint i = 0; i < self->n_parts; i++) {
    const RostrumTimePart *part = &self->parts[i];

    if (world <= part->from_world)
      return part->from_day;
    if (world < part->to_world)
      return part->from_day + (part->to_day - part->from_day) * (world - part->from_world) /
                                  (part->to_world - part->from_world);
  }
  return self->parts[self->n_parts - 1].to_day;
}

gboolean
rostrum_time_axis_get_days (const RostrumTimeAxis *self, guint32 *first, guint32 *last)
{
  g_return_val_if_fail (self != NULL && first != NULL && last != NULL, FALSE);

  if (self->n_parts == 0)
    return FALSE;
  *first = (guint32) self->parts[0].from_day;
  *last = (guint32) self->parts[self->n_parts - 1].to_day - 1;
  return TRUE;
}

gboolean
rostrum_time_axis_find_band (const RostrumTimeAxis *self, RostrumDate from, RostrumDate to, double *left,
                             double *right)
{
  guint32 day = 0;

  g_return_val_if_fail (self != NULL && left != NULL && right != NULL, FALSE);

  if (!rostrum_date_is_set (from) && !rostrum_date_is_set (to))
    return FALSE;
  *left = rostrum_time_axis_to_world (self, rostrum_date_to_days (from, &day, NULL) ? day : 0.0);
  *right = rostrum_time_axis_to_world (self, rostrum_date_to_days (to, NULL, &day) ? day + 1.0 : G_MAXUINT32);
  *right = MAX (*left, *right);
  return TRUE;
}

RostrumDate
rostrum_date_from_day (guint32 day)
{
  GDate date;
  guint32 last = 0;

  rostrum_date_to_days ((RostrumDate){ 9999, 12, 31 }, NULL, &last);
  /* GDate counts as we do: 1 January of the year 1 is day 1. */
  g_date_clear (&date, 1);
  g_date_set_julian (&date, CLAMP (day, 1, last));
  return (RostrumDate){ (gint16) g_date_get_year (&date), (guint8) g_date_get_month (&date),
                        (guint8) g_date_get_day (&date) };
}
