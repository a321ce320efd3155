/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-network.h"
#include "rostrum-fixture.h"

static RostrumNetwork *
make_network (RostrumDebate *debate, const char *text)
{
  g_autoptr (RostrumFilter) filter = rostrum_filter_new (debate);
  g_autoptr (RostrumVisible) visible = NULL;

  g_assert_true (rostrum_filter_parse (filter, debate, text, NULL));
  visible = rostrum_visible_new (debate, filter);
  return rostrum_network_new (debate, visible);
}

static const RostrumEdge *
get_edge (const RostrumNetwork *network, const char *speaker, const char *position)
{
  guint32 edge = rostrum_network_find_edge (
      network, rostrum_fixture_find (network->debate, ROSTRUM_KIND_SPEAKER, speaker),
      rostrum_fixture_find (network->debate, ROSTRUM_KIND_POSITION, position));

  return edge != ROSTRUM_NONE ? &network->edges[edge] : NULL;
}

static void
test_merge (void)
{
  const RostrumStance N = ROSTRUM_STANCE_NONE, M = ROSTRUM_STANCE_MIXED;
  const RostrumStance S = ROSTRUM_STANCE_SUPPORTS, LS = ROSTRUM_STANCE_LEANS_SUPPORTS;
  const RostrumStance O = ROSTRUM_STANCE_OPPOSES, LO = ROSTRUM_STANCE_LEANS_OPPOSES;
  const struct {
    RostrumStance stances[3];
    guint n;
    RostrumStance merged;
  } rows[] = {
    { { N }, 0, N },           { { S }, 1, S },        { { LS }, 1, LS },     { { LS, S }, 2, S },
    { { LS, LS, LS }, 3, LS }, { { O, LO }, 2, O },    { { LO, LO }, 2, LO }, { { S, O }, 2, M },
    { { LS, LO }, 2, M },      { { S, S, LO }, 3, M }, { { M }, 1, M },       { { S, M }, 2, M },
    { { N, S }, 2, S },        { { N, N }, 2, N },     { { O, O, O }, 3, O },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (rostrum_stance_merge (rows[i].stances, rows[i].n), ==, rows[i].merged);
  g_assert_cmpint (rostrum_stance_side (ROSTRUM_STANCE_LEANS_SUPPORTS), ==, 1);
  g_assert_cmpint (rostrum_stance_side (ROSTRUM_STANCE_OPPOSES), ==, -1);
  g_assert_cmpint (rostrum_stance_side (ROSTRUM_STANCE_MIXED), ==, 0);
  g_assert_cmpint (rostrum_stance_side (ROSTRUM_STANCE_NONE), ==, 0);
}

static void
test_edges (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumNetwork) network = make_network (debate, "featured=no");
  const RostrumEdge *race = get_edge (network, "sacks", "race");

  g_assert_cmpuint (network->n_speakers, ==, 8);
  g_assert_cmpuint (network->n_positions, ==, 6);
  g_assert_cmpuint (network->n_edges, ==, 14);
  g_assert_cmpint (race->stance, ==, ROSTRUM_STANCE_MIXED); /* a changed mind */
  g_assert_cmpuint (race->n_statements, ==, 2);
  g_assert_cmpstr (debate->statements[network->statement_of[race->first]].id, ==, "s-sacks-race");
  g_assert_cmpstr (debate->statements[network->statement_of[race->first + 1]].id, ==, "s-sacks-race-later");
  g_assert_cmpint (get_edge (network, "amodei", "faked")->stance, ==, ROSTRUM_STANCE_LEANS_OPPOSES);
  g_assert_false (get_edge (network, "wang", "tighten")->sourced);
  g_assert_true (get_edge (network, "wang", "chips")->sourced);
  g_assert_null (get_edge (network, "wang", "race"));
  g_assert_cmpuint (rostrum_network_find_edge (network, 9999, 0), ==, ROSTRUM_NONE);
}

/* An edge is sourced if any of its statements is, wherever that stands. */
static void
test_sourced (void)
{
  for (guint bare = 13; bare <= 14; bare++) {
    RostrumDebateBuilder *builder = rostrum_fixture_builder ();
    g_autoptr (RostrumDebate) debate = NULL;
    g_autoptr (RostrumNetwork) network = NULL;

    g_array_index (builder->statements, RostrumStatement, bare).source = ROSTRUM_NONE;
    debate = rostrum_debate_builder_end (builder);
    network = make_network (debate, "");
    g_assert_true (get_edge (network, "sacks", "race")->sourced);
  }
}

/* Hiding one of two statements changes the edge's stance. */
static void
test_filtered (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumNetwork) network = make_network (debate, "to=2025-01-28");

  g_assert_cmpint (get_edge (network, "sacks", "race")->stance, ==, ROSTRUM_STANCE_SUPPORTS);
  g_assert_null (get_edge (network, "patel", "chips"));
}

static void
check_rows (const RostrumNetwork *network, RostrumKind kind)
{
  guint32 total = 0;

  for (guint32 i = 0; i < rostrum_debate_count (network->debate, kind); i++) {
    guint32 n;
    const guint32 *edges = rostrum_network_edges_of (network, kind, i, &n);

    for (guint32 j = 0; j < n; j++) {
      const RostrumEdge *edge = &network->edges[edges[j]];
      g_assert_cmpuint (kind == ROSTRUM_KIND_SPEAKER ? edge->speaker : edge->position, ==, i);
      g_assert_true (j == 0 || edges[j - 1] < edges[j]);
    }
    total += n;
  }
  g_assert_cmpuint (total, ==, network->n_edges);
}

static void
test_rows (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_random (100, 60, 600, 3);
  g_autoptr (RostrumNetwork) network = make_network (debate, "");
  guint32 n_statements = 0;

  g_assert_cmpuint (network->n_edges, ==, 600);
  for (guint32 i = 0; i < network->n_edges; i++) {
    const RostrumEdge *edge = &network->edges[i], *before = i > 0 ? edge - 1 : NULL;

    g_assert_true (before == NULL || before->speaker < edge->speaker ||
                   (before->speaker == edge->speaker && before->position < edge->position));
    g_assert_cmpuint (rostrum_network_find_edge (network, edge->speaker, edge->position), ==, i);
    g_assert_cmpuint (edge->first, ==, n_statements);
    n_statements += edge->n_statements;
    for (guint32 j = 1; j < edge->n_statements; j++) {
      guint32 a = network->statement_of[edge->first + j - 1], b = network->statement_of[edge->first + j];
      int order = rostrum_date_compare (debate->statements[a].date, debate->statements[b].date);
      g_assert_true (order < 0 || (order == 0 && a < b));
    }
  }
  g_assert_cmpuint (n_statements, ==, 1200);
  check_rows (network, ROSTRUM_KIND_SPEAKER);
  check_rows (network, ROSTRUM_KIND_POSITION);
}

static void
test_nothing (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumNetwork) network = make_network (debate, "from=2030");
  guint32 n = 9;

  g_assert_cmpuint (network->n_speakers + network->n_positions + network->n_edges, ==, 0);
  g_assert_nonnull (rostrum_network_edges_of (network, ROSTRUM_KIND_SPEAKER, 0, &n));
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/merge", test_merge);
  g_test_add_func ("/network/edges", test_edges);
  g_test_add_func ("/network/sourced", test_sourced);
  g_test_add_func ("/network/filtered", test_filtered);
  g_test_add_func ("/network/rows", test_rows);
  g_test_add_func ("/network/nothing", test_nothing);
  return g_test_run ();
}
