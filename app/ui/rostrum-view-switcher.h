/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons of the views, each with the action win.view: as words in the header bar, or in a bar at the bottom as signs
 * with their names below, without the names where they have no room. */
#pragma once

#include <gtk/gtk.h>

#include "query/rostrum-view-state.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_VIEW_SWITCHER (rostrum_view_switcher_get_type ())
G_DECLARE_FINAL_TYPE (RostrumViewSwitcher, rostrum_view_switcher, ROSTRUM, VIEW_SWITCHER, GtkWidget)

/* Property "bottom" (boolean, construct-only): the bar at the bottom. */

/* As a tab and a screen reader call it. */
const char *rostrum_view_switcher_get_name (RostrumView view);

G_END_DECLS
