/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing dates in the timeline: by dragging over it, by the band's ends, by its middle, by keys. The dates go to the session, which
 * filters by them everywhere while the drag goes on; where a day lies the picture knows. */
#include "rostrum-canvas-private.h"

#include <math.h>

/* How near to an end of the band a drag takes hold of it. */
#define GRIP_PX 7.0
/* While a drag goes on, the rest of the window follows it this often at most; where that takes long, less often, so that the drag
 * itself stays fluid. */
#define FOLLOW_MS 40
#define LEAST_FREE 2.0
/* A key moves an end by a day, or by the days in so many pixels. */
#define KEY_STEP_PX 8.0

static const RostrumTimePlot *
get_plot (RostrumCanvas *self)
{
  return self->picture && rostrum_session_get_debate (self->session) == self->debate
             ? rostrum_picture_get_time_plot (self->picture)
             : NULL;
}

static const RostrumFilter *
get_filter (RostrumCanvas *self)
{
  return rostrum_session_get_state (self->session)->filter;
}

/* What a drag that begins at @at does. */
static RostrumBrush
find_brush (RostrumCanvas *self, RostrumWorldPoint at, gboolean touch)
{
  const RostrumTimePlot *plot = get_plot (self);
  const RostrumFilter *filter;
  const double grip = GRIP_PX / self->viewport.zoom;
  gboolean on_strip;
  double left, right;

  if (!plot || at.y < plot->area.y || at.y > plot->area.y + plot->area.height || at.x < plot->area.x - grip ||
      at.x > plot->area.x + plot->area.width + grip)
    return ROSTRUM_BRUSH_NONE;
  on_strip = at.y <= plot->strip_bottom;
  /* A finger on the lanes scrolls them. */
  if (touch && !on_strip)
    return ROSTRUM_BRUSH_NONE;
  filter = get_filter (self);
  if (!rostrum_time_axis_find_band (&plot->axis, filter->from, filter->to, &left, &right))
    return ROSTRUM_BRUSH_NEW;
  if (fabs (at.x - right) <= grip)
    return ROSTRUM_BRUSH_TO;
  if (fabs (at.x - left) <= grip)
    return ROSTRUM_BRUSH_FROM;
  return on_strip && at.x > left && at.x < right ? ROSTRUM_BRUSH_MOVE : ROSTRUM_BRUSH_NEW;
}

static void
show_band (RostrumCanvas *self, guint32 first, guint32 last)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);

  if (self->brush_band && self->brush_first == first && self->brush_last == last)
    return;
  self->brush_first = first;
  self->brush_last = last;
  g_clear_pointer (&self->brush_band, rostrum_scene_unref);
  self->brush_band = rostrum_time_plot_build_band (get_plot (self), rostrum_scene_get_style (scene),
                                                   rostrum_scene_get_family (scene), first, last);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rostrum_canvas_brush_forget (RostrumCanvas *self)
{
  self->brush = ROSTRUM_BRUSH_NONE;
  g_clear_handle_id (&self->brush_follow_id, g_source_remove);
  if (self->brush_followed)
    rostrum_session_end_step (self->session);
  self->brush_followed = FALSE;
  if (!self->brush_band)
    return;
  g_clear_pointer (&self->brush_band, rostrum_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* An end of the axis is an open end: what begins before it or goes on after it belongs to it. */
static void
choose (RostrumCanvas *self, guint32 first, guint32 last)
{
  RostrumDate from = rostrum_date_from_day (first), to = rostrum_date_from_day (last);
  guint32 axis_first = 0, axis_last = 0;

  rostrum_time_axis_get_days (&get_plot (self)->axis, &axis_first, &axis_last);
  if (first <= axis_first)
    from = ROSTRUM_DATE_NONE;
  if (last >= axis_last)
    to = ROSTRUM_DATE_NONE;
  rostrum_session_set_dates (self->session, from, to);
}

/* The days of the band as it is; the whole axis if there is none. */
static void
get_days (RostrumCanvas *self, guint32 *first, guint32 *last)
{
  const RostrumFilter *filter = get_filter (self);
  guint32 axis_first = 0, axis_last = 0, day;

  rostrum_time_axis_get_days (&get_plot (self)->axis, &axis_first, &axis_last);
  *first = rostrum_date_to_days (filter->from, &day, NULL) ? CLAMP (day, axis_first, axis_last) : axis_first;
  *last = rostrum_date_to_days (filter->to, NULL, &day) ? CLAMP (day, *first, axis_last) : axis_last;
}

static guint32
day_at (RostrumCanvas *self, double x)
{
  guint32 first = 0, last = 0;

  rostrum_time_axis_get_days (&get_plot (self)->axis, &first, &last);
  return CLAMP ((guint32) rostrum_time_axis_to_day (&get_plot (self)->axis, x), first, last);
}

void
rostrum_canvas_brush_press (RostrumCanvas *self, RostrumViewPoint at, gboolean touch)
{
  const RostrumWorldPoint world = rostrum_viewport_to_world (&self->viewport, at);

  rostrum_canvas_brush_forget (self);
  self->brush = find_brush (self, world, touch);
  self->brush_start = world.x;
  if (self->brush == ROSTRUM_BRUSH_NONE)
    return;
  self->brush_from = get_filter (self)->from;
  self->brush_to = get_filter (self)->to;
  get_days (self, &self->brush_base_first, &self->brush_base_last);
}

/* All that follows from the dates, with the time that it takes counted. */
static gboolean
follow (gpointer data)
{
  RostrumCanvas *self = data;
  const gint64 start = g_get_monotonic_time ();

  self->brush_follow_id = 0;
  if (!self->brush_band || !get_plot (self))
    return G_SOURCE_REMOVE;
  if (!self->brush_followed)
    rostrum_session_begin_step (self->session);
  self->brush_followed = TRUE;
  choose (self, self->brush_first, self->brush_last);
  self->brush_wait_ms = (guint) ((g_get_monotonic_time () - start) / 1000.0 * LEAST_FREE);
  return G_SOURCE_REMOVE;
}

static void
follow_later (RostrumCanvas *self)
{
  if (self->brush_follow_id == 0)
    self->brush_follow_id = g_timeout_add (MAX (self->brush_wait_ms, FOLLOW_MS), follow, self);
}

gboolean
rostrum_canvas_brush_drag (RostrumCanvas *self, double dx_px)
{
  const double x = self->brush_start + dx_px / self->viewport.zoom;
  const RostrumTimePlot *plot = get_plot (self);
  guint32 first = self->brush_base_first, last = self->brush_base_last, day, start;
  double left, right;

  if (self->brush == ROSTRUM_BRUSH_NONE || !plot)
    return FALSE;
  day = day_at (self, x);
  switch (self->brush) {
  case ROSTRUM_BRUSH_NEW:
    start = day_at (self, self->brush_start);
    show_band (self, MIN (start, day), MAX (start, day));
    break;
  case ROSTRUM_BRUSH_FROM:
    show_band (self, MIN (day, last), last);
    break;
  case ROSTRUM_BRUSH_TO:
    show_band (self, first, MAX (day, first));
    break;
  case ROSTRUM_BRUSH_MOVE:
  case ROSTRUM_BRUSH_NONE:
  default:
    /* As wide on the screen as it is, and not beyond the axis. */
    left = rostrum_time_axis_to_world (&plot->axis, first);
    right = rostrum_time_axis_to_world (&plot->axis, last + 1.0);
    dx_px = CLAMP (x - self->brush_start, plot->axis.parts[0].from_world - left,
                   plot->axis.parts[plot->axis.n_parts - 1].to_world - right);
    first = day_at (self, left + dx_px + 0.01);
    last = day_at (self, right + dx_px - 0.01);
    show_band (self, first, MAX (first, last));
    break;
  }
  follow_later (self);
  return TRUE;
}

/* Another picture of the same timeline has come while the drag goes on. */
void
rostrum_canvas_brush_continue (RostrumCanvas *self)
{
  const guint32 first = self->brush_first, last = self->brush_last;

  if (self->brush == ROSTRUM_BRUSH_NONE || !get_plot (self)) {
    rostrum_canvas_brush_forget (self);
    return;
  }
  if (!self->brush_band)
    return;
  g_clear_pointer (&self->brush_band, rostrum_scene_unref);
  show_band (self, first, last);
}

void
rostrum_canvas_brush_cancel (RostrumCanvas *self)
{
  if (self->brush_followed && rostrum_session_get_debate (self->session) == self->debate)
    rostrum_session_set_dates (self->session, self->brush_from, self->brush_to);
  rostrum_canvas_brush_forget (self);
}

gboolean
rostrum_canvas_brush_end (RostrumCanvas *self)
{
  const RostrumDate from = get_filter (self)->from, to = get_filter (self)->to;

  if (self->brush == ROSTRUM_BRUSH_NONE || !self->brush_band || !get_plot (self)) {
    self->brush = ROSTRUM_BRUSH_NONE;
    return FALSE;
  }
  self->brush = ROSTRUM_BRUSH_NONE;
  choose (self, self->brush_first, self->brush_last);
  g_clear_handle_id (&self->brush_follow_id, g_source_remove);
  if (self->brush_followed)
    rostrum_session_end_step (self->session);
  self->brush_followed = FALSE;
  /* It stays until the picture comes that has it; none comes where nothing has changed. */
  if (rostrum_date_compare (from, get_filter (self)->from) == 0 &&
      rostrum_date_compare (to, get_filter (self)->to) == 0)
    rostrum_canvas_brush_forget (self);
  return TRUE;
}

const char *
rostrum_canvas_brush_get_cursor (RostrumCanvas *self, RostrumViewPoint at)
{
  const RostrumTimePlot *plot = get_plot (self);
  const RostrumWorldPoint world = rostrum_viewport_to_world (&self->viewport, at);

  switch (plot ? find_brush (self, world, FALSE) : ROSTRUM_BRUSH_NONE) {
  case ROSTRUM_BRUSH_FROM:
  case ROSTRUM_BRUSH_TO:
    return "ew-resize";
  case ROSTRUM_BRUSH_MOVE:
    return "grab";
  case ROSTRUM_BRUSH_NEW:
    return world.y <= plot->strip_bottom ? "crosshair" : NULL;
  case ROSTRUM_BRUSH_NONE:
  default:
    return NULL;
  }
}

/* The day that the keyboard's place stands for; the first of the axis where it is nowhere on it. */
static guint32
cursor_day (RostrumCanvas *self)
{
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (rostrum_canvas_get_scene (self), &n_targets);

  return day_at (self, self->cursor < n_targets ? targets[self->cursor].centre.x : 0.0);
}

static guint32
step_at (RostrumCanvas *self, guint32 day, int direction)
{
  const RostrumTimeAxis *axis = &get_plot (self)->axis;
  const guint32 there = day_at (self, rostrum_time_axis_to_world (axis, day + 0.5) + direction * KEY_STEP_PX);

  if (there != day)
    return there;
  return day_at (self, rostrum_time_axis_to_world (axis, day + 0.5 + direction));
}

gboolean
rostrum_canvas_brush_key (RostrumCanvas *self, guint key, GdkModifierType state)
{
  const RostrumTimePlot *plot = get_plot (self);
  const RostrumFilter *filter;
  gboolean has_band;
  guint32 first, last;
  int direction;

  if (!plot)
    return FALSE;
  filter = get_filter (self);
  has_band = rostrum_date_is_set (filter->from) || rostrum_date_is_set (filter->to);
  if (key == GDK_KEY_Escape && self->brush != ROSTRUM_BRUSH_NONE) {
    rostrum_canvas_brush_cancel (self);
    gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
    return TRUE;
  }
  if ((key == GDK_KEY_Delete || key == GDK_KEY_BackSpace) && has_band) {
    rostrum_session_set_dates (self->session, ROSTRUM_DATE_NONE, ROSTRUM_DATE_NONE);
    return TRUE;
  }
  if (!(state & GDK_SHIFT_MASK))
    return FALSE;
  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    direction = -1;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    direction = 1;
  else
    return FALSE;
  get_days (self, &first, &last);
  if (!has_band)
    first = last = cursor_day (self);
  if (state & GDK_CONTROL_MASK)
    first = MIN (step_at (self, first, direction), last);
  else
    last = MAX (step_at (self, last, direction), first);
  choose (self, first, last);
  return TRUE;
}
