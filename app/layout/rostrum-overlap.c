/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-overlap.h"
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
  RostrumBoxGrid *grid;
  double slack;
  gboolean *moved;        /* in this round */
  gboolean *moved_before; /* in the round before */
} Remover;

RostrumWorldRect
rostrum_box_rect (const RostrumLayoutBox *box, double x, double y, double gap_world)
{
  double half = gap_world / 2;

  return (RostrumWorldRect){ x - box->left - half, y - box->above - half, box->left + box->right + gap_world,
                             box->above + box->below + gap_world };
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

/* Pushes one pair apart along the axis in which less is needed; a fixed partner leaves the whole way to the
 * other. */
static void
push_pair (Remover *r, guint32 a, guint32 b)
{
  RostrumWorldRect ra = rect_of (r, a);
  RostrumWorldRect rb = rect_of (r, b);
  double share = is_fixed (r, a) ? 0 : is_fixed (r, b) ? 1 : 0.5;
  double dx = (rb.x + rb.width / 2) - (ra.x + ra.width / 2);
  double dy = (rb.y + rb.height / 2) - (ra.y + ra.height / 2);
  double need_x = (ra.width + rb.width) / 2 - fabs (dx) + r->slack;
  double need_y = (ra.height + rb.height) / 2 - fabs (dy) + r->slack;

  if (need_x < need_y) {
    double way = dx < 0 ? -need_x : need_x;

    r->x[a] -= share * way;
    r->x[b] += (1 - share) * way;
  } else {
    double way = dy < 0 ? -need_y : need_y;

    r->y[a] -= share * way;
    r->y[b] += (1 - share) * way;
  }
  r->moved[a] = r->moved[b] = TRUE;
}

/* Pushes @v apart from all that it overlaps now; returns from how many. */
static guint32
push_from (Remover *r, guint32 v)
{
  const guint32 *near;
  RostrumWorldRect rect = rect_of (r, v);
  guint32 n_near = rostrum_box_grid_query (r->grid, &rect, &near);
  guint32 pairs = 0;

  for (guint32 i = 0; i < n_near; i++) {
    guint32 u = near[i];
    RostrumWorldRect other = rect_of (r, u);

    if (u == v || (is_fixed (r, u) && is_fixed (r, v)))
      continue;
    rect = rect_of (r, v);
    if (rostrum_world_rect_intersects (&rect, &other)) {
      push_pair (r, MIN (u, v), MAX (u, v));
      pairs++;
    }
  }
  return pairs;
}

/* One round over the pairs that overlap now; one of each was moved by the round before. Returns how many
 * there were. */
static guint32
push_round (Remover *r)
{
  gboolean *before = r->moved;
  guint32 pairs = 0;

  r->moved = r->moved_before;
  r->moved_before = before;
  rostrum_box_grid_clear (r->grid);
  for (guint32 v = 0; v < r->n; v++) {
    RostrumWorldRect rect = rect_of (r, v);

    rostrum_box_grid_insert (r->grid, v, &rect);
    r->moved[v] = FALSE;
  }
  for (guint32 v = 0; v < r->n; v++)
    if (before[v])
      pairs += push_from (r, v);
  return pairs;
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

  rostrum_box_grid_clear (r->grid);
  for (guint32 v = 0; v < r->n; v++)
    if (is_fixed (r, v))
      set_down (r, v, &taken);
  for (guint32 v = 0; v < r->n && !is_cancelled (r); v++)
    if (!is_fixed (r, v))
      set_down (r, v, &taken);
}

void
rostrum_overlap_remove (guint32 n, const RostrumLayoutBox *boxes, double gap_world, const gboolean *fixed,
                        const gint *cancelled, double *x, double *y)
{
  g_autofree gboolean *moved = g_new0 (gboolean, MAX (n, 1));
  g_autofree gboolean *moved_before = g_new0 (gboolean, MAX (n, 1));
  Remover r = { n, boxes, gap_world, fixed, cancelled, x, y, NULL, SLACK_WORLD, moved, moved_before };

  if (n < 2)
    return;
  r.grid = new_grid (n, boxes, gap_world);
  for (guint32 v = 0; v < n; v++)
    moved[v] = TRUE;
  for (guint round = 0; round < MAX_ROUNDS; round++) {
    r.slack = SLACK_WORLD +
              SLACK_GROWTH * gap_world * (CLAMP (round, SLACK_FIRST_ROUND, SLACK_ROUNDS) - SLACK_FIRST_ROUND);
    if (is_cancelled (&r) || push_round (&r) == 0)
      break;
    if (round == MAX_ROUNDS - 1)
      legalize (&r);
  }
  rostrum_box_grid_free (r.grid);
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
