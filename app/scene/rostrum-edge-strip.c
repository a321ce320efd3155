/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-edge-strip.h"

#include <math.h>

/* A picture has a few; whoever has more of them gains nothing from a table. */
#define MAX_WIDTHS 256

typedef struct {
  double width;
  double alpha;
  RostrumStrip *strips[ROSTRUM_STRIP_SLOPES];
} StripWidth;

struct _RostrumStripCache {
  GHashTable *widths; /* of StripWidth, by width and alpha */
  StripWidth *last;
};

static guint
hash_width (gconstpointer key)
{
  const StripWidth *self = key;

  return g_double_hash (&self->width) * 31u + g_double_hash (&self->alpha);
}

static gboolean
same_width (gconstpointer a, gconstpointer b)
{
  const StripWidth *one = a, *two = b;

  return one->width == two->width && one->alpha == two->alpha;
}

static void
free_width (gpointer data)
{
  StripWidth *self = data;

  for (int i = 0; i < ROSTRUM_STRIP_SLOPES; i++)
    g_free (self->strips[i]);
  g_free (self);
}

RostrumStripCache *
rostrum_strip_cache_new (void)
{
  RostrumStripCache *self = g_new0 (RostrumStripCache, 1);

  self->widths = g_hash_table_new_full (hash_width, same_width, NULL, free_width);
  return self;
}

void
rostrum_strip_cache_free (RostrumStripCache *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->widths);
  g_free (self);
}

/* The integral of a ramp that rises from 0 at 0 to 1 at 1. */
static double
ramp_integral (double at)
{
  return at <= 0.0 ? 0.0 : at < 1.0 ? at * at / 2.0 : at - 0.5;
}

/* The share of a pixel below a line of @slope that passes @above its middle: exact. */
static double
share_below (double above, double slope)
{
  if (slope < 1e-3)
    return CLAMP (above + 0.5, 0.0, 1.0);
  return (ramp_integral (above + 0.5 + slope / 2.0) - ramp_integral (above + 0.5 - slope / 2.0)) / slope;
}

static RostrumStrip *
make_strip (double width, double alpha, double slope)
{
  double half = width / 2.0 * sqrt (1.0 + slope * slope);
  double reach = half + 0.5 + slope / 2.0;
  int n_taps = (int) ceil (2.0 * reach);
  RostrumStrip *strip = g_malloc (sizeof *strip + (gsize) n_taps * ROSTRUM_STRIP_PHASES);

  strip->reach = reach;
  strip->n_taps = n_taps;
  for (int phase = 0; phase < ROSTRUM_STRIP_PHASES; phase++)
    for (int tap = 0; tap < n_taps; tap++) {
      double off = 1.0 - (phase + 0.5) / ROSTRUM_STRIP_PHASES - reach + tap;
      double share = share_below (half - off, slope) - share_below (-half - off, slope);

      strip->taps[phase * n_taps + tap] = (guint8) (CLAMP (share, 0.0, 1.0) * alpha * 255.0 + 0.5);
    }
  return strip;
}

const RostrumStrip *
rostrum_strip_cache_get (RostrumStripCache *self, double width, double alpha, double slope)
{
  StripWidth wanted = { .width = width, .alpha = alpha };
  int index = (int) (MIN (fabs (slope), 1.0) * (ROSTRUM_STRIP_SLOPES - 1) + 0.5);

  if (self->last == NULL || !same_width (self->last, &wanted)) {
    self->last = g_hash_table_lookup (self->widths, &wanted);
    if (self->last == NULL) {
      if (g_hash_table_size (self->widths) >= MAX_WIDTHS)
        return NULL;
      self->last = g_memdup2 (&wanted, sizeof wanted);
      g_hash_table_add (self->widths, self->last);
    }
  }
  if (self->last->strips[index] == NULL)
    self->last->strips[index] = make_strip (width, alpha, index / (ROSTRUM_STRIP_SLOPES - 1.0));
  return self->last->strips[index];
}
