/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces of the frame around a picture; for rostrum-frame*.c and their tests only. */
#pragma once

#include "scene/rostrum-views.h"

G_BEGIN_DECLS

/* A page that is written from top to bottom. */
typedef struct {
  const RostrumViewContext *context;
  RostrumSceneBuilder *builder;
  double scale; /* of the text */
  double width;
  double left;
  double right;
  double y; /* where the next piece begins */
} RostrumFrame;

/* Writes @text wrapped to @width from @x and the frame's y on, at most @max_lines (0: all), and moves y. @link and @anchor may
 * be NULL; the anchor is the first line's. */
void rostrum_frame_write (RostrumFrame *self, const RostrumFont *font, RostrumColor color, double x,
                          double width, guint max_lines, const char *text, const char *link,
                          const char *anchor);

/* The sources behind the edges or ties of @inner, ascending: of guint32; free with g_array_unref(). */
GArray *rostrum_frame_list_sources (const RostrumViewContext *context, RostrumScene *inner);

/* Where each target of @inner leads: an edge or tie to its first source's address, else to that source's footnote; NULL for others and
 * for edges without a source. As many as @inner has targets; free with g_ptr_array_unref(). */
GPtrArray *rostrum_frame_list_links (const RostrumViewContext *context, RostrumScene *inner);

/* Numbered footnotes, in two columns where there is room. */
void rostrum_frame_write_sources (RostrumFrame *self, GArray *sources, RostrumScene *inner);

/* How wide the page around @inner is, and how wide what is written on it may be. */
double rostrum_frame_get_width (const RostrumViewContext *context, RostrumScene *inner);
double rostrum_frame_get_content_width (const RostrumViewContext *context, RostrumScene *inner);

/* What the filter, the focus or the detail leaves out: of strings, none if nothing. Free with g_ptr_array_unref(). */
GPtrArray *rostrum_frame_list_omissions (const RostrumViewContext *context, RostrumScene *inner);

G_END_DECLS
