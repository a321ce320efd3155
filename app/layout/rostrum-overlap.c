/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-overlap.h"
#include "layout/rostrum-box-cells.h"
#include "layout/rostrum-box-grid.h"

#include <math.h>

#define MAX_ROUNDS 300
/* Boxes pushed apart end this much further than needed, or rounding would leave them touching; a little more in every
 * round from the tenth on, or crowds would come apart ever more slowly. */
#define SLACK_WORLD 1e-3
#define SLACK_GROWTH 0.01
#define SLACK_FIRST_ROUND 10
#define SLACK_ROUNDS 40
/* The search for a free place gives up the near places after this many rings and goes outside everything. */
#define MAX_RINGS 64

typedef struct {
  guint32 n;
  const RostrumLayoutBox *boxes;
  double gap;
  const gboolean *fixed;
  const gint *cancelled;
  double *x;
  double *y;
  RostrumBoxGrid *grid; /* for those that are set down */
} Remover;

RostrumWorldRect
rostrum_box_rect (const RostrumLayoutBox *box, double x, double y, double gap_world)
{
  double half = gap_world / 2;

  return (RostrumWorldRect){ x - box->left - half, y - box->above - half, box->left + box->right + gap_world,
                             box->above + box->below + gap_world };
}

RostrumWorldRect
rostrum_boxes_rect (guint32 n, const RostrumLayoutBox *boxes, const double *x, const double *y,
                    double gap_world)
{
  RostrumWorldRect all = rostrum_box_rect (&boxes[0], x[0], y[0], gap_world);

  for (guint32 v = 1; v < n; v++) {
    RostrumWorldRect rect = rostrum_box_rect (&boxes[v], x[v], y[v], gap_world);

    all = rostrum_world_rect_union (&all, &rect);
  }
  return all;
}

static RostrumWorldRect
rect_of (const Remover *r, guint32 v)
{
  return rostrum_box_rect (&r->boxes[v], r->x[v], r->y[v], r->gap);
}

static RostrumBoxGrid *
new_grid (guint32 n, const RostrumLayoutBox *boxes, double gap)
{
  double width = 0;
  double height = 0;

  for (guint32 v = 0; v < n; v++) {
    width += (boxes[v].left + boxes[v].right + gap) / n;
    height += (boxes[v].above + boxes[v].below + gap) / n;
  }
  return rostrum_box_grid_new (n, width, height);
}

static gboolean
is_fixed (const Remover *r, guint32 v)
{
  return r->fixed && r->fixed[v];
}

static gboolean
is_cancelled (const Remover *r)
{
  return r->cancelled && g_atomic_int_get (r->cancelled);
}

static void
shift (RostrumCellBox *b, double dx, double dy)
{
  b->sides.left += dx;
  b->sides.right += dx;
  b->sides.top += dy;
  b->sides.bottom += dy;
  b->moved = b->moved_ever = TRUE;
}

/* Pushes one pair apart along the axis in which less is needed; a fixed partner leaves the whole way to the
 * other. */
static void
push_pair (RostrumCellBox *a, RostrumCellBox *b, double slack)
{
  const RostrumSides *sa = &a->sides;
  const RostrumSides *sb = &b->sides;
  double share = a->fixed ? 0 : b->fixed ? 1 : 0.5;
  double dx = ((sb->left + sb->right) - (sa->left + sa->right)) / 2;
  double dy = ((sb->top + sb->bottom) - (sa->top + sa->bottom)) / 2;
  double need_x = ((sa->right - sa->left) + (sb->right - sb->left)) / 2 - fabs (dx) + slack;
  double need_y = ((sa->bottom - sa->top) + (sb->bottom - sb->top)) / 2 - fabs (dy) + slack;

  if (need_x < need_y) {
    double way = dx < 0 ? -need_x : need_x;

    shift (a, -share * way, 0);
    shift (b, (1 - share) * way, 0);
  } else {
    double way = dy < 0 ? -need_y : need_y;

    shift (a, 0, -share * way);
    shift (b, 0, (1 - share) * way);
  }
}

/* Pushes the box at @at apart from all that it overlaps now; returns from how many. */
static guint32
push_from (RostrumBoxCells *cells, guint32 at, double slack)
{
  RostrumCellBox *boxes = rostrum_box_cells_get (cells);
  const guint32 *near;
  guint32 n_near = rostrum_box_cells_query (cells, at, &near);
  guint32 pairs = 0;

  for (guint32 i = 0; i < n_near; i++) {
    RostrumCellBox *a = &boxes[MIN (near[i], at)];
    RostrumCellBox *b = &boxes[MAX (near[i], at)];

    if ((a->fixed && b->fixed) || !rostrum_sides_overlap (&a->sides, &b->sides))
      continue;
    push_pair (a, b, slack);
    pairs++;
  }
  return pairs;
}

/* One round over the pairs that overlap now; one of each was moved by the round before (@before has room for n).
 * Returns how many there were. */
static guint32
push_round (RostrumBoxCells *cells, guint32 n, double slack, guint8 *before)
{
  RostrumCellBox *boxes;
  guint32 pairs = 0;

  rostrum_box_cells_sort (cells);
  boxes = rostrum_box_cells_get (cells);
  for (guint32 i = 0; i < n; i++) {
    before[i] = boxes[i].moved;
    boxes[i].moved = FALSE;
  }
  for (guint32 i = 0; i < n; i++)
    if (before[i])
      pairs += push_from (cells, i, slack);
  return pairs;
}

/* TRUE: nothing overlaps any more, or the work was cancelled. */
static gboolean
push_apart (const Remover *r, RostrumBoxCells *cells)
{
  g_autofree guint8 *before = g_new (guint8, r->n);

  for (guint round = 0; round < MAX_ROUNDS; round++) {
    double slack = SLACK_WORLD + SLACK_GROWTH * r->gap *
                                     (CLAMP (round, SLACK_FIRST_ROUND, SLACK_ROUNDS) - SLACK_FIRST_ROUND);

    if (is_cancelled (r) || push_round (cells, r->n, slack, before) == 0)
      return TRUE;
  }
  return FALSE;
}

static RostrumBoxCells *
cells_of (const Remover *r)
{
  g_autofree RostrumSides *sides = g_new (RostrumSides, r->n);
  RostrumBoxCells *cells;

  for (guint32 v = 0; v < r->n; v++) {
    RostrumWorldRect rect = rect_of (r, v);

    sides[v] = (RostrumSides){ rect.x, rect.y, rect.x + rect.width, rect.y + rect.height };
  }
  cells = rostrum_box_cells_new (r->n, sides);
  for (guint32 v = 0; v < r->n; v++) {
    rostrum_box_cells_get (cells)[v].fixed = is_fixed (r, v);
    rostrum_box_cells_get (cells)[v].moved = TRUE;
  }
  return cells;
}

/* What never moved stays where it is to the last bit. */
static void
take_places (Remover *r, RostrumBoxCells *cells)
{
  for (guint32 i = 0; i < r->n; i++) {
    const RostrumCellBox *b = &rostrum_box_cells_get (cells)[i];

    if (b->moved_ever && !b->fixed) {
      r->x[b->id] = b->sides.left + r->boxes[b->id].left + r->gap / 2;
      r->y[b->id] = b->sides.top + r->boxes[b->id].above + r->gap / 2;
    }
  }
}

static gboolean
is_free (Remover *r, guint32 v, double x, double y)
{
  const guint32 *near;
  RostrumWorldRect rect = rostrum_box_rect (&r->boxes[v], x, y, r->gap);

  return rostrum_box_grid_query (r->grid, &rect, &near) == 0;
}

/* Walks square rings around where the box is until it fits; rings grow, so that a crowded picture does not
 * take for ever. */
static void
find_place (Remover *r, guint32 v, const RostrumWorldRect *taken)
{
  double step = MAX (r->gap, (r->boxes[v].above + r->boxes[v].below) / 2);
  double x = r->x[v];
  double y = r->y[v];

  step = MAX (step, 1.0);
  for (guint ring = 1; ring <= MAX_RINGS; ring++) {
    double best = INFINITY;

    for (gint side = 0; side < 4; side++)
      for (gint i = -(gint) ring; i < (gint) ring; i++) {
        double along = i * step;
        double out = ring * step;
        double dx = side == 0 ? along : side == 1 ? out : side == 2 ? -along : -out;
        double dy = side == 0 ? -out : side == 1 ? along : side == 2 ? out : -along;

        if (dx * dx + dy * dy < best && is_free (r, v, x + dx, y + dy)) {
          best = dx * dx + dy * dy;
          r->x[v] = x + dx;
          r->y[v] = y + dy;
        }
      }
    if (best < INFINITY)
      return;
    step *= 1.05;
  }
  r->y[v] = taken->y + taken->height + r->gap / 2 + r->boxes[v].above + SLACK_WORLD;
}

static void
set_down (Remover *r, guint32 v, RostrumWorldRect *taken)
{
  RostrumWorldRect rect;

  if (!is_fixed (r, v) && !is_free (r, v, r->x[v], r->y[v]))
    find_place (r, v, taken);
  rect = rect_of (r, v);
  rostrum_box_grid_insert (r->grid, v, &rect);
  *taken = rostrum_world_rect_union (taken, &rect);
}

/* Sets the boxes down one by one, the fixed ones first; who finds the place taken goes to the nearest free
 * one. */
static void
legalize (Remover *r)
{
  RostrumWorldRect taken = rect_of (r, 0);

  r->grid = new_grid (r->n, r->boxes, r->gap);
  for (guint32 v = 0; v < r->n; v++)
    if (is_fixed (r, v))
      set_down (r, v, &taken);
  for (guint32 v = 0; v < r->n && !is_cancelled (r); v++)
    if (!is_fixed (r, v))
      set_down (r, v, &taken);
  rostrum_box_grid_free (r->grid);
}

void
rostrum_overlap_remove (guint32 n, const RostrumLayoutBox *boxes, double gap_world, const gboolean *fixed,
                        const gint *cancelled, double *x, double *y)
{
  Remover r = { n, boxes, gap_world, fixed, cancelled, x, y, NULL };
  g_autoptr (RostrumBoxCells) cells = NULL;
  gboolean settled;

  if (n < 2)
    return;
  cells = cells_of (&r);
  settled = push_apart (&r, cells);
  take_places (&r, cells);
  if (!settled)
    legalize (&r);
}

guint32
rostrum_overlap_count (guint32 n, const RostrumLayoutBox *boxes, double gap_world, const double *x,
                       const double *y)
{
  g_autoptr (RostrumBoxGrid) grid = new_grid (n, boxes, gap_world);
  guint32 count = 0;

  for (guint32 v = 0; v < n; v++) {
    const guint32 *near;
    RostrumWorldRect rect = rostrum_box_rect (&boxes[v], x[v], y[v], gap_world);

    count += rostrum_box_grid_query (grid, &rect, &near);
    rostrum_box_grid_insert (grid, v, &rect);
  }
  return count;
}
