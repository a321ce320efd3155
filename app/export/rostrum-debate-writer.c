/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-debate-writer.h"

#include "rostrum-json-emitter.h"

/* What is absent is not written. */
static void
add_text (RostrumJsonEmitter *writer, const char *name, const char *text)
{
  if (text)
    rostrum_json_emitter_string (writer, name, text);
}

static void
add_raw (RostrumJsonEmitter *writer, const char *pairs)
{
  if (pairs)
    rostrum_json_emitter_raw (writer, pairs);
}

static void
add_count (RostrumJsonEmitter *writer, const char *name, guint32 count)
{
  if (count > 0)
    rostrum_json_emitter_count (writer, name, count);
}

static void
add_date (RostrumJsonEmitter *writer, const char *name, RostrumDate date)
{
  g_autofree char *text = rostrum_date_is_set (date) ? rostrum_date_to_string (date) : NULL;

  add_text (writer, name, text);
}

/* The id of what @index of @kind is; nothing for ROSTRUM_NONE. */
static void
add_reference (RostrumJsonEmitter *writer, const RostrumDebate *debate, const char *name, RostrumKind kind,
               guint32 index)
{
  if (index != ROSTRUM_NONE)
    add_text (writer, name, rostrum_debate_get_id (debate, rostrum_ref (kind, index)));
}

static void
add_locator (RostrumJsonEmitter *writer, const RostrumLocator *locator)
{
  if (locator->line == 0 && locator->sentence == 0 && !locator->anchor && !locator->page &&
      !locator->section && !locator->time && !locator->extra)
    return;
  rostrum_json_emitter_open_line (writer, "locator", '{');
  add_count (writer, "line", locator->line);
  add_count (writer, "sentence", locator->sentence);
  add_text (writer, "anchor", locator->anchor);
  add_text (writer, "page", locator->page);
  add_text (writer, "section", locator->section);
  add_text (writer, "time", locator->time);
  add_raw (writer, locator->extra);
  rostrum_json_emitter_close (writer, '}');
}

static void
write_source (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumSource *source = &debate->sources[index];

  add_text (writer, "id", source->id);
  add_text (writer, "title", source->title);
  add_text (writer, "author", source->author);
  add_text (writer, "publisher", source->publisher);
  add_date (writer, "published", source->published);
  add_text (writer, "kind", source->kind);
  add_text (writer, "url", source->url);
  add_text (writer, "archived_url", source->archived_url);
  add_text (writer, "origin", rostrum_origin_to_nick (source->origin));
  add_text (writer, "note", source->note);
  add_raw (writer, source->extra);
}

static void
write_speaker (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumSpeaker *speaker = &debate->speakers[index];

  add_text (writer, "id", speaker->id);
  add_text (writer, "name", speaker->name);
  add_text (writer, "kind", rostrum_speaker_kind_to_nick (speaker->kind));
  add_text (writer, "organization", speaker->organization);
  add_text (writer, "role", speaker->role);
  if (speaker->n_aliases > 0) {
    rostrum_json_emitter_open_line (writer, "aliases", '[');
    for (guint32 i = 0; i < speaker->n_aliases; i++)
      add_text (writer, NULL, speaker->aliases[i]);
    rostrum_json_emitter_close (writer, ']');
  }
  rostrum_json_emitter_boolean (writer, "featured", speaker->featured);
  add_text (writer, "note", speaker->note);
  add_raw (writer, speaker->extra);
}

static void
write_topic (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumTopic *topic = &debate->topics[index];

  add_text (writer, "id", topic->id);
  add_text (writer, "label", topic->label);
  add_raw (writer, topic->extra);
}

static void
write_position (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumPosition *position = &debate->positions[index];

  add_text (writer, "id", position->id);
  add_text (writer, "label", position->label);
  add_text (writer, "claim", position->claim);
  add_reference (writer, debate, "topic", ROSTRUM_KIND_TOPIC, position->topic);
  if (position->n_relations > 0) {
    rostrum_json_emitter_open (writer, "relations", '[');
    for (guint32 i = 0; i < position->n_relations; i++) {
      rostrum_json_emitter_open_line (writer, NULL, '{');
      add_text (writer, "kind", rostrum_relation_to_nick (position->relations[i].kind));
      add_reference (writer, debate, "to", ROSTRUM_KIND_POSITION, position->relations[i].to);
      add_raw (writer, position->relations[i].extra);
      rostrum_json_emitter_close (writer, '}');
    }
    rostrum_json_emitter_close (writer, ']');
  }
  add_raw (writer, position->extra);
}

static void
write_statement (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumStatement *statement = &debate->statements[index];

  add_text (writer, "id", statement->id);
  add_reference (writer, debate, "speaker", ROSTRUM_KIND_SPEAKER, statement->speaker);
  if (statement->position != ROSTRUM_NONE) {
    add_reference (writer, debate, "position", ROSTRUM_KIND_POSITION, statement->position);
    add_text (writer, "stance", rostrum_stance_to_nick (statement->stance));
  }
  add_date (writer, "date", statement->date);
  add_reference (writer, debate, "source", ROSTRUM_KIND_SOURCE, statement->source);
  add_locator (writer, &statement->locator);
  add_text (writer, "summary", statement->summary);
  add_text (writer, "quote", statement->quote);
  add_text (writer, "attribution", rostrum_attribution_to_nick (statement->attribution));
  add_reference (writer, debate, "echoes", ROSTRUM_KIND_STATEMENT, statement->echoes);
  if (statement->confidence >= 0)
    rostrum_json_emitter_number (writer, "confidence", statement->confidence);
  add_raw (writer, statement->extra);
}

static void
write_scope (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumScope *scope = &debate->scopes[index];

  add_text (writer, "id", scope->id);
  add_text (writer, "label", scope->label);
  add_text (writer, "description", scope->description);
  add_reference (writer, debate, "within", ROSTRUM_KIND_SCOPE, scope->within);
  add_raw (writer, scope->extra);
}

/* What a formula's term and a preset's input have in common. */
static void
write_term_members (RostrumJsonEmitter *writer, const RostrumDebate *debate, const RostrumTerm *term)
{
  add_text (writer, "label", term->label);
  add_text (writer, "value", term->value.text);
  add_text (writer, "low", term->low.text);
  add_text (writer, "high", term->high.text);
  add_text (writer, "unit", term->unit);
  if (term->from_kind == ROSTRUM_KIND_NONE) {
    add_text (writer, "from", "assumption");
  } else {
    rostrum_json_emitter_open_line (writer, "from", '{');
    add_reference (writer, debate, rostrum_kind_to_nick (term->from_kind), term->from_kind, term->from);
    add_locator (writer, &term->from_locator);
    rostrum_json_emitter_close (writer, '}');
  }
  add_raw (writer, term->extra);
}

static void
write_term (RostrumJsonEmitter *writer, const RostrumDebate *debate, const RostrumTerm *term)
{
  rostrum_json_emitter_open_line (writer, NULL, '{');
  write_term_members (writer, debate, term);
  rostrum_json_emitter_close (writer, '}');
}

static void
write_terms (RostrumJsonEmitter *writer, const RostrumDebate *debate, const char *side,
             const RostrumTerm *terms, guint32 n)
{
  if (n == 0)
    return;
  rostrum_json_emitter_open (writer, side, '[');
  for (guint32 i = 0; i < n; i++)
    write_term (writer, debate, &terms[i]);
  rostrum_json_emitter_close (writer, ']');
}

static void
write_formula (RostrumJsonEmitter *writer, const RostrumDebate *debate, const RostrumEstimate *estimate)
{
  if (estimate->n_formula == 0)
    return;
  rostrum_json_emitter_open (writer, "formula", '[');
  for (guint32 i = 0; i < estimate->n_formula; i++) {
    const RostrumProduct *product = &estimate->formula[i];

    rostrum_json_emitter_open (writer, NULL, '{');
    write_terms (writer, debate, "times", product->times, product->n_times);
    write_terms (writer, debate, "over", product->over, product->n_over);
    add_raw (writer, product->extra);
    rostrum_json_emitter_close (writer, '}');
  }
  rostrum_json_emitter_close (writer, ']');
}

static void
write_figures (RostrumJsonEmitter *writer, const RostrumEstimate *estimate)
{
  add_text (writer, "unit", estimate->unit);
  add_text (writer, "low", estimate->low.text);
  add_text (writer, "best", estimate->best.text);
  add_text (writer, "high", estimate->high.text);
  if (estimate->hedge != ROSTRUM_HEDGE_NONE)
    add_text (writer, "hedge", rostrum_hedge_to_nick (estimate->hedge));
  add_text (writer, "verbal", estimate->verbal);
  add_text (writer, "basis", rostrum_basis_to_nick (estimate->basis));
}

static void
write_estimate (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumEstimate *estimate = &debate->estimates[index];

  add_text (writer, "id", estimate->id);
  add_text (writer, "label", estimate->label);
  add_reference (writer, debate, "speaker", ROSTRUM_KIND_SPEAKER, estimate->speaker);
  add_reference (writer, debate, "source", ROSTRUM_KIND_SOURCE, estimate->source);
  add_locator (writer, &estimate->locator);
  add_date (writer, "date", estimate->date);
  add_text (writer, "subject", estimate->subject);
  add_reference (writer, debate, "scope", ROSTRUM_KIND_SCOPE, estimate->scope);
  write_figures (writer, estimate);
  if (estimate->derived_by_editor)
    add_text (writer, "derived_by", "editor");
  else
    add_reference (writer, debate, "derived_by", ROSTRUM_KIND_SPEAKER, estimate->derived_by);
  write_formula (writer, debate, estimate);
  if (estimate->n_positions > 0) {
    rostrum_json_emitter_open_line (writer, "positions", '[');
    for (guint32 i = 0; i < estimate->n_positions; i++)
      add_reference (writer, debate, NULL, ROSTRUM_KIND_POSITION, estimate->positions[i]);
    rostrum_json_emitter_close (writer, ']');
  }
  add_reference (writer, debate, "statement", ROSTRUM_KIND_STATEMENT, estimate->statement);
  add_reference (writer, debate, "echoes", ROSTRUM_KIND_ESTIMATE, estimate->echoes);
  add_text (writer, "note", estimate->note);
  add_raw (writer, estimate->extra);
}

static void
write_event (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumEvent *event = &debate->events[index];

  add_text (writer, "id", event->id);
  add_date (writer, "date", event->date);
  add_text (writer, "label", event->label);
  add_reference (writer, debate, "source", ROSTRUM_KIND_SOURCE, event->source);
  add_locator (writer, &event->locator);
  add_raw (writer, event->extra);
}

static void
write_selected (RostrumJsonEmitter *writer, const RostrumDebate *debate, RostrumRef ref)
{
  rostrum_json_emitter_open_line (writer, NULL, '{');
  if (ref.kind == ROSTRUM_KIND_EDGE) {
    rostrum_json_emitter_open_line (writer, "edge", '{');
    add_reference (writer, debate, "speaker", ROSTRUM_KIND_SPEAKER, ref.index);
    add_reference (writer, debate, "position", ROSTRUM_KIND_POSITION, ref.other);
    rostrum_json_emitter_close (writer, '}');
  } else {
    add_reference (writer, debate, rostrum_kind_to_nick (ref.kind), ref.kind, ref.index);
  }
  rostrum_json_emitter_close (writer, '}');
}

static void
write_tour (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumTour *tour = &debate->tours[index];

  add_text (writer, "id", tour->id);
  add_text (writer, "title", tour->title);
  rostrum_json_emitter_open (writer, "steps", '[');
  for (guint32 i = 0; i < tour->n_steps; i++) {
    const RostrumTourStep *step = &tour->steps[i];

    rostrum_json_emitter_open (writer, NULL, '{');
    add_text (writer, "heading", step->heading);
    add_text (writer, "text", step->text);
    add_text (writer, "view", step->view);
    if (step->n_select > 0) {
      rostrum_json_emitter_open (writer, "select", '[');
      for (guint32 k = 0; k < step->n_select; k++)
        write_selected (writer, debate, step->select[k]);
      rostrum_json_emitter_close (writer, ']');
    }
    add_raw (writer, step->extra);
    rostrum_json_emitter_close (writer, '}');
  }
  rostrum_json_emitter_close (writer, ']');
  add_raw (writer, tour->extra);
}

static void
write_preset (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index)
{
  const RostrumPreset *preset = &debate->presets[index];

  add_text (writer, "id", preset->id);
  add_text (writer, "title", preset->title);
  add_text (writer, "model", rostrum_cost_model_to_nick (preset->model));
  add_reference (writer, debate, "estimate", ROSTRUM_KIND_ESTIMATE, preset->estimate);
  rostrum_json_emitter_open (writer, "inputs", '[');
  for (guint32 i = 0; i < preset->n_inputs; i++) {
    rostrum_json_emitter_open_line (writer, NULL, '{');
    add_text (writer, "input", rostrum_cost_input_to_nick (preset->inputs[i].input));
    write_term_members (writer, debate, &preset->inputs[i].term);
    rostrum_json_emitter_close (writer, '}');
  }
  rostrum_json_emitter_close (writer, ']');
  add_text (writer, "note", preset->note);
  add_raw (writer, preset->extra);
}

static void
write_all (RostrumJsonEmitter *writer, const RostrumDebate *debate, const char *name, guint32 n,
           void (*write) (RostrumJsonEmitter *writer, const RostrumDebate *debate, guint32 index))
{
  if (n == 0)
    return;
  rostrum_json_emitter_open (writer, name, '[');
  for (guint32 i = 0; i < n; i++) {
    rostrum_json_emitter_open (writer, NULL, '{');
    write (writer, debate, i);
    rostrum_json_emitter_close (writer, '}');
  }
  rostrum_json_emitter_close (writer, ']');
}

GBytes *
rostrum_debate_to_json (const RostrumDebate *debate)
{
  RostrumJsonEmitter writer = { 0 };

  g_return_val_if_fail (debate != NULL, NULL);

  writer.out = g_string_sized_new (65536);
  rostrum_json_emitter_open (&writer, NULL, '{');
  add_text (&writer, "format", "rostrum-debate");
  add_count (&writer, "version", 1);
  add_text (&writer, "title", debate->title);
  add_text (&writer, "question", debate->question);
  add_text (&writer, "language", debate->language);
  add_text (&writer, "currency", debate->currency);
  add_text (&writer, "licence", debate->licence);
  add_text (&writer, "note", debate->note);
  write_all (&writer, debate, "sources", debate->n_sources, write_source);
  write_all (&writer, debate, "speakers", debate->n_speakers, write_speaker);
  write_all (&writer, debate, "topics", debate->n_topics, write_topic);
  write_all (&writer, debate, "positions", debate->n_positions, write_position);
  write_all (&writer, debate, "statements", debate->n_statements, write_statement);
  write_all (&writer, debate, "scopes", debate->n_scopes, write_scope);
  write_all (&writer, debate, "estimates", debate->n_estimates, write_estimate);
  write_all (&writer, debate, "events", debate->n_events, write_event);
  write_all (&writer, debate, "tours", debate->n_tours, write_tour);
  write_all (&writer, debate, "presets", debate->n_presets, write_preset);
  add_raw (&writer, debate->extra);
  rostrum_json_emitter_close (&writer, '}');
  g_string_append_c (writer.out, '\n');
  return g_string_free_to_bytes (writer.out);
}
