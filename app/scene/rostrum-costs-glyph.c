/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks on the axis: dot, bar with caps, arrow, hatched band; hollow where somebody worked the figure out. */
#include "rostrum-costs.h"

/* World units at text scale 1. */
#define DOT_RADIUS 6.0
#define CAP_WIDTH 3.0
#define CAP_HEIGHT 14.0
#define BAR_HEIGHT 4.0
#define HOLLOW_BAR_HEIGHT 6.0
#define HOLLOW_STROKE 1.5
#define HEAD_LENGTH 11.0
#define HEAD_HEIGHT 14.0
#define ARROW_LENGTH 70.0
#define LEAST_ARROW 18.0
#define BAND_HEIGHT 14.0
#define LEAST_BAND 10.0

/* Where the arrow of an open side ends: as long as it likes to be, but inside the plot, and never beyond a linear zero. */
static double
arrow_end (const RostrumAxis *axis, const RostrumCostsPlot *plot, double from, gboolean upward)
{
  double least = axis->kind == ROSTRUM_AXIS_LINEAR ? axis->zero_world : plot->left;

  if (upward)
    return MAX (MIN (from + ARROW_LENGTH * plot->scale, plot->right), from + LEAST_ARROW * plot->scale);
  return MIN (MAX (from - ARROW_LENGTH * plot->scale, least), from - LEAST_ARROW * plot->scale);
}

static void
place_ends (RostrumCostsGlyph *self, const RostrumCostsMark *mark, const RostrumAxis *axis,
            const RostrumCostsPlot *plot)
{
  double half_cap = CAP_WIDTH * plot->scale / 2.0;

  self->from = rostrum_axis_to_world (axis, mark->low);
  self->to = rostrum_axis_to_world (axis, mark->high);
  if (mark->open_low)
    self->from = arrow_end (axis, plot, self->to, FALSE);
  if (mark->open_high)
    self->to = arrow_end (axis, plot, self->from, TRUE);
  self->from_end = mark->open_low ? ROSTRUM_END_ARROW : ROSTRUM_END_CAP;
  self->to_end = mark->open_high ? ROSTRUM_END_ARROW : ROSTRUM_END_CAP;
  if (!mark->open_low && rostrum_axis_compare (axis, mark->low) < 0) {
    self->from = plot->left;
    self->from_end = ROSTRUM_END_CUT;
  }
  if (!mark->open_high && rostrum_axis_compare (axis, mark->high) > 0) {
    self->to = plot->right;
    self->to_end = ROSTRUM_END_CUT;
  }
  if (mark->verbal && self->to - self->from < LEAST_BAND * plot->scale) {
    double middle = (self->from + self->to) / 2.0;

    self->from = middle - LEAST_BAND * plot->scale / 2.0;
    self->to = middle + LEAST_BAND * plot->scale / 2.0;
  }
  self->left = self->from - (self->from_end == ROSTRUM_END_CAP ? half_cap : 0.0);
  self->right = self->to + (self->to_end == ROSTRUM_END_CAP ? half_cap : 0.0);
}

static void
place_best (RostrumCostsGlyph *self, const RostrumCostsMark *mark, const RostrumAxis *axis,
            const RostrumCostsPlot *plot)
{
  double radius = (DOT_RADIUS + (mark->derived ? HOLLOW_STROKE / 2.0 : 0.0)) * plot->scale;

  if (mark->best < 0.0 || rostrum_axis_compare (axis, mark->best) != 0)
    return;
  self->has_dot = TRUE;
  self->dot = rostrum_axis_to_world (axis, mark->best);
  self->left = MIN (self->left, self->dot - radius);
  self->right = MAX (self->right, self->dot + radius);
}

/* A small arrowhead at the end of the plot that the figure lies beyond. */
static void
place_beyond (RostrumCostsGlyph *self, const RostrumCostsPlot *plot)
{
  double length = HEAD_LENGTH * plot->scale;

  self->from = self->left = self->beyond < 0 ? plot->left : plot->right - length;
  self->to = self->right = self->from + length;
}

RostrumCostsGlyph
rostrum_costs_glyph_place (const RostrumCostsMark *mark, const RostrumAxis *axis,
                           const RostrumCostsPlot *plot)
{
  RostrumCostsGlyph self = { .scale = plot->scale, .verbal = mark->verbal, .hollow = mark->derived };

  if (rostrum_axis_compare (axis, mark->low) > 0)
    self.beyond = 1;
  else if (rostrum_axis_compare (axis, mark->high) < 0)
    self.beyond = -1;
  if (self.beyond != 0) {
    place_beyond (&self, plot);
    return self;
  }
  place_ends (&self, mark, axis, plot);
  self.has_bar =
      mark->verbal || mark->low < mark->high || mark->open_low || mark->open_high || mark->best < 0.0;
  if (!self.has_bar) {
    self.left = self.from;
    self.right = self.to;
  }
  place_best (&self, mark, axis, plot);
  return self;
}

static void
add_point (GArray *path, double x, double y)
{
  RostrumSegment segment = { path->len == 0 ? ROSTRUM_SEGMENT_MOVE : ROSTRUM_SEGMENT_LINE, { { x, y } } };

  g_array_append_val (path, segment);
}

/* One end of a bar, walked from the lower side of the bar to its upper one (@outward -1, the left end) or from the upper to
 * the lower one (1, the right end). */
static void
add_end (GArray *path, RostrumCostsEnd end, double x, double y, double outward, double half_bar, double scale)
{
  double half_cap = CAP_WIDTH / 2.0 * scale, half_height = CAP_HEIGHT / 2.0 * scale;
  double base = x - outward * HEAD_LENGTH * scale, half_head = HEAD_HEIGHT / 2.0 * scale;

  switch (end) {
  case ROSTRUM_END_CAP:
    add_point (path, x - outward * half_cap, y - outward * half_bar);
    add_point (path, x - outward * half_cap, y - outward * half_height);
    add_point (path, x + outward * half_cap, y - outward * half_height);
    add_point (path, x + outward * half_cap, y + outward * half_height);
    add_point (path, x - outward * half_cap, y + outward * half_height);
    add_point (path, x - outward * half_cap, y + outward * half_bar);
    break;
  case ROSTRUM_END_ARROW:
    add_point (path, base, y - outward * half_bar);
    add_point (path, base, y - outward * half_head);
    add_point (path, x, y);
    add_point (path, base, y + outward * half_head);
    add_point (path, base, y + outward * half_bar);
    break;
  case ROSTRUM_END_CUT:
  default:
    add_point (path, x, y - outward * half_bar);
    add_point (path, x, y + outward * half_bar);
    break;
  }
}

/* What fill and stroke a glyph has: full, or hollow over the grid. */
static RostrumItem
item_of (RostrumItemType type, const RostrumCostsGlyph *self, const RostrumCostsInk *ink)
{
  RostrumItem item = { .type = type, .layer = ink->layer, .target = ink->target };

  item.fill = self->hollow ? ink->paper : ink->color;
  if (self->hollow || ink->thin) {
    item.fill = ink->paper;
    item.stroke = ink->color;
    item.stroke_width = (ink->thin && !self->hollow ? 1.0 : HOLLOW_STROKE) * self->scale;
    item.role = ROSTRUM_ROLE_LINE;
  }
  return item;
}

static void
add_path (RostrumSceneBuilder *builder, const RostrumCostsGlyph *self, const RostrumCostsInk *ink,
          GArray *path)
{
  RostrumItem item = item_of (ROSTRUM_ITEM_PATH, self, ink);
  RostrumSegment close = { ROSTRUM_SEGMENT_CLOSE, { { 0.0, 0.0 } } };

  g_array_append_val (path, close);
  item.segments = (const RostrumSegment *) path->data;
  item.n_segments = path->len;
  rostrum_scene_builder_add (builder, &item);
}

static void
add_bar (RostrumSceneBuilder *builder, const RostrumCostsGlyph *self, const RostrumCostsInk *ink, double y)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (RostrumSegment));
  double half_bar = (self->hollow ? HOLLOW_BAR_HEIGHT : BAR_HEIGHT) / 2.0 * self->scale;
  double cap = CAP_WIDTH * self->scale, height = CAP_HEIGHT * self->scale;
  gboolean closed = self->from_end == ROSTRUM_END_CAP && self->to_end == ROSTRUM_END_CAP;

  /* Caps that run into each other are one. */
  if (closed && self->to - self->from < 2.0 * cap) {
    RostrumItem item = item_of (ROSTRUM_ITEM_RECT, self, ink);

    item.rect =
        (RostrumWorldRect){ self->from - cap / 2.0, y - height / 2.0, self->to - self->from + cap, height };
    rostrum_scene_builder_add (builder, &item);
    return;
  }
  add_end (path, self->from_end, self->from, y, -1.0, half_bar, self->scale);
  add_end (path, self->to_end, self->to, y, 1.0, half_bar, self->scale);
  add_path (builder, self, ink, path);
}

static void
add_head (RostrumSceneBuilder *builder, const RostrumCostsGlyph *self, const RostrumCostsInk *ink, double tip,
          double y, double outward)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (RostrumSegment));
  double base = tip - outward * HEAD_LENGTH * self->scale, half = HEAD_HEIGHT / 2.0 * self->scale;

  add_point (path, base, y - half);
  add_point (path, tip, y);
  add_point (path, base, y + half);
  add_path (builder, self, ink, path);
}

static void
add_band (RostrumSceneBuilder *builder, const RostrumCostsGlyph *self, const RostrumCostsInk *ink, double y)
{
  double head = HEAD_LENGTH * self->scale, height = BAND_HEIGHT * self->scale;
  double from = self->from + (self->from_end == ROSTRUM_END_ARROW ? head : 0.0);
  double to = self->to - (self->to_end == ROSTRUM_END_ARROW ? head : 0.0);
  RostrumItem item = { .type = ROSTRUM_ITEM_RECT, .layer = ink->layer, .target = ink->target };

  item.rect = (RostrumWorldRect){ from, y - height / 2.0, to - from, height };
  item.radius = 3.0 * self->scale;
  item.fill = ink->color;
  item.hatched = TRUE;
  item.stroke = ink->color;
  item.stroke_width = (self->hollow ? HOLLOW_STROKE : 1.0) * self->scale;
  item.dash = self->hollow ? ROSTRUM_DASH_LEANS_OPPOSE : ROSTRUM_DASH_SOLID;
  item.role = ROSTRUM_ROLE_LINE;
  rostrum_scene_builder_add (builder, &item);
  if (self->from_end == ROSTRUM_END_ARROW)
    add_head (builder, self, ink, self->from, y, -1.0);
  if (self->to_end == ROSTRUM_END_ARROW)
    add_head (builder, self, ink, self->to, y, 1.0);
}

void
rostrum_costs_glyph_add (RostrumSceneBuilder *builder, const RostrumCostsGlyph *self,
                         const RostrumCostsInk *ink, double y)
{
  RostrumItem dot;
  double radius = DOT_RADIUS * self->scale;

  if (self->beyond != 0) {
    add_head (builder, self, ink, self->beyond < 0 ? self->from : self->to, y, self->beyond);
    return;
  }
  if (self->has_bar && self->verbal)
    add_band (builder, self, ink, y);
  else if (self->has_bar)
    add_bar (builder, self, ink, y);
  if (!self->has_dot)
    return;
  dot = item_of (ROSTRUM_ITEM_ELLIPSE, self, ink);
  dot.rect = (RostrumWorldRect){ self->dot - radius, y - radius, 2.0 * radius, 2.0 * radius };
  rostrum_scene_builder_add (builder, &dot);
}
