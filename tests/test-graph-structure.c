/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-tie-fixture.h"

static RostrumGraphStructure *
structure_of (SceneFixture *fixture)
{
  g_autoptr (RostrumGraph) graph = rostrum_graph_new (&fixture->context, fixture->content);

  return rostrum_graph_structure_new (graph);
}

/* Whichever projection is drawn, weighed or not, with outlines or without, the layout is made from the same. */
static void
test_same_for_all_projections (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraphStructure) first = NULL;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  first = structure_of (&fixture);
  g_assert_cmpuint (first->n_edges, >, 2);
  for (int kind = ROSTRUM_NETWORK_CONGRUENCE; kind < ROSTRUM_N_NETWORKS; kind++)
    for (int way = 0; way < 4; way++) {
      g_autoptr (RostrumGraphStructure) other = NULL;

      fixture.state->network = kind;
      fixture.state->normalized = way % 2;
      fixture.state->coalitions = way / 2;
      scene_fixture_update (&fixture);
      other = structure_of (&fixture);
      g_assert_cmpmem (first->edges, first->n_edges * sizeof *first->edges, other->edges,
                       other->n_edges * sizeof *other->edges);
      g_assert_cmpmem (first->group_of, fixture.network->n_speakers * sizeof (guint32), other->group_of,
                       fixture.network->n_speakers * sizeof (guint32));
    }
  scene_fixture_clear (&fixture);
}

/* Within a coalition all who agree are joined; between coalitions there is one edge, to the nearest. */
static void
test_groups_are_joined (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraphStructure) structure = NULL;
  guint n_between = 0;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_CONGRUENCE);
  structure = structure_of (&fixture);
  g_assert_cmpuint (structure->n_groups, ==, 2);
  for (guint32 i = 0; i < structure->n_edges; i++)
    n_between += structure->group_of[structure->edges[i].a] != structure->group_of[structure->edges[i].b];
  g_assert_cmpuint (n_between, >, 0);
  g_assert_cmpuint (n_between, <=, 2);
  g_assert_cmpuint (structure->n_edges - n_between, ==, 4); /* ada, bob, cyd; dan, eve */
  scene_fixture_clear (&fixture);
}

static void
test_two_mode_is_its_edges (void)
{
  SceneFixture fixture;
  g_autoptr (RostrumGraphStructure) structure = NULL;

  tie_fixture_init (&fixture, ROSTRUM_NETWORK_TWO_MODE);
  structure = structure_of (&fixture);
  g_assert_cmpuint (structure->n_edges, ==, fixture.network->n_edges);
  g_assert_cmpuint (structure->n_groups, ==, 0);
  scene_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph-structure/same-for-all-projections", test_same_for_all_projections);
  g_test_add_func ("/graph-structure/groups-are-joined", test_groups_are_joined);
  g_test_add_func ("/graph-structure/two-mode-is-its-edges", test_two_mode_is_its_edges);
  return g_test_run ();
}
