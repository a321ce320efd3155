/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the picture is in view: fitted, panned and zoomed (Graph), or scrolled (Costs). */
#include "rostrum-canvas-private.h"

#include "rostrum-theme.h"

#define FIT_MARGIN_PX (ROSTRUM_CANVAS_FIT_MARGINS_PX / 2)
/* The zoom buttons and their margin take this much of the view's end, and of that its foot. */
#define BUTTONS_PX 52.0
#define BUTTONS_HEIGHT_PX 124.0
#define FIT_MAX_ZOOM 1.35
#define LEGIBLE_ZOOM 0.8
/* In a view as narrow as this a graph of a few nodes begins where its words can be read; asked for, all of it is shown. */
#define NARROW_PX 420
#define FEW_NODES 100
/* Zooming out ends where the picture is this small beside the fitted one. */
#define LEAST_OF_FIT 0.5
/* A view cannot be pushed away further than leaves this much of the picture in it. */
#define KEEP_PX 80.0
#define REVEAL_MARGIN_PX 24.0
/* Around what a tour's step is about there is something of its neighbours. */
#define STEP_MARGIN_PX 60.0

/* The scrolling views stand at zoom 1, in the middle, from the top of the picture to its end. */
static void
place_scrolling (RostrumCanvas *self)
{
  const RostrumWorldRect bounds = rostrum_scene_get_bounds (rostrum_canvas_get_scene (self));
  const double page = self->viewport.height_px;
  const double top =
      CLAMP (self->viewport.centre.y - page / 2, bounds.y, MAX (bounds.y, bounds.y + bounds.height - page));

  self->viewport.zoom = 1.0;
  self->viewport.centre.x = bounds.x + bounds.width / 2;
  self->viewport.centre.y = top + page / 2;
  gtk_adjustment_configure (self->vadjustment, top - bounds.y, 0, bounds.height, 48, page * 0.9, page);
}

/* How far right of the view's middle the picture's is, so that the buttons at the end cover none of it. */
static double
beside_buttons (RostrumCanvas *self)
{
  return (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -0.5 : 0.5) * BUTTONS_PX;
}

/* A table that would become too small to read begins at its beginning, as wide as the view or at least legible; the heads stay. */
static void
make_legible (RostrumCanvas *self, const RostrumWorldRect *bounds)
{
  RostrumViewport *viewport = &self->viewport;
  RostrumWorldPoint corner;

  if (self->fit_whole || viewport->zoom >= LEGIBLE_ZOOM ||
      !rostrum_scene_get_heads (rostrum_canvas_get_scene (self), &corner))
    return;
  viewport->zoom = CLAMP ((viewport->width_px - 2 * BUTTONS_PX) / bounds->width, LEGIBLE_ZOOM, 1.0);
  viewport->centre.x = bounds->width * viewport->zoom <= viewport->width_px
                           ? bounds->x + bounds->width / 2
                           : bounds->x + viewport->width_px / viewport->zoom / 2;
  viewport->centre.y = bounds->height * viewport->zoom <= viewport->height_px
                           ? bounds->y + bounds->height / 2
                           : bounds->y + viewport->height_px / viewport->zoom / 2;
}

/* Columns too high to be legible as a whole are read from their top downwards, like a list, if their width fits. */
static void
begin_at_top (RostrumCanvas *self, const RostrumWorldRect *bounds)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  RostrumViewport *viewport = &self->viewport;

  if (self->fit_whole || state == NULL || !rostrum_view_state_is_columns (state))
    return;
  viewport->zoom = MAX (viewport->zoom, MIN ((viewport->width_px - BUTTONS_PX) / bounds->width,
                                             rostrum_legible_zoom (rostrum_theme_text_scale ())));
  if (bounds->height * viewport->zoom > viewport->height_px)
    viewport->centre.y = bounds->y + viewport->height_px / viewport->zoom / 2;
  if (bounds->width * viewport->zoom > viewport->width_px - 2 * BUTTONS_PX)
    viewport->centre.x = bounds->x + bounds->width / 2 + beside_buttons (self) / viewport->zoom;
}

static gboolean
has_few_nodes (RostrumScene *scene)
{
  guint32 n_targets, n_nodes = 0;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);

  for (guint32 t = 0; t < n_targets && n_nodes <= FEW_NODES; t++)
    n_nodes += !targets[t].is_edge;
  return n_nodes <= FEW_NODES;
}

/* Where the words would be too small for who asked for larger ones, or in a narrow view for anyone, not all is in view at first. */
static void
begin_at_centre (RostrumCanvas *self, RostrumScene *scene)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);
  const gboolean large = rostrum_theme_text_scale () > ROSTRUM_LARGE_TEXT;
  const gboolean narrow = self->viewport.width_px < NARROW_PX && has_few_nodes (scene);

  /* columns begin at their top */
  if (!self->fit_whole && (large || narrow) && !rostrum_view_state_is_columns (state))
    self->viewport.zoom = MAX (self->viewport.zoom, ROSTRUM_LARGE_TEXT_ZOOM);
}

static gboolean
has_node_below_buttons (RostrumCanvas *self, const RostrumViewport *viewport, gboolean mirrored)
{
  const RostrumWorldRect visible = rostrum_viewport_get_visible (viewport);
  const double width = BUTTONS_PX / viewport->zoom, height = BUTTONS_HEIGHT_PX / viewport->zoom;
  const RostrumWorldRect buttons = { mirrored ? visible.x : visible.x + visible.width - width,
                                     visible.y + visible.height - height, width, height };
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (rostrum_canvas_get_scene (self), &n_targets);

  for (guint32 t = 0; t < n_targets; t++)
    if (!targets[t].is_edge && rostrum_world_rect_intersects (&targets[t].bounds, &buttons))
      return TRUE;
  return FALSE;
}

/* Fits all of @bounds, and where that would put a node under the buttons at the end of the view, beside them. */
static void
fit_viewport (RostrumCanvas *self, RostrumViewport *viewport, const RostrumWorldRect *bounds)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  RostrumViewport inner;

  rostrum_viewport_fit (viewport, bounds, FIT_MARGIN_PX, FIT_MAX_ZOOM);
  if (viewport->width_px < 4 * BUTTONS_PX || !has_node_below_buttons (self, viewport, mirrored))
    return;
  inner = *viewport;
  inner.width_px -= BUTTONS_PX;
  rostrum_viewport_fit (&inner, bounds, FIT_MARGIN_PX, FIT_MAX_ZOOM);
  viewport->zoom = inner.zoom;
  viewport->centre = inner.centre;
  viewport->centre.x += beside_buttons (self) / inner.zoom;
}

/* The room of what is selected, of edges that of their ends; FALSE where nothing of it is in the picture. */
static gboolean
find_selected (RostrumCanvas *self, RostrumScene *scene, RostrumWorldRect *room)
{
  guint n_selected;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n_selected);
  guint32 n_targets, n_found, n_ends;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  gboolean found_any = FALSE;

  for (guint s = 0; s < n_selected; s++) {
    const guint32 *found = rostrum_scene_find (scene, selection[s], &n_found);

    for (guint32 f = 0; f < n_found; f++) {
      const guint32 *ends = rostrum_scene_related (scene, found[f], &n_ends);
      const guint32 n = targets[found[f]].is_edge ? n_ends : 1;

      for (guint32 e = 0; e < n; e++) {
        const guint32 node = targets[found[f]].is_edge ? ends[e] : found[f];

        *room = found_any ? rostrum_world_rect_union (room, &targets[node].bounds) : targets[node].bounds;
        found_any = TRUE;
      }
    }
  }
  return found_any;
}

/* A tour's step is about what it selects: where the whole graph would be too small to be read, as much of it is in view as can be. */
static void
begin_at_step (RostrumCanvas *self, RostrumScene *scene)
{
  const double legible = rostrum_legible_zoom (rostrum_theme_text_scale ());
  RostrumViewport near = self->viewport;
  RostrumWorldRect room;

  if (!rostrum_session_get_tour (self->session) || !rostrum_canvas_moves_nodes (self) ||
      near.zoom >= legible || !find_selected (self, scene, &room))
    return;
  rostrum_viewport_fit (&near, &room, STEP_MARGIN_PX, legible);
  if (near.zoom > self->viewport.zoom)
    self->viewport = near;
}

/* One side of a table's view: its middle where the table is smaller, else nothing beyond its ends but @room at the second. */
static double
clamp_side (double centre, double from, double size, double view, double room)
{
  if (size <= view)
    return from + size / 2;
  return CLAMP (centre, from + view / 2, MAX (from + view / 2, from + size + room - view / 2));
}

static void
clamp_table (RostrumCanvas *self, const RostrumWorldRect *bounds)
{
  RostrumViewport *viewport = &self->viewport;
  const double zoom = viewport->zoom;

  viewport->centre.x =
      clamp_side (viewport->centre.x, bounds->x, bounds->width, viewport->width_px / zoom, BUTTONS_PX / zoom);
  viewport->centre.y =
      clamp_side (viewport->centre.y, bounds->y, bounds->height, viewport->height_px / zoom, 0);
}

/* A table can be scrolled from its top to its end, wherever else it was pushed to. */
static void
tell_scrollbar (RostrumCanvas *self, const RostrumWorldRect *bounds)
{
  const double page = self->viewport.height_px;
  const double top = (rostrum_viewport_get_visible (&self->viewport).y - bounds->y) * self->viewport.zoom;

  g_signal_handlers_block_by_func (self->vadjustment, rostrum_canvas_adjustment_changed, self);
  gtk_adjustment_configure (self->vadjustment, top, 0, bounds->height * self->viewport.zoom, 48, page * 0.9,
                            page);
  g_signal_handlers_unblock_by_func (self->vadjustment, rostrum_canvas_adjustment_changed, self);
}

void
rostrum_canvas_clamp (RostrumCanvas *self)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  RostrumWorldRect bounds;
  RostrumWorldPoint corner;

  if (!scene || self->viewport.width_px < 1)
    return;
  if (!rostrum_canvas_is_free (self)) {
    place_scrolling (self);
    return;
  }
  bounds = rostrum_scene_get_bounds (scene);
  if (self->fitted) {
    fit_viewport (self, &self->viewport, &bounds);
    begin_at_centre (self, scene);
    make_legible (self, &bounds);
    begin_at_top (self, &bounds);
    if (!self->fit_whole)
      begin_at_step (self, scene);
  } else {
    rostrum_viewport_clamp (&self->viewport, &bounds, KEEP_PX);
    if (rostrum_scene_get_heads (scene, &corner))
      clamp_table (self, &bounds);
  }
  tell_scrollbar (self, &bounds);
}

void
rostrum_canvas_zoom_at (RostrumCanvas *self, RostrumViewPoint at, double factor)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  RostrumViewport fitted = self->viewport;
  RostrumWorldRect bounds;
  double least;

  if (!scene)
    return;
  bounds = rostrum_scene_get_bounds (scene);
  fit_viewport (self, &fitted, &bounds);
  /* Who is farther out already, in a window that was smaller, is not thrown back. */
  least = MIN (fitted.zoom * LEAST_OF_FIT, self->viewport.zoom);
  rostrum_viewport_zoom_at (&self->viewport, at, MAX (factor, least / self->viewport.zoom));
}

void
rostrum_canvas_get_fit_room (RostrumCanvas *self, double *width_px, double *height_px)
{
  g_return_if_fail (ROSTRUM_IS_CANVAS (self));

  *width_px = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - ROSTRUM_CANVAS_FIT_MARGINS_PX, 1);
  *height_px = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - ROSTRUM_CANVAS_FIT_MARGINS_PX, 1);
}

void
rostrum_canvas_emit_view_changed (RostrumCanvas *self)
{
  g_signal_emit_by_name (self, "view-changed");
}

void
rostrum_canvas_moved (RostrumCanvas *self, gboolean moving)
{
  rostrum_canvas_clamp (self);
  rostrum_canvas_find_hovered (self);
  if (moving)
    rostrum_canvas_a11y_sync_later (self);
  else
    rostrum_canvas_a11y_sync (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "zoom");
  rostrum_canvas_emit_view_changed (self);
}

void
rostrum_canvas_scroll_by (RostrumCanvas *self, double dx_px, double dy_px)
{
  rostrum_canvas_seize_view (self);
  self->fitted = FALSE;
  rostrum_viewport_pan (&self->viewport, rostrum_canvas_is_free (self) ? -dx_px : 0, -dy_px);
  rostrum_canvas_moved (self, TRUE);
}

void
rostrum_canvas_adjustment_changed (RostrumCanvas *self)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  RostrumWorldPoint corner;
  double centre;

  if (!scene || (rostrum_canvas_is_free (self) && !rostrum_scene_get_heads (scene, &corner)))
    return;
  centre =
      rostrum_scene_get_bounds (scene).y +
      (gtk_adjustment_get_value (self->vadjustment) + self->viewport.height_px / 2) / self->viewport.zoom;
  if (ABS (centre - self->viewport.centre.y) < 0.01)
    return;
  self->fitted = FALSE;
  self->viewport.centre.y = centre;
  rostrum_canvas_moved (self, TRUE);
}

const RostrumViewport *
rostrum_canvas_get_viewport (RostrumCanvas *self)
{
  g_return_val_if_fail (ROSTRUM_IS_CANVAS (self), NULL);

  return &self->viewport;
}

void
rostrum_canvas_zoom_by (RostrumCanvas *self, double factor)
{
  const RostrumViewPoint middle = { self->viewport.width_px / 2, self->viewport.height_px / 2 };
  const RostrumViewport shown = rostrum_canvas_get_shown (self);

  g_return_if_fail (ROSTRUM_IS_CANVAS (self));

  if (!rostrum_canvas_is_free (self))
    return;
  self->fitted = FALSE;
  rostrum_canvas_zoom_at (self, middle, factor);
  rostrum_canvas_moved (self, FALSE);
  rostrum_canvas_glide_view (self, &shown);
}

void
rostrum_canvas_centre_on (RostrumCanvas *self, RostrumWorldPoint point, gboolean glide)
{
  RostrumViewport shown;

  g_return_if_fail (ROSTRUM_IS_CANVAS (self));

  shown = rostrum_canvas_get_shown (self);
  rostrum_canvas_seize_view (self);
  self->fitted = FALSE;
  self->viewport.centre = point;
  rostrum_canvas_moved (self, TRUE);
  if (glide)
    rostrum_canvas_glide_view (self, &shown);
}

void
rostrum_canvas_fit (RostrumCanvas *self)
{
  RostrumViewport shown;

  g_return_if_fail (ROSTRUM_IS_CANVAS (self));

  shown = rostrum_canvas_get_shown (self);
  /* Asked again, a table that was fitted to be read is fitted to be seen whole. */
  self->fit_whole = self->fitted && !self->fit_whole;
  self->fitted = TRUE;
  rostrum_canvas_moved (self, FALSE);
  rostrum_canvas_glide_view (self, &shown);
}

gboolean
rostrum_canvas_reveal_target (RostrumCanvas *self, guint32 target)
{
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (rostrum_canvas_get_scene (self), &n_targets);
  /* A long edge is in view when the point that it is hit at is. */
  const RostrumWorldRect rect =
      targets[target].is_edge ? (RostrumWorldRect){ targets[target].centre.x, targets[target].centre.y, 0, 0 }
                              : rostrum_canvas_heads_get_room (self, target);
  const RostrumViewport shown = rostrum_canvas_get_shown (self);

  if (!rostrum_viewport_reveal (&self->viewport, &rect, REVEAL_MARGIN_PX))
    return FALSE;
  self->fitted = FALSE;
  rostrum_canvas_clamp (self);
  rostrum_canvas_glide_view (self, &shown);
  return TRUE;
}

/* Of what is selected and in view the first node, else the node nearest to the middle of the view. */
static guint32
find_anchor (RostrumCanvas *self, RostrumScene *scene)
{
  const RostrumWorldRect view = rostrum_viewport_get_visible (&self->viewport);
  const RostrumWorldPoint middle = self->viewport.centre;
  guint32 n_targets, anchor = ROSTRUM_NONE;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  double nearest = G_MAXDOUBLE;

  for (guint32 t = 0; t < n_targets; t++) {
    const double dx = targets[t].centre.x - middle.x, dy = targets[t].centre.y - middle.y;

    if (targets[t].is_edge)
      continue;
    if (rostrum_world_rect_contains (&view, targets[t].centre) &&
        rostrum_session_is_selected (self->session, targets[t].ref))
      return t;
    if (dx * dx + dy * dy < nearest) {
      nearest = dx * dx + dy * dy;
      anchor = t;
    }
  }
  return anchor;
}

void
rostrum_canvas_follow (RostrumCanvas *self, RostrumScene *from, RostrumViewport *shown)
{
  RostrumScene *to = rostrum_canvas_get_scene (self);
  const guint32 anchor = find_anchor (self, from);
  const RostrumTarget *old_targets, *targets;
  const guint32 *found;
  guint32 n;
  double dx, dy;

  if (anchor == ROSTRUM_NONE)
    return;
  old_targets = rostrum_scene_get_targets (from, &n);
  found = rostrum_scene_find (to, old_targets[anchor].ref, &n);
  if (n == 0)
    return;
  targets = rostrum_scene_get_targets (to, &n);
  dx = targets[found[0]].centre.x - old_targets[anchor].centre.x;
  dy = targets[found[0]].centre.y - old_targets[anchor].centre.y;
  self->viewport.centre.x += dx;
  self->viewport.centre.y += dy;
  shown->centre.x += dx;
  shown->centre.y += dy;
}

void
rostrum_canvas_reveal (RostrumCanvas *self, RostrumRef ref)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const guint32 *found;
  guint32 n_found;

  g_return_if_fail (ROSTRUM_IS_CANVAS (self));

  if (!scene)
    return;
  found = rostrum_scene_find (scene, ref, &n_found);
  if (n_found > 0 && rostrum_canvas_reveal_target (self, found[0]))
    rostrum_canvas_moved (self, FALSE);
}
