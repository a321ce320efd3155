/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-layer-cache.h"

#include <math.h>

/* A layer has at most this many pixels (64 MB). */
#define MAX_PIXELS (16.0 * 1024 * 1024)
/* Well inside what cairo can address. */
#define MAX_SIDE 16000
/* Where there is nothing at all to show, this many items are painted at once: it takes a few frames, and nothing moves yet. */
#define MAX_ITEMS_AT_ONCE 4000
/* A layer that ends nearer to the view than this share of the view's size is painted anew before the view gets there. */
#define ROOM 0.15

typedef struct {
  cairo_surface_t *surface;
  RostrumWorldRect covers;
  double zoom;
  int scale;
} Layer;

/* What a thread paints; only one at a time. */
typedef struct {
  RostrumScene *scene;
  Layer layer;
  RostrumEmphasis emphasis;
  RostrumPainter *painter; /* the cache's; the thread's alone until it is done */
  int stop;                /* atomic: nobody waits for it any more */
} Job;

struct _RostrumLayerCache {
  GObject parent_instance;

  RostrumEmphasis emphasis;
  RostrumScene *scene;
  Layer layer;    /* surface NULL: none yet */
  gboolean stale; /* of another scene than `scene` */
  gboolean keeps_last;
  Job *running; /* NULL: no thread is painting */
  RostrumPainter *worker_painter;
};

G_DEFINE_FINAL_TYPE (RostrumLayerCache, rostrum_layer_cache, G_TYPE_OBJECT)

static guint ready_signal;

static void
layer_clear (Layer *layer)
{
  g_clear_pointer (&layer->surface, cairo_surface_destroy);
}

/* It ends soon, and what it has painted is not shown. */
static void
stop_thread (RostrumLayerCache *self)
{
  if (self->running)
    g_atomic_int_set (&self->running->stop, TRUE);
}

static void
rostrum_layer_cache_dispose (GObject *object)
{
  RostrumLayerCache *self = ROSTRUM_LAYER_CACHE (object);

  layer_clear (&self->layer);
  g_clear_pointer (&self->scene, rostrum_scene_unref);
  g_clear_pointer (&self->worker_painter, rostrum_painter_free);
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
rostrum_layer_cache_keep_last (RostrumLayerCache *self)
{
  g_return_if_fail (ROSTRUM_IS_LAYER_CACHE (self));
  self->keeps_last = TRUE;
}

static gboolean
is_large (RostrumScene *scene)
{
  guint32 n_items;

  rostrum_scene_get_items (scene, &n_items);
  return n_items > MAX_ITEMS_AT_ONCE;
}

void
rostrum_layer_cache_set_scene (RostrumLayerCache *self, RostrumScene *scene)
{
  g_return_if_fail (ROSTRUM_IS_LAYER_CACHE (self));

  if (self->scene == scene)
    return;
  stop_thread (self);
  g_clear_pointer (&self->scene, rostrum_scene_unref);
  self->scene = scene ? rostrum_scene_ref (scene) : NULL;
  self->stale = TRUE;
  if (!scene || (!self->keeps_last && !is_large (scene)))
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

/* Whether @layer holds all of the scene that @viewport sees, and @room (a share of the view's size) around it. */
static gboolean
covers (const Layer *layer, RostrumScene *scene, const RostrumViewport *viewport, double room)
{
  const RostrumWorldRect all = rostrum_scene_get_bounds (scene);
  const RostrumWorldRect view = rostrum_viewport_get_visible (viewport);
  const double x_room = room * view.width, y_room = room * view.height;
  const double left = MAX (all.x, view.x - x_room),
               right = MIN (all.x + all.width, view.x + view.width + x_room);
  const double top = MAX (all.y, view.y - y_room),
               bottom = MIN (all.y + all.height, view.y + view.height + y_room);
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
  Job *job = data;

  rostrum_painter_set_stop (job->painter, &job->stop);
  g_task_return_pointer (task, render (job->painter, job->scene, &job->layer, job->emphasis),
                         (GDestroyNotify) cairo_surface_destroy);
}

static void
rendered (GObject *source, GAsyncResult *result, gpointer data)
{
  RostrumLayerCache *self = ROSTRUM_LAYER_CACHE (source);
  Job *job = self->running;
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), NULL);

  self->running = NULL;
  if (surface && job->scene == self->scene && !g_atomic_int_get (&job->stop)) {
    layer_clear (&self->layer);
    self->layer = job->layer;
    self->layer.surface = g_steal_pointer (&surface);
    self->stale = FALSE;
  }
  g_clear_pointer (&surface, cairo_surface_destroy);
  g_signal_emit (self, ready_signal, 0);
}

static void
start_thread (RostrumLayerCache *self, const Layer *layer, const RostrumViewport *viewport)
{
  g_autoptr (GTask) task = NULL;

  if (self->running) {
    /* Panning on asks for another place with every frame; what is being painted will do as long as it covers the view. */
    if (self->running->scene != self->scene || self->running->layer.zoom != layer->zoom ||
        self->running->layer.scale != layer->scale ||
        !covers (&self->running->layer, self->scene, viewport, 0.0))
      stop_thread (self);
    return;
  }
  if (!self->worker_painter)
    self->worker_painter = rostrum_painter_new ();
  self->running = g_new0 (Job, 1);
  self->running->scene = rostrum_scene_ref (self->scene);
  self->running->layer = *layer;
  self->running->emphasis = self->emphasis;
  self->running->painter = self->worker_painter;
  task = g_task_new (self, NULL, rendered, NULL);
  g_task_set_task_data (task, self->running, job_free);
  g_task_run_in_thread (task, render_in_thread);
}

gboolean
rostrum_layer_cache_prepare (RostrumLayerCache *self, RostrumPainter *painter,
                             const RostrumViewport *viewport, int scale, gboolean sharp)
{
  Layer wanted;

  g_return_val_if_fail (ROSTRUM_IS_LAYER_CACHE (self), FALSE);

  if (!self->scene || viewport->width_px < 1 || viewport->height_px < 1)
    return FALSE;
  if (self->layer.surface && !self->stale && covers (&self->layer, self->scene, viewport, ROOM) &&
      (!sharp || (self->layer.zoom == viewport->zoom && self->layer.scale == scale)))
    return TRUE;
  wanted = (Layer){ NULL, wanted_rect (self, viewport, scale), viewport->zoom, scale };
  if (!self->layer.surface && painter && !is_large (self->scene)) {
    wanted.surface = render (painter, self->scene, &wanted, self->emphasis);
    self->layer = wanted;
    self->stale = FALSE;
  } else {
    start_thread (self, &wanted, viewport);
  }
  return self->layer.surface != NULL;
}

void
rostrum_layer_cache_draw (RostrumLayerCache *self, cairo_t *cr, const RostrumViewport *viewport, int scale)
{
  RostrumViewPoint corner;
  double ratio;

  g_return_if_fail (ROSTRUM_IS_LAYER_CACHE (self) && self->layer.surface);

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
  cairo_pattern_set_filter (cairo_get_source (cr),
                            ratio * scale == 1.0 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_restore (cr);
}

gboolean
rostrum_layer_cache_is_sharp (RostrumLayerCache *self, const RostrumViewport *viewport)
{
  return self->scene && self->layer.surface && !self->stale && self->layer.zoom == viewport->zoom &&
         covers (&self->layer, self->scene, viewport, 0.0);
}

cairo_rectangle_int_t
rostrum_layer_cache_get_covered (RostrumLayerCache *self, const RostrumViewport *viewport)
{
  const RostrumWorldRect *covers = &self->layer.covers;
  RostrumViewPoint start, end;
  int x, y;

  if (!self->scene || !self->layer.surface)
    return (cairo_rectangle_int_t){ 0, 0, 0, 0 };
  start = rostrum_viewport_to_view (viewport, (RostrumWorldPoint){ covers->x, covers->y });
  end = rostrum_viewport_to_view (
      viewport, (RostrumWorldPoint){ covers->x + covers->width, covers->y + covers->height });
  x = (int) ceil (CLAMP (start.x_px, 0.0, viewport->width_px));
  y = (int) ceil (CLAMP (start.y_px, 0.0, viewport->height_px));
  return (cairo_rectangle_int_t){ x, y, MAX ((int) floor (MIN (end.x_px, viewport->width_px)) - x, 0),
                                  MAX ((int) floor (MIN (end.y_px, viewport->height_px)) - y, 0) };
}
