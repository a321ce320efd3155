/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-export.h"

#include "rostrum-sample-program.h"
#include "rostrum-sample-scene.h"

typedef struct {
  char *folder;
  char *pdf;
} Fixture;

static GBytes *export(RostrumScene *scene)
{
  const RostrumExportOptions options = { ROSTRUM_FORMAT_PDF, 1.0, FALSE };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rostrum_export_scene (scene, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
set_up (Fixture *fixture, gconstpointer bounds)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, bounds);
  g_autoptr (GBytes) bytes = export(scene);

  fixture->folder = make_folder ();
  fixture->pdf = g_build_filename (fixture->folder, "a.pdf", NULL);
  write_file (fixture->pdf, bytes);
}

static void
tear_down (Fixture *fixture, gconstpointer bounds)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->pdf);
}

static void
assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("no “%s” in:\n%s", part, text);
}

static void
test_metadata (Fixture *fixture, gconstpointer bounds)
{
  g_autofree char *info = NULL;

  if (!have_program ("pdfinfo"))
    return;
  info = RUN ("pdfinfo", "-enc", "UTF-8", fixture->pdf);
  assert_contains (info, "What did “R1” cost? <&>\n");
  assert_contains (info, "Two speakers & one position");
  assert_contains (info, "Creator:         Rostrum ");
  /* 480 × 360 pixels of 1/96 inch. */
  assert_contains (info, "360 x 270 pts");
  assert_contains (info, "Pages:           1\n");
  assert_contains (info, "PDF version:     1.5\n");
  g_assert_null (strstr (info, "CreationDate"));
}

static void
test_links (Fixture *fixture, gconstpointer bounds)
{
  g_autofree char *urls = NULL;
  g_autofree char *places = NULL;

  if (!have_program ("pdfinfo"))
    return;
  urls = RUN ("pdfinfo", "-url", fixture->pdf);
  assert_contains (urls, "https://example.org/a_%28b%29?x=1&y=%272%27\n");
  g_assert_null (strstr (urls, "javascript"));
  g_assert_null (strstr (urls, "passwd"));
  places = RUN ("pdfinfo", "-dests", fixture->pdf);
  assert_contains (places, "\"source_201\"");
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text++)
    n++;
  return n;
}

/* A line of 260 pixels: ten small squares stand on it instead of a large one around it. */
static void
test_line_links (Fixture *fixture, gconstpointer bounds)
{
  g_autofree char *urls = NULL;

  if (!have_program ("pdfinfo"))
    return;
  urls = RUN ("pdfinfo", "-url", fixture->pdf);
  g_assert_cmpuint (count (urls, SAMPLE_LINE_ADDRESS "\n"), ==, 10);
}

static void
test_text (Fixture *fixture, gconstpointer bounds)
{
  g_autofree char *text = NULL;
  g_autofree char *fonts = NULL;

  if (!have_program ("pdftotext") || !have_program ("pdffonts"))
    return;
  text = RUN ("pdftotext", "-enc", "UTF-8", fixture->pdf, "-");
  assert_contains (text, SAMPLE_PLAIN_LINE);
  assert_contains (text, "<script>alert(\"1\")</script>");
  fonts = RUN ("pdffonts", fixture->pdf);
  assert_contains (fonts, " yes yes yes ");
  g_assert_null (strstr (fonts, " no  "));
}

static void
test_equals_png (Fixture *fixture, gconstpointer bounds)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, bounds);
  g_autoptr (GBytes) png = rostrum_export_scene (scene, &ROSTRUM_EXPORT_OPTIONS_DEFAULT, NULL, NULL);
  g_autofree char *png_path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autofree char *stem = g_build_filename (fixture->folder, "b", NULL);
  g_autofree char *drawn_path = g_strconcat (stem, ".png", NULL);
  g_autofree char *out = NULL;

  if (!have_program ("pdftocairo"))
    return;
  write_file (png_path, png);
  out = RUN ("pdftocairo", "-png", "-singlefile", "-r", "96", fixture->pdf, stem);
  g_assert_cmpfloat (compare_pictures (png_path, drawn_path, 64), <, 0.004);
}

static void
test_large_page (Fixture *fixture, gconstpointer bounds)
{
  g_autofree char *info = NULL;

  if (!have_program ("pdfinfo"))
    return;
  info = RUN ("pdfinfo", fixture->pdf);
  assert_contains (info, "14400 x 3600 pts");
}

/* Code points that Unicode gives to no character are valid UTF-8 to GLib and not to cairo. */
static void
test_noncharacters (void)
{
  static const RostrumWorldRect bounds = { 0.0, 0.0, 400.0, 300.0 };
  static const char *const texts[] = { "a\xef\xbf\xbe", "a\xef\xbf\xbf",     "a\xef\xb7\x90",
                                       "a\xef\xb7\xaf", "a\xf0\x9f\xbf\xbe", "a\xf4\x8f\xbf\xbf" };
  const RostrumStyle *style = rostrum_style_get (ROSTRUM_THEME_LIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (RostrumText) text = rostrum_text_new (NULL, 1.0);
    g_autofree char *link = g_strconcat ("https://example.org/", texts[i], NULL);
    SampleScene sample = { rostrum_scene_builder_new (style, text), style, 100.0 };
    g_autoptr (RostrumScene) scene = NULL;
    g_autoptr (GBytes) pdf = NULL;

    sample_line (&sample, ROSTRUM_ALIGN_START, texts[i], link, texts[i]);
    scene = rostrum_scene_builder_end (sample.builder, &bounds, 0.0, texts[i], texts[i]);
    pdf = export(scene);
    g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
  }
}

int
main (int argc, char **argv)
{
  static const RostrumWorldRect shifted = { 100.0, -20.0, 480.0, 360.0 };
  static const RostrumWorldRect large = { 0.0, 0.0, 40000.0, 10000.0 };

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pdf/metadata", Fixture, NULL, set_up, test_metadata, tear_down);
  g_test_add ("/pdf/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/pdf/line-links", Fixture, NULL, set_up, test_line_links, tear_down);
  g_test_add ("/pdf/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/pdf/equals-png", Fixture, NULL, set_up, test_equals_png, tear_down);
  g_test_add ("/pdf/equals-png/shifted", Fixture, &shifted, set_up, test_equals_png, tear_down);
  g_test_add_func ("/pdf/noncharacters", test_noncharacters);
  g_test_add ("/pdf/large-page", Fixture, &large, set_up, test_large_page, tear_down);
  return g_test_run ();
}
