/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-table.h"

#include <glib/gi18n-lib.h>

#include "rostrum-table-private.h"

static const RostrumTableColumn statement_columns[ROSTRUM_N_STATEMENT_COLUMNS] = {
  [ROSTRUM_STATEMENT_ID] = { "id", NULL },
  [ROSTRUM_STATEMENT_DATE] = { "date", N_ ("Date") },
  [ROSTRUM_STATEMENT_SPEAKER] = { "speaker", N_ ("Speaker") },
  [ROSTRUM_STATEMENT_SPEAKER_ID] = { "speaker_id", NULL },
  [ROSTRUM_STATEMENT_STANCE] = { "stance", N_ ("Stance") },
  [ROSTRUM_STATEMENT_POSITION] = { "position", N_ ("Position") },
  [ROSTRUM_STATEMENT_POSITION_ID] = { "position_id", NULL },
  [ROSTRUM_STATEMENT_CLAIM] = { "claim", NULL },
  [ROSTRUM_STATEMENT_SUMMARY] = { "summary", N_ ("Statement") },
  [ROSTRUM_STATEMENT_QUOTE] = { "quote", N_ ("Quotation") },
  [ROSTRUM_STATEMENT_ATTRIBUTION] = { "attribution", N_ ("How It Is Known") },
  [ROSTRUM_STATEMENT_ECHOES] = { "echoes", N_ ("Repeats") },
  [ROSTRUM_STATEMENT_CONFIDENCE] = { "confidence", NULL },
  [ROSTRUM_STATEMENT_SOURCE] = { "source", N_ ("Source") },
  [ROSTRUM_STATEMENT_SOURCE_ID] = { "source_id", NULL },
  [ROSTRUM_STATEMENT_PLACE] = { "place", N_ ("Place") },
  [ROSTRUM_STATEMENT_ANCHOR] = { "anchor", NULL },
  [ROSTRUM_STATEMENT_URL] = { "url", NULL },
};

static const RostrumTableColumn figure_columns[ROSTRUM_N_FIGURE_COLUMNS] = {
  [ROSTRUM_FIGURE_ID] = { "id", NULL },
  [ROSTRUM_FIGURE_SCOPE] = { "scope", N_ ("What Is Counted") },
  [ROSTRUM_FIGURE_SCOPE_ID] = { "scope_id", NULL },
  [ROSTRUM_FIGURE_LABEL] = { "label", N_ ("Figure") },
  [ROSTRUM_FIGURE_SPEAKER] = { "speaker", N_ ("Speaker") },
  [ROSTRUM_FIGURE_SPEAKER_ID] = { "speaker_id", NULL },
  [ROSTRUM_FIGURE_SUBJECT] = { "subject", N_ ("Whose") },
  [ROSTRUM_FIGURE_AMOUNT] = { "amount", N_ ("Amount") },
  [ROSTRUM_FIGURE_LOW] = { "low", NULL },
  [ROSTRUM_FIGURE_BEST] = { "best", NULL },
  [ROSTRUM_FIGURE_HIGH] = { "high", NULL },
  [ROSTRUM_FIGURE_HEDGE] = { "hedge", NULL },
  [ROSTRUM_FIGURE_UNIT] = { "unit", N_ ("Unit") },
  [ROSTRUM_FIGURE_VERBAL] = { "verbal", NULL },
  [ROSTRUM_FIGURE_BASIS] = { "basis", N_ ("Basis") },
  [ROSTRUM_FIGURE_FORMULA] = { "formula", N_ ("Formula") },
  [ROSTRUM_FIGURE_DATE] = { "date", N_ ("Date") },
  [ROSTRUM_FIGURE_ECHOES] = { "echoes", N_ ("Repeats") },
  [ROSTRUM_FIGURE_SOURCE] = { "source", N_ ("Source") },
  [ROSTRUM_FIGURE_SOURCE_ID] = { "source_id", NULL },
  [ROSTRUM_FIGURE_PLACE] = { "place", N_ ("Place") },
  [ROSTRUM_FIGURE_URL] = { "url", NULL },
  [ROSTRUM_FIGURE_NOTE] = { "note", NULL },
};

const RostrumTableColumn *
rostrum_table_get_columns (RostrumTable table, guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = table == ROSTRUM_TABLE_FIGURES ? ROSTRUM_N_FIGURE_COLUMNS : ROSTRUM_N_STATEMENT_COLUMNS;
  return table == ROSTRUM_TABLE_FIGURES ? figure_columns : statement_columns;
}

const char *
rostrum_table_get_title (RostrumTable table, guint column)
{
  guint n;
  const RostrumTableColumn *columns = rostrum_table_get_columns (table, &n);

  g_return_val_if_fail (column < n, NULL);

  return columns[column].title != NULL ? _ (columns[column].title) : NULL;
}

guint32
rostrum_table_count (const RostrumDebate *debate, RostrumTable table)
{
  g_return_val_if_fail (debate != NULL, 0);

  return table == ROSTRUM_TABLE_FIGURES ? debate->n_estimates : debate->n_statements;
}

RostrumRef
rostrum_table_get_ref (RostrumTable table, guint32 row)
{
  return rostrum_ref (table == ROSTRUM_TABLE_FIGURES ? ROSTRUM_KIND_ESTIMATE : ROSTRUM_KIND_STATEMENT, row);
}

char *
rostrum_table_get_words (const RostrumDebate *debate, RostrumTable table, guint column, guint32 row)
{
  char *words;

  g_return_val_if_fail (debate != NULL && row < rostrum_table_count (debate, table), NULL);

  words = table == ROSTRUM_TABLE_FIGURES ? rostrum_figure_cell (debate, column, row, FALSE)
                                         : rostrum_statement_cell (debate, column, row, FALSE);
  return words != NULL ? words : g_strdup ("");
}

char *
rostrum_table_get_value (const RostrumDebate *debate, RostrumTable table, guint column, guint32 row)
{
  char *value;

  g_return_val_if_fail (debate != NULL && row < rostrum_table_count (debate, table), NULL);

  value = table == ROSTRUM_TABLE_FIGURES ? rostrum_figure_cell (debate, column, row, TRUE)
                                         : rostrum_statement_cell (debate, column, row, TRUE);
  return value != NULL ? value : g_strdup ("");
}
