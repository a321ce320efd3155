/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Heads are labelled and measured, and rows, columns and sums have their places. */
#include <string.h>

#include "rostrum-matrix.h"
#include "rostrum-scene-builder-private.h"
#include "rostrum-speaker-labels.h"

/* An average letter of running text, in em. */
#define LETTER_EM 0.55
#define ROW_LETTERS 44.0
#define ROW_MORE_LETTERS 4.0
#define ROW_LEAST_LETTERS 15.0
/* Of the page, at most, for the labels of rows. */
#define ROW_SHARE 0.42
#define ROW_LINES 4
#define ROW_LEAST_WORLD 29.0
#define ROW_PADDING_WORLD 5.0
#define COLUMN_LETTERS 9.0
#define COLUMN_MOST_LETTERS 16.0
#define COLUMN_LINES 3
#define COLUMN_LEAST_WORLD 36.0
/* What else than heads and cells a page is wide: sums and margins. */
#define BESIDE_CELLS_WORLD 140.0
#define NAME_GAP_WORLD 5.0
#define HEAD_GAP_WORLD 12.0
#define SUM_LEAST_HEIGHT_WORLD 17.0
#define DISC_RADIUS_WORLD 14.0

static double
widest_line (RostrumText *text, char **lines)
{
  const RostrumFont bold = { ROSTRUM_MATRIX_LABEL_SIZE_PX, TRUE, FALSE };
  double widest = 0.0;

  for (; *lines != NULL; lines++)
    widest = MAX (widest, rostrum_text_measure (text, &bold, *lines));
  return widest;
}

static void
init_label (RostrumMatrix *self, RostrumMatrixHead *head, const char *string, double letters,
            double most_letters, guint max_lines)
{
  const RostrumFont bold = { ROSTRUM_MATRIX_LABEL_SIZE_PX, TRUE, FALSE };
  double letter = LETTER_EM * ROSTRUM_MATRIX_LABEL_SIZE_PX * self->scale;

  head->lines = rostrum_text_wrap_balanced (self->context->text, &bold, string, letters * letter,
                                            most_letters * letter, max_lines);
  head->width = widest_line (self->context->text, head->lines);
}

/* How many letters a row's label takes in a line: on a narrow page the labels leave most of it to the cells. */
static double
choose_row_letters (const RostrumMatrix *self)
{
  double letter = LETTER_EM * ROSTRUM_MATRIX_LABEL_SIZE_PX * self->scale;

  return CLAMP (ROW_SHARE * self->context->options->width_px / letter, ROW_LEAST_LETTERS, ROW_LETTERS);
}

static void
init_rows (RostrumMatrix *self)
{
  double letters = choose_row_letters (self);

  self->rows = g_new0 (RostrumMatrixHead, self->n_rows + 1);
  for (guint32 i = 0; i < self->n_rows; i++) {
    RostrumMatrixHead *row = &self->rows[i];

    row->index = self->order->positions[i];
    row->split = rostrum_graph_split_of (self->network, ROSTRUM_KIND_POSITION, row->index);
    init_label (self, row, self->context->debate->positions[row->index].label, letters,
                letters + ROW_MORE_LETTERS, ROW_LINES);
    row->size = MAX (ROW_LEAST_WORLD * self->scale,
                     g_strv_length (row->lines) * self->line_height + 2.0 * ROW_PADDING_WORLD * self->scale);
    self->row_of[row->index] = i;
  }
}

static void
init_columns (RostrumMatrix *self)
{
  g_autoptr (GPtrArray) names =
      rostrum_speaker_labels_new (self->context->debate, self->order->speakers, self->n_columns);

  self->columns = g_new0 (RostrumMatrixHead, self->n_columns + 1);
  for (guint32 i = 0; i < self->n_columns; i++) {
    RostrumMatrixHead *column = &self->columns[i];

    column->index = self->order->speakers[i];
    column->split = rostrum_graph_split_of (self->network, ROSTRUM_KIND_SPEAKER, column->index);
    init_label (self, column, g_ptr_array_index (names, i), COLUMN_LETTERS, COLUMN_MOST_LETTERS,
                COLUMN_LINES);
    self->column_of[column->index] = i;
  }
}

/* Names stand side by side where the page has room for them, else by turns on two levels: then a column is half as wide as a name, and the
 * line from an upper name to its disc has room between the lower ones. */
static double
choose_column_width (RostrumMatrix *self)
{
  double widest = 0.0;
  double width;

  for (guint32 i = 0; i < self->n_columns; i++)
    widest = MAX (widest, self->columns[i].width);
  width = MAX (COLUMN_LEAST_WORLD * self->scale, widest + 2.0 * NAME_GAP_WORLD * self->scale);
  if (self->cells.x + width * self->n_columns + BESIDE_CELLS_WORLD * self->scale <=
          self->context->options->width_px ||
      width <= COLUMN_LEAST_WORLD * self->scale)
    return width;
  for (guint32 i = 1; i < self->n_columns; i += 2)
    self->columns[i].level = 1;
  return MAX (COLUMN_LEAST_WORLD * self->scale, widest / 2.0 + NAME_GAP_WORLD * self->scale);
}

static void
place_columns (RostrumMatrix *self)
{
  double width = choose_column_width (self);
  double heights[2] = { 0.0, 0.0 };
  double brackets = rostrum_matrix_get_bracket_height (self);
  double ring = rostrum_disc_get_ring_radius (self->disc_radius);

  for (guint32 i = 0; i < self->n_columns; i++) {
    RostrumMatrixHead *column = &self->columns[i];

    column->size = width;
    column->at = self->cells.x + (i + 0.5) * width;
    heights[column->level] = MAX (heights[column->level], g_strv_length (column->lines) * self->line_height);
  }
  self->level_bottom[1] = brackets + heights[1];
  self->level_bottom[0] =
      brackets + heights[1] + heights[0] + (heights[1] > 0.0 ? NAME_GAP_WORLD * self->scale : 0.0);
  self->cells.y = self->level_bottom[0] + 2.0 * ring + 1.5 * NAME_GAP_WORLD * self->scale;
  self->cells.width = width * self->n_columns;
}

static void
place_rows (RostrumMatrix *self)
{
  double y = self->cells.y;

  for (guint32 i = 0; i < self->n_rows; i++) {
    self->rows[i].at = y;
    y += self->rows[i].size;
  }
  self->cells.height = y - self->cells.y;
}

/* Numbers of up to four figures have room; a matrix of more is seen from afar. */
static void
place_sums (RostrumMatrix *self)
{
  const RostrumFont font = { ROSTRUM_MATRIX_LABEL_SIZE_PX, FALSE, FALSE };
  gboolean mixed = FALSE;

  for (guint32 i = 0; i < self->n_rows; i++)
    mixed |= self->rows[i].split.n_mixed > 0;
  self->n_sums = mixed ? 3 : 2;
  self->sum_width = rostrum_text_measure (self->context->text, &font, "0000");
  self->sum_height = MAX (self->line_height, SUM_LEAST_HEIGHT_WORLD * self->scale);
}

RostrumMatrix *
rostrum_matrix_new (const RostrumViewContext *context, const RostrumNetwork *network)
{
  const RostrumFont font = { ROSTRUM_MATRIX_LABEL_SIZE_PX, FALSE, FALSE };
  RostrumMatrix *self = g_new0 (RostrumMatrix, 1);
  double widest = 0.0;

  self->context = context;
  self->network = network;
  self->scale = rostrum_text_get_scale (context->text);
  self->order = rostrum_seriation_new (network);
  self->n_rows = network->n_positions;
  self->n_columns = network->n_speakers;
  rostrum_matrix_group_speakers (self);
  self->row_of = g_new (guint32, context->debate->n_positions + 1);
  memset (self->row_of, 0xff, (context->debate->n_positions + 1) * sizeof (guint32));
  self->column_of = g_new (guint32, context->debate->n_speakers + 1);
  memset (self->column_of, 0xff, (context->debate->n_speakers + 1) * sizeof (guint32));
  self->cell_of_edge = g_new0 (guint32, network->n_edges + 1);
  self->disc_radius = DISC_RADIUS_WORLD * self->scale;
  rostrum_text_get_line (context->text, &font, &self->line_height, &self->line_ascent);

  init_rows (self);
  init_columns (self);
  for (guint32 i = 0; i < self->n_rows; i++)
    widest = MAX (widest, self->rows[i].width);
  self->cells.x = widest + HEAD_GAP_WORLD * self->scale;
  place_columns (self);
  place_rows (self);
  place_sums (self);
  return self;
}

void
rostrum_matrix_free (RostrumMatrix *self)
{
  if (self == NULL)
    return;
  for (guint32 i = 0; i < self->n_rows; i++)
    g_strfreev (self->rows[i].lines);
  for (guint32 i = 0; i < self->n_columns; i++)
    g_strfreev (self->columns[i].lines);
  rostrum_seriation_free (self->order);
  g_clear_pointer (&self->coalitions, rostrum_coalitions_free);
  g_array_unref (self->brackets);
  g_free (self->rows);
  g_free (self->columns);
  g_free (self->row_of);
  g_free (self->column_of);
  g_free (self->cell_of_edge);
  g_free (self);
}

RostrumWorldRect
rostrum_matrix_get_cell (const RostrumMatrix *self, guint32 row, guint32 column)
{
  const RostrumMatrixHead *head = &self->columns[column];

  return (RostrumWorldRect){ head->at - head->size / 2.0, self->rows[row].at, head->size,
                             self->rows[row].size };
}

RostrumWorldRect
rostrum_matrix_get_row_head (const RostrumMatrix *self, guint32 row)
{
  return (RostrumWorldRect){ 0.0, self->rows[row].at, self->cells.x, self->rows[row].size };
}

RostrumWorldRect
rostrum_matrix_get_column_head (const RostrumMatrix *self, guint32 column)
{
  const RostrumMatrixHead *head = &self->columns[column];
  double top = self->level_bottom[head->level] - g_strv_length (head->lines) * self->line_height;

  return (RostrumWorldRect){ head->at - head->size / 2.0, top, head->size, self->cells.y - top };
}
