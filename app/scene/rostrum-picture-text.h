/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Most words of a picture stand in the picture before it too: what was measured goes from one to the next. */
#pragma once

#include "scene/rostrum-picture.h"

G_BEGIN_DECLS

/* The text of a picture: that in *@kept (@kept may be NULL) if it is of the same font, else a new one. *@kept is NULL afterwards;
 * of several threads only one gets it. */
RostrumText *rostrum_picture_text_take (RostrumText **kept, const RostrumPictureOptions *options);

/* Takes @text: it waits in *@kept for the next picture, in place of what is there. */
void rostrum_picture_text_leave (RostrumText **kept, RostrumText *text);

G_END_DECLS
