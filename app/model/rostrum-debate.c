/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-debate-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (RostrumDebate, rostrum_debate, rostrum_debate_ref, rostrum_debate_unref)

RostrumDebate *
rostrum_debate_ref (RostrumDebate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->priv->ref_count);
  return self;
}

static void
free_rows (RostrumRows *rows)
{
  g_free (rows->offsets);
  g_free (rows->items);
}

/* What debates with more estimates borrow. */
static void
free_shared (RostrumDebatePrivate *priv)
{
  for (guint i = 0; i < ROSTRUM_N_KINDS; i++)
    g_clear_pointer (&priv->indexes[i], g_hash_table_unref);
  free_rows (&priv->by_speaker);
  free_rows (&priv->by_position);
  free_rows (&priv->by_source);
  g_free (priv->statement_roots);
  g_free (priv->scope_enter);
  g_free (priv->scope_leave);
}

void
rostrum_debate_unref (RostrumDebate *self)
{
  RostrumDebatePrivate *priv;

  g_return_if_fail (self != NULL);

  priv = self->priv;
  if (!g_atomic_ref_count_dec (&priv->ref_count))
    return;
  if (priv->base != NULL)
    rostrum_debate_unref (priv->base);
  else
    free_shared (priv);
  g_free (priv->estimate_roots);
  g_ptr_array_unref (priv->blocks);
  g_string_chunk_free (priv->strings);
  g_free (priv);
  g_free (self);
}

guint32
rostrum_debate_find (const RostrumDebate *self, RostrumKind kind, const char *id)
{
  gpointer index;

  g_return_val_if_fail (self != NULL && (guint) kind < ROSTRUM_N_KINDS && id != NULL, ROSTRUM_NONE);

  if (self->priv->indexes[kind] == NULL ||
      !g_hash_table_lookup_extended (self->priv->indexes[kind], id, NULL, &index))
    return ROSTRUM_NONE;
  return GPOINTER_TO_UINT (index);
}

guint32
rostrum_debate_count (const RostrumDebate *self, RostrumKind kind)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (kind) {
  case ROSTRUM_KIND_SOURCE:
    return self->n_sources;
  case ROSTRUM_KIND_SPEAKER:
    return self->n_speakers;
  case ROSTRUM_KIND_TOPIC:
    return self->n_topics;
  case ROSTRUM_KIND_POSITION:
    return self->n_positions;
  case ROSTRUM_KIND_STATEMENT:
    return self->n_statements;
  case ROSTRUM_KIND_SCOPE:
    return self->n_scopes;
  case ROSTRUM_KIND_ESTIMATE:
    return self->n_estimates;
  case ROSTRUM_KIND_EVENT:
    return self->n_events;
  case ROSTRUM_KIND_TOUR:
    return self->n_tours;
  case ROSTRUM_KIND_PRESET:
    return self->n_presets;
  default:
    return 0;
  }
}

const char *
rostrum_debate_get_id (const RostrumDebate *self, RostrumRef ref)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (ref.index >= rostrum_debate_count (self, ref.kind))
    return NULL;
  switch (ref.kind) {
  case ROSTRUM_KIND_SOURCE:
    return self->sources[ref.index].id;
  case ROSTRUM_KIND_SPEAKER:
    return self->speakers[ref.index].id;
  case ROSTRUM_KIND_TOPIC:
    return self->topics[ref.index].id;
  case ROSTRUM_KIND_POSITION:
    return self->positions[ref.index].id;
  case ROSTRUM_KIND_STATEMENT:
    return self->statements[ref.index].id;
  case ROSTRUM_KIND_SCOPE:
    return self->scopes[ref.index].id;
  case ROSTRUM_KIND_ESTIMATE:
    return self->estimates[ref.index].id;
  case ROSTRUM_KIND_EVENT:
    return self->events[ref.index].id;
  case ROSTRUM_KIND_TOUR:
    return self->tours[ref.index].id;
  case ROSTRUM_KIND_PRESET:
    return self->presets[ref.index].id;
  default:
    return NULL;
  }
}

const guint32 *
rostrum_debate_statements_of (const RostrumDebate *self, RostrumKind kind, guint32 index, guint32 *n)
{
  static const guint32 nothing[1];
  const RostrumRows *rows = NULL;

  g_return_val_if_fail (self != NULL && n != NULL, nothing);

  *n = 0;
  if (kind == ROSTRUM_KIND_SPEAKER)
    rows = &self->priv->by_speaker;
  else if (kind == ROSTRUM_KIND_POSITION)
    rows = &self->priv->by_position;
  else if (kind == ROSTRUM_KIND_SOURCE)
    rows = &self->priv->by_source;
  g_return_val_if_fail (rows != NULL && index < rostrum_debate_count (self, kind), nothing);

  *n = rows->offsets[index + 1] - rows->offsets[index];
  return *n > 0 ? rows->items + rows->offsets[index] : nothing;
}

guint32
rostrum_debate_statement_root (const RostrumDebate *self, guint32 index)
{
  g_return_val_if_fail (self != NULL && index < self->n_statements, ROSTRUM_NONE);

  return self->priv->statement_roots[index];
}

guint32
rostrum_debate_estimate_root (const RostrumDebate *self, guint32 index)
{
  g_return_val_if_fail (self != NULL && index < self->n_estimates, ROSTRUM_NONE);

  return self->priv->estimate_roots[index];
}

gboolean
rostrum_debate_scope_is_within (const RostrumDebate *self, guint32 scope, guint32 wider)
{
  g_return_val_if_fail (self != NULL && scope < self->n_scopes && wider < self->n_scopes, FALSE);

  return self->priv->scope_enter[wider] < self->priv->scope_enter[scope] &&
         self->priv->scope_leave[scope] < self->priv->scope_leave[wider];
}
