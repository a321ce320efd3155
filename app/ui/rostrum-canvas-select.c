/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a click, Enter or a screen reader's press on something in the picture selects. */
#include "rostrum-canvas-private.h"

/* A target that stands for nothing of the debate, a coalition's bracket, selects the speakers that it joins. */
static void
select_related (RostrumCanvas *self, guint32 target)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (RostrumRef));
  guint32 n_related;
  const guint32 *related = rostrum_scene_related (rostrum_canvas_get_scene (self), target, &n_related);

  for (guint32 i = 0; i < n_related; i++) {
    const RostrumRef ref = rostrum_canvas_target_ref (self, related[i]);

    if (ref.kind == ROSTRUM_KIND_SPEAKER)
      g_array_append_val (refs, ref);
  }
  rostrum_session_select_all (self->session, (const RostrumRef *) (gpointer) refs->data, refs->len);
}

void
rostrum_canvas_select_target (RostrumCanvas *self, guint32 target, gboolean add)
{
  const RostrumRef ref = rostrum_canvas_target_ref (self, target);

  if (target != ROSTRUM_NONE && rostrum_ref_is_none (ref) && rostrum_canvas_get_scene (self))
    select_related (self, target);
  else if (add)
    rostrum_session_toggle_selected (self->session, ref);
  else
    rostrum_session_select (self->session, ref);
}
