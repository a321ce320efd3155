/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads of a table that is larger than the view stay at its sides, as in a spreadsheet. */
#include "rostrum-canvas-private.h"

/* Heads that would take more of the view than this go out of it with the rest. */
#define MOST_OF_VIEW 0.6

/* The two bands where they belong: rows' heads and columns' heads, both with the corner. FALSE: there are none. */
static gboolean
get_bands (RostrumCanvas *self, RostrumWorldRect *rows, RostrumWorldRect *columns)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  RostrumWorldPoint corner;
  RostrumWorldRect bounds;

  if (!scene || !rostrum_scene_get_heads (scene, &corner))
    return FALSE;
  bounds = rostrum_scene_get_bounds (scene);
  *rows = (RostrumWorldRect){ bounds.x, bounds.y, corner.x - bounds.x, bounds.height };
  *columns = (RostrumWorldRect){ bounds.x, bounds.y, bounds.width, corner.y - bounds.y };
  return TRUE;
}

RostrumWorldPoint
rostrum_canvas_heads_get_shift (RostrumCanvas *self, const RostrumViewport *viewport)
{
  const RostrumWorldRect visible = rostrum_viewport_get_visible (viewport);
  RostrumWorldPoint shift = { 0, 0 };
  RostrumWorldRect rows, columns;

  if (!get_bands (self, &rows, &columns))
    return shift;
  if (rows.width < MOST_OF_VIEW * visible.width)
    shift.x = MAX (0, visible.x - rows.x);
  if (columns.height < MOST_OF_VIEW * visible.height)
    shift.y = MAX (0, visible.y - columns.y);
  return shift;
}

RostrumWorldPoint
rostrum_canvas_heads_to_world (RostrumCanvas *self, const RostrumViewport *viewport, RostrumViewPoint at)
{
  const RostrumWorldPoint shift = rostrum_canvas_heads_get_shift (self, viewport);
  RostrumWorldPoint point = rostrum_viewport_to_world (viewport, at);
  RostrumWorldRect rows, columns;

  if (!get_bands (self, &rows, &columns))
    return point;
  if (point.x < rows.x + rows.width + shift.x)
    point.x -= shift.x;
  if (point.y < columns.y + columns.height + shift.y)
    point.y -= shift.y;
  return point;
}

static const RostrumTarget *
get_target (RostrumCanvas *self, guint32 target)
{
  guint32 n_targets;

  return &rostrum_scene_get_targets (rostrum_canvas_get_scene (self), &n_targets)[target];
}

RostrumWorldRect
rostrum_canvas_heads_get_rect (RostrumCanvas *self, guint32 target)
{
  const RostrumWorldPoint shift = rostrum_canvas_heads_get_shift (self, &self->viewport);
  RostrumWorldRect rect = get_target (self, target)->bounds;
  const RostrumWorldPoint centre = get_target (self, target)->centre;
  RostrumWorldRect rows, columns;

  if (!get_bands (self, &rows, &columns))
    return rect;
  if (centre.x < rows.x + rows.width)
    rect.x += shift.x;
  if (centre.y < columns.y + columns.height)
    rect.y += shift.y;
  return rect;
}

RostrumWorldRect
rostrum_canvas_heads_get_room (RostrumCanvas *self, guint32 target)
{
  const RostrumWorldRect visible = rostrum_viewport_get_visible (&self->viewport);
  RostrumWorldRect room = rostrum_canvas_heads_get_rect (self, target);
  const RostrumWorldPoint centre = get_target (self, target)->centre;
  RostrumWorldRect rows, columns;

  if (!get_bands (self, &rows, &columns))
    return room;
  if (centre.x >= rows.x + rows.width && rows.width < MOST_OF_VIEW * visible.width) {
    room.x -= rows.width;
    room.width += rows.width;
  }
  if (centre.y >= columns.y + columns.height && columns.height < MOST_OF_VIEW * visible.height) {
    room.y -= columns.height;
    room.height += columns.height;
  }
  return room;
}

static void
paint_band (RostrumCanvas *self, cairo_t *cr, const RostrumWorldRect *band, RostrumWorldPoint shift,
            RostrumCanvasPaint paint, gpointer data)
{
  const RostrumColor canvas = rostrum_scene_get_style (rostrum_canvas_get_scene (self))->canvas;

  cairo_save (cr);
  cairo_translate (cr, shift.x, shift.y);
  cairo_new_path (cr);
  cairo_rectangle (cr, band->x, band->y, band->width, band->height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, canvas.red, canvas.green, canvas.blue);
  cairo_paint (cr);
  paint (self, cr, band, data);
  cairo_restore (cr);
}

void
rostrum_canvas_heads_paint (RostrumCanvas *self, cairo_t *cr, const RostrumViewport *viewport,
                            RostrumCanvasPaint paint, gpointer data)
{
  const RostrumWorldRect visible = rostrum_viewport_get_visible (viewport);
  const RostrumWorldPoint shift = rostrum_canvas_heads_get_shift (self, viewport);
  RostrumWorldRect rows, columns, corner;

  if (!get_bands (self, &rows, &columns))
    return;
  corner = (RostrumWorldRect){ rows.x, columns.y, rows.width, columns.height };
  rows.y = visible.y;
  rows.height = visible.height;
  columns.x = visible.x;
  columns.width = visible.width;
  if (shift.x > 0)
    paint_band (self, cr, &rows, (RostrumWorldPoint){ shift.x, 0 }, paint, data);
  if (shift.y > 0)
    paint_band (self, cr, &columns, (RostrumWorldPoint){ 0, shift.y }, paint, data);
  if (shift.x > 0 && shift.y > 0)
    paint_band (self, cr, &corner, shift, paint, data);
}
