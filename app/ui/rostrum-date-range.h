/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two dates between which a statement must be made; each may be empty, a year, a month or a day. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_DATE_RANGE (rostrum_date_range_get_type ())
G_DECLARE_FINAL_TYPE (RostrumDateRange, rostrum_date_range, ROSTRUM, DATE_RANGE, GtkBox)

GtkWidget *rostrum_date_range_new (RostrumSession *session);

/* Follows the session. */
void rostrum_date_range_update (RostrumDateRange *self);

G_END_DECLS
