/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small random generator that gives the same numbers on every machine (splitmix64: Steele, Lea and Flood
 * 2014). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint64 state;
} RostrumPrng;

static inline RostrumPrng
rostrum_prng (guint64 seed)
{
  return (RostrumPrng){ seed };
}

static inline guint64
rostrum_prng_next (RostrumPrng *self)
{
  guint64 z = (self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* 0 ≤ x < 1, a multiple of 2^-53. */
static inline double
rostrum_prng_unit (RostrumPrng *self)
{
  return (double) (rostrum_prng_next (self) >> 11) * (1.0 / 9007199254740992.0);
}

/* -1 ≤ x < 1 */
static inline double
rostrum_prng_signed (RostrumPrng *self)
{
  return 2.0 * rostrum_prng_unit (self) - 1.0;
}

/* 0 ≤ i < n; n > 0 */
static inline guint32
rostrum_prng_below (RostrumPrng *self, guint32 n)
{
  return (guint32) (((rostrum_prng_next (self) >> 32) * n) >> 32);
}

G_END_DECLS
