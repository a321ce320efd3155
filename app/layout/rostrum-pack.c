/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-pack.h"

#include <math.h>

/* How many widths are tried between the widest rectangle and all of them in one row. */
#define WIDTHS 24

typedef struct {
  double x;
  double width;
  double top; /* free from here downwards */
} Step;

typedef struct {
  const RostrumWorldRect *rects;
  guint32 n;
  const guint32 *order;
  GArray *skyline;
  double width;
} Packer;

static gint
taller_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const RostrumWorldRect *rects = data;
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;

  if (rects[i].height != rects[j].height)
    return rects[i].height > rects[j].height ? -1 : 1;
  if (rects[i].width != rects[j].width)
    return rects[i].width > rects[j].width ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* Where a rectangle of this width would lie if its left edge were at step @at; FALSE: beyond the right
 * border. */
static gboolean
rest_on (const Packer *p, guint at, double width, double *top)
{
  double x = g_array_index (p->skyline, Step, at).x;
  double left = width;

  *top = 0;
  if (x + width > p->width + 1e-6)
    return FALSE;
  for (guint i = at; i < p->skyline->len && left > 1e-9; i++) {
    const Step *s = &g_array_index (p->skyline, Step, i);

    *top = MAX (*top, s->top);
    left -= s->width;
  }
  return TRUE;
}

/* Raises the skyline under a rectangle that begins at step @at. */
static void
raise_skyline (Packer *p, guint at, double width, double top)
{
  Step raised = { g_array_index (p->skyline, Step, at).x, width, top };
  double end = raised.x + width;
  guint last = at;

  while (last < p->skyline->len) {
    Step *s = &g_array_index (p->skyline, Step, last);
    double step_end = s->x + s->width;

    if (step_end > end + 1e-9) {
      s->x = MAX (s->x, end);
      s->width = step_end - s->x;
      break;
    }
    last++;
  }
  g_array_remove_range (p->skyline, at, last - at);
  g_array_insert_val (p->skyline, at, raised);
}

/* Packs into p->width; returns the height. @out may be NULL. */
static double
pack_at_width (Packer *p, RostrumWorldRect *out)
{
  Step floor_step = { 0, p->width, 0 };
  double height = 0;

  g_array_set_size (p->skyline, 0);
  g_array_append_val (p->skyline, floor_step);
  for (guint32 k = 0; k < p->n; k++) {
    guint32 id = p->order[k];
    const RostrumWorldRect *r = &p->rects[id];
    double best_top = INFINITY;
    guint best = 0;
    double top;

    for (guint i = 0; i < p->skyline->len; i++)
      if (rest_on (p, i, r->width, &top) && top < best_top) {
        best_top = top;
        best = i;
      }
    g_return_val_if_fail (best_top < INFINITY, height);
    if (out) {
      out[id].x = g_array_index (p->skyline, Step, best).x;
      out[id].y = best_top;
    }
    raise_skyline (p, best, r->width, best_top + r->height);
    height = MAX (height, best_top + r->height);
  }
  return height;
}

/* The picture is shown in a window of the wished aspect, so what counts is the window that it needs. */
static double
window_needed (double width, double height, double aspect)
{
  return MAX (width, height * aspect);
}

void
rostrum_pack (RostrumWorldRect *rects, guint32 n, double aspect)
{
  g_autofree guint32 *order = g_new (guint32, MAX (n, 1));
  Packer p = { rects, n, order, NULL, 0 };
  double widest = 0;
  double row = 0;
  double best = INFINITY;
  double best_width = 0;

  for (guint32 i = 0; i < n; i++) {
    order[i] = i;
    widest = MAX (widest, rects[i].width);
    row += rects[i].width;
  }
  if (n == 0)
    return;
  g_qsort_with_data (order, (gint) n, sizeof (guint32), taller_first, rects);
  p.skyline = g_array_new (FALSE, FALSE, sizeof (Step));
  for (guint i = 0; i <= WIDTHS; i++) {
    /* squares, so that the tries lie closer together at the narrow end */
    double share = (double) i * i / (WIDTHS * WIDTHS);
    double needed;

    p.width = widest + (row - widest) * share;
    needed = window_needed (p.width, pack_at_width (&p, NULL), aspect);
    if (needed < best - 1e-9) {
      best = needed;
      best_width = p.width;
    }
  }
  p.width = best_width;
  pack_at_width (&p, rects);
  g_array_unref (p.skyline);
}
