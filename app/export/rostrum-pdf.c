/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF by cairo's surface and the one painter: text stays text, fonts are embedded, links can be clicked. */
#include <cairo-pdf.h>
#include <string.h>

#include "export/rostrum-link.h"
#include "rostrum-config.h"
#include "rostrum-export-private.h"

#define POINTS_A_PIXEL 0.75
/* The largest page that every reader opens (PDF 1.7, annex C.2): a larger picture is made smaller, it loses nothing. */
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

/* cairo 1.16 copies an address into the file as it is, where a parenthesis would end it: what a URI may also say with
 * percent signs is said so. */
static char *
address_to_uri (const char *address)
{
  GString *uri = g_string_new (NULL);

  for (const char *p = address; *p != '\0'; p++) {
    if ((guchar) *p >= 0x7f || strchr ("()'\\", *p) != NULL)
      g_string_append_printf (uri, "%%%02X", (guint) (guchar) *p);
    else
      g_string_append_c (uri, *p);
  }
  return g_string_free (uri, FALSE);
}

/* @cr's user space is the page in points here: cairo takes the numbers of a tag as they are. */
static void
add_link (cairo_t *cr, const RostrumItem *item, const cairo_matrix_t *to_page, GHashTable *places)
{
  RostrumLinkKind kind = rostrum_link_classify (item->link);
  g_autofree char *id = kind == ROSTRUM_LINK_ANCHOR ? rostrum_link_anchor_to_id (item->link + 1) : NULL;
  g_autofree char *target = NULL;
  g_autofree char *attributes = NULL;
  char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
  double x = item->rect.x, y = item->rect.y, width = item->rect.width, height = item->rect.height;

  if (kind == ROSTRUM_LINK_NONE || (id != NULL && !g_hash_table_contains (places, id)))
    return;
  cairo_matrix_transform_point (to_page, &x, &y);
  cairo_matrix_transform_distance (to_page, &width, &height);
  target = id != NULL ? g_steal_pointer (&id) : address_to_uri (item->link);
  attributes = g_strdup_printf (
      "rect=[%s %s %s %s] %s='%s'", g_ascii_formatd (numbers[0], 32, "%.2f", x),
      g_ascii_formatd (numbers[1], 32, "%.2f", y), g_ascii_formatd (numbers[2], 32, "%.2f", width),
      g_ascii_formatd (numbers[3], 32, "%.2f", height), kind == ROSTRUM_LINK_ANCHOR ? "dest" : "uri", target);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
add_place (cairo_t *cr, const RostrumItem *item, const cairo_matrix_t *to_page, GHashTable *places)
{
  g_autofree char *id = rostrum_link_anchor_to_id (item->anchor);
  g_autofree char *attributes = NULL;
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];
  double x = item->rect.x, y = item->rect.y;

  if (g_hash_table_contains (places, id))
    return;
  cairo_matrix_transform_point (to_page, &x, &y);
  attributes = g_strdup_printf ("name='%s' x=%s y=%s", id, g_ascii_formatd (numbers[0], 32, "%.2f", x),
                                g_ascii_formatd (numbers[1], 32, "%.2f", y));
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
  g_hash_table_add (places, g_steal_pointer (&id));
}

static void
add_links (cairo_t *cr, RostrumScene *scene, const cairo_matrix_t *to_page)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);

  for (guint32 i = 0; i < n; i++)
    if (items[i].anchor != NULL)
      add_place (cr, &items[i], to_page, places);
  for (guint32 i = 0; i < n; i++)
    add_link (cr, &items[i], to_page, places);
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
  add_links (cr, scene, &to_page);
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
