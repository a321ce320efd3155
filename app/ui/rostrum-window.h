/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One window on one debate: header bar, filter pane, stage, proof pane. Keeps no state of the debate: that is its session's. */
#pragma once

#include <adwaita.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_WINDOW (rostrum_window_get_type ())
G_DECLARE_FINAL_TYPE (RostrumWindow, rostrum_window, ROSTRUM, WINDOW, AdwApplicationWindow)

GtkWidget *rostrum_window_new (GtkApplication *application);

/* Opens the debate that the program carries. */
void rostrum_window_open_builtin (RostrumWindow *self);

/* Opens a file in a thread; its problems are shown. The open debate stays until the new one is there, and if none comes of it. */
void rostrum_window_open_file (RostrumWindow *self, GFile *file);

RostrumSession *rostrum_window_get_session (RostrumWindow *self);

G_END_DECLS
