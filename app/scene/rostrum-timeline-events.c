/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events above the axis: in the order of time, each with its words beside its mark, none over another's. */
#include "rostrum-timeline.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-words.h"

/* World units at text scale 1. */
#define ROW_PADDING 2.5
#define LABEL_GAP 7.0
#define APART 12.0
#define MARK 4.0
#define BAR_LEAST 8.0
#define BAR_SHARE 0.16
#define MOST_ROWS 14
#define LABEL_LINES 2
#define BELOW 6.0
#define GROUND_MARGIN 2.0

static const RostrumFont label_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, FALSE, FALSE };

typedef struct {
  guint32 event;
  gboolean is_span;
  double left; /* of the mark */
  double right;
  char **lines; /* NULL: no room for words */
  RostrumAlign align;
  double label_x; /* the aligned end */
  double label_left;
  double label_right;
  guint row;
} Place;

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_strfreev (place->lines);
}

/* Words right of the mark, or left of it where there is no room, or on two lines where there is more of it. */
static void
place_label (const RostrumTimelinePage *self, Place *place, const char *words)
{
  RostrumText *text = self->context->text;
  double gap = LABEL_GAP * self->scale, width = rostrum_text_measure (text, &label_font, words);
  double from = (place->is_span ? place->left : place->right) + gap,
         to = (place->is_span ? place->right : place->left) - gap;
  double room_right = self->right - from, room_left = to - self->left, widest = 0.0;
  gboolean rightward = width <= room_right || (width > room_left && room_right >= room_left);

  place->lines = rostrum_text_wrap (text, &label_font, words, MAX (rightward ? room_right : room_left, 1.0),
                                    LABEL_LINES);
  for (char **line = place->lines; *line != NULL; line++)
    widest = MAX (widest, rostrum_text_measure (text, &label_font, *line));
  place->align = rightward ? ROSTRUM_ALIGN_START : ROSTRUM_ALIGN_END;
  place->label_x = rightward ? from : to;
  place->label_left = rightward ? from : to - widest;
  place->label_right = place->label_left + widest;
}

static void
place_mark (const RostrumTimelinePage *self, Place *place, RostrumDate date)
{
  double least = BAR_LEAST * self->scale, middle;

  rostrum_timeline_find_span (self, date, &place->left, &place->right);
  place->is_span = rostrum_date_is_set (date) && date.day == 0;
  middle = (place->left + place->right) / 2.0;
  if (!place->is_span) {
    place->left = middle - MARK * self->scale;
    place->right = middle + MARK * self->scale;
  } else if (place->right - place->left < least) {
    place->left = middle - least / 2.0;
    place->right = middle + least / 2.0;
  }
}

static double
left_of (const Place *place)
{
  return MIN (place->left, place->label_left);
}

/* In the order of time from the top: beside the last one if there is room, else below it. */
static GArray *
place_events (const RostrumTimelinePage *self, guint *n_rows)
{
  const GArray *events = self->table->events;
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));
  double reach = 0.0;

  g_array_set_clear_func (places, place_clear);
  *n_rows = 0;
  for (guint i = 0; i < events->len; i++) {
    Place place = { .event = g_array_index (events, guint32, i) };
    const RostrumEvent *event = &self->context->debate->events[place.event];

    place_mark (self, &place, event->date);
    if (*n_rows <= MOST_ROWS)
      place_label (self, &place, event->label);
    if (*n_rows == 0 || (*n_rows <= MOST_ROWS && left_of (&place) < reach + APART * self->scale)) {
      (*n_rows)++;
      reach = 0.0;
    }
    if (*n_rows > MOST_ROWS)
      g_clear_pointer (&place.lines, g_strfreev);
    else
      reach = MAX (reach, MAX (place.right, place.label_right));
    place.row = *n_rows - 1;
    g_array_append_val (places, place);
  }
  return places;
}

static guint32
add_target (RostrumTimelinePage *self, const Place *place, const RostrumWorldRect *bounds)
{
  const RostrumEvent *event = &self->context->debate->events[place->event];
  g_autofree char *when = rostrum_timeline_date_to_words (event->date);
  /* Translators: an event, and when it was */
  g_autofree char *name = g_strdup_printf (C_ ("accessible", "%1$s, event, %2$s"), event->label, when);
  g_autofree char *source = rostrum_place_to_words (self->context->debate, event->source, &event->locator);
  g_autofree char *tip = g_strdup_printf ("%s\n%s\n%s", when, event->label, source);
  RostrumTarget target = {
    .ref = rostrum_ref (ROSTRUM_KIND_EVENT, place->event),
    .name = name,
    .description = source,
    .tip = tip,
  };
  RostrumItem hit = { .type = ROSTRUM_ITEM_RECT,
                      .layer = ROSTRUM_LAYER_NODES,
                      .role = ROSTRUM_ROLE_OUTLINE,
                      .rect = *bounds,
                      .radius = 4.0 };

  hit.target = rostrum_scene_builder_add_target (self->builder, &target);
  rostrum_scene_builder_add (self->builder, &hit);
  if (event->source != ROSTRUM_NONE)
    rostrum_scene_builder_add_alias (self->builder, rostrum_ref (ROSTRUM_KIND_SOURCE, event->source),
                                     hit.target);
  return hit.target;
}

static void
add_mark (RostrumTimelinePage *self, const Place *place, guint32 target, double top, double height,
          gboolean inside)
{
  const RostrumStyle *style = self->context->style;
  const RostrumColor nothing = { 0 };
  RostrumColor color = rostrum_timeline_shade (self, style->text_weak, inside);
  double middle = (place->left + place->right) / 2.0, y = top + height / 2.0;
  RostrumWorldRect bar = { place->left, top + 1.0, place->right - place->left, height - 2.0 };
  RostrumSegment flag[4] = { { ROSTRUM_SEGMENT_MOVE, { { place->left, y - MARK * self->scale } } },
                             { ROSTRUM_SEGMENT_LINE, { { place->right, y - MARK * self->scale } } },
                             { ROSTRUM_SEGMENT_LINE, { { middle, y + MARK * self->scale } } },
                             { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = ROSTRUM_LAYER_NODES,
                       .target = target,
                       .segments = flag,
                       .n_segments = G_N_ELEMENTS (flag),
                       .fill = color };

  if (!place->is_span) {
    rostrum_scene_builder_add (self->builder, &item);
    return;
  }
  rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_NODES, target, &bar, 3.0,
                                  style->high_contrast ? nothing
                                                       : rostrum_color_dim (color, style->canvas, BAR_SHARE),
                                  style->high_contrast ? color : nothing, style->high_contrast ? 1.0 : 0.0);
}

/* Words that go on beyond their bar interrupt its outline, which would cross them. */
static void
add_ground (RostrumTimelinePage *self, const Place *place, guint32 target, double top, double height)
{
  const RostrumStyle *style = self->context->style;
  RostrumColor nothing = { 0 };
  RostrumWorldRect ground = { place->label_left - GROUND_MARGIN, top,
                              place->label_right - place->label_left + 2.0 * GROUND_MARGIN, height };

  if (!style->high_contrast || !place->is_span ||
      (place->label_left >= place->left && place->label_right <= place->right))
    return;
  rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_NODES, target, &ground, 0.0, style->canvas,
                                  nothing, 0.0);
}

static void
add_event (RostrumTimelinePage *self, const Place *place, double top)
{
  const RostrumStyle *style = self->context->style;
  RostrumDate date = self->context->debate->events[place->event].date;
  gboolean inside = rostrum_timeline_is_inside (self, date);
  double line = rostrum_timeline_line_height (self, &label_font);
  RostrumWorldRect bounds = { place->left, top, place->right - place->left, line + 2.0 * ROW_PADDING };
  guint n_lines = place->lines != NULL ? g_strv_length (place->lines) : 1;
  RostrumTimelineLine down = { (place->left + place->right) / 2.0, top + (line + 2.0 * ROW_PADDING) / 2.0,
                               inside };
  guint32 target;

  if (place->lines != NULL) {
    bounds.x = MIN (place->left, place->label_left - 2.0);
    bounds.width = MAX (place->right, place->label_right + 2.0) - bounds.x;
    bounds.height = n_lines * line + 2.0 * ROW_PADDING;
  }
  target = add_target (self, place, &bounds);
  add_mark (self, place, target, top, line + 2.0 * ROW_PADDING, inside);
  if (place->lines != NULL)
    add_ground (self, place, target, top + ROW_PADDING, n_lines * line);
  for (guint i = 0; place->lines != NULL && i < n_lines; i++) {
    RostrumWorldRect hole = rostrum_timeline_write (
        self, ROSTRUM_LAYER_NODES, target, &label_font, place->align, inside ? style->text : style->text_weak,
        place->label_x, top + ROW_PADDING + i * line, place->lines[i]);

    g_array_append_val (self->holes, hole);
  }
  if (!place->is_span && rostrum_date_is_set (date) && place->lines != NULL)
    g_array_append_val (self->lines, down);
}

void
rostrum_timeline_events_add (RostrumTimelinePage *self)
{
  guint n_rows = 0;
  g_autoptr (GArray) places = place_events (self, &n_rows);
  double line = rostrum_timeline_line_height (self, &label_font);
  guint next = 0;

  for (guint row = 0; row < n_rows; row++) {
    guint first = next, n_lines = 1;

    for (; next < places->len && g_array_index (places, Place, next).row == row; next++)
      if (g_array_index (places, Place, next).lines != NULL)
        n_lines = MAX (n_lines, g_strv_length (g_array_index (places, Place, next).lines));
    for (guint i = first; i < next; i++)
      add_event (self, &g_array_index (places, Place, i), self->y);
    self->y += n_lines * line + 2.0 * ROW_PADDING + 1.0;
  }
  if (n_rows > 0)
    self->y += BELOW * self->scale;
}
