/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of the debate should doubt, as a list in which every line leads to its place. */
#pragma once

#include <gtk/gtk.h>

#include "model/rostrum-debate.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_CHECK_PAGE (rostrum_check_page_get_type ())
G_DECLARE_FINAL_TYPE (RostrumCheckPage, rostrum_check_page, ROSTRUM, CHECK_PAGE, GtkWidget)

/* @findings: of rostrum_check() on @debate. Its rows activate "proof.show-finding", its button "proof.overview". */
GtkWidget *rostrum_check_page_new (RostrumDebate *debate, GPtrArray *findings);

/* Gives the keyboard to the row that was pressed last, or to the button that leads out. */
void rostrum_check_page_focus (RostrumCheckPage *self);

G_END_DECLS
