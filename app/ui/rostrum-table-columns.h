/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the Table view: what a cell looks like and how a click on its heading sorts. */
#pragma once

#include <gtk/gtk.h>

#include "query/rostrum-table.h"

G_BEGIN_DECLS

/* What the cells need to know; kept up to date by the view that owns it. */
typedef struct {
  RostrumDebate *debate; /* owned; may be NULL */
  RostrumTable table;
  RostrumBits *lit;  /* owned: rows that belong to the selection; may be NULL */
  GHashTable *bound; /* of GtkListItem, one a cell on screen */
  GtkWidget *view;   /* whose "context-menu" is emitted */
} RostrumTableCells;

/* Replaces the columns of @view by those of cells->table. @cells must outlive the columns. */
void rostrum_table_columns_fill (GtkColumnView *view, RostrumTableCells *cells);

/* Sorts @view by its @index-th column, or (G_MAXUINT) leaves its rows as they come. */
void rostrum_table_columns_sort (GtkColumnView *view, guint index, GtkSortType direction);

/* Shows again which of the rows on screen belong to the selection. */
void rostrum_table_columns_update_lit (RostrumTableCells *cells);

G_END_DECLS
