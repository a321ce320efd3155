/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as the bytes of a picture file. Nothing here touches the disk; see rostrum-file.h for replacing
 * a file. */
#pragma once

#include <gio/gio.h>

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_FORMAT_PNG,
  ROSTRUM_FORMAT_SVG,
  ROSTRUM_FORMAT_PDF,
  ROSTRUM_N_FORMATS
} RostrumFormat;

typedef struct {
  RostrumFormat format;
  double scale;         /* PNG: pixels per world unit, > 0 to 16; others ignore it */
  gboolean transparent; /* no canvas colour */
} RostrumExportOptions;

#define ROSTRUM_EXPORT_OPTIONS_DEFAULT ((RostrumExportOptions){ ROSTRUM_FORMAT_PNG, 1.0, FALSE })

typedef enum {
  ROSTRUM_EXPORT_ERROR_TOO_LARGE, /* more pixels than a picture may have */
  ROSTRUM_EXPORT_ERROR_DRAWING    /* cairo or libpng failed; the message has its words */
} RostrumExportError;

#define ROSTRUM_EXPORT_ERROR (rostrum_export_error_quark ())
GQuark rostrum_export_error_quark (void);

/* Free with g_bytes_unref(). NULL and @error on failure or when cancelled. Safe in any thread. */
GBytes *rostrum_export_scene (RostrumScene *scene, const RostrumExportOptions *options,
                              GCancellable *cancellable, GError **error);

const char *rostrum_format_to_nick (RostrumFormat format); /* "png" */
gboolean rostrum_format_from_nick (const char *nick, RostrumFormat *format);
/* From a file name's ending, any case. */
gboolean rostrum_format_from_name (const char *name, RostrumFormat *format);

G_END_DECLS
