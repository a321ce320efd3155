/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-frame-private.h"

#include <string.h>

#include "rostrum-scene-fixture.h"

static char *
ids_of (SceneFixture *fixture, RostrumScene *scene)
{
  g_autoptr (GArray) sources = rostrum_frame_list_sources (&fixture->context, scene);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            fixture->debate->sources[g_array_index (sources, guint32, i)].id);
  return g_strdup (ids->str);
}

/* Only what is behind an edge that is drawn. */
static void
test_list (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) all = NULL;
  g_autoptr (RostrumScene) few = NULL;
  g_autofree char *ids_all = NULL;
  g_autofree char *ids_few = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  all = scene_fixture_graph (&fixture);
  ids_all = ids_of (&fixture, all);
  g_assert_cmpstr (ids_all, ==, "000 001 004"); /* nobody takes a stance in the report */

  for (guint32 i = 0; i < fixture.debate->n_speakers; i++)
    if (strcmp (fixture.debate->speakers[i].id, "amodei") != 0)
      rostrum_filter_set_hidden (fixture.state->filter, fixture.debate, ROSTRUM_KIND_SPEAKER, i, TRUE);
  scene_fixture_update (&fixture);
  few = scene_fixture_graph (&fixture);
  ids_few = ids_of (&fixture, few);
  g_assert_cmpstr (ids_few, ==, "004");
  scene_fixture_clear (&fixture);
}

static void
test_links (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autoptr (GPtrArray) links = NULL;
  const RostrumTarget *targets;
  guint32 n;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  scene = scene_fixture_graph (&fixture);
  links = rostrum_frame_list_links (&fixture.context, scene);
  targets = rostrum_scene_get_targets (scene, &n);
  g_assert_cmpuint (links->len, ==, n);
  for (guint32 i = 0; i < n; i++)
    if (!targets[i].is_edge)
      g_assert_null (g_ptr_array_index (links, i));
  g_assert_cmpstr (
      g_ptr_array_index (links, scene_node_of (&fixture, scene, ROSTRUM_KIND_STATEMENT, "s-amodei-chips")),
      ==, "https://example.org/004?a=1&b=2");
  g_assert_cmpstr (
      g_ptr_array_index (links, scene_node_of (&fixture, scene, ROSTRUM_KIND_STATEMENT, "s-wang-chips")), ==,
      "#source-001"); /* it has no address */
  g_assert_null (
      g_ptr_array_index (links, scene_node_of (&fixture, scene, ROSTRUM_KIND_STATEMENT, "s-wang-tighten")));
  scene_fixture_clear (&fixture);
}

static RostrumScene *
write_sources (SceneFixture *fixture, RostrumScene *inner, double width, double *height)
{
  g_autoptr (GArray) sources = rostrum_frame_list_sources (&fixture->context, inner);
  RostrumFrame frame = { &fixture->context, NULL, 1.0, width, 0.0, width, 0.0 };

  frame.builder = rostrum_scene_builder_new (fixture->context.style, fixture->text);
  rostrum_frame_write_sources (&frame, sources, inner);
  *height = frame.y;
  return rostrum_scene_builder_end (frame.builder, NULL, 0.0, NULL, NULL);
}

static void
test_write (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) inner = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  inner = scene_fixture_graph (&fixture);
  for (double width = 300.0; width <= 1500.0; width += 300.0) {
    double height;
    g_autoptr (RostrumScene) scene = write_sources (&fixture, inner, width, &height);
    guint32 n, n_anchors = 0;
    const RostrumItem *items = rostrum_scene_get_items (scene, &n);
    g_autoptr (GString) all = g_string_new (NULL);
    gboolean second_column = FALSE;

    for (guint32 i = 0; i < n; i++) {
      g_assert_cmpfloat (items[i].rect.x + items[i].rect.width, <=, width + 1e-6);
      g_assert_cmpfloat (items[i].rect.y + items[i].rect.height, <=, height + 1e-6);
      n_anchors += items[i].anchor != NULL;
      second_column |= items[i].anchor != NULL && items[i].rect.x > 0.4 * width;
      g_string_append_printf (all, "%s ", items[i].text);
    }
    g_assert_cmpuint (n_anchors, ==, 3);
    g_assert_cmpint (second_column, ==, width >= 720.0);
    /* Who speaks in it. */
    g_assert_nonnull (strstr (all->str, "Sacks, Patel"));
  }
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame-sources/list", test_list);
  g_test_add_func ("/frame-sources/links", test_links);
  g_test_add_func ("/frame-sources/write", test_write);
  return g_test_run ();
}
