/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF by cairo's surface and the one painter: text stays text, fonts are embedded, links can be clicked. */
#include <cairo-pdf.h>

#include "rostrum-config.h"
#include "rostrum-export-private.h"

#define POINTS_A_PIXEL 0.75
/* The largest page that every reader opens (PDF 1.7, annex C.2): a larger picture is made smaller, it
 * loses nothing. */
#define MAX_SIDE_PT 14400.0

typedef struct {
  GByteArray *bytes;
  GCancellable *cancellable;
} PdfFile;

/* Also where a large page stops early: cairo draws it when it is shown, and does no more after an error. */
static cairo_status_t
on_pdf_write (void *closure, const guchar *data, guint length)
{
  PdfFile *file = closure;

  if (g_cancellable_is_cancelled (file->cancellable))
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (file->bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, RostrumScene *scene)
{
  g_autofree char *title = rostrum_export_clean (rostrum_scene_get_title (scene));
  g_autofree char *description = rostrum_export_clean (rostrum_scene_get_description (scene));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Rostrum " ROSTRUM_VERSION);
  /* No date: the same picture is the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
}

static void
draw_page (cairo_t *cr, RostrumScene *scene, gboolean transparent, double points_a_unit)
{
  g_autoptr (RostrumPainter) painter = rostrum_painter_new ();
  RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  const RostrumColor *canvas = &rostrum_scene_get_style (scene)->canvas;
  cairo_matrix_t to_page;

  if (!transparent) {
    cairo_set_source_rgb (cr, canvas->red, canvas->green, canvas->blue);
    cairo_paint (cr);
  }
  cairo_save (cr);
  cairo_scale (cr, points_a_unit, points_a_unit);
  cairo_translate (cr, -bounds.x, -bounds.y);
  cairo_get_matrix (cr, &to_page);
  rostrum_painter_paint (painter, cr, scene, NULL, ROSTRUM_EMPHASIS_NONE);
  cairo_restore (cr);
  rostrum_pdf_add_links (cr, scene, &to_page);
}

GBytes *
rostrum_pdf_write (RostrumScene *scene, const RostrumExportOptions *options, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  PdfFile file = { bytes, cancellable };
  RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  double scale = MIN (POINTS_A_PIXEL, MAX_SIDE_PT / MAX (1.0, MAX (bounds.width, bounds.height)));
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      on_pdf_write, &file, MAX (1.0, bounds.width * scale), MAX (1.0, bounds.height * scale));
  cairo_t *cr;
  cairo_status_t status;

  /* One version for every cairo, and one that every reader knows. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, scene);
  cr = cairo_create (surface);
  draw_page (cr, scene, options->transparent, scale);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !rostrum_export_check_cairo (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
