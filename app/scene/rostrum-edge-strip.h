/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of a pixel a straight line covers, worked out once for a width and a slope and then looked up. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in a pixel a line can pass. */
#define ROSTRUM_STRIP_PHASES 64
/* Slopes that are told apart, from 0 to 1. */
#define ROSTRUM_STRIP_SLOPES 33

/* A line that leaves a column of pixels where it comes in, or `slope` pixels on at most 45°: what it covers of the pixels of a
 * column is the same in every column but for where it passes. */
typedef struct {
  double reach;  /* pixels whose centres are so far from the line, along the column, have nothing of it */
  int n_taps;    /* pixels of a column that may have something of it */
  guint8 taps[]; /* of phase p: taps[p * n_taps] …; 255 is all of a pixel */
} RostrumStrip;

typedef struct _RostrumStripCache RostrumStripCache;

RostrumStripCache *rostrum_strip_cache_new (void);
void rostrum_strip_cache_free (RostrumStripCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumStripCache, rostrum_strip_cache_free)

/* The strip of a line @width pixels wide that covers what it covers by @alpha (0 … 1), at |@slope| 0 … 1. Owned by the cache.
 * NULL if it holds as many widths as it takes. */
const RostrumStrip *rostrum_strip_cache_get (RostrumStripCache *self, double width, double alpha,
                                             double slope);

G_END_DECLS
