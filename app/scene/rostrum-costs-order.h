/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a chart in the order of units, groups and rows, before anything repeats anything; for rostrum-costs-table.c. */
#pragma once

#include "rostrum-costs.h"

G_BEGIN_DECLS

/* What sorting looks at, once for each row. */
typedef struct {
  guint32 estimate;
  guint unit;    /* its place among the units */
  guint32 group; /* by file order; ROSTRUM_NONE: it says of none */
  guint32 scope;
  double middle;
  RostrumDate date;
  char *name; /* collation key; NULL: nobody's, stands last */
} RostrumCostsKey;

/* All visible figures, by units, groups and what the reader sorts by: an array of RostrumCostsKey that frees its elements. @units
 * receives the units in use (of const char *, the debate's), in the order of their blocks; free both with their unref. */
GArray *rostrum_costs_sort (const RostrumViewContext *context, GPtrArray **units);

G_END_DECLS
