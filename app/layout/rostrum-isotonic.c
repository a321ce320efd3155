/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/rostrum-isotonic.h"

typedef struct {
  double sum;
  guint32 count;
} Pool;

void
rostrum_isotonic (guint32 n, const double *distance, double *place)
{
  g_autofree Pool *pools = g_new (Pool, MAX (n, 1));
  guint32 n_pools = 0;
  guint32 i = 0;
  double offset = 0;

  /* less the distances above it, a place may be anywhere not before the one before */
  for (guint32 v = 0; v < n; v++) {
    if (v > 0)
      offset += distance[v - 1];
    pools[n_pools++] = (Pool){ place[v] - offset, 1 };
    while (n_pools > 1 && pools[n_pools - 2].sum * pools[n_pools - 1].count >=
                              pools[n_pools - 1].sum * pools[n_pools - 2].count) {
      pools[n_pools - 2].sum += pools[n_pools - 1].sum;
      pools[n_pools - 2].count += pools[n_pools - 1].count;
      n_pools--;
    }
  }
  offset = 0;
  for (guint32 p = 0; p < n_pools; p++)
    for (guint32 k = 0; k < pools[p].count; k++, i++) {
      if (i > 0)
        offset += distance[i - 1];
      place[i] = pools[p].sum / pools[p].count + offset;
    }
}
