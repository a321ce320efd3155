/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card below the picture while a tour plays: heading and text of the step, Back, Next, Close. It follows the session; its buttons
 * are the window's actions. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_TOUR_CARD (rostrum_tour_card_get_type ())
G_DECLARE_FINAL_TYPE (RostrumTourCard, rostrum_tour_card, ROSTRUM, TOUR_CARD, GtkWidget)

GtkWidget *rostrum_tour_card_new (RostrumSession *session);

/* Puts the keyboard on the heading, so that a screen reader reads the step. */
void rostrum_tour_card_read (RostrumTourCard *self);

G_END_DECLS
