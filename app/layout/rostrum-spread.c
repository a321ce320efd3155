/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-spread.h"

#include <math.h>

/* A line is spread to a strip. */
#define MOST_ASPECT 20.0

typedef struct {
  const double *room; /* that each node's box needs */
  const double *x;
  const double *y;
  double *even_x;
  double *even_y;
  double box_aspect; /* of a mean box: parts are cut so that they have about this shape */
} Spreader;

static double
box_room (const RostrumLayoutBox *b, double gap)
{
  /* never nothing, or a part of empty boxes could not be shared out */
  return (b->left + b->right + gap) * (b->above + b->below + gap) + 1;
}

static gint
by_place (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *place = data;
  guint32 i = *(const guint32 *) a;
  guint32 j = *(const guint32 *) b;

  if (place[i] != place[j])
    return place[i] < place[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
share_out (Spreader *s, guint32 *nodes, guint32 n, RostrumWorldRect part)
{
  gboolean across = part.width > part.height * s->box_aspect;
  RostrumWorldRect rest = part;
  double all = 0;
  double first = 0;
  guint32 k = 0;

  if (n == 1) {
    s->even_x[nodes[0]] = part.x + part.width / 2;
    s->even_y[nodes[0]] = part.y + part.height / 2;
    return;
  }
  g_qsort_with_data (nodes, (gint) n, sizeof (guint32), by_place, (gpointer) (across ? s->x : s->y));
  for (guint32 i = 0; i < n; i++)
    all += s->room[nodes[i]];
  while (k < n - 1 && (k == 0 || first < all / 2))
    first += s->room[nodes[k++]];
  if (across) {
    part.width *= first / all;
    rest.x += part.width;
    rest.width -= part.width;
  } else {
    part.height *= first / all;
    rest.y += part.height;
    rest.height -= part.height;
  }
  share_out (s, nodes, k, part);
  share_out (s, nodes + k, n - k, rest);
}

/* Moves and scales one axis to the same mean and spread as the even places, then takes it the wished part of
 * the way. */
static void
blend (guint32 n, double evenness, const double *even, double *place)
{
  double mean = 0;
  double spread = 0;
  double even_spread = 0;
  double scale;

  for (guint32 v = 0; v < n; v++)
    mean += place[v] / n;
  for (guint32 v = 0; v < n; v++) {
    spread += (place[v] - mean) * (place[v] - mean);
    even_spread += even[v] * even[v];
  }
  scale = spread > 0 ? sqrt (even_spread / spread) : 1;
  for (guint32 v = 0; v < n; v++)
    place[v] = (1 - evenness) * (place[v] - mean) * scale + evenness * even[v];
}

static double
deviation (guint32 n, const double *place)
{
  double mean = 0;
  double squares = 0;

  for (guint32 v = 0; v < n; v++)
    mean += place[v] / n;
  for (guint32 v = 0; v < n; v++)
    squares += (place[v] - mean) * (place[v] - mean);
  return sqrt (squares / n);
}

double
rostrum_spread_own_aspect (guint32 n, const double *x, const double *y)
{
  double across = deviation (n, x);
  double down = deviation (n, y);

  return CLAMP (across > 0 && down > 0 ? across / down
                : across > 0           ? MOST_ASPECT
                                       : 1,
                1 / MOST_ASPECT, MOST_ASPECT);
}

void
rostrum_spread (guint32 n, const RostrumLayoutBox *boxes, double gap_world, double aspect, double fill,
                double evenness, double *x, double *y)
{
  g_autofree double *room = g_new (double, MAX (n, 1));
  g_autofree double *even_x = g_new (double, MAX (n, 1));
  g_autofree double *even_y = g_new (double, MAX (n, 1));
  g_autofree guint32 *nodes = g_new (guint32, MAX (n, 1));
  Spreader s = { room, x, y, even_x, even_y, 1 };
  double all = 0;
  double width = 1;
  double height = 1;

  if (n < 2)
    return;
  for (guint32 v = 0; v < n; v++) {
    nodes[v] = v;
    room[v] = box_room (&boxes[v], gap_world);
    all += room[v];
    width += boxes[v].left + boxes[v].right + gap_world;
    height += boxes[v].above + boxes[v].below + gap_world;
  }
  s.box_aspect = width / height;
  width = sqrt (all * fill * aspect);
  height = width / aspect;
  share_out (&s, nodes, n, (RostrumWorldRect){ -width / 2, -height / 2, width, height });
  blend (n, evenness, even_x, x);
  blend (n, evenness, even_y, y);
}
