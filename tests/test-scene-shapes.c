/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-builder.h"

#include <string.h>

#include "rostrum-scene-fixture.h"

static void
test_disc (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  const RostrumStyle *style = rostrum_style_get (ROSTRUM_THEME_LIGHT);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (style, text);
  RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, 1), .name = "" };
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  rostrum_scene_builder_add_target (builder, &target);
  rostrum_scene_builder_add_disc (builder, ROSTRUM_LAYER_NODES, 0, debate, 1,
                                  (RostrumWorldPoint){ 50.0, 60.0 }, 20.0);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (items[0].type, ==, ROSTRUM_ITEM_ELLIPSE);
  g_assert_cmpfloat (items[0].rect.x, ==, 30.0);
  g_assert_cmpfloat (items[0].rect.width, ==, 40.0);
  g_assert_cmpfloat (items[0].fill.red, ==, rostrum_style_disc_color (style, debate, 1).red);
  g_assert_cmpstr (items[1].text, ==, "AW");
  g_assert_true (items[1].font.bold);
  /* The initials are inside of the disc, and their middle is the disc's. */
  g_assert_cmpfloat (items[1].rect.width, <, 36.0);
  g_assert_cmpfloat_with_epsilon (items[1].rect.x + items[1].rect.width / 2.0, 50.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[1].baseline.y - 0.355 * items[1].font.size_px, 60.0, 1e-9);
  /* The ring is not seen until it is wanted. */
  g_assert_cmpint (items[2].role, ==, ROSTRUM_ROLE_OUTLINE);
  g_assert_cmpfloat (items[2].stroke.alpha, ==, 0.0);
  g_assert_cmpfloat (items[2].rect.width, >, 40.0);
}

static void
test_disc_of_nobody (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  rostrum_scene_builder_add_disc (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, NULL, ROSTRUM_NONE,
                                  (RostrumWorldPoint){ 0.0, 0.0 }, 9.0);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (items[0].type, ==, ROSTRUM_ITEM_ELLIPSE);
}

/* Large text makes larger letters, not larger than the disc. */
static void
test_disc_scales (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, 2.0);
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_DARK), text);
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  rostrum_scene_builder_add_disc (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, debate, 0,
                                  (RostrumWorldPoint){ 0, 0 }, 10.0);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpstr (items[1].text, ==, "DS");
  g_assert_cmpfloat (items[1].rect.width, <=, 15.01);
}

/* A scene in a scene is the same scene, moved: twice moved by halves it is where it is moved once. */
static void
test_add_scene (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) inner = NULL;
  g_autoptr (RostrumScene) once = NULL;
  g_autoptr (RostrumScene) half = NULL;
  g_autoptr (RostrumScene) twice = NULL;
  g_autofree char *dump_once = NULL;
  g_autofree char *dump_twice = NULL;
  RostrumWorldRect page = { 0.0, 0.0, 2000.0, 2000.0 };
  const RostrumItem *inner_items, *once_items;
  guint32 n;
  RostrumSceneBuilder *builder;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  inner = scene_fixture_graph (&fixture);
  builder = rostrum_scene_builder_new (fixture.context.style, fixture.text);
  rostrum_scene_builder_add_scene (builder, inner, 512.0, 256.0);
  once = rostrum_scene_builder_end (builder, &page, 0.0, NULL, NULL);
  builder = rostrum_scene_builder_new (fixture.context.style, fixture.text);
  rostrum_scene_builder_add_scene (builder, inner, 256.0, 128.0);
  half = rostrum_scene_builder_end (builder, &page, 0.0, NULL, NULL);
  builder = rostrum_scene_builder_new (fixture.context.style, fixture.text);
  rostrum_scene_builder_add_scene (builder, half, 256.0, 128.0);
  twice = rostrum_scene_builder_end (builder, &page, 0.0, NULL, NULL);

  dump_once = rostrum_scene_dump (once);
  dump_twice = rostrum_scene_dump (twice);
  g_assert_cmpstr (dump_once, ==, dump_twice);
  g_assert_false (rostrum_scene_equal (once, half));
  inner_items = rostrum_scene_get_items (inner, &n);
  once_items = rostrum_scene_get_items (once, &n);
  for (guint32 i = 0; i < n; i++) {
    g_assert_cmpfloat_with_epsilon (once_items[i].rect.x, inner_items[i].rect.x + 512.0, 1e-9);
    g_assert_cmpfloat_with_epsilon (once_items[i].rect.y, inner_items[i].rect.y + 256.0, 1e-9);
  }
  /* Targets, aliases and relations came along. */
  g_assert_cmpuint (scene_node_of (&fixture, once, ROSTRUM_KIND_STATEMENT, "s-wang-chips"), ==,
                    scene_node_of (&fixture, inner, ROSTRUM_KIND_STATEMENT, "s-wang-chips"));
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-shapes/disc", test_disc);
  g_test_add_func ("/scene-shapes/disc-of-nobody", test_disc_of_nobody);
  g_test_add_func ("/scene-shapes/disc-scales", test_disc_scales);
  g_test_add_func ("/scene-shapes/add-scene", test_add_scene);
  return g_test_run ();
}
