/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's own figures in the chart. */
#include "scene/rostrum-costs.h"

#include "rostrum-fixture.h"

#include <string.h>

static RostrumPicture *
make_picture (RostrumDebate *debate, guint n_own, gboolean framed)
{
  g_autoptr (RostrumViewState) state = rostrum_view_state_new (debate);
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;

  state->view = ROSTRUM_VIEW_COSTS;
  options.fake_text = TRUE;
  options.framed = framed;
  for (guint i = 0; i < n_own; i++)
    g_ptr_array_add (state->own, rostrum_own_figure_new ("Worked out here", 0, "USD", (RostrumAmount){ 2, 6 },
                                                         (RostrumAmount){ 3 + i, 6 }, "6 × 37 B"));
  return rostrum_picture_new (debate, state, &options, NULL);
}

static const RostrumTarget *
find_own (RostrumScene *scene, guint32 index)
{
  guint32 n;
  const guint32 *found = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_OWN, index), &n);

  g_assert_cmpuint (n, ==, 1);
  return &rostrum_scene_get_targets (scene, &n)[found[0]];
}

/* In the window and in an export alike: called the reader's, with what it was worked out of, in the group of what it counts. */
static void
test_row (gconstpointer framed)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumPicture) picture = make_picture (debate, 2, GPOINTER_TO_INT (framed));
  RostrumScene *scene = rostrum_picture_get_scene (picture);
  g_autofree char *dump = rostrum_scene_dump (scene);
  const RostrumTarget *own = find_own (scene, 1);

  g_assert_nonnull (strstr (own->name, "yours"));
  g_assert_nonnull (strstr (own->name, debate->scopes[0].label));
  g_assert_nonnull (strstr (own->description, "not part of the debate"));
  g_assert_nonnull (strstr (own->tip, "6 × 37 B"));
  g_assert_nonnull (strstr (dump, "yours, not part of the debate"));
  g_assert_nonnull (strstr (dump, "6 × 37 B"));
  find_own (scene, 0);
}

/* Without them nothing is said of them, and no target is the reader's. */
static void
test_none (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumPicture) picture = make_picture (debate, 0, FALSE);
  g_autofree char *dump = rostrum_scene_dump (rostrum_picture_get_scene (picture));
  guint32 n;

  rostrum_scene_find (rostrum_picture_get_scene (picture), rostrum_ref (ROSTRUM_KIND_OWN, 0), &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (strstr (dump, "yours"));
}

/* The figures of the debate keep their own references beside them. */
static void
test_others_stay (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumPicture) picture = make_picture (debate, 1, FALSE);

  for (guint32 i = 0; i < debate->n_estimates; i++) {
    guint32 n;

    rostrum_scene_find (rostrum_picture_get_scene (picture), rostrum_ref (ROSTRUM_KIND_ESTIMATE, i), &n);
    g_assert_cmpuint (n, ==, 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/costs-own/row", GINT_TO_POINTER (FALSE), test_row);
  g_test_add_data_func ("/costs-own/row-in-an-export", GINT_TO_POINTER (TRUE), test_row);
  g_test_add_func ("/costs-own/none", test_none);
  g_test_add_func ("/costs-own/others-stay", test_others_stay);
  return g_test_run ();
}
