/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-edge-cost.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

static const RostrumBend straight = { 0, 0, ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND, 0, 0 };

/* Two discs with a card between them, and one far away. */
typedef struct {
  RostrumLayoutBox boxes[4];
  RostrumWorldPoint places[4];
  RostrumObstacles obstacles;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  static const RostrumWorldPoint places[] = { { 0, 0 }, { 400, 0 }, { 200, 0 }, { 200, 300 } };

  f->obstacles =
      (RostrumObstacles){ 4, f->boxes, f->places, rostrum_box_grid_new (4, 100, 60), { -50, -50, 500, 400 } };
  for (guint32 v = 0; v < 4; v++) {
    RostrumLayoutBox *b = &f->boxes[v];
    RostrumWorldRect rect;

    *b = v < 2 ? test_disc (20) : test_card (60, 17);
    f->places[v] = places[v];
    rect = (RostrumWorldRect){ places[v].x - b->left, places[v].y - b->above, b->left + b->right,
                               b->above + b->below };
    rostrum_box_grid_insert (f->obstacles.boxes_near, v, &rect);
  }
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  rostrum_box_grid_free (f->obstacles.boxes_near);
}

static void
test_passes (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge edge = { 0, 1 };
  RostrumRouted through = rostrum_routed (&f->obstacles, edge, straight);
  RostrumRouted around = rostrum_routed (&f->obstacles, edge, rostrum_bend (0.7, 0.7, ROSTRUM_REACH_ROUND));

  g_assert_cmpuint (rostrum_routed_passes (&f->obstacles, edge, &through, 0, 9), ==, 1);
  g_assert_cmpuint (rostrum_routed_passes (&f->obstacles, edge, &around, 0, 9), ==, 0);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, &through, INFINITY), >=, ROSTRUM_ROUTE_PASS);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, &around, INFINITY), <, ROSTRUM_ROUTE_PASS / 2);
}

/* Large pictures walk along the curve instead of looking at everything around it: the same count. */
static void
test_passes_in_many (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge edge = { 0, 1 };

  for (gint i = -10; i <= 10; i++) {
    RostrumRouted routed =
        rostrum_routed (&f->obstacles, edge, rostrum_bend (i / 10.0, i / 10.0, ROSTRUM_REACH_ROUND));
    RostrumObstacles many = f->obstacles;

    many.n = 100000;
    g_assert_cmpuint (rostrum_routed_passes (&many, edge, &routed, 5, 9), ==,
                      rostrum_routed_passes (&f->obstacles, edge, &routed, 5, 9));
  }
}

static void
test_own_label (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge down = { 0, 3 };
  RostrumRouted routed;
  double over;

  f->places[0] = (RostrumWorldPoint){ 200, 100 };
  routed = rostrum_routed (&f->obstacles, down, straight);
  over = rostrum_routed_cost (&f->obstacles, down, &routed, INFINITY);
  f->places[0] = (RostrumWorldPoint){ 200, 500 };
  routed = rostrum_routed (&f->obstacles, down, straight);
  g_assert_cmpfloat (over, >, rostrum_routed_cost (&f->obstacles, down, &routed, INFINITY) + 20);
}

static void
test_crossing (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge level = { 0, 1 };
  RostrumLayoutEdge upright = { 2, 3 };
  RostrumRouted a;
  RostrumRouted b;

  f->places[2] = (RostrumWorldPoint){ 200, -200 };
  a = rostrum_routed (&f->obstacles, level, straight);
  b = rostrum_routed (&f->obstacles, upright, straight);
  g_assert_cmpfloat (rostrum_routed_pair_cost (level, &a, upright, &b), >, 10);
  f->places[2] = (RostrumWorldPoint){ 200, 100 };
  b = rostrum_routed (&f->obstacles, upright, straight);
  g_assert_cmpfloat (rostrum_routed_pair_cost (level, &a, upright, &b), ==, 0);
}

static void
test_ends_too_near (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge one = { 0, 1 };
  RostrumLayoutEdge other = { 0, 2 };
  RostrumRouted a = rostrum_routed (&f->obstacles, one, straight);
  RostrumRouted b = rostrum_routed (&f->obstacles, other, straight);
  RostrumRouted c = rostrum_routed (&f->obstacles, other, rostrum_bend (1, 1, ROSTRUM_REACH_ROUND));

  g_assert_cmpfloat (rostrum_routed_pair_cost (one, &a, other, &b), >, 1);
  g_assert_cmpfloat (rostrum_routed_pair_cost (one, &a, other, &c), ==, 0);
}

/* A way around everything is worse than passing one box, and better than passing two. */
static void
test_far_outside (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge edge = { 0, 1 };
  RostrumRouted up = rostrum_routed (&f->obstacles, edge, rostrum_bend (2.5, 2.5, 0.9));
  RostrumRouted down = rostrum_routed (&f->obstacles, edge, rostrum_bend (-2.5, -2.5, 0.9));
  RostrumRouted *out = up.bounds.y < down.bounds.y ? &up : &down;
  RostrumRouted *in = out == &up ? &down : &up;

  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, in, INFINITY), <, ROSTRUM_ROUTE_PASS);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, out, INFINITY), >, 1.2 * ROSTRUM_ROUTE_PASS);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, out, INFINITY), <, 2 * ROSTRUM_ROUTE_PASS);
}

static double
cost_of_shape (Fixture *f, RostrumBend bend)
{
  RostrumLayoutEdge edge = { 0, 3 };
  RostrumRouted routed;

  f->places[0] = (RostrumWorldPoint){ 200, 800 };
  routed = rostrum_routed (&f->obstacles, edge, bend);
  return rostrum_routed_cost (&f->obstacles, edge, &routed, INFINITY);
}

/* A gentle arc is best, then a straight line, then wider arcs; an S or a hook of the same angle is worse than an arc. */
static void
test_shape (Fixture *f, gconstpointer data)
{
  double gentle = cost_of_shape (f, rostrum_bend (0.12, 0.12, ROSTRUM_REACH_ROUND));
  double line = cost_of_shape (f, rostrum_bend (0, 0, ROSTRUM_REACH_ROUND));
  double arc = cost_of_shape (f, rostrum_bend (0.5, 0.5, ROSTRUM_REACH_ROUND));
  double wide = cost_of_shape (f, rostrum_bend (1, 1, ROSTRUM_REACH_ROUND));
  double s = cost_of_shape (f, rostrum_bend (0.5, -0.5, ROSTRUM_REACH_ROUND));
  double hook = cost_of_shape (f, (RostrumBend){ 0.5, 0.5, 0.6, 0.1, 0, 0 });

  g_assert_cmpfloat (gentle, <, line);
  g_assert_cmpfloat (line, <, arc);
  g_assert_cmpfloat (arc, <, wide);
  g_assert_cmpfloat (arc, <, s);
  g_assert_cmpfloat (arc, <, hook);
}

/* The curve lies nowhere farther from its pieces than it says. */
static void
test_bulge (Fixture *f, gconstpointer data)
{
  RostrumRouted r = rostrum_routed (&f->obstacles, (RostrumLayoutEdge){ 0, 1 }, rostrum_bend (1.5, -1, 0.9));
  double most = 0;

  for (guint i = 0; i < ROSTRUM_CURVE_PIECES; i++) {
    RostrumWorldPoint p = rostrum_curve_at (&r.curve, (i + 0.5) / ROSTRUM_CURVE_PIECES);
    RostrumWorldPoint middle = { (r.point[i].x + r.point[i + 1].x) / 2,
                                 (r.point[i].y + r.point[i + 1].y) / 2 };

    most = MAX (most, hypot (p.x - middle.x, p.y - middle.y));
  }
  g_assert_cmpfloat (most, >, 0);
  g_assert_cmpfloat (most, <=, r.bulge);
  g_assert_cmpfloat (r.bulge, <, 4 * most);
}

/* A curve over a corner that all its pieces keep off, and one that its pieces only seem to touch. */
static void
test_is_under (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge edge = { 0, 1 };
  guint n_under = 0;

  for (guint i = 0; i <= 400; i++) {
    double bend = i / 800.0;
    RostrumRouted r = rostrum_routed (&f->obstacles, edge, rostrum_bend (bend, bend, 0.9));
    const RostrumWorldRect *card = rostrum_box_grid_get (f->obstacles.boxes_near, 2);
    RostrumWorldRect small = rostrum_world_rect_grow (card, -0.2);
    RostrumWorldRect large = rostrum_world_rect_grow (card, 0.2);
    gboolean in_small = FALSE;
    gboolean in_large = FALSE;

    for (guint k = 0; k <= 4000; k++) {
      RostrumWorldPoint p = rostrum_curve_at (&r.curve, k / 4000.0);

      in_small |= rostrum_world_rect_contains (&small, p);
      in_large |= rostrum_world_rect_contains (&large, p);
    }
    n_under += rostrum_routed_is_under (&f->obstacles, edge, &r);
    if (in_small)
      g_assert_true (rostrum_routed_is_under (&f->obstacles, edge, &r));
    if (!in_large)
      g_assert_false (rostrum_routed_is_under (&f->obstacles, edge, &r));
  }
  g_assert_cmpuint (n_under, >, 10);
  g_assert_cmpuint (n_under, <, 391);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/edge-cost/passes", test_passes);
  ADD ("/edge-cost/passes-in-many", test_passes_in_many);
  ADD ("/edge-cost/own-label", test_own_label);
  ADD ("/edge-cost/crossing", test_crossing);
  ADD ("/edge-cost/ends-too-near", test_ends_too_near);
  ADD ("/edge-cost/far-outside", test_far_outside);
  ADD ("/edge-cost/is-under", test_is_under);
  ADD ("/edge-cost/shape", test_shape);
  ADD ("/edge-cost/bulge", test_bulge);
#undef ADD
  return g_test_run ();
}
