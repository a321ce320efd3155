/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/rostrum-nick.h"

const char *
rostrum_nick_get (const char *const *nicks, guint n_nicks, guint value)
{
  g_return_val_if_fail (value < n_nicks, "");

  return nicks[value];
}

gboolean
rostrum_nick_find (const char *const *nicks, guint n_nicks, const char *nick, guint *value)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  if (*nick == '\0')
    return FALSE;
  for (guint i = 0; i < n_nicks; i++)
    if (g_str_equal (nicks[i], nick)) {
      *value = i;
      return TRUE;
    }
  return FALSE;
}
