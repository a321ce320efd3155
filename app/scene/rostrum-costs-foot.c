/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Below the chart: what the glyphs mean that occur in it, and the numbered sources. */
#include "rostrum-costs.h"

#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* World units at text scale 1. */
#define RULE_GAP 14.0
#define FOOT_GAP 10.0
#define ENTRY_GAP 20.0
#define ENTRY_HEIGHT 22.0
#define SAMPLE_GAP 7.0
#define SAMPLE_LONG 34.0
#define SAMPLE_SHORT 14.0
#define SAMPLE_DISC 7.0
#define SOURCE_LINES 3
#define TWO_COLUMNS_FROM 640.0
#define COLUMN_GAP 20.0

static const RostrumFont legend_font = { 12.0, FALSE, FALSE };
static const RostrumFont sources_font = { 12.0, TRUE, FALSE };
static const RostrumFont source_font = { 11.0, FALSE, FALSE };

/* Our own figures have an entry of their own, behind those of the glyphs. */
#define ENTRY_EDITOR ROSTRUM_N_GLYPHS
#define ENTRY_OWN (ROSTRUM_N_GLYPHS + 1)
#define N_ENTRIES (ROSTRUM_N_GLYPHS + 2)

static const char *
entry_words (int entry)
{
  switch (entry) {
  case ROSTRUM_GLYPH_DOT:
    return C_ ("legend", "best figure");
  case ROSTRUM_GLYPH_RANGE:
    return C_ ("legend", "range");
  case ROSTRUM_GLYPH_AT_LEAST:
    return C_ ("legend", "more than");
  case ROSTRUM_GLYPH_AT_MOST:
    return C_ ("legend", "less than");
  case ROSTRUM_GLYPH_VERBAL:
    return C_ ("legend", "in words, drawn as we read them");
  case ROSTRUM_GLYPH_DERIVED:
    return C_ ("legend", "hollow: worked out");
  case ROSTRUM_GLYPH_OFF_AXIS:
    return C_ ("legend", "beyond the axis");
  case ENTRY_OWN:
    return C_ ("legend", "yours, not part of the debate");
  default:
    return C_ ("legend", "our arithmetic, nobody’s claim");
  }
}

static double
entry_sample_width (int entry)
{
  switch (entry) {
  case ROSTRUM_GLYPH_RANGE:
  case ROSTRUM_GLYPH_AT_LEAST:
  case ROSTRUM_GLYPH_AT_MOST:
  case ROSTRUM_GLYPH_VERBAL:
    return SAMPLE_LONG;
  default:
    return SAMPLE_SHORT;
  }
}

static void
add_sample (RostrumCostsPage *page, int entry, double x, double y)
{
  const RostrumStyle *style = page->context->style;
  double width = entry_sample_width (entry) * page->scale;
  RostrumCostsGlyph glyph = { .from = x, .to = x + width, .dot = x + width / 2.0, .scale = page->scale };
  RostrumCostsInk ink = { .layer = ROSTRUM_LAYER_FRAME, .target = ROSTRUM_NONE, .paper = style->canvas };

  ink.color = rostrum_style_line_color (style, page->context->debate, ROSTRUM_NONE);
  if (entry == ENTRY_EDITOR) {
    rostrum_costs_editor_add (page, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE,
                              (RostrumWorldPoint){ x + width / 2.0, y }, SAMPLE_DISC * page->scale);
    return;
  }
  if (entry == ENTRY_OWN) {
    rostrum_costs_own_add_sample (page, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE,
                                  (RostrumWorldPoint){ x + width / 2.0, y }, SAMPLE_DISC * page->scale);
    return;
  }
  glyph.has_dot = entry == ROSTRUM_GLYPH_DOT || entry == ROSTRUM_GLYPH_DERIVED;
  glyph.has_bar = !glyph.has_dot;
  glyph.hollow = entry == ROSTRUM_GLYPH_DERIVED;
  glyph.verbal = entry == ROSTRUM_GLYPH_VERBAL;
  glyph.beyond = entry == ROSTRUM_GLYPH_OFF_AXIS ? 1 : 0;
  glyph.from_end = entry == ROSTRUM_GLYPH_AT_MOST ? ROSTRUM_END_ARROW : ROSTRUM_END_CAP;
  glyph.to_end = entry == ROSTRUM_GLYPH_AT_LEAST ? ROSTRUM_END_ARROW : ROSTRUM_END_CAP;
  rostrum_costs_glyph_add (page->builder, &glyph, &ink, y);
}

static gboolean
is_drawn (const RostrumCostsPage *page, int entry)
{
  if (entry == ENTRY_EDITOR)
    return page->has_editor;
  return entry == ENTRY_OWN ? page->has_own : page->glyphs[entry];
}

static void
add_legend (RostrumCostsPage *page)
{
  RostrumCostsPen pen = { ROSTRUM_LAYER_FRAME,
                          ROSTRUM_NONE,
                          ROSTRUM_ROLE_PLAIN,
                          legend_font,
                          ROSTRUM_ALIGN_START,
                          page->context->style->text_weak,
                          NULL,
                          NULL };
  double height = MAX (ENTRY_HEIGHT * page->scale, rostrum_costs_line_height (page, &legend_font));
  double x = page->left;

  for (int entry = 0; entry < N_ENTRIES; entry++) {
    double sample = (entry_sample_width (entry) + SAMPLE_GAP) * page->scale;
    g_auto (GStrv) lines = NULL;
    double width;

    if (!is_drawn (page, entry))
      continue;
    lines = rostrum_text_wrap (page->context->text, &legend_font, entry_words (entry),
                               page->right - page->left - sample, 1);
    width = sample + rostrum_text_measure (page->context->text, &legend_font, lines[0]);
    if (x > page->left && x + width > page->right) {
      x = page->left;
      page->y += height;
    }
    add_sample (page, entry, x, page->y + height / 2.0);
    rostrum_costs_write (page, &pen, x + sample,
                         page->y + (height - rostrum_costs_line_height (page, &legend_font)) / 2.0, lines[0]);
    x += width + ENTRY_GAP * page->scale;
  }
  page->y += height;
}

/* @left to @right: its column. */
static void
add_source (RostrumCostsPage *page, guint32 source, double number_width, double left, double right)
{
  const RostrumDebate *debate = page->context->debate;
  g_autofree char *citation = rostrum_source_to_citation (debate, source, NULL);
  g_autofree char *anchor = g_strdup_printf ("source-%s", debate->sources[source].id);
  g_autofree char *number = g_strdup_printf ("[%u]", page->numbers[source]);
  RostrumCostsPen pen = { ROSTRUM_LAYER_FRAME,
                          ROSTRUM_NONE,
                          ROSTRUM_ROLE_PLAIN,
                          source_font,
                          ROSTRUM_ALIGN_START,
                          page->context->style->text_weak,
                          NULL,
                          NULL };

  rostrum_costs_write (page, &pen, left, page->y, number);
  pen.anchor = anchor;
  pen.link = debate->sources[source].url;
  rostrum_costs_write_paragraph (page, &pen, left + number_width, right - left - number_width, SOURCE_LINES,
                                 citation);
}

/* In two columns where there is room, the first half of the numbers in the first. */
static void
add_source_columns (RostrumCostsPage *page)
{
  g_autofree char *widest = g_strdup_printf ("[%u] ", page->n_numbers);
  double number_width = rostrum_text_measure (page->context->text, &source_font, widest);
  double gap = COLUMN_GAP * page->scale, middle = (page->left + page->right) / 2.0;
  gboolean two = page->right - page->left >= TWO_COLUMNS_FROM * page->scale;
  double top = page->y, lowest = top;

  for (guint32 i = 0; i < page->context->debate->n_sources; i++) {
    gboolean second = two && page->numbers[i] > (page->n_numbers + 1) / 2;

    if (page->numbers[i] == 0)
      continue;
    if (second && page->numbers[i] - 1 == (page->n_numbers + 1) / 2)
      page->y = top;
    add_source (page, i, number_width, second ? middle + gap / 2.0 : page->left,
                two && !second ? middle - gap / 2.0 : page->right);
    lowest = MAX (lowest, page->y);
  }
  page->y = lowest;
}

static void
add_sources (RostrumCostsPage *page)
{
  RostrumCostsPen pen = { ROSTRUM_LAYER_FRAME,
                          ROSTRUM_NONE,
                          ROSTRUM_ROLE_PLAIN,
                          sources_font,
                          ROSTRUM_ALIGN_START,
                          page->context->style->text,
                          NULL,
                          NULL };

  if (page->n_numbers == 0)
    return;
  page->y += FOOT_GAP * page->scale;
  rostrum_costs_write_paragraph (page, &pen, page->left, page->right - page->left, 1, _ ("Sources"));
  page->y += 2.0 * page->scale;
  add_source_columns (page);
}

void
rostrum_costs_foot_add (RostrumCostsPage *page)
{
  double rule;

  if (page->table->rows->len == 0)
    return;
  rule = floor (page->y + RULE_GAP * page->scale) + 0.5;
  rostrum_scene_builder_add_line (
      page->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, (RostrumWorldPoint){ page->left, rule },
      (RostrumWorldPoint){ page->right, rule }, page->context->style->outline, 1.0, ROSTRUM_DASH_SOLID);
  page->y = rule + FOOT_GAP / 2.0 * page->scale;
  add_legend (page);
  add_sources (page);
}
