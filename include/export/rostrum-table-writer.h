/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements and figures as text for other programs. */
#pragma once

#include "query/rostrum-table.h"

G_BEGIN_DECLS

/* CSV (RFC 4180, UTF-8, CRLF) with every column, headed by its id: the values for programs, so that nothing of a
 * row is lost. A text that begins as a formula does (=, +, -, @, a tab) and is no number gets an apostrophe before it, here and in
 * the lines below: a spreadsheet shows it and does not reckon it. @rows (n_rows long) are of @table, in the order they come. */
GBytes *rostrum_table_to_csv (const RostrumDebate *debate, RostrumTable table, const guint32 *rows,
                              guint32 n_rows);

/* The columns on screen as lines with tabs, headed by their titles, for the clipboard: what a spreadsheet pastes
 * as cells. Tabs and line breaks in a cell become spaces. Free with g_free(). */
char *rostrum_table_to_tsv (const RostrumDebate *debate, RostrumTable table, const guint32 *rows,
                            guint32 n_rows);

G_END_DECLS
