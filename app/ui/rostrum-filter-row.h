/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the filter: a tick that shows or hides a speaker, position or source, its name, which selects it, and a count. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_FILTER_ROW (rostrum_filter_row_get_type ())
G_DECLARE_FINAL_TYPE (RostrumFilterRow, rostrum_filter_row, ROSTRUM, FILTER_ROW, GtkBox)

GtkWidget *rostrum_filter_row_new (RostrumSession *session, RostrumRef ref);

/* Follows the session: tick, count of shown statements, selection. */
void rostrum_filter_row_update (RostrumFilterRow *self, guint32 n_statements);

G_END_DECLS
