/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Touch and touchpad. No event of theirs can be made from outside of GTK 4.8, and no tool here has fingers: the gestures' signals are
 * emitted as GTK emits them, so what is tested is what the canvas makes of them, and not GTK's own recognition. */
#include <adwaita.h>
#include <math.h>

#include "rostrum-fixture.h"
#include "ui/rostrum-canvas-private.h"

typedef struct {
  GtkWidget *window;
  RostrumCanvas *canvas;
  RostrumRef menu_ref;
  RostrumViewPoint menu_at;
} Fixture;

static void
menu_asked (RostrumCanvas *canvas, RostrumRef *ref, double x, double y, Fixture *fixture)
{
  fixture->menu_ref = *ref;
  fixture->menu_at = (RostrumViewPoint){ x, y };
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RostrumDebate) debate = rostrum_fixture_debate ();
  g_autoptr (RostrumSession) session = rostrum_session_new ();
  RostrumPictureOptions options = ROSTRUM_PICTURE_OPTIONS_DEFAULT;
  g_autoptr (RostrumPicture) picture = NULL;

  rostrum_session_set_debate (session, debate, NULL);
  picture = rostrum_picture_new (debate, rostrum_session_get_state (session), &options, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  fixture->canvas = ROSTRUM_CANVAS (rostrum_canvas_new (session));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_signal_connect (fixture->canvas, "context-menu", G_CALLBACK (menu_asked), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  gtk_window_present (GTK_WINDOW (fixture->window));
  rostrum_canvas_set_picture (fixture->canvas, picture);
  while (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) < 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkEventController *
find_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
      return controller; /* the canvas has it too */
  }
  g_assert_not_reached ();
}

static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  GtkEventController *zoom = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  const RostrumViewport *viewport = rostrum_canvas_get_viewport (fixture->canvas);
  const RostrumViewport before = *viewport;

  g_signal_emit_by_name (zoom, "begin", NULL);
  g_signal_emit_by_name (zoom, "scale-changed", 1.5);
  g_signal_emit_by_name (zoom, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (viewport->zoom, 2.0 * before.zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (viewport->centre.x, before.centre.x, 1e-6);
  /* Another pinch goes on from there, and neither ends out of bounds. */
  g_signal_emit_by_name (zoom, "end", NULL);
  g_signal_emit_by_name (zoom, "begin", NULL);
  g_signal_emit_by_name (zoom, "scale-changed", 1000.0);
  g_assert_cmpfloat (viewport->zoom, ==, ROSTRUM_ZOOM_MAX);
  g_signal_emit_by_name (zoom, "scale-changed", 0.0001);
  g_assert_cmpfloat_with_epsilon (viewport->zoom, before.zoom / 2, 0.01);
}

static void
test_two_fingers_on_a_touchpad_pan (Fixture *fixture, gconstpointer data)
{
  GtkEventController *scroll = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  const RostrumViewport *viewport = rostrum_canvas_get_viewport (fixture->canvas);
  RostrumViewport before;
  gboolean handled = FALSE;

  rostrum_canvas_zoom_by (fixture->canvas, 2.0);
  before = *viewport;
  g_signal_emit_by_name (scroll, "scroll", 12.5, -7.25, &handled);
  g_assert_true (handled);
  g_assert_cmpfloat (viewport->zoom, ==, before.zoom);
  g_assert_cmpfloat_with_epsilon (viewport->centre.x, before.centre.x + 12.5 / before.zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (viewport->centre.y, before.centre.y - 7.25 / before.zoom, 1e-9);
}

static void
test_long_press (Fixture *fixture, gconstpointer data)
{
  GtkEventController *hold = find_controller (fixture, GTK_TYPE_GESTURE_LONG_PRESS);
  guint32 n_targets;
  const RostrumTarget *targets =
      rostrum_scene_get_targets (rostrum_canvas_get_scene (fixture->canvas), &n_targets);
  const RostrumViewPoint at =
      rostrum_viewport_to_view (rostrum_canvas_get_viewport (fixture->canvas), targets[2].centre);

  g_signal_emit_by_name (hold, "pressed", at.x_px, at.y_px);
  g_assert_true (rostrum_ref_equal (fixture->menu_ref, targets[2].ref));
  g_assert_cmpfloat (fixture->menu_at.x_px, ==, at.x_px);
  g_signal_emit_by_name (hold, "pressed", 1.0, 1.0);
  g_assert_true (rostrum_ref_is_none (fixture->menu_ref));
}

/* With no animation a picture and a view are simply there. */
static void
test_no_animation (Fixture *fixture, gconstpointer data)
{
  rostrum_canvas_zoom_by (fixture->canvas, 2.0);
  g_assert_false (rostrum_canvas_is_gliding (fixture->canvas));
  rostrum_canvas_fit (fixture->canvas);
  g_assert_false (rostrum_canvas_is_gliding (fixture->canvas));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  rostrum_canvas_zoom_by (fixture->canvas, 2.0);
  g_assert_true (rostrum_canvas_is_gliding (fixture->canvas));
  while (rostrum_canvas_is_gliding (fixture->canvas))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/canvas-gestures/a-pinch-zooms-within-the-limits", test_pinch);
  ADD ("/canvas-gestures/two-fingers-on-a-touchpad-pan", test_two_fingers_on_a_touchpad_pan);
  ADD ("/canvas-gestures/a-long-press-opens-the-menu", test_long_press);
  ADD ("/canvas-gestures/no-animation-no-glide", test_no_animation);
  return g_test_run ();
}
