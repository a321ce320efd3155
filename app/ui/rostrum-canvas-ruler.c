/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many times one figure is another: a drag from the one to the other selects both, and the ruler lies between any two figures
 * that are selected. */
#include "rostrum-canvas-private.h"

#include "rostrum-theme.h"
#include "scene/rostrum-ruler.h"

static gboolean
is_chart (RostrumCanvas *self)
{
  return self->picture && rostrum_picture_get_view (self->picture) == ROSTRUM_VIEW_COSTS &&
         rostrum_session_get_debate (self->session) == self->debate;
}

static gboolean
is_figure (RostrumCanvas *self, guint32 target)
{
  return rostrum_canvas_target_ref (self, target).kind == ROSTRUM_KIND_ESTIMATE;
}

void
rostrum_canvas_ruler_press (RostrumCanvas *self, RostrumViewPoint at, gboolean touch)
{
  const guint32 target = !touch && is_chart (self) ? rostrum_canvas_pick (self, at) : ROSTRUM_NONE;

  rostrum_canvas_ruler_forget (self);
  self->ruler_from = is_figure (self, target) ? target : ROSTRUM_NONE;
}

gboolean
rostrum_canvas_ruler_drag (RostrumCanvas *self, RostrumViewPoint at)
{
  guint32 target;

  if (self->ruler_from == ROSTRUM_NONE || !is_chart (self))
    return FALSE;
  target = rostrum_canvas_pick (self, at);
  self->ruler_to = target != self->ruler_from && is_figure (self, target) ? target : ROSTRUM_NONE;
  g_clear_pointer (&self->ruler, rostrum_scene_unref);
  self->ruler =
      rostrum_ruler_build (rostrum_canvas_get_scene (self), self->debate, self->ruler_from, self->ruler_to,
                           rostrum_viewport_to_world (&self->viewport, at), rostrum_theme_text_scale ());
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

void
rostrum_canvas_ruler_end (RostrumCanvas *self)
{
  const gboolean dragged = self->ruler != NULL;
  const RostrumRef both[] = { rostrum_canvas_target_ref (self, self->ruler_from),
                              rostrum_canvas_target_ref (self, self->ruler_to) };

  rostrum_canvas_ruler_forget (self);
  if (dragged && !rostrum_ref_is_none (both[0]) && !rostrum_ref_is_none (both[1]))
    rostrum_session_select_all (self->session, both, G_N_ELEMENTS (both));
}

void
rostrum_canvas_ruler_forget (RostrumCanvas *self)
{
  self->ruler_from = self->ruler_to = ROSTRUM_NONE;
  if (!self->ruler)
    return;
  g_clear_pointer (&self->ruler, rostrum_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rostrum_canvas_ruler_paint (RostrumCanvas *self, cairo_t *cr)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  g_autoptr (RostrumScene) selected = NULL;
  const RostrumRef *selection;
  guint32 from, to;
  guint n;

  if (!is_chart (self))
    return;
  selection = rostrum_session_get_selection (self->session, &n);
  if (!self->ruler && rostrum_ruler_find (scene, selection, n, &from, &to))
    selected = rostrum_ruler_build (scene, self->debate, from, to, (RostrumWorldPoint){ 0, 0 },
                                    rostrum_theme_text_scale ());
  if (self->ruler || selected)
    rostrum_painter_paint (self->painter, cr, self->ruler ? self->ruler : selected, NULL,
                           ROSTRUM_EMPHASIS_NONE);
}
