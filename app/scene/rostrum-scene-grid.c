/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid that finds the items in a rectangle. A curve is entered piece by piece, so that a long one across the picture is in
 * the cells along its way and not in all of its bounding box. */
#include "scene/rostrum-scene.h"

#include <math.h>

#include "rostrum-scene-private.h"

#define MIN_CELL_WORLD 24.0
#define MAX_CELLS_A_SIDE 256
/* An item in more cells than this is looked at always. */
#define MAX_CELLS_AN_ITEM 2048
#define MAX_PIECES 512
/* Where long lines lie in thousands the cells are so large that an item is in about as many of them: smaller ones would take more
 * memory than the items themselves, and longer to fill than they ever save. */
#define CELLS_AN_ITEM 16

typedef struct {
  RostrumSceneGrid *grid;
  guint32 *last;    /* by cell: the item entered last, plus 1 */
  guint32 *entered; /* the cells of each item, one item after another */
  gsize n_entered;
  gsize room; /* for how many there is room */
  guint32 item;
} GridWriter;

typedef struct {
  guint32 column0;
  guint32 column1;
  guint32 row0;
  guint32 row1;
} CellRange;

static guint32
clamp_cell (double value, guint32 n)
{
  return value <= 0.0 ? 0 : value >= n - 1 ? n - 1 : (guint32) value;
}

static CellRange
cells_of (const RostrumSceneGrid *grid, const RostrumWorldRect *rect)
{
  return (CellRange){
    clamp_cell (floor ((rect->x - grid->bounds.x) / grid->cell_world), grid->n_columns),
    clamp_cell (floor ((rect->x + rect->width - grid->bounds.x) / grid->cell_world), grid->n_columns),
    clamp_cell (floor ((rect->y - grid->bounds.y) / grid->cell_world), grid->n_rows),
    clamp_cell (floor ((rect->y + rect->height - grid->bounds.y) / grid->cell_world), grid->n_rows),
  };
}

static void
enter_cell (GridWriter *writer, guint32 cell)
{
  if (writer->last[cell] == writer->item + 1)
    return;
  writer->last[cell] = writer->item + 1;
  if (writer->n_entered == writer->room) {
    writer->room = MAX (2 * writer->room, 1024);
    writer->entered = g_renew (guint32, writer->entered, writer->room);
  }
  writer->entered[writer->n_entered++] = cell;
}

static void
enter_rect (GridWriter *writer, const RostrumWorldRect *rect)
{
  CellRange range = cells_of (writer->grid, rect);

  for (guint32 row = range.row0; row <= range.row1; row++)
    for (guint32 column = range.column0; column <= range.column1; column++)
      enter_cell (writer, row * writer->grid->n_columns + column);
}

static void
enter_line (GridWriter *writer, RostrumWorldPoint a, RostrumWorldPoint b, double margin)
{
  RostrumWorldRect rect = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };

  rect = rostrum_world_rect_grow (&rect, margin);
  enter_rect (writer, &rect);
}

static double
second_difference (RostrumWorldPoint a, RostrumWorldPoint b, RostrumWorldPoint c)
{
  return hypot (a.x - 2.0 * b.x + c.x, a.y - 2.0 * b.y + c.y);
}

static void
enter_curve (GridWriter *writer, RostrumWorldPoint from, const RostrumWorldPoint points[3], double margin)
{
  double length = hypot (points[0].x - from.x, points[0].y - from.y) +
                  hypot (points[1].x - points[0].x, points[1].y - points[0].y) +
                  hypot (points[2].x - points[1].x, points[2].y - points[1].y);
  int n = CLAMP ((int) (length / writer->grid->cell_world) + 1, 1, MAX_PIECES);
  double bend = MAX (second_difference (from, points[0], points[1]),
                     second_difference (points[0], points[1], points[2]));
  /* A piece leaves its chord by at most an eighth of the second derivative, which is at most 6 × bend. */
  double sag = 0.75 * bend / ((double) n * n);
  RostrumWorldPoint a = from;

  for (int i = 1; i <= n; i++) {
    RostrumWorldPoint b = rostrum_curve_at (from, points, (double) i / n);

    enter_line (writer, a, b, margin + sag);
    a = b;
  }
}

/* A straight line in pieces, as a long diagonal one would fill its box too. */
static void
enter_long_line (GridWriter *writer, RostrumWorldPoint a, RostrumWorldPoint b, double margin)
{
  RostrumWorldPoint points[3] = { { a.x + (b.x - a.x) / 3.0, a.y + (b.y - a.y) / 3.0 },
                                  { a.x + (b.x - a.x) / 1.5, a.y + (b.y - a.y) / 1.5 },
                                  b };

  enter_curve (writer, a, points, margin);
}

static void
enter_path (GridWriter *writer, const RostrumItem *item, double margin)
{
  RostrumWorldPoint at = { 0.0, 0.0 };
  RostrumWorldPoint start = at;

  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumSegment *segment = &item->segments[i];

    switch (segment->kind) {
    case ROSTRUM_SEGMENT_MOVE:
      start = segment->points[0];
      break;
    case ROSTRUM_SEGMENT_LINE:
      enter_long_line (writer, at, segment->points[0], margin);
      break;
    case ROSTRUM_SEGMENT_CURVE:
      enter_curve (writer, at, segment->points, margin);
      break;
    case ROSTRUM_SEGMENT_CLOSE:
    default:
      enter_long_line (writer, at, start, margin);
      break;
    }
    at = segment->kind == ROSTRUM_SEGMENT_CURVE   ? segment->points[2]
         : segment->kind == ROSTRUM_SEGMENT_CLOSE ? start
                                                  : segment->points[0];
  }
}

static void
enter_item (GridWriter *writer, const RostrumScene *scene, guint32 index)
{
  const RostrumItem *item = &scene->items[index];

  writer->item = index;
  if (item->type == ROSTRUM_ITEM_PATH && item->fill.alpha <= 0.0)
    enter_path (writer, item, item->rect.x - scene->extents[index].x);
  else
    enter_rect (writer, &scene->extents[index]);
}

static gboolean
is_large (const RostrumSceneGrid *grid, const RostrumScene *scene, guint32 index)
{
  const RostrumItem *item = &scene->items[index];
  CellRange range = cells_of (grid, &scene->extents[index]);
  guint64 n = (guint64) (range.column1 - range.column0 + 1) * (range.row1 - range.row0 + 1);

  if (item->type == ROSTRUM_ITEM_PATH && item->fill.alpha <= 0.0)
    return item->n_segments > MAX_CELLS_AN_ITEM;
  return n > MAX_CELLS_AN_ITEM;
}

static void
choose_cells (RostrumSceneGrid *grid, const RostrumScene *scene)
{
  double extent;
  double lengths = 0.0;

  grid->bounds = scene->bounds;
  for (guint32 i = 0; i < scene->n_items; i++) {
    grid->bounds = rostrum_world_rect_union (&grid->bounds, &scene->extents[i]);
    lengths += scene->extents[i].width + scene->extents[i].height;
  }

  extent = MAX (grid->bounds.width, grid->bounds.height);
  grid->cell_world = sqrt (grid->bounds.width * grid->bounds.height / MAX (scene->n_items, 1u));
  grid->cell_world = MAX (grid->cell_world, lengths / CELLS_AN_ITEM / MAX (scene->n_items, 1u));
  grid->cell_world = MAX (grid->cell_world, MIN_CELL_WORLD);
  grid->cell_world = MAX (grid->cell_world, extent / MAX_CELLS_A_SIDE);
  grid->n_columns = clamp_cell (ceil (grid->bounds.width / grid->cell_world), MAX_CELLS_A_SIDE) + 1;
  grid->n_rows = clamp_cell (ceil (grid->bounds.height / grid->cell_world), MAX_CELLS_A_SIDE) + 1;
}

/* From the cells of each item to the items of each cell, ascending. Item i has the cells from ends[i - 1] to ends[i]. */
static void
fill_cells (GridWriter *writer, const gsize *ends, guint32 n_items)
{
  RostrumSceneGrid *grid = writer->grid;
  guint32 n_cells = grid->n_columns * grid->n_rows;
  guint32 *offsets = g_new0 (guint32, n_cells + 2);
  gsize at = 0;

  for (gsize i = 0; i < writer->n_entered; i++)
    offsets[writer->entered[i] + 2]++;
  for (guint32 i = 0; i < n_cells; i++)
    offsets[i + 2] += offsets[i + 1];
  grid->cells.values = g_new (guint32, MAX (writer->n_entered, 1u));
  /* offsets[c + 1] is where the next item of c goes; when all are in, it is where c + 1 begins. */
  for (guint32 i = 0; i < n_items; i++)
    for (; at < ends[i]; at++)
      grid->cells.values[offsets[writer->entered[at] + 1]++] = i;
  grid->cells.offsets = offsets;
}

void
rostrum_scene_grid_init (RostrumSceneGrid *grid, const RostrumScene *scene)
{
  g_autofree gsize *ends = g_new (gsize, MAX (scene->n_items, 1u));
  GridWriter writer = { .grid = grid };

  choose_cells (grid, scene);
  writer.last = g_new0 (guint32, (gsize) grid->n_columns * grid->n_rows);
  grid->large = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < scene->n_items; i++) {
    if (is_large (grid, scene, i))
      g_array_append_val (grid->large, i);
    else
      enter_item (&writer, scene, i);
    ends[i] = writer.n_entered;
  }
  fill_cells (&writer, ends, scene->n_items);
  g_free (writer.entered);
  g_free (writer.last);
}

void
rostrum_scene_grid_clear (RostrumSceneGrid *grid)
{
  g_clear_pointer (&grid->cells.offsets, g_free);
  g_clear_pointer (&grid->cells.values, g_free);
  g_clear_pointer (&grid->large, g_array_unref);
}

static int
compare_index (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 two = *(const guint32 *) b;

  return one < two ? -1 : one > two;
}

static gboolean
touches (const RostrumWorldRect *a, const RostrumWorldRect *b)
{
  /* Unlike rostrum_world_rect_intersects() a line without height touches too. */
  return a->x <= b->x + b->width && b->x <= a->x + a->width && a->y <= b->y + b->height &&
         b->y <= a->y + a->height;
}

static GArray *
items_in_all (const RostrumScene *self, const RostrumWorldRect *rect)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < self->n_items; i++)
    if (touches (&self->extents[i], rect))
      g_array_append_val (found, i);
  return found;
}

static GArray *
items_in_cells (const RostrumScene *self, const RostrumWorldRect *rect, CellRange range)
{
  const RostrumSceneGrid *grid = &self->grid;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint kept = 0;

  for (guint i = 0; i < grid->large->len; i++) {
    guint32 item = g_array_index (grid->large, guint32, i);

    if (touches (&self->extents[item], rect))
      g_array_append_val (found, item);
  }
  for (guint32 row = range.row0; row <= range.row1; row++) {
    for (guint32 column = range.column0; column <= range.column1; column++) {
      guint32 cell = row * grid->n_columns + column;

      for (guint32 i = grid->cells.offsets[cell]; i < grid->cells.offsets[cell + 1]; i++)
        if (touches (&self->extents[grid->cells.values[i]], rect))
          g_array_append_val (found, grid->cells.values[i]);
    }
  }

  g_array_sort (found, compare_index);
  for (guint i = 0; i < found->len; i++)
    if (kept == 0 || g_array_index (found, guint32, i) != g_array_index (found, guint32, kept - 1))
      g_array_index (found, guint32, kept++) = g_array_index (found, guint32, i);
  g_array_set_size (found, kept);
  return found;
}

GArray *
rostrum_scene_items_in (const RostrumScene *self, const RostrumWorldRect *rect)
{
  CellRange range;
  guint64 n_cells;

  g_return_val_if_fail (self != NULL && rect != NULL, NULL);

  range = cells_of (&self->grid, rect);
  n_cells = (guint64) (range.column1 - range.column0 + 1) * (range.row1 - range.row0 + 1);
  if (2 * n_cells > (guint64) self->grid.n_columns * self->grid.n_rows)
    return items_in_all (self, rect);
  return items_in_cells (self, rect, range);
}
