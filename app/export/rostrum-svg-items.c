/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shapes, paths, paints and links of an SVG. */
#include <math.h>

#include "export/rostrum-link.h"
#include "rostrum-svg-private.h"

static gboolean
same_color (const RostrumColor *a, const RostrumColor *b)
{
  return a->red == b->red && a->green == b->green && a->blue == b->blue && a->alpha == b->alpha;
}

static gboolean
is_hatched (const RostrumItem *item)
{
  return item->type == ROSTRUM_ITEM_RECT && item->hatched && item->fill.alpha > 0.0;
}

static guint
find_hatch (RostrumSvg *self, const RostrumColor *color)
{
  for (guint i = 0; i < self->hatches->len; i++)
    if (same_color (&g_array_index (self->hatches, RostrumColor, i), color))
      return i;
  g_array_append_val (self->hatches, *color);
  return self->hatches->len - 1;
}

/* "#rrggbb", or "#rgb" where that says the same. */
static void
append_color (GString *out, const RostrumColor *color)
{
  guint channels[3] = { (guint) (CLAMP (color->red, 0.0, 1.0) * 255.0 + 0.5),
                        (guint) (CLAMP (color->green, 0.0, 1.0) * 255.0 + 0.5),
                        (guint) (CLAMP (color->blue, 0.0, 1.0) * 255.0 + 0.5) };

  if (channels[0] % 17 == 0 && channels[1] % 17 == 0 && channels[2] % 17 == 0)
    g_string_append_printf (out, "#%x%x%x", channels[0] / 17, channels[1] / 17, channels[2] / 17);
  else
    g_string_append_printf (out, "#%02x%02x%02x", channels[0], channels[1], channels[2]);
}

void
rostrum_svg_append_paint (GString *out, const char *name, const RostrumColor *color)
{
  g_string_append_printf (out, " %s=\"", name);
  append_color (out, color);
  g_string_append_c (out, '"');
  if (color->alpha < 1.0) {
    g_string_append_printf (out, " %s-opacity=\"", name);
    rostrum_svg_append_number (out, color->alpha);
    g_string_append_c (out, '"');
  }
}

void
rostrum_svg_append_id (RostrumSvg *self, const RostrumItem *item)
{
  g_autofree char *id = item->anchor != NULL ? rostrum_link_anchor_to_id (item->anchor) : NULL;

  /* The first of its name has it: an id stands once in a document. */
  if (id == NULL || g_hash_table_lookup (self->places, id) != NULL)
    return;
  g_string_append_printf (self->out, " id=\"%s\"", id);
  g_hash_table_insert (self->places, g_steal_pointer (&id), GINT_TO_POINTER (TRUE));
}

/* The painter's hatching: lines x + y = 6 k, 1.5 wide. A tile also holds the corners that its neighbours'
 * lines cut. */
static void
append_pattern (RostrumSvg *self, guint index)
{
  g_string_append_printf (self->out,
                          "<pattern id=\"_h%u\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                          "<path d=\"M-1.5 1.5l3-3M-1.5 7.5l9-9M4.5 7.5l3-3\" stroke-width=\"1.5\"",
                          index);
  rostrum_svg_append_paint (self->out, "stroke", &g_array_index (self->hatches, RostrumColor, index));
  g_string_append (self->out, "/></pattern>\n");
}

void
rostrum_svg_append_patterns (RostrumSvg *self)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (self->scene, &n);

  for (guint32 i = 0; i < n; i++)
    if (is_hatched (&items[i]))
      find_hatch (self, &items[i].fill);
  if (self->hatches->len == 0)
    return;
  g_string_append (self->out, "<defs>\n");
  for (guint i = 0; i < self->hatches->len; i++)
    append_pattern (self, i);
  g_string_append (self->out, "</defs>\n");
}

static void
append_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  rostrum_svg_append_number (out, value);
  g_string_append_c (out, '"');
}

static void
append_dash (GString *out, const RostrumItem *item)
{
  double lengths[4];
  int n = rostrum_dash_get_lengths (item->dash, item->stroke_width, lengths);

  for (int i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (out, ' ');
    rostrum_svg_append_number (out, lengths[i]);
  }
}

static void
begin_property (GString *out, const char *name, gboolean as_style)
{
  g_string_append_printf (out, as_style ? "%s:" : " %s=\"", name);
}

static void
end_property (GString *out, gboolean as_style)
{
  g_string_append_c (out, as_style ? ';' : '"');
}

void
rostrum_svg_append_stroke (GString *out, const RostrumItem *item, gboolean as_style)
{
  begin_property (out, "stroke", as_style);
  append_color (out, &item->stroke);
  end_property (out, as_style);
  if (item->stroke.alpha < 1.0) {
    begin_property (out, "stroke-opacity", as_style);
    rostrum_svg_append_number (out, item->stroke.alpha);
    end_property (out, as_style);
  }
  if (item->stroke_width != 1.0) {
    begin_property (out, "stroke-width", as_style);
    rostrum_svg_append_number (out, item->stroke_width);
    end_property (out, as_style);
  }
  if (item->dash != ROSTRUM_DASH_SOLID) {
    begin_property (out, "stroke-dasharray", as_style);
    append_dash (out, item);
    end_property (out, as_style);
  }
  if (item->dash == ROSTRUM_DASH_DOTS) {
    begin_property (out, "stroke-linecap", as_style);
    g_string_append (out, "round");
    end_property (out, as_style);
  }
}

/* The root says fill="none", and no stroke is what SVG begins with. */
static void
append_fill_and_stroke (RostrumSvg *self, const RostrumItem *item)
{
  if (is_hatched (item))
    g_string_append_printf (self->out, " fill=\"url(#_h%u)\"", find_hatch (self, &item->fill));
  else if (item->fill.alpha > 0.0)
    rostrum_svg_append_paint (self->out, "fill", &item->fill);
  if (item->stroke.alpha > 0.0 && item->stroke_width > 0.0)
    rostrum_svg_append_stroke (self->out, item, FALSE);
}

static void
append_rect (RostrumSvg *self, const RostrumItem *item)
{
  g_string_append (self->out, "<rect");
  append_attribute (self->out, "x", item->rect.x);
  append_attribute (self->out, "y", item->rect.y);
  append_attribute (self->out, "width", item->rect.width);
  append_attribute (self->out, "height", item->rect.height);
  if (item->radius > 0.0)
    append_attribute (self->out, "rx", item->radius);
}

static void
append_ellipse (RostrumSvg *self, const RostrumItem *item)
{
  double rx = item->rect.width / 2.0;
  double ry = item->rect.height / 2.0;

  g_string_append (self->out, rx == ry ? "<circle" : "<ellipse");
  append_attribute (self->out, "cx", item->rect.x + rx);
  append_attribute (self->out, "cy", item->rect.y + ry);
  append_attribute (self->out, rx == ry ? "r" : "rx", rx);
  if (rx != ry)
    append_attribute (self->out, "ry", ry);
}

static gint64
to_grid (double value, guint grid)
{
  return grid == 1 ? rostrum_svg_to_hundredths (value) : grid * rostrum_svg_to_hundredths (value / grid);
}

/* Coordinates relative to the point before, in whole hundredths: short, and no error adds up. */
void
rostrum_svg_append_path_data (GString *out, const RostrumItem *item, guint grid)
{
  static const char letters[] = { 'm', 'l', 'c', 'z' };
  static const guint n_points[] = { 1, 1, 3, 0 };
  gint64 x = 0, y = 0, start_x = 0, start_y = 0;

  g_string_append (out, " d=\"");
  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumSegment *segment = &item->segments[i];
    guint n = n_points[segment->kind];
    gint64 end_x = start_x, end_y = start_y;

    g_string_append_c (out, i == 0 ? 'M' : letters[segment->kind]);
    for (guint j = 0; j < n; j++) {
      end_x = to_grid (segment->points[j].x, grid);
      end_y = to_grid (segment->points[j].y, grid);
      if (j > 0 && end_x >= x)
        g_string_append_c (out, ' ');
      rostrum_svg_append_hundredths (out, end_x - x);
      if (end_y >= y)
        g_string_append_c (out, ' ');
      rostrum_svg_append_hundredths (out, end_y - y);
    }
    x = end_x;
    y = end_y;
    if (segment->kind == ROSTRUM_SEGMENT_MOVE) {
      start_x = x;
      start_y = y;
    }
  }
  g_string_append_c (out, '"');
}

static void
append_shape (RostrumSvg *self, const RostrumItem *item)
{
  switch (item->type) {
  case ROSTRUM_ITEM_TEXT:
    rostrum_svg_append_text (self, item);
    return;
  case ROSTRUM_ITEM_RECT:
    append_rect (self, item);
    break;
  case ROSTRUM_ITEM_ELLIPSE:
    append_ellipse (self, item);
    break;
  case ROSTRUM_ITEM_PATH:
    g_string_append (self->out, "<path");
    rostrum_svg_append_path_data (self->out, item, 1);
    break;
  default:
    g_return_if_reached ();
  }
  rostrum_svg_append_id (self, item);
  append_fill_and_stroke (self, item);
  g_string_append (self->out, "/>");
}

/* What a link of the item leads to, as it stands in the file; NULL if nowhere. */
static char *
get_address (RostrumSvg *self, const RostrumItem *item)
{
  g_autofree char *id = NULL;

  switch (rostrum_link_classify (item->link)) {
  case ROSTRUM_LINK_WEB:
    return g_strdup (item->link);
  case ROSTRUM_LINK_ANCHOR:
    id = rostrum_link_anchor_to_id (item->link + 1);
    return g_hash_table_contains (self->places, id) ? g_strconcat ("#", id, NULL) : NULL;
  case ROSTRUM_LINK_NONE:
  default:
    return NULL;
  }
}

void
rostrum_svg_append_item (RostrumSvg *self, const RostrumItem *item)
{
  g_autofree char *address = NULL;

  if (item->type == ROSTRUM_ITEM_TEXT && item->fill.alpha <= 0.0)
    return;
  address = get_address (self, item);
  if (address != NULL) {
    /* The spelling of SVG 1.1, which readers of SVG 2 know too. */
    g_string_append (self->out, "<a xlink:href=\"");
    rostrum_svg_append_escaped (self->out, address);
    g_string_append (self->out, "\">");
  }
  if (rostrum_svg_is_short (self, item))
    rostrum_svg_append_short (self, item);
  else
    append_shape (self, item);
  if (address != NULL)
    g_string_append (self->out, "</a>");
  g_string_append_c (self->out, '\n');
}
