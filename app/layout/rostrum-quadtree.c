/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-quadtree.h"

#include <math.h>

/* Bits of a coordinate in a Morton key; cells are not divided further. */
#define KEY_BITS 16
/* A cell of so few points is not divided. */
#define LEAF 4

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

struct _RostrumQuadtree {
  guint32 n;
  const double *px;
  const double *py;
  const double *pmass;
  Keyed *sorted;
  Keyed *spare;
  guint32 *order;
  double *x; /* in order */
  double *y;
  double *mass;
  GArray *cells;
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
  self->px = x;
  self->py = y;
  g_array_set_size (self->cells, 0);
  if (self->n > 0)
    add_cell (self, 0, self->n, KEY_BITS, side);
}

const guint32 *
rostrum_quadtree_order (const RostrumQuadtree *self)
{
  return self->order;
}

void
rostrum_quadtree_push (const RostrumQuadtree *self, guint32 v, double openness, double *push_x,
                       double *push_y)
{
  const Cell *cells = (const Cell *) self->cells->data;
  double x = self->px[v];
  double y = self->py[v];
  double opened = 1 / (openness * openness);
  double sum_x = 0;
  double sum_y = 0;
  guint32 at = 0;

  while (at < self->cells->len) {
    const Cell *c = &cells[at];
    double dx = x - c->x;
    double dy = y - c->y;
    double d2 = dx * dx + dy * dy;

    if (c->side2 * opened < d2) {
      double push = c->mass / d2;

      sum_x += push * dx;
      sum_y += push * dy;
      at = c->skip;
      continue;
    }
    for (guint32 i = c->first; i < c->first + c->count; i++) {
      dx = x - self->x[i];
      dy = y - self->y[i];
      d2 = dx * dx + dy * dy;
      if (d2 > 0) {
        sum_x += self->mass[i] / d2 * dx;
        sum_y += self->mass[i] / d2 * dy;
      }
    }
    at++;
  }
  *push_x = sum_x;
  *push_y = sum_y;
}
