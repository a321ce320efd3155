/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the world a widget shows. The only place that converts between the world and the view. */
#pragma once

#include "layout/rostrum-geometry.h"

G_BEGIN_DECLS

/* A place in a widget: CSS pixels from its top left. */
typedef struct {
  double x_px;
  double y_px;
} RostrumViewPoint;

typedef struct {
  double width_px;
  double height_px;
  double zoom;              /* pixels per world unit */
  RostrumWorldPoint centre; /* what is in the middle of the widget */
} RostrumViewport;

#define ROSTRUM_ZOOM_MIN 0.01
#define ROSTRUM_ZOOM_MAX 8.0

/* Who has asked the desktop for larger text than this gets larger text: the fit does not take it back, and not all may be in view. */
#define ROSTRUM_LARGE_TEXT 1.25
#define ROSTRUM_LARGE_TEXT_ZOOM 0.75

/* From here on the words of a graph are large enough to be read: 11 px. @text_scale: of the measures of the world, too. */
static inline double
rostrum_legible_zoom (double text_scale)
{
  return text_scale > ROSTRUM_LARGE_TEXT ? ROSTRUM_LARGE_TEXT_ZOOM : 0.85 / text_scale;
}

RostrumWorldPoint rostrum_viewport_to_world (const RostrumViewport *self, RostrumViewPoint point);
RostrumViewPoint rostrum_viewport_to_view (const RostrumViewport *self, RostrumWorldPoint point);
RostrumWorldRect rostrum_viewport_get_visible (const RostrumViewport *self);

/* Zooms by @factor (clamped to the limits) so that the world point under @at stays under it. */
void rostrum_viewport_zoom_at (RostrumViewport *self, RostrumViewPoint at, double factor);
void rostrum_viewport_pan (RostrumViewport *self, double dx_px, double dy_px);
/* Shows all of @bounds with @margin_px around, never larger than @max_zoom. */
void rostrum_viewport_fit (RostrumViewport *self, const RostrumWorldRect *bounds, double margin_px,
                           double max_zoom);
/* Pans as little as brings @rect into view with @margin_px around it (its top left if it is larger). FALSE: it was. */
gboolean rostrum_viewport_reveal (RostrumViewport *self, const RostrumWorldRect *rect, double margin_px);
/* Keeps at least a corner of @bounds (@keep_px wide) in view. */
void rostrum_viewport_clamp (RostrumViewport *self, const RostrumWorldRect *bounds, double keep_px);
/* What is seen after @share (0 … 1) of an even way from @from to @to, in a widget of @to's size: each moment zooms by the same factor. */
RostrumViewport rostrum_viewport_between (const RostrumViewport *from, const RostrumViewport *to,
                                          double share);
gboolean rostrum_viewport_equal (const RostrumViewport *a, const RostrumViewport *b);

G_END_DECLS
