/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much fits one picture: a debate of a few hundred megabytes would otherwise take all of the memory. */
#pragma once

#include "query/rostrum-network.h"
#include "scene/rostrum-views.h"

G_BEGIN_DECLS

/* NULL if it fits, else a sentence that says why there is no picture; free with g_free(). */
char *rostrum_picture_refuse_graph (const RostrumNetwork *network);
char *rostrum_picture_refuse_matrix (const RostrumNetwork *network);
char *rostrum_picture_refuse_costs (const RostrumVisible *visible);
char *rostrum_picture_refuse_timeline (const RostrumViewContext *context);

G_END_DECLS
