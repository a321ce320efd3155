/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-box-cells.h"

#include <math.h>
#include <stdlib.h>

/* A class holds boxes up to so many times as wide and high as the mean box, the next one up to CLASS_GROWTH times that. */
#define FIRST_CLASS 3.0
#define CLASS_GROWTH 4.0
#define CLASSES 12
/* Boxes move this share of the mean size before they are sorted again. */
#define MARGIN 0.2
/* The grid reaches over what all but a few of so many boxes take up, and half as far again; the others count as at its
 * border, or one box far away would leave all others in one cell. */
#define SAMPLE 256
#define SAMPLE_CUT 8
#define CELLS_PER_BOX 3

typedef struct {
  guint32 count;
  double half_width; /* of the largest box */
  double half_height;
  double x; /* of the grid */
  double y;
  double cell_width;
  double cell_height;
  guint32 columns;
  guint32 rows;
  guint32 first; /* cell, of all classes' */
} Class;

struct _RostrumBoxCells {
  guint32 n;
  RostrumCellBox *boxes;
  RostrumCellBox *spare;
  double *sorted_x; /* centres when the boxes were sorted */
  double *sorted_y;
  double margin_x;
  double margin_y;
  gboolean sorted;
  Class classes[CLASSES];
  guint32 *start; /* of each cell and of the end, in boxes */
  guint32 start_room;
  GArray *found;
};

static double
centre_x (const RostrumCellBox *b)
{
  return (b->sides.left + b->sides.right) / 2;
}

static double
centre_y (const RostrumCellBox *b)
{
  return (b->sides.top + b->sides.bottom) / 2;
}

static void
classify (RostrumBoxCells *self, double mean_width, double mean_height)
{
  for (guint32 i = 0; i < self->n; i++) {
    RostrumCellBox *b = &self->boxes[i];
    double width = b->sides.right - b->sides.left;
    double height = b->sides.bottom - b->sides.top;
    double most = FIRST_CLASS;
    Class *c;

    while (b->class < CLASSES - 1 && (width > most * mean_width || height > most * mean_height)) {
      b->class ++;
      most *= CLASS_GROWTH;
    }
    c = &self->classes[b->class];
    c->count++;
    c->half_width = MAX (c->half_width, width / 2);
    c->half_height = MAX (c->half_height, height / 2);
  }
}

RostrumBoxCells *
rostrum_box_cells_new (guint32 n, const RostrumSides *sides)
{
  RostrumBoxCells *self = g_new0 (RostrumBoxCells, 1);
  double mean_width = 0;
  double mean_height = 0;

  self->n = n;
  self->boxes = g_new0 (RostrumCellBox, MAX (n, 1));
  self->spare = g_new (RostrumCellBox, MAX (n, 1));
  self->sorted_x = g_new (double, MAX (n, 1));
  self->sorted_y = g_new (double, MAX (n, 1));
  self->found = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < n; i++) {
    self->boxes[i].sides = sides[i];
    self->boxes[i].id = i;
    mean_width += (sides[i].right - sides[i].left) / n;
    mean_height += (sides[i].bottom - sides[i].top) / n;
  }
  self->margin_x = MARGIN * mean_width;
  self->margin_y = MARGIN * mean_height;
  classify (self, mean_width, mean_height);
  return self;
}

void
rostrum_box_cells_free (RostrumBoxCells *self)
{
  if (!self)
    return;
  g_free (self->boxes);
  g_free (self->spare);
  g_free (self->sorted_x);
  g_free (self->sorted_y);
  g_free (self->start);
  g_array_unref (self->found);
  g_free (self);
}

RostrumCellBox *
rostrum_box_cells_get (RostrumBoxCells *self)
{
  return self->boxes;
}

static int
by_value (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Where most of the boxes begin and end along one axis. */
static void
reach_of (const RostrumBoxCells *self, double (*centre) (const RostrumCellBox *), double *low, double *high)
{
  double sample[SAMPLE];
  guint32 count = MIN (self->n, SAMPLE);
  guint32 cut = count == SAMPLE ? SAMPLE_CUT : 0;
  double more;

  for (guint32 i = 0; i < count; i++)
    sample[i] = centre (&self->boxes[(guint64) i * self->n / count]);
  qsort (sample, count, sizeof (double), by_value);
  more = (sample[count - 1 - cut] - sample[cut]) / 2;
  *low = sample[cut] - more;
  *high = sample[count - 1 - cut] + more;
}

static guint32
n_cells_along (double length, double cell)
{
  double cells = length / cell + 1;

  /* also if it is not a number */
  if (!(cells > 1))
    return 1;
  return cells < 1e9 ? (guint32) cells : 1000000000;
}

/* Cells as large as the largest box of the class, or larger, so that there are not many more of them than boxes. */
static void
lay_grid (Class *c, guint32 first, double x, double y, double width, double height)
{
  double most = (double) CELLS_PER_BOX * c->count + 1;

  c->first = first;
  c->x = x;
  c->y = y;
  c->cell_width = MAX (2 * c->half_width, 1e-6);
  c->cell_height = MAX (2 * c->half_height, 1e-6);
  while ((double) n_cells_along (width, c->cell_width) * n_cells_along (height, c->cell_height) > most) {
    c->cell_width *= 1.25;
    c->cell_height *= 1.25;
  }
  c->columns = n_cells_along (width, c->cell_width);
  c->rows = n_cells_along (height, c->cell_height);
}

static guint32
cell_along (double place, double origin, double size, guint32 count)
{
  double cell = (place - origin) / size;

  /* also if it is not a number */
  if (!(cell > 0))
    return 0;
  return cell < count ? (guint32) cell : count - 1;
}

static guint32
cell_of (const RostrumBoxCells *self, const RostrumCellBox *b)
{
  const Class *c = &self->classes[b->class];

  return c->first + cell_along (centre_y (b), c->y, c->cell_height, c->rows) * c->columns +
         cell_along (centre_x (b), c->x, c->cell_width, c->columns);
}

static gboolean
has_moved_far (const RostrumBoxCells *self)
{
  for (guint32 i = 0; i < self->n; i++)
    if (fabs (centre_x (&self->boxes[i]) - self->sorted_x[i]) > self->margin_x ||
        fabs (centre_y (&self->boxes[i]) - self->sorted_y[i]) > self->margin_y)
      return TRUE;
  return FALSE;
}

static guint32
lay_grids (RostrumBoxCells *self)
{
  double left, right, top, bottom;
  guint32 n_cells = 0;

  reach_of (self, centre_x, &left, &right);
  reach_of (self, centre_y, &top, &bottom);
  for (guint i = 0; i < CLASSES; i++)
    if (self->classes[i].count > 0) {
      lay_grid (&self->classes[i], n_cells, left, top, right - left, bottom - top);
      n_cells += self->classes[i].columns * self->classes[i].rows;
    }
  return n_cells;
}

void
rostrum_box_cells_sort (RostrumBoxCells *self)
{
  RostrumCellBox *swap = self->boxes;
  guint32 n_cells;

  if (self->n == 0 || (self->sorted && !has_moved_far (self)))
    return;
  n_cells = lay_grids (self);
  if (n_cells + 2 > self->start_room) {
    g_free (self->start);
    self->start_room = n_cells + 2;
    self->start = g_new (guint32, self->start_room);
  }
  /* counted one cell further on, so that writing the boxes leaves each cell's start where it belongs */
  for (guint32 i = 0; i < n_cells + 2; i++)
    self->start[i] = 0;
  for (guint32 i = 0; i < self->n; i++)
    self->start[cell_of (self, &self->boxes[i]) + 2]++;
  for (guint32 i = 2; i < n_cells + 2; i++)
    self->start[i] += self->start[i - 1];
  for (guint32 i = 0; i < self->n; i++)
    self->spare[self->start[cell_of (self, &self->boxes[i]) + 1]++] = self->boxes[i];
  self->boxes = self->spare;
  self->spare = swap;
  for (guint32 i = 0; i < self->n; i++) {
    self->sorted_x[i] = centre_x (&self->boxes[i]);
    self->sorted_y[i] = centre_y (&self->boxes[i]);
  }
  self->sorted = TRUE;
}

static void
query_class (RostrumBoxCells *self, const Class *c, guint32 at)
{
  RostrumSides s = self->boxes[at].sides;
  double more_x = c->half_width + self->margin_x;
  double more_y = c->half_height + self->margin_y;
  guint32 column0 = cell_along (s.left - more_x, c->x, c->cell_width, c->columns);
  guint32 column1 = cell_along (s.right + more_x, c->x, c->cell_width, c->columns);
  guint32 row0 = cell_along (s.top - more_y, c->y, c->cell_height, c->rows);
  guint32 row1 = cell_along (s.bottom + more_y, c->y, c->cell_height, c->rows);

  for (guint32 row = row0; row <= row1; row++) {
    guint32 cell = c->first + row * c->columns;

    for (guint32 i = self->start[cell + column0]; i < self->start[cell + column1 + 1]; i++)
      if (rostrum_sides_overlap (&self->boxes[i].sides, &s) && i != at)
        g_array_append_val (self->found, i);
  }
}

guint32
rostrum_box_cells_query (RostrumBoxCells *self, guint32 at, const guint32 **found)
{
  g_array_set_size (self->found, 0);
  for (guint i = 0; i < CLASSES; i++)
    if (self->classes[i].count > 0)
      query_class (self, &self->classes[i], at);
  *found = (const guint32 *) self->found->data;
  return self->found->len;
}
