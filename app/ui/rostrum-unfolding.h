/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that unfolds to what is below it; that is made when it is first looked at. (GtkExpander of GTK 4.8 gives a heading
 * that wraps too little height.) */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ROSTRUM_TYPE_UNFOLDING (rostrum_unfolding_get_type ())
G_DECLARE_FINAL_TYPE (RostrumUnfolding, rostrum_unfolding, ROSTRUM, UNFOLDING, GtkBox)

/* Puts into @body what the row unfolds to. */
typedef void (*RostrumUnfold) (GtkBox *body, gpointer data);

/* @heading is what stands in the row, @name what a screen reader says of it; @unfold is called once. */
GtkWidget *rostrum_unfolding_new (GtkWidget *heading, const char *name, RostrumUnfold unfold, gpointer data,
                                  GDestroyNotify free_data);

/* As a press on the row would do. */
void rostrum_unfolding_set_unfolded (RostrumUnfolding *self, gboolean unfolded);

/* The row, for a tooltip. */
GtkWidget *rostrum_unfolding_get_row (RostrumUnfolding *self);

G_END_DECLS
