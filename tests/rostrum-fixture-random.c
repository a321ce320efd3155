/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture.h"

#include <string.h>

#define N_COMMUNITIES 7
#define STATEMENTS_PER_EDGE 2

/* splitmix64 (Steele, Lea, Flood 2014): the same everywhere, unlike rand(). */
static guint64
next_random (guint64 *state)
{
  guint64 z = (*state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static guint32
below (guint64 *state, guint32 n)
{
  return (guint32) (next_random (state) % n);
}

static const char *
add_text (RostrumDebateBuilder *builder, guint64 *state, guint n_words)
{
  static const char *const words[] = { "model",  "cost",    "chips",  "training", "export",   "controls",
                                       "open",   "closed",  "market", "price",    "compute",  "research",
                                       "run",    "compare", "China",  "report",   "billion",  "the",
                                       "of",     "and",     "is",     "not",      "frontier", "Amodéi",
                                       "demand", "supply",  "energy", "lab",      "claim",    "figure" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++) {
    if (i > 0)
      g_string_append_c (text, ' ');
    g_string_append (text, words[below (state, G_N_ELEMENTS (words))]);
  }
  return rostrum_debate_builder_string (builder, text->str, (gssize) text->len);
}

static const char *
add_id (RostrumDebateBuilder *builder, const char *prefix, guint32 i)
{
  char id[24];

  g_snprintf (id, sizeof id, "%s%u", prefix, i);
  return rostrum_debate_builder_string (builder, id, -1);
}

static void
add_things (RostrumDebateBuilder *builder, guint32 n_speakers, guint32 n_positions, guint64 *state)
{
  for (guint32 i = 0; i < MAX (1, n_speakers / 10); i++) {
    RostrumSource source = { 0 };
    source.id = add_id (builder, "so", i);
    source.title = add_text (builder, state, 4);
    source.published = (RostrumDate){ 2025, (guint8) (1 + i % 12), 0 };
    g_array_append_val (builder->sources, source);
  }
  for (guint32 i = 0; i < n_speakers; i++) {
    RostrumSpeaker speaker = { 0 };
    speaker.id = add_id (builder, "sp", i);
    speaker.name = add_text (builder, state, 2);
    g_array_append_val (builder->speakers, speaker);
  }
  for (guint32 i = 0; i < n_positions; i++) {
    RostrumPosition position = { 0 };
    position.id = add_id (builder, "po", i);
    position.label = add_text (builder, state, 5);
    position.claim = add_text (builder, state, 12);
    position.topic = ROSTRUM_NONE;
    g_array_append_val (builder->positions, position);
  }
}

static void
add_edge (RostrumDebateBuilder *builder, guint32 speaker, guint32 position, guint64 *state)
{
  RostrumStance stance = (RostrumStance) (1 + below (state, ROSTRUM_N_STANCES - 1));

  for (guint i = 0; i < STATEMENTS_PER_EDGE; i++) {
    RostrumStatement statement;

    rostrum_statement_init (&statement);
    statement.id = add_id (builder, "st", builder->statements->len);
    statement.speaker = speaker;
    statement.position = position;
    statement.stance = stance;
    statement.date =
        (RostrumDate){ 2025, (guint8) (1 + below (state, 12)), (guint8) (1 + below (state, 28)) };
    statement.source = below (state, builder->sources->len);
    statement.locator.line = 1 + below (state, 500);
    statement.summary = add_text (builder, state, 40);
    g_array_append_val (builder->statements, statement);
  }
}

/* A position of an earlier edge of the same community (so that the rich grow), or any, or of anywhere. */
static guint32
choose_position (GArray *const *used, guint32 community, guint32 n_positions, guint64 *state)
{
  guint32 chance = below (state, 100);
  const GArray *own = used[community];

  if (chance < 60 && own->len > 0)
    return g_array_index (own, guint32, below (state, own->len));
  if (chance < 90 && n_positions > N_COMMUNITIES)
    return (below (state, n_positions / N_COMMUNITIES) * N_COMMUNITIES + community) % n_positions;
  return below (state, n_positions);
}

static void
add_edges (RostrumDebateBuilder *builder, guint32 n_speakers, guint32 n_positions, guint32 n_edges,
           guint64 *state)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *used[N_COMMUNITIES];
  guint32 made = 0;

  for (guint i = 0; i < N_COMMUNITIES; i++)
    used[i] = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint64 tries = 0; made < n_edges; tries++) {
    /* Everyone once, then more for the early ones. */
    guint32 speaker = made < n_speakers ? made : MIN (below (state, n_speakers), below (state, n_speakers));
    guint32 position = choose_position (used, speaker % N_COMMUNITIES, n_positions, state);
    gint64 *key = g_new (gint64, 1);

    if (tries > (guint64) n_edges * 8) { /* dense: no use in drawing lots any more */
      speaker = (guint32) (tries % n_speakers);
      position = (guint32) (tries / n_speakers % n_positions);
    }
    *key = (gint64) speaker << 32 | position;
    if (!g_hash_table_add (taken, key))
      continue;
    add_edge (builder, speaker, position, state);
    g_array_append_val (used[speaker % N_COMMUNITIES], position);
    made++;
  }
  for (guint i = 0; i < N_COMMUNITIES; i++)
    g_array_unref (used[i]);
}

RostrumDebate *
rostrum_fixture_random (guint32 n_speakers, guint32 n_positions, guint32 n_edges, guint32 seed)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();
  guint64 state = seed;

  g_assert (n_speakers > 0 && n_positions > 0 && n_edges <= (guint64) n_speakers * n_positions);

  builder->head.title = "A random debate";
  add_things (builder, n_speakers, n_positions, &state);
  add_edges (builder, n_speakers, n_positions, n_edges, &state);
  return rostrum_debate_builder_end (builder);
}
