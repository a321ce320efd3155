/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture by keyboard: arrows walk it, letters find in it, Return opens, plus and minus zoom. */
#include "rostrum-canvas-private.h"

#define KEY_ZOOM 1.25
/* Letters that follow each other within this time are one word. */
#define TYPED_MS 1200
#define MAX_TYPED 100

static void
walk (RostrumCanvas *self, int dx, int dy, gboolean along_edges)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  guint32 next;

  if (!along_edges) {
    next = rostrum_scene_walk (scene, self->cursor, dx, dy);
  } else {
    if (self->cursor < n_targets && !targets[self->cursor].is_edge)
      self->hub = self->cursor;
    next = rostrum_scene_walk_edges (scene, self->cursor, self->hub, dx, dy);
  }
  if (next != ROSTRUM_NONE)
    rostrum_canvas_set_cursor (self, next);
}

static gboolean
forget_typed (gpointer data)
{
  RostrumCanvas *self = data;

  self->typed_id = 0;
  g_string_truncate (self->typed, 0);
  return G_SOURCE_REMOVE;
}

/* The same letter again and again goes through all that begin with it. */
static gboolean
is_one_letter_again (const char *typed)
{
  const gunichar first = g_utf8_get_char (typed);

  if (g_utf8_strlen (typed, -1) < 2)
    return FALSE;
  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_tolower (g_utf8_get_char (p)) != g_unichar_tolower (first))
      return FALSE;
  return TRUE;
}

/* Letters go to the node that is called so. FALSE: the key is none. */
static gboolean
key_finds (RostrumCanvas *self, guint key)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  const gunichar letter = gdk_keyval_to_unicode (key);
  const gboolean begun = self->typed->len > 0;
  guint32 found;

  if (!g_unichar_isalpha (letter) && !(begun && (letter == ' ' || g_unichar_isdigit (letter))))
    return FALSE;
  g_clear_handle_id (&self->typed_id, g_source_remove);
  self->typed_id = g_timeout_add (TYPED_MS, forget_typed, self);
  if (self->typed->len < MAX_TYPED)
    g_string_append_unichar (self->typed, letter);
  found = rostrum_scene_find_typed (scene, self->typed->str, self->cursor, begun);
  if (found == ROSTRUM_NONE && is_one_letter_again (self->typed->str)) {
    g_autofree char *once = g_utf8_substring (self->typed->str, 0, 1);

    found = rostrum_scene_find_typed (scene, once, self->cursor, FALSE);
  }
  if (found != ROSTRUM_NONE)
    rostrum_canvas_set_cursor (self, found);
  return TRUE;
}

/* Menu key: where the cursor is. */
static void
key_menu (RostrumCanvas *self)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  guint32 n_targets;
  const RostrumTarget *targets = rostrum_scene_get_targets (scene, &n_targets);
  RostrumViewPoint at = { self->viewport.width_px / 2, self->viewport.height_px / 2 };

  if (self->cursor != ROSTRUM_NONE)
    at = rostrum_viewport_to_view (&self->viewport, targets[self->cursor].centre);
  rostrum_canvas_emit_context_menu (self, rostrum_canvas_target_ref (self, self->cursor), at);
}

static gboolean
key_walks (RostrumCanvas *self, guint key, gboolean control)
{
  RostrumScene *scene = rostrum_canvas_get_scene (self);
  guint32 n_targets;

  rostrum_scene_get_targets (scene, &n_targets);
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    walk (self, -1, 0, control);
    return TRUE;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    walk (self, 1, 0, control);
    return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    walk (self, 0, -1, control);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    walk (self, 0, 1, control);
    return TRUE;
  case GDK_KEY_Home:
    rostrum_canvas_set_cursor (self, n_targets > 0 ? 0 : ROSTRUM_NONE);
    return TRUE;
  case GDK_KEY_End:
    rostrum_canvas_set_cursor (self, n_targets > 0 ? n_targets - 1 : ROSTRUM_NONE);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
key_moves_view (RostrumCanvas *self, guint key)
{
  const double page = self->viewport.height_px * 0.9;

  switch (key) {
  case GDK_KEY_plus:
  case GDK_KEY_equal:
  case GDK_KEY_KP_Add:
    rostrum_canvas_zoom_by (self, KEY_ZOOM);
    return TRUE;
  case GDK_KEY_minus:
  case GDK_KEY_KP_Subtract:
    rostrum_canvas_zoom_by (self, 1 / KEY_ZOOM);
    return TRUE;
  case GDK_KEY_0:
  case GDK_KEY_KP_0:
    rostrum_canvas_fit (self);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_Page_Down:
    rostrum_canvas_scroll_by (self, 0, key == GDK_KEY_Page_Up ? -page : page);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
key_opens (RostrumCanvas *self, guint key, GdkModifierType state)
{
  const RostrumRef ref = rostrum_canvas_target_ref (self, self->cursor);

  switch (key) {
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter:
    if (self->cursor == ROSTRUM_NONE)
      return FALSE;
    if ((state & GDK_SHIFT_MASK) && rostrum_canvas_moves_nodes (self) && rostrum_canvas_is_node (ref))
      rostrum_session_set_focus (self->session, ref);
    else
      rostrum_canvas_select_target (self, self->cursor, (state & GDK_CONTROL_MASK) != 0);
    return TRUE;
  case GDK_KEY_Menu:
    key_menu (self);
    return TRUE;
  case GDK_KEY_F10:
    if (!(state & GDK_SHIFT_MASK))
      return FALSE;
    key_menu (self);
    return TRUE;
  case GDK_KEY_Escape:
    if (!rostrum_session_can_go_back (self->session))
      return FALSE;
    rostrum_session_go_back (self->session);
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
             RostrumCanvas *self)
{
  const gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (!rostrum_canvas_get_scene (self) || (state & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (!control && key_finds (self, key))
    return GDK_EVENT_STOP;
  if (rostrum_canvas_brush_key (self, key, state))
    return GDK_EVENT_STOP;
  if (key == GDK_KEY_space) {
    self->space_held = TRUE;
    return GDK_EVENT_STOP;
  }
  return key_walks (self, key, control) || key_opens (self, key, state) ||
         (!control && key_moves_view (self, key));
}

/* The key may be let go where nobody tells of it. */
static void
keys_left (GtkEventControllerFocus *controller, RostrumCanvas *self)
{
  self->space_held = FALSE;
}

static void
key_released (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
              RostrumCanvas *self)
{
  if (key == GDK_KEY_space)
    self->space_held = FALSE;
}

void
rostrum_canvas_keys_init (RostrumCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->typed = g_string_new (NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (keys_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
rostrum_canvas_keys_dispose (RostrumCanvas *self)
{
  g_clear_handle_id (&self->typed_id, g_source_remove);
  if (self->typed)
    g_string_free (g_steal_pointer (&self->typed), TRUE);
}
