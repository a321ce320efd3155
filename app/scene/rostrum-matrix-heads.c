/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the cells: positions on the left, speakers above, sums on the right and below, lines between. */
#include "rostrum-matrix.h"
#include "rostrum-scene-builder-private.h"

#define HEAD_GAP_WORLD 12.0
#define SUM_LINE_WORLD 6.0
#define SUM_SIGN_WORLD 13.0
#define LEADER_WIDTH_WORLD 1.0

/* The names and tips of the graph's nodes fit here too: its node is what they are asked for. */
static RostrumGraph
as_graph (const RostrumMatrix *self)
{
  return (RostrumGraph){ .context = self->context,
                         .network = self->network,
                         .n_nodes = self->network->n_speakers + self->network->n_positions };
}

static guint32
node_of (const RostrumMatrix *self, RostrumRef ref)
{
  gboolean speaker = ref.kind == ROSTRUM_KIND_SPEAKER;
  const guint32 *indexes = speaker ? self->network->speakers : self->network->positions;
  guint32 low = 0;
  guint32 high = speaker ? self->network->n_speakers : self->network->n_positions;

  while (high - low > 1) {
    guint32 middle = low + (high - low) / 2;

    if (indexes[middle] <= ref.index)
      low = middle;
    else
      high = middle;
  }
  return speaker ? low : self->network->n_speakers + low;
}

static guint32
add_head_target (RostrumMatrix *self, RostrumSceneBuilder *builder, RostrumRef ref, RostrumWorldRect bounds,
                 RostrumWorldPoint centre)
{
  RostrumGraph graph = as_graph (self);
  guint32 node = node_of (self, ref);
  g_autofree char *name = rostrum_graph_node_name (&graph, node);
  g_autofree char *description = rostrum_graph_node_description (&graph, node);
  g_autofree char *tip = rostrum_graph_node_tip (&graph, node);
  RostrumTarget target = { ref, name, description, tip, bounds, centre, FALSE };

  return rostrum_scene_builder_add_target (builder, &target);
}

/* A place to hit. */
static void
add_place (RostrumMatrix *self, RostrumSceneBuilder *builder, guint32 target, const RostrumWorldRect *rect)
{
  const RostrumColor nothing = { 0 };

  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, target, rect, 0.0, nothing, nothing, 0.0);
}

static void
add_lines (RostrumMatrix *self, RostrumSceneBuilder *builder, guint32 target, char **lines,
           RostrumAlign align, double x, double top, gboolean bold)
{
  RostrumItem item = { .type = ROSTRUM_ITEM_TEXT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .role = ROSTRUM_ROLE_LABEL,
                       .target = target,
                       .font = { ROSTRUM_MATRIX_LABEL_SIZE_PX * self->scale, bold, FALSE },
                       .align = align,
                       .baseline = { x, top + self->line_ascent },
                       .fill = self->context->style->text,
                       .on = self->context->style->canvas };

  for (; *lines != NULL; lines++) {
    item.text = *lines;
    rostrum_scene_builder_add (builder, &item);
    item.baseline.y += self->line_height;
  }
}

static RostrumWorldPoint
disc_of (const RostrumMatrix *self, const RostrumMatrixHead *column)
{
  return (RostrumWorldPoint){ column->at, self->cells.y - rostrum_disc_get_ring_radius (self->disc_radius) };
}

/* All of them before any name: names of the lower level reach into the columns beside theirs. */
static void
add_column_target (RostrumMatrix *self, RostrumSceneBuilder *builder, guint32 i)
{
  RostrumMatrixHead *column = &self->columns[i];
  RostrumWorldRect rect = rostrum_matrix_get_column_head (self, i);

  column->target = add_head_target (self, builder, rostrum_ref (ROSTRUM_KIND_SPEAKER, column->index), rect,
                                    disc_of (self, column));
  add_place (self, builder, column->target, &rect);
}

static void
add_column (RostrumMatrix *self, RostrumSceneBuilder *builder, guint32 i)
{
  const RostrumStyle *style = self->context->style;
  const RostrumMatrixHead *column = &self->columns[i];
  RostrumWorldRect rect = rostrum_matrix_get_column_head (self, i);
  RostrumWorldPoint disc = disc_of (self, column);

  if (column->level > 0)
    rostrum_scene_builder_add_line (
        builder, ROSTRUM_LAYER_BACK, column->target,
        (RostrumWorldPoint){ column->at, self->level_bottom[1] + 1.0 },
        (RostrumWorldPoint){ column->at, disc.y - rostrum_disc_get_ring_radius (self->disc_radius) },
        style->outline, LEADER_WIDTH_WORLD, ROSTRUM_DASH_SOLID);
  add_lines (self, builder, column->target, column->lines, ROSTRUM_ALIGN_MIDDLE, column->at, rect.y, TRUE);
  rostrum_scene_builder_add_disc (builder, ROSTRUM_LAYER_NODES, column->target, self->context->debate,
                                  column->index, disc, self->disc_radius);
}

static void
add_row (RostrumMatrix *self, RostrumSceneBuilder *builder, RostrumMatrixHead *row)
{
  RostrumRef ref = rostrum_ref (ROSTRUM_KIND_POSITION, row->index);
  RostrumWorldRect rect = rostrum_matrix_get_row_head (self, self->row_of[row->index]);
  double height = g_strv_length (row->lines) * self->line_height;

  row->target = add_head_target (self, builder, ref, rect,
                                 (RostrumWorldPoint){ self->cells.x / 2.0, rect.y + rect.height / 2.0 });
  add_place (self, builder, row->target, &rect);
  add_lines (self, builder, row->target, row->lines, ROSTRUM_ALIGN_END,
             self->cells.x - HEAD_GAP_WORLD * self->scale, rect.y + (rect.height - height) / 2.0, FALSE);
}

void
rostrum_matrix_add_heads (RostrumMatrix *self, RostrumSceneBuilder *builder)
{
  for (guint32 i = 0; i < self->n_columns; i++)
    add_column_target (self, builder, i);
  for (guint32 i = 0; i < self->n_columns; i++)
    add_column (self, builder, i);
  for (guint32 i = 0; i < self->n_rows; i++)
    add_row (self, builder, &self->rows[i]);
}

/* ---- sums ---- */

static guint32
sum_of (const RostrumGraphSplit *split, guint which)
{
  return which == 0 ? split->n_support : which == 1 ? split->n_oppose : split->n_mixed;
}

/* Where there is nothing, nothing is written: the others are seen the better. */
static void
add_sum (RostrumMatrix *self, RostrumSceneBuilder *builder, guint32 target, double x, double top, guint32 sum)
{
  const RostrumFont font = { ROSTRUM_MATRIX_LABEL_SIZE_PX, FALSE, FALSE };
  const RostrumStyle *style = self->context->style;
  g_autofree char *text = g_strdup_printf ("%u", sum);

  if (sum > 0)
    rostrum_scene_builder_add_text (builder, ROSTRUM_LAYER_NODES, target, &font, ROSTRUM_ALIGN_MIDDLE,
                                    (RostrumWorldPoint){ x, top + self->line_ascent }, style->text,
                                    style->canvas, text, NULL);
}

void
rostrum_matrix_add_sums (RostrumMatrix *self, RostrumSceneBuilder *builder)
{
  static const RostrumStance stances[] = { ROSTRUM_STANCE_SUPPORTS, ROSTRUM_STANCE_OPPOSES,
                                           ROSTRUM_STANCE_MIXED };
  const double side = SUM_SIGN_WORLD * self->scale;
  double right = self->cells.x + self->cells.width + SUM_LINE_WORLD * self->scale;
  double below = self->cells.y + self->cells.height + 0.5 * SUM_LINE_WORLD * self->scale;
  double above = self->cells.y - side / 2.0 - SUM_LINE_WORLD * self->scale;

  for (guint which = 0; which < self->n_sums; which++) {
    double x = right + (which + 0.5) * self->sum_width;
    double y = below + which * self->sum_height;

    rostrum_matrix_add_tile (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, (RostrumWorldPoint){ x, above },
                             side, stances[which], TRUE);
    rostrum_matrix_add_tile (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE,
                             (RostrumWorldPoint){ self->cells.x - HEAD_GAP_WORLD * self->scale - side / 2.0,
                                                  y + self->sum_height / 2.0 },
                             side, stances[which], TRUE);
    for (guint32 i = 0; i < self->n_rows; i++)
      add_sum (self, builder, self->rows[i].target, x,
               self->rows[i].at + (self->rows[i].size - self->line_height) / 2.0,
               sum_of (&self->rows[i].split, which));
    for (guint32 i = 0; i < self->n_columns; i++)
      add_sum (self, builder, self->columns[i].target, self->columns[i].at,
               y + (self->sum_height - self->line_height) / 2.0, sum_of (&self->columns[i].split, which));
  }
  rostrum_matrix_add_key (self, builder, below + self->n_sums * self->sum_height,
                          right + self->n_sums * self->sum_width);
}

/* ---- lines ---- */

void
rostrum_matrix_add_grid (RostrumMatrix *self, RostrumSceneBuilder *builder)
{
  const RostrumStyle *style = self->context->style;
  double right = self->cells.x + self->cells.width;
  double bottom = self->cells.y + self->cells.height;
  double end = right + SUM_LINE_WORLD * self->scale + self->n_sums * self->sum_width;

  for (guint32 i = 0; i <= self->n_rows; i++) {
    double y = i < self->n_rows ? self->rows[i].at : bottom;

    rostrum_scene_builder_add_line (builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE, (RostrumWorldPoint){ 0.0, y },
                                    (RostrumWorldPoint){ end, y }, style->grid, 1.0, ROSTRUM_DASH_SOLID);
  }
  for (guint32 i = 0; i <= self->n_columns; i++) {
    double x = i < self->n_columns ? self->columns[i].at - self->columns[i].size / 2.0 : right;

    rostrum_scene_builder_add_line (builder, ROSTRUM_LAYER_BACK, ROSTRUM_NONE,
                                    (RostrumWorldPoint){ x, self->cells.y }, (RostrumWorldPoint){ x, bottom },
                                    style->grid, 1.0, ROSTRUM_DASH_SOLID);
  }
}
