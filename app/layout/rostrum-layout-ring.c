/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ring from end to end: an order, then the smallest ellipse that has room for the boxes. A two-mode
 * network has two: the orders come from a layered drawing that is closed to a ring, and small ones are then
 * bettered where they stand. */
#include "layout/rostrum-circle-order.h"
#include "layout/rostrum-ellipse.h"
#include "layout/rostrum-layers-arrange.h"
#include "layout/rostrum-layout-task.h"
#include "layout/rostrum-overlap.h"
#include "layout/rostrum-ring-search.h"

#include <math.h>

/* Pairs that the search may look at: a few tenths of a second. */
#define WORK_OF_ALL 6000000
#define WORK_PER_NODE 100000
/* The inner ring, if there is room: enough that it parts what is inside from what is outside. */
#define INNER_OF_OUTER 0.5
/* Between the boxes of the rings, in gaps. */
#define CORRIDOR 6.0
/* Ellipses flatter than this hide their order. */
#define FLATTEST 2.0
#define ROTATIONS 256
/* How many aspects to either side of the page's are tried, and how far apart they are. Only for so few nodes. */
#define ASPECTS 5
#define ASPECT_STEP 1.12
#define FEW 500

typedef struct {
  RostrumLayoutTask *task;
  double aspect;
  guint32 *order[2]; /* by side: the nodes clockwise */
  guint32 count[2];
  double *turn[2]; /* of the nodes in that order */
  RostrumEllipse ellipse[2];
} Ring;

static guint64
work_of (const RostrumLayoutTask *task)
{
  return MIN ((guint64) WORK_PER_NODE * task->n, WORK_OF_ALL);
}

static RostrumEllipse
fit (const Ring *r, guint side, RostrumEllipse least)
{
  guint32 n = r->count[side];
  g_autofree RostrumLayoutBox *boxes = g_new (RostrumLayoutBox, MAX (n, 1));

  for (guint32 i = 0; i < n; i++)
    boxes[i] = r->task->boxes[r->order[side][i]];
  return rostrum_ellipse_fit (n, boxes, rostrum_layout_task_gap (r->task), r->aspect, least, r->turn[side]);
}

static void
put (Ring *r, guint side, double rotation)
{
  for (guint32 i = 0; i < r->count[side]; i++) {
    RostrumWorldPoint p = rostrum_ellipse_at (r->ellipse[side], r->turn[side][i] + rotation);

    r->task->x[r->order[side][i]] = p.x;
    r->task->y[r->order[side][i]] = p.y;
  }
}

/* By multiplication, which gives the same bits everywhere. */
static double
pow_of (double base, gint steps)
{
  double power = 1;

  for (gint i = 0; i < ABS (steps); i++)
    power = steps > 0 ? power * base : power / base;
  return power;
}

/* How large the page has to be, in the measure of a square one. */
static double
page_of (const Ring *r)
{
  const RostrumLayoutTask *task = r->task;
  RostrumWorldRect all = rostrum_boxes_rect (task->n, task->boxes, task->x, task->y, 0);
  double root = sqrt (task->options.aspect);

  return MAX (all.width / root, all.height * root);
}

/* Cards are wider than high, so that more of them fit along an upright side: the best ring for a page may be flatter or steeper
 * than the page. */
static void
size_for_page (Ring *r, void (*size) (Ring *r))
{
  double page_aspect = r->aspect;
  double best = page_aspect;
  double least = INFINITY;

  for (gint i = 0; i <= 2 * ASPECTS && r->task->n <= FEW && !rostrum_layout_task_is_cancelled (r->task);
       i++) {
    /* from the page's own outwards, and of two that are as good the nearer one */
    gint steps = i % 2 ? -(i + 1) / 2 : i / 2;
    double page;

    r->aspect = CLAMP (page_aspect * pow_of (ASPECT_STEP, steps), 1 / FLATTEST, FLATTEST);
    size (r);
    page = page_of (r);
    if (page < least * 0.995) {
      least = page;
      best = r->aspect;
    }
  }
  r->aspect = best;
  size (r);
}

static void
size_one_mode (Ring *r)
{
  r->ellipse[0] = fit (r, 0, (RostrumEllipse){ 0, 0, FALSE });
  put (r, 0, 0);
}

static void
place_one_mode (Ring *r)
{
  static const gint given_up = 1;
  const RostrumLayoutTask *task = r->task;

  r->count[0] = task->n;
  /* A draft is the order that sifting begins with. */
  rostrum_circle_order (task->graph, task->options.seed, work_of (task),
                        task->options.draft ? &given_up : task->options.cancelled, r->order[0]);
  size_for_page (r, size_one_mode);
}

/* Appends a component to both rings, in the order of a layered drawing. */
static void
order_component (Ring *r, const guint32 *nodes, guint32 n)
{
  const RostrumLayoutTask *task = r->task;
  g_autoptr (RostrumCsr) graph = rostrum_csr_induced (task->graph, nodes, n);
  g_autofree guint8 *layer = g_new (guint8, n);
  g_autoptr (RostrumLayers) layers = NULL;
  RostrumArrangeOptions options = { .seed = task->options.seed,
                                    .cancelled = task->options.cancelled,
                                    .draft = task->options.draft };

  for (guint32 i = 0; i < n; i++)
    layer[i] = task->side[nodes[i]] ? ROSTRUM_LAYER_RIGHT : ROSTRUM_LAYER_MIDDLE;
  layers = rostrum_layers_new (graph, layer);
  rostrum_layers_arrange (layers, &options);
  for (guint side = 0; side < 2; side++) {
    guint from = side == 0 ? ROSTRUM_LAYER_MIDDLE : ROSTRUM_LAYER_RIGHT;

    for (guint32 i = 0; i < layers->count[from]; i++)
      r->order[side][r->count[side]++] = nodes[layers->order[from][i]];
  }
}

/* Component after component, those of one node last. */
static void
order_two_modes (Ring *r)
{
  const RostrumLayoutTask *task = r->task;
  g_autofree guint32 *list = g_new (guint32, task->n);
  g_autofree guint32 *first = NULL;
  guint32 n_parts = rostrum_csr_list_components (task->graph, list, &first);

  for (guint32 p = 0; p < n_parts; p++)
    if (first[p + 1] - first[p] > 1)
      order_component (r, list + first[p], first[p + 1] - first[p]);
  for (guint32 p = 0; p < n_parts; p++)
    if (first[p + 1] - first[p] == 1)
      order_component (r, list + first[p], 1);
  if (!task->options.draft)
    rostrum_ring_search (task->graph, r->aspect, INNER_OF_OUTER, task->options.seed, work_of (task),
                         task->options.cancelled, r->order, r->count);
}

static void
most_of (const Ring *r, guint side, double *half_width, double *half_height)
{
  *half_width = 0;
  *half_height = 0;
  for (guint32 i = 0; i < r->count[side]; i++) {
    const RostrumLayoutBox *b = &r->task->boxes[r->order[side][i]];

    *half_width = MAX (*half_width, MAX (b->left, b->right));
    *half_height = MAX (*half_height, MAX (b->above, b->below));
  }
}

/* Turns the inner ring to where its edges are shortest. */
static void
turn_inner (Ring *r)
{
  const RostrumCsr *graph = r->task->graph;
  double best = INFINITY;
  double rotation = 0;

  for (guint i = 0; i < ROTATIONS; i++) {
    double length = 0;

    put (r, 0, (double) i / ROTATIONS);
    for (guint32 e = 0; e < graph->m; e++) {
      double dx = r->task->x[graph->edge[e].a] - r->task->x[graph->edge[e].b];
      double dy = r->task->y[graph->edge[e].a] - r->task->y[graph->edge[e].b];

      length += sqrt (dx * dx + dy * dy);
    }
    if (length < best - 1e-6) {
      best = length;
      rotation = (double) i / ROTATIONS;
    }
  }
  put (r, 0, rotation);
}

/* The smallest rings of the ring's aspect that have room for all; the inner one is not turned yet. */
static void
size_two_modes (Ring *r)
{
  double gap = rostrum_layout_task_gap (r->task);
  RostrumEllipse inner = { 0, 0, FALSE };
  RostrumEllipse outer = { 0, 0, TRUE };
  double width[2];
  double height[2];
  double across;
  double down;

  most_of (r, 0, &width[0], &height[0]);
  most_of (r, 1, &width[1], &height[1]);
  across = width[0] + width[1] + CORRIDOR * gap;
  down = height[0] + height[1] + CORRIDOR * gap;
  r->ellipse[0] = fit (r, 0, inner);
  outer.half_width = r->ellipse[0].half_width + across;
  outer.half_height = r->ellipse[0].half_height + down;
  r->ellipse[1] = fit (r, 1, outer);
  inner.half_width = MIN (r->ellipse[1].half_width * INNER_OF_OUTER, r->ellipse[1].half_width - across);
  inner.half_height = MIN (r->ellipse[1].half_height * INNER_OF_OUTER, r->ellipse[1].half_height - down);
  if (inner.half_width > r->ellipse[0].half_width && inner.half_height > r->ellipse[0].half_height) {
    double by =
        MIN (inner.half_width / r->ellipse[0].half_width, inner.half_height / r->ellipse[0].half_height);

    if (isfinite (by)) {
      inner.half_width = r->ellipse[0].half_width * by;
      inner.half_height = r->ellipse[0].half_height * by;
      r->ellipse[0] = fit (r, 0, inner);
    }
  }
  put (r, 0, 0);
  put (r, 1, 0);
}

static void
place_two_modes (Ring *r)
{
  order_two_modes (r);
  size_for_page (r, size_two_modes);
  turn_inner (r);
}

void
rostrum_layout_ring (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                     RostrumWorldPoint *positions)
{
  g_autoptr (RostrumLayoutTask) task = NULL;
  Ring r = { 0 };

  g_return_if_fail (graph != NULL && options != NULL);
  if (graph->n_nodes == 0)
    return;
  g_return_if_fail (graph->boxes != NULL && positions != NULL &&
                    (graph->edges != NULL || graph->n_edges == 0));

  task = rostrum_layout_task_new (graph, options);
  r.task = task;
  r.aspect = CLAMP (task->options.aspect, 1 / FLATTEST, FLATTEST);
  for (guint side = 0; side < 2; side++) {
    r.order[side] = g_new (guint32, task->n);
    r.turn[side] = g_new0 (double, task->n);
  }
  if (task->side)
    place_two_modes (&r);
  else
    place_one_mode (&r);
  rostrum_layout_task_finish (task, positions);
  for (guint side = 0; side < 2; side++) {
    g_free (r.order[side]);
    g_free (r.turn[side]);
  }
}
