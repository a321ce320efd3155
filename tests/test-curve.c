/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-curve.h"

#include "rostrum-layout-fixture.h"

#include <math.h>

static void
test_round_outline (void)
{
  RostrumLayoutBox disc = test_disc (30);
  RostrumWorldPoint centre = { 100, 50 };

  for (guint i = 0; i < 40; i++) {
    double dx = i % 7 - 3.0;
    double dy = i % 5 - 2.0;
    RostrumWorldPoint p = rostrum_hub_outline (&disc, centre, dx, dy);

    g_assert_cmpfloat_with_epsilon (hypot (p.x - 100, p.y - 50), 20, 1e-9);
    if (dx != 0 || dy != 0)
      g_assert_cmpfloat_with_epsilon ((p.x - 100) * dy, (p.y - 50) * dx, 1e-9);
  }
}

static void
test_card_outline (void)
{
  RostrumLayoutBox card = test_card (70, 20);
  RostrumWorldPoint centre = { 100, 50 };
  RostrumWorldPoint right = rostrum_hub_outline (&card, centre, 10, 1);
  RostrumWorldPoint up = rostrum_hub_outline (&card, centre, 1, -1);
  RostrumWorldPoint corner = rostrum_hub_outline (&card, centre, -70, 20.01);

  g_assert_cmpfloat (right.x, ==, 170);
  g_assert_cmpfloat_with_epsilon (right.y, 57, 1e-9);
  g_assert_cmpfloat (up.y, ==, 30);
  g_assert_cmpfloat_with_epsilon (up.x, 120, 1e-9);
  /* off the rounded corner */
  g_assert_cmpfloat (corner.y, ==, 70);
  g_assert_cmpfloat_with_epsilon (corner.x, 30 + ROSTRUM_CARD_CORNER_WORLD, 1e-9);
}

static void
test_label (void)
{
  RostrumLayoutBox disc = test_disc (30);
  RostrumLayoutBox card = test_card (70, 20);
  RostrumLayoutBox above = { 30, 30, 45, 20, 20, 20, TRUE };
  RostrumLayoutBox beside = { 20, 90, 20, 20, 20, 20, TRUE };
  RostrumWorldPoint centre = { 100, 50 };
  RostrumWorldRect below_rect = rostrum_label_rect (&disc, centre);
  RostrumWorldRect card_rect = rostrum_label_rect (&card, centre);
  RostrumWorldRect above_rect = rostrum_label_rect (&above, centre);
  RostrumWorldRect beside_rect = rostrum_label_rect (&beside, centre);

  g_assert_cmpfloat (below_rect.y, ==, 70);
  g_assert_cmpfloat (below_rect.height, ==, 20);
  g_assert_cmpfloat (below_rect.width, ==, 60);
  g_assert_true (card_rect.width <= 0 || card_rect.height <= 0);
  g_assert_cmpfloat (above_rect.y, ==, 5);
  g_assert_cmpfloat (above_rect.height, ==, 25);
  g_assert_cmpfloat (beside_rect.x, ==, 120);
  g_assert_cmpfloat (beside_rect.width, ==, 70);
}

static void
test_straight (void)
{
  RostrumLayoutBox disc = test_disc (20);
  RostrumLayoutBox card = test_card (50, 20);
  RostrumBend bend = rostrum_bend (0, 0, 0.36);
  RostrumWorldCurve c =
      rostrum_curve_between (&disc, (RostrumWorldPoint){ 0, 0 }, &card, (RostrumWorldPoint){ 200, 0 }, bend);

  g_assert_cmpfloat (c.p0.x, ==, 20);
  g_assert_cmpfloat (c.p1.x, ==, 150);
  for (guint i = 0; i <= 10; i++)
    g_assert_cmpfloat_with_epsilon (rostrum_curve_at (&c, i / 10.0).y, 0, 1e-9);
}

static void
test_bends (void)
{
  RostrumLayoutBox disc = test_disc (20);
  RostrumWorldPoint a = { 0, 0 };
  RostrumWorldPoint b = { 200, 0 };
  RostrumWorldCurve left = rostrum_curve_between (&disc, a, &disc, b, rostrum_bend (0.5, 0.5, 0.36));
  RostrumWorldCurve s = rostrum_curve_between (&disc, a, &disc, b, rostrum_bend (0.5, -0.5, 0.36));

  /* to the left of the way to the right is up, and up is less */
  g_assert_cmpfloat (rostrum_curve_at (&left, 0.5).y, <, -10);
  g_assert_cmpfloat_with_epsilon (rostrum_curve_at (&s, 0.5).y, 0, 1e-9);
  g_assert_cmpfloat (rostrum_curve_at (&s, 0.25).y, <, -3);
  g_assert_cmpfloat (rostrum_curve_at (&s, 0.75).y, >, 3);
}

static void
test_same_place (void)
{
  RostrumLayoutBox disc = test_disc (20);
  RostrumWorldPoint a = { 5, 5 };
  RostrumWorldCurve c = rostrum_curve_between (&disc, a, &disc, a, rostrum_bend (0.5, 0.5, 0.36));

  g_assert_true (isfinite (c.p0.x) && isfinite (c.c0.y) && isfinite (c.c1.x) && isfinite (c.p1.y));
}

/* An edge can point to the near end of a long card: it ends there, on the side towards it. */
static void
test_aims (void)
{
  RostrumLayoutBox disc = test_disc (20);
  RostrumLayoutBox card = test_card (100, 20);
  RostrumWorldPoint a = { -100, 200 };
  RostrumWorldPoint b = { 0, 0 };
  RostrumBend bend = rostrum_bend (0, 0, ROSTRUM_REACH_ROUND);
  RostrumWorldCurve middle = rostrum_curve_between (&disc, a, &card, b, bend);
  RostrumWorldCurve left;
  RostrumWorldCurve none;

  bend.aim_b = -1;
  left = rostrum_curve_between (&disc, a, &card, b, bend);
  g_assert_cmpfloat (middle.p1.y, ==, 20);
  g_assert_cmpfloat (middle.p1.x, >, -20);
  g_assert_cmpfloat (left.p1.y, ==, 20);
  g_assert_cmpfloat (left.p1.x, <, -75);
  g_assert_cmpfloat (left.p1.x, >=, -100 + ROSTRUM_CARD_CORNER_WORLD);
  /* a disc has one middle */
  bend.aim_b = 0;
  bend.aim_a = 1;
  none = rostrum_curve_between (&disc, a, &card, b, bend);
  g_assert_cmpmem (&none, sizeof none, &middle, sizeof middle);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve/round-outline", test_round_outline);
  g_test_add_func ("/curve/card-outline", test_card_outline);
  g_test_add_func ("/curve/label", test_label);
  g_test_add_func ("/curve/straight", test_straight);
  g_test_add_func ("/curve/bends", test_bends);
  g_test_add_func ("/curve/same-place", test_same_place);
  g_test_add_func ("/curve/aims", test_aims);
  return g_test_run ();
}
