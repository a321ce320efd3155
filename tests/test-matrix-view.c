/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-builtin.h"
#include "rostrum-matrix-fixture.h"

static RostrumDebate *
load_builtin (void)
{
  g_autoptr (RostrumLoadResult) result = rostrum_load_builtin ();

  return rostrum_debate_ref (result->debate);
}

static void
test_goldens (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) all = NULL;
  g_autoptr (RostrumScene) contrast = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  all = rostrum_matrix_view_build (&fixture.context, fixture.network);
  scene_assert_golden (all, "matrix-all.txt");
  fixture.state->filter->featured_only = TRUE;
  fixture.options.theme = ROSTRUM_THEME_DARK_CONTRAST;
  scene_fixture_update (&fixture);
  contrast = rostrum_matrix_view_build (&fixture.context, fixture.network);
  scene_assert_golden (contrast, "matrix-dark-contrast.txt");
  scene_fixture_clear (&fixture);
}

static void
check_picture (RostrumDebate *debate, double text_scale)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumTarget *targets;
  RostrumWorldPoint corner;
  guint32 n, n_brackets = 0;

  scene_fixture_init (&fixture, debate);
  scene_fixture_use_real_text (&fixture, text_scale);
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  targets = rostrum_scene_get_targets (scene, &n);
  g_assert_true (rostrum_scene_get_heads (scene, &corner));
  for (guint32 i = 0; i < n; i++)
    n_brackets += rostrum_ref_is_none (targets[i].ref);
  g_assert_cmpuint (n, ==,
                    fixture.network->n_edges + fixture.network->n_speakers + fixture.network->n_positions +
                        n_brackets);
  for (guint32 i = 0; i < n; i++) {
    /* A click hits what is seen, and cells stand right of and below all heads. */
    g_assert_cmpuint (rostrum_scene_pick (scene, targets[i].centre, 8.0), ==, i);
    g_assert_cmpint (targets[i].ref.kind == ROSTRUM_KIND_EDGE, ==,
                     targets[i].centre.x > corner.x && targets[i].centre.y > corner.y);
  }
  for (guint32 i = 0; i < fixture.network->n_edges; i++)
    scene_target_of (
        scene, rostrum_ref_edge (fixture.network->edges[i].speaker, fixture.network->edges[i].position));
  scene_fixture_clear (&fixture);
}

static void
test_each_edge_has_one_cell (void)
{
  check_picture (rostrum_fixture_debate (), 1.0);
  check_picture (load_builtin (), 1.0);
  check_picture (load_builtin (), 2.0);
}

/* No line of text lies on another one. */
static void
test_no_label_lies_on_another (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;

  scene_fixture_init (&fixture, load_builtin ());
  scene_fixture_use_real_text (&fixture, 1.0);
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  items = rostrum_scene_get_items (scene, &n);
  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < i; k++) {
      RostrumWorldRect one = rostrum_world_rect_grow (&items[i].rect, -0.5);
      RostrumWorldRect two = rostrum_world_rect_grow (&items[k].rect, -0.5);

      if (items[i].type == ROSTRUM_ITEM_TEXT && items[k].type == ROSTRUM_ITEM_TEXT)
        g_assert_false (rostrum_world_rect_intersects (&one, &two));
    }
  scene_fixture_clear (&fixture);
}

static gboolean
are_related (RostrumScene *scene, guint32 a, guint32 b)
{
  guint32 n;
  const guint32 *related = rostrum_scene_related (scene, a, &n);

  for (guint32 i = 0; i < n; i++)
    if (related[i] == b)
      return TRUE;
  return FALSE;
}

static void
test_a_cell_lights_its_row_and_column (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  guint32 cell;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  cell = matrix_cell_of (&fixture, scene, "sacks", "chips");
  g_assert_true (are_related (scene, cell, scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "sacks")));
  g_assert_true (are_related (scene, cell, scene_node_of (&fixture, scene, ROSTRUM_KIND_POSITION, "chips")));
  g_assert_true (are_related (scene, cell, matrix_cell_of (&fixture, scene, "wang", "chips")));
  g_assert_false (are_related (scene, cell, scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "wang")));
  scene_fixture_clear (&fixture);
}

static void
test_a_statement_is_found_in_its_cell (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  guint32 statement;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  statement = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_STATEMENT, "s-wang-chips");
  g_assert_cmpuint (scene_target_of (scene, rostrum_ref (ROSTRUM_KIND_STATEMENT, statement)), ==,
                    matrix_cell_of (&fixture, scene, "wang", "chips"));
  scene_fixture_clear (&fixture);
}

static void
test_a_pair_is_found_at_both_columns (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const guint32 *found;
  guint32 n, wang, sacks;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  wang = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "wang");
  sacks = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "sacks");
  found = rostrum_scene_find (scene, rostrum_ref_pair (wang, sacks), &n);
  g_assert_cmpuint (n, ==, 2);
  for (guint32 i = 0; i < n; i++)
    g_assert_true (found[i] == scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "wang") ||
                   found[i] == scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "sacks"));
  scene_fixture_clear (&fixture);
}

/* Arrow keys keep to the row and the column and end at the heads. */
static void
test_a_walk_goes_along_rows_and_columns (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumTarget *targets;
  guint32 n, n_brackets = 0;

  scene_fixture_init (&fixture, load_builtin ());
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  targets = rostrum_scene_get_targets (scene, &n);
  for (guint32 i = 0; i < n; i++) {
    guint32 at = i;

    if (targets[i].ref.kind != ROSTRUM_KIND_EDGE)
      continue;
    for (guint32 next; (next = rostrum_scene_walk (scene, at, -1, 0)) != at; at = next)
      g_assert_true (targets[next].ref.kind == ROSTRUM_KIND_POSITION ||
                     targets[next].ref.other == targets[i].ref.other);
    g_assert_true (
        rostrum_ref_equal (targets[at].ref, rostrum_ref (ROSTRUM_KIND_POSITION, targets[i].ref.other)));
    at = i;
    for (guint32 next; (next = rostrum_scene_walk (scene, at, 0, -1)) != at; at = next) {
      /* Above a head there may be its coalition's bracket, and nothing more. */
      if (rostrum_ref_is_none (targets[next].ref)) {
        g_assert_cmpuint (rostrum_scene_walk (scene, next, 0, -1), ==, next);
        n_brackets++;
        break;
      }
      g_assert_true (targets[next].ref.kind == ROSTRUM_KIND_SPEAKER ||
                     targets[next].ref.index == targets[i].ref.index);
    }
    g_assert_true (
        rostrum_ref_equal (targets[at].ref, rostrum_ref (ROSTRUM_KIND_SPEAKER, targets[i].ref.index)));
  }
  g_assert_cmpuint (n_brackets, >, 0);
  scene_fixture_clear (&fixture);
}

static void
test_nothing_is_an_empty_scene (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  RostrumWorldPoint corner;
  guint32 n;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  for (guint32 i = 0; i < fixture.debate->n_speakers; i++)
    rostrum_filter_set_hidden (fixture.state->filter, fixture.debate, ROSTRUM_KIND_SPEAKER, i, TRUE);
  scene_fixture_update (&fixture);
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  rostrum_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_false (rostrum_scene_get_heads (scene, &corner));
  scene_fixture_clear (&fixture);
}

/* Lines go across, so that what is not there costs nothing. */
static void
test_empty_cells_have_no_items (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  guint32 n_heads, n;

  scene_fixture_init (&fixture, rostrum_fixture_random (900, 500, 1500, 3));
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  rostrum_scene_get_items (scene, &n);
  n_heads = fixture.network->n_speakers + fixture.network->n_positions;
  g_assert_cmpuint (n, <, 4 * fixture.network->n_edges + 12 * n_heads);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-view/goldens", test_goldens);
  g_test_add_func ("/matrix-view/each-edge-has-one-cell", test_each_edge_has_one_cell);
  g_test_add_func ("/matrix-view/no-label-lies-on-another", test_no_label_lies_on_another);
  g_test_add_func ("/matrix-view/a-cell-lights-its-row-and-column", test_a_cell_lights_its_row_and_column);
  g_test_add_func ("/matrix-view/a-statement-is-found-in-its-cell", test_a_statement_is_found_in_its_cell);
  g_test_add_func ("/matrix-view/a-pair-is-found-at-both-columns", test_a_pair_is_found_at_both_columns);
  g_test_add_func ("/matrix-view/a-walk-goes-along-rows-and-columns",
                   test_a_walk_goes_along_rows_and_columns);
  g_test_add_func ("/matrix-view/nothing-is-an-empty-scene", test_nothing_is_an_empty_scene);
  g_test_add_func ("/matrix-view/empty-cells-have-no-items", test_empty_cells_have_no_items);
  return g_test_run ();
}
