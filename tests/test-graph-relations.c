/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-scene-fixture.h"

static void
show_relations (SceneFixture *fixture)
{
  fixture->state->relations = TRUE;
  scene_fixture_update (fixture);
}

static guint
count_lines (RostrumScene *scene)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  guint n_lines = 0;

  for (guint32 i = 0; i < n; i++) {
    n_lines += items[i].dash == ROSTRUM_DASH_RELATION;
    if (items[i].dash == ROSTRUM_DASH_RELATION)
      g_assert_cmpuint (items[i].target, ==, ROSTRUM_NONE);
  }
  return n_lines;
}

/* Nothing else moves when they are shown. */
static void
test_shown_on_demand (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) without = NULL;
  g_autoptr (RostrumScene) with = NULL;
  const RostrumTarget *one, *two;
  guint32 n, n_with;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  without = scene_fixture_graph (&fixture);
  show_relations (&fixture);
  with = scene_fixture_graph (&fixture);
  g_assert_cmpuint (count_lines (without), ==, 0);
  g_assert_cmpuint (count_lines (with), ==, 3);
  g_assert_cmpuint (rostrum_graph_relations_in (&fixture.context, without), ==, 0);
  g_assert_cmpuint (rostrum_graph_relations_in (&fixture.context, with), ==,
                    1u << ROSTRUM_RELATION_SUPPORTS | 1u << ROSTRUM_RELATION_CONTRADICTS |
                        1u << ROSTRUM_RELATION_QUALIFIES);
  one = rostrum_scene_get_targets (without, &n);
  two = rostrum_scene_get_targets (with, &n_with);
  g_assert_cmpuint (n, ==, n_with);
  for (guint32 i = 0; i < n; i++)
    g_assert_cmpmem (&one[i].bounds, sizeof one[i].bounds, &two[i].bounds, sizeof two[i].bounds);
  scene_fixture_clear (&fixture);
}

static const char *
description_of (SceneFixture *fixture, RostrumScene *scene, const char *id)
{
  guint32 n;

  return rostrum_scene_get_targets (scene, &n)[scene_node_of (fixture, scene, ROSTRUM_KIND_POSITION, id)]
      .description;
}

/* A contradiction is told at both ends, the others where they come from. */
static void
test_told (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  show_relations (&fixture);
  scene = scene_fixture_graph (&fixture);
  g_assert_nonnull (strstr (description_of (&fixture, scene, "faked"),
                            "it contradicts “The $6 M is only the final training run”"));
  g_assert_nonnull (strstr (description_of (&fixture, scene, "final-run"),
                            "it contradicts “The cost of the run is faked”"));
  g_assert_nonnull (
      strstr (description_of (&fixture, scene, "chips"), "in the editors’ judgement it qualifies"));
  g_assert_null (strstr (description_of (&fixture, scene, "tighten"), "judgement"));
  scene_fixture_clear (&fixture);
}

/* The legend says that they are the editors'. */
static guint
count_words (RostrumScene *legend, const char *words)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (legend, &n);
  guint n_found = 0;

  for (guint32 i = 0; i < n; i++)
    n_found += items[i].text != NULL && strstr (items[i].text, words) != NULL;
  return n_found;
}

static void
test_legend (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (RostrumScene) drawn = NULL;
  g_autoptr (RostrumGraphLegend) legend = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  show_relations (&fixture);
  scene = scene_fixture_graph (&fixture);
  legend = rostrum_graph_legend_new (&fixture.context, fixture.content, scene);
  drawn = rostrum_graph_legend_build (legend, fixture.context.style, fixture.text, 5000.0, 0);
  g_assert_cmpuint (count_words (drawn, "editors’ judgement"), ==, 3);
  scene_fixture_clear (&fixture);
}

/* What is drawn over a graph is explained once, whether the graph shows relations by itself or not. */
static void
test_legend_of_what_is_drawn_over (void)
{
  const guint over = 1u << ROSTRUM_RELATION_SUPPORTS | 1u << ROSTRUM_RELATION_QUALIFIES;

  for (int shown = 0; shown < 2; shown++) {
    SceneFixture fixture;
    g_autoptr (RostrumScene) scene = NULL;
    g_autoptr (RostrumScene) drawn = NULL;
    g_autoptr (RostrumGraphLegend) legend = NULL;

    scene_fixture_init (&fixture, rostrum_fixture_debate ());
    if (shown)
      show_relations (&fixture);
    scene = scene_fixture_graph (&fixture);
    legend = rostrum_graph_legend_new (&fixture.context, fixture.content, scene);
    drawn = rostrum_graph_legend_build (legend, fixture.context.style, fixture.text, 5000.0, over);
    g_assert_cmpuint (count_words (drawn, "(editors)"), ==, shown ? 0 : 2);
    g_assert_cmpuint (count_words (drawn, "contradicts"), ==, shown ? 1 : 0);
    g_assert_cmpuint (count_words (drawn, "qualifies"), ==, 1);
    scene_fixture_clear (&fixture);
  }
}

static void
test_not_in_projections (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  show_relations (&fixture);
  scene = scene_fixture_graph (&fixture);
  g_assert_cmpuint (count_lines (scene), ==, 0);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-relations/shown-on-demand", test_shown_on_demand);
  g_test_add_func ("/graph-relations/told", test_told);
  g_test_add_func ("/graph-relations/legend", test_legend);
  g_test_add_func ("/graph-relations/legend-of-what-is-drawn-over", test_legend_of_what_is_drawn_over);
  g_test_add_func ("/graph-relations/not-in-projections", test_not_in_projections);
  return g_test_run ();
}
