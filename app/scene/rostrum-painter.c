/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/rostrum-painter.h"

#include <math.h>

#include "rostrum-edge-raster.h"
#include "rostrum-emphasis.h"

#define HATCH_STEP_WORLD 6.0
#define HATCH_WIDTH_WORLD 1.5
#define FOCUS_GAP_WORLD 3.0
#define FOCUS_WIDTH_WORLD 2.0
/* In a scene of so many items one stroke a line is too slow. It is the scene that counts, not what is seen of it: the tiles of one
 * picture are all drawn in the same way, and a small picture stays cairo's. */
#define MANY_ITEMS 4000
/* What is smaller in pixels has no shape, or cannot be read, or leaves no trace. */
#define SPECK_PX 3.0
#define ILLEGIBLE_PX 1.5
#define FAINT_PX 0.1

struct _RostrumPainter {
  RostrumText *text; /* in the family of the scene painted last; sizes in a scene include the text scale */
  char *family;
  const int *stop; /* see rostrum_painter_set_stop() */
};

RostrumPainter *
rostrum_painter_new (void)
{
  return g_new0 (RostrumPainter, 1);
}

void
rostrum_painter_free (RostrumPainter *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->text, rostrum_text_free);
  g_free (self->family);
  g_free (self);
}

void
rostrum_painter_set_stop (RostrumPainter *self, const int *stop)
{
  g_return_if_fail (self != NULL);
  self->stop = stop;
}

static void
use_family (RostrumPainter *self, const char *family)
{
  if (self->text != NULL && g_strcmp0 (self->family, family) == 0)
    return;
  g_clear_pointer (&self->text, rostrum_text_free);
  g_free (self->family);
  self->family = g_strdup (family);
  self->text = rostrum_text_new (family, 1.0);
}

static void
set_color (cairo_t *cr, RostrumColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
trace_rect (cairo_t *cr, const RostrumWorldRect *rect, double radius)
{
  double r = MIN (radius, MIN (rect->width, rect->height) / 2.0);
  double x1 = rect->x + rect->width;
  double y1 = rect->y + rect->height;

  if (r <= 0.0) {
    cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
    return;
  }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x1 - r, rect->y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, x1 - r, y1 - r, r, 0.0, G_PI_2);
  cairo_arc (cr, rect->x + r, y1 - r, r, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + r, rect->y + r, r, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

static void
trace_ellipse (cairo_t *cr, const RostrumWorldRect *rect)
{
  cairo_matrix_t matrix;

  if (rect->width <= 0.0 || rect->height <= 0.0)
    return;
  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, rect->x + rect->width / 2.0, rect->y + rect->height / 2.0);
  cairo_scale (cr, rect->width / 2.0, rect->height / 2.0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_close_path (cr);
  cairo_set_matrix (cr, &matrix);
}

static void
trace_path (cairo_t *cr, const RostrumItem *item)
{
  for (guint32 i = 0; i < item->n_segments; i++) {
    const RostrumWorldPoint *p = item->segments[i].points;

    switch (item->segments[i].kind) {
    case ROSTRUM_SEGMENT_MOVE:
      cairo_move_to (cr, p[0].x, p[0].y);
      break;
    case ROSTRUM_SEGMENT_LINE:
      cairo_line_to (cr, p[0].x, p[0].y);
      break;
    case ROSTRUM_SEGMENT_CURVE:
      cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
      break;
    case ROSTRUM_SEGMENT_CLOSE:
    default:
      cairo_close_path (cr);
      break;
    }
  }
}

static void
trace_item (cairo_t *cr, const RostrumItem *item)
{
  cairo_new_path (cr);
  if (item->type == ROSTRUM_ITEM_RECT)
    trace_rect (cr, &item->rect, item->radius);
  else if (item->type == ROSTRUM_ITEM_ELLIPSE)
    trace_ellipse (cr, &item->rect);
  else
    trace_path (cr, item);
}

/* Diagonal lines at a distance that does not depend on the rectangle, inside of it. */
static void
hatch_item (cairo_t *cr, const RostrumItem *item)
{
  const RostrumWorldRect *r = &item->rect;
  double first = floor ((r->x + r->y) / HATCH_STEP_WORLD) * HATCH_STEP_WORLD;

  cairo_save (cr);
  trace_item (cr, item);
  cairo_clip (cr);
  cairo_new_path (cr);
  for (double sum = first; sum <= r->x + r->width + r->y + r->height; sum += HATCH_STEP_WORLD) {
    cairo_move_to (cr, sum - r->y, r->y);
    cairo_line_to (cr, sum - r->y - r->height, r->y + r->height);
  }
  set_color (cr, item->fill);
  cairo_set_line_width (cr, HATCH_WIDTH_WORLD);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
stroke_item (cairo_t *cr, const RostrumItem *item)
{
  double lengths[4];
  int n = rostrum_dash_get_lengths (item->dash, item->stroke_width, lengths);

  set_color (cr, item->stroke);
  cairo_set_line_width (cr, item->stroke_width);
  cairo_set_dash (cr, lengths, n, 0.0);
  cairo_set_line_cap (cr, item->dash == ROSTRUM_DASH_DOTS ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_stroke_preserve (cr);
}

static void
draw_text (RostrumPainter *self, cairo_t *cr, const RostrumItem *item)
{
  double x = item->rect.x;

  /* What emphasis made bold is wider than it was measured. */
  if (item->align != ROSTRUM_ALIGN_START) {
    double width = rostrum_text_measure_shown (self->text, &item->font, item->text);

    x = item->baseline.x - (item->align == ROSTRUM_ALIGN_MIDDLE ? width / 2.0 : width);
  }
  set_color (cr, item->fill);
  rostrum_text_show (self->text, cr, &item->font, item->text, x, item->baseline.y);
}

static void
draw_item (RostrumPainter *self, cairo_t *cr, const RostrumItem *item)
{
  if (item->type == ROSTRUM_ITEM_TEXT) {
    if (item->fill.alpha > 0.0)
      draw_text (self, cr, item);
    return;
  }

  if (item->fill.alpha > 0.0 && item->hatched)
    hatch_item (cr, item);
  trace_item (cr, item);
  if (item->fill.alpha > 0.0 && !item->hatched) {
    set_color (cr, item->fill);
    cairo_fill_preserve (cr);
  }
  if (item->stroke.alpha > 0.0 && item->stroke_width > 0.0)
    stroke_item (cr, item);
  cairo_new_path (cr);
}

/* Draws @item of a large picture where it is so small that its shape is not seen; FALSE: it is not. @scale: pixels a world unit. */
static gboolean
draw_speck (cairo_t *cr, const RostrumItem *item, double scale)
{
  double width = item->rect.width;
  double height = item->rect.height;

  if (item->type == ROSTRUM_ITEM_TEXT)
    return item->font.size_px * scale < ILLEGIBLE_PX;
  if ((item->type != ROSTRUM_ITEM_RECT && item->type != ROSTRUM_ITEM_ELLIPSE) || item->hatched ||
      MIN (width, height) * scale >= SPECK_PX)
    return FALSE;
  /* as much ink as an ellipse has */
  if (item->type == ROSTRUM_ITEM_ELLIPSE) {
    width *= sqrt (G_PI_4);
    height *= sqrt (G_PI_4);
  }
  cairo_rectangle (cr, item->rect.x + (item->rect.width - width) / 2.0,
                   item->rect.y + (item->rect.height - height) / 2.0, width, height);
  set_color (cr, item->fill);
  if (item->fill.alpha > 0.0)
    cairo_fill_preserve (cr);
  if (item->stroke.alpha > 0.0 && item->stroke_width * scale >= FAINT_PX)
    stroke_item (cr, item);
  cairo_new_path (cr);
  return TRUE;
}

/* Lines of a large scene go through @raster (NULL: none) as long as nothing else comes between them. */
static void
draw_next (RostrumPainter *self, cairo_t *cr, RostrumEdgeRaster *raster, const RostrumItem *item,
           double scale)
{
  if (raster != NULL && rostrum_edge_raster_add (raster, item))
    return;
  if (raster != NULL) {
    rostrum_edge_raster_flush (raster);
    if (draw_speck (cr, item, scale))
      return;
  }
  draw_item (self, cr, item);
}

void
rostrum_painter_paint (RostrumPainter *self, cairo_t *cr, RostrumScene *scene, const RostrumWorldRect *clip,
                       RostrumEmphasis emphasis)
{
  const RostrumStyle *style;
  const RostrumItem *items;
  g_autoptr (GArray) touched = NULL;
  g_autoptr (RostrumEdgeRaster) raster = NULL;
  double scale = 1.0;
  double down = 0.0;
  guint32 n;

  g_return_if_fail (self != NULL && cr != NULL && scene != NULL);

  use_family (self, rostrum_scene_get_family (scene));
  style = rostrum_scene_get_style (scene);
  cairo_user_to_device_distance (cr, &scale, &down);
  items = rostrum_scene_get_items (scene, &n);
  if (n >= MANY_ITEMS)
    raster = rostrum_edge_raster_new (cr, self->stop);
  if (clip != NULL) {
    touched = rostrum_scene_items_in (scene, clip);
    n = touched->len;
  }

  cairo_save (cr);
  for (guint32 i = 0; i < n; i++) {
    const RostrumItem *item = &items[touched != NULL ? g_array_index (touched, guint32, i) : i];
    RostrumItem changed;

    if (self->stop != NULL && i % 64 == 0 && g_atomic_int_get (self->stop))
      break;
    if (emphasis == ROSTRUM_EMPHASIS_NONE) {
      draw_next (self, cr, raster, item, scale);
    } else {
      changed = rostrum_item_emphasize (item, style, emphasis);
      draw_next (self, cr, raster, &changed, scale);
    }
  }
  if (raster != NULL)
    rostrum_edge_raster_flush (raster);
  cairo_restore (cr);
}

/* A bold label is drawn over the plain one that is there already: first its place is cleared. */
static void
clear_label (RostrumPainter *self, cairo_t *cr, const RostrumItem *item)
{
  RostrumWorldRect rect = item->rect;

  if (item->on.alpha <= 0.0)
    return;
  cairo_new_path (cr);
  cairo_rectangle (cr, rect.x - 1.0, rect.y + 1.0, rect.width + 2.0, rect.height - 1.0);
  set_color (cr, item->on);
  cairo_fill (cr);
}

/* The gaps of a dashed line that became wider do not show those of the one that is there already. */
static void
clear_line (RostrumPainter *self, cairo_t *cr, const RostrumItem *item, const RostrumStyle *style)
{
  RostrumItem cleared = *item;

  if (item->dash == ROSTRUM_DASH_SOLID)
    return;
  cleared.dash = ROSTRUM_DASH_SOLID;
  cleared.stroke = style->canvas;
  cleared.stroke_width += 1.0;
  draw_item (self, cr, &cleared);
}

static void
clear_below (RostrumPainter *self, cairo_t *cr, const RostrumItem *item, const RostrumStyle *style,
             RostrumEmphasis emphasis)
{
  if (emphasis == ROSTRUM_EMPHASIS_SELECTED && item->role == ROSTRUM_ROLE_LABEL)
    clear_label (self, cr, item);
  if (item->role == ROSTRUM_ROLE_LINE &&
      (emphasis == ROSTRUM_EMPHASIS_SELECTED || emphasis == ROSTRUM_EMPHASIS_HOVERED))
    clear_line (self, cr, item, style);
}

static void
draw_focus_ring (cairo_t *cr, const RostrumTarget *target, const RostrumStyle *style)
{
  RostrumWorldRect ring = rostrum_world_rect_grow (&target->bounds, FOCUS_GAP_WORLD);

  cairo_new_path (cr);
  trace_rect (cr, &ring, 8.0 + FOCUS_GAP_WORLD);
  set_color (cr, style->accent);
  cairo_set_line_width (cr, FOCUS_WIDTH_WORLD * style->outline_width_world);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_stroke (cr);
}

/* An edge with the keyboard on it has a seam of the accent on both sides; between them stays what is there. */
static void
draw_focus_seam (RostrumPainter *self, cairo_t *cr, const RostrumItem *item, const RostrumStyle *style)
{
  RostrumItem seam = *item;

  seam.dash = ROSTRUM_DASH_SOLID;
  seam.stroke = style->accent;
  seam.stroke_width = item->stroke_width + 2.0 * (FOCUS_GAP_WORLD + FOCUS_WIDTH_WORLD);
  cairo_push_group (cr);
  draw_item (self, cr, &seam);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  seam.stroke_width = item->stroke_width + 2.0 * FOCUS_GAP_WORLD;
  draw_item (self, cr, &seam);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

static void
draw_focus (RostrumPainter *self, cairo_t *cr, RostrumScene *scene, guint32 target)
{
  const RostrumStyle *style = rostrum_scene_get_style (scene);
  guint32 n;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n);
  const RostrumItem *items = rostrum_scene_get_items (scene, &n);
  const guint32 *own = rostrum_scene_items_of (scene, target, &n);

  if (!targets[target].is_edge)
    draw_focus_ring (cr, &targets[target], style);
  else if (n > 0)
    draw_focus_seam (self, cr, &items[own[0]], style);
}

void
rostrum_painter_paint_target (RostrumPainter *self, cairo_t *cr, RostrumScene *scene, guint32 target,
                              const RostrumWorldPoint *offset, RostrumEmphasis emphasis)
{
  const RostrumStyle *style;
  const RostrumItem *items;
  const guint32 *own;
  guint32 n;

  g_return_if_fail (self != NULL && cr != NULL && scene != NULL);
  rostrum_scene_get_targets (scene, &n);
  g_return_if_fail (target < n);

  use_family (self, rostrum_scene_get_family (scene));
  style = rostrum_scene_get_style (scene);
  items = rostrum_scene_get_items (scene, &n);
  own = rostrum_scene_items_of (scene, target, &n);

  cairo_save (cr);
  if (offset != NULL)
    cairo_translate (cr, offset->x, offset->y);
  if (emphasis == ROSTRUM_EMPHASIS_FOCUSED)
    draw_focus (self, cr, scene, target);
  for (guint32 i = 0; i < n && emphasis != ROSTRUM_EMPHASIS_FOCUSED; i++) {
    RostrumItem item = rostrum_item_emphasize (&items[own[i]], style, emphasis);

    clear_below (self, cr, &item, style, emphasis);
    draw_item (self, cr, &item);
  }
  cairo_restore (cr);
}

void
rostrum_painter_paint_rubber (RostrumPainter *self, cairo_t *cr, RostrumScene *scene, guint32 target,
                              RostrumWorldPoint from, RostrumWorldPoint to)
{
  RostrumSegment segments[2] = { { ROSTRUM_SEGMENT_MOVE, { from } }, { ROSTRUM_SEGMENT_LINE, { to } } };
  const RostrumItem *items;
  const guint32 *own;
  guint32 n;

  g_return_if_fail (self != NULL && cr != NULL && scene != NULL);
  items = rostrum_scene_get_items (scene, &n);
  own = rostrum_scene_items_of (scene, target, &n);

  cairo_save (cr);
  for (guint32 i = 0; i < n; i++) {
    RostrumItem item = items[own[i]];

    if (item.type != ROSTRUM_ITEM_PATH || item.role != ROSTRUM_ROLE_LINE)
      continue;
    item.segments = segments;
    item.n_segments = 2;
    draw_item (self, cr, &item);
  }
  cairo_restore (cr);
}

void
rostrum_painter_paint_item (RostrumPainter *self, cairo_t *cr, const char *family, const RostrumItem *item,
                            double opacity)
{
  RostrumItem faded;

  g_return_if_fail (self != NULL && cr != NULL && item != NULL);

  use_family (self, family);
  faded = *item;
  faded.fill.alpha *= opacity;
  faded.stroke.alpha *= opacity;
  cairo_save (cr);
  draw_item (self, cr, &faded);
  cairo_restore (cr);
}
