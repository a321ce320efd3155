/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The right pane's other page: a figure rebuilt from its assumptions, which the reader changes. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_RECOMPUTE_PANE (rostrum_recompute_pane_get_type ())
G_DECLARE_FINAL_TYPE (RostrumRecomputePane, rostrum_recompute_pane, ROSTRUM, RECOMPUTE_PANE, GtkWidget)

/* Its button out activates "win.show-proof". */
GtkWidget *rostrum_recompute_pane_new (RostrumSession *session);

/* Takes the assumptions that lead to @estimate, if the debate offers any. */
void rostrum_recompute_pane_rebuild (RostrumRecomputePane *self, guint32 estimate);

/* Gives the keyboard to the first of its controls. */
void rostrum_recompute_pane_focus (RostrumRecomputePane *self);

G_END_DECLS
