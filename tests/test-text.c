/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-text.h"

#include <math.h>

#include "rostrum-scene-fixture.h"

static const RostrumFont regular = { 13.0, FALSE, FALSE };
static const RostrumFont bold = { 13.0, TRUE, FALSE };

static void
test_fake (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  double height, baseline;

  g_assert_cmpfloat_with_epsilon (rostrum_text_measure (text, &regular, "Héllo"), 5 * 0.55 * 13.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rostrum_text_measure (text, &bold, "Hello"), 5 * 0.55 * 13.0, 1e-9);
  rostrum_text_get_line (text, &regular, &height, &baseline);
  g_assert_cmpfloat_with_epsilon (height, 1.3 * 13.0, 1e-9);
  g_assert_cmpfloat (baseline, <, height);
  g_assert_null (rostrum_text_get_family (text));
  g_assert_cmpfloat (rostrum_text_get_scale (text), ==, 1.0);
}

/* One width at every size: nothing is hinted or rounded. */
static void
test_scales_evenly (void)
{
  const char *line = "AVA fi 50,000 Hopper GPUs";
  g_autoptr (RostrumText) one = rostrum_text_new (NULL, 1.0);
  g_autoptr (RostrumText) three = rostrum_text_new (NULL, 3.0);
  RostrumFont tiny = { 3.25, FALSE, FALSE };
  double width = rostrum_text_measure (one, &regular, line);

  g_assert_cmpfloat (width, >, 50.0);
  /* Pango counts in 1024ths; a letter may be off by a half of one. */
  g_assert_cmpfloat_with_epsilon (rostrum_text_measure (three, &regular, line), 3.0 * width, 0.1);
  g_assert_cmpfloat_with_epsilon (rostrum_text_measure (one, &tiny, line), width / 4.0, 0.1);
  g_assert_cmpfloat (rostrum_text_measure (one, &bold, line), >, width);
}

static void
test_line (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new ("Sans", 1.0);
  double height, baseline, again;

  rostrum_text_get_line (text, &regular, &height, &baseline);
  g_assert_cmpfloat (height, >, 13.0);
  g_assert_cmpfloat (height, <, 26.0);
  g_assert_cmpfloat (baseline, >, 0.5 * height);
  g_assert_cmpfloat (baseline, <, height);
  rostrum_text_get_line (text, &regular, &again, NULL);
  g_assert_cmpfloat (again, ==, height);
}

/* The cache forgets, and what it forgot is measured the same again. */
static void
test_cache_is_bounded (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, 1.0);
  double first = rostrum_text_measure (text, &regular, "line 0");

  for (int i = 0; i < 9000; i++) {
    g_autofree char *line = g_strdup_printf ("line %d", i);

    g_assert_cmpfloat (rostrum_text_measure (text, &regular, line), >, 0.0);
  }
  g_assert_cmpfloat (rostrum_text_measure (text, &regular, "line 0"), ==, first);
}

static void
test_hostile_sizes (void)
{
  g_autoptr (RostrumText) huge = rostrum_text_new (NULL, 1e12);
  g_autoptr (RostrumText) wrong = rostrum_text_new (NULL, NAN);
  g_autoptr (RostrumText) negative = rostrum_text_new (NULL, -1.0);

  g_assert_true (isfinite (rostrum_text_measure (huge, &regular, "wide")));
  g_assert_cmpfloat (rostrum_text_get_scale (wrong), ==, 1.0);
  g_assert_cmpfloat (rostrum_text_get_scale (negative), ==, 1.0);
}

/* Ink lies where it was measured: from x on, as wide as the line, above and a little below the baseline. */
static void
check_ink (RostrumText *text)
{
  cairo_surface_t *surface = scene_surface_new (300, 60);
  cairo_t *cr = cairo_create (surface);
  int width = (int) ceil (rostrum_text_measure (text, &bold, "Hamburg HH"));

  rostrum_text_show (text, cr, &bold, "Hamburg HH", 20.0, 40.0);
  cairo_destroy (cr);
  g_assert_true (scene_surface_has_ink (surface, 20, 30, 4, 10));
  g_assert_true (scene_surface_has_ink (surface, 20 + width - 5, 30, 5, 10));
  g_assert_false (scene_surface_has_ink (surface, 0, 0, 18, 60));
  g_assert_false (scene_surface_has_ink (surface, 20 + width + 2, 0, 300 - (20 + width + 2), 60));
  g_assert_false (scene_surface_has_ink (surface, 0, 0, 300, 20));
  g_assert_false (scene_surface_has_ink (surface, 0, 48, 300, 12));
  cairo_surface_destroy (surface);
}

static void
test_show (void)
{
  g_autoptr (RostrumText) real = rostrum_text_new (NULL, 1.0);
  g_autoptr (RostrumText) fake = rostrum_text_new_fake ();

  check_ink (real);
  check_ink (fake);
}

static gpointer
measure_in_thread (gpointer data)
{
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, 1.0);
  double *width = g_new (double, 1);

  for (int i = 0; i < 200; i++) {
    g_autofree char *line = g_strdup_printf ("%d figures", i);

    *width = rostrum_text_measure (text, &regular, line);
  }
  return width;
}

static void
test_threads (void)
{
  GThread *threads[4];
  double first = 0.0;

  for (int i = 0; i < 4; i++)
    threads[i] = g_thread_new ("measure", measure_in_thread, NULL);
  for (int i = 0; i < 4; i++) {
    g_autofree double *width = g_thread_join (threads[i]);

    first = i == 0 ? *width : first;
    g_assert_cmpfloat (*width, ==, first);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fake", test_fake);
  g_test_add_func ("/text/scales-evenly", test_scales_evenly);
  g_test_add_func ("/text/line", test_line);
  g_test_add_func ("/text/cache-is-bounded", test_cache_is_bounded);
  g_test_add_func ("/text/hostile-sizes", test_hostile_sizes);
  g_test_add_func ("/text/show", test_show);
  g_test_add_func ("/text/threads", test_threads);
  return g_test_run ();
}
