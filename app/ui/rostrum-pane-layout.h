/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives a pane the width that it should have, whatever long words are in it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ROSTRUM_TYPE_PANE_LAYOUT (rostrum_pane_layout_get_type ())
G_DECLARE_FINAL_TYPE (RostrumPaneLayout, rostrum_pane_layout, ROSTRUM, PANE_LAYOUT, GtkLayoutManager)

/* @minimum_px and @natural_px at a text scale of 1; they grow with it, but never past 352 so that a pane fits a phone. */
GtkLayoutManager *rostrum_pane_layout_new (int minimum_px, int natural_px);

/* Wishes for another width for a while, and that without regard to the text scale; 0: for its own again. */
void rostrum_pane_layout_set_wished (RostrumPaneLayout *self, int wished_px);

G_END_DECLS
