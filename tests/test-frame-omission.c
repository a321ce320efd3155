/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-frame-private.h"

#include "rostrum-scene-fixture.h"
#include "scene/rostrum-scene-derive.h"

static void
assert_omissions (SceneFixture *fixture, RostrumScene *inner, const char *expected)
{
  g_autoptr (GPtrArray) omissions = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  scene_fixture_update (fixture);
  omissions = rostrum_frame_list_omissions (&fixture->context, inner);
  for (guint i = 0; i < omissions->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", (const char *) g_ptr_array_index (omissions, i));
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_filter (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  assert_omissions (&fixture, scene, "");
  fixture.state->filter->featured_only = TRUE;
  assert_omissions (&fixture, scene, "Shown: featured speakers only (5 of 10).");
  fixture.state->filter->stances &= ~(1u << ROSTRUM_STANCE_OPPOSES);
  assert_omissions (&fixture, scene,
                    "Shown: speakers 4 of 10, positions 6 of 7, statements 10 of 16.|Filter: featured "
                    "speakers only; of the stances all but “opposes”.");
  scene_fixture_clear (&fixture);
}

static void
test_focus (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_SPEAKER, 1);
  assert_omissions (&fixture, scene, "Shown: only the neighbourhood of “Alexandr Wang”.");
  /* The filter takes from a neighbourhood, too: the counts are of all that it leaves. */
  fixture.state->filter->featured_only = TRUE;
  assert_omissions (
      &fixture, scene,
      "Shown: only the neighbourhood of “Alexandr Wang”.|Shown: featured speakers only (5 of 10).");
  fixture.state->view = ROSTRUM_VIEW_MATRIX;
  assert_omissions (&fixture, scene, "Shown: featured speakers only (5 of 10).");
  scene_fixture_clear (&fixture);
}

static void
test_detail (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) part = NULL;
  RostrumWorldRect rect, all;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  rect = all = rostrum_scene_get_bounds (scene);
  rect.width /= 2.0;
  fixture.options.crop = &all;
  assert_omissions (&fixture, scene, "");
  fixture.options.crop = &rect;
  part = rostrum_scene_new_cropped (scene, fixture.text, &rect);
  {
    g_autoptr (GPtrArray) omissions = rostrum_frame_list_omissions (&fixture.context, part);

    g_assert_cmpuint (omissions->len, ==, 1);
    g_assert_true (g_str_has_prefix (g_ptr_array_index (omissions, 0), "Shown: a detail of the graph, "));
    g_assert_true (g_str_has_suffix (g_ptr_array_index (omissions, 0), " of 14 speakers and positions."));
  }
  scene_fixture_clear (&fixture);
}

static void
test_costs (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  fixture.state->view = ROSTRUM_VIEW_COSTS;
  fixture.state->filter->featured_only = TRUE; /* never hides a figure */
  assert_omissions (&fixture, scene, "");
  rostrum_filter_set_hidden (fixture.state->filter, fixture.debate, ROSTRUM_KIND_SPEAKER,
                             rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "mostaque"), TRUE);
  scene_fixture_update (&fixture);
  g_assert_cmpuint (fixture.visible->n_estimates, <, fixture.debate->n_estimates);
  {
    g_autofree char *expected = g_strdup_printf ("Shown: %u of %u figures.", fixture.visible->n_estimates,
                                                 fixture.debate->n_estimates);

    assert_omissions (&fixture, scene, expected);
  }
  fixture.state->filter->from = (RostrumDate){ 2025, 1, 29 };
  scene_fixture_update (&fixture);
  {
    g_autofree char *expected = g_strdup_printf ("Shown: %u of %u figures.|Filter: from 29 Jan 2025 on.",
                                                 fixture.visible->n_estimates, fixture.debate->n_estimates);

    assert_omissions (&fixture, scene, expected);
  }
  scene_fixture_clear (&fixture);
}

static void
test_dates (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  fixture.state->filter->from = (RostrumDate){ 2025, 1, 29 };
  scene_fixture_update (&fixture);
  {
    g_autofree char *expected = g_strdup_printf (
        "Shown: speakers %u of 10, positions %u of 7, statements %u of 16.|Filter: from 29 Jan 2025 on.",
        fixture.visible->n_speakers, fixture.visible->n_positions, fixture.visible->n_statements);

    g_assert_cmpuint (fixture.visible->n_statements, <, 16);
    assert_omissions (&fixture, scene, expected);
  }
  /* What is outside of the dates is drawn there, and the picture says which they are. */
  fixture.state->view = ROSTRUM_VIEW_TIMELINE;
  assert_omissions (&fixture, scene, "");
  fixture.state->filter->featured_only = TRUE;
  assert_omissions (&fixture, scene, "Shown: featured speakers only (5 of 10).");
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame-omission/filter", test_filter);
  g_test_add_func ("/frame-omission/focus", test_focus);
  g_test_add_func ("/frame-omission/detail", test_detail);
  g_test_add_func ("/frame-omission/costs", test_costs);
  g_test_add_func ("/frame-omission/dates", test_dates);
  return g_test_run ();
}
