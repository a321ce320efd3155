/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-graph.h"

#include <math.h>

#include "rostrum-scene-fixture.h"

static void
test_width (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumText) large = rostrum_text_new (NULL, 2.0);
  double before = 0.0;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  g_assert_cmpfloat (rostrum_graph_edge_width (&fixture.context, 1), ==, 1.5);
  g_assert_cmpfloat (rostrum_graph_edge_width (&fixture.context, 8), ==, 5.0);
  g_assert_cmpfloat (rostrum_graph_edge_width (&fixture.context, 100000), ==, 5.0);
  for (guint32 n = 1; n <= 8; n++) {
    g_assert_cmpfloat (rostrum_graph_edge_width (&fixture.context, n), >, before);
    before = rostrum_graph_edge_width (&fixture.context, n);
  }
  fixture.context.style = rostrum_style_get (ROSTRUM_THEME_DARK_CONTRAST);
  g_assert_cmpfloat (rostrum_graph_edge_width (&fixture.context, 1), ==, 2.0);
  fixture.context.text = large;
  g_assert_cmpfloat (rostrum_graph_edge_width (&fixture.context, 1), ==, 4.0);
  scene_fixture_clear (&fixture);
}

typedef struct {
  SceneFixture scene_fixture;
  RostrumScene *scene;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  scene_fixture_init (&fixture->scene_fixture, rostrum_fixture_debate ());
  fixture->scene = scene_fixture_graph (&fixture->scene_fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rostrum_scene_unref (fixture->scene);
  scene_fixture_clear (&fixture->scene_fixture);
}

/* The items of the edge of a statement. */
static const RostrumItem *
line_of (Fixture *fixture, const char *statement, guint32 *n)
{
  guint32 target = scene_node_of (&fixture->scene_fixture, fixture->scene, ROSTRUM_KIND_STATEMENT, statement);
  guint32 n_items;
  const RostrumItem *items = rostrum_scene_get_items (fixture->scene, &n_items);

  return &items[rostrum_scene_items_of (fixture->scene, target, n)[0]];
}

static void
test_stances (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *statement;
    RostrumDash dash;
    const char *color;
  } expected[] = {
    { "s-wang-chips", ROSTRUM_DASH_SOLID, "#1a5fb4" },
    { "s-amodei-chips", ROSTRUM_DASH_LEANS_SUPPORT, "#1a5fb4" },
    { "s-mostaque-faked", ROSTRUM_DASH_OPPOSES, "#c64600" },
    { "s-amodei-faked", ROSTRUM_DASH_LEANS_OPPOSE, "#c64600" },
    { "s-sacks-race", ROSTRUM_DASH_DOTS, "#813d9c" }, /* supports, then leans to oppose: mixed */
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    guint32 n;
    const RostrumItem *line = line_of (fixture, expected[i].statement, &n);
    g_autofree char *color = rostrum_color_to_string (line->stroke);

    g_assert_cmpuint (n, ==, 1);
    g_assert_cmpint (line->dash, ==, expected[i].dash);
    g_assert_cmpstr (color, ==, expected[i].color);
    g_assert_cmpint (line->role, ==, ROSTRUM_ROLE_LINE);
  }
}

/* Without a source the line is hollow: in its middle there is canvas. */
static void
test_hollow (Fixture *fixture, gconstpointer data)
{
  guint32 n;
  const RostrumItem *line = line_of (fixture, "s-wang-tighten", &n);
  const RostrumStyle *style = rostrum_scene_get_style (fixture->scene);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (line[0].stroke_width, >, line[1].stroke_width + 2.0);
  g_assert_cmpfloat (line[1].stroke.red, ==, style->canvas.red);
}

static void
test_aliases (Fixture *fixture, gconstpointer data)
{
  SceneFixture *f = &fixture->scene_fixture;
  RostrumScene *scene = fixture->scene;
  guint32 n, n_edges = 0, n_targets;
  guint32 source = rostrum_fixture_find (f->debate, ROSTRUM_KIND_SOURCE, "004");
  const guint32 *found;

  g_assert_cmpuint (scene_node_of (f, scene, ROSTRUM_KIND_STATEMENT, "s-sacks-race"), ==,
                    scene_node_of (f, scene, ROSTRUM_KIND_STATEMENT, "s-sacks-race-later"));
  /* Every edge with a statement in the source, and no other. */
  found = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_SOURCE, source), &n);
  for (guint32 i = 0; i < f->network->n_edges; i++) {
    const RostrumEdge *edge = &f->network->edges[i];
    gboolean has = FALSE;

    for (guint32 k = 0; k < edge->n_statements; k++)
      has |= f->debate->statements[f->network->statement_of[edge->first + k]].source == source;
    n_edges += has;
  }
  g_assert_cmpuint (n, ==, n_edges);
  g_assert_cmpuint (n, >, 1);
  for (guint32 i = 0; i < n; i++)
    g_assert_true (rostrum_scene_get_targets (scene, &n_targets)[found[i]].is_edge);
}

/* Where it is pointed at, no node is. */
static void
test_centres_are_free (Fixture *fixture, gconstpointer data)
{
  const RostrumTarget *targets;
  guint32 n;

  targets = rostrum_scene_get_targets (fixture->scene, &n);
  for (guint32 i = 0; i < n; i++)
    for (guint32 k = 0; k < n; k++)
      if (targets[i].is_edge && !targets[k].is_edge)
        g_assert_false (rostrum_world_rect_contains (&targets[k].bounds, targets[i].centre));
}

/* And where there is room it is the middle. */
static void
test_centres_are_middles (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;
  RostrumSceneBuilder *builder;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumTarget *targets;
  guint32 n;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  for (guint32 i = 0; i < graph->n_nodes; i++)
    graph->places[i] = (RostrumWorldPoint){ 1000.0, 300.0 * i };
  for (guint32 i = 0; i < fixture.network->n_edges; i++) {
    double y = 100.0 * i;

    graph->curves[i] = (RostrumWorldCurve){ { 0, y }, { 100, y }, { 200, y }, { 300, y } };
  }
  /* The first has a node on its middle. */
  graph->places[0] = (RostrumWorldPoint){ 150.0, 0.0 };
  builder = rostrum_scene_builder_new (fixture.context.style, fixture.text);
  for (guint32 i = 0; i < fixture.network->n_edges; i++)
    rostrum_graph_add_edge (graph, builder, i);
  scene = rostrum_scene_builder_end (builder, NULL, 0.0, NULL, NULL);
  targets = rostrum_scene_get_targets (scene, &n);
  g_assert_cmpfloat (fabs (targets[0].centre.x - 150.0), >, 20.0);
  g_assert_cmpfloat (targets[0].centre.y, ==, 0.0);
  for (guint32 i = 1; i < n; i++)
    g_assert_cmpfloat_with_epsilon (targets[i].centre.x, 150.0, 1e-9);
  scene_fixture_clear (&fixture);
}

/* Edges end at the outline of what they join. */
static void
test_ends (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;
  RostrumGraphPlaces *places = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  rostrum_graph_place (graph, &places);
  for (guint32 i = 0; i < fixture.network->n_edges; i++) {
    guint32 speaker = graph->ends[i].a, position = graph->ends[i].b;
    RostrumWorldPoint from = graph->curves[i].p0, to = graph->curves[i].p1;
    RostrumWorldRect card = rostrum_graph_get_rect (graph, position);
    RostrumWorldRect inside = rostrum_world_rect_grow (&card, -0.1),
                     outside = rostrum_world_rect_grow (&card, 0.1);

    g_assert_cmpfloat_with_epsilon (
        hypot (from.x - graph->places[speaker].x, from.y - graph->places[speaker].y),
        graph->boxes[speaker].hub_half_width, 0.1);
    g_assert_true (rostrum_world_rect_contains (&outside, to));
    g_assert_false (rostrum_world_rect_contains (&inside, to));
  }
  rostrum_graph_places_free (places);
  scene_fixture_clear (&fixture);
}

#define ADD(name, func) g_test_add ("/graph-edges/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-edges/width", test_width);
  ADD ("stances", test_stances);
  ADD ("hollow", test_hollow);
  ADD ("aliases", test_aliases);
  ADD ("centres-are-free", test_centres_are_free);
  g_test_add_func ("/graph-edges/centres-are-middles", test_centres_are_middles);
  g_test_add_func ("/graph-edges/ends", test_ends);
  return g_test_run ();
}
