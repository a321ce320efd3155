/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long picture on several pages. */
#pragma once

#include "scene/rostrum-scene.h"

G_BEGIN_DECLS

/* So much of a picture is printed; nobody reads more pages of one. */
#define ROSTRUM_SCENE_MAX_PAGES 500

/* Where the pages of a picture begin, from its upper end on, each at most @height_world (> 0) after the one before: below the last row or
 * line of text that is whole on it. What is higher than half a page may be cut, and so may what leaves no gap on the lower half of a
 * page. Free with g_array_unref(); of double, at least one, at most ROSTRUM_SCENE_MAX_PAGES. */
GArray *rostrum_scene_pages (const RostrumScene *scene, double height_world);

G_END_DECLS
