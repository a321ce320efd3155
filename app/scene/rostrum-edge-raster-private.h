/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two parts of the edge raster share. */
#pragma once

#include "rostrum-edge-band.h"
#include "rostrum-edge-raster.h"

struct _RostrumEdgeRaster {
  cairo_surface_t *surface;
  RostrumEdgeBand field; /* all that may be drawn on */
  double scale;
  double x0;
  double y0;
  guint n_threads;
  const int *stop;
  RostrumStripCache *strips;
  GArray *pieces; /* of RostrumEdgePiece */
  GArray *points; /* of RostrumWorldPoint, in pixels: the polyline being made */
};

/* The pieces of the item's path, as far as they can be seen, behind those that are there. What is not finite is nowhere. FALSE if a
 * line so wide has no strip; some pieces may be there then. */
gboolean rostrum_edge_raster_add_pieces (RostrumEdgeRaster *self, const RostrumItem *item);
