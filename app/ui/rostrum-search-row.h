/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

/* A thing with its disc or line, its name and a second line that says what it is. */
GtkWidget *rostrum_search_row_new (RostrumDebate *debate, RostrumRef ref);

/* What a row made by rostrum_search_row_new() stands for. */
RostrumRef rostrum_search_row_get_ref (GtkWidget *row);

/* What a screen reader says of it. */
const char *rostrum_search_row_get_words (GtkWidget *row);

G_END_DECLS
