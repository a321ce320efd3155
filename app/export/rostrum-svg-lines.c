/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines by the thousand, each as short as it can be: nobody points at one of them, and a file of all that could be said of them
 * opens nowhere. Their looks are classes of a style sheet, their places tenths of a pixel, what is straight is no curve, and what
 * hovering tells is left to their ends. */
#include <math.h>

#include "rostrum-svg-private.h"

/* Lines in a scene from which on they are written so. */
#define MANY_LINES 4000
/* A graph has some dozens; what comes later says its look itself. */
#define MAX_CLASSES 512
/* A curve that stays so near to its chord is straight, in hundredths. */
#define STRAIGHT 5.0

static guint
hash_look (gconstpointer key)
{
  const RostrumItem *item = key;
  const RostrumColor *color = &item->stroke;

  return (g_double_hash (&color->red) * 31u + g_double_hash (&color->green)) * 31u +
         g_double_hash (&color->blue) * 7u + g_double_hash (&item->stroke_width) + item->dash;
}

static gboolean
same_look (gconstpointer a, gconstpointer b)
{
  const RostrumItem *one = a, *two = b;

  return one->stroke.red == two->stroke.red && one->stroke.green == two->stroke.green &&
         one->stroke.blue == two->stroke.blue && one->stroke.alpha == two->stroke.alpha &&
         one->stroke_width == two->stroke_width && one->dash == two->dash;
}

static gboolean
is_line (const RostrumItem *item)
{
  return item->type == ROSTRUM_ITEM_PATH && item->role == ROSTRUM_ROLE_LINE && item->fill.alpha <= 0.0 &&
         item->anchor == NULL && item->stroke.alpha > 0.0 && item->stroke_width > 0.0;
}

gboolean
rostrum_svg_is_short (const RostrumSvg *self, const RostrumItem *item)
{
  return self->looks != NULL && is_line (item);
}

void
rostrum_svg_append_style (RostrumSvg *self)
{
  guint32 n, n_lines = 0;
  const RostrumItem *items = rostrum_scene_get_items (self->scene, &n);

  for (guint32 i = 0; i < n; i++)
    n_lines += is_line (&items[i]);
  if (n_lines < MANY_LINES)
    return;
  self->looks = g_hash_table_new (hash_look, same_look);
  g_string_append (self->out, "<style>\n");
  for (guint32 i = 0; i < n && g_hash_table_size (self->looks) < MAX_CLASSES; i++) {
    if (!is_line (&items[i]) || g_hash_table_contains (self->looks, &items[i]))
      continue;
    g_string_append_printf (self->out, ".l%u{", g_hash_table_size (self->looks));
    rostrum_svg_append_stroke (self->out, &items[i], TRUE);
    g_string_append (self->out, "}\n");
    g_hash_table_insert (self->looks, (gpointer) &items[i],
                         GUINT_TO_POINTER (g_hash_table_size (self->looks)));
  }
  g_string_append (self->out, "</style>\n");
}

/* Whether the curve from @from over @p stays at its chord and goes along it only forwards. */
static gboolean
is_straight (RostrumWorldPoint from, const RostrumWorldPoint p[3])
{
  double x = p[2].x - from.x, y = p[2].y - from.y, length = sqrt (x * x + y * y);

  if (!(length > 0.0))
    return FALSE;
  for (int i = 0; i < 2; i++) {
    double across = (p[i].x - from.x) * y - (p[i].y - from.y) * x;
    double along = (p[i].x - from.x) * x + (p[i].y - from.y) * y;

    if (!(fabs (across) * 100.0 <= STRAIGHT * length && along >= 0.0 && along <= length * length))
      return FALSE;
  }
  return TRUE;
}

static guint32
straighten (const RostrumItem *item, RostrumSegment *segments)
{
  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumWorldPoint *p = item->segments[i].points;

    segments[i] = item->segments[i];
    if (i > 0 && item->segments[i].kind == ROSTRUM_SEGMENT_CURVE &&
        item->segments[i - 1].kind <= ROSTRUM_SEGMENT_CURVE) {
      RostrumWorldPoint from = item->segments[i - 1].kind == ROSTRUM_SEGMENT_CURVE
                                   ? item->segments[i - 1].points[2]
                                   : item->segments[i - 1].points[0];

      if (is_straight (from, p))
        segments[i] = (RostrumSegment){ ROSTRUM_SEGMENT_LINE, { p[2] } };
    }
  }
  return item->n_segments;
}

void
rostrum_svg_append_short (RostrumSvg *self, const RostrumItem *item)
{
  gpointer index;
  RostrumSegment few[8];
  RostrumItem line = *item;

  if (item->n_segments <= G_N_ELEMENTS (few)) {
    line.n_segments = straighten (item, few);
    line.segments = few;
  }
  g_string_append (self->out, "<path");
  if (g_hash_table_lookup_extended (self->looks, item, NULL, &index))
    g_string_append_printf (self->out, " class=\"l%u\"", GPOINTER_TO_UINT (index));
  else
    rostrum_svg_append_stroke (self->out, item, FALSE);
  rostrum_svg_append_path_data (self->out, &line, 10);
  g_string_append (self->out, "/>");
}
