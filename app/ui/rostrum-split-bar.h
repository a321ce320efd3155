/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bar that shows how voices split: those who support, are of two minds, oppose. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ROSTRUM_TYPE_SPLIT_BAR (rostrum_split_bar_get_type ())
G_DECLARE_FINAL_TYPE (RostrumSplitBar, rostrum_split_bar, ROSTRUM, SPLIT_BAR, GtkWidget)

GtkWidget *rostrum_split_bar_new (guint n_support, guint n_mixed, guint n_oppose);

/* "3 support · 1 opposes", leaving out what nobody does. Free with g_free(). */
char *rostrum_split_to_words (guint n_support, guint n_mixed, guint n_oppose);

G_END_DECLS
