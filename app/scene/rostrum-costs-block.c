/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything in one unit: its axis above and below, the grid, and group by group the rows. */
#include "rostrum-costs.h"

#include "scene/rostrum-ticks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* World units at text scale 1. */
#define GROUP_GAP 7.0
#define HEADING_GAP 1.0
#define NOTE_GAP 10.0
#define INSET 18.0
/* … and the share of the plot that it may grow to for wide labels. */
#define MOST_INSET 0.15
#define ZERO_GUTTER 46.0
#define TICK_GAP 10.0
#define TICK_LENGTH 4.0
#define TICK_SPACE 4.0
#define HEADING_LINES 3
#define NOTE_LINES 2
#define HOLE_MARGIN 3.0
/* Who speaks of less than so many figures is seen at once: no line of its own for it. */
#define NOTE_ALONE_FROM 3
#define BAND_REACH 7.0
#define BAND_BELOW 2.0
#define BAND_SHARE 0.3

#define WEAK_GRID_SHARE 0.5

/* A block lower than this has its marks above only: the eye still has them. */
#define MARKS_BELOW_FROM 260.0
/* So far from the last labels a heading brings them again: no reader has to scroll back for them. */
#define LABELS_AGAIN_AFTER 480.0
/* … and a row does where there is no heading for so long. */
#define LABELS_AGAIN_AT_LAST 800.0

static const RostrumFont unit_font = { 12.0, TRUE, FALSE };
static const RostrumFont heading_font = { 13.0, TRUE, FALSE };
static const RostrumFont note_font = { 11.0, FALSE, FALSE };
static const RostrumFont tick_font = { 11.0, FALSE, FALSE };

typedef struct {
  RostrumCostsPage *page;
  const RostrumCostsBlock *block;
  RostrumAxis axis;
  GArray *ticks;
  GArray *holes;   /* of RostrumWorldRect, from top to bottom */
  double labels_y; /* where the labels of the axis were written last */
} Block;

static double
measure_tick (const char *label, gpointer data)
{
  return rostrum_text_measure (data, &tick_font, label);
}

/* The axis from @left_inset to @right_inset within the plot, and its ticks. */
static void
place_axis (Block *self, double left_inset, double right_inset)
{
  RostrumCostsPage *page = self->page;
  RostrumTickOptions options = { .unit = self->block->unit,
                                 .gap_world = TICK_GAP * page->scale,
                                 .left_world = page->plot_left,
                                 .right_world = page->right,
                                 .measure = measure_tick,
                                 .data = page->context->text };

  self->axis = self->block->axis;
  rostrum_axis_place (&self->axis, page->plot_left + left_inset, page->right - right_inset,
                      ZERO_GUTTER * page->scale);
  g_clear_pointer (&self->ticks, g_array_unref);
  self->ticks = rostrum_ticks_new (&self->axis, &options);
}

/* Labels stand in the middle over their lines, also the first and the last one: the axis leaves them the room. */
static void
make_axis (Block *self)
{
  RostrumCostsPage *page = self->page;
  double inset = INSET * page->scale, most = MAX (inset, (page->right - page->plot_left) * MOST_INSET);
  double left = inset, right = inset;

  place_axis (self, inset, inset);
  for (guint i = 0; i < self->ticks->len; i++) {
    const RostrumTick *tick = &g_array_index (self->ticks, RostrumTick, i);

    if (tick->label == NULL)
      continue;
    left = MAX (left, inset + tick->label_world - tick->world);
    right = MAX (right, inset + tick->world - tick->label_world);
  }
  if (left > inset || right > inset)
    place_axis (self, MIN (left, most), MIN (right, most));
}

static RostrumCostsPen
frame_pen (const Block *self, RostrumFont font, RostrumAlign align, gboolean weak)
{
  const RostrumStyle *style = self->page->context->style;

  return (RostrumCostsPen){ ROSTRUM_LAYER_FRAME,
                            ROSTRUM_NONE,
                            ROSTRUM_ROLE_PLAIN,
                            font,
                            align,
                            weak ? style->text_weak : style->text,
                            NULL,
                            NULL };
}

/* Grid lines are sharp where they fall on pixels. */
static double
snap (double x)
{
  return floor (x) + 0.5;
}

static void
add_horizontal (Block *self, double from, double to, double y)
{
  rostrum_scene_builder_add_line (self->page->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE,
                                  (RostrumWorldPoint){ from, y }, (RostrumWorldPoint){ to, y },
                                  self->page->context->style->outline, 1.0, ROSTRUM_DASH_SOLID);
}

/* A gap in the line says that zero is no decade of the axis. */
static void
add_axis_line (Block *self, double y)
{
  RostrumCostsPage *page = self->page;
  double half = ZERO_GUTTER / 4.0 * page->scale;

  if (self->axis.from_world <= self->axis.zero_world) {
    add_horizontal (self, page->plot_left, page->right, y);
    return;
  }
  add_horizontal (self, self->axis.zero_world - half, self->axis.zero_world + half, y);
  add_horizontal (self, self->axis.from_world - half, page->right, y);
}

static void
add_labels (Block *self, double top)
{
  RostrumCostsPage *page = self->page;
  RostrumCostsPen pen = frame_pen (self, tick_font, ROSTRUM_ALIGN_MIDDLE, TRUE);

  for (guint i = 0; i < self->ticks->len; i++) {
    const RostrumTick *tick = &g_array_index (self->ticks, RostrumTick, i);

    if (tick->label != NULL) {
      RostrumWorldRect hole = rostrum_costs_write (page, &pen, tick->label_world, top, tick->label);

      g_array_append_val (self->holes, hole);
    }
  }
  self->labels_y = top;
}

/* Labels and short marks at one edge; the line of the axis at @edge. */
static void
add_marks (Block *self, double labels_top, double edge, double inward)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  double length = TICK_LENGTH * page->scale;

  add_axis_line (self, edge);
  add_labels (self, labels_top);
  for (guint i = 0; i < self->ticks->len; i++) {
    const RostrumTick *tick = &g_array_index (self->ticks, RostrumTick, i);

    if (!tick->major)
      rostrum_scene_builder_add_line (page->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE,
                                      (RostrumWorldPoint){ snap (tick->world), edge },
                                      (RostrumWorldPoint){ snap (tick->world), edge + inward * length },
                                      style->outline, 1.0, ROSTRUM_DASH_SOLID);
  }
}

/* One line of the grid, left out where words stand. */
static void
add_grid_line (Block *self, double x, double top, double bottom, RostrumColor color)
{
  RostrumCostsPage *page = self->page;
  double margin = HOLE_MARGIN * page->scale, from = top;

  for (guint i = 0; i <= self->holes->len; i++) {
    const RostrumWorldRect *hole =
        i < self->holes->len ? &g_array_index (self->holes, RostrumWorldRect, i) : NULL;
    double to = hole != NULL ? hole->y : bottom;

    if (hole != NULL && (x < hole->x - margin || x > hole->x + hole->width + margin))
      continue;
    if (to > from)
      rostrum_scene_builder_add_line (page->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE,
                                      (RostrumWorldPoint){ x, from }, (RostrumWorldPoint){ x, to }, color,
                                      1.0, ROSTRUM_DASH_SOLID);
    if (hole != NULL)
      from = MAX (from, hole->y + hole->height);
  }
}

/* Lines without a label are weaker; where greys are not allowed they are not there. */
static void
add_grid (Block *self, double top, double bottom)
{
  const RostrumStyle *style = self->page->context->style;

  for (guint i = 0; i < self->ticks->len; i++) {
    const RostrumTick *tick = &g_array_index (self->ticks, RostrumTick, i);
    RostrumColor color =
        tick->label != NULL ? style->grid : rostrum_color_dim (style->grid, style->canvas, WEAK_GRID_SHARE);

    if (tick->major && (tick->label != NULL || !style->high_contrast))
      add_grid_line (self, snap (tick->world), top, bottom, color);
  }
}

/* TRUE if the block is one group: its heading stands beside the labels of the axis, and says the unit. */
static gboolean
is_one_group (const Block *self)
{
  return self->block->n == 1 && self->page->table->blocks->len > 1;
}

/* What stands beside the labels of the axis: the unit, or the heading of the only group; NULL for nothing. */
static char *
top_words (const Block *self)
{
  const RostrumCostsPage *page = self->page;
  g_autofree char *unit = NULL;

  if (is_one_group (self))
    return rostrum_costs_heading (self->block, rostrum_costs_table_group (page->table, self->block->first));
  if (page->table->blocks->len < 2)
    return NULL;
  unit = rostrum_unit_to_words (self->block->unit);
  /* Translators: a unit whose figures are so far from the others that they have an axis of their own */
  return self->block->apart ? g_strdup_printf (_ ("%s, on an axis of its own"), unit)
                            : g_steal_pointer (&unit);
}

/* The unit, and on its last line the labels of the axis; in a narrow picture below it. */
static double
add_top (Block *self)
{
  RostrumCostsPage *page = self->page;
  const RostrumFont *font = is_one_group (self) ? &heading_font : &unit_font;
  double tick_height = rostrum_costs_line_height (page, &tick_font), space = TICK_SPACE * page->scale;
  g_autofree char *words = top_words (self);
  double edge, labels_top;

  if (words != NULL) {
    gboolean grey =
        !is_one_group (self) || !rostrum_costs_table_group (page->table, self->block->first)->compares;
    RostrumCostsPen pen = frame_pen (self, *font, ROSTRUM_ALIGN_START, grey);

    rostrum_costs_write_paragraph (page, &pen, page->left,
                                   (page->narrow ? page->right : page->text_right) - page->left,
                                   HEADING_LINES, words);
    if (page->narrow)
      page->y += space;
    else
      page->y -= rostrum_costs_line_height (page, font);
  }
  labels_top = page->y + (page->narrow ? 0.0 : rostrum_costs_line_height (page, font) - tick_height);
  edge = snap (labels_top + tick_height + space);
  add_marks (self, labels_top, edge, 1.0);
  page->y = edge;
  return edge;
}

static void
add_bottom (Block *self, double top)
{
  RostrumCostsPage *page = self->page;
  double edge = snap (page->y + TICK_SPACE * page->scale);

  add_grid (self, top, edge);
  page->y = edge;
  if (edge - top < MARKS_BELOW_FROM * page->scale)
    return;
  page->y += TICK_SPACE * page->scale;
  add_marks (self, page->y, edge, -1.0);
  page->y += rostrum_costs_line_height (page, &tick_font);
}

static void
write_over_grid (Block *self, const RostrumCostsPen *pen, double width, guint max_lines, const char *words)
{
  RostrumCostsPage *page = self->page;
  g_auto (GStrv) lines = rostrum_text_wrap (page->context->text, &pen->font, words, width, max_lines);

  for (guint i = 0; lines[i] != NULL; i++) {
    RostrumWorldRect hole = rostrum_costs_write (page, pen, page->left, page->y, lines[i]);

    g_array_append_val (self->holes, hole);
    page->y += hole.height;
  }
}

/* The note behind the heading, if it fits there; FALSE if not. */
static gboolean
add_note_behind (Block *self, const char *heading, const char *note, double width)
{
  RostrumCostsPage *page = self->page;
  RostrumText *text = page->context->text;
  RostrumCostsPen pen = frame_pen (self, note_font, ROSTRUM_ALIGN_START, TRUE);
  double used = rostrum_text_measure (text, &heading_font, heading) + NOTE_GAP * page->scale;
  double drop =
      rostrum_costs_line_height (page, &heading_font) - rostrum_costs_line_height (page, &note_font);
  g_auto (GStrv) lines = rostrum_text_wrap (text, &note_font, note, width, 1);
  RostrumWorldRect hole;

  if (lines[0] == NULL || used + rostrum_text_measure (text, &note_font, note) > width)
    return FALSE;
  /* On one baseline with the heading, nearly: leading grows with the size. */
  hole = rostrum_costs_write (page, &pen, page->left + used, page->y + 0.8 * drop, lines[0]);
  hole.y = page->y;
  g_array_append_val (self->holes, hole);
  return TRUE;
}

/* Below the marks of the axis, where the heading stands already. */
static void
add_note_alone (Block *self, const RostrumCostsGroup *group)
{
  RostrumCostsPage *page = self->page;
  RostrumCostsPen pen = frame_pen (self, note_font, ROSTRUM_ALIGN_START, TRUE);
  g_autofree char *note = rostrum_costs_group_note (page->context->debate, page->table, group);

  page->y += HEADING_GAP * page->scale;
  if (note != NULL && (group->n >= NOTE_ALONE_FROM || !group->compares))
    write_over_grid (self, &pen, (page->narrow ? page->right : page->text_right) - page->left, NOTE_LINES,
                     note);
}

/* What is counted, in bold, and behind it or below it who speaks of it. */
static void
add_heading (Block *self, const RostrumCostsGroup *group)
{
  RostrumCostsPage *page = self->page;
  RostrumCostsPen pen = frame_pen (self, heading_font, ROSTRUM_ALIGN_START, !group->compares);
  RostrumCostsPen note_pen = frame_pen (self, note_font, ROSTRUM_ALIGN_START, TRUE);
  g_autofree char *words = rostrum_costs_heading (self->block, group);
  g_autofree char *note = rostrum_costs_group_note (page->context->debate, page->table, group);
  double width = page->right - page->left;

  page->y += GROUP_GAP * page->scale;
  if (page->y - self->labels_y > LABELS_AGAIN_AFTER * page->scale) {
    add_labels (self, page->y);
    if (page->narrow)
      page->y += rostrum_costs_line_height (page, &tick_font) + TICK_SPACE * page->scale;
    else
      width = page->text_right - page->left;
  }
  if (note != NULL && !add_note_behind (self, words, note, width)) {
    write_over_grid (self, &pen, width, HEADING_LINES, words);
    write_over_grid (self, &note_pen, width, NOTE_LINES, note);
  } else {
    write_over_grid (self, &pen, width, HEADING_LINES, words);
  }
  page->y += HEADING_GAP * page->scale;
}

static void
add_rows (Block *self, const RostrumCostsGroup *group)
{
  RostrumCostsPage *page = self->page;

  for (guint i = group->first; i < group->first + group->n; i++) {
    if (page->y - self->labels_y > LABELS_AGAIN_AT_LAST * page->scale) {
      page->y += TICK_SPACE * page->scale;
      add_labels (self, page->y);
      page->y += rostrum_costs_line_height (page, &tick_font) + TICK_SPACE * page->scale;
    }
    rostrum_costs_row_add (page, i, &self->axis, self->holes);
  }
}

/* Two scopes side by side are two bands; where greys are not allowed, two frames. */
static void
add_band (Block *self, double top)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  RostrumColor none = { 0 }, fill = rostrum_color_dim (style->grid, style->canvas, BAND_SHARE);
  double reach = BAND_REACH * page->scale;
  RostrumWorldRect band = { page->left - reach, top, page->right - page->left + 2.0 * reach,
                            page->y + BAND_BELOW * page->scale - top };

  rostrum_scene_builder_add_rect (page->builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, &band, reach,
                                  style->high_contrast ? none : fill,
                                  style->high_contrast ? style->outline : none, 1.0);
}

static void
add_group (Block *self, const RostrumCostsGroup *group)
{
  RostrumCostsPage *page = self->page;
  /* A gap is left between two bands. */
  double top = page->y + 3.0 * BAND_BELOW * page->scale;

  if (is_one_group (self))
    add_note_alone (self, group);
  else
    add_heading (self, group);
  add_rows (self, group);
  if (page->table->other != ROSTRUM_NONE && group->compares && page->table->grouping == ROSTRUM_GROUP_SCOPE)
    add_band (self, top);
}

void
rostrum_costs_block_add (RostrumCostsPage *page, const RostrumCostsBlock *block)
{
  Block self = { .page = page, .block = block };
  double top;

  self.holes = g_array_new (FALSE, FALSE, sizeof (RostrumWorldRect));
  make_axis (&self);
  top = add_top (&self);
  for (guint i = block->first; i < block->first + block->n; i++)
    add_group (&self, rostrum_costs_table_group (page->table, i));
  add_bottom (&self, top);
  g_clear_pointer (&self.ticks, g_array_unref);
  g_array_unref (self.holes);
}
