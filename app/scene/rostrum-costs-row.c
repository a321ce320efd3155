/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One estimate: disc and words on the left (or above), its glyph on the shared axis, the figure in words beside it. */
#include "rostrum-costs-line.h"

#include <glib/gi18n-lib.h>

/* World units at text scale 1. */
#define REACH 6.0
/* How strong the glyph of a figure stays that does not compare. */
#define GREY_SHARE 0.45

static const RostrumFont small_font = { 11.0, FALSE, FALSE };

/* Where the pieces of a row stand. */
typedef struct {
  double words_top;
  double disc_y;
  double glyph_y;
  double figure_top;
  double chain_top;
} Places;

static Places
place_row (const RostrumCostsLine *self)
{
  const RostrumCostsPage *page = self->page;
  double line = rostrum_costs_line_height (page, &ROSTRUM_COSTS_FIGURE_FONT (self->echo)),
         lane = ROSTRUM_COSTS_LANE_HEIGHT * page->scale;
  double middle = page->y + self->height / 2.0;
  Places places;

  if (page->narrow) {
    double words = MAX (self->words_height, 2.0 * rostrum_costs_line_disc_radius (self));

    middle = page->y + ROSTRUM_COSTS_PADDING * page->scale + words / 2.0;
    places.glyph_y = page->y + self->height - ROSTRUM_COSTS_PADDING * page->scale - lane / 2.0;
  } else {
    places.glyph_y = middle + self->figure_height / 2.0;
  }
  places.words_top = middle - self->words_height / 2.0;
  places.disc_y = middle;
  places.figure_top = self->stacked ? places.glyph_y - lane / 2.0 - line : places.glyph_y - line / 2.0;
  places.chain_top = places.glyph_y - rostrum_costs_line_height (page, &small_font) / 2.0;
  return places;
}

static guint32
add_target (const RostrumCostsLine *self, const Places *places)
{
  const RostrumCostsPage *page = self->page;
  const RostrumDebate *debate = page->context->debate;
  g_autofree char *name = rostrum_costs_row_name (debate, self->estimate);
  g_autofree char *evidence = rostrum_costs_row_description (debate, page->table, self->estimate);
  g_autofree char *chain = rostrum_costs_row_chain (self->row);
  g_autofree char *description =
      chain != NULL ? g_strconcat (chain, C_ ("between remarks", "; "), evidence, NULL) : g_strdup (evidence);
  g_autofree char *tip = rostrum_costs_row_tip (debate, page->table, self->estimate);
  RostrumTarget target = { .ref = rostrum_costs_row_ref (page->context, self->estimate),
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
add_grey_disc (const RostrumCostsLine *self, guint32 target, guint32 face, RostrumWorldPoint centre)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  double radius = rostrum_costs_line_disc_radius (self);
  RostrumItem ring = { .type = ROSTRUM_ITEM_ELLIPSE,
                       .layer = ROSTRUM_LAYER_NODES,
                       .target = target,
                       .rect = { centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius },
                       .stroke = style->outline,
                       .stroke_width = 1.0 };
  RostrumCostsPen pen = { ROSTRUM_LAYER_NODES,
                          target,
                          ROSTRUM_ROLE_PLAIN,
                          { 0.8 * radius / page->scale, TRUE, FALSE },
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
add_disc (const RostrumCostsLine *self, guint32 target, RostrumWorldPoint centre)
{
  RostrumCostsPage *page = self->page;
  double radius = rostrum_costs_line_disc_radius (self);
  guint32 face = rostrum_costs_face (&page->context->debate->estimates[self->estimate]);

  if (rostrum_costs_own_add_disc (page, target, self->estimate, centre, radius))
    return;
  if (face == ROSTRUM_NONE)
    rostrum_costs_editor_add (page, ROSTRUM_LAYER_NODES, target, centre, radius);
  else if (!self->row->compares)
    add_grey_disc (self, target, face, centre);
  else
    rostrum_scene_builder_add_disc (page->builder, ROSTRUM_LAYER_NODES, target, page->context->debate, face,
                                    centre, radius);
  page->has_editor = page->has_editor || face == ROSTRUM_NONE;
}

/* From what is repeated down and across to its echo; the next echo's line goes on where this one turns off. */
static void
add_elbow (const RostrumCostsLine *self, guint index, RostrumWorldPoint centre)
{
  RostrumCostsPage *page = self->page;
  double radius = rostrum_costs_line_disc_radius (self);
  RostrumColor color = page->context->style->text_weak;

  page->stems[index] = (RostrumWorldPoint){ centre.x, centre.y + radius };
  if (self->row->parent != ROSTRUM_NONE) {
    RostrumWorldPoint *stem = &page->stems[self->row->parent];
    RostrumWorldPoint corner = { stem->x, centre.y }, end = { centre.x - radius, centre.y };

    rostrum_scene_builder_add_line (page->builder, ROSTRUM_LAYER_EDGES, ROSTRUM_NONE, *stem, corner, color,
                                    1.0, ROSTRUM_DASH_SOLID);
    rostrum_scene_builder_add_line (page->builder, ROSTRUM_LAYER_EDGES, ROSTRUM_NONE, corner, end, color, 1.0,
                                    ROSTRUM_DASH_SOLID);
    *stem = corner;
  }
}

static double
baseline_of (const RostrumCostsLine *self, const RostrumFont *font)
{
  double height, baseline;

  rostrum_text_get_line (self->page->context->text, font, &height, &baseline);
  return baseline;
}

static RostrumCostsPen
row_pen (const RostrumCostsLine *self, guint32 target, RostrumRole role, RostrumFont font, gboolean weak,
         const char *link)
{
  const RostrumStyle *style = self->page->context->style;

  return (RostrumCostsPen){ ROSTRUM_LAYER_NODES,
                            target,
                            role,
                            font,
                            ROSTRUM_ALIGN_START,
                            weak || !self->row->compares ? style->text_weak : style->text,
                            link,
                            NULL };
}

/* The number of the source behind the last line, @at. */
static void
add_reference (const RostrumCostsLine *self, guint32 target, const RostrumWorldRect *at, double top,
               GArray *holes)
{
  RostrumCostsPage *page = self->page;
  const RostrumDebate *debate = page->context->debate;
  g_autofree char *footnote =
      g_strdup_printf ("#source-%s", debate->sources[debate->estimates[self->estimate].source].id);
  RostrumCostsPen pen = row_pen (self, target, ROSTRUM_ROLE_PLAIN, small_font, TRUE, footnote);
  double x = at->x + at->width + 0.5 * small_font.size_px * page->scale;
  RostrumWorldRect hole = rostrum_costs_write (page, &pen, x, top, self->reference);

  g_array_append_val (holes, hole);
}

static void
add_words (const RostrumCostsLine *self, guint32 target, double top, GArray *holes)
{
  RostrumCostsPage *page = self->page;
  guint32 source = page->context->debate->estimates[self->estimate].source;
  g_autofree char *link = rostrum_costs_source_link (page, source);
  RostrumFont font = ROSTRUM_COSTS_LABEL_FONT (self->echo);
  RostrumCostsPen pen = row_pen (self, target, ROSTRUM_ROLE_LABEL, font, FALSE, link);
  RostrumCostsPen small = row_pen (self, target, ROSTRUM_ROLE_PLAIN, small_font, TRUE, link);
  double drop = baseline_of (self, &font) - baseline_of (self, &small_font);
  double at_top = top;
  RostrumWorldRect at = { 0 };

  for (guint i = 0; self->label[i] != NULL; i++) {
    at = rostrum_costs_write (page, &pen, rostrum_costs_line_words_left (self), top, self->label[i]);
    at.width = MAX (at.width, self->label[i + 1] == NULL ? self->label_width : 0.0);
    g_array_append_val (holes, at);
    at_top = top + drop;
    top += at.height;
  }
  for (guint i = 0; i < self->small->len; i++) {
    gboolean beside = i == 0 && self->beside;
    double x = beside ? at.x + at.width + ROSTRUM_COSTS_WORD_GAP * page->scale
                      : rostrum_costs_line_words_left (self);

    at_top = beside ? at_top : top;
    at = rostrum_costs_write (page, &small, x, at_top, g_ptr_array_index (self->small, i));
    g_array_append_val (holes, at);
    top += beside ? 0.0 : at.height;
  }
  if (self->reference != NULL)
    add_reference (self, target, &at, at_top, holes);
}

static void
add_glyph (const RostrumCostsLine *self, guint32 target, double y)
{
  RostrumCostsPage *page = self->page;
  const RostrumStyle *style = page->context->style;
  RostrumCostsInk ink = { .layer = ROSTRUM_LAYER_NODES, .target = target, .paper = style->canvas };
  gboolean lit = self->row->compares;

  ink.color = rostrum_costs_own_line_color (page->context, self->estimate);
  if (!lit && style->high_contrast)
    ink.thin = TRUE;
  else if (!lit)
    ink.color = rostrum_color_dim (rostrum_style_line_color (style, page->context->debate, ROSTRUM_NONE),
                                   style->canvas, GREY_SHARE);
  rostrum_costs_glyph_add (page->builder, &self->glyph, &ink, y);
}

static void
add_figure (const RostrumCostsLine *self, guint32 target, const Places *places, GArray *holes)
{
  RostrumFont font = ROSTRUM_COSTS_FIGURE_FONT (self->echo);
  RostrumCostsPen pen = row_pen (self, target, ROSTRUM_ROLE_PLAIN, font, FALSE, NULL);
  RostrumCostsPen small = row_pen (self, target, ROSTRUM_ROLE_PLAIN, small_font, TRUE, NULL);
  RostrumWorldRect hole;

  if (*self->figure != '\0') {
    hole = rostrum_costs_write (self->page, &pen, self->figure_x, places->figure_top, self->figure);
    g_array_append_val (holes, hole);
  }
  if (self->chain == NULL)
    return;
  hole = rostrum_costs_write (self->page, &small, self->chain_x, places->chain_top, self->chain);
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
rostrum_costs_row_add (RostrumCostsPage *page, guint row, const RostrumAxis *axis, GArray *holes)
{
  RostrumCostsLine self;
  RostrumWorldPoint centre;
  Places places;
  guint32 target;

  rostrum_costs_line_measure (&self, page, row, axis);
  places = place_row (&self);
  centre =
      (RostrumWorldPoint){ page->left + self.indent + rostrum_costs_line_disc_radius (&self), places.disc_y };
  target = add_target (&self, &places);
  add_disc (&self, target, centre);
  add_elbow (&self, row, centre);
  add_words (&self, target, places.words_top, holes);
  add_glyph (&self, target, places.glyph_y);
  add_figure (&self, target, &places, holes);
  note_glyph (page, self.row, &self.glyph);
  page->y += self.height;
  rostrum_costs_line_clear (&self);
}
