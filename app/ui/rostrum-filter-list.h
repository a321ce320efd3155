/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the filter, only as many as are looked at: a debate can have thousands of speakers. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_FILTER_LIST (rostrum_filter_list_get_type ())
G_DECLARE_FINAL_TYPE (RostrumFilterList, rostrum_filter_list, ROSTRUM, FILTER_LIST, GtkBox)

GtkWidget *rostrum_filter_list_new (RostrumSession *session);

/* Shows the things of @kind with these indexes (copied), the first @n_first of them at once, the rest behind "9 more…". */
void rostrum_filter_list_set_things (RostrumFilterList *self, RostrumKind kind, const guint32 *indexes,
                                     guint n, guint n_first);

/* Follows the session; @counts has a number of statements for every thing of the kind. */
void rostrum_filter_list_update (RostrumFilterList *self, const guint32 *counts);

G_END_DECLS
