/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-views.h"

#include <math.h>

#include "load/rostrum-loader.h"
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

/* No box comes near another, and no label leaves its box. */
static void
assert_boxes_apart (RostrumScene *scene)
{
  guint32 n, n_items;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);
  const RostrumItem *items = rostrum_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < i && !targets[i].is_edge; k++)
      g_assert_false (rostrum_world_rect_intersects (&targets[i].bounds, &targets[k].bounds));

  for (guint32 i = 0; i < n_items; i++) {
    RostrumWorldRect room = rostrum_world_rect_grow (&targets[items[i].target].bounds, 0.5);
    const RostrumWorldRect *rect = &items[i].rect;

    if (items[i].type != ROSTRUM_ITEM_TEXT)
      continue;
    g_assert_true (rostrum_world_rect_contains (&room, (RostrumWorldPoint){ rect->x, rect->y }));
    g_assert_true (rostrum_world_rect_contains (
        &room, (RostrumWorldPoint){ rect->x + rect->width, rect->y + rect->height }));
  }
}

static gboolean
is_end (const RostrumTarget *node, RostrumRef edge)
{
  return rostrum_ref_equal (node->ref, rostrum_ref (ROSTRUM_KIND_SPEAKER, edge.index)) ||
         rostrum_ref_equal (node->ref, rostrum_ref (ROSTRUM_KIND_POSITION, edge.other));
}

static gboolean
runs_through (const RostrumItem *line, const RostrumTarget *node)
{
  RostrumWorldRect core = rostrum_world_rect_grow (&node->bounds, -0.5);

  for (double t = 0.0; t <= 1.0; t += 0.005) {
    RostrumWorldPoint point = rostrum_curve_at (line->segments[0].points[0], line->segments[1].points, t);

    if (rostrum_world_rect_contains (&core, point))
      return TRUE;
  }
  return FALSE;
}

/* How many edges run through a box that they do not join. */
static guint
count_foreign (RostrumScene *scene)
{
  guint32 n, n_items;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);
  const RostrumItem *items = rostrum_scene_get_items (scene, &n_items);
  guint n_foreign = 0;

  for (guint32 i = 0; i < n_items; i++)
    for (guint32 k = 0; k < n && items[i].type == ROSTRUM_ITEM_PATH; k++)
      if (!targets[k].is_edge && !is_end (&targets[k], targets[items[i].target].ref))
        n_foreign += runs_through (&items[i], &targets[k]);
  return n_foreign;
}

static void
assert_centres_pick (RostrumScene *scene)
{
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);

  for (guint32 i = 0; i < n; i++)
    g_assert_cmpuint (rostrum_scene_pick (scene, targets[i].centre, 8.0), ==, i);
}

static void
check_picture (RostrumDebate *debate, double text_scale, gboolean featured_only, guint most_foreign)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;

  scene_fixture_init (&fixture, debate);
  fixture.state->filter->featured_only = featured_only;
  scene_fixture_use_real_text (&fixture, text_scale);
  scene = scene_fixture_graph (&fixture);
  assert_boxes_apart (scene);
  assert_centres_pick (scene);
  g_assert_cmpuint (count_foreign (scene), <=, most_foreign);
  scene_fixture_clear (&fixture);
}

static void
test_fixture_is_clean (void)
{
  check_picture (rostrum_fixture_debate (), 1.0, FALSE, 0);
  check_picture (rostrum_fixture_debate (), 1.0, TRUE, 0);
  check_picture (rostrum_fixture_debate (), 2.0, FALSE, 0);
}

static RostrumDebate *
load_builtin (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "deepseek-r1.debate.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RostrumLoadResult) result = rostrum_load_file (file, NULL);

  g_assert_nonnull (result->debate);
  return rostrum_debate_ref (result->debate);
}

static void
test_builtin_is_clean (void)
{
  check_picture (load_builtin (), 1.0, TRUE, 0);
  check_picture (load_builtin (), 2.0, TRUE, 0);
  /* With everybody who is named in the documents there are twice as many nodes, and no room for all edges. */
  check_picture (load_builtin (), 1.0, FALSE, 8);
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
  g_test_add_func ("/graph-view/fixture-is-clean", test_fixture_is_clean);
  g_test_add_func ("/graph-view/builtin-is-clean", test_builtin_is_clean);
  g_test_add_func ("/graph-view/relations", test_relations);
  g_test_add_func ("/graph-view/estimates", test_estimates);
  g_test_add_func ("/graph-view/empty", test_empty);
  return g_test_run ();
}
