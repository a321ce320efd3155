/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A dialog that says what failed (@heading) and why (@sentence): for what needs reading, not a toast. */
void rostrum_show_failure (GtkWindow *parent, const char *heading, const char *sentence);

G_END_DECLS
