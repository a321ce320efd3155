/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Convex outlines around boxes. */
#pragma once

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

/* The convex hull of the corners of @rects: of RostrumWorldPoint, turning right on the screen (y grows downwards), no three
 * corners in a line. Free with g_array_unref(). */
GArray *rostrum_hull_new (const RostrumWorldRect *rects, guint32 n);

/* TRUE if @rect and the hull share more than a border. */
gboolean rostrum_hull_meets_rect (GArray *hull, const RostrumWorldRect *rect);

RostrumWorldRect rostrum_hull_get_bounds (GArray *hull);

/* The closed path along the hull with corners rounded by about @radius_world: of RostrumSegment. Free with g_array_unref(). */
GArray *rostrum_hull_to_path (GArray *hull, double radius_world);

G_END_DECLS
