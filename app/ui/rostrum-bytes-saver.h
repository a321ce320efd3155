/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the bytes of a file in a thread, replaces the file whole, and says so. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Runs in a thread. */
typedef GBytes *(*RostrumMakeBytes) (gpointer data);

/* Writes what @make returns to @file; a toast tells of it, or a dialog headed @failure why not. @application, which is held, does
 * not end before; @parent may be closed already. Takes @data and frees it with @data_free. */
void rostrum_bytes_save (GtkWindow *parent, GApplication *application, AdwToastOverlay *toasts,
                         const char *failure, GFile *file, RostrumMakeBytes make, gpointer data,
                         GDestroyNotify data_free);

G_END_DECLS
