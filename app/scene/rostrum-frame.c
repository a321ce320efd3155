/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page around a picture that leaves the program: title, question, picture, legend, caption, what is left out, sources. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "rostrum-frame-private.h"
#include "rostrum-scene-builder-private.h"

#define MARGIN_WORLD 24.0
#define LEAST_WIDTH_WORLD 480.0
#define GAP_WORLD 12.0
#define SMALL_GAP_WORLD 3.0
#define TITLE_LINES 3
#define QUESTION_LINES 3
#define CAPTION_LINES 12

static const RostrumFont title_font = { 18.0, TRUE, FALSE };
static const RostrumFont kicker_font = { 13.0, TRUE, FALSE };
static const RostrumFont question_font = { 13.0, FALSE, FALSE };
static const RostrumFont caption_font = { 12.0, FALSE, FALSE };
static const RostrumFont heading_font = { 10.5, TRUE, FALSE };
static const RostrumFont foot_font = { 10.5, FALSE, FALSE };

void
rostrum_frame_write (RostrumFrame *self, const RostrumFont *font, RostrumColor color, double x, double width,
                     guint max_lines, const char *text, const char *link, const char *anchor)
{
  g_auto (GStrv) lines = rostrum_text_wrap (self->context->text, font, text, width, max_lines);
  RostrumItem item = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = ROSTRUM_LAYER_FRAME,
                       .target = ROSTRUM_NONE,
                       .fill = color,
                       .on = self->context->style->canvas,
                       .link = link,
                       .anchor = anchor };
  double height, ascent;

  rostrum_text_get_line (self->context->text, font, &height, &ascent);
  item.font = *font;
  item.font.size_px *= self->scale;
  for (char **line = lines; *line != NULL; line++) {
    item.text = *line;
    item.baseline = (RostrumWorldPoint){ x, self->y + ascent };
    rostrum_scene_builder_add (self->builder, &item);
    item.anchor = NULL;
    self->y += height;
  }
}

static void
write_across (RostrumFrame *self, const RostrumFont *font, gboolean weak, guint max_lines, const char *text)
{
  const RostrumStyle *style = self->context->style;

  rostrum_frame_write (self, font, weak ? style->text_weak : style->text, self->left,
                       self->right - self->left, max_lines, text, NULL, NULL);
}

static gboolean
shows_graph (const RostrumFrame *self)
{
  return self->context->state->view == ROSTRUM_VIEW_GRAPH;
}

static void
write_head (RostrumFrame *self)
{
  const RostrumDebate *debate = self->context->debate;
  const char *heading = shows_graph (self) ? rostrum_graph_get_heading (self->context->state) : NULL;
  /* The chart has a title of its own that says the finding; the debate's stands smaller above it. */
  gboolean has_title = self->context->state->view == ROSTRUM_VIEW_COSTS;

  write_across (self, has_title ? &kicker_font : &title_font, has_title, TITLE_LINES, debate->title);
  if (debate->question != NULL) {
    self->y += SMALL_GAP_WORLD * self->scale;
    write_across (self, &question_font, TRUE, QUESTION_LINES, debate->question);
  }
  if (heading != NULL) {
    self->y += 2.0 * SMALL_GAP_WORLD * self->scale;
    write_across (self, &kicker_font, FALSE, TITLE_LINES, heading);
  }
}

/* The picture in the middle; what it links to goes with it. */
static void
place_inner (RostrumFrame *self, RostrumScene *inner)
{
  g_autoptr (GPtrArray) links = rostrum_frame_list_links (self->context, inner);
  RostrumWorldRect bounds = rostrum_scene_get_bounds (inner);
  double x = (self->width - bounds.width) / 2.0;

  rostrum_scene_builder_add_scene_linked (self->builder, inner, x - bounds.x, self->y - bounds.y,
                                          (const char *const *) links->pdata);
  self->y += bounds.height;
}

static void
place_legend (RostrumFrame *self, RostrumScene *legend)
{
  RostrumWorldRect bounds = rostrum_scene_get_bounds (legend);
  guint32 n;

  rostrum_scene_get_items (legend, &n);
  if (n == 0)
    return;
  rostrum_scene_builder_add_scene (self->builder, legend, self->left - bounds.x, self->y - bounds.y);
  self->y += bounds.height + GAP_WORLD * self->scale;
}

static void
write_notes (RostrumFrame *self, RostrumScene *inner, const char *caption)
{
  const RostrumStyle *style = self->context->style;
  g_autoptr (GPtrArray) omissions = rostrum_frame_list_omissions (self->context, inner);
  g_autoptr (GArray) sources = rostrum_frame_list_sources (self->context, inner);
  const char *method = shows_graph (self) ? rostrum_graph_get_method (self->context->state) : NULL;

  if (caption != NULL) {
    write_across (self, &caption_font, FALSE, CAPTION_LINES, caption);
    self->y += SMALL_GAP_WORLD * self->scale;
  }
  if (method != NULL)
    write_across (self, &caption_font, TRUE, CAPTION_LINES, method);
  for (guint i = 0; i < omissions->len; i++)
    write_across (self, &caption_font, TRUE, CAPTION_LINES, g_ptr_array_index (omissions, i));
  if (sources->len == 0)
    return;

  self->y += GAP_WORLD * self->scale;
  rostrum_scene_builder_add_line (
      self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, (RostrumWorldPoint){ self->left, self->y },
      (RostrumWorldPoint){ self->right, self->y }, style->grid, 1.0, ROSTRUM_DASH_SOLID);
  self->y += 0.75 * GAP_WORLD * self->scale;
  write_across (self, &heading_font, TRUE, 1, _ ("Sources"));
  self->y += SMALL_GAP_WORLD * self->scale;
  rostrum_frame_write_sources (self, sources, inner);
}

static void
write_foot (RostrumFrame *self)
{
  double height, ascent;

  rostrum_text_get_line (self->context->text, &foot_font, &height, &ascent);
  self->y += GAP_WORLD * self->scale;
  rostrum_scene_builder_add_text (self->builder, ROSTRUM_LAYER_FRAME, ROSTRUM_NONE, &foot_font,
                                  ROSTRUM_ALIGN_END, (RostrumWorldPoint){ self->right, self->y + ascent },
                                  self->context->style->text_weak, self->context->style->canvas,
                                  /* Translators: Rostrum is the program's name */
                                  _ ("Made with Rostrum"), NULL);
  self->y += height;
}

RostrumScene *
rostrum_frame_build (const RostrumViewContext *context, RostrumScene *inner, RostrumScene *legend,
                     const char *caption)
{
  RostrumFrame frame = { .context = context };
  RostrumWorldRect page;

  g_return_val_if_fail (context != NULL && inner != NULL, NULL);

  frame.builder = rostrum_scene_builder_new (context->style, context->text);
  frame.scale = rostrum_text_get_scale (context->text);
  frame.width = rostrum_frame_get_width (context, inner);
  frame.left = MARGIN_WORLD;
  frame.right = frame.width - MARGIN_WORLD;
  frame.y = MARGIN_WORLD;

  write_head (&frame);
  frame.y += GAP_WORLD;
  place_inner (&frame, inner);
  frame.y += GAP_WORLD;
  if (legend != NULL)
    place_legend (&frame, legend);
  /* The chart brings its legend and its sources. */
  write_notes (&frame, inner, context->state->view == ROSTRUM_VIEW_COSTS ? NULL : caption);
  write_foot (&frame);

  page = (RostrumWorldRect){ 0.0, 0.0, frame.width, ceil (frame.y + MARGIN_WORLD) };
  return rostrum_scene_builder_end (frame.builder, &page, 0.0, context->debate->title, caption);
}

double
rostrum_frame_get_width (const RostrumViewContext *context, RostrumScene *inner)
{
  double width = rostrum_scene_get_bounds (inner).width;

  /* Chart and timeline are as wide as the page and bring their margins. */
  if (context->state->view != ROSTRUM_VIEW_COSTS && context->state->view != ROSTRUM_VIEW_TIMELINE)
    width += 2.0 * MARGIN_WORLD;
  return ceil (MAX (width, MAX (context->options->width_px, LEAST_WIDTH_WORLD)));
}

double
rostrum_frame_get_content_width (const RostrumViewContext *context, RostrumScene *inner)
{
  return rostrum_frame_get_width (context, inner) - 2.0 * MARGIN_WORLD;
}
