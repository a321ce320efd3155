/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-tie-fixture.h"

static void
assert_tie (SceneFixture *fixture, const char *a, const char *b, const char *name, const char *description,
            const char *tip)
{
  const RostrumTie *tie = tie_between (fixture, a, b);
  g_autofree char *found_name = rostrum_graph_tie_name (fixture->content, tie);
  g_autofree char *found_description = rostrum_graph_tie_description (fixture->content, tie);
  g_autofree char *found_tip = rostrum_graph_tie_tip (fixture->content, tie);

  g_assert_cmpstr (found_name, ==, name);
  g_assert_cmpstr (found_description, ==, description);
  g_assert_cmpstr (found_tip, ==, tip);
}

static void
test_agreement (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  assert_tie (&fixture, "ada", "bob", "ada and bob agree on 2 positions", "congruence 3, conflict 0",
              "ada and bob agree on 2 positions\nBoth support: tax\nBoth oppose: ban");
  scene_fixture_clear (&fixture);
}

static void
test_conflict (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONFLICT);
  assert_tie (&fixture, "ada", "dan", "ada and dan clash on 2 positions", "congruence 0, conflict 2",
              "ada and dan clash on 2 positions\nClash: tax; ban");
  assert_tie (&fixture, "cyd", "eve", "cyd and eve clash on 1 position", "congruence 1, conflict 2",
              "cyd and eve clash on 1 position\nClash: tax\nOne of them mixed: trade");
  scene_fixture_clear (&fixture);
}

static void
test_normalized_says_its_weight (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  fixture.state->normalized = TRUE;
  scene_fixture_update (&fixture);
  /* Ada says two things and Bob three: 3 / 2.5. */
  assert_tie (&fixture, "ada", "bob", "ada and bob agree on 2 positions",
              "congruence 3, conflict 0, weight 1.20",
              "ada and bob agree on 2 positions\nBoth support: tax\nBoth oppose: ban");
  scene_fixture_clear (&fixture);
}

/* The words of a speaker say how many he is tied to, and with whom he stands. */
static void
test_speakers (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  guint32 n;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  scene = scene_fixture_graph (&fixture);
  g_assert_true (g_str_has_prefix (
      rostrum_scene_get_targets (scene, &n)[scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "ada")]
          .description,
      "agrees with 2; in the coalition of those who "));
  g_assert_cmpstr (
      rostrum_scene_get_targets (scene, &n)[scene_node_of (&fixture, scene, ROSTRUM_KIND_SPEAKER, "fay")]
          .description,
      ==, "agrees with 0");
  scene_fixture_clear (&fixture);
}

static void
test_headings (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_TWO_MODE);
  g_assert_null (rostrum_graph_get_heading (fixture.state));
  g_assert_null (rostrum_graph_get_method (fixture.state));
  fixture.state->network = ROSTRUM_NETWORK_CONFLICT;
  g_assert_cmpstr (rostrum_graph_get_heading (fixture.state), ==, "Who clashes with whom");
  g_assert_nonnull (strstr (rostrum_graph_get_method (fixture.state), "once per document"));
  fixture.state->normalized = TRUE;
  g_assert_nonnull (strstr (rostrum_graph_get_method (fixture.state), "average activity"));
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-tie-words/agreement", test_agreement);
  g_test_add_func ("/graph-tie-words/conflict", test_conflict);
  g_test_add_func ("/graph-tie-words/normalized-says-its-weight", test_normalized_says_its_weight);
  g_test_add_func ("/graph-tie-words/speakers", test_speakers);
  g_test_add_func ("/graph-tie-words/headings", test_headings);
  return g_test_run ();
}
