/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-pages.h"

#include "rostrum-scene-fixture.h"

#define PAGE 100.0

typedef struct {
  RostrumSceneBuilder *builder;
  double bottom;
} Rows;

static void
begin (Rows *rows, RostrumText *text)
{
  rows->builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);
  rows->bottom = 0;
}

static void
add (Rows *rows, RostrumLayer layer, double y, double height)
{
  const RostrumItem item = {
    .type = ROSTRUM_ITEM_RECT,
    .layer = layer,
    .target = ROSTRUM_NONE,
    .rect = { 0, y, 50, height },
    .fill = { 0, 0, 0, 1 },
  };

  rostrum_scene_builder_add (rows->builder, &item);
  rows->bottom = MAX (rows->bottom, y + height);
}

static RostrumScene *
end (Rows *rows)
{
  const RostrumWorldRect bounds = { 0, 0, 50, rows->bottom };

  return rostrum_scene_builder_end (rows->builder, &bounds, 0.0, NULL, NULL);
}

/* Pages follow each other, none is too high, and all of the picture is on them. */
static void
assert_covers (const RostrumScene *scene, const GArray *pages)
{
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);

  g_assert_cmpuint (pages->len, >, 0);
  g_assert_cmpfloat (g_array_index (pages, double, 0), ==, bounds.y);
  for (guint i = 0; i < pages->len; i++) {
    const double from = g_array_index (pages, double, i);
    const double to = i + 1 < pages->len ? g_array_index (pages, double, i + 1) : bounds.y + bounds.height;

    g_assert_cmpfloat (to, >, from);
    g_assert_cmpfloat (to - from, <=, PAGE + 1e-9);
  }
}

static void
test_short_is_one_page (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GArray) pages = NULL;
  Rows rows;

  begin (&rows, text);
  add (&rows, ROSTRUM_LAYER_NODES, 0, 40);
  add (&rows, ROSTRUM_LAYER_NODES, 60, 40);
  scene = end (&rows);
  pages = rostrum_scene_pages (scene, PAGE);
  g_assert_cmpuint (pages->len, ==, 1);
}

/* Rows of 30 with gaps of 5 do not divide a page of 100: each page ends in a gap. */
static void
test_rows_stay_whole (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GArray) pages = NULL;
  Rows rows;

  begin (&rows, text);
  for (int i = 0; i < 20; i++)
    add (&rows, ROSTRUM_LAYER_NODES, 35.0 * i, 30);
  add (&rows, ROSTRUM_LAYER_BACK, 0, rows.bottom);  /* a grid */
  add (&rows, ROSTRUM_LAYER_FRAME, 0, rows.bottom); /* what is higher than a page */
  scene = end (&rows);
  pages = rostrum_scene_pages (scene, PAGE);
  assert_covers (scene, pages);
  for (guint p = 1; p < pages->len; p++)
    for (int i = 0; i < 20; i++) {
      const double at = g_array_index (pages, double, p);

      g_assert_false (at > 35.0 * i && at < 35.0 * i + 30);
    }
}

/* Where nothing leaves a gap, something is cut, and the pages go on. */
static void
test_no_gap (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GArray) pages = NULL;
  Rows rows;

  begin (&rows, text);
  for (int i = 0; i < 50; i++)
    add (&rows, ROSTRUM_LAYER_NODES, 20.0 * i, 30);
  scene = end (&rows);
  pages = rostrum_scene_pages (scene, PAGE);
  assert_covers (scene, pages);
  g_assert_cmpuint (pages->len, ==, 11);
}

static void
test_endless_ends (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GArray) pages = NULL;
  Rows rows;

  begin (&rows, text);
  add (&rows, ROSTRUM_LAYER_NODES, 1e9, 10);
  scene = end (&rows);
  pages = rostrum_scene_pages (scene, PAGE);
  g_assert_cmpuint (pages->len, ==, ROSTRUM_SCENE_MAX_PAGES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-pages/short-is-one-page", test_short_is_one_page);
  g_test_add_func ("/scene-pages/rows-stay-whole", test_rows_stay_whole);
  g_test_add_func ("/scene-pages/no-gap", test_no_gap);
  g_test_add_func ("/scene-pages/endless-ends", test_endless_ends);
  return g_test_run ();
}
