/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a picture: cached paint below, a light overlay for hover, selection, focus and dragging above. One Tab stop; arrow keys
 * walk its targets, each of which is a child widget for the screen reader while it is visible. */
#pragma once

#include <gtk/gtk.h>

#include "scene/rostrum-picture.h"
#include "scene/rostrum-viewport.h"
#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_CANVAS (rostrum_canvas_get_type ())
G_DECLARE_FINAL_TYPE (RostrumCanvas, rostrum_canvas, ROSTRUM, CANVAS, GtkWidget)

GtkWidget *rostrum_canvas_new (RostrumSession *session);

/* Shows @picture. The Graph can be panned and zoomed, Costs scrolls. A picture of another view or neighbourhood, or the first of a debate, is fitted;
 * otherwise the reader's place is kept. Property "picture". */
void rostrum_canvas_set_picture (RostrumCanvas *self, RostrumPicture *picture);
RostrumPicture *rostrum_canvas_get_picture (RostrumCanvas *self);
/* The kinds of relations that are drawn over the graph, as bits: those that lead from the one of two selected speakers to the other. */
guint rostrum_canvas_get_issue_relations (RostrumCanvas *self);

/* What part of the world is on screen, or will be when the view comes to rest. Property "zoom" (double) notifies. */
const RostrumViewport *rostrum_canvas_get_viewport (RostrumCanvas *self);

/* What is seen at this moment: the viewport, or a place on the way to it. */
RostrumViewport rostrum_canvas_get_shown (RostrumCanvas *self);
/* Brings @point into the middle of the view, at once or by and by. */
void rostrum_canvas_centre_on (RostrumCanvas *self, RostrumWorldPoint point, gboolean glide);

void rostrum_canvas_zoom_by (RostrumCanvas *self, double factor);
void rostrum_canvas_fit (RostrumCanvas *self);
/* What a fitted picture leaves free at two opposite sides of the canvas together. */
#define ROSTRUM_CANVAS_FIT_MARGINS_PX 36.0
/* The room in which a picture is fitted: the canvas but for margins, each side ≥ 1. */
void rostrum_canvas_get_fit_room (RostrumCanvas *self, double *width_px, double *height_px);
/* Pans until @ref is in view. */
void rostrum_canvas_reveal (RostrumCanvas *self, RostrumRef ref);

/* Signal "view-changed": another part of the picture is seen, or the same one otherwise. */
/* Signal "context-menu" (RostrumRef *ref, double x_px, double y_px): right click, long press, Menu key. */

G_END_DECLS
