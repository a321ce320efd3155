/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One lane a speaker: the head, and where in it the speaker's dates lie. */
#include "rostrum-timeline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* World units at text scale 1. */
#define LANE_PADDING 8.0
#define LANE_PADDING_SLIM 4.0
#define DISC 13.0
#define DISC_SLIM 8.0
#define DISC_GAP 9.0
#define COUNT_PADDING 12.0
#define COUNT_HEIGHT 18.0
#define NAME_LINES 2
#define MOST_ROWS 5
#define MOST_ROWS_SLIM 3
#define BAR_GAP 3.0
#define LABELS_AGAIN_AFTER 520.0

static const RostrumFont name_font = { ROSTRUM_TIMELINE_LABEL_SIZE_PX, FALSE, FALSE };
static const RostrumFont name_slim_font = { 12.0, FALSE, FALSE };
static const RostrumFont note_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, FALSE, FALSE };
static const RostrumFont count_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, TRUE, FALSE };

/* Keeps what is @width wide within the plot, or the gutter. */
static double
keep_inside (const RostrumTimelinePage *self, const RostrumTimelineGroup *group, double left, double width)
{
  gboolean dated = rostrum_date_is_set (group->date);
  double least = dated ? self->plot_left : self->gutter_left,
         most = dated ? self->plot_right : self->gutter_right;

  return MAX (MIN (left, most - width), least);
}

/* How many columns of dots, and where. */
static void
place_dots (const RostrumTimelinePage *self, RostrumTimelineGroup *group, double left, double right)
{
  guint most_rows = self->slim ? MOST_ROWS_SLIM : MOST_ROWS;
  guint needed = (group->n + most_rows - 1) / most_rows;
  guint fitting = (guint) MAX ((right - left - BAR_GAP) / self->pitch, 1.0);
  double width;

  if (rostrum_date_is_set (group->date) && group->is_span)
    group->n_columns = MIN (group->n, MAX (fitting, needed));
  else if (rostrum_date_is_set (group->date))
    group->n_columns = needed;
  else
    group->n_columns = MIN (group->n, fitting);
  group->n_rows = (group->n + group->n_columns - 1) / group->n_columns;
  width = group->n_columns * self->pitch;
  group->dots_left = keep_inside (self, group, (left + right - width) / 2.0, width);
  group->left = group->is_span ? MIN (left, group->dots_left) : group->dots_left;
  group->right = group->is_span ? MAX (right, group->dots_left + width) : group->dots_left + width;
}

static void
place_count (const RostrumTimelinePage *self, RostrumTimelineGroup *group, double left, double right)
{
  g_autofree char *number = g_strdup_printf ("%'u", group->n);
  double width =
      rostrum_text_measure (self->context->text, &count_font, number) + COUNT_PADDING * self->scale;

  group->n_columns = 1;
  group->n_rows = (guint) ceil (COUNT_HEIGHT * self->scale / self->pitch);
  group->dots_left = keep_inside (self, group, (left + right - width) / 2.0, width);
  group->left = group->dots_left;
  group->right = group->dots_left + width;
  if (group->is_span) {
    group->left = MIN (group->left, left);
    group->right = MAX (group->right, right);
  }
}

static gboolean
collide (const RostrumTimelineGroup *a, const RostrumTimelineGroup *b)
{
  return a->left < b->right + BAR_GAP && b->left < a->right + BAR_GAP && a->row < b->row + b->n_rows &&
         b->row < a->row + a->n_rows;
}

/* The uppermost row in which it touches none of those before it. */
static void
find_row (RostrumTimelineGroup *groups, guint index)
{
  RostrumTimelineGroup *group = &groups[index];
  gboolean moved = TRUE;

  group->row = 0;
  while (moved) {
    moved = FALSE;
    for (guint i = 0; i < index; i++)
      if (collide (group, &groups[i])) {
        group->row = groups[i].row + groups[i].n_rows;
        moved = TRUE;
      }
  }
}

static void
place_groups (RostrumTimelinePage *self, RostrumTimelineLane *lane)
{
  RostrumTimelineGroup *groups =
      &g_array_index (self->table->groups, RostrumTimelineGroup, lane->first_group);

  lane->n_rows = 1;
  for (guint i = 0; i < lane->n_groups; i++) {
    double left, right, unused;

    rostrum_timeline_find_span (self, groups[i].date, &left, &right);
    if (groups[i].counted && rostrum_date_is_set (groups[i].to_date))
      rostrum_timeline_find_span (self, groups[i].to_date, &unused, &right);
    if (groups[i].counted)
      place_count (self, &groups[i], left, right);
    else
      place_dots (self, &groups[i], left, right);
    find_row (groups, i);
    lane->n_rows = MAX (lane->n_rows, groups[i].row + groups[i].n_rows);
  }
}

/* How many of the lane's statements the filter's dates leave. */
static guint
count_inside (const RostrumTimelinePage *self, const RostrumTimelineLane *lane)
{
  guint n_inside = 0;

  for (guint i = lane->first; i < lane->first + lane->n; i++)
    n_inside +=
        rostrum_bits_get (self->context->visible->statements, rostrum_timeline_table_get (self->table, i));
  return n_inside;
}

/* Where there is no room for the words. */
static char *
count_briefly (const RostrumTimelinePage *self, const RostrumTimelineLane *lane)
{
  guint n_inside = count_inside (self, lane);

  if (n_inside == lane->n)
    return g_strdup_printf ("%u", lane->n);
  /* Translators: how many of how many statements */
  return g_strdup_printf (C_ ("count", "%1$u of %2$u"), n_inside, lane->n);
}

static char *
count_to_words (const RostrumTimelinePage *self, const RostrumTimelineLane *lane)
{
  guint n_inside = count_inside (self, lane);

  if (n_inside == lane->n)
    return g_strdup_printf (ngettext ("%u statement", "%u statements", lane->n), lane->n);
  return g_strdup_printf (ngettext ("%1$u of %2$u statement", "%1$u of %2$u statements", lane->n), n_inside,
                          lane->n);
}

/* What stands beside a lane, or above it where the picture is narrow. */
typedef struct {
  gboolean one_line; /* the name alone */
  const RostrumFont *font;
  double radius;
  double text_left;
  double right;
  char **name;
  double text_height; /* name and note */
  double height;
} Head;

static void
head_init (Head *head, const RostrumTimelinePage *self, const RostrumTimelineLane *lane)
{
  head->one_line = self->slim || self->narrow;
  head->font = head->one_line ? &name_slim_font : &name_font;
  head->radius = (head->one_line ? DISC_SLIM : DISC) * self->scale;
  head->text_left = self->left + 2.0 * head->radius + DISC_GAP * self->scale;
  head->right = self->narrow ? self->right : self->head_right;
  head->name =
      rostrum_text_wrap (self->context->text, head->font, self->context->debate->speakers[lane->speaker].name,
                         head->right - head->text_left, head->one_line ? 1 : NAME_LINES);
  head->text_height = g_strv_length (head->name) * rostrum_timeline_line_height (self, head->font) +
                      (head->one_line ? 0.0 : rostrum_timeline_line_height (self, &note_font));
  head->height = MAX (2.0 * head->radius, head->text_height);
}

static void
head_clear (Head *head)
{
  g_strfreev (head->name);
}

static guint32
add_head_target (RostrumTimelinePage *self, const RostrumTimelineLane *lane, const Head *head,
                 const char *count)
{
  const RostrumSpeaker *speaker = &self->context->debate->speakers[lane->speaker];
  g_autofree char *name = g_strdup_printf (C_ ("accessible", "%s, speaker"), speaker->name);
  g_autofree char *tip = g_strdup_printf ("%s\n%s", speaker->name, count);
  RostrumTarget target = {
    .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, lane->speaker), .name = name, .description = count, .tip = tip
  };
  RostrumItem hit = {
    .type = ROSTRUM_ITEM_RECT, .layer = ROSTRUM_LAYER_NODES, .role = ROSTRUM_ROLE_OUTLINE, .radius = 5.0
  };

  hit.rect = (RostrumWorldRect){ self->left - 4.0, lane->head_top - 2.0, head->right - self->left + 4.0,
                                 head->height + 4.0 };
  hit.target = rostrum_scene_builder_add_target (self->builder, &target);
  rostrum_scene_builder_add (self->builder, &hit);
  return hit.target;
}

/* The name and how many statements: beside the lane, or, where it is narrow or low, the name alone on one line. */
static void
add_head (RostrumTimelinePage *self, RostrumTimelineLane *lane)
{
  const RostrumStyle *style = self->context->style;
  g_autofree char *count = count_to_words (self, lane);
  g_auto (GStrv) note = NULL;
  Head head;
  double middle, y;

  head_init (&head, self, lane);
  middle = lane->head_top + head.height / 2.0;
  y = middle - head.text_height / 2.0;
  lane->target = add_head_target (self, lane, &head, count);
  rostrum_scene_builder_add_disc (self->builder, ROSTRUM_LAYER_NODES, lane->target, self->context->debate,
                                  lane->speaker, (RostrumWorldPoint){ self->left + head.radius, middle },
                                  head.radius);
  for (guint i = 0; head.name[i] != NULL; i++)
    y += rostrum_timeline_write (self, ROSTRUM_LAYER_NODES, lane->target, head.font, ROSTRUM_ALIGN_START,
                                 style->text, head.text_left, y, head.name[i])
             .height;
  if (!head.one_line) {
    if (rostrum_text_measure (self->context->text, &note_font, count) > head.right - head.text_left) {
      g_free (count);
      count = count_briefly (self, lane);
    }
    note = rostrum_text_wrap (self->context->text, &note_font, count, head.right - head.text_left, 1);
    if (note[0] != NULL)
      rostrum_timeline_write (self, ROSTRUM_LAYER_NODES, lane->target, &note_font, ROSTRUM_ALIGN_START,
                              style->text_weak, head.text_left, y, note[0]);
  }
  head_clear (&head);
}

static void
add_rule (RostrumTimelinePage *self, double y)
{
  rostrum_scene_builder_add_line (self->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE,
                                  (RostrumWorldPoint){ self->left, y }, (RostrumWorldPoint){ self->right, y },
                                  self->context->style->grid, 1.0, ROSTRUM_DASH_SOLID);
}

/* The speakers in whose lane an arrow rises. */
static RostrumBits *
find_changed (const RostrumTimelinePage *self)
{
  RostrumBits *changed = rostrum_bits_new (self->context->debate->n_speakers, FALSE);

  for (guint i = 0; i < self->table->changes->len; i++) {
    const RostrumStanceChange *change = &g_array_index (self->table->changes, RostrumStanceChange, i);

    rostrum_bits_set (changed, self->context->debate->statements[change->later].speaker, TRUE);
  }
  return changed;
}

static void
place_lane (RostrumTimelinePage *self, RostrumTimelineLane *lane, const RostrumBits *changed)
{
  double padding = (self->slim ? LANE_PADDING_SLIM : LANE_PADDING) * self->scale, rows;
  double arc = rostrum_bits_get (changed, lane->speaker) ? ROSTRUM_TIMELINE_ARC * self->scale : 0.0;
  Head head;

  place_groups (self, lane);
  head_init (&head, self, lane);
  rows = lane->n_rows * self->pitch;
  lane->head_top = self->y + padding;
  if (self->narrow) {
    RostrumWorldRect hole = { self->left, lane->head_top, self->right - self->left, head.height };

    g_array_append_val (self->holes, hole);
    lane->top = lane->head_top + head.height + padding / 2.0 + arc;
    self->y = lane->top + rows + padding;
  } else {
    /* A single row stands in the middle of its head. */
    lane->top = lane->head_top + MAX ((head.height - rows) / 2.0, arc);
    self->y = lane->head_top + MAX (rows + arc, head.height) + padding;
  }
  lane->bottom = self->y;
  head_clear (&head);
}

void
rostrum_timeline_lanes_place (RostrumTimelinePage *self)
{
  g_autoptr (RostrumBits) changed = find_changed (self);
  double labels_y = self->y;

  for (guint i = 0; i < self->table->lanes->len; i++) {
    if (self->y - labels_y > LABELS_AGAIN_AFTER * self->scale) {
      rostrum_timeline_scale_repeat (self);
      labels_y = self->y;
    }
    place_lane (self, &g_array_index (self->table->lanes, RostrumTimelineLane, i), changed);
  }
}

void
rostrum_timeline_lanes_add (RostrumTimelinePage *self)
{
  for (guint i = 0; i < self->table->lanes->len; i++) {
    RostrumTimelineLane *lane = &g_array_index (self->table->lanes, RostrumTimelineLane, i);

    add_rule (self,
              floor (lane->head_top - (self->slim ? LANE_PADDING_SLIM : LANE_PADDING) * self->scale) + 0.5);
    add_head (self, lane);
    rostrum_timeline_marks_add (self, lane);
  }
  if (self->table->lanes->len > 0)
    add_rule (
        self,
        floor (g_array_index (self->table->lanes, RostrumTimelineLane, self->table->lanes->len - 1).bottom) +
            0.5);
}
