/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-picture.h"

#include <string.h>

#include "rostrum-scene-fixture.h"

static RostrumPicture *
make_framed (SceneFixture *fixture, double width, double text_scale, gboolean fake)
{
  RostrumPictureOptions options = fixture->options;

  options.framed = TRUE;
  options.width_px = width;
  options.text_scale = text_scale;
  options.fake_text = fake;
  return rostrum_picture_new (fixture->debate, fixture->state, &options, NULL);
}

/* No two lines of text overlap, and nothing leaves the page. */
static void
assert_clean (RostrumScene *scene)
{
  RostrumWorldRect page = rostrum_scene_get_bounds (scene);
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);

  for (guint32 i = 0; i < n; i++) {
    const RostrumWorldRect *rect = &items[i].rect;
    RostrumWorldRect core = rostrum_world_rect_grow (rect, -0.5);

    g_assert_cmpfloat (rect->x, >=, page.x);
    g_assert_cmpfloat (rect->y, >=, page.y);
    g_assert_cmpfloat (rect->x + rect->width, <=, page.x + page.width + 1e-6);
    g_assert_cmpfloat (rect->y + rect->height, <=, page.y + page.height + 1e-6);
    for (guint32 k = 0; k < i && items[i].type == ROSTRUM_ITEM_TEXT; k++)
      if (items[k].type == ROSTRUM_ITEM_TEXT)
        g_assert_false (rostrum_world_rect_intersects (&core, &items[k].rect));
  }
}

static void
test_clean_at_all_widths (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  for (double width = 100.0; width <= 1700.0; width += 400.0) {
    for (int view = 0; view < ROSTRUM_N_VIEWS; view++) {
      g_autoptr (RostrumPicture) small = NULL;
      g_autoptr (RostrumPicture) large = NULL;

      fixture.state->view = view;
      small = make_framed (&fixture, width, 1.0, FALSE);
      large = make_framed (&fixture, width, 2.0, FALSE);
      assert_clean (rostrum_picture_get_scene (small));
      assert_clean (rostrum_picture_get_scene (large));
      g_assert_cmpfloat (rostrum_scene_get_bounds (rostrum_picture_get_scene (small)).width, >=, 480.0);
    }
  }
  scene_fixture_clear (&fixture);
}

static void
test_says_what_it_is (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumPicture) picture = NULL;
  RostrumScene *scene;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->filter->featured_only = TRUE;
  picture = make_framed (&fixture, 1200.0, 1.0, TRUE);
  scene = rostrum_picture_get_scene (picture);
  g_assert_cmpstr (rostrum_scene_get_title (scene), ==, fixture.debate->title);
  g_assert_cmpstr (rostrum_scene_get_description (scene), ==, rostrum_picture_get_caption (picture));
  g_assert_true (scene_has_text (scene, fixture.debate->title));
  g_assert_true (scene_has_text (scene, fixture.debate->question));
  g_assert_true (scene_has_text (scene, rostrum_picture_get_caption (picture)));
  g_assert_true (scene_has_text (scene, "Shown: featured speakers only (5 of 10)."));
  g_assert_true (scene_has_text (scene, "leans to support"));
  g_assert_true (scene_has_text (scene, "All-In: DeepSeek panic"));
  g_assert_true (scene_has_text (scene, "Made with Rostrum"));
  scene_fixture_clear (&fixture);
}

/* Every link to a place in the picture finds it, and each place is there once. */
static void
test_links_lead_somewhere (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumPicture) picture = NULL;
  g_autoptr (GHashTable) anchors = g_hash_table_new (g_str_hash, g_str_equal);
  const RostrumItem *items;
  guint32 n, n_inner = 0, n_outer = 0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  picture = make_framed (&fixture, 1000.0, 1.0, TRUE);
  items = rostrum_scene_get_items (rostrum_picture_get_scene (picture), &n);
  for (guint32 i = 0; i < n; i++)
    if (items[i].anchor != NULL)
      g_assert_true (g_hash_table_add (anchors, (gpointer) items[i].anchor));
  for (guint32 i = 0; i < n; i++) {
    if (items[i].link == NULL)
      continue;
    if (items[i].link[0] == '#') {
      g_assert_true (g_hash_table_contains (anchors, items[i].link + 1));
      n_inner++;
    } else {
      g_assert_true (g_str_has_prefix (items[i].link, "https://"));
      n_outer++;
    }
  }
  g_assert_cmpuint (n_inner, >, 0);
  g_assert_cmpuint (n_outer, >, 0);
  scene_fixture_clear (&fixture);
}

/* What the file makes long is wrapped, and in the end cut; the page keeps its width. */
/* A projection says what it is and how it is counted, and brings the sources of its ties. */
static void
test_projections (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->network = ROSTRUM_NETWORK_CONGRUENCE;
  for (double width = 100.0; width <= 1300.0; width += 600.0) {
    g_autoptr (RostrumPicture) picture = make_framed (&fixture, width, 1.0, FALSE);
    RostrumScene *scene = rostrum_picture_get_scene (picture);

    assert_clean (scene);
    g_assert_true (scene_has_text (scene, "Who agrees with whom"));
    g_assert_true (scene_has_text (scene, "Line width:"));
    g_assert_true (scene_has_text (scene, "Sources"));
    g_assert_true (scene_has_text (scene, "coalition:"));
    g_assert_null (rostrum_picture_get_legend (picture));
  }
  fixture.state->network = ROSTRUM_NETWORK_TWO_MODE;
  {
    g_autoptr (RostrumPicture) picture = make_framed (&fixture, 900.0, 1.0, FALSE);

    g_assert_false (scene_has_text (rostrum_picture_get_scene (picture), "Line width:"));
    g_assert_false (scene_has_text (rostrum_picture_get_scene (picture), "Who agrees"));
  }
  scene_fixture_clear (&fixture);
}

static void
test_long_words (void)
{
  SceneFixture fixture;
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  g_autofree char *endless = g_strnfill (50000, 'm');
  g_autoptr (RostrumPicture) picture = NULL;

  builder->head.title = rostrum_debate_builder_string (builder, endless, -1);
  builder->head.question = builder->head.title;
  g_array_index (builder->sources, RostrumSource, 0).title = builder->head.title;
  scene_fixture_init (&fixture, rostrum_debate_builder_end (builder));
  picture = make_framed (&fixture, 600.0, 1.0, FALSE);
  assert_clean (rostrum_picture_get_scene (picture));
  g_assert_cmpfloat (rostrum_scene_get_bounds (rostrum_picture_get_scene (picture)).height, <, 2000.0);
  scene_fixture_clear (&fixture);
}

static void
test_empty (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  fixture.state->filter->stances = 0;
  for (guint32 i = 0; i < fixture.debate->n_sources; i++)
    rostrum_filter_set_hidden (fixture.state->filter, fixture.debate, ROSTRUM_KIND_SOURCE, i, TRUE);
  for (int view = 0; view < ROSTRUM_N_VIEWS; view++) {
    g_autoptr (RostrumPicture) picture = NULL;

    fixture.state->view = view;
    picture = make_framed (&fixture, 800.0, 1.0, FALSE);
    assert_clean (rostrum_picture_get_scene (picture));
    g_assert_true (scene_has_text (rostrum_picture_get_scene (picture), fixture.debate->title));
  }
  scene_fixture_clear (&fixture);
}

static void
test_golden (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumPicture) picture = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  picture = make_framed (&fixture, 900.0, 1.0, TRUE);
  scene_assert_golden (rostrum_picture_get_scene (picture), "frame-graph.txt");
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/clean-at-all-widths", test_clean_at_all_widths);
  g_test_add_func ("/frame/says-what-it-is", test_says_what_it_is);
  g_test_add_func ("/frame/links-lead-somewhere", test_links_lead_somewhere);
  g_test_add_func ("/frame/projections", test_projections);
  g_test_add_func ("/frame/long-words", test_long_words);
  g_test_add_func ("/frame/empty", test_empty);
  g_test_add_func ("/frame/golden", test_golden);
  return g_test_run ();
}
