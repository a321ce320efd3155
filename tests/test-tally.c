/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-tally.h"

#include "query/rostrum-network.h"
#include "rostrum-fixture.h"

static void
assert_voices (const RostrumVoices *voices, guint32 support, guint32 oppose, guint32 mixed)
{
  g_assert_cmpuint (voices->n_support, ==, support);
  g_assert_cmpuint (voices->n_oppose, ==, oppose);
  g_assert_cmpuint (voices->n_mixed, ==, mixed);
}

/* Each speaker's merged stance on each position, counted the long way round. */
static void
test_voices (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumTally) tally = rostrum_tally_new (debate);
  RostrumVoices *speakers = g_new0 (RostrumVoices, debate->n_speakers);
  guint32 n_edges = 0;

  for (guint32 position = 0; position < debate->n_positions; position++) {
    RostrumVoices voices = { 0 };

    for (guint32 speaker = 0; speaker < debate->n_speakers; speaker++) {
      RostrumStance stances[64];
      guint n = 0;

      for (guint32 i = 0; i < debate->n_statements; i++)
        if (debate->statements[i].speaker == speaker && debate->statements[i].position == position)
          stances[n++] = debate->statements[i].stance;
      if (n == 0)
        continue;
      n_edges++;
      switch (rostrum_stance_side (rostrum_stance_merge (stances, n))) {
      case 1:
        voices.n_support++;
        speakers[speaker].n_support++;
        break;
      case -1:
        voices.n_oppose++;
        speakers[speaker].n_oppose++;
        break;
      default:
        voices.n_mixed++;
        speakers[speaker].n_mixed++;
      }
    }
    assert_voices (&tally->positions[position], voices.n_support, voices.n_oppose, voices.n_mixed);
  }
  for (guint32 speaker = 0; speaker < debate->n_speakers; speaker++)
    assert_voices (&tally->speakers[speaker], speakers[speaker].n_support, speakers[speaker].n_oppose,
                   speakers[speaker].n_mixed);
  g_assert_cmpuint (n_edges, >, 10);
  g_assert_cmpuint (tally->n_edges, ==, n_edges);
  g_free (speakers);
}

static guint32
sum (const guint32 *counts, guint32 n)
{
  guint32 total = 0;

  for (guint32 i = 0; i < n; i++)
    total += counts[i];
  return total;
}

static void
test_estimates (void)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumTally) tally = rostrum_tally_new (debate);
  guint32 with_speaker = 0, with_source = 0, with_scope = 0, with_topic = 0;

  for (guint32 i = 0; i < debate->n_estimates; i++) {
    with_speaker += debate->estimates[i].speaker != ROSTRUM_NONE;
    with_source += debate->estimates[i].source != ROSTRUM_NONE;
    with_scope += debate->estimates[i].scope != ROSTRUM_NONE;
  }
  for (guint32 i = 0; i < debate->n_positions; i++)
    with_topic += debate->positions[i].topic != ROSTRUM_NONE;
  g_assert_cmpuint (sum (tally->speaker_estimates, debate->n_speakers), ==, with_speaker);
  g_assert_cmpuint (sum (tally->source_estimates, debate->n_sources), ==, with_source);
  g_assert_cmpuint (sum (tally->scope_estimates, debate->n_scopes), ==, with_scope);
  g_assert_cmpuint (sum (tally->topic_positions, debate->n_topics), ==, with_topic);
  g_assert_cmpuint (tally->topic_positions[rostrum_fixture_find (debate, ROSTRUM_KIND_TOPIC, "cost")], ==, 3);
}

static void
test_nothing (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  g_autoptr (RostrumDebate) debate = NULL;
  g_autoptr (RostrumTally) tally = NULL;

  builder->head.title = "Nothing";
  debate = rostrum_debate_builder_end (builder);
  tally = rostrum_tally_new (debate);
  g_assert_cmpuint (tally->n_edges, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/voices", test_voices);
  g_test_add_func ("/tally/estimates", test_estimates);
  g_test_add_func ("/tally/nothing", test_nothing);
  return g_test_run ();
}
