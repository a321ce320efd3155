/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/rostrum-export.h"
#include "scene/rostrum-picture.h"
#include "session/rostrum-session.h"

G_BEGIN_DECLS

/* The command line that makes the session's picture without a window: "rostrum export --view costs … -o costs.png", quoted for a
 * shell. @path: the debate's file, NULL for the built-in one. Free with g_free(). */
char *rostrum_command_for (RostrumSession *session, const RostrumPictureOptions *options,
                           const RostrumExportOptions *export_options, const char *path);

G_END_DECLS
