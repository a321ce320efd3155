/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks along an axis, in people's words ($1 M, $10 M, $1 B), thinned so that no two labels touch. */
#pragma once

#include "scene/rostrum-axis.h"

G_BEGIN_DECLS

typedef struct {
  double value;
  double world;       /* where the mark stands */
  gboolean major;     /* has a line through the picture; the others are short marks at the edge */
  char *label;        /* NULL: none, or no room for it */
  double label_world; /* the middle of the label: `world`, or moved to stay within the limits */
} RostrumTick;

/* The width of a label as it will be drawn, in world units. */
typedef double (*RostrumTickMeasure) (const char *label, gpointer data);

typedef struct {
  const char
      *unit; /* of the figures: its money symbol, × or % goes into the labels, the rest belongs in a title */
  double gap_world;   /* least distance between two labels, ≥ 0 */
  double left_world;  /* no label reaches left of this … */
  double right_world; /* … or right of that; one that cannot fit in between is left out */
  RostrumTickMeasure measure;
  gpointer data;
} RostrumTickOptions;

/* Ascending by value, and by place. An array of RostrumTick that frees its elements; free with g_array_unref(). */
GArray *rostrum_ticks_new (const RostrumAxis *axis, const RostrumTickOptions *options);

G_END_DECLS
