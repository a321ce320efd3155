/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other programs as judges of what we write; a machine without them says so. */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* FALSE, and the test is marked as skipped, if @program is not installed. */
static inline gboolean
have_program (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *reason = g_strdup_printf ("%s is not installed", program);

  if (path == NULL)
    g_test_skip (reason);
  return path != NULL;
}

/* Runs @argv, which must succeed, and returns what it printed. */
static inline char *
run_program (const char *const *argv)
{
  g_auto (GStrv) environment = g_environ_unsetenv (g_get_environ (), "G_DEBUG");
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return out;
}

#define RUN(...) run_program ((const char *const[]){ __VA_ARGS__, NULL })

/* A new folder for a test's files; remove_folder() takes it away with all that is in it. */
static inline char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("rostrum-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static inline void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static inline void
write_file (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static inline cairo_surface_t *
load_picture (const char *path)
{
  cairo_surface_t *loaded = cairo_image_surface_create_from_png (path);
  cairo_surface_t *surface;
  cairo_t *cr;

  g_assert_cmpint (cairo_surface_status (loaded), ==, CAIRO_STATUS_SUCCESS);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (loaded),
                                        cairo_image_surface_get_height (loaded));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, loaded, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (loaded);
  cairo_surface_flush (surface);
  return surface;
}

/* The share of pixels that differ by more than @tolerance in a channel; 1 if the sizes differ by more than
 * a pixel. */
static inline double
compare_pictures (const char *path_a, const char *path_b, int tolerance)
{
  cairo_surface_t *a = load_picture (path_a), *b = load_picture (path_b);
  int width = MIN (cairo_image_surface_get_width (a), cairo_image_surface_get_width (b));
  int height = MIN (cairo_image_surface_get_height (a), cairo_image_surface_get_height (b));
  gboolean same_size = ABS (cairo_image_surface_get_width (a) - cairo_image_surface_get_width (b)) <= 1 &&
                       ABS (cairo_image_surface_get_height (a) - cairo_image_surface_get_height (b)) <= 1;
  guint n = 0;

  for (int y = 0; y < height; y++) {
    const guchar *row_a = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
    const guchar *row_b = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);

    for (int x = 0; x < width; x++) {
      int worst = 0;

      for (int c = 0; c < 4; c++)
        worst = MAX (worst, abs (row_a[4 * x + c] - row_b[4 * x + c]));
      if (worst > tolerance)
        n++;
    }
  }
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  return same_size ? (double) n / ((double) width * height) : 1.0;
}
