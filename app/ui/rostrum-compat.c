/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lifts the version guard of meson.build for itself. */
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED
#include "rostrum-config.h"

#include "rostrum-compat.h"

#include <adwaita.h>

void
rostrum_compat_announce (GtkWidget *widget, const char *text)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  if (gtk_widget_get_mapped (widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
#endif
}

void
rostrum_compat_follow_direction (void)
{
  static const PangoScript mirrored[] = { PANGO_SCRIPT_ARABIC, PANGO_SCRIPT_HEBREW, PANGO_SCRIPT_SYRIAC,
                                          PANGO_SCRIPT_THAANA, PANGO_SCRIPT_NKO };
  int n = 0;
  const PangoScript *scripts = pango_language_get_scripts (pango_language_get_default (), &n);

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (mirrored); i++)
    if (scripts[0] == mirrored[i])
      gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

char *
rostrum_compat_versions (void)
{
  return g_strdup_printf ("Rostrum %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n", ROSTRUM_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
}
