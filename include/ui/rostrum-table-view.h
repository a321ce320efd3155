/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Table view: every shown statement, or every shown figure, one a row; sortable, and copied as text. It is the
 * picture's words for whoever does not see the picture. */
#pragma once

#include <gtk/gtk.h>

#include "query/rostrum-table.h"
#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_TABLE_VIEW (rostrum_table_view_get_type ())
G_DECLARE_FINAL_TYPE (RostrumTableView, rostrum_table_view, ROSTRUM, TABLE_VIEW, GtkWidget)

GtkWidget *rostrum_table_view_new (RostrumSession *session);

/* Statements at first. Property "table" (int). */
void rostrum_table_view_set_table (RostrumTableView *self, RostrumTable table);
RostrumTable rostrum_table_view_get_table (RostrumTableView *self);

/* The rows on screen in their order; with @only_selected those that are selected, or all if none is. Free with g_free(); *@n
 * receives how many. */
guint32 *rostrum_table_view_get_rows (RostrumTableView *self, gboolean only_selected, guint32 *n);

/* Takes the keyboard to the rows, and a screen reader with it. */
void rostrum_table_view_read (RostrumTableView *self);

/* Signal "context-menu" (RostrumRef *ref, double x_px, double y_px): as the canvas's. */

G_END_DECLS
