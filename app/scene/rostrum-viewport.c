/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-viewport.h"

#include <math.h>

RostrumWorldPoint
rostrum_viewport_to_world (const RostrumViewport *self, RostrumViewPoint point)
{
  return (RostrumWorldPoint){ self->centre.x + (point.x_px - self->width_px / 2.0) / self->zoom,
                              self->centre.y + (point.y_px - self->height_px / 2.0) / self->zoom };
}

RostrumViewPoint
rostrum_viewport_to_view (const RostrumViewport *self, RostrumWorldPoint point)
{
  return (RostrumViewPoint){ (point.x - self->centre.x) * self->zoom + self->width_px / 2.0,
                             (point.y - self->centre.y) * self->zoom + self->height_px / 2.0 };
}

RostrumWorldRect
rostrum_viewport_get_visible (const RostrumViewport *self)
{
  double width = self->width_px / self->zoom;
  double height = self->height_px / self->zoom;

  return (RostrumWorldRect){ self->centre.x - width / 2.0, self->centre.y - height / 2.0, width, height };
}

void
rostrum_viewport_zoom_at (RostrumViewport *self, RostrumViewPoint at, double factor)
{
  RostrumWorldPoint fixed = rostrum_viewport_to_world (self, at);

  g_return_if_fail (factor > 0.0);
  self->zoom = CLAMP (self->zoom * factor, ROSTRUM_ZOOM_MIN, ROSTRUM_ZOOM_MAX);
  self->centre.x = fixed.x - (at.x_px - self->width_px / 2.0) / self->zoom;
  self->centre.y = fixed.y - (at.y_px - self->height_px / 2.0) / self->zoom;
}

void
rostrum_viewport_pan (RostrumViewport *self, double dx_px, double dy_px)
{
  self->centre.x -= dx_px / self->zoom;
  self->centre.y -= dy_px / self->zoom;
}

void
rostrum_viewport_fit (RostrumViewport *self, const RostrumWorldRect *bounds, double margin_px,
                      double max_zoom)
{
  /* A widget narrower than its margins still shows something. */
  double width_px = MAX (self->width_px - 2.0 * margin_px, self->width_px / 4.0);
  double height_px = MAX (self->height_px - 2.0 * margin_px, self->height_px / 4.0);
  double zoom = max_zoom;

  if (bounds->width > 0.0)
    zoom = MIN (zoom, width_px / bounds->width);
  if (bounds->height > 0.0)
    zoom = MIN (zoom, height_px / bounds->height);
  self->zoom = CLAMP (zoom, ROSTRUM_ZOOM_MIN, ROSTRUM_ZOOM_MAX);
  self->centre.x = bounds->x + bounds->width / 2.0;
  self->centre.y = bounds->y + bounds->height / 2.0;
}

/* How far the view must move along one axis so that start … end comes into 0 … size with a margin. */
static double
reveal_shift (double start, double end, double size, double margin)
{
  margin = MIN (margin, size / 4.0);
  if (start >= margin && end <= size - margin)
    return 0.0;
  if (end - start > size - 2.0 * margin || start < margin)
    return margin - start;
  return size - margin - end;
}

gboolean
rostrum_viewport_reveal (RostrumViewport *self, const RostrumWorldRect *rect, double margin_px)
{
  RostrumViewPoint start = rostrum_viewport_to_view (self, (RostrumWorldPoint){ rect->x, rect->y });
  RostrumViewPoint end =
      rostrum_viewport_to_view (self, (RostrumWorldPoint){ rect->x + rect->width, rect->y + rect->height });
  double dx_px = reveal_shift (start.x_px, end.x_px, self->width_px, margin_px);
  double dy_px = reveal_shift (start.y_px, end.y_px, self->height_px, margin_px);

  if (fabs (dx_px) < 1e-6 && fabs (dy_px) < 1e-6)
    return FALSE;
  rostrum_viewport_pan (self, dx_px, dy_px);
  return TRUE;
}

void
rostrum_viewport_clamp (RostrumViewport *self, const RostrumWorldRect *bounds, double keep_px)
{
  double keep_x = MIN (keep_px, self->width_px / 2.0) / self->zoom;
  double keep_y = MIN (keep_px, self->height_px / 2.0) / self->zoom;
  double half_width = self->width_px / self->zoom / 2.0;
  double half_height = self->height_px / self->zoom / 2.0;

  keep_x = MIN (keep_x, bounds->width);
  keep_y = MIN (keep_y, bounds->height);
  self->centre.x = CLAMP (self->centre.x, bounds->x + keep_x - half_width,
                          bounds->x + bounds->width - keep_x + half_width);
  self->centre.y = CLAMP (self->centre.y, bounds->y + keep_y - half_height,
                          bounds->y + bounds->height - keep_y + half_height);
}

RostrumViewport
rostrum_viewport_between (const RostrumViewport *from, const RostrumViewport *to, double share)
{
  RostrumViewport at = *to;
  double moved = share;

  if (share >= 1.0)
    return at;
  if (from->zoom != to->zoom && from->zoom > 0.0) {
    at.zoom = from->zoom * pow (to->zoom / from->zoom, share);
    /* The point that both see in one place is seen there all the way. */
    moved = (1.0 / from->zoom - 1.0 / at.zoom) / (1.0 / from->zoom - 1.0 / to->zoom);
  }
  at.centre.x = from->centre.x + (to->centre.x - from->centre.x) * moved;
  at.centre.y = from->centre.y + (to->centre.y - from->centre.y) * moved;
  return at;
}

gboolean
rostrum_viewport_equal (const RostrumViewport *a, const RostrumViewport *b)
{
  return a->width_px == b->width_px && a->height_px == b->height_px && a->zoom == b->zoom &&
         a->centre.x == b->centre.x && a->centre.y == b->centre.y;
}
