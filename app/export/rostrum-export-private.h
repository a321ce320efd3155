/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three picture writers behind rostrum_export_scene(); not for other rooms. */
#pragma once

#include <cairo.h>

#include "export/rostrum-export.h"
#include "scene/rostrum-painter.h"

/* What the dispatcher has checked: options in range, bounds finite and not empty. */
GBytes *rostrum_png_write (RostrumScene *scene, const RostrumExportOptions *options,
                           GCancellable *cancellable, GError **error);
GBytes *rostrum_svg_write (RostrumScene *scene, const RostrumExportOptions *options,
                           GCancellable *cancellable, GError **error);
GBytes *rostrum_pdf_write (RostrumScene *scene, const RostrumExportOptions *options,
                           GCancellable *cancellable, GError **error);

/* Makes what has an address clickable on the PDF page @cr, whose user space is the page in points;
 * @to_page leads there from the world. */
void rostrum_pdf_add_links (cairo_t *cr, RostrumScene *scene, const cairo_matrix_t *to_page);

/* FALSE and @error in cairo's words if @status is a failure. */
gboolean rostrum_export_check_cairo (cairo_status_t status, GError **error);

/* @text as it may stand in a file's metadata: valid UTF-8 without control characters other than line
 * feeds. Free with g_free(). NULL gives "". */
char *rostrum_export_clean (const char *text);
