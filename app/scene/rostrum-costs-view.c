/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart as a whole: title, measure, blocks, foot, from top to bottom. */
#include "rostrum-costs.h"

#include "scene/rostrum-ruler.h"

#include <math.h>

/* World units at text scale 1. */
#define MARGIN_BELOW 14.0
#define HEAD_GAP 2.0
#define BLOCK_GAP 9.0
#define TITLE_LINES 3
#define MEASURE_LINES 3

static const RostrumFont title_font = { 20.0, TRUE, FALSE };
static const RostrumFont measure_font = { 13.0, FALSE, FALSE };

static void
add_paragraph (RostrumCostsPage *page, const RostrumFont *font, gboolean weak, guint max_lines,
               const char *words)
{
  const RostrumStyle *style = page->context->style;
  RostrumCostsPen pen = { ROSTRUM_LAYER_FRAME,
                          ROSTRUM_NONE,
                          ROSTRUM_ROLE_PLAIN,
                          *font,
                          ROSTRUM_ALIGN_START,
                          weak ? style->text_weak : style->text,
                          NULL,
                          NULL };

  rostrum_costs_write_paragraph (page, &pen, page->left, page->right - page->left, max_lines, words);
  page->y += HEAD_GAP * page->scale;
}

static void
add_head (RostrumCostsPage *page, const char *title)
{
  g_autofree char *measure = rostrum_costs_measure (page->context, page->table);
  g_autofree char *warning = rostrum_costs_warning (page->table);
  g_autofree char *left_out = rostrum_costs_left_out (page->table);

  add_paragraph (page, &title_font, FALSE, TITLE_LINES, title);
  add_paragraph (page, &measure_font, TRUE, MEASURE_LINES, measure);
  if (warning != NULL)
    add_paragraph (page, &measure_font, FALSE, MEASURE_LINES, warning);
  if (left_out != NULL)
    add_paragraph (page, &measure_font, FALSE, MEASURE_LINES, left_out);
}

/* A picture that leaves the window has the ruler between two selected figures in it; in the window it lies above. Takes @chart. */
static RostrumScene *
add_ruler (const RostrumViewContext *context, RostrumScene *chart)
{
  const GArray *selection = context->state->selection;
  g_autoptr (RostrumScene) ruler = NULL;
  RostrumSceneBuilder *builder;
  RostrumWorldRect bounds;
  guint32 from, to;
  RostrumScene *both;

  if (!context->options->framed ||
      !rostrum_ruler_find (chart, (const RostrumRef *) (gpointer) selection->data, selection->len, &from,
                           &to))
    return chart;
  ruler = rostrum_ruler_build (chart, context->debate, from, to, (RostrumWorldPoint){ 0.0, 0.0 },
                               rostrum_text_get_scale (context->text));
  if (ruler == NULL)
    return chart;
  builder = rostrum_scene_builder_new (context->style, context->text);
  bounds = rostrum_scene_get_bounds (chart);
  rostrum_scene_builder_add_scene (builder, chart, 0.0, 0.0);
  rostrum_scene_builder_add_scene (builder, ruler, 0.0, 0.0);
  both = rostrum_scene_builder_end (builder, &bounds, 0.0, rostrum_scene_get_title (chart),
                                    rostrum_scene_get_description (chart));
  rostrum_scene_unref (chart);
  return both;
}

RostrumScene *
rostrum_costs_view_build (const RostrumViewContext *context)
{
  g_autoptr (RostrumCostsTable) table = rostrum_costs_table_new (context);
  g_autofree char *title = rostrum_costs_finding (context, table);
  g_autofree char *caption = rostrum_costs_caption (context);
  RostrumCostsPage page;
  RostrumWorldRect bounds = { 0 };

  rostrum_costs_page_init (&page, context, table);
  add_head (&page, title);
  for (guint i = 0; i < table->blocks->len; i++) {
    page.y += BLOCK_GAP * page.scale;
    rostrum_costs_block_add (&page, rostrum_costs_table_block (table, i));
  }
  rostrum_costs_foot_add (&page);
  rostrum_costs_links_add (&page, 0);
  bounds.width = page.width;
  bounds.height = ceil (MAX (page.y + MARGIN_BELOW, context->options->height_px));
  rostrum_costs_page_clear (&page);
  return add_ruler (context, rostrum_scene_builder_end (page.builder, &bounds, 0.0, title, caption));
}
