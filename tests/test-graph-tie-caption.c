/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-tie-fixture.h"

static void
assert_caption (SceneFixture *fixture, const char *expected)
{
  g_autofree char *caption = NULL;

  scene_fixture_update (fixture);
  caption = rostrum_graph_caption (&fixture->context, fixture->content);
  g_assert_cmpstr (caption, ==, expected);
}

static void
test_all (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  assert_caption (&fixture, "6 speakers; ada and bob agree most, on 2 positions.");
  fixture.state->network = ROSTRUM_NETWORK_CONFLICT;
  assert_caption (&fixture, "6 speakers; bob and eve clash most, on 2 positions. So does 1 other pair.");
  fixture.state->network = ROSTRUM_NETWORK_SUBTRACT;
  assert_caption (&fixture, "6 speakers; closest are ada and bob, furthest apart bob and eve.");
  scene_fixture_clear (&fixture);
}

/* Of pairs with as much in common the one on most positions is named, and how many others are like it. */
static void
test_equals (void)
{
#define S ROSTRUM_STANCE_SUPPORTS
  static const RostrumFixtureStand stands[] = {
    { "ann", "green", S, "d1" }, { "ann", "green", S, "d2" }, { "bob", "green", S, "d1" },
    { "cy", "tax", S, "d1" },    { "dee", "tax", S, "d1" },   { "cy", "road", S, "d1" },
    { "dee", "road", S, "d1" },  { "eve", "sun", S, "d1" },   { "fay", "sun", S, "d1" },
    { "eve", "moon", S, "d1" },  { "fay", "moon", S, "d1" },
  };
#undef S
  SceneFixture fixture;

  for (guint n = 7; n <= G_N_ELEMENTS (stands); n += 4) {
    scene_fixture_init (&fixture, rostrum_fixture_stands (stands, n));
    fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
    assert_caption (&fixture,
                    n == 7 ? "4 speakers; cy and dee agree most, on 2 positions."
                           : "6 speakers; cy and dee agree most, on 2 positions. So does 1 other pair.");
    scene_fixture_clear (&fixture);
  }
}

static void
test_without_ties (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONFLICT);
  fixture.state->filter->stances = 1u << ROSTRUM_STANCE_SUPPORTS;
  assert_caption (&fixture, "6 speakers, no two of whom clash on a position.");
  fixture.state->filter->stances = 0;
  assert_caption (&fixture, "There is nothing to draw.");
  scene_fixture_clear (&fixture);
}

static void
test_subjects (void)
{
  SceneFixture fixture;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_SUBTRACT);
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_SPEAKER, tie_speaker (&fixture, "ada"));
  assert_caption (&fixture, "ada stands closest to bob and furthest from eve.");
  fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  assert_caption (&fixture, "ada agrees with 2 of the other speakers shown, most with bob.");
  fixture.state->network = ROSTRUM_NETWORK_CONFLICT;
  assert_caption (&fixture, "ada clashes with 2 of the other speakers shown, most with eve.");
  fixture.state->focus.index = tie_speaker (&fixture, "fay");
  assert_caption (&fixture, "fay has no tie with the other speakers shown.");
  fixture.state->focus = rostrum_ref_pair (tie_speaker (&fixture, "ada"), tie_speaker (&fixture, "dan"));
  assert_caption (&fixture, "ada and dan clash on 2 positions.");
  scene_fixture_clear (&fixture);
}

/* Nothing is left out in silence. */
static void
test_what_is_not_drawn (void)
{
  SceneFixture fixture;
  g_autofree char *caption = NULL;
  g_autofree char *expected = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_random (100, 20, 900, 7));
  fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  scene_fixture_update (&fixture);
  caption = rostrum_graph_caption (&fixture.context, fixture.content);
  expected = g_strdup_printf (" Drawn are 300 of %u ties: the strongest, and the strongest of each speaker.",
                              fixture.content->projection->n_ties);
  g_assert_true (g_str_has_suffix (caption, expected));
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-tie-caption/all", test_all);
  g_test_add_func ("/graph-tie-caption/equals", test_equals);
  g_test_add_func ("/graph-tie-caption/without-ties", test_without_ties);
  g_test_add_func ("/graph-tie-caption/subjects", test_subjects);
  g_test_add_func ("/graph-tie-caption/what-is-not-drawn", test_what_is_not_drawn);
  return g_test_run ();
}
