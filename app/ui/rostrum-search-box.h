/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search entry that completes to speakers, positions, figures and statements; Enter selects what is chosen. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_SEARCH_BOX (rostrum_search_box_get_type ())
G_DECLARE_FINAL_TYPE (RostrumSearchBox, rostrum_search_box, ROSTRUM, SEARCH_BOX, GtkWidget)

GtkWidget *rostrum_search_box_new (RostrumSession *session);

G_END_DECLS
