/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links and their places in a PDF. cairo takes the numbers of a tag as points of the page, and reads them with the
 * decimal point of the locale: they are whole numbers. */
#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "export/rostrum-link.h"
#include "rostrum-export-private.h"

/* A line is clickable where squares of this size stand on it, so far apart, no more of them on one line or
 * on all: a PDF knows rectangles only, and the one around a slanting line would cover what is beside it. */
#define SPOT_SIZE_WORLD 12.0
#define SPOT_STEP_WORLD 24.0
#define MAX_SPOTS 16
#define MAX_SPOTS_IN_ALL 20000
/* Pieces of a curve for measuring along it. */
#define N_PIECES 16

typedef struct {
  cairo_t *cr;
  const cairo_matrix_t *to_page;
  GHashTable *places; /* ids that links may lead to */
  guint max_spots;    /* on one line */
} PdfLinks;

/* cairo 1.16 copies an address into the file as it is, where a parenthesis would end it: what a URI may
 * also say with percent signs is said so. */
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

/* Where a link of the item leads to, as a tag says it; NULL if nowhere. */
static char *
get_target (const PdfLinks *links, const RostrumItem *item)
{
  RostrumLinkKind kind = rostrum_link_classify (item->link);
  g_autofree char *name = NULL;

  if (kind == ROSTRUM_LINK_NONE)
    return NULL;
  if (kind == ROSTRUM_LINK_WEB) {
    name = address_to_uri (item->link);
    return g_strdup_printf ("uri='%s'", name);
  }
  name = rostrum_link_anchor_to_id (item->link + 1);
  return g_hash_table_contains (links->places, name) ? g_strdup_printf ("dest='%s'", name) : NULL;
}

/* Nothing on a page is further out. */
static int
to_points (double value)
{
  return isfinite (value) ? (int) CLAMP (floor (value), -1e6, 1e6) : 0;
}

static void
add_rect (const PdfLinks *links, const RostrumWorldRect *rect, const char *target)
{
  g_autofree char *attributes = NULL;
  double x0 = rect->x, y0 = rect->y, x1 = rect->x + rect->width, y1 = rect->y + rect->height;

  cairo_matrix_transform_point (links->to_page, &x0, &y0);
  cairo_matrix_transform_point (links->to_page, &x1, &y1);
  attributes = g_strdup_printf ("rect=[%d %d %d %d] %s", to_points (x0), to_points (y0),
                                to_points (ceil (x1)) - to_points (x0),
                                to_points (ceil (y1)) - to_points (y0), target);
  cairo_tag_begin (links->cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (links->cr, CAIRO_TAG_LINK);
}

static RostrumWorldPoint
point_on_curve (RostrumWorldPoint from, const RostrumWorldPoint *p, double t)
{
  double a = (1 - t) * (1 - t) * (1 - t), b = 3 * t * (1 - t) * (1 - t), c = 3 * t * t * (1 - t),
         d = t * t * t;

  return (RostrumWorldPoint){ a * from.x + b * p[0].x + c * p[1].x + d * p[2].x,
                              a * from.y + b * p[0].y + c * p[1].y + d * p[2].y };
}

/* The line as points close to each other, with the first one; a new part of the path begins where the last
 * one ended. */
static GArray *
flatten (const RostrumItem *item)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RostrumWorldPoint));
  RostrumWorldPoint at = { 0.0, 0.0 };

  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumSegment *segment = &item->segments[i];

    if (segment->kind == ROSTRUM_SEGMENT_CLOSE)
      continue;
    if (segment->kind == ROSTRUM_SEGMENT_CURVE) {
      for (int k = 1; k < N_PIECES; k++) {
        RostrumWorldPoint point = point_on_curve (at, segment->points, (double) k / N_PIECES);

        g_array_append_val (points, point);
      }
      at = segment->points[2];
    } else {
      at = segment->points[0];
    }
    g_array_append_val (points, at);
  }
  return points;
}

/* Squares in even distances along the line, none at its very ends. */
static void
add_spots (const PdfLinks *links, const RostrumItem *item, const char *target)
{
  g_autoptr (GArray) points = flatten (item);
  const RostrumWorldPoint *p = (const RostrumWorldPoint *) points->data;
  double length = 0.0, step, next, walked = 0.0;

  for (guint i = 1; i < points->len; i++)
    length += hypot (p[i].x - p[i - 1].x, p[i].y - p[i - 1].y);
  if (!(length > 0.0))
    return;
  step = length / CLAMP (floor (length / SPOT_STEP_WORLD), 1.0, links->max_spots);
  next = step / 2.0;
  for (guint i = 1; i < points->len; i++) {
    double piece = hypot (p[i].x - p[i - 1].x, p[i].y - p[i - 1].y);

    for (; next < walked + piece; next += step) {
      double share = (next - walked) / piece;
      RostrumWorldRect spot = { p[i - 1].x + share * (p[i].x - p[i - 1].x) - SPOT_SIZE_WORLD / 2.0,
                                p[i - 1].y + share * (p[i].y - p[i - 1].y) - SPOT_SIZE_WORLD / 2.0,
                                SPOT_SIZE_WORLD, SPOT_SIZE_WORLD };

      add_rect (links, &spot, target);
    }
    walked += piece;
  }
}

static void
add_place (const PdfLinks *links, const RostrumItem *item)
{
  g_autofree char *id = rostrum_link_anchor_to_id (item->anchor);
  g_autofree char *attributes = NULL;
  double x = item->rect.x, y = item->rect.y;

  if (g_hash_table_contains (links->places, id))
    return;
  cairo_matrix_transform_point (links->to_page, &x, &y);
  attributes = g_strdup_printf ("name='%s' x=%d y=%d", id, to_points (x), to_points (y));
  cairo_tag_begin (links->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (links->cr, CAIRO_TAG_DEST);
  g_hash_table_add (links->places, g_steal_pointer (&id));
}

void
rostrum_pdf_add_links (cairo_t *cr, RostrumScene *scene, const cairo_matrix_t *to_page)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PdfLinks links = { cr, to_page, places, 0 };
  guint32 n, n_lines = 0;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);

  for (guint32 i = 0; i < n; i++) {
    if (items[i].anchor != NULL)
      add_place (&links, &items[i]);
    n_lines += items[i].link != NULL && items[i].type == ROSTRUM_ITEM_PATH;
  }
  links.max_spots = CLAMP (MAX_SPOTS_IN_ALL / MAX (n_lines, 1), 1, MAX_SPOTS);
  for (guint32 i = 0; i < n; i++) {
    g_autofree char *target = get_target (&links, &items[i]);

    if (target != NULL && items[i].type == ROSTRUM_ITEM_PATH)
      add_spots (&links, &items[i], target);
    else if (target != NULL)
      add_rect (&links, &items[i].rect, target);
  }
}
