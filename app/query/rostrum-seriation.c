/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query/rostrum-seriation.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "rostrum-seriation-private.h"

/* Everything is done on ranks by id, so that the file's order cannot show. Rows: positions; columns: speakers. */
typedef struct {
  const char *id;
  guint32 index; /* in the debate */
} Ranked;

typedef struct {
  Ranked *rows;
  Ranked *columns;
  RostrumSeriationMatrix matrix;
  RostrumSeriationCell *cells;
  RostrumSeriationCell *turned; /* by column, with row and column exchanged */
} Seriator;

static int
compare_ranked (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Ranked *) a)->id, ((const Ranked *) b)->id);
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const RostrumSeriationCell *one = a;
  const RostrumSeriationCell *two = b;

  if (one->row != two->row)
    return one->row < two->row ? -1 : 1;
  return one->column < two->column ? -1 : one->column > two->column;
}

static double
stance_value (RostrumStance stance)
{
  gboolean leaning = stance == ROSTRUM_STANCE_LEANS_SUPPORTS || stance == ROSTRUM_STANCE_LEANS_OPPOSES;

  return rostrum_stance_side (stance) * (leaning ? 0.5 : 1.0);
}

/* Those of @indexes by id. */
static Ranked *
rank (const RostrumDebate *debate, RostrumKind kind, const guint32 *indexes, guint32 n)
{
  Ranked *ranked = g_new (Ranked, n + 1);

  for (guint32 i = 0; i < n; i++)
    ranked[i] = (Ranked){ rostrum_debate_get_id (debate, rostrum_ref (kind, indexes[i])), indexes[i] };
  qsort (ranked, n, sizeof (Ranked), compare_ranked);
  return ranked;
}

/* By debate index. */
static guint32 *
ranks_of (const Ranked *ranked, guint32 n, guint32 n_all)
{
  guint32 *ranks = g_new0 (guint32, n_all + 1);

  for (guint32 i = 0; i < n; i++)
    ranks[ranked[i].index] = i;
  return ranks;
}

static void
init_cells (Seriator *self, const RostrumNetwork *network)
{
  g_autofree guint32 *row_of = ranks_of (self->rows, network->n_positions, network->debate->n_positions);
  g_autofree guint32 *column_of = ranks_of (self->columns, network->n_speakers, network->debate->n_speakers);

  self->cells = g_new (RostrumSeriationCell, network->n_edges + 1);
  self->turned = g_new (RostrumSeriationCell, network->n_edges + 1);
  for (guint32 i = 0; i < network->n_edges; i++) {
    const RostrumEdge *edge = &network->edges[i];
    guint32 row = row_of[edge->position];
    guint32 column = column_of[edge->speaker];

    self->cells[i] = (RostrumSeriationCell){ row, column, stance_value (edge->stance) };
    self->turned[i] = (RostrumSeriationCell){ column, row, stance_value (edge->stance) };
  }
  qsort (self->cells, network->n_edges, sizeof (RostrumSeriationCell), compare_cells);
  qsort (self->turned, network->n_edges, sizeof (RostrumSeriationCell), compare_cells);
  self->matrix =
      (RostrumSeriationMatrix){ network->n_positions, network->n_speakers, self->cells, network->n_edges };
}

/* ---- likeness ---- */

static double
likeness (double a, double b)
{
  gboolean both_mixed = a > -0.25 && a < 0.25 && b > -0.25 && b < 0.25;

  return both_mixed ? 0.25 : a * b;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const RostrumSeriationCell *one = a;
  const RostrumSeriationCell *two = b;

  if (one->column != two->column)
    return one->column < two->column ? -1 : 1;
  return one->row < two->row ? -1 : one->row > two->row;
}

double *
rostrum_seriation_distances (const RostrumSeriationMatrix *matrix)
{
  gsize n = matrix->n_rows;
  double *distances = g_new0 (double, n *n + 1);
  g_autofree double *norms = g_new0 (double, n + 1);
  g_autofree RostrumSeriationCell *cells = g_new (RostrumSeriationCell, matrix->n_cells + 1);

  for (guint32 i = 0; i < matrix->n_cells; i++)
    cells[i] = matrix->cells[i];
  qsort (cells, matrix->n_cells, sizeof (RostrumSeriationCell), compare_columns);
  for (guint32 i = 0, end; i < matrix->n_cells; i = end) {
    for (end = i; end < matrix->n_cells && cells[end].column == cells[i].column;)
      end++;
    for (guint32 a = i; a < end; a++) {
      norms[cells[a].row] += likeness (cells[a].value, cells[a].value);
      for (guint32 b = a + 1; b < end; b++)
        distances[cells[a].row * n + cells[b].row] += likeness (cells[a].value, cells[b].value);
    }
  }
  for (guint32 i = 0; i < n; i++)
    for (guint32 k = i + 1; k < n; k++) {
      double size = sqrt (norms[i] * norms[k]);
      double distance = size > 0.0 ? 1.0 - distances[i * n + k] / size : 1.0;

      distances[i * n + k] = distances[k * n + i] = distance;
    }
  return distances;
}

/* ---- orientation ---- */

static void
reverse (guint32 *order, guint32 n)
{
  for (guint32 i = 0; i < n / 2; i++) {
    guint32 other = order[n - 1 - i];

    order[n - 1 - i] = order[i];
    order[i] = other;
  }
}

static guint32 *
places_in (const guint32 *order, guint32 n)
{
  guint32 *places = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    places[order[i]] = i;
  return places;
}

/* An order is as good the other way round: the one with more of the cells near its beginning is meant, else the one
 * that begins with the smaller rank. All sums are of halves, so that they are exact. */
static void
put_heavy_first (guint32 *order, guint32 n, const RostrumSeriationCell *cells, guint32 n_cells)
{
  g_autofree guint32 *places = places_in (order, n);
  double there = 0.0;

  for (guint32 i = 0; i < n_cells; i++)
    there += 2.0 * places[cells[i].row] - (n - 1.0);
  if (there > 0.0 || (there >= 0.0 && n > 1 && order[n - 1] < order[0]))
    reverse (order, n);
}

/* Columns go the way in which support lies along the diagonal from the beginning of the rows. */
static void
put_support_on_diagonal (const Seriator *self, const guint32 *rows, guint32 *columns)
{
  const RostrumSeriationMatrix *matrix = &self->matrix;
  g_autofree guint32 *row_places = places_in (rows, matrix->n_rows);
  g_autofree guint32 *column_places = places_in (columns, matrix->n_columns);
  double along = 0.0;

  for (guint32 i = 0; i < matrix->n_cells; i++) {
    double down = 2.0 * row_places[matrix->cells[i].row] - (matrix->n_rows - 1.0);
    double right = 2.0 * column_places[matrix->cells[i].column] - (matrix->n_columns - 1.0);

    along += matrix->cells[i].value * down * right;
  }
  if (along < 0.0)
    reverse (columns, matrix->n_columns);
  else if (along <= 0.0)
    put_heavy_first (columns, matrix->n_columns, self->turned, matrix->n_cells);
}

/* ---- all of it ---- */

static guint32 *
order_optimally (const RostrumSeriationMatrix *matrix)
{
  g_autofree double *distances = rostrum_seriation_distances (matrix);

  return rostrum_leaf_order (distances, matrix->n_rows);
}

static void
order_both (const Seriator *self, guint32 **rows, guint32 **columns)
{
  const RostrumSeriationMatrix *matrix = &self->matrix;
  RostrumSeriationMatrix turned = { matrix->n_columns, matrix->n_rows, self->turned, matrix->n_cells };
  gboolean few_rows = matrix->n_rows <= ROSTRUM_SERIATION_MAX_OPTIMAL;
  gboolean few_columns = matrix->n_columns <= ROSTRUM_SERIATION_MAX_OPTIMAL;

  if (!few_rows || !few_columns)
    rostrum_correspondence_order (matrix, rows, columns);
  if (few_rows) {
    g_free (*rows);
    *rows = order_optimally (matrix);
  }
  if (few_columns) {
    g_free (*columns);
    *columns = order_optimally (&turned);
  }
  put_heavy_first (*rows, matrix->n_rows, self->cells, matrix->n_cells);
  put_support_on_diagonal (self, *rows, *columns);
}

static guint32 *
to_debate (const guint32 *order, const Ranked *ranked, guint32 n)
{
  guint32 *indexes = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    indexes[i] = ranked[order[i]].index;
  return indexes;
}

RostrumSeriation *
rostrum_seriation_new (const RostrumNetwork *network)
{
  RostrumSeriation *self;
  Seriator seriator = { 0 };
  g_autofree guint32 *rows = NULL;
  g_autofree guint32 *columns = NULL;

  g_return_val_if_fail (network != NULL, NULL);

  seriator.rows = rank (network->debate, ROSTRUM_KIND_POSITION, network->positions, network->n_positions);
  seriator.columns = rank (network->debate, ROSTRUM_KIND_SPEAKER, network->speakers, network->n_speakers);
  init_cells (&seriator, network);
  order_both (&seriator, &rows, &columns);

  self = g_new0 (RostrumSeriation, 1);
  self->n_speakers = network->n_speakers;
  self->n_positions = network->n_positions;
  self->speakers = to_debate (columns, seriator.columns, network->n_speakers);
  self->positions = to_debate (rows, seriator.rows, network->n_positions);
  g_free (seriator.rows);
  g_free (seriator.columns);
  g_free (seriator.cells);
  g_free (seriator.turned);
  return self;
}

void
rostrum_seriation_free (RostrumSeriation *self)
{
  if (self == NULL)
    return;
  g_free (self->speakers);
  g_free (self->positions);
  g_free (self);
}
