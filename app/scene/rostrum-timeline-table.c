/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has a lane in the timeline, and which statements lie together in it. */
#include "rostrum-timeline.h"

/* A speaker with so many dates that they would lie on each other this often is counted. */
#define MOST_LAYERS 4.0

/* From the most exact on: days lie above months, months above years, undated aside. */
static guint
vagueness (RostrumDate date)
{
  if (!rostrum_date_is_set (date))
    return 3;
  return date.day != 0 ? 0 : date.month != 0 ? 1 : 2;
}

static guint
stance_order (RostrumStance stance)
{
  return stance == ROSTRUM_STANCE_NONE ? ROSTRUM_N_STANCES : stance;
}

static int
compare_statements (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumDebate *debate = data;
  guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;
  const RostrumStatement *x = &debate->statements[i], *y = &debate->statements[j];
  guint vague_x = vagueness (x->date), vague_y = vagueness (y->date);
  int by_date;

  if (vague_x != vague_y)
    return vague_x < vague_y ? -1 : 1;
  by_date = rostrum_date_compare (x->date, y->date);
  if (by_date != 0)
    return by_date;
  if (stance_order (x->stance) != stance_order (y->stance))
    return stance_order (x->stance) < stance_order (y->stance) ? -1 : 1;
  return (i > j) - (i < j);
}

static void
add_groups (RostrumTimelineTable *self, const RostrumDebate *debate, RostrumTimelineLane *lane)
{
  gboolean crowded = rostrum_timeline_table_is_crowded (self);

  lane->first_group = self->groups->len;
  for (guint i = lane->first; i < lane->first + lane->n; i++) {
    RostrumDate date = debate->statements[rostrum_timeline_table_get (self, i)].date;
    RostrumTimelineGroup *last =
        i > lane->first ? &g_array_index (self->groups, RostrumTimelineGroup, self->groups->len - 1) : NULL;

    if (last != NULL && vagueness (last->date) == vagueness (date) &&
        rostrum_date_compare (last->date, date) == 0) {
      last->n++;
      last->counted = crowded || last->n > ROSTRUM_TIMELINE_MOST_IN_GROUP;
    } else {
      RostrumTimelineGroup group = {
        .first = i, .n = 1, .date = date, .to_date = date, .target = ROSTRUM_NONE
      };

      group.is_span = vagueness (date) == 1 || vagueness (date) == 2;
      g_array_append_val (self->groups, group);
    }
  }
  lane->n_groups = self->groups->len - lane->first_group;
}

static void
add_lane (RostrumTimelineTable *self, const RostrumDebate *debate, guint32 speaker)
{
  RostrumTimelineLane lane = { .speaker = speaker, .first = self->order->len, .target = ROSTRUM_NONE };
  guint32 n;
  const guint32 *own = rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, speaker, &n);

  for (guint32 i = 0; i < n; i++)
    if (rostrum_bits_get (self->all->statements, own[i]))
      g_array_append_val (self->order, own[i]);
  lane.n = self->order->len - lane.first;
  if (lane.n == 0)
    return;
  g_qsort_with_data (&g_array_index (self->order, guint32, lane.first), (int) lane.n, sizeof (guint32),
                     compare_statements, (gpointer) debate);
  add_groups (self, debate, &lane);
  g_array_append_val (self->lanes, lane);
}

static int
compare_events (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumEvent *events = data;
  guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;
  int order = rostrum_date_compare (events[i].date, events[j].date);

  return order != 0 ? order : (i > j) - (i < j);
}

static void
add_span (GArray *spans, RostrumDate date)
{
  RostrumTimeSpan span;

  if (rostrum_date_to_days (date, &span.first, &span.last))
    g_array_append_val (spans, span);
}

static void
make_axis (RostrumTimelineTable *self, const RostrumDebate *debate)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RostrumTimeSpan));

  for (guint i = 0; i < self->groups->len; i++)
    add_span (spans, g_array_index (self->groups, RostrumTimelineGroup, i).date);
  for (guint i = 0; i < self->events->len; i++)
    add_span (spans, debate->events[g_array_index (self->events, guint32, i)].date);
  self->axis = rostrum_time_axis_make ((RostrumTimeSpan *) (gpointer) spans->data, spans->len);
}

static void
count_undated (RostrumTimelineTable *self, const RostrumDebate *debate)
{
  for (guint i = 0; i < self->groups->len; i++) {
    const RostrumTimelineGroup *group = &g_array_index (self->groups, RostrumTimelineGroup, i);

    if (!rostrum_date_is_set (group->date))
      self->n_undated += group->n;
  }
  self->has_undated = self->n_undated > 0;
  for (guint i = 0; i < self->events->len; i++)
    self->has_undated |= !rostrum_date_is_set (debate->events[g_array_index (self->events, guint32, i)].date);
}

RostrumTimelineTable *
rostrum_timeline_table_new (const RostrumViewContext *context)
{
  const RostrumDebate *debate = context->debate;
  RostrumTimelineTable *self = g_new0 (RostrumTimelineTable, 1);
  g_autoptr (RostrumFilter) filter = rostrum_filter_copy (context->state->filter);

  filter->from = filter->to = ROSTRUM_DATE_NONE;
  self->all = rostrum_visible_new (debate, filter);
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->all->n_statements);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (RostrumTimelineLane));
  self->groups = g_array_new (FALSE, FALSE, sizeof (RostrumTimelineGroup));
  self->events = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (int featured = 1; featured >= 0; featured--)
    for (guint32 i = 0; i < debate->n_speakers; i++)
      if (!!debate->speakers[i].featured == featured)
        add_lane (self, debate, i);
  /* Events alone are nobody's quarrel. */
  for (guint32 i = 0; i < debate->n_events && self->lanes->len > 0; i++)
    g_array_append_val (self->events, i);
  g_array_sort_with_data (self->events, compare_events, (gpointer) debate->events);
  self->changes = rostrum_stance_changes_new (debate, self->all->statements);
  make_axis (self, debate);
  count_undated (self, debate);
  return self;
}

void
rostrum_timeline_table_free (RostrumTimelineTable *self)
{
  if (self == NULL)
    return;
  rostrum_visible_free (self->all);
  g_array_unref (self->order);
  g_array_unref (self->lanes);
  g_array_unref (self->groups);
  g_array_unref (self->changes);
  g_array_unref (self->events);
  g_free (self);
}

guint32
rostrum_timeline_table_get (const RostrumTimelineTable *self, guint place)
{
  return g_array_index (self->order, guint32, place);
}

gboolean
rostrum_timeline_table_is_crowded (const RostrumTimelineTable *self)
{
  return self->all->n_statements > ROSTRUM_TIMELINE_MOST_DOTS;
}

static double
middle_of (const RostrumTimeAxis *axis, RostrumDate date)
{
  guint32 first = 0, last = 0;

  rostrum_date_to_days (date, &first, &last);
  return (rostrum_time_axis_to_world (axis, first) + rostrum_time_axis_to_world (axis, last + 1.0)) / 2.0;
}

void
rostrum_timeline_table_gather (RostrumTimelineTable *self, const RostrumDebate *debate,
                               const RostrumTimeAxis *axis, double column)
{
  GArray *gathered = g_array_new (FALSE, FALSE, sizeof (RostrumTimelineGroup));
  double room = axis->n_parts > 0 ? axis->parts[axis->n_parts - 1].to_world - axis->parts[0].from_world : 0.0;

  for (guint l = 0; l < self->lanes->len; l++) {
    RostrumTimelineLane *lane = &g_array_index (self->lanes, RostrumTimelineLane, l);
    gboolean crowded =
        rostrum_timeline_table_is_crowded (self) || lane->n_groups * column > MOST_LAYERS * room;
    guint first = gathered->len;

    for (guint i = lane->first_group; i < lane->first_group + lane->n_groups; i++) {
      const RostrumTimelineGroup *group = &g_array_index (self->groups, RostrumTimelineGroup, i);
      RostrumTimelineGroup *last =
          gathered->len > first ? &g_array_index (gathered, RostrumTimelineGroup, gathered->len - 1) : NULL;

      if (crowded && last != NULL && rostrum_date_is_set (group->date) &&
          vagueness (last->date) == vagueness (group->date) &&
          middle_of (axis, group->date) - middle_of (axis, last->date) < column) {
        last->n += group->n;
        last->to_date = group->date;
        last->counted = TRUE;
      } else {
        g_array_append_val (gathered, *group);
      }
    }
    lane->first_group = first;
    lane->n_groups = gathered->len - first;
  }
  g_array_unref (self->groups);
  self->groups = gathered;
}
