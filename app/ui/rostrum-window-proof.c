/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the proof pane is shown, and how wide it is. */
#include "rostrum-window-private.h"

#include "rostrum-pane-layout.h"
#include "rostrum-side-by-side.h"

/* A window that has room for two columns of statements beside the picture. */
#define WIDE_WINDOW_PX 1280
/* What a pane has beside its columns: margins, and the room of what is unfolded. */
#define AROUND_COLUMNS_PX 60
#define WIDEST_PX 560

void
rostrum_window_fit_proof (RostrumWindow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  const int width =
      surface ? gdk_surface_get_width (surface) : 0; /* the window's own follows a moment later */
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->proof_bin));
  guint32 a, b;

  if (!ROSTRUM_IS_PANE_LAYOUT (layout))
    return;
  if (width < WIDE_WINDOW_PX || !rostrum_session_get_compared (self->session, &a, &b))
    rostrum_pane_layout_set_wished (ROSTRUM_PANE_LAYOUT (layout), 0);
  else
    rostrum_pane_layout_set_wished (
        ROSTRUM_PANE_LAYOUT (layout),
        MIN (ROSTRUM_SIDE_BY_SIDE_PX + AROUND_COLUMNS_PX + (width - WIDE_WINDOW_PX) / 2, WIDEST_PX));
}

/* Whoever holds Ctrl is choosing several: a pane that came over the picture with the first would hide the second. */
static gboolean
is_choosing_several (RostrumWindow *self, guint n)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *keyboard = seat ? gdk_seat_get_keyboard (seat) : NULL;

  return n == 1 && keyboard && (gdk_device_get_modifier_state (keyboard) & GDK_CONTROL_MASK);
}

/* Where the pane lies over the picture, it goes again with the selection. The steps of a tour are told by its card: their proof
 * does not cover the picture. */
void
rostrum_window_show_selection (RostrumWindow *self)
{
  const gboolean folded = adw_flap_get_folded (self->proof_flap);
  guint n;

  rostrum_session_get_selection (self->session, &n);
  if (n > 0)
    rostrum_window_show_proof_page (self);
  rostrum_window_fit_proof (self);
  if (n > 0 && folded && (rostrum_session_get_tour (self->session) || is_choosing_several (self, n)))
    adw_flap_set_reveal_flap (self->proof_flap, FALSE);
  else if (n > 0 && !adw_flap_get_reveal_flap (self->proof_flap))
    adw_flap_set_reveal_flap (self->proof_flap, TRUE);
  else if (n == 0 && folded)
    adw_flap_set_reveal_flap (self->proof_flap, FALSE);
  rostrum_window_update_actions (self);
}
