/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-layer-cache.h"

#include <math.h>

/* A layer has at most this many pixels (64 MB). */
#define MAX_PIXELS (16.0 * 1024 * 1024)
/* Well inside what cairo can address. */
#define MAX_SIDE 16000
/* Painting fewer items than this takes less than a frame or two: not worth a thread. */
#define MAX_ITEMS_AT_ONCE 4000

typedef struct {
  cairo_surface_t *surface;
  RostrumWorldRect covers;
  double zoom;
  int scale;
} Layer;

struct _RostrumLayerCache {
  GObject parent_instance;

  RostrumEmphasis emphasis;
  RostrumScene *scene;
  Layer layer;               /* surface NULL: none yet */
  gboolean stale;            /* of another scene than `scene` */
  GCancellable *cancellable; /* not NULL: a thread is painting */
  Layer coming;              /* what it paints; its surface is the task's */
};

G_DEFINE_FINAL_TYPE (RostrumLayerCache, rostrum_layer_cache, G_TYPE_OBJECT)

static guint ready_signal;

static void
layer_clear (Layer *layer)
{
  g_clear_pointer (&layer->surface, cairo_surface_destroy);
}

static void
stop_thread (RostrumLayerCache *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
rostrum_layer_cache_dispose (GObject *object)
{
  RostrumLayerCache *self = ROSTRUM_LAYER_CACHE (object);

  stop_thread (self);
  layer_clear (&self->layer);
  g_clear_pointer (&self->scene, rostrum_scene_unref);
  G_OBJECT_CLASS (rostrum_layer_cache_parent_class)->dispose (object);
}

static void
rostrum_layer_cache_class_init (RostrumLayerCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rostrum_layer_cache_dispose;
  ready_signal = g_signal_new ("ready", ROSTRUM_TYPE_LAYER_CACHE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

static void
rostrum_layer_cache_init (RostrumLayerCache *self)
{
}

RostrumLayerCache *
rostrum_layer_cache_new (RostrumEmphasis emphasis)
{
  RostrumLayerCache *self = g_object_new (ROSTRUM_TYPE_LAYER_CACHE, NULL);

  self->emphasis = emphasis;
  return self;
}

void
rostrum_layer_cache_set_scene (RostrumLayerCache *self, RostrumScene *scene)
{
  guint32 n_items = 0;

  if (self->scene == scene)
    return;
  stop_thread (self);
  g_clear_pointer (&self->scene, rostrum_scene_unref);
  self->scene = scene ? rostrum_scene_ref (scene) : NULL;
  if (scene)
    rostrum_scene_get_items (scene, &n_items);
  self->stale = TRUE;
  if (n_items <= MAX_ITEMS_AT_ONCE)
    layer_clear (&self->layer);
}

/* What a layer for @viewport should cover: all of the scene, or the view and half of it again on every side. */
static RostrumWorldRect
wanted_rect (RostrumLayerCache *self, const RostrumViewport *viewport, int scale)
{
  const RostrumWorldRect all = rostrum_scene_get_bounds (self->scene);
  const double per_unit = viewport->zoom * scale;
  const RostrumWorldRect view = rostrum_viewport_get_visible (viewport);
  RostrumWorldRect rect = all;

  if (all.width * all.height * per_unit * per_unit > MAX_PIXELS ||
      MAX (all.width, all.height) * per_unit > MAX_SIDE)
    rect = (RostrumWorldRect){ view.x - view.width / 2, view.y - view.height / 2, view.width * 2,
                               view.height * 2 };
  /* The layer's first pixel is a whole one counted from the world's origin, as the view's is. */
  rect.width += 1 / per_unit;
  rect.height += 1 / per_unit;
  rect.x = floor (rect.x * per_unit) / per_unit;
  rect.y = floor (rect.y * per_unit) / per_unit;
  return rect;
}

static gboolean
covers (const Layer *layer, RostrumScene *scene, const RostrumViewport *viewport)
{
  const RostrumWorldRect all = rostrum_scene_get_bounds (scene);
  const RostrumWorldRect view = rostrum_viewport_get_visible (viewport);
  const double left = MAX (all.x, view.x), right = MIN (all.x + all.width, view.x + view.width);
  const double top = MAX (all.y, view.y), bottom = MIN (all.y + all.height, view.y + view.height);
  const RostrumWorldRect grown = rostrum_world_rect_grow (&layer->covers, 0.01);

  if (left >= right || top >= bottom)
    return TRUE;
  return rostrum_world_rect_contains (&grown, (RostrumWorldPoint){ left, top }) &&
         rostrum_world_rect_contains (&grown, (RostrumWorldPoint){ right, bottom });
}

/* An opaque surface: copying one without alpha is cheaper. */
static cairo_surface_t *
render (RostrumPainter *painter, RostrumScene *scene, const Layer *layer, RostrumEmphasis emphasis)
{
  const RostrumColor canvas = rostrum_scene_get_style (scene)->canvas;
  const int width = (int) (layer->covers.width * layer->zoom * layer->scale) + 1;
  const int height = (int) (layer->covers.height * layer->zoom * layer->scale) + 1;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS) {
    g_warning ("cannot paint %d×%d pixels: %s", width, height,
               cairo_status_to_string (cairo_surface_status (surface)));
    return surface;
  }
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, canvas.red, canvas.green, canvas.blue);
  cairo_paint (cr);
  cairo_scale (cr, layer->zoom * layer->scale, layer->zoom * layer->scale);
  cairo_translate (cr, -layer->covers.x, -layer->covers.y);
  rostrum_painter_paint (painter, cr, scene, &layer->covers, emphasis);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

typedef struct {
  RostrumScene *scene;
  Layer layer;
  RostrumEmphasis emphasis;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  rostrum_scene_unref (job->scene);
  g_free (job);
}

static void
render_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (RostrumPainter) painter = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  painter = rostrum_painter_new ();
  g_task_return_pointer (task, render (painter, job->scene, &job->layer, job->emphasis),
                         (GDestroyNotify) cairo_surface_destroy);
}

static void
rendered (GObject *source, GAsyncResult *result, gpointer data)
{
  RostrumLayerCache *self = ROSTRUM_LAYER_CACHE (source);
  GTask *task = G_TASK (result);
  cairo_surface_t *surface = g_task_propagate_pointer (task, NULL);

  if (!surface || g_task_get_cancellable (task) != self->cancellable) {
    g_clear_pointer (&surface, cairo_surface_destroy);
    return;
  }
  g_clear_object (&self->cancellable);
  layer_clear (&self->layer);
  self->layer = self->coming;
  self->layer.surface = surface;
  self->stale = FALSE;
  g_signal_emit (self, ready_signal, 0);
}

static void
start_thread (RostrumLayerCache *self, const Layer *layer, const RostrumViewport *viewport)
{
  Job *job;
  GTask *task;

  /* Panning on asks for another place with every frame; the layer that is being painted will do as long as it covers the view. */
  if (self->cancellable && self->coming.zoom == layer->zoom && self->coming.scale == layer->scale &&
      covers (&self->coming, self->scene, viewport))
    return;
  stop_thread (self);
  self->cancellable = g_cancellable_new ();
  self->coming = *layer;
  job = g_new0 (Job, 1);
  job->scene = rostrum_scene_ref (self->scene);
  job->layer = *layer;
  job->emphasis = self->emphasis;
  task = g_task_new (self, self->cancellable, rendered, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, render_in_thread);
  g_object_unref (task);
}

static void
make_layer (RostrumLayerCache *self, RostrumPainter *painter, const RostrumViewport *viewport, int scale)
{
  Layer wanted = { NULL, wanted_rect (self, viewport, scale), viewport->zoom, scale };
  guint32 n_items;

  rostrum_scene_get_items (self->scene, &n_items);
  if (n_items > MAX_ITEMS_AT_ONCE) {
    start_thread (self, &wanted, viewport);
    return;
  }
  wanted.surface = render (painter, self->scene, &wanted, self->emphasis);
  layer_clear (&self->layer);
  self->layer = wanted;
  self->stale = FALSE;
}

gboolean
rostrum_layer_cache_draw (RostrumLayerCache *self, cairo_t *cr, RostrumPainter *painter,
                          const RostrumViewport *viewport, int scale, gboolean sharp)
{
  RostrumViewPoint corner;
  gboolean fits;
  double ratio;

  if (!self->scene || viewport->width_px < 1 || viewport->height_px < 1)
    return TRUE;
  fits = self->layer.surface && !self->stale && covers (&self->layer, self->scene, viewport);
  if (!fits || (sharp && (self->layer.zoom != viewport->zoom || self->layer.scale != scale)))
    make_layer (self, painter, viewport, scale);
  if (!self->layer.surface)
    return FALSE;

  corner =
      rostrum_viewport_to_view (viewport, (RostrumWorldPoint){ self->layer.covers.x, self->layer.covers.y });
  ratio = viewport->zoom / self->layer.zoom / self->layer.scale;
  cairo_save (cr);
  if (ratio * scale == 1.0) {
    /* Whole device pixels already, but for the rounding of the conversion. */
    corner.x_px = round (corner.x_px * scale) / scale;
    corner.y_px = round (corner.y_px * scale) / scale;
  }
  cairo_translate (cr, corner.x_px, corner.y_px);
  cairo_scale (cr, ratio, ratio);
  cairo_set_source_surface (cr, self->layer.surface, 0, 0);
  if (ratio * scale == 1.0)
    cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
  return TRUE;
}
