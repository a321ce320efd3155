/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-tie-fixture.h"
#include "scene/rostrum-hull.h"

static gboolean
is_member (const SceneFixture *fixture, guint32 coalition, guint32 speaker)
{
  const RostrumCoalition *members = &fixture->content->coalitions->coalitions[coalition];

  for (guint32 i = 0; i < members->n_speakers; i++)
    if (members->speakers[i] == speaker)
      return TRUE;
  return FALSE;
}

/* Members are in their outline and nobody else is; names lie on nothing; every coalition is outlined or named in the caption. */
static guint
assert_outlines (SceneFixture *fixture)
{
  g_autoptr (RostrumGraph) graph = tie_graph (fixture);

  for (guint i = 0; i < graph->outlines->len; i++) {
    const RostrumGraphOutline *outline = &g_array_index (graph->outlines, RostrumGraphOutline, i);

    for (guint32 v = 0; v < graph->n_nodes; v++) {
      RostrumWorldRect rect = rostrum_graph_get_rect (graph, v);

      g_assert_cmpint (rostrum_hull_meets_rect (outline->hull, &rect), ==,
                       is_member (fixture, outline->coalition, graph->network->speakers[v]));
      g_assert_false (rostrum_world_rect_intersects (&outline->label, &rect));
    }
    for (guint k = 0; k < graph->outlines->len; k++) {
      const RostrumGraphOutline *other = &g_array_index (graph->outlines, RostrumGraphOutline, k);

      g_assert_false (rostrum_hull_meets_rect (other->hull, &outline->label));
      g_assert_true (k == i || !rostrum_world_rect_intersects (&other->label, &outline->label));
    }
  }
  g_assert_cmpuint (graph->outlines->len + fixture->content->not_outlined->len, ==,
                    fixture->content->coalitions->n_coalitions);
  return graph->outlines->len;
}

static void
test_only_members_are_inside (void)
{
  for (guint seed = 1; seed < 5; seed++)
    for (int layout = 0; layout < ROSTRUM_N_LAYOUTS; layout++) {
      SceneFixture fixture;
      guint n;

      scene_fixture_init (&fixture, rostrum_fixture_random (30, 15, 90, seed));
      fixture.state->network = ROSTRUM_NETWORK_CONFLICT;
      fixture.state->layout = layout;
      scene_fixture_update (&fixture);
      n = assert_outlines (&fixture);
      /* On a ring they may fail, otherwise never. */
      if (layout != ROSTRUM_LAYOUT_RING)
        g_assert_cmpuint (n, ==, fixture.content->coalitions->n_coalitions);
      g_assert_cmpuint (n, >, 0);
      scene_fixture_clear (&fixture);
    }
}

/* Somebody who is dragged into a coalition ends its outline, and the caption says so. */
static void
test_intruders (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  g_autofree char *caption = NULL;
  RostrumPin pins[3] = { { rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), 0.0, 5000.0 },
                         { rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), 400.0, 5000.0 },
                         { rostrum_ref (ROSTRUM_KIND_SPEAKER, 0), 200.0, 5000.0 } };

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  pins[0].ref.index = tie_speaker (&fixture, "dan");
  pins[1].ref.index = tie_speaker (&fixture, "eve");
  pins[2].ref.index = tie_speaker (&fixture, "fay");
  g_array_append_vals (fixture.state->pins, pins, G_N_ELEMENTS (pins));
  assert_outlines (&fixture);
  g_assert_cmpuint (fixture.content->not_outlined->len, ==, 1);
  scene = scene_fixture_graph (&fixture);
  caption = rostrum_graph_caption (&fixture.context, fixture.content);
  g_assert_nonnull (strstr (caption, "Not outlined, as others stand among them: those who "));
  scene_fixture_clear (&fixture);
}

static guint
count_shapes (SceneFixture *fixture, RostrumColor *fill)
{
  g_autoptr (RostrumScene) scene = scene_fixture_graph (fixture);
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  guint n_shapes = 0;

  for (guint32 i = 0; i < n; i++)
    if (rostrum_graph_is_outline (&items[i])) {
      *fill = items[i].fill;
      n_shapes++;
    }
  return n_shapes;
}

/* Drawn where they are wished, in projections of everybody; with high contrast they hide nothing. */
static void
test_drawn_on_demand (void)
{
  SceneFixture fixture;
  RostrumColor fill;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_SUBTRACT);
  g_assert_cmpuint (count_shapes (&fixture, &fill), ==, 2);
  g_assert_cmpfloat (fill.alpha, ==, 1.0);
  fixture.options.theme = ROSTRUM_THEME_DARK_CONTRAST;
  scene_fixture_update (&fixture);
  g_assert_cmpuint (count_shapes (&fixture, &fill), ==, 2);
  g_assert_cmpfloat (fill.alpha, ==, 0.0);
  fixture.state->coalitions = FALSE;
  scene_fixture_update (&fixture);
  g_assert_cmpuint (count_shapes (&fixture, &fill), ==, 0);
  fixture.state->coalitions = TRUE;
  fixture.state->network = ROSTRUM_NETWORK_TWO_MODE;
  scene_fixture_update (&fixture);
  g_assert_cmpuint (count_shapes (&fixture, &fill), ==, 0);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-outlines/only-members-are-inside", test_only_members_are_inside);
  g_test_add_func ("/graph-outlines/intruders", test_intruders);
  g_test_add_func ("/graph-outlines/drawn-on-demand", test_drawn_on_demand);
  return g_test_run ();
}
