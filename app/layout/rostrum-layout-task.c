/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-layout-task.h"
#include "layout/rostrum-node-order.h"
#include "layout/rostrum-overlap.h"

#include <math.h>

/* Rounding two places takes up to a unit from the gap between them. */
#define ROUNDING_WORLD 1.0
/* What layouts keep beyond that, so that boxes side by side do not touch for the last bit. */
#define SPARE_WORLD 0.02
#define LARGEST_WORLD 1e6
#define FARTHEST_WORLD 1e9

static double
sane (double value, double low, double high, double otherwise)
{
  return value >= low ? MIN (value, high) : value < low ? low : otherwise;
}

static double
sane_size (double size)
{
  return sane (size, 0, LARGEST_WORLD, 0);
}

static void
take_boxes (RostrumLayoutTask *self, const RostrumLayoutGraph *graph)
{
  self->boxes = g_new (RostrumLayoutBox, self->n);
  self->side = graph->sides ? g_new (guint8, self->n) : NULL;
  for (guint32 i = 0; i < self->n; i++) {
    const RostrumLayoutBox *b = &graph->boxes[self->order[i]];

    self->boxes[i] = (RostrumLayoutBox){
      sane_size (b->left),  sane_size (b->right),          sane_size (b->above),
      sane_size (b->below), sane_size (b->hub_half_width), sane_size (b->hub_half_height),
      b->hub_is_round
    };
    if (self->side)
      self->side[i] = graph->sides[self->order[i]] != 0;
  }
}

static void
take_edges (RostrumLayoutTask *self, const RostrumLayoutGraph *graph, const guint32 *rank)
{
  g_autofree RostrumLayoutEdge *across = NULL;
  guint32 n_across = 0;

  if (!graph->sides) {
    self->graph = rostrum_csr_new (self->n, graph->edges, graph->n_edges, rank);
    return;
  }
  across = g_new (RostrumLayoutEdge, MAX (graph->n_edges, 1));
  for (guint32 e = 0; e < graph->n_edges; e++) {
    RostrumLayoutEdge edge = graph->edges[e];

    if (edge.a < self->n && edge.b < self->n && !graph->sides[edge.a] != !graph->sides[edge.b])
      across[n_across++] = edge;
  }
  self->graph = rostrum_csr_new (self->n, across, n_across, rank);
}

static void
take_pins (RostrumLayoutTask *self, const RostrumLayoutGraph *graph)
{
  if (!graph->pinned || !graph->pinned_at)
    return;
  self->fixed = g_new0 (gboolean, self->n);
  self->pin_x = g_new0 (double, self->n);
  self->pin_y = g_new0 (double, self->n);
  for (guint32 i = 0; i < self->n; i++) {
    RostrumWorldPoint at = graph->pinned_at[self->order[i]];

    self->fixed[i] = graph->pinned[self->order[i]] != FALSE;
    self->pin_x[i] = sane (at.x, -FARTHEST_WORLD, FARTHEST_WORLD, 0);
    self->pin_y[i] = sane (at.y, -FARTHEST_WORLD, FARTHEST_WORLD, 0);
  }
}

RostrumLayoutTask *
rostrum_layout_task_new (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options)
{
  RostrumLayoutTask *self = g_new0 (RostrumLayoutTask, 1);
  g_autofree guint32 *rank = g_new (guint32, graph->n_nodes);

  self->n = graph->n_nodes;
  self->options = *options;
  self->options.gap_world = sane_size (options->gap_world);
  self->options.aspect = sane (options->aspect, 0.05, 20, 1);
  self->options.page_world = sane (options->page_world, 1, LARGEST_WORLD, 1);
  self->order = rostrum_node_order (graph, rank);
  self->x = g_new0 (double, self->n);
  self->y = g_new0 (double, self->n);
  take_boxes (self, graph);
  take_edges (self, graph, rank);
  take_pins (self, graph);
  return self;
}

void
rostrum_layout_task_free (RostrumLayoutTask *self)
{
  if (!self)
    return;
  rostrum_csr_free (self->graph);
  g_free (self->order);
  g_free (self->boxes);
  g_free (self->side);
  g_free (self->fixed);
  g_free (self->pin_x);
  g_free (self->pin_y);
  g_free (self->x);
  g_free (self->y);
  g_free (self);
}

gboolean
rostrum_layout_task_is_cancelled (const RostrumLayoutTask *self)
{
  return self->options.cancelled && g_atomic_int_get (self->options.cancelled);
}

double
rostrum_layout_task_gap (const RostrumLayoutTask *self)
{
  return self->options.gap_world + ROUNDING_WORLD + SPARE_WORLD;
}

static void
centre (RostrumLayoutTask *self)
{
  RostrumWorldRect room = rostrum_boxes_rect (self->n, self->boxes, self->x, self->y, 0);
  double dx = room.x + room.width / 2;
  double dy = room.y + room.height / 2;

  for (guint32 v = 0; v < self->n; v++) {
    self->x[v] = floor (self->x[v] - dx + 0.5);
    self->y[v] = floor (self->y[v] - dy + 0.5);
  }
}

void
rostrum_layout_task_finish (RostrumLayoutTask *self, RostrumWorldPoint *positions)
{
  if (!rostrum_layout_task_is_cancelled (self) && !self->options.draft)
    rostrum_overlap_remove (self->n, self->boxes, self->options.gap_world + ROUNDING_WORLD, NULL,
                            self->options.cancelled, self->x, self->y);
  centre (self);
  for (guint32 v = 0; v < self->n && self->fixed; v++)
    if (self->fixed[v]) {
      self->x[v] = self->pin_x[v];
      self->y[v] = self->pin_y[v];
    }
  if (self->fixed && !rostrum_layout_task_is_cancelled (self))
    rostrum_overlap_remove (self->n, self->boxes, self->options.gap_world, self->fixed,
                            self->options.cancelled, self->x, self->y);
  for (guint32 i = 0; i < self->n; i++)
    positions[self->order[i]] = (RostrumWorldPoint){ self->x[i], self->y[i] };
}
