/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline as a whole: a line of words, events, axis, lanes, from top to bottom. */
#include "rostrum-timeline.h"

#include "query/rostrum-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* World units at text scale 1. */
#define MARGIN_BELOW 18.0
#define HEAD_GAP 8.0
#define HEAD_LINES 3

static const RostrumFont head_font = { 12.0, FALSE, FALSE };

static gboolean
has_dates (const RostrumTimelinePage *page)
{
  const RostrumFilter *filter = page->context->state->filter;

  return rostrum_date_is_set (filter->from) || rostrum_date_is_set (filter->to);
}

/* What the band means; the window says it above the picture. */
static void
add_head (RostrumTimelinePage *page)
{
  const RostrumFilter *filter = page->context->state->filter;
  g_autofree char *dates = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) lines = NULL;

  if (!page->context->options->framed || !has_dates (page))
    return;
  dates = rostrum_dates_to_words (filter->from, filter->to);
  /* Translators: the dates chosen, such as "20 Jan 2025 to 3 Feb 2025" */
  words = g_strdup_printf (_ ("Chosen: %s. The rest is dimmed here, left out elsewhere."), dates);
  lines = rostrum_text_wrap (page->context->text, &head_font, words, page->right - page->left, HEAD_LINES);
  for (guint i = 0; lines[i] != NULL; i++)
    page->y +=
        rostrum_timeline_write (page, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &head_font, ROSTRUM_ALIGN_START,
                                page->context->style->text_weak, page->left, page->y, lines[i])
            .height;
  page->y += HEAD_GAP * page->scale;
}

/* What repeats another statement lights it, too. */
static void
relate_echoes (RostrumTimelinePage *page)
{
  const RostrumDebate *debate = page->context->debate;

  for (guint32 i = 0; i < debate->n_statements; i++) {
    guint32 echoed = debate->statements[i].echoes;

    if (echoed != ROSTRUM_NONE && page->target_of[i] != ROSTRUM_NONE &&
        page->target_of[echoed] != ROSTRUM_NONE)
      rostrum_scene_builder_relate (page->builder, page->target_of[i], page->target_of[echoed]);
  }
}

void
rostrum_timeline_view_build (const RostrumViewContext *context, RostrumTimelineView *view)
{
  g_autoptr (RostrumTimelineTable) table = rostrum_timeline_table_new (context);
  RostrumTimelinePage page;
  RostrumWorldRect bounds = { 0 };
  double bottom;

  g_return_if_fail (context != NULL && view != NULL);

  rostrum_timeline_page_init (&page, context, table);
  add_head (&page);
  rostrum_timeline_events_add (&page);
  rostrum_timeline_scale_add (&page);
  rostrum_timeline_lanes_place (&page);
  bottom = page.y;
  rostrum_timeline_back_add (&page, bottom);
  rostrum_timeline_lanes_add (&page);
  rostrum_timeline_changes_add (&page);
  relate_echoes (&page);
  view->empty = table->lanes->len == 0;
  view->plot = (RostrumTimePlot){ page.axis,
                                  { page.plot_left, page.area_top, page.plot_right - page.plot_left,
                                    bottom - page.area_top },
                                  page.strip_bottom,
                                  page.scale };
  view->caption = rostrum_timeline_caption (context, table, table->changes->len);
  view->shown = page.shown;
  bounds.width = page.width;
  bounds.height = ceil (MAX (bottom + MARGIN_BELOW, context->options->height_px));
  rostrum_timeline_page_clear (&page);
  view->scene =
      rostrum_scene_builder_end (page.builder, &bounds, 0.0, C_ ("view", "Timeline"), view->caption);
}
