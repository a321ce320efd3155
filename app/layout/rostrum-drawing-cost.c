/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-drawing-cost.h"

static void
books_init (RostrumCostBooks *books, gsize n, gsize m)
{
  books->node_pair = g_new0 (float, n *n + 1);
  books->edge_pair = g_new0 (float, m *m + 1);
  books->pass = g_new0 (float, m *n + 1);
  books->own_label = g_new0 (float, m + 1);
  books->node_sum = g_new0 (double, n + 1);
  books->edge_sum = g_new0 (double, m + 1);
}

static void
books_clear (RostrumCostBooks *books)
{
  g_free (books->node_pair);
  g_free (books->edge_pair);
  g_free (books->pass);
  g_free (books->own_label);
  g_free (books->node_sum);
  g_free (books->edge_sum);
}

/* Fills the books; the total counts each pair once. */
static void
take_stock (RostrumDrawingCost *self)
{
  RostrumCostBooks *books = &self->books;
  gsize n = self->drawing->graph->n;
  gsize m = self->drawing->graph->m;

  self->room = n > 0 ? rostrum_drawing_room_cost (self->drawing) : 0;
  self->total = self->room;
  for (gsize v = 0; v < n; v++) {
    double pairs = rostrum_drawing_node_row (self->drawing, v, books->node_pair + v * n);

    books->node_sum[v] = pairs + rostrum_drawing_pass_column (self->drawing, v, self->pass_column);
    self->total += pairs / 2;
  }
  for (gsize e = 0; e < m; e++) {
    double pairs = rostrum_drawing_edge_row (self->drawing, e, books->edge_pair + e * m);
    double alone = rostrum_drawing_pass_row (self->drawing, e, books->pass + e * n);

    books->own_label[e] = (float) rostrum_drawing_own_label_cost (self->drawing, e);
    alone += books->own_label[e];
    books->edge_sum[e] = pairs + alone;
    self->total += pairs / 2 + alone;
  }
}

RostrumDrawingCost *
rostrum_drawing_cost_new (RostrumDrawing *drawing)
{
  RostrumDrawingCost *self = g_new0 (RostrumDrawingCost, 1);
  gsize n = drawing->graph->n;
  gsize m = drawing->graph->m;

  self->drawing = drawing;
  books_init (&self->books, n, m);
  self->moving = g_new0 (guint32, n + 1);
  self->touched = g_new0 (guint32, m + 1);
  self->edges = g_new0 (guint32, m + 1);
  self->node_row = g_new0 (float, n *n + 1);
  self->pass_column = g_new0 (float, n *m + 1);
  self->edge_row = g_new0 (float, m *m + 1);
  self->pass_row = g_new0 (float, m *n + 1);
  self->label = g_new0 (float, m + 1);
  take_stock (self);
  return self;
}

void
rostrum_drawing_cost_free (RostrumDrawingCost *self)
{
  if (!self)
    return;
  books_clear (&self->books);
  g_free (self->moving);
  g_free (self->touched);
  g_free (self->edges);
  g_free (self->node_row);
  g_free (self->pass_column);
  g_free (self->edge_row);
  g_free (self->pass_row);
  g_free (self->label);
  g_free (self);
}

static void
mark_moving (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes)
{
  const RostrumCsr *g = self->drawing->graph;

  self->mark++;
  self->n_edges = 0;
  for (guint32 i = 0; i < n_nodes; i++) {
    self->moving[nodes[i]] = self->mark;
    for (guint32 k = g->offset[nodes[i]]; k < g->offset[nodes[i] + 1]; k++) {
      guint32 e = self->drawing->incident[k];

      if (self->touched[e] == self->mark)
        continue;
      self->touched[e] = self->mark;
      self->edges[self->n_edges++] = e;
    }
  }
}

/* The books' share of all pairs in which something moves. The rows' sums count a pair of two that move twice.
 * */
static double
cost_before (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes)
{
  const RostrumCostBooks *books = &self->books;
  gsize n = self->drawing->graph->n;
  gsize m = self->drawing->graph->m;
  double cost = self->room;

  for (guint32 i = 0; i < n_nodes; i++) {
    cost += books->node_sum[nodes[i]];
    for (guint32 k = i + 1; k < n_nodes; k++)
      cost -= books->node_pair[nodes[i] * n + nodes[k]];
  }
  for (guint32 i = 0; i < self->n_edges; i++) {
    gsize e = self->edges[i];

    cost += books->edge_sum[e];
    for (guint32 k = i + 1; k < self->n_edges; k++)
      cost -= books->edge_pair[e * m + self->edges[k]];
    for (guint32 k = 0; k < n_nodes; k++)
      cost -= books->pass[e * n + nodes[k]];
  }
  self->work += n_nodes + self->n_edges;
  return cost;
}

/* The new rows of the nodes that move and their sum, as far as that stays below @limit. */
static double
nodes_after (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes, double limit)
{
  gsize n = self->drawing->graph->n;
  gsize m = self->drawing->graph->m;
  double cost = 0;

  for (guint32 i = 0; i < n_nodes && cost <= limit; i++) {
    float *row = self->node_row + i * n;
    float *column = self->pass_column + i * m;

    cost += rostrum_drawing_node_row (self->drawing, nodes[i], row);
    for (guint32 k = 0; k < i; k++)
      cost -= row[nodes[k]];
    if (cost > limit)
      break;
    cost += rostrum_drawing_pass_column (self->drawing, nodes[i], column);
    /* those come with the touched edges */
    for (guint32 k = 0; k < self->n_edges; k++)
      cost -= column[self->edges[k]];
    self->work += n + m;
  }
  return cost;
}

static double
edges_after (RostrumDrawingCost *self, double limit)
{
  gsize n = self->drawing->graph->n;
  gsize m = self->drawing->graph->m;
  double cost = 0;

  for (guint32 i = 0; i < self->n_edges && cost <= limit; i++) {
    guint32 e = self->edges[i];
    float *row = self->edge_row + i * m;

    self->label[i] = (float) rostrum_drawing_own_label_cost (self->drawing, e);
    cost += self->label[i] + rostrum_drawing_edge_row (self->drawing, e, row);
    for (guint32 k = 0; k < i; k++)
      cost -= row[self->edges[k]];
    if (cost > limit)
      break;
    cost += rostrum_drawing_pass_row (self->drawing, e, self->pass_row + i * n);
    self->work += n + m;
  }
  return cost;
}

/* Enters a changed pair (i, j) into a symmetric table and into both rows' sums. */
static inline void
enter_pair (float *table, double *sum, gsize size, gsize i, gsize j, float now)
{
  double change = (double) now - table[i * size + j];

  if (change == 0)
    return;
  table[i * size + j] = table[j * size + i] = now;
  sum[i] += change;
  sum[j] += change;
}

static inline void
enter_pass (RostrumDrawingCost *self, gsize e, gsize v, float now)
{
  RostrumCostBooks *books = &self->books;
  float *entry = books->pass + e * self->drawing->graph->n + v;
  double change = (double) now - *entry;

  if (change == 0)
    return;
  *entry = now;
  books->edge_sum[e] += change;
  books->node_sum[v] += change;
}

static void
enter_move (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes)
{
  RostrumCostBooks *books = &self->books;
  gsize n = self->drawing->graph->n;
  gsize m = self->drawing->graph->m;

  for (guint32 i = 0; i < n_nodes; i++) {
    for (gsize u = 0; u < n; u++)
      enter_pair (books->node_pair, books->node_sum, n, nodes[i], u, self->node_row[i * n + u]);
    for (gsize f = 0; f < m; f++)
      if (self->touched[f] != self->mark)
        enter_pass (self, f, nodes[i], self->pass_column[i * m + f]);
  }
  for (guint32 i = 0; i < self->n_edges; i++) {
    guint32 e = self->edges[i];

    for (gsize f = 0; f < m; f++)
      enter_pair (books->edge_pair, books->edge_sum, m, e, f, self->edge_row[i * m + f]);
    for (gsize v = 0; v < n; v++)
      enter_pass (self, e, v, self->pass_row[i * n + v]);
    books->edge_sum[e] += (double) self->label[i] - books->own_label[e];
    books->own_label[e] = self->label[i];
  }
}

static void
exchange (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes, RostrumWorldPoint *places)
{
  for (guint32 i = 0; i < n_nodes; i++) {
    RostrumWorldPoint old = self->drawing->place[nodes[i]];

    rostrum_drawing_put (self->drawing, nodes[i], places[i]);
    places[i] = old;
  }
}

gboolean
rostrum_drawing_cost_try (RostrumDrawingCost *self, const guint32 *nodes, guint32 n_nodes,
                          RostrumWorldPoint *places, double threshold)
{
  double before;
  double after;
  double room;

  mark_moving (self, nodes, n_nodes);
  before = cost_before (self, nodes, n_nodes);
  exchange (self, nodes, n_nodes, places);
  room = rostrum_drawing_room_cost (self->drawing);
  after = room;
  if (after <= before + threshold)
    after += nodes_after (self, nodes, n_nodes, before + threshold - after);
  if (after <= before + threshold)
    after += edges_after (self, before + threshold - after);
  if (after > before + threshold) {
    exchange (self, nodes, n_nodes, places);
    return FALSE;
  }
  enter_move (self, nodes, n_nodes);
  self->room = room;
  self->total += after - before;
  return TRUE;
}
