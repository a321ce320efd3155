/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-curve.h"
#include "layout/rostrum-segment.h"

#include <math.h>

/* @from_x: how far to the right of the centre the ray begins, within the rectangle. */
static RostrumWorldPoint
rect_outline (const RostrumLayoutBox *box, RostrumWorldPoint centre, double from_x, double dx, double dy)
{
  double hw = box->hub_half_width;
  double hh = box->hub_half_height;
  double room_x = MAX (hw - ROSTRUM_CARD_CORNER_WORLD, hw / 2);
  double room_y = MAX (hh - ROSTRUM_CARD_CORNER_WORLD, hh / 2);
  double to_side = hw - (dx < 0 ? -from_x : from_x);

  if (fabs (dx) * hh > fabs (dy) * to_side)
    return (RostrumWorldPoint){ centre.x + (dx < 0 ? -hw : hw),
                                centre.y + CLAMP (dy / fabs (dx) * to_side, -room_y, room_y) };
  if (dy == 0)
    return (RostrumWorldPoint){ centre.x + hw, centre.y };
  return (RostrumWorldPoint){ centre.x + CLAMP (from_x + dx / fabs (dy) * hh, -room_x, room_x),
                              centre.y + (dy < 0 ? -hh : hh) };
}

/* A card longer than high is met along its middle line, as if there were a hub at any place of that. */
static double
aim_x (const RostrumLayoutBox *box, double aim)
{
  return box->hub_is_round ? 0 : aim * MAX (box->hub_half_width - box->hub_half_height, 0);
}

static RostrumWorldPoint
outline_from (const RostrumLayoutBox *box, RostrumWorldPoint centre, double from_x, double dx, double dy)
{
  double length = sqrt (dx * dx + dy * dy);

  if (!box->hub_is_round)
    return rect_outline (box, centre, from_x, dx, dy);
  if (!(length > 0))
    return (RostrumWorldPoint){ centre.x + box->hub_half_width, centre.y };
  return (RostrumWorldPoint){ centre.x + dx / length * box->hub_half_width,
                              centre.y + dy / length * box->hub_half_width };
}

RostrumWorldPoint
rostrum_hub_outline (const RostrumLayoutBox *box, RostrumWorldPoint centre, double dx, double dy)
{
  return outline_from (box, centre, 0, dx, dy);
}

RostrumWorldPoint
rostrum_curve_at (const RostrumWorldCurve *c, double t)
{
  double s = 1 - t;
  double w0 = s * s * s;
  double w1 = 3 * s * s * t;
  double w2 = 3 * s * t * t;
  double w3 = t * t * t;

  return (RostrumWorldPoint){ w0 * c->p0.x + w1 * c->c0.x + w2 * c->c1.x + w3 * c->p1.x,
                              w0 * c->p0.y + w1 * c->c0.y + w2 * c->c1.y + w3 * c->p1.y };
}

RostrumWorldRect
rostrum_label_rect (const RostrumLayoutBox *b, RostrumWorldPoint c)
{
  double below = b->below - b->hub_half_height;
  double above = b->above - b->hub_half_height;
  double right = b->right - b->hub_half_width;
  double left = b->left - b->hub_half_width;

  if (below > 0 && below >= above)
    return (RostrumWorldRect){ c.x - b->left, c.y + b->hub_half_height, b->left + b->right, below };
  if (above > 0)
    return (RostrumWorldRect){ c.x - b->left, c.y - b->above, b->left + b->right, above };
  if (right > 0 && right >= left)
    return (RostrumWorldRect){ c.x + b->hub_half_width, c.y - b->above, right, b->above + b->below };
  return (RostrumWorldRect){ c.x - b->left, c.y - b->above, MAX (left, 0), b->above + b->below };
}

RostrumWorldCurve
rostrum_curve_between (const RostrumLayoutBox *box_a, RostrumWorldPoint a, const RostrumLayoutBox *box_b,
                       RostrumWorldPoint b, RostrumBend bend)
{
  double aim_a = aim_x (box_a, bend.aim_a);
  double aim_b = aim_x (box_b, bend.aim_b);
  RostrumWorldPoint way = { b.x + aim_b - a.x - aim_a, b.y - a.y };
  RostrumWorldPoint from_a = { way.x + bend.a * way.y, way.y - bend.a * way.x };
  RostrumWorldPoint from_b = { -way.x + bend.b * way.y, -way.y - bend.b * way.x };
  double length_a = sqrt (from_a.x * from_a.x + from_a.y * from_a.y);
  double length_b = sqrt (from_b.x * from_b.x + from_b.y * from_b.y);
  RostrumWorldCurve curve;
  double straight;

  curve.p0 = outline_from (box_a, a, aim_a, from_a.x, from_a.y);
  curve.p1 = outline_from (box_b, b, aim_b, from_b.x, from_b.y);
  straight = rostrum_distance (curve.p0, curve.p1);
  curve.c0 = curve.p0;
  curve.c1 = curve.p1;
  if (length_a > 0 && length_b > 0) {
    curve.c0.x += from_a.x / length_a * bend.reach_a * straight;
    curve.c0.y += from_a.y / length_a * bend.reach_a * straight;
    curve.c1.x += from_b.x / length_b * bend.reach_b * straight;
    curve.c1.y += from_b.y / length_b * bend.reach_b * straight;
  }
  return curve;
}
