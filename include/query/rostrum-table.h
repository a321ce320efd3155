/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A debate as two tables, one row a statement or a figure: what a cell says, and how the rows are sorted by it. */
#pragma once

#include "model/rostrum-debate.h"
#include "query/rostrum-filter.h"

G_BEGIN_DECLS

typedef enum {
  ROSTRUM_TABLE_STATEMENTS,
  ROSTRUM_TABLE_FIGURES,
  ROSTRUM_N_TABLES
} RostrumTable;

/* A column; the columns of a table are counted from 0. */
typedef struct {
  const char *id;    /* the heading in a file: "speaker", "position_id"; never translated */
  const char *title; /* the heading on screen, not yet translated; NULL: only files have this column */
} RostrumTableColumn;

/* The columns of @table, *@n of them. Static. */
const RostrumTableColumn *rostrum_table_get_columns (RostrumTable table, guint *n);

/* The translated heading of a column on screen; NULL if it has none. */
const char *rostrum_table_get_title (RostrumTable table, guint column);

/* How many rows @table has in all, and the thing that a row stands for. */
guint32 rostrum_table_count (const RostrumDebate *debate, RostrumTable table);
RostrumRef rostrum_table_get_ref (RostrumTable table, guint32 row);

/* What a cell says to people (translated, dates and amounts as the locale has them), "" if nothing. Free with
 * g_free(). */
char *rostrum_table_get_words (const RostrumDebate *debate, RostrumTable table, guint column, guint32 row);

/* What a cell says to programs: ids, the file format's words, ISO dates, plain decimals; "" if nothing. Free
 * with g_free(). */
char *rostrum_table_get_value (const RostrumDebate *debate, RostrumTable table, guint column, guint32 row);

/* The rank of each row of @table in the order of a column, as long as the table: equal cells have equal ranks.
 * Dates go by time, stances from supports to opposes, amounts by size within their unit, all else by the
 * locale's alphabet; empty cells stand last. Free with g_free(). */
guint32 *rostrum_table_get_ranks (const RostrumDebate *debate, RostrumTable table, guint column);

/* The rows that @visible leaves, by date, then in file order; *@n of them. Free with g_free(). */
guint32 *rostrum_table_get_rows (const RostrumDebate *debate, RostrumTable table,
                                 const RostrumVisible *visible, guint32 *n);

G_END_DECLS
