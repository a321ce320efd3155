/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "rostrum-compat.h"
#include "rostrum-view-switcher.h"

/* How near to a line a click hits it. */
#define EDGE_TOLERANCE_PX 8.0
/* Room for a group's heading and axis above its first row. */
#define HEADING_PX 72.0

G_DEFINE_FINAL_TYPE (RostrumCanvas, rostrum_canvas, GTK_TYPE_WIDGET)

enum {
  PROP_PICTURE = 1,
  PROP_ZOOM,
  PROP_VADJUSTMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint context_menu_signal;

RostrumScene *
rostrum_canvas_get_scene (RostrumCanvas *self)
{
  return self->picture ? rostrum_picture_get_scene (self->picture) : NULL;
}

gboolean
rostrum_canvas_is_free (RostrumCanvas *self)
{
  return !self->picture || rostrum_view_zooms (rostrum_picture_get_view (self->picture));
}

gboolean
rostrum_canvas_moves_nodes (RostrumCanvas *self)
{
  return self->picture && rostrum_picture_get_view (self->picture) == ROSTRUM_VIEW_GRAPH;
}

/* Another debate is open already and its picture is being made: what is on screen means nothing in it. */
static gboolean
is_outdated (RostrumCanvas *self)
{
  return rostrum_session_get_debate (self->session) != self->debate;
}

RostrumRef
rostrum_canvas_target_ref (RostrumCanvas *self, guint32 target)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const RostrumTarget *targets;
  guint32 n_targets;

  if (!scene || is_outdated (self))
    return ROSTRUM_REF_NONE;
  targets = rostrum_scene_get_targets (scene, &n_targets);
  return target < n_targets ? targets[target].ref : ROSTRUM_REF_NONE;
}

guint32
rostrum_canvas_pick (RostrumCanvas *self, RostrumViewPoint at)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);

  const RostrumViewport shown = rostrum_canvas_get_shown (self);
  const RostrumWorldPoint point = rostrum_canvas_heads_to_world (self, &shown, at);

  if (!scene || is_outdated (self))
    return ROSTRUM_NONE;
  if (self->glide)
    return rostrum_glide_pick (self->glide, self->glide_progress, point, EDGE_TOLERANCE_PX / shown.zoom);
  return rostrum_scene_pick (scene, point, EDGE_TOLERANCE_PX / shown.zoom);
}

void
rostrum_canvas_set_hovered (RostrumCanvas *self, guint32 target)
{
  if (self->hovered == target)
    return;
  self->hovered = target;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), target == ROSTRUM_NONE ? NULL : "pointer");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rostrum_canvas_set_cursor (RostrumCanvas *self, guint32 target)
{
  GtkWidget *child;

  self->cursor = target;
  if (target != ROSTRUM_NONE)
    rostrum_canvas_reveal_target (self, target);
  rostrum_canvas_a11y_sync (self);
  child = target != ROSTRUM_NONE ? rostrum_canvas_a11y_find (self, target) : NULL;
  if (child)
    gtk_widget_grab_focus (child);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The target of the new scene that shows what @target of the old one showed. */
static guint32
translate_target (RostrumScene *from, RostrumScene *to, guint32 target)
{
  guint32 n_targets, n_found;
  const RostrumTarget *targets;
  const guint32 *found;

  if (!from || !to || target == ROSTRUM_NONE)
    return ROSTRUM_NONE;
  targets = rostrum_scene_get_targets (from, &n_targets);
  found = rostrum_scene_find (to, targets[target].ref, &n_found);
  return n_found > 0 ? found[0] : ROSTRUM_NONE;
}

/* What was chosen in another view is seen in this one without looking for it. */
static void
reveal_selection (RostrumCanvas *self)
{
  guint n_selected;
  const RostrumRef *selection = rostrum_session_get_selection (self->session, &n_selected);

  if (n_selected > 0)
    rostrum_canvas_reveal (self, selection[0]);
}

/* A scope that was just chosen: what counts it comes into the upper half, below its heading. */
static void
reveal_scope (RostrumCanvas *self, guint32 scope)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  guint32 n_targets, n_found = 0;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  const guint32 *found = rostrum_scene_find (scene, rostrum_ref (ROSTRUM_KIND_SCOPE, scope), &n_found);
  RostrumViewPoint at;

  if (n_found == 0)
    return;
  at = rostrum_viewport_to_view (&self->viewport, (RostrumWorldPoint){ 0, targets[found[0]].bounds.y });
  if (at.y_px >= 0 && at.y_px < self->viewport.height_px / 2)
    return;
  self->fitted = FALSE;
  rostrum_viewport_pan (&self->viewport, 0, HEADING_PX - at.y_px);
  rostrum_canvas_moved (self, FALSE);
}

/* Of what has the focus a screen reader says a new description, but no new name. */
static void
tell_picture (RostrumCanvas *self, gboolean other_view)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const char *view =
      self->picture ? rostrum_view_switcher_get_name (rostrum_picture_get_view (self->picture)) : "";
  const char *title = scene ? rostrum_scene_get_title (scene) : "";
  /* Translators: a view and the title of what it shows, such as "Matrix: What did it cost?" */
  g_autofree char *both = g_strdup_printf (C_ ("name of a picture", "%1$s: %2$s"), view, title);
  const char *name = *title == '\0' || g_str_equal (view, title) ? view : both;

  g_free (self->name);
  self->name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (other_view && gtk_widget_has_focus (GTK_WIDGET (self)))
    rostrum_compat_describe (GTK_WIDGET (self), name);
  rostrum_compat_describe (GTK_WIDGET (self),
                           self->picture ? rostrum_picture_get_caption (self->picture) : "");
}

void
rostrum_canvas_set_picture (RostrumCanvas *self, RostrumPicture *picture)
{
  RostrumScene *scene = picture ? rostrum_picture_get_scene (picture) : NULL;
  RostrumScene *old_scene = rostrum_canvas_get_scene (self);
  RostrumDebate *debate;
  const guint32 old_scope = self->scope;
  RostrumRef focus;
  gboolean elsewhere, other, refined;
  guint32 moved;
  RostrumViewport shown;

  g_return_if_fail (ROSTRUM_IS_CANVAS (self));

  if (self->picture == picture)
    return;
  shown = rostrum_canvas_get_shown (self);
  moved = old_scene ? rostrum_canvas_find_moved (self, old_scene) : ROSTRUM_NONE;
  if (old_scene)
    rostrum_scene_ref (old_scene);
  debate = rostrum_session_get_debate (self->session);
  focus = picture ? rostrum_picture_get_focus (picture) : ROSTRUM_REF_NONE;
  elsewhere = !self->picture || !picture || debate != self->debate ||
              rostrum_picture_get_view (picture) != rostrum_picture_get_view (self->picture);
  other = elsewhere || !rostrum_ref_equal (focus, self->focus);
  refined = !other && rostrum_picture_is_draft (self->picture);
  /* Who narrows the picture to a neighbourhood, and comes back, is still where they were. */
  self->cursor = elsewhere ? ROSTRUM_NONE : translate_target (old_scene, scene, self->cursor);
  self->dragged = other ? ROSTRUM_NONE : translate_target (old_scene, scene, self->dragged);
  self->pressed = other ? ROSTRUM_NONE : translate_target (old_scene, scene, self->pressed);
  self->hub = elsewhere ? ROSTRUM_NONE : translate_target (old_scene, scene, self->hub);
  self->hovered = self->dragged;
  self->dropped = ROSTRUM_REF_NONE;
  if (elsewhere)
    rostrum_canvas_brush_forget (self);
  rostrum_canvas_ruler_forget (self);
  rostrum_canvas_issue_forget (self);
  self->debate = debate;
  self->focus = focus;
  self->scope = picture ? rostrum_picture_get_scope (picture) : ROSTRUM_NONE;
  rostrum_layer_cache_set_scene (self->plain, scene);
  rostrum_layer_cache_set_scene (self->dimmed, scene);
  if (picture)
    rostrum_picture_ref (picture);
  g_clear_pointer (&self->picture, rostrum_picture_unref);
  self->picture = picture;
  rostrum_canvas_brush_continue (self);
  if (other) {
    /* A drag or a pinch that has begun was of what is no more to be seen. */
    gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
    gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->zoom));
    self->fitted = TRUE;
    self->fit_whole = FALSE;
    if (scene)
      self->viewport.centre.y = rostrum_scene_get_bounds (scene).y;
  }
  if (refined && !self->fitted)
    rostrum_canvas_follow (self, old_scene, &shown);
  tell_picture (self, elsewhere && old_scene);
  if (elsewhere || !rostrum_canvas_moves_nodes (self) || self->dragged != ROSTRUM_NONE)
    rostrum_canvas_end_glides (self);
  else
    rostrum_canvas_glide_picture (self, old_scene, scene, moved);
  g_clear_pointer (&old_scene, rostrum_scene_unref);
  rostrum_canvas_moved (self, FALSE);
  if (!elsewhere && rostrum_canvas_is_free (self))
    rostrum_canvas_glide_view (self, &shown);
  if (other && !rostrum_canvas_moves_nodes (self))
    reveal_selection (self);
  if (scene && !other && !rostrum_canvas_is_free (self) && self->scope != old_scope)
    reveal_scope (self, self->scope);
  /* Something else may be under the pointer now. */
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICTURE]);
}

RostrumPicture *
rostrum_canvas_get_picture (RostrumCanvas *self)
{
  g_return_val_if_fail (ROSTRUM_IS_CANVAS (self), NULL);

  return self->picture;
}

static void
selection_changed (RostrumCanvas *self)
{
  rostrum_canvas_a11y_update_selection (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Each step is seen from where it is best seen, wherever the reader was; after the last all is. */
static void
tour_moved (RostrumCanvas *self)
{
  const RostrumViewport shown = rostrum_canvas_get_shown (self);

  if (!rostrum_canvas_get_scene (self) || !rostrum_canvas_moves_nodes (self))
    return;
  self->fitted = TRUE;
  self->fit_whole = FALSE;
  rostrum_canvas_moved (self, FALSE);
  rostrum_canvas_glide_view (self, &shown);
}

static void
rostrum_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 700 : 600;
}

static void
rostrum_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (widget);

  if (self->viewport.width_px != width || self->viewport.height_px != height) {
    const double top = self->viewport.centre.y - self->viewport.height_px / 2;

    self->viewport.width_px = width;
    self->viewport.height_px = height;
    if (!rostrum_canvas_is_free (self))
      self->viewport.centre.y = top + height / 2.0;
    rostrum_canvas_clamp (self);
    rostrum_canvas_a11y_sync_later (self);
    rostrum_canvas_emit_view_changed (self);
  }
  rostrum_canvas_a11y_allocate (self);
  rostrum_canvas_find_hovered (self);
}

/* One Tab stop: Tab goes to the cursor's child, or leaves. */
static gboolean
rostrum_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (widget);
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  guint32 n_targets = 0;

  if (gtk_widget_get_focus_child (widget) || gtk_widget_has_focus (widget))
    return FALSE;
  if (scene)
    rostrum_scene_get_targets (scene, &n_targets);
  if (n_targets == 0)
    return gtk_widget_grab_focus (widget);
  rostrum_canvas_set_cursor (self, self->cursor != ROSTRUM_NONE ? self->cursor : 0);
  return TRUE;
}

/* Whoever gives the picture the focus means the place where the reader was in it. */
static gboolean
rostrum_canvas_grab_focus (GtkWidget *widget)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (widget);
  GtkWidget *child = self->cursor != ROSTRUM_NONE ? rostrum_canvas_a11y_find (self, self->cursor) : NULL;

  if (child)
    return gtk_widget_grab_focus (child);
  if (self->name)
    rostrum_compat_tell_before_focus (widget, self->name);
  return GTK_WIDGET_CLASS (rostrum_canvas_parent_class)->grab_focus (widget);
}

/* GTK's own label wraps later than a small window is wide. */
static GtkWidget *
make_tip (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 54);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static gboolean
rostrum_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (widget);
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const guint32 target = keyboard ? self->cursor : rostrum_canvas_pick (self, (RostrumViewPoint){ x, y });
  const RostrumTarget *targets;
  GdkRectangle area = { x - 4, y - 4, 8, 8 };
  guint32 n_targets;

  if (!scene || target == ROSTRUM_NONE || self->panning || self->menu_opened ||
      self->dragged != ROSTRUM_NONE || rostrum_canvas_is_gliding (self))
    return FALSE;
  targets = rostrum_scene_get_targets (scene, &n_targets);
  if (!targets[target].tip)
    return FALSE;
  if (!targets[target].is_edge) {
    const RostrumWorldRect r = rostrum_canvas_heads_get_rect (self, target);
    const RostrumViewPoint a = rostrum_viewport_to_view (&self->viewport, (RostrumWorldPoint){ r.x, r.y });

    area = (GdkRectangle){ a.x_px, a.y_px, MAX (1, r.width * self->viewport.zoom),
                           MAX (1, r.height * self->viewport.zoom) };
  }
  gtk_tooltip_set_custom (tooltip, make_tip (targets[target].tip));
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static void
rostrum_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (object);

  switch (id) {
  case PROP_PICTURE:
    g_value_set_boxed (value, self->picture);
    break;
  case PROP_ZOOM:
    g_value_set_double (value, self->viewport.zoom);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->vadjustment);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
rostrum_canvas_dispose (GObject *object)
{
  RostrumCanvas *self = ROSTRUM_CANVAS (object);

  rostrum_canvas_a11y_dispose (self);
  rostrum_canvas_keys_dispose (self);
  rostrum_canvas_end_glides (self);
  rostrum_canvas_paint_dispose (self);
  rostrum_canvas_issue_forget (self);
  g_clear_handle_id (&self->brush_follow_id, g_source_remove);
  g_clear_pointer (&self->brush_band, rostrum_scene_unref);
  g_clear_pointer (&self->ruler, rostrum_scene_unref);
  g_clear_pointer (&self->picture, rostrum_picture_unref);
  g_clear_object (&self->vadjustment);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rostrum_canvas_parent_class)->dispose (object);
}

static void
rostrum_canvas_class_init (RostrumCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = rostrum_canvas_dispose;
  object_class->get_property = rostrum_canvas_get_property;
  widget_class->measure = rostrum_canvas_measure;
  widget_class->size_allocate = rostrum_canvas_size_allocate;
  widget_class->snapshot = rostrum_canvas_snapshot;
  widget_class->focus = rostrum_canvas_focus;
  widget_class->grab_focus = rostrum_canvas_grab_focus;
  widget_class->query_tooltip = rostrum_canvas_query_tooltip;

  properties[PROP_PICTURE] = g_param_spec_boxed ("picture", NULL, NULL, ROSTRUM_TYPE_PICTURE, read);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, ROSTRUM_ZOOM_MIN, ROSTRUM_ZOOM_MAX, 1.0, read);
  properties[PROP_VADJUSTMENT] = g_param_spec_object ("vadjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("view-changed", ROSTRUM_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  context_menu_signal = g_signal_new ("context-menu", ROSTRUM_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  rostrum_canvas_keep_memory ();
  gtk_widget_class_set_css_name (widget_class, "rostrum-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
rostrum_canvas_init (RostrumCanvas *self)
{
  self->viewport.zoom = 1.0;
  self->fitted = TRUE;
  self->hovered = self->cursor = self->pressed = self->dragged = self->hub = ROSTRUM_NONE;
  self->dropped = self->focus = ROSTRUM_REF_NONE;
  self->scope = ROSTRUM_NONE;
  self->ruler_from = self->ruler_to = ROSTRUM_NONE;
  self->vadjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->vadjustment, "value-changed", G_CALLBACK (rostrum_canvas_adjustment_changed),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  rostrum_canvas_paint_init (self);
  rostrum_canvas_input_init (self);
  rostrum_canvas_keys_init (self);
  rostrum_canvas_a11y_init (self);
}

GtkWidget *
rostrum_canvas_new (RostrumSession *session)
{
  RostrumCanvas *self;

  g_return_val_if_fail (ROSTRUM_IS_SESSION (session), NULL);

  self = g_object_new (ROSTRUM_TYPE_CANVAS, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::tour", G_CALLBACK (tour_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::tour-step", G_CALLBACK (tour_moved), self, G_CONNECT_SWAPPED);
  rostrum_canvas_issue_init (self);
  return GTK_WIDGET (self);
}
