/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A speaker's disc with initials, in the same colour as in the picture. */
#pragma once

#include <gtk/gtk.h>

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_DISC (rostrum_disc_get_type ())
G_DECLARE_FINAL_TYPE (RostrumDisc, rostrum_disc, ROSTRUM, DISC, GtkWidget)

/* @speaker ROSTRUM_NONE: an empty disc, for what nobody said. @size_px: its diameter at a text scale of 1. */
GtkWidget *rostrum_disc_new (RostrumDebate *debate, guint32 speaker, int size_px);
void rostrum_disc_set_speaker (RostrumDisc *self, RostrumDebate *debate, guint32 speaker);

G_END_DECLS
