/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-export.h"

#include <locale.h>
#include <math.h>

#include "rostrum-sample-program.h"
#include "rostrum-sample-scene.h"

static void
test_formats (void)
{
  static const struct {
    const char *name;
    int format;
  } names[] = {
    { "a.png", ROSTRUM_FORMAT_PNG },
    { "A.PNG", ROSTRUM_FORMAT_PNG },
    { "/x.svg/b.c.Svg", ROSTRUM_FORMAT_SVG },
    { "x.pdf", ROSTRUM_FORMAT_PDF },
    { ".png", ROSTRUM_FORMAT_PNG },
    { "/folder.png/file", -1 },
    { "png", -1 },
    { "a.", -1 },
    { "a.png~", -1 },
    { "", -1 },
    { NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    RostrumFormat format = ROSTRUM_N_FORMATS;
    gboolean known = rostrum_format_from_name (names[i].name, &format);

    g_assert_cmpint (known ? (int) format : -1, ==, names[i].format);
    g_assert_true (known || format == ROSTRUM_N_FORMATS);
  }
  for (RostrumFormat format = 0; format < ROSTRUM_N_FORMATS; format++) {
    RostrumFormat back = ROSTRUM_N_FORMATS;

    g_assert_true (rostrum_format_from_nick (rostrum_format_to_nick (format), &back));
    g_assert_cmpint (back, ==, format);
  }
}

static GBytes *export(RostrumScene *scene, RostrumFormat format, double scale, GCancellable *cancellable,
                      GError **error)
{
  const RostrumExportOptions options = { format, scale, FALSE };

  return rostrum_export_scene (scene, &options, cancellable, error);
}

static void
test_same_bytes (void)
{
  g_autoptr (RostrumScene) a = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autoptr (RostrumScene) b = sample_scene (ROSTRUM_THEME_LIGHT, NULL);

  for (RostrumFormat format = 0; format < ROSTRUM_N_FORMATS; format++) {
    g_autoptr (GBytes) one = export(a, format, 1.0, NULL, NULL);
    g_autoptr (GBytes) two = export(b, format, 1.0, NULL, NULL);

    g_assert_nonnull (one);
    g_assert_true (g_bytes_equal (one, two));
  }
}

/* Sets a locale that writes 0,5: one that is installed, or else one made in @folder. */
static gboolean
set_decimal_comma (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "de_DE.UTF-8", NULL);
  g_autofree char *compiler = g_find_program_in_path ("localedef");
  const char *argv[] = { compiler, "-i", "de_DE", "-f", "UTF-8", "--quiet", path, NULL };

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL && compiler != NULL) {
    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    g_setenv ("LOCPATH", folder, TRUE);
    setlocale (LC_ALL, "de_DE.UTF-8");
  }
  return strcmp (localeconv ()->decimal_point, ",") == 0;
}

static void
remove_locale (const char *folder)
{
  const char *argv[] = { "rm", "-r", folder, NULL };
  g_autofree char *out = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  g_unsetenv ("LOCPATH");
  out = run_program (argv);
}

/* A file is for everybody, whatever their country writes. */
static void
test_decimal_comma (void)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autofree char *folder = make_folder ();
  GBytes *plain[ROSTRUM_N_FORMATS];

  for (RostrumFormat format = 0; format < ROSTRUM_N_FORMATS; format++)
    plain[format] = export(scene, format, 1.5, NULL, NULL);
  if (!set_decimal_comma (folder))
    g_test_skip ("there is no locale with a decimal comma");
  for (RostrumFormat format = 0; format < ROSTRUM_N_FORMATS; format++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = export(scene, format, 1.5, NULL, &error);

    g_assert_no_error (error);
    g_assert_true (g_bytes_equal (bytes, plain[format]));
    g_bytes_unref (plain[format]);
  }
  remove_locale (folder);
}

static void
test_cancelled (void)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (RostrumFormat format = 0; format < ROSTRUM_N_FORMATS; format++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (export(scene, format, 1.0, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (100000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* A picture that takes many seconds stops within one. */
static void
test_cancelled_midway (void)
{
  const RostrumWorldRect wide = { 0.0, 0.0, 2000.0, 700.0 };
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, &wide);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  gint64 begin = g_get_monotonic_time ();

  g_assert_null (export(scene, ROSTRUM_FORMAT_PNG, 16.0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);
  g_thread_join (thread);
}

static void
test_too_large (void)
{
  const RostrumWorldRect huge = { 0.0, 0.0, 30000.0, 20000.0 };
  const RostrumWorldRect endless = { 0.0, 0.0, INFINITY, 10.0 };
  const RostrumWorldRect nowhere = { NAN, 0.0, 10.0, 10.0 };
  const RostrumWorldRect *all[] = { &huge, &endless, &nowhere };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, all[i]);

    for (RostrumFormat format = 0; format < ROSTRUM_N_FORMATS; format++) {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      /* Without pixels a large page is no problem. */
      if (i == 0 && format != ROSTRUM_FORMAT_PNG)
        continue;
      bytes = export(scene, format, 1.0, NULL, &error);
      g_assert_null (bytes);
      g_assert_error (error, ROSTRUM_EXPORT_ERROR, ROSTRUM_EXPORT_ERROR_TOO_LARGE);
      if (i == 0)
        g_assert_nonnull (strstr (error->message, "30000 × 20000"));
    }
  }
}

static void
test_nothing_in_it (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, 1.0);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_DARK), text);
  g_autoptr (RostrumScene) scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);

  for (RostrumFormat format = 0; format < ROSTRUM_N_FORMATS; format++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = export(scene, format, 2.0, NULL, &error);

    g_assert_no_error (error);
    g_assert_nonnull (bytes);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/formats", test_formats);
  g_test_add_func ("/export/same-bytes", test_same_bytes);
  g_test_add_func ("/export/decimal-comma", test_decimal_comma);
  g_test_add_func ("/export/cancelled", test_cancelled);
  g_test_add_func ("/export/cancelled-midway", test_cancelled_midway);
  g_test_add_func ("/export/too-large", test_too_large);
  g_test_add_func ("/export/nothing-in-it", test_nothing_in_it);
  return g_test_run ();
}
