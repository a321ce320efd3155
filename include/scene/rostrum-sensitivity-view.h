/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "What moves it most": a bar for each input of a cost model, by how far it alone moves the result, the longest first. */
#pragma once

#include "query/rostrum-recompute.h"
#include "scene/rostrum-scene-builder.h"

G_BEGIN_DECLS

/* @width_world wide and as high as it needs; its description says all of it in words. NULL where nothing can be said: the result is
 * 0. Logarithmic, the result in the middle; what lowers the result is left of it. */
RostrumScene *rostrum_sensitivity_view_build (const RostrumRecompute *recompute, const RostrumStyle *style,
                                              RostrumText *text, double width_world);

G_END_DECLS
