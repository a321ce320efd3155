/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include "rostrum-scene-fixture.h"

static RostrumScene *
make_scene (double x, const char *line, RostrumTheme theme)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  const RostrumStyle *style = rostrum_style_get (theme);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (style, text);
  RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, 7), .name = "Somebody, speaker" };
  RostrumFont font = { 12.0, FALSE, FALSE };
  RostrumWorldRect rect = { x, 0.0, 40.0, 20.0 };
  guint32 index = rostrum_scene_builder_add_target (builder, &target);

  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, index, &rect, 4.0, style->card,
                                  style->outline, 1.0);
  rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_NODES, index, &font, ROSTRUM_ALIGN_START,
                                  (RostrumWorldPoint){ x, 15.0 }, style->text, style->card, line, NULL);
  rostrum_scene_builder_add_line (builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, (RostrumWorldPoint){ 0.0, 0.0 },
                                  (RostrumWorldPoint){ 9.0, 9.0 }, style->grid, 1.0, ROSTRUM_DASH_SOLID);
  return rostrum_scene_builder_end (builder, NULL, 3.0, "Title", "Description");
}

static void
test_getters (void)
{
  g_autoptr (RostrumScene) scene = make_scene (0.0, "one", ROSTRUM_THEME_DARK);
  const RostrumTarget *targets;
  const RostrumItem *items;
  guint32 n;

  g_assert_cmpstr (rostrum_scene_get_title (scene), ==, "Title");
  g_assert_cmpstr (rostrum_scene_get_description (scene), ==, "Description");
  g_assert_null (rostrum_scene_get_family (scene));
  g_assert_true (rostrum_scene_get_style (scene) == rostrum_style_get (ROSTRUM_THEME_DARK));
  targets = rostrum_scene_get_targets (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (targets[0].name, ==, "Somebody, speaker");
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (items[0].layer, ==, ROSTRUM_LAYER_BACK); /* painting order, not the order of adding */
  g_assert_cmpstr (items[2].text, ==, "one");
}

static void
test_find (void)
{
  g_autoptr (RostrumScene) scene = make_scene (0.0, "one", ROSTRUM_THEME_LIGHT);
  guint32 n;
  const guint32 *found = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_SPEAKER, 7), &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (found[0], ==, 0);
  g_assert_nonnull (rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_SPEAKER, 8), &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_nonnull (rostrum_scene_find (scene, ROSTRUM_REF_NONE, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_equal (void)
{
  g_autoptr (RostrumScene) one = make_scene (0.0, "one", ROSTRUM_THEME_LIGHT);
  g_autoptr (RostrumScene) same = make_scene (0.0, "one", ROSTRUM_THEME_LIGHT);
  g_autoptr (RostrumScene) moved = make_scene (0.5, "one", ROSTRUM_THEME_LIGHT);
  g_autoptr (RostrumScene) other = make_scene (0.0, "two", ROSTRUM_THEME_LIGHT);
  g_autoptr (RostrumScene) dark = make_scene (0.0, "one", ROSTRUM_THEME_DARK);

  g_assert_true (rostrum_scene_equal (one, one));
  g_assert_true (rostrum_scene_equal (one, same));
  g_assert_false (rostrum_scene_equal (one, moved));
  g_assert_false (rostrum_scene_equal (one, other));
  g_assert_false (rostrum_scene_equal (one, dark));
}

static gpointer
hold_in_thread (gpointer data)
{
  for (int i = 0; i < 10000; i++) {
    rostrum_scene_ref (data);
    rostrum_scene_unref (data);
  }
  rostrum_scene_unref (data);
  return NULL;
}

static void
test_threads_share (void)
{
  RostrumScene *scene = make_scene (0.0, "one", ROSTRUM_THEME_LIGHT);
  GThread *threads[3];

  for (int i = 0; i < 3; i++)
    threads[i] = g_thread_new ("hold", hold_in_thread, rostrum_scene_ref (scene));
  for (int i = 0; i < 3; i++)
    g_thread_join (threads[i]);
  g_assert_cmpstr (rostrum_scene_get_title (scene), ==, "Title");
  rostrum_scene_unref (scene);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/getters", test_getters);
  g_test_add_func ("/scene/find", test_find);
  g_test_add_func ("/scene/equal", test_equal);
  g_test_add_func ("/scene/threads-share", test_threads_share);
  return g_test_run ();
}
