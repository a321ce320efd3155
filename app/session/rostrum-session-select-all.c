/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-session-private.h"

static gboolean
holds (const GArray *refs, guint n, RostrumRef ref)
{
  for (guint i = 0; i < n; i++)
    if (rostrum_ref_equal (g_array_index (refs, RostrumRef, i), ref))
      return TRUE;
  return FALSE;
}

void
rostrum_session_select_all (RostrumSession *self, const RostrumRef *refs, guint n)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (RostrumRef));

  g_return_if_fail (ROSTRUM_IS_SESSION (self));
  g_return_if_fail (refs != NULL || n == 0);

  if (!self->state)
    return;
  for (guint i = 0; i < n && wanted->len < ROSTRUM_SESSION_MAX_SELECTED; i++)
    if (!rostrum_ref_is_none (refs[i]) && !holds (wanted, wanted->len, refs[i]))
      g_array_append_val (wanted, refs[i]);
  if (rostrum_selection_equal (wanted, self->state->selection))
    return;
  rostrum_session_remember_place (self);
  g_array_set_size (self->state->selection, 0);
  g_array_append_vals (self->state->selection, wanted->data, wanted->len);
  rostrum_session_notify (self, PROP_CAN_GO_BACK);
  rostrum_session_emit (self, SIGNAL_SELECTION_CHANGED);
}
