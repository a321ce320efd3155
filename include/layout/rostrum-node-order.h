/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order that layouts take nodes in, so that a picture does not depend on the caller's order. */
#pragma once

#include "layout/rostrum-layout.h"

G_BEGIN_DECLS

/* The nodes of @graph by their keys, those with equal keys (or without any) as the caller has them. n_nodes long; free with
 * g_free(). @rank (n_nodes long, may be NULL) receives the inverse: where in the order each node is. */
guint32 *rostrum_node_order (const RostrumLayoutGraph *graph, guint32 *rank);

G_END_DECLS
