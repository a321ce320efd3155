/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture of what is seen as the bytes of a file, made in a thread. */
#pragma once

#include "export/rostrum-export.h"
#include "scene/rostrum-picture.h"

G_BEGIN_DECLS

/* Copies what it needs of @state and @options (family and crop included). With @fit_width_px > 0 a PNG gets that many pixels across
 * instead of the scale of @export_options: for a preview. What @callback needs is kept alive by @user_data alone, and so never let go
 * in the thread. */
void rostrum_picture_job_start (RostrumDebate *debate, const RostrumViewState *state,
                                const RostrumPictureOptions *options,
                                const RostrumExportOptions *export_options, double fit_width_px,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

/* The bytes; *@bounds (may be NULL) receives the size of the picture in world units. */
GBytes *rostrum_picture_job_finish (GAsyncResult *result, RostrumWorldRect *bounds, GError **error);

G_END_DECLS
