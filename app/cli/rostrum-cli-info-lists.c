/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-cli-info-lists.h"

#include <glib/gi18n-lib.h>

#include "query/rostrum-compare.h"
#include "query/rostrum-words.h"
#include "rostrum-cli-private.h"
#include "rostrum-cli-table.h"

#define HEADINGS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
append_heading (GString *out, const char *heading)
{
  g_string_append_printf (out, "\n%s\n", heading);
}

static void
append_member (GString *out, const char *name, const char *value)
{
  g_autofree char *clean = rostrum_cli_clean (value);
  guint width = rostrum_cli_text_width (name);

  if (value != NULL)
    g_string_append_printf (out, "%s%*s%s\n", name, (int) MAX (14, width + 2) - (int) width, "", clean);
}

/* The id of a thing, or a dash. */
static void
add_id (RostrumCliTable *table, const RostrumDebate *debate, RostrumKind kind, guint32 index)
{
  rostrum_cli_table_add (
      table, index != ROSTRUM_NONE ? rostrum_debate_get_id (debate, rostrum_ref (kind, index)) : "–");
}

static void
add_date (RostrumCliTable *table, RostrumDate date)
{
  g_autofree char *text = rostrum_date_to_string (date);

  rostrum_cli_table_add (table, text);
}

static void
add_place (RostrumCliTable *table, const RostrumDebate *debate, guint32 source, const RostrumLocator *locator)
{
  g_autofree char *text = rostrum_place_to_words (debate, source, locator);

  rostrum_cli_table_add (table, text);
}

static void
add_voices (RostrumCliTable *table, const RostrumVoices *voices)
{
  rostrum_cli_table_add_count (table, voices->n_support);
  rostrum_cli_table_add_count (table, voices->n_oppose);
  rostrum_cli_table_add_count (table, voices->n_mixed);
}

static void
add_statement_count (RostrumCliTable *table, const RostrumDebate *debate, RostrumKind kind, guint32 index)
{
  guint32 n;

  rostrum_debate_statements_of (debate, kind, index, &n);
  rostrum_cli_table_add_count (table, n);
}

void
rostrum_cli_info_append_head (GString *out, const RostrumDebate *debate, const RostrumTally *tally)
{
  g_autofree char *title = rostrum_cli_clean (debate->title);
  g_autoptr (RostrumCliTable) table = rostrum_cli_table_new (HEADINGS ("#", ""));
  const struct {
    guint32 n;
    const char *words;
  } counts[] = {
    { debate->n_sources, ngettext ("source", "sources", debate->n_sources) },
    { debate->n_speakers, ngettext ("speaker", "speakers", debate->n_speakers) },
    { debate->n_topics, ngettext ("topic", "topics", debate->n_topics) },
    { debate->n_positions, ngettext ("position", "positions", debate->n_positions) },
    { debate->n_statements, ngettext ("statement", "statements", debate->n_statements) },
    { tally->n_edges,
      ngettext ("pair of a speaker and a position", "pairs of a speaker and a position", tally->n_edges) },
    { debate->n_scopes, ngettext ("scope", "scopes", debate->n_scopes) },
    { debate->n_estimates, ngettext ("estimate", "estimates", debate->n_estimates) },
    { debate->n_events, ngettext ("event", "events", debate->n_events) },
    { debate->n_tours, ngettext ("tour", "tours", debate->n_tours) },
    { debate->n_presets, ngettext ("preset", "presets", debate->n_presets) },
  };

  g_string_append_printf (out, "%s\n", title);
  append_member (out, _ ("Question:"), debate->question);
  append_member (out, _ ("Language:"), debate->language);
  append_member (out, _ ("Currency:"), debate->currency);
  append_member (out, _ ("Licence:"), debate->licence);
  append_member (out, _ ("Note:"), debate->note);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    rostrum_cli_table_add_count (table, counts[i].n);
    rostrum_cli_table_add (table, counts[i].words);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_sources (GString *out, const RostrumDebate *debate, const RostrumTally *tally)
{
  g_autoptr (RostrumCliTable) table =
      rostrum_cli_table_new (HEADINGS (_ ("Id"), _ ("#Statements"), _ ("#Estimates"), _ ("Published"),
                                       _ ("Origin"), _ ("Title"), _ ("Address")));

  if (debate->n_sources == 0)
    return;
  append_heading (out, _ ("Sources"));
  for (guint32 i = 0; i < debate->n_sources; i++) {
    rostrum_cli_table_add (table, debate->sources[i].id);
    add_statement_count (table, debate, ROSTRUM_KIND_SOURCE, i);
    rostrum_cli_table_add_count (table, tally->source_estimates[i]);
    add_date (table, debate->sources[i].published);
    rostrum_cli_table_add (table, rostrum_origin_to_nick (debate->sources[i].origin));
    rostrum_cli_table_add (table, debate->sources[i].title);
    rostrum_cli_table_add (table, debate->sources[i].url);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_speakers (GString *out, const RostrumDebate *debate, const RostrumTally *tally)
{
  g_autoptr (RostrumCliTable) table = rostrum_cli_table_new (
      HEADINGS (_ ("Id"), _ ("#Statements"), _ ("#Supports"), _ ("#Opposes"), _ ("#Mixed"), _ ("#Estimates"),
                _ ("Featured"), _ ("Kind"), _ ("Name")));

  if (debate->n_speakers == 0)
    return;
  append_heading (out, _ ("Speakers"));
  for (guint32 i = 0; i < debate->n_speakers; i++) {
    const RostrumSpeaker *speaker = &debate->speakers[i];

    rostrum_cli_table_add (table, speaker->id);
    add_statement_count (table, debate, ROSTRUM_KIND_SPEAKER, i);
    add_voices (table, &tally->speakers[i]);
    rostrum_cli_table_add_count (table, tally->speaker_estimates[i]);
    rostrum_cli_table_add (table, speaker->featured ? _ ("featured") : "–");
    rostrum_cli_table_add (table, rostrum_speaker_kind_to_words (speaker->kind));
    rostrum_cli_table_add (table, speaker->name);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_topics (GString *out, const RostrumDebate *debate, const RostrumTally *tally)
{
  g_autoptr (RostrumCliTable) table =
      rostrum_cli_table_new (HEADINGS (_ ("Id"), _ ("#Positions"), C_ ("heading", "Topic")));

  if (debate->n_topics == 0)
    return;
  append_heading (out, _ ("Topics"));
  for (guint32 i = 0; i < debate->n_topics; i++) {
    rostrum_cli_table_add (table, debate->topics[i].id);
    rostrum_cli_table_add_count (table, tally->topic_positions[i]);
    rostrum_cli_table_add (table, debate->topics[i].label);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_positions (GString *out, const RostrumDebate *debate, const RostrumTally *tally)
{
  g_autoptr (RostrumCliTable) table = rostrum_cli_table_new (
      HEADINGS (_ ("Id"), _ ("#Statements"), _ ("#Support"), _ ("#Oppose"), _ ("#Mixed"),
                C_ ("heading", "Topic"), C_ ("heading", "Position"), _ ("Claim")));

  if (debate->n_positions == 0)
    return;
  append_heading (out, _ ("Positions"));
  for (guint32 i = 0; i < debate->n_positions; i++) {
    const RostrumPosition *position = &debate->positions[i];

    rostrum_cli_table_add (table, position->id);
    add_statement_count (table, debate, ROSTRUM_KIND_POSITION, i);
    add_voices (table, &tally->positions[i]);
    add_id (table, debate, ROSTRUM_KIND_TOPIC, position->topic);
    rostrum_cli_table_add (table, position->label);
    rostrum_cli_table_add (table, position->claim);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_statements (GString *out, const RostrumDebate *debate)
{
  g_autoptr (RostrumCliTable) table = rostrum_cli_table_new (
      HEADINGS (_ ("Id"), _ ("Date"), C_ ("heading", "Speaker"), _ ("Stance"), C_ ("heading", "Position"),
                _ ("How it is known"), _ ("Echo of"), _ ("Where"), _ ("Summary")));

  if (debate->n_statements == 0)
    return;
  append_heading (out, _ ("Statements"));
  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *statement = &debate->statements[i];

    rostrum_cli_table_add (table, statement->id);
    add_date (table, statement->date);
    add_id (table, debate, ROSTRUM_KIND_SPEAKER, statement->speaker);
    rostrum_cli_table_add (table, rostrum_stance_to_words (statement->stance));
    add_id (table, debate, ROSTRUM_KIND_POSITION, statement->position);
    rostrum_cli_table_add (table, rostrum_attribution_to_words (statement->attribution));
    add_id (table, debate, ROSTRUM_KIND_STATEMENT, statement->echoes);
    add_place (table, debate, statement->source, &statement->locator);
    rostrum_cli_table_add (table, statement->summary);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_scopes (GString *out, const RostrumDebate *debate, const RostrumTally *tally)
{
  g_autoptr (RostrumCliTable) table =
      rostrum_cli_table_new (HEADINGS (_ ("Id"), _ ("#Estimates"), _ ("Within"), _ ("What is counted")));

  if (debate->n_scopes == 0)
    return;
  append_heading (out, _ ("Scopes"));
  for (guint32 i = 0; i < debate->n_scopes; i++) {
    rostrum_cli_table_add (table, debate->scopes[i].id);
    rostrum_cli_table_add_count (table, tally->scope_estimates[i]);
    add_id (table, debate, ROSTRUM_KIND_SCOPE, debate->scopes[i].within);
    rostrum_cli_table_add (table, debate->scopes[i].label);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_estimates (GString *out, const RostrumDebate *debate)
{
  g_autoptr (RostrumCliTable) table = rostrum_cli_table_new (
      HEADINGS (_ ("Id"), _ ("Figure"), C_ ("heading", "Speaker"), _ ("Date"), C_ ("heading", "Scope"),
                _ ("Whose"), _ ("Where"), _ ("Label"), _ ("Worked out")));

  if (debate->n_estimates == 0)
    return;
  append_heading (out, _ ("Estimates"));
  for (guint32 i = 0; i < debate->n_estimates; i++) {
    const RostrumEstimate *estimate = &debate->estimates[i];
    g_autofree char *figure = rostrum_estimate_to_words (debate, i);
    g_autofree char *formula = rostrum_estimate_formula_to_words (debate, i);

    rostrum_cli_table_add (table, estimate->id);
    rostrum_cli_table_add (table, figure);
    if (estimate->derived_by_editor)
      rostrum_cli_table_add (table, _ ("our arithmetic"));
    else
      add_id (table, debate, ROSTRUM_KIND_SPEAKER, estimate->speaker);
    add_date (table, estimate->date);
    add_id (table, debate, ROSTRUM_KIND_SCOPE, estimate->scope);
    rostrum_cli_table_add (table, estimate->subject != NULL ? estimate->subject : "–");
    add_place (table, debate, estimate->source, &estimate->locator);
    rostrum_cli_table_add (table, estimate->label);
    rostrum_cli_table_add (table, formula);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_events (GString *out, const RostrumDebate *debate)
{
  g_autoptr (RostrumCliTable) table =
      rostrum_cli_table_new (HEADINGS (_ ("Id"), _ ("Date"), _ ("Where"), C_ ("heading", "Event")));

  if (debate->n_events == 0)
    return;
  append_heading (out, _ ("Events"));
  for (guint32 i = 0; i < debate->n_events; i++) {
    rostrum_cli_table_add (table, debate->events[i].id);
    add_date (table, debate->events[i].date);
    add_place (table, debate, debate->events[i].source, &debate->events[i].locator);
    rostrum_cli_table_add (table, debate->events[i].label);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_tours (GString *out, const RostrumDebate *debate)
{
  g_autoptr (RostrumCliTable) table = rostrum_cli_table_new (HEADINGS (_ ("Id"), _ ("#Steps"), _ ("Title")));

  if (debate->n_tours == 0)
    return;
  append_heading (out, _ ("Tours"));
  for (guint32 i = 0; i < debate->n_tours; i++) {
    rostrum_cli_table_add (table, debate->tours[i].id);
    rostrum_cli_table_add_count (table, debate->tours[i].n_steps);
    rostrum_cli_table_add (table, debate->tours[i].title);
  }
  rostrum_cli_table_print (table, out);
}

void
rostrum_cli_info_append_presets (GString *out, const RostrumDebate *debate)
{
  g_autoptr (RostrumCliTable) table =
      rostrum_cli_table_new (HEADINGS (_ ("Id"), _ ("Model"), _ ("Estimate"), _ ("Title")));

  if (debate->n_presets == 0)
    return;
  append_heading (out, _ ("Presets"));
  for (guint32 i = 0; i < debate->n_presets; i++) {
    rostrum_cli_table_add (table, debate->presets[i].id);
    rostrum_cli_table_add (table, rostrum_cost_model_to_nick (debate->presets[i].model));
    rostrum_cli_table_add (table, debate->estimates[debate->presets[i].estimate].id);
    rostrum_cli_table_add (table, debate->presets[i].title);
  }
  rostrum_cli_table_print (table, out);
}
