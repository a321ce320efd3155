/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the picture on screen becomes a file: format, size, colours; then where to. */
#pragma once

#include <adwaita.h>

#include "session/rostrum-session.h"
#include "ui/rostrum-stage.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_EXPORT_DIALOG (rostrum_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RostrumExportDialog, rostrum_export_dialog, ROSTRUM, EXPORT_DIALOG, AdwWindow)

/* Of the view of @session as @stage shows it now. What came of it is said on @toasts. */
GtkWidget *rostrum_export_dialog_new (GtkWindow *parent, RostrumSession *session, RostrumStage *stage,
                                      AdwToastOverlay *toasts);

G_END_DECLS
