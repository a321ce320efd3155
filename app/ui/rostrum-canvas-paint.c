/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies a cached layer and paints over it only what is lit, selected, hovered, focused or dragged. */
#include "rostrum-canvas-private.h"

#include <math.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Room for the surfaces of one frame of a large window. */
#define KEPT_BYTES (64 * 1024 * 1024)
/* A layer of another zoom is stretched for this long after the reader's last step of zooming; or longer, where the steps before it
 * came more slowly: a thread that paints what the next step throws away takes time from the frames. */
#define SHARPEN_MS 40
#define SHARPEN_MOST_MS 160
#define STEPS_TO_WAIT 2

/* GTK and cairo make surfaces of the window's size for every frame and free them again. If the C library gives that memory back each
 * time, the kernel fills it with zeroes each time, which takes longer than all the painting. */
void
rostrum_canvas_keep_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, KEPT_BYTES / 2);
  mallopt (M_TRIM_THRESHOLD, KEPT_BYTES);
#endif
}

void
rostrum_canvas_paint_init (RostrumCanvas *self)
{
  self->painter = rostrum_painter_new ();
  self->plain = rostrum_layer_cache_new (ROSTRUM_EMPHASIS_NONE);
  self->dimmed = rostrum_layer_cache_new (ROSTRUM_EMPHASIS_DIM);
  g_signal_connect_object (self->plain, "ready", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dimmed, "ready", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

void
rostrum_canvas_paint_dispose (RostrumCanvas *self)
{
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  /* A thread that still paints leaves off. */
  if (self->plain)
    rostrum_layer_cache_set_scene (self->plain, NULL);
  if (self->dimmed)
    rostrum_layer_cache_set_scene (self->dimmed, NULL);
  g_clear_object (&self->plain);
  g_clear_object (&self->dimmed);
  g_clear_pointer (&self->painter, rostrum_painter_free);
}

/* The targets that stand out: those of what is hovered (in the graph), else of what is selected, with their neighbours. */
RostrumBits *
rostrum_canvas_find_lit (RostrumCanvas *self, RostrumScene *scene)
{
  RostrumBits *lit = NULL;
  guint32 n_targets, n_found, n_related;
  const RostrumRef *selection;
  const GArray *issue;
  guint n_selected;

  rostrum_scene_get_targets (scene, &n_targets);
  if (self->hovered != ROSTRUM_NONE && rostrum_canvas_is_free (self)) {
    const guint32 *related = rostrum_scene_related (scene, self->hovered, &n_related);

    lit = rostrum_bits_new (n_targets, FALSE);
    rostrum_bits_set (lit, self->hovered, TRUE);
    for (guint32 i = 0; i < n_related; i++)
      rostrum_bits_set (lit, related[i], TRUE);
    return lit;
  }
  selection = rostrum_session_get_selection (self->session, &n_selected);
  for (guint s = 0; s < n_selected; s++) {
    const guint32 *found = rostrum_scene_find (scene, selection[s], &n_found);

    for (guint32 f = 0; f < n_found; f++) {
      const guint32 *related = rostrum_scene_lit_with (scene, selection[s], found[f], &n_related);

      if (!lit)
        lit = rostrum_bits_new (n_targets, FALSE);
      rostrum_bits_set (lit, found[f], TRUE);
      for (guint32 i = 0; i < n_related; i++)
        rostrum_bits_set (lit, related[i], TRUE);
    }
  }
  issue = rostrum_canvas_get_issue (self);
  for (guint i = 0; i < issue->len && lit; i++) {
    const guint32 *found = rostrum_scene_find (scene, g_array_index (issue, RostrumRef, i), &n_found);

    for (guint32 f = 0; f < n_found; f++)
      rostrum_bits_set (lit, found[f], TRUE);
  }
  return lit;
}

/* Where a node that is being dragged, or was just dropped, stands away from its place in the scene. */
guint32
rostrum_canvas_find_moved (RostrumCanvas *self, RostrumScene *scene)
{
  guint32 n_found;
  const guint32 *found;

  if (self->dragged != ROSTRUM_NONE)
    return self->dragged;
  if (rostrum_ref_is_none (self->dropped))
    return ROSTRUM_NONE;
  found = rostrum_scene_find (scene, self->dropped, &n_found);
  return n_found > 0 ? found[0] : ROSTRUM_NONE;
}

/* The other end of @edge, one of @node's edges, or ROSTRUM_NONE; *@is_end receives whether it is one of them. */
static guint32
other_end (RostrumScene *scene, guint32 edge, guint32 node, gboolean *is_end)
{
  guint32 n_targets, n_related, other = ROSTRUM_NONE;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  const guint32 *related = rostrum_scene_related (scene, edge, &n_related);

  *is_end = FALSE;
  for (guint32 i = 0; i < n_related && targets[edge].is_edge; i++) {
    if (related[i] == node)
      *is_end = TRUE;
    else if (!targets[related[i]].is_edge)
      other = related[i];
  }
  return other;
}

/* Edges first, nodes above them, as the scene has it. */
static void
paint_lit (RostrumCanvas *self, cairo_t *cr, RostrumScene *scene, const RostrumBits *lit, guint32 moved)
{
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);

  for (int nodes = 0; nodes < 2; nodes++)
    for (guint32 t = 0; t < n_targets; t++) {
      if (!rostrum_bits_get (lit, t) || targets[t].is_edge == nodes || t == moved)
        continue;
      if (moved != ROSTRUM_NONE && targets[t].is_edge) {
        gboolean follows;

        other_end (scene, t, moved, &follows);
        if (follows)
          continue;
      }
      rostrum_painter_paint_target (self->painter, cr, scene, t, NULL, ROSTRUM_EMPHASIS_NONE);
    }
}

static void
paint_moved (RostrumCanvas *self, cairo_t *cr, RostrumScene *scene, guint32 moved)
{
  guint32 n_targets, n_related;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  const guint32 *related = rostrum_scene_related (scene, moved, &n_related);
  const RostrumWorldPoint to = { targets[moved].centre.x + self->drag_offset.x,
                                 targets[moved].centre.y + self->drag_offset.y };

  for (guint32 i = 0; i < n_related; i++) {
    gboolean follows;
    const guint32 other = other_end (scene, related[i], moved, &follows);

    if (follows && other != ROSTRUM_NONE)
      rostrum_painter_paint_rubber (self->painter, cr, scene, related[i], to, targets[other].centre);
  }
  for (guint32 i = 0; i < n_related; i++)
    if (!targets[related[i]].is_edge && related[i] != moved)
      rostrum_painter_paint_target (self->painter, cr, scene, related[i], NULL, ROSTRUM_EMPHASIS_NONE);
  rostrum_painter_paint_target (self->painter, cr, scene, moved, &self->drag_offset,
                                ROSTRUM_EMPHASIS_SELECTED);
}

gboolean
rostrum_canvas_shows_cursor (RostrumCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return self->cursor != ROSTRUM_NONE && gtk_widget_get_focus_child (widget) &&
         gtk_window_get_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)));
}

static gboolean
has_selection (RostrumCanvas *self)
{
  guint n_selected;

  rostrum_session_get_selection (self->session, &n_selected);
  return n_selected > 0;
}

static void
paint_emphasis (RostrumCanvas *self, cairo_t *cr, RostrumScene *scene, guint32 moved)
{
  guint n_selected;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n_selected);

  for (guint s = 0; s < n_selected; s++) {
    guint32 n_found;
    const guint32 *found = rostrum_scene_find (scene, selection[s], &n_found);

    for (guint32 f = 0; f < n_found; f++)
      if (found[f] != moved)
        rostrum_painter_paint_target (self->painter, cr, scene, found[f], NULL, ROSTRUM_EMPHASIS_SELECTED);
  }
  rostrum_canvas_issue_paint (self, cr, moved);
  if (self->hovered != ROSTRUM_NONE && self->hovered != moved &&
      !rostrum_session_is_selected (self->session, rostrum_canvas_target_ref (self, self->hovered)))
    rostrum_painter_paint_target (self->painter, cr, scene, self->hovered, NULL, ROSTRUM_EMPHASIS_HOVERED);
  if (self->cursor != moved && rostrum_canvas_shows_cursor (self))
    rostrum_painter_paint_target (self->painter, cr, scene, self->cursor, NULL, ROSTRUM_EMPHASIS_FOCUSED);
}

/* The viewport with the world's origin on a whole device pixel, so that layer and overlay meet exactly. */
static RostrumViewport
snapped_viewport (RostrumCanvas *self, int scale)
{
  RostrumViewport snapped = rostrum_canvas_get_shown (self);
  const RostrumViewPoint origin = rostrum_viewport_to_view (&snapped, (RostrumWorldPoint){ 0, 0 });

  rostrum_viewport_pan (&snapped, round (origin.x_px * scale) / scale - origin.x_px,
                        round (origin.y_px * scale) / scale - origin.y_px);
  return snapped;
}

/* A band of a table's heads, with what is lit and emphasized in it. */
static void
paint_head_band (RostrumCanvas *self, cairo_t *cr, const RostrumWorldRect *band, gpointer data)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const RostrumBits *lit = data;

  rostrum_painter_paint (self->painter, cr, scene, band, lit ? ROSTRUM_EMPHASIS_DIM : ROSTRUM_EMPHASIS_NONE);
  if (lit)
    paint_lit (self, cr, scene, lit, ROSTRUM_NONE);
  paint_emphasis (self, cr, scene, ROSTRUM_NONE);
}

/* The layer that will be drawn: with @dim that in which all is dimmed, if it is ready. NULL: none is. */
static RostrumLayerCache *
choose_layer (RostrumCanvas *self, const RostrumViewport *viewport, int scale, gboolean dim)
{
  const gboolean sharp = self->sharpen_id == 0 && !self->view_gliding;

  /* The rest of the picture is dimmed a moment later, but never gone. */
  if (dim && rostrum_layer_cache_prepare (self->dimmed, NULL, viewport, scale, sharp))
    return self->dimmed;
  if (rostrum_layer_cache_prepare (self->plain, self->painter, viewport, scale, sharp && !dim))
    return self->plain;
  return NULL;
}

/* The thread begins at once, rather than with the next frame. */
static gboolean
sharpen (gpointer data)
{
  RostrumCanvas *self = data;
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  self->sharpen_id = 0;
  if (scene) {
    const RostrumViewport viewport = snapped_viewport (self, scale);
    RostrumBits *lit = rostrum_canvas_find_lit (self, scene);

    choose_layer (self, &viewport, scale, lit || rostrum_canvas_find_moved (self, scene) != ROSTRUM_NONE);
    g_clear_pointer (&lit, rostrum_bits_free);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

void
rostrum_canvas_zooming (RostrumCanvas *self)
{
  const gint64 now = g_get_monotonic_time ();
  const gint64 wait_ms = STEPS_TO_WAIT * (now - self->zoomed_us) / 1000;

  self->zoomed_us = now;
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  self->sharpen_id = g_timeout_add (
      wait_ms <= SHARPEN_MOST_MS ? (guint) MAX (wait_ms, SHARPEN_MS) : SHARPEN_MS, sharpen, self);
}

static void
paint_overlay (RostrumCanvas *self, cairo_t *cr, RostrumScene *scene, const RostrumViewport *viewport,
               const RostrumBits *lit, guint32 moved)
{
  const RostrumViewPoint origin = rostrum_viewport_to_view (viewport, (RostrumWorldPoint){ 0, 0 });

  cairo_translate (cr, origin.x_px, origin.y_px);
  cairo_scale (cr, viewport->zoom, viewport->zoom);
  if (lit)
    paint_lit (self, cr, scene, lit, moved);
  if (moved != ROSTRUM_NONE)
    paint_moved (self, cr, scene, moved);
  paint_emphasis (self, cr, scene, moved);
  if (self->brush_band)
    rostrum_painter_paint (self->painter, cr, self->brush_band, NULL, ROSTRUM_EMPHASIS_NONE);
  rostrum_canvas_ruler_paint (self, cr);
  rostrum_canvas_heads_paint (self, cr, viewport, paint_head_band, (gpointer) lit);
}

/* The canvas's colour where the layer, which is opaque, leaves it free: what is painted twice costs twice. */
static void
append_background (GtkSnapshot *snapshot, RostrumScene *scene, const cairo_rectangle_int_t *covered,
                   const graphene_rect_t *all)
{
  const RostrumColor canvas = rostrum_scene_get_style (scene)->canvas;
  const GdkRGBA color = { (float) canvas.red, (float) canvas.green, (float) canvas.blue, 1.0f };
  const float width = all->size.width, height = all->size.height;
  const float left = covered->x, top = covered->y;
  const float right = left + covered->width, bottom = top + covered->height;
  const graphene_rect_t free[] = {
    GRAPHENE_RECT_INIT (0, 0, width, top),
    GRAPHENE_RECT_INIT (0, bottom, width, height - bottom),
    GRAPHENE_RECT_INIT (0, top, left, bottom - top),
    GRAPHENE_RECT_INIT (right, top, width - right, bottom - top),
  };

  if (covered->width < 1 || covered->height < 1) {
    gtk_snapshot_append_color (snapshot, &color, all);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (free); i++)
    if (free[i].size.width > 0 && free[i].size.height > 0)
      gtk_snapshot_append_color (snapshot, &color, &free[i]);
}

static cairo_t *
append_cairo (GtkSnapshot *snapshot, const graphene_rect_t *rect)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rect);

  cairo_rectangle (cr, rect->origin.x, rect->origin.y, rect->size.width, rect->size.height);
  cairo_clip (cr);
  return cr;
}

static void
snapshot_scene (RostrumCanvas *self, GtkSnapshot *snapshot, RostrumScene *scene, const graphene_rect_t *all)
{
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const RostrumViewport viewport = snapped_viewport (self, scale);
  const RostrumWorldPoint heads = rostrum_canvas_heads_get_shift (self, &viewport);
  const guint32 moved = rostrum_canvas_find_moved (self, scene);
  RostrumBits *lit = rostrum_canvas_find_lit (self, scene);
  RostrumLayerCache *layer = choose_layer (self, &viewport, scale, lit || moved != ROSTRUM_NONE);
  const gboolean overlaid = lit || moved != ROSTRUM_NONE || self->hovered != ROSTRUM_NONE ||
                            self->cursor != ROSTRUM_NONE || has_selection (self) || heads.x > 0 ||
                            heads.y > 0 || !rostrum_canvas_is_free (self);
  cairo_rectangle_int_t covered = { 0, 0, 0, 0 };
  graphene_rect_t area = *all;

  if (layer)
    covered = rostrum_layer_cache_get_covered (layer, &viewport);
  append_background (snapshot, scene, &covered, all);
  if (!overlaid)
    graphene_rect_init (&area, (float) covered.x, (float) covered.y, (float) covered.width,
                        (float) covered.height);
  if (area.size.width >= 1 && area.size.height >= 1) {
    cairo_t *cr = append_cairo (snapshot, &area);

    if (layer)
      rostrum_layer_cache_draw (layer, cr, &viewport, scale);
    if (overlaid)
      paint_overlay (self, cr, scene, &viewport, lit, moved);
    cairo_destroy (cr);
  }
  g_clear_pointer (&lit, rostrum_bits_free);
}

void
rostrum_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (widget);
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const graphene_rect_t all =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  const cairo_rectangle_int_t nothing = { 0, 0, 0, 0 };
  cairo_t *cr;

  if (!scene || all.size.width < 1 || all.size.height < 1)
    return;
  if (!self->glide) {
    snapshot_scene (self, snapshot, scene, &all);
    return;
  }
  append_background (snapshot, scene, &nothing, &all);
  cr = append_cairo (snapshot, &all);
  rostrum_canvas_paint_glide (self, cr, gtk_widget_get_scale_factor (widget));
  cairo_destroy (cr);
}
