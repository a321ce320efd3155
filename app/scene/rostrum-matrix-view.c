/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-matrix.h"

#define MARGIN_WORLD 12.0
/* A cell lights its whole row and column where that makes no more pairs than this. */
#define MOST_CROSSINGS 200000
#define MOST_PAIRED 100

static guint64
count_crossings (const RostrumMatrix *matrix)
{
  guint64 n = 0;
  guint32 n_edges;

  for (guint32 i = 0; i < matrix->n_rows; i++) {
    rostrum_network_edges_of (matrix->network, ROSTRUM_KIND_POSITION, matrix->rows[i].index, &n_edges);
    n += (guint64) n_edges * n_edges / 2;
  }
  for (guint32 i = 0; i < matrix->n_columns; i++) {
    rostrum_network_edges_of (matrix->network, ROSTRUM_KIND_SPEAKER, matrix->columns[i].index, &n_edges);
    n += (guint64) n_edges * n_edges / 2;
  }
  return n;
}

/* The cells of one row or column among each other. */
static void
relate_all (RostrumSceneBuilder *builder, const RostrumMatrix *matrix, RostrumKind kind, guint32 index)
{
  guint32 n;
  const guint32 *edges = rostrum_network_edges_of (matrix->network, kind, index, &n);

  for (guint32 i = 0; i < n; i++)
    for (guint32 k = i + 1; k < n; k++)
      rostrum_scene_builder_relate (builder, matrix->cell_of_edge[edges[i]], matrix->cell_of_edge[edges[k]]);
}

static void
relate_crossings (RostrumMatrix *matrix, RostrumSceneBuilder *builder)
{
  if (count_crossings (matrix) > MOST_CROSSINGS)
    return;
  for (guint32 i = 0; i < matrix->n_rows; i++)
    relate_all (builder, matrix, ROSTRUM_KIND_POSITION, matrix->rows[i].index);
  for (guint32 i = 0; i < matrix->n_columns; i++)
    relate_all (builder, matrix, ROSTRUM_KIND_SPEAKER, matrix->columns[i].index);
}

/* An estimate is found at its speaker. */
static void
add_estimates (const RostrumMatrix *matrix, RostrumSceneBuilder *builder)
{
  const RostrumDebate *debate = matrix->context->debate;

  for (guint32 i = 0; i < debate->n_estimates; i++) {
    guint32 speaker = debate->estimates[i].speaker;

    if (speaker != ROSTRUM_NONE && matrix->column_of[speaker] != ROSTRUM_NONE)
      rostrum_scene_builder_add_alias (builder, rostrum_ref (ROSTRUM_KIND_ESTIMATE, i),
                                       matrix->columns[matrix->column_of[speaker]].target);
  }
}

/* Two speakers are found at their two columns; where there are very many, nobody looks for all pairs. */
static void
add_pairs (const RostrumMatrix *matrix, RostrumSceneBuilder *builder)
{
  for (guint32 i = 0; i < matrix->n_columns && matrix->n_columns <= MOST_PAIRED; i++)
    for (guint32 k = i + 1; k < matrix->n_columns; k++) {
      RostrumRef pair = rostrum_ref_pair (matrix->columns[i].index, matrix->columns[k].index);

      rostrum_scene_builder_add_alias (builder, pair, matrix->columns[i].target);
      rostrum_scene_builder_add_alias (builder, pair, matrix->columns[k].target);
    }
}

RostrumScene *
rostrum_matrix_view_build (const RostrumViewContext *context, const RostrumNetwork *network)
{
  g_autoptr (RostrumMatrix) matrix = NULL;
  g_autofree char *caption = NULL;
  RostrumSceneBuilder *builder;

  g_return_val_if_fail (context != NULL && network != NULL, NULL);

  matrix = rostrum_matrix_new (context, network);
  builder = rostrum_scene_builder_new (context->style, context->text);
  if (network->n_edges > 0) {
    rostrum_scene_builder_set_heads (builder, (RostrumWorldPoint){ matrix->cells.x, matrix->cells.y });
    rostrum_matrix_add_grid (matrix, builder);
    rostrum_matrix_add_heads (matrix, builder);
    rostrum_matrix_add_brackets (matrix, builder);
    rostrum_matrix_add_cells (matrix, builder);
    rostrum_matrix_add_sums (matrix, builder);
    add_estimates (matrix, builder);
    add_pairs (matrix, builder);
    relate_crossings (matrix, builder);
  }
  caption = rostrum_matrix_caption (context, network);
  return rostrum_scene_builder_end (builder, NULL, MARGIN_WORLD, context->debate->title, caption);
}
