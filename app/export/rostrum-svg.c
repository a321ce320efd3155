/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG from the display list itself: cairo's surface would turn every letter into an outline, which nobody
 * could search, select or read aloud. One <text> a line, one <g> for what can be pointed at, links, and,
 * but for lines by the thousand, no style sheet, so that every reader of SVG 1.1 shows the same as the other formats. */
#include "rostrum-svg-private.h"

#include "export/rostrum-link.h"
#include "rostrum-export-private.h"

/* Items between two looks at the cancellable. */
#define CANCEL_EVERY 4096

static void
append_size (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  rostrum_svg_append_number (out, value);
  g_string_append_c (out, '"');
}

static void
append_element (GString *out, const char *name, const char *id, const char *text)
{
  g_string_append_printf (out, "<%s id=\"%s\">", name, id);
  rostrum_svg_append_escaped (out, text != NULL ? text : "");
  g_string_append_printf (out, "</%s>\n", name);
}

/* The ids here begin with '_' and a letter that is no hexadecimal digit, as no place of the scene does. */
static void
append_head (RostrumSvg *self)
{
  RostrumWorldRect bounds = rostrum_scene_get_bounds (self->scene);

  g_string_append (self->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<svg xmlns=\"http://www.w3.org/2000/svg\""
                              " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  append_size (self->out, "width", MAX (bounds.width, 1.0));
  append_size (self->out, "height", MAX (bounds.height, 1.0));
  g_string_append (self->out, " viewBox=\"");
  rostrum_svg_append_number (self->out, bounds.x);
  g_string_append_c (self->out, ' ');
  rostrum_svg_append_number (self->out, bounds.y);
  g_string_append_c (self->out, ' ');
  rostrum_svg_append_number (self->out, MAX (bounds.width, 1.0));
  g_string_append_c (self->out, ' ');
  rostrum_svg_append_number (self->out, MAX (bounds.height, 1.0));
  g_string_append (self->out, "\" role=\"img\" aria-labelledby=\"_title _words\" fill=\"none\" "
                              "stroke-miterlimit=\"10\" font-family=\"");
  rostrum_svg_append_families (self->out, rostrum_scene_get_family (self->scene));
  g_string_append (self->out, "\">\n");
  append_element (self->out, "title", "_title", rostrum_scene_get_title (self->scene));
  append_element (self->out, "desc", "_words", rostrum_scene_get_description (self->scene));
}

static void
append_canvas (RostrumSvg *self)
{
  RostrumWorldRect bounds = rostrum_scene_get_bounds (self->scene);

  g_string_append (self->out, "<rect");
  append_size (self->out, "x", bounds.x);
  append_size (self->out, "y", bounds.y);
  g_string_append (self->out, " width=\"100%\" height=\"100%\"");
  rostrum_svg_append_paint (self->out, "fill", &rostrum_scene_get_style (self->scene)->canvas);
  g_string_append (self->out, "/>\n");
}

static void
collect_places (RostrumSvg *self)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (self->scene, &n);

  for (guint32 i = 0; i < n; i++)
    if (items[i].anchor != NULL)
      g_hash_table_insert (self->places, rostrum_link_anchor_to_id (items[i].anchor), NULL);
}

static void
begin_target (RostrumSvg *self, const RostrumTarget *target)
{
  const char *tip = target->tip != NULL ? target->tip : target->name;

  g_string_append (self->out, "<g>");
  if (tip != NULL && tip[0] != '\0') {
    g_string_append (self->out, "<title>");
    rostrum_svg_append_escaped (self->out, tip);
    g_string_append (self->out, "</title>");
  }
  g_string_append_c (self->out, '\n');
}

/* Items of one target that are painted one after the other are one group. */
static gboolean
append_items (RostrumSvg *self, GCancellable *cancellable, GError **error)
{
  guint32 n_items, n_targets;
  const RostrumItem *items = rostrum_scene_get_items (self->scene, &n_items);
  const RostrumTarget *targets = rostrum_scene_get_targets (self->scene, &n_targets);
  guint32 open = ROSTRUM_NONE;

  for (guint32 i = 0; i < n_items; i++) {
    gboolean alone = items[i].target >= n_targets || rostrum_svg_is_short (self, &items[i]);
    guint32 target = alone ? ROSTRUM_NONE : items[i].target;

    if (i % CANCEL_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (target != open) {
      if (open != ROSTRUM_NONE)
        g_string_append (self->out, "</g>\n");
      if (target != ROSTRUM_NONE)
        begin_target (self, &targets[target]);
      open = target;
    }
    rostrum_svg_append_item (self, &items[i]);
  }
  if (open != ROSTRUM_NONE)
    g_string_append (self->out, "</g>\n");
  return TRUE;
}

GBytes *
rostrum_svg_write (RostrumScene *scene, const RostrumExportOptions *options, GCancellable *cancellable,
                   GError **error)
{
  RostrumSvg svg = { .out = g_string_new (NULL), .scene = scene };
  gboolean written;

  svg.places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  svg.hatches = g_array_new (FALSE, FALSE, sizeof (RostrumColor));
  append_head (&svg);
  rostrum_svg_append_style (&svg);
  rostrum_svg_append_patterns (&svg);
  if (!options->transparent)
    append_canvas (&svg);
  collect_places (&svg);
  written = append_items (&svg, cancellable, error);
  g_string_append (svg.out, "</svg>\n");
  g_hash_table_unref (svg.places);
  g_array_unref (svg.hatches);
  g_clear_pointer (&svg.looks, g_hash_table_unref);
  if (!written) {
    g_string_free (svg.out, TRUE);
    return NULL;
  }
  return g_string_free_to_bytes (svg.out);
}
