/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "rostrum-tie-fixture.h"

static const RostrumItem *
line_of (RostrumScene *scene, const RostrumTie *tie)
{
  guint32 n;
  guint32 target = scene_target_of (scene, rostrum_ref_pair (tie->a, tie->b));
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  const guint32 *own = rostrum_scene_items_of (scene, target, &n);

  g_assert_cmpuint (n, ==, 1);
  return &items[own[0]];
}

/* Every speaker of the network has a node, every tie drawn a line as wide as its weight says. */
static void
test_all_are_drawn (void)
{
  for (int kind = ROSTRUM_NETWORK_CONGRUENCE; kind < ROSTRUM_N_NETWORKS; kind++) {
    SceneFixture fixture;
    g_autoptr (RostrumScene) scene = NULL;

    tie_fixture_init (&fixture, kind);
    scene = scene_fixture_graph (&fixture);
    for (guint32 i = 0; i < fixture.network->n_speakers; i++)
      scene_target_of (scene, rostrum_ref (ROSTRUM_KIND_SPEAKER, fixture.network->speakers[i]));
    for (guint32 i = 0; i < fixture.content->n_ties; i++) {
      const RostrumTie *tie = &fixture.content->projection->ties[fixture.content->ties[i]];
      const RostrumItem *line = line_of (scene, tie);
      gboolean opposes = kind == ROSTRUM_NETWORK_CONFLICT || tie->weight < 0.0;

      g_assert_cmpfloat (line->stroke_width, ==,
                         rostrum_graph_tie_width (&fixture.context, fixture.content, tie->weight));
      g_assert_cmpint (line->dash, ==, opposes ? ROSTRUM_DASH_OPPOSES : ROSTRUM_DASH_SOLID);
    }
    scene_fixture_clear (&fixture);
  }
}

static void
test_width_grows_with_weight (void)
{
  SceneFixture fixture;

  for (int normalized = 0; normalized < 2; normalized++) {
    double before = 0.0;

    tie_fixture_init (&fixture, ROSTRUM_NETWORK_SUBTRACT);
    fixture.state->normalized = normalized;
    scene_fixture_update (&fixture);
    for (guint32 i = fixture.content->n_ties; i-- > 0;) {
      double weight = fixture.content->projection->ties[fixture.content->ties[i]].weight;
      double width = rostrum_graph_tie_width (&fixture.context, fixture.content, weight);

      g_assert_cmpfloat (width, >=, MAX (before, 1.5));
      g_assert_cmpfloat (width, ==, rostrum_graph_tie_width (&fixture.context, fixture.content, -weight));
      before = width;
    }
    g_assert_cmpfloat (before, >, 1.6);
    g_assert_cmpfloat (before, <=, 5.0);
    scene_fixture_clear (&fixture);
  }
}

static guint
count_ties (const RostrumScene *scene, RostrumRef ref, guint *n_speakers)
{
  guint32 n, n_targets;
  const guint32 *found = rostrum_scene_find (scene, ref, &n);
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  guint n_ties = 0;

  *n_speakers = 0;
  for (guint32 i = 0; i < n; i++) {
    guint32 n_lit;

    n_ties += targets[found[i]].is_edge;
    *n_speakers += !targets[found[i]].is_edge;
    /* A tie with its ends; a speaker by himself. */
    rostrum_scene_lit_with (scene, ref, found[i], &n_lit);
    g_assert_cmpuint (n_lit, ==, targets[found[i]].is_edge ? 3 : 0);
  }
  return n_ties;
}

static RostrumRef
position_ref (SceneFixture *fixture, const char *id)
{
  return rostrum_ref (ROSTRUM_KIND_POSITION,
                      rostrum_fixture_find (fixture->debate, ROSTRUM_KIND_POSITION, id));
}

/* What a tie is made of leads to it, and to who says it; what only one says leads to him alone, and what two clash on not to their
 * agreement. */
static void
test_aliases (void)
{
  static const RostrumNetworkKind kinds[] = { ROSTRUM_NETWORK_CONGRUENCE, ROSTRUM_NETWORK_CONFLICT };
  guint n_ties[2], n_speakers;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    SceneFixture fixture;
    g_autoptr (RostrumScene) scene = NULL;

    tie_fixture_init (&fixture, kinds[i]);
    scene = scene_fixture_graph (&fixture);
    n_ties[i] = count_ties (scene, position_ref (&fixture, "ban"), &n_speakers);
    g_assert_cmpuint (n_speakers, ==, 4);
    g_assert_cmpuint (count_ties (scene,
                                  rostrum_ref_edge (tie_speaker (&fixture, "fay"),
                                                    position_ref (&fixture, "weather").index),
                                  &n_speakers),
                      ==, 0);
    g_assert_cmpuint (n_speakers, ==, 1);
    scene_fixture_clear (&fixture);
  }
  g_assert_cmpuint (n_ties[0], ==, 2); /* ada and bob, dan and eve */
  g_assert_cmpuint (n_ties[1], ==, 4); /* each of the ones with each of the others */
}

/* Targets go from strong to weak, as they are read; lines from weak to strong, as they are painted. */
static void
test_strong_lies_on_top (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumScene) scene = NULL;
  const RostrumItem *items;
  guint32 n;
  double before = 0.0;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  scene = scene_fixture_graph (&fixture);
  items = rostrum_scene_get_items (scene, &n);
  for (guint32 i = 0; i < n; i++)
    if (items[i].role == ROSTRUM_ROLE_LINE) {
      g_assert_cmpfloat (items[i].stroke_width, >=, before);
      before = items[i].stroke_width;
    }
  g_assert_cmpuint (scene_target_of (scene, rostrum_ref_pair (tie_speaker (&fixture, "ada"),
                                                              tie_speaker (&fixture, "bob"))),
                    ==, fixture.network->n_speakers);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-ties/all-are-drawn", test_all_are_drawn);
  g_test_add_func ("/graph-ties/width-grows-with-weight", test_width_grows_with_weight);
  g_test_add_func ("/graph-ties/aliases", test_aliases);
  g_test_add_func ("/graph-ties/strong-lies-on-top", test_strong_lies_on_top);
  return g_test_run ();
}
