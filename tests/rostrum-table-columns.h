/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the tables share. */
#pragma once

#include "query/rostrum-table.h"

#include <string.h>

/* The column whose heading in a file is @id; aborts if there is none. */
static inline guint
find_column (RostrumTable table, const char *id)
{
  guint n;
  const RostrumTableColumn *columns = rostrum_table_get_columns (table, &n);

  for (guint c = 0; c < n; c++)
    if (strcmp (columns[c].id, id) == 0)
      return c;
  g_assert_not_reached ();
}
