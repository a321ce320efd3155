/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mouse, touch and touchpad. */
#include "rostrum-canvas-private.h"

#include <math.h>

#define WHEEL_ZOOM 1.15
#define WHEEL_PAN_PX 60.0

static gboolean
has_control (GtkEventController *controller)
{
  return (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) != 0;
}

/* ---- pointer ---- */

/* Over nothing that can be clicked the pointer says what a drag would do. */
static void
update_brush_cursor (RostrumCanvas *self)
{
  const char *cursor =
      self->hovered == ROSTRUM_NONE ? rostrum_canvas_brush_get_cursor (self, self->pointer) : NULL;

  if (cursor == self->brush_cursor)
    return;
  self->brush_cursor = cursor;
  if (self->hovered == ROSTRUM_NONE)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static void
motion (GtkEventControllerMotion *controller, double x, double y, RostrumCanvas *self)
{
  if (self->pointer.x_px != x || self->pointer.y_px != y)
    self->menu_opened = FALSE;
  self->pointer = (RostrumViewPoint){ x, y };
  self->pointer_inside = TRUE;
  if (!self->panning && self->dragged == ROSTRUM_NONE && !self->brush_band && !self->ruler &&
      !rostrum_canvas_is_gliding (self)) {
    rostrum_canvas_set_hovered (self, rostrum_canvas_pick (self, self->pointer));
    update_brush_cursor (self);
  }
}

static void
leave (GtkEventControllerMotion *controller, RostrumCanvas *self)
{
  self->pointer_inside = FALSE;
  rostrum_canvas_set_hovered (self, ROSTRUM_NONE);
}

void
rostrum_canvas_find_hovered (RostrumCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  double x, y, left, top;

  if (!self->pointer_inside || self->panning || self->dragged != ROSTRUM_NONE || !native || !seat ||
      rostrum_canvas_is_gliding (self))
    return;
  if (!gdk_surface_get_device_position (gtk_native_get_surface (native), gdk_seat_get_pointer (seat), &x, &y,
                                        NULL))
    return;
  gtk_native_get_surface_transform (native, &left, &top);
  gtk_widget_translate_coordinates (GTK_WIDGET (native), widget, x - left, y - top, &x, &y);
  self->pointer = (RostrumViewPoint){ x, y };
  rostrum_canvas_set_hovered (
      self, gtk_widget_contains (widget, x, y) ? rostrum_canvas_pick (self, self->pointer) : ROSTRUM_NONE);
}

gboolean
rostrum_canvas_is_node (RostrumRef ref)
{
  return ref.kind == ROSTRUM_KIND_SPEAKER || ref.kind == ROSTRUM_KIND_POSITION;
}

static void
click_released (GtkGestureClick *gesture, int n_press, double x, double y, RostrumCanvas *self)
{
  const guint32 target = rostrum_canvas_pick (self, (RostrumViewPoint){ x, y });
  const RostrumRef ref = rostrum_canvas_target_ref (self, target);

  if (n_press == 2 && rostrum_canvas_is_node (ref) && rostrum_canvas_moves_nodes (self)) {
    rostrum_session_set_focus (self->session, ref);
    return;
  }
  if (n_press != 1)
    return;
  rostrum_canvas_select_target (self, target, has_control (GTK_EVENT_CONTROLLER (gesture)));
}

static void
click_pressed (GtkGestureClick *gesture, int n_press, double x, double y, RostrumCanvas *self)
{
  const guint32 target = rostrum_canvas_pick (self, (RostrumViewPoint){ x, y });

  /* The keyboard goes on from there; nothing moves under the pointer. */
  if (target != ROSTRUM_NONE) {
    self->cursor = target;
    rostrum_canvas_a11y_sync (self);
  }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
rostrum_canvas_emit_context_menu (RostrumCanvas *self, RostrumRef ref, RostrumViewPoint at)
{
  self->menu_opened = TRUE;
  g_signal_emit_by_name (self, "context-menu", &ref, at.x_px, at.y_px);
}

static void
secondary_pressed (GtkGestureClick *gesture, int n_press, double x, double y, RostrumCanvas *self)
{
  const RostrumViewPoint at = { x, y };

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rostrum_canvas_emit_context_menu (self, rostrum_canvas_target_ref (self, rostrum_canvas_pick (self, at)),
                                    at);
}

static void
long_pressed (GtkGestureLongPress *gesture, double x, double y, RostrumCanvas *self)
{
  const RostrumViewPoint at = { x, y };

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rostrum_canvas_emit_context_menu (self, rostrum_canvas_target_ref (self, rostrum_canvas_pick (self, at)),
                                    at);
}

/* ---- dragging: a node, or the view ---- */

static gboolean
is_touch (GtkGestureDrag *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
drag_begin (GtkGestureDrag *gesture, double x, double y, RostrumCanvas *self)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == GDK_BUTTON_SECONDARY) {
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  self->pressed = ROSTRUM_NONE;
  if (button == GDK_BUTTON_PRIMARY && !self->space_held && rostrum_canvas_moves_nodes (self))
    self->pressed = rostrum_canvas_pick (self, (RostrumViewPoint){ x, y });
  if (button == GDK_BUTTON_PRIMARY && !self->space_held)
    rostrum_canvas_brush_press (self, (RostrumViewPoint){ x, y }, is_touch (gesture));
  if (button == GDK_BUTTON_PRIMARY && !self->space_held)
    rostrum_canvas_ruler_press (self, (RostrumViewPoint){ x, y }, is_touch (gesture));
}

static void
start_dragging (RostrumCanvas *self, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  rostrum_canvas_seize_view (self);
  self->drag_start = self->viewport;
  self->drag_base = (RostrumWorldPoint){ 0, 0 };
  if (rostrum_canvas_is_node (rostrum_canvas_target_ref (self, self->pressed))) {
    /* Taken out of the middle of a glide, it is still under the pointer. */
    if (self->glide)
      self->drag_base = rostrum_glide_get_offset (self->glide, self->pressed, self->glide_progress);
    rostrum_canvas_end_glides (self);
    self->dragged = self->pressed;
    rostrum_canvas_set_hovered (self, self->pressed);
  } else {
    self->panning = TRUE;
    rostrum_canvas_set_hovered (self, ROSTRUM_NONE);
  }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static gboolean
drag_ruler (GtkGestureDrag *gesture, double dx, double dy, RostrumCanvas *self)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (gesture, &x, &y) ||
      !rostrum_canvas_ruler_drag (self, (RostrumViewPoint){ x + dx, y + dy }))
    return FALSE;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  rostrum_canvas_set_hovered (self, ROSTRUM_NONE);
  return TRUE;
}

static void
drag_update (GtkGestureDrag *gesture, double dx, double dy, RostrumCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (!self->panning && self->dragged == ROSTRUM_NONE) {
    if (!self->brush_band && !self->ruler && !gtk_drag_check_threshold (widget, 0, 0, (int) dx, (int) dy))
      return;
    if (rostrum_canvas_brush_drag (self, dx)) {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      rostrum_canvas_set_hovered (self, ROSTRUM_NONE);
      return;
    }
    if (drag_ruler (gesture, dx, dy, self))
      return;
    start_dragging (self, GTK_GESTURE (gesture));
  }
  if (self->dragged != ROSTRUM_NONE) {
    self->drag_offset = (RostrumWorldPoint){ self->drag_base.x + dx / self->viewport.zoom,
                                             self->drag_base.y + dy / self->viewport.zoom };
    gtk_widget_queue_draw (widget);
    return;
  }
  self->fitted = FALSE;
  self->viewport.centre = self->drag_start.centre;
  rostrum_viewport_pan (&self->viewport, rostrum_canvas_is_free (self) ? dx : 0, dy);
  rostrum_canvas_moved (self, TRUE);
}

static void
drop_node (RostrumCanvas *self)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  const RostrumTarget *target = &targets[self->dragged];

  self->dropped = rostrum_canvas_target_ref (self, self->dragged);
  self->dragged = ROSTRUM_NONE;
  self->fitted = FALSE;
  if (!rostrum_ref_is_none (self->dropped))
    rostrum_session_pin (self->session, self->dropped, target->centre.x + self->drag_offset.x,
                         target->centre.y + self->drag_offset.y);
}

static void
drag_end (GtkGestureDrag *gesture, double dx, double dy, RostrumCanvas *self)
{
  if (self->dragged != ROSTRUM_NONE)
    drop_node (self);
  rostrum_canvas_brush_end (self);
  rostrum_canvas_ruler_end (self);
  if (self->panning)
    rostrum_canvas_a11y_sync_later (self);
  self->panning = FALSE;
  self->pressed = ROSTRUM_NONE;
  self->brush_cursor = NULL;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
drag_cancel (GtkGesture *gesture, GdkEventSequence *sequence, RostrumCanvas *self)
{
  self->dragged = self->pressed = ROSTRUM_NONE;
  self->panning = FALSE;
  rostrum_canvas_brush_cancel (self);
  rostrum_canvas_ruler_forget (self);
  self->brush_cursor = NULL;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- wheel, touchpad, pinch ---- */

static gboolean
scroll (GtkEventControllerScroll *controller, double dx, double dy, RostrumCanvas *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  const gboolean wheel = event && gdk_scroll_event_get_unit (event) == GDK_SCROLL_UNIT_WHEEL;
  const gboolean control = event && has_control (GTK_EVENT_CONTROLLER (controller));

  /* A table is scrolled as tables are. */
  if (rostrum_canvas_is_free (self) && ((wheel && rostrum_canvas_moves_nodes (self)) || control)) {
    rostrum_canvas_seize_view (self);
    self->fitted = FALSE;
    rostrum_canvas_zooming (self);
    rostrum_canvas_zoom_at (self, self->pointer, pow (WHEEL_ZOOM, wheel ? -dy : -dy / 10));
    rostrum_canvas_moved (self, TRUE);
    return GDK_EVENT_STOP;
  }
  rostrum_canvas_scroll_by (self, wheel ? dx * WHEEL_PAN_PX : dx, wheel ? dy * WHEEL_PAN_PX : dy);
  return GDK_EVENT_STOP;
}

/* Between the fingers; where there are none to be found, the middle of the view. */
static RostrumViewPoint
pinch_centre (RostrumCanvas *self)
{
  RostrumViewPoint centre = { self->viewport.width_px / 2, self->viewport.height_px / 2 };
  double x, y;

  if (gtk_gesture_is_active (self->zoom) && gtk_gesture_get_bounding_box_center (self->zoom, &x, &y))
    centre = (RostrumViewPoint){ x, y };
  return centre;
}

static void
pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, RostrumCanvas *self)
{
  if (!rostrum_canvas_is_free (self)) {
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  rostrum_canvas_seize_view (self);
  self->drag_start = self->viewport;
  self->pinch_start = pinch_centre (self);
}

/* What was between the fingers stays between them: two fingers pan and zoom at once. */
static void
pinch_changed (GtkGestureZoom *gesture, double scale, RostrumCanvas *self)
{
  const RostrumViewPoint centre = pinch_centre (self);

  self->fitted = FALSE;
  self->viewport = self->drag_start;
  rostrum_viewport_pan (&self->viewport, centre.x_px - self->pinch_start.x_px,
                        centre.y_px - self->pinch_start.y_px);
  rostrum_canvas_zooming (self);
  rostrum_canvas_zoom_at (self, centre, scale);
  rostrum_canvas_moved (self, TRUE);
}

/* Fingers that keep their distance. */
static void
pinch_moved (GtkGesture *gesture, GdkEventSequence *sequence, RostrumCanvas *self)
{
  pinch_changed (GTK_GESTURE_ZOOM (gesture), gtk_gesture_zoom_get_scale_delta (GTK_GESTURE_ZOOM (gesture)),
                 self);
}

static void
add_pointer_controllers (RostrumCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (pointer, "enter", G_CALLBACK (motion), self);
  g_signal_connect (pointer, "motion", G_CALLBACK (motion), self);
  g_signal_connect (pointer, "leave", G_CALLBACK (leave), self);
  gtk_widget_add_controller (widget, pointer);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll), self);
  gtk_widget_add_controller (widget, wheel);

  self->zoom = gtk_gesture_zoom_new ();
  g_signal_connect (self->zoom, "begin", G_CALLBACK (pinch_begin), self);
  g_signal_connect (self->zoom, "scale-changed", G_CALLBACK (pinch_changed), self);
  g_signal_connect (self->zoom, "update", G_CALLBACK (pinch_moved), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->zoom));

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), 0);
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag));
}

static void
add_click_controllers (RostrumCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *primary = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (primary), GDK_BUTTON_PRIMARY);
  g_signal_connect (primary, "pressed", G_CALLBACK (click_pressed), self);
  g_signal_connect (primary, "released", G_CALLBACK (click_released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (primary));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (secondary_pressed), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (secondary));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (long_pressed), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
}

void
rostrum_canvas_input_init (RostrumCanvas *self)
{
  add_pointer_controllers (self);
  add_click_controllers (self);
}
