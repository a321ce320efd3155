/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the timeline says of itself: names for screen readers, tips, the sentence below it. */
#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"
#include "rostrum-timeline.h"

char *
rostrum_timeline_date_to_words (RostrumDate date)
{
  g_autofree char *words = rostrum_date_to_words (date);

  if (!rostrum_date_is_set (date))
    return g_strdup (_ ("no date"));
  if (date.day != 0)
    return g_steal_pointer (&words);
  /* Translators: a month or a year; the day is not known: "some day in Jan 2025" */
  return g_strdup_printf (_ ("some day in %s"), words);
}

char *
rostrum_timeline_statement_name (const RostrumDebate *debate, guint32 statement)
{
  const RostrumStatement *s = &debate->statements[statement];
  const char *who = debate->speakers[s->speaker].name;
  g_autofree char *when = rostrum_timeline_date_to_words (s->date);

  if (s->stance == ROSTRUM_STANCE_NONE)
    /* Translators: a speaker, and when: a statement that takes no stance */
    return g_strdup_printf (_ ("%1$s, no stance, %2$s"), who, when);
  /* Translators: a speaker, the stance in words, a position, and when */
  return g_strdup_printf (_ ("%1$s: %2$s “%3$s”, %4$s"), who, rostrum_stance_to_words (s->stance),
                          debate->positions[s->position].label, when);
}

char *
rostrum_timeline_statement_tip (const RostrumDebate *debate, guint32 statement)
{
  const RostrumStatement *s = &debate->statements[statement];
  g_autofree char *name = rostrum_timeline_statement_name (debate, statement);
  g_autofree char *place = rostrum_place_to_words (debate, s->source, &s->locator);

  return g_strdup_printf ("%s\n%s\n%s", name, s->summary, place);
}

static char *
group_dates (const RostrumTimelineGroup *group)
{
  if (rostrum_date_compare (group->date, group->to_date) == 0)
    return rostrum_timeline_date_to_words (group->date);
  return rostrum_dates_to_words (group->date, group->to_date);
}

char *
rostrum_timeline_group_name (const RostrumTimelinePage *self, const RostrumTimelineLane *lane,
                             const RostrumTimelineGroup *group)
{
  g_autofree char *when = group_dates (group);

  /* Translators: a speaker, how many statements, and when */
  return g_strdup_printf (ngettext ("%1$s: %2$u statement, %3$s", "%1$s: %2$u statements, %3$s", group->n),
                          self->context->debate->speakers[lane->speaker].name, group->n, when);
}

char *
rostrum_timeline_group_tip (const RostrumTimelinePage *self, const RostrumTimelineGroup *group)
{
  g_autofree char *when = group_dates (group);
  GString *tip = g_string_new (NULL);
  guint counts[ROSTRUM_N_STANCES] = { 0 };

  for (guint i = group->first; i < group->first + group->n; i++)
    counts[self->context->debate->statements[rostrum_timeline_table_get (self->table, i)].stance]++;
  g_string_append_printf (tip, ngettext ("%1$u statement, %2$s", "%1$u statements, %2$s", group->n), group->n,
                          when);
  for (int s = 1; s <= ROSTRUM_N_STANCES; s++) {
    RostrumStance stance = (RostrumStance) (s % ROSTRUM_N_STANCES);

    if (counts[stance] > 0)
      /* Translators: a stance in words, and how many statements take it: "supports: 12" */
      g_string_append_printf (tip, C_ ("tip", "\n%1$s: %2$u"), rostrum_stance_to_words (stance),
                              counts[stance]);
  }
  return g_string_free (tip, FALSE);
}

char *
rostrum_timeline_change_name (const RostrumDebate *debate, const RostrumStanceChange *change)
{
  const RostrumStatement *earlier = &debate->statements[change->earlier],
                         *later = &debate->statements[change->later];

  /* Translators: a speaker, two stances in words, a position: "Yann LeCun changed from “supports” to “opposes” on “…”" */
  return g_strdup_printf (_ ("%1$s changed from “%2$s” to “%3$s” on “%4$s”"),
                          debate->speakers[later->speaker].name, rostrum_stance_to_words (earlier->stance),
                          rostrum_stance_to_words (later->stance), debate->positions[later->position].label);
}

char *
rostrum_timeline_change_tip (const RostrumDebate *debate, const RostrumStanceChange *change)
{
  const RostrumStatement *earlier = &debate->statements[change->earlier],
                         *later = &debate->statements[change->later];
  g_autofree char *name = rostrum_timeline_change_name (debate, change);
  g_autofree char *before = rostrum_timeline_date_to_words (earlier->date);
  g_autofree char *after = rostrum_timeline_date_to_words (later->date);

  return g_strdup_printf ("%s\n%s: %s\n%s: %s", name, before, earlier->summary, after, later->summary);
}

static char *
statements_to_words (const RostrumViewContext *context, const RostrumTimelineTable *table)
{
  guint shown = context->visible->n_statements, all = table->all->n_statements;

  if (shown == all)
    return g_strdup_printf (ngettext ("%u statement", "%u statements", all), all);
  return g_strdup_printf (ngettext ("%1$u of %2$u statement", "%1$u of %2$u statements", all), shown, all);
}

/* Who says any of what the dates leave; others have a lane that is dimmed. */
static char *
speakers_to_words (const RostrumViewContext *context, const RostrumTimelineTable *table)
{
  guint shown = 0, all = table->lanes->len;

  for (guint l = 0; l < all; l++) {
    const RostrumTimelineLane *lane = &g_array_index (table->lanes, RostrumTimelineLane, l);
    gboolean any = FALSE;

    for (guint i = lane->first; i < lane->first + lane->n && !any; i++)
      any = rostrum_bits_get (context->visible->statements, rostrum_timeline_table_get (table, i));
    shown += any;
  }
  if (shown == all)
    return g_strdup_printf (ngettext ("%u speaker", "%u speakers", all), all);
  return g_strdup_printf (ngettext ("%1$u of %2$u speaker", "%1$u of %2$u speakers", all), shown, all);
}

static char *
events_to_words (const RostrumViewContext *context, const RostrumTimelineTable *table)
{
  const RostrumFilter *filter = context->state->filter;
  guint shown = 0, all = table->events->len;

  for (guint i = 0; i < all; i++)
    shown += rostrum_date_in_range (context->debate->events[g_array_index (table->events, guint32, i)].date,
                                    filter->from, filter->to);
  if (shown == all)
    return g_strdup_printf (ngettext ("%u event", "%u events", all), all);
  return g_strdup_printf (ngettext ("%1$u of %2$u event", "%1$u of %2$u events", all), shown, all);
}

/* The dates chosen, or else all that the axis has. */
static char *
reach_to_words (const RostrumViewContext *context, const RostrumTimelineTable *table)
{
  const RostrumFilter *filter = context->state->filter;
  guint32 first, last;

  if (rostrum_date_is_set (filter->from) || rostrum_date_is_set (filter->to))
    return rostrum_dates_to_words (filter->from, filter->to);
  if (!rostrum_time_axis_get_days (&table->axis, &first, &last))
    return g_strdup (_ ("no date"));
  return rostrum_dates_to_words (rostrum_date_from_day (first), rostrum_date_from_day (last));
}

char *
rostrum_timeline_caption (const RostrumViewContext *context, const RostrumTimelineTable *table,
                          guint n_changes)
{
  g_autofree char *statements = statements_to_words (context, table);
  g_autofree char *speakers = speakers_to_words (context, table);
  g_autofree char *events = events_to_words (context, table);
  g_autofree char *reach = reach_to_words (context, table);
  GString *caption = g_string_new (NULL);

  if (table->lanes->len == 0 && table->events->len == 0) {
    g_string_assign (caption, _ ("There is nothing to draw."));
    return g_string_free (caption, FALSE);
  }
  if (table->events->len == 0)
    /* Translators: "79 statements by 7 speakers, 1 Dec 2024 to 28 Feb 2025." */
    g_string_printf (caption, _ ("%1$s by %2$s, %3$s."), statements, speakers, reach);
  else
    /* Translators: "79 statements by 7 speakers, with 11 events, 1 Dec 2024 to 28 Feb 2025." */
    g_string_printf (caption, _ ("%1$s by %2$s, with %3$s, %4$s."), statements, speakers, events, reach);
  if (n_changes > 0) {
    g_string_append_c (caption, ' ');
    g_string_append_printf (caption,
                            ngettext ("%u changed stance is drawn as an arrow.",
                                      "%u changed stances are drawn as arrows.", n_changes),
                            n_changes);
  }
  if (table->axis.n_parts > 1) {
    g_string_append_c (caption, ' ');
    g_string_append (caption, _ ("Time is not to scale: empty years or months are cut out of the axis."));
  }
  if (table->n_undated > 0) {
    g_string_append_c (caption, ' ');
    g_string_append_printf (
        caption, ngettext ("%u statement has no date.", "%u statements have no date.", table->n_undated),
        table->n_undated);
  }
  return g_string_free (caption, FALSE);
}
