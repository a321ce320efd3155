/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-matrix-fixture.h"

/* A tile as text, in a theme where all have one colour. */
static char *
tile_dump (RostrumTheme theme, RostrumStance stance, gboolean sourced)
{
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (theme), text);
  g_autoptr (RostrumScene) scene = NULL;

  rostrum_matrix_add_tile (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, (RostrumWorldPoint){ 20.0, 20.0 },
                           20.0, stance, sourced);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  return rostrum_scene_dump (scene);
}

static void
test_every_stance_is_told_without_colour (void)
{
  const RostrumTheme themes[] = { ROSTRUM_THEME_LIGHT_CONTRAST, ROSTRUM_THEME_DARK_CONTRAST };
  const RostrumStance stances[] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_LEANS_SUPPORTS,
                                    ROSTRUM_STANCE_MIXED, ROSTRUM_STANCE_LEANS_OPPOSES,
                                    ROSTRUM_STANCE_OPPOSES };

  for (guint theme = 0; theme < G_N_ELEMENTS (themes); theme++) {
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (stances); i++)
      g_assert_true (g_hash_table_add (seen, tile_dump (themes[theme], stances[i], TRUE)));
    for (guint i = 0; i < G_N_ELEMENTS (stances); i++) {
      g_autofree char *hollow = tile_dump (themes[theme], stances[i], FALSE);

      g_assert_false (g_hash_table_contains (seen, hollow));
    }
  }
}

static void
test_more_statements_make_a_larger_tile (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumMatrix) matrix = NULL;
  double before = 0.0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  matrix = rostrum_matrix_new (&fixture.context, fixture.network);
  for (guint32 n = 1; n <= 8; n++) {
    double side = rostrum_matrix_get_tile_side (matrix, n);

    g_assert_cmpfloat (side, >, before);
    before = side;
  }
  /* The largest has room in the least cell. */
  g_assert_cmpfloat (rostrum_matrix_get_tile_side (matrix, G_MAXUINT32), ==, before);
  for (guint32 i = 0; i < matrix->n_rows; i++)
    g_assert_cmpfloat (before, <, matrix->rows[i].size);
  g_assert_cmpfloat (before, <, matrix->columns[0].size);
  scene_fixture_clear (&fixture);
}

static void
test_cells_come_row_by_row (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumTarget *targets;
  guint32 n, first;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  targets = rostrum_scene_get_targets (scene, &n);
  first = fixture.network->n_speakers + fixture.network->n_positions;
  for (guint32 i = first + 1; i < n; i++)
    g_assert_true (
        targets[i].centre.y > targets[i - 1].centre.y ||
        (targets[i].ref.other == targets[i - 1].ref.other && targets[i].centre.x > targets[i - 1].centre.x));
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-cells/every-stance-is-told-without-colour",
                   test_every_stance_is_told_without_colour);
  g_test_add_func ("/matrix-cells/more-statements-make-a-larger-tile",
                   test_more_statements_make_a_larger_tile);
  g_test_add_func ("/matrix-cells/cells-come-row-by-row", test_cells_come_row_by_row);
  return g_test_run ();
}
