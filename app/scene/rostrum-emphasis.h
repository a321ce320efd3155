/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What emphasis does to an item: the one rule for the painter and for pictures that carry their selection in them. */
#pragma once

#include "scene/rostrum-painter.h"

G_BEGIN_DECLS

/* How strong lines and fills stay that are not a neighbour of what is lit. */
#define ROSTRUM_DIM_SHARE 0.45
#define ROSTRUM_TEXT_CONTRAST 4.5

/* @item as it looks with @emphasis. Strings and segments are still the item's; a label that became bold keeps its rect,
 * and its aligned end stays where it is. */
RostrumItem rostrum_item_emphasize (const RostrumItem *item, const RostrumStyle *style,
                                    RostrumEmphasis emphasis);

G_END_DECLS
