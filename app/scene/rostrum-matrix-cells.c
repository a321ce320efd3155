/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells speak twice, by colour and by what is in them; their tile's size says how many statements there are. */
#include "rostrum-matrix.h"

#define LEAST_SIDE_WORLD 17.0
#define GREATEST_SIDE_WORLD 25.0
/* That many statements and more have the greatest tile. */
#define FULL_STATEMENTS 8
#define PALE_SHARE 0.25
/* Of the tile's side. */
#define CORNER 0.16
#define GLYPH_WIDTH 0.12
#define LEAST_GLYPH_WIDTH_WORLD 1.5
#define CELL_INSET_WORLD 1.5

typedef struct {
  RostrumSceneBuilder *builder;
  RostrumLayer layer;
  guint32 target;
  RostrumWorldPoint centre;
  double side;
  RostrumColor color;
} Tile;

double
rostrum_matrix_get_tile_side (const RostrumMatrix *self, guint32 n_statements)
{
  guint32 steps = CLAMP (n_statements, 1, FULL_STATEMENTS) - 1;

  return (LEAST_SIDE_WORLD + (GREATEST_SIDE_WORLD - LEAST_SIDE_WORLD) * steps / (FULL_STATEMENTS - 1.0)) *
         self->scale;
}

static gboolean
is_leaning (RostrumStance stance)
{
  return stance == ROSTRUM_STANCE_LEANS_SUPPORTS || stance == ROSTRUM_STANCE_LEANS_OPPOSES;
}

/* A point of the tile: -0.5 to 0.5 from its middle. */
static RostrumWorldPoint
point_in (const Tile *tile, double x, double y)
{
  return (RostrumWorldPoint){ tile->centre.x + x * tile->side, tile->centre.y + y * tile->side };
}

static void
add_square (const Tile *tile, RostrumColor fill, RostrumColor stroke, double width, RostrumDash dash)
{
  double inner = tile->side - width;
  RostrumItem item = { .type = ROSTRUM_ITEM_RECT,
                       .layer = tile->layer,
                       .target = tile->target,
                       .rect = { tile->centre.x - inner / 2.0, tile->centre.y - inner / 2.0, inner, inner },
                       .radius = CORNER * tile->side,
                       .fill = fill,
                       .stroke = stroke,
                       .stroke_width = width,
                       .dash = dash };

  rostrum_scene_builder_add (tile->builder, &item);
}

static void
add_glyph (const Tile *tile, RostrumStance stance, RostrumColor color)
{
  RostrumSegment tick[] = { { ROSTRUM_SEGMENT_MOVE, { point_in (tile, -0.24, 0.01) } },
                            { ROSTRUM_SEGMENT_LINE, { point_in (tile, -0.07, 0.18) } },
                            { ROSTRUM_SEGMENT_LINE, { point_in (tile, 0.25, -0.18) } } };
  RostrumSegment cross[] = { { ROSTRUM_SEGMENT_MOVE, { point_in (tile, -0.2, -0.2) } },
                             { ROSTRUM_SEGMENT_LINE, { point_in (tile, 0.2, 0.2) } },
                             { ROSTRUM_SEGMENT_MOVE, { point_in (tile, 0.2, -0.2) } },
                             { ROSTRUM_SEGMENT_LINE, { point_in (tile, -0.2, 0.2) } } };
  gboolean supports = rostrum_stance_side (stance) > 0;
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = tile->layer,
                       .target = tile->target,
                       .segments = supports ? tick : cross,
                       .n_segments = supports ? G_N_ELEMENTS (tick) : G_N_ELEMENTS (cross),
                       .stroke = color,
                       .stroke_width = MAX (GLYPH_WIDTH * tile->side, LEAST_GLYPH_WIDTH_WORLD) };

  rostrum_scene_builder_add (tile->builder, &item);
}

/* One half of the tile, from corner to corner: both sides at once. */
static void
add_half (const Tile *tile)
{
  const double r = 0.5 - CORNER * 0.6;
  RostrumSegment half[] = { { ROSTRUM_SEGMENT_MOVE, { point_in (tile, r, -r) } },
                            { ROSTRUM_SEGMENT_LINE, { point_in (tile, r, r) } },
                            { ROSTRUM_SEGMENT_LINE, { point_in (tile, -r, r) } },
                            { ROSTRUM_SEGMENT_CLOSE } };
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = tile->layer,
                       .target = tile->target,
                       .segments = half,
                       .n_segments = G_N_ELEMENTS (half),
                       .fill = tile->color };

  rostrum_scene_builder_add (tile->builder, &item);
}

void
rostrum_matrix_add_tile (RostrumSceneBuilder *builder, RostrumLayer layer, guint32 target,
                         RostrumWorldPoint centre, double side, RostrumStance stance, gboolean sourced)
{
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  const RostrumColor nothing = { 0 };
  Tile tile = { builder, layer, target, centre, side, rostrum_style_stance_color (style, stance) };
  RostrumColor pale =
      style->high_contrast ? style->canvas : rostrum_color_dim (tile.color, style->canvas, PALE_SHARE);
  int way = rostrum_stance_side (stance);
  gboolean mixed = stance == ROSTRUM_STANCE_MIXED;
  /* With high contrast there is but one colour: what is against is light there. */
  gboolean full = sourced && !mixed && !is_leaning (stance) && !(style->high_contrast && way < 0);
  RostrumDash dash = !sourced                                      ? ROSTRUM_DASH_DOTS
                     : style->high_contrast && is_leaning (stance) ? ROSTRUM_DASH_LEANS_OPPOSE
                                                                   : ROSTRUM_DASH_SOLID;

  if (full)
    add_square (&tile, tile.color, nothing, 0.0, ROSTRUM_DASH_SOLID);
  else
    add_square (&tile, sourced || is_leaning (stance) ? pale : nothing, tile.color,
                MAX (1.5, style->outline_width_world), dash);
  if (mixed)
    add_half (&tile);
  else if (way != 0)
    add_glyph (&tile, stance, full ? style->canvas : tile.color);
}

/* ---- cells ---- */

/* The whole cell is hit, and outlined when it is selected. */
static void
add_place (const RostrumMatrix *self, RostrumSceneBuilder *builder, guint32 target,
           const RostrumWorldRect *rect)
{
  RostrumItem item = { .type = ROSTRUM_ITEM_RECT,
                       .layer = ROSTRUM_LAYER_NODES,
                       .role = ROSTRUM_ROLE_OUTLINE,
                       .target = target,
                       .radius = 4.0 * self->scale };

  item.rect = rostrum_world_rect_grow (rect, -CELL_INSET_WORLD);
  rostrum_scene_builder_add (builder, &item);
}

static void
add_cell (RostrumMatrix *self, RostrumSceneBuilder *builder, guint32 row, guint32 index)
{
  const RostrumEdge *edge = &self->network->edges[index];
  guint32 column = self->column_of[edge->speaker];
  RostrumWorldRect rect = rostrum_matrix_get_cell (self, row, column);
  g_autofree char *name = rostrum_graph_edge_name (self->network, edge);
  g_autofree char *description = rostrum_graph_edge_description (self->network, edge);
  g_autofree char *tip = rostrum_graph_edge_tip (name, description);
  RostrumTarget target = { .ref = rostrum_ref_edge (edge->speaker, edge->position),
                           .name = name,
                           .description = description,
                           .tip = tip,
                           .bounds = rect,
                           .centre = { rect.x + rect.width / 2.0, rect.y + rect.height / 2.0 } };
  guint32 added = rostrum_scene_builder_add_target (builder, &target);

  self->cell_of_edge[index] = added;
  rostrum_graph_add_edge_aliases (builder, self->network, edge, added);
  add_place (self, builder, added, &rect);
  rostrum_matrix_add_tile (builder, ROSTRUM_LAYER_NODES, added, target.centre,
                           rostrum_matrix_get_tile_side (self, edge->n_statements), edge->stance,
                           edge->sourced);
  rostrum_scene_builder_relate (builder, added, self->rows[row].target);
  rostrum_scene_builder_relate (builder, added, self->columns[column].target);
  rostrum_scene_builder_relate (builder, self->rows[row].target, self->columns[column].target);
}

/* The edges of a position from the left to the right. */
static GArray *
sort_row (const RostrumMatrix *self, guint32 row)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint32 n;
  const guint32 *edges =
      rostrum_network_edges_of (self->network, ROSTRUM_KIND_POSITION, self->rows[row].index, &n);

  for (guint32 i = 0; i < n; i++) {
    guint64 place = (guint64) self->column_of[self->network->edges[edges[i]].speaker] << 32 | edges[i];

    g_array_append_val (places, place);
  }
  return places;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *) a;
  guint64 two = *(const guint64 *) b;

  return one < two ? -1 : one > two;
}

void
rostrum_matrix_add_cells (RostrumMatrix *self, RostrumSceneBuilder *builder)
{
  for (guint32 row = 0; row < self->n_rows; row++) {
    g_autoptr (GArray) places = sort_row (self, row);

    g_array_sort (places, compare_places);
    for (guint i = 0; i < places->len; i++)
      add_cell (self, builder, row, (guint32) g_array_index (places, guint64, i));
  }
}
