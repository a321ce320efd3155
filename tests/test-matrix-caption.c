/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-matrix-fixture.h"

/* Only the first @n_speakers of the fixture. */
static char *
caption_for (guint32 n_speakers)
{
  SceneFixture fixture;
  char *caption;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  for (guint32 i = n_speakers; i < fixture.debate->n_speakers; i++)
    rostrum_filter_set_hidden (fixture.state->filter, fixture.debate, ROSTRUM_KIND_SPEAKER, i, TRUE);
  scene_fixture_update (&fixture);
  caption = rostrum_matrix_caption (&fixture.context, fixture.network);
  scene_fixture_clear (&fixture);
  return caption;
}

static void
test_tells_the_order_where_there_is_one (void)
{
  g_autofree char *all = caption_for (G_MAXUINT32);
  g_autofree char *none = caption_for (0);

  g_assert_true (g_str_has_suffix (all, "Ordered so that like stands by like."));
  g_assert_cmpstr (none, ==, "There is nothing to draw.");
}

static void
test_the_graphs_neighbourhood_is_not_the_matrixs (void)
{
  SceneFixture fixture;
  g_autofree char *all = NULL;
  g_autofree char *focused = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  all = rostrum_matrix_caption (&fixture.context, fixture.network);
  fixture.state->focus =
      rostrum_ref (ROSTRUM_KIND_SPEAKER, rostrum_fixture_find (fixture.debate, ROSTRUM_KIND_SPEAKER, "wang"));
  focused = rostrum_matrix_caption (&fixture.context, fixture.network);
  g_assert_cmpstr (focused, ==, all);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-caption/tells-the-order-where-there-is-one",
                   test_tells_the_order_where_there_is_one);
  g_test_add_func ("/matrix-caption/the-graphs-neighbourhood-is-not-the-matrixs",
                   test_the_graphs_neighbourhood_is_not_the_matrixs);
  return g_test_run ();
}
