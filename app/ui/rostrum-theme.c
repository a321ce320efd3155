/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rostrum-theme.h"

#include <adwaita.h>

RostrumTheme
rostrum_theme_current (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (adw_style_manager_get_high_contrast (manager))
    return adw_style_manager_get_dark (manager) ? ROSTRUM_THEME_DARK_CONTRAST : ROSTRUM_THEME_LIGHT_CONTRAST;
  return adw_style_manager_get_dark (manager) ? ROSTRUM_THEME_DARK : ROSTRUM_THEME_LIGHT;
}

const RostrumStyle *
rostrum_theme_style (void)
{
  return rostrum_style_get (rostrum_theme_current ());
}

double
rostrum_theme_text_scale (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  if (settings)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / (96.0 * 1024.0), 0.5, 4.0) : 1.0;
}

const char *
rostrum_theme_family (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  const char *family;

  if (settings)
    g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name ? name : "Sans 11");
  family = g_intern_string (pango_font_description_get_family (font));
  pango_font_description_free (font);
  return family;
}

GdkRGBA
rostrum_theme_rgba (RostrumColor color)
{
  return (GdkRGBA){ color.red, color.green, color.blue, color.alpha };
}

void
rostrum_theme_watch (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
