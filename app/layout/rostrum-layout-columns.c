/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns from end to end. Which side stands in the middle is chosen by the shape of the picture; each
 * component is arranged for itself and they stand one below the other; heights follow, then the columns are
 * set side by side. What has no edges stands in rows below. */
#include "layout/rostrum-isotonic.h"
#include "layout/rostrum-layers-arrange.h"
#include "layout/rostrum-layout-task.h"

#include <math.h>

/* Two outer columns must make the picture larger by this factor to be worth it. */
#define WORTH 1.15
/* The room for edges between two columns, in gaps, … */
#define CORRIDOR_LEAST 8.0
#define CORRIDOR_MOST 36.0
/* … and in shares of the height, for tall pictures. */
#define CORRIDOR_OF_HEIGHT 0.25
/* How far the shorter column follows its neighbours; the rest of the way it stands evenly. */
#define FOLLOW 0.6

typedef struct {
  RostrumLayoutTask *task;
  guint8 middle; /* the side that stands in the middle */
  gboolean both; /* the other one on both sides of it */
  guint8 *layer; /* of all nodes, as arranged */
  double *room;  /* of all nodes: height and gap */
  double width[ROSTRUM_N_LAYERS];
  double used[ROSTRUM_N_LAYERS]; /* what the components so far take of each layer */
  double bottom;                 /* of the components so far */
  RostrumWorldRect least;        /* the room of the shape chosen, at 0, 0 */
} Columns;

static double
box_width (const RostrumLayoutBox *b)
{
  return b->left + b->right;
}

/* How large the picture can be drawn in a window of the wished shape. */
static double
scale_of (const Columns *c, double width, double height)
{
  return MIN (c->task->options.aspect / MAX (width, 1), 1 / MAX (height, 1));
}

/* Takes the shape if it is larger by a factor. */
static void
consider_shape (Columns *c, double width, double height, double worth)
{
  if (c->least.width > 0 &&
      scale_of (c, width, height) <= worth * scale_of (c, c->least.width, c->least.height))
    return;
  c->least.width = width;
  c->least.height = height;
}

static void
choose_shape (Columns *c)
{
  const RostrumLayoutTask *task = c->task;
  double corridor = CORRIDOR_LEAST * rostrum_layout_task_gap (task);
  double height[2] = { 0, 0 };
  double width[2] = { 0, 0 };

  for (guint32 v = 0; v < task->n; v++)
    if (rostrum_csr_degree (task->graph, v) > 0) {
      height[task->side[v]] += c->room[v];
      width[task->side[v]] = MAX (width[task->side[v]], box_width (&task->boxes[v]));
    }
  consider_shape (c, width[0] + width[1] + corridor, MAX (height[0], height[1]), 1);
  for (guint8 outer = 0; outer < 2; outer++) {
    double was = c->least.height;

    consider_shape (c, 2 * width[outer] + width[!outer] + 2 * corridor,
                    MAX (height[outer] / 2, height[!outer]), c->both ? 1 : WORTH);
    if (c->least.height != was) {
      c->middle = !outer;
      c->both = TRUE;
    }
  }
}

static double
stack (const Columns *c, const RostrumLayers *l, const guint32 *nodes, guint layer)
{
  double height = 0;

  for (guint32 i = 0; i < l->count[layer]; i++)
    height += c->room[nodes[l->order[layer][i]]];
  return height;
}

/* The layer from top to bottom, the slack shared out evenly. */
static void
place_evenly (Columns *c, const RostrumLayers *l, const guint32 *nodes, guint layer, double height)
{
  double slack = (height - stack (c, l, nodes, layer)) / MAX (l->count[layer], 1);
  double y = c->bottom;

  for (guint32 i = 0; i < l->count[layer]; i++) {
    guint32 v = nodes[l->order[layer][i]];

    y += slack / 2;
    c->task->y[v] = y + c->task->boxes[v].above + rostrum_layout_task_gap (c->task) / 2;
    y += c->room[v] + slack / 2;
  }
}

/* As near to the height of the neighbours as order and room allow. */
static void
place_by_neighbours (Columns *c, const RostrumLayers *l, const guint32 *nodes, guint layer, double height)
{
  guint32 n = l->count[layer];
  g_autofree double *distance = g_new (double, MAX (n, 1));
  g_autofree double *place = g_new (double, MAX (n, 1));
  double gap = rostrum_layout_task_gap (c->task);
  double above = 0;
  double below = stack (c, l, nodes, layer);

  place_evenly (c, l, nodes, layer, height);
  for (guint32 i = 0; i < n; i++) {
    guint32 own = l->order[layer][i];
    guint32 v = nodes[own];
    guint32 degree = rostrum_csr_degree (l->graph, own);
    double sum = 0;

    for (guint32 k = l->graph->offset[own]; k < l->graph->offset[own + 1]; k++)
      sum += c->task->y[nodes[l->graph->target[k]]];
    place[i] = degree > 0 ? FOLLOW * sum / degree + (1 - FOLLOW) * c->task->y[v] : c->task->y[v];
    if (i > 0)
      distance[i - 1] = c->task->boxes[nodes[l->order[layer][i - 1]]].below + gap + c->task->boxes[v].above;
  }
  rostrum_isotonic (n, distance, place);
  /* cutting off at both ends keeps it optimal */
  for (guint32 i = 0; i < n; i++) {
    guint32 v = nodes[l->order[layer][i]];
    double own = c->task->boxes[v].above + gap / 2;

    c->task->y[v] = CLAMP (place[i], c->bottom + above + own, c->bottom + height - below + own);
    above += c->room[v];
    below -= c->room[v];
  }
}

static void
place_heights (Columns *c, const RostrumLayers *l, const guint32 *nodes)
{
  double middle = stack (c, l, nodes, ROSTRUM_LAYER_MIDDLE);
  double right = stack (c, l, nodes, ROSTRUM_LAYER_RIGHT);
  double left = stack (c, l, nodes, ROSTRUM_LAYER_LEFT);
  double height = MAX (middle, MAX (right, left));

  if (middle < height) {
    place_evenly (c, l, nodes, ROSTRUM_LAYER_RIGHT, height);
    place_evenly (c, l, nodes, ROSTRUM_LAYER_LEFT, height);
    place_by_neighbours (c, l, nodes, ROSTRUM_LAYER_MIDDLE, height);
  } else {
    place_evenly (c, l, nodes, ROSTRUM_LAYER_MIDDLE, height);
    place_by_neighbours (c, l, nodes, ROSTRUM_LAYER_RIGHT, height);
    place_by_neighbours (c, l, nodes, ROSTRUM_LAYER_LEFT, height);
  }
  c->bottom += height;
}

static void
place_component (Columns *c, const guint32 *nodes, guint32 n)
{
  const RostrumLayoutTask *task = c->task;
  g_autoptr (RostrumCsr) graph = rostrum_csr_induced (task->graph, nodes, n);
  g_autofree guint8 *layer = g_new (guint8, n);
  g_autofree double *room = g_new (double, n);
  g_autoptr (RostrumLayers) l = NULL;
  /* many components share it */
  guint64 work = rostrum_layers_work (n) * n / task->n;
  RostrumArrangeOptions options = { c->both ? room : NULL, task->options.seed, work, task->options.cancelled,
                                    task->options.draft };
  double right;
  double left;
  gboolean turn;

  for (guint32 i = 0; i < n; i++) {
    layer[i] = task->side[nodes[i]] == c->middle ? ROSTRUM_LAYER_MIDDLE : ROSTRUM_LAYER_RIGHT;
    room[i] = c->room[nodes[i]];
  }
  l = rostrum_layers_new (graph, layer);
  rostrum_layers_arrange (l, &options);
  right = stack (c, l, nodes, ROSTRUM_LAYER_RIGHT);
  left = stack (c, l, nodes, ROSTRUM_LAYER_LEFT);
  turn = c->both && (right > left) != (c->used[ROSTRUM_LAYER_RIGHT] <= c->used[ROSTRUM_LAYER_LEFT]);
  place_heights (c, l, nodes);
  for (guint32 i = 0; i < n; i++) {
    guint own = l->layer[i];

    if (turn && own != ROSTRUM_LAYER_MIDDLE)
      own = ROSTRUM_LAYER_LEFT + ROSTRUM_LAYER_RIGHT - own;
    c->layer[nodes[i]] = (guint8) own;
    c->used[own] += room[i];
    c->width[own] = MAX (c->width[own], box_width (&task->boxes[nodes[i]]));
  }
}

typedef struct {
  guint32 first;
  guint32 count;
} Part;

static gint
by_size (gconstpointer a, gconstpointer b)
{
  const Part *p = a;
  const Part *q = b;

  if (p->count != q->count)
    return p->count > q->count ? -1 : 1;
  return p->first < q->first ? -1 : p->first > q->first;
}

/* All components with edges, the largest on top. */
static void
place_components (Columns *c)
{
  g_autofree guint32 *list = g_new (guint32, c->task->n);
  g_autofree guint32 *first = NULL;
  guint32 n_parts = rostrum_csr_list_components (c->task->graph, list, &first);
  g_autofree Part *parts = g_new (Part, n_parts);

  for (guint32 p = 0; p < n_parts; p++)
    parts[p] = (Part){ first[p], first[p + 1] - first[p] };
  qsort (parts, n_parts, sizeof (Part), by_size);
  for (guint32 p = 0; p < n_parts && parts[p].count > 1; p++)
    place_component (c, list + parts[p].first, parts[p].count);
}

/* Cards are flush with the border of their column that faces the middle, so that the way is clear. */
static void
place_across (Columns *c)
{
  RostrumLayoutTask *task = c->task;
  double gap = rostrum_layout_task_gap (task);
  double cards =
      c->width[ROSTRUM_LAYER_MIDDLE] + c->width[ROSTRUM_LAYER_LEFT] + c->width[ROSTRUM_LAYER_RIGHT];
  double most = MAX (CORRIDOR_MOST * gap, CORRIDOR_OF_HEIGHT * c->bottom);
  double wished = (c->bottom * task->options.aspect - cards) / (c->both ? 2 : 1);
  double border = c->width[ROSTRUM_LAYER_MIDDLE] / 2 + CLAMP (wished, CORRIDOR_LEAST * gap, most);

  for (guint32 v = 0; v < task->n; v++) {
    const RostrumLayoutBox *b = &task->boxes[v];
    double width = c->width[c->layer[v]];

    if (rostrum_csr_degree (task->graph, v) == 0)
      continue;
    if (c->layer[v] == ROSTRUM_LAYER_MIDDLE)
      task->x[v] = (b->left - b->right) / 2;
    else if (c->layer[v] == ROSTRUM_LAYER_RIGHT)
      task->x[v] = border + b->left + (b->hub_is_round ? (width - box_width (b)) / 2 : 0);
    else
      task->x[v] = -border - b->right - (b->hub_is_round ? (width - box_width (b)) / 2 : 0);
  }
}

/* Nodes without edges, in rows as wide as the columns or, if they are many, in the wished shape. */
static void
place_alone (Columns *c)
{
  RostrumLayoutTask *task = c->task;
  double gap = rostrum_layout_task_gap (task);
  double width = 0;
  double area = 0;
  double left = 0;
  double x = 0;
  double y = c->bottom;
  double row = 0;

  for (guint32 v = 0; v < task->n; v++) {
    if (rostrum_csr_degree (task->graph, v) == 0) {
      area += (box_width (&task->boxes[v]) + gap) * c->room[v];
      continue;
    }
    width = MAX (width, 2 * (fabs (task->x[v]) + MAX (task->boxes[v].left, task->boxes[v].right)));
  }
  width = MAX (width, sqrt (area * task->options.aspect));
  left = -width / 2;
  for (guint8 side = 0; side < 2; side++)
    for (guint32 v = 0; v < task->n; v++) {
      const RostrumLayoutBox *b = &task->boxes[v];

      if (task->side[v] != side || rostrum_csr_degree (task->graph, v) > 0)
        continue;
      if (x > 0 && x + box_width (b) > width) {
        x = 0;
        y += row;
        row = 0;
      }
      task->x[v] = left + x + b->left;
      task->y[v] = y + b->above + gap / 2;
      x += box_width (b) + gap;
      row = MAX (row, c->room[v]);
    }
}

static void
columns_init (Columns *c, RostrumLayoutTask *task)
{
  *c = (Columns){ .task = task };
  c->layer = g_new0 (guint8, task->n);
  c->room = g_new (double, task->n);
  for (guint32 v = 0; v < task->n; v++)
    c->room[v] = task->boxes[v].above + task->boxes[v].below + rostrum_layout_task_gap (task);
}

static void
columns_clear (Columns *c)
{
  g_free (c->layer);
  g_free (c->room);
}

RostrumWorldRect
rostrum_layout_columns_measure (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options)
{
  RostrumWorldRect none = { 0, 0, 0, 0 };
  g_autoptr (RostrumLayoutTask) task = NULL;
  Columns c;

  g_return_val_if_fail (graph != NULL && options != NULL, none);
  if (graph->n_nodes == 0)
    return none;
  g_return_val_if_fail (
      graph->boxes != NULL && graph->sides != NULL && (graph->edges != NULL || graph->n_edges == 0), none);

  task = rostrum_layout_task_new (graph, options);
  columns_init (&c, task);
  choose_shape (&c);
  columns_clear (&c);
  return c.least;
}

void
rostrum_layout_columns (const RostrumLayoutGraph *graph, const RostrumLayoutOptions *options,
                        RostrumWorldPoint *positions)
{
  g_autoptr (RostrumLayoutTask) task = NULL;
  Columns c;

  g_return_if_fail (graph != NULL && options != NULL);
  if (graph->n_nodes == 0)
    return;
  g_return_if_fail (graph->boxes != NULL && graph->sides != NULL && positions != NULL &&
                    (graph->edges != NULL || graph->n_edges == 0));

  task = rostrum_layout_task_new (graph, options);
  columns_init (&c, task);
  choose_shape (&c);
  place_components (&c);
  place_across (&c);
  place_alone (&c);
  rostrum_layout_task_finish (task, positions);
  columns_clear (&c);
}
