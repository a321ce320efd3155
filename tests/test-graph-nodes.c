/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-graph.h"

#include "rostrum-scene-fixture.h"

static guint32
node_of (const RostrumGraph *graph, RostrumKind kind, const char *id)
{
  guint32 index = rostrum_fixture_find (graph->context->debate, kind, id);

  return kind == ROSTRUM_KIND_SPEAKER ? graph->node_of_speaker[index] : graph->node_of_position[index];
}

static void
test_indexes (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  g_assert_cmpuint (graph->n_nodes, ==, fixture.network->n_speakers + fixture.network->n_positions);
  for (guint32 i = 0; i < graph->n_nodes; i++) {
    RostrumRef ref = rostrum_graph_get_ref (graph, i);

    g_assert_cmpuint (ref.kind == ROSTRUM_KIND_SPEAKER ? graph->node_of_speaker[ref.index]
                                                       : graph->node_of_position[ref.index],
                      ==, i);
    for (guint32 k = 0; k < i; k++)
      g_assert_cmpuint (graph->keys[i], !=, graph->keys[k]);
  }
  /* Nobody speaks of it. */
  g_assert_cmpuint (node_of (graph, ROSTRUM_KIND_POSITION, "silent"), ==, ROSTRUM_NONE);
  scene_fixture_clear (&fixture);
}

/* All of the label is in the box, also when it is bold. */
static void
check_boxes (SceneFixture *fixture, double scale)
{
  g_autoptr (RostrumText) text = rostrum_text_new (NULL, scale);
  RostrumViewContext context = fixture->context;
  g_autoptr (RostrumGraph) graph = NULL;
  RostrumFont bold = { ROSTRUM_LABEL_SIZE_PX, TRUE, FALSE };

  context.text = text;
  graph = rostrum_graph_new (&context, fixture->content);
  for (guint32 i = 0; i < graph->n_nodes; i++) {
    const RostrumLayoutBox *box = &graph->boxes[i];
    guint n = g_strv_length (graph->labels[i].lines);
    double room = box->left + box->right - (rostrum_graph_is_speaker (graph, i) ? 0.0 : 14.0 * scale);

    g_assert_cmpuint (n, >=, 1);
    g_assert_cmpuint (n, <=, 4);
    for (guint k = 0; k < n; k++)
      g_assert_cmpfloat (rostrum_text_measure (text, &bold, graph->labels[i].lines[k]), <=, room + 1e-6);
    g_assert_cmpfloat (box->above + box->below, >=, n * graph->labels[i].line_height);
    if (rostrum_graph_is_speaker (graph, i)) {
      g_assert_true (box->hub_is_round);
      g_assert_cmpfloat (box->hub_half_width, >, 20.0 * scale);
      g_assert_cmpfloat (box->below, >, box->above);
    } else {
      g_assert_false (box->hub_is_round);
      g_assert_cmpfloat (box->hub_half_height, ==, box->above);
    }
  }
}

static void
test_boxes (void)
{
  SceneFixture fixture;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  check_boxes (&fixture, 1.0);
  check_boxes (&fixture, 2.0);
  scene_fixture_clear (&fixture);
}

static void
test_labels (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraph) graph = NULL;
  g_autofree char *card = NULL;

  scene_fixture_init (&fixture, rostrum_fixture_debate ());
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  g_assert_cmpstr (graph->labels[node_of (graph, ROSTRUM_KIND_SPEAKER, "wang")].lines[0], ==, "Wang");
  g_assert_cmpstr (graph->labels[node_of (graph, ROSTRUM_KIND_SPEAKER, "openai")].lines[0], ==, "OpenAI");
  card = g_strjoinv ("|", graph->labels[node_of (graph, ROSTRUM_KIND_POSITION, "chips")].lines);
  g_assert_cmpstr (card, ==, "DeepSeek has about|50,000 Hopper GPUs");
  scene_fixture_clear (&fixture);
}

/* Two of one family are told apart. */
static void
test_namesakes (void)
{
  SceneFixture fixture;
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  g_autoptr (RostrumGraph) graph = NULL;
  g_autofree char *wang = NULL;
  g_autofree char *patel = NULL;

  g_array_index (builder->speakers, RostrumSpeaker, 5).name = "Dylan Wang";
  scene_fixture_init (&fixture, rostrum_debate_builder_end (builder));
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  wang = g_strjoinv (" ", graph->labels[node_of (graph, ROSTRUM_KIND_SPEAKER, "wang")].lines);
  patel = g_strjoinv (" ", graph->labels[node_of (graph, ROSTRUM_KIND_SPEAKER, "patel")].lines);
  g_assert_cmpstr (wang, ==, "Alexandr Wang");
  g_assert_cmpstr (patel, ==, "Dylan Wang");
  scene_fixture_clear (&fixture);
}

/* What the file says in one endless word, or not at all, still makes a card. */
static void
test_hostile_labels (void)
{
  SceneFixture fixture;
  RostrumDebateBuilder *builder = rostrum_fixture_builder ();
  g_autofree char *endless = g_strnfill (200000, 'W');
  g_autoptr (RostrumGraph) graph = NULL;
  guint32 node;

  g_array_index (builder->positions, RostrumPosition, 0).label =
      rostrum_debate_builder_string (builder, endless, -1);
  g_array_index (builder->positions, RostrumPosition, 1).label = " \n ";
  scene_fixture_init (&fixture, rostrum_debate_builder_end (builder));
  graph = rostrum_graph_new (&fixture.context, fixture.content);
  node = node_of (graph, ROSTRUM_KIND_POSITION, "chips");
  g_assert_cmpuint (g_strv_length (graph->labels[node].lines), ==, 4);
  g_assert_cmpfloat (graph->boxes[node].left, <, 200.0);
  node = node_of (graph, ROSTRUM_KIND_POSITION, "final-run");
  g_assert_cmpfloat (graph->boxes[node].left, >, 20.0);
  g_assert_cmpfloat (graph->boxes[node].above, >, 5.0);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-nodes/indexes", test_indexes);
  g_test_add_func ("/graph-nodes/boxes", test_boxes);
  g_test_add_func ("/graph-nodes/labels", test_labels);
  g_test_add_func ("/graph-nodes/namesakes", test_namesakes);
  g_test_add_func ("/graph-nodes/hostile-labels", test_hostile_labels);
  return g_test_run ();
}
