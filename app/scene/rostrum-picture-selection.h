/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture for a file with the selection in it, as the window shows it. */
#pragma once

#include "scene/rostrum-views.h"

G_BEGIN_DECLS

/* @scene, of @context, with what is selected in its state; and where two speakers are compared, with what they disagree about,
 * which in a graph may be relations of the editors'. A new reference. */
RostrumScene *rostrum_picture_select (const RostrumViewContext *context, RostrumScene *scene);

/* What the two who are compared disagree about, of RostrumRef; empty if the selection is not shown, nobody is compared, or nothing
 * clashes. Free with g_array_unref(). */
GArray *rostrum_picture_find_issue (const RostrumViewContext *context);

/* @caption (which it takes), below a picture for a file after the sentence that answers what the two disagree about. */
char *rostrum_picture_select_caption (const RostrumViewContext *context, char *caption);

G_END_DECLS
