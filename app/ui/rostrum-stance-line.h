/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short line in the colour and dash of a stance: a sample in a list, or the edge of a statement's card. */
#pragma once

#include <gtk/gtk.h>

#include "model/rostrum-types.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_STANCE_LINE (rostrum_stance_line_get_type ())
G_DECLARE_FINAL_TYPE (RostrumStanceLine, rostrum_stance_line, ROSTRUM, STANCE_LINE, GtkWidget)

GtkWidget *rostrum_stance_line_new (RostrumStance stance, GtkOrientation orientation);
void rostrum_stance_line_set_stance (RostrumStanceLine *self, RostrumStance stance);

G_END_DECLS
