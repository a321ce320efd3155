/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-scene-pages.h"

#include <math.h>

/* From top to bottom of something that is to stay whole. */
typedef struct {
  double top;
  double bottom;
} Span;

static int
upper_first (gconstpointer a, gconstpointer b)
{
  const Span *x = a, *y = b;

  return x->top < y->top ? -1 : x->top > y->top;
}

/* Grids and bands go over the whole picture, and what is high has to be cut somewhere. */
static GArray *
spans_of (const RostrumScene *scene, double highest)
{
  guint32 n;
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint32 i = 0; i < n; i++) {
    const Span span = { items[i].rect.y, items[i].rect.y + items[i].rect.height };

    if (items[i].layer != ROSTRUM_LAYER_BACK && span.bottom - span.top <= highest)
      g_array_append_val (spans, span);
  }
  g_array_sort (spans, upper_first);
  return spans;
}

/* The spans that overlap become one: between any two of the result a page may end. */
static void
merge (GArray *spans)
{
  guint kept = 0;

  for (guint i = 0; i < spans->len; i++) {
    const Span span = g_array_index (spans, Span, i);
    Span *last = kept > 0 ? &g_array_index (spans, Span, kept - 1) : NULL;

    if (last && span.top <= last->bottom)
      last->bottom = MAX (last->bottom, span.bottom);
    else
      g_array_index (spans, Span, kept++) = span;
  }
  g_array_set_size (spans, kept);
}

/* Where the page that begins at @from ends: the lowest gap that is on it, or else at its end. @*at: the first span that may end below
 * the page before, moved on. */
static double
end_of_page (const GArray *spans, guint *at, double from, double height)
{
  double end = from + height;
  guint i = *at;

  while (i < spans->len && g_array_index (spans, Span, i).bottom <= end)
    i++;
  *at = i;
  /* The first that does not fit whole; above it is the gap. */
  if (i < spans->len && g_array_index (spans, Span, i).top < end) {
    const double gap = g_array_index (spans, Span, i).top;
    const double above = i > 0 ? g_array_index (spans, Span, i - 1).bottom : from;

    if (gap > from + height / 2)
      end = (MAX (above, from) + gap) / 2;
  }
  return end;
}

GArray *
rostrum_scene_pages (const RostrumScene *scene, double height_world)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) spans = NULL;
  RostrumWorldRect bounds;
  double from;
  guint at = 0;

  g_return_val_if_fail (scene != NULL && height_world > 0, pages);

  bounds = rostrum_scene_get_bounds (scene);
  from = bounds.y;
  spans = spans_of (scene, height_world / 2);
  merge (spans);
  while (pages->len < ROSTRUM_SCENE_MAX_PAGES) {
    g_array_append_val (pages, from);
    if (from + height_world >= bounds.y + bounds.height)
      break;
    from = end_of_page (spans, &at, from, height_world);
  }
  return pages;
}
