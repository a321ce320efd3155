/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-sampled-stress.h"
#include "layout/rostrum-lanes.h"

#include <math.h>

#define LANES ROSTRUM_LANES
#define LEAST_LENGTH2 1e-12f
/* What a source is from itself: so far that it counts for nothing. */
#define FROM_ITSELF 1e6f
/* The scale is found from about so many nodes' distances. */
#define SCALE_NODES 1024

typedef struct {
  float x[ROSTRUM_SOURCES];
  float y[ROSTRUM_SOURCES];
} Places;

static Places
places_of_sources (const RostrumSources *sources, const double *x, const double *y)
{
  Places at;

  for (guint j = 0; j < ROSTRUM_SOURCES; j++) {
    at.x[j] = (float) x[sources->pivots.node[j]];
    at.y[j] = (float) y[sources->pivots.node[j]];
  }
  return at;
}

static inline float
distance_of (guint16 hops)
{
  return hops > 0 ? (float) hops : FROM_ITSELF;
}

static inline const guint16 *
hops_of (const RostrumSources *sources, guint32 v)
{
  return sources->pivots.hops + (gsize) v * ROSTRUM_SOURCES;
}

void
rostrum_sampled_stress_scale (const RostrumSources *sources, double *x, double *y)
{
  Places at = places_of_sources (sources, x, y);
  guint32 n = sources->pivots.n;
  double straight = 0;
  double square = 0;
  double scale;

  for (guint32 v = 0; v < n; v += MAX (n / SCALE_NODES, 1)) {
    const guint16 *hops = hops_of (sources, v);
    float vx = (float) x[v];
    float vy = (float) y[v];
    float shares[LANES] = { 0 };
    float squares[LANES] = { 0 };

    for (guint j = 0; j < ROSTRUM_SOURCES; j += LANES)
      for (guint l = 0; l < LANES; l++) {
        float dx = vx - at.x[j + l];
        float dy = vy - at.y[j + l];
        float share = sqrtf (dx * dx + dy * dy) / distance_of (hops[j + l]);

        shares[l] += share;
        squares[l] += share * share;
      }
    straight += rostrum_sum_of_lanes (shares);
    square += rostrum_sum_of_lanes (squares);
  }
  scale = square > 0 ? straight / square : 1;
  for (guint32 v = 0; v < n; v++) {
    x[v] *= scale;
    y[v] *= scale;
  }
}

ROSTRUM_WIDE_LANES static void
step_nodes (const Places *at, const guint16 *hops, guint32 n, double share, double *x, double *y)
{
  for (guint32 v = 0; v < n; v++, hops += ROSTRUM_SOURCES) {
    float vx = (float) x[v];
    float vy = (float) y[v];
    float way_x[LANES] = { 0 };
    float way_y[LANES] = { 0 };
    float weights[LANES] = { 0 };
    double weight;

    for (guint j = 0; j < ROSTRUM_SOURCES; j += LANES)
      for (guint l = 0; l < LANES; l++) {
        float dx = vx - at->x[j + l];
        float dy = vy - at->y[j + l];
        float length2 = dx * dx + dy * dy + LEAST_LENGTH2;
        /* weight · (distance / length - 1) with weight = 1 / distance² */
        float by_both = 1.0f / (distance_of (hops[j + l]) * sqrtf (length2));
        float near2 = by_both * by_both * length2;
        float push = by_both - near2;

        way_x[l] += push * dx;
        way_y[l] += push * dy;
        weights[l] += near2;
      }
    weight = rostrum_sum_of_lanes (weights);
    if (weight > 0) {
      x[v] += share * rostrum_sum_of_lanes (way_x) / weight;
      y[v] += share * rostrum_sum_of_lanes (way_y) / weight;
    }
  }
}

void
rostrum_sampled_stress_step (const RostrumSources *sources, double share, double *x, double *y)
{
  Places at = places_of_sources (sources, x, y);

  step_nodes (&at, sources->pivots.hops, sources->pivots.n, share, x, y);
}
