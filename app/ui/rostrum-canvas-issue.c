/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two speakers are selected: what they disagree about stands out from the rest of what they say, in every view. Where it rests on
 * the editors' relations, the graph shows those that lead from the one to the other. */
#include "rostrum-canvas-private.h"

#include "query/rostrum-proof.h"
#include "rostrum-theme.h"
#include "scene/rostrum-issue.h"

void
rostrum_canvas_issue_forget (RostrumCanvas *self)
{
  g_clear_pointer (&self->issue, g_array_unref);
  g_clear_pointer (&self->issue_path, rostrum_scene_unref);
}

/* A graph of who agrees with whom has no positions; one with all relations has these too. */
static void
find_path (RostrumCanvas *self)
{
  const RostrumViewState *state = rostrum_session_get_state (self->session);

  if (self->issue->len == 0 || state->relations ||
      rostrum_picture_get_view (self->picture) != ROSTRUM_VIEW_GRAPH)
    return;
  self->issue_path = rostrum_issue_build (rostrum_canvas_get_scene (self), self->debate,
                                          (const RostrumRef *) (gpointer) self->issue->data, self->issue->len,
                                          rostrum_theme_text_scale ());
}

const GArray *
rostrum_canvas_get_issue (RostrumCanvas *self)
{
  const gboolean known = self->picture && rostrum_session_get_debate (self->session) == self->debate;
  guint32 a, b;

  if (self->issue)
    return self->issue;
  if (known && rostrum_session_get_compared (self->session, &a, &b)) {
    self->issue = rostrum_comparison_find_issue (rostrum_session_get_network (self->session), a, b);
    find_path (self);
  } else {
    self->issue = g_array_new (FALSE, FALSE, sizeof (RostrumRef));
  }
  return self->issue;
}

guint
rostrum_canvas_get_issue_relations (RostrumCanvas *self)
{
  const GArray *issue;

  g_return_val_if_fail (ROSTRUM_IS_CANVAS (self), 0);

  issue = rostrum_canvas_get_issue (self);
  return self->issue_path
             ? rostrum_issue_get_kinds (self->debate, (const RostrumRef *) (gpointer) issue->data, issue->len)
             : 0;
}

void
rostrum_canvas_issue_paint (RostrumCanvas *self, cairo_t *cr, guint32 moved)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const GArray *issue = rostrum_canvas_get_issue (self);

  if (self->issue_path && moved == ROSTRUM_NONE)
    rostrum_painter_paint (self->painter, cr, self->issue_path, NULL, ROSTRUM_EMPHASIS_NONE);
  for (guint i = 0; i < issue->len; i++) {
    guint32 n_found;
    const guint32 *found = rostrum_scene_find (scene, g_array_index (issue, RostrumRef, i), &n_found);

    for (guint32 f = 0; f < n_found; f++)
      if (found[f] != moved)
        rostrum_painter_paint_target (self->painter, cr, scene, found[f], NULL, ROSTRUM_EMPHASIS_SELECTED);
  }
}

void
rostrum_canvas_issue_init (RostrumCanvas *self)
{
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (rostrum_canvas_issue_forget), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "filter-changed", G_CALLBACK (rostrum_canvas_issue_forget), self,
                           G_CONNECT_SWAPPED);
}
