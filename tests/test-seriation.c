/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-seriation.h"

#include "query/rostrum-seriation-private.h"
#include "rostrum-network-fixture.h"

typedef RostrumStance (*StanceRule) (guint32 speaker, guint32 position);

/* Speakers and positions stand in the file in steps of @stride; ids say which is which. */
static RostrumDebate *
make_debate (guint32 n_speakers, guint32 n_positions, guint32 stride, StanceRule rule)
{
  g_autoptr (RostrumDebateBuilder) builder = rostrum_debate_builder_new ();
  g_autofree guint32 *speaker_at = g_new (guint32, n_speakers);
  g_autofree guint32 *position_at = g_new (guint32, n_positions);

  builder->head.title = "Order";
  for (guint32 i = 0; i < n_speakers; i++) {
    RostrumSpeaker speaker = { 0 };
    g_autofree char *id = NULL;

    speaker_at[i] = (guint32) ((guint64) i * stride % n_speakers);
    id = g_strdup_printf ("s%05u", speaker_at[i]);
    speaker.id = speaker.name = rostrum_debate_builder_string (builder, id, -1);
    g_array_append_val (builder->speakers, speaker);
  }
  for (guint32 i = 0; i < n_positions; i++) {
    RostrumPosition position = { 0 };
    g_autofree char *id = NULL;

    position_at[i] = (guint32) ((guint64) i * stride % n_positions);
    id = g_strdup_printf ("p%05u", position_at[i]);
    position.id = position.label = position.claim = rostrum_debate_builder_string (builder, id, -1);
    position.topic = ROSTRUM_NONE;
    g_array_append_val (builder->positions, position);
  }
  for (guint32 i = 0; i < n_speakers; i++)
    for (guint32 k = 0; k < n_positions; k++) {
      RostrumStatement statement;
      g_autofree char *id = g_strdup_printf ("t%u-%u", i, k);

      rostrum_statement_init (&statement);
      statement.stance = rule (speaker_at[i], position_at[k]);
      if (statement.stance == ROSTRUM_STANCE_NONE)
        continue;
      statement.id = statement.summary = rostrum_debate_builder_string (builder, id, -1);
      statement.speaker = i;
      statement.position = k;
      g_array_append_val (builder->statements, statement);
    }
  return rostrum_debate_builder_end (g_steal_pointer (&builder));
}

static RostrumStance
two_camps (guint32 speaker, guint32 position)
{
  return speaker % 2 == position % 2 ? ROSTRUM_STANCE_SUPPORTS : ROSTRUM_STANCE_OPPOSES;
}

static RostrumStance
motley (guint32 speaker, guint32 position)
{
  static const RostrumStance stances[] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_OPPOSES,
                                           ROSTRUM_STANCE_MIXED,    ROSTRUM_STANCE_LEANS_SUPPORTS,
                                           ROSTRUM_STANCE_NONE,     ROSTRUM_STANCE_LEANS_OPPOSES,
                                           ROSTRUM_STANCE_NONE };

  return stances[(speaker * speaker * 31 + position * position * 17 + speaker * position) %
                 G_N_ELEMENTS (stances)];
}

/* Seldom, but everybody somewhere: for many of them. */
static RostrumStance
thin (guint32 speaker, guint32 position)
{
  guint32 mark = speaker * 2654435761u ^ position * 40503u * 2654435769u;

  if (position == speaker % 450 || mark % 97 == 0)
    return (speaker / 150 + position / 150) % 2 == 0 ? ROSTRUM_STANCE_SUPPORTS : ROSTRUM_STANCE_OPPOSES;
  return ROSTRUM_STANCE_NONE;
}

static char *
order_in_words (const RostrumSeriation *order, const RostrumDebate *debate)
{
  GString *words = g_string_new (NULL);

  for (guint32 i = 0; i < order->n_speakers; i++)
    g_string_append_printf (words, "%s ", debate->speakers[order->speakers[i]].id);
  for (guint32 i = 0; i < order->n_positions; i++)
    g_string_append_printf (words, "%s ", debate->positions[order->positions[i]].id);
  return g_string_free (words, FALSE);
}

static char *
order_of (guint32 n_speakers, guint32 n_positions, guint32 stride, StanceRule rule)
{
  g_autoptr (RostrumDebate) debate = make_debate (n_speakers, n_positions, stride, rule);
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumSeriation) order = rostrum_seriation_new (network);

  return order_in_words (order, debate);
}

static void
test_order_of_the_file_does_not_show (void)
{
  g_autofree char *plain = order_of (23, 17, 1, motley);
  g_autofree char *shuffled = order_of (23, 17, 5, motley);
  g_autofree char *again = order_of (23, 17, 12, motley);
  g_autofree char *many = order_of (460, 455, 1, thin);
  g_autofree char *many_shuffled = order_of (460, 455, 11, thin);

  g_assert_cmpstr (shuffled, ==, plain);
  g_assert_cmpstr (again, ==, plain);
  g_assert_cmpstr (many_shuffled, ==, many);
}

static void
check_two_camps (guint32 n_speakers, guint32 n_positions)
{
  g_autoptr (RostrumDebate) debate = make_debate (n_speakers, n_positions, 7, two_camps);
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumSeriation) order = rostrum_seriation_new (network);
  guint n_changes = 0;

  for (guint32 i = 0; i < n_speakers; i++)
    for (guint32 k = 1; k < n_positions; k++) {
      guint32 before = rostrum_network_find_edge (network, order->speakers[i], order->positions[k - 1]);
      guint32 edge = rostrum_network_find_edge (network, order->speakers[i], order->positions[k]);

      n_changes += network->edges[before].stance != network->edges[edge].stance;
    }
  /* One border across all columns. */
  g_assert_cmpuint (n_changes, ==, n_speakers);
  n_changes = 0;
  for (guint32 i = 1; i < n_speakers; i++) {
    guint32 before = rostrum_network_find_edge (network, order->speakers[i - 1], order->positions[0]);
    guint32 edge = rostrum_network_find_edge (network, order->speakers[i], order->positions[0]);

    n_changes += network->edges[before].stance != network->edges[edge].stance;
  }
  g_assert_cmpuint (n_changes, ==, 1);
  /* Support begins at the beginning. */
  g_assert_cmpint (
      network->edges[rostrum_network_find_edge (network, order->speakers[0], order->positions[0])].stance, ==,
      ROSTRUM_STANCE_SUPPORTS);
}

static void
test_two_camps_are_two_blocks (void)
{
  check_two_camps (12, 10);
  check_two_camps (ROSTRUM_SERIATION_MAX_OPTIMAL + 3, 9);
  check_two_camps (9, ROSTRUM_SERIATION_MAX_OPTIMAL + 4);
}

static void
test_everybody_once (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumSeriation) order = rostrum_seriation_new (network);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (order->n_speakers, ==, network->n_speakers);
  g_assert_cmpuint (order->n_positions, ==, network->n_positions);
  for (guint32 i = 0; i < order->n_speakers; i++)
    g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (order->speakers[i])));
  for (guint32 i = 0; i < network->n_speakers; i++)
    g_assert_true (g_hash_table_contains (seen, GUINT_TO_POINTER (network->speakers[i])));
}

static RostrumStance
nobody (guint32 speaker, guint32 position)
{
  return ROSTRUM_STANCE_NONE;
}

static void
test_nothing (void)
{
  g_autofree char *words = order_of (3, 3, 1, nobody);

  g_assert_cmpstr (words, ==, "");
}

static void
test_distances (void)
{
  const RostrumSeriationCell cells[] = { { 0, 0, 1.0 },  { 0, 1, -1.0 }, { 1, 0, 1.0 }, { 1, 1, -1.0 },
                                         { 2, 0, -1.0 }, { 2, 1, 1.0 },  { 3, 2, 1.0 }, { 4, 0, 0.0 },
                                         { 5, 0, 0.0 },  { 6, 0, 0.5 },  { 6, 1, -0.5 } };
  const RostrumSeriationMatrix matrix = { 7, 3, cells, G_N_ELEMENTS (cells) };
  g_autofree double *distances = rostrum_seriation_distances (&matrix);

  g_assert_cmpfloat (distances[0 * 7 + 1], ==, 0.0);
  g_assert_cmpfloat (distances[0 * 7 + 2], ==, 2.0);
  g_assert_cmpfloat (distances[2 * 7 + 0], ==, 2.0);
  g_assert_cmpfloat (distances[0 * 7 + 3], ==, 1.0);
  g_assert_cmpfloat (distances[0 * 7 + 4], ==, 1.0);
  g_assert_cmpfloat (distances[4 * 7 + 5], ==, 0.0);
  g_assert_cmpfloat_with_epsilon (distances[0 * 7 + 6], 0.0, 1e-12);
}

/* 5,000 × 2,000; not timed, but a step that takes n³ would be noticed. */
static void
test_a_large_one_ends (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_random (5000, 2000, 40000, 5);
  g_autoptr (RostrumNetwork) network = test_network (debate);
  g_autoptr (RostrumSeriation) order = rostrum_seriation_new (network);

  g_assert_cmpuint (order->n_speakers, ==, network->n_speakers);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seriation/order-of-the-file-does-not-show", test_order_of_the_file_does_not_show);
  g_test_add_func ("/seriation/two-camps-are-two-blocks", test_two_camps_are_two_blocks);
  g_test_add_func ("/seriation/everybody-once", test_everybody_once);
  g_test_add_func ("/seriation/nothing", test_nothing);
  g_test_add_func ("/seriation/distances", test_distances);
  g_test_add_func ("/seriation/a-large-one-ends", test_a_large_one_ends);
  return g_test_run ();
}
