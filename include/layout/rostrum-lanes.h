/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loops over lanes of floats that a compiler makes vectors of. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sums are kept in so many lanes on every machine, so that the order of additions, and with it every bit of the result,
 * does not depend on how wide its vectors are. */
#define ROSTRUM_LANES 8

/* Before a function with such loops: it is also compiled for wider vectors than all x86 processors have, and the
 * processor is asked once, when the program is loaded. */
#if defined(__x86_64__) && defined(__GLIBC__) && defined(__has_attribute) &&                                 \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#if __has_attribute(target_clones)
#define ROSTRUM_WIDE_LANES __attribute__ ((target_clones ("avx2", "default")))
#endif
#endif
#ifndef ROSTRUM_WIDE_LANES
#define ROSTRUM_WIDE_LANES
#endif

static inline double
rostrum_sum_of_lanes (const float *lane)
{
  double sum = 0;

  for (guint l = 0; l < ROSTRUM_LANES; l++)
    sum += lane[l];
  return sum;
}

G_END_DECLS
