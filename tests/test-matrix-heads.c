/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-matrix-fixture.h"

static void
test_heads_are_spoken_as_in_the_graph (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) graph = NULL;
  g_autoptr (RostrumScene) matrix = NULL;
  const RostrumTarget *spoken, *targets;
  guint32 n, n_heads;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = scene_fixture_graph (&fixture);
  matrix = rostrum_matrix_view_build (&fixture.context, fixture.network);
  spoken = rostrum_scene_get_targets (graph, &n);
  targets = rostrum_scene_get_targets (matrix, &n);
  n_heads = fixture.network->n_speakers + fixture.network->n_positions;
  for (guint32 i = 0; i < n_heads; i++) {
    guint32 head = scene_target_of (matrix, spoken[i].ref);

    g_assert_cmpstr (targets[head].name, ==, spoken[i].name);
    g_assert_cmpstr (targets[head].description, ==, spoken[i].description);
    g_assert_cmpstr (targets[head].tip, ==, spoken[i].tip);
  }
  scene_fixture_clear (&fixture);
}

/* The numbers beside a row and below a column are those of its cells. */
static void
test_sums_are_those_of_the_edges (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumMatrix) matrix = NULL;
  guint32 rows[3] = { 0 };
  guint32 columns[3] = { 0 };

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  matrix = rostrum_matrix_new (&fixture.context, fixture.network);
  for (guint32 i = 0; i < matrix->n_rows; i++) {
    rows[0] += matrix->rows[i].split.n_support;
    rows[1] += matrix->rows[i].split.n_oppose;
    rows[2] += matrix->rows[i].split.n_mixed;
  }
  for (guint32 i = 0; i < matrix->n_columns; i++) {
    columns[0] += matrix->columns[i].split.n_support;
    columns[1] += matrix->columns[i].split.n_oppose;
    columns[2] += matrix->columns[i].split.n_mixed;
  }
  g_assert_cmpuint (rows[0] + rows[1] + rows[2], ==, fixture.network->n_edges);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (rows[i], ==, columns[i]);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-heads/heads-are-spoken-as-in-the-graph", test_heads_are_spoken_as_in_the_graph);
  g_test_add_func ("/matrix-heads/sums-are-those-of-the-edges", test_sums_are_those_of_the_edges);
  return g_test_run ();
}
