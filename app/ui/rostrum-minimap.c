/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-minimap.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rostrum-layer-cache.h"
#include "rostrum-settings.h"

#define WIDTH_PX 180
#define HEIGHT_PX 120
#define MARGIN_PX 4.0
/* Up to so many nodes nobody gets lost. */
#define MAX_NODES_WITHOUT 100
/* In a smaller view it would be in the way. */
#define LEAST_VIEW_WIDTH_PX 420
#define LEAST_VIEW_HEIGHT_PX 300
#define FRAME_WIDTH_PX 2.0
#define FRAME_FILL 0.12

struct _RostrumMinimap {
  GtkWidget parent_instance;

  RostrumCanvas *canvas; /* lives as long as the stage around both */
  RostrumLayerCache *layer;
  RostrumPainter *painter;
  gboolean is_large;      /* the graph has more than MAX_NODES_WITHOUT nodes */
  guint update_id;        /* idle: it may have to show or hide itself */
  RostrumWorldPoint grip; /* from the pointer to the middle of the frame, while dragging */
};

G_DEFINE_FINAL_TYPE (RostrumMinimap, rostrum_minimap, GTK_TYPE_WIDGET)

static RostrumScene *
get_scene (RostrumMinimap *self)
{
  RostrumPicture *picture = self->canvas ? rostrum_canvas_get_picture (self->canvas) : NULL;

  return picture && rostrum_picture_get_view (picture) == ROSTRUM_VIEW_GRAPH
             ? rostrum_picture_get_scene (picture)
             : NULL;
}

/* ---- when it is shown ---- */

static gboolean
update_visible (gpointer data)
{
  RostrumMinimap *self = data;
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  GSettings *settings = rostrum_settings_get ();
  const gboolean wanted = !settings || g_settings_get_boolean (settings, "show-minimap");

  self->update_id = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_large && wanted && get_scene (self) &&
                                                 gtk_widget_get_width (canvas) >= LEAST_VIEW_WIDTH_PX &&
                                                 gtk_widget_get_height (canvas) >= LEAST_VIEW_HEIGHT_PX);
  return G_SOURCE_REMOVE;
}

static void
update_visible_soon (RostrumMinimap *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_visible, self);
}

static void
picture_changed (RostrumMinimap *self)
{
  RostrumScene *scene = get_scene (self);
  guint32 n_targets = 0, n_nodes = 0;
  const RostrumTarget *targets = scene ? rostrum_scene_get_targets (scene, &n_targets) : NULL;

  for (guint32 t = 0; t < n_targets && n_nodes <= MAX_NODES_WITHOUT; t++)
    n_nodes += !targets[t].is_edge;
  self->is_large = n_nodes > MAX_NODES_WITHOUT;
  rostrum_layer_cache_set_scene (self->layer, self->is_large ? scene : NULL);
  update_visible_soon (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
view_changed (RostrumMinimap *self)
{
  update_visible_soon (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- painting ---- */

/* All of the scene in the widget, the world's origin on a whole device pixel. */
static RostrumViewport
get_viewport (RostrumMinimap *self, RostrumScene *scene)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int scale = gtk_widget_get_scale_factor (widget);
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (scene);
  RostrumViewport viewport = { gtk_widget_get_width (widget), gtk_widget_get_height (widget), 1.0, { 0, 0 } };
  RostrumViewPoint origin;

  rostrum_viewport_fit (&viewport, &bounds, MARGIN_PX, 1.0);
  /* The overview of thousands of nodes is smaller than what a reader can zoom out to. */
  viewport.zoom = MIN (viewport.zoom, MAX (viewport.width_px - 2 * MARGIN_PX, 1) / MAX (bounds.width, 1));
  viewport.zoom = MIN (viewport.zoom, MAX (viewport.height_px - 2 * MARGIN_PX, 1) / MAX (bounds.height, 1));
  origin = rostrum_viewport_to_view (&viewport, (RostrumWorldPoint){ 0, 0 });
  rostrum_viewport_pan (&viewport, round (origin.x_px * scale) / scale - origin.x_px,
                        round (origin.y_px * scale) / scale - origin.y_px);
  return viewport;
}

/* What the canvas shows, as far as it is in the picture of the whole. */
static void
paint_frame (RostrumMinimap *self, cairo_t *cr, RostrumScene *scene, const RostrumViewport *viewport)
{
  const RostrumViewport shown = rostrum_canvas_get_shown (self->canvas);
  const RostrumWorldRect seen = rostrum_viewport_get_visible (&shown);
  const RostrumViewPoint start = rostrum_viewport_to_view (viewport, (RostrumWorldPoint){ seen.x, seen.y });
  const RostrumViewPoint end =
      rostrum_viewport_to_view (viewport, (RostrumWorldPoint){ seen.x + seen.width, seen.y + seen.height });
  const double left = MAX (start.x_px, 1.0), right = MIN (end.x_px, viewport->width_px - 1.0);
  const double top = MAX (start.y_px, 1.0), bottom = MIN (end.y_px, viewport->height_px - 1.0);
  const RostrumStyle *style = rostrum_scene_get_style (scene);
  RostrumItem frame = { .type = ROSTRUM_ITEM_RECT,
                        .target = ROSTRUM_NONE,
                        .rect = { left, top, MAX (right - left, 1.0), MAX (bottom - top, 1.0) },
                        .radius = 2.0,
                        .fill = style->accent,
                        .stroke = style->accent,
                        .stroke_width = FRAME_WIDTH_PX };

  frame.fill.alpha = FRAME_FILL;
  rostrum_painter_paint_item (self->painter, cr, NULL, &frame, 1.0);
}

static void
rostrum_minimap_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RostrumMinimap *self = ROSTRUM_MINIMAP (widget);
  RostrumScene *scene = get_scene (self);
  const int scale = gtk_widget_get_scale_factor (widget);
  const graphene_rect_t all =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  RostrumViewport viewport;
  RostrumColor canvas;
  cairo_t *cr;

  if (!scene || all.size.width < 1 || all.size.height < 1)
    return;
  viewport = get_viewport (self, scene);
  canvas = rostrum_scene_get_style (scene)->canvas;
  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA){ (float) canvas.red, (float) canvas.green, (float) canvas.blue, 1.0f }, &all);
  cr = gtk_snapshot_append_cairo (snapshot, &all);
  if (rostrum_layer_cache_prepare (self->layer, NULL, &viewport, scale, TRUE))
    rostrum_layer_cache_draw (self->layer, cr, &viewport, scale);
  paint_frame (self, cr, scene, &viewport);
  cairo_destroy (cr);
}

/* ---- moving the view ---- */

static void
drag_begin (GtkGestureDrag *gesture, double x, double y, RostrumMinimap *self)
{
  RostrumScene *scene = get_scene (self);
  RostrumViewport viewport, shown;
  RostrumWorldRect seen;
  RostrumWorldPoint point;

  if (!scene)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  viewport = get_viewport (self, scene);
  shown = rostrum_canvas_get_shown (self->canvas);
  seen = rostrum_viewport_get_visible (&shown);
  point = rostrum_viewport_to_world (&viewport, (RostrumViewPoint){ x, y });
  self->grip = (RostrumWorldPoint){ 0, 0 };
  if (rostrum_world_rect_contains (&seen, point))
    self->grip = (RostrumWorldPoint){ shown.centre.x - point.x, shown.centre.y - point.y };
  else
    rostrum_canvas_centre_on (self->canvas, point, TRUE);
}

static void
drag_update (GtkGestureDrag *gesture, double dx, double dy, RostrumMinimap *self)
{
  RostrumScene *scene = get_scene (self);
  RostrumViewport viewport;
  RostrumWorldPoint point;
  double x, y;

  if (!scene || !gtk_gesture_drag_get_start_point (gesture, &x, &y) || (dx == 0 && dy == 0))
    return;
  viewport = get_viewport (self, scene);
  point = rostrum_viewport_to_world (&viewport, (RostrumViewPoint){ x + dx, y + dy });
  rostrum_canvas_centre_on (self->canvas,
                            (RostrumWorldPoint){ point.x + self->grip.x, point.y + self->grip.y }, FALSE);
}

/* ---- the widget ---- */

static void
rostrum_minimap_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
}

static void
rostrum_minimap_dispose (GObject *object)
{
  RostrumMinimap *self = ROSTRUM_MINIMAP (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->layer)
    rostrum_layer_cache_set_scene (self->layer, NULL);
  g_clear_object (&self->layer);
  g_clear_object (&self->canvas);
  g_clear_pointer (&self->painter, rostrum_painter_free);
  G_OBJECT_CLASS (rostrum_minimap_parent_class)->dispose (object);
}

static void
rostrum_minimap_class_init (RostrumMinimapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rostrum_minimap_dispose;
  widget_class->measure = rostrum_minimap_measure;
  widget_class->snapshot = rostrum_minimap_snapshot;
  gtk_widget_class_set_css_name (widget_class, "rostrum-minimap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rostrum_minimap_init (RostrumMinimap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->painter = rostrum_painter_new ();
  self->layer = rostrum_layer_cache_new (ROSTRUM_EMPHASIS_NONE);
  rostrum_layer_cache_keep_last (self->layer);
  g_signal_connect_object (self->layer, "ready", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "move");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Overview of the graph"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("The whole graph, with a frame around what is in view"), -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

GtkWidget *
rostrum_minimap_new (RostrumCanvas *canvas)
{
  GSettings *settings = rostrum_settings_get ();
  RostrumMinimap *self;

  g_return_val_if_fail (ROSTRUM_IS_CANVAS (canvas), NULL);

  self = g_object_new (ROSTRUM_TYPE_MINIMAP, NULL);
  self->canvas = g_object_ref (canvas);
  g_signal_connect_object (canvas, "notify::picture", G_CALLBACK (picture_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "view-changed", G_CALLBACK (view_changed), self, G_CONNECT_SWAPPED);
  if (settings)
    g_signal_connect_object (settings, "changed::show-minimap", G_CALLBACK (update_visible_soon), self,
                             G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
