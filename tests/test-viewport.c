/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-viewport.h"

#include <math.h>

static const RostrumViewport view = { 800.0, 600.0, 1.5, { 40.0, -25.0 } };

static void
test_round_trip (void)
{
  for (double x = -900.0; x < 900.0; x += 133.0) {
    for (double y = -700.0; y < 700.0; y += 97.0) {
      RostrumWorldPoint there = rostrum_viewport_to_world (&view, (RostrumViewPoint){ x, y });
      RostrumViewPoint back = rostrum_viewport_to_view (&view, there);

      g_assert_cmpfloat_with_epsilon (back.x_px, x, 1e-9);
      g_assert_cmpfloat_with_epsilon (back.y_px, y, 1e-9);
    }
  }
  g_assert_cmpfloat (rostrum_viewport_to_world (&view, (RostrumViewPoint){ 400.0, 300.0 }).x, ==, 40.0);
  g_assert_cmpfloat (rostrum_viewport_to_world (&view, (RostrumViewPoint){ 403.0, 300.0 }).x, ==, 42.0);
}

static void
test_visible (void)
{
  RostrumWorldRect visible = rostrum_viewport_get_visible (&view);
  RostrumWorldPoint corner = rostrum_viewport_to_world (&view, (RostrumViewPoint){ 800.0, 600.0 });

  g_assert_cmpfloat_with_epsilon (visible.width, 800.0 / 1.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (visible.x + visible.width, corner.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (visible.y + visible.height, corner.y, 1e-9);
}

static void
test_zoom_keeps_the_point (void)
{
  static const double factors[] = { 1.1, 0.5, 3.0, 100.0, 1e-6 };
  RostrumViewPoint at = { 123.0, 456.0 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++) {
    RostrumViewport zoomed = view;
    RostrumWorldPoint before = rostrum_viewport_to_world (&zoomed, at);
    RostrumWorldPoint after;

    rostrum_viewport_zoom_at (&zoomed, at, factors[i]);
    after = rostrum_viewport_to_world (&zoomed, at);
    g_assert_cmpfloat_with_epsilon (after.x, before.x, 1e-6);
    g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-6);
    g_assert_cmpfloat (zoomed.zoom, >=, ROSTRUM_ZOOM_MIN);
    g_assert_cmpfloat (zoomed.zoom, <=, ROSTRUM_ZOOM_MAX);
  }
}

static void
test_pan (void)
{
  RostrumViewport panned = view;
  RostrumWorldPoint under = rostrum_viewport_to_world (&panned, (RostrumViewPoint){ 10.0, 20.0 });
  RostrumViewPoint now;

  rostrum_viewport_pan (&panned, 30.0, -12.0);
  now = rostrum_viewport_to_view (&panned, under);
  g_assert_cmpfloat_with_epsilon (now.x_px, 40.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (now.y_px, 8.0, 1e-9);
  g_assert_false (rostrum_viewport_equal (&panned, &view));
}

static void
test_fit (void)
{
  RostrumViewport fitted = view;
  RostrumWorldRect wide = { -500.0, 0.0, 2000.0, 100.0 };
  RostrumWorldRect small = { 0.0, 0.0, 10.0, 10.0 };
  RostrumWorldRect none = { 5.0, 5.0, 0.0, 0.0 };

  rostrum_viewport_fit (&fitted, &wide, 20.0, 1.0);
  g_assert_cmpfloat_with_epsilon (rostrum_viewport_to_view (&fitted, (RostrumWorldPoint){ -500.0, 0.0 }).x_px,
                                  20.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rostrum_viewport_to_view (&fitted, (RostrumWorldPoint){ 1500.0, 0.0 }).x_px,
                                  780.0, 1e-9);
  rostrum_viewport_fit (&fitted, &small, 20.0, 1.0);
  g_assert_cmpfloat (fitted.zoom, ==, 1.0);
  g_assert_cmpfloat (fitted.centre.x, ==, 5.0);
  rostrum_viewport_fit (&fitted, &none, 20.0, 2.0);
  g_assert_cmpfloat (fitted.zoom, ==, 2.0);
  fitted.width_px = 10.0; /* narrower than its margins */
  rostrum_viewport_fit (&fitted, &wide, 20.0, 1.0);
  g_assert_cmpfloat (fitted.zoom, >=, ROSTRUM_ZOOM_MIN);
}

static void
test_reveal (void)
{
  RostrumViewport revealed = view;
  RostrumWorldRect inside = { 40.0, -25.0, 50.0, 50.0 };
  RostrumWorldRect right = { 600.0, -25.0, 50.0, 50.0 };
  RostrumWorldRect huge = { 1000.0, 1000.0, 5000.0, 5000.0 };
  RostrumViewPoint corner;

  g_assert_false (rostrum_viewport_reveal (&revealed, &inside, 10.0));
  g_assert_true (rostrum_viewport_equal (&revealed, &view));

  g_assert_true (rostrum_viewport_reveal (&revealed, &right, 10.0));
  corner = rostrum_viewport_to_view (&revealed, (RostrumWorldPoint){ 650.0, 25.0 });
  g_assert_cmpfloat_with_epsilon (corner.x_px, 790.0, 1e-9);
  g_assert_cmpfloat (revealed.centre.y, ==, view.centre.y); /* as little as needed */
  g_assert_false (rostrum_viewport_reveal (&revealed, &right, 10.0));

  g_assert_true (rostrum_viewport_reveal (&revealed, &huge, 10.0));
  corner = rostrum_viewport_to_view (&revealed, (RostrumWorldPoint){ 1000.0, 1000.0 });
  g_assert_cmpfloat_with_epsilon (corner.x_px, 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (corner.y_px, 10.0, 1e-9);
  g_assert_false (rostrum_viewport_reveal (&revealed, &huge, 10.0));
}

static void
test_clamp (void)
{
  RostrumWorldRect bounds = { 0.0, 0.0, 300.0, 200.0 };

  for (double x = -5000.0; x <= 5000.0; x += 2500.0) {
    for (double y = -5000.0; y <= 5000.0; y += 2500.0) {
      RostrumViewport clamped = view;
      RostrumWorldRect visible;

      clamped.centre = (RostrumWorldPoint){ x, y };
      rostrum_viewport_clamp (&clamped, &bounds, 60.0);
      visible = rostrum_viewport_get_visible (&clamped);
      g_assert_cmpfloat (MIN (visible.x + visible.width, 300.0) - MAX (visible.x, 0.0), >=,
                         60.0 / 1.5 - 1e-6);
      g_assert_cmpfloat (MIN (visible.y + visible.height, 200.0) - MAX (visible.y, 0.0), >=,
                         60.0 / 1.5 - 1e-6);
    }
  }
}

/* On an even way every moment zooms by the same factor, and what both ends show in one place stays there. */
static void
test_between (void)
{
  const RostrumViewport from = { 800, 600, 0.5, { 0, 0 } };
  const RostrumWorldPoint fixed = { 120, -40 };
  RostrumViewport to = from, at, last = from;
  RostrumViewPoint place = rostrum_viewport_to_view (&from, fixed);

  rostrum_viewport_zoom_at (&to, place, 8.0);
  for (int i = 1; i <= 10; i++) {
    at = rostrum_viewport_between (&from, &to, i / 10.0);
    g_assert_cmpfloat_with_epsilon (at.zoom / last.zoom, pow (8.0, 0.1), 1e-9);
    g_assert_cmpfloat_with_epsilon (rostrum_viewport_to_view (&at, fixed).x_px, place.x_px, 1e-6);
    g_assert_cmpfloat_with_epsilon (rostrum_viewport_to_view (&at, fixed).y_px, place.y_px, 1e-6);
    last = at;
  }
  g_assert_true (rostrum_viewport_equal (&last, &to));
  at = rostrum_viewport_between (&from, &to, 0.0);
  g_assert_cmpfloat_with_epsilon (at.centre.x, from.centre.x, 1e-9);
  /* The same zoom: a straight pan. */
  to = from;
  to.centre.x = 100;
  at = rostrum_viewport_between (&from, &to, 0.25);
  g_assert_cmpfloat_with_epsilon (at.centre.x, 25, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/round-trip", test_round_trip);
  g_test_add_func ("/viewport/visible", test_visible);
  g_test_add_func ("/viewport/zoom-keeps-the-point", test_zoom_keeps_the_point);
  g_test_add_func ("/viewport/pan", test_pan);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/clamp", test_clamp);
  g_test_add_func ("/viewport/between", test_between);
  return g_test_run ();
}
