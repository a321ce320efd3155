/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of the timeline: days within months, months within years, or years. */
#include "scene/rostrum-timeline-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum {
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR
} Unit;

typedef struct {
  Unit unit;
  guint n;
} Step;

/* From the finest on. */
static const Step steps[] = { { UNIT_DAY, 1 },    { UNIT_DAY, 7 },    { UNIT_MONTH, 1 },  { UNIT_MONTH, 3 },
                              { UNIT_YEAR, 1 },   { UNIT_YEAR, 2 },   { UNIT_YEAR, 5 },   { UNIT_YEAR, 10 },
                              { UNIT_YEAR, 20 },  { UNIT_YEAR, 50 },  { UNIT_YEAR, 100 }, { UNIT_YEAR, 200 },
                              { UNIT_YEAR, 500 }, { UNIT_YEAR, 1000 } };

#define LAST_YEAR 9999

typedef struct {
  const RostrumTimeAxis *axis;
  const RostrumTimePart *part;
  RostrumTimeMeasure measure;
  gpointer data;
  double gap;
  GArray *ticks;
} Ticks;

static void
tick_clear (gpointer data)
{
  RostrumTimeTick *tick = data;

  g_free (tick->label);
}

static double
first_day (RostrumDate date)
{
  guint32 first = 0;

  rostrum_date_to_days (date, &first, NULL);
  return first;
}

static RostrumDate
first_month (RostrumDate date)
{
  return (RostrumDate){ date.year, MAX (date.month, 1), 1 };
}

/* The last multiple of @step that is not behind @date. */
static RostrumDate
round_down (RostrumDate date, Step step)
{
  if (step.unit == UNIT_YEAR)
    return (RostrumDate){ (gint16) MAX (date.year / (gint) step.n * (gint) step.n, 1), 1, 1 };
  if (step.unit == UNIT_MONTH)
    return (RostrumDate){ date.year, (guint8) ((date.month - 1) / step.n * step.n + 1), 1 };
  return (RostrumDate){ date.year, date.month,
                        (guint8) MIN ((date.day - 1) / step.n * step.n + 1, step.n > 1 ? 22 : 31) };
}

/* The next mark; no date behind the last year. Weeks begin anew with each month, so that their marks are the same in all. */
static RostrumDate
next_mark (RostrumDate date, Step step)
{
  RostrumDate next;
  guint month = date.month - 1u;

  if (step.unit == UNIT_DAY) {
    next = rostrum_date_from_day ((guint32) first_day (date) + step.n);
    if (step.n > 1 && (next.month != date.month || next.day > 22))
      return next_mark (first_month (date), (Step){ UNIT_MONTH, 1 });
    return first_day (next) > first_day (date) ? next : ROSTRUM_DATE_NONE;
  }
  if (step.unit == UNIT_MONTH && month + step.n < 12)
    return (RostrumDate){ date.year, (guint8) (month + step.n + 1), 1 };
  if (step.unit == UNIT_MONTH)
    step.n = 1;
  if (date.year + (gint) step.n > LAST_YEAR)
    return ROSTRUM_DATE_NONE;
  /* From the year 1 on to 10, 20 …: there is no year 0. */
  return (RostrumDate){ (gint16) (date.year / (gint) step.n * (gint) step.n + (gint) step.n), 1, 1 };
}

static char *
format (RostrumDate date, const char *pattern)
{
  g_autoptr (GDateTime) moment =
      g_date_time_new_utc (date.year, MAX (date.month, 1), MAX (date.day, 1), 0, 0, 0);
  char *words = moment != NULL ? g_date_time_format (moment, pattern) : NULL;

  return words != NULL ? words : g_strdup ("");
}

static char *
mark_to_words (RostrumDate date, Unit unit)
{
  if (unit == UNIT_DAY)
    return g_strdup_printf ("%u", date.day);
  if (unit == UNIT_MONTH)
    /* Translators: a month under its year, see g_date_time_format(): "Jan" */
    return format (date, C_ ("axis", "%b"));
  return g_strdup_printf ("%d", date.year);
}

/* The month over the days, the year over the months: the longest words that fit @width, or NULL. */
static char *
context_to_words (const Ticks *self, RostrumDate date, Unit unit, double width)
{
  const char *const patterns[] = {
    /* Translators: a month over its days, see g_date_time_format(): "January 2025"; the next ones are shorter */
    C_ ("axis", "%B %Y"),
    C_ ("axis", "%b %Y"),
    C_ ("axis", "%b"),
  };

  if (unit == UNIT_MONTH) {
    char *year = g_strdup_printf ("%d", date.year);

    if (self->measure (year, self->data) <= width)
      return year;
    g_free (year);
    return NULL;
  }
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++) {
    char *words = format (date, patterns[i]);

    if (self->measure (words, self->data) <= width)
      return words;
    g_free (words);
  }
  return NULL;
}

/* Where the day, month or step that begins at @date lies, as far as it is on the stretch. */
static void
place (const Ticks *self, RostrumDate date, Step step, double *from, double *to)
{
  RostrumDate next = next_mark (date, step);
  double end = rostrum_date_is_set (next) ? first_day (next) : self->part->to_day;

  *from = rostrum_time_axis_to_world (self->axis,
                                      CLAMP (first_day (date), self->part->from_day, self->part->to_day));
  *to = rostrum_time_axis_to_world (self->axis, CLAMP (end, self->part->from_day, self->part->to_day));
  *from = CLAMP (*from, self->part->from_world, self->part->to_world);
  *to = CLAMP (*to, *from, self->part->to_world);
}

static RostrumDate
start_of (const Ticks *self, Step step)
{
  return round_down (rostrum_date_from_day ((guint32) self->part->from_day), step);
}

static gboolean
goes_on (const Ticks *self, RostrumDate date)
{
  return rostrum_date_is_set (date) && first_day (date) < self->part->to_day;
}

/* Days and single months and years are named in their middle, what counts several of them where it begins. */
static gboolean
is_named_in_middle (Step step)
{
  return step.n == 1 || step.unit == UNIT_DAY;
}

static double
middle_of (const Ticks *self, RostrumDate date, Step step)
{
  double from, to;

  place (self, date, step.unit == UNIT_DAY ? (Step){ UNIT_DAY, 1 } : step, &from, &to);
  return (from + to) / 2.0;
}

/* How wide one step is where it is least, roughly: enough to choose the step by. */
static gboolean
has_room (const Ticks *self, Step step)
{
  static const double days[] = { 1.0, 28.0, 365.0 };
  const RostrumTimePart *part = self->part;
  double width =
      days[step.unit] * step.n * (part->to_world - part->from_world) / (part->to_day - part->from_day);
  g_autofree char *label = NULL;

  if (step.unit == UNIT_MONTH)
    label = format ((RostrumDate){ 2000, 9, 1 }, C_ ("axis", "%b"));
  return self->measure (step.unit == UNIT_DAY ? "28"
                        : label != NULL       ? label
                                              : "2000",
                        self->data) +
             self->gap <=
         width;
}

static void
add_context (Ticks *self, Unit unit)
{
  Step step = { unit == UNIT_DAY ? UNIT_MONTH : UNIT_YEAR, 1 };

  for (RostrumDate date = start_of (self, step); goes_on (self, date); date = next_mark (date, step)) {
    RostrumTimeTick tick = { .context = TRUE };
    double to;

    place (self, date, step, &tick.world, &to);
    tick.left_world = tick.world;
    tick.label = context_to_words (self, date, unit, to - tick.world - self->gap / 2.0);
    g_array_append_val (self->ticks, tick);
  }
}

static void
add_marks (Ticks *self, Step step)
{
  double free_from = self->part->from_world;

  for (RostrumDate date = start_of (self, step); goes_on (self, date); date = next_mark (date, step)) {
    RostrumTimeTick tick = { .context = FALSE };
    double width, to;

    /* What began before the stretch has no mark in it, but a name where it is one that fills time. */
    if (first_day (date) < self->part->from_day && !(step.n == 1 && step.unit != UNIT_DAY))
      continue;
    place (self, date, step, &tick.world, &to);
    tick.label = mark_to_words (date, step.unit);
    width = self->measure (tick.label, self->data);
    tick.left_world =
        is_named_in_middle (step) ? middle_of (self, date, step) - width / 2.0 : tick.world + self->gap / 4.0;
    /* The first and the last day's stay within the stretch. */
    if (tick.left_world < free_from && tick.left_world + width / 2.0 >= free_from)
      tick.left_world = free_from;
    if (tick.left_world < free_from || tick.left_world + width > self->part->to_world)
      g_clear_pointer (&tick.label, g_free);
    else
      free_from = tick.left_world + width + self->gap / 2.0;
    g_array_append_val (self->ticks, tick);
  }
}

GArray *
rostrum_time_ticks_new (const RostrumTimeAxis *axis, RostrumTimeMeasure measure, gpointer data,
                        double gap_world)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (RostrumTimeTick));

  g_return_val_if_fail (axis != NULL && measure != NULL, ticks);

  g_array_set_clear_func (ticks, tick_clear);
  for (guint i = 0; i < axis->n_parts; i += 2) {
    Ticks self = { axis, &axis->parts[i], measure, data, gap_world, ticks };
    guint s = 0;

    while (s + 1 < G_N_ELEMENTS (steps) && !has_room (&self, steps[s]))
      s++;
    if (steps[s].unit != UNIT_YEAR)
      add_context (&self, steps[s].unit);
    add_marks (&self, steps[s]);
  }
  return ticks;
}

char *
rostrum_time_gap_to_words (const RostrumTimePart *gap)
{
  double days;
  guint n;

  g_return_val_if_fail (gap != NULL, NULL);

  days = gap->to_day - gap->from_day;
  if (days >= 2 * 365) {
    n = (guint) floor (days / 365.2425 + 0.5);
    return g_strdup_printf (ngettext ("%u year", "%u years", n), n);
  }
  if (days >= 2 * 31) {
    n = (guint) floor (days / 30.437 + 0.5);
    return g_strdup_printf (ngettext ("%u month", "%u months", n), n);
  }
  n = (guint) days;
  return g_strdup_printf (ngettext ("%u day", "%u days", n), n);
}
