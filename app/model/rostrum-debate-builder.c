/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-debate-private.h"

#include <string.h>

RostrumDebateBuilder *
rostrum_debate_builder_new (void)
{
  RostrumDebateBuilder *self = g_new0 (RostrumDebateBuilder, 1);

  self->sources = g_array_new (FALSE, TRUE, sizeof (RostrumSource));
  self->speakers = g_array_new (FALSE, TRUE, sizeof (RostrumSpeaker));
  self->topics = g_array_new (FALSE, TRUE, sizeof (RostrumTopic));
  self->positions = g_array_new (FALSE, TRUE, sizeof (RostrumPosition));
  self->statements = g_array_new (FALSE, TRUE, sizeof (RostrumStatement));
  self->scopes = g_array_new (FALSE, TRUE, sizeof (RostrumScope));
  self->estimates = g_array_new (FALSE, TRUE, sizeof (RostrumEstimate));
  self->events = g_array_new (FALSE, TRUE, sizeof (RostrumEvent));
  self->tours = g_array_new (FALSE, TRUE, sizeof (RostrumTour));
  self->presets = g_array_new (FALSE, TRUE, sizeof (RostrumPreset));
  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* Frees the arrays that have not moved into a debate. */
static void
free_arrays (RostrumDebateBuilder *self)
{
  GArray **arrays[] = { &self->sources, &self->speakers,  &self->topics, &self->positions, &self->statements,
                        &self->scopes,  &self->estimates, &self->events, &self->tours,     &self->presets };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (arrays[i], g_array_unref);
}

void
rostrum_debate_builder_free (RostrumDebateBuilder *self)
{
  g_return_if_fail (self != NULL);

  free_arrays (self);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self);
}

const char *
rostrum_debate_builder_string (RostrumDebateBuilder *self, const char *text, gssize length)
{
  g_return_val_if_fail (self != NULL, NULL);

  return text != NULL ? g_string_chunk_insert_len (self->strings, text, length) : NULL;
}

gpointer
rostrum_debate_builder_alloc (RostrumDebateBuilder *self, gsize size)
{
  gpointer block;

  g_return_val_if_fail (self != NULL, NULL);

  if (size == 0)
    return NULL;
  block = g_malloc0 (size);
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
rostrum_statement_init (RostrumStatement *statement)
{
  g_return_if_fail (statement != NULL);

  memset (statement, 0, sizeof *statement);
  statement->speaker = ROSTRUM_NONE;
  statement->position = ROSTRUM_NONE;
  statement->source = ROSTRUM_NONE;
  statement->echoes = ROSTRUM_NONE;
  statement->confidence = -1;
}

void
rostrum_estimate_init (RostrumEstimate *estimate)
{
  g_return_if_fail (estimate != NULL);

  memset (estimate, 0, sizeof *estimate);
  estimate->speaker = ROSTRUM_NONE;
  estimate->source = ROSTRUM_NONE;
  estimate->scope = ROSTRUM_NONE;
  estimate->derived_by = ROSTRUM_NONE;
  estimate->statement = ROSTRUM_NONE;
  estimate->echoes = ROSTRUM_NONE;
}

static gboolean
is_index (guint32 index, guint32 n)
{
  return index < n || index == ROSTRUM_NONE;
}

static void
assert_statements (const RostrumDebate *debate)
{
  for (guint32 i = 0; i < debate->n_statements; i++) {
    const RostrumStatement *statement = &debate->statements[i];

    g_assert (statement->summary != NULL);
    g_assert (statement->speaker < debate->n_speakers);
    g_assert (is_index (statement->position, debate->n_positions));
    g_assert ((statement->position == ROSTRUM_NONE) == (statement->stance == ROSTRUM_STANCE_NONE));
    g_assert ((guint) statement->stance < ROSTRUM_N_STANCES);
    g_assert (is_index (statement->source, debate->n_sources));
    g_assert (is_index (statement->echoes, debate->n_statements));
  }
}

static void
assert_terms (const RostrumDebate *debate, const RostrumTerm *terms, guint32 n_terms, gboolean have_labels)
{
  for (guint32 i = 0; i < n_terms; i++) {
    const RostrumTerm *term = &terms[i];

    g_assert (term->label != NULL || !have_labels);
    g_assert (rostrum_figure_is_set (term->value) ||
              (rostrum_figure_is_set (term->low) && rostrum_figure_is_set (term->high)));
    g_assert (term->from_kind == ROSTRUM_KIND_NONE ||
              term->from < rostrum_debate_count (debate, term->from_kind));
  }
}

static void
assert_estimates (const RostrumDebate *debate)
{
  for (guint32 i = 0; i < debate->n_estimates; i++) {
    const RostrumEstimate *estimate = &debate->estimates[i];

    g_assert (estimate->label != NULL && estimate->unit != NULL);
    g_assert (is_index (estimate->speaker, debate->n_speakers));
    g_assert (is_index (estimate->source, debate->n_sources));
    g_assert (is_index (estimate->scope, debate->n_scopes));
    g_assert (is_index (estimate->derived_by, debate->n_speakers));
    g_assert (is_index (estimate->statement, debate->n_statements));
    g_assert (is_index (estimate->echoes, debate->n_estimates));
    for (guint32 j = 0; j < estimate->n_positions; j++)
      g_assert (estimate->positions[j] < debate->n_positions);
    for (guint32 j = 0; j < estimate->n_formula; j++) {
      assert_terms (debate, estimate->formula[j].times, estimate->formula[j].n_times, TRUE);
      assert_terms (debate, estimate->formula[j].over, estimate->formula[j].n_over, TRUE);
    }
  }
}

static void
assert_others (const RostrumDebate *debate)
{
  for (guint32 i = 0; i < debate->n_sources; i++)
    g_assert (debate->sources[i].title != NULL);
  for (guint32 i = 0; i < debate->n_speakers; i++)
    g_assert (debate->speakers[i].name != NULL && (guint) debate->speakers[i].kind < ROSTRUM_N_SPEAKER_KINDS);
  for (guint32 i = 0; i < debate->n_topics; i++)
    g_assert (debate->topics[i].label != NULL);
  for (guint32 i = 0; i < debate->n_positions; i++) {
    const RostrumPosition *position = &debate->positions[i];

    g_assert (position->label != NULL && position->claim != NULL);
    g_assert (is_index (position->topic, debate->n_topics));
    for (guint32 j = 0; j < position->n_relations; j++)
      g_assert (position->relations[j].to < debate->n_positions);
  }
  for (guint32 i = 0; i < debate->n_scopes; i++)
    g_assert (debate->scopes[i].label != NULL && is_index (debate->scopes[i].within, debate->n_scopes));
  for (guint32 i = 0; i < debate->n_events; i++)
    g_assert (debate->events[i].label != NULL && is_index (debate->events[i].source, debate->n_sources));
  for (guint32 i = 0; i < debate->n_tours; i++)
    g_assert (debate->tours[i].title != NULL);
  for (guint32 i = 0; i < debate->n_presets; i++) {
    const RostrumPreset *preset = &debate->presets[i];

    g_assert (preset->title != NULL && preset->estimate < debate->n_estimates);
    g_assert ((guint) preset->model < ROSTRUM_N_COST_MODELS);
    for (guint32 j = 0; j < preset->n_inputs; j++) {
      g_assert (rostrum_cost_model_has_input (preset->model, preset->inputs[j].input));
      assert_terms (debate, &preset->inputs[j].term, 1, FALSE);
    }
  }
}

static gpointer
move_array (RostrumDebateBuilder *self, GArray **array, guint32 *n)
{
  gpointer data;

  *n = (*array)->len;
  data = g_array_free (g_steal_pointer (array), FALSE);
  g_ptr_array_add (self->blocks, data);
  return data;
}

static void
make_indexes (RostrumDebate *debate)
{
  for (RostrumKind kind = ROSTRUM_KIND_SOURCE; kind < ROSTRUM_KIND_EDGE; kind++) {
    GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
    guint32 n = rostrum_debate_count (debate, kind);

    for (guint32 i = 0; i < n; i++) {
      const char *id = rostrum_debate_get_id (debate, rostrum_ref (kind, i));

      g_assert (id != NULL);
      if (!g_hash_table_insert (ids, (gpointer) id, GUINT_TO_POINTER (i)))
        g_error ("two things of one kind with the id “%s”", id);
    }
    debate->priv->indexes[kind] = ids;
  }
}

static guint32
statement_key (const RostrumStatement *statement, RostrumKind kind)
{
  if (kind == ROSTRUM_KIND_SPEAKER)
    return statement->speaker;
  if (kind == ROSTRUM_KIND_POSITION)
    return statement->position;
  return statement->source;
}

/* A counting sort, so each row is in ascending order. */
static void
make_rows (const RostrumDebate *debate, RostrumKind kind, RostrumRows *rows)
{
  guint32 n_rows = rostrum_debate_count (debate, kind);
  g_autofree guint32 *fill = g_new (guint32, n_rows + 1);

  rows->offsets = g_new0 (guint32, (gsize) n_rows + 1);
  rows->items = g_new (guint32, debate->n_statements);
  for (guint32 i = 0; i < debate->n_statements; i++) {
    guint32 key = statement_key (&debate->statements[i], kind);
    if (key != ROSTRUM_NONE)
      rows->offsets[key + 1]++;
  }
  for (guint32 i = 0; i < n_rows; i++)
    rows->offsets[i + 1] += rows->offsets[i];
  memcpy (fill, rows->offsets, ((gsize) n_rows + 1) * sizeof *fill);
  for (guint32 i = 0; i < debate->n_statements; i++) {
    guint32 key = statement_key (&debate->statements[i], kind);
    if (key != ROSTRUM_NONE)
      rows->items[fill[key]++] = i;
  }
}

/* Follows each chain once and writes the root to everything on it; @next[i] is ROSTRUM_NONE for a root. */
static guint32 *
make_roots (const guint32 *next, guint32 n)
{
  guint32 *roots = g_new (guint32, n);

  for (guint32 i = 0; i < n; i++)
    roots[i] = ROSTRUM_NONE;
  for (guint32 i = 0; i < n; i++) {
    guint32 root = i, steps = 0;

    while (roots[root] == ROSTRUM_NONE && next[root] != ROSTRUM_NONE) {
      root = next[root];
      g_assert (++steps <= n); /* else a cycle */
    }
    if (roots[root] != ROSTRUM_NONE)
      root = roots[root];
    for (guint32 at = i; at != ROSTRUM_NONE && roots[at] == ROSTRUM_NONE; at = next[at])
      roots[at] = root;
  }
  return roots;
}

static void
make_all_roots (RostrumDebate *debate)
{
  g_autofree guint32 *next = g_new (guint32, MAX (debate->n_statements, debate->n_estimates));

  for (guint32 i = 0; i < debate->n_statements; i++)
    next[i] = debate->statements[i].echoes;
  debate->priv->statement_roots = make_roots (next, debate->n_statements);
  for (guint32 i = 0; i < debate->n_estimates; i++)
    next[i] = debate->estimates[i].echoes;
  debate->priv->estimate_roots = make_roots (next, debate->n_estimates);
}

/* Numbers the scopes on one walk down each tree of `within`, without recursion. */
static void
make_scope_order (RostrumDebate *debate)
{
  guint32 n = debate->n_scopes, clock = 0;
  g_autofree guint32 *first_child = g_new (guint32, n);
  g_autofree guint32 *next_sibling = g_new (guint32, n);
  guint32 *enter = g_new0 (guint32, n), *leave = g_new0 (guint32, n);

  for (guint32 i = 0; i < n; i++)
    first_child[i] = ROSTRUM_NONE;
  for (guint32 i = 0; i < n; i++) {
    guint32 within = debate->scopes[i].within;

    next_sibling[i] = within != ROSTRUM_NONE ? first_child[within] : ROSTRUM_NONE;
    if (within != ROSTRUM_NONE)
      first_child[within] = i;
  }
  for (guint32 i = 0; i < n; i++) {
    guint32 at = debate->scopes[i].within == ROSTRUM_NONE ? i : ROSTRUM_NONE;

    while (at != ROSTRUM_NONE) {
      if (enter[at] == 0)
        enter[at] = ++clock;
      if (first_child[at] != ROSTRUM_NONE) { /* takes the child off, so that it is met once */
        guint32 child = first_child[at];

        first_child[at] = next_sibling[child];
        at = child;
      } else {
        leave[at] = ++clock;
        at = debate->scopes[at].within;
      }
    }
  }
  g_assert (clock == 2 * n); /* else a cycle, which no walk enters */
  debate->priv->scope_enter = enter;
  debate->priv->scope_leave = leave;
}

RostrumDebate *
rostrum_debate_builder_end (RostrumDebateBuilder *self)
{
  RostrumDebate *debate;

  g_return_val_if_fail (self != NULL, NULL);
  g_assert (self->head.title != NULL);

  debate = g_new (RostrumDebate, 1);
  *debate = self->head;
  debate->priv = g_new0 (RostrumDebatePrivate, 1);
  g_atomic_ref_count_init (&debate->priv->ref_count);
  debate->sources = move_array (self, &self->sources, &debate->n_sources);
  debate->speakers = move_array (self, &self->speakers, &debate->n_speakers);
  debate->topics = move_array (self, &self->topics, &debate->n_topics);
  debate->positions = move_array (self, &self->positions, &debate->n_positions);
  debate->statements = move_array (self, &self->statements, &debate->n_statements);
  debate->scopes = move_array (self, &self->scopes, &debate->n_scopes);
  debate->estimates = move_array (self, &self->estimates, &debate->n_estimates);
  debate->events = move_array (self, &self->events, &debate->n_events);
  debate->tours = move_array (self, &self->tours, &debate->n_tours);
  debate->presets = move_array (self, &self->presets, &debate->n_presets);
  debate->priv->blocks = g_steal_pointer (&self->blocks);
  debate->priv->strings = g_steal_pointer (&self->strings);
  g_free (self);

  assert_others (debate);
  assert_statements (debate);
  assert_estimates (debate);
  make_indexes (debate);
  make_rows (debate, ROSTRUM_KIND_SPEAKER, &debate->priv->by_speaker);
  make_rows (debate, ROSTRUM_KIND_POSITION, &debate->priv->by_position);
  make_rows (debate, ROSTRUM_KIND_SOURCE, &debate->priv->by_source);
  make_all_roots (debate);
  make_scope_order (debate);
  return debate;
}
