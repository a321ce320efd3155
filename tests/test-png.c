/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-export.h"

#include <png.h>

#include "rostrum-sample-scene.h"
#include "scene/rostrum-painter.h"

typedef struct {
  guint32 width;
  guint32 height;
  guint8 *pixels; /* straight RGBA, rows without a gap */
} Picture;

static GBytes *export(RostrumScene *scene, double scale, gboolean transparent)
{
  const RostrumExportOptions options = { ROSTRUM_FORMAT_PNG, scale, transparent };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rostrum_export_scene (scene, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* By libpng's own reader. */
static Picture
decode (GBytes *bytes)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  Picture picture;

  g_assert_true (
      png_image_begin_read_from_memory (&image, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  image.format = PNG_FORMAT_RGBA;
  picture.width = image.width;
  picture.height = image.height;
  picture.pixels = g_malloc (PNG_IMAGE_SIZE (image));
  g_assert_true (png_image_finish_read (&image, NULL, picture.pixels, 0, NULL));
  return picture;
}

/* The data of the @nth chunk of @type, or NULL. */
static const guint8 *
find_chunk (GBytes *bytes, const char *type, guint nth, guint32 *length)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 8; at + 12 <= size; at += *length + 12) {
    *length =
        (guint32) data[at] << 24 | (guint32) data[at + 1] << 16 | (guint32) data[at + 2] << 8 | data[at + 3];
    if (memcmp (data + at + 4, type, 4) == 0 && nth-- == 0)
      return data + at + 8;
  }
  return NULL;
}

static void
test_chunks (void)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autoptr (GBytes) bytes = export(scene, 2.0, FALSE);
  guint32 length;
  const guint8 *chunk = find_chunk (bytes, "IHDR", 0, &length);

  g_assert_cmpint (chunk[8], ==, 8); /* bits */
  g_assert_cmpint (chunk[9], ==, PNG_COLOR_TYPE_RGB);
  g_assert_nonnull (find_chunk (bytes, "sRGB", 0, &length));
  chunk = find_chunk (bytes, "pHYs", 0, &length);
  /* 192 dots an inch. */
  g_assert_cmpmem (chunk, length, "\x00\x00\x1d\x87\x00\x00\x1d\x87\x01", 9);
  chunk = find_chunk (bytes, "iTXt", 0, &length);
  g_assert_cmpmem (chunk, length, "Title\0\0\0\0\0What did “R1” cost? <&>", 10 + strlen (SAMPLE_TITLE));
  chunk = find_chunk (bytes, "tEXt", 0, &length);
  g_assert_cmpmem (chunk, length, "Description\0Two speakers & one position\nin a test",
                   12 + strlen (SAMPLE_DESCRIPTION) - 1);
  chunk = find_chunk (bytes, "tEXt", 1, &length);
  g_assert_cmpmem (chunk, 17, "Software\0Rostrum ", 17);
}

static Picture
paint_at_once (RostrumScene *scene, double scale, RostrumColor canvas)
{
  RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  Picture picture = { bounds.width * scale, bounds.height * scale, NULL };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture.width, picture.height);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;

  cairo_set_source_rgba (cr, canvas.red, canvas.green, canvas.blue, canvas.alpha);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds.x, -bounds.y);
  rostrum_painter_paint (painter, cr, scene, NULL, ROSTRUM_EMPHASIS_NONE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  picture.pixels = g_malloc ((gsize) 4 * picture.width * picture.height);
  for (gsize i = 0; i < (gsize) picture.width * picture.height; i++) {
    guint32 pixel = ((const guint32 *) data)[i];
    guint8 *to = picture.pixels + 4 * i;

    to[0] = pixel >> 16;
    to[1] = pixel >> 8;
    to[2] = pixel;
    to[3] = pixel >> 24;
  }
  cairo_surface_destroy (surface);
  return picture;
}

static void
assert_same (const Picture *a, const Picture *b, int tolerance)
{
  guint n = 0;

  g_assert_cmpuint (a->width, ==, b->width);
  g_assert_cmpuint (a->height, ==, b->height);
  for (gsize i = 0; i < (gsize) 4 * a->width * a->height; i++)
    n += ABS (a->pixels[i] - b->pixels[i]) > tolerance;
  g_assert_cmpuint (n, ==, 0);
}

/* Several bands give what one drawing gives. */
static void
test_bands (void)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_DARK, NULL);
  g_autoptr (GBytes) bytes = export(scene, 8.0, FALSE);
  Picture banded = decode (bytes);
  Picture whole = paint_at_once (scene, 8.0, rostrum_style_get (ROSTRUM_THEME_DARK)->canvas);

  g_assert_cmpuint (banded.width * banded.height, >, 2 * 4 * 1024 * 1024);
  assert_same (&banded, &whole, 2);
  g_free (banded.pixels);
  g_free (whole.pixels);
}

/* Lines by the thousand are packed in another way, and drawn in another way. */
static void
test_many_lines (void)
{
  g_autoptr (RostrumScene) scene = sample_scene_of_lines (5000);
  g_autoptr (GBytes) bytes = export(scene, 8.0, FALSE);
  Picture banded = decode (bytes);
  Picture whole = paint_at_once (scene, 8.0, rostrum_style_get (ROSTRUM_THEME_LIGHT)->canvas);

  assert_same (&banded, &whole, 2);
  g_free (banded.pixels);
  g_free (whole.pixels);
}

/* Wider than a cairo surface can be; what stands beyond that is drawn. */
static void
test_wider_than_cairo (void)
{
  const RostrumWorldRect wide = { -2080.0, 0.0, 2560.0, 100.0 };
  const RostrumWorldRect part = { 0.0, 0.0, 480.0, 100.0 };
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, &wide);
  g_autoptr (RostrumScene) same = sample_scene (ROSTRUM_THEME_LIGHT, &part);
  g_autoptr (GBytes) bytes = export(scene, 16.0, FALSE);
  Picture picture = decode (bytes);
  Picture direct = paint_at_once (same, 16.0, rostrum_style_get (ROSTRUM_THEME_LIGHT)->canvas);
  guint n = 0;

  g_assert_cmpuint (picture.width, ==, 40960);
  g_assert_cmpuint (picture.height, ==, 1600);
  for (guint32 y = 0; y < direct.height; y++)
    for (guint32 x = 0; x < 4 * direct.width; x++)
      n += ABS (picture.pixels[4 * (gsize) picture.width * y + 4 * 2080 * 16 + x] -
                direct.pixels[4 * (gsize) direct.width * y + x]) > 2;
  g_assert_cmpuint (n, ==, 0);
  /* No gap between the tiles. */
  for (guint32 x = 0; x < 2080 * 16; x++)
    n += picture.pixels[4 * (gsize) x] != 255;
  g_assert_cmpuint (n, ==, 0);
  g_free (picture.pixels);
  g_free (direct.pixels);
}

/* Straight alpha: put on the canvas again it is the opaque picture. */
static void
test_transparent (void)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autoptr (GBytes) clear_bytes = export(scene, 1.0, TRUE);
  g_autoptr (GBytes) opaque_bytes = export(scene, 1.0, FALSE);
  Picture clear = decode (clear_bytes);
  Picture opaque = decode (opaque_bytes);
  guint n_half = 0;

  g_assert_cmpint (clear.pixels[3], ==, 0);
  g_assert_cmpint (opaque.pixels[3], ==, 255);
  g_assert_cmpint (opaque.pixels[0], ==, 255);
  for (gsize i = 0; i < (gsize) 4 * clear.width * clear.height; i += 4) {
    guint8 *pixel = clear.pixels + i;

    n_half += pixel[3] > 0 && pixel[3] < 255;
    for (int c = 0; c < 3; c++)
      pixel[c] = (pixel[c] * pixel[3] + 255 * (255 - pixel[3])) / 255;
    pixel[3] = 255;
  }
  g_assert_cmpuint (n_half, >, 100);
  assert_same (&clear, &opaque, 3);
  g_free (clear.pixels);
  g_free (opaque.pixels);
}

static void
test_canvas_and_size (void)
{
  const RostrumWorldRect odd = { 1.5, 2.5, 100.2, 50.0 };
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_DARK, &odd);
  g_autoptr (GBytes) bytes = export(scene, 0.5, FALSE);
  Picture picture = decode (bytes);

  g_assert_cmpuint (picture.width, ==, 51);
  g_assert_cmpuint (picture.height, ==, 25);
  g_assert_cmpint (picture.pixels[0], ==, 0x1e);
  g_free (picture.pixels);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/chunks", test_chunks);
  g_test_add_func ("/png/bands", test_bands);
  g_test_add_func ("/png/many-lines", test_many_lines);
  g_test_add_func ("/png/wider-than-cairo", test_wider_than_cairo);
  g_test_add_func ("/png/transparent", test_transparent);
  g_test_add_func ("/png/canvas-and-size", test_canvas_and_size);
  return g_test_run ();
}
