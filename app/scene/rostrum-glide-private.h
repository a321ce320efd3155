/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a glide, for the file that makes it and the one that answers from it. */
#pragma once

#include "scene/rostrum-glide.h"

G_BEGIN_DECLS

struct _RostrumGlide {
  RostrumScene *from;
  RostrumScene *to;
  GArray *gliders;    /* of RostrumGlider */
  guint32 *glider_of; /* of each target of `to`; ROSTRUM_NONE: it is not drawn */
};

/* The point at @share of the way from @a to @b. */
static inline RostrumWorldPoint
rostrum_point_between (RostrumWorldPoint a, RostrumWorldPoint b, double share)
{
  return (RostrumWorldPoint){ a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share };
}

G_END_DECLS
