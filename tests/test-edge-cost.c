/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-edge-cost.h"

#include "rostrum-layout-fixture.h"

static const RostrumBend straight = { 0, 0, ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND };

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
  RostrumRouted around = rostrum_routed (&f->obstacles, edge,
                                         (RostrumBend){ 0.7, 0.7, ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND });

  g_assert_cmpuint (rostrum_routed_passes (&f->obstacles, edge, &through, 0, 9), ==, 1);
  g_assert_cmpuint (rostrum_routed_passes (&f->obstacles, edge, &around, 0, 9), ==, 0);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, &through), >=, ROSTRUM_ROUTE_PASS);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, &around), <, ROSTRUM_ROUTE_PASS / 2);
}

/* Large pictures walk along the curve instead of looking at everything around it: the same count. */
static void
test_passes_in_many (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge edge = { 0, 1 };

  for (gint i = -10; i <= 10; i++) {
    RostrumRouted routed = rostrum_routed (
        &f->obstacles, edge, (RostrumBend){ i / 10.0, i / 10.0, ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND });
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
  over = rostrum_routed_cost (&f->obstacles, down, &routed);
  f->places[0] = (RostrumWorldPoint){ 200, 500 };
  routed = rostrum_routed (&f->obstacles, down, straight);
  g_assert_cmpfloat (over, >, rostrum_routed_cost (&f->obstacles, down, &routed) + 20);
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
  RostrumRouted c =
      rostrum_routed (&f->obstacles, other, (RostrumBend){ 1, 1, ROSTRUM_REACH_ROUND, ROSTRUM_REACH_ROUND });

  g_assert_cmpfloat (rostrum_routed_pair_cost (one, &a, other, &b), >, 1);
  g_assert_cmpfloat (rostrum_routed_pair_cost (one, &a, other, &c), ==, 0);
}

/* A way around everything is worse than passing one box, and better than passing two. */
static void
test_far_outside (Fixture *f, gconstpointer data)
{
  RostrumLayoutEdge edge = { 0, 1 };
  RostrumRouted up = rostrum_routed (&f->obstacles, edge, (RostrumBend){ 2.5, 2.5, 0.9, 0.9 });
  RostrumRouted down = rostrum_routed (&f->obstacles, edge, (RostrumBend){ -2.5, -2.5, 0.9, 0.9 });
  RostrumRouted *out = up.bounds.y < down.bounds.y ? &up : &down;
  RostrumRouted *in = out == &up ? &down : &up;

  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, in), <, ROSTRUM_ROUTE_PASS);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, out), >, 1.2 * ROSTRUM_ROUTE_PASS);
  g_assert_cmpfloat (rostrum_routed_cost (&f->obstacles, edge, out), <, 2 * ROSTRUM_ROUTE_PASS);
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
#undef ADD
  return g_test_run ();
}
