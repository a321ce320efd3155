/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop asks of our colours and sizes, in the words of the scene. */
#pragma once

#include <gtk/gtk.h>

#include "scene/rostrum-style.h"

G_BEGIN_DECLS

/* Light or dark, with or without high contrast, as the desktop has it now. */
RostrumTheme rostrum_theme_current (void);
const RostrumStyle *rostrum_theme_style (void);

/* The desktop's text scale, 1 = 100 %. */
double rostrum_theme_text_scale (void);

/* The family of the desktop's font, an interned string. */
const char *rostrum_theme_family (void);

GdkRGBA rostrum_theme_rgba (RostrumColor color);

/* Redraws @widget whenever the theme changes. */
void rostrum_theme_watch (GtkWidget *widget);

G_END_DECLS
