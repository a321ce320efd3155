/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one picture to the next, and from one part of it to another: never a jump, unless the desktop asks for no animation. What
 * the reader does meanwhile is done to what is seen at that moment. */
#include "rostrum-canvas-private.h"

#define GLIDE_US (350 * G_TIME_SPAN_MILLISECOND)
#define VIEW_US (220 * G_TIME_SPAN_MILLISECOND)

static gboolean
wants_animation (RostrumCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean enabled = FALSE;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (widget) && self->viewport.width_px >= 1;
}

RostrumViewport
rostrum_canvas_get_shown (RostrumCanvas *self)
{
  g_return_val_if_fail (ROSTRUM_IS_CANVAS (self), ((RostrumViewport){ 0 }));

  if (!self->view_gliding)
    return self->viewport;
  return rostrum_viewport_between (&self->view_from, &self->viewport,
                                   rostrum_glide_ease (self->view_progress));
}

static void
end_picture_glide (RostrumCanvas *self)
{
  g_clear_pointer (&self->glide_painter, rostrum_glide_painter_free);
  g_clear_pointer (&self->glide, rostrum_glide_free);
}

static void
stop_ticking (RostrumCanvas *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

/* The share of @duration_us that is over; the clock begins with the first frame, which may take longer than the others. */
static double
advance (gint64 *start, gint64 now, gint64 duration_us)
{
  if (*start == 0)
    *start = now;
  return MIN ((double) (now - *start) / duration_us, 1.0);
}

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (widget);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->glide) {
    self->glide_progress = advance (&self->glide_start, now, GLIDE_US);
    if (self->glide_progress >= 1.0)
      end_picture_glide (self);
  }
  if (self->view_gliding) {
    self->view_progress = advance (&self->view_start, now, self->view_duration);
    self->view_gliding = self->view_progress < 1.0;
    rostrum_canvas_emit_view_changed (self);
  }
  gtk_widget_queue_draw (widget);
  if (self->glide || self->view_gliding)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  rostrum_canvas_find_hovered (self);
  return G_SOURCE_REMOVE;
}

static void
start_ticking (RostrumCanvas *self)
{
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick, NULL, NULL);
}

void
rostrum_canvas_glide_view (RostrumCanvas *self, const RostrumViewport *from)
{
  RostrumViewport start = *from;

  start.width_px = self->viewport.width_px;
  start.height_px = self->viewport.height_px;
  self->view_gliding = FALSE;
  if (!wants_animation (self) || rostrum_viewport_equal (&start, &self->viewport))
    return;
  self->view_from = start;
  self->view_gliding = TRUE;
  self->view_start = 0;
  self->view_progress = 0.0;
  self->view_duration = self->glide ? GLIDE_US : VIEW_US;
  start_ticking (self);
}

void
rostrum_canvas_seize_view (RostrumCanvas *self)
{
  self->viewport = rostrum_canvas_get_shown (self);
  self->view_gliding = FALSE;
}

void
rostrum_canvas_glide_picture (RostrumCanvas *self, RostrumScene *from, RostrumScene *to, guint32 moved)
{
  RostrumGlide *glide = NULL;

  if (wants_animation (self))
    glide = rostrum_glide_new (from, to, self->glide, self->glide_progress, moved, self->drag_offset);
  end_picture_glide (self);
  if (!glide)
    return;
  self->glide = glide;
  self->glide_start = 0;
  self->glide_progress = 0.0;
  start_ticking (self);
}

void
rostrum_canvas_end_glides (RostrumCanvas *self)
{
  end_picture_glide (self);
  self->view_gliding = FALSE;
  stop_ticking (self);
}

gboolean
rostrum_canvas_is_gliding (RostrumCanvas *self)
{
  return self->glide || self->view_gliding;
}

/* ---- painting ---- */

/* How each target looks: as rostrum_canvas_paint's overlay would have it, but for what is hovered, which moves on. */
static guint8 *
list_emphasis (RostrumCanvas *self, RostrumScene *scene)
{
  RostrumBits *lit = rostrum_canvas_find_lit (self, scene);
  guint32 n_targets, n_found;
  const RostrumRef *selection;
  guint n_selected;
  guint8 *emphasis;

  rostrum_scene_get_targets (scene, &n_targets);
  emphasis = g_new0 (guint8, n_targets + 1);
  for (guint32 t = 0; lit && t < n_targets; t++)
    if (!rostrum_bits_get (lit, t))
      emphasis[t] = ROSTRUM_EMPHASIS_DIM;
  selection = rostrum_session_get_selection (self->session, &n_selected);
  for (guint s = 0; s < n_selected; s++) {
    const guint32 *found = rostrum_scene_find (scene, selection[s], &n_found);

    for (guint32 f = 0; f < n_found; f++)
      emphasis[found[f]] = ROSTRUM_EMPHASIS_SELECTED;
  }
  g_clear_pointer (&lit, rostrum_bits_free);
  return emphasis;
}

static void
paint_cursor (RostrumCanvas *self, cairo_t *cr, RostrumScene *scene, const RostrumViewport *shown)
{
  const RostrumViewPoint origin = rostrum_viewport_to_view (shown, (RostrumWorldPoint){ 0, 0 });
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  RostrumWorldPoint offset;

  if (!rostrum_canvas_shows_cursor (self) || targets[self->cursor].is_edge)
    return;
  offset = rostrum_glide_get_offset (self->glide, self->cursor, self->glide_progress);
  cairo_translate (cr, origin.x_px, origin.y_px);
  cairo_scale (cr, shown->zoom, shown->zoom);
  rostrum_painter_paint_target (self->painter, cr, scene, self->cursor, &offset, ROSTRUM_EMPHASIS_FOCUSED);
}

void
rostrum_canvas_paint_glide (RostrumCanvas *self, cairo_t *cr, int scale)
{
  const RostrumViewport shown = rostrum_canvas_get_shown (self);
  RostrumScene *scene = rostrum_glide_get_to (self->glide);
  g_autofree guint8 *emphasis = list_emphasis (self, scene);

  if (!self->glide_painter)
    self->glide_painter = rostrum_glide_painter_new (self->glide, self->painter, self->viewport.zoom, scale);
  rostrum_glide_painter_paint (self->glide_painter, cr, self->glide_progress, &shown, emphasis);
  paint_cursor (self, cr, scene, &shown);
}
