/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speakers of one coalition stand side by side under a bracket that says what holds them together. */
#include "rostrum-matrix-fixture.h"

#define S ROSTRUM_STANCE_SUPPORTS
#define O ROSTRUM_STANCE_OPPOSES

/* Two camps, mixed in the file, and one who is in none. */
static const RostrumFixtureStand camps[] = {
  { "ann", "tax", S, NULL },  { "dee", "tax", O, NULL },  { "bob", "tax", S, NULL },
  { "gus", "moon", S, NULL }, { "eve", "tax", O, NULL },  { "cy", "tax", S, NULL },
  { "ann", "sun", S, NULL },  { "bob", "sun", S, NULL },  { "cy", "sun", S, NULL },
  { "dee", "road", S, NULL }, { "eve", "road", S, NULL },
};

static void
init_camps (SceneFixture *fixture)
{
  scene_fixture_init (fixture, rostrum_fixture_stands (camps, G_N_ELEMENTS (camps)));
}

static guint
count_brackets (RostrumScene *scene)
{
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);
  guint n_brackets = 0;

  for (guint32 i = 0; i < n; i++)
    n_brackets += rostrum_ref_is_none (targets[i].ref);
  return n_brackets;
}

static void
check_members (const RostrumMatrix *matrix)
{
  for (guint b = 0; b < matrix->brackets->len; b++) {
    const RostrumMatrixBracket *bracket = &g_array_index (matrix->brackets, RostrumMatrixBracket, b);
    const RostrumCoalition *coalition = &matrix->coalitions->coalitions[bracket->coalition];

    g_assert_cmpuint (bracket->n, ==, coalition->n_speakers);
    for (guint32 i = 0; i < coalition->n_speakers; i++) {
      const guint32 column = matrix->column_of[coalition->speakers[i]];

      g_assert_cmpuint (column, >=, bracket->first);
      g_assert_cmpuint (column, <, bracket->first + bracket->n);
    }
  }
}

/* Everybody stands somewhere, once; who is of one coalition stands with it. */
static void
test_members_stand_together (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumMatrix) matrix = NULL;
  g_autoptr (RostrumMatrix) large = NULL;

  init_camps (&fixture);
  matrix = rostrum_matrix_new (&fixture.context, fixture.network);
  g_assert_cmpuint (matrix->brackets->len, ==, 2);
  check_members (matrix);
  for (guint32 i = 0; i < matrix->n_columns; i++)
    g_assert_cmpuint (matrix->column_of[fixture.network->speakers[i]], <, matrix->n_columns);
  g_clear_pointer (&matrix, rostrum_matrix_free);
  scene_fixture_clear (&fixture);

  scene_fixture_init (&fixture, rostrum_fixture_random (90, 40, 500, 3));
  large = rostrum_matrix_new (&fixture.context, fixture.network);
  g_assert_cmpuint (large->brackets->len, >, 0);
  check_members (large);
  g_clear_pointer (&large, rostrum_matrix_free);
  scene_fixture_clear (&fixture);
}

/* What is drawn is told: a target with the members' names and with what holds them together, which lights them. */
static void
test_brackets_are_told (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumTarget *targets;
  RostrumWorldPoint corner;
  guint n_found = 0;
  guint32 n, n_related;

  init_camps (&fixture);
  scene = rostrum_matrix_view_build (&fixture.context, fixture.network);
  g_assert_cmpuint (count_brackets (scene), ==, 2);
  g_assert_true (rostrum_matrix_shows_coalitions (scene));
  g_assert_true (rostrum_scene_get_heads (scene, &corner));
  targets = rostrum_scene_get_targets (scene, &n);
  for (guint32 i = 0; i < n; i++) {
    if (!rostrum_ref_is_none (targets[i].ref))
      continue;
    /* With the heads, it stays in view. */
    g_assert_cmpfloat (targets[i].bounds.y + targets[i].bounds.height, <=, corner.y);
    rostrum_scene_related (scene, i, &n_related);
    if (strstr (targets[i].name, "ann") != NULL) {
      n_found++;
      g_assert_true (g_str_has_prefix (targets[i].description, "agree that “"));
      g_assert_nonnull (strstr (targets[i].tip, targets[i].description));
      g_assert_cmpuint (n_related, ==, 1 + 3);
    }
  }
  g_assert_cmpuint (n_found, ==, 1);
  scene_fixture_clear (&fixture);
}

static void
test_only_where_they_are_wished_and_there (void)
{
  static const RostrumFixtureStand alone[] = { { "ann", "tax", S, NULL }, { "bob", "tax", O, NULL } };
  SceneFixture fixture;
  g_autoptr (RostrumScene) none = NULL;
  g_autoptr (RostrumScene) unwished = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_stands (alone, G_N_ELEMENTS (alone)));
  none = rostrum_matrix_view_build (&fixture.context, fixture.network);
  g_assert_cmpuint (count_brackets (none), ==, 0);
  g_assert_false (rostrum_matrix_shows_coalitions (none));
  scene_fixture_clear (&fixture);

  init_camps (&fixture);
  fixture.state->coalitions = FALSE;
  scene_fixture_update (&fixture);
  unwished = rostrum_matrix_view_build (&fixture.context, fixture.network);
  g_assert_cmpuint (count_brackets (unwished), ==, 0);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-coalitions/members-stand-together", test_members_stand_together);
  g_test_add_func ("/matrix-coalitions/brackets-are-told", test_brackets_are_told);
  g_test_add_func ("/matrix-coalitions/only-where-they-are-wished-and-there",
                   test_only_where_they_are_wished_and_there);
  return g_test_run ();
}
