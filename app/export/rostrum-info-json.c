/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-info-json.h"

#include "export/rostrum-tally.h"
#include "query/rostrum-view-state.h"
#include "rostrum-json-emitter.h"

#define OPEN(name, bracket) rostrum_json_emitter_open (emitter, name, bracket)
#define CLOSE(bracket) rostrum_json_emitter_close (emitter, bracket)
#define STRING(name, text) rostrum_json_emitter_string (emitter, name, text)
#define COUNT(name, n) rostrum_json_emitter_count (emitter, name, n)

/* The id of a thing, or null. */
static void
emit_id (RostrumJsonEmitter *emitter, const char *name, const RostrumDebate *debate, RostrumKind kind,
         guint32 index)
{
  STRING (name, index != ROSTRUM_NONE ? rostrum_debate_get_id (debate, rostrum_ref (kind, index)) : NULL);
}

static void
emit_date (RostrumJsonEmitter *emitter, const char *name, RostrumDate date)
{
  g_autofree char *text = rostrum_date_is_set (date) ? rostrum_date_to_string (date) : NULL;

  STRING (name, text);
}

static void
emit_place (RostrumJsonEmitter *emitter, const char *name, guint32 number)
{
  if (number > 0)
    COUNT (name, number);
  else
    rostrum_json_emitter_null (emitter, name);
}

static void
emit_locator (RostrumJsonEmitter *emitter, const RostrumLocator *locator)
{
  OPEN ("locator", '{');
  emit_place (emitter, "line", locator->line);
  emit_place (emitter, "sentence", locator->sentence);
  STRING ("page", locator->page);
  STRING ("section", locator->section);
  STRING ("time", locator->time);
  STRING ("anchor", locator->anchor);
  CLOSE ('}');
}

static void
emit_voices (RostrumJsonEmitter *emitter, const RostrumVoices *voices)
{
  COUNT ("support", voices->n_support);
  COUNT ("oppose", voices->n_oppose);
  COUNT ("mixed", voices->n_mixed);
}

static guint32
count_statements (const RostrumDebate *debate, RostrumKind kind, guint32 index)
{
  guint32 n;

  rostrum_debate_statements_of (debate, kind, index, &n);
  return n;
}

static void
emit_head (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTally *tally)
{
  STRING ("format", "rostrum-info");
  COUNT ("version", 1);
  STRING ("title", debate->title);
  STRING ("question", debate->question);
  STRING ("language", debate->language);
  STRING ("currency", debate->currency);
  STRING ("licence", debate->licence);
  STRING ("note", debate->note);
  OPEN ("counts", '{');
  COUNT ("sources", debate->n_sources);
  COUNT ("speakers", debate->n_speakers);
  COUNT ("topics", debate->n_topics);
  COUNT ("positions", debate->n_positions);
  COUNT ("statements", debate->n_statements);
  COUNT ("edges", tally->n_edges);
  COUNT ("scopes", debate->n_scopes);
  COUNT ("estimates", debate->n_estimates);
  COUNT ("events", debate->n_events);
  COUNT ("tours", debate->n_tours);
  COUNT ("presets", debate->n_presets);
  CLOSE ('}');
}

static void
emit_sources (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTally *tally)
{
  OPEN ("sources", '[');
  for (guint32 i = 0; i < debate->n_sources; i++) {
    const RostrumSource *source = &debate->sources[i];

    OPEN (NULL, '{');
    STRING ("id", source->id);
    STRING ("title", source->title);
    STRING ("author", source->author);
    STRING ("publisher", source->publisher);
    emit_date (emitter, "published", source->published);
    STRING ("kind", source->kind);
    STRING ("url", source->url);
    STRING ("archived_url", source->archived_url);
    STRING ("origin", rostrum_origin_to_nick (source->origin));
    STRING ("note", source->note);
    COUNT ("statements", count_statements (debate, ROSTRUM_KIND_SOURCE, i));
    COUNT ("estimates", tally->source_estimates[i]);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_speakers (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTally *tally)
{
  OPEN ("speakers", '[');
  for (guint32 i = 0; i < debate->n_speakers; i++) {
    const RostrumSpeaker *speaker = &debate->speakers[i];

    OPEN (NULL, '{');
    STRING ("id", speaker->id);
    STRING ("name", speaker->name);
    STRING ("kind", rostrum_speaker_kind_to_nick (speaker->kind));
    STRING ("organization", speaker->organization);
    STRING ("role", speaker->role);
    OPEN ("aliases", '[');
    for (guint32 j = 0; j < speaker->n_aliases; j++)
      STRING (NULL, speaker->aliases[j]);
    CLOSE (']');
    rostrum_json_emitter_boolean (emitter, "featured", speaker->featured);
    STRING ("note", speaker->note);
    COUNT ("statements", count_statements (debate, ROSTRUM_KIND_SPEAKER, i));
    COUNT ("estimates", tally->speaker_estimates[i]);
    emit_voices (emitter, &tally->speakers[i]);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_topics (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTally *tally)
{
  OPEN ("topics", '[');
  for (guint32 i = 0; i < debate->n_topics; i++) {
    OPEN (NULL, '{');
    STRING ("id", debate->topics[i].id);
    STRING ("label", debate->topics[i].label);
    COUNT ("positions", tally->topic_positions[i]);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_positions (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTally *tally)
{
  OPEN ("positions", '[');
  for (guint32 i = 0; i < debate->n_positions; i++) {
    const RostrumPosition *position = &debate->positions[i];

    OPEN (NULL, '{');
    STRING ("id", position->id);
    STRING ("label", position->label);
    STRING ("claim", position->claim);
    emit_id (emitter, "topic", debate, ROSTRUM_KIND_TOPIC, position->topic);
    OPEN ("relations", '[');
    for (guint32 j = 0; j < position->n_relations; j++) {
      OPEN (NULL, '{');
      STRING ("kind", rostrum_relation_to_nick (position->relations[j].kind));
      emit_id (emitter, "to", debate, ROSTRUM_KIND_POSITION, position->relations[j].to);
      CLOSE ('}');
    }
    CLOSE (']');
    COUNT ("statements", count_statements (debate, ROSTRUM_KIND_POSITION, i));
    emit_voices (emitter, &tally->positions[i]);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_statements (RostrumJsonEmitter *emitter, const RostrumDebate *debate)
{
  OPEN ("statements", '[');
  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *statement = &debate->statements[i];

    OPEN (NULL, '{');
    STRING ("id", statement->id);
    emit_id (emitter, "speaker", debate, ROSTRUM_KIND_SPEAKER, statement->speaker);
    emit_id (emitter, "position", debate, ROSTRUM_KIND_POSITION, statement->position);
    STRING ("stance",
            statement->stance != ROSTRUM_STANCE_NONE ? rostrum_stance_to_nick (statement->stance) : NULL);
    emit_date (emitter, "date", statement->date);
    emit_id (emitter, "source", debate, ROSTRUM_KIND_SOURCE, statement->source);
    emit_locator (emitter, &statement->locator);
    STRING ("summary", statement->summary);
    STRING ("quote", statement->quote);
    STRING ("attribution", rostrum_attribution_to_nick (statement->attribution));
    emit_id (emitter, "echoes", debate, ROSTRUM_KIND_STATEMENT, statement->echoes);
    emit_id (emitter, "witness", debate, ROSTRUM_KIND_STATEMENT, rostrum_debate_statement_root (debate, i));
    if (statement->confidence >= 0.0)
      rostrum_json_emitter_number (emitter, "confidence", statement->confidence);
    else
      rostrum_json_emitter_null (emitter, "confidence");
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_scopes (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTally *tally)
{
  OPEN ("scopes", '[');
  for (guint32 i = 0; i < debate->n_scopes; i++) {
    const RostrumScope *scope = &debate->scopes[i];

    OPEN (NULL, '{');
    STRING ("id", scope->id);
    STRING ("label", scope->label);
    STRING ("description", scope->description);
    emit_id (emitter, "within", debate, ROSTRUM_KIND_SCOPE, scope->within);
    COUNT ("estimates", tally->scope_estimates[i]);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_term_members (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTerm *term)
{
  STRING ("label", term->label);
  STRING ("value", term->value.text);
  STRING ("low", term->low.text);
  STRING ("high", term->high.text);
  STRING ("unit", term->unit);
  OPEN ("from", '{');
  STRING ("kind",
          term->from_kind != ROSTRUM_KIND_NONE ? rostrum_kind_to_nick (term->from_kind) : "assumption");
  emit_id (emitter, "id", debate, term->from_kind,
           term->from_kind != ROSTRUM_KIND_NONE ? term->from : ROSTRUM_NONE);
  emit_locator (emitter, &term->from_locator);
  CLOSE ('}');
}

static void
emit_terms (RostrumJsonEmitter *emitter, const char *name, const RostrumDebate *debate,
            const RostrumTerm *terms, guint32 n)
{
  OPEN (name, '[');
  for (guint32 i = 0; i < n; i++) {
    OPEN (NULL, '{');
    emit_term_members (emitter, debate, &terms[i]);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_formula (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumEstimate *estimate)
{
  OPEN ("formula", '[');
  for (guint32 i = 0; i < estimate->n_formula; i++) {
    OPEN (NULL, '{');
    emit_terms (emitter, "times", debate, estimate->formula[i].times, estimate->formula[i].n_times);
    emit_terms (emitter, "over", debate, estimate->formula[i].over, estimate->formula[i].n_over);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_figure (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumEstimate *estimate)
{
  STRING ("unit", estimate->unit);
  STRING ("low", estimate->low.text);
  STRING ("best", estimate->best.text);
  STRING ("high", estimate->high.text);
  STRING ("hedge", estimate->hedge != ROSTRUM_HEDGE_NONE ? rostrum_hedge_to_nick (estimate->hedge) : NULL);
  STRING ("verbal", estimate->verbal);
  STRING ("basis", rostrum_basis_to_nick (estimate->basis));
  if (estimate->derived_by_editor)
    STRING ("derived_by", "editor");
  else
    emit_id (emitter, "derived_by", debate, ROSTRUM_KIND_SPEAKER, estimate->derived_by);
  emit_formula (emitter, debate, estimate);
}

static void
emit_estimates (RostrumJsonEmitter *emitter, const RostrumDebate *debate)
{
  OPEN ("estimates", '[');
  for (guint32 i = 0; i < debate->n_estimates; i++) {
    const RostrumEstimate *estimate = &debate->estimates[i];

    OPEN (NULL, '{');
    STRING ("id", estimate->id);
    STRING ("label", estimate->label);
    emit_id (emitter, "speaker", debate, ROSTRUM_KIND_SPEAKER, estimate->speaker);
    emit_id (emitter, "source", debate, ROSTRUM_KIND_SOURCE, estimate->source);
    emit_locator (emitter, &estimate->locator);
    emit_date (emitter, "date", estimate->date);
    STRING ("subject", estimate->subject);
    emit_id (emitter, "scope", debate, ROSTRUM_KIND_SCOPE, estimate->scope);
    emit_figure (emitter, debate, estimate);
    OPEN ("positions", '[');
    for (guint32 j = 0; j < estimate->n_positions; j++)
      emit_id (emitter, NULL, debate, ROSTRUM_KIND_POSITION, estimate->positions[j]);
    CLOSE (']');
    emit_id (emitter, "statement", debate, ROSTRUM_KIND_STATEMENT, estimate->statement);
    emit_id (emitter, "echoes", debate, ROSTRUM_KIND_ESTIMATE, estimate->echoes);
    STRING ("note", estimate->note);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_events (RostrumJsonEmitter *emitter, const RostrumDebate *debate)
{
  OPEN ("events", '[');
  for (guint32 i = 0; i < debate->n_events; i++) {
    const RostrumEvent *event = &debate->events[i];

    OPEN (NULL, '{');
    STRING ("id", event->id);
    emit_date (emitter, "date", event->date);
    STRING ("label", event->label);
    emit_id (emitter, "source", debate, ROSTRUM_KIND_SOURCE, event->source);
    emit_locator (emitter, &event->locator);
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_selection (RostrumJsonEmitter *emitter, const RostrumDebate *debate, const RostrumTourStep *step)
{
  OPEN ("select", '[');
  for (guint32 i = 0; i < step->n_select; i++) {
    g_autofree char *name = rostrum_ref_to_string (debate, step->select[i]);

    STRING (NULL, name);
  }
  CLOSE (']');
}

static void
emit_tours (RostrumJsonEmitter *emitter, const RostrumDebate *debate)
{
  OPEN ("tours", '[');
  for (guint32 i = 0; i < debate->n_tours; i++) {
    const RostrumTour *tour = &debate->tours[i];

    OPEN (NULL, '{');
    STRING ("id", tour->id);
    STRING ("title", tour->title);
    OPEN ("steps", '[');
    for (guint32 j = 0; j < tour->n_steps; j++) {
      OPEN (NULL, '{');
      STRING ("heading", tour->steps[j].heading);
      STRING ("text", tour->steps[j].text);
      STRING ("view", tour->steps[j].view);
      emit_selection (emitter, debate, &tour->steps[j]);
      CLOSE ('}');
    }
    CLOSE (']');
    CLOSE ('}');
  }
  CLOSE (']');
}

static void
emit_presets (RostrumJsonEmitter *emitter, const RostrumDebate *debate)
{
  OPEN ("presets", '[');
  for (guint32 i = 0; i < debate->n_presets; i++) {
    const RostrumPreset *preset = &debate->presets[i];

    OPEN (NULL, '{');
    STRING ("id", preset->id);
    STRING ("title", preset->title);
    STRING ("model", rostrum_cost_model_to_nick (preset->model));
    emit_id (emitter, "estimate", debate, ROSTRUM_KIND_ESTIMATE, preset->estimate);
    OPEN ("inputs", '[');
    for (guint32 j = 0; j < preset->n_inputs; j++) {
      OPEN (NULL, '{');
      STRING ("input", rostrum_cost_input_to_nick (preset->inputs[j].input));
      emit_term_members (emitter, debate, &preset->inputs[j].term);
      CLOSE ('}');
    }
    CLOSE (']');
    STRING ("note", preset->note);
    CLOSE ('}');
  }
  CLOSE (']');
}

GBytes *
rostrum_info_to_json (RostrumDebate *debate)
{
  RostrumJsonEmitter document = ROSTRUM_JSON_EMITTER_INIT;
  RostrumJsonEmitter *emitter = &document;
  g_autoptr (RostrumTally) tally = NULL;

  g_return_val_if_fail (debate != NULL, NULL);

  tally = rostrum_tally_new (debate);
  OPEN (NULL, '{');
  emit_head (emitter, debate, tally);
  emit_sources (emitter, debate, tally);
  emit_speakers (emitter, debate, tally);
  emit_topics (emitter, debate, tally);
  emit_positions (emitter, debate, tally);
  emit_statements (emitter, debate);
  emit_scopes (emitter, debate, tally);
  emit_estimates (emitter, debate);
  emit_events (emitter, debate);
  emit_tours (emitter, debate);
  emit_presets (emitter, debate);
  CLOSE ('}');
  g_string_append_c (document.out, '\n');
  return g_string_free_to_bytes (document.out);
}
