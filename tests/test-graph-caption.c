/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-views.h"

#include "rostrum-scene-fixture.h"

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

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  assert_caption (
      &fixture,
      "8 of 10 speakers on 6 of 7 positions; most contested is “The cost of the run is faked”, with 1 "
      "for and 2 against.");
  fixture.state->filter->featured_only = TRUE;
  assert_caption (&fixture, "5 of 10 speakers on 6 of 7 positions; none of them has somebody on both sides.");
  fixture.state->filter->stances = 0;
  assert_caption (&fixture, "There is nothing to draw.");
  scene_fixture_clear (&fixture);
}

static void
test_focus (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_SPEAKER,
                                      rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "amodei"));
  assert_caption (&fixture, "Dario Amodei is for 2 of the positions shown and against 1.");
  fixture.state->focus.index = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "sacks");
  assert_caption (&fixture, "David Sacks is for 2 of the positions shown, against 0 and mixed on 1.");
  fixture.state->focus.index = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "mostaque");
  assert_caption (&fixture, "Emad Mostaque is against 1 of the positions shown and for none.");
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_POSITION,
                                      rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_POSITION, "chips"));
  assert_caption (
      &fixture,
      "“DeepSeek has about 50,000 Hopper GPUs” has 5 of the speakers shown for it and none against it.");
  fixture.state->filter->featured_only = TRUE;
  assert_caption (&fixture,
                  "“DeepSeek has about 50,000 Hopper GPUs” has 3 of the featured speakers shown for it "
                  "and none against it.");
  fixture.state->filter->featured_only = FALSE;
  /* A position that is not in the picture is not its subject. */
  fixture.state->focus.index = rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_POSITION, "silent");
  assert_caption (
      &fixture,
      "8 of 10 speakers on 6 of 7 positions; most contested is “The cost of the run is faked”, with 1 "
      "for and 2 against.");
  scene_fixture_clear (&fixture);
}

/* A selection is the subject where it is drawn. */
static void
test_selection (void)
{
  SceneFixture fixture;
  RostrumRef faked;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  faked = rostrum_ref (ROSTRUM_KIND_POSITION,
                       rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_POSITION, "faked"));
  g_array_append_val (fixture.state->selection, faked);
  fixture.options.show_selection = TRUE;
  assert_caption (&fixture,
                  "“The cost of the run is faked” has 1 of the speakers shown for it and 2 against it.");
  fixture.options.show_selection = FALSE;
  assert_caption (
      &fixture,
      "8 of 10 speakers on 6 of 7 positions; most contested is “The cost of the run is faked”, with 1 "
      "for and 2 against.");
  scene_fixture_clear (&fixture);
}

/* Of those who are against nobody can tell that nobody is for it. */
static void
test_stances (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->filter->stances = 1u << ROSTRUM_STANCE_OPPOSES;
  assert_caption (&fixture, "2 of 10 speakers on 2 of 7 positions.");
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_POSITION,
                                      rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_POSITION, "faked"));
  assert_caption (&fixture, "“The cost of the run is faked” has 1 of the speakers shown against it.");
  fixture.state->focus = rostrum_ref (
      ROSTRUM_KIND_SPEAKER, rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "mostaque"));
  assert_caption (&fixture, "Emad Mostaque is against 1 of the positions shown.");
  fixture.state->filter->stances = 1u << ROSTRUM_STANCE_SUPPORTS;
  fixture.state->focus = rostrum_ref (ROSTRUM_KIND_SPEAKER,
                                      rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "amodei"));
  assert_caption (&fixture, "Dario Amodei is for 1 of the positions shown.");
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-caption/all", test_all);
  g_test_add_func ("/graph-caption/focus", test_focus);
  g_test_add_func ("/graph-caption/selection", test_selection);
  g_test_add_func ("/graph-caption/stances", test_stances);
  return g_test_run ();
}
