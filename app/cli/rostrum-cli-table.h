/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of text for a terminal. Not for other rooms. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint n_columns;
  guint64 numeric;  /* bit 1 << column: aligned at the right */
  GPtrArray *cells; /* of char *, row by row; the first row is the heading */
} RostrumCliTable;

/* @headings: translated, NULL-terminated, at most 64. A heading that begins with '#' (not printed) has
 * numbers below it. */
RostrumCliTable *rostrum_cli_table_new (const char *const *headings);
void rostrum_cli_table_free (RostrumCliTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumCliTable, rostrum_cli_table_free)

/* The next cell, row by row. Control characters in @text (may be NULL: "") are made harmless. */
void rostrum_cli_table_add (RostrumCliTable *self, const char *text);
void rostrum_cli_table_add_count (RostrumCliTable *self, guint32 n);

/* All rows, each indented by two spaces and ending in a line feed, no space in front of it. */
void rostrum_cli_table_print (const RostrumCliTable *self, GString *out);

/* How many columns of a terminal @text takes. */
guint rostrum_cli_text_width (const char *text);

G_END_DECLS
