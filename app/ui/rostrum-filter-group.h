/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A heading of the filter that unfolds: a topic with its positions, the sources. */
#pragma once

#include <gtk/gtk.h>

#include "session/rostrum-session.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_FILTER_GROUP (rostrum_filter_group_get_type ())
G_DECLARE_FINAL_TYPE (RostrumFilterGroup, rostrum_filter_group, ROSTRUM, FILTER_GROUP, GtkBox)

/* Its rows are made when it is first unfolded. @indexes are copied. */
GtkWidget *rostrum_filter_group_new (RostrumSession *session, const char *label, RostrumKind kind,
                                     const guint32 *indexes, guint n);

/* Follows the session; @counts has a number of statements for every thing of the kind. */
void rostrum_filter_group_update (RostrumFilterGroup *self, const guint32 *counts);

G_END_DECLS
