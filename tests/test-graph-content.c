/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rostrum-tie-fixture.h"

static void
test_two_mode_has_no_ties (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_TWO_MODE);
  g_assert_null (fixture.content->projection);
  g_assert_null (fixture.content->coalitions);
  g_assert_cmpuint (fixture.content->n_ties, ==, 0);
  scene_fixture_clear (&fixture);
}

static void
test_small_projections_are_whole (void)
{
  for (int kind = ROSTRUM_NETWORK_CONGRUENCE; kind < ROSTRUM_N_NETWORKS; kind++) {
    SceneFixture fixture;

    tie_fixture_init (&fixture, kind);
    g_assert_cmpuint (fixture.content->n_ties, ==, fixture.content->projection->n_ties);
    g_assert_cmpuint (fixture.content->n_ties, ==, fixture.content->n_all_ties);
    g_assert_cmpuint (fixture.content->n_ties, >, 2);
    g_assert_nonnull (fixture.content->coalitions);
    scene_fixture_clear (&fixture);
  }
}

/* The strongest first, and of each speaker who is tied at least one. */
static void
test_thickets_are_thinned (void)
{
  SceneFixture fixture;
  const RostrumGraphContent *content;
  g_autoptr (RostrumBits) tied = NULL;
  double before = INFINITY;
  double least_chosen;

  scene_fixture_init (&fixture, rostrum_fixture_random (100, 20, 900, 7));
  fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  scene_fixture_update (&fixture);
  content = fixture.content;
  g_assert_cmpuint (content->n_ties, ==, ROSTRUM_GRAPH_MAX_TIES);
  g_assert_cmpuint (content->n_all_ties, >, content->n_ties);
  tied = rostrum_bits_new (fixture.debate->n_speakers, FALSE);
  for (guint32 i = 0; i < content->n_ties; i++) {
    const RostrumTie *tie = &content->projection->ties[content->ties[i]];

    g_assert_cmpfloat (fabs (tie->weight), <=, before);
    before = fabs (tie->weight);
    rostrum_bits_set (tied, tie->a, TRUE);
    rostrum_bits_set (tied, tie->b, TRUE);
  }
  least_chosen = before;
  for (guint32 i = 0; i < content->projection->n_ties; i++) {
    g_assert_true (rostrum_bits_get (tied, content->projection->ties[i].a));
    g_assert_true (rostrum_bits_get (tied, content->projection->ties[i].b));
  }
  g_assert_cmpfloat (least_chosen, <, content->most);
  scene_fixture_clear (&fixture);
}

static void
test_focus_keeps_one_speakers_ties (void)
{
  SceneFixture fixture;
  guint32 cyd;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_SUBTRACT);
  cyd = tie_speaker (&fixture, "cyd");
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_SPEAKER, cyd);
  scene_fixture_update (&fixture);
  g_assert_cmpuint (fixture.content->ego, ==, cyd);
  g_assert_cmpuint (fixture.content->n_ties, >, 0);
  g_assert_cmpuint (fixture.content->n_ties, <, fixture.content->projection->n_ties);
  g_assert_null (fixture.content->coalitions);
  for (guint32 i = 0; i < fixture.content->n_ties; i++) {
    const RostrumTie *tie = &fixture.content->projection->ties[fixture.content->ties[i]];

    g_assert_true (tie->a == cyd || tie->b == cyd);
  }
  scene_fixture_clear (&fixture);
}

/* Around a speaker are those who are tied to him in the network that is shown, and no others. */
static void
test_visible_around (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumVisible) agree = NULL;
  g_autoptr (RostrumVisible) clash = NULL;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_SPEAKER, tie_speaker (&fixture, "ada"));
  agree = rostrum_graph_visible_around (fixture.debate, fixture.state);
  g_assert_cmpuint (agree->n_speakers, ==, 3); /* ada, bob, cyd */
  fixture.state->network = ROSTRUM_NETWORK_CONFLICT;
  clash = rostrum_graph_visible_around (fixture.debate, fixture.state);
  g_assert_cmpuint (clash->n_speakers, ==, 3); /* ada, dan, eve */
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-content/two-mode-has-no-ties", test_two_mode_has_no_ties);
  g_test_add_func ("/graph-content/small-projections-are-whole", test_small_projections_are_whole);
  g_test_add_func ("/graph-content/thickets-are-thinned", test_thickets_are_thinned);
  g_test_add_func ("/graph-content/focus-keeps-one-speakers-ties", test_focus_keeps_one_speakers_ties);
  g_test_add_func ("/graph-content/visible-around", test_visible_around);
  return g_test_run ();
}
