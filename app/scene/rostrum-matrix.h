/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that the matrix is built of; for rostrum-matrix-*.c and their tests only.
 *
 * Positions are rows, because their labels are long, speakers are columns. First the heads are labelled and measured,
 * then everything has its place, then all of it is written into a scene. */
#pragma once

#include "query/rostrum-coalition.h"
#include "query/rostrum-seriation.h"
#include "rostrum-graph.h"

G_BEGIN_DECLS

/* At text scale 1, in world units. */
#define ROSTRUM_MATRIX_LABEL_SIZE_PX 12.0

/* What stands at the beginning of a row or a column. */
typedef struct {
  guint32 index; /* in the debate */
  char **lines;
  double width; /* of the widest line, also when bold */
  double at;    /* where its row begins; for a column its middle */
  double size;  /* of the row; of a column the same for all */
  guint level;  /* columns: 0 for a name right above its disc, 1 for one above those names */
  guint32 target;
  RostrumGraphSplit split;
} RostrumMatrixHead;

/* What joins the columns of one coalition. */
typedef struct {
  guint32 coalition; /* index into the matrix's coalitions */
  guint32 first;     /* column */
  guint32 n;
  guint32 target;
} RostrumMatrixBracket;

typedef struct {
  const RostrumViewContext *context;
  const RostrumNetwork *network;
  RostrumSeriation *order;
  RostrumCoalitions *coalitions; /* NULL: they are not shown */
  GArray *brackets;              /* of RostrumMatrixBracket, from the left */
  double scale;                  /* the text's */
  double line_height;
  double line_ascent;
  RostrumMatrixHead *rows;    /* positions as they stand, from the top */
  RostrumMatrixHead *columns; /* speakers, from the left */
  guint32 n_rows;
  guint32 n_columns;
  guint32 *row_of;       /* by position's debate index; ROSTRUM_NONE: not in the network */
  guint32 *column_of;    /* by speaker's */
  guint32 *cell_of_edge; /* targets, by the network's edge */
  double disc_radius;
  double level_bottom[2]; /* of the last line of the columns' names, by level */
  RostrumWorldRect
      cells;         /* where the cells are; heads stand left of it and above, sums right of it and below */
  double sum_width;  /* of one column of sums */
  double sum_height; /* of one row of them */
  guint n_sums;      /* 2: for and against; 3: also mixed */
} RostrumMatrix;

/* Everything has its place. Both pointers must outlive it. */
RostrumMatrix *rostrum_matrix_new (const RostrumViewContext *context, const RostrumNetwork *network);
void rostrum_matrix_free (RostrumMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RostrumMatrix, rostrum_matrix_free)

/* The rectangles of a cell and of the heads, as they are hit. */
RostrumWorldRect rostrum_matrix_get_cell (const RostrumMatrix *self, guint32 row, guint32 column);
RostrumWorldRect rostrum_matrix_get_row_head (const RostrumMatrix *self, guint32 row);
RostrumWorldRect rostrum_matrix_get_column_head (const RostrumMatrix *self, guint32 column);

/* The targets of all heads with their items, speakers first, and the sums. */
void rostrum_matrix_add_heads (RostrumMatrix *self, RostrumSceneBuilder *builder);
void rostrum_matrix_add_sums (RostrumMatrix *self, RostrumSceneBuilder *builder);
/* The faint lines between rows and columns. */
void rostrum_matrix_add_grid (RostrumMatrix *self, RostrumSceneBuilder *builder);

/* -coalitions: sets `coalitions` and `brackets`, and moves speakers of one coalition together in `order`. */
void rostrum_matrix_group_speakers (RostrumMatrix *self);
/* Above the columns' names; 0 without brackets. */
double rostrum_matrix_get_bracket_height (const RostrumMatrix *self);
/* A target for each bracket, of no kind, related to its speakers; heads must be there. */
void rostrum_matrix_add_brackets (RostrumMatrix *self, RostrumSceneBuilder *builder);
/* A bracket that opens downward, its line and its ticks around @middle. */
void rostrum_matrix_add_bracket (const RostrumMatrix *self, RostrumSceneBuilder *builder, RostrumLayer layer,
                                 guint32 target, double left, double right, double middle);
/* What the letters of the brackets stand for, in lines of at most @width from @top on. */
void rostrum_matrix_add_key (RostrumMatrix *self, RostrumSceneBuilder *builder, double top, double width);

/* One target for each edge, row by row; heads must be there. */
void rostrum_matrix_add_cells (RostrumMatrix *self, RostrumSceneBuilder *builder);

/* The side of a cell's tile: from 17 for one statement to 25 for eight and more, times the text scale. */
double rostrum_matrix_get_tile_side (const RostrumMatrix *self, guint32 n_statements);

/* A tile says the stance twice: by colour and by what is in it. Full: for or against; pale: leaning; half and half:
 * mixed; a tick: for; a cross: against; hollow with a dotted outline: without a source. Stance NONE is a plain one. */
void rostrum_matrix_add_tile (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target,
                              RostrumWorldPoint centre, double side, RostrumStance stance, gboolean sourced);

G_END_DECLS
