/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-export.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rostrum-export-private.h"

/* Larger than any poster at any useful scale; the pixels of a PNG are made band by band, so this bounds
 * time, not memory. */
#define MAX_PIXELS 400e6
/* What PNG's and PDF's numbers and every reader bear on one side. */
#define MAX_SIDE_PX 1e6

G_DEFINE_QUARK (rostrum - export - error - quark, rostrum_export_error)

static const char *const formats[ROSTRUM_N_FORMATS] = {
  [ROSTRUM_FORMAT_PNG] = "png",
  [ROSTRUM_FORMAT_SVG] = "svg",
  [ROSTRUM_FORMAT_PDF] = "pdf",
};

const char *
rostrum_format_to_nick (RostrumFormat format)
{
  g_return_val_if_fail (format < ROSTRUM_N_FORMATS, NULL);
  return formats[format];
}

gboolean
rostrum_format_from_nick (const char *nick, RostrumFormat *format)
{
  for (guint i = 0; i < ROSTRUM_N_FORMATS; i++) {
    if (g_strcmp0 (nick, formats[i]) == 0) {
      *format = i;
      return TRUE;
    }
  }
  return FALSE;
}

gboolean
rostrum_format_from_name (const char *name, RostrumFormat *format)
{
  const char *base = name != NULL ? strrchr (name, G_DIR_SEPARATOR) : NULL;
  const char *dot = name != NULL ? strrchr (base != NULL ? base : name, '.') : NULL;
  g_autofree char *ending = dot != NULL ? g_ascii_strdown (dot + 1, -1) : NULL;

  return rostrum_format_from_nick (ending, format);
}

gboolean
rostrum_export_check_cairo (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ROSTRUM_EXPORT_ERROR, ROSTRUM_EXPORT_ERROR_DRAWING,
               _ ("The picture could not be drawn: %s"), cairo_status_to_string (status));
  return FALSE;
}

static gboolean
is_clean (gunichar c)
{
  /* A control character, or what Unicode never gives to a character. */
  if ((c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0))
    return FALSE;
  return (c & 0xfffe) != 0xfffe && !(c >= 0xfdd0 && c <= 0xfdef);
}

char *
rostrum_export_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_sized_new (strlen (valid) + 1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (is_clean (g_utf8_get_char (p)))
      g_string_append_len (clean, p, g_utf8_next_char (p) - p);
  return g_string_free (clean, FALSE);
}

/* @scale 0: a format without pixels, which can be as large as it likes, but not without end. */
static gboolean
check_size (const RostrumWorldRect *bounds, double scale, GError **error)
{
  double width = ceil (bounds->width * scale);
  double height = ceil (bounds->height * scale);

  if (!isfinite (bounds->x) || !isfinite (bounds->y) || !isfinite (width) || !isfinite (height)) {
    g_set_error_literal (error, ROSTRUM_EXPORT_ERROR, ROSTRUM_EXPORT_ERROR_TOO_LARGE,
                         _ ("The picture has no finite size."));
    return FALSE;
  }
  if (width > MAX_SIDE_PX || height > MAX_SIDE_PX || width * height > MAX_PIXELS) {
    g_set_error (
        error, ROSTRUM_EXPORT_ERROR, ROSTRUM_EXPORT_ERROR_TOO_LARGE,
        _ ("The picture would have %.0f × %.0f pixels; at most %.0f million can be written, %.0f million "
           "on one side. Choose a smaller scale."),
        width, height, MAX_PIXELS / 1e6, MAX_SIDE_PX / 1e6);
    return FALSE;
  }
  return TRUE;
}

GBytes *
rostrum_export_scene (RostrumScene *scene, const RostrumExportOptions *options, GCancellable *cancellable,
                      GError **error)
{
  RostrumWorldRect bounds;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->format < ROSTRUM_N_FORMATS, NULL);
  g_return_val_if_fail (
      options->format != ROSTRUM_FORMAT_PNG || (options->scale > 0.0 && options->scale <= 16.0), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  bounds = rostrum_scene_get_bounds (scene);
  if (!check_size (&bounds, options->format == ROSTRUM_FORMAT_PNG ? options->scale : 0.0, error))
    return NULL;
  switch (options->format) {
  case ROSTRUM_FORMAT_PNG:
    return rostrum_png_write (scene, options, cancellable, error);
  case ROSTRUM_FORMAT_SVG:
    return rostrum_svg_write (scene, options, cancellable, error);
  default:
    return rostrum_pdf_write (scene, options, cancellable, error);
  }
}
