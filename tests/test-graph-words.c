/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-graph.h"

#include "rostrum-scene-fixture.h"

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

static void
assert_words (Fixture *fixture, RostrumKind kind, const char *id, const char *name, const char *description,
              const char *tip)
{
  guint32 n;
  guint32 index = scene_node_of (&fixture->scene_fixture, fixture->scene, kind, id);
  const RostrumTarget *target = &rostrum_scene_get_targets (fixture->scene, &n)[index];

  g_assert_cmpstr (target->name, ==, name);
  g_assert_cmpstr (target->description, ==, description);
  g_assert_cmpstr (target->tip, ==, tip);
}

static void
test_speakers (Fixture *fixture, gconstpointer data)
{
  assert_words (fixture, ROSTRUM_KIND_SPEAKER, "wang", "Alexandr Wang, speaker",
                "supports 1, opposes 0, mixed on 1", "Alexandr Wang\nchief executive, Scale AI");
  assert_words (fixture, ROSTRUM_KIND_SPEAKER, "amodei", "Dario Amodei, speaker", "supports 2, opposes 1",
                "Dario Amodei\nAnthropic");
  assert_words (fixture, ROSTRUM_KIND_SPEAKER, "mostaque", "Emad Mostaque, speaker", "supports 0, opposes 1",
                "Emad Mostaque");
  assert_words (fixture, ROSTRUM_KIND_SPEAKER, "openai", "OpenAI, organization", "supports 1, opposes 0",
                "OpenAI\norganization");
}

static void
test_positions (Fixture *fixture, gconstpointer data)
{
  assert_words (fixture, ROSTRUM_KIND_POSITION, "faked", "The cost of the run is faked, position",
                "supported by 1, opposed by 2", "DeepSeek invented the cost of its training run.");
  assert_words (fixture, ROSTRUM_KIND_POSITION, "race", "The US must race faster, position",
                "supported by 0, opposed by 1, mixed: 1",
                "The United States must develop AI faster than China.");
}

static void
test_edges (Fixture *fixture, gconstpointer data)
{
  assert_words (fixture, ROSTRUM_KIND_STATEMENT, "s-wang-chips",
                "Alexandr Wang supports “DeepSeek has about 50,000 Hopper GPUs”", "1 statement, 1 source",
                "Alexandr Wang supports “DeepSeek has about 50,000 Hopper GPUs”\n1 statement, 1 source");
  assert_words (fixture, ROSTRUM_KIND_STATEMENT, "s-sacks-race",
                "David Sacks is mixed on “The US must race faster”", "2 statements, 1 source",
                "David Sacks is mixed on “The US must race faster”\n2 statements, 1 source");
  assert_words (fixture, ROSTRUM_KIND_STATEMENT, "s-wang-tighten",
                "Alexandr Wang is mixed on “Export controls should tighten”", "1 statement, without a source",
                "Alexandr Wang is mixed on “Export controls should tighten”\n1 statement, without a source");
  assert_words (fixture, ROSTRUM_KIND_STATEMENT, "s-amodei-faked",
                "Dario Amodei leans to oppose “The cost of the run is faked”", "1 statement, 1 source",
                "Dario Amodei leans to oppose “The cost of the run is faked”\n1 statement, 1 source");
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  SceneFixture *f = &fixture->scene_fixture;
  RostrumGraphSplit split = rostrum_graph_split_of (
      f->network, ROSTRUM_KIND_SPEAKER, rostrum_fixture_find (f->debate, ROSTRUM_KIND_SPEAKER, "sacks"));

  g_assert_cmpuint (split.n_support, ==, 2);
  g_assert_cmpuint (split.n_oppose, ==, 0);
  g_assert_cmpuint (split.n_mixed, ==, 1);
  g_assert_cmpuint (split.n_statements, ==, 4);
}

#define ADD(name, func) g_test_add ("/graph-words/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("speakers", test_speakers);
  ADD ("positions", test_positions);
  ADD ("edges", test_edges);
  ADD ("split", test_split);
  return g_test_run ();
}
