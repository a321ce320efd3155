/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two columns of equal width where each has room for words, one under the other where it has not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ROSTRUM_TYPE_SIDE_BY_SIDE (rostrum_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (RostrumSideBySide, rostrum_side_by_side, ROSTRUM, SIDE_BY_SIDE, GtkLayoutManager)

/* The least width that two columns need together, at a text scale of 1. */
#define ROSTRUM_SIDE_BY_SIDE_PX 348

/* A box that holds both. @below_px: how far below the first the second is where it is not beside it. */
GtkWidget *rostrum_side_by_side_box_new (GtkWidget *first, GtkWidget *second, int below_px);

G_END_DECLS
