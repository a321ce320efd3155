/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-csr.h"

/* Counting sort by one end; stable, so sorting by b and then by a gives the order by (a, b). */
static void
sort_by_end (guint32 n, const RostrumLayoutEdge *from, RostrumLayoutEdge *to, guint32 m, gboolean by_a)
{
  g_autofree guint32 *start = g_new0 (guint32, (gsize) n + 1);

  for (guint32 i = 0; i < m; i++)
    start[(by_a ? from[i].a : from[i].b) + 1]++;
  for (guint32 v = 0; v < n; v++)
    start[v + 1] += start[v];
  for (guint32 i = 0; i < m; i++)
    to[start[by_a ? from[i].a : from[i].b]++] = from[i];
}

static guint32
canonical_edges (guint32 n, const RostrumLayoutEdge *edges, guint32 n_edges, const guint32 *rank,
                 RostrumLayoutEdge *out)
{
  g_autofree RostrumLayoutEdge *sorted = g_new (RostrumLayoutEdge, MAX (n_edges, 1));
  guint32 m = 0;
  guint32 kept = 0;

  for (guint32 i = 0; i < n_edges; i++) {
    guint32 a = edges[i].a;
    guint32 b = edges[i].b;

    if (a >= n || b >= n || a == b)
      continue;
    if (rank) {
      a = rank[a];
      b = rank[b];
    }
    out[m++] = (RostrumLayoutEdge){ MIN (a, b), MAX (a, b) };
  }
  sort_by_end (n, out, sorted, m, FALSE);
  sort_by_end (n, sorted, out, m, TRUE);
  for (guint32 i = 0; i < m; i++)
    if (kept == 0 || out[i].a != out[kept - 1].a || out[i].b != out[kept - 1].b)
      out[kept++] = out[i];
  return kept;
}

/* Walking the sorted edges once fills every row in ascending order: for row v first the smaller neighbours (v
 * is b, the edges ascend by a), then the larger ones. */
static void
fill_rows (RostrumCsr *self)
{
  g_autofree guint32 *at = NULL;

  self->offset = g_new0 (guint32, (gsize) self->n + 1);
  self->target = g_new (guint32, MAX ((gsize) self->m * 2, 1));
  for (guint32 i = 0; i < self->m; i++) {
    self->offset[self->edge[i].a + 1]++;
    self->offset[self->edge[i].b + 1]++;
  }
  for (guint32 v = 0; v < self->n; v++)
    self->offset[v + 1] += self->offset[v];
  at = g_memdup2 (self->offset, sizeof (guint32) * ((gsize) self->n + 1));
  for (guint32 i = 0; i < self->m; i++)
    self->target[at[self->edge[i].b]++] = self->edge[i].a;
  for (guint32 i = 0; i < self->m; i++)
    self->target[at[self->edge[i].a]++] = self->edge[i].b;
}

RostrumCsr *
rostrum_csr_new (guint32 n, const RostrumLayoutEdge *edges, guint32 n_edges, const guint32 *rank)
{
  RostrumCsr *self = g_new0 (RostrumCsr, 1);

  self->n = n;
  self->edge = g_new (RostrumLayoutEdge, MAX (n_edges, 1));
  self->m = canonical_edges (n, edges, n_edges, rank, self->edge);
  fill_rows (self);
  return self;
}

void
rostrum_csr_free (RostrumCsr *self)
{
  if (!self)
    return;
  g_free (self->offset);
  g_free (self->target);
  g_free (self->edge);
  g_free (self);
}

guint32
rostrum_csr_components (const RostrumCsr *self, guint32 *component)
{
  g_autofree guint32 *stack = g_new (guint32, MAX (self->n, 1));
  guint32 count = 0;

  for (guint32 v = 0; v < self->n; v++)
    component[v] = G_MAXUINT32;
  for (guint32 v = 0; v < self->n; v++) {
    guint32 height = 0;

    if (component[v] != G_MAXUINT32)
      continue;
    component[v] = count;
    stack[height++] = v;
    while (height > 0) {
      guint32 u = stack[--height];

      for (guint32 i = self->offset[u]; i < self->offset[u + 1]; i++) {
        guint32 w = self->target[i];

        if (component[w] == G_MAXUINT32) {
          component[w] = count;
          stack[height++] = w;
        }
      }
    }
    count++;
  }
  return count;
}

guint32
rostrum_csr_list_components (const RostrumCsr *self, guint32 *list, guint32 **first)
{
  g_autofree guint32 *component = g_new (guint32, self->n);
  guint32 count = rostrum_csr_components (self, component);
  g_autofree guint32 *at = NULL;

  *first = g_new0 (guint32, (gsize) count + 1);
  for (guint32 v = 0; v < self->n; v++)
    (*first)[component[v] + 1]++;
  for (guint32 c = 0; c < count; c++)
    (*first)[c + 1] += (*first)[c];
  at = g_memdup2 (*first, sizeof (guint32) * ((gsize) count + 1));
  for (guint32 v = 0; v < self->n; v++)
    list[at[component[v]]++] = v;
  return count;
}

/* @nodes ascends, so a node's place is found by bisection: no array as long as the whole graph for each small
 * component. */
static guint32
place_of (const guint32 *nodes, guint32 n_nodes, guint32 v)
{
  guint32 low = 0;
  guint32 high = n_nodes;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;

    if (nodes[middle] < v)
      low = middle + 1;
    else
      high = middle;
  }
  return low < n_nodes && nodes[low] == v ? low : G_MAXUINT32;
}

RostrumCsr *
rostrum_csr_induced (const RostrumCsr *self, const guint32 *nodes, guint32 n_nodes)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (RostrumLayoutEdge));

  for (guint32 i = 0; i < n_nodes; i++)
    for (guint32 k = self->offset[nodes[i]]; k < self->offset[nodes[i] + 1]; k++) {
      RostrumLayoutEdge edge = { i, 0 };

      if (self->target[k] < nodes[i])
        continue;
      edge.b = place_of (nodes, n_nodes, self->target[k]);
      if (edge.b != G_MAXUINT32)
        g_array_append_val (edges, edge);
    }
  return rostrum_csr_new (n_nodes, (RostrumLayoutEdge *) edges->data, edges->len, NULL);
}
