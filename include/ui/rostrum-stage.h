/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The middle of the window, a page for each kind of view. Those that are pictures share one: the session's picture is made in a
 * thread and shown on the canvas, with the view's controls above, zoom buttons, the legend and the caption below, and an empty
 * state where the filter leaves nothing. */
#pragma once

#include "ui/rostrum-canvas.h"
#include "ui/rostrum-table-view.h"

G_BEGIN_DECLS

#define ROSTRUM_TYPE_STAGE (rostrum_stage_get_type ())
G_DECLARE_FINAL_TYPE (RostrumStage, rostrum_stage, ROSTRUM, STAGE, GtkWidget)

/* Which views the window can show. */
gboolean rostrum_stage_offers (RostrumView view);

GtkWidget *rostrum_stage_new (RostrumSession *session);
RostrumCanvas *rostrum_stage_get_canvas (RostrumStage *self);
/* The Table view; made when it is first asked for, whereupon the signal "table-made" is emitted. */
RostrumTableView *rostrum_stage_get_table (RostrumStage *self);

/* The options of the picture on screen (theme, font, text scale, width), for an export of what is seen. */
void rostrum_stage_get_options (RostrumStage *self, RostrumPictureOptions *options);

G_END_DECLS
