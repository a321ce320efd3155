/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only way to what is newer than the floor (GTK 4.8, libadwaita 1.2). */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has a screen reader say @text (GTK 4.14); before that, the label that shows it has to carry the role "status". */
void rostrum_compat_announce (GtkWidget *widget, const char *text);

/* Mirrors the windows where the locale's script runs from right to left, as newer GTK does by itself: before GTK 4.10 a program
 * without a translation of its own stayed as it was. Call it after GTK is initialised. */
void rostrum_compat_follow_direction (void);

/* Keeps a table's first column in view where the script runs from right to left: GtkColumnView mirrors its columns, but shows the
 * left end of them first and when its width changes. Call it once it stands in its scrolled window. */
void rostrum_compat_scroll_from_start (GtkScrollable *table);

/* Names what of a drop-down takes the focus, the button in it, by @label and what is chosen: GTK 4.8 tells its class. */
void rostrum_compat_name_drop_down (GtkDropDown *drop_down, const char *label);

/* Keeps screen readers from saying the class of what has no name, which GTK 4.8 gives out as its name: the picture in a button
 * ("GtkImage Zoom in"), the page of a stack ("GtkStackPage panel"), a menu. Call it once, after GTK is initialised. */
void rostrum_compat_hush_class_names (void);

/* The versions that the program runs with, for the debug information. Free with g_free(). */
char *rostrum_compat_versions (void);

G_END_DECLS
