/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces go into the image in painting order: edges of all colours cross everywhere, and grouped by colour one stance would lie
 * above all others. */
#include "rostrum-edge-raster.h"

#include <math.h>

#include "rostrum-edge-raster-private.h"

/* Wider lines are few in a view, and are cairo's. */
#define MAX_WIDTH_PX 32.0
/* Pieces that are kept before they are drawn. */
#define MAX_PIECES 65536
/* Fewer are drawn before a thread has started. */
#define MIN_PIECES_A_THREAD 1000
#define MAX_THREADS 4
#define STOP_EVERY 256
#define N_SLICES 64

static gboolean
read_matrix (RostrumEdgeRaster *self, cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  self->scale = matrix.xx;
  self->x0 = matrix.x0;
  self->y0 = matrix.y0;
  return matrix.xx > 0.0 && matrix.xx == matrix.yy && matrix.xy == 0.0 && matrix.yx == 0.0;
}

static gboolean
to_whole (double value, int *whole)
{
  *whole = (int) CLAMP (round (value), -1e6, 1e6);
  return fabs (value - *whole) < 1e-3;
}

/* The clip as whole pixels of the image; FALSE if it is none. */
static gboolean
read_clip (RostrumEdgeRaster *self, cairo_t *cr)
{
  cairo_rectangle_list_t *list = cairo_copy_clip_rectangle_list (cr);
  gboolean whole = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;
  RostrumEdgeBand *field = &self->field;

  if (whole) {
    const cairo_rectangle_t *r = &list->rectangles[0];

    whole = to_whole (r->x * self->scale + self->x0, &field->first_column) &&
            to_whole (r->y * self->scale + self->y0, &field->first_row) &&
            to_whole ((r->x + r->width) * self->scale + self->x0, &field->end_column) &&
            to_whole ((r->y + r->height) * self->scale + self->y0, &field->end_row);
  }
  cairo_rectangle_list_destroy (list);
  return whole;
}

static gboolean
is_plain_image (cairo_t *cr, cairo_surface_t *surface)
{
  double x, y, x_scale, y_scale;
  cairo_format_t format;

  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  format = cairo_image_surface_get_format (surface);
  cairo_surface_get_device_offset (surface, &x, &y);
  cairo_surface_get_device_scale (surface, &x_scale, &y_scale);
  return (format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24) && x == 0.0 && y == 0.0 &&
         x_scale == 1.0 && y_scale == 1.0 && cairo_get_group_target (cr) == surface &&
         cairo_get_operator (cr) == CAIRO_OPERATOR_OVER && cairo_image_surface_get_data (surface) != NULL;
}

RostrumEdgeRaster *
rostrum_edge_raster_new (cairo_t *cr, const int *stop)
{
  RostrumEdgeRaster *self;
  cairo_surface_t *surface;

  g_return_val_if_fail (cr != NULL, NULL);

  surface = cairo_get_target (cr);
  if (!is_plain_image (cr, surface))
    return NULL;
  self = g_new0 (RostrumEdgeRaster, 1);
  self->surface = cairo_surface_reference (surface);
  self->stop = stop;
  self->n_threads = MIN (g_get_num_processors (), MAX_THREADS);
  self->strips = rostrum_strip_cache_new ();
  self->pieces = g_array_sized_new (FALSE, FALSE, sizeof (RostrumEdgePiece), 1024);
  self->points = g_array_new (FALSE, FALSE, sizeof (RostrumWorldPoint));
  self->field.pixels = (guint32 *) (void *) cairo_image_surface_get_data (surface);
  self->field.stride = cairo_image_surface_get_stride (surface) / 4;
  if (!read_matrix (self, cr) || !read_clip (self, cr)) {
    rostrum_edge_raster_free (self);
    return NULL;
  }
  self->field.first_column = MAX (self->field.first_column, 0);
  self->field.first_row = MAX (self->field.first_row, 0);
  self->field.end_column = MIN (self->field.end_column, cairo_image_surface_get_width (surface));
  self->field.end_row = MIN (self->field.end_row, cairo_image_surface_get_height (surface));
  return self;
}

void
rostrum_edge_raster_free (RostrumEdgeRaster *self)
{
  if (self == NULL)
    return;
  cairo_surface_destroy (self->surface);
  rostrum_strip_cache_free (self->strips);
  g_array_unref (self->pieces);
  g_array_unref (self->points);
  g_free (self);
}

void
rostrum_edge_raster_set_threads (RostrumEdgeRaster *self, guint n_threads)
{
  g_return_if_fail (self != NULL);
  self->n_threads = MIN (n_threads > 0 ? n_threads : g_get_num_processors (), MAX_THREADS);
}

static gboolean
is_line (const RostrumEdgeRaster *self, const RostrumItem *item)
{
  if (item->type != ROSTRUM_ITEM_PATH || item->fill.alpha > 0.0 ||
      item->stroke_width * self->scale > MAX_WIDTH_PX)
    return FALSE;
  for (guint32 i = 0; i < item->n_segments; i++)
    if (item->segments[i].kind == ROSTRUM_SEGMENT_CLOSE)
      return FALSE;
  return TRUE;
}

gboolean
rostrum_edge_raster_add (RostrumEdgeRaster *self, const RostrumItem *item)
{
  guint n_before;

  g_return_val_if_fail (self != NULL && item != NULL, FALSE);

  if (!is_line (self, item))
    return FALSE;
  if (!(item->stroke.alpha > 0.0 && item->stroke_width > 0.0))
    return TRUE;
  if (self->pieces->len >= MAX_PIECES)
    rostrum_edge_raster_flush (self);
  n_before = self->pieces->len;
  if (rostrum_edge_raster_add_pieces (self, item))
    return TRUE;
  g_array_set_size (self->pieces, n_before);
  return FALSE;
}

typedef struct {
  const RostrumEdgeRaster *raster;
  RostrumEdgeBand band;
} Work;

static gpointer
draw_band (gpointer data)
{
  const Work *work = data;
  const GArray *pieces = work->raster->pieces;

  for (guint i = 0; i < pieces->len; i++) {
    if (i % STOP_EVERY == 0 && work->raster->stop != NULL && g_atomic_int_get (work->raster->stop))
      break;
    rostrum_edge_band_draw (&work->band, &g_array_index (pieces, RostrumEdgePiece, i));
  }
  return NULL;
}

/* Rows where one band ends and the next begins, so that each has about as much to draw. */
static void
choose_rows (const RostrumEdgeRaster *self, guint n_bands, int *rows)
{
  double weights[N_SLICES] = { 0.0 }, all = 0.0, sum = 0.0;
  int height = self->field.end_row - self->field.first_row;
  guint next = 1;

  for (guint i = 0; i < self->pieces->len; i++) {
    const RostrumEdgePiece *piece = &g_array_index (self->pieces, RostrumEdgePiece, i);
    double step = piece->steep ? piece->d_major : piece->d_minor;
    double row = (piece->steep ? piece->major : piece->minor) + step * piece->length / 2.0;
    int slice = (int) CLAMP ((row - self->field.first_row) / height * N_SLICES, 0.0, N_SLICES - 1.0);

    weights[slice] += piece->length;
    all += piece->length;
  }
  rows[0] = self->field.first_row;
  for (int slice = 0; slice < N_SLICES; slice++) {
    sum += weights[slice];
    while (next < n_bands && sum * n_bands >= all * next)
      rows[next++] = self->field.first_row + (int) ((gint64) height * (slice + 1) / N_SLICES);
  }
  while (next <= n_bands)
    rows[next++] = self->field.end_row;
}

static void
draw_pieces (const RostrumEdgeRaster *self)
{
  guint n_bands = CLAMP (self->pieces->len / MIN_PIECES_A_THREAD, 1, self->n_threads);
  GThread *threads[MAX_THREADS] = { NULL };
  Work works[MAX_THREADS];
  int rows[MAX_THREADS + 1];

  choose_rows (self, n_bands, rows);
  for (guint i = 0; i < n_bands; i++) {
    works[i] = (Work){ self, self->field };
    works[i].band.first_row = rows[i];
    works[i].band.end_row = rows[i + 1];
    if (i > 0)
      threads[i] = g_thread_try_new ("edges", draw_band, &works[i], NULL);
  }
  for (guint i = 0; i < n_bands; i++)
    if (threads[i] == NULL)
      draw_band (&works[i]);
  for (guint i = 0; i < n_bands; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

void
rostrum_edge_raster_flush (RostrumEdgeRaster *self)
{
  g_return_if_fail (self != NULL);

  if (self->pieces->len == 0)
    return;
  if (self->field.first_row < self->field.end_row && self->field.first_column < self->field.end_column) {
    cairo_surface_flush (self->surface);
    draw_pieces (self);
    cairo_surface_mark_dirty (self->surface);
  }
  g_array_set_size (self->pieces, 0);
}
