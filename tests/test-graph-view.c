/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-views.h"

#include <math.h>

#include "rostrum-scene-fixture.h"
#include "scene/rostrum-scene-private.h"

static void
test_goldens (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) all = NULL;
  g_autoptr (RostrumScene) featured = NULL;
  g_autoptr (RostrumScene) dark = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  all = scene_fixture_graph (&fixture);
  scene_assert_golden (all, "graph-all.txt");
  fixture.state->filter->featured_only = TRUE;
  scene_fixture_update (&fixture);
  featured = scene_fixture_graph (&fixture);
  scene_assert_golden (featured, "graph-featured.txt");
  fixture.options.theme = ROSTRUM_THEME_DARK_CONTRAST;
  scene_fixture_update (&fixture);
  dark = scene_fixture_graph (&fixture);
  scene_assert_golden (dark, "graph-dark-contrast.txt");
  scene_fixture_clear (&fixture);
}

/* Real text in every theme and size: no box comes near another, no label leaves its box, no edge runs through a foreign one. */
static void
check_layout (RostrumDebate *debate, double text_scale)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumTarget *targets;
  const RostrumItem *items;
  guint32 n, n_items;

  scene_fixture_init (&fixture, debate);
  scene_fixture_use_real_text (&fixture, text_scale);
  scene = scene_fixture_graph (&fixture);
  targets = rostrum_scene_get_targets (scene, &n);
  items = rostrum_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < i && !targets[i].is_edge; k++)
      g_assert_false (rostrum_world_rect_intersects (&targets[i].bounds, &targets[k].bounds));

  for (guint32 i = 0; i < n_items; i++) {
    const RostrumTarget *own = &targets[items[i].target];
    RostrumWorldRect room = rostrum_world_rect_grow (&own->bounds, 0.5);

    if (items[i].type == ROSTRUM_ITEM_TEXT) {
      g_assert_true (
          rostrum_world_rect_contains (&room, (RostrumWorldPoint){ items[i].rect.x, items[i].rect.y }));
      g_assert_true (
          rostrum_world_rect_contains (&room, (RostrumWorldPoint){ items[i].rect.x + items[i].rect.width,
                                                                   items[i].rect.y + items[i].rect.height }));
    }
    for (double t = 0.0; t <= 1.0 && items[i].type == ROSTRUM_ITEM_PATH; t += 0.01) {
      RostrumWorldPoint point =
          rostrum_curve_at (items[i].segments[0].points[0], items[i].segments[1].points, t);

      for (guint32 k = 0; k < n; k++) {
        RostrumWorldRect core = rostrum_world_rect_grow (&targets[k].bounds, -0.5);
        gboolean is_end =
            (targets[k].ref.kind == ROSTRUM_KIND_SPEAKER && targets[k].ref.index == own->ref.index) ||
            (targets[k].ref.kind == ROSTRUM_KIND_POSITION && targets[k].ref.index == own->ref.other);

        if (!targets[k].is_edge && !is_end)
          g_assert_false (rostrum_world_rect_contains (&core, point));
      }
    }
  }
  scene_fixture_clear (&fixture);
}

static void
test_no_overlap (void)
{
  check_layout (rostrum_fixture_debate (), 1.0);
  check_layout (rostrum_fixture_debate (), 2.0);
}

static void
test_relations (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  guint32 wang, chips, edge, n;
  const guint32 *related;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  wang = scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "wang");
  chips = scene_node_of (&fixture, scene, ROSTRUM_KIND_POSITION, "chips");
  edge = scene_node_of (&fixture, scene, ROSTRUM_KIND_STATEMENT, "s-wang-chips");
  related = rostrum_scene_related (scene, edge, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (related[0], ==, wang);
  g_assert_cmpuint (related[1], ==, chips);
  g_assert_cmpuint (related[2], ==, edge);
  rostrum_scene_related (scene, wang, &n);
  g_assert_cmpuint (n, ==, 1 + 2 + 2); /* itself, two edges, their other ends */
  scene_fixture_clear (&fixture);
}

/* An estimate is found at its claimant. */
static void
test_estimates (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  guint n_found = 0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  for (guint32 i = 0; i < fixture.debate->n_estimates; i++) {
    guint32 n, n_targets;
    const guint32 *found = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_ESTIMATE, i), &n);

    for (guint32 k = 0; k < n; k++, n_found++) {
      const RostrumTarget *target = &rostrum_scene_get_targets (scene, &n_targets)[found[k]];

      g_assert_true (rostrum_ref_equal (
          target->ref, rostrum_ref (ROSTRUM_KIND_SPEAKER, fixture.debate->estimates[i].speaker)));
    }
  }
  g_assert_cmpuint (n_found, >, 3);
  scene_fixture_clear (&fixture);
}

static void
test_empty (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  guint32 n;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->filter->stances = 0;
  scene_fixture_update (&fixture);
  scene = scene_fixture_graph (&fixture);
  rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (isfinite (rostrum_scene_get_bounds (scene).width));
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-view/goldens", test_goldens);
  g_test_add_func ("/graph-view/no-overlap", test_no_overlap);
  g_test_add_func ("/graph-view/relations", test_relations);
  g_test_add_func ("/graph-view/estimates", test_estimates);
  g_test_add_func ("/graph-view/empty", test_empty);
  return g_test_run ();
}
