/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of seriation, on plain numbers; for rostrum-seriation.c and their tests. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint32 row;
  guint32 column;
  double value; /* 1 supports, 0.5 leans to, 0 mixed, negative: opposes */
} RostrumSeriationCell;

/* A sparse matrix of stances; each cell once, by row, then column. */
typedef struct {
  guint32 n_rows;
  guint32 n_columns;
  const RostrumSeriationCell *cells;
  guint32 n_cells;
} RostrumSeriationMatrix;

/* 0 for the same stances, 1 for nothing in common, 2 for opposite ones: 1 - the cosine of the rows, where `mixed` is a
 * dimension of its own. n_rows × n_rows; free with g_free(). */
double *rostrum_seriation_distances (const RostrumSeriationMatrix *matrix);

/* The leaves of an average-linkage tree over @n things in the order of least sum of distances between neighbours
 * that the tree allows. @distances is n × n, symmetric and finite. Takes n³ steps and n² memory. Free with g_free(). */
guint32 *rostrum_leaf_order (const double *distances, guint32 n);

/* Rows and columns along the first axis that is not trivial, the parts of the matrix that share nothing one after
 * the other, the largest first. Free both with g_free(). */
void rostrum_correspondence_order (const RostrumSeriationMatrix *matrix, guint32 **rows, guint32 **columns);

G_END_DECLS
