/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places along a line that keep an order and distances and come as near as can be to where each would be
 * best. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes to @place (n long, holding what is wished) the places with least Σ (place - wish)² for which
 * place[i + 1] - place[i] ≥ distance[i]; exact, O(n): isotonic regression by pooling adjacent violators (M.
 * Ayer et al. 1955). @distance is n - 1 long. */
void rostrum_isotonic (guint32 n, const double *distance, double *place);

G_END_DECLS
