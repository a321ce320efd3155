/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene.h"

#include "rostrum-scene-fixture.h"

enum {
  SACKS,
  WANG,
  EMILE,
  CHIPS,
  SANDBAGS,
  SACKS_EDGE,
  N_TARGETS
};

static RostrumScene *
make_scene (void)
{
  static const char *const names[] = { "David Sacks, speaker",       "Alexandr Wang, speaker",
                                       "\303\211mile Zola, speaker", "Sanctions on chips, position",
                                       "sandbags help, position",    "Sacks supports it" };
  g_autoptr (RostrumText) text = rostrum_text_new_fake ();
  RostrumSceneBuilder *builder = rostrum_scene_builder_new (rostrum_style_get (ROSTRUM_THEME_LIGHT), text);

  for (guint i = 0; i < N_TARGETS; i++) {
    RostrumTarget target = { .ref = rostrum_ref (ROSTRUM_KIND_SPEAKER, i),
                             .name = names[i],
                             .centre = { i, i },
                             .bounds = { i, i, 10, 10 },
                             .is_edge = i == SACKS_EDGE };

    rostrum_scene_builder_add_target (builder, &target);
  }
  return rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
}

#define FIND(typed, after, stay) rostrum_scene_find_typed (scene, typed, after, stay)

static void
test_beginning_before_word (void)
{
  g_autoptr (RostrumScene) scene = make_scene ();

  /* A word of the first name begins so, but another name does as a whole. */
  g_assert_cmpuint (FIND ("sa", ROSTRUM_NONE, FALSE), ==, CHIPS);
  g_assert_cmpuint (FIND ("sac", ROSTRUM_NONE, FALSE), ==, SACKS);
  g_assert_cmpuint (FIND ("chi", ROSTRUM_NONE, FALSE), ==, CHIPS);
  /* Inside of a word nothing begins, and edges are not looked for. */
  g_assert_cmpuint (FIND ("ang", ROSTRUM_NONE, FALSE), ==, ROSTRUM_NONE);
  g_assert_cmpuint (FIND ("sacks s", ROSTRUM_NONE, FALSE), ==, ROSTRUM_NONE);
  g_assert_cmpuint (FIND ("", ROSTRUM_NONE, FALSE), ==, ROSTRUM_NONE);
}

static void
test_capitals_and_accents (void)
{
  g_autoptr (RostrumScene) scene = make_scene ();

  g_assert_cmpuint (FIND ("emile", ROSTRUM_NONE, FALSE), ==, EMILE);
  g_assert_cmpuint (FIND ("\303\211M", ROSTRUM_NONE, FALSE), ==, EMILE);
  g_assert_cmpuint (FIND ("SAND", ROSTRUM_NONE, FALSE), ==, SANDBAGS);
}

static void
test_goes_around (void)
{
  g_autoptr (RostrumScene) scene = make_scene ();

  g_assert_cmpuint (FIND ("sa", CHIPS, FALSE), ==, SANDBAGS);
  g_assert_cmpuint (FIND ("sa", SANDBAGS, FALSE), ==, CHIPS);
  /* Who goes on typing stays while the name still fits. */
  g_assert_cmpuint (FIND ("san", SANDBAGS, TRUE), ==, SANDBAGS);
  g_assert_cmpuint (FIND ("sanc", SANDBAGS, TRUE), ==, CHIPS);
  /* The only one is found again. */
  g_assert_cmpuint (FIND ("emi", EMILE, FALSE), ==, EMILE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-typed/a-beginning-comes-before-a-word", test_beginning_before_word);
  g_test_add_func ("/scene-typed/capitals-and-accents-do-not-matter", test_capitals_and_accents);
  g_test_add_func ("/scene-typed/goes-around", test_goes_around);
  return g_test_run ();
}
