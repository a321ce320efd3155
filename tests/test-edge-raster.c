/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines drawn by the raster and by cairo, side by side. */
#include "scene/rostrum-edge-raster.h"

#include <math.h>

#include "rostrum-scene-fixture.h"

#define SIZE 200

static const RostrumColor red = { 0.8, 0.1, 0.2, 1.0 };

static RostrumItem
make_line (const RostrumSegment *segments, guint32 n, double width, RostrumDash dash)
{
  return (RostrumItem){ .type = ROSTRUM_ITEM_PATH,
                        .layer = ROSTRUM_LAYER_EDGES,
                        .role = ROSTRUM_ROLE_LINE,
                        .target = ROSTRUM_NONE,
                        .segments = segments,
                        .n_segments = n,
                        .stroke = red,
                        .stroke_width = width,
                        .dash = dash };
}

static cairo_t *
begin (cairo_surface_t *surface, double zoom)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  return cr;
}

static cairo_surface_t *
by_raster (const RostrumItem *items, guint n, double zoom, guint n_threads)
{
  cairo_surface_t *surface = scene_surface_new (SIZE, SIZE);
  cairo_t *cr = begin (surface, zoom);
  g_autoptr (RostrumEdgeRaster) raster = rostrum_edge_raster_new (cr, NULL);

  g_assert_nonnull (raster);
  rostrum_edge_raster_set_threads (raster, n_threads);
  for (guint i = 0; i < n; i++)
    g_assert_true (rostrum_edge_raster_add (raster, &items[i]));
  rostrum_edge_raster_flush (raster);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
by_cairo (const RostrumItem *items, guint n, double zoom)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  cairo_surface_t *surface = scene_surface_new (SIZE, SIZE);
  cairo_t *cr = begin (surface, zoom);

  for (guint i = 0; i < n; i++)
    rostrum_painter_paint_item (painter, cr, NULL, &items[i], 1.0);
  cairo_destroy (cr);
  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  cairo_surface_flush (surface);
  return ((guint32 *) (void *) cairo_image_surface_get_data (surface))[y * SIZE + x];
}

/* How much green the lines have taken from the white, in whole pixels. */
static double
ink (cairo_surface_t *surface)
{
  double sum = 0.0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      sum += 255 - (pixel_at (surface, x, y) >> 8 & 0xff);
  return sum / 255.0 / (1.0 - red.green);
}

/* The same amount of ink within @share, and no pixel off by more than @most; both surfaces are given up. */
static void
assert_alike (cairo_surface_t *ours, cairo_surface_t *theirs, double share, guint most)
{
  double mine = ink (ours), cairos = ink (theirs);

  g_assert_cmpfloat (fabs (mine - cairos), <=, share * cairos + 0.3);
  g_assert_cmpuint (scene_surface_difference (ours, theirs, 0, 0, SIZE, SIZE), <=, most);
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
}

/* All around the clock, in both directions. Small dots are polygons in cairo, and lose a part of
 * their ink. */
static void
test_looks_like_cairo (gconstpointer data)
{
  RostrumDash dash = (RostrumDash) GPOINTER_TO_INT (data);
  static const double widths[] = { 0.3, 1.0, 1.5, 2.6, 5.0, 12.0 };

  for (guint w = dash == ROSTRUM_DASH_DOTS ? 1 : 0; w < G_N_ELEMENTS (widths); w++)
    for (int i = 0; i < 16; i++) {
      double x = cos (i * 0.41), y = sin (i * 0.41);
      const RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { { 100.3 - 79 * x, 99.6 - 79 * y } } },
                                           { ROSTRUM_SEGMENT_LINE, { { 100.3 + 79 * x, 99.6 + 79 * y } } } };
      RostrumItem item = make_line (segments, 2, widths[w], dash);

      assert_alike (by_raster (&item, 1, 1.0, 1), by_cairo (&item, 1, 1.0),
                    dash == ROSTRUM_DASH_DOTS ? 0.08 : 0.03, 32);
    }
}

/* A dash may end a little earlier or later along a curve. */
static void
test_curves (void)
{
  static const double widths[] = { 0.5, 1.5, 4.0, 9.0 };

  for (int dash = ROSTRUM_DASH_SOLID; dash < ROSTRUM_N_DASHES; dash++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (int i = 0; i < 6; i++) {
        const RostrumSegment segments[2] = {
          { ROSTRUM_SEGMENT_MOVE, { { 20, 30 + 20 * i } } },
          { ROSTRUM_SEGMENT_CURVE,
            { { 60 + 10 * i, 190 - 30 * i }, { 90 + 20 * i, 10 }, { 180 - 15 * i, 170 } } }
        };
        RostrumItem item = make_line (segments, 2, widths[w], (RostrumDash) dash);

        assert_alike (by_raster (&item, 1, 1.0, 1), by_cairo (&item, 1, 1.0),
                      dash == ROSTRUM_DASH_DOTS ? 0.14 : 0.03, 112);
      }
}
static void
test_threads (void)
{
  enum {
    N = 6000
  };
  g_autofree RostrumSegment *segments = g_new0 (RostrumSegment, 2 * N);
  g_autofree RostrumItem *items = g_new0 (RostrumItem, N);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  cairo_surface_t *one;

  for (guint i = 0; i < N; i++) {
    segments[2 * i].kind = ROSTRUM_SEGMENT_MOVE;
    segments[2 * i + 1].kind = ROSTRUM_SEGMENT_CURVE;
    for (int k = 0; k < 4; k++)
      segments[2 * i + (k + 2) / 3].points[(k + 2) % 3] =
          (RostrumWorldPoint){ g_rand_double_range (random, -50, 250),
                               g_rand_double_range (random, -50, 250) };
    items[i] = make_line (&segments[2 * i], 2, g_rand_double_range (random, 0.1, 4.0) > 2 ? 1.5 : 0.4,
                          (RostrumDash) (i % ROSTRUM_N_DASHES));
    items[i].stroke.green = (i % 7) / 6.0;
  }
  one = by_raster (items, N, 1.0, 1);
  for (guint n_threads = 2; n_threads <= 4; n_threads++) {
    cairo_surface_t *many = by_raster (items, N, 1.0, n_threads);

    g_assert_cmpuint (scene_surface_difference (one, many, 0, 0, SIZE, SIZE), ==, 0);
    cairo_surface_destroy (many);
  }
  cairo_surface_destroy (one);
}

static void
test_painting_order (void)
{
  const RostrumSegment across[2] = { { ROSTRUM_SEGMENT_MOVE, { { 10, 100 } } },
                                     { ROSTRUM_SEGMENT_LINE, { { 190, 100 } } } };
  const RostrumSegment down[2] = { { ROSTRUM_SEGMENT_MOVE, { { 100, 10 } } },
                                   { ROSTRUM_SEGMENT_LINE, { { 100, 190 } } } };
  RostrumItem items[3] = { make_line (across, 2, 6.0, ROSTRUM_DASH_SOLID),
                           make_line (down, 2, 6.0, ROSTRUM_DASH_SOLID),
                           make_line (across, 2, 2.0, ROSTRUM_DASH_SOLID) };
  cairo_surface_t *surface;

  items[1].stroke = (RostrumColor){ 0.0, 0.0, 1.0, 1.0 };
  items[2].stroke = (RostrumColor){ 0.0, 1.0, 0.0, 1.0 };
  surface = by_raster (items, 3, 1.0, 1);
  g_assert_cmphex (pixel_at (surface, 100, 98), ==, 0xff0000ff);
  g_assert_cmphex (pixel_at (surface, 100, 100), ==, 0xff00ff00);
  cairo_surface_destroy (surface);
}

/* A wide line is drawn over itself nowhere, also where its pieces meet. */
static void
test_half_transparent (void)
{
  const RostrumSegment segments[4] = {
    { ROSTRUM_SEGMENT_MOVE, { { 20, 160 } } },
    { ROSTRUM_SEGMENT_CURVE, { { 60, -20 }, { 120, 20 }, { 180, 170 } } },
    { ROSTRUM_SEGMENT_LINE, { { 120, 180 } } },
    { ROSTRUM_SEGMENT_LINE, { { 40, 185 } } },
  };
  RostrumItem item = make_line (segments, 4, 9.0, ROSTRUM_DASH_SOLID);
  cairo_surface_t *ours;

  item.stroke.alpha = 0.5;
  ours = by_raster (&item, 1, 1.0, 1);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmpuint (pixel_at (ours, x, y) >> 8 & 0xff, >=, 139);
  assert_alike (ours, by_cairo (&item, 1, 1.0), 0.02, 64);
}

/* However far out the reader goes, a line keeps a trace. */
static void
test_hairlines (void)
{
  const RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { { 2e5, 1e5 } } },
                                       { ROSTRUM_SEGMENT_LINE, { { 18e5, 13e5 } } } };

  for (int dash = ROSTRUM_DASH_SOLID; dash < ROSTRUM_N_DASHES; dash++) {
    RostrumItem item = make_line (segments, 2, 1.5, (RostrumDash) dash);
    cairo_surface_t *surface = by_raster (&item, 1, 1e-4, 1);

    for (int x = 25; x < 175; x++) {
      gboolean seen = FALSE;

      for (int y = 0; y < SIZE; y++)
        seen = seen || pixel_at (surface, x, y) != 0xffffffff;
      g_assert_true (seen);
    }
    cairo_surface_destroy (surface);
  }
}

/* What is far away or nowhere takes neither time nor memory, and the part in view is right. */
static void
test_hostile (void)
{
  static const double odd[] = { NAN, INFINITY, -INFINITY, 1e300, -1e300, 1e12, -1e12, 3e7, 100.0, 100.0 };
  const RostrumSegment far[2] = { { ROSTRUM_SEGMENT_MOVE, { { -1e9, 80 } } },
                                  { ROSTRUM_SEGMENT_LINE, { { 1e9, 80 } } } };
  const RostrumSegment near[2] = { { ROSTRUM_SEGMENT_MOVE, { { -100, 80 } } },
                                   { ROSTRUM_SEGMENT_LINE, { { 300, 80 } } } };
  RostrumItem far_item = make_line (far, 2, 3.0, ROSTRUM_DASH_SOLID);
  RostrumItem near_item = make_line (near, 2, 3.0, ROSTRUM_DASH_SOLID);

  for (guint i = 0; i < 10000; i++) {
    RostrumSegment segments[3] = { { .kind = i % 11 == 0 ? ROSTRUM_SEGMENT_LINE : ROSTRUM_SEGMENT_MOVE },
                                   { .kind = i % 3 == 0 ? ROSTRUM_SEGMENT_LINE : ROSTRUM_SEGMENT_CURVE },
                                   { .kind = i % 7 == 0 ? ROSTRUM_SEGMENT_MOVE : ROSTRUM_SEGMENT_LINE } };
    RostrumItem item = make_line (segments, i % 4,
                                  i % 5 == 0   ? 1e-9
                                  : i % 5 == 1 ? NAN
                                               : 2.0,
                                  (RostrumDash) (i % ROSTRUM_N_DASHES));

    for (int k = 0; k < 9; k++)
      segments[k / 3].points[k % 3] = (RostrumWorldPoint){ odd[(i + k * k) % G_N_ELEMENTS (odd)],
                                                           odd[(i / 10 + 3 * k) % G_N_ELEMENTS (odd)] };
    cairo_surface_destroy (by_raster (&item, 1, 1.0, 1));
  }
  assert_alike (by_raster (&far_item, 1, 1.0, 1), by_raster (&near_item, 1, 1.0, 1), 0.0, 0);
}

static void
test_clip (void)
{
  const RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { { 5, 20 } } },
                                       { ROSTRUM_SEGMENT_LINE, { { 190, 170 } } } };
  RostrumItem item = make_line (segments, 2, 7.0, ROSTRUM_DASH_OPPOSES);
  cairo_surface_t *whole = by_raster (&item, 1, 1.0, 1), *part = scene_surface_new (SIZE, SIZE);
  cairo_t *cr = begin (part, 1.0);
  g_autoptr (RostrumEdgeRaster) raster = NULL;

  cairo_rectangle (cr, 40, 50, 70, 60);
  cairo_clip (cr);
  raster = rostrum_edge_raster_new (cr, NULL);
  g_assert_true (rostrum_edge_raster_add (raster, &item));
  rostrum_edge_raster_flush (raster);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      g_assert_cmphex (pixel_at (part, x, y), ==,
                       x >= 40 && x < 110 && y >= 50 && y < 110 ? pixel_at (whole, x, y) : 0xffffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (part);
}

static void
assert_refused (cairo_t *cr)
{
  g_assert_null (rostrum_edge_raster_new (cr, NULL));
  cairo_destroy (cr);
}

static void
test_refuses_what_it_cannot (void)
{
  cairo_surface_t *image = scene_surface_new (SIZE, SIZE);
  cairo_surface_t *mask = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr;

  assert_refused (cairo_create (recording));
  assert_refused (cairo_create (mask));
  cr = cairo_create (image);
  cairo_rotate (cr, 0.1);
  assert_refused (cr);
  cr = cairo_create (image);
  cairo_scale (cr, 1.0, 2.0);
  assert_refused (cr);
  cr = cairo_create (image);
  cairo_push_group (cr);
  assert_refused (cr);
  cr = cairo_create (image);
  cairo_arc (cr, 50, 50, 40, 0, 6);
  cairo_clip (cr);
  assert_refused (cr);
  cr = cairo_create (image);
  cairo_rectangle (cr, 0.5, 0.5, 20, 20);
  cairo_clip (cr);
  assert_refused (cr);
  cairo_surface_set_device_offset (image, 3, 0);
  assert_refused (cairo_create (image));
  cairo_surface_destroy (image);
  cairo_surface_destroy (mask);
  cairo_surface_destroy (recording);
}

static void
test_takes_only_lines (void)
{
  const RostrumSegment segments[3] = { { ROSTRUM_SEGMENT_MOVE, { { 5, 20 } } },
                                       { ROSTRUM_SEGMENT_LINE, { { 190, 170 } } },
                                       { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem line = make_line (segments, 2, 7.0, ROSTRUM_DASH_SOLID), other;
  cairo_surface_t *image = scene_surface_new (SIZE, SIZE);
  cairo_t *cr = cairo_create (image);
  g_autoptr (RostrumEdgeRaster) raster = rostrum_edge_raster_new (cr, NULL);

  g_assert_true (rostrum_edge_raster_add (raster, &line));
  other = line;
  other.n_segments = 3;
  g_assert_false (rostrum_edge_raster_add (raster, &other));
  other = line;
  other.fill = red;
  g_assert_false (rostrum_edge_raster_add (raster, &other));
  other = line;
  other.stroke_width = 500.0;
  g_assert_false (rostrum_edge_raster_add (raster, &other));
  other = line;
  other.type = ROSTRUM_ITEM_RECT;
  g_assert_false (rostrum_edge_raster_add (raster, &other));
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/edge-raster/solid", GINT_TO_POINTER (ROSTRUM_DASH_SOLID), test_looks_like_cairo);
  g_test_add_data_func ("/edge-raster/opposes", GINT_TO_POINTER (ROSTRUM_DASH_OPPOSES),
                        test_looks_like_cairo);
  g_test_add_data_func ("/edge-raster/leans", GINT_TO_POINTER (ROSTRUM_DASH_LEANS_OPPOSE),
                        test_looks_like_cairo);
  g_test_add_data_func ("/edge-raster/relation", GINT_TO_POINTER (ROSTRUM_DASH_RELATION),
                        test_looks_like_cairo);
  g_test_add_data_func ("/edge-raster/dots", GINT_TO_POINTER (ROSTRUM_DASH_DOTS), test_looks_like_cairo);
  g_test_add_func ("/edge-raster/curves", test_curves);
  g_test_add_func ("/edge-raster/same-bits-on-any-threads", test_threads);
  g_test_add_func ("/edge-raster/in-painting-order", test_painting_order);
  g_test_add_func ("/edge-raster/nothing-is-drawn-twice", test_half_transparent);
  g_test_add_func ("/edge-raster/hairlines-never-vanish", test_hairlines);
  g_test_add_func ("/edge-raster/hostile-coordinates", test_hostile);
  g_test_add_func ("/edge-raster/clip", test_clip);
  g_test_add_func ("/edge-raster/refuses-what-it-cannot", test_refuses_what_it_cannot);
  g_test_add_func ("/edge-raster/takes-only-lines", test_takes_only_lines);
  return g_test_run ();
}
