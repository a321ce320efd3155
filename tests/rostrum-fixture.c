/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-fixture-private.h"

#include <string.h>

static void
add_sources (RostrumDebateBuilder *builder)
{
  static const RostrumSource sources[] = {
    { "000",
      "All-In: DeepSeek panic",
      NULL,
      "All-In Podcast",
      { 2025, 2, 1 },
      "video transcript",
      "https://example.org/000",
      NULL,
      ROSTRUM_ORIGIN_DOCUMENT,
      NULL,
      NULL },
    { "001",
      "What DeepSeek costs",
      NULL,
      NULL,
      { 2025, 1, 0 },
      "video transcript",
      NULL,
      NULL,
      ROSTRUM_ORIGIN_DOCUMENT,
      NULL,
      NULL },
    { "004",
      "On DeepSeek and export controls",
      "Dario Amodei",
      NULL,
      { 2025, 1, 29 },
      "essay",
      "https://example.org/004?a=1&b=2",
      NULL,
      ROSTRUM_ORIGIN_DOCUMENT,
      NULL,
      NULL },
    { "report",
      "DeepSeek-V3 Technical Report",
      "DeepSeek-AI",
      "arXiv",
      { 2024, 12, 27 },
      "report",
      "https://arxiv.org/abs/2412.19437",
      NULL,
      ROSTRUM_ORIGIN_OUTSIDE,
      "Prior research is excluded.",
      NULL },
  };

  g_array_append_vals (builder->sources, sources, G_N_ELEMENTS (sources));
}

static void
add_speakers (RostrumDebateBuilder *builder)
{
  static const char *const wang_aliases[] = { "Alex Wang", "Scale's Wang" };
  static const RostrumSpeaker speakers[] = {
    { "sacks", "David Sacks", ROSTRUM_SPEAKER_PERSON, "White House", "adviser", NULL, 0, TRUE, NULL, NULL },
    { "wang", "Alexandr Wang", ROSTRUM_SPEAKER_PERSON, "Scale AI", "chief executive", wang_aliases, 2, TRUE,
      NULL, NULL },
    { "mostaque", "Emad Mostaque", ROSTRUM_SPEAKER_PERSON, NULL, NULL, NULL, 0, TRUE, NULL, NULL },
    { "amodei", "Dario Amodei", ROSTRUM_SPEAKER_PERSON, "Anthropic", NULL, NULL, 0, TRUE, NULL, NULL },
    { "lecun", "Yann LeCun", ROSTRUM_SPEAKER_PERSON, "Meta", NULL, NULL, 0, TRUE, "“Jan” as transcribed",
      NULL },
    { "patel", "Dylan Patel", ROSTRUM_SPEAKER_PERSON, "SemiAnalysis", NULL, NULL, 0, FALSE, NULL, NULL },
    { "openai", "OpenAI", ROSTRUM_SPEAKER_ORGANIZATION, NULL, NULL, NULL, 0, FALSE, NULL, NULL },
    { "narrator", "The narrator of 001", ROSTRUM_SPEAKER_NARRATOR, NULL, NULL, NULL, 0, FALSE, NULL, NULL },
    { "panel", "The All-In panel", ROSTRUM_SPEAKER_PANEL, NULL, NULL, NULL, 0, FALSE, NULL, NULL },
    { "unnamed", "An API user", ROSTRUM_SPEAKER_UNATTRIBUTED, NULL, NULL, NULL, 0, FALSE, NULL, NULL },
  };

  g_array_append_vals (builder->speakers, speakers, G_N_ELEMENTS (speakers));
}

static void
add_positions (RostrumDebateBuilder *builder)
{
  static const RostrumTopic topics[] = {
    { "cost", "What did it cost?", NULL },
    { "race", "US against China", NULL },
  };
  static const RostrumRelation chips_relations[] = { { ROSTRUM_RELATION_QUALIFIES, FINAL_RUN, NULL } };
  static const RostrumRelation faked_relations[] = { { ROSTRUM_RELATION_CONTRADICTS, FINAL_RUN, NULL },
                                                     { ROSTRUM_RELATION_SUPPORTS, TIGHTEN, NULL } };
  static const RostrumPosition positions[] = {
    { "chips", "DeepSeek has about 50,000 Hopper GPUs", "DeepSeek owns about 50,000 Hopper GPUs.", 0,
      chips_relations, 1, NULL },
    { "final-run", "The $6 M is only the final training run",
      "The five or six million dollars count only the final training run.", 0, NULL, 0, NULL },
    { "faked", "The cost of the run is faked", "DeepSeek invented the cost of its training run.", 0,
      faked_relations, 2, NULL },
    { "tighten", "Export controls should tighten", "The United States should tighten its export controls.", 1,
      NULL, 0, NULL },
    { "open", "Open models overtake closed ones", "Open models are overtaking closed ones.", ROSTRUM_NONE,
      NULL, 0, NULL },
    { "race", "The US must race faster", "The United States must develop AI faster than China.", 1, NULL, 0,
      NULL },
    { "silent", "Electricity decides", "Electricity, not chips, decides who leads.", 1, NULL, 0, NULL },
  };

  g_array_append_vals (builder->topics, topics, G_N_ELEMENTS (topics));
  g_array_append_vals (builder->positions, positions, G_N_ELEMENTS (positions));
}

typedef struct {
  const char *id;
  guint32 speaker;
  guint32 position;
  RostrumStance stance;
  RostrumDate date;
  guint32 source;
  guint32 line;
  guint32 sentence;
  RostrumAttribution attribution;
  guint32 echoes;
  const char *summary;
} StatementRow;

static const StatementRow statement_rows[] = {
  { "s-patel-chips",
    PATEL,
    CHIPS,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 1, 31 },
    SOURCE_000,
    5,
    1,
    ROSTRUM_ATTRIBUTION_REPORTED,
    ROSTRUM_NONE,
    "DeepSeek has 50,000 Hopper GPUs of three kinds." },
  { "s-sacks-chips",
    SACKS,
    CHIPS,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 2, 1 },
    SOURCE_000,
    5,
    2,
    ROSTRUM_ATTRIBUTION_DIRECT,
    S_PATEL_CHIPS,
    "50,000 Hopper chips: 10,000 H100, 10,000 H800, 30,000 H20." },
  { "s-narrator-chips",
    NARRATOR,
    CHIPS,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 2, 3 },
    SOURCE_001,
    3,
    0,
    ROSTRUM_ATTRIBUTION_DIRECT,
    S_SACKS_CHIPS,
    "Tells what Sacks said of the chips." },
  { "s-wang-chips",
    WANG,
    CHIPS,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 1, 0 },
    SOURCE_001,
    1,
    52,
    ROSTRUM_ATTRIBUTION_REPORTED,
    ROSTRUM_NONE,
    "About 50,000 H100s, which it cannot speak of because of export controls." },
  { "s-amodei-chips",
    AMODEI,
    CHIPS,
    ROSTRUM_STANCE_LEANS_SUPPORTS,
    { 2025, 1, 29 },
    SOURCE_004,
    5,
    0,
    ROSTRUM_ATTRIBUTION_DIRECT,
    ROSTRUM_NONE,
    "Access to 50,000 Hopper chips, if the reports are right." },
  { "s-sacks-run",
    SACKS,
    FINAL_RUN,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 2, 1 },
    SOURCE_000,
    6,
    1,
    ROSTRUM_ATTRIBUTION_DIRECT,
    ROSTRUM_NONE,
    "Compare the final run with the final run." },
  { "s-mostaque-faked",
    MOSTAQUE,
    FAKED,
    ROSTRUM_STANCE_OPPOSES,
    { 2025, 1, 25 },
    SOURCE_001,
    2,
    0,
    ROSTRUM_ATTRIBUTION_REPORTED,
    ROSTRUM_NONE,
    "The run is not faked: an optimised one costs less than that." },
  { "s-amodei-faked",
    AMODEI,
    FAKED,
    ROSTRUM_STANCE_LEANS_OPPOSES,
    { 2025, 1, 29 },
    SOURCE_004,
    3,
    0,
    ROSTRUM_ATTRIBUTION_INFERRED,
    ROSTRUM_NONE,
    "The figure is plausible for a model of that size." },
  { "s-openai-faked",
    OPENAI,
    FAKED,
    ROSTRUM_STANCE_LEANS_SUPPORTS,
    { 2025, 0, 0 },
    SOURCE_001,
    8,
    0,
    ROSTRUM_ATTRIBUTION_REPORTED,
    ROSTRUM_NONE,
    "Asks how much was distilled from others." },
  { "s-amodei-tighten",
    AMODEI,
    TIGHTEN,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 1, 29 },
    SOURCE_004,
    9,
    0,
    ROSTRUM_ATTRIBUTION_DIRECT,
    ROSTRUM_NONE,
    "Export controls are existentially important." },
  { "s-wang-tighten",
    WANG,
    TIGHTEN,
    ROSTRUM_STANCE_MIXED,
    { 2025, 1, 24 },
    ROSTRUM_NONE,
    0,
    0,
    ROSTRUM_ATTRIBUTION_INFERRED,
    ROSTRUM_NONE,
    "They work and they do not." },
  { "s-lecun-open",
    LECUN,
    OPEN,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 1, 25 },
    SOURCE_001,
    4,
    2,
    ROSTRUM_ATTRIBUTION_REPORTED,
    ROSTRUM_NONE,
    "Open-source models are surpassing proprietary ones." },
  { "s-lecun-race",
    LECUN,
    RACE,
    ROSTRUM_STANCE_OPPOSES,
    { 0, 0, 0 },
    SOURCE_001,
    4,
    3,
    ROSTRUM_ATTRIBUTION_REPORTED,
    ROSTRUM_NONE,
    "It is not China against the United States." },
  { "s-sacks-race",
    SACKS,
    RACE,
    ROSTRUM_STANCE_SUPPORTS,
    { 2025, 1, 27 },
    SOURCE_000,
    7,
    0,
    ROSTRUM_ATTRIBUTION_DIRECT,
    ROSTRUM_NONE,
    "The race will be very competitive." },
  { "s-sacks-race-later",
    SACKS,
    RACE,
    ROSTRUM_STANCE_LEANS_OPPOSES,
    { 2025, 2, 2 },
    SOURCE_000,
    9,
    0,
    ROSTRUM_ATTRIBUTION_DIRECT,
    ROSTRUM_NONE,
    "Perhaps the race is the wrong picture." },
  { "s-unnamed",
    UNNAMED,
    ROSTRUM_NONE,
    ROSTRUM_STANCE_NONE,
    { 2025, 1, 28 },
    SOURCE_001,
    9,
    0,
    ROSTRUM_ATTRIBUTION_REPORTED,
    ROSTRUM_NONE,
    "Paid one tenth of what it cost elsewhere." },
};

static void
add_statements (RostrumDebateBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (statement_rows); i++) {
    const StatementRow *row = &statement_rows[i];
    RostrumStatement statement;

    rostrum_statement_init (&statement);
    statement.id = row->id;
    statement.speaker = row->speaker;
    statement.position = row->position;
    statement.stance = row->stance;
    statement.date = row->date;
    statement.source = row->source;
    statement.locator.line = row->line;
    statement.locator.sentence = row->sentence;
    statement.attribution = row->attribution;
    statement.echoes = row->echoes;
    statement.summary = row->summary;
    if (i == S_WANG_CHIPS) {
      statement.quote = "can't talk about";
      statement.confidence = 0.5;
    }
    g_array_append_val (builder->statements, statement);
  }
}

static void
add_scopes (RostrumDebateBuilder *builder)
{
  static const RostrumScope scopes[] = {
    { "final-run", "The final training run", "One run, rented.", SCOPE_TRAINING, NULL },
    { "training", "Training, extent not stated", NULL, ROSTRUM_NONE, NULL },
    { "chips", "The chips owned", NULL, ROSTRUM_NONE, NULL },
    { "chip-price", "The price of one chip", NULL, ROSTRUM_NONE, NULL },
    { "spending", "Yearly capital spending", NULL, ROSTRUM_NONE, NULL },
    { "rate", "The rate of change", NULL, ROSTRUM_NONE, NULL },
  };

  g_array_append_vals (builder->scopes, scopes, G_N_ELEMENTS (scopes));
}

static void
add_story (RostrumDebateBuilder *builder)
{
  static const RostrumEvent events[] = {
    { "ev-r1", { 2025, 1, 20 }, "DeepSeek releases R1", SOURCE_001, { 0 }, NULL },
    { "ev-nvidia", { 2025, 1, 27 }, "Nvidia loses $600 B in a day", SOURCE_000, { .line = 1 }, NULL },
    { "ev-essay", { 2025, 1, 29 }, "Amodei's essay", SOURCE_004, { 0 }, NULL },
  };
  static const RostrumRef wang_and_chips[] = { { ROSTRUM_KIND_SPEAKER, WANG, ROSTRUM_NONE },
                                               { ROSTRUM_KIND_EDGE, WANG, CHIPS } };
  static const RostrumTourStep steps[] = {
    { "Fifty thousand chips", "Where the number comes from.", "graph", wang_and_chips, 2, NULL },
    { "What they cost", "A count is not an amount of money.", "costs", NULL, 0, NULL },
  };
  static const RostrumPresetInput inputs[] = {
    { ROSTRUM_COST_INPUT_COUNT,
      { "the chips",
        { { 50000, 0 }, "50000" },
        { { 0, 0 }, NULL },
        { { 0, 0 }, NULL },
        "GPU",
        ROSTRUM_KIND_STATEMENT,
        S_WANG_CHIPS,
        { 0 },
        NULL } },
    { ROSTRUM_COST_INPUT_UNIT_PRICE,
      { "one of them",
        { { 0, 0 }, NULL },
        { { 20000, 0 }, "20000" },
        { { 40000, 0 }, "40000" },
        "USD/GPU",
        ROSTRUM_KIND_NONE,
        ROSTRUM_NONE,
        { 0 },
        NULL } },
  };
  static const RostrumPreset presets[] = {
    { "preset-chips", "The chips in money", ROSTRUM_COST_MODEL_FLEET, 9, inputs, 2, "Made up.", NULL },
  };
  static const RostrumTour tours[] = { { "tour-chips", "The chips", steps, 2, NULL } };

  g_array_append_vals (builder->events, events, G_N_ELEMENTS (events));
  g_array_append_vals (builder->tours, tours, G_N_ELEMENTS (tours));
  g_array_append_vals (builder->presets, presets, G_N_ELEMENTS (presets));
}

RostrumDebateBuilder *
rostrum_fixture_builder (void)
{
  RostrumDebateBuilder *builder = rostrum_debate_builder_new ();

  builder->head.title = "DeepSeek and its cost";
  builder->head.question = "What did it cost?";
  builder->head.language = "en";
  builder->head.currency = "USD";
  builder->head.note = "Made up for tests.";
  add_sources (builder);
  add_speakers (builder);
  add_positions (builder);
  add_statements (builder);
  add_scopes (builder);
  rostrum_fixture_add_estimates (builder);
  add_story (builder);
  return builder;
}

RostrumDebate *
rostrum_fixture_debate (void)
{
  return rostrum_debate_builder_end (rostrum_fixture_builder ());
}

guint32
rostrum_fixture_find (const RostrumDebate *debate, RostrumKind kind, const char *id)
{
  guint32 index = ROSTRUM_NONE;

  if (debate != NULL)
    index = rostrum_debate_find (debate, kind, id);
  else if (kind == ROSTRUM_KIND_STATEMENT)
    for (guint i = 0; i < G_N_ELEMENTS (statement_rows); i++)
      if (g_str_equal (statement_rows[i].id, id))
        index = i;
  if (index == ROSTRUM_NONE)
    g_error ("the fixture has no %s “%s”", rostrum_kind_to_nick (kind), id);
  return index;
}
