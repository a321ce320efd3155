/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-picture-text.h"

#include "rostrum-text-private.h"

RostrumText *
rostrum_picture_text_take (RostrumText **kept, const RostrumPictureOptions *options)
{
  g_autoptr (RostrumText) text = NULL;

  if (kept != NULL)
    text = g_atomic_pointer_exchange (kept, NULL);
  if (options->fake_text)
    return rostrum_text_new_fake ();
  if (text != NULL && rostrum_text_has_font (text, options->family, options->text_scale))
    return g_steal_pointer (&text);
  return rostrum_text_new (options->family, options->text_scale);
}

void
rostrum_picture_text_leave (RostrumText **kept, RostrumText *text)
{
  rostrum_text_free (g_atomic_pointer_exchange (kept, text));
}
