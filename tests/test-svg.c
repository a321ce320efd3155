/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-export.h"

#include <math.h>

#include "rostrum-sample-program.h"
#include "rostrum-sample-scene.h"

/* What a reader of XML found. */
typedef struct {
  GPtrArray *texts;  /* the character data of each <text> */
  GPtrArray *titles; /* of each <title> */
  GPtrArray *links;  /* the address of each <a> */
  GHashTable *ids;
  guint n_elements;
  GString *characters; /* of the innermost element */
} Reading;

static void
on_start (GMarkupParseContext *context, const char *element, const char **names, const char **values,
          gpointer data, GError **error)
{
  Reading *reading = data;
  const char *link = NULL;

  reading->n_elements++;
  g_assert_cmpstr (element, !=, "script");
  g_string_truncate (reading->characters, 0);
  for (guint i = 0; names[i] != NULL; i++) {
    g_assert_false (g_str_has_prefix (names[i], "on"));
    if (strcmp (names[i], "xlink:href") == 0)
      link = values[i];
    if (strcmp (names[i], "id") == 0)
      g_assert_true (g_hash_table_add (reading->ids, g_strdup (values[i])));
  }
  if (strcmp (element, "a") == 0)
    g_ptr_array_add (reading->links, g_strdup (link));
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reading *reading = data;

  if (strcmp (element, "text") == 0)
    g_ptr_array_add (reading->texts, g_strdup (reading->characters->str));
  if (strcmp (element, "title") == 0)
    g_ptr_array_add (reading->titles, g_strdup (reading->characters->str));
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (((Reading *) data)->characters, text, length);
}

static void
read_svg (Reading *reading, GBytes *bytes)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;

  reading->texts = g_ptr_array_new_with_free_func (g_free);
  reading->titles = g_ptr_array_new_with_free_func (g_free);
  reading->links = g_ptr_array_new_with_free_func (g_free);
  reading->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reading->characters = g_string_new (NULL);
  context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, reading, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
reading_clear (Reading *reading)
{
  g_ptr_array_unref (reading->texts);
  g_ptr_array_unref (reading->titles);
  g_ptr_array_unref (reading->links);
  g_hash_table_unref (reading->ids);
  g_string_free (reading->characters, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static GBytes *export(RostrumScene *scene, gboolean transparent)
{
  const RostrumExportOptions options = { ROSTRUM_FORMAT_SVG, 1.0, transparent };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rostrum_export_scene (scene, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Every line is one element and reads as it was given, whatever is in it. */
static void
test_texts (void)
{
  static const char *const lines[] = { SAMPLE_PLAIN_LINE,  SAMPLE_HOSTILE_LINE, "ends here",
                                       SAMPLE_ARABIC_LINE, "two  spaces ",      "the first place" };
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autoptr (GBytes) bytes = export(scene, FALSE);
  g_auto (Reading) reading = { 0 };

  read_svg (&reading, bytes);
  g_assert_cmpuint (reading.texts->len, ==, 7);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpstr (reading.texts->pdata[i], ==, lines[i]);
  g_assert_cmpstr (reading.titles->pdata[0], ==, SAMPLE_TITLE);
  g_assert_true (g_ptr_array_find_with_equal_func (reading.titles, "tip & more", g_str_equal, NULL));
  /* Without a tip it is the name that hovering tells. */
  g_assert_true (g_ptr_array_find_with_equal_func (reading.titles, "A card", g_str_equal, NULL));
}

static gboolean
contains (GBytes *bytes, const char *text)
{
  return g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text) != NULL;
}

static void
test_writing (void)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autoptr (GBytes) bytes = export(scene, FALSE);
  g_autoptr (GBytes) clear = export(scene, TRUE);

  g_assert_true (contains (bytes, "role=\"img\" aria-labelledby=\"_title _words\""));
  g_assert_true (contains (bytes, "<desc id=\"_words\">Two speakers &amp; one position\nin a test</desc>"));
  g_assert_true (contains (bytes, " text-anchor=\"middle\""));
  /* What begins at the right has its left end where the script ends. */
  g_assert_true (contains (bytes, " direction=\"rtl\" text-anchor=\"end\">كم"));
  g_assert_true (contains (bytes, " xml:space=\"preserve\">two  spaces </text>"));
  g_assert_true (contains (bytes, "d=\"M60.25 30c90.08 20 170.42-20 259.75 6\""));
  g_assert_true (contains (bytes, "<rect x=\"320.5\" y=\"20.5\" width=\"120\" height=\"60\" rx=\"8\""));
  g_assert_true (contains (bytes, "fill=\"url(#_h0)\""));
  g_assert_true (contains (bytes, "fill-opacity=\".5\""));
  g_assert_false (contains (bytes, "textLength"));
  g_assert_true (contains (bytes, "height=\"100%\""));
  g_assert_false (contains (clear, "height=\"100%\""));
}

static void
test_links (void)
{
  g_autoptr (RostrumScene) scene = sample_scene (ROSTRUM_THEME_LIGHT, NULL);
  g_autoptr (GBytes) bytes = export(scene, FALSE);
  g_auto (Reading) reading = { 0 };

  /* The others of the sample are unsafe or lead nowhere. */
  read_svg (&reading, bytes);
  g_assert_cmpuint (reading.links->len, ==, 3);
  g_assert_cmpstr (reading.links->pdata[0], ==, SAMPLE_LINE_ADDRESS);
  g_assert_cmpstr (reading.links->pdata[1], ==, SAMPLE_ADDRESS);
  g_assert_cmpstr (reading.links->pdata[2], ==, "#source_201");
  g_assert_true (g_hash_table_contains (reading.ids, "source_201"));
}

/* A strict reader, where there is one, takes any bytes that a debate might hold. */
static void
test_hostile (void)
{
  static const char *const strings[] = { "]]>",
                                         "<!--",
                                         "&#0;",
                                         "\x01\x02\x1b[31m\x7f",
                                         "\xef\xbf\xbe\xef\xbf\xbf",
                                         "\xc2\x85\xc2\x9f",
                                         "\xe2\x80\xa8 \xe2\x80\xae",
                                         "&amp;&lt;",
                                         "<?xml?>",
                                         "\"'><svg onload=\"x\">",
                                         "😀",
                                         "" };
  g_autoptr (RostrumText) text = rostrum_text_new ("It's, \"a\" \\font<&>", 1.0);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  SampleScene sample = { builder, rostrum_scene_builder_get_style (builder), 20.0 };
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *out = NULL;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (Reading) reading = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
    g_autofree char *link = g_strconcat ("https://example.org/", strings[i], NULL);

    sample_target (&sample, strings[i], strings[i]);
    sample_line (&sample, ROSTRUM_ALIGN_START, strings[i], link, strings[i]);
  }
  scene = rostrum_scene_builder_end (builder, NULL, 10.0, "\x02 title ]]>", "\x03");
  bytes = export(scene, FALSE);
  read_svg (&reading, bytes);
  g_assert_cmpuint (reading.texts->len, ==, G_N_ELEMENTS (strings));
  g_assert_cmpstr (reading.texts->pdata[0], ==, "]]>");
  g_assert_cmpstr (reading.texts->pdata[3], ==, "[31m");

  if (!have_program ("xmllint"))
    return;
  folder = make_folder ();
  path = g_build_filename (folder, "hostile.svg", NULL);
  write_file (path, bytes);
  out = RUN ("xmllint", "--noout", "--nonet", path);
  remove_folder (folder);
}

static void
assert_equals_png (RostrumScene *scene, double share_far, double share_near)
{
  g_autoptr (GBytes) svg = export(scene, FALSE);
  g_autoptr (GBytes) png = rostrum_export_scene (scene, &ROSTRUM_EXPORT_OPTIONS_DEFAULT, NULL, NULL);
  g_autofree char *folder = NULL, *svg_path = NULL, *png_path = NULL, *drawn_path = NULL, *out = NULL;

  if (!have_program ("rsvg-convert"))
    return;
  folder = make_folder ();
  svg_path = g_build_filename (folder, "a.svg", NULL);
  png_path = g_build_filename (folder, "a.png", NULL);
  drawn_path = g_build_filename (folder, "b.png", NULL);
  write_file (svg_path, svg);
  write_file (png_path, png);
  out = RUN ("rsvg-convert", "-o", drawn_path, svg_path);
  g_assert_cmpfloat (compare_pictures (png_path, drawn_path, 64), <, share_far);
  g_assert_cmpfloat (compare_pictures (png_path, drawn_path, 24), <, share_near);
  remove_folder (folder);
}

/* The same picture in two languages: a foreign program draws the SVG as we draw the PNG. */
static void
test_equals_png (gconstpointer data)
{
  g_autoptr (RostrumScene) scene = sample_scene (GPOINTER_TO_INT (data), NULL);

  assert_equals_png (scene, 0.006, 0.03);
}

/* Lines by the thousand are short, without title or group; what they cross keeps both, links and text stay. */
static void
test_many_lines (void)
{
  enum {
    N = 5000
  };
  g_autoptr (RostrumScene) scene = sample_scene_of_lines (N);
  g_autoptr (GBytes) bytes = export(scene, FALSE);
  g_auto (Reading) reading = { 0 };

  read_svg (&reading, bytes);
  g_assert_cmpuint (reading.titles->len, ==, 2);
  g_assert_cmpstr (reading.titles->pdata[1], ==, "a disc");
  g_assert_cmpuint (reading.texts->len, ==, 1);
  g_assert_cmpuint (reading.links->len, ==, (N + 6) / 7);
  g_assert_true (contains (bytes, "<path class=\"l1\" d=\"M57 73l15-20\"/>"));
  g_assert_true (contains (bytes, ".l2{stroke:#1a5e00;stroke-width:3;stroke-dasharray:8 6;}"));
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 75 * N);
  assert_equals_png (scene, 0.03, 0.1);
}

/* A few are written in full. */
static void
test_few_lines (void)
{
  g_autoptr (RostrumScene) scene = sample_scene_of_lines (500);
  g_autoptr (GBytes) bytes = export(scene, FALSE);
  g_auto (Reading) reading = { 0 };

  read_svg (&reading, bytes);
  g_assert_cmpuint (reading.titles->len, ==, 502);
  g_assert_false (contains (bytes, "class="));
}

/* Numbers that no builder makes do not become words that no reader knows. */
static void
test_odd_numbers (void)
{
  const RostrumSegment segments[] = { { ROSTRUM_SEGMENT_MOVE, { { -0.001, 1e300 } } },
                                      { ROSTRUM_SEGMENT_LINE, { { 1e-9, -5.005 } } },
                                      { ROSTRUM_SEGMENT_CLOSE, { { 0 } } } };
  const RostrumWorldRect bounds = { 0.0, 0.0, 10.0, 10.0 };
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = ROSTRUM_LAYER_BACK,
                       .target = ROSTRUM_NONE,
                       .segments = segments,
                       .n_segments = G_N_ELEMENTS (segments),
                       .fill = { 1.0, 1.0, 1.0, 1.0 } };
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, 1.0);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;

  rostrum_scene_builder_add (builder, &item);
  scene = rostrum_scene_builder_end (builder, &bounds, 0.0, NULL, NULL);
  bytes = export(scene, FALSE);
  g_assert_true (contains (bytes, "d=\"M0 1000000000l0-1000000005z\" fill=\"#fff\"/>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg/texts", test_texts);
  g_test_add_func ("/svg/writing", test_writing);
  g_test_add_func ("/svg/links", test_links);
  g_test_add_func ("/svg/hostile", test_hostile);
  g_test_add_func ("/svg/odd-numbers", test_odd_numbers);
  g_test_add_func ("/svg/many-lines-are-short", test_many_lines);
  g_test_add_func ("/svg/few-lines-say-all", test_few_lines);
  g_test_add_data_func ("/svg/equals-png/light", GINT_TO_POINTER (ROSTRUM_THEME_LIGHT), test_equals_png);
  g_test_add_data_func ("/svg/equals-png/dark", GINT_TO_POINTER (ROSTRUM_THEME_DARK), test_equals_png);
  return g_test_run ();
}
