/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The organic layout from end to end. Each component: the shape of a large graph, of few nodes with less stress →
 * evenly spread → overlaps removed. All together: packed side by side → (small pictures: refined for the page) →
 * overlaps removed → pinned nodes put where they belong. Nodes are in the order of their keys throughout, so that nothing
 * depends on the caller's. */
#include "layout/rostrum-drawing.h"
#include "layout/rostrum-layout-task.h"
#include "layout/rostrum-organic-shape.h"
#include "layout/rostrum-overlap.h"
#include "layout/rostrum-pack.h"
#include "layout/rostrum-refine.h"
#include "layout/rostrum-spread.h"
#include "layout/rostrum-stress.h"

#include <math.h>

/* Up to here a picture is refined node by node. */
#define SMALL 200
#define SMALL_EDGES 1200
#define COST_PASS 1.2
#define HEAT 0.5
/* A picture whose square is larger than the page by more than this factor is stretched to fit it, by so much that one
 * hardly sees it. */
#define LARGER 1.3
#define MOST_STRETCH 1.3
#define FEW 100
#define FULL_SWEEPS 300
/* Larger pictures are given this many times the room of their boxes, and are made so far even before overlaps
 * go. */
#define FILL 3.0
#define EVENNESS 0.3
/* The middle of larger graphs is denser, and would be torn up: so much evener for each doubling of the nodes. */
#define MORE_EVENNESS 0.06
#define MOST_EVENNESS 0.6
/* Pairs that the refinement may look at: per node, and at most. */
#define WORK_PER_NODE 800000
#define WORK_MOST 120000000
/* Thousands of small components share it; it takes a few seconds. */
#define WORK_OF_ALL 400000000

static gboolean
is_small (const RostrumCsr *graph)
{
  return graph->n <= SMALL && graph->m <= SMALL_EDGES;
}

/* By how much a picture that is larger than the page must be stretched to fit it better. */
static double
stretch_to_page (const RostrumLayoutTask *o, const RostrumCsr *graph, const RostrumLayoutBox *boxes,
                 const double *x, const double *y)
{
  double page = rostrum_drawing_page (graph, boxes, rostrum_layout_task_gap (o), o->options.page_world);
  RostrumWorldRect all = rostrum_boxes_rect (graph->n, boxes, x, y, 0);
  double root = sqrt (o->options.aspect);
  double larger;
  double most;

  /* one whose edges need more than the page has is not for it */
  if (page > o->options.page_world)
    return 1;
  larger = MAX (all.width / root, all.height * root) / page;
  most = CLAMP (larger * larger / LARGER, 1, MOST_STRETCH);
  return CLAMP (root * sqrt (all.height / MAX (all.width, 1)), 1 / most, most);
}

static void
refine (const RostrumLayoutTask *o, const RostrumCsr *graph, const RostrumLayoutBox *boxes, double *x,
        double *y)
{
  guint64 work_per_node = MIN (WORK_PER_NODE, WORK_OF_ALL / o->n);
  guint64 work = (guint64) (MIN (graph->n * work_per_node, WORK_MOST) * CLAMP (o->options.effort, 0, 1));
  RostrumRefineOptions options = { .gap_world = rostrum_layout_task_gap (o),
                                   .aspect = o->options.aspect,
                                   .page_world = o->options.page_world,
                                   .stretch = stretch_to_page (o, graph, boxes, x, y),
                                   .seed = o->options.seed,
                                   .work = work,
                                   .cost_pass = COST_PASS,
                                   .heat = HEAT,
                                   .cancelled = o->options.cancelled };

  for (guint32 v = 0; v < graph->n; v++) {
    x[v] *= options.stretch;
    y[v] /= options.stretch;
  }
  rostrum_refine (graph, boxes, &options, x, y);
}

/* The shape of large graphs has few crossings; of few nodes all pairs can be weighed then, which has the truest
 * distances. */
static void
place_small (const RostrumLayoutTask *o, const RostrumCsr *graph, double *x, double *y)
{
  rostrum_organic_shape (graph, FALSE, o->options.seed, o->options.cancelled, x, y);
  if (graph->n <= FEW) {
    g_autoptr (RostrumStress) stress = rostrum_stress_new_full (graph);

    rostrum_stress_minimize (stress, FULL_SWEEPS, o->options.cancelled, x, y);
  }
}

/* The direction of the larger eigenvalue of (xx xy; xy yy), of length 1. */
static RostrumWorldPoint
long_axis (double xx, double xy, double yy)
{
  double half = (xx - yy) / 2;
  double root = sqrt (half * half + xy * xy);
  RostrumWorldPoint axis =
      half >= 0 ? (RostrumWorldPoint){ half + root, xy } : (RostrumWorldPoint){ xy, root - half };
  double length = sqrt (axis.x * axis.x + axis.y * axis.y);

  return length > 1e-9 ? (RostrumWorldPoint){ axis.x / length, axis.y / length }
                       : (RostrumWorldPoint){ 1, 0 };
}

/* Stretches to world units, the longer axis turned to where the window is longer. */
static void
turn_and_stretch (const RostrumLayoutTask *o, guint32 n, double step, double *x, double *y)
{
  double xx = 0;
  double xy = 0;
  double yy = 0;
  double mean_x = 0;
  double mean_y = 0;
  RostrumWorldPoint axis;

  for (guint32 v = 0; v < n; v++) {
    mean_x += x[v] / n;
    mean_y += y[v] / n;
  }
  for (guint32 v = 0; v < n; v++) {
    xx += (x[v] - mean_x) * (x[v] - mean_x);
    xy += (x[v] - mean_x) * (y[v] - mean_y);
    yy += (y[v] - mean_y) * (y[v] - mean_y);
  }
  axis = long_axis (xx, xy, yy);
  for (guint32 v = 0; v < n; v++) {
    double along = (x[v] - mean_x) * axis.x + (y[v] - mean_y) * axis.y;
    double beside = (y[v] - mean_y) * axis.x - (x[v] - mean_x) * axis.y;

    x[v] = step * (o->options.aspect < 1 ? beside : along);
    y[v] = step * (o->options.aspect < 1 ? along : beside);
  }
}

static double
evenness_of (guint32 n)
{
  return MIN (EVENNESS + MORE_EVENNESS * rostrum_large_doublings (n, ROSTRUM_LARGE_NODES), MOST_EVENNESS);
}

/* Lays out the nodes of one component where they are in o->x, o->y; returns the room it takes. */
static RostrumWorldRect
place_component (RostrumLayoutTask *o, const guint32 *nodes, guint32 n)
{
  g_autoptr (RostrumCsr) part = n < o->graph->n ? rostrum_csr_induced (o->graph, nodes, n) : NULL;
  const RostrumCsr *graph = part ? part : o->graph;
  g_autofree RostrumLayoutBox *boxes = g_new (RostrumLayoutBox, n);
  g_autofree double *x = g_new0 (double, n);
  g_autofree double *y = g_new0 (double, n);
  double gap = rostrum_layout_task_gap (o);

  for (guint32 i = 0; i < n; i++)
    boxes[i] = o->boxes[nodes[i]];
  if (n > 1 && is_small (graph)) {
    place_small (o, graph, x, y);
    turn_and_stretch (o, n, rostrum_drawing_step (graph, boxes, o->options.gap_world, o->options.page_world),
                      x, y);
  } else if (n > 1) {
    rostrum_organic_shape (graph, o->options.draft, o->options.seed, o->options.cancelled, x, y);
    turn_and_stretch (o, n, 1, x, y);
  }
  if (n > 1 && !is_small (graph))
    rostrum_spread (n, boxes, gap, rostrum_spread_own_aspect (n, x, y), FILL, evenness_of (n), x, y);
  else if (n > 1 && !is_small (o->graph))
    refine (o, graph, boxes, x, y);
  if (is_small (graph) || !o->options.draft)
    rostrum_overlap_remove (n, boxes, gap, NULL, o->options.cancelled, x, y);
  for (guint32 i = 0; i < n; i++) {
    o->x[nodes[i]] = x[i];
    o->y[nodes[i]] = y[i];
  }
  return rostrum_boxes_rect (n, boxes, x, y, gap);
}

static void
place_components (RostrumLayoutTask *o)
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

void
rostrum_layout_organic (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                        RostrumWorldPoint *positions)
{
  RostrumLayoutGraph one_mode;
  g_autoptr (RostrumLayoutTask) task = NULL;

  g_return_if_fail (graph != NULL && options != NULL);
  if (graph->n_nodes == 0)
    return;
  g_return_if_fail (graph->boxes != NULL && positions != NULL &&
                    (graph->edges != NULL || graph->n_edges == 0));

  one_mode = *graph;
  one_mode.sides = NULL;
  task = rostrum_layout_task_new (&one_mode, options);
  task->options.draft &= !is_small (task->graph);
  place_components (task);
  if (task->n > 1 && is_small (task->graph))
    refine (task, task->graph, task->boxes, task->x, task->y);
  rostrum_layout_task_finish (task, positions);
}
