/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points and rectangles in the world: one world unit is one CSS pixel (1/96 inch) at zoom 1, y grows
 * downwards. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
} RostrumWorldPoint;

typedef struct {
  double x; /* left */
  double y; /* top */
  double width;
  double height;
} RostrumWorldRect;

static inline gboolean
rostrum_world_rect_contains (const RostrumWorldRect *r, RostrumWorldPoint p)
{
  return p.x >= r->x && p.y >= r->y && p.x <= r->x + r->width && p.y <= r->y + r->height;
}

static inline gboolean
rostrum_world_rect_intersects (const RostrumWorldRect *a, const RostrumWorldRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

static inline RostrumWorldRect
rostrum_world_rect_union (const RostrumWorldRect *a, const RostrumWorldRect *b)
{
  RostrumWorldRect u;

  u.x = MIN (a->x, b->x);
  u.y = MIN (a->y, b->y);
  u.width = MAX (a->x + a->width, b->x + b->width) - u.x;
  u.height = MAX (a->y + a->height, b->y + b->height) - u.y;
  return u;
}

static inline RostrumWorldRect
rostrum_world_rect_grow (const RostrumWorldRect *r, double by_world)
{
  return (RostrumWorldRect){ r->x - by_world, r->y - by_world, r->width + 2 * by_world,
                             r->height + 2 * by_world };
}

G_END_DECLS
