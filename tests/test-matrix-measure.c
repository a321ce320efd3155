/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-matrix-fixture.h"

static void
test_rows_and_columns_follow_each_other (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumMatrix) matrix = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  matrix = rostrum_matrix_new (&fixture.context, fixture.network);
  g_assert_cmpuint (matrix->n_rows, ==, fixture.network->n_positions);
  g_assert_cmpuint (matrix->n_columns, ==, fixture.network->n_speakers);
  g_assert_cmpfloat (matrix->rows[0].at, ==, matrix->cells.y);
  for (guint32 i = 1; i < matrix->n_rows; i++)
    g_assert_cmpfloat_with_epsilon (matrix->rows[i].at, matrix->rows[i - 1].at + matrix->rows[i - 1].size,
                                    1e-9);
  for (guint32 i = 1; i < matrix->n_columns; i++)
    g_assert_cmpfloat_with_epsilon (matrix->columns[i].at - matrix->columns[i - 1].at,
                                    matrix->columns[0].size, 1e-9);
  for (guint32 i = 0; i < matrix->n_rows; i++)
    g_assert_cmpuint (matrix->row_of[matrix->rows[i].index], ==, i);
  scene_fixture_clear (&fixture);
}

/* A line from an upper name to its disc has room between the names below. */
static void
test_many_names_take_turns_on_two_levels (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumMatrix) matrix = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_random (60, 10, 120, 1));
  matrix = rostrum_matrix_new (&fixture.context, fixture.network);
  for (guint32 i = 0; i < matrix->n_columns; i++) {
    g_assert_cmpuint (matrix->columns[i].level, ==, i % 2);
    if (i % 2 == 0)
      g_assert_cmpfloat (matrix->columns[i].width / 2.0, <, matrix->columns[i].size);
  }
  g_assert_cmpfloat (matrix->level_bottom[1], <, matrix->level_bottom[0]);
  scene_fixture_clear (&fixture);
}

static void
test_mixed_has_a_sum_only_if_there_is_any (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumMatrix) all = NULL;
  g_autoptr (RostrumMatrix) some = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  all = rostrum_matrix_new (&fixture.context, fixture.network);
  g_assert_cmpuint (all->n_sums, ==, 3);
  g_clear_pointer (&all, rostrum_matrix_free);
  g_assert_true (rostrum_filter_parse (fixture.state->filter, fixture.debate, "stance=supports", NULL));
  scene_fixture_update (&fixture);
  some = rostrum_matrix_new (&fixture.context, fixture.network);
  g_assert_cmpuint (some->n_sums, ==, 2);
  scene_fixture_clear (&fixture);
}

static void
test_a_narrow_page_has_narrow_labels (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumMatrix) wide = NULL;
  g_autoptr (RostrumMatrix) narrow = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  wide = rostrum_matrix_new (&fixture.context, fixture.network);
  fixture.options.width_px = 360.0;
  narrow = rostrum_matrix_new (&fixture.context, fixture.network);
  g_assert_cmpfloat (narrow->cells.x, <, wide->cells.x);
  g_assert_cmpfloat (narrow->cells.x, <, 180.0);
  g_assert_cmpfloat (narrow->cells.height, >, wide->cells.height);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-measure/rows-and-columns-follow-each-other",
                   test_rows_and_columns_follow_each_other);
  g_test_add_func ("/matrix-measure/many-names-take-turns-on-two-levels",
                   test_many_names_take_turns_on_two_levels);
  g_test_add_func ("/matrix-measure/mixed-has-a-sum-only-if-there-is-any",
                   test_mixed_has_a_sum_only_if_there_is_any);
  g_test_add_func ("/matrix-measure/a-narrow-page-has-narrow-labels", test_a_narrow_page_has_narrow_labels);
  return g_test_run ();
}
