/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The left pane: search with completion, what to show, and counts of it. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_FILTER_PANE (rostrum_filter_pane_get_type ())
G_DECLARE_FINAL_TYPE (RostrumFilterPane, rostrum_filter_pane, ROSTRUM, FILTER_PANE, GtkWidget)

GtkWidget *rostrum_filter_pane_new (RostrumSession *session);
void rostrum_filter_pane_focus_search (RostrumFilterPane *self);

G_END_DECLS
