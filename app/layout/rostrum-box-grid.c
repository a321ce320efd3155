/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-box-grid.h"

#include <math.h>

/* A rectangle over more cells than this is kept in a list of its own and looked at by every query. */
#define MAX_CELLS 64
#define NO_ENTRY G_MAXUINT32
/* Keeps cell numbers inside 32 bits whatever the coordinates are. */
#define FAR_CELL 1e9

typedef struct {
  gint32 column;
  gint32 row;
  guint32 id;
  guint32 next;
} Entry;

typedef struct {
  gint32 column0;
  gint32 row0;
  gint32 column1;
  gint32 row1;
} Cells;

struct _RostrumBoxGrid {
  double cell_width;
  double cell_height;
  guint32 n_buckets; /* a power of two */
  guint32 *bucket;
  RostrumWorldRect *rect;
  Cells *cells;
  GArray *entries;
  GArray *large; /* ids */
  GArray *all;   /* ids */
  GArray *found; /* ids */
};

RostrumBoxGrid *
rostrum_box_grid_new (guint32 n, double cell_width_world, double cell_height_world)
{
  RostrumBoxGrid *self = g_new0 (RostrumBoxGrid, 1);

  self->cell_width = cell_width_world > 1e-6 ? cell_width_world : 1;
  self->cell_height = cell_height_world > 1e-6 ? cell_height_world : 1;
  self->n_buckets = 64;
  while (self->n_buckets < n && self->n_buckets < (1u << 30))
    self->n_buckets *= 2;
  self->bucket = g_new (guint32, self->n_buckets);
  self->rect = g_new0 (RostrumWorldRect, MAX (n, 1));
  self->cells = g_new0 (Cells, MAX (n, 1));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->large = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->all = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->found = g_array_new (FALSE, FALSE, sizeof (guint32));
  rostrum_box_grid_clear (self);
  return self;
}

void
rostrum_box_grid_free (RostrumBoxGrid *self)
{
  if (!self)
    return;
  g_free (self->bucket);
  g_free (self->rect);
  g_free (self->cells);
  g_array_unref (self->entries);
  g_array_unref (self->large);
  g_array_unref (self->all);
  g_array_unref (self->found);
  g_free (self);
}

void
rostrum_box_grid_clear (RostrumBoxGrid *self)
{
  for (guint32 i = 0; i < self->n_buckets; i++)
    self->bucket[i] = NO_ENTRY;
  g_array_set_size (self->entries, 0);
  g_array_set_size (self->large, 0);
  g_array_set_size (self->all, 0);
}

static gint32
cell_of (double place, double size)
{
  double cell = floor (place / size);

  /* also if it is not a number */
  if (!(cell > -FAR_CELL))
    return (gint32) -FAR_CELL;
  return (gint32) MIN (cell, FAR_CELL);
}

static Cells
cells_of (const RostrumBoxGrid *self, const RostrumWorldRect *r)
{
  return (Cells){ cell_of (r->x, self->cell_width), cell_of (r->y, self->cell_height),
                  cell_of (r->x + r->width, self->cell_width),
                  cell_of (r->y + r->height, self->cell_height) };
}

static guint64
n_cells (const Cells *c)
{
  return (guint64) ((gint64) c->column1 - c->column0 + 1) * (guint64) ((gint64) c->row1 - c->row0 + 1);
}

static guint32 *
bucket_at (const RostrumBoxGrid *self, gint32 column, gint32 row)
{
  guint32 mixed = (guint32) column * 0x9e3779b1u ^ (guint32) row * 0x85ebca77u;

  return &self->bucket[(mixed ^ (mixed >> 15)) & (self->n_buckets - 1)];
}

void
rostrum_box_grid_insert (RostrumBoxGrid *self, guint32 id, const RostrumWorldRect *rect)
{
  Cells c = cells_of (self, rect);

  self->rect[id] = *rect;
  self->cells[id] = c;
  g_array_append_val (self->all, id);
  if (n_cells (&c) > MAX_CELLS) {
    g_array_append_val (self->large, id);
    return;
  }
  for (gint32 row = c.row0; row <= c.row1; row++)
    for (gint32 column = c.column0; column <= c.column1; column++) {
      guint32 *bucket = bucket_at (self, column, row);
      Entry entry = { column, row, id, *bucket };

      *bucket = self->entries->len;
      g_array_append_val (self->entries, entry);
    }
}

const RostrumWorldRect *
rostrum_box_grid_get (const RostrumBoxGrid *self, guint32 id)
{
  return &self->rect[id];
}

static void
query_list (RostrumBoxGrid *self, const GArray *ids, const RostrumWorldRect *rect)
{
  for (guint i = 0; i < ids->len; i++) {
    guint32 id = g_array_index (ids, guint32, i);

    if (rostrum_world_rect_intersects (&self->rect[id], rect))
      g_array_append_val (self->found, id);
  }
}

guint32
rostrum_box_grid_query (RostrumBoxGrid *self, const RostrumWorldRect *rect, const guint32 **ids)
{
  Cells c = cells_of (self, rect);

  g_array_set_size (self->found, 0);
  if (n_cells (&c) > self->all->len + 1) {
    query_list (self, self->all, rect);
    *ids = (const guint32 *) self->found->data;
    return self->found->len;
  }
  query_list (self, self->large, rect);
  for (gint32 row = c.row0; row <= c.row1; row++)
    for (gint32 column = c.column0; column <= c.column1; column++)
      for (guint32 at = *bucket_at (self, column, row); at != NO_ENTRY;) {
        const Entry *e = &g_array_index (self->entries, Entry, at);
        const Cells *o = &self->cells[e->id];

        /* A pair that shares several cells is reported in the first of them only. */
        if (e->column == column && e->row == row && column == MAX (c.column0, o->column0) &&
            row == MAX (c.row0, o->row0) && rostrum_world_rect_intersects (&self->rect[e->id], rect))
          g_array_append_val (self->found, e->id);
        at = e->next;
      }
  *ids = (const guint32 *) self->found->data;
  return self->found->len;
}
