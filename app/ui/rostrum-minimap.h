/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole of a large graph, small, with a frame around what the canvas shows of it. A click or a drag in it moves the canvas.
 * It hides itself where the graph is small, the view is too small for it, or the reader does not want it (setting "show-minimap"). */
#pragma once

#include "ui/rostrum-canvas.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_MINIMAP (rostrum_minimap_get_type ())
G_DECLARE_FINAL_TYPE (RostrumMinimap, rostrum_minimap, ROSTRUM, MINIMAP, GtkWidget)

GtkWidget *rostrum_minimap_new (RostrumCanvas *canvas);

G_END_DECLS
