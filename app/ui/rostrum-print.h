/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture on paper. */
#pragma once

#include <gtk/gtk.h>

#include "scene/rostrum-picture.h"

G_BEGIN_DECLS

/* An operation that prints the picture of @state with title, legend and sources, in light colours: what is scrolled (Costs, Timeline) as
 * wide as the paper, on as many pages as it takes; what is moved over (Graph, Matrix) as large as fits one page. @options: as on screen;
 * theme, text scale and width become those of the paper. The caller runs it. */
GtkPrintOperation *rostrum_print_operation_new (RostrumDebate *debate, const RostrumViewState *state,
                                                const RostrumPictureOptions *options);

G_END_DECLS
