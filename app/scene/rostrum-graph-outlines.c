/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coalitions as soft outlines, each with what its members agree on in words. */
#include <math.h>

#include "layout/rostrum-segment.h"
#include "rostrum-graph.h"
#include "rostrum-hull.h"

#define PADDING_WORLD 13.0
#define CORNER_WORLD 22.0
#define NAME_SIZE_PX 12.0
#define NAME_LINES 3
#define LEAST_NAME_WIDTH_WORLD 190.0
#define NAME_GAP_WORLD 3.0
/* Around what lies beside it a name keeps this free. */
#define NAME_CLEARANCE_WORLD 2.0
/* How far from its outline a place for a name is looked for. */
#define NAME_STEPS 24
#define NAME_STEP_WORLD 12.0
#define MOST_EDGES_LOOKED_AT 2000
/* So many of the tries are above the outline. */
#define N_ABOVE 3

static const RostrumFont name_font = { NAME_SIZE_PX, FALSE, FALSE };

double
rostrum_graph_outline_padding (const RostrumGraph *self)
{
  return PADDING_WORLD * self->scale;
}

/* The predicate stands alone here. */
static char *
as_heading (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  char letter[7] = { 0 };

  if (*name == '\0')
    return g_strdup (name);
  g_unichar_to_utf8 (g_unichar_totitle (first), letter);
  return g_strconcat (letter, g_utf8_next_char (name), NULL);
}

char **
rostrum_graph_wrap_outline_name (const RostrumGraph *self, guint32 coalition, double width,
                                 double *name_width, double *name_height)
{
  RostrumText *text = self->context->text;
  double wished = MAX (width, LEAST_NAME_WIDTH_WORLD * self->scale);
  g_autofree char *name = as_heading (self->content->coalitions->coalitions[coalition].name);
  char **lines = rostrum_text_wrap_balanced (text, &name_font, name, wished, 1.3 * wished, NAME_LINES);
  double height, ascent;

  rostrum_text_get_line (text, &name_font, &height, &ascent);
  *name_width = 0.0;
  for (char **line = lines; *line != NULL; line++)
    *name_width = MAX (*name_width, rostrum_text_measure (text, &name_font, *line));
  *name_height = height * g_strv_length (lines) + NAME_GAP_WORLD * self->scale;
  return lines;
}

/* ---- where ---- */

static gboolean
holds_others (const RostrumGraph *self, const RostrumCoalition *coalition, GArray *hull)
{
  g_autoptr (RostrumBits) members = rostrum_bits_new (self->context->debate->n_speakers, FALSE);

  for (guint32 i = 0; i < coalition->n_speakers; i++)
    rostrum_bits_set (members, coalition->speakers[i], TRUE);
  for (guint32 v = 0; v < self->n_nodes; v++) {
    RostrumWorldRect rect = rostrum_graph_get_rect (self, v);

    if (!rostrum_bits_get (members, rostrum_graph_get_index (self, v)) &&
        rostrum_hull_meets_rect (hull, &rect))
      return TRUE;
  }
  return FALSE;
}

static GArray *
hull_of (const RostrumGraph *self, const RostrumCoalition *coalition)
{
  g_autofree RostrumWorldRect *rects = g_new (RostrumWorldRect, coalition->n_speakers + 1);

  for (guint32 i = 0; i < coalition->n_speakers; i++) {
    RostrumWorldRect rect = rostrum_graph_get_rect (self, self->node_of_speaker[coalition->speakers[i]]);

    rects[i] = rostrum_world_rect_grow (&rect, rostrum_graph_outline_padding (self));
  }
  return rostrum_hull_new (rects, coalition->n_speakers);
}

static gboolean
is_free (const RostrumGraph *self, const RostrumWorldRect *label, guint own)
{
  RostrumWorldRect room = rostrum_world_rect_grow (label, NAME_CLEARANCE_WORLD);

  for (guint32 v = 0; v < self->n_nodes; v++) {
    RostrumWorldRect rect = rostrum_graph_get_rect (self, v);

    if (rostrum_world_rect_intersects (&room, &rect))
      return FALSE;
  }
  for (guint i = 0; i < self->outlines->len; i++) {
    const RostrumGraphOutline *outline = &g_array_index (self->outlines, RostrumGraphOutline, i);

    if (rostrum_hull_meets_rect (outline->hull, label) ||
        (i < own && rostrum_world_rect_intersects (&room, &outline->label)))
      return FALSE;
  }
  return TRUE;
}

/* Where the hull is highest: the middle of its topmost side. */
static double
top_middle (GArray *hull)
{
  double top = rostrum_hull_get_bounds (hull).y;
  double least = INFINITY;
  double most = -INFINITY;

  for (guint i = 0; i < hull->len; i++) {
    RostrumWorldPoint point = g_array_index (hull, RostrumWorldPoint, i);

    if (point.y > top + 1.0)
      continue;
    least = MIN (least, point.x);
    most = MAX (most, point.x);
  }
  return (least + most) / 2.0;
}

/* How many edges would run under the label if they were straight. */
static guint
count_hidden (const RostrumGraph *self, const RostrumWorldRect *label)
{
  guint n = 0;

  for (guint32 i = 0; i < self->n_edges && self->n_edges <= MOST_EDGES_LOOKED_AT; i++)
    n += rostrum_segment_share_in_rect (self->places[self->ends[i].a], self->places[self->ends[i].b], label) >
         0;
  return n;
}

/* Above everything that stands. */
static double
top_of_all (const RostrumGraph *self, guint own)
{
  double top = INFINITY;

  for (guint32 v = 0; v < self->n_nodes; v++)
    top = MIN (top, self->places[v].y - self->boxes[v].above);
  for (guint i = 0; i < self->outlines->len; i++) {
    const RostrumGraphOutline *outline = &g_array_index (self->outlines, RostrumGraphOutline, i);

    top = MIN (top, rostrum_hull_get_bounds (outline->hull).y);
    if (i < own)
      top = MIN (top, outline->label.y);
  }
  return top;
}

/* Above the outline, where it hides the fewest edges; where nothing is free there around it, further and further away; at last above
 * the whole picture. */
static void
place_label (RostrumGraph *self, guint own)
{
  RostrumGraphOutline *outline = &g_array_index (self->outlines, RostrumGraphOutline, own);
  RostrumWorldRect hull = rostrum_hull_get_bounds (outline->hull);
  double gap = NAME_GAP_WORLD * self->scale;
  double width = outline->label.width;
  double height = outline->label.height;
  double centre = hull.x + hull.width / 2.0;
  double right = hull.x + hull.width;
  double x = width < hull.width ? CLAMP (top_middle (outline->hull) - width / 2.0, hull.x, right - width)
                                : centre - width / 2.0;
  guint fewest = G_MAXUINT;

  for (guint step = 0; step < NAME_STEPS && fewest == G_MAXUINT; step++) {
    double away = gap + step * NAME_STEP_WORLD * self->scale;
    const RostrumWorldRect tries[] = {
      { x, hull.y - away - height, width, height },
      { MIN (hull.x, x), hull.y - away - height, width, height },
      { MAX (right - width, x), hull.y - away - height, width, height },
      { centre - width / 2.0, hull.y + hull.height + away, width, height },
      { right + away, hull.y + (hull.height - height) / 2.0, width, height },
      { hull.x - away - width, hull.y + (hull.height - height) / 2.0, width, height },
    };

    for (guint i = 0; i < G_N_ELEMENTS (tries) && (fewest == G_MAXUINT || i < N_ABOVE) && fewest > 0; i++) {
      guint n = is_free (self, &tries[i], own) ? count_hidden (self, &tries[i]) : G_MAXUINT;

      if (n >= fewest)
        continue;
      fewest = n;
      outline->label = tries[i];
    }
  }
  if (fewest == G_MAXUINT)
    outline->label = (RostrumWorldRect){ x, top_of_all (self, own) - height - gap, width, height };
}

void
rostrum_graph_find_outlines (RostrumGraph *self)
{
  const RostrumCoalitions *coalitions = self->content->coalitions;

  g_array_set_size (self->outlines, 0);
  g_array_set_size (self->content->not_outlined, 0);
  for (guint32 v = 0; v < self->network->n_speakers; v++)
    self->outlined[v] = ROSTRUM_NONE;
  if (coalitions == NULL || !self->content->outlines)
    return;
  for (guint32 c = 0; c < coalitions->n_coalitions; c++) {
    g_autoptr (GArray) hull = hull_of (self, &coalitions->coalitions[c]);
    RostrumGraphOutline outline = { .coalition = c };

    if (holds_others (self, &coalitions->coalitions[c], hull)) {
      g_array_append_val (self->content->not_outlined, c);
      continue;
    }
    for (guint32 i = 0; i < coalitions->coalitions[c].n_speakers; i++)
      self->outlined[self->node_of_speaker[coalitions->coalitions[c].speakers[i]]] = c;
    outline.hull = g_steal_pointer (&hull);
    outline.lines = rostrum_graph_wrap_outline_name (self, c, rostrum_hull_get_bounds (outline.hull).width,
                                                     &outline.label.width, &outline.label.height);
    g_array_append_val (self->outlines, outline);
  }
  for (guint i = 0; i < self->outlines->len; i++)
    place_label (self, i);
}

/* ---- what ---- */

RostrumColor
rostrum_graph_get_ground (const RostrumGraph *self, guint32 node)
{
  const RostrumStyle *style = self->context->style;
  guint32 coalition = rostrum_graph_is_speaker (self, node) ? self->outlined[node] : ROSTRUM_NONE;

  if (coalition == ROSTRUM_NONE || style->high_contrast)
    return style->canvas;
  return rostrum_style_group_fill (style, coalition);
}

static void
add_shape (RostrumSceneBuilder *builder, RostrumLayer layer, GArray *hull, double corner, guint32 coalition)
{
  const RostrumStyle *style = rostrum_scene_builder_get_style (builder);
  g_autoptr (GArray) path = rostrum_hull_to_path (hull, corner);
  RostrumItem item = { .type = ROSTRUM_ITEM_PATH,
                       .layer = layer,
                       .target = ROSTRUM_NONE,
                       .segments = (const RostrumSegment *) (gpointer) path->data,
                       .n_segments = path->len,
                       .fill = rostrum_style_group_fill (style, coalition),
                       .stroke = rostrum_style_group_outline (style, coalition),
                       .stroke_width = style->outline_width_world };

  rostrum_scene_builder_add (builder, &item);
}

static void
add_name (const RostrumGraph *self, RostrumSceneBuilder *builder, const RostrumGraphOutline *outline)
{
  const RostrumStyle *style = self->context->style;
  const RostrumColor nothing = { 0 };
  double height, ascent;
  double y = outline->label.y;

  rostrum_text_get_line (self->context->text, &name_font, &height, &ascent);
  rostrum_scene_builder_add_rect (builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &outline->label,
                                  3.0 * self->scale, style->canvas, nothing, 0.0);
  for (char **line = outline->lines; *line != NULL; line++, y += height)
    rostrum_scene_builder_add_text (
        builder, ROSTRUM_LAYER_NODES, ROSTRUM_NONE, &name_font, ROSTRUM_ALIGN_MIDDLE,
        (RostrumWorldPoint){ outline->label.x + outline->label.width / 2.0, y + ascent }, style->text_weak,
        style->canvas, *line, NULL);
}

void
rostrum_graph_add_outlines (RostrumGraph *self, RostrumSceneBuilder *builder)
{
  for (guint i = 0; i < self->outlines->len; i++) {
    const RostrumGraphOutline *outline = &g_array_index (self->outlines, RostrumGraphOutline, i);

    add_shape (builder, ROSTRUM_LAYER_BACK, outline->hull, CORNER_WORLD * self->scale, outline->coalition);
    add_name (self, builder, outline);
  }
}

gboolean
rostrum_graph_is_outline (const RostrumItem *item)
{
  return item->type == ROSTRUM_ITEM_PATH && item->layer == ROSTRUM_LAYER_BACK && item->target == ROSTRUM_NONE;
}

void
rostrum_graph_add_outline_sample (RostrumSceneBuilder *builder, const RostrumWorldRect *rect)
{
  g_autoptr (GArray) hull = rostrum_hull_new (rect, 1);

  add_shape (builder, ROSTRUM_LAYER_FRAME, hull, rect->height / 2.0, 0);
}
