/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-graph.h"

#include "rostrum-scene-fixture.h"

static char *
words_of (RostrumScene *legend)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (legend, &n);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint32 i = 0; i < n; i++)
    if (items[i].type == ROSTRUM_ITEM_TEXT)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", items[i].text);
  return g_strdup (words->str);
}

/* The legend of the whole graph. */
static RostrumScene *
legend_of (SceneFixture *fixture, double width)
{
  g_autoptr (RostrumScene) scene = scene_fixture_graph (fixture);
  g_autoptr (RostrumGraphLegend) entries =
      rostrum_graph_legend_new (&fixture->context, fixture->content, scene);

  return rostrum_graph_legend_build (entries, fixture->context.style, fixture->text, width, 0);
}

static void
assert_legend (SceneFixture *fixture, const char *expected)
{
  g_autoptr (RostrumScene) legend = legend_of (fixture, 5000.0);
  g_autofree char *words = words_of (legend);

  g_assert_cmpstr (words, ==, expected);
}

/* Exactly what occurs. */
static void
test_what_occurs (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  assert_legend (&fixture, "supports, leans to support, mixed, leans to oppose, opposes, 1 to 2 statements, "
                           "without a source");
  /* Sacks alone, of whom everything is sourced. */
  for (guint32 i = 1; i < fixture.debate->n_speakers; i++)
    rostrum_filter_set_hidden (fixture.state->filter, fixture.debate, ROSTRUM_KIND_SPEAKER, i, TRUE);
  scene_fixture_update (&fixture);
  assert_legend (&fixture, "supports, mixed, 1 to 2 statements");
  fixture.state->filter->stances = 1u << ROSTRUM_STANCE_SUPPORTS;
  scene_fixture_update (&fixture);
  assert_legend (&fixture, "supports");
  fixture.state->filter->stances = 0;
  scene_fixture_update (&fixture);
  assert_legend (&fixture, "");
  scene_fixture_clear (&fixture);
}

/* Nothing is wider than the width, and no two entries lie on each other. */
static void
test_wraps (void)
{
  SceneFixture fixture;
  double before = 0.0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  for (double width = 900.0; width >= 200.0; width -= 100.0) {
    g_autoptr (RostrumScene) legend = legend_of (&fixture, width);
    guint32 n;
    const RostrumItem *items = rostrum_scene_get_items (legend, &n);
    RostrumWorldRect bounds = rostrum_scene_get_bounds (legend);

    g_assert_cmpfloat (bounds.height, >=, before);
    before = bounds.height;
    for (guint32 i = 0; i < n; i++) {
      if (items[i].type == ROSTRUM_ITEM_TEXT)
        g_assert_cmpfloat (items[i].rect.x + items[i].rect.width, <=, width);
      for (guint32 k = 0; k < i; k++)
        if (items[i].type == ROSTRUM_ITEM_TEXT)
          g_assert_false (rostrum_world_rect_intersects (&items[i].rect, &items[k].rect));
    }
  }
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-legend/what-occurs", test_what_occurs);
  g_test_add_func ("/graph-legend/wraps", test_wraps);
  return g_test_run ();
}
