/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/rostrum-link.h"

#include <string.h>

static gboolean
has_only_address_characters (const char *link)
{
  for (const guchar *p = (const guchar *) link; *p != '\0'; p++)
    if (*p <= 0x20 || *p == 0x7f || *p == '<' || *p == '>' || *p == '"' || *p == '\\')
      return FALSE;
  return g_utf8_validate (link, -1, NULL);
}

RostrumLinkKind
rostrum_link_classify (const char *link)
{
  static const char *const schemes[] = { "https://", "http://", "mailto:" };

  if (link == NULL)
    return ROSTRUM_LINK_NONE;
  if (link[0] == '#')
    return link[1] != '\0' ? ROSTRUM_LINK_ANCHOR : ROSTRUM_LINK_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++) {
    gsize length = strlen (schemes[i]);

    if (g_ascii_strncasecmp (link, schemes[i], length) == 0 && link[length] != '\0')
      return has_only_address_characters (link) ? ROSTRUM_LINK_WEB : ROSTRUM_LINK_NONE;
  }
  return ROSTRUM_LINK_NONE;
}

char *
rostrum_link_anchor_to_id (const char *anchor)
{
  GString *id;

  g_return_val_if_fail (anchor != NULL, NULL);

  id = g_string_sized_new (strlen (anchor) + 1);
  for (const char *p = anchor; *p != '\0'; p++) {
    gboolean letter = g_ascii_isalpha (*p);
    gboolean inside = p > anchor && (g_ascii_isdigit (*p) || *p == '.' || *p == '-');

    /* An XML name begins with a letter or '_'; '_' itself is our escape. */
    if (letter || inside)
      g_string_append_c (id, *p);
    else
      g_string_append_printf (id, "_%02x", (guint) (guchar) *p);
  }
  return g_string_free (id, FALSE);
}
