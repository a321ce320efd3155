/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-views.h"

#include <math.h>

#include "load/rostrum-loader.h"
#include "rostrum-tie-fixture.h"
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

static void
assert_golden_of (SceneFixture *fixture, RostrumNetworkKind network, RostrumLayoutKind layout,
                  const char *name)
{
  g_autoptr (RostrumScene) scene = NULL;

  fixture->state->network = network;
  fixture->state->layout = layout;
  scene_fixture_update (fixture);
  scene = scene_fixture_graph (fixture);
  scene_assert_golden (scene, name);
}

static void
test_goldens_of_networks (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  assert_golden_of (&fixture, ROSTRUM_NETWORK_TWO_MODE, ROSTRUM_LAYOUT_COLUMNS, "graph-columns.txt");
  assert_golden_of (&fixture, ROSTRUM_NETWORK_TWO_MODE, ROSTRUM_LAYOUT_RING, "graph-ring.txt");
  fixture.state->relations = TRUE;
  assert_golden_of (&fixture, ROSTRUM_NETWORK_TWO_MODE, ROSTRUM_LAYOUT_ORGANIC, "graph-relations.txt");
  assert_golden_of (&fixture, ROSTRUM_NETWORK_CONGRUENCE, ROSTRUM_LAYOUT_ORGANIC, "graph-congruence.txt");
  assert_golden_of (&fixture, ROSTRUM_NETWORK_CONFLICT, ROSTRUM_LAYOUT_ORGANIC, "graph-conflict.txt");
  fixture.state->normalized = TRUE;
  assert_golden_of (&fixture, ROSTRUM_NETWORK_SUBTRACT, ROSTRUM_LAYOUT_RING, "graph-subtract-ring.txt");
  scene_fixture_clear (&fixture);
}

/* A projection has no two sides. */
static void
test_columns_of_a_projection_are_organic (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) organic = NULL;
  g_autoptr (RostrumScene) columns = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  scene_fixture_update (&fixture);
  organic = scene_fixture_graph (&fixture);
  fixture.state->layout = ROSTRUM_LAYOUT_COLUMNS;
  columns = scene_fixture_graph (&fixture);
  g_assert_true (rostrum_scene_equal (organic, columns));
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
    const RostrumWorldRect *rect = &items[i].rect;
    RostrumWorldRect room;

    if (items[i].type != ROSTRUM_ITEM_TEXT || items[i].target == ROSTRUM_NONE)
      continue;
    room = rostrum_world_rect_grow (&targets[items[i].target].bounds, 0.5);
    g_assert_true (rostrum_world_rect_contains (&room, (RostrumWorldPoint){ rect->x, rect->y }));
    g_assert_true (rostrum_world_rect_contains (
        &room, (RostrumWorldPoint){ rect->x + rect->width, rect->y + rect->height }));
  }
}

static gboolean
is_end (const RostrumTarget *node, RostrumRef edge)
{
  if (edge.kind == ROSTRUM_KIND_PAIR)
    return node->ref.index == edge.index || node->ref.index == edge.other;
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
    for (guint32 k = 0; k < n && items[i].role == ROSTRUM_ROLE_LINE; k++)
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

/* In every network and layout. */
static void
check_pictures (RostrumDebate *debate, double text_scale, gboolean featured_only)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, debate);
  fixture.state->filter->featured_only = featured_only;
  scene_fixture_use_real_text (&fixture, text_scale);
  for (int network = 0; network < ROSTRUM_N_NETWORKS; network++)
    for (int layout = 0; layout < ROSTRUM_N_LAYOUTS; layout++) {
      g_autoptr (RostrumScene) scene = NULL;

      fixture.state->network = network;
      fixture.state->layout = layout;
      scene_fixture_update (&fixture);
      scene = scene_fixture_graph (&fixture);
      assert_boxes_apart (scene);
      assert_centres_pick (scene);
      g_assert_cmpuint (count_foreign (scene), ==, 0);
    }
  scene_fixture_clear (&fixture);
}

static void
test_fixture_is_clean (void)
{
  check_pictures (rostrum_fixture_debate (), 1.0, FALSE);
  check_pictures (rostrum_fixture_debate (), 1.0, TRUE);
  check_pictures (rostrum_fixture_debate (), 2.0, FALSE);
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
  check_pictures (load_builtin (), 1.0, TRUE);
  check_pictures (load_builtin (), 2.0, TRUE);
  /* Everybody who is named in the documents: twice as many nodes. */
  check_pictures (load_builtin (), 1.0, FALSE);
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

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Where everything of @scene is, by name: in the same order whatever the file's. */
static char *
places_by_id (SceneFixture *fixture, RostrumScene *scene)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumWorldRect *b = &targets[i].bounds;
    g_autofree char *id = rostrum_ref_to_string (fixture->debate, targets[i].ref);

    if (targets[i].ref.kind == ROSTRUM_KIND_PAIR) {
      const char *one = fixture->debate->speakers[targets[i].ref.index].id;
      const char *two = fixture->debate->speakers[targets[i].ref.other].id;

      g_free (id);
      id = g_strconcat (strcmp (one, two) < 0 ? one : two, "/", strcmp (one, two) < 0 ? two : one, NULL);
    }
    g_ptr_array_add (lines, g_strdup_printf ("%s %.3f %.3f %.3f %.3f", id, b->x, b->y, b->width, b->height));
  }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_same_whatever_the_order (void)
{
  SceneFixture fixture, reversed;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_TWO_MODE);
  scene_fixture_init (&reversed, tie_debate_reversed ());
  for (int network = 0; network < ROSTRUM_N_NETWORKS; network++)
    for (int layout = 0; layout < ROSTRUM_N_LAYOUTS; layout++) {
      g_autoptr (RostrumScene) one = NULL;
      g_autoptr (RostrumScene) two = NULL;
      g_autofree char *places = NULL;
      g_autofree char *other_places = NULL;

      fixture.state->network = reversed.state->network = network;
      fixture.state->layout = reversed.state->layout = layout;
      scene_fixture_update (&fixture);
      scene_fixture_update (&reversed);
      one = scene_fixture_graph (&fixture);
      two = scene_fixture_graph (&reversed);
      places = places_by_id (&fixture, one);
      other_places = places_by_id (&reversed, two);
      g_assert_cmpstr (places, ==, other_places);
    }
  scene_fixture_clear (&fixture);
  scene_fixture_clear (&reversed);
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
  g_test_add_func ("/graph-view/goldens-of-networks", test_goldens_of_networks);
  g_test_add_func ("/graph-view/columns-of-a-projection-are-organic",
                   test_columns_of_a_projection_are_organic);
  g_test_add_func ("/graph-view/same-whatever-the-order", test_same_whatever_the_order);
  g_test_add_func ("/graph-view/fixture-is-clean", test_fixture_is_clean);
  g_test_add_func ("/graph-view/builtin-is-clean", test_builtin_is_clean);
  g_test_add_func ("/graph-view/relations", test_relations);
  g_test_add_func ("/graph-view/estimates", test_estimates);
  g_test_add_func ("/graph-view/empty", test_empty);
  return g_test_run ();
}
