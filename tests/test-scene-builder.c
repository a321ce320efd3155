/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-builder.h"

#include <math.h>
#include <string.h>

#include "rostrum-scene-fixture.h"

typedef struct {
  RostrumText *text;
  RostrumSceneBuilder *builder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->text = rostrum_text_new_fake ();
  fixture->builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), fixture->text);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rostrum_scene_builder_free (fixture->builder);
  rostrum_text_free (fixture->text);
}

static const RostrumColor black = { 0.0, 0.0, 0.0, 1.0 };

static RostrumScene *
end (Fixture *fixture)
{
  return rostrum_scene_builder_end (g_steal_pointer (&fixture->builder), NULL, 0.0, NULL, NULL);
}

static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  RostrumWorldRect rect = { 10.0, 20.0, 30.0, 40.0 };
  RostrumWorldRect bounds;

  g_assert_cmpfloat (rostrum_scene_builder_get_bounds (fixture->builder).width, ==, 0.0);
  rostrum_scene_builder_add_rect (fixture->builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &rect, 0.0, black,
                                  black, 4.0);
  bounds = rostrum_scene_builder_get_bounds (fixture->builder);
  g_assert_cmpfloat (bounds.x, ==, 8.0); /* half the stroke */
  g_assert_cmpfloat (bounds.y, ==, 18.0);
  g_assert_cmpfloat (bounds.width, ==, 34.0);
  g_assert_cmpfloat (bounds.height, ==, 44.0);
}

/* A curve's box is the curve's, not that of its controls. */
static void
test_curve_bounds (Fixture *fixture, gconstpointer data)
{
  RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { { 0.0, 0.0 } } },
                                 { ROSTRUM_SEGMENT_CURVE,
                                   { { 0.0, -100.0 }, { 100.0, -100.0 }, { 100.0, 0.0 } } } };
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = ROSTRUM_LAYER_EDGES,
                       .target = ROSTRUM_NONE,
                       .segments = segments,
                       .n_segments = 2 };
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  rostrum_scene_builder_add (fixture->builder, &item);
  scene = end (fixture);
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpfloat_with_epsilon (items[0].rect.x, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[0].rect.y, -75.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[0].rect.width, 100.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[0].rect.height, 75.0, 1e-9);
}

static void
test_text_bounds (Fixture *fixture, gconstpointer data)
{
  static const RostrumAlign aligns[] = { ROSTRUM_ALIGN_START, ROSTRUM_ALIGN_MIDDLE, ROSTRUM_ALIGN_END };
  RostrumFont font = { 20.0, FALSE, FALSE };
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  for (guint i = 0; i < 3; i++) {
    double width =
        rostrum_scene_builder_add_text (fixture->builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &font, aligns[i],
                                        (RostrumWorldPoint){ 100.0, 50.0 }, black, black, "1234", NULL);

    g_assert_cmpfloat_with_epsilon (width, 44.0, 1e-9);
  }
  scene = end (fixture);
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpfloat_with_epsilon (items[0].rect.x, 100.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[1].rect.x, 78.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[2].rect.x, 56.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[0].rect.y, 30.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (items[0].rect.height, 26.0, 1e-9);
}

/* What the caller hands in may change and go. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  char name[] = "name", words[] = "words", link[] = "link";
  RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { { 1.0, 2.0 } } },
                                 { ROSTRUM_SEGMENT_LINE, { { 3.0, 4.0 } } } };
  RostrumTarget target = {
    .ref = rostrum_ref (ROSTRUM_KIND_EVENT, 0), .name = name, .description = name, .tip = name
  };
  RostrumItem path = {
    .type = ROSTRUM_ITEM_PATH, .layer = ROSTRUM_LAYER_EDGES, .segments = segments, .n_segments = 2
  };
  RostrumItem line = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .text = words,
                       .link = link,
                       .anchor = link,
                       .font = { 10.0, FALSE, FALSE } };
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  rostrum_scene_builder_add_target (fixture->builder, &target);
  for (int i = 0; i < 1000; i++)
    rostrum_scene_builder_add (fixture->builder, &path);
  rostrum_scene_builder_add (fixture->builder, &line);
  memset (name, 'x', strlen (name));
  memset (words, 'x', strlen (words));
  memset (link, 'x', strlen (link));
  memset (segments, 0, sizeof segments);

  scene = end (fixture);
  g_assert_cmpstr (rostrum_scene_get_targets (scene, &n)->tip, ==, "name");
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 1001);
  for (guint32 i = 0; i < 1000; i++)
    g_assert_cmpfloat (items[i].segments[1].points[0].y, ==, 4.0);
  g_assert_cmpstr (items[1000].text, ==, "words");
  g_assert_cmpstr (items[1000].link, ==, "link");
  g_assert_cmpstr (items[1000].anchor, ==, "link");
}

static void
test_programming_mistakes (Fixture *fixture, gconstpointer data)
{
  RostrumItem nowhere = { .type = ROSTRUM_ITEM_RECT, .target = 5 };
  RostrumItem infinite = { .type = ROSTRUM_ITEM_RECT,
                           .target = ROSTRUM_NONE,
                           .rect = { 0.0, INFINITY, 1.0, 1.0 } };
  g_autoptr (RostrumScene) scene = NULL;
  guint32 n;

  g_test_expect_message ("Rostrum", G_LOG_LEVEL_CRITICAL, "*target*");
  rostrum_scene_builder_add (fixture->builder, &nowhere);
  g_test_assert_expected_messages ();
  g_test_expect_message ("Rostrum", G_LOG_LEVEL_CRITICAL, "*finite*");
  rostrum_scene_builder_add (fixture->builder, &infinite);
  g_test_assert_expected_messages ();
  scene = end (fixture);
  rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 0);
}

#define ADD(name, func) g_test_add ("/scene-builder/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bounds", test_bounds);
  ADD ("curve-bounds", test_curve_bounds);
  ADD ("text-bounds", test_text_bounds);
  ADD ("copies", test_copies);
  ADD ("programming-mistakes", test_programming_mistakes);
  return g_test_run ();
}
