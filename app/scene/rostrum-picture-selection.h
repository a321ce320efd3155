/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture for a file with the selection in it, as the window shows it. */
#pragma once

#include "scene/rostrum-views.h"

G_BEGIN_DECLS

/* What the two who are compared disagree about, for the context; NULL if the selection is not shown or nobody is compared. Free
 * with g_array_unref(). */
GArray *rostrum_picture_find_issue (const RostrumViewContext *context);

/* @scene, of @context, with what is selected in its state and the context's issue, which in a graph may be relations of the
 * editors'. A new reference. */
RostrumScene *rostrum_picture_select (const RostrumViewContext *context, RostrumScene *scene);

/* @caption (which it takes), below a picture for a file after the sentence that answers what two who are compared disagree about in
 * @network. */
char *rostrum_picture_select_caption (const RostrumViewContext *context, const RostrumNetwork *network,
                                      char *caption);

G_END_DECLS
