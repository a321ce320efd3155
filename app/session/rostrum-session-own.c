/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that the reader worked out, beside those of the debate. */
#include "rostrum-session-private.h"

/* Each one that comes or goes is a step of its own. */
static guint
own_detail (const RostrumOwnFigure *figure)
{
  return GPOINTER_TO_UINT (figure);
}

/* @own takes the place of the list: pictures that are being made keep theirs. */
static void
replace (RostrumSession *self, GPtrArray *own)
{
  g_ptr_array_unref (self->state->own);
  self->state->own = own;
  rostrum_session_emit (self, SIGNAL_PICTURE_CHANGED);
}

gboolean
rostrum_session_add_own (RostrumSession *self, RostrumOwnFigure *figure)
{
  GPtrArray *own;

  g_return_val_if_fail (ROSTRUM_IS_SESSION (self) && figure != NULL, FALSE);

  if (!self->state || self->state->own->len >= ROSTRUM_SESSION_MAX_OWN)
    return FALSE;
  rostrum_session_remember (self, ROSTRUM_CHANGE_OWN, own_detail (figure));
  own = rostrum_own_figures_copy (self->state->own);
  g_ptr_array_add (own, rostrum_own_figure_ref (figure));
  replace (self, own);
  return TRUE;
}

void
rostrum_session_remove_own (RostrumSession *self, guint index)
{
  const RostrumRef gone = rostrum_ref (ROSTRUM_KIND_OWN, index);
  GPtrArray *own;

  g_return_if_fail (ROSTRUM_IS_SESSION (self));

  if (!self->state || index >= self->state->own->len)
    return;
  if (rostrum_session_is_selected (self, gone))
    rostrum_session_select (self, ROSTRUM_REF_NONE);
  rostrum_session_remember (self, ROSTRUM_CHANGE_OWN,
                            ~own_detail (g_ptr_array_index (self->state->own, index)));
  own = rostrum_own_figures_copy (self->state->own);
  g_ptr_array_remove_index (own, index);
  replace (self, own);
}
