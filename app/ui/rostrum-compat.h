/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The only way to what is newer than the floor (GTK 4.8, libadwaita 1.2). */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Has a screen reader say @text, which is about @widget. Before GTK 4.14 it is said as a description of what has the focus. */
void rostrum_compat_announce (GtkWidget *widget, const char *text);

/* Describes @widget to screen readers. What can have the focus is described by this and not by GTK's own function, so that an
 * announcement can give the description back. */
void rostrum_compat_describe (GtkWidget *widget, const char *text);

/* Call it before @widget, which is called @name, takes the focus. Before GTK 4.10 what it is called and how it is described would be
 * told as changed after its first focus, and a screen reader would say it twice. */
void rostrum_compat_tell_before_focus (GtkWidget *widget, const char *name);

/* Mirrors the windows where the locale's script runs from right to left, as newer GTK does by itself: before GTK 4.10 a program
 * without a translation of its own stayed as it was. Call it after GTK is initialised. */
void rostrum_compat_follow_direction (void);

/* Keeps a table's first column in view where the script runs from right to left: GtkColumnView mirrors its columns, but shows the
 * left end of them first and when its width changes. Call it once it stands in its scrolled window. */
void rostrum_compat_scroll_from_start (GtkScrollable *table);

/* Names what of a drop-down takes the focus, the button in it, by @label and what is chosen: GTK 4.8 tells its class. */
void rostrum_compat_name_drop_down (GtkDropDown *drop_down, const char *label);

/* The same for a row of a dialog. */
void rostrum_compat_name_combo_row (AdwComboRow *row);

/* Keeps screen readers from saying the class of what has no name, which GTK 4.8 gives out as its name: the picture in a button
 * ("GtkImage Zoom in"), the page of a stack ("GtkStackPage panel"), a menu, the list of a drop-down, the rows of a dialog; and has
 * a window that opens tell what has its focus. Call it once, after GTK is initialised. */
void rostrum_compat_hush_class_names (void);

/* Keeps quick clicks into @window, as of a tap on a touchpad. After a layout GTK asks the display where the pointer is and makes a
 * motion of the answer; that may know already that the button is up, while the event that says so still waits, and a gesture that
 * hears of a motion without a button gives the click up. */
void rostrum_compat_keep_clicks (GtkWidget *window);

/* The versions that the program runs with, for the debug information. Free with g_free(). */
char *rostrum_compat_versions (void);

G_END_DECLS
