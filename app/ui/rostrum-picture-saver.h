/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a picture in a thread and puts it into a file; says what came of it. */
#pragma once

#include <adwaita.h>

#include "export/rostrum-export.h"
#include "scene/rostrum-picture.h"
#include "session/rostrum-session.h"

G_BEGIN_DECLS

/* A toast with "Open" and the folder when it is written; a dialog with the reason when not, and the old file as it was. */
void rostrum_picture_save (GtkWindow *parent, AdwToastOverlay *toasts, RostrumSession *session,
                           const RostrumPictureOptions *options, const RostrumExportOptions *export_options,
                           GFile *file);

G_END_DECLS
