/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A large graph is there as a draft first and refined then; what is asked for meanwhile goes before that. */
#include "ui/rostrum-picture-maker.h"

#include "rostrum-fixture.h"

/* Together more than a draft is worth from, in columns. */
#define N_SPEAKERS 400
#define N_POSITIONS 200
#define N_EDGES 2600

typedef struct {
  RostrumSession *session;
  RostrumPictureMaker *maker;
  RostrumPictureOptions options;
  GPtrArray *made; /* of RostrumPicture */
  RostrumTheme
      ask_for; /* of the picture that is asked for when the first one is there; ROSTRUM_N_THEMES: none */
} Fixture;

static void
on_made (RostrumPictureMaker *maker, RostrumPicture *picture, Fixture *fixture)
{
  g_ptr_array_add (fixture->made, rostrum_picture_ref (picture));
  if (fixture->made->len > 1 || fixture->ask_for == ROSTRUM_N_THEMES)
    return;
  fixture->options.theme = fixture->ask_for;
  rostrum_picture_maker_request (maker, &fixture->options);
}

static void
set_up (Fixture *fixture, gconstpointer n_edges)
{
  g_autoptr (RostrumDebate) debate =
      rostrum_fixture_random (N_SPEAKERS, N_POSITIONS, GPOINTER_TO_UINT (n_edges), 1);

  fixture->session = rostrum_session_new ();
  rostrum_session_set_debate (fixture->session, debate, NULL);
  rostrum_session_set_layout (fixture->session, ROSTRUM_LAYOUT_COLUMNS);
  fixture->options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  fixture->options.fake_text = TRUE;
  fixture->made = g_ptr_array_new_with_free_func ((GDestroyNotify) rostrum_picture_unref);
  fixture->ask_for = ROSTRUM_N_THEMES;
  fixture->maker = rostrum_picture_maker_new (fixture->session);
  g_signal_connect (fixture->maker, "made", G_CALLBACK (on_made), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer n_edges)
{
  g_clear_object (&fixture->maker);
  g_ptr_array_unref (fixture->made);
  g_object_unref (fixture->session);
}

static void
make (Fixture *fixture)
{
  rostrum_picture_maker_request (fixture->maker, &fixture->options);
  while (rostrum_picture_maker_is_busy (fixture->maker))
    g_main_context_iteration (NULL, TRUE);
}

/* What rostrum export makes of the same session. */
static RostrumPicture *
exported (Fixture *fixture)
{
  return rostrum_picture_new (rostrum_session_get_debate (fixture->session),
                              rostrum_session_get_state (fixture->session), &fixture->options, NULL);
}

static RostrumScene *
scene_made (Fixture *fixture, guint i)
{
  return rostrum_picture_get_scene (g_ptr_array_index (fixture->made, i));
}

static void
test_draft_first (Fixture *fixture, gconstpointer n_edges)
{
  g_autoptr (RostrumPicture) alone = exported (fixture);
  guint32 n_draft, n_final;

  g_assert_false (rostrum_picture_is_draft (alone));
  make (fixture);
  g_assert_cmpuint (fixture->made->len, ==, 2);
  g_assert_true (rostrum_picture_is_draft (g_ptr_array_index (fixture->made, 0)));
  g_assert_false (rostrum_picture_is_draft (g_ptr_array_index (fixture->made, 1)));
  g_assert_true (rostrum_scene_equal (scene_made (fixture, 1), rostrum_picture_get_scene (alone)));
  g_assert_false (rostrum_scene_equal (scene_made (fixture, 0), scene_made (fixture, 1)));
  /* The same things are there to be hit and read. */
  rostrum_scene_get_targets (scene_made (fixture, 0), &n_draft);
  rostrum_scene_get_targets (scene_made (fixture, 1), &n_final);
  g_assert_cmpuint (n_draft, ==, n_final);
}

/* Other colours do not need another layout: neither a draft nor a wait. */
static void
test_known_layout (Fixture *fixture, gconstpointer n_edges)
{
  make (fixture);
  g_ptr_array_set_size (fixture->made, 0);
  fixture->options.theme = ROSTRUM_THEME_DARK;
  make (fixture);
  g_assert_cmpuint (fixture->made->len, ==, 1);
  g_assert_false (rostrum_picture_is_draft (g_ptr_array_index (fixture->made, 0)));
}

/* What the reader asks for while a draft is refined comes at once; what was to be refined is never seen. */
static void
test_changed_meanwhile (Fixture *fixture, gconstpointer n_edges)
{
  const RostrumStyle *dark = rostrum_style_get (ROSTRUM_THEME_DARK);

  fixture->ask_for = ROSTRUM_THEME_DARK;
  make (fixture);
  g_assert_cmpuint (fixture->made->len, ==, 3);
  g_assert_true (rostrum_scene_get_style (scene_made (fixture, 0)) != dark);
  g_assert_true (rostrum_picture_is_draft (g_ptr_array_index (fixture->made, 1)));
  g_assert_true (rostrum_scene_get_style (scene_made (fixture, 1)) == dark);
  g_assert_false (rostrum_picture_is_draft (g_ptr_array_index (fixture->made, 2)));
  g_assert_true (rostrum_scene_get_style (scene_made (fixture, 2)) == dark);
}

static void
test_small (Fixture *fixture, gconstpointer n_edges)
{
  make (fixture);
  g_assert_cmpuint (fixture->made->len, ==, 1);
  g_assert_false (rostrum_picture_is_draft (g_ptr_array_index (fixture->made, 0)));
}

/* A window that is closed meanwhile leaves nothing behind. */
static void
test_closed_meanwhile (Fixture *fixture, gconstpointer n_edges)
{
  RostrumPictureMaker *watched = fixture->maker;

  g_object_add_weak_pointer (G_OBJECT (watched), (gpointer *) &watched);
  rostrum_picture_maker_request (fixture->maker, &fixture->options);
  while (fixture->made->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (rostrum_picture_maker_is_busy (fixture->maker));
  g_object_run_dispose (G_OBJECT (fixture->maker));
  g_clear_object (&fixture->maker);
  while (watched)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->made->len, ==, 1);
}

int
main (int argc, char **argv)
{
  gconstpointer many = GUINT_TO_POINTER (N_EDGES), few = GUINT_TO_POINTER (600);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/picture-maker/draft-first", Fixture, many, set_up, test_draft_first, tear_down);
  g_test_add ("/picture-maker/known-layout", Fixture, many, set_up, test_known_layout, tear_down);
  g_test_add ("/picture-maker/changed-meanwhile", Fixture, many, set_up, test_changed_meanwhile, tear_down);
  g_test_add ("/picture-maker/closed-meanwhile", Fixture, many, set_up, test_closed_meanwhile, tear_down);
  g_test_add ("/picture-maker/small", Fixture, few, set_up, test_small, tear_down);
  return g_test_run ();
}
