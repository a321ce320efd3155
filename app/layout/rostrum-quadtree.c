/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-quadtree.h"
#include "layout/rostrum-lanes.h"

#include <math.h>

/* Bits of a coordinate in a Morton key; cells are not divided further. */
#define KEY_BITS 16
/* A cell of so few points is not divided. */
#define LEAF 8
/* So many neighbours in Morton's order share one walk through the tree. */
#define GROUP 8
#define LANES ROSTRUM_LANES
/* Nearer points are in the same place. */
#define LEAST_DISTANCE2 1e-12f

typedef struct {
  double x; /* centre of mass */
  double y;
  double mass;
  double side2; /* the square of the side */
  guint32 skip; /* the cell to go on with if this one is taken as a whole */
  guint32 first;
  guint32 count; /* 0: not a leaf; its parts follow */
} Cell;

typedef struct {
  guint32 key;
  guint32 point;
} Keyed;

/* What pushes the points of one group. */
typedef struct {
  guint32 n;
  float *x;
  float *y;
  float *mass;
} Sources;

struct _RostrumQuadtree {
  guint32 n;
  Keyed *sorted;
  Keyed *spare;
  guint32 *order;
  double *x; /* in order */
  double *y;
  double *mass;
  GArray *cells;
  Sources sources;
};

RostrumQuadtree *
rostrum_quadtree_new (guint32 n)
{
  RostrumQuadtree *self = g_new0 (RostrumQuadtree, 1);
  gsize room = MAX (n, 1);

  self->n = n;
  self->sorted = g_new (Keyed, room);
  self->spare = g_new (Keyed, room);
  self->order = g_new (guint32, room);
  self->x = g_new (double, room);
  self->y = g_new (double, room);
  self->mass = g_new (double, room);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->sources.x = g_new (float, room + LANES);
  self->sources.y = g_new (float, room + LANES);
  self->sources.mass = g_new (float, room + LANES);
  return self;
}

void
rostrum_quadtree_free (RostrumQuadtree *self)
{
  if (!self)
    return;
  g_free (self->sorted);
  g_free (self->spare);
  g_free (self->order);
  g_free (self->x);
  g_free (self->y);
  g_free (self->mass);
  g_array_unref (self->cells);
  g_free (self->sources.x);
  g_free (self->sources.y);
  g_free (self->sources.mass);
  g_free (self);
}

/* abcd → 0a0b0c0d */
static guint32
spread_bits (guint32 v)
{
  v = (v | (v << 8)) & 0x00ff00ffu;
  v = (v | (v << 4)) & 0x0f0f0f0fu;
  v = (v | (v << 2)) & 0x33333333u;
  return (v | (v << 1)) & 0x55555555u;
}

static void
sort_by_key (RostrumQuadtree *self)
{
  for (guint shift = 0; shift < 32; shift += 8) {
    guint32 start[257] = { 0 };
    Keyed *swap = self->sorted;

    for (guint32 i = 0; i < self->n; i++)
      start[((self->sorted[i].key >> shift) & 255) + 1]++;
    for (guint k = 0; k < 256; k++)
      start[k + 1] += start[k];
    for (guint32 i = 0; i < self->n; i++)
      self->spare[start[(self->sorted[i].key >> shift) & 255]++] = self->sorted[i];
    self->sorted = self->spare;
    self->spare = swap;
  }
}

/* The points first … first + count - 1 agree in all bits above the lowest 2 · @level. */
static void
add_cell (RostrumQuadtree *self, guint32 first, guint32 count, guint level, double side)
{
  Cell cell = { 0, 0, 0, side * side, 0, first, 0 };
  guint32 index = self->cells->len;
  guint32 end = first + count;

  for (guint32 i = first; i < end; i++) {
    cell.x += self->mass[i] * self->x[i];
    cell.y += self->mass[i] * self->y[i];
    cell.mass += self->mass[i];
  }
  if (cell.mass > 0) {
    cell.x /= cell.mass;
    cell.y /= cell.mass;
  }
  if (count <= LEAF || level == 0)
    cell.count = count;
  g_array_append_val (self->cells, cell);
  while (cell.count == 0 && first < end) {
    guint32 part = (self->sorted[first].key >> (2 * (level - 1))) & 3;
    guint32 next = first;

    while (next < end && ((self->sorted[next].key >> (2 * (level - 1))) & 3) == part)
      next++;
    add_cell (self, first, next - first, level - 1, side / 2);
    first = next;
  }
  g_array_index (self->cells, Cell, index).skip = self->cells->len;
}

void
rostrum_quadtree_build (RostrumQuadtree *self, const double *x, const double *y, const double *mass)
{
  double left = INFINITY;
  double right = -INFINITY;
  double top = INFINITY;
  double bottom = -INFINITY;
  double side;

  for (guint32 v = 0; v < self->n; v++) {
    left = MIN (left, x[v]);
    right = MAX (right, x[v]);
    top = MIN (top, y[v]);
    bottom = MAX (bottom, y[v]);
  }
  side = MAX (MAX (right - left, bottom - top), 1e-9);
  for (guint32 v = 0; v < self->n; v++) {
    guint32 column = (guint32) ((x[v] - left) / side * ((1 << KEY_BITS) - 1));
    guint32 row = (guint32) ((y[v] - top) / side * ((1 << KEY_BITS) - 1));

    self->sorted[v] = (Keyed){ spread_bits (column) | spread_bits (row) << 1, v };
  }
  sort_by_key (self);
  for (guint32 i = 0; i < self->n; i++) {
    guint32 v = self->sorted[i].point;

    self->order[i] = v;
    self->x[i] = x[v];
    self->y[i] = y[v];
    self->mass[i] = mass[v];
  }
  g_array_set_size (self->cells, 0);
  if (self->n > 0)
    add_cell (self, 0, self->n, KEY_BITS, side);
}

typedef struct {
  float left;
  float right;
  float top;
  float bottom;
} Extent;

static Extent
extent_of (const RostrumQuadtree *self, guint32 first, guint32 end)
{
  Extent e = { (float) self->x[first], (float) self->x[first], (float) self->y[first],
               (float) self->y[first] };

  for (guint32 i = first + 1; i < end; i++) {
    e.left = MIN (e.left, (float) self->x[i]);
    e.right = MAX (e.right, (float) self->x[i]);
    e.top = MIN (e.top, (float) self->y[i]);
    e.bottom = MAX (e.bottom, (float) self->y[i]);
  }
  return e;
}

static inline void
list_source (Sources *s, double x, double y, double mass)
{
  s->x[s->n] = (float) x;
  s->y[s->n] = (float) y;
  s->mass[s->n] = (float) mass;
  s->n++;
}

/* Lists what pushes the points within the extent: cells far enough from all of it, and single points. */
static void
list_sources (RostrumQuadtree *self, Extent e, double opened)
{
  const Cell *cells = (const Cell *) self->cells->data;
  Sources *s = &self->sources;
  guint32 at = 0;

  s->n = 0;
  while (at < self->cells->len) {
    const Cell *c = &cells[at];
    double dx = MAX (MAX (e.left - c->x, c->x - e.right), 0);
    double dy = MAX (MAX (e.top - c->y, c->y - e.bottom), 0);

    /* a cell that cannot be divided and holds many points is one place for all that can be told apart */
    if (c->side2 * opened < dx * dx + dy * dy || c->count > LEAF) {
      list_source (s, c->x, c->y, c->mass);
      at = c->skip;
      continue;
    }
    for (guint32 i = c->first; i < c->first + c->count; i++)
      list_source (s, self->x[i], self->y[i], self->mass[i]);
    at++;
  }
  /* to whole vectors; what has no mass does not push */
  while (s->n % LANES != 0)
    list_source (s, 0, 0, 0);
}

ROSTRUM_WIDE_LANES static void
push_from_sources (const Sources *s, float x, float y, double *push_x, double *push_y)
{
  float sum_x[LANES] = { 0 };
  float sum_y[LANES] = { 0 };

  for (guint32 i = 0; i < s->n; i += LANES)
    for (guint l = 0; l < LANES; l++) {
      float dx = x - s->x[i + l];
      float dy = y - s->y[i + l];
      float d2 = dx * dx + dy * dy;
      float push = d2 > LEAST_DISTANCE2 ? s->mass[i + l] / d2 : 0;

      sum_x[l] += push * dx;
      sum_y[l] += push * dy;
    }
  *push_x = rostrum_sum_of_lanes (sum_x);
  *push_y = rostrum_sum_of_lanes (sum_y);
}

void
rostrum_quadtree_push (RostrumQuadtree *self, double openness, double *push_x, double *push_y)
{
  for (guint32 first = 0; first < self->n; first += GROUP) {
    guint32 end = MIN (first + GROUP, self->n);

    list_sources (self, extent_of (self, first, end), 1 / (openness * openness));
    for (guint32 i = first; i < end; i++)
      push_from_sources (&self->sources, (float) self->x[i], (float) self->y[i], &push_x[self->order[i]],
                         &push_y[self->order[i]]);
  }
}
