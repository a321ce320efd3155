/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load/rostrum-settle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "load/rostrum-collections.h"
#include "load/rostrum-references.h"

/* Which record each element of the file becomes; ROSTRUM_NONE if it is left out. NULL: each its own. */
typedef struct {
  guint32 *maps[ROSTRUM_N_KINDS];
} Maps;

static void
begin_at (RostrumReader *reader, RostrumKind kind, guint32 index)
{
  const RostrumElements *elements = &reader->reading->elements[kind];
  const RostrumJsonRange *element = &g_array_index (reader->reading->scan->elements, RostrumJsonRange,
                                                    elements->member->first_element + index);

  rostrum_reader_begin (reader, element, rostrum_kind_to_collection (kind), index);
}

/* The statement's own bytes may be gone, but where its echo stood was noted. */
static void
report_statement_cycle (RostrumReading *reading, RostrumProblems *problems, guint32 index)
{
  g_autofree char *pointer = g_strdup_printf ("/statements/%u/echoes", index);
  const RostrumPlace *place = &reading->echo_places[index];

  if (rostrum_problems_count (problems, ROSTRUM_PROBLEM_ECHO_CYCLE))
    rostrum_problems_add (
        problems, ROSTRUM_PROBLEM_ECHO_CYCLE, place->line, place->column, pointer, "%s",
        _ ("These statements echo each other in a circle, so that none of them is the first."));
}

static void
report_cycle (RostrumReading *reading, RostrumProblems *problems, RostrumKind kind, guint32 index)
{
  RostrumReader reader;

  if (kind == ROSTRUM_KIND_STATEMENT) {
    report_statement_cycle (reading, problems, index);
    return;
  }
  rostrum_reader_init (&reader, reading, problems);
  begin_at (&reader, kind, index);
  if (kind == ROSTRUM_KIND_SCOPE)
    rostrum_reader_report_member (&reader, "within", ROSTRUM_PROBLEM_SCOPE_CYCLE, "%s",
                                  _ ("These scopes lie within each other in a circle."));
  else
    rostrum_reader_report_member (
        &reader, "echoes", ROSTRUM_PROBLEM_ECHO_CYCLE, "%s",
        _ ("These estimates echo each other in a circle, so that none of them is the first."));
}

/* The member that points from one record to the next of the same kind. */
static guint32 *
get_link (GArray *records, gsize offset, guint32 index)
{
  return G_STRUCT_MEMBER_P (records->data + (gsize) index * g_array_get_element_size (records), offset);
}

/* Cuts each circle at its first element in the file, and all links to elements that are left out. */
static void
break_cycles (RostrumReading *reading, RostrumProblems *problems, RostrumKind kind, gsize offset)
{
  GArray *records = rostrum_reading_get_records (reading, kind);
  const guint8 *left_out = reading->elements[kind].left_out;
  g_autofree guint32 *walks = g_new0 (guint32, records->len); /* on which walk each was met; 0: not yet */

  for (guint32 i = 0; i < records->len; i++) {
    guint32 at = i;

    while (at != ROSTRUM_NONE && !left_out[at] && walks[at] == 0) {
      guint32 *link = get_link (records, offset, at);

      walks[at] = i + 1;
      if (*link != ROSTRUM_NONE && left_out[*link])
        *link = ROSTRUM_NONE;
      at = *link;
    }
    if (at != ROSTRUM_NONE && !left_out[at] && walks[at] == i + 1) {
      guint32 first = at;

      for (guint32 k = *get_link (records, offset, at); k != at; k = *get_link (records, offset, k))
        first = MIN (first, k);
      report_cycle (reading, problems, kind, first);
      *get_link (records, offset, first) = ROSTRUM_NONE;
    }
  }
}

static void
check_relation (RostrumReader *reader, GHashTable *seen, guint32 position, guint32 number,
                const RostrumRelation *relation)
{
  gboolean is_symmetric = relation->kind == ROSTRUM_RELATION_CONTRADICTS;
  guint64 from = is_symmetric ? MIN (position, relation->to) : position;
  guint64 to = is_symmetric ? MAX (position, relation->to) : relation->to;
  gint64 key = (gint64) ((from << 32 | to) * ROSTRUM_N_RELATIONS + relation->kind);

  if (g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
    return;
  begin_at (reader, ROSTRUM_KIND_POSITION, position);
  rostrum_reader_enter_member (reader, "relations");
  rostrum_reader_enter_element (reader, number);
  rostrum_reader_report (
      reader, ROSTRUM_PROBLEM_RELATION_TWICE, "%s",
      is_symmetric ? _ ("That these two positions contradict each other is already said; once is enough, "
                        "at either of them.")
                   : _ ("This relation is already given."));
}

/* A relation that is given twice, and those that point at nothing, go. */
static void
check_relations (RostrumReading *reading, RostrumProblems *problems)
{
  GArray *positions = reading->builder->positions;
  const guint8 *left_out = reading->elements[ROSTRUM_KIND_POSITION].left_out;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  RostrumReader reader;

  rostrum_reader_init (&reader, reading, problems);
  for (guint32 i = 0; i < positions->len; i++) {
    RostrumPosition *position = &g_array_index (positions, RostrumPosition, i);
    RostrumRelation *relations = (RostrumRelation *) position->relations;
    guint32 kept = 0;

    if (left_out[i])
      continue;
    for (guint32 k = 0; k < position->n_relations; k++) {
      guint32 size = g_hash_table_size (seen);

      if (relations[k].to == ROSTRUM_NONE || left_out[relations[k].to])
        continue;
      check_relation (&reader, seen, i, k, &relations[k]);
      if (g_hash_table_size (seen) > size)
        relations[kept++] = relations[k];
    }
    position->n_relations = kept;
  }
}

/* A formula with a term that comes from an estimate which is left out would be a wrong one. */
static gboolean
is_formula_whole (const RostrumEstimate *estimate, const guint8 *left_out)
{
  for (guint32 i = 0; i < estimate->n_formula; i++) {
    const RostrumProduct *product = &estimate->formula[i];

    for (guint32 k = 0; k < product->n_times + product->n_over; k++) {
      const RostrumTerm *term =
          k < product->n_times ? &product->times[k] : &product->over[k - product->n_times];

      if (term->from_kind == ROSTRUM_KIND_ESTIMATE && left_out[term->from])
        return FALSE;
    }
  }
  return TRUE;
}

static void
check_formulas (RostrumReading *reading)
{
  GArray *estimates = reading->builder->estimates;
  const guint8 *left_out = reading->elements[ROSTRUM_KIND_ESTIMATE].left_out;

  for (guint32 i = 0; i < estimates->len; i++) {
    RostrumEstimate *estimate = &g_array_index (estimates, RostrumEstimate, i);

    if (!left_out[i] && !is_formula_whole (estimate, left_out))
      estimate->n_formula = 0;
  }
}

/* Drops the records that are left out, and says where the others went. */
static guint32 *
compact (RostrumReading *reading, RostrumKind kind)
{
  const RostrumElements *elements = &reading->elements[kind];
  GArray *records = rostrum_reading_get_records (reading, kind);
  gsize size = g_array_get_element_size (records);
  guint32 *map;
  guint32 n = 0;

  if (elements->n == 0 || !memchr (elements->left_out, TRUE, elements->n))
    return NULL;
  map = g_new (guint32, elements->n);
  for (guint32 i = 0; i < elements->n; i++) {
    map[i] = elements->left_out[i] ? ROSTRUM_NONE : n;
    if (elements->left_out[i])
      continue;
    if (n != i)
      memcpy (records->data + n * size, records->data + i * size, size);
    n++;
  }
  g_array_set_size (records, n);
  return map;
}

static void
move (const Maps *maps, RostrumKind kind, guint32 *index)
{
  if (maps->maps[kind] && *index != ROSTRUM_NONE)
    *index = maps->maps[kind][*index];
}

static void
move_terms (const Maps *maps, RostrumTerm *terms, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    move (maps, terms[i].from_kind, &terms[i].from);
}

static void
move_estimate (const Maps *maps, RostrumEstimate *estimate)
{
  move (maps, ROSTRUM_KIND_SPEAKER, &estimate->speaker);
  move (maps, ROSTRUM_KIND_SOURCE, &estimate->source);
  move (maps, ROSTRUM_KIND_SCOPE, &estimate->scope);
  move (maps, ROSTRUM_KIND_SPEAKER, &estimate->derived_by);
  move (maps, ROSTRUM_KIND_STATEMENT, &estimate->statement);
  move (maps, ROSTRUM_KIND_ESTIMATE, &estimate->echoes);
  for (guint32 i = 0; i < estimate->n_positions; i++)
    move (maps, ROSTRUM_KIND_POSITION, (guint32 *) &estimate->positions[i]);
  for (guint32 i = 0; i < estimate->n_formula; i++) {
    move_terms (maps, (RostrumTerm *) estimate->formula[i].times, estimate->formula[i].n_times);
    move_terms (maps, (RostrumTerm *) estimate->formula[i].over, estimate->formula[i].n_over);
  }
}

static void
move_tour (const Maps *maps, const RostrumTour *tour)
{
  for (guint32 i = 0; i < tour->n_steps; i++) {
    for (guint32 k = 0; k < tour->steps[i].n_select; k++) {
      RostrumRef *ref = (RostrumRef *) &tour->steps[i].select[k];

      move (maps, ref->kind == ROSTRUM_KIND_EDGE ? ROSTRUM_KIND_SPEAKER : ref->kind, &ref->index);
      move (maps, ROSTRUM_KIND_POSITION, &ref->other);
    }
  }
}

static void
move_preset (const Maps *maps, RostrumPreset *preset)
{
  move (maps, ROSTRUM_KIND_ESTIMATE, &preset->estimate);
  for (guint32 i = 0; i < preset->n_inputs; i++)
    move_terms (maps, &((RostrumPresetInput *) preset->inputs)[i].term, 1);
}

static void
move_all (RostrumDebateBuilder *builder, const Maps *maps)
{
  for (guint32 i = 0; i < builder->positions->len; i++) {
    RostrumPosition *position = &g_array_index (builder->positions, RostrumPosition, i);

    move (maps, ROSTRUM_KIND_TOPIC, &position->topic);
    for (guint32 k = 0; k < position->n_relations; k++)
      move (maps, ROSTRUM_KIND_POSITION, (guint32 *) &position->relations[k].to);
  }
  for (guint32 i = 0; i < builder->statements->len; i++) {
    RostrumStatement *statement = &g_array_index (builder->statements, RostrumStatement, i);

    move (maps, ROSTRUM_KIND_SPEAKER, &statement->speaker);
    move (maps, ROSTRUM_KIND_POSITION, &statement->position);
    move (maps, ROSTRUM_KIND_SOURCE, &statement->source);
    move (maps, ROSTRUM_KIND_STATEMENT, &statement->echoes);
  }
  for (guint32 i = 0; i < builder->scopes->len; i++)
    move (maps, ROSTRUM_KIND_SCOPE, &g_array_index (builder->scopes, RostrumScope, i).within);
  for (guint32 i = 0; i < builder->estimates->len; i++)
    move_estimate (maps, &g_array_index (builder->estimates, RostrumEstimate, i));
  for (guint32 i = 0; i < builder->events->len; i++)
    move (maps, ROSTRUM_KIND_SOURCE, &g_array_index (builder->events, RostrumEvent, i).source);
  for (guint32 i = 0; i < builder->tours->len; i++)
    move_tour (maps, &g_array_index (builder->tours, RostrumTour, i));
  for (guint32 i = 0; i < builder->presets->len; i++)
    move_preset (maps, &g_array_index (builder->presets, RostrumPreset, i));
}

void
rostrum_reading_settle (RostrumReading *reading, RostrumProblems *problems)
{
  Maps maps = { { NULL } };
  gboolean has_moved = FALSE;

  break_cycles (reading, problems, ROSTRUM_KIND_STATEMENT, G_STRUCT_OFFSET (RostrumStatement, echoes));
  break_cycles (reading, problems, ROSTRUM_KIND_ESTIMATE, G_STRUCT_OFFSET (RostrumEstimate, echoes));
  break_cycles (reading, problems, ROSTRUM_KIND_SCOPE, G_STRUCT_OFFSET (RostrumScope, within));
  check_relations (reading, problems);
  check_formulas (reading);
  for (RostrumKind kind = ROSTRUM_KIND_SOURCE; kind <= ROSTRUM_KIND_PRESET; kind++) {
    maps.maps[kind] = compact (reading, kind);
    has_moved |= maps.maps[kind] != NULL;
  }
  if (has_moved)
    move_all (reading->builder, &maps);
  for (guint kind = 0; kind < ROSTRUM_N_KINDS; kind++)
    g_free (maps.maps[kind]);
}
