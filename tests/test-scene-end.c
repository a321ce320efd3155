/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-builder.h"

#include "rostrum-scene-fixture.h"

static const RostrumColor black = { 0.0, 0.0, 0.0, 1.0 };

static RostrumSceneBuilder *
builder_with (RostrumText *text, guint n_targets)
{
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);

  for (guint i = 0; i < n_targets; i++) {
    RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, i), .name = "" };

    g_assert_cmpuint (rostrum_scene_builder_add_target (builder, &target), ==, i);
  }
  return builder;
}

static void
add_rect (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target, double x)
{
  RostrumWorldRect rect = { x, 0.0, 10.0, 10.0 };

  rostrum_scene_builder_add_rect (builder, layer, target, &rect, 0.0, black, black, 0.0);
}

/* By layer, and within one in the order of adding. */
static void
test_order (void)
{
  static const RostrumLayer layers[] = { ROSTRUM_LAYER_FRAME, ROSTRUM_LAYER_NODES, ROSTRUM_LAYER_BACK,
                                         ROSTRUM_LAYER_NODES, ROSTRUM_LAYER_EDGES, ROSTRUM_LAYER_BACK };
  static const double expected[] = { 2.0, 5.0, 4.0, 1.0, 3.0, 0.0 };
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = builder_with (text, 0);
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    add_rect (builder, layers[i], ROSTRUM_NONE, i);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  items = rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (items[i].rect.x, ==, expected[i]);
}

static void
assert_list (const guint32 *list, guint32 n, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint32 i = 0; i < n; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", list[i]);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_items_of (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = builder_with (text, 3);
  g_autoptr (RostrumScene) scene = NULL;
  const guint32 *list;
  guint32 n;

  add_rect (builder, ROSTRUM_LAYER_NODES, 2, 0.0); /* 1 when painted */
  add_rect (builder, ROSTRUM_LAYER_NODES, 0, 0.0); /* 2 */
  add_rect (builder, ROSTRUM_LAYER_BACK, 2, 0.0);  /* 0 */
  add_rect (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, 0.0);
  add_rect (builder, ROSTRUM_LAYER_FRAME, 2, 0.0); /* 4 */
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  list = rostrum_scene_items_of (scene, 0, &n);
  assert_list (list, n, "2");
  list = rostrum_scene_items_of (scene, 1, &n);
  assert_list (list, n, "");
  list = rostrum_scene_items_of (scene, 2, &n);
  assert_list (list, n, "0 1 4");
}

static void
test_aliases_and_relations (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = builder_with (text, 4);
  g_autoptr (RostrumScene) scene = NULL;
  const guint32 *list;
  guint32 n;

  rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_SOURCE, 1), 3);
  rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_SOURCE, 1), 0);
  rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_SOURCE, 1), 3);
  rostrum_scene_builder_add_alias (builder, rostrum_ref_edge (1, 2), 2);
  rostrum_scene_builder_relate (builder, 3, 1);
  rostrum_scene_builder_relate (builder, 1, 3);
  rostrum_scene_builder_relate (builder, 0, 3);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);

  list = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_SOURCE, 1), &n);
  assert_list (list, n, "0 3");
  list = rostrum_scene_find (scene, rostrum_ref_edge (1, 2), &n);
  assert_list (list, n, "2");
  list = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_SPEAKER, 2), &n);
  assert_list (list, n, "2");
  list = rostrum_scene_find (scene, rostrum_ref_edge (2, 1), &n);
  assert_list (list, n, "");

  list = rostrum_scene_related (scene, 3, &n);
  assert_list (list, n, "0 1 3");
  list = rostrum_scene_related (scene, 1, &n);
  assert_list (list, n, "1 3");
  list = rostrum_scene_related (scene, 2, &n);
  assert_list (list, n, "2");
}

static void
test_bounds (void)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = builder_with (text, 2);
  RostrumWorldRect page = { -5.0, -5.0, 500.0, 400.0 };
  g_autoptr (RostrumScene) grown = NULL;
  g_autoptr (RostrumScene) given = NULL;
  g_autoptr (RostrumScene) empty = NULL;
  const RostrumTarget *targets;
  guint32 n;

  add_rect (builder, ROSTRUM_LAYER_NODES, 0, 20.0);
  add_rect (builder, ROSTRUM_LAYER_NODES, 0, 40.0);
  grown = rostrum_scene_builder_end (builder, NULL, 7.0, NULL, NULL);
  g_assert_cmpfloat (rostrum_scene_get_bounds (grown).x, ==, 13.0);
  g_assert_cmpfloat (rostrum_scene_get_bounds (grown).width, ==, 44.0);
  /* A target without bounds of its own has those of its items. */
  targets = rostrum_scene_get_targets (grown, &n);
  g_assert_cmpfloat (targets[0].bounds.x, ==, 20.0);
  g_assert_cmpfloat (targets[0].bounds.width, ==, 30.0);
  g_assert_cmpfloat (targets[0].centre.x, ==, 35.0);
  g_assert_cmpfloat (targets[1].bounds.width, ==, 0.0);

  given = rostrum_scene_builder_end (builder_with (text, 0), &page, 7.0, NULL, NULL);
  g_assert_cmpfloat (rostrum_scene_get_bounds (given).width, ==, 500.0);
  empty = rostrum_scene_builder_end (builder_with (text, 0), NULL, 7.0, NULL, NULL);
  g_assert_cmpfloat (rostrum_scene_get_bounds (empty).width, ==, 14.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-end/order", test_order);
  g_test_add_func ("/scene-end/items-of", test_items_of);
  g_test_add_func ("/scene-end/aliases-and-relations", test_aliases_and_relations);
  g_test_add_func ("/scene-end/bounds", test_bounds);
  return g_test_run ();
}
