/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every problem of a file, in words and with its place; opens what can be opened if the reader wishes.
 * Signal "response" (gboolean open): once, when the reader has decided. */
#pragma once

#include <adwaita.h>

#include "load/rostrum-loader.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_PROBLEMS_DIALOG (rostrum_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RostrumProblemsDialog, rostrum_problems_dialog, ROSTRUM, PROBLEMS_DIALOG, AdwWindow)

/* Takes @result. @name is what people call the file. */
GtkWidget *rostrum_problems_dialog_new (GtkWindow *parent, const char *name, RostrumLoadResult *result);
RostrumLoadResult *rostrum_problems_dialog_get_result (RostrumProblemsDialog *self);

G_END_DECLS
