/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-network.h"

/* Rows by debate index: the edges of speaker i are first_edge[i] … first_edge[i + 1] - 1. */
typedef struct {
  guint32 *speakers;
  guint32 *positions;
  RostrumEdge *edges;
  guint32 *statement_of;
  guint32 *first_edge;
  guint32 *identity; /* 0, 1, 2 …: rows of edges that lie together */
  guint32 *first_by_position;
  guint32 *by_position;
} NetworkPrivate;

int
rostrum_stance_side (RostrumStance stance)
{
  switch (stance) {
  case ROSTRUM_STANCE_SUPPORTS:
  case ROSTRUM_STANCE_LEANS_SUPPORTS:
    return 1;
  case ROSTRUM_STANCE_OPPOSES:
  case ROSTRUM_STANCE_LEANS_OPPOSES:
    return -1;
  default:
    return 0;
  }
}

static RostrumStance
merge_mask (guint mask)
{
  const guint support = 1u << ROSTRUM_STANCE_SUPPORTS, lean_support = 1u << ROSTRUM_STANCE_LEANS_SUPPORTS;
  const guint oppose = 1u << ROSTRUM_STANCE_OPPOSES, lean_oppose = 1u << ROSTRUM_STANCE_LEANS_OPPOSES;
  gboolean for_it = (mask & (support | lean_support)) != 0;
  gboolean against_it = (mask & (oppose | lean_oppose)) != 0;

  if ((mask & 1u << ROSTRUM_STANCE_MIXED) != 0 || (for_it && against_it))
    return ROSTRUM_STANCE_MIXED;
  if (for_it)
    return (mask & support) != 0 ? ROSTRUM_STANCE_SUPPORTS : ROSTRUM_STANCE_LEANS_SUPPORTS;
  if (against_it)
    return (mask & oppose) != 0 ? ROSTRUM_STANCE_OPPOSES : ROSTRUM_STANCE_LEANS_OPPOSES;
  return ROSTRUM_STANCE_NONE;
}

RostrumStance
rostrum_stance_merge (const RostrumStance *stances, guint n)
{
  guint mask = 0;

  g_return_val_if_fail (stances != NULL || n == 0, ROSTRUM_STANCE_NONE);

  for (guint i = 0; i < n; i++)
    mask |= 1u << stances[i];
  return merge_mask (mask);
}

static guint32 *
list_set_bits (const RostrumBits *bits, guint32 n)
{
  guint32 *list = g_new (guint32, n);
  guint32 filled = 0;

  for (guint32 i = 0; i < bits->n_bits && filled < n; i++)
    if (rostrum_bits_get (bits, i))
      list[filled++] = i;
  return list;
}

/* By position, then date, then file order. */
static int
compare_statements (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumDebate *debate = data;
  guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;
  const RostrumStatement *x = &debate->statements[i], *y = &debate->statements[j];
  int order;

  if (x->position != y->position)
    return x->position < y->position ? -1 : 1;
  order = rostrum_date_compare (x->date, y->date);
  return order != 0 ? order : (i > j) - (i < j);
}

/* Appends the shown statements of one speaker that take a stance, and an edge for each position among
 * them. */
static void
add_speaker (const RostrumDebate *debate, const RostrumVisible *visible, guint32 speaker, GArray *statements,
             GArray *edges)
{
  guint32 n, first = statements->len;
  const guint32 *own = rostrum_debate_statements_of (debate, ROSTRUM_KIND_SPEAKER, speaker, &n);
  guint mask = 0;

  for (guint32 i = 0; i < n; i++)
    if (debate->statements[own[i]].stance != ROSTRUM_STANCE_NONE &&
        rostrum_bits_get (visible->statements, own[i]))
      g_array_append_val (statements, own[i]);
  if (statements->len == first)
    return;
  g_qsort_with_data (&g_array_index (statements, guint32, first), (int) (statements->len - first),
                     sizeof (guint32), compare_statements, (gpointer) debate);
  for (guint32 i = first; i < statements->len; i++) {
    const RostrumStatement *statement = &debate->statements[g_array_index (statements, guint32, i)];
    RostrumEdge *edge = edges->len > 0 ? &g_array_index (edges, RostrumEdge, edges->len - 1) : NULL;

    if (edge == NULL || edge->speaker != speaker || edge->position != statement->position) {
      RostrumEdge fresh = { speaker, statement->position, ROSTRUM_STANCE_NONE, 0, i, FALSE };
      g_array_append_val (edges, fresh);
      edge = &g_array_index (edges, RostrumEdge, edges->len - 1);
      mask = 0;
    }
    mask |= 1u << statement->stance;
    edge->stance = merge_mask (mask);
    edge->n_statements++;
    edge->sourced |= statement->source != ROSTRUM_NONE;
  }
}

static void
index_edges (RostrumNetwork *self, NetworkPrivate *priv)
{
  guint32 n_speakers = self->debate->n_speakers, n_positions = self->debate->n_positions;
  g_autofree guint32 *fill = g_new (guint32, (gsize) n_positions + 1);

  priv->first_edge = g_new0 (guint32, (gsize) n_speakers + 1);
  priv->first_by_position = g_new0 (guint32, (gsize) n_positions + 1);
  priv->identity = g_new (guint32, self->n_edges);
  priv->by_position = g_new (guint32, self->n_edges);
  for (guint32 i = 0; i < self->n_edges; i++) {
    priv->first_edge[self->edges[i].speaker + 1]++;
    priv->first_by_position[self->edges[i].position + 1]++;
    priv->identity[i] = i;
  }
  for (guint32 i = 0; i < n_speakers; i++)
    priv->first_edge[i + 1] += priv->first_edge[i];
  for (guint32 i = 0; i < n_positions; i++)
    priv->first_by_position[i + 1] += priv->first_by_position[i];
  for (guint32 i = 0; i < n_positions; i++)
    fill[i] = priv->first_by_position[i];
  for (guint32 i = 0; i < self->n_edges; i++)
    priv->by_position[fill[self->edges[i].position]++] = i;
}

RostrumNetwork *
rostrum_network_new (RostrumDebate *debate, const RostrumVisible *visible)
{
  RostrumNetwork *self;
  NetworkPrivate *priv;
  GArray *statements, *edges;

  g_return_val_if_fail (debate != NULL && visible != NULL, NULL);

  self = g_new0 (RostrumNetwork, 1);
  self->priv = priv = g_new0 (NetworkPrivate, 1);
  self->debate = rostrum_debate_ref (debate);
  self->n_speakers = visible->n_speakers;
  self->n_positions = visible->n_positions;
  self->speakers = priv->speakers = list_set_bits (visible->speakers, visible->n_speakers);
  self->positions = priv->positions = list_set_bits (visible->positions, visible->n_positions);

  statements = g_array_sized_new (FALSE, FALSE, sizeof (guint32), visible->n_statements);
  edges = g_array_new (FALSE, FALSE, sizeof (RostrumEdge));
  for (guint32 i = 0; i < self->n_speakers; i++)
    add_speaker (debate, visible, self->speakers[i], statements, edges);
  self->n_edges = edges->len;
  self->edges = priv->edges = (RostrumEdge *) (gpointer) g_array_free (edges, FALSE);
  self->statement_of = priv->statement_of = (guint32 *) (gpointer) g_array_free (statements, FALSE);
  index_edges (self, priv);
  return self;
}

void
rostrum_network_free (RostrumNetwork *self)
{
  NetworkPrivate *priv;

  if (self == NULL)
    return;
  priv = self->priv;
  g_free (priv->speakers);
  g_free (priv->positions);
  g_free (priv->edges);
  g_free (priv->statement_of);
  g_free (priv->first_edge);
  g_free (priv->identity);
  g_free (priv->first_by_position);
  g_free (priv->by_position);
  g_free (priv);
  rostrum_debate_unref (self->debate);
  g_free (self);
}

guint32
rostrum_network_find_edge (const RostrumNetwork *self, guint32 speaker, guint32 position)
{
  const NetworkPrivate *priv;
  guint32 low, high;

  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);

  if (speaker >= self->debate->n_speakers)
    return ROSTRUM_NONE;
  priv = self->priv;
  low = priv->first_edge[speaker];
  high = priv->first_edge[speaker + 1];
  while (low < high) {
    guint32 middle = low + (high - low) / 2;

    if (self->edges[middle].position == position)
      return middle;
    if (self->edges[middle].position < position)
      low = middle + 1;
    else
      high = middle;
  }
  return ROSTRUM_NONE;
}

const guint32 *
rostrum_network_edges_of (const RostrumNetwork *self, RostrumKind kind, guint32 index, guint32 *n)
{
  static const guint32 nothing[1];
  const NetworkPrivate *priv;
  const guint32 *first, *edges;

  g_return_val_if_fail (self != NULL && n != NULL, nothing);
  *n = 0;
  g_return_val_if_fail (kind == ROSTRUM_KIND_SPEAKER || kind == ROSTRUM_KIND_POSITION, nothing);
  g_return_val_if_fail (index < rostrum_debate_count (self->debate, kind), nothing);

  priv = self->priv;
  first = kind == ROSTRUM_KIND_SPEAKER ? priv->first_edge : priv->first_by_position;
  edges = kind == ROSTRUM_KIND_SPEAKER ? priv->identity : priv->by_position;
  *n = first[index + 1] - first[index];
  return *n > 0 ? edges + first[index] : nothing;
}
