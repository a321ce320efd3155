/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-glide-private.h"

#include <math.h>

#include "rostrum-scene-private.h"

/* What goes is gone after this share of the time; what comes begins to come after that one. */
#define GONE_BY 0.45
#define COMES_FROM 0.4
/* What is fainter than this is not seen well enough to be meant by a click. */
#define HIT_OPACITY 0.3

double
rostrum_glide_ease (double time)
{
  double rest = 2.0 - 2.0 * time;

  if (time <= 0.0 || time >= 1.0)
    return time <= 0.0 ? 0.0 : 1.0;
  return time < 0.5 ? 4.0 * time * time * time : 1.0 - rest * rest * rest / 2.0;
}

RostrumWorldPoint
rostrum_glider_get_offset (const RostrumGlider *self, double progress)
{
  g_return_val_if_fail (self != NULL, ((RostrumWorldPoint){ 0 }));
  return rostrum_point_between (self->start_offset, self->end_offset, rostrum_glide_ease (progress));
}

double
rostrum_glider_get_opacity (const RostrumGlider *self, double progress)
{
  double share;

  g_return_val_if_fail (self != NULL, 1.0);
  if (self->end_opacity < self->start_opacity)
    share = progress / GONE_BY;
  else
    share = (progress - COMES_FROM) / (1.0 - COMES_FROM);
  return self->start_opacity + (self->end_opacity - self->start_opacity) * CLAMP (share, 0.0, 1.0);
}

double
rostrum_glide_get_backdrop_opacity (double progress, gboolean coming)
{
  RostrumGlider glider = { .start_opacity = coming ? 0.0 : 1.0, .end_opacity = coming ? 1.0 : 0.0 };

  return rostrum_glider_get_opacity (&glider, progress);
}

void
rostrum_glider_get_segments (const RostrumGlider *self, double progress, RostrumSegment *segments)
{
  double share = rostrum_glide_ease (progress);

  g_return_if_fail (self != NULL && segments != NULL);
  for (guint32 i = 0; i < self->n_segments; i++) {
    segments[i] = self->end[i];
    for (int k = 0; k < rostrum_segment_count_points (self->end[i].kind); k++)
      segments[i].points[k] = rostrum_point_between (self->start[i].points[k], self->end[i].points[k], share);
  }
}

void
rostrum_glide_free (RostrumGlide *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->gliders);
  g_free (self->glider_of);
  rostrum_scene_unref (self->from);
  rostrum_scene_unref (self->to);
  g_free (self);
}

RostrumScene *
rostrum_glide_get_from (const RostrumGlide *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->from;
}

RostrumScene *
rostrum_glide_get_to (const RostrumGlide *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->to;
}

const RostrumGlider *
rostrum_glide_get_gliders (const RostrumGlide *self, guint32 *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  *n = self->gliders->len;
  return (const RostrumGlider *) (gpointer) self->gliders->data;
}

RostrumWorldPoint
rostrum_glide_get_offset (const RostrumGlide *self, guint32 target, double progress)
{
  g_return_val_if_fail (self != NULL && target < self->to->n_targets, ((RostrumWorldPoint){ 0 }));
  if (self->glider_of[target] == ROSTRUM_NONE || self->to->targets[target].is_edge)
    return (RostrumWorldPoint){ 0.0, 0.0 };
  return rostrum_glider_get_offset (&g_array_index (self->gliders, RostrumGlider, self->glider_of[target]),
                                    progress);
}

/* ---- picking ---- */

static gboolean
hits_node (const RostrumGlider *glider, double progress, RostrumWorldPoint point)
{
  RostrumWorldPoint offset = rostrum_glider_get_offset (glider, progress);
  RostrumWorldPoint home = { point.x - offset.x, point.y - offset.y };
  guint32 n;
  const guint32 *own = rostrum_scene_items_of (glider->scene, glider->target, &n);

  for (guint32 i = 0; i < n; i++)
    if (rostrum_item_hits (&glider->scene->items[own[i]], home, 0.0))
      return TRUE;
  return FALSE;
}

static double
distance_to_edge (const RostrumGlider *glider, double progress, RostrumWorldPoint point)
{
  g_autofree RostrumSegment *segments = g_new (RostrumSegment, glider->n_segments);
  RostrumItem line = { .type = ROSTRUM_ITEM_PATH, .segments = segments, .n_segments = glider->n_segments };

  rostrum_glider_get_segments (glider, progress, segments);
  return rostrum_item_get_distance (&line, point);
}

guint32
rostrum_glide_pick (const RostrumGlide *self, double progress, RostrumWorldPoint point,
                    double tolerance_world)
{
  guint32 edge = ROSTRUM_NONE;
  double nearest = MAX (tolerance_world, 0.0);

  g_return_val_if_fail (self != NULL, ROSTRUM_NONE);

  for (guint i = self->gliders->len; i-- > 0;) {
    const RostrumGlider *glider = &g_array_index (self->gliders, RostrumGlider, i);
    double distance;

    if (glider->scene != self->to || rostrum_glider_get_opacity (glider, progress) < HIT_OPACITY)
      continue;
    if (glider->start == NULL) {
      if (hits_node (glider, progress, point))
        return glider->target;
      continue;
    }
    distance = distance_to_edge (glider, progress, point);
    if (distance <= nearest) {
      nearest = distance;
      edge = glider->target;
    }
  }
  return edge;
}
