/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a table as a list model: an item says which row of the debate it is, and is made when asked for. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ROSTRUM_TYPE_TABLE_ROW (rostrum_table_row_get_type ())
G_DECLARE_FINAL_TYPE (RostrumTableRow, rostrum_table_row, ROSTRUM, TABLE_ROW, GObject)

/* The index of the statement or figure in its debate. */
guint32 rostrum_table_row_get_index (RostrumTableRow *self);

#define ROSTRUM_TYPE_TABLE_MODEL (rostrum_table_model_get_type ())
G_DECLARE_FINAL_TYPE (RostrumTableModel, rostrum_table_model, ROSTRUM, TABLE_MODEL, GObject)

RostrumTableModel *rostrum_table_model_new (void);

/* Takes @rows, n_rows long. */
void rostrum_table_model_set_rows (RostrumTableModel *self, guint32 *rows, guint32 n_rows);

G_END_DECLS
