/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the layout of a projection is made from, whichever of them is drawn: who agrees with whom. */
#include <string.h>

#include "rostrum-graph.h"

/* While groups are joined: a group is a coalition, or a speaker who is in none. */
typedef struct {
  const RostrumGraph *graph;
  RostrumGraphStructure *structure;
  GArray *edges;   /* of RostrumLayoutEdge */
  guint32 n;       /* groups */
  guint32 *front;  /* of each group, the node with the least key */
  guint64 *weight; /* of each group, the weight of its strongest partner */
  guint32 *partner;
  gboolean *joined;
} Join;

static guint32
group_index (const RostrumGraphStructure *structure, guint32 node)
{
  return structure->group_of[node] != ROSTRUM_NONE ? structure->group_of[node] : structure->n_groups + node;
}

static void
join_init (Join *join, const RostrumGraph *graph, RostrumGraphStructure *structure)
{
  guint32 n = structure->n_groups + graph->n_nodes;

  *join = (Join){ .graph = graph, .structure = structure, .n = n };
  join->edges = g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge));
  join->front = g_new (guint32, n + 1);
  memset (join->front, 0xff, (n + 1) * sizeof *join->front);
  join->weight = g_new0 (guint64, n + 1);
  join->partner = g_new0 (guint32, n + 1);
  join->joined = g_new0 (gboolean, n + 1);
  for (guint32 v = 0; v < graph->n_nodes; v++) {
    guint32 *front = &join->front[group_index (structure, v)];

    if (*front == ROSTRUM_NONE || graph->keys[v] < graph->keys[*front])
      *front = v;
  }
}

static void
add_edge (Join *join, guint32 a, guint32 b)
{
  RostrumLayoutEdge edge = { a, b };
  guint32 g = group_index (join->structure, a);
  guint32 h = group_index (join->structure, b);

  g_array_append_val (join->edges, edge);
  if (g != h)
    join->joined[g] = join->joined[h] = TRUE;
}

static void
offer (Join *join, guint32 group, guint32 partner, guint64 weight)
{
  const guint64 *keys = join->graph->keys;
  guint32 now = join->partner[group];

  if (weight < join->weight[group] || weight == 0)
    return;
  if (weight == join->weight[group] && keys[join->front[partner]] >= keys[join->front[now]])
    return;
  join->weight[group] = weight;
  join->partner[group] = partner;
}

/* Joins each group that is not joined yet to the one that it has most with, by @projection. */
static void
join_strongest (Join *join, const RostrumProjection *projection)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autofree gboolean *was_joined = g_memdup2 (join->joined, (join->n + 1) * sizeof *join->joined);
  GHashTableIter iter;
  gpointer key, value;

  for (guint32 i = 0; i < projection->n_ties; i++) {
    const RostrumTie *tie = &projection->ties[i];
    guint32 a = group_index (join->structure, join->graph->node_of_speaker[tie->a]);
    guint32 b = group_index (join->structure, join->graph->node_of_speaker[tie->b]);
    guint64 pair = (guint64) MIN (a, b) << 32 | MAX (a, b);
    guint64 *sum = g_hash_table_lookup (sums, &pair);

    if (a == b)
      continue;
    if (sum == NULL) {
      sum = g_new0 (guint64, 1);
      g_hash_table_insert (sums, g_memdup2 (&pair, sizeof pair), sum);
    }
    *sum += projection->kind == ROSTRUM_NETWORK_CONFLICT ? tie->conflict : tie->congruence;
  }
  /* The greatest is the same in whatever order they come. */
  memset (join->weight, 0, (join->n + 1) * sizeof *join->weight);
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    guint32 a = (guint32) (*(guint64 *) key >> 32);
    guint32 b = (guint32) * (guint64 *) key;

    offer (join, a, b, *(guint64 *) value);
    offer (join, b, a, *(guint64 *) value);
  }
  for (guint32 g = 0; g < join->n; g++)
    if (join->weight[g] > 0 && !was_joined[g])
      add_edge (join, join->front[g], join->front[join->partner[g]]);
}

static gboolean
all_joined (const Join *join)
{
  for (guint32 g = 0; g < join->n; g++)
    if (join->front[g] != ROSTRUM_NONE && !join->joined[g])
      return FALSE;
  return TRUE;
}

/* Those who agree; with coalitions, only within these: what is between them would draw them into each other. */
static void
add_agreement (Join *join, const RostrumProjection *projection)
{
  guint32 n;
  guint64 n_all;
  g_autofree guint32 *ties = rostrum_graph_pick_ties (projection, ROSTRUM_NONE, &n, &n_all);

  join->structure->n_ties = n;
  join->structure->ties = g_new (RostrumLayoutEdge, n + 1);
  for (guint32 i = 0; i < n; i++) {
    const RostrumTie *tie = &projection->ties[ties[i]];
    guint32 a = join->graph->node_of_speaker[tie->a];
    guint32 b = join->graph->node_of_speaker[tie->b];

    join->structure->ties[i] = (RostrumLayoutEdge){ a, b };
    if (join->structure->n_groups == 0 || (join->structure->group_of[a] != ROSTRUM_NONE &&
                                           join->structure->group_of[a] == join->structure->group_of[b]))
      add_edge (join, a, b);
  }
}

static void
join_all (Join *join)
{
  const RostrumNetwork *network = join->graph->network;
  g_autoptr (RostrumProjection) agreement =
      rostrum_projection_new (network, ROSTRUM_NETWORK_CONGRUENCE, FALSE);

  add_agreement (join, agreement);
  join_strongest (join, agreement);
  if (!all_joined (join)) {
    g_autoptr (RostrumProjection) conflict =
        rostrum_projection_new (network, ROSTRUM_NETWORK_CONFLICT, FALSE);

    join_strongest (join, conflict);
  }
}

RostrumGraphStructure *
rostrum_graph_structure_new (const RostrumGraph *graph)
{
  const RostrumGraphContent *content = graph->content;
  RostrumGraphStructure *self = g_new0 (RostrumGraphStructure, 1);
  Join join;

  self->group_of = g_new (guint32, graph->n_nodes + 1);
  memset (self->group_of, 0xff, (graph->n_nodes + 1) * sizeof *self->group_of);
  if (content->projection == NULL || content->ego != ROSTRUM_NONE) {
    self->n_edges = graph->n_edges;
    self->edges = g_memdup2 (graph->ends, (graph->n_edges + 1) * sizeof *graph->ends);
    return self;
  }

  self->n_groups = content->coalitions->n_coalitions;
  for (guint32 c = 0; c < self->n_groups; c++)
    for (guint32 i = 0; i < content->coalitions->coalitions[c].n_speakers; i++)
      self->group_of[graph->node_of_speaker[content->coalitions->coalitions[c].speakers[i]]] = c;
  join_init (&join, graph, self);
  join_all (&join);
  self->n_edges = join.edges->len;
  self->edges = (RostrumLayoutEdge *) (gpointer) g_array_free (join.edges, FALSE);
  g_free (join.front);
  g_free (join.weight);
  g_free (join.partner);
  g_free (join.joined);
  return self;
}

void
rostrum_graph_structure_free (RostrumGraphStructure *self)
{
  if (self == NULL)
    return;
  g_free (self->edges);
  g_free (self->ties);
  g_free (self->group_of);
  g_free (self);
}
