/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reciprocal averaging (Hill 1974, "Correspondence analysis: a neglected multivariate method") on a doubled matrix
 * (Greenacre 1984): every row has a side for and a side against. A side stands at the mean of who is on it, a column at
 * the mean of the sides it is on; what is left of that after the mean of all is taken out, again and again, is the
 * axis along which they differ most. */
#include "rostrum-seriation-private.h"

#include <math.h>

#define N_ROUNDS 100
/* Shares of the golden ratio: places to begin from that lie neither on one another nor in the order of the columns. */
#define GOLDEN 0.6180339887498949

typedef struct {
  const RostrumSeriationMatrix *matrix;
  guint32 *part_of_row; /* the first row of the part that it is in */
  guint32 *part_of_column;
  guint32 *n_in_part; /* cells, by that first row */
  double *row_score;
  double *column_score;
  double *column_weight; /* the sides it is on */
} Correspondence;

static double
for_share (double value)
{
  return value > 0.0 ? value : value < 0.0 ? 0.0 : 0.5;
}

static double
against_share (double value)
{
  return value < 0.0 ? -value : value > 0.0 ? 0.0 : 0.5;
}

/* ---- parts that share nothing ---- */

static guint32
find_root (guint32 *parents, guint32 at)
{
  while (parents[at] != at)
    at = parents[at] = parents[parents[at]];
  return at;
}

static void
find_parts (Correspondence *self)
{
  const RostrumSeriationMatrix *matrix = self->matrix;
  guint32 n = matrix->n_rows + matrix->n_columns;
  g_autofree guint32 *parents = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    parents[i] = i;
  for (guint32 i = 0; i < matrix->n_cells; i++) {
    guint32 row = find_root (parents, matrix->cells[i].row);
    guint32 column = find_root (parents, matrix->n_rows + matrix->cells[i].column);

    parents[MAX (row, column)] = MIN (row, column);
  }
  for (guint32 i = 0; i < matrix->n_rows; i++)
    self->part_of_row[i] = find_root (parents, i);
  for (guint32 i = 0; i < matrix->n_columns; i++)
    self->part_of_column[i] = find_root (parents, matrix->n_rows + i);
  for (guint32 i = 0; i < matrix->n_cells; i++)
    self->n_in_part[self->part_of_row[matrix->cells[i].row]]++;
}

/* ---- the axis ---- */

/* Takes the mean of each part out of its columns, and brings what is left to size 1. */
static void
center_columns (Correspondence *self, double *sums, double *weights)
{
  guint32 n = self->matrix->n_columns;
  guint32 n_all = self->matrix->n_rows + n;

  for (guint32 i = 0; i < n_all; i++)
    sums[i] = weights[i] = 0.0;
  for (guint32 i = 0; i < n; i++) {
    sums[self->part_of_column[i]] += self->column_weight[i] * self->column_score[i];
    weights[self->part_of_column[i]] += self->column_weight[i];
  }
  for (guint32 i = 0; i < n; i++)
    if (weights[self->part_of_column[i]] > 0.0)
      self->column_score[i] -= sums[self->part_of_column[i]] / weights[self->part_of_column[i]];
  for (guint32 i = 0; i < n_all; i++)
    sums[i] = 0.0;
  for (guint32 i = 0; i < n; i++)
    sums[self->part_of_column[i]] += self->column_weight[i] * self->column_score[i] * self->column_score[i];
  for (guint32 i = 0; i < n; i++)
    /* What is nothing but rounding is nothing. */
    if (sums[self->part_of_column[i]] > 1e-24)
      self->column_score[i] /= sqrt (sums[self->part_of_column[i]]);
    else
      self->column_score[i] = 0.0;
}

/* The mean of its columns for each row's two sides, then the mean of its sides for each column. */
static void
average_once (Correspondence *self, double *sides, double *side_weights)
{
  const RostrumSeriationMatrix *matrix = self->matrix;

  for (gsize i = 0; i < 2 * (gsize) matrix->n_rows; i++)
    sides[i] = 0.0;
  for (guint32 i = 0; i < matrix->n_cells; i++) {
    const RostrumSeriationCell *cell = &matrix->cells[i];

    sides[2 * (gsize) cell->row] += for_share (cell->value) * self->column_score[cell->column];
    sides[2 * (gsize) cell->row + 1] += against_share (cell->value) * self->column_score[cell->column];
  }
  for (gsize i = 0; i < 2 * (gsize) matrix->n_rows; i++)
    if (side_weights[i] > 0.0)
      sides[i] /= side_weights[i];
  for (guint32 i = 0; i < matrix->n_columns; i++)
    self->column_score[i] = 0.0;
  for (guint32 i = 0; i < matrix->n_cells; i++) {
    const RostrumSeriationCell *cell = &matrix->cells[i];

    self->column_score[cell->column] += for_share (cell->value) * sides[2 * (gsize) cell->row] +
                                        against_share (cell->value) * sides[2 * (gsize) cell->row + 1];
  }
  for (guint32 i = 0; i < matrix->n_columns; i++)
    if (self->column_weight[i] > 0.0)
      self->column_score[i] /= self->column_weight[i];
}

static void
find_axis (Correspondence *self)
{
  const RostrumSeriationMatrix *matrix = self->matrix;
  gsize n_all = (gsize) matrix->n_rows + matrix->n_columns;
  g_autofree double *sides = g_new0 (double, 2 * (gsize) matrix->n_rows + 1);
  g_autofree double *side_weights = g_new0 (double, 2 * (gsize) matrix->n_rows + 1);
  g_autofree double *sums = g_new0 (double, n_all + 1);
  g_autofree double *weights = g_new0 (double, n_all + 1);

  for (guint32 i = 0; i < matrix->n_cells; i++) {
    const RostrumSeriationCell *cell = &matrix->cells[i];

    side_weights[2 * (gsize) cell->row] += for_share (cell->value);
    side_weights[2 * (gsize) cell->row + 1] += against_share (cell->value);
    self->column_weight[cell->column] += for_share (cell->value) + against_share (cell->value);
  }
  for (guint32 i = 0; i < matrix->n_columns; i++) {
    double share = (i + 1) * GOLDEN;

    self->column_score[i] = share - (guint32) share;
  }
  center_columns (self, sums, weights);
  for (guint i = 0; i < N_ROUNDS; i++) {
    average_once (self, sides, side_weights);
    center_columns (self, sums, weights);
  }
}

/* A row stands with those who are for it, and opposite to those who are against. */
static void
score_rows (Correspondence *self)
{
  const RostrumSeriationMatrix *matrix = self->matrix;
  g_autofree double *weights = g_new0 (double, matrix->n_rows + 1);

  for (guint32 i = 0; i < matrix->n_cells; i++) {
    const RostrumSeriationCell *cell = &matrix->cells[i];

    self->row_score[cell->row] += cell->value * self->column_score[cell->column];
    weights[cell->row] += for_share (cell->value) + against_share (cell->value);
  }
  for (guint32 i = 0; i < matrix->n_rows; i++)
    if (weights[i] > 0.0)
      self->row_score[i] /= weights[i];
}

/* ---- the order ---- */

typedef struct {
  guint32 index;
  guint32 part;
  guint32 n_in_part;
  double score;
} Scored;

static int
compare_scored (gconstpointer a, gconstpointer b)
{
  const Scored *one = a;
  const Scored *two = b;

  if (one->n_in_part != two->n_in_part)
    return one->n_in_part > two->n_in_part ? -1 : 1;
  if (one->part != two->part)
    return one->part < two->part ? -1 : 1;
  if (one->score < two->score || one->score > two->score)
    return one->score < two->score ? -1 : 1;
  return one->index < two->index ? -1 : one->index > two->index;
}

static guint32 *
sort_scored (const Correspondence *self, const guint32 *parts, const double *scores, guint32 n)
{
  g_autofree Scored *scored = g_new (Scored, n + 1);
  guint32 *order = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++) {
    gboolean in_part = parts[i] < self->matrix->n_rows;

    scored[i] = (Scored){ i, parts[i], in_part ? self->n_in_part[parts[i]] : 0, scores[i] };
  }
  qsort (scored, n, sizeof (Scored), compare_scored);
  for (guint32 i = 0; i < n; i++)
    order[i] = scored[i].index;
  return order;
}

void
rostrum_correspondence_order (const RostrumSeriationMatrix *matrix, guint32 **rows, guint32 **columns)
{
  g_autofree guint32 *part_of_row = g_new0 (guint32, matrix->n_rows + 1);
  g_autofree guint32 *part_of_column = g_new0 (guint32, matrix->n_columns + 1);
  g_autofree guint32 *n_in_part = g_new0 (guint32, matrix->n_rows + 1);
  g_autofree double *row_score = g_new0 (double, matrix->n_rows + 1);
  g_autofree double *column_score = g_new0 (double, matrix->n_columns + 1);
  g_autofree double *column_weight = g_new0 (double, matrix->n_columns + 1);
  Correspondence self = { matrix,    part_of_row,  part_of_column, n_in_part,
                          row_score, column_score, column_weight };

  find_parts (&self);
  find_axis (&self);
  score_rows (&self);
  *rows = sort_scored (&self, part_of_row, row_score, matrix->n_rows);
  *columns = sort_scored (&self, part_of_column, column_score, matrix->n_columns);
}
