/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in a lane: dots, soft bars below those of which only the month or the year is known, counts, and the arrows of changed
 * stances. */
#include "rostrum-timeline.h"

#include "query/rostrum-network.h"
#include "rostrum-scene-private.h"

#include <math.h>

#define DOT_SHARE 0.36 /* of the pitch, as radius */
#define BAR_SHARE 0.13
#define BAR_SHARE_DARK 0.24
#define BAR_PADDING 1.0
#define FADE_STEPS 4
#define FADE_WIDTH 5.0
#define COUNT_STRIP 3.0
#define ARROW_HEAD 7.0
#define ARROW_TURN 16.0
#define ARROW_WIDTH 1.5

static const RostrumFont count_font = { ROSTRUM_TIMELINE_NOTE_SIZE_PX, TRUE, FALSE };

static void
add_diamond (RostrumSceneBuilder *builder, const RostrumItem *like, RostrumWorldPoint centre, double radius)
{
  RostrumSegment segments[5] = { { ROSTRUM_SEGMENT_MOVE, { { centre.x, centre.y - radius } } },
                                 { ROSTRUM_SEGMENT_LINE, { { centre.x + radius, centre.y } } },
                                 { ROSTRUM_SEGMENT_LINE, { { centre.x, centre.y + radius } } },
                                 { ROSTRUM_SEGMENT_LINE, { { centre.x - radius, centre.y } } },
                                 { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem item = *like;

  item.type = ROSTRUM_ITEM_PATH;
  item.segments = segments;
  item.n_segments = G_N_ELEMENTS (segments);
  rostrum_scene_builder_add (builder, &item);
}

static void
add_round (RostrumSceneBuilder *builder, const RostrumItem *like, RostrumWorldPoint centre, double radius,
           gboolean square)
{
  RostrumItem item = *like;

  item.type = square ? ROSTRUM_ITEM_RECT : ROSTRUM_ITEM_ELLIPSE;
  item.rect = (RostrumWorldRect){ centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius };
  item.radius = square ? 1.0 : 0.0;
  rostrum_scene_builder_add (builder, &item);
}

void
rostrum_timeline_add_dot (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target,
                          RostrumStance stance, gboolean sourced, RostrumColor color, RostrumColor paper,
                          RostrumWorldPoint centre, double radius)
{
  RostrumItem item = { .layer = layer, .target = target, .fill = color, .stroke = color };
  gboolean leans = stance == ROSTRUM_STANCE_LEANS_SUPPORTS || stance == ROSTRUM_STANCE_LEANS_OPPOSES;
  int side = rostrum_stance_side (stance);
  RostrumColor nothing = { 0 };

  item.stroke_width = 0.3 * radius;
  if (!sourced || leans)
    item.fill = paper;
  radius -= item.stroke_width / 2.0;
  if (stance == ROSTRUM_STANCE_NONE)
    add_round (builder, &item, centre, 0.6 * radius, FALSE);
  else if (stance == ROSTRUM_STANCE_MIXED)
    add_round (builder, &item, centre, 0.85 * radius, TRUE);
  else if (side > 0)
    add_round (builder, &item, centre, radius, FALSE);
  else
    add_diamond (builder, &item, centre, 1.15 * radius);
  /* Who leans has a core: hollow is what has no source. */
  if (!leans || !sourced)
    return;
  item.fill = color;
  item.stroke = nothing;
  if (side > 0)
    add_round (builder, &item, centre, 0.42 * radius, FALSE);
  else
    add_diamond (builder, &item, centre, 0.5 * radius);
}

static RostrumWorldPoint
dot_place (const RostrumTimelinePage *self, const RostrumTimelineLane *lane,
           const RostrumTimelineGroup *group, guint index)
{
  /* Along a bar line by line, on a day column by column. */
  guint column =
      group->is_span || !rostrum_date_is_set (group->date) ? index % group->n_columns : index / group->n_rows;
  guint row =
      group->is_span || !rostrum_date_is_set (group->date) ? index / group->n_columns : index % group->n_rows;

  return (RostrumWorldPoint){ group->dots_left + (column + 0.5) * self->pitch,
                              lane->top + (group->row + row + 0.5) * self->pitch };
}

/* What does not lie on the axis whole fades out at its end. */
static void
add_fade (RostrumTimelinePage *self, const RostrumWorldRect *bar, RostrumColor color, gboolean at_start)
{
  for (int i = 0; i < FADE_STEPS; i++) {
    RostrumWorldRect piece = *bar;
    double share = (FADE_STEPS - i) / (FADE_STEPS + 1.0);

    piece.width = FADE_WIDTH;
    piece.x = at_start ? bar->x - (i + 1) * FADE_WIDTH : bar->x + bar->width + i * FADE_WIDTH;
    rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, &piece, 0.0,
                                    rostrum_color_dim (color, self->context->style->canvas, share),
                                    (RostrumColor){ 0 }, 0.0);
  }
}

static void
add_bar (RostrumTimelinePage *self, const RostrumTimelineLane *lane, const RostrumTimelineGroup *group,
         gboolean inside)
{
  const RostrumStyle *style = self->context->style;
  const RostrumColor nothing = { 0 };
  double share = style->dark ? BAR_SHARE_DARK : BAR_SHARE;
  RostrumColor color = rostrum_color_dim (style->neutral, style->canvas, inside ? share : share / 2.0);
  RostrumWorldRect bar = { group->left + BAR_PADDING, lane->top + group->row * self->pitch + BAR_PADDING,
                           group->right - group->left - 2.0 * BAR_PADDING,
                           group->n_rows * self->pitch - 2.0 * BAR_PADDING };
  guint32 first = 0, last = 0, axis_first = 0, axis_last = 0;
  gboolean cut_start, cut_end;

  rostrum_date_to_days (group->date, &first, NULL);
  rostrum_date_to_days (group->to_date, NULL, &last);
  rostrum_time_axis_get_days (&self->axis, &axis_first, &axis_last);
  cut_start = first < axis_first && !style->high_contrast && bar.width > 3.0 * FADE_STEPS * FADE_WIDTH;
  cut_end = last > axis_last && !style->high_contrast && bar.width > 3.0 * FADE_STEPS * FADE_WIDTH;
  if (cut_start) {
    bar.x += FADE_STEPS * FADE_WIDTH;
    bar.width -= FADE_STEPS * FADE_WIDTH;
    add_fade (self, &bar, color, TRUE);
  }
  if (cut_end) {
    bar.width -= FADE_STEPS * FADE_WIDTH;
    add_fade (self, &bar, color, FALSE);
  }
  rostrum_scene_builder_add_rect (
      self->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, &bar,
      cut_start || cut_end ? 0.0 : MIN (self->pitch, bar.height) / 2.0 - BAR_PADDING,
      style->high_contrast ? nothing : color, style->high_contrast ? style->grid : nothing,
      style->high_contrast ? 1.0 : 0.0);
  self->shown.bar = TRUE;
}

/* Several columns of one day are held together by a thin frame. */
static void
add_tray (RostrumTimelinePage *self, const RostrumTimelineLane *lane, const RostrumTimelineGroup *group)
{
  const RostrumStyle *style = self->context->style;
  const RostrumColor nothing = { 0 };
  RostrumWorldRect tray = { group->left, lane->top + group->row * self->pitch - 0.5,
                            group->right - group->left, group->n_rows * self->pitch + 1.0 };

  rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, &tray, 4.0, nothing,
                                  style->grid, 1.0);
  self->shown.tray = TRUE;
}

static void
add_aliases (RostrumTimelinePage *self, guint32 statement, guint32 target)
{
  const RostrumStatement *s = &self->context->debate->statements[statement];
  RostrumSceneBuilder *builder = self->builder;

  self->target_of[statement] = target;
  rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_SPEAKER, s->speaker), target);
  if (s->position != ROSTRUM_NONE) {
    rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_POSITION, s->position), target);
    rostrum_scene_builder_add_alias (builder, rostrum_ref_edge (s->speaker, s->position), target);
  }
  if (s->source != ROSTRUM_NONE)
    rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_SOURCE, s->source), target);
}

static RostrumColor
stance_color (const RostrumTimelinePage *self, RostrumStance stance)
{
  const RostrumStyle *style = self->context->style;

  return stance == ROSTRUM_STANCE_NONE ? style->neutral : rostrum_style_stance_color (style, stance);
}

static void
add_statement (RostrumTimelinePage *self, const RostrumTimelineLane *lane, guint32 statement,
               RostrumWorldPoint at)
{
  const RostrumDebate *debate = self->context->debate;
  const RostrumStatement *s = &debate->statements[statement];
  gboolean inside = rostrum_timeline_is_inside (self, s->date);
  g_autofree char *name = rostrum_timeline_statement_name (debate, statement);
  g_autofree char *tip = rostrum_timeline_statement_tip (debate, statement);
  RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_STATEMENT, statement),
                           .name = name,
                           .description = s->summary,
                           .tip = tip,
                           .centre = at };
  RostrumItem hit = {
    .type = ROSTRUM_ITEM_RECT, .layer = ROSTRUM_LAYER_NODES, .role = ROSTRUM_ROLE_OUTLINE, .radius = 3.0
  };

  hit.rect = (RostrumWorldRect){ at.x - self->pitch / 2.0 + 0.5, at.y - self->pitch / 2.0 + 0.5,
                                 self->pitch - 1.0, self->pitch - 1.0 };
  hit.target = rostrum_scene_builder_add_target (self->builder, &target);
  rostrum_scene_builder_add (self->builder, &hit);
  rostrum_timeline_add_dot (self->builder, ROSTRUM_LAYER_NODES, hit.target, s->stance,
                            s->source != ROSTRUM_NONE,
                            rostrum_timeline_shade (self, stance_color (self, s->stance), inside),
                            self->context->style->canvas, at, DOT_SHARE * self->pitch);
  add_aliases (self, statement, hit.target);
  rostrum_scene_builder_relate (self->builder, hit.target, lane->target);
  self->place_of[statement] = at;
  self->shown.stances |= 1u << s->stance;
  self->shown.hollow |= s->source == ROSTRUM_NONE;
  self->shown.outside |= !inside;
}

/* Below the number, how the stances split. */
static void
add_split (RostrumTimelinePage *self, const RostrumTimelineGroup *group, guint32 target,
           const RostrumWorldRect *pill)
{
  guint counts[ROSTRUM_N_STANCES] = { 0 };
  double x = pill->x + 3.0, room = pill->width - 6.0;

  for (guint i = group->first; i < group->first + group->n; i++)
    counts[self->context->debate->statements[rostrum_timeline_table_get (self->table, i)].stance]++;
  for (int s = 1; s <= ROSTRUM_N_STANCES; s++) {
    RostrumStance stance = (RostrumStance) (s % ROSTRUM_N_STANCES);
    RostrumWorldRect piece = { x, pill->y + pill->height - COUNT_STRIP - 2.0,
                               room * counts[stance] / group->n, COUNT_STRIP };

    if (counts[stance] == 0)
      continue;
    rostrum_scene_builder_add_rect (self->builder, ROSTRUM_LAYER_NODES, target, &piece, 0.0,
                                    stance_color (self, stance), (RostrumColor){ 0 }, 0.0);
    x += piece.width;
    self->shown.stances |= 1u << stance;
  }
}

static void
add_count (RostrumTimelinePage *self, const RostrumTimelineLane *lane, RostrumTimelineGroup *group,
           gboolean inside)
{
  const RostrumStyle *style = self->context->style;
  g_autofree char *number = g_strdup_printf ("%'u", group->n);
  g_autofree char *name = rostrum_timeline_group_name (self, lane, group);
  g_autofree char *tip = rostrum_timeline_group_tip (self, group);
  RostrumTarget target = {
    .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, lane->speaker), .name = name, .description = tip, .tip = tip
  };
  RostrumItem pill = { .type = ROSTRUM_ITEM_RECT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .role = ROSTRUM_ROLE_OUTLINE,
                       .radius = 4.0,
                       .fill = style->card,
                       .stroke = rostrum_timeline_shade (self, style->outline, inside),
                       .stroke_width = style->outline_width_world };
  double height = group->n_rows * self->pitch - 2.0;
  double width = rostrum_text_measure (self->context->text, &count_font, number) + 10.0 * self->scale;

  pill.rect =
      (RostrumWorldRect){ group->dots_left + 1.0, lane->top + group->row * self->pitch + 1.0, width, height };
  group->target = pill.target = rostrum_scene_builder_add_target (self->builder, &target);
  rostrum_scene_builder_add (self->builder, &pill);
  rostrum_timeline_write (self, ROSTRUM_LAYER_NODES, pill.target, &count_font, ROSTRUM_ALIGN_MIDDLE,
                          inside ? style->text : style->text_weak, pill.rect.x + width / 2.0, pill.rect.y,
                          number);
  add_split (self, group, pill.target, &pill.rect);
  for (guint i = group->first; i < group->first + group->n; i++) {
    guint32 statement = rostrum_timeline_table_get (self->table, i);

    add_aliases (self, statement, pill.target);
    rostrum_scene_builder_add_alias (self->builder, rostrum_ref (ROSTRUM_KIND_STATEMENT, statement),
                                     pill.target);
    self->place_of[statement] = (RostrumWorldPoint){ pill.rect.x + width / 2.0, pill.rect.y + height / 2.0 };
  }
  rostrum_scene_builder_relate (self->builder, group->target, lane->target);
  self->shown.count = TRUE;
  self->shown.outside |= !inside;
}

void
rostrum_timeline_marks_add (RostrumTimelinePage *self, const RostrumTimelineLane *lane)
{
  for (guint g = lane->first_group; g < lane->first_group + lane->n_groups; g++) {
    RostrumTimelineGroup *group = &g_array_index (self->table->groups, RostrumTimelineGroup, g);
    gboolean inside = rostrum_timeline_is_inside (self, group->date) ||
                      (group->counted && rostrum_timeline_is_inside (self, group->to_date));

    if (group->is_span)
      add_bar (self, lane, group, inside);
    else if (group->n_columns > 1 && rostrum_date_is_set (group->date))
      add_tray (self, lane, group);
    if (group->counted) {
      add_count (self, lane, group, inside);
      continue;
    }
    for (guint i = 0; i < group->n; i++)
      add_statement (self, lane, rostrum_timeline_table_get (self->table, group->first + i),
                     dot_place (self, lane, group, i));
  }
}

/* @base: in the middle of its back. */
static void
add_arrow_head (RostrumTimelinePage *self, const RostrumItem *line, RostrumWorldPoint tip,
                RostrumWorldPoint base)
{
  const double x = (tip.x - base.x) / 2.0, y = (tip.y - base.y) / 2.0;
  RostrumSegment segments[4] = { { ROSTRUM_SEGMENT_MOVE, { tip } },
                                 { ROSTRUM_SEGMENT_LINE, { { base.x - y, base.y + x } } },
                                 { ROSTRUM_SEGMENT_LINE, { { base.x + y, base.y - x } } },
                                 { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem head = { .type = ROSTRUM_ITEM_PATH,
                       .layer = line->layer,
                       .target = line->target,
                       .segments = segments,
                       .n_segments = G_N_ELEMENTS (segments),
                       .fill = line->stroke };

  rostrum_scene_builder_add (self->builder, &head);
}

/* The curve from one dot to another, within the room that the lane has above its dots; returns the arrow's tip. */
static RostrumWorldPoint
bend (const RostrumTimelinePage *self, RostrumWorldPoint from, RostrumWorldPoint to,
      RostrumSegment segments[2])
{
  const double off = DOT_SHARE * self->pitch + 2.0, reach = fabs (to.x - from.x);
  const double sign = to.x < from.x ? -1.0 : 1.0;
  const double rise = MIN (0.25 * reach + 4.0, (ROSTRUM_TIMELINE_ARC - 2.0) * self->scale);
  const double turn = sign * MIN (0.25 * reach, ARROW_TURN * self->scale);
  const RostrumWorldPoint tip = { to.x, to.y - off };
  /* A Bézier curve comes three quarters of the way to controls of one height. */
  const double height = MIN (from.y, to.y) - off - rise / 0.75;
  const RostrumWorldPoint before = { to.x - turn, height };
  const double length =
      MAX (sqrt ((tip.x - before.x) * (tip.x - before.x) + (tip.y - before.y) * (tip.y - before.y)), 1e-6);
  const double share = ARROW_HEAD * self->scale / length;

  segments[0] = (RostrumSegment){ ROSTRUM_SEGMENT_MOVE, { { from.x, from.y - off } } };
  segments[1] =
      (RostrumSegment){ ROSTRUM_SEGMENT_CURVE,
                        { { from.x + turn, height },
                          before,
                          { tip.x - (tip.x - before.x) * share, tip.y - (tip.y - before.y) * share } } };
  return tip;
}

/* An arc above the dots, from mark to mark. */
static void
add_change (RostrumTimelinePage *self, const RostrumStanceChange *change)
{
  const RostrumDebate *debate = self->context->debate;
  const RostrumStatement *later = &debate->statements[change->later];
  g_autofree char *name = rostrum_timeline_change_name (debate, change);
  g_autofree char *tip = rostrum_timeline_change_tip (debate, change);
  RostrumSegment segments[2];
  const RostrumWorldPoint end =
      bend (self, self->place_of[change->earlier], self->place_of[change->later], segments);
  RostrumTarget target = { .ref = rostrum_ref_edge (later->speaker, later->position),
                           .name = name,
                           .description = tip,
                           .tip = tip,
                           .is_edge = TRUE };
  RostrumItem line = { .type = ROSTRUM_ITEM_PATH,
                       .layer = ROSTRUM_LAYER_EDGES,
                       .role = ROSTRUM_ROLE_LINE,
                       .segments = segments,
                       .n_segments = 2,
                       .stroke = self->context->style->text,
                       .stroke_width = ARROW_WIDTH * self->scale };

  target.centre = rostrum_curve_at (segments[0].points[0], segments[1].points, 0.5);
  line.target = rostrum_scene_builder_add_target (self->builder, &target);
  rostrum_scene_builder_add (self->builder, &line);
  add_arrow_head (self, &line, end, segments[1].points[2]);
  rostrum_scene_builder_relate (self->builder, line.target, self->target_of[change->earlier]);
  rostrum_scene_builder_relate (self->builder, line.target, self->target_of[change->later]);
  self->shown.change = TRUE;
}

void
rostrum_timeline_changes_add (RostrumTimelinePage *self)
{
  for (guint i = 0; i < self->table->changes->len; i++) {
    const RostrumStanceChange *change = &g_array_index (self->table->changes, RostrumStanceChange, i);

    /* Both in one count: there is nothing to draw it between, but the caption counts it. */
    if (self->target_of[change->earlier] != self->target_of[change->later])
      add_change (self, change);
  }
}
