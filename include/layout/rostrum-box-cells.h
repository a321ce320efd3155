/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes that move by little, kept in memory in the order of the cells of a grid that their centres lie in: what may
 * overlap a box lies in a few runs of neighbours, one a row of cells. Boxes of very different sizes have grids of
 * their own. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a box begins and ends. */
typedef struct {
  double left;
  double top;
  double right;
  double bottom;
} RostrumSides;

typedef struct {
  RostrumSides sides;
  guint32 id;        /* as given */
  guint8 class;      /* of size */
  guint8 fixed;      /* … and what follows, for the caller: */
  guint8 moved;      /* in this round */
  guint8 moved_ever; /* since the beginning */
} RostrumCellBox;

typedef struct _RostrumBoxCells RostrumBoxCells;

/* @sides is n long; nothing is fixed or moved. Sort before the first query. */
RostrumBoxCells *rostrum_box_cells_new (guint32 n, const RostrumSides *sides);
void rostrum_box_cells_free (RostrumBoxCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumBoxCells, rostrum_box_cells_free)

/* The n boxes in their present order. The caller may move them, and set what is the caller's. */
RostrumCellBox *rostrum_box_cells_get (RostrumBoxCells *self);

/* Sorts the boxes by where they are, if one has moved too far from where it was at the last time. Queries find all only
 * after this. The order depends on nothing but the boxes. */
void rostrum_box_cells_sort (RostrumBoxCells *self);

/* Finds the boxes that overlap the one at place @at of the order, itself left out: writes their places to *@found, valid
 * until the next query, and returns how many there are. */
guint32 rostrum_box_cells_query (RostrumBoxCells *self, guint32 at, const guint32 **found);

static inline gboolean
rostrum_sides_overlap (const RostrumSides *a, const RostrumSides *b)
{
  return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

G_END_DECLS
