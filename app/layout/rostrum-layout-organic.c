/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The organic layout from end to end. Each component: PivotMDS → stress → (large ones: forces → evenly
 * spread) → overlaps removed. All together: packed side by side → (small pictures: refined) → overlaps
 * removed → pinned nodes put where they belong. Nodes are in the order of their keys throughout, so that
 * nothing depends on the caller's. */
#include "layout/rostrum-csr.h"
#include "layout/rostrum-force.h"
#include "layout/rostrum-node-order.h"
#include "layout/rostrum-overlap.h"
#include "layout/rostrum-pack.h"
#include "layout/rostrum-pivot-mds.h"
#include "layout/rostrum-refine.h"
#include "layout/rostrum-spread.h"
#include "layout/rostrum-stress.h"

#include <math.h>

/* Up to here a picture is refined node by node, and up to there all distances are kept. */
#define SMALL 200
#define SMALL_EDGES 1200
#define FULL_STRESS 400
#define COST_PASS 1.2
#define PIVOTS 64
#define FULL_SWEEPS 300
#define SPARSE_SWEEPS 15
#define FORCE_ROUNDS 40
/* Larger pictures are given this many times the room of their boxes, and are made so far even before overlaps
 * go. */
#define FILL 3.0
#define EVENNESS 0.5
/* Pairs that the refinement may look at: per node, and at most. */
#define WORK_PER_NODE 800000
#define WORK_MOST 120000000
/* Thousands of small components share it; it takes a few seconds. */
#define WORK_OF_ALL 400000000
/* Positions are whole units: crisp at zoom 1. Rounding takes up to a unit from a gap. */
#define ROUNDING_WORLD 1.01
#define LARGEST_WORLD 1e6

typedef struct {
  guint32 n;
  guint32 *order; /* place in canonical order → node of the caller */
  RostrumLayoutBox *boxes;
  gboolean *fixed; /* NULL if no node is pinned */
  double *pin_x;
  double *pin_y;
  RostrumCsr *graph;
  RostrumLayoutOptions options;
  double *x;
  double *y;
} Organic;

static double
sane (double value, double low, double high, double otherwise)
{
  return value >= low ? MIN (value, high) : value < low ? low : otherwise;
}

static RostrumLayoutBox
sane_box (const RostrumLayoutBox *b)
{
  return (RostrumLayoutBox){ sane (b->left, 0, LARGEST_WORLD, 0),
                             sane (b->right, 0, LARGEST_WORLD, 0),
                             sane (b->above, 0, LARGEST_WORLD, 0),
                             sane (b->below, 0, LARGEST_WORLD, 0),
                             sane (b->hub_half_width, 0, LARGEST_WORLD, 0),
                             sane (b->hub_half_height, 0, LARGEST_WORLD, 0),
                             b->hub_is_round };
}

static void
organic_init (Organic *o, const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options)
{
  guint32 n = graph->n_nodes;
  g_autofree guint32 *rank = g_new (guint32, n);

  *o = (Organic){ .n = n, .options = *options };
  o->options.gap_world = sane (options->gap_world, 0, LARGEST_WORLD, 0);
  o->options.aspect = sane (options->aspect, 0.05, 20, 1);
  o->order = rostrum_node_order (graph, rank);
  o->boxes = g_new (RostrumLayoutBox, n);
  o->x = g_new0 (double, n);
  o->y = g_new0 (double, n);
  for (guint32 i = 0; i < n; i++)
    o->boxes[i] = sane_box (&graph->boxes[o->order[i]]);
  o->graph = rostrum_csr_new (n, graph->edges, graph->n_edges, rank);
}

static void
organic_init_pins (Organic *o, const RostrumLayoutGraph *graph)
{
  for (guint32 i = 0; i < o->n; i++) {
    guint32 v = o->order[i];

    if (!graph->pinned || !graph->pinned_at || !graph->pinned[v])
      continue;
    if (!o->fixed) {
      o->fixed = g_new0 (gboolean, o->n);
      o->pin_x = g_new0 (double, o->n);
      o->pin_y = g_new0 (double, o->n);
    }
    o->fixed[i] = TRUE;
    o->pin_x[i] = sane (graph->pinned_at[v].x, -1e9, 1e9, 0);
    o->pin_y[i] = sane (graph->pinned_at[v].y, -1e9, 1e9, 0);
  }
}

static void
organic_clear (Organic *o)
{
  g_free (o->order);
  g_free (o->boxes);
  g_free (o->fixed);
  g_free (o->pin_x);
  g_free (o->pin_y);
  g_free (o->x);
  g_free (o->y);
  rostrum_csr_free (o->graph);
}

static gboolean
is_cancelled (const Organic *o)
{
  return o->options.cancelled && g_atomic_int_get (o->options.cancelled);
}

static gboolean
is_small (const RostrumCsr *graph)
{
  return graph->n <= SMALL && graph->m <= SMALL_EDGES;
}

static void
refine (const Organic *o, const RostrumCsr *graph, const RostrumLayoutBox *boxes, double *x, double *y)
{
  guint64 work_per_node = MIN (WORK_PER_NODE, WORK_OF_ALL / o->n);
  guint64 work = MIN (graph->n * work_per_node, WORK_MOST);
  RostrumRefineOptions options = { .gap_world = o->options.gap_world + ROUNDING_WORLD,
                                   .aspect = o->options.aspect,
                                   .seed = o->options.seed,
                                   .work = work,
                                   .cost_pass = COST_PASS,
                                   .heat = 1,
                                   .cancelled = o->options.cancelled };

  rostrum_refine (graph, boxes, &options, x, y);
}

/* Stress in steps, then stretched to world units. */
static void
place_by_stress (const Organic *o, const RostrumCsr *graph, const RostrumLayoutBox *boxes, double *x,
                 double *y)
{
  g_autoptr (RostrumPivots) pivots = rostrum_pivots_new (graph, PIVOTS);
  g_autoptr (RostrumStress) stress = NULL;
  double step;
  double stretch;

  rostrum_pivot_mds (pivots, o->options.seed, x, y);
  if (graph->n <= FULL_STRESS)
    stress = rostrum_stress_new_full (graph);
  else
    stress = rostrum_stress_new_sparse (graph, pivots);
  rostrum_stress_minimize (stress, graph->n <= FULL_STRESS ? FULL_SWEEPS : SPARSE_SWEEPS,
                           o->options.cancelled, x, y);
  if (!is_small (graph))
    rostrum_force (graph, FORCE_ROUNDS, o->options.cancelled, x, y);
  rostrum_drawing_measures (graph->n, boxes, o->options.gap_world, &step, &stretch);
  for (guint32 v = 0; v < graph->n; v++) {
    /* PivotMDS lays the longer axis in x */
    double across = o->options.aspect < 1 ? y[v] : x[v];
    double down = o->options.aspect < 1 ? x[v] : y[v];

    x[v] = across * step * stretch;
    y[v] = down * step / stretch;
  }
}

/* Lays out the nodes of one component where they are in o->x, o->y; returns the room it takes. */
static RostrumWorldRect
place_component (Organic *o, const guint32 *nodes, guint32 n)
{
  g_autoptr (RostrumCsr) graph = rostrum_csr_induced (o->graph, nodes, n);
  g_autofree RostrumLayoutBox *boxes = g_new (RostrumLayoutBox, n);
  g_autofree double *x = g_new0 (double, n);
  g_autofree double *y = g_new0 (double, n);
  double gap = o->options.gap_world + ROUNDING_WORLD;
  RostrumWorldRect room;

  for (guint32 i = 0; i < n; i++)
    boxes[i] = o->boxes[nodes[i]];
  if (n > 1)
    place_by_stress (o, graph, boxes, x, y);
  if (n > 1 && !is_small (graph))
    rostrum_spread (n, boxes, gap, o->options.aspect, FILL, EVENNESS, x, y);
  else if (n > 1 && !is_small (o->graph))
    refine (o, graph, boxes, x, y);
  rostrum_overlap_remove (n, boxes, gap, NULL, o->options.cancelled, x, y);
  room = rostrum_box_rect (&boxes[0], x[0], y[0], gap);
  for (guint32 i = 0; i < n; i++) {
    RostrumWorldRect rect = rostrum_box_rect (&boxes[i], x[i], y[i], gap);

    room = rostrum_world_rect_union (&room, &rect);
    o->x[nodes[i]] = x[i];
    o->y[nodes[i]] = y[i];
  }
  return room;
}

static void
place_components (Organic *o)
{
  g_autofree guint32 *list = g_new (guint32, o->n);
  g_autofree guint32 *first = NULL;
  guint32 count = rostrum_csr_list_components (o->graph, list, &first);
  g_autofree RostrumWorldRect *placed = g_new (RostrumWorldRect, count);
  g_autofree RostrumWorldRect *packed = NULL;

  for (guint32 c = 0; c < count; c++)
    placed[c] = place_component (o, list + first[c], first[c + 1] - first[c]);
  packed = g_memdup2 (placed, sizeof (RostrumWorldRect) * count);
  rostrum_pack (packed, count, o->options.aspect);
  for (guint32 c = 0; c < count; c++)
    for (guint32 i = first[c]; i < first[c + 1]; i++) {
      o->x[list[i]] += packed[c].x - placed[c].x;
      o->y[list[i]] += packed[c].y - placed[c].y;
    }
}

static void
centre (Organic *o)
{
  RostrumWorldRect room = rostrum_box_rect (&o->boxes[0], o->x[0], o->y[0], 0);
  double dx;
  double dy;

  for (guint32 v = 1; v < o->n; v++) {
    RostrumWorldRect rect = rostrum_box_rect (&o->boxes[v], o->x[v], o->y[v], 0);

    room = rostrum_world_rect_union (&room, &rect);
  }
  dx = room.x + room.width / 2;
  dy = room.y + room.height / 2;
  for (guint32 v = 0; v < o->n; v++) {
    o->x[v] = floor (o->x[v] - dx + 0.5);
    o->y[v] = floor (o->y[v] - dy + 0.5);
  }
}

/* A pin changes as little as possible: the picture is the one without pins, but for what lies in the way. */
static void
put_pins (Organic *o)
{
  for (guint32 v = 0; v < o->n; v++)
    if (o->fixed[v]) {
      o->x[v] = o->pin_x[v];
      o->y[v] = o->pin_y[v];
    }
  rostrum_overlap_remove (o->n, o->boxes, o->options.gap_world, o->fixed, o->options.cancelled, o->x, o->y);
}

void
rostrum_layout_organic (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                        RostrumWorldPoint *positions)
{
  Organic o;

  g_return_if_fail (graph != NULL && options != NULL);
  if (graph->n_nodes == 0)
    return;
  g_return_if_fail (graph->boxes != NULL && positions != NULL &&
                    (graph->edges != NULL || graph->n_edges == 0));

  organic_init (&o, graph, options);
  organic_init_pins (&o, graph);
  place_components (&o);
  if (o.n > 1 && is_small (o.graph))
    refine (&o, o.graph, o.boxes, o.x, o.y);
  if (!is_cancelled (&o))
    rostrum_overlap_remove (o.n, o.boxes, o.options.gap_world + ROUNDING_WORLD, NULL, o.options.cancelled,
                            o.x, o.y);
  centre (&o);
  if (o.fixed)
    put_pins (&o);
  for (guint32 i = 0; i < o.n; i++)
    positions[o.order[i]] = (RostrumWorldPoint){ o.x[i], o.y[i] };
  organic_clear (&o);
}
