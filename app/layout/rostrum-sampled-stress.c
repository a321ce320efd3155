/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-sampled-stress.h"

#include <math.h>

/* Sums are kept in so many lanes, the same on every machine, that a compiler can make vectors of. */
#define LANES 8
#define LEAST_LENGTH2 1e-12f

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

static inline double
sum_of_lanes (const float *lane)
{
  double sum = 0;

  for (guint l = 0; l < LANES; l++)
    sum += lane[l];
  return sum;
}

/* 1 / steps; 0 for the source itself. */
static inline float
inverse (guint16 hops)
{
  return hops > 0 ? 1.0f / (float) hops : 0.0f;
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
  double straight = 0;
  double square = 0;
  double scale;

  for (guint32 v = 0; v < sources->pivots.n; v++) {
    const guint16 *hops = hops_of (sources, v);
    float vx = (float) x[v];
    float vy = (float) y[v];
    float shares[LANES] = { 0 };
    float squares[LANES] = { 0 };

    for (guint j = 0; j < ROSTRUM_SOURCES; j += LANES)
      for (guint l = 0; l < LANES; l++) {
        float dx = vx - at.x[j + l];
        float dy = vy - at.y[j + l];
        float share = sqrtf (dx * dx + dy * dy) * inverse (hops[j + l]);

        shares[l] += share;
        squares[l] += share * share;
      }
    straight += sum_of_lanes (shares);
    square += sum_of_lanes (squares);
  }
  scale = square > 0 ? straight / square : 1;
  for (guint32 v = 0; v < sources->pivots.n; v++) {
    x[v] *= scale;
    y[v] *= scale;
  }
}

void
rostrum_sampled_stress_step (const RostrumSources *sources, double share, double *x, double *y)
{
  Places at = places_of_sources (sources, x, y);

  for (guint32 v = 0; v < sources->pivots.n; v++) {
    const guint16 *hops = hops_of (sources, v);
    float vx = (float) x[v];
    float vy = (float) y[v];
    float way_x[LANES] = { 0 };
    float way_y[LANES] = { 0 };
    float weights[LANES] = { 0 };
    double weight;

    for (guint j = 0; j < ROSTRUM_SOURCES; j += LANES)
      for (guint l = 0; l < LANES; l++) {
        float dx = vx - at.x[j + l];
        float dy = vy - at.y[j + l];
        float near = inverse (hops[j + l]);
        /* weight · (distance / length - 1) with weight = 1 / distance² */
        float push = near * (1.0f / sqrtf (dx * dx + dy * dy + LEAST_LENGTH2) - near);

        way_x[l] += push * dx;
        way_y[l] += push * dy;
        weights[l] += near * near;
      }
    weight = sum_of_lanes (weights);
    if (weight > 0) {
      x[v] += share * sum_of_lanes (way_x) / weight;
      y[v] += share * sum_of_lanes (way_y) / weight;
    }
  }
}
