/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of the edge raster: straight pieces of lines, and the drawing of them into some rows of an image. */
#pragma once

#include "rostrum-edge-strip.h"

G_BEGIN_DECLS

/* Of a line thinner than this nobody sees how its ends are cut. */
#define ROSTRUM_EDGE_THIN_PX 1.0

/* Where a piece ends: at the line through (major, minor) across the direction (n_major, n_minor). Ends of lines are smooth. Where
 * the next piece begins they are not: a pixel belongs to one of the two, so that it is not drawn twice. */
typedef struct {
  double major;
  double minor;
  gboolean joint;
  double n_major; /* 0, as its other part, where the line is thin */
  double n_minor;
  double zone; /* pixels farther than this along the major axis do not see the end */
} RostrumEdgeEnd;

/* Coordinates are pixels, along the axis in which the piece goes on faster (major) and along the other (minor). */
typedef struct {
  double major; /* its start, once clipped */
  double minor;
  double d_major; /* its direction, of length 1; |d_major| ≥ |d_minor| */
  double d_minor;
  double length;
  double half_width;
  RostrumEdgeEnd ends[2];
  double end_zone; /* of an end of a dash */
  const RostrumStrip *strip;
  double lengths[4]; /* of dashes and gaps in turn */
  double period;     /* 0: solid */
  double offset;     /* how far into the dashes it begins, 0 … period */
  int n_lengths;
  gboolean dots;  /* instead of dashes, one at the start of every period */
  gboolean steep; /* the major axis is downwards, not to the right */
  guint alpha;    /* 0 … 255; of dots, strips have it in them */
  guint32 color;  /* opaque */
} RostrumEdgePiece;

/* Rows [first_row, end_row) and columns [first_column, end_column) of an image. */
typedef struct {
  guint32 *pixels;
  gssize stride; /* in pixels */
  int first_row;
  int end_row;
  int first_column;
  int end_column;
} RostrumEdgeBand;

void rostrum_edge_band_draw (const RostrumEdgeBand *self, const RostrumEdgePiece *piece);

G_END_DECLS
