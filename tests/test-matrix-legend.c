/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-matrix-fixture.h"

static gboolean
says (RostrumScene *legend, const char *words)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (legend, &n);

  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT && g_str_equal (items[i].text, words))
      return TRUE;
  return FALSE;
}

static void
test_says_what_is_drawn_and_nothing_else (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) all = NULL;
  g_autoptr (RostrumScene) some = NULL;
  g_autoptr (RostrumScene) joined = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  all = rostrum_matrix_legend_build (&fixture.context, fixture.network, FALSE, 2000.0);
  g_assert_true (says (all, "supports"));
  g_assert_true (says (all, "leans to support"));
  g_assert_true (says (all, "opposes"));
  g_assert_true (says (all, "mixed"));
  g_assert_true (says (all, "without a source"));
  g_assert_false (says (all, "coalition: agree more with each other than with the rest"));
  joined = rostrum_matrix_legend_build (&fixture.context, fixture.network, TRUE, 2000.0);
  g_assert_true (says (joined, "coalition: agree more with each other than with the rest"));
  g_assert_true (rostrum_filter_parse (fixture.state->filter, fixture.debate, "stance=opposes", NULL));
  scene_fixture_update (&fixture);
  some = rostrum_matrix_legend_build (&fixture.context, fixture.network, FALSE, 2000.0);
  g_assert_true (says (some, "opposes"));
  g_assert_false (says (some, "supports"));
  g_assert_false (says (some, "mixed"));
  scene_fixture_clear (&fixture);
}

static void
test_wraps_to_its_width (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) wide = NULL;
  g_autoptr (RostrumScene) narrow = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  wide = rostrum_matrix_legend_build (&fixture.context, fixture.network, FALSE, 2000.0);
  narrow = rostrum_matrix_legend_build (&fixture.context, fixture.network, FALSE, 240.0);
  g_assert_cmpfloat (rostrum_scene_get_bounds (narrow).width, <=, 244.0);
  g_assert_cmpfloat (rostrum_scene_get_bounds (narrow).height, >, rostrum_scene_get_bounds (wide).height);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-legend/says-what-is-drawn-and-nothing-else",
                   test_says_what_is_drawn_and_nothing_else);
  g_test_add_func ("/matrix-legend/wraps-to-its-width", test_wraps_to_its_width);
  return g_test_run ();
}
