/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One estimate: disc and words on the left (or above), its glyph on the shared axis, the figure in words beside it. */
#include "rostrum-costs.h"

#include "query/rostrum-compare.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* World units at text scale 1. */
#define DISC_RADIUS 10.0
#define PADDING 4.0
#define LEAST_HEIGHT 30.0
#define LANE_HEIGHT 22.0
#define LANE_GAP 2.0
#define FIGURE_GAP 8.0
#define REACH 6.0

/* How strong the glyph of a figure stays that does not compare. */
#define GREY_SHARE 0.45

#define LABEL_LINES 2
#define WHO_LINES 2
#define FORMULA_LINES 2

static const RostrumFont label_font = { 13.0, FALSE, FALSE };
/* Selection makes labels bold: they are wrapped as if they were. */
static const RostrumFont label_font_selected = { 13.0, TRUE, FALSE };
static const RostrumFont small_font = { 11.0, FALSE, FALSE };
static const RostrumFont figure_font = { 13.0, TRUE, FALSE };

typedef struct {
  RostrumCostsPage *page;
  guint32 estimate;
  gboolean lit;
  char **label;
  GPtrArray *small;     /* the lines below the label */
  char *reference;      /* "[2]"; NULL without a source */
  guint reference_line; /* the line of `small` that it follows */
  char *figure;
  double figure_width;
  double figure_x;
  gboolean stacked; /* the figure above its glyph: no room on either side */
  RostrumCostsGlyph glyph;
  double words_height;
  double figure_height; /* of the line above the glyph; 0 unless stacked */
  double height;
} Row;

static void
row_clear (Row *self)
{
  g_strfreev (self->label);
  g_ptr_array_unref (self->small);
  g_free (self->reference);
  g_free (self->figure);
}

static double
words_width (const Row *self)
{
  return self->page->text_right - self->page->text_left;
}

static void
add_small (Row *self, const char *text, double width, guint max_lines)
{
  g_auto (GStrv) lines = rostrum_text_wrap (self->page->context->text, &small_font, text, width, max_lines);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (self->small, g_strdup (lines[i]));
}

static double
space_width (const Row *self)
{
  return 0.5 * small_font.size_px * self->page->scale;
}

/* Who, whose, the number of the source, and the echo: on one line if there is room. */
static void
measure_who (Row *self)
{
  RostrumText *text = self->page->context->text;
  const RostrumDebate *debate = self->page->context->debate;
  guint32 source = debate->estimates[self->estimate].source;
  double width = words_width (self);
  g_autofree char *who = rostrum_costs_row_who (self->page->context, self->estimate);
  g_autofree char *echo = rostrum_costs_row_echo (debate, self->estimate);
  g_autofree char *both = NULL;

  if (source != ROSTRUM_NONE) {
    self->reference = g_strdup_printf ("[%u]", self->page->numbers[source]);
    width -= rostrum_text_measure (text, &small_font, self->reference) + space_width (self);
  }
  if (echo != NULL)
    /* Translators: who says it, and whom that repeats */
    both = g_strdup_printf (C_ ("who, echo", "%1$s · %2$s"), who, echo);
  if (both != NULL && rostrum_text_measure (text, &small_font, both) <= width) {
    add_small (self, both, width, 1);
  } else {
    /* The number follows the last line: those before it may be as wide as they like. */
    add_small (self, who, echo != NULL ? words_width (self) : width, WHO_LINES);
    if (echo != NULL)
      add_small (self, echo, width, 1);
  }
  if (self->small->len == 0) /* somebody without a name: nothing for the number to follow */
    g_clear_pointer (&self->reference, g_free);
  else
    self->reference_line = self->small->len - 1;
}

static void
measure_words (Row *self)
{
  const RostrumViewContext *context = self->page->context;
  g_autofree char *formula = rostrum_estimate_formula_to_words (context->debate, self->estimate);

  self->label =
      rostrum_text_wrap (context->text, &label_font_selected,
                         context->debate->estimates[self->estimate].label, words_width (self), LABEL_LINES);
  self->small = g_ptr_array_new_with_free_func (g_free);
  measure_who (self);
  if (formula != NULL)
    add_small (self, formula, words_width (self), FORMULA_LINES);
  self->words_height = g_strv_length (self->label) * rostrum_costs_line_height (self->page, &label_font) +
                       self->small->len * rostrum_costs_line_height (self->page, &small_font);
}

/* The figure stands right of its glyph, or left of it, or above, whichever has room first. */
static void
place_figure (Row *self)
{
  RostrumCostsPage *page = self->page;
  RostrumText *text = page->context->text;
  double gap = FIGURE_GAP * page->scale, most = page->right - page->plot_left;
  g_autofree char *words = rostrum_estimate_to_words (page->context->debate, self->estimate);
  g_auto (GStrv) lines = rostrum_text_wrap (text, &figure_font, words, most, 1);

  self->figure = g_strdup (lines[0] != NULL ? lines[0] : "");
  self->figure_width = rostrum_text_measure (text, &figure_font, self->figure);
  self->figure_x = self->glyph.right + gap;
  if (self->figure_x + self->figure_width <= page->right)
    return;
  self->figure_x = self->glyph.left - gap - self->figure_width;
  if (self->figure_x >= page->plot_left)
    return;
  self->stacked = TRUE;
  self->figure_height = rostrum_costs_line_height (page, &figure_font);
  self->figure_x = (self->glyph.left + self->glyph.right - self->figure_width) / 2.0;
  self->figure_x =
      CLAMP (self->figure_x, page->plot_left, MAX (page->plot_left, page->right - self->figure_width));
}

static void
measure_height (Row *self)
{
  double scale = self->page->scale, lane = LANE_HEIGHT * scale + self->figure_height;

  if (self->page->narrow)
    self->height = MAX (self->words_height, 2.0 * DISC_RADIUS * scale) + LANE_GAP * scale + lane;
  else
    self->height = MAX (MAX (self->words_height, lane), 2.0 * DISC_RADIUS * scale);
  self->height = ceil (MAX (self->height + 2.0 * PADDING * scale, LEAST_HEIGHT * scale));
}

/* Where the pieces of a row stand. */
typedef struct {
  double words_top;
  double disc_y;
  double glyph_y;
  double figure_top;
} Places;

static Places
place_row (const Row *self)
{
  const RostrumCostsPage *page = self->page;
  double line = rostrum_costs_line_height (page, &figure_font), lane = LANE_HEIGHT * page->scale;
  double middle = page->y + self->height / 2.0;
  Places places;

  if (page->narrow) {
    double words = MAX (self->words_height, 2.0 * DISC_RADIUS * page->scale);

    middle = page->y + PADDING * page->scale + words / 2.0;
    places.glyph_y = page->y + self->height - PADDING * page->scale - lane / 2.0;
  } else {
    places.glyph_y = middle + self->figure_height / 2.0;
  }
  places.words_top = middle - self->words_height / 2.0;
  places.disc_y = middle;
  places.figure_top = self->stacked ? places.glyph_y - lane / 2.0 - line : places.glyph_y - line / 2.0;
  return places;
}

static guint32
add_target (const Row *self, const Places *places)
{
  const RostrumCostsPage *page = self->page;
  const RostrumDebate *debate = page->context->debate;
  g_autofree char *name = rostrum_costs_row_name (debate, self->estimate);
  g_autofree char *description = rostrum_costs_row_description (debate, self->estimate, page->table->scope);
  g_autofree char *tip = rostrum_costs_row_tip (debate, self->estimate, page->table->scope);
  RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_ESTIMATE, self->estimate),
                           .name = name,
                           .description = description,
                           .tip = tip };
  guint32 index;
  RostrumItem outline = { .type = ROSTRUM_ITEM_RECT,
                          .layer = ROSTRUM_LAYER_NODES,
                          .role = ROSTRUM_ROLE_OUTLINE };

  target.bounds =
      (RostrumWorldRect){ page->left - REACH, page->y, page->right - page->left + 2.0 * REACH, self->height };
  target.centre = (RostrumWorldPoint){ self->glyph.has_dot ? self->glyph.dot
                                                           : (self->glyph.left + self->glyph.right) / 2.0,
                                       places->glyph_y };
  index = rostrum_scene_builder_add_target (page->builder, &target);
  /* Unseen until emphasis draws it around the row. */
  outline.target = index;
  outline.rect = rostrum_world_rect_grow (&target.bounds, -1.0);
  outline.radius = 6.0;
  outline.stroke_width = page->context->style->outline_width_world;
  rostrum_scene_builder_add (page->builder, &outline);
  return index;
}

/* A speaker's disc that lost its colour. */
static void
add_grey_disc (const Row *self, guint32 target, guint32 face, RostrumWorldPoint centre)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  double radius = DISC_RADIUS * page->scale;
  RostrumItem ring = { .type = ROSTRUM_ITEM_ELLIPSE,
                       .layer = ROSTRUM_LAYER_NODES,
                       .target = target,
                       .rect = { centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius },
                       .stroke = style->outline,
                       .stroke_width = 1.0 };
  RostrumCostsPen pen = { ROSTRUM_LAYER_NODES,
                          target,
                          ROSTRUM_ROLE_PLAIN,
                          { 0.8 * DISC_RADIUS, TRUE, FALSE },
                          ROSTRUM_ALIGN_MIDDLE,
                          style->text_weak,
                          NULL,
                          NULL };
  g_autofree char *initials = rostrum_speaker_get_initials (&page->context->debate->speakers[face]);
  double width = rostrum_text_measure (page->context->text, &pen.font, initials);

  rostrum_scene_builder_add (page->builder, &ring);
  if (width > 1.5 * radius)
    pen.font.size_px *= 1.5 * radius / width;
  rostrum_costs_write (page, &pen, centre.x, centre.y - rostrum_costs_line_height (page, &pen.font) / 2.0,
                       initials);
}

static void
add_disc (const Row *self, guint32 target, double y)
{
  RostrumCostsPage *page = self->page;
  RostrumWorldPoint centre = { page->left + DISC_RADIUS * page->scale, y };
  guint32 face = rostrum_costs_face (&page->context->debate->estimates[self->estimate]);

  if (face != ROSTRUM_NONE && !self->lit)
    add_grey_disc (self, target, face, centre);
  else
    rostrum_scene_builder_add_disc (page->builder, ROSTRUM_LAYER_NODES, target, page->context->debate, face,
                                    centre, DISC_RADIUS * page->scale);
  page->has_editor = page->has_editor || face == ROSTRUM_NONE;
}

static void
add_words (const Row *self, guint32 target, double top, GArray *holes)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  const RostrumSource *sources = page->context->debate->sources;
  guint32 source = page->context->debate->estimates[self->estimate].source;
  g_autofree char *link = rostrum_costs_source_link (page, source);
  RostrumCostsPen pen = { ROSTRUM_LAYER_NODES,
                          target,
                          ROSTRUM_ROLE_LABEL,
                          label_font,
                          ROSTRUM_ALIGN_START,
                          self->lit ? style->text : style->text_weak,
                          link,
                          NULL };
  RostrumWorldRect at;

  for (guint i = 0; self->label[i] != NULL; i++) {
    at = rostrum_costs_write (page, &pen, page->text_left, top, self->label[i]);
    g_array_append_val (holes, at);
    top += at.height;
  }
  pen.role = ROSTRUM_ROLE_PLAIN;
  pen.font = small_font;
  pen.color = style->text_weak;
  for (guint i = 0; i < self->small->len; i++) {
    at = rostrum_costs_write (page, &pen, page->text_left, top, g_ptr_array_index (self->small, i));
    if (i == self->reference_line && self->reference != NULL) {
      g_autofree char *footnote = g_strdup_printf ("#source-%s", sources[source].id);
      RostrumCostsPen small = pen;

      small.link = footnote;
      at.width +=
          rostrum_costs_write (page, &small, at.x + at.width + space_width (self), top, self->reference)
              .width;
    }
    g_array_append_val (holes, at);
    top += at.height;
  }
}

static void
add_glyph (const Row *self, guint32 target, double y)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  guint32 face = rostrum_costs_face (&page->context->debate->estimates[self->estimate]);
  RostrumCostsInk ink = { .layer = ROSTRUM_LAYER_NODES, .target = target, .paper = style->canvas };

  ink.color = rostrum_style_line_color (style, page->context->debate, face);
  if (!self->lit && style->high_contrast)
    ink.thin = TRUE;
  else if (!self->lit)
    ink.color = rostrum_color_dim (rostrum_style_line_color (style, page->context->debate, ROSTRUM_NONE),
                                   style->canvas, GREY_SHARE);
  rostrum_costs_glyph_add (page->builder, &self->glyph, &ink, y);
}

static void
add_figure (const Row *self, guint32 target, double top, GArray *holes)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  RostrumCostsPen pen = { ROSTRUM_LAYER_NODES,
                          target,
                          ROSTRUM_ROLE_PLAIN,
                          figure_font,
                          ROSTRUM_ALIGN_START,
                          self->lit ? style->text : style->text_weak,
                          NULL,
                          NULL };
  RostrumWorldRect hole;

  if (*self->figure == '\0')
    return;
  hole = rostrum_costs_write (page, &pen, self->figure_x, top, self->figure);
  g_array_append_val (holes, hole);
}

static void
note_glyph (RostrumCostsPage *page, const RostrumCostsRow *row, const RostrumCostsGlyph *glyph)
{
  if (glyph->beyond != 0) {
    page->glyphs[ROSTRUM_GLYPH_OFF_AXIS] = TRUE;
    return;
  }
  page->glyphs[rostrum_costs_mark_get_glyph (&row->mark)] = TRUE;
  if (glyph->has_dot)
    page->glyphs[ROSTRUM_GLYPH_DOT] = TRUE;
  if (glyph->hollow)
    page->glyphs[ROSTRUM_GLYPH_DERIVED] = TRUE;
}

void
rostrum_costs_row_add (RostrumCostsPage *page, const RostrumCostsRow *row, const RostrumCostsGroup *group,
                       const RostrumAxis *axis, GArray *holes)
{
  RostrumCostsPlot plot = { page->plot_left, page->right, page->scale };
  Row self = { .page = page, .estimate = row->estimate, .lit = group->compares };
  Places places;
  guint32 target;

  self.glyph = rostrum_costs_glyph_place (&row->mark, axis, &plot);
  measure_words (&self);
  place_figure (&self);
  measure_height (&self);
  places = place_row (&self);
  target = add_target (&self, &places);
  add_disc (&self, target, places.disc_y);
  add_words (&self, target, places.words_top, holes);
  add_glyph (&self, target, places.glyph_y);
  add_figure (&self, target, places.figure_top, holes);
  note_glyph (page, row, &self.glyph);
  page->y += self.height;
  row_clear (&self);
}
