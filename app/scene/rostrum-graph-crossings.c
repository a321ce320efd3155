/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which names under discs an edge runs through: they get a plate to be read on. */
#include "rostrum-graph.h"

#include "rostrum-scene-private.h"

#define STEPS 32
/* Beyond so many pairs of speaker and edge all names get their plate: in such a crowd nearly all need it. */
#define MOST_PAIRS 500000

static RostrumWorldRect
curve_bounds (const RostrumWorldCurve *curve)
{
  double x0 = MIN (MIN (curve->p0.x, curve->p1.x), MIN (curve->c0.x, curve->c1.x));
  double y0 = MIN (MIN (curve->p0.y, curve->p1.y), MIN (curve->c0.y, curve->c1.y));
  double x1 = MAX (MAX (curve->p0.x, curve->p1.x), MAX (curve->c0.x, curve->c1.x));
  double y1 = MAX (MAX (curve->p0.y, curve->p1.y), MAX (curve->c0.y, curve->c1.y));

  return (RostrumWorldRect){ x0, y0, x1 - x0, y1 - y0 };
}

static gboolean
runs_through (const RostrumWorldCurve *curve, const RostrumWorldRect *rect)
{
  const RostrumWorldPoint points[3] = { curve->c0, curve->c1, curve->p1 };

  for (int i = 0; i <= STEPS; i++) {
    RostrumWorldPoint point = rostrum_curve_at (curve->p0, points, (double) i / STEPS);

    if (rostrum_world_rect_contains (rect, point))
      return TRUE;
  }
  return FALSE;
}

RostrumWorldRect
rostrum_graph_get_name_rect (const RostrumGraph *self, guint32 node)
{
  const RostrumGraphLabel *label = &self->labels[node];
  double height = label->line_height * g_strv_length (label->lines);
  double bottom = self->places[node].y + self->boxes[node].below;

  return (RostrumWorldRect){ self->places[node].x - label->width / 2.0 - 2.0, bottom - height,
                             label->width + 4.0, height };
}

void
rostrum_graph_find_crossed (RostrumGraph *self)
{
  const RostrumNetwork *network = self->network;
  gboolean crowded = (guint64) network->n_speakers * self->n_edges > MOST_PAIRS;

  for (guint32 node = 0; node < network->n_speakers; node++) {
    RostrumWorldRect rect = rostrum_graph_get_name_rect (self, node);

    self->crossed[node] = crowded;
    for (guint32 i = 0; i < self->n_edges && !self->crossed[node]; i++) {
      RostrumWorldRect bounds = curve_bounds (&self->curves[i]);

      /* Grown, as a straight edge has a box without height. */
      bounds = rostrum_world_rect_grow (&bounds, 0.5);
      if (rostrum_world_rect_intersects (&bounds, &rect))
        self->crossed[node] = runs_through (&self->curves[i], &rect);
    }
  }
}
