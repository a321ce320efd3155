/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rostrum-scene-view.h"

#include <math.h>

#include "scene/rostrum-painter.h"
#include "scene/rostrum-viewport.h"

#define SHRUNK_MINIMUM_PX 80

struct _RostrumSceneView {
  GtkWidget parent_instance;

  RostrumScene *scene;
  RostrumPainter *painter;
  gboolean shrink;
};

G_DEFINE_FINAL_TYPE (RostrumSceneView, rostrum_scene_view, GTK_TYPE_WIDGET)

enum {
  PROP_SCENE = 1,
  PROP_SHRINK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
rostrum_scene_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                            int *natural, int *minimum_baseline, int *natural_baseline)
{
  RostrumSceneView *self = ROSTRUM_SCENE_VIEW (widget);
  RostrumWorldRect bounds = { 0 };

  if (self->scene)
    bounds = rostrum_scene_get_bounds (self->scene);
  *natural = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? bounds.width : bounds.height);
  *minimum = self->shrink ? MIN (*natural, SHRUNK_MINIMUM_PX) : *natural;
}

static void
rostrum_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RostrumSceneView *self = ROSTRUM_SCENE_VIEW (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  RostrumViewport viewport = { width, height, 1.0, { 0, 0 } };
  RostrumWorldRect bounds;
  RostrumViewPoint origin;
  cairo_t *cr;

  if (!self->scene || width < 1 || height < 1)
    return;
  bounds = rostrum_scene_get_bounds (self->scene);
  rostrum_viewport_fit (&viewport, &bounds, 0, 1.0);
  origin = rostrum_viewport_to_view (&viewport, (RostrumWorldPoint){ 0, 0 });
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, origin.x_px, origin.y_px);
  cairo_scale (cr, viewport.zoom, viewport.zoom);
  rostrum_painter_paint (self->painter, cr, self->scene, NULL, ROSTRUM_EMPHASIS_NONE);
  cairo_destroy (cr);
}

static void
rostrum_scene_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RostrumSceneView *self = ROSTRUM_SCENE_VIEW (object);

  if (id == PROP_SCENE)
    g_value_set_boxed (value, self->scene);
  else if (id == PROP_SHRINK)
    g_value_set_boolean (value, self->shrink);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rostrum_scene_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RostrumSceneView *self = ROSTRUM_SCENE_VIEW (object);

  if (id == PROP_SCENE)
    rostrum_scene_view_set_scene (self, g_value_get_boxed (value));
  else if (id == PROP_SHRINK)
    rostrum_scene_view_set_shrink (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rostrum_scene_view_dispose (GObject *object)
{
  RostrumSceneView *self = ROSTRUM_SCENE_VIEW (object);

  g_clear_pointer (&self->scene, rostrum_scene_unref);
  g_clear_pointer (&self->painter, rostrum_painter_free);
  G_OBJECT_CLASS (rostrum_scene_view_parent_class)->dispose (object);
}

static void
rostrum_scene_view_class_init (RostrumSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = rostrum_scene_view_dispose;
  object_class->get_property = rostrum_scene_view_get_property;
  object_class->set_property = rostrum_scene_view_set_property;
  widget_class->measure = rostrum_scene_view_measure;
  widget_class->snapshot = rostrum_scene_view_snapshot;

  properties[PROP_SCENE] = g_param_spec_boxed ("scene", NULL, NULL, ROSTRUM_TYPE_SCENE, flags);
  properties[PROP_SHRINK] = g_param_spec_boolean ("shrink", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rostrum_scene_view_init (RostrumSceneView *self)
{
  self->painter = rostrum_painter_new ();
}

void
rostrum_scene_view_set_scene (RostrumSceneView *self, RostrumScene *scene)
{
  const char *title = scene ? rostrum_scene_get_title (scene) : NULL;
  const char *description = scene ? rostrum_scene_get_description (scene) : NULL;

  g_return_if_fail (ROSTRUM_IS_SCENE_VIEW (self));

  if (self->scene == scene)
    return;
  if (scene)
    rostrum_scene_ref (scene);
  g_clear_pointer (&self->scene, rostrum_scene_unref);
  self->scene = scene;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title ? title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description ? description : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
}

void
rostrum_scene_view_set_shrink (RostrumSceneView *self, gboolean shrink)
{
  g_return_if_fail (ROSTRUM_IS_SCENE_VIEW (self));

  if (self->shrink == !!shrink)
    return;
  self->shrink = !!shrink;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHRINK]);
}
