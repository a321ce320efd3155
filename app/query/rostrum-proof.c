/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-proof.h"

static gboolean
is_same_time (RostrumDate statement, RostrumDate event)
{
  guint32 first, last, event_first, event_last;

  return rostrum_date_to_days (statement, &first, &last) &&
         rostrum_date_to_days (event, &event_first, &event_last) && first >= event_first &&
         last <= event_last;
}

static void
add_statements_of (const RostrumDebate *debate, RostrumKind kind, guint32 index, guint32 position,
                   GArray *list)
{
  guint32 n;
  const guint32 *statements = rostrum_debate_statements_of (debate, kind, index, &n);

  for (guint32 i = 0; i < n; i++)
    if (position == ROSTRUM_NONE || debate->statements[statements[i]].position == position)
      g_array_append_val (list, statements[i]);
}

static void
add_event_statements (const RostrumDebate *debate, const RostrumEvent *event, GArray *list)
{
  for (guint32 i = 0; i < debate->n_statements; i++)
    if (debate->statements[i].source == event->source &&
        is_same_time (debate->statements[i].date, event->date))
      g_array_append_val (list, i);
}

/* The statements behind the estimates that count one thing, each once. */
static void
add_scope_statements (const RostrumDebate *debate, guint32 scope, GArray *list)
{
  g_autoptr (RostrumBits) seen = rostrum_bits_new (debate->n_statements, FALSE);

  for (guint32 i = 0; i < debate->n_estimates; i++) {
    guint32 statement = debate->estimates[i].statement;

    if (debate->estimates[i].scope != scope || statement == ROSTRUM_NONE ||
        rostrum_bits_get (seen, statement))
      continue;
    rostrum_bits_set (seen, statement, TRUE);
    g_array_append_val (list, statement);
  }
}

static GArray *
gather_statements (const RostrumDebate *debate, RostrumRef ref)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint32));

  switch (ref.kind) {
  case ROSTRUM_KIND_SPEAKER:
  case ROSTRUM_KIND_POSITION:
  case ROSTRUM_KIND_SOURCE:
    add_statements_of (debate, ref.kind, ref.index, ROSTRUM_NONE, list);
    break;
  case ROSTRUM_KIND_EDGE:
    add_statements_of (debate, ROSTRUM_KIND_SPEAKER, ref.index, ref.other, list);
    break;
  case ROSTRUM_KIND_PAIR:
    add_statements_of (debate, ROSTRUM_KIND_SPEAKER, ref.index, ROSTRUM_NONE, list);
    add_statements_of (debate, ROSTRUM_KIND_SPEAKER, ref.other, ROSTRUM_NONE, list);
    break;
  case ROSTRUM_KIND_STATEMENT:
    g_array_append_val (list, ref.index);
    break;
  case ROSTRUM_KIND_ESTIMATE:
    if (debate->estimates[ref.index].statement != ROSTRUM_NONE)
      g_array_append_val (list, debate->estimates[ref.index].statement);
    break;
  case ROSTRUM_KIND_SCOPE:
    add_scope_statements (debate, ref.index, list);
    break;
  case ROSTRUM_KIND_EVENT:
    add_event_statements (debate, &debate->events[ref.index], list);
    break;
  default:
    break;
  }
  return list;
}

static gboolean
bears_on (const RostrumEstimate *estimate, guint32 position)
{
  for (guint32 i = 0; i < estimate->n_positions; i++)
    if (estimate->positions[i] == position)
      return TRUE;
  return FALSE;
}

static gboolean
estimate_belongs (const RostrumEstimate *estimate, RostrumRef ref)
{
  switch (ref.kind) {
  case ROSTRUM_KIND_SPEAKER:
    return estimate->speaker == ref.index || estimate->derived_by == ref.index;
  case ROSTRUM_KIND_POSITION:
    return bears_on (estimate, ref.index);
  case ROSTRUM_KIND_EDGE:
    return (estimate->speaker == ref.index || estimate->derived_by == ref.index) &&
           bears_on (estimate, ref.other);
  case ROSTRUM_KIND_PAIR:
    return estimate->speaker == ref.index || estimate->derived_by == ref.index ||
           estimate->speaker == ref.other || estimate->derived_by == ref.other;
  case ROSTRUM_KIND_STATEMENT:
    return estimate->statement == ref.index;
  case ROSTRUM_KIND_SOURCE:
    return estimate->source == ref.index;
  case ROSTRUM_KIND_SCOPE:
    return estimate->scope == ref.index;
  default:
    return FALSE;
  }
}

static int
compare_dates (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumDebate *debate = data;
  guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;
  int order = rostrum_date_compare (debate->statements[i].date, debate->statements[j].date);

  return order != 0 ? order : (i > j) - (i < j);
}

/* By speaker, then position: pairs lie together. */
static int
compare_pairs (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumDebate *debate = data;
  const RostrumStatement *x = &debate->statements[*(const guint32 *) a];
  const RostrumStatement *y = &debate->statements[*(const guint32 *) b];

  if (x->speaker != y->speaker)
    return x->speaker < y->speaker ? -1 : 1;
  return (x->position > y->position) - (x->position < y->position);
}

static void
count_stance (RostrumProof *self, RostrumStance stance)
{
  int side = rostrum_stance_side (stance);

  self->n_support += side > 0;
  self->n_oppose += side < 0;
  self->n_mixed += stance == ROSTRUM_STANCE_MIXED;
  self->n_lean_support += stance == ROSTRUM_STANCE_LEANS_SUPPORTS;
  self->n_lean_oppose += stance == ROSTRUM_STANCE_LEANS_OPPOSES;
}

static void
count_pairs (RostrumProof *self, const RostrumDebate *debate)
{
  g_autofree guint32 *order = g_memdup2 (self->statements, self->n_statements * sizeof (guint32));
  g_autoptr (GArray) stances = g_array_new (FALSE, FALSE, sizeof (RostrumStance));

  if (self->n_statements == 0)
    return;
  g_qsort_with_data (order, (int) self->n_statements, sizeof *order, compare_pairs, (gpointer) debate);
  for (guint32 i = 0; i < self->n_statements; i++) {
    const RostrumStatement *statement = &debate->statements[order[i]];
    const RostrumStatement *next = i + 1 < self->n_statements ? &debate->statements[order[i + 1]] : NULL;

    g_array_append_val (stances, statement->stance);
    if (next == NULL || next->speaker != statement->speaker)
      self->n_voices++;
    else if (next->position == statement->position)
      continue;
    count_stance (self,
                  rostrum_stance_merge ((const RostrumStance *) (gpointer) stances->data, stances->len));
    g_array_set_size (stances, 0);
  }
}

/* Who says a thing twice is one witness of it. */
static void
count_witnesses (RostrumProof *self, const RostrumDebate *debate)
{
  g_autoptr (GHashTable) speakers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);

  for (guint32 i = 0; i < self->n_statements; i++) {
    guint32 statement = self->statements[i], source = debate->statements[statement].source;

    guint32 root = rostrum_debate_statement_root (debate, statement);

    g_hash_table_add (speakers, GUINT_TO_POINTER (debate->statements[root].speaker));
    if (source != ROSTRUM_NONE)
      g_hash_table_add (sources, GUINT_TO_POINTER (source));
  }
  self->n_witnesses = g_hash_table_size (speakers);
  self->n_documents = g_hash_table_size (sources);
}

static gboolean
ref_is_valid (const RostrumDebate *debate, RostrumRef ref)
{
  if (ref.kind == ROSTRUM_KIND_EDGE)
    return ref.index < debate->n_speakers && ref.other < debate->n_positions;
  if (ref.kind == ROSTRUM_KIND_PAIR)
    return ref.index < debate->n_speakers && ref.other < debate->n_speakers;
  return ref.kind == ROSTRUM_KIND_NONE || ref.index < rostrum_debate_count (debate, ref.kind);
}

RostrumProof *
rostrum_proof_new (const RostrumDebate *debate, RostrumRef ref, const RostrumVisible *visible)
{
  RostrumProof *self;
  GArray *statements, *estimates;
  guint32 kept = 0;

  g_return_val_if_fail (debate != NULL && ref_is_valid (debate, ref), NULL);

  self = g_new0 (RostrumProof, 1);
  statements = gather_statements (debate, ref);
  for (guint i = 0; i < statements->len; i++) {
    guint32 statement = g_array_index (statements, guint32, i);

    if (visible == NULL || rostrum_bits_get (visible->statements, statement))
      g_array_index (statements, guint32, kept++) = statement;
  }
  g_array_set_size (statements, kept);
  g_array_sort_with_data (statements, compare_dates, (gpointer) debate);
  self->n_statements = kept;
  self->statements = (guint32 *) (gpointer) g_array_free (statements, FALSE);

  estimates = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < debate->n_estimates; i++)
    if (estimate_belongs (&debate->estimates[i], ref) &&
        (visible == NULL || rostrum_bits_get (visible->estimates, i)))
      g_array_append_val (estimates, i);
  self->n_estimates = estimates->len;
  self->estimates = (guint32 *) (gpointer) g_array_free (estimates, FALSE);

  count_pairs (self, debate);
  count_witnesses (self, debate);
  return self;
}

void
rostrum_proof_free (RostrumProof *self)
{
  if (self == NULL)
    return;
  g_free (self->statements);
  g_free (self->estimates);
  g_free (self);
}

guint32 *
rostrum_echo_chain (const RostrumDebate *debate, guint32 statement, guint32 *n)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_return_val_if_fail (debate != NULL && statement < debate->n_statements && n != NULL, NULL);

  for (guint32 at = statement; at != ROSTRUM_NONE; at = debate->statements[at].echoes)
    g_array_append_val (chain, at);
  *n = chain->len;
  return (guint32 *) (gpointer) g_array_free (g_steal_pointer (&chain), FALSE);
}
