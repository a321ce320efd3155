/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One assumption: what it is, the number to write, a slider, where it comes from. A range has two of the middle ones. */
#pragma once

#include <gtk/gtk.h>

#include "query/rostrum-recompute.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_RECOMPUTE_ROW (rostrum_recompute_row_get_type ())
G_DECLARE_FINAL_TYPE (RostrumRecomputeRow, rostrum_recompute_row, ROSTRUM, RECOMPUTE_ROW, GtkBox)

/* Input @index of @recompute, which must outlive the row. Signal "changed": the row has changed it. */
GtkWidget *rostrum_recompute_row_new (RostrumRecompute *recompute, RostrumDebate *debate, guint index);

G_END_DECLS
