/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A debate that says who stands where and no more. */
#include "rostrum-fixture.h"

/* The index of @id among the first members of @records, or ROSTRUM_NONE: tables of tests are short. */
static guint32
find_id (const GArray *records, gsize size, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (*(const char *const *) (gconstpointer) (records->data + (gsize) i * size), id))
      return i;
  return ROSTRUM_NONE;
}

static guint32
find_speaker (RostrumDebateBuilder *builder, const char *id)
{
  guint32 index = find_id (builder->speakers, sizeof (RostrumSpeaker), id);
  RostrumSpeaker speaker = { .id = rostrum_debate_builder_string (builder, id, -1) };

  if (index != ROSTRUM_NONE)
    return index;
  speaker.name = speaker.id;
  g_array_append_val (builder->speakers, speaker);
  return builder->speakers->len - 1;
}

static guint32
find_position (RostrumDebateBuilder *builder, const char *id)
{
  guint32 index = find_id (builder->positions, sizeof (RostrumPosition), id);
  RostrumPosition position = { .id = rostrum_debate_builder_string (builder, id, -1), .topic = ROSTRUM_NONE };

  if (index != ROSTRUM_NONE)
    return index;
  position.label = position.claim = position.id;
  g_array_append_val (builder->positions, position);
  return builder->positions->len - 1;
}

static guint32
find_source (RostrumDebateBuilder *builder, const char *id)
{
  guint32 index = id != NULL ? find_id (builder->sources, sizeof (RostrumSource), id) : ROSTRUM_NONE;
  RostrumSource source = { .id = rostrum_debate_builder_string (builder, id, -1) };

  if (index != ROSTRUM_NONE || id == NULL)
    return index;
  source.title = source.id;
  g_array_append_val (builder->sources, source);
  return builder->sources->len - 1;
}

RostrumDebateBuilder *
rostrum_fixture_stands_builder (const RostrumFixtureStand *stands, guint n)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();

  builder->head.title = "Stands";
  for (guint i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("st%u", i);
    RostrumStatement statement;

    rostrum_statement_init (&statement);
    statement.id = rostrum_debate_builder_string (builder, id, -1);
    statement.summary = statement.id;
    statement.speaker = find_speaker (builder, stands[i].speaker);
    statement.position = find_position (builder, stands[i].position);
    statement.stance = stands[i].stance;
    statement.source = find_source (builder, stands[i].source);
    g_array_append_val (builder->statements, statement);
  }
  return builder;
}

RostrumDebate *
rostrum_fixture_stands (const RostrumFixtureStand *stands, guint n)
{
  return rostrum_debate_builder_end (rostrum_fixture_stands_builder (stands, n));
}
